import type { z } from "zod";
import { fail, type Result, succeed } from "../../failure.ts";
import { displayLine } from "../../text/display-text.ts";
import { shortenText } from "../../text/shorten-text.ts";
import type { PlaybookIssue } from "../issue.ts";

/** Reads JSON with a schema; every place that does not fit is told in words that people can act on. */
export function parseWith<Schema extends z.ZodType>(
  schema: Schema,
  json: unknown,
): Result<z.infer<Schema>, readonly PlaybookIssue[]> {
  const parsed = schema.safeParse(json, { error: reasonInWords });
  if (parsed.success) return succeed(parsed.data);
  return fail(
    parsed.error.issues.map(({ path, message }) => ({ path: pathToText(path), reason: message })),
  );
}

/** What is listed of many issues: the first of them, and how many there are more. */
export function listIssues(issues: readonly PlaybookIssue[]): readonly PlaybookIssue[] {
  if (issues.length <= MOST_ISSUES) return issues;
  const more = issues.length - MOST_ISSUES + 1;
  return [
    ...issues.slice(0, MOST_ISSUES - 1),
    { path: "", reason: `has ${more} more places that cannot be accepted` },
  ];
}

const MOST_ISSUES = 50;

/** In place of the schema's own words, where it has none that say it better. */
function reasonInWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? "is missing"
        : `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case "unrecognized_keys":
      return `holds ${issue.keys.length === 1 ? "a name" : "names"} that Handrail does not know: ${namesInWords(issue.keys)}`;
    case "invalid_value":
      return `must be ${issue.values.map((value) => JSON.stringify(value)).join(" or ")}`;
    case "invalid_union":
      return "is none of the kinds that Handrail knows";
    case "too_small":
      return sizeInWords("at least", issue.origin, Number(issue.minimum), issue.inclusive);
    case "too_big":
      return sizeInWords("at most", issue.origin, Number(issue.maximum), issue.inclusive);
    case "invalid_format":
      return FORMATS[issue.format] ?? "is not written as it should be";
    default:
      return "cannot be accepted";
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a group of names and values",
};

const FORMATS: Readonly<Record<string, string>> = {
  date: 'must be a day, like "2026-11-20"',
  datetime: 'must be a time in UTC, like "2026-11-20T09:00:00Z"',
};

function sizeInWords(bound: string, origin: string, size: number, inclusive = true): string {
  if (origin === "string") return `must have ${bound} ${size} characters`;
  if (origin === "array") return `must have ${bound} ${size} ${size === 1 ? "entry" : "entries"}`;
  if (inclusive) return `must be ${bound} ${size}`;
  return `must be ${bound === "at least" ? "more" : "less"} than ${size}`;
}

/** Names come from outside: they are cut, and shown without what nobody can see. */
function namesInWords(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => `"${shortenText(displayLine(name), 40)}"`);
  return `${shown.join(", ")}${names.length > shown.length ? " and others" : ""}`;
}

function pathToText(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("")
    .replace(/^\./, "");
}
