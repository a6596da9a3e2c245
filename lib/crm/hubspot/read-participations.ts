import { type Outcome, succeed } from "../../domain/failure.ts";
import type { Call } from "./call.ts";
import { PATHS } from "./paths.ts";
import { participationsSchema } from "./schema-of-parts.ts";

/** One marketing event and how far the buyer got with it. */
export interface Participation {
  readonly eventId: string;
  readonly name: string | null;
  readonly state: "registered" | "cancelled" | "no-show" | "attended";
  /** ISO 8601 UTC, null when HubSpot does not say. */
  readonly at: string | null;
  readonly minutes: number | null;
}

/** More events than one buyer goes to; what is older adds nothing. */
const MOST = "100";

/** The marketing events that a contact took part in, each once, with the last that is known of it. */
export async function readParticipations(
  call: Call,
  contactId: string,
): Promise<Outcome<readonly Participation[]>> {
  const read = await call({
    method: "GET",
    path: PATHS.participations(contactId),
    query: { limit: MOST },
    effect: "read",
    schema: participationsSchema,
  });
  if (!read.ok) return read;
  const byEvent = new Map<string, Participation>();
  for (const { associations, properties } of read.value.results) {
    const state = STATES.get(properties.attendanceState.toUpperCase());
    if (state === undefined) continue;
    const { marketingEventId: eventId, name = null } = associations.marketingEvent;
    const seconds = properties.attendanceDurationSeconds ?? 0;
    const step: Participation = {
      eventId,
      name,
      state,
      at: properties.occurredAt ?? null,
      minutes: seconds >= 60 ? Math.round(seconds / 60) : null,
    };
    const known = byEvent.get(eventId);
    if (known === undefined || isFurther(step, known)) byEvent.set(eventId, step);
  }
  return succeed([...byEvent.values()]);
}

const STATES: ReadonlyMap<string, Participation["state"]> = new Map([
  ["REGISTERED", "registered"],
  ["CANCELLED", "cancelled"],
  ["NO_SHOW", "no-show"],
  ["ATTENDED", "attended"],
]);

/**
 * HubSpot lists each step of one person's way through an event. Whether they came is what became of it,
 * whatever is listed later; before that the last word counts.
 */
function isFurther(step: Participation, known: Participation): boolean {
  const [left, right] = [RANK[step.state], RANK[known.state]];
  return left === right ? (step.at ?? "") >= (known.at ?? "") : left > right;
}

const RANK = { registered: 0, cancelled: 0, "no-show": 1, attended: 2 } as const;
