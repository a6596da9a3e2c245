import { migratePlaybook } from "#lib/domain/playbook/migrate-playbook.ts";
import { type Playbook, playbookSchema } from "#lib/domain/playbook/schema.ts";

/**
 * A working copy as the editor can show it: everything is where it belongs, though what stands there may
 * still be wrong (an empty label, a number that is none). Null when it is no playbook at all.
 */
export function readDocument(document: unknown): Playbook | null {
  const brought = migratePlaybook(document);
  const parsed = playbookSchema.safeParse(brought);
  if (parsed.success) return parsed.data;
  // Every field of the form can hold such a value, so the shape is a playbook's.
  return parsed.error.issues.every(isWrongValue) ? (brought as Playbook) : null;
}

function isWrongValue(issue: { readonly code: string; readonly expected?: string }): boolean {
  if (issue.code === "invalid_type") return issue.expected === "number";
  return ["too_small", "too_big", "invalid_format", "custom"].includes(issue.code);
}
