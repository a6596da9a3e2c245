import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { isReached, judgeSync } from "./goals.ts";
import { measureAll } from "./measure-all.ts";
import { toTables } from "./tables.ts";

const FOLDER = "test-results";
const FILE = `${FOLDER}/bench-sync.json`;

/** Measures the sync engine beside its peers, prints and writes. */
export async function benchSync(quick: boolean, say: (line: string) => void): Promise<void> {
  const loadBefore = oneMinuteLoad();
  const measured = await measureAll(quick, say);
  const circumstances = {
    at: new Date().toISOString(),
    browser: measured.inChromium.browser,
    node: process.version,
    cores: cpus().length,
    load: [loadBefore, oneMinuteLoad()],
    quick,
  };
  say(`\n${toTables(measured)}\n\n${JSON.stringify(circumstances)}`);
  mkdirSync(FOLDER, { recursive: true });
  const goals = judgeSync(measured).map((goal) => ({ ...goal, reached: isReached(goal) }));
  writeFileSync(FILE, `${JSON.stringify({ circumstances, goals, measured }, null, 2)}\n`);
  say(`\nWritten to ${FILE}`);
}

function oneMinuteLoad(): number {
  return loadavg()[0] ?? 0;
}
