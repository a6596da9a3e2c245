import type { OutcomeId, Playbook, ReasonCode } from "../playbook/schema.ts";
import { evaluateFit } from "../qualification/evaluate-fit.ts";
import type { RecordSnapshot } from "../snapshot.ts";
import { quoteText } from "../text/quote-text.ts";
import { shortenText } from "../text/shorten-text.ts";
import type { Receipt } from "../touch.ts";
import { buyerSayings } from "./buyer-sayings.ts";
import { createSignFinder } from "./find-signs.ts";
import { followUpState } from "./follow-up-state.ts";
import { outcomeNeeds } from "./outcome-needs.ts";

/** A reason that the record supports, with the sentence that supports it (M10). */
export interface ReasonProposal {
  readonly reason: ReasonCode;
  readonly sentence: string;
  /** ISO 8601, null when it is not known. */
  readonly at: string | null;
  readonly receipt: Receipt;
  /** The sentence as evidence, with where it stands. */
  readonly evidence: string;
}

/**
 * The reasons for an outcome that the record itself supports: what the buyer said first, the newest and the
 * most specific before others, then what the record says against the ideal customer profile. At most
 * three; none where nothing is said clearly or all of it is older than a year. `now` is ISO 8601.
 */
export function proposeReasons(
  playbook: Playbook,
  outcome: OutcomeId,
  snapshot: RecordSnapshot,
  now: string,
): readonly ReasonProposal[] {
  const needs = outcomeNeeds(playbook, outcome, null);
  const isDone = followUpState(playbook, snapshot).isDone;
  const open = needs.reasons.filter(
    ({ asksFor }) => isDone || !asksFor.includes("follow-up-attempts"),
  );
  const found = [...fromSayings(open, snapshot, now), ...fromFit(playbook, open, snapshot)];
  const each = found.filter(
    ({ reason }, index) => found.findIndex((other) => other.reason.id === reason.id) === index,
  );
  // The narrower code says all that the broader one says.
  const parents = new Set(each.map(({ reason }) => reason.parent));
  return each.filter(({ reason }) => !parents.has(reason.id)).slice(0, MOST);
}

function fromSayings(
  reasons: readonly ReasonCode[],
  snapshot: RecordSnapshot,
  now: string,
): readonly ReasonProposal[] {
  const find = createSignFinder(reasons.map((key) => ({ key, phrases: key.signs })));
  const since = Date.parse(now) - OLDEST;
  return buyerSayings(snapshot)
    .filter(({ at }) => at === null || Date.parse(at) >= since)
    .flatMap((saying) => find(saying.sentence).map((sign) => ({ saying, sign })))
    .toSorted(
      (left, right) =>
        (right.saying.at ?? "").localeCompare(left.saying.at ?? "") ||
        right.sign.words - left.sign.words,
    )
    .map(({ saying, sign }) => {
      const sentence = shortenText(saying.sentence, LONGEST_SENTENCE);
      return propose(sign.key, sentence, saying.at, saying.receipt, quoteText(sentence));
    });
}

/** What the record says against the profile is a reason, too, where the playbook has one of these codes. */
function fromFit(
  playbook: Playbook,
  reasons: readonly ReasonCode[],
  snapshot: RecordSnapshot,
): readonly ReasonProposal[] {
  return evaluateFit(playbook, snapshot).flatMap(({ id, state, ground, receipt }) => {
    if (state !== "not-met" || receipt === null) return [];
    const compares = playbook.qualification.fit.find((rule) => rule.id === id)?.compares;
    const codes = compares === "role" ? ROLE_CODES : COMPANY_CODES;
    const code = codes.find((each) => reasons.some((reason) => reason.id === each));
    const reason = reasons.find((each) => each.id === code);
    return reason === undefined ? [] : [propose(reason, ground, null, receipt, ground)];
  });
}

function propose(
  reason: ReasonCode,
  sentence: string,
  at: string | null,
  receipt: Receipt,
  quoted: string,
): ReasonProposal {
  return { reason, sentence, at, receipt, evidence: `${quoted} (${receipt.label})` };
}

const ROLE_CODES = ["wrong-role", "wrong-icp"] as const;
const COMPANY_CODES = ["wrong-company-type", "wrong-icp"] as const;
const MOST = 3;
const LONGEST_SENTENCE = 200;
/** Milliseconds. */
const OLDEST = 365 * 86_400_000;
