import { z } from "zod";
import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { ObjectType, RecordKey } from "../../domain/record.ts";
import type { TaskWrite, TimelineNoteWrite } from "../../domain/write.ts";
import { isUserId, toRecordId } from "../../pages/salesforce/record-id.ts";
import { cleanText } from "../values/clean-text.ts";
import { TASK_TEXT_MAX } from "./capabilities.ts";
import { composite, type RefusedStep, type Step } from "./composite.ts";
import { NOTE_KEY_OBJECT, PATHS, TASK_LINK } from "./paths.ts";
import { type RecordPorts, readLiving } from "./read-row.ts";
import { anySchema, createdSchema, idSchema } from "./schema.ts";
import { idOf } from "./to-domain.ts";

/** The text of a note or a task, and at its end the marker by which a repeat is recognised. */
export function toMarkedText({
  text,
  marker,
}: Pick<TimelineNoteWrite | TaskWrite, "text" | "marker">): string {
  return `${cleanText(text) ?? ""}\n\nref ${marker}`;
}

/**
 * Writes a note or a task as a row of Salesforce's tasks, with these columns beside its text, its owner
 * and its record. Where our own object is there, a row of it that bears a unique key made of the marker goes
 * with the task, both or neither: Salesforce then refuses a repeat, from whichever browser, and what is
 * there is the answer. Where it is not, a repeat makes a second one: look first.
 */
export async function createKeyedTask(
  ports: RecordPorts,
  key: RecordKey,
  write: TimelineNoteWrite | TaskWrite,
  columns: Readonly<Record<string, string>>,
): Promise<Outcome<{ remoteId: string }>> {
  const id = toRecordId(key.recordId);
  if (id === null) return fail({ type: "not-found" });
  const { length } = toMarkedText(write);
  if (length > TASK_TEXT_MAX) {
    const noun = write.kind === "task" ? "task" : "note";
    const message = `The ${noun} needs ${length} characters in Salesforce, which keeps at most ${TASK_TEXT_MAX}. Shorten it.`;
    return fail({ type: "rejected", issues: [{ field: "Description", message }] });
  }
  const writeAt = (recordId: string) => {
    // A task's marker names what it is for, which two records can have in common.
    const uniqueKey = write.kind === "task" ? `${write.marker}-${recordId}` : write.marker;
    const task = taskStep(key.objectType, recordId, write, columns);
    return writeBoth(ports, uniqueKey, recordId, task);
  };
  const first = await writeAt(id);
  if (!("refused" in first)) return first;
  if (!MOVED.has(first.refused.codes[0] ?? "")) return fail(first.refused.failure);
  const living = await readLiving(ports, key.objectType, id);
  if (!living.ok) return living;
  const livingId = idOf(living.value.record.row);
  if (livingId === id) return fail(first.refused.failure);
  const second = await writeAt(livingId);
  return "refused" in second ? fail(second.refused.failure) : second;
}

/** What Salesforce says of a task for a record that was deleted or merged into another one. */
const MOVED: ReadonlySet<string> = new Set(["ENTITY_IS_DELETED", "INVALID_CROSS_REFERENCE_KEY"]);

async function writeBoth(
  ports: RecordPorts,
  uniqueKey: string,
  recordId: string,
  task: Step,
): Promise<Outcome<{ remoteId: string }> | { readonly refused: RefusedStep }> {
  const steps = [task, ...(ports.layout.keyedNotes ? [keyStep(recordId, uniqueKey)] : [])];
  const answers = await composite(ports, steps, { effect: "write", together: true });
  if (!answers.ok) return answers;
  const { refused } = answers.value;
  if (refused?.codes.includes("DUPLICATE_VALUE") === true) return findByKey(ports, uniqueKey);
  if (refused !== null) return { refused };
  const created = answers.value.read("task", createdSchema);
  return created.ok ? succeed({ remoteId: created.value.id }) : created;
}

function taskStep(
  objectType: ObjectType,
  id: string,
  write: TimelineNoteWrite | TaskWrite,
  columns: Readonly<Record<string, string>>,
): Step {
  const owner = toRecordId(write.ownerId ?? "");
  const body = {
    ...columns,
    Description: toMarkedText(write),
    [TASK_LINK[objectType]]: id,
    ...(owner !== null && isUserId(owner) ? { OwnerId: owner } : {}),
  };
  return { name: "task", method: "POST", path: PATHS.objects("Task"), body };
}

function keyStep(recordId: string, uniqueKey: string): Step {
  const body = { Mutation_Id__c: uniqueKey, Task_Id__c: "@{task.id}", Record_Id__c: recordId };
  return { name: "key", method: "POST", path: PATHS.objects(NOTE_KEY_OBJECT), body };
}

/** What was written under this key before. */
async function findByKey(
  { call }: RecordPorts,
  uniqueKey: string,
): Promise<Outcome<{ remoteId: string }>> {
  const path = PATHS.byKey(NOTE_KEY_OBJECT, "Mutation_Id__c", uniqueKey);
  const schema = z.object({ Task_Id__c: idSchema });
  const read = await call({ method: "GET", path, effect: "read", schema });
  return read.ok ? succeed({ remoteId: read.value.Task_Id__c }) : read;
}

/** Takes one off the timeline; Salesforce keeps it in its recycle bin. One that is gone counts as done. */
export async function deleteKeyedTask(
  { call }: RecordPorts,
  remoteId: string,
): Promise<Outcome<null>> {
  const id = toRecordId(remoteId);
  if (id === null) return fail({ type: "not-found" });
  const path = PATHS.object("Task", id);
  const deleted = await call({ method: "DELETE", path, effect: "write", schema: anySchema });
  if (deleted.ok) return succeed(null);
  const { type } = deleted.failure;
  return type === "not-found" || type === "archived" ? succeed(null) : deleted;
}
