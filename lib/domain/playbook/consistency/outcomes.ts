import { isJudgementAlone } from "../../note/words/judgement.ts";
import type { PlaybookIssue } from "../issue.ts";
import type { OutcomeId, Playbook, ReasonCode } from "../schema.ts";

/** R-DF-02: what sales can always answer. */
export const REQUIRED_OUTCOMES: ReadonlySet<OutcomeId> = new Set([
  "accepted",
  "rejected",
  "recycled",
]);

/** Outcomes that are missing, reasons that lead nowhere, and reasons that tell marketing nothing. */
export function checkOutcomes(playbook: Playbook): readonly PlaybookIssue[] {
  const outcomes = new Set(playbook.outcomes.map(({ id }) => id));
  const missing = [...REQUIRED_OUTCOMES]
    .filter((id) => !outcomes.has(id))
    .map((id) => ({ path: "outcomes", reason: `the outcome "${id}" is missing` }));
  const parents = new Map(playbook.reasons.map(({ id, parent }) => [id, parent]));
  const ofReasons = playbook.reasons.flatMap((reason, index) =>
    checkReason(reason, `reasons[${index}]`, outcomes, parents),
  );
  return [...missing, ...checkRejection(playbook), ...ofReasons, ...checkCold(playbook, outcomes)];
}

function checkCold({ cold }: Playbook, outcomes: ReadonlySet<OutcomeId>): readonly PlaybookIssue[] {
  if (outcomes.has(cold.outcome)) return [];
  const reason = `the outcome "${cold.outcome}" is not in the list of outcomes`;
  return [{ path: "cold.outcome", reason }];
}

/** R-DF-06: nobody rejects without a reason, so there has to be one. */
function checkRejection({ reasons }: Playbook): readonly PlaybookIssue[] {
  if (reasons.some(({ outcomes }) => outcomes.includes("rejected"))) return [];
  return [{ path: "reasons", reason: 'none of them is offered for the outcome "rejected"' }];
}

function checkReason(
  reason: ReasonCode,
  path: string,
  outcomes: ReadonlySet<OutcomeId>,
  parents: ReadonlyMap<string, string | null>,
): readonly PlaybookIssue[] {
  const issues: PlaybookIssue[] = [];
  if (isJudgementAlone(reason.label))
    issues.push({
      path: `${path}.label`,
      reason: `"${reason.label}" is a judgement; say what was wrong, like "Wrong role" or "No budget path"`,
    });
  if (!leadsToTheTop(reason.id, parents))
    issues.push({
      path: `${path}.parent`,
      reason: `"${reason.parent}" does not lead to a reason without a parent`,
    });
  for (const outcome of reason.outcomes)
    if (!outcomes.has(outcome))
      issues.push({
        path: `${path}.outcomes`,
        reason: `the outcome "${outcome}" is not in the list of outcomes`,
      });
  return issues;
}

function leadsToTheTop(id: string, parents: ReadonlyMap<string, string | null>): boolean {
  let at: string | null | undefined = id;
  for (let steps = 0; steps <= parents.size && at !== undefined; steps++) {
    if (at === null) return true;
    at = parents.get(at);
  }
  return false;
}
