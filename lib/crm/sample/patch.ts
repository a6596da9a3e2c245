import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { PatchReceipt } from "../../domain/gateway.ts";
import type { RecordKey } from "../../domain/record.ts";
import type { PatchWrite } from "../../domain/write.ts";
import { mergePatch } from "../values/merge-patch.ts";
import type { SampleData, SampleRecord } from "./schema.ts";
import type { SampleStorage } from "./storage.ts";

export interface SamplePatch {
  readonly record: RecordKey;
  readonly write: PatchWrite;
}

/** Every patch in the order given, each on top of the one before, and all of them kept at once. */
export async function patchSamples(
  storage: SampleStorage,
  items: readonly SamplePatch[],
  now: number,
): Promise<readonly Outcome<PatchReceipt>[]> {
  if (items.length === 0) return [];
  const done = await storage.change((before) => {
    let data = before;
    const outcomes = items.map((item) => {
      const patched = patchOne(data, item, now);
      if (patched.ok) data = patched.value.data;
      return patched.ok ? succeed(patched.value.receipt) : patched;
    });
    return { next: data === before ? null : data, outcome: succeed(outcomes) };
  });
  return done.ok ? done.value : items.map(() => done);
}

function patchOne(
  data: SampleData,
  { record: { recordId }, write }: SamplePatch,
  now: number,
): Outcome<{ readonly data: SampleData; readonly receipt: PatchReceipt }> {
  const record = data.records.find(({ id }) => id === recordId);
  if (record === undefined) return fail({ type: "not-found" });
  if (record.archived) return fail({ type: "archived" });
  const merged = mergePatch(record.handoff, write, (_field, value) => succeed(value));
  if (!merged.ok) return merged;
  const { values, conflicts, replaced } = merged.value;
  const changed =
    values.size === 0
      ? record
      : {
          ...record,
          version: nextVersion(data, now),
          handoff: { ...record.handoff, ...Object.fromEntries(values) },
        };
  const receipt = { recordId, version: changed.version, conflicts, replaced };
  return succeed({ data: changed === record ? data : withRecord(data, changed), receipt });
}

function withRecord(data: SampleData, changed: SampleRecord): SampleData {
  return { ...data, records: data.records.map((it) => (it.id === changed.id ? changed : it)) };
}

/** The next stamp: now, and always later than every other, so that the list of changes is a line. */
export function nextVersion({ records }: SampleData, now: number): string {
  const newest = records.reduce((latest, { version }) => Math.max(latest, Date.parse(version)), 0);
  return new Date(Math.max(now, newest + 1)).toISOString();
}
