import type { MissedStep, Playbook } from "../schema.ts";
import { nameOf } from "./phrases.ts";

/** "60 minutes of working time before the end" */
export function warningInWords(minutes: number): string {
  if (minutes === 0) return "Not at all";
  const isHours = minutes % 60 === 0;
  const count = isHours ? minutes / 60 : minutes;
  const unit = isHours ? "hour" : "minute";
  return `${count} working ${unit}${count === 1 ? "" : "s"} before the end`;
}

/** "First miss: a task for the owner. Second miss: …" */
export function missedStepsInWords(
  steps: readonly MissedStep[],
  playbook: Pick<Playbook, "roles">,
): string {
  if (steps.length === 0) return "Nothing; the lead stays overdue in the queue";
  return steps
    .map(
      (step, index) =>
        `${ORDINALS[index] ?? `${index + 1}th`} miss: ${stepInWords(step, playbook)}`,
    )
    .join(". ");
}

/** "a task for the owner, and the lead goes to the next by the rules" */
function stepInWords({ task, owner }: MissedStep, { roles }: Pick<Playbook, "roles">): string {
  const parts = [
    ...(task ? ["a task for the owner"] : []),
    ...(owner.is === "next-by-rule" ? ["the lead goes to the next by the rules"] : []),
    ...(owner.is === "role" ? [`the lead goes to ${nameOf(roles, owner.role)}`] : []),
  ];
  return parts.join(", and ") || "nothing but a line in the log";
}

const ORDINALS = ["First", "Second", "Third", "Fourth"];
