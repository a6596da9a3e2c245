import { fail, type Result, succeed } from "../../failure.ts";
import type { PlaybookIssue } from "../issue.ts";
import { checkJson } from "./check-json.ts";

/** Longest text that is read, in UTF-16 units: a hundred times the shipped playbook would fit. */
const LONGEST_DOCUMENT = 1_000_000;

/** JSON from outside, of bounded size and shape, or the one thing that keeps it from being read. */
export function parseJsonText(text: string): Result<unknown, PlaybookIssue> {
  if (text.length > LONGEST_DOCUMENT)
    return fail({ path: "", reason: "is longer than a million characters; no playbook is" });
  const withoutMark = text.replace(/^\uFEFF/u, "");
  const problem = checkJson(withoutMark);
  if (problem !== null) return fail(problem);
  const json: unknown = JSON.parse(withoutMark);
  return succeed(json);
}
