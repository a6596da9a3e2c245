import type { Frame } from "@playwright/test";
import { KEYS, OTHER_PORTAL_ID } from "../sandbox/hubspot/settings.ts";
import { LEADS } from "../sandbox/seed/stories.ts";
import { sidebarFrame } from "../support/launch.ts";
import {
  type Beside,
  buyerName,
  contactUrl,
  openContact,
  panel,
  syncStatus,
  tab,
} from "../support/sidebar.ts";
import { runCommand } from "./support/commands.ts";
import { expect, test } from "./support/handrail.ts";
import { noteField } from "./support/note.ts";

const TABS = ["Story", "Note", "First touch", "Outcome"] as const;

const alert = (frame: Frame) => frame.getByRole("main").getByRole("alert");

test("a lead made of markup, scripts and hidden characters is only text", async ({ launched }) => {
  const surprises: string[] = [];
  launched.context.on("dialog", (dialog) => surprises.push(dialog.message()));
  launched.context.on("request", (request) => surprises.push(request.url()));
  const { page, frame } = await openContact(launched, LEADS.hostile);
  await expect(buyerName(frame)).toContainText("<img src=x onerror=alert(1)>");
  await expect(buyerName(frame)).not.toContainText(/[\u202A-\u202E\u200B]/u);
  await expect(buyerName(frame).locator("bdi")).toHaveAttribute("title", /do not show/);
  await expect(frame.getByRole("banner")).toContainText("javascript:alert(document.domain)");
  for (const name of TABS) {
    await tab(frame, name).click();
    await expect(panel(frame, name)).toBeVisible();
    const links = await panel(frame, name)
      .locator("a")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    // Its own address is a good one; nothing in it can add a second recipient.
    const good = /^(?:https:\/\/app-eu1\.hubspot\.com\/|mailto:hostile@example\.test$)/u;
    expect(links.filter((href) => !good.test(href))).toEqual([]);
    await expect(panel(frame, name).locator("img, script, iframe")).toHaveCount(0);
  }
  expect(await frame.evaluate(() => "__pwned" in window)).toBe(false);
  expect(await page.evaluate(() => "__pwned" in window)).toBe(false);
  const expected =
    /^(https:\/\/(app\.hubspot|api\.hubapi)\.com\/|chrome-extension:\/\/[a-p]+\/(sidebar|chunks|assets))/;
  expect(surprises.filter((it) => !expected.test(it))).toEqual([]);
});

test("a lead with a megabyte in one field and an endless name stays usable", async ({
  launched,
}) => {
  const { frame } = await openContact(launched, LEADS.huge);
  await expect(buyerName(frame)).toContainText("Maximiliana Theodora");
  expect((await buyerName(frame).textContent())?.length).toBeLessThan(130);
  for (const name of TABS) {
    await tab(frame, name).click();
    await expect(panel(frame, name)).toBeVisible();
    const overflow = await frame.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  }
  await tab(frame, "Note").click();
  await noteField(frame, "Fit signal").pressSequentially("Long name, short note");
  await expect(noteField(frame, "Fit signal")).toHaveValue("Long name, short note");
});

test("an archived record says so; what was done for it is kept and says why it waits", async ({
  launched,
}) => {
  const { frame: gone } = await openContact(launched, LEADS.archived);
  await expect(alert(gone)).toContainText("This record was deleted in HubSpot.");
  await expect(alert(gone)).toContainText("Restore it");

  const { frame } = await acceptOffered(launched);
  const record = launched.sandbox.sandbox.state.records.contacts.get(LEADS.offered);
  Object.assign(record ?? {}, { archivedAt: Date.now() });
  await runCommand(frame, "Send everything now");
  await expect(syncStatus(frame)).toHaveText("Needs you: 1");
  const entry = frame.getByRole("list", { name: "Pending writes" }).getByRole("listitem");
  await expect(entry).toContainText("This record was deleted in HubSpot.");
  await expect(entry.getByRole("button", { name: "Copy" })).toBeVisible();
  Object.assign(record ?? {}, { archivedAt: null });
  await entry.getByRole("button", { name: "Try again" }).click();
  await expect(syncStatus(frame)).toHaveText("Sent to HubSpot");
});

test("a merged record shows the one that lives on, says so, and writes to it", async ({
  launched,
}) => {
  const { frame } = await openContact(launched, LEADS.merged);
  await expect(buyerName(frame)).toHaveText("Hannah Thornbury");
  await expect(frame.getByText("HubSpot merged this record into another one.")).toBeVisible();
  await expect(frame.getByText(`is now record ${LEADS.mergedInto}`)).toBeVisible();
  await frame.getByRole("button", { name: "Add a touch" }).click();
  await frame.getByRole("textbox", { name: "What was said" }).fill("Same person, two addresses");
  await frame.getByRole("button", { name: "Save touch" }).click();
  await runCommand(frame, "Send everything now");
  await expect(syncStatus(frame)).toHaveText("Sent to HubSpot");
  const changed = launched.sandbox.sandbox.journal.filter((it) => it.object === "contacts");
  expect(changed.map((it) => it.id)).toEqual([LEADS.mergedInto]);
});

test("a record that does not exist says so, and trying again finds it once it does", async ({
  launched,
}) => {
  const { contacts } = launched.sandbox.sandbox.state.records;
  const record = contacts.get(LEADS.sparse);
  contacts.delete(LEADS.sparse);
  const { frame } = await openContact(launched, LEADS.sparse);
  await expect(alert(frame)).toContainText("HubSpot has no such record");
  contacts.set(LEADS.sparse, record as NonNullable<typeof record>);
  await alert(frame).getByRole("button", { name: "Try again" }).click();
  await expect(buyerName(frame)).toHaveText("Wes Strand");
});

test("a record with a name and an address only names what is missing and guesses nothing", async ({
  launched,
}) => {
  const { frame } = await openContact(launched, LEADS.sparse);
  await expect(panel(frame, "Story")).toContainText("Nothing has happened yet");
  const missing = frame.getByRole("region", { name: "Missing" }).getByRole("listitem");
  await expect(missing.first()).toBeVisible();
  await tab(frame, "First touch").click();
  await expect(panel(frame, "First touch")).toContainText("No angle yet");
  await expect(frame.getByRole("article")).toHaveCount(0);
});

test("an Arabic lead reads from right to left inside an English frame", async ({ launched }) => {
  const { frame } = await openContact(launched, LEADS.arabic);
  const name = buyerName(frame).locator("bdi");
  await expect(name).toHaveText(/[\u0600-\u06FF]/u);
  await expect(name).toHaveCSS("unicode-bidi", "isolate");
  await tab(frame, "Note").click();
  const arabicPart = panel(frame, "Note")
    .locator('[dir="auto"]')
    .filter({ hasText: /[\u0600-\u06FF]/u });
  await expect(arabicPart.first()).toHaveCSS("direction", "rtl");
  await tab(frame, "First touch").click();
  await frame.getByRole("button", { name: "Draft e-mail" }).first().click();
  const draft = frame.getByRole("textbox", { name: "Draft" });
  await expect(draft).toHaveValue(/[\u0600-\u06FF]/u);
  await expect(draft).toHaveCSS("direction", "rtl");
});

test("a page in place of an answer, and an answer that lacks its id, are named by their path", async ({
  launched,
}) => {
  const { faults } = launched.sandbox.sandbox;
  const path = `/contacts/${LEADS.offered}`;
  faults.add({ match: { path }, effect: "html-200", times: "always" });
  const { frame } = await openContact(launched, LEADS.offered);
  await expect(alert(frame)).toContainText(
    "HubSpot answered with something that Handrail cannot read",
  );
  await expect(alert(frame)).toContainText(path);
  faults.clear();
  faults.add({ match: { path }, effect: "missing-fields", times: "always" });
  await alert(frame).getByRole("button", { name: "Try again" }).click();
  await expect(alert(frame)).toContainText(`${LEADS.offered} › id`);
  faults.clear();
  await alert(frame).getByRole("button", { name: "Try again" }).click();
  await expect(buyerName(frame)).toHaveText("Sara Lindqvist");
});

test("a limit that is used up makes a write wait, and it goes out by itself", async ({
  launched,
}) => {
  const { frame } = await acceptOffered(launched);
  launched.sandbox.sandbox.faults.add({
    match: { method: "PATCH" },
    effect: { status: 429, retryAfter: 3 },
  });
  await runCommand(frame, "Send everything now");
  const entry = frame.getByRole("list", { name: "Pending writes" }).getByRole("listitem");
  await expect(entry).toContainText("HubSpot asked for a short pause.");
  await expect(syncStatus(frame)).toHaveText("Waiting to send: 1");
  await expect(syncStatus(frame)).toHaveText("Sent to HubSpot");
});

test("without a network an unknown record says so, and comes when the network is back", async ({
  launched,
}) => {
  const { page, frame } = await openContact(launched, LEADS.offered);
  await expect(buyerName(frame)).toHaveText("Sara Lindqvist");
  launched.sandbox.setOffline(true, "api");
  await launched.context.setOffline(true);
  await page.evaluate((to) => history.pushState(null, "", to), contactUrl(LEADS.sparse));
  await expect(alert(frame)).toContainText("There is no network.");
  launched.sandbox.setOffline(false);
  await launched.context.setOffline(false);
  await alert(frame).getByRole("button", { name: "Try again" }).click();
  await expect(buyerName(frame)).toHaveText("Wes Strand");
});

test("a key revoked in the middle of work asks for a new one and loses nothing", async ({
  launched,
}) => {
  const { frame } = await acceptOffered(launched);
  await tab(frame, "Outcome").click();
  await frame.getByRole("radio", { name: "Nurture" }).check();
  await frame.getByRole("textbox", { name: "Evidence" }).fill("Half a sentence");
  const { faults } = launched.sandbox.sandbox;
  faults.add({ match: {}, effect: { status: 401 }, times: "always" });
  await runCommand(frame, "Send everything now");
  await expect(frame.getByRole("main")).toContainText(
    "HubSpot no longer accepts the key or sign-in.",
  );
  await expect(frame.getByRole("main")).toContainText("Nothing that waits is lost.");
  await expect(syncStatus(frame)).toHaveText("Waiting to send: 1");
  await expect(frame.getByRole("textbox", { name: "Evidence" })).toHaveValue("Half a sentence");

  const settings = launched.context.waitForEvent("page");
  await frame.getByRole("main").getByRole("button", { name: "Open Settings" }).click();
  await expect(await settings).toHaveURL(/settings\.html#connections$/);
  faults.clear();
  await runCommand(frame, "Send everything now");
  await expect(syncStatus(frame)).toHaveText("Sent to HubSpot");
  await expect(frame.getByRole("main")).not.toContainText("no longer accepts");
});

test.describe("with a key that may read but not write contacts", () => {
  test.use({ connection: { key: KEYS.noContactWrite } });

  test("the scope that is lacking is named", async ({ launched }) => {
    const { frame } = await acceptOffered(launched);
    await runCommand(frame, "Send everything now");
    await expect(syncStatus(frame)).toHaveText("Needs you: 1");
    const entry = frame.getByRole("list", { name: "Pending writes" }).getByRole("listitem");
    await expect(entry).toContainText("The key lacks the scope crm.objects.contacts.write.");
  });
});

test.describe("with a key that may not read contacts", () => {
  test.use({ connection: { key: KEYS.noContactRead } });

  test("the record does not open, and the scope that is lacking is named", async ({ launched }) => {
    const { frame } = await openContact(launched, LEADS.offered);
    await expect(alert(frame)).toContainText("The key lacks the scope crm.objects.contacts.read.");
  });
});

test("a field that an admin made required is named; the write can be copied, retried or given back", async ({
  launched,
}) => {
  const { sandbox } = launched.sandbox;
  const { frame } = await openContact(launched, LEADS.accepted);
  await tab(frame, "Outcome").click();
  await frame.getByRole("radio", { name: "Nurture" }).check();
  await frame.getByRole("combobox", { name: "Reason" }).fill("early stage");
  await frame.getByRole("option", { name: /but early-stage/ }).click();
  await frame.getByRole("textbox", { name: "Evidence" }).fill("Budget only next year, asked twice");
  await frame.getByRole("button", { name: "Log outcome" }).click();
  await expect(frame.getByRole("status", { name: "Receipt" })).toContainText("Undo");
  sandbox.requireProperty("contacts", "mobilephone");
  await runCommand(frame, "Send everything now");
  await expect(syncStatus(frame)).toHaveText(/^Needs you: /);
  const entry = frame.getByRole("list", { name: "Pending writes" }).getByRole("listitem").first();
  await expect(entry).toContainText("mobilephone");
  await expect(entry.getByRole("button", { name: "Copy" })).toBeVisible();
  await expect(entry.getByRole("button", { name: "Try again" })).toBeVisible();
  expect(sandbox.journal).toEqual([]);

  await entry.getByRole("button", { name: "Discard" }).click();
  const dialog = frame.getByRole("dialog", { name: "Discard this write" });
  await dialog.getByRole("textbox").fill("discard");
  await dialog.getByRole("button", { name: "Discard" }).click();
  await expect(frame.getByRole("textbox", { name: "Evidence" })).toHaveValue(
    "Budget only next year, asked twice",
  );
  await expect(syncStatus(frame)).toHaveText("Saved here");
});

test("a page of an account that is not connected shows nothing of the one that is", async ({
  launched,
}) => {
  const page = await launched.context.newPage();
  await page.goto(
    contactUrl(LEADS.offered).replace(/contacts\/\d+/, `contacts/${OTHER_PORTAL_ID}`),
  );
  const frame = await sidebarFrame(page);
  await expect(buyerName(frame)).toHaveText("This account is not connected");
  await expect(frame.getByRole("main")).toContainText(`HubSpot account ${OTHER_PORTAL_ID}`);
  await expect(frame.getByRole("button", { name: "Connect HubSpot" })).toBeVisible();
  await expect(frame.locator("body")).not.toContainText("Lindqvist");
});

/** The offered lead, accepted and waiting to be sent. */
async function acceptOffered(launched: Parameters<typeof openContact>[0]): Promise<Beside> {
  const beside = await openContact(launched, LEADS.offered);
  await tab(beside.frame, "Note").click();
  await beside.frame.getByRole("button", { name: "Accept" }).click();
  await expect(beside.frame.getByRole("status", { name: "Receipt" })).toContainText("Undo");
  return beside;
}
