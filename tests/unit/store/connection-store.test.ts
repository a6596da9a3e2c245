import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import { sweepTrials } from "#lib/store/connection-store.ts";
import { createStore } from "#lib/store/databases.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";

it("forgets trials that were left behind, with their sealed key, and nothing else", async () => {
  const store = createStore("-trials");
  const ids = ["trial-OLD", "trial-NEW", "hubspot-1"];
  // Only the id matters here.
  await store.ops.connections.bulkAdd(ids.map((id) => ({ id }) as unknown as ConnectionRow));
  await store.ops.credentials.bulkAdd(
    ids.map((connectionId) => ({
      connectionId,
      iv: new Uint8Array(12),
      ciphertext: new ArrayBuffer(1),
    })),
  );
  await sweepTrials(store, (ulid) => ulid === "OLD");
  const kept = ["hubspot-1", "trial-NEW"];
  expect(await store.ops.connections.toCollection().primaryKeys()).toEqual(kept);
  expect(await store.ops.credentials.toCollection().primaryKeys()).toEqual(kept);
  await store.ops.delete();
  await store.cache.delete();
});
