import { mkdirSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { markdownTable } from "#tests/support/markdown-table.ts";
import { ratioOfMedians, summarize } from "../stats.ts";
import { STORY_WAYS } from "./story.ts";
import type { Way } from "./way.ts";

const FOLDER = "test-results";
const FILE = `${FOLDER}/bench-story.json`;
const WARM_UP = 30;
/** In turn with the others, so that what else the machine does meets all alike. */
const IN_A_ROW = 3;

/** Measures the story, which is worked out anew whenever a record is opened or changes. */
export function benchStory(quick: boolean, say: (line: string) => void): void {
  const series = STORY_WAYS.map((): number[] => []);
  const rounds = quick ? 20 : 150;
  for (let round = -WARM_UP; round < rounds; round++)
    for (const [place, way] of STORY_WAYS.entries())
      for (let time = 0; time < IN_A_ROW; time++) {
        const began = performance.now();
        way.run();
        if (round >= 0 && time > 0) series[place]?.push(performance.now() - began);
      }
  const rows = STORY_WAYS.map((way, place) => toRow(way, place, series));
  const head = ["worked out once", "median ms", "p95 ms", "goal ms", "beside"];
  say(`\n${markdownTable([head, ...rows])}`);
  say(`\nGoals are for the median (load ${loadavg()[0]}).`);
  mkdirSync(FOLDER, { recursive: true });
  const runs = Object.fromEntries(STORY_WAYS.map(({ what }, place) => [what, series[place]]));
  writeFileSync(FILE, `${JSON.stringify({ at: new Date().toISOString(), runs })}\n`);
  say(`Written to ${FILE}`);
}

function toRow(way: Way, place: number, series: readonly (readonly number[])[]): readonly string[] {
  const own = series[place] ?? [];
  const { median, p95 } = summarize(own);
  const verdict = way.goal === null ? "" : median <= way.goal ? "reached" : "missed";
  const other = STORY_WAYS.findIndex(({ what }) => what === way.beside);
  const { value, interval } = ratioOfMedians(own, series[other] ?? own);
  const [low, high] = interval.map((share) => share.toFixed(2));
  return [
    way.what,
    median.toFixed(2),
    p95.toFixed(2),
    way.goal === null ? "" : `${way.goal} ${verdict}`,
    other < 0 ? "" : `${value.toFixed(2)} (${low}–${high}) × ${way.beside}`,
  ];
}
