import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { evaluate } from "../browser/cdp.ts";
import { startBrowser } from "../browser/chromium.ts";
import { bundle } from "../extensions/build-baseline.ts";
import { longConversation } from "./read-page.ts";

const ROUNDS = 60;
const QUICK_ROUNDS = 10;
/** No page of the net is opened, so nothing needs to listen there. */
const NOWHERE = 9;

export interface ReadTimes {
  /** How many elements the page has. */
  readonly elements: number;
  /** Milliseconds of one read each, by way, ours ("Handrail") first. */
  readonly series: Readonly<Record<string, readonly number[]>>;
}

/**
 * Measures one read of a page of mail with 20,000 elements and thirty messages in a real browser. Beside it,
 * in turn, stand a reader that takes every address it finds, and a bare walk over the page. Goal: a median
 * of 0.3 ms at most.
 */
export async function measureRead(quick: boolean): Promise<ReadTimes> {
  const folder = mkdtempSync(join(tmpdir(), "handrail-read-"));
  const browser = await startBrowser(null, NOWHERE);
  try {
    await bundle(folder, "read", "tests/bench/gmail/read-in-page.ts", []);
    const { session } = await browser.openTab();
    const elements = await evaluate(session, showPage, longConversation());
    await session.send("Runtime.evaluate", {
      expression: readFileSync(join(folder, "read.js"), "utf8"),
    });
    await evaluate(session, measure, QUICK_ROUNDS);
    return { elements, series: await evaluate(session, measure, quick ? QUICK_ROUNDS : ROUNDS) };
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function showPage(html: string): number {
  document.body.innerHTML = html;
  return document.querySelectorAll("*").length;
}

/** What the bundled script left in the page. */
declare const measureReads: (rounds: number) => ReadTimes["series"];

function measure(rounds: number): ReadTimes["series"] {
  return measureReads(rounds);
}
