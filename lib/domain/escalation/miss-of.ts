import type { Clock, ClockFacts, RunningClock } from "../clock/clock.ts";
import { leadTypeOf, tierOf } from "../playbook/look-up.ts";
import type { MissedStep, Playbook, SlaTier } from "../playbook/schema.ts";

/** A time that was missed, and what the playbook says is done about it. */
export interface Miss {
  readonly clock: RunningClock;
  readonly facts: ClockFacts;
  readonly tier: SlaTier;
  readonly step: MissedStep;
}

/**
 * What is to be done about a lead now: `not-missed` where no time has run out, `no-step` where the playbook
 * names nothing more for this miss (R-SL-09).
 */
export function missOf(
  facts: ClockFacts,
  clock: Clock | null,
  playbook: Playbook,
): Miss | "not-missed" | "no-step" {
  // An answer counts as well where this device's clock is behind the one by which it was logged.
  if (facts.relevantAt !== null) return "not-missed";
  if (clock?.type !== "running" || clock.state !== "missed") return "not-missed";
  const tier = tierOf(playbook, leadTypeOf(playbook, facts.leadType), facts.stage);
  const step = tier?.missed[facts.misses];
  return tier === null || step === undefined ? "no-step" : { clock, facts, tier, step };
}
