import { type Attempt, collectAttempts } from "../domain/first-touch/learning/collect-attempts.ts";
import type { Store } from "./databases.ts";

/** What is known here of the team's first messages. */
export interface KnownAttempts {
  readonly attempts: readonly Attempt[];
  /** On how many records those messages stand. */
  readonly records: number;
}

/**
 * Reads, by index, the records of a connection whose log names an angle, and what came of the messages.
 * One record after the other, so that whoever types meanwhile never waits for more than one.
 */
export async function readAttempts({ cache }: Store, connectionId: string): Promise<KnownAttempts> {
  const attempts: Attempt[] = [];
  let records = 0;
  await cache.records
    .where("angledIn")
    .equals(connectionId)
    .each(({ snapshot }) => {
      const known = collectAttempts([snapshot]);
      attempts.push(...known);
      if (known.length > 0) records += 1;
    });
  return { attempts, records };
}
