import { foldText } from "../text/fold-text.ts";
import { createPhraseFinder } from "../text/phrases.ts";
import { isUnknownAnswer } from "../text/unknown-answer.ts";
import { toContentWords, toRoots, toWords } from "../text/words.ts";
import type { Touch } from "../touch.ts";
import { BUYER_ACT_NAMES } from "./buyer-acts.ts";
import { findBrief } from "./first-touch-context.ts";
import type { DraftCheck } from "./rules/rule.ts";

/**
 * Whether a text goes on from what this buyer did, saw or said: it names an act of theirs, a page or
 * document, or their problem (R-FT-01, R-SL-11). Words that would fit any buyer do not count.
 */
type ContinuesFrom = (text: string) => boolean;

/** Prepares the question for one record: once for what they did, once for what they saw and said. */
export function createContinuity(check: DraftCheck): {
  readonly namesAct: ContinuesFrom;
  readonly namesThing: ContinuesFrom;
} {
  const buyers = check.snapshot.touches.filter((touch) => touch.actor !== "us");
  const kinds = new Set(buyers.map((touch) => touch.kind));
  const acts = [...kinds].flatMap((kind) => BUYER_ACT_NAMES[kind] ?? []);
  const things = thingWords(check, buyers);
  const sayings = sayingWords(check);
  const names = namedThings(check);
  const quotes = check.story.alreadyTold
    .map((told) => toWords(told.text).join(" "))
    .filter((words) => words.includes(" "));
  const keywords = createPhraseFinder(sharedKeywords(check, buyers));
  return {
    namesAct: (text) => {
      const folded = foldText(text);
      return acts.some((act) => act.test(folded));
    },
    namesThing: (text) => {
      const words = new Set(toRoots(text));
      const has = (word: string) => words.has(word);
      return (
        things.some((thing) => thing.filter(has).length * 2 > thing.length) ||
        sayings.some((saying) => isRecalled(saying, saying.filter(has).length)) ||
        names.some(has) ||
        quotes.some((quote) => toWords(text).join(" ").includes(quote)) ||
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
    const words = distinctive(name ?? "").filter((word) => !/^\d+$/u.test(word));
    return words.length === 0 ? [] : [toRoots(words.slice(0, 12).join(" "))];
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
      toRoots(
        distinctive(text)
          .filter((word) => !own.has(word))
          .join(" "),
      ),
    )
    .filter((words) => words.length > 0);
}

/** Systems, places and products that the buyer named: one of them is enough to show that we listened. */
function namedThings({ story, snapshot }: DraftCheck): readonly string[] {
  const own = new Set(toWords(`${snapshot.name ?? ""} ${snapshot.company.name ?? ""}`));
  const names = story.alreadyTold.flatMap(
    ({ text }) => text.match(/(?<=\p{Ll}[,;]? )\p{Lu}[\p{L}\p{N}-]{2,}/gu) ?? [],
  );
  return toRoots(names.join(" ")).filter((name) => !own.has(name) && !CALENDAR_WORDS.has(name));
}

function distinctive(text: string): readonly string[] {
  return [...new Set(toContentWords(text))].filter((word) => !GENERAL.has(word));
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

const CALENDAR_WORDS: ReadonlySet<string> = new Set(
  toRoots(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december usd eur gbp sar aed english",
  ),
);

/** Words that pages and documents share, and words of every sales mail. */
const GENERAL: ReadonlySet<string> = new Set(
  `page form guide checklist webinar report article post overview ebook book whitepaper paper template brochure demo request download contact home
   landing thank event conference newsletter website site web online new our company business team customer client solution
   product service help work time way need look call meeting mail email e question info information more know learn day week year month today
   great good better best start people thing lot sure well happy interested interest today really ask tell see come go take find talk discuss
   صفحه نموذج دليل طلب شركه فريق عمل خدمه منتج حل موقع وقت معلومات مزيد`.split(/\s+/u),
);
