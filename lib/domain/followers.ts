import type { OutboxEntry } from "./outbox.ts";

/** An entry and everything that would wait for it in vain; only entries of one action wait for each other. */
export function withFollowers<Entry extends Pick<OutboxEntry, "id" | "dependsOn">>(
  entryId: string,
  action: readonly Entry[],
): readonly Entry[] {
  const doomed = new Set([entryId]);
  for (const entry of action) {
    if (entry.dependsOn !== null && doomed.has(entry.dependsOn)) doomed.add(entry.id);
  }
  return action.filter((entry) => doomed.has(entry.id));
}
