import type { Failure, Outcome } from "../../domain/failure.ts";
import type { Learned } from "./learn.ts";
import type { Workspace } from "./workspace.ts";

/**
 * Does something with what is known of the server. When that turns out to be old (a field has come or gone
 * since), the server is asked once more and the work is done again: it was refused before it began.
 */
export async function withWorkspace<Value>(
  learned: Learned,
  work: (workspace: Workspace) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  const known = await learned.read();
  if (!known.ok) return known;
  const first = await work(known.value);
  if (first.ok || !isStale(first.failure)) return first;
  const anew = await learned.refresh();
  return anew.ok ? work(anew.value) : anew;
}

/** Only a field that is not there is refused by its name. */
export function isStale(failure: Failure): boolean {
  return failure.type === "rejected" && failure.issues.some(({ field }) => field !== null);
}
