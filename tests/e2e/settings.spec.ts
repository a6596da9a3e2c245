import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Download, Page } from "@playwright/test";
import { handrailProperties } from "../sandbox/hubspot/handrail-properties.ts";
import { BLANK_DEFINITION } from "../sandbox/hubspot/property-definition.ts";
import { DEFAULT_PORTAL_ID, KEYS, OTHER_PORTAL_ID } from "../sandbox/hubspot/settings.ts";
import { LEADS } from "../sandbox/seed/stories.ts";
import { seedConnection } from "../support/connect.ts";
import { heldByCrm } from "../support/flows.ts";
import { type Launched, launchHandrail } from "../support/launch.ts";
import { buyerName, openContact, panel, syncStatus, tab } from "../support/sidebar.ts";
import { runCommand } from "./support/commands.ts";
import { readTable } from "./support/database.ts";
import { expect, test } from "./support/handrail.ts";
import {
  connectionCard,
  connectWith,
  dumpDatabases,
  dumpStorage,
  keyField,
  openSettings,
  pressConnect,
  readAsContentScript,
} from "./support/settings.ts";

test.use({ connection: null });

test.describe("in an account without Handrail's fields", () => {
  test.use({ launch: { handrailFields: false } });

  test("somebody new connects, says who they are and sets up the fields; again changes nothing", async ({
    launched,
  }) => {
    const { faults, journal } = launched.sandbox.sandbox;
    const page = await openSettings(launched);
    await expect(page.getByText("No CRM is connected yet")).toBeVisible();
    await connectWith(page, ` ${KEYS.good}\n`);
    const card = connectionCard(page, DEFAULT_PORTAL_ID);
    await expect(card.getByRole("heading")).toBeFocused();
    await sayWhoYouAre(page);

    faults.add({ match: { method: "POST", path: "/properties/", nth: 5 }, effect: LATE });
    await card.getByRole("button", { name: "Set up CRM fields" }).click();
    await expect(card.getByText(/Setting up: \d+ steps done/)).toBeVisible();
    await expect(card).toContainText("All fields are ready");
    const wanted = ["handrail", ...handrailProperties(0).map(({ name }) => name)];
    expect(journal.map(({ id }) => id).toSorted()).toEqual(wanted.toSorted());

    await card.getByRole("button", { name: "Set up CRM fields" }).click();
    await expect(card).toContainText(`${wanted.length} steps: everything was there`);
    expect(journal).toHaveLength(wanted.length);

    const { frame } = await openContact(launched, LEADS.offered);
    await expect(buyerName(frame)).toHaveText("Sara Lindqvist");
  });

  test("a key that may not make fields is told which scope it lacks, and works otherwise", async ({
    launched,
  }) => {
    const page = await openSettings(launched);
    await connectWith(page, KEYS.noSchemaWrite);
    const card = connectionCard(page, DEFAULT_PORTAL_ID);
    await card.getByRole("button", { name: "Set up CRM fields" }).click();
    const alert = card.getByRole("alert");
    await expect(alert).toContainText("The key lacks the scope crm.schemas.contacts.write.");
    await expect(alert).toContainText(
      "Add the scope to the key in HubSpot, then press Set up CRM fields.",
    );
    expect(launched.sandbox.sandbox.journal).toEqual([]);
    await card.getByRole("button", { name: "Test" }).click();
    await expect(card).toContainText(`It works: HubSpot ${DEFAULT_PORTAL_ID} answered.`);
  });

  test("somebody else's field of the same name is left alone and named", async ({ launched }) => {
    const definitions = launched.sandbox.sandbox.state.definitions.get("contacts");
    const theirs = {
      ...BLANK_DEFINITION,
      name: "handrail_status",
      label: "Handrail on the stairs",
      type: "number",
      fieldType: "number",
      groupName: "contactinformation",
    } as const;
    definitions?.set(theirs.name, theirs);
    await seedConnection(launched);
    const page = await openSettings(launched);
    const card = page.getByRole("article");
    await card.getByRole("button", { name: "Set up CRM fields" }).click();
    await expect(card).toContainText("Some are missing, so writes wait here");
    const step = card.getByRole("listitem").filter({ hasText: "Handoff status" });
    await expect(step).toContainText("belongs to somebody else and was left alone");
    await expect(step).toContainText("handrail_status");
    await expect(step).toContainText("contactinformation");
    await expect(card).toContainText("1 need you");
    expect(definitions?.get(theirs.name)).toEqual(theirs);
    expect(definitions?.get("handrail_log")?.groupName).toBe("handrail");
  });
});

const LATE = { delayMs: 1500 };

interface BadKey {
  readonly title: string;
  readonly key: string;
  readonly says: readonly string[];
  /** How many requests it takes to know. */
  readonly requests: number;
}

const MAKE_ANOTHER = "Copy it again as a whole, or make a new one.";

const BAD_KEYS: readonly BadKey[] = [
  {
    title: "that HubSpot does not know",
    key: "pat-eu1-never-made",
    says: ["HubSpot does not accept this key.", MAKE_ANOTHER, "HR-needs-sign-in-invalid"],
    requests: 1,
  },
  {
    title: "that was revoked",
    key: KEYS.revoked,
    says: ["HubSpot does not accept this key.", MAKE_ANOTHER, "HR-needs-sign-in-invalid"],
    requests: 1,
  },
  {
    title: "that has expired",
    key: KEYS.expired,
    says: ["HubSpot says that this key has expired.", MAKE_ANOTHER, "HR-needs-sign-in-expired"],
    requests: 1,
  },
  {
    title: "that can be none",
    key: "Schlüssel",
    says: ["HubSpot does not accept this key.", MAKE_ANOTHER, "HR-needs-sign-in-invalid"],
    requests: 0,
  },
];

test("a bad key says what, why and what to do, is kept nowhere, and can be corrected in place", async ({
  launched,
}) => {
  const { requests } = launched.sandbox.sandbox;
  const page = await openSettings(launched);
  await connectWith(page, " ");
  await expect(page.getByText("Paste the service key here.")).toBeVisible();
  await expect(keyField(page)).toBeFocused();
  for (const bad of BAD_KEYS) {
    await test.step(`a key ${bad.title}`, async () => {
      const before = requests.length;
      await keyField(page).fill(bad.key);
      await pressConnect(page);
      for (const words of bad.says) await expect(page.getByRole("alert")).toContainText(words);
      await expect(page.getByRole("alert")).toHaveCount(1);
      await expect(keyField(page)).toHaveValue(bad.key);
      await expect(page.getByRole("article")).toHaveCount(0);
      expect(requests.length - before).toBe(bad.requests);
      await expectNothingKept(page, bad.key);
    });
  }
  await keyField(page).fill(KEYS.good);
  await pressConnect(page);
  await expect(connectionCard(page, DEFAULT_PORTAL_ID)).toContainText("Connected.");
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("connecting without a network, or with HubSpot out of reach, says so and can be repeated", async ({
  launched,
}) => {
  const page = await openSettings(launched);
  await launched.context.setOffline(true);
  await connectWith(page, KEYS.good);
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("There is no network.");
  await expect(alert).toContainText("Press Connect when the network is back.");
  await expectNothingKept(page, KEYS.good);

  await launched.context.setOffline(false);
  launched.sandbox.setOffline(true, "api");
  await pressConnect(page);
  await expect(alert).toContainText("HubSpot did not answer, or is busy.");
  await expect(alert).toContainText("Wait a minute, then press Connect.");
  await expectNothingKept(page, KEYS.good);

  launched.sandbox.setOffline(false);
  await pressConnect(page);
  await expect(connectionCard(page, DEFAULT_PORTAL_ID)).toContainText("Connected.");
});

test("a key of another account connects that one, and the page's account stays unconnected", async ({
  launched,
}) => {
  const settings = await openSettings(launched);
  await connectWith(settings, KEYS.otherPortal);
  await expect(connectionCard(settings, OTHER_PORTAL_ID)).toContainText("Connected.");
  const { frame } = await openContact(launched, LEADS.offered);
  await expect(buyerName(frame)).toHaveText("This account is not connected");
  const asked = launched.sandbox.sandbox.requests.map(({ path }) => path);
  expect(asked.filter((path) => path.includes("/contacts"))).toEqual([]);

  await settings.bringToFront();
  await connectWith(settings, KEYS.good);
  await expect(settings.getByRole("article")).toHaveCount(2);
  await expect(buyerName(frame)).toHaveText("Sara Lindqvist");
});

test("Test notices a key that was revoked since; a new key puts it right and keeps who you are", async ({
  launched,
}) => {
  const { faults } = launched.sandbox.sandbox;
  await seedConnection(launched);
  const page = await openSettings(launched);
  const card = page.getByRole("article");
  await card.getByRole("button", { name: "Test" }).click();
  await expect(card).toContainText(`It works: HubSpot ${DEFAULT_PORTAL_ID} answered.`);

  faults.add({ match: { path: "/account-info/" }, effect: { status: 401 } });
  await card.getByRole("button", { name: "Test" }).click();
  await expect(page.getByRole("alert")).toHaveCount(1);
  await expect(page.getByRole("alert")).toContainText("HubSpot does not accept this key.");
  await card.getByRole("button", { name: "Enter a new key" }).click();
  await keyField(page).fill(KEYS.good);
  await pressConnect(page);
  await expect(card).toContainText("Connected.");
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(card).toContainText("You are Dana Whitlock");
  await expect(card).toHaveCount(1);
});

test("Disconnect forgets the key and keeps what waits; the same account again sends it once", async ({
  launched,
}) => {
  const settings = await openSettings(launched);
  await connectWith(settings, KEYS.good);
  await sayWhoYouAre(settings);
  const { frame } = await acceptUnsent(launched);
  const waiting = await readTable(frame, "handrail-ops/outbox");

  const card = connectionCard(settings, DEFAULT_PORTAL_ID);
  await settings.bringToFront();
  await card.getByRole("button", { name: "Disconnect" }).click();
  const question = settings.getByRole("dialog", {
    name: `Disconnect HubSpot ${DEFAULT_PORTAL_ID}?`,
  });
  await expect(question).toContainText(
    /writes? waits? to be sent\. They and what you typed are kept/,
  );
  await question.getByRole("button", { name: "Disconnect" }).click();
  await expect(settings.getByText(`HubSpot ${DEFAULT_PORTAL_ID} is disconnected.`)).toBeVisible();
  await expect(buyerName(frame)).toHaveText("This account is not connected");
  await expectNothingKept(settings, KEYS.good);
  const kept = await readTable(frame, "handrail-ops/outbox");
  expect(kept.map(({ id }) => id)).toEqual(waiting.map(({ id }) => id));
  expect(await readTable(frame, "handrail-cache/records")).toEqual([]);

  launched.sandbox.setOffline(false);
  await connectWith(settings, KEYS.good);
  await sayWhoYouAre(settings);
  await expect.poll(() => readTable(frame, "handrail-ops/outbox")).toEqual([]);
  const changes = launched.sandbox.sandbox.journal.filter(({ object }) => object === "contacts");
  expect(changes).toHaveLength(1);
  expect(heldByCrm(launched, LEADS.offered).get("handrail_status")).toBe("accepted");
});

test("the key is in no storage, page, message, address, report, export or file", async () => {
  const profile = test.info().outputPath("profile");
  const launched = await launchHandrail({ profile });
  const seen: string[] = [];
  launched.context.on("console", (message) => seen.push(message.text()));
  launched.context.on("request", (request) => seen.push(request.url()));
  (await launched.worker()).on("console", (message) => seen.push(message.text()));

  const settings = await openSettings(launched);
  await connectWith(settings, KEYS.good);
  await sayWhoYouAre(settings);
  seen.push(await settings.content());
  const { page, frame } = await acceptUnsent(launched);
  seen.push(await page.content(), await frame.content());

  seen.push(...Object.values(await dumpDatabases(settings)));
  seen.push(await dumpStorage(settings, "local"));
  for (const area of ["local", "session"] as const) {
    expect(await readAsContentScript(launched, page, area)).toContain("not allowed");
  }
  seen.push(...launched.sandbox.sandbox.requests.map((request) => JSON.stringify(request)));
  seen.push(await exportFrom(settings, "Playbook", "Export as JSON"));
  const writes = await exportFrom(settings, "Privacy", "Export waiting writes as JSON");
  const report = await copyReport(launched, settings);
  seen.push(writes, report);

  // What was looked through is really there.
  for (const words of ["Dana Whitlock", "can be handed out: false", "/account-info/", "settings"]) {
    expect(seen.join("\n")).toContain(words);
  }
  expect(writes).toContain(LEADS.offered);
  expect(report).toContain("Connection 1: HubSpot, fields unknown, person chosen");
  for (const private_ of ["Dana", "Lindqvist", LEADS.offered, String(DEFAULT_PORTAL_ID)]) {
    expect(report).not.toContain(private_);
  }
  expect(seen.filter((text) => text.includes(KEYS.good))).toEqual([]);

  await launched.close();
  expect(filesWith(profile, "handrail-ops")).not.toEqual([]);
  expect(filesWith(profile, KEYS.good)).toEqual([]);
  rmSync(profile, { recursive: true });
});

const SECTIONS = ["Connections", "Playbook", "Privacy", "Diagnostics"] as const;

test("each section has its address, and the keyboard goes through them and back", async ({
  launched,
}) => {
  const page = await openSettings(launched, "privacy");
  const heading = page.getByRole("heading", { level: 1 });
  const links = page.getByRole("navigation", { name: "Settings" });
  await expect(heading).toHaveText("Privacy");
  await expect(page).toHaveTitle("Privacy · Handrail settings");
  for (const section of SECTIONS) {
    await links.getByRole("link", { name: section }).press("Enter");
    await expect(heading).toHaveText(section);
    await expect(heading).toBeFocused();
    await expect(page).toHaveURL(new RegExp(`#${section.toLowerCase()}$`));
    await expect(links.locator("[aria-current=page]")).toHaveText(section);
  }
  await page.goBack();
  await expect(heading).toHaveText("Privacy");

  await page.goto(`${page.url().split("#")[0]}#nowhere`);
  await page.reload();
  await expect(heading).toHaveText("Connections");
  for (const section of SECTIONS) {
    await page.keyboard.press("Tab");
    await expect(links.getByRole("link", { name: section })).toBeFocused();
  }
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Add connection" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("form", { name: "New connection" })).toBeVisible();
});

test("no section breaks a rule of axe, in light or in dark", async ({ launched }) => {
  await seedConnection(launched);
  const page = await openSettings(launched, "playbook");
  for (const section of SECTIONS.slice(1)) {
    await page.getByRole("link", { name: section }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(section);
    await expectNoViolations(page);
  }
  await page.getByRole("link", { name: "Connections" }).click();
  await connectWith(page, KEYS.revoked);
  await expect(page.getByRole("alert")).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole("button", { name: "Disconnect" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectNoViolations(page);
});

/** Checks everything in light, and in dark what dark changes. */
async function expectNoViolations(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  expect(await violations(new AxeBuilder({ page })), "light").toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  const contrast = new AxeBuilder({ page }).withRules(["color-contrast"]);
  expect(await violations(contrast), "dark").toEqual([]);
}

async function violations(axe: AxeBuilder): Promise<readonly string[]> {
  const found = await axe.analyze();
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Answers the question that follows a new connection. */
async function sayWhoYouAre(page: Page): Promise<void> {
  const card = connectionCard(page, DEFAULT_PORTAL_ID);
  await expect(card).toContainText("Connected.");
  await card.getByRole("combobox", { name: "Who are you?", exact: true }).fill("Dana");
  await page.getByRole("option", { name: /Dana Whitlock/ }).click();
  await expect(card).toContainText("You are Dana Whitlock");
}

/** Accepts a lead while HubSpot is out of reach: the write has been tried, and waits. */
async function acceptUnsent(launched: Launched) {
  const beside = await openContact(launched, LEADS.offered);
  const { frame } = beside;
  await tab(frame, "Note").click();
  await expect(frame.getByRole("button", { name: "Accept" })).toBeEnabled();
  launched.sandbox.setOffline(true, "api");
  await frame.getByRole("button", { name: "Accept" }).click();
  await expect(panel(frame, "Note")).toContainText("Accepted");
  await runCommand(frame, "Send everything now");
  await expect(syncStatus(frame)).not.toContainText("Sent to HubSpot");
  await expect
    .poll(async () => (await readTable(frame, "handrail-ops/outbox")).map(({ trouble }) => trouble))
    .toContainEqual(expect.anything());
  return beside;
}

/** Nothing of a key: no connection, no credential at rest, nothing in the worker's memory. */
async function expectNothingKept(page: Page, key: string): Promise<void> {
  const { "handrail-ops/connections": connections, "handrail-ops/credentials": credentials } =
    await dumpDatabases(page);
  expect({ connections, credentials }).toEqual({ connections: "", credentials: "" });
  expect(await dumpStorage(page, "session")).not.toContain(key);
}

async function exportFrom(page: Page, section: string, button: string): Promise<string> {
  await page.getByRole("link", { name: section }).click();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  return readDownload(await saved);
}

const readDownload = async (download: Download) => readFileSync(await download.path(), "utf8");

async function copyReport({ context }: Launched, page: Page): Promise<string> {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("link", { name: "Diagnostics" }).click();
  await page.getByRole("button", { name: "Copy report" }).click();
  await expect(page.getByText("Copied")).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The files below a folder in which these words stand, as bytes or in UTF-16. */
function filesWith(folder: string, words: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    .filter((path) => {
      const bytes = readFileSync(path);
      return bytes.includes(words) || bytes.includes(Buffer.from(words, "utf16le"));
    });
}
