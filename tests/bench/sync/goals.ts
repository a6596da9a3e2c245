import { quantile } from "../stats.ts";
import type { Measured } from "./measure-all.ts";
import { peakOf } from "./measures/heap.ts";

/** What was promised, and what came out. */
export interface SyncGoal {
  readonly statement: string;
  readonly value: number;
  readonly limit: number;
  readonly passes: "at least" | "at most";
  readonly unit: "%" | "×" | "ms" | "MB" | "writes";
}

export function isReached({ value, limit, passes }: SyncGoal): boolean {
  return passes === "at least" ? value >= limit : value <= limit;
}

const MB = 1_000_000;

/** Every goal of the sync bench with what was measured for it. */
export function judgeSync(measured: Measured): readonly SyncGoal[] {
  const { throughput, afterADay, offlineEdits, deltaPull, inChromium } = measured;
  const push = mustHave(throughput["handrail"]);
  const day = mustHave(afterADay["handrail"]);
  const edits = mustHave(offlineEdits["handrail"]);
  const { full, delta } = deltaPull;
  const { panel, heap } = inChromium;
  return [
    atLeast("Push, share of the limit", 100 * push.shareOfLimit, 90, "%"),
    atMost("Push, refused calls", 100 * push.refusedShare, 0.5, "%"),
    atMost(
      "1,000 writes after a day offline, of the limit's own time",
      day.timesLimitOwn,
      1.2,
      "×",
    ),
    atMost("Delta pull, calls of a full pull's", delta.calls / full.calls, 0.05, "×"),
    atMost("Delta pull, bytes of a full pull's", delta.bytes / full.bytes, 0.05, "×"),
    atMost("Delta pull, old values left behind", deltaPull.stale, 0, "writes"),
    atMost("1,000 edits on 200 records, calls for each", edits.callsPerEdit, 0.05, "×"),
    atMost("Outbox of 10,000 opened, p95", quantile(panel.again, 0.95), 200, "ms"),
    atMost("… the first time in a sidebar, p95", quantile(panel.fresh, 0.95), 200, "ms"),
    atMost("Heap while 10,000 drain, in use, peak", peakOf(heap.inUse) / MB, 60, "MB"),
    atMost("… with garbage, peak", peakOf(heap.withGarbage) / MB, 60, "MB"),
    atMost("Fault scripts, writes harmed", harmedBy(measured, "handrail"), 0, "writes"),
  ];
}

/** Lost, doubled, out of order, or a wrong value in the end: over all kinds of faults. */
function harmedBy({ faults }: Pick<Measured, "faults">, id: string): number {
  return Object.values(faults).reduce((sum, row) => {
    const { lost, doubled, reordered, wrong } = mustHave(row[id]);
    return sum + lost + doubled + reordered + wrong;
  }, 0);
}

function atLeast(
  statement: string,
  value: number,
  limit: number,
  unit: SyncGoal["unit"],
): SyncGoal {
  return { statement, value, limit, passes: "at least", unit };
}

function atMost(statement: string, value: number, limit: number, unit: SyncGoal["unit"]): SyncGoal {
  return { statement, value, limit, passes: "at most", unit };
}

function mustHave<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("A contender was not measured.");
  return value;
}
