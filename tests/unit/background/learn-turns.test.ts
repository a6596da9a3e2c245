import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { fail, succeed } from "#lib/domain/failure.ts";
import type { Gateway, OwnedPage } from "#lib/domain/gateway.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { readAssignments } from "#lib/store/assignment-store.ts";
import { createStore } from "#lib/store/databases.ts";
import { putOwners } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { learnTurns } from "../../../entrypoints/background/learn-turns.ts";
import { CONNECTION, personKey } from "../../support/fakes/entries.ts";
import { snapshot } from "../../support/fakes/snapshots.ts";
import { OWNERS, playbook, rule } from "../domain/routing/sample.ts";

const ROUND = playbook();
const OFFERED = { at: "2026-11-20T09:00:00.000Z", by: null, type: "offered", rule: "round" };

let stores = 0;

/** A connection whose CRM answers with these pages, one after the other. */
async function world(pages: readonly (OwnedPage | null)[]) {
  stores += 1;
  const store = createStore(`-turns-${stores}`);
  await store.ops.connections.put({ id: CONNECTION } as unknown as ConnectionRow);
  await putOwners(store, CONNECTION, OWNERS);
  const asked: unknown[] = [];
  const owned = async (...question: readonly unknown[]) => {
    const page = pages[asked.push(question) - 1];
    return page === null || page === undefined ? fail({ type: "offline" as const }) : succeed(page);
  };
  const capabilities = { handoffObjects: ["person"] };
  const gateway = { owned, capabilities } as unknown as Gateway;
  const learn = (inForce: Playbook = ROUND) => learnTurns(store, CONNECTION, gateway, inForce);
  const known = async () =>
    (await readAssignments(store, CONNECTION, 0)).map(({ recordId }) => recordId);
  return { store, asked, learn, known };
}

function page(recordId: string, lastId: string | null): OwnedPage {
  const log = JSON.stringify({ ...OFFERED, id: `e${recordId}`, to: "1" });
  return { records: [snapshot({ key: personKey(recordId), handoff: { log } })], lastId };
}

describe("what a browser learns of the turns before it was there", () => {
  it("is what everybody in a team that takes turns was given, read once", async () => {
    const { asked, learn, known } = await world([page("1", "1"), page("2", null)]);
    await learn();
    await learn();
    expect(asked).toEqual([
      ["person", ["1", "2", "3"], null],
      ["person", ["1", "2", "3"], "1"],
    ]);
    expect(await known()).toEqual(["1", "2"]);
  });

  it("goes on where it broke off", async () => {
    const { asked, learn, known } = await world([page("1", "1"), null, page("2", null)]);
    await learn();
    await learn();
    expect(asked.at(-1)).toEqual(["person", ["1", "2", "3"], "1"]);
    expect(await known()).toEqual(["1", "2"]);
  });

  it("is read anew for other people", async () => {
    const { asked, learn } = await world([page("1", null), page("2", null)]);
    await learn();
    await learn(
      playbook({ teams: [{ id: "sdrs", label: "SDR team", members: ["omar", "dana"] }] }),
    );
    expect(asked.at(-1)).toEqual(["person", ["1", "4"], null]);
  });

  it("is nothing where no rule goes by turn", async () => {
    const { asked, learn } = await world([]);
    await learn(playbook({ rules: [rule("one", { to: { to: "person", person: "omar" } })] }));
    expect(asked).toEqual([]);
  });

  it("ends with a list that leads back, and takes a rest after many pages", async () => {
    const back = await world([page("1", "1"), page("1", "1"), page("1", "1")]);
    await back.learn();
    expect(back.asked).toHaveLength(2);
    const long = await world(
      Array.from({ length: 50 }, (_, index) => page(`${index}`, `${index}`)),
    );
    await long.learn();
    expect(long.asked).toHaveLength(20);
    await long.learn();
    expect(long.asked).toHaveLength(40);
  });

  it("is not kept for a connection that is gone", async () => {
    const { store, learn } = await world([page("1", null)]);
    await store.ops.connections.clear();
    await learn();
    expect(await store.cache.assignments.count()).toBe(0);
    expect(await store.cache.turnsRead.count()).toBe(0);
  });
});
