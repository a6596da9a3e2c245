import type { Frame, Page } from "@playwright/test";
import { DEFAULT_PORTAL_ID } from "../sandbox/hubspot/settings.ts";
import { LEADS } from "../sandbox/seed/stories.ts";
import { sidebarFrame } from "../support/launch.ts";
import { buyerName, contactUrl, openContact, tab } from "../support/sidebar.ts";
import { readTable } from "./support/database.ts";
import { expect, test } from "./support/handrail.ts";
import { handleName, shellOf } from "./support/shell.ts";
import { pressShortcut } from "./support/worker.ts";

declare global {
  interface Window {
    __violations: string[];
    __keys: string[];
  }
}

const pageMargin = (page: Page, side: "left" | "right") => () =>
  page
    .locator("html")
    .evaluate((html, at) => getComputedStyle(html).getPropertyValue(`margin-${at}`), side);

test("a page with a strict policy, Trusted Types and cross-origin isolation: no violation of ours", async ({
  launched,
}) => {
  const page = await launched.context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  await page.addInitScript(() => {
    window.__violations = [];
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      window.__violations.push(`${violatedDirective} ${blockedURI}`);
    });
  });
  await page.goto(contactUrl(LEADS.offered, "?variant=strict"));
  const frame = await sidebarFrame(page);
  await expect(buyerName(frame)).toHaveText("Sara Lindqvist");
  await tab(frame, "Note").click();
  await expect(frame.getByRole("button", { name: "Accept" })).toBeEnabled();
  const shell = await shellOf(frame);
  await shell.handle.click();
  await expect.poll(() => handleName(shell)).toBe("Open Handrail");
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  expect(await page.evaluate(() => window.__violations)).toEqual([]);
  expect(complaints).toEqual([]);
});

test("keys typed in the frame never reach the page; its own shortcuts work again afterwards", async ({
  launched,
}) => {
  const { page, frame } = await openContact(launched, LEADS.unnoted, "?poll=0");
  await tab(frame, "Note").click();
  const field = frame.getByRole("textbox", { name: "Likely problem" });
  await field.fill("");
  await field.pressSequentially("Two halls, 1 crew");
  await field.press("Control+Enter");
  await expect(field).toHaveValue("Two halls, 1 crew");
  expect(await page.evaluate(() => window.__keys)).toEqual([]);

  await page.getByRole("heading", { name: "Activity" }).click();
  await page.keyboard.press("j");
  expect(await page.evaluate(() => window.__keys)).toEqual(["keydown:j", "keypress:j", "keyup:j"]);
  await expect(field).toHaveValue("Two halls, 1 crew");
});

test("the shortcut opens and closes; the focus goes in and comes back; the choice is remembered", async ({
  launched,
}) => {
  const { page, frame } = await openContact(launched, LEADS.offered, "?poll=0");
  await expect(buyerName(frame)).toHaveText("Sara Lindqvist");
  const shell = await shellOf(frame);
  await expect.poll(() => handleName(shell)).toBe("Close Handrail");
  const find = page.getByRole("searchbox", { name: "Search" });
  await find.click();

  await pressShortcut(launched);
  await expect.poll(() => handleName(shell)).toBe("Open Handrail");
  await expect(find).toBeFocused();
  await pressShortcut(launched);
  await expect.poll(() => handleName(shell)).toBe("Close Handrail");
  await expect(tab(frame, "Story")).toBeFocused();
  await page.keyboard.press("2");
  await expect(tab(frame, "Note")).toHaveAttribute("aria-selected", "true");
  await pressShortcut(launched);
  await expect(find).toBeFocused();

  await page.reload();
  const again = await shellOf(await sidebarFrame(page));
  await expect.poll(() => handleName(again)).toBe("Open Handrail");
});

test("from 1,100 px on the page gives way, below that it is overlaid, and closing gives it back", async ({
  launched,
}) => {
  const { page, frame } = await openContact(launched, LEADS.offered);
  const shell = await shellOf(frame);
  await expect.poll(pageMargin(page, "right")).toBe("388px");
  await page.setViewportSize({ width: 1099, height: 800 });
  await expect.poll(pageMargin(page, "right")).toBe("0px");
  await page.setViewportSize({ width: 1100, height: 800 });
  await expect.poll(pageMargin(page, "right")).toBe("388px");
  await shell.handle.click();
  await expect.poll(pageMargin(page, "right")).toBe("0px");
  expect(await page.locator("html").getAttribute("style")).toBeFalsy();
});

test("keys on the edge change the width, within its limits, and a reload remembers it", async ({
  launched,
}) => {
  const { page, frame } = await openContact(launched, LEADS.offered);
  await expect(buyerName(frame)).toHaveText("Sara Lindqvist");
  const { handle, edge } = await shellOf(frame);
  const width = () => frame.evaluate(() => innerWidth);
  await handle.focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowLeft");
  await expect.poll(width).toBe(396);
  expect(await edge.getAttribute("aria-valuenow")).toBe("396");
  await page.keyboard.press("End");
  await expect.poll(width).toBe(560);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => edge.getAttribute("aria-valuenow")).toBe("560");
  await page.keyboard.press("Shift+ArrowRight");
  await expect.poll(width).toBe(496);
  // What was not written yet when a page goes away is gone with it.
  await expect
    .poll(() => readTable(frame, "handrail-ops/preferences"))
    .toContainEqual(expect.objectContaining({ value: 496 }));

  await page.reload();
  const again = await sidebarFrame(page);
  await expect.poll(() => again.evaluate(() => innerWidth)).toBe(496);
});

test("dragging the edge follows the pointer, also over the frame", async ({ launched }) => {
  const { page, frame } = await openContact(launched, LEADS.offered);
  await expect(buyerName(frame)).toHaveText("Sara Lindqvist");
  const { edge } = await shellOf(frame);
  await edge.hover();
  await page.mouse.down();
  await page.mouse.move(900, 300, { steps: 4 });
  await page.mouse.move(1000, 300, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(356);
});

test("a window of 320 px keeps the handle in reach and the sidebar whole", async ({ launched }) => {
  const { page, frame } = await openContact(launched, LEADS.offered);
  await expect(buyerName(frame)).toHaveText("Sara Lindqvist");
  await page.setViewportSize({ width: 320, height: 640 });
  const { handle, iframe } = await shellOf(frame);
  await expect.poll(async () => (await handle.boundingBox())?.x).toBe(0);
  const box = await iframe.boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
  const overflow = () =>
    frame.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  expect(await overflow()).toBe(0);
});

test("on a page that runs from right to left the sidebar stands on the left", async ({
  launched,
}) => {
  const { page, frame } = await openContact(launched, LEADS.arabic, "?dir=rtl");
  const { iframe, handle } = await shellOf(frame);
  await expect.poll(pageMargin(page, "left")).toBe("388px");
  expect((await iframe.boundingBox())?.x).toBe(0);
  expect((await handle.boundingBox())?.x).toBe(388);
});

test("a page that removes the sidebar by accident gets it back; one that insists is left alone", async ({
  launched,
}) => {
  const { page, frame } = await openContact(launched, LEADS.offered);
  await expect(buyerName(frame)).toHaveText("Sara Lindqvist");
  const removeHost = () => page.locator("html").evaluate((html) => html.lastElementChild?.remove());
  await removeHost();
  await expect.poll(() => frame.isDetached()).toBe(true);
  const restored = await sidebarFrame(page);
  await tab(restored, "Note").click();
  await expect(restored.getByRole("button", { name: "Accept" })).toBeEnabled();

  await page.evaluate(() => {
    const html = document.documentElement;
    new MutationObserver(() => {
      for (const it of html.querySelectorAll(":scope > div")) it.remove();
    }).observe(html, { childList: true });
  });
  await removeHost();
  await expect.poll(pageMargin(page, "right")).toBe("0px");
  await expect(page.locator("html > div")).toHaveCount(0);
});

test("a frame that the page forges shows nothing and offers nothing", async ({ launched }) => {
  const { page, frame } = await openContact(launched, LEADS.offered);
  await tab(frame, "Note").click();
  await frame.getByRole("button", { name: "Accept" }).click();
  const forged = await forge(page, launched.extensionId);
  await expect(buyerName(forged)).toHaveText("Not active here");
  await expect(forged.getByRole("button")).toHaveCount(0);
  await expect(forged.locator("body")).not.toContainText("Lindqvist");
  await expect(frame.getByRole("status", { name: "Receipt" })).toContainText("Accept");
});

/** What a hostile script on the CRM's page can do: embed our page with an address of its own making. */
async function forge(page: Page, extensionId: string): Promise<Frame> {
  const attached = page.waitForEvent("frameattached");
  await page.evaluate(
    ({ id, account, recordId }) => {
      const hash = new URLSearchParams({
        nonce: crypto.randomUUID(),
        crm: "hubspot",
        account,
        objectType: "person",
        recordId,
      });
      const forged = document.createElement("iframe");
      forged.src = `chrome-extension://${id}/sidebar.html#${hash}`;
      document.body.append(forged);
    },
    { id: extensionId, account: String(DEFAULT_PORTAL_ID), recordId: LEADS.offered },
  );
  return attached;
}

test("nothing is asked of any host but the CRM's", async ({ launched }) => {
  const { frame } = await openContact(launched, LEADS.offered);
  await expect(buyerName(frame)).toHaveText("Sara Lindqvist");
  await tab(frame, "Note").click();
  await tab(frame, "First touch").click();
  await tab(frame, "Outcome").click();
  await expect(frame.getByRole("radiogroup", { name: "Outcome" })).toBeVisible();
  const settings = await launched.openExtensionPage("settings.html");
  await settings.close();
  const hosts = [...launched.sandbox.hosts.keys()].filter((host) => !BROWSERS_OWN.test(host));
  expect(hosts.toSorted()).toEqual(["api.hubapi.com", "app.hubspot.com"]);
});

/** The browser itself looks for its updates at start. */
const BROWSERS_OWN = /(^|\.)(google|googleapis|gvt1|gstatic)\.com$/;
