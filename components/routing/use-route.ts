import { useLiveQuery } from "dexie-react-hooks";
import { useMemo, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { noteDraftId } from "#components/data/note-draft-id.ts";
import { nextStage, stageOf } from "#lib/domain/handoff/stage.ts";
import { type HandoffStatus, toHandoffStatus } from "#lib/domain/handoff/status.ts";
import { assignmentsOf } from "#lib/domain/routing/assignments-of.ts";
import { factsOf } from "#lib/domain/routing/facts-of.ts";
import type { Assignment, Route } from "#lib/domain/routing/route.ts";
import { routeLead } from "#lib/domain/routing/route-lead.ts";
import type { Owner, RecordSnapshot } from "#lib/domain/snapshot.ts";
import { readAssignments } from "#lib/store/assignment-store.ts";
import { readDraft } from "#lib/store/draft-journal.ts";
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
 * Holds the rules up to a lead; null until the turns are read, and for a lead that nobody gets any more. What went by a rule is explained as of then,
 * everything else as of now, for that is when somebody may decide anew.
 */
export function useRoute({ snapshot }: RecordView, owners: readonly Owner[]): Routed | null {
  const { deps, playbook } = useHandrail();
  const [openedAt] = useState(() => deps.now());
  const given = givenIn(snapshot);
  const at = given !== null && given.ruleId !== null ? given.at : openedAt;
  const { connectionId } = snapshot.key;
  const assignments = useLiveQuery(
    () => readAssignments(deps.store, connectionId, at - LOOKED_BACK_MS),
    [deps.store, connectionId, at],
  );
  // A note that is being written may have another lead type than the record has yet.
  const writing = nextStage(snapshot.handoff);
  const draftId = writing === null || given !== null ? null : noteDraftId(snapshot.key, writing);
  const leadType = useLiveQuery(async () => {
    if (draftId === null) return null;
    return (await readDraft(deps.store, draftId))?.values["leadType"] ?? null;
  }, [deps.store, draftId]);
  const stage = (given === null ? writing : null) ?? stageOf(snapshot.handoff);
  const route = useMemo(() => {
    if (assignments === undefined || leadType === undefined) return null;
    return routeLead({
      facts: factsOf(snapshot, playbook, { stage, leadType }),
      recordId: snapshot.key.recordId,
      playbook,
      owners,
      assignments,
      now: at,
    });
  }, [assignments, leadType, stage, snapshot, playbook, owners, at]);
  const isDecided = writing === null && given === null;
  return route === null || isDecided ? null : { route, given };
}

/** How it was given away in the round under way; a lead that came back is to be given anew. */
function givenIn(snapshot: RecordSnapshot): Assignment | null {
  const status = toHandoffStatus(snapshot.handoff.status);
  if (status === null || !HELD.has(status)) return null;
  return assignmentsOf(snapshot).at(-1) ?? null;
}

const HELD: ReadonlySet<HandoffStatus> = new Set<HandoffStatus>([
  "offered",
  "accepted",
  "touched",
  "worked",
  "opportunity",
]);
