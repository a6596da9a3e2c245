import type { HandoffValues } from "../handoff-field.ts";
import { parseLog } from "../log.ts";
import { handoffStage } from "../playbook/schema/values.ts";
import type { HandoffStage } from "../playbook/schema.ts";
import { nextStatus } from "./life.ts";
import { toHandoffStatus } from "./status.ts";

/**
 * Which of the two handoffs (R-TS-01) the round under way is: what the record says, else the newest offer
 * of its log. The first where neither says anything: records from before there were two.
 */
export function stageOf(handoff: HandoffValues): HandoffStage {
  const told = handoffStage.options.find((stage) => stage === handoff.stage);
  if (told !== undefined) return told;
  const { events } = parseLog(handoff.log);
  return events.findLast(({ type }) => type === "offered")?.stage ?? "marketing-to-sdr";
}

/**
 * Which handoff a note written now would be for; null while none is to be written, because the lead waits
 * for an answer, is with the last of those who work it, or is closed. A lead that was given back goes out
 * again at the stage that it came from; from nurture or a recycling it begins anew.
 */
export function nextStage(handoff: HandoffValues): HandoffStage | null {
  const status = toHandoffStatus(handoff.status);
  if (nextStatus("hand-off", status) === "refused") return null;
  switch (status) {
    case "accepted":
    case "touched":
    case "worked":
      return stageOf(handoff) === "marketing-to-sdr" ? "sdr-to-ae" : null;
    case "rejected":
      return stageOf(handoff);
    default:
      return "marketing-to-sdr";
  }
}
