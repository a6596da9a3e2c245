import { toStamp } from "../hubspot/values.ts";
import type { Random } from "../random.ts";
import { ulid } from "./ulid.ts";

/** The marketer's note as text; the ten parts that people agreed on. */
export interface SeedNote {
  readonly lead: string;
  readonly source: string;
  readonly trigger: string;
  readonly problem: string;
  readonly asset: string;
  readonly fit: string;
  readonly readiness: string;
  readonly nextStep: string;
  readonly owner: string;
  readonly deadline: number | null;
}

export interface LogLine {
  readonly at: number;
  readonly by: string;
  readonly type: string;
  readonly to?: string;
  readonly outcome?: string;
  readonly reason?: string;
  readonly words?: string;
}

/** The properties in which Handrail keeps a note. */
function noteValues(note: SeedNote): Record<string, string> {
  return {
    handrail_note_lead: note.lead,
    handrail_note_source: note.source,
    handrail_note_trigger: note.trigger,
    handrail_note_problem: note.problem,
    handrail_note_asset: note.asset,
    handrail_note_fit: note.fit,
    handrail_note_readiness: note.readiness,
    handrail_note_next_step: note.nextStep,
    handrail_note_owner: note.owner,
    handrail_note_deadline: note.deadline === null ? "" : toStamp(note.deadline),
  };
}

/** The log field: one compact JSON object a line. */
export function logText(lines: readonly LogLine[], random: Random): string {
  return lines
    .toSorted((left, right) => left.at - right.at)
    .map(({ at, ...rest }) =>
      JSON.stringify({ id: ulid(at, random), at: new Date(at).toISOString(), ...rest }),
    )
    .join("\n");
}

/** A note with its status and times, offered at a moment. */
export function offeredValues(
  leadType: string,
  note: SeedNote,
  offeredAt: number,
): Record<string, string> {
  return {
    ...noteValues(note),
    handrail_lead_type: leadType,
    handrail_status: "offered",
    handrail_offered_at: toStamp(offeredAt),
    handrail_due_at: note.deadline === null ? "" : toStamp(note.deadline),
    handrail_playbook_version: "handrail-default@1.2.0",
    ...(note.owner === "" ? {} : { hubspot_owner_id: note.owner }),
  };
}
