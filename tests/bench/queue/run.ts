import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as rest } from "node:timers/promises";
import { startSandbox } from "#tests/sandbox/server.ts";
import { markdownTable } from "#tests/support/markdown-table.ts";
import { evaluate, type Session } from "../browser/cdp.ts";
import { buildHandrail } from "../extensions/build-all.ts";
import { createCalm } from "../measures/calm.ts";
import { readAccount } from "../seed/leads.ts";
import { summarize } from "../stats.ts";
import { CACHED_LEADS, type Contender, createContender } from "../world.ts";
import { addPlainList, PLAIN_PAGE } from "./build-plain-list.ts";
import { type Keystroke, MARK_ROWS, timeOfRows, typeAndTime } from "./in-page.ts";
import { toQueueLeads } from "./leads.ts";

const FOLDER = "test-results";
const FILE = `${FOLDER}/bench-queue.json`;
const PATIENCE_MS = 60_000;
const TAB_STARTS_MS = 300;
const TYPED = ["sara", "berg 12", "gmbh", "demo offered", "lead 77"] as const;
const GOALS = { paintMs: 100, keystrokeMs: 16, heapMb: 60 } as const;
const MB = 1_048_576;

interface Visit {
  readonly painted: number;
  /** What the page's own thread did until then, in milliseconds of its own: not what others did meanwhile. */
  readonly threadUntilRows: number;
  /** The same for each keystroke. */
  readonly threadAKeystroke: number | null;
  readonly keystrokes: readonly Keystroke[];
  readonly heapMb: number;
}

/** Measures the queue's page with ten thousand leads, beside a list that draws them all; prints and writes. */
export async function benchQueue(
  { rounds, quick }: { readonly rounds: number; readonly quick: boolean },
  say: (line: string) => void,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "handrail-bench-queue-"));
  say("Building the extension…");
  const path = await buildHandrail(folder);
  await addPlainList(path);
  const sandbox = await startSandbox({ enforceLimits: false });
  say(`Filling a browser with ${CACHED_LEADS} leads…`);
  const account = await readAccount(sandbox.sandbox);
  const leads = toQueueLeads(account.leads, Date.now());
  const contender = await createContender({
    name: "Handrail",
    path,
    sidebar: "frame",
    sandbox,
    account: { ...account, leads },
  });
  const calm = createCalm();
  try {
    const pages = { queue: "queue.html", plain: PLAIN_PAGE } as const;
    const visits: Record<keyof typeof pages, Visit[]> = { queue: [], plain: [] };
    say(`Opening it, ${rounds} rounds…`);
    for (let round = -1; round < rounds; round += 1) {
      for (const page of ["queue", "plain"] as const) {
        await calm.wait();
        // The plain list takes seconds for each letter: a few tell enough.
        const isTyped = round >= 0 && (page === "queue" || round < (quick ? 1 : 2));
        const visit = await visitPage(contender, pages[page], isTyped ? TYPED : []);
        if (round >= 0) visits[page].push(visit);
      }
    }
    say(`\n${toTable(visits)}`);
    const [quiet, all] = calm.count();
    say(
      `\n${contender.browser.version} · load ${loadavg()[0]} · ${quiet} of ${all} visits began on a quiet machine`,
    );
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(FILE, `${JSON.stringify({ at: new Date().toISOString(), visits })}\n`);
    say(`Written to ${FILE}`);
  } finally {
    await contender.browser.close();
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function visitPage(
  { browser, origin }: Contender,
  page: string,
  typed: readonly string[],
): Promise<Visit> {
  const { session, close } = await browser.openTab();
  await session.send("Page.addScriptToEvaluateOnNewDocument", { source: MARK_ROWS });
  await rest(TAB_STARTS_MS);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await session.send("Page.navigate", { url: `${origin}/${page}` });
  const painted = await evaluate(session, timeOfRows, PATIENCE_MS);
  const threadUntilRows = await threadTime(session);
  await rest(1_500);
  const before = await threadTime(session);
  const keystrokes = typed.length === 0 ? [] : await evaluate(session, typeAndTime, typed);
  const typing = (await threadTime(session)) - before;
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send<{ usedSize: number }>("Runtime.getHeapUsage");
  await close();
  return {
    painted,
    threadUntilRows,
    threadAKeystroke: keystrokes.length === 0 ? null : typing / keystrokes.length,
    keystrokes,
    heapMb: usedSize / MB,
  };
}

/** Milliseconds that the page's thread has worked since it began. */
async function threadTime(session: Session): Promise<number> {
  const { metrics } = await session.send<{
    metrics: readonly { readonly name: string; readonly value: number }[];
  }>("Performance.getMetrics");
  return 1_000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
}

function toTable(visits: Readonly<Record<"queue" | "plain", readonly Visit[]>>): string {
  const series = (page: "queue" | "plain") => ({
    paint: visits[page].map(({ painted }) => painted),
    work: visits[page].flatMap(({ keystrokes }) => keystrokes.map(({ work }) => work)),
    toFrame: visits[page].flatMap(({ keystrokes }) => keystrokes.map(({ toFrame }) => toFrame)),
    threadPaint: visits[page].map(({ threadUntilRows }) => threadUntilRows),
    threadKey: visits[page].flatMap(({ threadAKeystroke }) => threadAKeystroke ?? []),
    heap: visits[page].map(({ heapMb }) => heapMb),
  });
  const ours = series("queue");
  const plain = series("plain");
  const row = (
    what: string,
    own: readonly number[],
    other: readonly number[],
    goal: number | null,
    by: "median" | "p95",
  ) => {
    const mine = summarize(own);
    const theirs = summarize(other);
    const verdict =
      goal === null ? "" : `${goal} ${mine[by] <= goal ? "reached" : "missed"} (${by})`;
    return [
      what,
      String(mine.n),
      mine.median.toFixed(1),
      mine.p95.toFixed(1),
      verdict,
      `${theirs.median.toFixed(1)} / ${theirs.p95.toFixed(1)}`,
    ];
  };
  return markdownTable([
    ["10,000 leads", "runs", "median", "p95", "goal", "plain list: median / p95"],
    row("navigation → rows on screen, ms", ours.paint, plain.paint, GOALS.paintMs, "median"),
    row("of it the page's own thread, ms", ours.threadPaint, plain.threadPaint, null, "median"),
    row("keystroke in the filter: work, ms", ours.work, plain.work, GOALS.keystrokeMs, "p95"),
    row("keystroke → next frame, ms", ours.toFrame, plain.toFrame, null, "p95"),
    row("own thread for a keystroke, ms", ours.threadKey, plain.threadKey, null, "median"),
    row("heap after it all, MB", ours.heap, plain.heap, GOALS.heapMb, "p95"),
  ]);
}
