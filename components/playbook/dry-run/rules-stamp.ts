import type { PlaybookIssue } from "#lib/domain/playbook/issue.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";

/** What a replay reads of a playbook: where these stand alike, leads are given away alike. */
const READ = [
  "routing",
  "people",
  "calendar",
  "calendars",
  "roles",
  "leadTypes",
  "qualification",
  "handoffs",
] as const satisfies readonly (keyof Playbook)[];

/** A text that changes with everything that a replay reads of a playbook, and with nothing else. */
export function rulesStamp(playbook: Playbook): string {
  return JSON.stringify(READ.map((part) => playbook[part]));
}

/** What has to be mended in a draft before leads can be replayed by it. */
export function issuesOfRules(issues: readonly PlaybookIssue[]): readonly PlaybookIssue[] {
  return issues.filter(({ path }) => READ.some((part) => part === path.split(/[.[]/)[0]));
}
