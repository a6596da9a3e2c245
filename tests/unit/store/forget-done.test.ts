import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import { createStore } from "#lib/store/databases.ts";
import { forgetEverythingDone } from "#lib/store/forget-done.ts";

it("forgets what was read, typed, sent and put in line for one connection, and nothing of another", async () => {
  const { ops, cache } = createStore("-forget-done");
  const ids = ["sample-sample", "hubspot-1"];
  for (const id of ids) {
    const key = `${id}/person/1`;
    // Only the columns that the database looks at.
    await ops.table("outbox").add({ id: `o-${id}`, recordKey: key, connectionId: id });
    await ops.table("sent").add({ id: `s-${id}`, recordKey: key, connectionId: id });
    await ops.drafts.add({ draftId: `${key}#note`, field: "problem", value: "x", savedAt: 1 });
    await ops.table("cursors").add({ id: `${id}/person` });
    await ops.aliases.add({ from: key, to: `${id}/person/2` });
    const record = { connectionId: id, objectType: "person", recordId: "1" } as const;
    await ops.mailChoices.add({ id: `me/${id}`, record, recordKey: key, chosenAt: 1 });
    await ops.table("connections").add({ id });
    await cache.table("records").add({ key, connectionId: id });
    await cache.table("owners").add({ key: `${id}/7`, connectionId: id });
  }
  await forgetEverythingDone({ ops, cache }, "sample-sample");
  const tables = [
    ops.outbox,
    ops.sent,
    ops.drafts,
    ops.cursors,
    ops.aliases,
    ops.mailChoices,
    cache.records,
    cache.owners,
  ];
  for (const table of tables) {
    const rows: readonly object[] = await table.toArray();
    expect(JSON.stringify(rows), table.name).not.toContain("sample-sample");
    expect(rows, table.name).toHaveLength(1);
  }
  expect(await ops.connections.count()).toBe(2);
});
