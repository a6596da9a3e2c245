import { useQuery } from "@tanstack/react-query";
import { useLiveQuery } from "dexie-react-hooks";
import { useDeferredValue, useEffect, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { searchCrm } from "#lib/commands/ask-crm.ts";
import type { Outcome } from "#lib/domain/failure.ts";
import type { SearchHit } from "#lib/domain/gateway.ts";
import { type FoundRecord, searchRecords } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";

const ASK_AFTER_MS = 300;
const SHORTEST_QUESTION = 2;

/** What is kept here and matches the words, most recently opened first. */
export function useCachedSearch(words: string, limit: number): readonly FoundRecord[] {
  const { store } = useHandrail();
  return useLiveQuery(() => searchRecords(store, words, limit), [store, words, limit]) ?? NONE;
}

const NONE: readonly FoundRecord[] = [];

/** What the CRM finds by the words, once nobody has typed for a moment. "" asks nothing. */
export function useCrmSearch(connection: ConnectionRow | null, words: string) {
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
