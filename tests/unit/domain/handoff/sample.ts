import type { Result } from "#lib/domain/failure.ts";
import type { ActionRefusal, HandoffAction, PlannedAction } from "#lib/domain/handoff/action.ts";
import { type PlanInput, planAction } from "#lib/domain/handoff/plan-action.ts";
import type { HandoffValues } from "#lib/domain/handoff-field.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { Touch } from "#lib/domain/touch.ts";
import type { PatchWrite, TimelineNoteWrite } from "#lib/domain/write.ts";
import { NOW, OWNERS, sampleSnapshot, sampleTouch } from "../note/sample.ts";

const PERSON = { ownerId: "102", name: "Dana Novak" };

export const ACCEPTED_AT = "2026-11-19T09:00:00.000Z";

/** Plans an action on a record whose handoff holds these values; ids count up from 1. */
export function plan(
  action: HandoffAction,
  handoff: HandoffValues = {},
  rest: Partial<PlanInput> = {},
): Result<PlannedAction, ActionRefusal> {
  let ids = 0;
  return planAction({
    action,
    snapshot: sampleSnapshot({ handoff }),
    playbook: DEFAULT_PLAYBOOK,
    owners: OWNERS,
    person: PERSON,
    now: NOW,
    newId: () => String(++ids),
    ...rest,
  });
}

/** The plan of an action that must not be refused. */
export function planned(...args: Parameters<typeof plan>): {
  readonly title: string;
  readonly patch: PatchWrite;
  readonly note: TimelineNoteWrite | null;
} {
  const result = plan(...args);
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.failure)}`);
  const [patch, note = null, ...others] = result.value.writes;
  if (patch?.kind !== "patch" || (note !== null && note.kind !== "timeline-note") || others[0])
    throw new Error("Expected a patch and at most one timeline note after it");
  return { title: result.value.title, patch, note };
}

/** The refusal of an action that must be refused. */
export function refused(...args: Parameters<typeof plan>): ActionRefusal {
  const result = plan(...args);
  if (result.ok) throw new Error(`Not refused: ${result.value.title}`);
  return result.failure;
}

/** Calls by us on the days after the lead was accepted. */
export function calls(count: number): readonly Touch[] {
  return Array.from({ length: count }, (_, index) =>
    sampleTouch({ kind: "call", actor: "us", at: `2026-11-2${index}T08:00:00.000Z` }),
  );
}
