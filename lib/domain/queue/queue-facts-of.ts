import { clockFactsOf } from "../clock/clock-facts.ts";
import { toHandoffStatus } from "../handoff/status.ts";
import { type LogEvent, parseLog } from "../log.ts";
import type { RecordSnapshot } from "../snapshot.ts";
import type { QueueFacts } from "./queue-facts.ts";
import { unknownFacts } from "./unknown-facts.ts";

/** Characters. A row shows one line of it. */
const REASON_MAX = 120;

/** What the queue keeps of a record; null where it never met Handrail, since it is nobody's turn then. */
export function queueFactsOf(snapshot: RecordSnapshot): QueueFacts | null {
  const { handoff } = snapshot;
  if (toHandoffStatus(handoff.status) === null) return null;
  const { events } = parseLog(handoff.log);
  return {
    key: snapshot.key,
    name: snapshot.name,
    company: snapshot.company.name,
    email: snapshot.emails[0] ?? null,
    url: snapshot.url,
    reason: shortened(handoff.noteTrigger ?? ""),
    rule: events.findLast(givesOwner)?.rule ?? null,
    unknown: unknownFacts(snapshot, events),
    clock: clockFactsOf(snapshot),
  };
}

function givesOwner({ type }: LogEvent): boolean {
  return type === "offered" || type === "reassigned" || type === "escalated";
}

function shortened(text: string): string | null {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line === "") return null;
  return line.length <= REASON_MAX ? line : `${line.slice(0, REASON_MAX).trimEnd()}…`;
}
