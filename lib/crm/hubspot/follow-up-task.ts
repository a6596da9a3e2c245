import type { Outcome } from "../../domain/failure.ts";
import type { RecordKey } from "../../domain/record.ts";
import type { TaskWrite } from "../../domain/write.ts";
import { type NoteRules, toFittingNote } from "../values/note-html.ts";
import { toTaskTitle } from "../values/task-title.ts";
import { TEXT_MAX } from "./capabilities.ts";
import { createTied, type NotePorts } from "./tied-activity.ts";

const TASK_RULES: NoteRules = {
  crm: "HubSpot",
  what: "task",
  field: "hs_task_body",
  longest: TEXT_MAX,
};

/** HubSpot shows a title in one line of a list. */
const TITLE_MAX = 255;

/** Creates the task for its owner, tied to the record in one call. Repeating it makes a second one: look first. */
export async function createTask(
  ports: NotePorts,
  key: RecordKey,
  write: TaskWrite,
): Promise<Outcome<{ remoteId: string }>> {
  const body = toFittingNote(write, TASK_RULES);
  if (!body.ok) return body;
  return createTied(ports, "tasks", key, {
    // A task's timestamp is the moment it is due.
    hs_timestamp: write.dueAt,
    hs_task_subject: toTaskTitle(write.title, TITLE_MAX),
    hs_task_body: body.value,
    hs_task_status: "NOT_STARTED",
    hs_task_priority: "HIGH",
    hs_task_type: "TODO",
    ...(write.ownerId === null ? {} : { hubspot_owner_id: write.ownerId }),
  });
}
