import type { Clock } from "#lib/domain/clock/clock.ts";
import { timeLeftInWords } from "#lib/domain/clock/time-left.ts";
import type { HandoffStatus } from "#lib/domain/handoff/status.ts";
import type { ColdReason } from "#lib/domain/queue/cold.ts";
import type { QueueSort, QueueView } from "#lib/domain/queue/queue-choice.ts";

/** The parts of the queue as people read them. */
export const VIEW_LABELS: Readonly<Record<QueueView, string>> = {
  mine: "Mine",
  offered: "Offered to me",
  team: "Team",
  "to-complete": "To complete",
  cold: "Gone cold",
};

export const SORT_LABELS: Readonly<Record<QueueSort, string>> = {
  due: "Due",
  name: "Name",
  company: "Company",
  owner: "Owner",
  "lead-type": "Lead type",
  offered: "Handed over",
};

export const STATUS_LABELS: Readonly<Record<HandoffStatus, string>> = {
  draft: "Draft",
  ready: "Ready to hand off",
  offered: "Offered",
  accepted: "Accepted",
  touched: "Contacted",
  worked: "Being worked",
  opportunity: "Opportunity",
  nurture: "Nurture",
  disqualified: "Disqualified",
  rejected: "Rejected",
  recycled: "Recycled",
};

export const COLD_LABELS: Readonly<Record<ColdReason, string>> = {
  "no-contact": "nobody in touch",
  "time-has-come": "the date to try again has come",
  missed: "the answer was missed",
};

export interface DueWords {
  readonly text: string;
  /** What is owed, or how it ended. */
  readonly detail: string;
  readonly tone: "calm" | "soon" | "overdue";
}

/** What a lead's clock says in a line of the queue; null where none runs. */
export function dueWords(clock: Clock | null, now: number, locale: string): DueWords | null {
  if (clock === null) return null;
  switch (clock.type) {
    case "running":
      return {
        text: timeLeftInWords(clock, now, locale),
        detail: clock.owes === "acceptance" ? "to accept" : "to answer",
        tone: TONES[clock.state],
      };
    case "stopped":
      return {
        text: clock.isInTime === false ? "Answered late" : "Answered",
        detail: clock.isInTime === true ? "on time" : "",
        tone: "calm",
      };
    case "no-working-time":
      return { text: "No due time", detail: "no working time", tone: "calm" };
  }
}

const TONES = { "in-time": "calm", warned: "soon", missed: "overdue" } as const;
