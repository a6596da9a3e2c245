import type { Act, Step, Thing } from "./step.ts";

/** Steps of one kind as one act: counted, and listed by what they were about. Expects at least one. */
export function toAct(steps: readonly Step[], again: boolean): Act {
  const [first] = steps;
  const last = steps.at(-1);
  if (first === undefined || last === undefined) throw new Error("an act has at least one step");
  const countByAsset = new Map<string | null, number>();
  for (const step of steps.filter((each) => each.touch.kind === first.touch.kind))
    countByAsset.set(step.asset, (countByAsset.get(step.asset) ?? 0) + timesOf(step));
  const things: readonly Thing[] = [...countByAsset].map(([asset, count]) => ({ asset, count }));
  return {
    kind: first.touch.kind,
    again,
    things: things.toSorted((left, right) => right.count - left.count),
    steps,
    count: things.reduce((sum, thing) => sum + thing.count, 0),
    first: first.at,
    last: last.at,
    firstDay: first.day,
    lastDay: last.day,
  };
}

/** A CRM that counts wrongly (zero, negative, fractions) still tells of one time. */
function timesOf(step: Step): number {
  return Math.max(1, Math.floor(Number.isFinite(step.touch.count) ? step.touch.count : 1));
}
