import type { OutcomeId } from "../playbook/schema.ts";
import type { HandoffAction } from "./action.ts";
import type { HandoffStatus } from "./status.ts";

/**
 * One step in the life of a handoff: an action, an outcome where the action leaves it open, or what follows
 * from a missed time, which nobody presses. Putting an alert off is none: it asks the clock and moves nothing.
 */
export type LifeStep =
  | Exclude<HandoffAction["type"], "log-outcome" | "snooze">
  | `log-outcome/${OutcomeId}`
  | `escalate/${"kept" | "passed-on"}`;

/** A record that never met Handrail is at "none". */
type Standing = HandoffStatus | "none";

/**
 * What each step makes of each status; "same" leaves it. A status that is not listed refuses the step.
 *
 * - A draft may be saved at any time and never takes an offer back.
 * - A lead that is being worked can be handed on once more, to an account executive (R-TS-01); whether
 *   it has been already is for `nextStage` to say.
 * - Contacting the buyer from "offered" accepts the lead: nobody works what they have not taken.
 * - Call notes tell of a talk with the buyer, so that the first ones are the first touch.
 * - A miss changes nothing for whoever keeps the lead; somebody who gets it by a miss has to accept it.
 * - Opportunity, nurture and disqualified need a lead that was accepted (R-DQ-16); they can be
 *   corrected into each other afterwards.
 */
export const LIFE: Readonly<
  Record<LifeStep, Readonly<Partial<Record<Standing, HandoffStatus | "same">>>>
> = {
  "save-note": {
    none: "draft",
    draft: "draft",
    ready: "same",
    offered: "same",
    accepted: "same",
    touched: "same",
    worked: "same",
    opportunity: "same",
    nurture: "same",
    disqualified: "same",
    rejected: "same",
    recycled: "draft",
  },
  "hand-off": {
    none: "offered",
    draft: "offered",
    ready: "offered",
    accepted: "offered",
    touched: "offered",
    worked: "offered",
    rejected: "offered",
    recycled: "offered",
    nurture: "offered",
  },
  accept: { offered: "accepted" },
  reject: { offered: "rejected" },
  recycle: { offered: "recycled" },
  reassign: {
    offered: "same",
    accepted: "same",
    touched: "same",
    worked: "same",
    opportunity: "same",
    nurture: "same",
  },
  "keep-call-notes": {
    accepted: "touched",
    touched: "same",
    worked: "same",
    opportunity: "same",
  },
  "log-first-touch": {
    offered: "touched",
    accepted: "touched",
    touched: "same",
    worked: "same",
  },
  "log-outcome/accepted": { offered: "accepted" },
  "log-outcome/rejected": {
    offered: "rejected",
    accepted: "rejected",
    touched: "rejected",
    worked: "rejected",
  },
  "log-outcome/recycled": {
    offered: "recycled",
    accepted: "recycled",
    touched: "recycled",
    worked: "recycled",
    nurture: "recycled",
    disqualified: "recycled",
  },
  "log-outcome/no-response": { accepted: "nurture", touched: "nurture", worked: "nurture" },
  "log-outcome/opportunity": workedInto("opportunity"),
  "log-outcome/nurture": workedInto("nurture"),
  "log-outcome/disqualified": workedInto("disqualified"),
  "escalate/kept": { offered: "same", accepted: "same", touched: "same" },
  "escalate/passed-on": { offered: "same", accepted: "offered", touched: "offered" },
  "save-checklist": always(),
  "complete-facts": always(),
  "add-touch": always(),
};

/** The status after a step, or "refused". `null` is a record that never met Handrail. */
export function nextStatus(
  step: LifeStep,
  status: HandoffStatus | null,
): HandoffStatus | null | "refused" {
  const next = LIFE[step][status ?? "none"];
  if (next === undefined) return "refused";
  return next === "same" ? status : next;
}

/** Steps that belong to no place in the life of a handoff. */
function always(): Readonly<Record<Standing, "same">> {
  return {
    none: "same",
    draft: "same",
    ready: "same",
    offered: "same",
    accepted: "same",
    touched: "same",
    worked: "same",
    opportunity: "same",
    nurture: "same",
    disqualified: "same",
    rejected: "same",
    recycled: "same",
  };
}

function workedInto(status: HandoffStatus): Readonly<Partial<Record<Standing, HandoffStatus>>> {
  return {
    accepted: status,
    touched: status,
    worked: status,
    opportunity: status,
    nurture: status,
    disqualified: status,
  };
}
