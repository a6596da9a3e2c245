import { useQuery } from "@tanstack/react-query";
import { useLiveQuery } from "dexie-react-hooks";
import { useDeferredValue, useEffect, useState } from "react";
import { failureToWords } from "#components/data/failure-words.ts";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { presenceWords } from "#components/parts/presence-words.ts";
import { ExternalLink } from "#components/ui/ExternalLink.tsx";
import { Name } from "#components/ui/Name.tsx";
import { Skeleton } from "#components/ui/Skeleton.tsx";
import { Tag } from "#components/ui/Tag.tsx";
import { TextField } from "#components/ui/TextField.tsx";
import { searchCrm } from "#lib/commands/ask-crm.ts";
import type { Outcome } from "#lib/domain/failure.ts";
import type { SearchHit } from "#lib/domain/gateway.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import { type FoundRecord, searchRecords } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";

const SHOWN = 8;
const ASK_AFTER_MS = 300;
const SHORTEST_QUESTION = 2;

/** Search in what is cached, at once, and in the CRM, a moment later. */
export function RecordSearch(props: {
  readonly connection: ConnectionRow | null;
  readonly onPick: (record: RecordKey) => void;
}) {
  const { connection } = props;
  const [words, setWords] = useState("");
  const cached = useCached(words);
  const asked = useCrm(connection, words);
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
        onChange={setWords}
      />
      {cached.length > 0 && (
        <ul aria-label="Kept here" className="grid grid-cols-1">
          {cached.map(({ snapshot, presence }) => (
            <Hit
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
      {connection !== null && hits.length > 0 && (
        <ul aria-label={`Found in ${crm}`} className="grid grid-cols-1 border-t border-line pt-1">
          {hits.slice(0, SHOWN).map((hit) => (
            <Hit
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

function Hit(props: {
  readonly name: string | null;
  readonly detail: string | null;
  /** That the CRM shows it no more, in words, or null. */
  readonly gone: string | null;
  readonly url: string | null;
  readonly onPick: () => void;
}) {
  return (
    <li className="flex min-w-0 items-center gap-2 rounded-md hover:bg-hover">
      <button
        type="button"
        onClick={props.onPick}
        className="min-w-0 flex-1 rounded-md px-2 py-1 text-start"
      >
        <span className="block truncate font-medium">
          <Name text={props.name} unknown="No name" />
        </span>
        {props.detail !== null && (
          <span className="block truncate text-small text-muted">
            <Name text={props.detail} unknown="" />
          </span>
        )}
      </button>
      {props.gone !== null && <Tag tone="amber">{props.gone}</Tag>}
      {props.url?.startsWith("https:") === true && (
        <ExternalLink href={props.url} className="px-2 py-1 text-small">
          Open
        </ExternalLink>
      )}
    </li>
  );
}

function useCached(words: string): readonly FoundRecord[] {
  const { store } = useHandrail();
  return useLiveQuery(() => searchRecords(store, words, SHOWN), [store, words]) ?? NONE;
}

const NONE: readonly FoundRecord[] = [];

function useCrm(connection: ConnectionRow | null, words: string) {
  const { deps } = useHandrail();
  const question = useSettled(useDeferredValue(words).trim());
  const id = connection?.id ?? null;
  const enabled = id !== null && question.length >= SHORTEST_QUESTION;
  return useQuery({
    queryKey: ["search-records", id, question],
    queryFn: async (): Promise<Outcome<readonly SearchHit[]> | null> =>
      id === null ? null : searchCrm(deps, id, question),
    enabled,
    staleTime: 60_000,
    retry: false,
    networkMode: "always",
  });
}

/** The text once nobody has typed for a moment: the CRM's quota is the customer's. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), ASK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
