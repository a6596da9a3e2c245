import type { FirstPaint } from "../measures/first-paint.ts";
import type { HostCost } from "../measures/host-cost.ts";
import type { NextRecord } from "../measures/next-record.ts";
import type { Size } from "../measures/size.ts";
import type { DurabilityTimes } from "../probe/durability.ts";
import type { LookupTimes } from "../probe/lookup.ts";
import { bootstrap, median, quantile, type Ratio, ratioOfMedians } from "../stats.ts";
import type { Goal } from "./results.ts";

export interface Measured {
  readonly size: Size;
  readonly firstPaint: FirstPaint;
  readonly nextRecord: NextRecord;
  readonly hostCost: HostCost;
  readonly lookups: LookupTimes;
  readonly durability: DurabilityTimes;
}

/** Every goal with what was measured for it. */
export function judge(measured: Measured): readonly Goal[] {
  const { size, firstPaint, nextRecord, hostCost, lookups, durability } = measured;
  const { painted } = firstPaint;
  const ratio = (id: string, statement: string, limit: number, result: Ratio): Goal => ({
    id,
    statement,
    limit,
    unit: "×",
    result,
  });
  return [
    {
      id: "content-script-size",
      statement: "Content script, gzip",
      limit: 8_000,
      unit: "bytes",
      result: exactly(size.gzip),
    },
    {
      id: "before-dom-content-loaded",
      statement: "Record painted, counted from DOMContentLoaded",
      limit: 0,
      unit: "ms",
      result: bootstrap({ ahead: firstPaint.ahead }, ({ ahead }) => -median(ahead)),
    },
    ratio(
      "first-paint-at-start",
      "First paint against an equally early shadow root",
      1,
      ratioOfMedians(painted.handrail, painted.baselineAtStart),
    ),
    ratio(
      "first-paint-at-idle",
      "First paint against a shadow root at document_idle",
      0.4,
      ratioOfMedians(painted.handrail, painted.baselineAtIdle),
    ),
    ratio(
      "next-record-asleep",
      "Next record against a shadow root, worker stopped",
      0.5,
      ratioOfMedians(nextRecord.painted.handrailAsleep, nextRecord.painted.baselineAsleep),
    ),
    ratio(
      "host-script",
      "Script added to the page against a shadow root's",
      0.3,
      bootstrap(hostCost.script, addedShare),
    ),
    ratio(
      "lookup-against-scan",
      "Look-up by e-mail against a scan of the table",
      0.1,
      ratioOfMedians(lookups.byIndex, lookups.byScan),
    ),
    ratio(
      "lookup-against-blob",
      "Look-up by e-mail against one blob",
      0.1,
      ratioOfMedians(lookups.byIndex, lookups.inOneBlob),
    ),
    {
      id: "lookup-p95",
      statement: "Look-up by e-mail, p95",
      limit: 5,
      unit: "ms",
      result: bootstrap({ times: lookups.byIndex }, ({ times }) => quantile(times, 0.95)),
    },
    {
      id: "save-p95",
      statement: "Save → durable receipt, p95",
      limit: 50,
      unit: "ms",
      result: bootstrap({ times: durability.saveStrict }, ({ times }) => quantile(times, 0.95)),
    },
    ratio(
      "save-strict",
      "Save, strict against relaxed durability",
      10,
      ratioOfMedians(durability.saveStrict, durability.saveRelaxed),
    ),
  ];
}

/** What Handrail adds to the page without an extension, as a share of what the baseline adds. */
function addedShare(cost: HostCost["script"]): number {
  const bare = median(cost.bare);
  return (median(cost.handrail) - bare) / (median(cost.baseline) - bare);
}

function exactly(value: number): Ratio {
  return { value, interval: [value, value] };
}
