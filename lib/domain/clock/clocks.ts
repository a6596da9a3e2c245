import { ownerCalendar } from "../calendar/owner-calendar.ts";
import { windowEnd } from "../calendar/window-end.ts";
import { createWorkingTime, type WorkingTime } from "../calendar/working-time.ts";
import { leadTypeOf, tierOf } from "../playbook/look-up.ts";
import type { Playbook, SlaTier } from "../playbook/schema.ts";
import type { Owner } from "../snapshot.ts";
import type { Clock, ClockCalendar, ClockFacts } from "./clock.ts";

/** Whose working time counts for somebody. */
export interface OwnerWorkingTime {
  readonly workingTime: WorkingTime;
  readonly calendar: ClockCalendar;
}

/** The clocks of any number of leads under one playbook. */
export interface Clocks {
  /** The clock at a moment (epoch milliseconds); null where no handoff is open or nobody agreed on a time. */
  of(facts: ClockFacts, now: number): Clock | null;
  workingTimeOf(ownerId: string | null): OwnerWorkingTime;
}

const MINUTE_MS = 60_000;

/**
 * Clocks are always computed anew from what the CRM says, in the working time of whoever owes the answer
 * now. They start at assignment (R-SL-12), or anew when a miss was acted on, and stop at the first contact
 * that the guard did not call generic (R-SL-11). Giving the lead to somebody else leaves them running.
 */
export function createClocks({
  playbook,
  owners,
}: {
  readonly playbook: Playbook;
  readonly owners: readonly Owner[];
}): Clocks {
  function workingTimeOf(ownerId: string | null): OwnerWorkingTime {
    const { calendar, label } = ownerCalendar(playbook, owners, ownerId);
    return {
      workingTime: createWorkingTime(calendar),
      calendar: { label, timeZone: calendar.timeZone },
    };
  }

  function clockOf(facts: ClockFacts, now: number): Clock | null {
    if (!isOpen(facts) || facts.offeredAt === null) return null;
    const leadType = leadTypeOf(playbook, facts.leadType);
    const tier = tierOf(playbook, leadType, facts.stage);
    const { workingTime, calendar } = workingTimeOf(facts.ownerId);
    const { relevantAt } = facts;
    const startedAt = startOf(facts, facts.offeredAt, relevantAt);
    const answerDueAt = answerDue(facts, tier, workingTime, startedAt);
    if (relevantAt !== null && relevantAt <= now) return stopped(facts, relevantAt, answerDueAt);
    if (tier === null && answerDueAt === null) return null;
    const acceptDueAt = acceptanceDue(facts, tier, workingTime, startedAt);
    if (answerDueAt === null) return { type: "no-working-time", calendar };
    const dueAt = Math.min(answerDueAt, acceptDueAt ?? answerDueAt);
    const warnAt = warningAt(tier, workingTime, startedAt, dueAt);
    return {
      type: "running",
      owes: dueAt < answerDueAt ? "acceptance" : "answer",
      startedAt,
      dueAt,
      answerDueAt,
      warnAt,
      state: stateAt(now, warnAt, dueAt),
      workingLeft: workingTime.between(now, dueAt),
      window: tier?.responseWindow ?? null,
      calendar,
      ownerId: facts.ownerId,
      misses: facts.misses,
      genericAt: facts.genericAt,
      promise: leadType?.promise ?? null,
    };
  }
  return { of: clockOf, workingTimeOf };
}

function isOpen({ status }: ClockFacts): boolean {
  return status === "offered" || status === "accepted" || status === "touched";
}

/** A contact from before the window began anew is held up to the first one. */
function startOf(
  { restartedAt }: ClockFacts,
  offeredAt: number,
  relevantAt: number | null,
): number {
  if (restartedAt === null || restartedAt < offeredAt) return offeredAt;
  return relevantAt !== null && relevantAt < restartedAt ? offeredAt : restartedAt;
}

/** The window's end, or the note's own deadline where that is earlier and was not missed before. */
function answerDue(
  { noteDueAt, misses }: ClockFacts,
  tier: SlaTier | null,
  workingTime: WorkingTime,
  startedAt: number,
): number | null {
  const agreed = misses === 0 && noteDueAt !== null && noteDueAt > startedAt ? noteDueAt : null;
  if (tier === null) return agreed;
  const end = windowEnd(tier.responseWindow, workingTime, startedAt);
  return end === null || agreed === null ? end : Math.min(end, agreed);
}

/** Owed while the lead is only offered; null where the playbook asks for the answer alone. */
function acceptanceDue(
  { status }: ClockFacts,
  tier: SlaTier | null,
  workingTime: WorkingTime,
  startedAt: number,
): number | null {
  const window = tier?.acceptanceWindow ?? null;
  if (status !== "offered" || window === null) return null;
  return windowEnd(window, workingTime, startedAt);
}

function stopped({ misses }: ClockFacts, at: number, dueAt: number | null): Clock {
  return {
    type: "stopped",
    at,
    dueAt,
    isInTime: dueAt === null ? null : misses === 0 && at <= dueAt,
  };
}

function warningAt(
  tier: SlaTier | null,
  workingTime: WorkingTime,
  startedAt: number,
  dueAt: number,
): number | null {
  if (tier === null || tier.warnMinutes === 0) return null;
  const at = workingTime.subtract(dueAt, tier.warnMinutes * MINUTE_MS);
  return Math.max(at ?? startedAt, startedAt);
}

function stateAt(now: number, warnAt: number | null, dueAt: number) {
  if (now >= dueAt) return "missed";
  return warnAt !== null && now >= warnAt ? "warned" : "in-time";
}
