import { fail, type Result, succeed } from "../domain/failure.ts";
import { parsePlaybookText } from "../domain/playbook/parse-playbook-text.ts";
import type { Playbook } from "../domain/playbook/schema.ts";
import { checkSignOffs } from "../domain/playbook/sign.ts";
import type { PlaybookTrouble } from "../store/rows.ts";

/**
 * Whether a text that nobody here can answer for, from an address or a policy, may come in force: it has
 * to be a playbook, and two people have to stand by exactly what it says.
 */
export function judgePlaybook(text: string): Result<Playbook, PlaybookTrouble> {
  const read = parsePlaybookText(text);
  if (!read.ok) return fail({ type: "unreadable", what: UNREADABLE, issues: read.failure });
  const issues = checkSignOffs(read.value);
  return issues.length === 0
    ? succeed(read.value)
    : fail({ type: "not-agreed", what: NOT_AGREED, issues });
}

const UNREADABLE = "What stands there is not a playbook that Handrail can take.";
const NOT_AGREED =
  "The playbook is not agreed: somebody from marketing and somebody from sales have to sign exactly this content.";
