import { useLiveQuery } from "dexie-react-hooks";
import { useMemo, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { nextStage, stageOf } from "#lib/domain/handoff/stage.ts";
import { assignmentsOf } from "#lib/domain/routing/assignments-of.ts";
import { factsOf } from "#lib/domain/routing/facts-of.ts";
import type { Assignment, Route } from "#lib/domain/routing/route.ts";
import { routeLead } from "#lib/domain/routing/route-lead.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import { readAssignments } from "#lib/store/assignment-store.ts";
import type { RecordView } from "#lib/store/record-store.ts";

/** What the rules say about a lead, and how it was given away last. */
export interface Routed {
  readonly route: Route;
  /** Null while nobody was given it. */
  readonly given: Assignment | null;
}

/** Longer than turns are counted. */
const LOOKED_BACK_MS = 92 * 86_400_000;

/**
 * Holds the rules up to a lead; null until the turns are read. What went by a rule is explained as of then,
 * everything else as of now, for that is when somebody may decide anew.
 */
export function useRoute({ snapshot }: RecordView, owners: readonly Owner[]): Routed | null {
  const { deps, playbook } = useHandrail();
  const [openedAt] = useState(() => deps.now());
  const given = assignmentsOf(snapshot).at(-1) ?? null;
  const at = given !== null && given.ruleId !== null ? given.at : openedAt;
  const { connectionId } = snapshot.key;
  const assignments = useLiveQuery(
    () => readAssignments(deps.store, connectionId, at - LOOKED_BACK_MS),
    [deps.store, connectionId, at],
  );
  const route = useMemo(() => {
    if (assignments === undefined) return null;
    const stage =
      given === null
        ? (nextStage(snapshot.handoff) ?? stageOf(snapshot.handoff))
        : stageOf(snapshot.handoff);
    return routeLead({
      facts: factsOf(snapshot, playbook, { stage }),
      recordId: snapshot.key.recordId,
      playbook,
      owners,
      assignments,
      now: at,
    });
  }, [assignments, given, snapshot, playbook, owners, at]);
  return route === null ? null : { route, given };
}
