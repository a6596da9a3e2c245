import type { HandoffValues } from "../handoff-field.ts";
import { type LogEvent, parseLog } from "../log.ts";
import type { RecordSnapshot } from "../snapshot.ts";
import type { Assignment } from "./route.ts";

/** An assignment with what names it on its record: the log's event, else the moment of the offer. */
export interface NamedAssignment extends Assignment {
  readonly name: string;
}

/**
 * Who got this lead and when, from its log, oldest first; where the log says nothing of it, from the record's
 * owner and the moment of the offer.
 */
export function assignmentsOf({ key, handoff }: RecordSnapshot): readonly NamedAssignment[] {
  const { recordId } = key;
  // Most records of a CRM were never handed over: nothing is parsed for them.
  const told = mayTell(handoff.log) ? assignmentsIn(parseLog(handoff.log).events, recordId) : [];
  return told.length > 0 ? told : fromFields(handoff, recordId);
}

/** The assignments among events of one record's log. A miss after which the owner stayed is none. */
export function assignmentsIn(
  events: readonly LogEvent[],
  recordId: string,
): readonly NamedAssignment[] {
  let owner: string | null = null;
  return events.flatMap((event) => {
    const { id, to, type, rule = null } = event;
    if (!ASSIGNING.has(type) || to === undefined || to === "") return [];
    const isKept = type === "escalated" && (to === owner || (owner === null && rule === null));
    owner = to;
    return isKept
      ? []
      : [{ name: id, recordId, ownerId: to, at: Date.parse(event.at), ruleId: rule }];
  });
}

function fromFields(
  { ownerId, offeredAt }: HandoffValues,
  recordId: string,
): readonly NamedAssignment[] {
  const at = Date.parse(offeredAt ?? "");
  if (Number.isNaN(at) || (ownerId ?? "") === "") return [];
  return [{ name: `${at}`, recordId, ownerId: ownerId ?? "", at, ruleId: null }];
}

function mayTell(log: string | null | undefined): boolean {
  return log != null && TELLING.test(log);
}

const TELLING = /"(?:offered|reassigned|escalated)"/u;
const ASSIGNING: ReadonlySet<LogEvent["type"]> = new Set([
  "offered",
  "reassigned",
  "escalated",
] as const);
