import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { markdownTable } from "#tests/support/markdown-table.ts";
import { evaluate } from "../browser/cdp.ts";
import { startBrowser } from "../browser/chromium.ts";
import { bundle } from "../extensions/build-baseline.ts";
import { summarize } from "../stats.ts";
import type { ClockTimes } from "./in-page.ts";

const FOLDER = "test-results";
const FILE = `${FOLDER}/bench-clock.json`;
const LEADS = 10_000;
/** Nothing in the page asks for a host, so that no sandbox is needed. */
const NO_PORT = 9;

/**
 * Measures the clocks of ten thousand leads in a browser with its own `Temporal`, each time in a page that
 * has computed none before, and beside them the ends of their windows in the obvious way.
 */
export async function benchClock(
  { rounds }: { readonly rounds: number },
  say: (line: string) => void,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "handrail-bench-clock-"));
  await bundle(folder, "clock", "tests/bench/clock/in-page.ts", []);
  const script = readFileSync(join(folder, "clock.js"), "utf8");
  const browser = await startBrowser(null, NO_PORT);
  try {
    const times: ClockTimes[] = [];
    for (let round = 0; round < rounds; round++) {
      const tab = await browser.openTab();
      await tab.session.send("Runtime.evaluate", { expression: script });
      times.push(await evaluate(tab.session, (leads: number) => timeClocks(leads), LEADS));
      await tab.close();
    }
    say(`\n${toTable(times)}`);
    say(`\n${browser.version} · load ${loadavg()[0]}`);
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(FILE, `${JSON.stringify({ at: new Date().toISOString(), times })}\n`);
    say(`Written to ${FILE}`);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function toTable(times: readonly ClockTimes[]): string {
  const row = (name: string, of: (each: ClockTimes) => number) => {
    const { median, p95 } = summarize(times.map(of));
    return [name, median.toFixed(1), p95.toFixed(1)];
  };
  const different = Math.max(...times.map((each) => each.different));
  return markdownTable([
    [`${LEADS} leads`, "median ms", "p95 ms"],
    row("whole clocks, in a new page", ({ cold }) => cold),
    row("whole clocks, a minute later", ({ warm }) => warm),
    row("ends of windows", ({ ends }) => ends),
    row(`ends of windows, case by case (${different} different)`, ({ naive }) => naive),
  ]);
}
