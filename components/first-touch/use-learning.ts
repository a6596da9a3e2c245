import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import type { AngleLearning } from "#lib/domain/first-touch/learning/angle-record.ts";
import { createLearning } from "#lib/domain/first-touch/learning/create-learning.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { type KnownAttempts, readAttempts } from "#lib/store/read-attempts.ts";

/** What the team's outcomes say, and on how many records known here they stand. */
export interface Learned {
  readonly learning: AngleLearning;
  readonly records: number;
}

/** Outcomes come in over days; a few minutes make no difference. */
const FRESH_FOR_MS = 5 * 60_000;
/** The panel waits so long for the outcomes and no longer. It is hardly ever more than a few milliseconds. */
const WAIT_AT_MOST_MS = 150;

/**
 * What the outcomes known when the panel was opened say about angles for this record: `undefined` for a
 * moment, null where there are none or they took too long. What comes later waits for the next opening, so that nothing
 * moves under the eyes of somebody who reads.
 */
export function useLearning(snapshot: RecordSnapshot): Learned | null | undefined {
  const { playbook } = useHandrail();
  const known = useKnownAttempts(snapshot.key.connectionId);
  return useMemo(() => {
    if (known === null || known === undefined) return known;
    const { attempts, records } = known;
    if (attempts.length === 0) return null;
    return { learning: createLearning({ attempts, playbook, snapshot }), records };
  }, [known, playbook, snapshot]);
}

function useKnownAttempts(connectionId: string): KnownAttempts | null | undefined {
  const { store } = useHandrail();
  const { data, isError } = useQuery({
    queryKey: ["known-attempts", connectionId],
    queryFn: () => readAttempts(store, connectionId),
    staleTime: FRESH_FOR_MS,
    refetchOnWindowFocus: false,
    retry: false,
    networkMode: "always",
  });
  const [taken, setTaken] = useState<KnownAttempts | null | undefined>(data);
  const arrived = data ?? (isError ? null : undefined);
  useEffect(() => {
    if (taken !== undefined) return;
    if (arrived !== undefined) return setTaken(arrived);
    const timer = setTimeout(() => setTaken(null), WAIT_AT_MOST_MS);
    return () => clearTimeout(timer);
  }, [taken, arrived]);
  return taken;
}
