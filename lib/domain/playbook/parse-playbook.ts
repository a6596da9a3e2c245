import { fail, type Result, succeed } from "../failure.ts";
import { findInconsistencies } from "./find-inconsistencies.ts";
import type { PlaybookIssue } from "./issue.ts";
import { migratePlaybook } from "./migrate-playbook.ts";
import { listIssues, parseWith } from "./parse/parse-with.ts";
import { type Playbook, playbookSchema } from "./schema.ts";

/**
 * Reads a playbook from outside: a file, an address, a managed policy; documents of an older format are
 * brought up to this one first. It is accepted as a whole or refused with the places that are wrong, at
 * most fifty of them; nothing in it is ever executed.
 */
export function parsePlaybook(json: unknown): Result<Playbook, readonly PlaybookIssue[]> {
  const parsed = parseWith(playbookSchema, migratePlaybook(json));
  if (!parsed.ok) return fail(listIssues(parsed.failure));
  const issues = findInconsistencies(parsed.value);
  return issues.length > 0 ? fail(listIssues(issues)) : succeed(parsed.value);
}
