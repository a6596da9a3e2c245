import {
  HANDOFF_FIELD_NAMES,
  HANDOFF_FIELDS,
  type HandoffField,
  type HandoffValues,
} from "./handoff-field.ts";
import { escapeLine, unescapeLine } from "./line-escape.ts";

const HINT = "Kept by Handrail. Change what stands behind a colon; leave the names before it.";
const END = "End of the handoff";

/** One labelled line for each filled field; of a longer value one line under the other, each after a bar. */
export function toStructuredLines(values: HandoffValues): readonly string[] {
  const lines = HANDOFF_FIELD_NAMES.flatMap((field) => {
    const value = values[field] ?? "";
    return value === "" ? [] : toLines(HANDOFF_FIELDS[field].label, value.split("\n"));
  });
  return [HINT, "", ...lines, END];
}

function toLines(label: string, value: readonly string[]): readonly string[] {
  const [only = "", second] = value;
  if (second === undefined) return [`${label}: ${escapeLine(only)}`];
  return [`${label}:`, ...value.map((line) => `  | ${escapeLine(line)}`.trimEnd())];
}

/** The values in the lines, and the lines that are nobody's but a colleague's. */
export function parseStructured(lines: readonly string[]): {
  readonly values: HandoffValues;
  readonly others: readonly string[];
} {
  const found = new Map<HandoffField, readonly string[]>();
  const others: string[] = [];
  let open: HandoffField | null = null;
  for (const [index, line] of lines.entries()) {
    const text = line.trim();
    if (text === END) {
      others.push(...lines.slice(index + 1));
      break;
    }
    const labelled = readLabel(text);
    if (open !== null && text.startsWith("|")) {
      found.set(open, [...(found.get(open) ?? []), unescapeLine(text.slice(1).trim())]);
    } else if (labelled !== null && !found.has(labelled.field)) {
      open = labelled.field;
      found.set(open, labelled.rest === "" ? [] : [unescapeLine(labelled.rest)]);
    } else if (text !== HINT) {
      // A blank line ends nothing: somebody may have made room.
      if (text !== "") open = null;
      others.push(line);
    }
  }
  const values = [...found].map(([field, parts]) => [field, parts.join("\n") || null] as const);
  return { values: Object.fromEntries(values.filter(([, value]) => value !== null)), others };
}

const LABELS = HANDOFF_FIELD_NAMES.map((field) => ({ field, label: HANDOFF_FIELDS[field].label }));

function readLabel(text: string): { readonly field: HandoffField; readonly rest: string } | null {
  for (const { field, label } of LABELS) {
    const [, rest] = text.startsWith(label)
      ? (/^\s*:(.*)$/.exec(text.slice(label.length)) ?? [])
      : [];
    if (rest !== undefined) return { field, rest: rest.trim() };
  }
  return null;
}
