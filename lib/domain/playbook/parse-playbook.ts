import { fail, type Result, succeed } from "../failure.ts";
import { findInconsistencies } from "./find-inconsistencies.ts";
import type { PlaybookIssue } from "./issue.ts";
import { type Playbook, playbookSchema } from "./schema.ts";

/**
 * Reads a playbook from outside: a file, an address, a managed policy. It is accepted as a whole or
 * refused with every place that is wrong; nothing in it is ever executed.
 */
export function parsePlaybook(json: unknown): Result<Playbook, readonly PlaybookIssue[]> {
  const parsed = playbookSchema.safeParse(json);
  if (!parsed.success) {
    return fail(
      parsed.error.issues.map((issue) => ({ path: pathToText(issue.path), reason: issue.message })),
    );
  }
  const issues = findInconsistencies(parsed.data);
  return issues.length > 0 ? fail(issues) : succeed(parsed.data);
}

function pathToText(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("")
    .replace(/^\./, "");
}
