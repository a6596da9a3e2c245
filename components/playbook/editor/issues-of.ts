import type { PlaybookIssue } from "#lib/domain/playbook/issue.ts";
import { parsePlaybook } from "#lib/domain/playbook/parse-playbook.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";

/** What keeps a draft from being signed; empty when nothing does. */
export function issuesOf(draft: Playbook): readonly PlaybookIssue[] {
  const parsed = parsePlaybook(draft);
  return parsed.ok ? NONE : parsed.failure;
}

const NONE: readonly PlaybookIssue[] = [];
