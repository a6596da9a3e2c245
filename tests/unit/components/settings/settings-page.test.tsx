// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, expect, it } from "vitest";
import { StorageProvider } from "#components/parts/storage-context.tsx";
import { SettingsPage } from "#components/settings/SettingsPage.tsx";
import {
  type SettingsPlatform,
  SettingsPlatformProvider,
} from "#components/settings/settings-platform.ts";
import { openStore } from "#lib/store/open-store.ts";
import { SETUPS } from "../../../../entrypoints/settings/crm-setups.ts";
import { createFakeVault } from "../../../support/fakes/second-copy.ts";
import { createTimers } from "../../../support/fakes/timers.ts";
import {
  button,
  CONNECTION,
  control,
  createPanelWorld,
  description,
  expectText,
  type PanelWorld,
  press,
  until,
} from "../parts/panel-world.tsx";

const KEY = "pat-na1-canary-0123456789";

let world: PanelWorld;
afterEach(() => world.close());

async function open(
  options: Parameters<typeof createPanelWorld>[0],
  hash = "",
): Promise<{ readonly sealed: string[] }> {
  location.hash = hash;
  const sealed: string[] = [];
  world = await createPanelWorld(options);
  const platform: SettingsPlatform = {
    version: "0.1.0",
    permissions: ["storage"],
    apiHosts: ["https://api.hubapi.com/*"],
    pageHosts: ["https://app.hubspot.com/*"],
    allowedHosts: async () => ["https://acme.pipedrive.com/*"],
    setups: SETUPS,
    originsOf: () => [],
    isAllowed: async () => false,
    allow: async () => false,
    signInPorts: () => {
      throw new Error("Nobody signs in here.");
    },
    callbackUrl: (crm) => `https://extension.chromiumapp.org/${crm}`,
    maySidebarStand: () => true,
    mayNotify: async () => true,
    showTestNotification: async () => true,
    seal: async (connectionId, secret) => {
      sealed.push(secret);
      return { connectionId, iv: new Uint8Array(12), ciphertext: new ArrayBuffer(16) };
    },
  };
  const storage = {
    watch: openStore(world.store, createTimers().after),
    vault: createFakeVault().vault,
  };
  await world.render(
    <StorageProvider value={storage}>
      <SettingsPlatformProvider value={platform}>
        <SettingsPage />
      </SettingsPlatformProvider>
    </StorageProvider>,
  );
  return { sealed };
}

/** A background that opens the account of whatever connection it is asked to test. */
function accepting(type: string, body: Readonly<Record<string, unknown>>): unknown {
  if (type !== "test-connection") return undefined;
  const account = {
    id: "77",
    name: "Nordwind portal",
    pageHost: "app.hubspot.com",
    timeZone: null,
  };
  return world.store.ops.connections
    .update(String(body["connectionId"]), { account })
    .then(() => ({ ok: true, value: { accountId: "77", accountName: "Nordwind portal" } }));
}

async function enterKey(text: string): Promise<void> {
  await until(() => expect(button("Add connection")).toBeTruthy());
  await press("Add connection");
  control("Service key").value = text;
  await press("Connect");
}

it("says why there is nothing and what to do, before a CRM is connected", async () => {
  await open({ connection: null });
  await until(() => expectText("No CRM is connected yet"));
});

it("says where this computer's clock is wrong, and whose clock counts", async () => {
  await open({ connection: { clockOffset: -12 * 60_000 } });
  await until(() =>
    expectText(
      "This computer's clock is 12 min ahead of HubSpot's. Times are counted by HubSpot's.",
    ),
  );
});

it("connects with the key as pasted, without the space around it, and leaves no trace of it", async () => {
  const { sealed } = await open({ connection: null, answer: accepting });
  await enterKey(`\n  ${KEY} `);
  await until(() => expectText("Nordwind portal"));
  await until(() => expectText("Who are you?"));
  expect(new Set(sealed)).toEqual(new Set([KEY]));
  expect(document.body.innerHTML).not.toContain(KEY);
  expect(JSON.stringify(await world.store.ops.connections.toArray())).not.toContain(KEY);
  expect(JSON.stringify(await world.store.ops.drafts.toArray())).not.toContain(KEY);
});

it("keeps the key in its field when it is refused, and says what and why and what next", async () => {
  const refuse = () => ({ ok: false, failure: { type: "needs-sign-in", cause: "invalid" } });
  await open({
    connection: null,
    answer: (type) => (type === "test-connection" ? refuse() : undefined),
  });
  await enterKey(KEY);
  await until(() => {
    const alert = document.querySelector("[role=alert]");
    expect(alert?.textContent).toContain("HubSpot does not accept this key.");
    expect(alert?.textContent).toContain("HR-needs-sign-in-invalid");
  });
  expect(control("Service key").value).toBe(KEY);
  expect(await world.store.ops.connections.count()).toBe(0);
});

it("asks for the key when the field is empty, and asks the CRM nothing", async () => {
  await open({ connection: null });
  await enterKey("  ");
  await until(() => expect(description(control("Service key"))).toContain("Paste the service key"));
  expect(world.asked).toEqual([]);
});

it("names the scope that the key lacks", async () => {
  const failure = { type: "forbidden", missingScopes: ["crm.objects.owners.read"], detail: "" };
  await open({
    connection: {},
    answer: (type) => (type === "test-connection" ? { ok: false, failure } : undefined),
  });
  await until(() => expect(button("Test")).toBeTruthy());
  await press("Test");
  await until(() => {
    const alert = document.querySelector("[role=alert]");
    expect(alert?.textContent).toContain("crm.objects.owners.read");
    expect(alert?.textContent).toContain("then press Test");
  });
});

it("shows each step while the fields are being set up", async () => {
  const steps = [
    { label: "Handoff status", state: "created", detail: null },
    { label: "Note: source", state: "foreign", detail: null },
  ] as const;
  await open({ connection: { ...CONNECTION, fields: "unknown", setup: { running: true, steps } } });
  await until(() => expectText("Setting up: 2 steps done"));
  expectText("belongs to somebody else");
  expect(button("Set up CRM fields").getAttribute("aria-disabled")).toBe("true");
});

it.each([
  ["salesforce", "/salesforce/handrail-metadata.zip"],
  ["hubspot", null],
] as const)(
  "offers what an admin installs by hand where %s has such a thing",
  async (crm, href) => {
    const steps = [{ label: "Lead: Handoff status", state: "failed", detail: "No right" }] as const;
    await open({ connection: { ...CONNECTION, crm, setup: { running: false, steps } } });
    await until(() => expect(button("Set up CRM fields")).toBeTruthy());
    const link = document.querySelector("a[download]");
    expect(link?.getAttribute("href") ?? null).toBe(href);
  },
);

it("says nothing of an admin's package while nothing was refused", async () => {
  const steps = [{ label: "Lead: Handoff status", state: "created", detail: null }] as const;
  await open({
    connection: { ...CONNECTION, crm: "salesforce", setup: { running: false, steps } },
  });
  await until(() => expect(button("Set up CRM fields")).toBeTruthy());
  expect(document.querySelector("a[download]")).toBeNull();
});

it("asks before it disconnects, and says that what waits is kept", async () => {
  await open({ connection: {} });
  await until(() => expect(button("Disconnect")).toBeTruthy());
  await press("Disconnect");
  await until(() => expectText("Nothing is deleted in HubSpot"));
  expect(world.asked).not.toContain("disconnect");
  await press("Stay connected");
  expect(world.asked).not.toContain("disconnect");
});

it("says so when the extension was updated under the page", async () => {
  await open({
    connection: {},
    answer: (type) => (type === "test-connection" ? Promise.reject(new Error("gone")) : undefined),
  });
  await until(() => expect(button("Test")).toBeTruthy());
  await press("Test");
  await until(() => expectText("it was updated or switched off"));
});

it("shows the whole playbook in force and calls the shipped one ours", async () => {
  await open({ connection: null }, "#playbook");
  const { playbook } = world.handrail;
  await until(() => expectText(playbook.name));
  expectText("Nobody has signed a playbook here yet.");
  for (const { label } of [...playbook.leadTypes, ...playbook.reasons]) expectText(label);
});

it("clears the copies of the CRM and nothing that somebody typed", async () => {
  await open({ connection: null }, "#privacy");
  await world.store.ops.drafts.put({
    draftId: "x#note",
    field: "problem",
    value: "typed",
    savedAt: 1,
  });
  await until(() => expect(button("Clear cached records")).toBeTruthy());
  await press("Clear cached records");
  await until(() => expectText("The copies are gone."));
  expect(await world.store.cache.records.count()).toBe(0);
  expect(await world.store.ops.drafts.count()).toBe(1);
});

it("says that the worker does not answer instead of failing itself", async () => {
  await open(
    { connection: null, answer: () => Promise.reject(new Error("no worker")) },
    "#diagnostics",
  );
  await until(() => expectText("Does not answer."));
  expectText("0.1.0");
});

it("marks the section that is shown", async () => {
  await open({ connection: null }, "#privacy");
  await until(() => {
    const current = document.querySelector("nav[aria-label=Settings] [aria-current=page]");
    expect(current?.textContent).toBe("Privacy");
  });
});
