import type { Playbook } from "../playbook/schema.ts";
import type { Owner } from "../snapshot.ts";
import { createFactsReader } from "./facts-of.ts";
import type { ReplayLead } from "./replay-lead.ts";
import { type ReplayedLead, type ReplaySums, sumUp } from "./replay-sums.ts";
import type { Route } from "./route.ts";
import { createRouter } from "./route-lead.ts";

export interface ReplayInput {
  /** In any order. */
  readonly leads: readonly ReplayLead[];
  /** The rules in force. */
  readonly before: Playbook;
  /** The rules that somebody would like instead. */
  readonly after: Playbook;
  readonly owners: readonly Owner[];
}

/** How far a replay has come, in leads. */
export interface ReplayProgress {
  readonly done: number;
  readonly total: number;
}

export interface Replay {
  /** In the order in which they came. */
  readonly leads: readonly ReplayedLead[];
  readonly sums: ReplaySums;
}

/**
 * Gives the leads of the past away once more, in the order in which they came, by two sets of rules side by
 * side, each with turns of its own. Pauses after some leads and tells how far it is, so that whoever asks can
 * show it, let others have a moment, or stop. What is not known now was not known then either, and who has
 * left the CRM gets nothing.
 */
export function* replayRules(
  { leads, before, after, owners }: ReplayInput,
  pauseAfter: number,
): Generator<ReplayProgress, Replay> {
  const inOrder = leads.toSorted(
    (left, right) => left.at - right.at || (left.recordId < right.recordId ? -1 : 1),
  );
  const decideBefore = createReplayer(before, owners);
  const decideAfter = createReplayer(after, owners);
  const replayed: ReplayedLead[] = [];
  for (const lead of inOrder) {
    if (replayed.length > 0 && replayed.length % pauseAfter === 0)
      yield { done: replayed.length, total: inOrder.length };
    const was = decideBefore(lead);
    const would = decideAfter(lead);
    replayed.push({
      lead,
      before: was,
      after: would,
      isChanged: was.ownerId !== would.ownerId || was.type !== would.type,
    });
  }
  return { leads: replayed, sums: sumUp(replayed, before, after, owners) };
}

function createReplayer(
  playbook: Playbook,
  owners: readonly Owner[],
): (lead: ReplayLead) => ReplayedLead["before"] {
  const router = createRouter(playbook, owners);
  const read = createFactsReader(playbook);
  return ({ recordId, at, source }) => {
    const route = router.route({ recordId, facts: read(source), at, leaveOut: [] });
    const ownerId = route.owner?.id ?? null;
    if (ownerId !== null) router.note({ recordId, ownerId, at, ruleId: route.ruleId });
    return toOutcome(route);
  };
}

function toOutcome({ type, owner, ruleId, missing }: Route): ReplayedLead["before"] {
  return { type, ownerId: owner?.id ?? null, ruleId, missing };
}
