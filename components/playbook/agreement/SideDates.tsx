import { useHandrail } from "#components/data/handrail-context.tsx";
import { FormattedDate } from "#components/ui/FormattedDate.tsx";
import { Name } from "#components/ui/Name.tsx";
import type { WorkingCopyRow } from "#lib/store/rows.ts";

/** Who writes a definition, since when, and when they finished. */
export function SideDates({ row }: { readonly row: WorkingCopyRow }) {
  const { locale, timeZone } = useHandrail();
  return (
    <p>
      By <Name text={row.by} unknown="somebody" />, begun{" "}
      <FormattedDate at={row.startedAt} locale={locale} timeZone={timeZone} />
      {row.finishedAt !== null && (
        <>
          , finished <FormattedDate at={row.finishedAt} locale={locale} timeZone={timeZone} />
        </>
      )}
      .
    </p>
  );
}
