import { type Failure, fail, type Outcome } from "../../domain/failure.ts";
import type { TaskWrite } from "../../domain/write.ts";
import { toTaskTitle } from "../values/task-title.ts";
import type { Call } from "./call.ts";
import { createMarked, type MarkedRequest } from "./create-marked.ts";
import { isRecordId, TASK } from "./paths.ts";
import { deleteTied, NO_TASKS } from "./tied.ts";
import { uuidOf } from "./uuid.ts";
import { hasTasks } from "./workspace.ts";

/** A title is shown in one line of a list. */
const TITLE_MAX = 255;

/**
 * Creates the task at the record, for one of the workspace's members. Its ids are made of the marker and the
 * record, so that all browsers of a team that ask for it at once make one. It gets the status that the
 * workspace gives to new tasks: what that is called is the workspace's own affair.
 */
export async function createTask(
  request: MarkedRequest,
  write: TaskWrite,
): Promise<Outcome<{ remoteId: string }>> {
  const { recordId, workspace } = request;
  const { title, marker, dueAt, ownerId } = write;
  if (!hasTasks(workspace)) return fail(NO_TASKS);
  if (ownerId !== null && !isRecordId(ownerId)) return fail(NOBODY);
  const task = {
    made: TASK,
    id: uuidOf(`task ${marker} ${recordId}`),
    targetId: uuidOf(`task target ${marker} ${recordId}`),
    fields: {
      title: toTaskTitle(title, TITLE_MAX),
      dueAt: new Date(dueAt).toISOString(),
      assigneeId: ownerId,
    },
  };
  return createMarked(request, task, write);
}

/** Moves a task to the trash, from where it can be restored. One that is gone counts as done. */
export function deleteTask(call: Call, remoteId: string): Promise<Outcome<null>> {
  return deleteTied(call, TASK, remoteId);
}

const NOBODY: Failure = {
  type: "rejected",
  issues: [
    { field: "assigneeId", message: "The task's owner is nobody Twenty knows. Choose an owner." },
  ],
};
