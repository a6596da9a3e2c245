import { parseLog } from "#lib/domain/log.ts";
import { recordKeyToString } from "#lib/domain/record.ts";
import type { Cloud } from "./clouds.ts";
import { broken } from "./journal-reader.ts";
import type { Acknowledged, Model } from "./model.ts";
import type { World } from "./world.ts";

/** What must be true when everything has come to rest. */
export async function checkEnd(model: Model, world: World): Promise<void> {
  const [waiting] = await world.device.store.ops.outbox.toArray();
  if (waiting !== undefined) broken("P12.1", `${waiting.id} still waits`);
  for (const entry of model.entries) {
    const isEnded = world.observer.sentIds.has(entry.id) || model.takenBack.has(entry.id);
    if (!isEnded) broken("P2.1", `${entry.id} is neither sent nor taken back`);
  }
  for (const cloud of world.clouds) {
    const own = model.entries.filter(
      ({ account, record }) => account === cloud.accountId && !cloud.isArchived(record.recordId),
    );
    for (const entry of own) checkNote(entry, cloud, model);
    checkTasks(cloud, model);
    const byRecord = Map.groupBy(own, ({ record }) => cloud.livingId(record.recordId));
    for (const [recordId, entries] of byRecord) {
      checkFields(entries, cloud.heldBy(recordId), model);
      checkLog(entries, cloud.heldBy(recordId)["log"] ?? "", model);
    }
  }
  await checkCache(world);
}

function checkNote({ id, marker, record }: Acknowledged, cloud: Cloud, model: Model): void {
  if (marker === null) return;
  const copies = cloud.countNotes(record.recordId, marker);
  if (copies > 1) broken("P3.7", `the note of ${id} is there ${copies} times`);
  if (copies === 0 && !model.takenBack.has(id)) broken("P2.1", `the note of ${id} is not there`);
  if (copies === 1 && model.undone.has(id)) broken("P2.1", `the note of ${id} was undone`);
}

/** Whatever became of a missed time, there is no second task of it (P3.7, P3.12). */
function checkTasks(cloud: Cloud, { markers }: Model): void {
  for (const { marker, record, account } of markers) {
    if (account !== cloud.accountId || cloud.isArchived(record.recordId)) continue;
    const copies = cloud.countTasks(record.recordId, marker);
    if (copies > 1) broken("P3.12", `the task ${marker} is there ${copies} times`);
  }
}

/** A field holds the last value that this person sent, unless a colleague's stands there (P8.1). */
function checkFields(
  entries: readonly Acknowledged[],
  held: Readonly<Record<string, string | null>>,
  model: Model,
): void {
  const fields = new Set(entries.flatMap((entry) => Object.keys(entry.fields)));
  for (const field of fields) {
    const shown = held[field] ?? null;
    if (shown !== null && model.theirs.has(shown)) continue;
    // Records that were merged each had a last value; which of them stays is the CRM's choice.
    const byRecord = Map.groupBy(entries, ({ record }) => recordKeyToString(record));
    const last = [...byRecord.values()].map((own) => lastValues(own, field, model));
    const allowed = last.flatMap((values) => values ?? []);
    if (allowed.length > 0 && !last.includes(null) && !allowed.includes(shown)) {
      broken("P8.1", `${field} holds ${shown} in place of ${allowed.join(" or ")}`);
    }
  }
}

/**
 * What was given up after it may have happened may stand there as well: thrown away, or, after a wait that
 * was cut short, left for a colleague's value. Null where nobody can say.
 */
function lastValues(
  entries: readonly Acknowledged[],
  field: string,
  { takenBack, undone, isHasty }: Model,
): readonly (string | null)[] | null {
  const setting = entries.filter(
    ({ id, fields }) => Object.hasOwn(fields, field) && !undone.has(id),
  );
  const last = setting.findLast(({ id }) => !takenBack.has(id));
  if (setting.length === 0) return [];
  // Whoever throws a value away throws away with it what it had superseded (P2.1, P4.3).
  if (last === undefined || last !== setting.at(-1)) return null;
  const givenUp = setting.filter(
    ({ id, given }) => takenBack.has(id) || (isHasty && given.has(field)),
  );
  return [chosenValue(last, field), ...givenUp.map((it) => ownValue(it, field))];
}

function chosenValue(entry: Acknowledged, field: string): string | null {
  return entry.given.has(field) ? (entry.given.get(field) ?? null) : ownValue(entry, field);
}

function ownValue({ fields }: Acknowledged, field: string): string | null {
  return new Map(Object.entries(fields)).get(field) ?? null;
}

/** Every event that was sent is in the log, once (P7.4, P8.2). */
function checkLog(entries: readonly Acknowledged[], log: string, model: Model): void {
  const ids = parseLog(log).events.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) broken("P7.4", `the event ${twice} is in the log twice`);
  const isMerged = new Set(entries.map(({ record }) => record.recordId)).size > 1;
  for (const { id, eventId } of entries) {
    // Of two logs, a merge in the CRM keeps one; only what is younger than a day is put back.
    if (eventId === null || isMerged || model.takenBack.has(id)) continue;
    if (!ids.includes(eventId)) broken("P8.2", `the event of ${id} is not in the log`);
  }
}

/** What is kept of a record is what the CRM holds (P10). */
async function checkCache({ device, clouds }: World): Promise<void> {
  for (const { snapshot, presence } of await device.store.cache.records.toArray()) {
    const { connectionId, recordId } = snapshot.key;
    const cloud = clouds.find((it) => it.connectionId === connectionId);
    // A reply that lied about its id left a record that is not there; two comparisons find that out (P10.4).
    if (cloud === undefined || presence !== "present" || !cloud.knows(recordId)) continue;
    if (cloud.isArchived(recordId)) continue;
    const held = new Map(Object.entries(cloud.heldBy(recordId)));
    for (const [field, kept] of Object.entries(snapshot.handoff)) {
      if ((kept ?? null) === (held.get(field) ?? null)) continue;
      broken("P10.1", `${field} of ${recordId} is kept as ${kept}, and is ${held.get(field)}`);
    }
  }
}
