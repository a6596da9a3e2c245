import { foldText } from "../text/fold-text.ts";
import { createPhraseFinder } from "../text/phrases.ts";
import { isUnknownAnswer } from "../text/unknown-answer.ts";
import { toContentWords, toWords } from "../text/words.ts";
import type { Touch, TouchKind } from "../touch.ts";
import { findBrief } from "./first-touch-context.ts";
import type { DraftCheck } from "./rules/rule.ts";

/**
 * Whether a text goes on from what this buyer did, saw or said: it names an act of theirs, a page or
 * document, or their problem (R-FT-01, R-SL-11). Words that would fit any buyer do not count.
 */
export type ContinuesFrom = (text: string) => boolean;

/** Prepares the question for one record; `acts` may be left out for sentences that only ask. */
export function createContinuity(check: DraftCheck): {
  readonly namesAct: ContinuesFrom;
  readonly namesThing: ContinuesFrom;
} {
  const buyers = check.snapshot.touches.filter((touch) => touch.actor !== "us");
  const kinds = new Set(buyers.map((touch) => touch.kind));
  const acts = [...kinds].flatMap((kind) => ACTS[kind] ?? []);
  const things = thingWords(check, buyers);
  const sayings = sayingWords(check);
  const keywords = createPhraseFinder(sharedKeywords(check, buyers));
  return {
    namesAct: (text) => {
      const folded = foldText(text);
      return acts.some((act) => act.test(folded));
    },
    namesThing: (text) => {
      const words = new Set(toWords(text));
      const has = (word: string) => words.has(word);
      return (
        things.some((thing) => thing.filter(has).length * 2 > thing.length) ||
        sayings.some((saying) => isRecalled(saying, saying.filter(has).length)) ||
        keywords(text).length > 0
      );
    },
  };
}

/** The distinctive words of each page, document, event and campaign. */
function thingWords(
  { note, snapshot }: DraftCheck,
  buyers: readonly Touch[],
): readonly (readonly string[])[] {
  const names = [
    ...buyers.flatMap((touch) => [touch.asset, touch.campaign]),
    note.asset,
    snapshot.source.campaign,
  ];
  return [...new Set(names)].flatMap((name) => {
    if (isUnknownAnswer(name)) return [];
    const words = toContentWords(name ?? "").filter(
      (word) => !GENERAL.has(word) && !/^\d+$/u.test(word),
    );
    return words.length === 0 ? [] : [[...new Set(words)].slice(0, 12)];
  });
}

/** The content words of each thing the buyer said, and of the problem in the note. */
function sayingWords({ note, story, snapshot }: DraftCheck): readonly (readonly string[])[] {
  const own = new Set(toWords(`${snapshot.name ?? ""} ${snapshot.company.name ?? ""}`));
  const texts = [
    note.problem,
    note.trigger,
    note.readiness,
    ...story.alreadyTold.map((told) => told.text),
  ];
  return texts
    .filter((text) => !isUnknownAnswer(text))
    .map((text) =>
      [...new Set(toContentWords(text))].filter((word) => !own.has(word) && !GENERAL.has(word)),
    )
    .filter((words) => words.length > 0);
}

/** Two words of a longer saying, or the whole of a short one. */
function isRecalled(saying: readonly string[], shared: number): boolean {
  return shared >= Math.min(saying.length, saying.length > 8 ? 3 : 2);
}

/** Keywords of the angle's brief that the record itself holds: the others would fit anybody. */
function sharedKeywords(check: DraftCheck, buyers: readonly Touch[]): readonly string[] {
  const brief = findBrief(check.playbook, check.angle?.briefId ?? null);
  if (brief === null) return [];
  const record = [
    ...buyers.flatMap((touch) => [touch.asset, touch.campaign]),
    ...check.story.alreadyTold.map((told) => told.text),
    check.note.problem,
    check.note.asset,
    check.note.trigger,
  ];
  return createPhraseFinder(brief.keywords)(record.filter((text) => text !== null).join(" . "));
}

/** How people name an act of the buyer's when they go on from it. Tested on folded text. */
const ACTS: Readonly<Partial<Record<TouchKind, RegExp>>> = {
  "demo-request":
    /\bdemo(?:s|nstration)?\b|\byour request\b|\byou (?:asked|requested)|عرض(?:ا|كم)? (?:ال)?توضيح|طلب(?:كم|ك)? (?:ال)?عرض|ديمو|طلبكم/u,
  "pricing-request":
    /\bpric(?:e|es|ing)\b|\bquot(?:e|ation)s?\b|\bproposal\b|\byour request\b|اسعار|سعر|تسعير|تكلفه|طلبكم/u,
  "form-submission":
    /\b(?:the|our|your|contact) (?:\w+ )?form\b|\byour (?:message|enquiry|inquiry|request|question|submission)\b|\byou (?:wrote|asked|submitted|filled|sent|contacted|reached out|got in touch|mentioned)|نموذج|رسالتكم|رسالتك|استفساركم|استفسارك|تواصلكم/u,
  "content-download":
    /\bdownload(?:ed|ing)?\b|\b(?:the|our) (?:\w+ ){0,4}(?:guide|e-?book|white ?paper|checklist|report|template|brochure)\b|تحميل|نزلتم|تنزيل|الدليل|حملتم/u,
  "event-attendance":
    /\b(?:webinar|event|workshop|conference|booth|our stand|round ?table|masterclass)\b|\b(?:attend|join)(?:ed|ing)\b|\bmet (?:you )?at\b|ندوه|فعاليه|ويبينار|حضوركم|حضرتم|مؤتمر|موتمر|ورشه/u,
  "email-received":
    /\byour (?:e-?mail|message|note|reply|question|questions|mail)\b|\byou (?:wrote|asked|mentioned|replied|said|raised)|رسالتكم|رسالتك|سوالكم|سوالك|ذكرتم|ذكرت|كتبتم|بريدكم/u,
  chat: /\b(?:our|your|the|on) (?:chat|whatsapp|conversation|message|messages)\b|\byou (?:wrote|asked|mentioned|said|told)|محادثتنا|واتساب|ذكرتم|ذكرت|رسالتكم|رسالتك/u,
  call: /\b(?:our|your|the|on) (?:\w+ )?(?:call|conversation)\b|\bwe (?:spoke|talked)|\byou (?:asked|mentioned|said|told|called)|\b(?:good|great|nice|lovely) (?:speaking|talking)|مكالمت|اتصالكم|تحدثنا|حديثنا|ذكرتم/u,
  meeting:
    /\b(?:our|the|last|when we) (?:\w+ )?(?:meeting|conversation|met)\b|\bwe met\b|\byou (?:asked|mentioned|said|told)|\b(?:good|great|nice|lovely) (?:meeting|to meet)|اجتماعنا|لقاينا|لقاءنا|التقينا|ذكرتم/u,
  introduction:
    /\bintroduc(?:ed|tion)\b|\b(?:referred|recommended|put us in touch|connected us)\b|\bsuggested (?:that )?(?:i|we)\b|عرفنا|تعرفنا|تعارف|رشح|احالنا|توصيه/u,
  "ad-click": /\b(?:our|the|my) (?:\w+ )?(?:ad|advert|advertisement)\b|اعلان/u,
  "email-clicked":
    /\b(?:our|my|the) (?:last |previous |\w+ )?(?:e-?mail|newsletter)\b|رسالتنا|نشرتنا/u,
};

/** Words that pages and documents share, and words of every sales mail. */
const GENERAL: ReadonlySet<string> = new Set(
  `page form guide checklist webinar report article post overview ebook book whitepaper paper template brochure demo request download contact home
   landing thank free trial submission event conference newsletter video website site web online new our company business team customer client solution
   product service help work time way need look call meeting mail email e question info information more know learn day week year month today
   great good better best start people thing lot sure well happy interested interest today really ask tell see come go take find talk discuss
   صفحه نموذج دليل طلب شركه فريق عمل خدمه منتج حل موقع وقت معلومات مزيد`.split(/\s+/u),
);
