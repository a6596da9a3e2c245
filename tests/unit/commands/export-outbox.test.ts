import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { exportAsJson, exportAsText } from "#lib/commands/export-outbox.ts";
import { addEntries } from "#lib/store/outbox-store.ts";
import { newEntry, note, patch } from "#tests/support/fakes/entries.ts";
import { type CommandWorld, createCommandWorld } from "./command-world.ts";

const AT = "2026-11-21T12:00:00.000Z";

let world: CommandWorld;

beforeEach(async () => {
  world = await createCommandWorld();
});

afterEach(() => world.store.ops.delete());

it("gives every write that waits, complete, as JSON (P2.2)", async () => {
  const entries = Array.from({ length: 1201 }, (_, index) =>
    newEntry({ id: `e${index}`, write: index % 2 === 0 ? patch() : note(`HR-${index}`) }),
  );
  await addEntries(world.store, entries, null);
  const parts = await exportAsJson(world.store, AT);
  if (!parts.ok) throw new Error("It was read.");
  const data = JSON.parse(parts.value.join("")) as { entries: readonly object[] };
  expect(data).toMatchObject({ exportedFrom: "Handrail", exportedAt: AT });
  expect(data.entries).toMatchObject(entries);
});

it("gives valid JSON when nothing waits", async () => {
  const parts = await exportAsJson(world.store, AT);
  expect(parts.ok && JSON.parse(parts.value.join(""))).toMatchObject({ entries: [] });
});

it("gives text that a person can type into the CRM, and says what may be there already", async () => {
  await addEntries(
    world.store,
    [
      newEntry({ id: "a", title: "Accept Sara Lindqvist" }),
      newEntry({ id: "b", write: note("HR-b"), mayHaveHappened: true }),
    ],
    null,
  );
  const parts = await exportAsText(world.store, AT);
  const text = parts.ok ? parts.value.join("") : "";
  expect(text).toContain(
    "Accept Sara Lindqvist\nFor: person 1, account 24861337 at api.hubapi.com",
  );
  expect(text).toContain("Handoff status: accepted");
  expect(text.match(/It may have arrived already/g)).toHaveLength(1);
});

it("holds no key, whatever the browser keeps beside it (P14.2)", async () => {
  await world.store.ops.credentials.put({
    connectionId: "hubspot-24861337",
    iv: new Uint8Array(12),
    ciphertext: new TextEncoder().encode("pat-secret").buffer,
  });
  await addEntries(world.store, [newEntry({ id: "a" })], null);
  for (const read of [exportAsJson, exportAsText]) {
    const parts = await read(world.store, AT);
    expect(parts.ok && parts.value.join("")).not.toMatch(/secret|ciphertext|credential|token/i);
  }
});

it("says so when the browser cannot read what waits", async () => {
  world.store.ops.close({ disableAutoOpen: true });
  expect(await exportAsJson(world.store, AT)).toMatchObject({
    ok: false,
    failure: { type: "not-saved" },
  });
});
