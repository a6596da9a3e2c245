import { leadTypeOfTouch } from "../note/newest-trigger.ts";
import { leadTypeOf } from "../playbook/look-up.ts";
import { lowerFirst } from "../text/upper-first.ts";
import type { Ground } from "./angle.ts";
import {
  type FirstTouchContext,
  type FirstTouchInput,
  readContext,
} from "./first-touch-context.ts";
import { saidReason, wantsChannel, wantsNoContact } from "./next-step/buyer-wishes.ts";
import { badTimeToCall } from "./next-step/local-time.ts";
import type { NextStep, Sign, StepContext, StepKind, StepRule } from "./next-step/next-step.ts";
import { raisesHand } from "./next-step/raises-hand.ts";
import {
  cameBy,
  reachable,
  readinessSays,
  triedInVain,
  unknownBuyer,
} from "./next-step/record-shows.ts";
import {
  missesProfile,
  noteRecommends,
  recycleDate,
  talkAgreed,
  triageSays,
} from "./next-step/team-says.ts";

export type { NextStep };

/**
 * What to do next with this lead (R-DQ-21, R-CX-09): a way to reach them, or research, nurture or
 * disqualify first. The first rule that the record says something about decides; the others are said as
 * what speaks for it or against it. `now` is ISO 8601; a person decides.
 */
export function suggestNextStep(input: FirstTouchInput & { readonly now: string }): NextStep {
  const context = toStepContext(readContext(input));
  const signs = RULES.map((rule) => rule(context)).filter((sign) => sign !== null);
  const [decisive = reachable(context), ...others] = signs;
  const { step } = decisive;
  return {
    step,
    heading: HEADINGS[step],
    because: [...groundsFor(decisive, others, context), ...groundsAgainst(step, others, context)],
  };
}

/** In the order in which they decide: the buyer's word, people's, the playbook's, then what is shown. */
const RULES: readonly StepRule[] = [
  wantsNoContact,
  beforeContact(triageSays("disqualify")),
  recycleDate,
  wantsChannel,
  beforeContact(noteRecommends),
  missesProfile,
  saidReason,
  triedInVain,
  talkAgreed,
  beforeContact(unknownBuyer),
  beforeContact(triageSays("research-first")),
  triageSays("nurture"),
  cameBy,
  readinessSays,
];

/** What was recommended for the first touch is past once it was made. */
function beforeContact(rule: StepRule): StepRule {
  return (context) => (isContacted(context) ? null : rule(context));
}

function isContacted({ snapshot }: StepContext): boolean {
  return (snapshot.handoff.firstTouchAt ?? null) !== null;
}

function toStepContext(context: FirstTouchContext): StepContext {
  const { snapshot, playbook, trigger, steps } = context;
  const shown = trigger === null ? null : leadTypeOfTouch(trigger.touch);
  const byTrigger = playbook.leadTypes.find(
    ({ startedBy }) => shown !== null && startedBy.includes(shown),
  );
  return {
    ...context,
    leadType: leadTypeOf(playbook, snapshot.handoff.leadType) ?? byTrigger ?? null,
    reach: {
      call: snapshot.phone !== null,
      email: snapshot.emails.length > 0,
      chat: snapshot.phone !== null || steps.some(({ touch }) => touch.kind === "chat"),
    },
  };
}

function groundsFor(
  { step, grounds }: Sign,
  others: readonly Sign[],
  context: StepContext,
): readonly Ground[] {
  const { note, calendar } = context;
  const isContact = isWayToReach(step);
  const agreeing = others
    .filter((sign) => sign.step === step || (isContact && isMildContact(sign)))
    .map((sign) => sign.grounds[0]);
  const promised = Date.parse(note.deadline);
  const isLate = promised < calendar.now;
  const deadline: readonly Ground[] =
    Number.isNaN(promised) || !isContact || isContacted(context)
      ? []
      : [
          {
            text: isLate
              ? `An answer was promised by ${calendar.date(promised)}, which is past`
              : `An answer is promised by ${calendar.date(promised)}`,
            source: { type: "note", field: "deadline" },
          },
        ];
  return withoutRepeats([...grounds, ...deadline, ...agreeing]).slice(0, MOST_FOR);
}

function groundsAgainst(
  step: StepKind,
  others: readonly Sign[],
  context: StepContext,
): readonly Ground[] {
  const time = step === "call" ? badTimeToCall(context) : null;
  const isContact = isWayToReach(step);
  const { trigger } = context;
  // A page read or a document taken is no word against waiting.
  const speaks = trigger !== null && raisesHand(trigger);
  const against = others
    .filter((sign) => sign.step !== step)
    .filter((sign) => !isMildContact(sign) || (!isContact && speaks))
    .map((sign) => sign.grounds[0]);
  return withoutRepeats([...(time === null ? [] : [time]), ...against])
    .slice(0, MOST_AGAINST)
    .map(({ text, source }) => ({ text: `Against it: ${lowerFirst(text)}`, source }));
}

function isWayToReach(step: StepKind): boolean {
  return step === "call" || step === "email" || step === "chat";
}

function isMildContact({ step, isMild }: Sign): boolean {
  return isMild === true && isWayToReach(step);
}

function withoutRepeats(grounds: readonly Ground[]): readonly Ground[] {
  return [...new Map(grounds.map((ground) => [ground.text, ground])).values()];
}

const HEADINGS: Readonly<Record<StepKind, string>> = {
  call: "Call them",
  email: "Write an e-mail",
  chat: "Write in the chat",
  research: "Look them up first",
  nurture: "Nurture for now",
  disqualify: "Do not follow up",
};
const MOST_FOR = 3;
const MOST_AGAINST = 2;
