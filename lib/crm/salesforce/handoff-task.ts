import {
  HANDOFF_FIELDS,
  type HandoffField,
  type HandoffValues,
} from "../../domain/handoff-field.ts";
import { OUR_FIELDS } from "./handoff-properties.ts";

/** The subject of the task that holds a record's handoff where our fields are not to be had. */
export const HANDOFF_SUBJECT = "Handrail handoff";

/** The subject it gets once our fields are there and hold it. */
export const CARRIED_SUBJECT = "Handrail handoff (now in the record's fields)";

const HEAD = "Written by Handrail. Change it there, so that the handoff log stays true.";

/** What stands before each further line of a value, so that none of them can be taken for a label. */
const INDENT = "    ";

/** A handoff as read from a task. */
export interface HandoffTask {
  readonly values: HandoffValues;
  /** Lines that are not ours: somebody wrote them in, and they are kept. */
  readonly foreign: readonly string[];
}

/** The handoff as lines that people can read and that `parseHandoffTask` reads back exactly. */
export function handoffTaskToText({ values, foreign }: HandoffTask): string {
  const lines = OUR_FIELDS.flatMap((field) => {
    const value = values[field] ?? "";
    return value === "" ? [] : [`${labelOf(field)}${value.replaceAll("\n", `\n${INDENT}`)}`];
  });
  return [HEAD, "", ...lines, ...(foreign.length === 0 ? [] : ["", ...foreign])].join("\n");
}

/** Reads such a text, whoever has edited it since. */
export function parseHandoffTask(text: string | null): HandoffTask {
  const values = new Map<HandoffField, string>();
  const foreign: string[] = [];
  let open: HandoffField | null = null;
  for (const line of (text ?? "").replace(/\r\n?/g, "\n").split("\n")) {
    const field = OUR_FIELDS.find((name) => !values.has(name) && line.startsWith(labelOf(name)));
    if (field !== undefined) {
      open = field;
      values.set(field, line.slice(labelOf(field).length));
    } else if (open !== null && line.startsWith(INDENT)) {
      values.set(open, `${values.get(open) ?? ""}\n${line.slice(INDENT.length)}`);
    } else {
      open = null;
      if (line !== HEAD && line.trim() !== "") foreign.push(line);
    }
  }
  return { values: Object.fromEntries(values), foreign };
}

/** Labels end with a colon, and none begins with another one and its colon. */
function labelOf(field: HandoffField): string {
  return `${HANDOFF_FIELDS[field].label}: `;
}
