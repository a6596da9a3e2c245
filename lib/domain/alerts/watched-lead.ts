import type { Clock, ClockFacts, RunningClock } from "../clock/clock.ts";
import { type CrmClock, toCrmTime } from "../clock/crm-time.ts";
import type { QueueFacts } from "../queue/queue-facts.ts";
import { recordKeyToString } from "../record.ts";

/** One connection: who the person is in its CRM, and which leads are kept of it. */
export interface Desk extends CrmClock {
  /** Null until they have said who they are: nothing is theirs then. */
  readonly ownerId: string | null;
  readonly rows: readonly QueueFacts[];
  /** The clock of a lead at a moment of the CRM's time, in the calendar of whoever owes the answer. */
  readonly clockOf: (facts: ClockFacts, now: number) => Clock | null;
}

/**
 * Where a lead stands for whoever is told of it. `again`: the time was missed before, something was done about
 * it, and the window runs anew: whoever owns it now may not have heard of that. A window so short that its
 * warning comes with its beginning stays `again` until it is over: two alerts at one moment say no more than one.
 */
export type Standing = "calm" | "again" | "warned" | "missed";

/** A lead for which somebody owes something now. */
export interface WatchedLead {
  /** What its clock's moments are counted by. */
  readonly crmClock: CrmClock;
  /** Of the lead, and of its notification. */
  readonly id: string;
  readonly facts: QueueFacts;
  readonly clock: RunningClock;
  readonly standing: Standing;
  readonly isMine: boolean;
  /** Until when its owner wants no alert; null for no such wish, or one that is over. */
  readonly snoozedUntil: number | null;
}

/** The leads of a desk whose clock runs. `now` is this device's, as is the end of a snooze. */
export function watchLeads(desk: Desk, now: number): readonly WatchedLead[] {
  const { ownerId, rows, clockOf, clockOffset = 0 } = desk;
  return rows.flatMap((facts) => {
    const clock = clockOf(facts.clock, toCrmTime(desk, now));
    if (clock?.type !== "running") return [];
    const { snoozedUntil } = facts.clock;
    return [
      {
        crmClock: { clockOffset },
        id: recordKeyToString(facts.key),
        facts,
        clock,
        standing: standingOf(clock),
        isMine: ownerId !== null && clock.ownerId === ownerId,
        snoozedUntil: snoozedUntil !== null && snoozedUntil > now ? snoozedUntil : null,
      },
    ];
  });
}

function standingOf({ state, misses, warnAt, startedAt }: RunningClock): Standing {
  const isBegun = state === "in-time" || (state === "warned" && warnAt === startedAt);
  if (misses > 0 && isBegun) return "again";
  return state === "in-time" ? "calm" : state;
}

/** Names what is owed the same in every browser: another round, miss or promise is another thing to be told. */
export function owedMark({ facts, clock }: WatchedLead): string {
  return `${facts.clock.round}/${clock.misses}/${clock.owes}`;
}
