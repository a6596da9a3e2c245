import { associationsOf } from "#tests/sandbox/hubspot/associations.ts";
import type { HubspotSandbox } from "#tests/sandbox/hubspot/sandbox.ts";
import { type BenchWrite, PROPERTY } from "../writes.ts";

/** What became of the writes that were acknowledged to the person. */
export interface Verdict {
  readonly acknowledged: number;
  /** Neither in the CRM nor kept any longer, for all that the CRM shows. */
  readonly lost: number;
  /** Notes of which the CRM holds more than one copy. */
  readonly doubled: number;
  /** Writes that took effect on a record after a later one of the same record. */
  readonly reordered: number;
  /** Records whose field does not end with the value that was saved last. */
  readonly wrong: number;
  /** Still kept when the time was over. */
  readonly waiting: number;
  /** From the last save until the CRM held everything, in milliseconds; null when it never did. */
  readonly settledMs: number | null;
}

/** Reads from the account what became of each write. */
export function judge(
  sandbox: HubspotSandbox,
  writes: readonly BenchWrite[],
  acknowledged: ReadonlySet<number>,
  waiting: number,
): Omit<Verdict, "settledMs"> {
  const saved = writes.filter((write) => acknowledged.has(write.id));
  const effects = effectsOf(sandbox, writes);
  const lastPatches = lastPatchOfEach(saved);
  const wrong = lastPatches.filter((write) => !isShown(sandbox, write, writes));
  const missing = saved.filter((write) => !effects.includes(write) && !isCovered(write, effects));
  return {
    acknowledged: saved.length,
    lost: Math.max(0, missing.length - waiting),
    doubled: saved.filter((write) => copiesOf(sandbox, write) > 1).length,
    reordered: new Set(effects.filter((write, at) => isLate(write, effects.slice(0, at)))).size,
    wrong: waiting > 0 ? 0 : wrong.length,
    waiting,
  };
}

/** The writes in the order in which they took effect, repeats included. */
function effectsOf(sandbox: HubspotSandbox, writes: readonly BenchWrite[]): readonly BenchWrite[] {
  return sandbox.journal.flatMap(({ action, object, id, properties }) => {
    const isNote = action === "create" && object === "notes";
    const isPatch = action === "update" && object === "contacts";
    if (!isNote && !isPatch) return [];
    const text = properties[isNote ? "hs_note_body" : PROPERTY] ?? "";
    return writes.filter((write) =>
      isNote
        ? write.kind === "note" && text.includes(write.text)
        : write.kind === "patch" && write.recordId === id && write.text === text,
    );
  });
}

/** A later value of the same field took its place before it left: what the person wanted is there. */
function isCovered(write: BenchWrite, effects: readonly BenchWrite[]): boolean {
  return (
    write.kind === "patch" &&
    effects.some(
      (other) => other.kind === "patch" && other.recordId === write.recordId && other.id > write.id,
    )
  );
}

/** A note's second copy is doubled and nothing else; a value that comes again is an old value. */
function isLate(write: BenchWrite, before: readonly BenchWrite[]): boolean {
  if (write.kind === "note" && before.includes(write)) return false;
  return before.some((other) => other.recordId === write.recordId && other.id > write.id);
}

function lastPatchOfEach(writes: readonly BenchWrite[]): readonly BenchWrite[] {
  const patches = writes.filter((write) => write.kind === "patch");
  return [...new Map(patches.map((write) => [write.recordId, write])).values()];
}

/** A later one that was kept although the process ended before it could say so is as good. */
function isShown(
  { state }: HubspotSandbox,
  write: BenchWrite,
  writes: readonly BenchWrite[],
): boolean {
  const shown = state.records.contacts.get(write.recordId)?.properties.get(PROPERTY);
  const fromHere = writes.filter(
    ({ id, recordId }) => id >= write.id && recordId === write.recordId,
  );
  return fromHere.some(({ kind, text }) => kind === "patch" && text === shown);
}

function copiesOf({ state }: HubspotSandbox, write: BenchWrite): number {
  if (write.kind !== "note") return 0;
  const ids = [...associationsOf(state, "contacts", write.recordId, "notes").keys()];
  return ids.filter((id) => {
    const note = state.records.notes.get(id);
    return note?.archivedAt === null && note.properties.get("hs_note_body")?.includes(write.text);
  }).length;
}
