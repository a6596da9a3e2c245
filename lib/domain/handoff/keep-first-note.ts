import type { LogEvent } from "../log.ts";
import { partsForLog } from "./note-parts.ts";
import { passportSections } from "./passport-sections.ts";
import type { PlanContext } from "./plan-context.ts";
import { nextStage } from "./stage.ts";

/**
 * What the first stage wrote, for the log, before a second one writes over the fields: nothing where the
 * log has it. It bears the moment and the name of the offer that it belongs to.
 */
export function keepFirstNote({ snapshot, event }: PlanContext): readonly LogEvent[] {
  const { handoff } = snapshot;
  if (nextStage(handoff) !== "sdr-to-ae") return [];
  const [first] = passportSections(handoff).current;
  if (first === undefined || first.from === "log") return [];
  return [
    event("drafted", {
      ...(first.at === null ? {} : { at: first.at }),
      by: first.by,
      stage: first.stage,
      ...(first.playbook === null ? {} : { playbook: first.playbook }),
      note: partsForLog(first.parts),
    }),
  ];
}
