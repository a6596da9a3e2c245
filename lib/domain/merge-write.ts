import type { FieldConflict } from "./failure.ts";
import { HANDOFF_FIELD_NAMES, type HandoffField, type HandoffValues } from "./handoff-field.ts";
import { logToText, mergeLogs, parseLog } from "./log.ts";
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

/** Of two choices of an outcome the later one stands, and the log keeps the other. */
const LATER_CHOICE_STANDS: ReadonlySet<HandoffField> = new Set([
  "outcome",
  "reason",
  "evidence",
  "outcomeAt",
  "recycleUntil",
]);

/**
 * Merges a patch field by field with what the record holds now (P7). A field that only we changed is
 * sent; one that holds our value is left out; one that somebody else changed is theirs until a person
 * has decided. The log merges by union and never conflicts.
 *
 * @param normal gives both sides one form, so that what a CRM does to a text is not taken for a change.
 */
export function mergeWrite(
  current: HandoffValues,
  write: PatchWrite,
  normal: (field: HandoffField, value: string | null) => string | null,
): MergedWrite {
  const fields: Partial<Record<HandoffField, string | null>> = {};
  const conflicts: FieldConflict[] = [];
  const replaced: FieldConflict[] = [];
  for (const field of patchedFields(write)) {
    const mine = normal(field, write.fields[field] ?? null);
    const base = normal(field, write.base[field] ?? null);
    const theirs = normal(field, current[field] ?? null);
    if (mine === base || mine === theirs) continue;
    if (theirs !== base) {
      const both = { field, base, theirs, mine };
      if (!LATER_CHOICE_STANDS.has(field)) {
        conflicts.push(both);
        continue;
      }
      replaced.push(both);
    }
    fields[field] = mine;
  }
  const log = mergeEvents(current, write, replaced);
  return { fields: log === null ? fields : { ...fields, log }, conflicts, replaced };
}

/** The fields that a patch sets. The log is not among them: it is written by `events`. */
export function patchedFields(write: PatchWrite): readonly HandoffField[] {
  return HANDOFF_FIELD_NAMES.filter(
    (field) => field !== "log" && write.fields[field] !== undefined,
  );
}

/** The log with our events in it, or null when they are all there already. */
function mergeEvents(
  current: HandoffValues,
  write: PatchWrite,
  replaced: readonly FieldConflict[],
): string | null {
  const theirs = parseLog(current.log);
  const kept = keepReplaced(write, replaced);
  const merged = mergeLogs(theirs, { events: [...write.events, ...kept], unread: [] });
  return merged.events.length === theirs.events.length ? null : logToText(merged);
}

/** One event that names the values that ours replaced; its id follows from our own event's. */
function keepReplaced(write: PatchWrite, replaced: readonly FieldConflict[]) {
  const [ours] = write.events;
  if (replaced.length === 0 || ours === undefined) return [];
  const was = replaced.map(({ field, theirs }) => `${field}: ${theirs ?? "(empty)"}`);
  const words = `Before this, the record held ${was.join("; ")}`.slice(0, MOST_WORDS);
  return [{ id: `${ours.id}-before`, at: ours.at, by: null, type: ours.type, words }];
}

const MOST_WORDS = 2000;
