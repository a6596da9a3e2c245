import type { WorkingTime } from "../calendar/working-time.ts";
import type { Clock, ClockFacts } from "../clock/clock.ts";
import { findOwner } from "../note/find-owner.ts";
import { leadTypeOf, tierOf } from "../playbook/look-up.ts";
import type { Playbook } from "../playbook/schema.ts";
import type { Owner } from "../snapshot.ts";

/** Why a lead has gone cold. */
export type ColdReason = "no-contact" | "time-has-come" | "missed";

/** When a lead goes cold, epoch milliseconds, and why. */
export interface Cooling {
  readonly at: number;
  readonly reason: ColdReason;
}

/**
 * When a lead goes cold (R-SL-06): it was taken and nobody has been in touch for as long as the playbook allows,
 * its recycling date has come, or its answer was missed and nothing is left that the playbook would do. Null for
 * a lead that cannot.
 */
export function coolingOf(
  facts: ClockFacts,
  clock: Clock | null,
  workingTime: WorkingTime,
  playbook: Playbook,
): Cooling | null {
  if (facts.status === "recycled") return whenItsTimeComes(facts);
  if (clock?.type === "running" && hasNoStepLeft(facts, playbook)) {
    return { at: clock.dueAt, reason: "missed" };
  }
  if (!TAKEN.has(facts.status ?? "")) return null;
  // What was said before it was handed over belongs to the round before.
  const since = Math.max(facts.lastContactAt ?? 0, facts.acceptedAt ?? 0, facts.offeredAt ?? 0);
  if (since === 0) return null;
  const at = workingTime.endOfWorkingDay(since, playbook.cold.afterDays);
  return at === null ? null : { at, reason: "no-contact" };
}

const TAKEN: ReadonlySet<string> = new Set(["accepted", "touched", "worked"]);

/** A date without a zone: it has come when it has in the first place of the world where people work. */
function whenItsTimeComes({ recycleUntil }: ClockFacts): Cooling | null {
  const at = Date.parse(recycleUntil ?? "");
  return Number.isNaN(at) ? null : { at, reason: "time-has-come" };
}

function hasNoStepLeft({ leadType, stage, misses }: ClockFacts, playbook: Playbook): boolean {
  const tier = tierOf(playbook, leadTypeOf(playbook, leadType), stage);
  return tier !== null && misses >= tier.missed.length;
}

/** Who re-engages a cold lead: its owner, or the person in the role that the playbook names; null for nobody. */
export function reengagedBy(
  ownerId: string | null,
  playbook: Playbook,
  owners: readonly Owner[],
): Owner | null {
  const { owner } = playbook.cold;
  if (owner.is === "kept") return owners.find(({ id }) => id === ownerId) ?? null;
  const person = playbook.roles.find(({ id }) => id === owner.role)?.person ?? null;
  const match = person === null ? null : findOwner(person, owners);
  return match?.type === "one" ? match.owner : null;
}
