import {
  HANDOFF_FIELD_NAMES,
  HANDOFF_FIELDS,
  type HandoffField,
  type HandoffValues,
  isHandoffField,
} from "./handoff-field.ts";
import { escapeLine, unescapeLine } from "./line-escape.ts";

/** Begins every line of the short form. */
const START = "HR1";

/** Stands between two fields of a line; inside a value it is escaped. */
const BETWEEN = "·";

/** The handoff in three lines at most: what can be said in a word, the note, the log. */
export function toShortLines(values: HandoffValues): readonly string[] {
  const isLong = (field: HandoffField) => HANDOFF_FIELDS[field].kind === "long-text";
  const groups = [
    HANDOFF_FIELD_NAMES.filter((field) => !isLong(field)),
    HANDOFF_FIELD_NAMES.filter((field) => isLong(field) && field !== "log"),
    ["log"] as const,
  ];
  return groups.flatMap((fields) => {
    const pairs = fields.flatMap((field) => {
      const value = values[field] ?? "";
      return value === "" ? [] : [`${field}=${escapeLine(value, BETWEEN)}`];
    });
    return pairs.length === 0 ? [] : [`${START} ${pairs.join(` ${BETWEEN} `)}`];
  });
}

export function isShortLine(line: string): boolean {
  return line.trim().startsWith(`${START} `);
}

/** The fields in a line, and what stands in it that is no field. */
export function parseShortLine(line: string): {
  readonly fields: readonly (readonly [HandoffField, string])[];
  readonly unknown: readonly string[];
} {
  const fields: (readonly [HandoffField, string])[] = [];
  const unknown: string[] = [];
  for (const part of line.trim().slice(START.length).split(BETWEEN)) {
    const [, name = "", value = ""] = /^\s*(\w+)\s*=(.*)$/.exec(part) ?? [];
    if (isHandoffField(name)) {
      if (value.trim() !== "") fields.push([name, unescapeLine(value.trim())]);
    } else if (part.trim() !== "") unknown.push(part.trim());
  }
  return { fields, unknown };
}
