import type { ClockFacts } from "../clock/clock.ts";
import type { RecordKey } from "../record.ts";
import type { FactName } from "../routing/route.ts";

/** What of a record the queue shows: small, so that ten thousand of them are read at once. */
export interface QueueFacts {
  readonly key: RecordKey;
  readonly name: string | null;
  readonly company: string | null;
  /** The first address: what is shown where there is no name. */
  readonly email: string | null;
  /** The record's page in the CRM. */
  readonly url: string | null;
  /** Why it was handed over: the note's trigger action, shortened. */
  readonly reason: string | null;
  /** The routing rule by which its owner got it; null where nobody noted one. */
  readonly rule: string | null;
  /** What routing rules may ask about it and nobody knows (R-RO-05). */
  readonly unknown: readonly FactName[];
  readonly clock: ClockFacts;
}
