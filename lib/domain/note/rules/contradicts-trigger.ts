import type { LeadTrigger } from "../../playbook/schema.ts";
import type { Touch, TouchKind } from "../../touch.ts";
import { leadTypeOfTouch } from "../newest-trigger.ts";
import { type NoteContext, type NoteFinding, severityOf, toFinding } from "../note-rule.ts";
import { isListed, toWords, wordList } from "../words/tokens.ts";

/**
 * The note claims an action that the record would show, and the record shows only other ones: "attended
 * the webinar" where there is a demo request and no event. What a CRM does not see by itself (calls,
 * chats, introductions) is never doubted.
 */
export function contradictsTrigger(context: NoteContext): readonly NoteFinding[] {
  const said = claimedTriggers(context.texts.trigger);
  const [first] = said;
  if (first === undefined || said.length > 1) return [];
  const recorded = context.snapshot.touches.filter((touch) => SEEN_BY_A_CRM.has(touch.kind));
  if (recorded.length === 0 || recorded.some((touch) => couldBe(touch, first))) return [];
  const shown = recorded.map((touch) => leadTypeOfTouch(touch)).find((type) => type !== null);
  if (shown === undefined || shown === null) return [];
  return [
    toFinding(
      "contradicts-trigger",
      "trigger",
      severityOf(context, "trigger"),
      `The note says ${IN_WORDS[first]}, the record shows ${IN_WORDS[shown]} and no ${IN_WORDS[first].replace(/^an? /, "")}. ` +
        "Opening with something the buyer did not do costs the first touch; if it happened elsewhere, add it as a touch.",
    ),
  ];
}

const SEEN_BY_A_CRM: ReadonlySet<TouchKind> = new Set<TouchKind>([
  "demo-request",
  "pricing-request",
  "event-attendance",
  "content-download",
  "form-submission",
]);

function couldBe(touch: Touch, type: LeadTrigger): boolean {
  const recorded = leadTypeOfTouch(touch);
  if (recorded === type) return true;
  // A form whose name says nothing may have been any of them.
  if (touch.kind === "form-submission" && (recorded === null || touch.asset === null)) return true;
  const named = claimedTriggers(
    `${touch.asset ?? ""} ${touch.campaign ?? ""} ${touch.words ?? ""}`,
  );
  return named.includes(type);
}

function claimedTriggers(text: string): readonly LeadTrigger[] {
  const words = toWords(text);
  return CLAIMS.filter(([, list]) => words.some((word) => isListed(word, list))).map(
    ([type]) => type,
  );
}

const CLAIMS: readonly (readonly [LeadTrigger, ReadonlySet<string>])[] = [
  ["demo-request", wordList("demo demonstration consultation trial", "تجريبي ديمو استشارة")],
  [
    "pricing-request",
    wordList("price pricing quote quotation proposal rfq", "سعر أسعار تسعير تسعيرة"),
  ],
  [
    "event",
    wordList(
      "webinar event conference summit booth exhibition roundtable workshop meetup stand gitex leap",
      "ندوة ويبينار فعالية مؤتمر معرض ورشة",
    ),
  ],
  [
    "content-download",
    wordList(
      "download guide ebook whitepaper checklist report brochure template",
      "تحميل حمل حملت نزل تنزيل دليل تقرير كتيب",
    ),
  ],
];

const IN_WORDS: Readonly<Record<LeadTrigger, string>> = {
  "demo-request": "a demo request",
  "pricing-request": "a pricing request",
  event: "an event attendance",
  "content-download": "a content download",
  "inbound-mail": "an inbound mail",
  referral: "a referral",
  "whatsapp-introduction": "a WhatsApp introduction",
};
