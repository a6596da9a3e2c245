import { handrailProperties } from "../sandbox/hubspot/handrail-properties.ts";
import { BLANK_DEFINITION } from "../sandbox/hubspot/property-definition.ts";
import { DEFAULT_PORTAL_ID, KEYS, OTHER_PORTAL_ID } from "../sandbox/hubspot/settings.ts";
import { LEADS } from "../sandbox/seed/stories.ts";
import { seedConnection } from "../support/connect.ts";
import { heldByCrm } from "../support/flows.ts";
import { buyerName, openContact } from "../support/sidebar.ts";
import { readTable } from "./support/database.ts";
import { expect, test } from "./support/handrail.ts";
import {
  acceptUnsent,
  connectionCard,
  connectWith,
  expectNothingKept,
  expectNoViolations,
  keyField,
  openSettings,
  pressConnect,
  sayWhoYouAre,
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
    await expect(card).toContainText(`It works: Portal ${DEFAULT_PORTAL_ID} answered.`);
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
  expect(asked.filter((path) => path.includes(LEADS.offered))).toEqual([]);

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
  await expect(card).toContainText(`It works: Portal ${DEFAULT_PORTAL_ID} answered.`);

  faults.add({ match: { path: "/account-info/" }, effect: { status: 401 }, times: "always" });
  await card.getByRole("button", { name: "Test" }).click();
  await expect(page.getByRole("alert")).toHaveCount(1);
  await expect(page.getByRole("alert")).toContainText("HubSpot does not accept this key.");
  await card.getByRole("button", { name: "Enter a new key" }).click();
  faults.clear();
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
    name: `Disconnect Portal ${DEFAULT_PORTAL_ID}?`,
  });
  await expect(question).toContainText(
    /writes? waits? to be sent\. They and what you typed are kept/,
  );
  await question.getByRole("button", { name: "Disconnect" }).click();
  await expect(settings.getByText(`Portal ${DEFAULT_PORTAL_ID} is disconnected.`)).toBeVisible();
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

const SECTIONS = ["Connections", "Playbook", "Alerts", "Privacy", "Diagnostics"] as const;

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
