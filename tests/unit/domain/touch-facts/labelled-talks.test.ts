import { describe, expect, it } from "vitest";
import { ASIDE_ARABIC } from "#tests/fixtures/talks/aside-arabic.ts";
import { ASIDE_ENGLISH } from "#tests/fixtures/talks/aside-english.ts";
import { FIRST_ARABIC } from "#tests/fixtures/talks/first-arabic.ts";
import { FIRST_ENGLISH } from "#tests/fixtures/talks/first-english.ts";
import { FOURTH_ARABIC } from "#tests/fixtures/talks/fourth-arabic.ts";
import { FOURTH_ENGLISH } from "#tests/fixtures/talks/fourth-english.ts";
import { SECOND_ARABIC } from "#tests/fixtures/talks/second-arabic.ts";
import { SECOND_ENGLISH } from "#tests/fixtures/talks/second-english.ts";
import { THIRD_ARABIC } from "#tests/fixtures/talks/third-arabic.ts";
import { THIRD_ENGLISH } from "#tests/fixtures/talks/third-english.ts";
import { missesOf, precision, readTalk, recall, scoreTalks, sumScores } from "./score.ts";

const ENGLISH = [...FIRST_ENGLISH, ...SECOND_ENGLISH, ...THIRD_ENGLISH, ...FOURTH_ENGLISH];
const ARABIC = [...FIRST_ARABIC, ...SECOND_ARABIC, ...THIRD_ARABIC, ...FOURTH_ARABIC];
const ASIDE = [...ASIDE_ENGLISH, ...ASIDE_ARABIC];
const ALL = [...ENGLISH, ...ARABIC, ...ASIDE];

/**
 * Each round was kept aside until the one after it was written, and read worse the first time than now:
 * 0.97 and 0.87, 0.97 and 0.49, 0.88 and 0.42, and the talks that are still aside 1.00 and 0.67, before more
 * everyday words were added. So of a talk in words of its own expect two facts of three to be found, and
 * hardly a wrong one.
 */
const SETS = [
  { name: "English talks that rules were written against", talks: ENGLISH, floor: 0.95 },
  { name: "Arabic and mixed talks that rules were written against", talks: ARABIC, floor: 0.95 },
  { name: "talks kept aside", talks: ASIDE, floor: 0.8 },
  { name: "all talks", talks: ALL, floor: 0.85 },
] as const;

describe.each(SETS)("$name", ({ name, talks, floor }) => {
  it("are read with precision and recall above the floor (M9)", () => {
    const scores = scoreTalks(talks);
    const all = sumScores(Object.values(scores));
    const lines = [...Object.entries(scores), ["all", all] as const].map(
      ([fact, score]) =>
        `${fact.padEnd(11)} precision ${precision(score).toFixed(2)}, recall ${recall(score).toFixed(2)} of ${score.right + score.missed}`,
    );
    console.info(`${name}, ${talks.length}:\n${lines.join("\n")}`);
    const misses = JSON.stringify(talks.flatMap(missesOf), null, 1);
    expect(precision(all), misses).toBeGreaterThanOrEqual(Math.max(floor, 0.95));
    expect(recall(all), misses).toBeGreaterThanOrEqual(floor);
  });
});

describe("every talk", () => {
  it.each(ALL)("$id: says how and when", (talk) => {
    expect(readTalk(talk)).toMatchObject({ channel: talk.channel, at: talk.at });
  });

  it("gives each fact a value and a sentence, and market one of its two answers", () => {
    for (const talk of ALL) {
      const { facts } = readTalk(talk);
      for (const { sentence, value } of Object.values(facts)) {
        expect(sentence, talk.id).not.toBe("");
        expect(value, talk.id).not.toBe("");
      }
      expect(["local", "entering-market", undefined]).toContain(facts.market?.value);
    }
  });
});

it("are enough, half of them Arabic or mixed, each with a name of its own", () => {
  expect(new Set(ALL.map(({ id, text }) => id + text)).size).toBe(ALL.length);
  expect(ALL.length).toBeGreaterThanOrEqual(60);
  expect(ASIDE.length).toBeGreaterThanOrEqual(20);
  const arabic = ALL.filter(({ text }) => /\p{Script=Arabic}/u.test(text));
  expect(arabic.length * 2).toBeGreaterThanOrEqual(ALL.length);
});
