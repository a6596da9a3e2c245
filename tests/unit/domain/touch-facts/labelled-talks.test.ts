import { describe, expect, it } from "vitest";
import { ARABIC_TALKS } from "#tests/fixtures/talks/arabic.ts";
import { ENGLISH_TALKS } from "#tests/fixtures/talks/english.ts";
import { HELD_OUT_ARABIC } from "#tests/fixtures/talks/held-out-arabic.ts";
import { HELD_OUT_ENGLISH } from "#tests/fixtures/talks/held-out-english.ts";
import { missesOf, precision, readTalk, recall, scoreTalks, sumScores } from "./score.ts";

const SETS = [
  { name: "talks that rules were written against", talks: [...ENGLISH_TALKS, ...ARABIC_TALKS] },
  { name: "talks kept aside", talks: [...HELD_OUT_ENGLISH, ...HELD_OUT_ARABIC] },
  { name: "Arabic and mixed talks", talks: [...ARABIC_TALKS, ...HELD_OUT_ARABIC] },
] as const;

/** Below this a person would correct more than the reading saves. */
const FLOOR = 0.85;

describe.each(SETS)("$name", ({ name, talks }) => {
  it("are read with precision and recall above the floor (M9)", () => {
    const scores = scoreTalks(talks);
    const all = sumScores(Object.values(scores));
    const lines = [...Object.entries(scores), ["all", all] as const].map(
      ([fact, score]) =>
        `${fact.padEnd(11)} precision ${precision(score).toFixed(2)}, recall ${recall(score).toFixed(2)} of ${score.right + score.missed}`,
    );
    console.info(`${name}, ${talks.length}:\n${lines.join("\n")}`);
    const misses = JSON.stringify(talks.flatMap(missesOf), null, 1);
    expect(precision(all), misses).toBeGreaterThanOrEqual(FLOOR);
    expect(recall(all), misses).toBeGreaterThanOrEqual(FLOOR);
  });

  it("stand on sentences of the talk itself, and answer market with one of its two words", () => {
    for (const talk of talks) {
      const { facts } = readTalk(talk);
      for (const { sentence, value } of Object.values(facts)) {
        expect(sentence, talk.id).not.toBe("");
        expect(value, talk.id).not.toBe("");
      }
      expect(["local", "entering-market", undefined]).toContain(facts.market?.value);
    }
  });

  it.each(talks)("$id: says how and when", (talk) => {
    expect(readTalk(talk)).toMatchObject({ channel: talk.channel, at: talk.at });
  });
});

it("are enough, half of them Arabic or mixed, and a third kept aside", () => {
  const count = new Set([...SETS[0].talks, ...SETS[1].talks].map(({ id, text }) => id + text)).size;
  expect(count).toBeGreaterThanOrEqual(60);
  expect(SETS[2].talks.length * 2).toBeGreaterThanOrEqual(count);
  expect(SETS[1].talks.length).toBeGreaterThanOrEqual(20);
});
