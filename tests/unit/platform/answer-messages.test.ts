import { describe, expect, it, vi } from "vitest";
import { succeed } from "#lib/domain/failure.ts";
import { answer, type MessageHandlers, type Sender } from "#lib/platform/answer-messages.ts";

vi.mock("wxt/browser", () => ({ browser: {} }));

const OWN_ID = "daaokpfngdpejnnpochjdlpmiifgedbg";
const ORIGIN = `chrome-extension://${OWN_ID}/`;
const SIDEBAR: Sender = { id: OWN_ID, url: `${ORIGIN}sidebar.html#x`, documentLifecycle: "active" };
const SETTINGS: Sender = { id: OWN_ID, url: `${ORIGIN}settings.html` };
const RECORD = { connectionId: "hubspot-1", objectType: "person", recordId: "101" };

function handlers(): MessageHandlers {
  const nothing = async () => succeed(null);
  return {
    drain: nothing,
    "go-online": nothing,
    pull: nothing,
    "check-clock": nothing,
    "refresh-record": async ({ record }) => succeed({ recordId: record.recordId }),
    "search-records": async () => succeed([]),
    "find-people": async () => succeed({ asked: 0, found: [] }),
    "create-person": async () => succeed({ objectType: "lead", recordId: "7", existed: false }),
    "read-leads-page": async () => succeed({ leads: [], cursor: null, allowance: null }),
    "refresh-owners": async () => succeed({ count: 0 }),
    "test-connection": async () => succeed({ accountId: "1", accountName: "Acme" }),
    "set-up-fields": async () => succeed([]),
    "start-samples-over": nothing,
    "fetch-playbook": async () => succeed({ result: "same" }),
    "follow-pages": async () => succeed(null),
    disconnect: nothing,
  };
}

const ask = (message: unknown, sender: Sender = SIDEBAR) =>
  answer(handlers(), message, sender, OWN_ID, ORIGIN);

describe("what the worker answers", () => {
  it("answers a declared message of one of our pages", async () => {
    expect(await ask({ type: "refresh-record", record: RECORD })).toEqual(
      succeed({ recordId: "101" }),
    );
  });

  it.each<[string, Sender]>([
    ["a content script", { id: OWN_ID, url: "https://app.hubspot.com/contacts/1/record/0-1/2" }],
    ["another extension", { id: "other", url: `${ORIGIN}sidebar.html` }],
    ["a sender without an address", { id: OWN_ID }],
    ["a page that is being prerendered", { ...SIDEBAR, documentLifecycle: "prerender" }],
    ["a page that waits in the back-forward cache", { ...SIDEBAR, documentLifecycle: "cached" }],
    ["a page of ours that has no list", { id: OWN_ID, url: `${ORIGIN}other.html` }],
    ["a page named like a property of every object", { id: OWN_ID, url: `${ORIGIN}constructor` }],
  ])("refuses %s", async (_name, sender) => {
    expect(await ask({ type: "drain" }, sender)).toMatchObject({ refused: "sender-not-allowed" });
  });

  it("lets each page ask only what is on its list", async () => {
    const disconnect = { type: "disconnect", connectionId: "hubspot-1" };
    expect(await ask(disconnect, SIDEBAR)).toMatchObject({ refused: "sender-not-allowed" });
    expect(await ask(disconnect, SETTINGS)).toEqual(succeed(null));
  });

  it("lets the queue's page ask what the sidebar asks that stands in it, and only Settings for the clocks", async () => {
    const queue: Sender = { id: OWN_ID, url: `${ORIGIN}queue.html#snooze/hubspot-1/person/101` };
    for (const type of ["drain", "go-online", "pull"]) {
      expect(await ask({ type }, queue)).toEqual(succeed(null));
    }
    expect(await ask({ type: "refresh-record", record: RECORD }, queue)).toEqual(
      succeed({ recordId: "101" }),
    );
    expect(await ask({ type: "disconnect", connectionId: "hubspot-1" }, queue)).toMatchObject({
      refused: "sender-not-allowed",
    });
    expect(await ask({ type: "check-clock" }, SETTINGS)).toEqual(succeed(null));
    expect(await ask({ type: "check-clock" })).toMatchObject({ refused: "sender-not-allowed" });
  });

  it("takes addresses as people write them, and no more at once than a CRM is asked for", async () => {
    const find = (addresses: readonly string[]) =>
      ask({ type: "find-people", connectionId: "hubspot-1", addresses, again: false });
    expect(await find(["Sara@Nordwind.example"])).toEqual(succeed({ asked: 0, found: [] }));
    const many = Array.from({ length: 21 }, (_, at) => `p${at}@x.example`);
    for (const wrong of [[], many, ["sara"], ["a b@x.example"], ["<a@x.example>"]]) {
      expect(await find(wrong)).toMatchObject({ refused: "malformed" });
    }
  });

  it("takes a person as the sidebar's form hands them over, and from no other page", async () => {
    const person = {
      email: "o'neil@x.example",
      firstName: "",
      lastName: "Ō",
      company: "",
      ownerId: null,
    };
    const create = (more: object, sender: Sender = SIDEBAR) =>
      ask(
        { type: "create-person", connectionId: "hubspot-1", person: { ...person, ...more } },
        sender,
      );
    expect(await create({})).toEqual(
      succeed({ objectType: "lead", recordId: "7", existed: false }),
    );
    expect(await create({}, SETTINGS)).toMatchObject({ refused: "sender-not-allowed" });
    for (const wrong of [{ ownerId: "../1" }, { lastName: "x".repeat(201) }, { phone: "1" }]) {
      expect(await create(wrong)).toMatchObject({ refused: "malformed" });
    }
  });

  it.each([
    null,
    undefined,
    42,
    "drain",
    [],
    {},
    { type: "fetch", url: "https://example.test" },
    { type: "constructor" },
    { type: "__proto__" },
  ])("refuses what is not declared: %o", async (message) => {
    expect(await ask(message)).toMatchObject({ refused: "unknown-type" });
  });

  it.each([
    { type: "drain", extra: true },
    { type: "refresh-record" },
    { type: "refresh-record", record: { ...RECORD, recordId: "../../limits" } },
    { type: "refresh-record", record: { ...RECORD, objectType: "token" } },
    { type: "search-records", connectionId: "hubspot-1", words: "" },
    { type: "search-records", connectionId: "hubspot-1", words: "x".repeat(5_000_000) },
  ])("refuses a malformed message and says where: %#", async (message) => {
    expect(await ask(message)).toMatchObject({ refused: "malformed" });
  });
});
