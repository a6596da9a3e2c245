import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { PIPEDRIVE_CAPABILITIES } from "#lib/crm/pipedrive/capabilities.ts";
import { writePreference } from "#lib/store/connection-store.ts";
import { createStore, type Store } from "#lib/store/databases.ts";
import { MAIL_SIDEBAR } from "#lib/store/preference-names.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { takeTurns } from "#tests/support/take-turns.ts";
import { createCrmPages } from "../../../entrypoints/background/crm-pages.ts";
import { createFakeBrowser } from "../platform/fake-browser.ts";

const held = vi.hoisted(() => ({ current: null as unknown }));
vi.mock("wxt/browser", () => ({
  get browser() {
    return held.current;
  },
}));

let fake: ReturnType<typeof createFakeBrowser>;
let denied: readonly string[];
let store: Store;
let stores = 0;

beforeEach(async () => {
  fake = createFakeBrowser();
  denied = [];
  const permissions = {
    contains: async ({ origins }: { origins: readonly string[] }) =>
      !origins.some((origin) => denied.includes(origin)),
  };
  held.current = { ...fake.browser, permissions };
  const exclusively = takeTurns();
  vi.stubGlobal("navigator", {
    locks: { request: (_name: string, work: () => Promise<unknown>) => exclusively(work) },
  });
  stores += 1;
  store = createStore(`-crm-pages-${stores}`);
});

const connection = (id: string, crm: ConnectionRow["crm"], host: string): ConnectionRow => ({
  id,
  crm,
  server: host,
  account: { id: host, name: host, pageHost: host, timeZone: null },
  person: null,
  capabilities: PIPEDRIVE_CAPABILITIES,
  fields: "unknown",
  lastSyncAt: null,
  trouble: null,
  setup: null,
});

const GMAIL = "gmail-content.js";

/** Of the CRMs alone. */
const pagesByScript = () =>
  Object.fromEntries(
    [...fake.scripts].filter(([id]) => id !== GMAIL).map(([id, { matches }]) => [id, matches]),
  );

describe("the content scripts of what is connected", () => {
  it("run in the pages of every account, one script for each CRM", async () => {
    await store.ops.connections.bulkPut([
      connection("pipedrive-1", "pipedrive", "acme.pipedrive.com"),
      connection("pipedrive-2", "pipedrive", "other.pipedrive.com"),
      connection("twenty-1", "twenty", "crm.example"),
      connection("hubspot-1", "hubspot", "api.hubapi.com"),
      connection("sample-sample", "sample", "sample.invalid"),
    ]);
    await createCrmPages(store).follow();
    expect(pagesByScript()).toEqual({
      "pipedrive-content.js": ["https://acme.pipedrive.com/*", "https://other.pipedrive.com/*"],
      "twenty-content.js": ["https://crm.example/*"],
    });
  });

  it("run in no page of an account that is only being tried, or that is gone", async () => {
    const { follow } = createCrmPages(store);
    await store.ops.connections.put(connection("trial-1", "twenty", "crm.example"));
    await follow();
    expect(pagesByScript()).toEqual({});
    await store.ops.connections.put(connection("twenty-1", "twenty", "crm.example"));
    await follow();
    await store.ops.connections.clear();
    await follow();
    expect(fake.calls.filter((call) => !call.endsWith(GMAIL))).toEqual([
      "register twenty-content.js",
      "unregister twenty-content.js",
    ]);
  });

  it("leave the pages for which the person has taken the permission back", async () => {
    const { follow } = createCrmPages(store);
    await store.ops.connections.bulkPut([
      connection("twenty-1", "twenty", "crm.example"),
      connection("twenty-2", "twenty", "other.example"),
    ]);
    await follow();
    denied = ["https://crm.example/*"];
    await follow();
    expect(pagesByScript()).toEqual({ "twenty-content.js": ["https://other.example/*"] });
    denied = ["https://crm.example/*", "https://other.example/*"];
    await follow();
    expect(pagesByScript()).toEqual({});
  });

  it("never fail what they come after: the connection works without them", async () => {
    const reported = vi.fn();
    vi.stubGlobal("reportError", reported);
    fake.browser.scripting.registerContentScripts = async () => {
      throw new Error("The browser is busy.");
    };
    await store.ops.connections.put(connection("twenty-1", "twenty", "crm.example"));
    await createCrmPages(store).follow();
    expect(reported).toHaveBeenCalledOnce();
  });
});

describe("Gmail's content script", () => {
  const pages = () => fake.scripts.get(GMAIL)?.matches ?? null;

  it("runs from the start, whatever is connected", async () => {
    await createCrmPages(store).follow();
    expect(pages()).toEqual(["https://mail.google.com/*"]);
  });

  it("goes when somebody switches it off, and comes back into the tabs that are open", async () => {
    const { follow } = createCrmPages(store);
    fake.tabs.set(4, "https://mail.google.com/mail/u/0/");
    await follow();
    await writePreference(store, MAIL_SIDEBAR, false);
    await follow({ openTabs: "new" });
    expect(pages()).toBeNull();
    await writePreference(store, MAIL_SIDEBAR, true);
    await follow({ openTabs: "new" });
    expect(pages()).toEqual(["https://mail.google.com/*"]);
    expect(fake.calls.filter((call) => call.startsWith("run"))).toEqual(["run in 4"]);
  });

  it("stays out where the browser was told to keep us out", async () => {
    denied = ["https://mail.google.com/*"];
    await createCrmPages(store).follow();
    expect(pages()).toBeNull();
  });
});
