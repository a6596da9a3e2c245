import { useMemo } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { clockFactsOf } from "#lib/domain/clock/clock-facts.ts";
import { createMessageJudge, type MessageJudge } from "#lib/domain/handoff/checks/message-judge.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";

/**
 * Tells before a message is logged whether it will count as generic; null once a relevant contact is on
 * record, because no clock depends on it then.
 */
export function useMessageJudge(snapshot: RecordSnapshot): MessageJudge | null {
  const { deps, playbook } = useHandrail();
  return useMemo(() => {
    if (clockFactsOf(snapshot).relevantAt !== null) return null;
    return createMessageJudge(playbook, snapshot, new Date(deps.now()).toISOString());
  }, [snapshot, playbook, deps]);
}
