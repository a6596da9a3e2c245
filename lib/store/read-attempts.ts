import type { Attempt } from "../domain/first-touch/learning/collect-attempts.ts";
import { attemptPrefix, fromAttemptKey } from "./attempt-key.ts";
import type { Store } from "./databases.ts";

/** What is known here of the team's first messages. */
export interface KnownAttempts {
  readonly attempts: readonly Attempt[];
  /** On how many records those messages stand. */
  readonly records: number;
}

/** What came of the messages of a connection, from the index alone: no record is read for it. */
export async function readAttempts({ cache }: Store, connectionId: string): Promise<KnownAttempts> {
  const attempts: Attempt[] = [];
  const records = new Set<unknown>();
  await cache.records
    .where("attempts")
    .startsWith(attemptPrefix(connectionId))
    .eachKey((key, { primaryKey }) => {
      const attempt = fromAttemptKey(String(key));
      if (attempt === null) return;
      attempts.push(attempt);
      records.add(primaryKey);
    });
  return { attempts, records: records.size };
}
