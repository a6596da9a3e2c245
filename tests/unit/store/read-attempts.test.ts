import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type LogEvent, logToText } from "#lib/domain/log.ts";
import { createStore, type Store } from "#lib/store/databases.ts";
import { readAttempts } from "#lib/store/read-attempts.ts";
import { putRecords } from "../../support/fakes/put-records.ts";
import { snapshot } from "../../support/fakes/snapshots.ts";

let store: Store;
let run = 0;

beforeEach(() => {
  run += 1;
  store = createStore(`-attempts-${run}`);
});

afterEach(async () => {
  await store.ops.delete();
  await store.cache.delete();
});

const MESSAGE: LogEvent = {
  id: "e1",
  at: "2026-11-02T09:00:00Z",
  by: "7",
  type: "touched",
  words: "E-mail: hello",
  angle: "pricing",
};
const OPPORTUNITY: LogEvent = {
  id: "e2",
  at: "2026-11-03T09:00:00Z",
  by: "7",
  type: "dispositioned",
  outcome: "opportunity",
};

const record = (recordId: string, events: readonly LogEvent[], connectionId = "c") =>
  snapshot({
    key: { connectionId, objectType: "person", recordId },
    handoff: { log: logToText({ events, unread: [] }) },
  });

it("finds the messages of one connection of which it is known what came of them", async () => {
  const { angle: _, ...plain } = MESSAGE;
  const told = [MESSAGE, OPPORTUNITY];
  const records = [
    record("1", told),
    record("2", [MESSAGE]),
    record("3", [plain, OPPORTUNITY]),
    record("4", []),
    record("5", told, "another"),
  ];
  await putRecords(store, records, 1);
  const known = await readAttempts(store, "c");
  expect(known.records).toBe(1);
  expect(known.attempts.map(({ angle, reach }) => [angle, reach])).toEqual([
    ["pricing", "opportunity"],
  ]);
});

it("counts two messages of one record that came to the same as two", async () => {
  const next = { ...MESSAGE, id: "e3", at: "2026-11-02T10:00:00Z" };
  const last = { ...MESSAGE, id: "e4", at: "2026-11-02T11:00:00Z" };
  await putRecords(store, [record("1", [MESSAGE, next, last])], 1);
  const known = await readAttempts(store, "c");
  expect(known.attempts.map(({ reach }) => reach)).toEqual(["none", "none"]);
  expect(known.records).toBe(1);
});

it("gives back what it was given, whatever a CRM calls an industry", async () => {
  const named = record("1", [MESSAGE, OPPORTUNITY]);
  const industry = "Oil & Gas / نفط \ud800 100 %";
  const company = { ...named.company, industry };
  const handoff = { ...named.handoff, leadType: "demo-request" };
  await putRecords(store, [{ ...named, company, handoff }], 1);
  expect((await readAttempts(store, "c")).attempts).toEqual([
    {
      angle: "pricing",
      reach: "opportunity",
      industry: "oil & gas / نفط \ufffd 100 %",
      leadType: "demo-request",
    },
  ]);
});

it("forgets a record whose log the CRM shows without the message", async () => {
  await putRecords(store, [record("1", [MESSAGE, OPPORTUNITY])], 1);
  await putRecords(store, [record("1", [OPPORTUNITY])], 2);
  expect(await readAttempts(store, "c")).toEqual({ attempts: [], records: 0 });
});
