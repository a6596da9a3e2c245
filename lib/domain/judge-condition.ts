import { HANDOFF_FIELD_NAMES, type HandoffField, type HandoffValues } from "./handoff-field.ts";
import { parseLog } from "./log.ts";
import type { PatchWrite } from "./write.ts";

/**
 * What becomes of a patch that is to be written only while the record holds certain values (P7.6, P7.7).
 *
 * - `merge`: it is written like any other. So is one without a condition.
 * - `done`: the log holds its events already, under the same names: nothing is left to be written.
 * - `overtaken`: the record holds other values, so there is no reason for it any more.
 *
 * A value that this patch itself sets counts as held: the part of it that a broken connection let through
 * must not keep the rest away.
 *
 * @param normal as in `mergeWrite`.
 */
export function judgeCondition(
  current: HandoffValues,
  write: PatchWrite,
  normal: (field: HandoffField, value: string | null) => string | null,
): "merge" | "done" | "overtaken" {
  const { onlyWhile } = write;
  if (onlyWhile === undefined) return "merge";
  const logged = whoLogged(current, write);
  if (logged === "others") return "done";
  const allHold = HANDOFF_FIELD_NAMES.every((field) => {
    const seen = onlyWhile[field];
    if (seen === undefined) return true;
    const held = normal(field, current[field] ?? null);
    const mine = write.fields[field];
    return held === normal(field, seen) || (mine !== undefined && held === normal(field, mine));
  });
  if (allHold) return "merge";
  return logged === "us" ? "done" : "overtaken";
}

/** Who has logged all of these events: this very write, somebody who did the same at another moment, or nobody. */
function whoLogged(current: HandoffValues, { events }: PatchWrite): "us" | "others" | "nobody" {
  const logged = new Map(parseLog(current.log).events.map((event) => [event.id, event.at]));
  if (events.length === 0 || events.some(({ id }) => !logged.has(id))) return "nobody";
  return events.every(({ id, at }) => logged.get(id) === at) ? "us" : "others";
}
