import { markdownTable } from "#tests/support/markdown-table.ts";
import { median } from "../stats.ts";
import type { Contender } from "./contenders/contender.ts";
import type { Tally } from "./faults/tally.ts";
import { isReached, judgeSync, type SyncGoal } from "./goals.ts";
import { CONTENDERS, type Measured, PUSHERS } from "./measure-all.ts";
import { type HeapUse, together } from "./measures/heap.ts";

const MB = 1_000_000;

/** The results in Markdown, to be read on a terminal as well as in a document. */
export function toTables(measured: Measured): string {
  return [
    goalTable(judgeSync(measured)),
    pushTable(measured),
    otherFigures(measured),
    faultTable(measured),
  ].join("\n\n");
}

function goalTable(goals: readonly SyncGoal[]): string {
  const rows = goals.map((goal) => [
    isReached(goal) ? "PASS" : "MISS",
    goal.statement,
    `${shown(goal.value)} ${goal.unit}`,
    `${goal.passes} ${goal.limit} ${goal.unit}`,
  ]);
  return markdownTable([["", "goal", "measured", "promised"], ...rows]);
}

function pushTable({ throughput, afterADay, offlineEdits }: Measured): string {
  const rows = PUSHERS.map(({ id, name }) => {
    const push = throughput[id];
    const day = afterADay[id];
    return [
      name,
      `${shown(100 * (push?.shareOfLimit ?? Number.NaN))} %`,
      `${shown(100 * (push?.refusedShare ?? Number.NaN))} %`,
      shown(push?.writesPerSecond ?? Number.NaN),
      `${shown((day?.elapsedMs ?? Number.NaN) / 1000)} s, ${shown(day?.timesLimitOwn ?? Number.NaN)} ×`,
      String(day?.calls ?? ""),
      String(offlineEdits[id]?.calls ?? ""),
    ];
  });
  return markdownTable([
    [
      "",
      "notes: share of the limit",
      "refused",
      "notes a second",
      "1,000 writes after a day offline",
      "calls for that",
      "calls for 1,000 edits on 200 records",
    ],
    ...rows,
  ]);
}

function otherFigures({ liveEdits, deltaPull, inChromium }: Measured): string {
  const { panel, heap, push, drainMs } = inChromium;
  const rows = [
    ["1,000 edits while online, within a minute", `${liveEdits.inOneMinute.calls} calls`],
    ["1,000 edits while online, within ten minutes", `${liveEdits.inTenMinutes.calls} calls`],
    ["full pull of 10,000", `${deltaPull.full.calls} calls, ${deltaPull.full.bytes} bytes`],
    ["delta pull of 100 changed", `${deltaPull.delta.calls} calls, ${deltaPull.delta.bytes} bytes`],
    ["outbox of 10,000 opened, median", `${shown(median(panel.again))} ms`],
    ["… the first time in a sidebar, median", `${shown(median(panel.fresh))} ms`],
    ["10,000 patches drained in Chromium", `${shown(drainMs / 1000)} s`],
    ["… patches a second", shown(push.writesPerSecond)],
    ["… calls for each patch", shown(push.callsPerWrite)],
    ["… share of the limit", `${shown(100 * push.shareOfLimit)} %`],
    ["… refused", `${shown(100 * push.refusedShare)} %`],
    ["heap in use, 10,000 waiting", heapInWords(heap.waiting)],
    ["… while they drain, at the fullest moment", heapInWords(fullest(heap.inUse))],
    ["… with garbage, at the fullest moment", heapInWords(fullest(heap.withGarbage))],
    ["… fifteen seconds later", heapInWords(heap.after)],
  ];
  return markdownTable([["figure", "measured"], ...rows]);
}

function heapInWords({ worker, sidebar }: HeapUse): string {
  return `worker ${shown(worker / MB)} MB, sidebar ${shown(sidebar / MB)} MB`;
}

function fullest(looks: readonly HeapUse[]): HeapUse {
  const [most] = looks.toSorted((left, right) => together(right) - together(left));
  if (most === undefined) throw new Error("Nobody looked at the heap.");
  return most;
}

function faultTable({ faults }: Measured): string {
  const rows = Object.entries(faults).map(([name, row]) => [
    name,
    ...CONTENDERS.map(({ id }: Contender) => tallyInWords(row[id])),
  ]);
  return markdownTable([["fault", ...CONTENDERS.map(({ name }) => name)], ...rows]);
}

/** What went wrong, of how many writes; nothing else. */
function tallyInWords(tally: Tally | undefined): string {
  if (tally === undefined) return "";
  const { lost, doubled, reordered, wrong, waiting, writes, settledMs } = tally;
  const harm = [
    lost > 0 ? `${lost} lost` : null,
    doubled > 0 ? `${doubled} doubled` : null,
    reordered > 0 ? `${reordered} out of order` : null,
    wrong > 0 ? `${wrong} wrong in the end` : null,
    waiting > 0 ? `${waiting} left waiting` : null,
  ].filter((words) => words !== null);
  const all = harm.length === 0 ? "0" : harm.join(", ");
  return `${all} of ${writes} (${shown(settledMs / 1000)} s)`;
}

function shown(value: number): string {
  if (value === 0) return "0";
  if (Math.abs(value) < 1) return value.toPrecision(2);
  return value < 10 ? value.toFixed(2) : value.toFixed(0);
}
