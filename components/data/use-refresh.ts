import { useQuery } from "@tanstack/react-query";
import { refreshRecord } from "#lib/commands/ask-crm.ts";
import type { Failure } from "#lib/domain/failure.ts";
import { type RecordKey, recordKeyToString } from "#lib/domain/record.ts";
import { useHandrail } from "./handrail-context.tsx";

/** A record fetched longer ago than this is asked for again when it comes into view. */
const FRESH_FOR_MS = 15_000;

export interface Refresh {
  readonly running: boolean;
  /** Why the last try failed, or null. What is cached stays on screen meanwhile. */
  readonly failure: Failure | null;
  readonly again: () => void;
}

/**
 * Asks the CRM for a record now: when it is opened, and again when the window gets the focus.
 *
 * @param freshForMs a record that was asked for less long ago is not asked for again.
 */
export function useRefresh(key: RecordKey | null, freshForMs = FRESH_FOR_MS): Refresh {
  const { deps } = useHandrail();
  const query = useQuery({
    queryKey: ["refresh-record", key === null ? null : recordKeyToString(key)],
    queryFn: () => (key === null ? null : refreshRecord(deps, key)),
    enabled: key !== null,
    staleTime: freshForMs,
    refetchOnWindowFocus: true,
    retry: false,
    networkMode: "always",
  });
  const failure = query.data?.ok === false ? query.data.failure : null;
  return { running: query.isFetching, failure, again: () => void query.refetch() };
}
