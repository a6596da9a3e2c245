import { fail, type Result } from "../failure.ts";
import type { PlaybookIssue } from "./issue.ts";
import { parseJsonText } from "./parse/parse-json-text.ts";
import { parsePlaybook } from "./parse-playbook.ts";
import type { Playbook } from "./schema.ts";

/** Reads a playbook from the text of a file, an address or a policy. Never throws, whatever the text holds. */
export function parsePlaybookText(text: string): Result<Playbook, readonly PlaybookIssue[]> {
  const json = parseJsonText(text);
  return json.ok ? parsePlaybook(json.value) : fail([json.failure]);
}
