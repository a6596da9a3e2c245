import { useState } from "react";
import { failureToWords } from "#components/data/failure-words.ts";
import { Button } from "#components/ui/Button.tsx";
import { Skeleton } from "#components/ui/Skeleton.tsx";
import { TextField } from "#components/ui/TextField.tsx";
import type { RecordKey } from "#lib/domain/record.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { FoundRow } from "./FoundRow.tsx";
import { presenceWords } from "./presence-words.ts";
import { useCachedSearch, useCrmSearch } from "./use-record-search.ts";

const SHOWN = 8;

/** Search in what is cached, at once, and in the CRM, a moment later. */
export function RecordSearch(props: {
  readonly connection: ConnectionRow | null;
  readonly onPick: (record: RecordKey) => void;
  /** Words to begin with. The CRM is not asked for them before somebody presses or types. */
  readonly start?: string;
}) {
  const { connection, start = "" } = props;
  const [words, setWords] = useState(start);
  const [meant, setMeant] = useState(start === "");
  const cached = useCachedSearch(words, SHOWN);
  const asked = useCrmSearch(connection, meant ? words : "");
  const known = new Set(cached.map(({ snapshot }) => snapshot.key.recordId));
  const hits =
    asked.data?.ok === true ? asked.data.value.filter((it) => !known.has(it.recordId)) : [];
  const crm = connection?.capabilities.label ?? "the CRM";
  const failure = asked.data?.ok === false ? failureToWords(asked.data.failure, crm) : null;
  return (
    <div className="grid grid-cols-1 gap-2">
      <TextField
        label="Search records"
        type="search"
        placeholder="Name, company or e-mail"
        autoComplete="off"
        value={words}
        onChange={(typed) => {
          setWords(typed);
          setMeant(true);
        }}
      />
      {cached.length > 0 && (
        <ul aria-label="Kept here" className="grid grid-cols-1">
          {cached.map(({ snapshot, presence }) => (
            <FoundRow
              key={`${snapshot.key.connectionId}/${snapshot.key.recordId}`}
              name={snapshot.name}
              detail={snapshot.company.name ?? snapshot.emails[0] ?? null}
              gone={presenceWords(presence, crm)}
              url={snapshot.url}
              onPick={() => props.onPick(snapshot.key)}
            />
          ))}
        </ul>
      )}
      {!meant && connection !== null && (
        <div>
          <Button onClick={() => setMeant(true)}>
            <span>
              Search {crm} for “<bdi>{words}</bdi>”
            </span>
          </Button>
        </div>
      )}
      {connection !== null && hits.length > 0 && (
        <ul aria-label={`Found in ${crm}`} className="grid grid-cols-1 border-t border-line pt-1">
          {hits.slice(0, SHOWN).map((hit) => (
            <FoundRow
              key={hit.recordId}
              name={hit.name}
              detail={hit.detail}
              gone={null}
              url={null}
              onPick={() =>
                props.onPick({
                  connectionId: connection.id,
                  objectType: hit.objectType,
                  recordId: hit.recordId,
                })
              }
            />
          ))}
        </ul>
      )}
      {asked.isFetching && <Skeleton label={`Searching ${crm}`} lines={[55, 40]} />}
      <p role="status" className="text-small text-muted empty:hidden">
        {failure !== null && `${failure.title} ${failure.nextStep}`}
        {asked.data?.ok === true &&
          hits.length + cached.length === 0 &&
          `No record matches, neither here nor in ${crm}. Try fewer letters, or the e-mail address.`}
      </p>
    </div>
  );
}
