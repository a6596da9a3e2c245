import type { ActionRefusal } from "./action.ts";
import type { LifeStep } from "./life.ts";
import type { HandoffStatus } from "./status.ts";

/** Says why a step does not fit where the handoff stands, and what fits instead. */
export function explainRefusal(step: LifeStep, status: HandoffStatus | null): ActionRefusal {
  return {
    field: null,
    message: `${STANDING[status ?? "none"]}, so it cannot be ${DONE[step]} now.`,
    nextStep: NEXT[status ?? "none"],
  };
}

const STANDING: Readonly<Record<HandoffStatus | "none", string>> = {
  none: "This record has not been handed off",
  draft: "The note is still a draft",
  ready: "The note is ready but not handed off",
  offered: "This lead is offered and waits to be accepted",
  accepted: "This lead is accepted and being worked",
  touched: "This lead has had its first touch and is being worked",
  worked: "This lead is being worked",
  opportunity: "This lead is an opportunity",
  nurture: "This lead is in nurture",
  disqualified: "This lead is disqualified",
  rejected: "This lead is rejected",
  recycled: "This lead is recycled",
};

const NEXT: Readonly<Record<HandoffStatus | "none", string>> = {
  none: "Fill the note and hand the lead off first.",
  draft: "Complete the note and hand the lead off first.",
  ready: "Hand the lead off first.",
  offered: "Accept, reject or recycle it first.",
  accepted: "Log the first touch or an outcome, or reassign it.",
  touched: "Log an outcome, or reassign it.",
  worked: "Log an outcome, or reassign it.",
  opportunity: "Reassign it, or log another outcome if this one was wrong.",
  nurture: "Hand it off again when the buyer moves, or recycle it with a date.",
  disqualified: "Log another outcome if this one was wrong.",
  rejected: "Improve the note and hand the lead off again.",
  recycled: "Update the note and hand the lead off again when its time has come.",
};

const DONE: Readonly<Record<LifeStep, string>> = {
  "save-note": "saved as a draft",
  "hand-off": "handed off",
  accept: "accepted",
  reject: "rejected",
  recycle: "recycled",
  reassign: "reassigned",
  "keep-call-notes": "given call notes",
  "log-first-touch": "marked as touched",
  "log-outcome/accepted": "accepted",
  "log-outcome/rejected": "rejected",
  "log-outcome/recycled": "recycled",
  "log-outcome/no-response": "closed without response",
  "log-outcome/opportunity": "made an opportunity",
  "log-outcome/nurture": "moved to nurture",
  "log-outcome/disqualified": "disqualified",
  "escalate/kept": "escalated",
  "escalate/passed-on": "given to somebody else",
  "save-checklist": "given its ticks",
  "complete-facts": "completed",
  "add-touch": "given a touch",
};
