import { isWaiting } from "../domain/queue/is-waiting.ts";
import { queueFactsOf } from "../domain/queue/queue-facts-of.ts";
import type { QueueRow, RecordRow } from "./rows.ts";

/** What the queue keeps of a row; null for what is in no queue: no handoff, or gone from the CRM. */
export function toQueueRow({
  key,
  connectionId,
  ownerId,
  presence,
  snapshot,
}: RecordRow): QueueRow | null {
  const facts = presence === "present" ? queueFactsOf(snapshot) : null;
  if (facts === null) return null;
  const dueAt = isWaiting(facts.clock) ? facts.clock.noteDueAt : null;
  return { key, connectionId, ownerId, ...(dueAt === null ? {} : { dueAt }), facts };
}
