import { extractTouchFacts } from "#lib/domain/touch-facts/extract-touch-facts.ts";
import { foldLine } from "#lib/domain/touch-facts/fold-line.ts";
import { TOUCH_FACTS, type TouchFact } from "#lib/domain/touch-facts/touch-facts.ts";
import { TALKS_NOW, type Talk } from "#tests/fixtures/talks/talk.ts";

/** How often a fact was found rightly, wrongly, and not at all where it was said. */
export interface Score {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** What is off, in words, for whoever improves the rules. */
export interface Miss {
  readonly talk: string;
  readonly fact: TouchFact;
  readonly said: string | undefined;
  readonly found: string | undefined;
}

export function readTalk(talk: Talk) {
  const { text, buyer, company, ours } = talk;
  return extractTouchFacts({
    text,
    buyerName: buyer,
    companyName: company,
    ours,
    now: TALKS_NOW,
  });
}

/** Where found and labelled facts differ. */
export function missesOf(talk: Talk): readonly Miss[] {
  const { facts } = readTalk(talk);
  return TOUCH_FACTS.flatMap((fact) => {
    const said = talk.facts[fact];
    const found = facts[fact]?.value;
    return isRight(fact, said, found) ? [] : [{ talk: talk.id, fact, said, found }];
  });
}

/** A value is right when it holds the labelled words and not a talk around them. */
function isRight(fact: TouchFact, said: string | undefined, found: string | undefined): boolean {
  if (said === undefined || found === undefined) return said === found;
  const isExact = fact === "introducer" || fact === "market";
  if (isExact) return foldLine(found).folded === foldLine(said).folded;
  const isShort = fact === "sector" || fact === "origin";
  const most = isShort ? said.length + 25 : said.length + 120;
  return foldLine(found).folded.includes(foldLine(said).folded) && found.length <= most;
}

/** Counts by fact. A wrong value for a fact that was said is both wrong and missed. */
export function scoreTalks(talks: readonly Talk[]): Readonly<Record<TouchFact, Score>> {
  const scores = TOUCH_FACTS.map((fact) => {
    const score = talks.reduce(
      (sum, talk) => {
        const said = talk.facts[fact];
        const found = readTalk(talk).facts[fact]?.value;
        const isFound = found !== undefined && isRight(fact, said, found);
        return {
          right: sum.right + Number(isFound),
          wrong: sum.wrong + Number(found !== undefined && !isFound),
          missed: sum.missed + Number(said !== undefined && !isFound),
        };
      },
      { right: 0, wrong: 0, missed: 0 },
    );
    return [fact, score] as const;
  });
  return Object.fromEntries(scores) as Record<TouchFact, Score>;
}

export function sumScores(scores: readonly Score[]): Score {
  return scores.reduce((sum, { right, wrong, missed }) => ({
    right: sum.right + right,
    wrong: sum.wrong + wrong,
    missed: sum.missed + missed,
  }));
}

export const precision = ({ right, wrong }: Score): number => right / Math.max(1, right + wrong);
export const recall = ({ right, missed }: Score): number => right / Math.max(1, right + missed);
