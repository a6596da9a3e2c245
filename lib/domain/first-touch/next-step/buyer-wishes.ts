import { createSignFinder } from "../../handoff/find-signs.ts";
import { phrases } from "../../playbook/phrase-list.ts";
import type { Playbook } from "../../playbook/schema.ts";
import { quotableWords } from "../../story/quotable-words.ts";
import type { Step } from "../../story/step.ts";
import { quoteText } from "../../text/quote-text.ts";
import { splitSentences } from "../../text/sentences.ts";
import { shortenText } from "../../text/shorten-text.ts";
import type { Ground } from "../angle.ts";
import { byReach } from "./by-reach.ts";
import type { StepContext, StepRule } from "./next-step.ts";

/** They want to be left alone: nothing comes before that. */
export const wantsNoContact: StepRule = (context) => {
  const said = findSaid(context, [{ key: "stop", phrases: STOP }]);
  return said === null
    ? null
    : { step: "disqualify", grounds: [toGround("They asked not to be contacted", said)] };
};

/** "Please e-mail me", "call me on Monday": the newest wish counts. */
export const wantsChannel: StepRule = (context) => {
  const said = findSaid(context, [
    { key: "call", phrases: CALL },
    { key: "email", phrases: EMAIL },
    { key: "chat", phrases: CHAT },
  ]);
  return said === null ? null : byReach(said.key, context, toGround(ASKED[said.key], said));
};

/** What the playbook's reasons know: "not before next year" is for later, "I am a student" is not for us. */
export const saidReason: StepRule = (context) => {
  const said = findSaid(context, [
    { key: "nurture", phrases: signsOf(context.playbook, isLater) },
    { key: "disqualify", phrases: signsOf(context.playbook, isNever) },
  ]);
  return said === null ? null : { step: said.key, grounds: [toGround(MEANS[said.key], said)] };
};

interface Said<Key extends string> {
  readonly key: Key;
  readonly step: Step;
  readonly sentence: string;
}

/** The newest sentence of the buyer's own in which one of the lists stands and is meant. */
function findSaid<const Key extends string>(
  { buyerSteps }: StepContext,
  lists: readonly { readonly key: Key; readonly phrases: readonly string[] }[],
): Said<Key> | null {
  const find = createSignFinder(lists);
  for (const step of buyerSteps.toReversed()) {
    if (step.words === null) continue;
    for (const sentence of splitSentences(quotableWords(step)).toReversed()) {
      const [sign] = find(sentence);
      if (sign !== undefined) return { key: sign.key, step, sentence };
    }
  }
  return null;
}

function toGround(lead: string, { step, sentence }: Said<string>): Ground {
  return {
    text: `${lead}: ${quoteText(shortenText(sentence, 120))}`,
    source: { type: "touch", touchId: step.touch.id },
  };
}

type Reason = Playbook["reasons"][number];

function signsOf({ reasons }: Playbook, holds: (reason: Reason) => boolean): readonly string[] {
  return reasons.filter(holds).flatMap(({ signs }) => signs);
}

/** Reasons that only ever put a lead off. */
function isLater({ outcomes }: Reason): boolean {
  return outcomes.includes("nurture") && !outcomes.includes("disqualified");
}

/** Reasons that never end in another try. */
function isNever({ outcomes }: Reason): boolean {
  const again = outcomes.some((each) => each === "nurture" || each === "recycled");
  return outcomes.includes("disqualified") && !again;
}

const ASKED = {
  call: "They asked for a call",
  email: "They asked to be written to",
  chat: "They asked for a chat",
} as const;
const MEANS = {
  nurture: "They say that it is for later",
  disqualify: "They say what makes them no buyer",
} as const;

const STOP = phrases(`
  stop contacting me | stop emailing | stop calling | do not contact me | don't contact me | unsubscribe me | please unsubscribe
  remove me from | take me off your list | delete my data | no further contact | leave me alone
  لا تتواصلوا معي | أوقفوا الرسائل | إلغاء الاشتراك | احذفوا بياناتي | عدم التواصل`);
const CALL = phrases(`
  call me | call us | give me a call | give us a call | please call | phone me | ring me | speak on the phone
  talk on the phone | prefer a call | rather talk | request a call | like a call | schedule a call | a callback | call me back
  call us back | please call back | could you call back | can you call back
  اتصلوا بي | اتصل بي | اتصلوا بنا | اتصل بنا | يرجى الاتصال | أرجو الاتصال | نفضل الاتصال | مكالمة هاتفية`);
const EMAIL = phrases(`
  email me | e-mail me | email us | e-mail us | please email | please e-mail | prefer email | prefer e-mail | by email please
  by e-mail please | reply by email | reply by e-mail | answer by email | answer by e-mail | send me an email
  send it by email | details by email | details by e-mail | in writing please | don't call | do not call | please don't call
  no calls | no phone calls | not by phone | instead of calling
  راسلونا | راسلوني | بالبريد الإلكتروني | عبر البريد | عبر الإيميل | لا تتصلوا | بدون مكالمات | نفضل البريد`);
const CHAT = phrases(`
  whatsapp me | message me on | reach me on whatsapp | contact me on whatsapp | write me on whatsapp | text me
  prefer whatsapp | whatsapp is best | whatsapp is better | send it on whatsapp
  راسلوني واتساب | تواصلوا معي على الواتساب | على الواتساب أفضل | عبر الواتساب من فضلكم | نفضل الواتساب`);
