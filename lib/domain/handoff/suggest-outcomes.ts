import type { OutcomeDefinition, OutcomeId, Playbook } from "../playbook/schema.ts";
import type { RecordSnapshot } from "../snapshot.ts";
import { followUpState } from "./follow-up-state.ts";
import { nextStatus } from "./life.ts";
import { checkOutcomeStage } from "./stage-evidence.ts";
import { toHandoffStatus } from "./status.ts";

/**
 * The outcomes of the playbook that may be due once a message went to the buyer, in the playbook's order:
 * those that fit where the handoff stands and that the record bears out. "No response" only after the
 * agreed follow-up. Writing to somebody speaks neither for rejecting nor for disqualifying them.
 */
export function suggestOutcomes(
  playbook: Playbook,
  snapshot: RecordSnapshot,
): readonly OutcomeDefinition[] {
  const status = toHandoffStatus(snapshot.handoff.status);
  return playbook.outcomes.filter(
    ({ id }) =>
      AFTER_A_MESSAGE.has(id) &&
      nextStatus(`log-outcome/${id}`, status) !== "refused" &&
      checkOutcomeStage(playbook, id, snapshot) === null &&
      (id !== "no-response" || followUpState(playbook, snapshot).isDone),
  );
}

const AFTER_A_MESSAGE: ReadonlySet<OutcomeId> = new Set<OutcomeId>([
  "accepted",
  "no-response",
  "opportunity",
  "nurture",
]);
