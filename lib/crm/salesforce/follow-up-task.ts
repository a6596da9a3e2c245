import type { Outcome } from "../../domain/failure.ts";
import type { RecordKey } from "../../domain/record.ts";
import type { TaskWrite } from "../../domain/write.ts";
import { toTaskTitle } from "../values/task-title.ts";
import { createKeyedTask } from "./keyed-task.ts";
import type { RecordPorts } from "./read-row.ts";

/** The longest subject that Salesforce keeps. */
const SUBJECT_MAX = 255;

/**
 * Writes an open task for its owner; see `createKeyedTask` for what a repeat does. Salesforce gives it the
 * status that new tasks have there.
 *
 * @param timeZone the organisation's, by which a moment falls on a day: tasks are due by the day, and what
 * time it is has to stand in their text.
 */
export async function createTask(
  ports: RecordPorts,
  key: RecordKey,
  write: TaskWrite,
  timeZone: string | null,
): Promise<Outcome<{ remoteId: string }>> {
  const { highPriority } = ports.layout;
  return createKeyedTask(ports, key, write, {
    Subject: toTaskTitle(write.title, SUBJECT_MAX),
    ActivityDate: dayIn(timeZone ?? "UTC", write.dueAt),
    ...(highPriority === null ? {} : { Priority: highPriority }),
  });
}

/** "2026-11-23". An unreadable zone counts as UTC. */
function dayIn(timeZone: string, moment: string): string {
  const at = Date.parse(moment);
  try {
    return new Intl.DateTimeFormat("sv-SE", { timeZone }).format(at);
  } catch {
    return new Date(at).toISOString().slice(0, 10);
  }
}
