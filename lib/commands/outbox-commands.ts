import type { OutboxEntry } from "../domain/outbox.ts";
import { draftRows } from "../store/draft-journal.ts";
import { type CommandDeps, wakeWorker } from "./deps.ts";
import { keep, type Saved } from "./storage-failure.ts";

/**
 * Takes an action back while nothing of it has left. Text that was typed into its form is put back.
 * Answers false when it was too late: part of it is on its way or has arrived.
 */
export function undoAction(deps: CommandDeps, actionId: string): Promise<Saved<boolean>> {
  const { ops } = deps.store;
  return keep(() =>
    ops.transaction("rw", ops.outbox, ops.sent, ops.drafts, async () => {
      const entries = await ops.outbox.where("actionId").equals(actionId).toArray();
      const partlySent = (await ops.sent.filter((row) => row.actionId === actionId).count()) > 0;
      const leftAlready = entries.some((entry) => entry.attempts.length > 0);
      if (entries.length === 0 || partlySent || leftAlready) return false;
      await ops.outbox.where("actionId").equals(actionId).delete();
      for (const entry of entries) await giveBackText(deps, entry);
      return true;
    }),
  );
}

/** Sends now what waits for its time: one action, or everything. Ends undo windows and pauses. */
export async function sendNow(deps: CommandDeps, actionId: string | null): Promise<Saved<void>> {
  const { ops } = deps.store;
  const kept = await keep(() =>
    ops.transaction("rw", ops.outbox, async () => {
      const rows =
        actionId === null
          ? ops.outbox.toCollection()
          : ops.outbox.where("actionId").equals(actionId);
      await rows.filter((row) => row.state !== "attention").modify({ notBefore: deps.now() });
    }),
  );
  if (kept.ok) wakeWorker(deps);
  return kept;
}

/** Tries an entry again that needed attention. */
export async function retryEntry(deps: CommandDeps, entryId: string): Promise<Saved<void>> {
  const { ops } = deps.store;
  const kept = await keep(() =>
    ops.transaction("rw", ops.outbox, async () => {
      await ops.outbox
        .where("id")
        .equals(entryId)
        .filter((row) => row.state === "attention")
        .modify({ state: "pending", notBefore: deps.now() });
    }),
  );
  if (kept.ok) wakeWorker(deps);
  return kept;
}

/**
 * Throws an entry and what depends on it away, because the person said so twice. Text typed for it
 * goes back into its form unless something newer stands there.
 */
export function discardEntry(deps: CommandDeps, entryId: string): Promise<Saved<void>> {
  const { ops } = deps.store;
  return keep(() =>
    ops.transaction("rw", ops.outbox, ops.drafts, async () => {
      const all = await ops.outbox.orderBy("seq").toArray();
      const doomed = new Set([entryId]);
      for (const entry of all) {
        if (entry.dependsOn !== null && doomed.has(entry.dependsOn)) doomed.add(entry.id);
      }
      for (const entry of all.filter((it) => doomed.has(it.id))) await giveBackText(deps, entry);
      await ops.outbox
        .where("id")
        .anyOf([...doomed])
        .delete();
    }),
  );
}

async function giveBackText(deps: CommandDeps, entry: OutboxEntry): Promise<void> {
  if (entry.typed === null) return;
  const { draftId, values } = entry.typed;
  const { drafts } = deps.store.ops;
  const newer = await drafts.where("draftId").equals(draftId).count();
  if (newer > 0) return;
  await drafts.bulkPut([...draftRows(draftId, values, deps.now())]);
}
