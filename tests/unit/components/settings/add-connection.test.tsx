// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, describe, expect, it } from "vitest";
import { StorageProvider } from "#components/parts/storage-context.tsx";
import { SettingsPage } from "#components/settings/SettingsPage.tsx";
import {
  type SettingsPlatform,
  SettingsPlatformProvider,
} from "#components/settings/settings-platform.ts";
import type { CrmSetup, SignInPorts } from "#lib/domain/crm-setup.ts";
import { fail, type Outcome, succeed } from "#lib/domain/failure.ts";
import { openStore } from "#lib/store/open-store.ts";
import { SETUPS } from "../../../../entrypoints/settings/crm-setups.ts";
import { createFakeVault } from "../../../support/fakes/second-copy.ts";
import { createTimers } from "../../../support/fakes/timers.ts";
import {
  button,
  control,
  createPanelWorld,
  description,
  expectText,
  fill,
  type PanelWorld,
  press,
  settle,
  until,
} from "../parts/panel-world.tsx";

const CONSUMER_KEY = "3MVG9consumerkey.0123456789";
const USER = { ownerId: "7", name: "Dana Novak" };

let world: PanelWorld;
afterEach(() => world.close());

interface Browser {
  /** What the person answers to the browser's question. */
  readonly allows?: boolean;
  /** Whether it was answered before. */
  readonly allowed?: boolean;
  /** What comes of signing in on the CRM's page. */
  readonly signIn?: () => Promise<Outcome<string>>;
}

/** The form for one CRM, and what the browser was asked: every step in the order in which it came. */
async function open(crm: string, browser: Browser = {}) {
  location.hash = "";
  const steps: string[] = [];
  const { allows = true, allowed = false, signIn } = browser;
  world = await createPanelWorld({
    connection: null,
    answer: (type, body) => {
      if (type !== "test-connection") return undefined;
      steps.push("try");
      const id = String(body["connectionId"]);
      const account = {
        id: "acme.example",
        name: "Acme",
        pageHost: "acme.example",
        timeZone: null,
      };
      return world.store.ops.connections
        .update(id, { account, person: USER })
        .then(() => succeed({ accountId: account.id, accountName: account.name }));
    },
  });
  const setups: Record<string, CrmSetup> = { ...SETUPS };
  if (signIn !== undefined) {
    setups["salesforce"] = { ...SETUPS.salesforce, signIn: () => signingIn(signIn) };
    setups["twenty"] = { ...SETUPS.twenty, signIn: () => signingIn(signIn) };
  }
  const signingIn = (work: () => Promise<Outcome<string>>) => {
    steps.push("sign in");
    return work();
  };
  const platform: SettingsPlatform = {
    version: "0.1.0",
    permissions: [],
    apiHosts: [],
    pageHosts: [],
    allowedHosts: async () => [],
    setups: setups as typeof SETUPS,
    originsOf: () => [],
    isAllowed: async () => allowed,
    allow: async (origins) => {
      steps.push(`allow ${origins.join(" ")}`);
      return allows;
    },
    signInPorts: () => ({}) as SignInPorts,
    callbackUrl: (id) => `https://extension.chromiumapp.org/${id}`,
    maySidebarStand: () => false,
    mayNotify: async () => true,
    showTestNotification: async () => true,
    seal: async (connectionId, secret) => {
      steps.push(`seal ${secret}`);
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
  await until(() => expect(button("Add connection")).toBeTruthy());
  await press("Add connection");
  radio(crm).click();
  await settle();
  return { steps };
}

function radio(name: string): HTMLElement {
  const label = [...document.querySelectorAll("label")].find((it) => it.textContent === name);
  const input = document.getElementById(label?.htmlFor ?? "");
  if (input === null) throw new Error(`There is no choice "${name}".`);
  return input;
}

const alert = () => document.querySelector("[role=alert]")?.textContent ?? "";

async function fillPipedrive(): Promise<void> {
  await fill("Company address", "acme");
  control("API token").value = "token-1";
}

describe("each CRM asks for what it needs", () => {
  it.each([
    ["HubSpot", ["Service key"]],
    ["Salesforce", ["Org address", "Consumer key"]],
    ["Pipedrive", ["Company address", "API token"]],
    ["Twenty", ["Server address", "API key"]],
    ["Sample data", []],
  ])("%s: %j", async (crm, labels) => {
    await open(crm);
    const inputs = document.querySelectorAll("form input:not([type=radio])");
    expect(
      [...inputs].map((it) => document.querySelector(`label[for="${it.id}"]`)?.textContent),
    ).toEqual(labels);
    for (const label of labels) expect(description(control(label)).length).toBeGreaterThan(20);
  });

  it("shows the callback address that an admin has to enter, where people sign in", async () => {
    await open("Salesforce");
    expectText("https://extension.chromiumapp.org/salesforce");
  });

  it("forgets what was typed for another CRM", async () => {
    await open("Pipedrive");
    await fill("Company address", "acme");
    radio("Twenty").click();
    await settle();
    expect(control("Server address").value).toBe("");
  });
});

describe("what is wrong is told at its field, before anything is asked of anybody", () => {
  it.each([
    ["Pipedrive", "Company address", "", "Enter the address"],
    ["Pipedrive", "Company address", "app.pipedrive.com", "belongs to Pipedrive"],
    ["Twenty", "Server address", "http://crm.acme.com", "begin with https://"],
    ["Twenty", "Server address", "https://me:secret@crm.acme.com", "user name or password"],
    ["Salesforce", "Org address", "acme.example", "no address of a Salesforce organisation"],
  ])("%s, %s %j", async (crm, label, typed, says) => {
    const { steps } = await open(crm);
    await fill(label, typed);
    await press("Connect");
    expect(description(control(label))).toContain(says);
    expect(document.activeElement).toBe(control(label));
    expect(control(label).getAttribute("aria-invalid")).toBe("true");
    expect(steps).toEqual([]);
    await fill(label, `${typed}x`);
    expect(control(label).getAttribute("aria-invalid")).toBeNull();
  });

  it("asks for the token when it is missing", async () => {
    const { steps } = await open("Pipedrive");
    await fill("Company address", "acme");
    await press("Connect");
    expect(description(control("API token"))).toContain("Paste the API token here.");
    expect(document.activeElement).toBe(control("API token"));
    expect(steps).toEqual([]);
  });
});

describe("the browser's permission", () => {
  it("is announced with the address while it is not given, and asked for first in the click", async () => {
    const { steps } = await open("Pipedrive");
    await fillPipedrive();
    await until(() =>
      expectText("The browser will ask whether Handrail may reach acme.pipedrive.com."),
    );
    await press("Connect");
    await until(() => expectText("Where it shows"));
    expect(steps[0]).toBe("allow https://acme.pipedrive.com/*");
    expect(steps.slice(1, 3)).toEqual(["seal token-1", "try"]);
    expectText("Dana Novak");
    expect(document.body.innerHTML).not.toContain("token-1");
  });

  it("needs no words when it was given before", async () => {
    await open("Pipedrive", { allowed: true });
    await fillPipedrive();
    await settle();
    expect(document.body.textContent).not.toContain("The browser will ask");
  });

  it("refused: says so, keeps what was entered, and nothing was tried", async () => {
    const { steps } = await open("Pipedrive", { allows: false });
    await fillPipedrive();
    await press("Connect");
    await until(() => expect(alert()).toContain("does not let Handrail reach acme.pipedrive.com"));
    expect(alert()).toContain("Press Connect");
    expect(alert()).toContain("HR-not-allowed");
    expect(control("Company address").value).toBe("acme");
    expect(control("API token").value).toBe("token-1");
    expect(steps).toEqual(["allow https://acme.pipedrive.com/*"]);
    expect(await world.store.ops.connections.count()).toBe(0);
  });

  it("is asked for nothing where the manifest has it", async () => {
    const { steps } = await open("HubSpot");
    control("Service key").value = "pat";
    await press("Connect");
    await until(() => expect(steps).toContain("try"));
    expect(steps[0]).toBe("seal pat");
  });

  it("of a private address is only asked for once somebody says that they know it", async () => {
    const { steps } = await open("Twenty");
    await fill("Server address", "http://localhost:3000");
    control("API key").value = "key";
    await press("Connect");
    expectText("Tick this first");
    expect(steps).toEqual([]);
    document.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
    await settle();
    await press("Connect");
    await until(() => expect(steps).toContain("try"));
    await until(() => expectText("In the browser's side panel"));
    expect(steps[0]).toBe("allow http://localhost/*");
  });
});

describe("signing in on the CRM's own page", () => {
  const fillSalesforce = async () => {
    await fill("Org address", "https://acme.lightning.force.com/lightning/page/home");
    await fill("Consumer key", CONSUMER_KEY);
  };

  it("comes after the permission and leaves a secret that is sealed", async () => {
    const { steps } = await open("Salesforce", { signIn: async () => succeed("signed-in") });
    await fillSalesforce();
    await press("Connect");
    await until(() => expectText("The sign-in is kept encrypted in this browser."));
    expect(steps.slice(0, 4)).toEqual([
      "allow https://acme.my.salesforce.com/* https://acme.lightning.force.com/*",
      "sign in",
      "seal signed-in",
      "try",
    ]);
  });

  it("says while it goes on that a page has opened, and cannot be begun twice", async () => {
    let finish = (_: Outcome<string>) => {};
    const page = new Promise<Outcome<string>>((resolve) => {
      finish = resolve;
    });
    const { steps } = await open("Salesforce", { signIn: () => page });
    await fillSalesforce();
    await press("Connect");
    await until(() => expectText("Sign in on the page of Salesforce"));
    await press("Connect");
    finish(fail({ type: "needs-sign-in", cause: "missing" }));
    await until(() => expect(alert()).toContain("was not finished"));
    expect(steps.filter((step) => step === "sign in")).toHaveLength(1);
    expect(control("Consumer key").value).toBe(CONSUMER_KEY);
  });

  it("passes on what an admin has to do", async () => {
    const detail = "An admin has to allow the app first.";
    const failure = { type: "forbidden", missingScopes: [], detail } as const;
    await open("Salesforce", { signIn: async () => fail(failure) });
    await fillSalesforce();
    await press("Connect");
    await until(() => expect(alert()).toContain(detail));
    expect(await world.store.ops.connections.count()).toBe(0);
  });

  it("is what an empty key means where it may be empty, and a key spares it", async () => {
    const { steps } = await open("Twenty", { signIn: async () => succeed("signed-in") });
    await fill("Server address", "https://acme.twenty.com");
    await press("Connect");
    await until(() => expect(steps).toContain("seal signed-in"));
  });

  it("offers the key when the server has no sign-in", async () => {
    await open("Twenty", { signIn: async () => fail({ type: "needs-sign-in", cause: "missing" }) });
    await fill("Server address", "https://acme.twenty.com");
    await press("Connect");
    await until(() => expect(alert()).toContain("Or enter the API key instead."));
  });
});

it("connects the samples without asking for anything, and offers to start over", async () => {
  const { steps } = await open("Sample data");
  await press("Connect");
  await until(() => expect(button("Start over")).toBeTruthy());
  expect(steps.slice(0, 2)).toEqual(["seal sample", "try"]);
  await press("Start over");
  await until(() => expectText("The leads are as they were at first."));
  expect(world.asked).toContain("start-samples-over");
});
