import { withFollowers } from "../domain/followers.ts";
import type { OutboxEntry } from "../domain/outbox.ts";
import { draftRows } from "../store/draft-journal.ts";
import { rebaseLater } from "../store/rebase-later.ts";
import { type CommandDeps, wakeWorker } from "./deps.ts";
import { keep, type Saved } from "./storage-failure.ts";

/**
 * Takes an action back while nothing of it has left. Text that was typed into its form is put back.
 * Answers false when it was too late: part of it is on its way or has arrived.
 */
export async function undoAction(deps: CommandDeps, actionId: string): Promise<Saved<boolean>> {
  const { ops } = deps.store;
  const undone = await keep(() =>
    ops.transaction("rw", ops.outbox, ops.drafts, async () => {
      const entries = await ops.outbox.where("actionId").equals(actionId).sortBy("seq");
      const ids = new Set(entries.map((entry) => entry.id));
      // Each write of an action waits for the one before it: one that waits for nothing here follows a sent one.
      const partlySent = entries.some((it) => it.dependsOn !== null && !ids.has(it.dependsOn));
      const leftAlready = entries.some((entry) => entry.attempts.length > 0);
      if (entries.length === 0 || partlySent || leftAlready) return false;
      await ops.outbox.where("actionId").equals(actionId).delete();
      await rebaseAll(deps, entries);
      for (const entry of entries) await giveBackText(deps, entry);
      return true;
    }),
  );
  // The worker keeps a second copy of what waits, and sends what waited behind it.
  if (undone.ok) wakeWorker(deps);
  return undone;
}

/**
 * Sends now what waits for its time: one action, or everything. Ends undo windows and pauses. The hold
 * after an unknown outcome ends only where the person asked for that one action, having read the risk.
 */
export async function sendNow(deps: CommandDeps, actionId: string | null): Promise<Saved<void>> {
  const { ops } = deps.store;
  const now = deps.now();
  const kept = await keep(() =>
    ops.transaction("rw", ops.outbox, async () => {
      const rows =
        actionId === null
          ? ops.outbox.where("state").equals("pending")
          : ops.outbox.where("actionId").equals(actionId);
      await rows
        .filter(
          ({ state, lease }) => state === "pending" || (state === "sending" && lease === null),
        )
        .filter((row) => row.notBefore > now)
        .modify({ notBefore: now });
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
        .modify((row) => {
          // What may have happened is looked for first, as after any unknown outcome (P3.4).
          const state = row.mayHaveHappened ? "sending" : "pending";
          const now = deps.now();
          // A hold that still runs is not cut short by this: only "Send now" says its risk (P3.3).
          const notBefore = row.mayHaveHappened ? Math.max(row.notBefore, now) : now;
          Object.assign(row, { state, notBefore });
        });
    }),
  );
  if (kept.ok) wakeWorker(deps);
  return kept;
}

/**
 * Throws an entry and what depends on it away, because the person said so twice. Text typed for it
 * goes back into its form unless something newer stands there. Answers false, and throws nothing away,
 * while one of them is on its way.
 */
export async function discardEntry(deps: CommandDeps, entryId: string): Promise<Saved<boolean>> {
  const { ops } = deps.store;
  const discarded = await keep(() =>
    ops.transaction("rw", ops.outbox, ops.drafts, async () => {
      const entry = await ops.outbox.where("id").equals(entryId).first();
      if (entry === undefined) return true;
      const action = await ops.outbox.where("actionId").equals(entry.actionId).sortBy("seq");
      const doomed = withFollowers(entryId, action);
      if (doomed.some((it) => it.state === "sending")) return false;
      for (const it of doomed) await giveBackText(deps, it);
      await ops.outbox
        .where("id")
        .anyOf(doomed.map((it) => it.id))
        .delete();
      await rebaseAll(deps, doomed);
      return true;
    }),
  );
  if (discarded.ok) wakeWorker(deps);
  return discarded;
}

/** What stood on the values of these stands on what was there before them. */
async function rebaseAll(deps: CommandDeps, entries: readonly OutboxEntry[]): Promise<void> {
  for (const entry of entries.toReversed()) {
    const before = entry.write.kind === "patch" ? entry.write.base : {};
    await rebaseLater(deps.store, entry, before);
  }
}

async function giveBackText(deps: CommandDeps, entry: OutboxEntry): Promise<void> {
  if (entry.typed === null) return;
  const { draftId, values } = entry.typed;
  const { drafts } = deps.store.ops;
  const newer = await drafts.where("draftId").equals(draftId).count();
  if (newer > 0) return;
  await drafts.bulkPut([...draftRows(draftId, values, deps.now())]);
}
