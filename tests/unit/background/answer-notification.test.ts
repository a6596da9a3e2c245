import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createStore, type Store } from "#lib/store/databases.ts";
import { personKey } from "#tests/support/fakes/entries.ts";
import { putRecords } from "#tests/support/fakes/put-records.ts";
import { snapshot } from "#tests/support/fakes/snapshots.ts";
import {
  askToSnooze,
  type NotificationPorts,
  openLead,
} from "../../../entrypoints/background/answer-notification.ts";

const ID = "hubspot-24861337/person/1";
const PAGE = "https://app.hubspot.com/contacts/24861337/record/0-1/1";

let store: Store;
let stores = 0;
let done: string[];
let ports: NotificationPorts;

beforeEach(() => {
  stores += 1;
  store = createStore(`-answer-notification-${stores}`);
  done = [];
  ports = {
    store,
    openTab: async (address) => void done.push(address),
    openQueue: async (snooze) => void done.push(`queue ${snooze ?? ""}`.trim()),
  };
});
afterEach(async () => {
  await store.cache.delete();
  await store.ops.delete();
});

const keep = (url: string | null) =>
  putRecords(store, [snapshot({ key: personKey("1"), url, handoff: { status: "offered" } })], 1);

it("opens the lead's page in the CRM", async () => {
  await keep(PAGE);
  await openLead(ports, ID);
  expect(done).toEqual([PAGE]);
});

it.each([
  ["it has no page", null],
  ["its page's address is no web page's", "javascript:alert(1)"],
  ["its page's address is none", "record 42"],
])("opens the queue where %s", async (_why, url) => {
  await keep(url);
  await openLead(ports, ID);
  expect(done).toEqual(["queue"]);
});

it("opens the queue where the lead is not kept here any more", async () => {
  await openLead(ports, ID);
  expect(done).toEqual(["queue"]);
});

it("asks for a reason before an alert is put off, and logs nothing by itself", async () => {
  await keep(PAGE);
  await askToSnooze(ports, ID);
  expect(done).toEqual([`queue ${ID}`]);
  expect(await store.ops.outbox.count()).toBe(0);
});
