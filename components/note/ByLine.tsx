import { useHandrail } from "#components/data/handrail-context.tsx";
import { FormattedDate } from "#components/ui/FormattedDate.tsx";
import { Name } from "#components/ui/Name.tsx";
import type { Owner } from "#lib/domain/snapshot.ts";

/** Who and when, as far as anybody noted it: "Omar Haddad, 21 Nov 2026". */
export function ByLine(props: {
  readonly by: string | null;
  /** ISO 8601 */
  readonly at: string | null;
  readonly owners: readonly Owner[];
}) {
  const { locale, timeZone } = useHandrail();
  const name = props.owners.find(({ id }) => id === props.by)?.name ?? null;
  return (
    <>
      <Name text={name} unknown="Somebody" />
      {props.at !== null && (
        <>
          {", "}
          <FormattedDate at={props.at} locale={locale} timeZone={timeZone} show="date" />
        </>
      )}
    </>
  );
}
