import type { MirrorVault } from "../store/mirror.ts";
import type { CopiedEntry } from "../store/mirror-entry.ts";
import { restoreLost } from "../store/mirror-restore.ts";
import { type CommandDeps, wakeWorker } from "./deps.ts";
import { keep, type Saved } from "./storage-failure.ts";

/**
 * Puts writes that were lost with their database back into the outbox, from the second copy; answers how
 * many. They are looked for in the CRM before any is sent again (P2.4). Repeatable.
 */
export async function restoreWrites(deps: CommandDeps, vault: MirrorVault): Promise<Saved<number>> {
  const restored = await keep(() => restoreLost(deps.store, vault, deps.now()));
  if (restored.ok) wakeWorker(deps);
  return restored;
}

/** Writes of the second copy as a JSON file to read, complete and without any key. `at` is ISO 8601. */
export function copiedWritesToFile(entries: readonly CopiedEntry[], at: string): string {
  return JSON.stringify({ exportedFrom: "Handrail", exportedAt: at, entries }, null, 2);
}
