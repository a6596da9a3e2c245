import type { Fix } from "../../finding.ts";
import type { LeadTrigger } from "../../playbook/schema.ts";
import type { SourceContext } from "../../snapshot.ts";
import { shortenText } from "../../text/shorten-text.ts";
import type { Touch, TouchKind } from "../../touch.ts";
import { leadTypeOfTouch, newestTrigger } from "../newest-trigger.ts";
import { type NoteContext, type NoteFinding, severityOf, toFinding } from "../note-rule.ts";
import { touchToPhrase } from "../touch-phrase.ts";
import { wouldSayEnough } from "../words/specificity.ts";
import { isListed, toWords, wordList } from "../words/tokens.ts";

/**
 * The note claims an action that the record would show, and the record shows only other ones: "attended
 * the webinar" where there is a demo request and no event. What a CRM does not see by itself (calls,
 * chats, introductions, mails to somebody's own address) is never doubted.
 */
export function contradictsTrigger(context: NoteContext): readonly NoteFinding[] {
  const { snapshot, leadType } = context;
  const text = context.texts.trigger;
  const said = claimedActions(text);
  const [first] = said;
  if (first === undefined || saysUnseen(text)) return [];
  if (said.some((type) => leadType?.startedBy.includes(type))) return [];
  const { touches } = snapshot;
  if (said.some((type) => touches.some((touch) => couldBe(touch, type)))) return [];
  if (said.some((type) => sourceSpeaksOf(snapshot.source, NOUNS[type]))) return [];
  const shown = newestTrigger(touches);
  const type = shown === null ? null : leadTypeOfTouch(shown);
  if (shown === null || type === null) return [];
  return [
    toFinding(
      "contradicts-trigger",
      "trigger",
      severityOf(context, "trigger"),
      `The note says ${IN_WORDS[first]}, the record shows ${IN_WORDS[type]} and no ${IN_WORDS[first].replace(/^an? /, "")}. ` +
        "Opening with something the buyer did not do costs the first touch; if it happened elsewhere, add it as a touch.",
      triggerFix(context, touchToPhrase(shown, context.zone)),
    ),
  ];
}

function triggerFix(context: NoteContext, phrase: string): Fix | null {
  return wouldSayEnough(context, "trigger", phrase)
    ? { label: `Use “${shortenText(phrase, 60)}”`, value: phrase }
    : null;
}

/** Where the buyer came from an event, they were at it, whatever else the record shows. */
function sourceSpeaksOf(source: SourceContext, nouns: ReadonlySet<string>): boolean {
  const { original, latest, campaign } = source;
  const words = toWords(`${original ?? ""} ${latest ?? ""} ${campaign ?? ""}`);
  return words.some((word) => isListed(word, nouns));
}

/** Whether a touch may be what the note calls a demo request, an event and so on. */
function couldBe(touch: Touch, type: LeadTrigger): boolean {
  const recorded = leadTypeOfTouch(touch);
  if (recorded === type) return true;
  // A form whose name says nothing may have been any of them; in a conversation anything can be asked for.
  if (touch.kind === "form-submission" && (recorded === null || touch.asset === null)) return true;
  if (CONVERSATIONS.has(touch.kind) && (type === "demo-request" || type === "pricing-request"))
    return true;
  const words = toWords(`${touch.asset ?? ""} ${touch.campaign ?? ""} ${touch.words ?? ""}`);
  return words.some((word) => isListed(word, NOUNS[type] ?? NONE));
}

const CONVERSATIONS: ReadonlySet<TouchKind> = new Set<TouchKind>([
  "email-received",
  "call",
  "meeting",
  "chat",
  "introduction",
]);

type Claimed = "demo-request" | "pricing-request" | "event" | "content-download";

/** An action needs its verb: "the guide that she wrote about" is no download, "the price page" no request. */
function claimedActions(text: string): readonly Claimed[] {
  const words = toWords(text);
  const has = (list: ReadonlySet<string>) => words.some((word) => isListed(word, list));
  return CLAIMS.filter((type) => has(NOUNS[type]) && has(VERBS[type]));
}

const CLAIMS: readonly Claimed[] = ["demo-request", "pricing-request", "event", "content-download"];

const NONE: ReadonlySet<string> = new Set();
const REQUESTS = wordList(
  "ask request want book form submit fill register sign requested rfq need",
  "طلب طلبت سأل سألت أراد نموذج حجز حجزت عبى",
);
const ATTENDS = wordList(
  `attend attendee join came come met meet visit stop stay sat talk spoke saw see watch register
   took asked ask scan at during`,
  "حضر حضرت زار زارت شارك شاركت التقى التقينا وقف وقفت سجل سجلت قابل قابلنا شاهد في",
);
const DOWNLOADS = wordList("download", "تحميل حمل حملت نزل نزلت تنزيل");

const VERBS: Readonly<Record<Claimed, ReadonlySet<string>>> = {
  "demo-request": REQUESTS,
  "pricing-request": REQUESTS,
  event: ATTENDS,
  "content-download": DOWNLOADS,
};

const NOUNS: Readonly<
  Partial<Record<LeadTrigger, ReadonlySet<string>>> & Record<Claimed, ReadonlySet<string>>
> = {
  "demo-request": wordList("demo demonstration consultation trial", "تجريبي ديمو استشارة"),
  "pricing-request": wordList(
    "price pricing quote quotation proposal rfq",
    "سعر أسعار تسعير تسعيرة",
  ),
  event: wordList(
    "webinar event conference summit booth exhibition roundtable workshop meetup fair expo congress roadshow tradeshow stand gitex",
    "ندوة ويبينار فعالية مؤتمر معرض ورشة جناح",
  ),
  "content-download": wordList(
    "download guide ebook whitepaper checklist report brochure template sheet",
    "تحميل حمل حملت نزل تنزيل دليل تقرير كتيب قائمة",
  ),
};

/** What happens between people is not in the CRM before somebody writes it down. */
function saysUnseen(text: string): boolean {
  return toWords(text).some((word) => isListed(word, UNSEEN));
}

const UNSEEN = wordList(
  "introduce introduced introduction intro referred mail mailed email emailed reply replied whatsapp chat",
  "عرفنا عرفتنا تعريف رشح إيميل ايميل بريد رد ردت واتساب رسالة",
);

const IN_WORDS: Readonly<Record<LeadTrigger, string>> = {
  "demo-request": "a demo request",
  "pricing-request": "a pricing request",
  event: "an event attendance",
  "content-download": "a content download",
  "inbound-mail": "an inbound mail",
  referral: "a referral",
  "whatsapp-introduction": "a WhatsApp introduction",
};
