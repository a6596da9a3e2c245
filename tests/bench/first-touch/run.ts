import { mkdirSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { markdownTable } from "#tests/support/markdown-table.ts";
import { ratioOfMedians, summarize } from "../stats.ts";
import { draftChecks } from "./drafts.ts";
import { rankings } from "./ranking.ts";

const FOLDER = "test-results";
const FILE = `${FOLDER}/bench-first-touch.json`;
const WARM_UP = 10;
const TURNS = 8;

/** Ways to do one thing, ours first; what the others are compared with. Goal in milliseconds, median. */
interface Measure {
  readonly title: string;
  readonly goal: number;
  readonly ways: readonly (readonly [string, () => unknown])[];
}

/**
 * Measures what a rep waits for between reading a record and writing: the ranking of angles and the
 * check of a draft, on a record with 60 touches. Beside each stands a baseline, in turn in the same run.
 */
export function benchFirstTouch(quick: boolean, say: (line: string) => void): void {
  const measures: readonly Measure[] = [
    { title: "one ranking on a record with 60 touches", goal: 5, ways: rankings() },
    { title: "one check of a draft on a record with 60 touches", goal: 5, ways: draftChecks() },
  ];
  const results = measures.map((measure) => {
    const series = measureWays(measure, quick ? 10 : 60);
    say(`\n${toTable(measure, series)}`);
    return { ...measure, ways: measure.ways.map(([name]) => name), series };
  });
  say(`\nLoad of the machine: ${loadavg()[0]?.toFixed(2)}`);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(FILE, `${JSON.stringify(results, null, 2)}\n`);
  say(`Written to ${FILE}`);
}

/** A few in a row, so that nobody pays for what the way before it left to be cleared up. */
function measureWays({ ways }: Measure, rounds: number): readonly (readonly number[])[] {
  const series = ways.map((): number[] => []);
  for (let round = -WARM_UP; round < rounds; round++)
    for (const [place, [, run]] of ways.entries())
      for (let turn = 0; turn < TURNS; turn++) {
        const began = performance.now();
        run();
        if (round >= 0 && turn > 0) series[place]?.push(performance.now() - began);
      }
  return series;
}

function toTable({ title, goal, ways }: Measure, series: readonly (readonly number[])[]): string {
  const [ours = []] = series;
  const rows = ways.map(([name], place) => {
    const { median, p95 } = summarize(series[place] ?? []);
    const { value, interval } = ratioOfMedians(series[place] ?? [], ours);
    const [low, high] = interval.map((share) => share.toFixed(2));
    return [name, median.toFixed(2), p95.toFixed(2), `${value.toFixed(2)} (${low}–${high})`];
  });
  const head = [`${title} (goal: ${goal} ms)`, "median ms", "p95 ms", "beside the first"];
  return markdownTable([head, ...rows]);
}
