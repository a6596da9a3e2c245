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
import { COMMON_CONCEPTS, readConcepts } from "./concepts.ts";
import { distinctiveWords, rareWords } from "./general-words.ts";
import { createMarks } from "./marks.ts";
import { notedStatements } from "./noted-statements.ts";
import { readPlaces } from "./place-names.ts";
import { isSameThing, readQuantities } from "./quantities.ts";

/** Whether a message goes on from what this buyer did, saw or said (R-FT-01, R-SL-11). */
export interface Continuity {
  /** "Would you like a demo?" is our ask and no sign that we know theirs, so an ask has to say more. */
  readonly inSentence: (sentence: string, isAsk: boolean) => boolean;
  /** What no sentence shows alone, several show together: a message's subject and sentences. */
  readonly inMessage: (texts: readonly string[]) => boolean;
}

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
  const places = new Set(names.filter((name) => readPlaces(name).length > 0));
  const quotes = sayings
    .map((text) => toWords(text).join(" "))
    .filter((text) => text.includes(" "));
  const keywords = createPhraseFinder(sharedKeywords(input, buyers));
  const months = new Set(
    (foldText(sayings.join(" . ")).match(MONTHS) ?? []).flatMap((date) => [
      date,
      date.replaceAll(/[^\p{L}]/gu, ""),
    ]),
  );
  const concepts = [...sayings, ...assetNames(input, buyers)].map(readConcepts);
  const counts = sayings.flatMap(readQuantities).filter(({ units }) => units.length > 0);
  const recounts = (sentence: string) =>
    readQuantities(sentence).some((said) =>
      counts.some(
        (own) =>
          own.value === said.value &&
          (isSameThing(own, said) || foldText(sentence).includes(`your ${said.text} `)),
      ),
    );
  const paraphrases = (sentence: string, folded: string) => {
    const said = readConcepts(sentence);
    return concepts.some((own) => {
      const shared = [...said].filter((id) => own.has(id));
      if (shared.length >= 2) return true;
      // What every seller talks of needs the reader's own side in the same sentence.
      return shared.some((id) =>
        COMMON_CONCEPTS.has(id) ? REFERS.test(folded) : READERS_OWN.test(folded),
      );
    });
  };
  const saidRare = new Set(sayings.flatMap((text) => toComparedRoots(rareWords(text).join(" "))));
  const marks = createMarks(input, [...sayings, ...assetNames(input, buyers)]);
  const isNamed = (sentence: string, has: (root: string) => boolean) => {
    const words = toWords(sentence).join(" ");
    if (quotes.some((quote) => words.includes(quote))) return true;
    const boast = isAboutUs(sentence) ? 1 : 0;
    // Where we have customers is no place of theirs.
    if (names.some((name) => has(name) && !(places.has(name) && boast === 1))) return true;
    return (
      things.some((thing) => thing.length > 1 && thing.filter(has).length * 2 > thing.length) ||
      saidRoots.some((saying) => isRecalled(saying, saying.filter(has).length - boast)) ||
      recounts(sentence)
    );
  };
  const inSentence = (sentence: string, isAsk: boolean) => {
    const roots = new Set(toComparedRoots(sentence));
    const has = (root: string) => roots.has(root);
    if (isNamed(sentence, has)) return true;
    // One word of theirs in a sentence about ourselves is no sign that we know them.
    if (isAboutUs(sentence)) return false;
    const folded = foldText(sentence);
    if (ownThings(folded).some((root) => saidRare.has(root))) return true;
    if (!isAsk && (folded.match(MONTHS) ?? []).some((month) => months.has(month))) return true;
    const isOneThing = things.some((thing) => (isAsk || thing.length === 1) && thing.every(has));
    if (isOneThing || paraphrases(sentence, folded)) return true;
    if (isAsk && !recallsReader(folded)) return false;
    return (
      (acts.some((act) => act.test(folded)) && !RECEIPT.test(folded)) ||
      (keywords(sentence).length > 0 && (READERS_OWN.test(folded) || REFERS.test(folded)))
    );
  };
  const inMessage = (texts: readonly string[]) =>
    marks(texts.filter((text) => !isAboutUs(text)).join(" . "));
  return { inSentence, inMessage };
}

/** "Your sheet", "مناقصتكم": what the message calls the reader's own, as it is compared. */
function ownThings(folded: string): readonly string[] {
  const things = [...folded.matchAll(OWN_THING)].map(
    ({ groups }) => groups?.["thing"] ?? groups?.["arabic"] ?? "",
  );
  return toComparedRoots(things.join(" "));
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
    const words = distinctiveWords(name).filter((word) => !/^\d+$/u.test(word));
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
    note.nextStep,
    ...story.alreadyTold.map((told) => told.text),
    ...notedStatements(input),
  ];
  return [...new Set(texts)].filter((text) => !isUnknownAnswer(text));
}

function sayingRoots(text: string, { snapshot }: Input): readonly string[] {
  const own = new Set(toWords(`${snapshot.name ?? ""} ${snapshot.company.name ?? ""}`));
  return toComparedRoots(
    distinctiveWords(text)
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
  return toComparedRoots(distinctiveWords(names.join(" ")).join(" ")).filter(
    (name) => !(own.has(name) || CALENDAR_WORDS.has(name)),
  );
}

/** Two words of a longer saying, or the whole of a short one. */
function isRecalled(saying: readonly string[], shared: number): boolean {
  return saying.length > 0 && shared >= Math.min(saying.length, saying.length > 8 ? 3 : 2);
}

/** Keywords of the angle's brief that the record itself holds: the others would fit anybody. */
function sharedKeywords(input: Input, buyers: readonly Touch[]): readonly string[] {
  const brief = findBrief(input.playbook, input.angle?.briefId ?? null);
  if (brief === null) return [];
  const said = sayingTexts(input).filter((text) => text !== input.note.nextStep);
  const record = [...assetNames(input, buyers), ...said];
  return createPhraseFinder(brief.keywords)(record.join(" . "));
}

/** The reader's own situation, a thing of theirs, or what they read. */
const REFERS =
  /\b(?:the same|regarding (?!my|our|the (?:above|below))|on the subject of|(?:about|concerning) (?:the|your|those|these)|asked for|you(?:'ve| have)? (?:asked|wrote|mentioned|said|read|told|looked|raised|described|need|want))\b|\b(?:pdf|page|guide|paper|document|checklist|webinar|session|article|talk|template|workbook|question|request|message)\b|(?:بخصوص|بشان|حول) (?!رسالت(?:ي|نا)|عرضنا|بريدي|ايميلي|تواصلي)|بالنسبه ل|(?:طلب|سوال|رسالت|استفسار|حديث|كلام|ملاحظت|مشكلت|وضع)(?:كم|ك)(?!\p{L})|(?:سال|ذكر|كتب|قل|تفضل|طلب|حمل|نزل|اطلع|حضر)ت(?:م|ي)(?!\p{L})/u;
const READERS_OWN =
  /\b(?:your|that|those|this|both|when|where|nobody|no one|everybody|every|each|people|somebody|you(?:'re| are|'ve| have| want| need| asked| wrote| mentioned| said| read| told| looked| plan)|the same)\b|\b(?:pdf|page|guide|paper|document|checklist|webinar|session|report|article|talk)\b|[\u0621-\u064a]{2,}(?:كم|ك|تم)(?![\p{L}])/u;
/** "We received your enquiry" is what a machine answers, whatever was asked. */
const RECEIPT =
  /\bwe(?:'ve| have)? (?:received|got|registered|recorded) your \w+(?: and\b|[.!,]|$)|\bis important to us\b|\bthank you for contacting\b/u;
const OWN_THING =
  /\byour (?<thing>\p{L}[\p{L}-]{2,}(?: \p{L}{3,})?)|(?<arabic>\p{Script=Arabic}{3,}(?:كم|ك))(?!\p{L})/gu;
/** A month that they named says when it has to work; a day of it that they did not name is another date. */
const MONTHS =
  /(?:\b\d{1,2} )?(?:\b(?:january|february|april|june|july|august|september|october|november|december|ramadan|christmas)\b|يناير|فبراير|ابريل|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر|رمضان)/gu;
const CALENDAR_WORDS: ReadonlySet<string> = new Set(
  toComparedRoots(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december usd eur gbp sar aed english",
  ),
);
