import type { Finding } from "../finding.ts";
import type { Angle, Draft } from "./angle.ts";
import type { FirstTouchInput } from "./first-touch-context.ts";
import { readDraft } from "./read-draft.ts";
import { continuityRule } from "./rules/continuity.ts";
import { doNotSayRule } from "./rules/do-not-say.ts";
import { emptyRule } from "./rules/empty.ts";
import { genericOpenerRule } from "./rules/generic-opener.ts";
import { lengthRule } from "./rules/length.ts";
import { oneAskRule } from "./rules/one-ask.ts";
import { repeatsQuestionRule } from "./rules/repeats-question.ts";
import type { DraftRule } from "./rules/rule.ts";
import { unfilledTokenRule } from "./rules/unfilled-token.ts";
import { wrongCompanyRule } from "./rules/wrong-company.ts";
import { wrongNameRule } from "./rules/wrong-name.ts";

export interface DraftCheckInput extends FirstTouchInput {
  readonly draft: Draft;
  /** The angle it was written for; null when somebody wrote freely. */
  readonly angle: Angle | null;
}

/**
 * What stands between a first message and an answer: nothing of the buyer's in it, a generic opening,
 * no ask or several, holes, the wrong name or company, a question they have answered, forbidden words,
 * length. In English and Arabic. What blocks comes first.
 */
export function checkDraft(input: DraftCheckInput): readonly Finding<"subject" | "body">[] {
  const check = { ...input, read: readDraft(input.draft) };
  const findings = RULES.flatMap((rule) => rule(check));
  return findings.toSorted(
    (left, right) => Number(right.severity === "blocks") - Number(left.severity === "blocks"),
  );
}

/** In the order in which a reader would want to hear of them. */
const RULES: readonly DraftRule[] = [
  emptyRule,
  unfilledTokenRule,
  wrongNameRule,
  wrongCompanyRule,
  continuityRule,
  repeatsQuestionRule,
  oneAskRule,
  doNotSayRule,
  genericOpenerRule,
  lengthRule,
];
