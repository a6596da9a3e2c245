import type { Fix } from "../finding.ts";
import type { Angle, Draft } from "../first-touch/angle.ts";
import type { FirstTouchInput } from "../first-touch/first-touch-context.ts";
import { createContinuity } from "./continuity.ts";
import { createKnown } from "./known.ts";
import { createOwnDraft } from "./own-draft.ts";
import { readDraft } from "./read-draft.ts";
import { aboutUsRule } from "./rules/about-us.ts";
import { continuityRule } from "./rules/continuity.ts";
import { contradictsRule } from "./rules/contradicts.ts";
import { doNotSayRule } from "./rules/do-not-say.ts";
import { emptyRule } from "./rules/empty.ts";
import { genderRule } from "./rules/gender.ts";
import { genericOpenerRule } from "./rules/generic-opener.ts";
import { lengthRule } from "./rules/length.ts";
import { oneAskRule } from "./rules/one-ask.ts";
import { outsideBriefRule } from "./rules/outside-brief.ts";
import { pushyRule } from "./rules/pushy.ts";
import { repeatsQuestionRule } from "./rules/repeats-question.ts";
import type { DraftFinding, DraftRule, Fault, Prepared } from "./rules/rule.ts";
import { toneRule } from "./rules/tone.ts";
import { unfilledTokenRule } from "./rules/unfilled-token.ts";
import { wrongCompanyRule } from "./rules/wrong-company.ts";
import { wrongNameRule } from "./rules/wrong-name.ts";

export interface DraftCheckInput extends FirstTouchInput {
  readonly draft: Draft;
  /** The angle it was written for; null when somebody wrote freely. */
  readonly angle: Angle | null;
  /** A mail unless told otherwise. */
  readonly channel?: "email" | "chat";
}

/**
 * What stands between a first message and an answer: nothing of the buyer's in it, a generic opening,
 * no ask or several, holes, the wrong name or company, a question they have answered, what the brief or
 * the record does not hold, length, pressure, tone. In English and Arabic. What blocks comes first.
 * A repair is offered only where the draft is better for it: its finding gone, and no new one that blocks.
 */
export function checkDraft(input: DraftCheckInput): readonly DraftFinding[] {
  return createDraftCheck(input)(input.draft);
}

/** The same for many drafts to one reader, as while somebody types: the record is read once. */
export function createDraftCheck(
  input: Omit<DraftCheckInput, "draft">,
): (draft: Draft) => readonly DraftFinding[] {
  const prepared = prepare(input);
  return (draft) => {
    const faults = findFaults(prepared, draft);
    const findings = faults.map((fault): DraftFinding => {
      const { field, rule, severity, message } = fault;
      const fix = firstThatHelps(fault, faults, prepared, draft);
      return { id: `${rule}-${field}`, field, rule, severity, message, fix };
    });
    return findings.toSorted(
      (left, right) => Number(right.severity === "blocks") - Number(left.severity === "blocks"),
    );
  };
}

function prepare({
  snapshot,
  story,
  note,
  playbook,
  angle,
  channel = "email",
}: Omit<DraftCheckInput, "draft">): Prepared {
  const input = { snapshot, story, note, playbook, angle, channel };
  const known = createKnown(input);
  return { ...input, known, continuity: createContinuity(input), own: createOwnDraft(input) };
}

function findFaults(prepared: Prepared, draft: Draft): readonly Fault[] {
  const check = { ...prepared, draft, read: readDraft(draft) };
  return RULES.flatMap((rule) => rule(check));
}

/** Tries each repair out on the draft. */
function firstThatHelps(
  fault: Fault,
  before: readonly Fault[],
  prepared: Prepared,
  draft: Draft,
): Fix | null {
  const name = ({ rule, field }: Fault) => `${rule} ${field}`;
  const had = new Set(before.map(name));
  const helps = ({ value }: Fix) =>
    value !== draft[fault.field] &&
    !findFaults(prepared, { ...draft, [fault.field]: value }).some(
      (after) =>
        name(after) === name(fault) || (after.severity === "blocks" && !had.has(name(after))),
    );
  return fault.fixes?.().find(helps) ?? null;
}

/** In the order in which a reader would want to hear of them. */
const RULES: readonly DraftRule[] = [
  emptyRule,
  unfilledTokenRule,
  wrongNameRule,
  wrongCompanyRule,
  continuityRule,
  contradictsRule,
  repeatsQuestionRule,
  oneAskRule,
  doNotSayRule,
  outsideBriefRule,
  genericOpenerRule,
  pushyRule,
  aboutUsRule,
  lengthRule,
  genderRule,
  toneRule,
];
