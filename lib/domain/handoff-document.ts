import { HANDOFF_FIELD_NAMES, type HandoffValues } from "./handoff-field.ts";
import { logToText, mergeLogs, parseLog } from "./log.ts";
import { isShortLine, parseShortLine, toShortLines } from "./short-form.ts";
import { parseStructured, toStructuredLines } from "./structured-form.ts";

/**
 * A handoff as one text, for CRMs and teams in which it lives in a note instead of fields. `structured`
 * is made to be read, `short` to be small. Both give back exactly the values that were written, whatever
 * stands before and after them, and whatever the CRM does to spaces.
 */
export interface HandoffDocument {
  /** The filled fields. */
  readonly values: HandoffValues;
  /** What a colleague wrote above the handoff. */
  readonly before: string;
  /** What a colleague wrote below it, or between its lines where nothing of ours stands. */
  readonly after: string;
}

export type DocumentStyle = "structured" | "short";

/** Stands in the first line of every document, so that it can be looked for. */
export const DOCUMENT_TOKEN = "HRDOC1";

const HEADS = {
  structured: `Handrail handoff (${DOCUMENT_TOKEN})`,
  short: `Handrail handoff, short form (${DOCUMENT_TOKEN})`,
} as const;

export function documentToText(
  { values, before, after }: HandoffDocument,
  style: DocumentStyle,
): string {
  const lines = style === "short" ? toShortLines(values) : toStructuredLines(values);
  const own = [HEADS[style], ...lines].join("\n");
  return [before, own, after].filter((part) => part !== "").join("\n\n");
}

/** The document in a text, null when there is none. Takes either style. */
export function parseDocument(text: string): HandoffDocument | null {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const head = lines.findIndex((line) => TOKEN.test(line));
  if (head < 0) return null;
  const before = lines.slice(0, head).join("\n").trim();
  const rest = lines.slice(head + 1);
  const isShort = lines[head]?.includes("short form") === true;
  const { values, others } = isShort ? parseShort(rest) : parseStructured(rest);
  return { values, before, after: others.join("\n").trim() };
}

const TOKEN = new RegExp(`(?<!\\w)${DOCUMENT_TOKEN}(?!\\w)`);

/** Two copies of one handoff as one: the older one's values stand, the newer one fills its gaps. */
export function mergeDocuments(older: HandoffDocument, newer: HandoffDocument): HandoffDocument {
  const filled = HANDOFF_FIELD_NAMES.flatMap((field) => {
    const value = older.values[field] ?? newer.values[field] ?? null;
    return value === null ? [] : [[field, value]];
  });
  const log = mergeLogs(parseLog(older.values.log), parseLog(newer.values.log));
  const text = logToText(log);
  return {
    values: { ...Object.fromEntries(filled), ...(text === "" ? {} : { log: text }) },
    before: both(older.before, newer.before),
    after: both(older.after, newer.after),
  };
}

function both(left: string, right: string): string {
  return left === right ? left : [left, right].filter((part) => part !== "").join("\n");
}

function parseShort(lines: readonly string[]) {
  const others: string[] = [];
  const values = new Map<string, string>();
  for (const line of lines) {
    if (!isShortLine(line)) {
      others.push(line);
      continue;
    }
    const parsed = parseShortLine(line);
    others.push(...parsed.unknown);
    for (const [field, value] of parsed.fields) {
      // Of a field that stands there twice the first counts; the other is kept to be seen.
      if (values.has(field)) others.push(`${field}=${value}`);
      else values.set(field, value);
    }
  }
  return { values: Object.fromEntries(values) satisfies HandoffValues, others };
}
