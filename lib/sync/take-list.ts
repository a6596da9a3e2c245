import type { Failure } from "../domain/failure.ts";
import type { RecordSnapshot } from "../domain/snapshot.ts";
import type { PullPorts } from "./pull-ports.ts";
import { takeListed } from "./revisions.ts";
import { scopeOf } from "./working-set.ts";

/** Pages of one list in one pull: far more than any day brings. */
export const MOST_PAGES = 500;

/** Takes a page of a list of records: changed ones, or owned ones. */
export async function takeList(
  { records, personId, clock }: PullPorts,
  seen: readonly RecordSnapshot[],
): Promise<void> {
  const scope = scopeOf(personId, await records.owners());
  const { sending } = await records.writes();
  await records.revise(seen, takeListed({ scope, sending, at: clock.now() }));
}

/** A list that cannot be followed to its end (P10.3). */
export function brokenList(list: string, why: string): Failure {
  const rest = "What was read so far is kept, and the next look goes on from there.";
  return { type: "bad-reply", path: list, detail: `Handrail stopped reading: ${why}. ${rest}` };
}

export const LEADS_BACK = "it leads back to a place that was read already";
export const ENDLESS = `it does not end after ${MOST_PAGES} pages`;
