import { useConnections } from "#components/data/use-live.ts";
import { FoundRow } from "#components/parts/FoundRow.tsx";
import { presenceWords } from "#components/parts/presence-words.ts";
import { type RecordKey, recordKeyToString } from "#lib/domain/record.ts";
import type { FoundRecord } from "#lib/store/record-store.ts";

/** Others with an address at the same company, of whom a record is kept here. */
export function SameCompany(props: {
  readonly domain: string;
  readonly known: readonly FoundRecord[];
  /** Shows one of them. */
  readonly onPick: (record: RecordKey) => void;
}) {
  const connections = useConnections() ?? [];
  const crmOf = ({ connectionId }: RecordKey) =>
    connections.find(({ id }) => id === connectionId)?.capabilities.label ?? "the CRM";
  return (
    <section aria-labelledby="same-company" className="grid grid-cols-1">
      <h2 id="same-company" className="text-small font-semibold text-muted">
        Known here from <bdi>{props.domain}</bdi>
      </h2>
      <ul aria-labelledby="same-company" className="-mx-2 grid grid-cols-1">
        {props.known.map(({ snapshot, presence }) => (
          <FoundRow
            key={recordKeyToString(snapshot.key)}
            name={snapshot.name}
            detail={snapshot.jobTitle ?? snapshot.emails[0] ?? null}
            gone={presenceWords(presence, crmOf(snapshot.key))}
            url={snapshot.url}
            onPick={() => props.onPick(snapshot.key)}
          />
        ))}
      </ul>
    </section>
  );
}
