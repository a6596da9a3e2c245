import type { HandoffValues } from "../handoff-field.ts";
import { type LogEvent, parseLog } from "../log.ts";

/**
 * Whose lead it was at a moment (epoch milliseconds), by owner id: whoever it went to last before, else
 * whoever the record names; null where nobody does.
 */
export function ownerAt(handoff: HandoffValues, at: number): string | null {
  const given = parseLog(handoff.log).events.findLast(
    (event) => GIVES.has(event.type) && event.to !== undefined && Date.parse(event.at) <= at,
  );
  return given?.to ?? handoff.ownerId ?? null;
}

const GIVES: ReadonlySet<LogEvent["type"]> = new Set(["offered", "reassigned", "escalated"]);
