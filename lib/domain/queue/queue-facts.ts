import type { ClockFacts } from "../clock/clock.ts";
import type { RecordKey } from "../record.ts";

/** What of a record the queue shows: small, so that ten thousand of them are read at once. */
export interface QueueFacts {
  readonly key: RecordKey;
  readonly name: string | null;
  readonly company: string | null;
  /** The record's page in the CRM. */
  readonly url: string | null;
  readonly reason: string | null;
  /** When it was last known to be so, epoch milliseconds. */
  readonly dueAt: number | null;
  readonly clock: ClockFacts;
}
