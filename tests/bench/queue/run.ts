import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { startSandbox } from "#tests/sandbox/server.ts";
import { markdownTable } from "#tests/support/markdown-table.ts";
import { buildHandrail } from "../extensions/build-all.ts";
import { createCalm } from "../measures/calm.ts";
import { readAccount } from "../seed/leads.ts";
import { summarize } from "../stats.ts";
import { CACHED_LEADS, createContender } from "../world.ts";
import { addPeers, PEERS } from "./build-pages.ts";
import { toQueueLeads } from "./leads.ts";
import { pressInSidebar, type Visit, visitPage } from "./visits.ts";

const PAGES = { queue: "queue.html", ...PEERS } as const;
const FOLDER = "test-results";
const FILE = `${FOLDER}/bench-queue.json`;
const TYPED = ["sara", "berg 12", "gmbh", "demo offered", "lead 77"] as const;
const GOALS = { paintMs: 100, keystrokeMs: 16, heapMb: 60 } as const;

/** Measures the queue's page with ten thousand leads, beside a list that draws them all; prints and writes. */
export async function benchQueue(
  { rounds, quick }: { readonly rounds: number; readonly quick: boolean },
  say: (line: string) => void,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "handrail-bench-queue-"));
  say("Building the extension…");
  const path = await buildHandrail(folder);
  await addPeers(path);
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
    const visits: Record<keyof typeof PAGES, Visit[]> = { queue: [], plain: [], empty: [] };
    const pressed: number[] = [];
    say(`Opening it, ${rounds} rounds…`);
    for (let round = -1; round < rounds; round += 1) {
      for (const page of ["queue", "plain", "empty"] as const) {
        await calm.wait();
        // The plain list takes seconds for each letter: a few tell enough.
        const isTyped =
          round >= 0 && page !== "empty" && (page === "queue" || round < (quick ? 1 : 2));
        const visit = await visitPage(contender, PAGES[page], isTyped ? TYPED : []);
        if (round >= 0) visits[page].push(visit);
      }
      await calm.wait();
      const press = await pressInSidebar(contender);
      if (round >= 0) pressed.push(press);
    }
    say(`\n${toTable(visits, pressed)}`);
    const [quiet, all] = calm.count();
    say(
      `\n${contender.browser.version} · load ${loadavg()[0]} · ${quiet} of ${all} visits began on a quiet machine`,
    );
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(FILE, `${JSON.stringify({ at: new Date().toISOString(), visits, pressed })}\n`);
    say(`Written to ${FILE}`);
  } finally {
    await contender.browser.close();
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function toTable(
  visits: Readonly<Record<keyof typeof PAGES, readonly Visit[]>>,
  pressed: readonly number[],
): string {
  const series = (page: keyof typeof PAGES) => ({
    paint: visits[page].map(({ painted }) => painted),
    work: visits[page].flatMap(({ keystrokes }) => keystrokes.map(({ work }) => work)),
    toFrame: visits[page].flatMap(({ keystrokes }) => keystrokes.map(({ toFrame }) => toFrame)),
    threadPaint: visits[page].map(({ threadUntilRows }) => threadUntilRows),
    threadKey: visits[page].flatMap(({ threadAKeystroke }) => threadAKeystroke ?? []),
    heap: visits[page].map(({ heapMb }) => heapMb),
  });
  const ours = series("queue");
  const plain = series("plain");
  const empty = series("empty");
  const row = (
    what: string,
    own: readonly number[],
    other: readonly number[],
    goal: number | null,
    by: "median" | "p95",
  ) => {
    const mine = summarize(own);
    const { median, p95 } = summarize(other);
    const verdict =
      goal === null ? "" : `${goal} ${mine[by] <= goal ? "reached" : "missed"} (${by})`;
    return [
      what,
      String(mine.n),
      mine.median.toFixed(1),
      mine.p95.toFixed(1),
      verdict,
      other.length === 0 ? "" : `${median.toFixed(1)} / ${p95.toFixed(1)}`,
    ];
  };
  return markdownTable([
    ["10,000 leads", "runs", "median", "p95", "goal", "plain list: median / p95"],
    row("press on “Queue” → rows on screen, ms", pressed, [], GOALS.paintMs, "median"),
    row("navigation → rows on screen, ms", ours.paint, plain.paint, GOALS.paintMs, "median"),
    row("of it the page's own thread, ms", ours.threadPaint, plain.threadPaint, null, "median"),
    row("navigation → one row of an empty React page, ms", empty.paint, [], null, "median"),
    row("of it that page's own thread, ms", empty.threadPaint, [], null, "median"),
    row("keystroke in the filter: work, ms", ours.work, plain.work, GOALS.keystrokeMs, "p95"),
    row("keystroke → next frame, ms", ours.toFrame, plain.toFrame, null, "p95"),
    row("own thread for a keystroke, ms", ours.threadKey, plain.threadKey, null, "median"),
    row("heap after it all, MB", ours.heap, plain.heap, GOALS.heapMb, "p95"),
  ]);
}
