import { describe, expect, it } from "vitest";
import type { HandoffAction } from "#lib/domain/handoff/action.ts";
import { LIFE, type LifeStep, nextStatus } from "#lib/domain/handoff/life.ts";
import { HANDOFF_STATUSES, type HandoffStatus } from "#lib/domain/handoff/status.ts";
import { NOW, sampleSnapshot, USEFUL_NOTE } from "../note/sample.ts";
import { ACCEPTED_AT, calls, plan } from "./sample.ts";

/** What a person can press; what follows from a missed time has tests of its own. */
type Pressed = Exclude<LifeStep, `escalate/${string}`>;

/** One action per step that has all it needs, so that only the status can refuse it. */
const ACTIONS: Readonly<Record<Pressed, HandoffAction>> = {
  "save-note": { type: "save-note", note: USEFUL_NOTE, leadType: "demo-request" },
  "hand-off": { type: "hand-off", note: USEFUL_NOTE, leadType: "demo-request" },
  "keep-call-notes": {
    type: "keep-call-notes",
    answers: { problem: "Types orders twice", timeframe: "Before Q1", "next-step": "Workshop" },
  },
  accept: { type: "accept" },
  reject: { type: "reject", reason: "wrong-role", evidence: "She is an intern in finance" },
  recycle: {
    type: "recycle",
    reason: "early-stage",
    evidence: "Budget round starts in spring",
    until: "2027-03-01",
  },
  reassign: { type: "reassign", ownerId: "103" },
  "log-first-touch": {
    type: "log-first-touch",
    channel: "call",
    angle: null,
    words: "Spoke",
    message: null,
  },
  "log-outcome/accepted": outcome("accepted", null),
  "log-outcome/rejected": outcome("rejected", "wrong-role"),
  "log-outcome/recycled": outcome("recycled", "early-stage"),
  "log-outcome/no-response": outcome("no-response", "no-response"),
  "log-outcome/opportunity": outcome("opportunity", "strong-fit"),
  "log-outcome/nurture": outcome("nurture", "low-urgency"),
  "log-outcome/disqualified": outcome("disqualified", "wrong-company-type"),
  "save-checklist": { type: "save-checklist", side: "sales", answers: { need: "yes" } },
  "complete-facts": { type: "complete-facts", answers: { industry: "Retail" } },
  "add-touch": { type: "add-touch", channel: "chat", at: NOW, words: "Asked about SAP", facts: {} },
};

function outcome(
  id: Extract<HandoffAction, { type: "log-outcome" }>["outcome"],
  reason: string | null,
): HandoffAction {
  return {
    type: "log-outcome",
    outcome: id,
    reason,
    evidence: "Decision moved to the new CFO in spring",
    recycleUntil: "2027-03-01",
  };
}

/** What the table says, written out once more by hand as rows of statuses: null is "refused". */
const STATUSES = [null, ...HANDOFF_STATUSES] as const;
const EXPECTED: Readonly<Record<LifeStep, string>> = {
  //                          none  draft ready offer accep touch worke oppor nurtu disqu rejec recyc
  "save-note":
    "               draft draft =     =     =     =     =     =     =     =     =     draft",
  "hand-off":
    "                offered offered offered - offered offered offered - offered - offered offered",
  "keep-call-notes": "         - - - - touched = = = - - - -",
  accept: "                    - - - accepted - - - - - - - -",
  reject: "                    - - - rejected - - - - - - - -",
  recycle: "                   - - - recycled - - - - - - - -",
  reassign: "                  - - - = = = = = = - - -",
  "log-first-touch": "         - - - touched touched = = - - - - -",
  "log-outcome/accepted": "    - - - accepted - - - - - - - -",
  "log-outcome/rejected": "    - - - rejected rejected rejected rejected - - - - -",
  "log-outcome/recycled": "    - - - recycled recycled recycled recycled - recycled recycled - -",
  "log-outcome/no-response": " - - - - nurture nurture nurture - - - - -",
  "log-outcome/opportunity":
    " - - - - opportunity opportunity opportunity opportunity opportunity opportunity - -",
  "log-outcome/nurture": "     - - - - nurture nurture nurture nurture nurture nurture - -",
  "log-outcome/disqualified":
    "- - - - disqualified disqualified disqualified disqualified disqualified disqualified - -",
  "escalate/kept": "           - - - = = = - - - - - -",
  "escalate/passed-on": "      - - - = offered offered - - - - - -",
  "save-checklist": "          = = = = = = = = = = = =",
  "complete-facts": "          = = = = = = = = = = = =",
  "add-touch": "               = = = = = = = = = = = =",
};

const STEPS = Object.keys(EXPECTED) as LifeStep[];
const PAIRS = STEPS.flatMap((step) =>
  STATUSES.map((status, index) => ({
    step,
    status,
    next: toNext(EXPECTED[step].trim().split(/\s+/)[index], status),
  })),
);

function isPressed(step: LifeStep): step is Pressed {
  return Object.hasOwn(ACTIONS, step);
}

function toNext(cell: string | undefined, status: HandoffStatus | null) {
  if (cell === "-") return "refused";
  return cell === "=" ? status : cell;
}

describe("the life of a handoff", () => {
  it("has a row for every step", () => {
    expect(STEPS.toSorted()).toEqual(Object.keys(LIFE).toSorted());
    expect(PAIRS).toHaveLength(20 * 12);
  });

  it.each(PAIRS)("$step from $status gives $next", ({ step, status, next }) => {
    expect(nextStatus(step, status)).toBe(next);
    if (!isPressed(step)) return;
    const snapshot = sampleSnapshot({
      handoff: { ownerId: "101", status, acceptedAt: ACCEPTED_AT },
      touches: [...sampleSnapshot().touches, ...calls(3)],
    });
    const result = plan(ACTIONS[step], {}, { snapshot });
    expect(result.ok).toBe(next !== "refused");
    if (!result.ok) {
      expect(result.failure.message.length).toBeGreaterThan(10);
      expect(result.failure.nextStep.length).toBeGreaterThan(10);
      return;
    }
    const [patch] = result.value.writes;
    const written = patch?.kind === "patch" ? patch.fields.status : undefined;
    expect(written ?? status).toBe(next);
  });
});
