import {
  type DocumentStyle,
  documentToText,
  type HandoffDocument,
  mergeDocuments,
  parseDocument,
} from "../../domain/handoff-document.ts";
import type { HandoffValues } from "../../domain/handoff-field.ts";
import type { Row } from "./schema.ts";
import { readText } from "./text.ts";

/** The subject of the task that holds a record's handoff where it is not kept in fields. */
export const HANDOFF_SUBJECT = "Handrail handoff";

/** The subject it gets when what it holds has moved: into the fields, or into another task after a merge. */
export const MOVED_SUBJECT = "Handrail handoff (kept elsewhere by now)";

/** More of them than any merge of records leaves on one. */
export const TASKS_MAX = 3;

/** What a record's tasks hold together, oldest first: after a merge there can be several. */
export function readHandoffTasks(tasks: readonly Row[]): HandoffDocument {
  return tasks
    .flatMap((task) => parseDocument(readText(task, "Description") ?? "") ?? [])
    .reduce(mergeDocuments, EMPTY);
}

/** The text of the task with these values in place of what it held; what others wrote around them stays. */
export function toTaskText(
  tasks: readonly Row[],
  changed: HandoffValues,
  style: DocumentStyle,
): string {
  const document = readHandoffTasks(tasks);
  return documentToText({ ...document, values: { ...document.values, ...changed } }, style);
}

const EMPTY: HandoffDocument = { values: {}, before: "", after: "" };
