import type { FieldConflict } from "./failure.ts";
import { HANDOFF_FIELD_NAMES, type HandoffField, type HandoffValues } from "./handoff-field.ts";
import { type LogEvent, logToText, mergeLogs, type ParsedLog, parseLog } from "./log.ts";
import { type BothSides, keepChoice, whoseChoice } from "./merge-choice.ts";
import type { PatchWrite } from "./write.ts";

/** What of a patch goes to the CRM, and what does not. */
export interface MergedWrite {
  /** The fields to send, the log among them; empty when the record holds everything already. */
  readonly fields: HandoffValues;
  /** Left as they are: somebody else changed them since our base. */
  readonly conflicts: readonly FieldConflict[];
  /** Sent although somebody else changed them: what was there is in the log. */
  readonly replaced: readonly FieldConflict[];
}

/**
 * Merges a patch field by field with what the record holds now (P7). A field that only we changed is
 * sent; one that holds our value is left out; one that somebody else changed is theirs until a person
 * has decided. A choice of an outcome is one value made of several fields: the later choice stands as a
 * whole. The log merges by union and never conflicts.
 *
 * @param normal gives both sides one form, so that what a CRM does to a text is not taken for a change.
 */
export function mergeWrite(
  current: HandoffValues,
  write: PatchWrite,
  normal: (field: HandoffField, value: string | null) => string | null,
): MergedWrite {
  const sides = patchedFields(write).map((field) => ({
    field,
    base: normal(field, write.base[field] ?? null),
    theirs: normal(field, current[field] ?? null),
    mine: normal(field, write.fields[field] ?? null),
  }));
  const choice = whoseChoice(sides, write.events);
  const log = parseLog(current.log);
  const isRepeat = repeatsTheirs(log, write.events);
  const fields: Partial<Record<HandoffField, string | null>> = {};
  const conflicts: FieldConflict[] = [];
  const replaced: BothSides[] = [];
  for (const side of sides) {
    const fate = choice.fields.has(side.field) ? choice.fateOf(side) : fateOf(side);
    if (fate === "held" && !isRepeat) conflicts.push(side);
    if (fate === "replaces") replaced.push(side);
    if (fate === "sent" || fate === "replaces") fields[side.field] = side.mine;
  }
  const merged = mergeEvents(log, write, replaced);
  return { fields: merged === null ? fields : { ...fields, log: merged }, conflicts, replaced };
}

/** The fields that a patch sets. The log is not among them: it is written by `events`. */
export function patchedFields(write: PatchWrite): readonly HandoffField[] {
  return HANDOFF_FIELD_NAMES.filter(
    (field) => field !== "log" && write.fields[field] !== undefined,
  );
}

/** The fields whose present value decides about a patch; the log, which every patch asks for, is not among them. */
export function neededFields(write: PatchWrite): readonly HandoffField[] {
  const asked = new Set<string>([...patchedFields(write), ...Object.keys(write.onlyWhile ?? {})]);
  return HANDOFF_FIELD_NAMES.filter((field) => field !== "log" && asked.has(field));
}

function fateOf({ base, theirs, mine }: BothSides): "left" | "sent" | "held" {
  if (mine === base || mine === theirs) return "left";
  return theirs === base ? "sent" : "held";
}

/**
 * Whether somebody else has logged the same thing under the same name (a message) at another moment: what
 * they set with it stands, and there is nothing to decide.
 */
function repeatsTheirs(theirs: ParsedLog, events: readonly LogEvent[]): boolean {
  return events.some(({ id, at }) => theirs.events.some((it) => it.id === id && it.at !== at));
}

/** The log with our events in it, or null when they are all there already. */
function mergeEvents(
  theirs: ParsedLog,
  { events }: PatchWrite,
  replaced: readonly BothSides[],
): string | null {
  const ours = [...events, ...keepChoice(replaced, events)];
  const merged = mergeLogs(theirs, { events: ours, unread: [] });
  return merged.events.length === theirs.events.length ? null : logToText(merged);
}
