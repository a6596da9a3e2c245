import type { Page } from "@playwright/test";
import { sidebarFrame } from "../support/launch.ts";
import {
  goTo,
  MAIL_THREADS,
  mailUrl,
  openCompose,
  openMail,
  shortcutsPressed,
} from "../support/mail.ts";
import { buyerName } from "../support/sidebar.ts";
import { expect, test } from "./support/handrail.ts";
import { expectAccessible, widen } from "./support/looks.ts";
import { expectOnlyKnownHosts } from "./support/only-known-hosts.ts";
import { handleName, type Shell, shellOf } from "./support/shell.ts";
import { pressShortcut } from "./support/worker.ts";

const { lead, twoLeads, unknownSeveral } = MAIL_THREADS;

test.afterEach(({ launched }) => expectOnlyKnownHosts(launched));

/** How far a part of the page reaches under the sidebar, which stands at the right; below 0 it stands clear. */
async function coveredBy(shell: Shell, page: Page, selector: string): Promise<number> {
  const part = await page.locator(selector).first().boundingBox();
  const sidebar = await shell.iframe.boundingBox();
  if (part === null || sidebar === null) throw new Error(`Nothing of ${selector} is on screen.`);
  return part.x + part.width - sidebar.x;
}

test("under the strictest policies the page complains of nothing, and its shortcuts are its own again after closing", async ({
  launched,
}) => {
  const page = await launched.context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", ({ message }) => complaints.push(message));
  await page.addInitScript(() =>
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      console.log(`${violatedDirective} ${blockedURI}`),
    ),
  );
  await page.goto(mailUrl({ ...lead, query: { coep: "1" } }));
  const frame = await sidebarFrame(page);
  await expect(buyerName(frame)).toHaveText("Sara Lindqvist");
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);

  await frame.getByRole("button", { name: "Add a touch" }).click();
  await frame.getByRole("textbox", { name: "What was said" }).pressSequentially("jeer #c");
  expect(await shortcutsPressed(page)).toEqual([]);
  await pressShortcut(launched);
  const shell = await shellOf(frame);
  await expect.poll(() => handleName(shell)).toBe("Open Handrail");
  await page.keyboard.press("j");
  await expect.poll(() => shortcutsPressed(page)).toHaveLength(1);
  expect(complaints).toEqual([]);
});

test("the mail, its bar of neighbours and the e-mail that is written stand beside the sidebar; laid over, the e-mail still does", async ({
  launched,
}) => {
  const { page, frame } = await openMail(launched, lead);
  await expect(buyerName(frame)).toHaveText("Sara Lindqvist");
  const shell = await shellOf(frame);
  await openCompose(page);
  for (const part of ["#rail", "#views", "#dock [role=dialog]"]) {
    await expect.poll(() => coveredBy(shell, page, part), part).toBeLessThanOrEqual(0);
  }

  const settings = await launched.openExtensionPage("settings.html");
  await settings.getByRole("checkbox", { name: /Lay Handrail over Gmail/ }).click();
  await page.bringToFront();
  await expect.poll(() => coveredBy(shell, page, "#rail")).toBeGreaterThan(0);
  await expect.poll(() => coveredBy(shell, page, "#dock [role=dialog]")).toBeLessThanOrEqual(0);
  await page.locator("#dock [g_editable]").click();

  // Switched off, nothing is left in the tab that is open; switched on, it comes back without a reload.
  const shown = settings.getByRole("checkbox", { name: "Show Handrail in Gmail" });
  await shown.click();
  await expect.poll(() => frame.isDetached()).toBe(true);
  await expect(page.locator("html > :not(head, body)")).toHaveCount(0);
  await expect.poll(() => page.locator("body").getAttribute("style")).toBeFalsy();
  await page.reload();
  await expect(page.getByText(lead.subject).first()).toBeVisible();
  expect(page.frames()).toHaveLength(1);
  await shown.click();
  await expect(buyerName(await sidebarFrame(page))).toHaveText("Sara Lindqvist");
});

test("a page that cannot be read says so, counts without words, and a search still finds the record", async ({
  launched,
}) => {
  const { page, frame } = await openMail(launched, { ...lead, query: { nopeople: "1" } });
  await expect(buyerName(frame)).toHaveText("This page cannot be read");
  await frame.getByRole("button", { name: "Report this page" }).click();
  const report = frame.getByRole("region", { name: "Report about this page" });
  await expect(report.getByRole("button", { name: "Copy" })).toBeVisible();
  const words = await report.locator("pre").textContent();
  expect(words).toMatch(/\d/);
  expect(words).not.toMatch(/@|Sara|SAP|Dana/i);
  await frame.getByRole("searchbox", { name: "Search records" }).fill("Lindqvist");
  await frame.getByRole("button", { name: /Sara Lindqvist/ }).click();
  await expect(buyerName(frame)).toHaveText("Sara Lindqvist");
  await goTo(page, "#inbox");
  await expect(buyerName(frame)).toHaveText("No conversation open");
});

test("in Arabic everything is mirrored, and what stands beside a conversation is in order in every width and scheme", async ({
  launched,
}) => {
  const beside = await openMail(launched, { ...lead, query: { hl: "ar" } });
  const { page, frame } = beside;
  await expect(buyerName(frame)).toHaveText("Sara Lindqvist");
  const { iframe } = await shellOf(frame);
  expect((await iframe.boundingBox())?.x).toBe(0);
  await widen(beside);
  await goTo(page, twoLeads.hash);
  await expect(buyerName(frame)).toHaveText("Who is this about?");
  await expectAccessible(beside, "Several records");
  await goTo(page, unknownSeveral.hash);
  await expect(frame.getByText("Not found in HubSpot.")).toBeVisible();
  await frame.getByRole("button", { name: "Create in HubSpot" }).click();
  await expectAccessible(beside, "Unknown sender, with the form");
});
