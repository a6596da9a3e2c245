import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { measureFirstPaint } from "./measures/first-paint.ts";
import { measureHostCost } from "./measures/host-cost.ts";
import { measureNextRecord } from "./measures/next-record.ts";
import { measureSize } from "./measures/size.ts";
import { measureDurability, measureLookups } from "./measures/storage.ts";
import { type Options, readOptions } from "./options.ts";
import { toFigures } from "./report/figures.ts";
import { judge, type Measured } from "./report/judge.ts";
import { resultsToText } from "./report/print.ts";
import { isUncertain, type Results, verdictOf } from "./report/results.ts";
import { median } from "./stats.ts";
import { createWorld, type World } from "./world.ts";

const FOLDER = "test-results";
const FILE = `${FOLDER}/bench.json`;

/** Measures, prints and writes. A missed goal is a finding, not a failure: the exit code stays 0. */
const options = readOptions(process.argv.slice(2));
if (options.sync) {
  // What that loads replaces the database of this process, which the sidebar's bench does not need.
  const { benchSync } = await import("./sync/run.ts");
  await benchSync(options.quick, say);
  // A peer whose process was stopped may have left timers behind.
  process.exit();
}
if (options.crms) {
  const { benchCrms } = await import("./crms/run.ts");
  await benchCrms(say);
  process.exit();
}
if (options.notes) {
  const { benchNotes } = await import("./notes/run.ts");
  benchNotes(options.quick, say);
  process.exit();
}
if (options.firstTouch) {
  const { benchFirstTouch } = await import("./first-touch/run.ts");
  benchFirstTouch(options.quick, say);
  process.exit();
}
if (options.story) {
  const { benchStory } = await import("./story/run.ts");
  benchStory(options.quick, say);
  process.exit();
}
if (options.gmail) {
  const { benchGmail } = await import("./gmail/run.ts");
  await benchGmail(options, say);
  process.exit();
}
if (options.queue) {
  const { benchQueue } = await import("./queue/run.ts");
  await benchQueue(options, say);
  process.exit();
}
if (options.clock) {
  const { benchClock } = await import("./clock/run.ts");
  await benchClock(options, say);
  process.exit();
}
const loadBefore = oneMinuteLoad();
const world = await createWorld(say);
try {
  const measured = await measureAll(world, options);
  const results = toResults(measured, options.rounds);
  console.log(resultsToText(results));
  write(results, measured);
  say(`\nWritten to ${FILE}`);
} finally {
  await world.close();
}

async function measureAll(world: World, { rounds, quick }: Options): Promise<Measured> {
  say("Measuring sizes…");
  const size = await measureSize(world.extensions.handrail, "crm-content.js");
  say(`Opening records, ${rounds} rounds…`);
  const firstPaint = await measureFirstPaint(world, rounds);
  say("Going from record to record…");
  const nextRecord = await measureNextRecord(world, rounds);
  say("Measuring what the page pays…");
  const hostCost = await measureHostCost(world, rounds);
  say("Looking up, saving, typing…");
  const lookups = await measureLookups(world, quick ? 50 : 300);
  const durability = await measureDurability(world, quick ? 40 : 200);
  return { size, firstPaint, nextRecord, hostCost, lookups, durability };
}

function toResults(measured: Measured, rounds: number): Results {
  return {
    circumstances: {
      at: new Date().toISOString(),
      browser: world.bare.version,
      cores: cpus().length,
      rounds,
      load: [loadBefore, oneMinuteLoad()],
      begunCalm: world.calm.count(),
      clockDifference: median(measured.firstPaint.clockDifference),
      workersSeenStopped: [
        measured.firstPaint.seenAsleep + measured.nextRecord.seenAsleep,
        4 * rounds,
      ],
    },
    figures: toFigures(measured),
    goals: judge(measured),
  };
}

/** The goals with their verdicts, the figures, and every single run behind them. */
function write(results: Results, runs: Measured): void {
  mkdirSync(FOLDER, { recursive: true });
  const goals = results.goals.map((goal) => ({
    ...goal,
    verdict: verdictOf(goal),
    uncertain: isUncertain(goal),
  }));
  writeFileSync(FILE, `${JSON.stringify({ ...results, goals, runs }, null, 2)}\n`);
}

function oneMinuteLoad(): number {
  return loadavg()[0] ?? 0;
}

function say(line: string): void {
  console.log(line);
}
