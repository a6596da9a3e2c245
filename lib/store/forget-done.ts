import { forgetCached } from "./connection-store.ts";
import type { Store } from "./databases.ts";

/**
 * Forgets everything that was read, typed, sent or put in line for a connection; the connection itself
 * stays. Only for a CRM that starts over and knows nothing of it any more.
 */
export async function forgetEverythingDone(store: Store, connectionId: string): Promise<void> {
  const { ops } = store;
  await ops.transaction(
    "rw",
    [ops.outbox, ops.sent, ops.drafts, ops.cursors, ops.aliases, ops.mailChoices],
    async () => {
      await ops.outbox.where("connectionId").equals(connectionId).delete();
      await ops.sent.where("connectionId").equals(connectionId).delete();
      const ofConnection = `${connectionId}/`;
      await ops.drafts.where("draftId").startsWith(ofConnection).delete();
      await ops.cursors.where("id").startsWith(ofConnection).delete();
      await ops.aliases.where("from").startsWith(ofConnection).delete();
      await ops.mailChoices.where("recordKey").startsWith(ofConnection).delete();
    },
  );
  await forgetCached(store, connectionId);
}
