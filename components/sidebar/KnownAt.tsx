import { useHandrail } from "#components/data/handrail-context.tsx";
import { FormattedDate } from "#components/ui/FormattedDate.tsx";

/** When the CRM last told what is shown: the time today, the date otherwise. */
export function KnownAt({ at }: { readonly at: number }) {
  const { locale, timeZone, deps } = useHandrail();
  const isToday = new Date(at).toDateString() === new Date(deps.now()).toDateString();
  const show = isToday ? "time" : "date-time";
  return <FormattedDate at={at} show={show} locale={locale} timeZone={timeZone} />;
}
