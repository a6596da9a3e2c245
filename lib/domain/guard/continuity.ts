import type { Angle } from "../first-touch/angle.ts";
import type { FirstTouchInput } from "../first-touch/first-touch-context.ts";
import { findBrief } from "../first-touch/first-touch-context.ts";
import { knownTouches } from "../message/known-touches.ts";
import { foldText } from "../text/fold-text.ts";
import { createPhraseFinder } from "../text/phrases.ts";
import { isUnknownAnswer } from "../text/unknown-answer.ts";
import { toContentWords, toWords } from "../text/words.ts";
import type { Touch } from "../touch.ts";
import { isAboutUs, recallsReader } from "./about-us.ts";
import { toComparedRoots } from "./arabic-roots.ts";
import { actsOfBuyer } from "./buyer-acts.ts";
import { readConcepts } from "./concepts.ts";
import { notedStatements } from "./noted-statements.ts";
import { isSameThing, readQuantities } from "./quantities.ts";

/**
 * Whether a sentence goes on from what this buyer did, saw or said (R-FT-01, R-SL-11). "Would you like a
 * demo?" is our ask and no sign that we know theirs, so an ask has to say more.
 */
export type Continuity = (sentence: string, isAsk: boolean) => boolean;

type Input = FirstTouchInput & { readonly angle: Angle | null };

/**
 * Prepares the question for one record: an act of theirs, a page or document, their problem, also in
 * other words. Words that would fit any buyer do not count, nor does what we say of ourselves.
 */
export function createContinuity(input: Input): Continuity {
  const buyers = knownTouches(input.snapshot).filter((touch) => touch.actor !== "us");
  const acts = actsOfBuyer(input);
  const things = thingWords(input, buyers);
  const sayings = sayingTexts(input);
  const saidRoots = sayings.map((text) => sayingRoots(text, input));
  const names = [...namedThings(input), ...introducers(input), ...acronyms(input, buyers)];
  const quotes = sayings
    .map((text) => toWords(text).join(" "))
    .filter((text) => text.includes(" "));
  const keywords = createPhraseFinder(sharedKeywords(input, buyers));
  const months = foldText(sayings.join(" . ")).match(MONTHS) ?? [];
  const concepts = [...sayings, ...assetNames(input, buyers)].map(readConcepts);
  const counts = sayings.flatMap(readQuantities).filter(({ units }) => units.length > 0);
  const recounts = (sentence: string) =>
    readQuantities(sentence).some((said) =>
      counts.some((own) => own.value === said.value && isSameThing(own, said)),
    );
  const paraphrases = (sentence: string, folded: string) => {
    const said = readConcepts(sentence);
    return concepts.some((own) => {
      const shared = [...said].filter((id) => own.has(id));
      if (shared.length >= 2) return true;
      // What every seller talks of needs the reader's own side in the same sentence.
      return shared.some((id) => (COMMON.has(id) ? REFERS.test(folded) : READERS_OWN.test(folded)));
    });
  };
  return (sentence, isAsk) => {
    const roots = new Set(toComparedRoots(sentence));
    const has = (word: string) => roots.has(word);
    const words = toWords(sentence).join(" ");
    if (quotes.some((quote) => words.includes(quote)) || names.some(has)) return true;
    if (things.some((thing) => thing.length > 1 && thing.filter(has).length * 2 > thing.length))
      return true;
    if (saidRoots.some((saying) => isRecalled(saying, saying.filter(has).length))) return true;
    if (recounts(sentence)) return true;
    // One word of theirs in a sentence about ourselves is no sign that we know them.
    if (isAboutUs(sentence)) return false;
    const folded = foldText(sentence);
    if (!isAsk && months.some((month) => folded.includes(month))) return true;
    if (isAsk && !recallsReader(folded))
      return things.some((thing) => thing.every(has)) || paraphrases(sentence, folded);
    return (
      acts.some((act) => act.test(folded)) ||
      things.some((thing) => thing.length === 1 && thing.every(has)) ||
      keywords(sentence).length > 0 ||
      paraphrases(sentence, folded)
    );
  };
}

function assetNames({ note, snapshot }: Input, buyers: readonly Touch[]): readonly string[] {
  const names = [
    ...buyers.flatMap((touch) => [touch.asset, touch.campaign]),
    note.asset,
    snapshot.source.campaign,
  ];
  return [...new Set(names)].flatMap((name) =>
    name === null || isUnknownAnswer(name) ? [] : [name],
  );
}

/** The distinctive words of each page, document, event and campaign. */
function thingWords(input: Input, buyers: readonly Touch[]): readonly (readonly string[])[] {
  return assetNames(input, buyers).flatMap((name) => {
    const words = distinctive(name).filter((word) => !/^\d+$/u.test(word));
    return words.length === 0 ? [] : [toComparedRoots(words.slice(0, 12).join(" "))];
  });
}

/** Each thing that the buyer said, also in talks that somebody wrote down, and the problem in the note. */
function sayingTexts(input: Input): readonly string[] {
  const { note, story } = input;
  const texts = [
    note.problem,
    note.trigger,
    note.readiness,
    ...story.alreadyTold.map((told) => told.text),
    ...notedStatements(input),
  ];
  return [...new Set(texts)].filter((text) => !isUnknownAnswer(text));
}

function sayingRoots(text: string, { snapshot }: Input): readonly string[] {
  const own = new Set(toWords(`${snapshot.name ?? ""} ${snapshot.company.name ?? ""}`));
  return toComparedRoots(
    distinctive(text)
      .filter((word) => !own.has(word))
      .join(" "),
  );
}

/** Systems, places and products that the buyer named: one of them is enough to show that we listened. */
function namedThings({ story, snapshot }: Input): readonly string[] {
  const own = new Set(toWords(`${snapshot.name ?? ""} ${snapshot.company.name ?? ""}`));
  const names = story.alreadyTold.flatMap(
    ({ text }) =>
      text.match(/(?<=[\p{Ll}\p{Script=Arabic}][,;:]? )\p{Lu}[\p{L}\p{N}-]{2,}/gu) ?? [],
  );
  return toComparedRoots(names.join(" ")).filter(
    (name) => !own.has(name) && !CALENDAR_WORDS.has(name),
  );
}

/** "The DPA" is the data processing agreement that they read. */
function acronyms(input: Input, buyers: readonly Touch[]): readonly string[] {
  return assetNames(input, buyers).flatMap((name) => {
    const initials = toContentWords(name).map((word) => word.charAt(0));
    return initials.length >= 3 && initials.length <= 5 ? [initials.join("")] : [];
  });
}

/** Who brought us together: their name alone says why we write. */
function introducers({ snapshot }: Input): readonly string[] {
  const own = new Set(toComparedRoots(`${snapshot.name ?? ""} ${snapshot.company.name ?? ""}`));
  const texts = knownTouches(snapshot)
    .filter(({ kind }) => kind === "introduction")
    .flatMap(({ introducer, asset, words }) => [
      introducer ?? "",
      asset ?? "",
      ...(words ?? "").split(/[.!?\n]/u).slice(0, 1),
    ]);
  const names = texts.flatMap(
    (text) => text.match(/\p{Lu}[\p{L}-]{2,}|\p{Script=Arabic}{3,}/gu) ?? [],
  );
  return toComparedRoots(distinctive(names.join(" ")).join(" ")).filter(
    (name) => !(own.has(name) || CALENDAR_WORDS.has(name)),
  );
}

function distinctive(text: string): readonly string[] {
  return [...new Set(toContentWords(text))].filter((word) => !GENERAL.has(word));
}

/** Two words of a longer saying, or the whole of a short one. */
function isRecalled(saying: readonly string[], shared: number): boolean {
  return saying.length > 0 && shared >= Math.min(saying.length, saying.length > 8 ? 3 : 2);
}

/** Keywords of the angle's brief that the record itself holds: the others would fit anybody. */
function sharedKeywords(input: Input, buyers: readonly Touch[]): readonly string[] {
  const brief = findBrief(input.playbook, input.angle?.briefId ?? null);
  if (brief === null) return [];
  const record = [...assetNames(input, buyers), ...sayingTexts(input)];
  return createPhraseFinder(brief.keywords)(record.join(" . "));
}

/** The reader's own situation, a thing of theirs, or what they read. */
const COMMON: ReadonlySet<string> = new Set(
  "price slow leads numbers market staff service rollout suppliers building follow-up errors".split(
    " ",
  ),
);
const REFERS =
  /\b(?:the same|you(?:'ve| have)? (?:asked|wrote|mentioned|said|read|told|looked|raised|described|need|want))\b|\b(?:pdf|page|guide|paper|document|checklist|webinar|session|article|talk|template|workbook|question|request|message)\b|[\u0621-\u064a]{2,}(?:كم|تم)(?![\p{L}])/u;
const READERS_OWN =
  /\b(?:your|that|those|this|both|when|where|nobody|no one|everybody|every|each|people|somebody|you(?:'re| are|'ve| have| want| need| asked| wrote| mentioned| said| read| told| looked| plan)|the same)\b|\b(?:pdf|page|guide|paper|document|checklist|webinar|session|report|article|talk)\b|[\u0621-\u064a]{2,}(?:كم|ك|تم)(?![\p{L}])/u;
/** A month that they named says when it has to work. */
const MONTHS =
  /\b(?:january|february|april|june|july|august|september|october|november|december|ramadan|christmas)\b|يناير|فبراير|ابريل|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر|رمضان/gu;
const CALENDAR_WORDS: ReadonlySet<string> = new Set(
  toComparedRoots(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december usd eur gbp sar aed english",
  ),
);

/** Words that pages and documents share, and words of every sales mail. */
const GENERAL: ReadonlySet<string> = new Set(
  `page form guide checklist webinar report article post overview ebook book whitepaper paper template brochure demo request download contact home
   landing thank event conference newsletter website site web online new our company business team customer client solution
   product service help work time way need look call meeting mail email e question info information more know learn day week year month today
   great good better best start people thing lot sure well happy interested interest today really ask tell see come go take find talk discuss
   introduction introduce whatsapp linkedin
   صفحه نموذج دليل طلب شركه فريق عمل خدمه منتج حل موقع وقت معلومات مزيد
   سلام عليكم وعليكم ورحمه رحمه الله وبركاته بركاته مرحبا اهلا معكم معك تحيه استاذ استاذه اخ اخت سيد سيده شكرا عرفنا عرفنا عليكم علينا رشحنا اسمي انا حياك`.split(
    /\s+/u,
  ),
);
