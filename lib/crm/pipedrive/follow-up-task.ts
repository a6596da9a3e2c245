import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { ObjectType, RecordKey } from "../../domain/record.ts";
import type { TaskWrite } from "../../domain/write.ts";
import { type NoteRules, toFittingNote } from "../values/note-html.ts";
import { toTaskTitle } from "../values/task-title.ts";
import type { Call } from "./call.ts";
import { LONG_TEXT_MAX, SHORT_TEXT_MAX } from "./capabilities.ts";
import { COSTS } from "./costs.ts";
import { isNumber, isRecordId, PATHS } from "./paths.ts";
import { activitySchema, anySchema, envelope } from "./schema.ts";
import { NOTE_OF } from "./timeline-note.ts";

/** Where Pipedrive keeps the text of an activity. */
const TASK_RULES: NoteRules = {
  crm: "Pipedrive",
  what: "task",
  field: "note",
  longest: LONG_TEXT_MAX,
};

/**
 * Creates an activity of type "task" at the record. Repeating it makes a second one: look first. Without
 * an owner it is the token's user's.
 */
export async function createTask(
  call: Call,
  { objectType, recordId }: RecordKey,
  write: TaskWrite,
): Promise<Outcome<{ remoteId: string }>> {
  if (!isRecordId(objectType, recordId)) return fail({ type: "not-found" });
  const { title, ownerId, dueAt } = write;
  if (ownerId !== null && !isNumber(ownerId)) return fail(NOBODY);
  const note = toFittingNote(write, TASK_RULES);
  if (!note.ok) return note;
  // Day and time of day stand apart, both in UTC, and the time has no seconds.
  const [due_date, time = ""] = new Date(dueAt).toISOString().split("T");
  const created = await call({
    method: "POST",
    path: PATHS.activities,
    body: {
      type: "task",
      subject: toTaskTitle(title, SHORT_TEXT_MAX),
      note: note.value,
      due_date,
      due_time: time.slice(0, 5),
      done: false,
      ...(ownerId === null ? {} : { owner_id: Number(ownerId) }),
      ...tieTo(objectType, recordId),
    },
    effect: "write",
    cost: COSTS.createActivity,
    schema: envelope(activitySchema),
  });
  return created.ok ? succeed({ remoteId: created.value.data.id }) : created;
}

/** A person is tied as the main one of those who take part: the column with their id is for reading only. */
function tieTo(objectType: ObjectType, recordId: string) {
  if (objectType === "lead") return { lead_id: recordId };
  const id = Number(recordId);
  return objectType === "person"
    ? { participants: [{ person_id: id, primary: true }] }
    : { [NOTE_OF[objectType]]: id };
}

/** Takes a task away. One that is gone counts as done. */
export async function deleteTask(call: Call, remoteId: string): Promise<Outcome<null>> {
  if (!isNumber(remoteId)) return fail({ type: "not-found" });
  const deleted = await call({
    method: "DELETE",
    path: PATHS.activity(remoteId),
    effect: "write",
    cost: COSTS.deleteActivity,
    schema: envelope(anySchema),
  });
  return deleted.ok || deleted.failure.type === "not-found" ? succeed(null) : deleted;
}

const NOBODY: Failure = {
  type: "rejected",
  issues: [
    { field: "owner_id", message: "The task's owner is nobody Pipedrive knows. Choose an owner." },
  ],
};
