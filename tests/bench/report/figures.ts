import { summarize } from "../stats.ts";
import type { Measured } from "./judge.ts";
import type { Figure } from "./results.ts";

/** Every series that was measured, in the order in which it is read. */
export function toFigures(measured: Measured): readonly Figure[] {
  const { size, firstPaint, nextRecord, hostCost, lookups, durability } = measured;
  return [
    ...group("Content script", "bytes", { raw: [size.raw], gzip: [size.gzip] }),
    ...group("Navigation start → cached record painted", "ms", {
      Handrail: firstPaint.painted.handrail,
      "shadow root at document_start": firstPaint.painted.baselineAtStart,
      "shadow root at document_idle": firstPaint.painted.baselineAtIdle,
      "Handrail, worker stopped": firstPaint.painted.handrailAsleep,
      "shadow root at document_start, worker stopped": firstPaint.painted.baselineAtStartAsleep,
      "the page's DOMContentLoaded": firstPaint.domContentLoaded,
    }),
    ...group("Click on another record → that record painted", "ms", {
      Handrail: nextRecord.painted.handrail,
      "shadow root": nextRecord.painted.baseline,
      "Handrail, worker stopped": nextRecord.painted.handrailAsleep,
      "shadow root, worker stopped": nextRecord.painted.baselineAsleep,
    }),
    ...group("Script on the page's main thread, processor time", "ms", {
      "without an extension": hostCost.script.bare,
      "with Handrail": hostCost.script.handrail,
      "with a shadow root": hostCost.script.baseline,
    }),
    ...group("Everything on the page's main thread, processor time", "ms", {
      "without an extension": hostCost.tasks.bare,
      "with Handrail": hostCost.tasks.handrail,
      "with a shadow root": hostCost.tasks.baseline,
    }),
    ...group("Longest task on the page's main thread, processor time", "ms", {
      "without an extension": hostCost.longest.bare,
      "with Handrail": hostCost.longest.handrail,
      "with a shadow root": hostCost.longest.baseline,
    }),
    ...group("Look-up by e-mail among 10,000 cached leads", "ms", {
      "Handrail's index": lookups.byIndex,
      "scan of the table": lookups.byScan,
      "one blob": lookups.inOneBlob,
    }),
    ...group("Until it is kept", "ms", {
      "save, strict": durability.saveStrict,
      "save, relaxed": durability.saveRelaxed,
      "keystroke, strict": durability.keyStrict,
      "keystroke, relaxed": durability.keyRelaxed,
    }),
  ];
}

/** The series of one heading, by their names. */
export function group(
  title: string,
  unit: Figure["unit"],
  series: Readonly<Record<string, readonly number[]>>,
): readonly Figure[] {
  return Object.entries(series).map(([name, runs]) => ({
    group: title,
    name,
    unit,
    summary: summarize(runs),
  }));
}
