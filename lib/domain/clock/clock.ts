import type { HandoffStatus } from "../handoff/status.ts";
import type { HandoffStage, ResponseWindow } from "../playbook/schema.ts";

/** What of a record the clock is computed from; small enough to be kept for ten thousand leads. Times in epoch milliseconds. */
export interface ClockFacts {
  readonly status: HandoffStatus | null;
  readonly stage: HandoffStage;
  readonly leadType: string | null;
  readonly ownerId: string | null;
  /** When the lead was offered: the clock starts at assignment (R-SL-12). */
  readonly offeredAt: number | null;
  /** By when the note asks for an answer; counts where it is earlier than the window's end. */
  readonly noteDueAt: number | null;
  /** Names this round of the handoff the same in every browser: the offer's event, else its moment. */
  readonly round: string;
  readonly acceptedAt: number | null;
  /** When the last miss began a window anew; null before the first. */
  readonly restartedAt: number | null;
  /** How many misses of this round were acted on. */
  readonly misses: number;
  /** The first contact of this round that the guard did not call generic (R-SL-11). */
  readonly relevantAt: number | null;
  /** The first contact of this round that the guard called generic; it stops nothing. */
  readonly genericAt: number | null;
  /** The last time that one of us reached out or the buyer answered, as far as it is known. */
  readonly lastContactAt: number | null;
  /** `YYYY-MM-DD` */
  readonly recycleUntil: string | null;
  /** Until when its owner wants no alert; the clock runs on. */
  readonly snoozedUntil: number | null;
}

/** Whose working time is counted. */
export interface ClockCalendar {
  /** "Riyadh" for a calendar of its own, "the team's calendar" otherwise. */
  readonly label: string;
  readonly timeZone: string;
}

/** The clock of an open handoff. Times in epoch milliseconds. */
export interface RunningClock {
  readonly type: "running";
  /** What ends first: the time to accept, or the time to answer. */
  readonly owes: "acceptance" | "answer";
  readonly startedAt: number;
  /** When what is owed ends. */
  readonly dueAt: number;
  /** When the answer is due, also while the acceptance is owed first. */
  readonly answerDueAt: number;
  /** When its owner is warned; null where the playbook warns nobody. */
  readonly warnAt: number | null;
  readonly state: "in-time" | "warned" | "missed";
  /** Working time that is left, in milliseconds; 0 once it is over. */
  readonly workingLeft: number;
  /** The time to answer that was agreed; null where only the note's own deadline says when. */
  readonly window: ResponseWindow | null;
  readonly calendar: ClockCalendar;
  readonly ownerId: string | null;
  /** How many misses of this round were acted on before. */
  readonly misses: number;
  /** A contact that the guard called generic, if there was one: the clock runs on. */
  readonly genericAt: number | null;
  /** What sales owes, in words (R-SL-05); null where the lead type says nothing. */
  readonly promise: string | null;
}

export type Clock =
  | RunningClock
  /** The first relevant touch. */
  | {
      readonly type: "stopped";
      readonly at: number;
      readonly dueAt: number | null;
      readonly isInTime: boolean | null;
    }
  /** The owner's calendar has no working time within the next years, so nothing can ever be due. */
  | { readonly type: "no-working-time"; readonly calendar: ClockCalendar };
