import type { Page } from "@playwright/test";
import { DEFAULT_PORTAL_ID } from "../sandbox/hubspot/settings.ts";
import { LEADS } from "../sandbox/seed/stories.ts";
import { sidebarFrame } from "../support/launch.ts";
import { buyerName, contactUrl, openContact, panel } from "../support/sidebar.ts";
import { expect, test } from "./support/handrail.ts";
import { mixedScreens, recordScreens } from "./support/screens.ts";

const LIST = `https://app.hubspot.com/contacts/${DEFAULT_PORTAL_ID}/objects/0-1/views/all/list`;
const SARA = { name: "Sara Lindqvist", words: "write work orders back to SAP" };
const KATHARINA = { name: "Katharina Brüggemann", words: "60 Instandhalter" };

/** Goes to another record the way a single-page application does: a new address, no new document. */
function goWithin(page: Page, url: string): Promise<void> {
  return page.evaluate((to) => {
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
  }, url);
}

test("A, B and A again within one page: each time the right buyer, never another's text", async ({
  launched,
}) => {
  const { page, frame } = await openContact(launched, LEADS.offered);
  await expect(panel(frame, "Story")).toContainText(SARA.words);
  await recordScreens(frame);
  launched.sandbox.sandbox.faults.add({
    match: { path: `/contacts/${LEADS.unnoted}` },
    effect: { delayMs: 1000 },
  });

  await goWithin(page, contactUrl(LEADS.unnoted));
  await expect(buyerName(frame)).toHaveText("Fetching the record");
  await expect(frame.getByRole("main")).not.toContainText(SARA.words);
  await expect(buyerName(frame)).toHaveText(KATHARINA.name);
  await expect(panel(frame, "Story")).toContainText(KATHARINA.words);
  await goWithin(page, contactUrl(LEADS.offered));
  await expect(buyerName(frame)).toHaveText(SARA.name);
  await expect(panel(frame, "Story")).toContainText(SARA.words);
  await page.goBack();
  await expect(buyerName(frame)).toHaveText(KATHARINA.name);
  await page.goForward();
  await expect(buyerName(frame)).toHaveText(SARA.name);

  const screens = await frame.evaluate(() => window.__screens);
  expect(new Set(screens.map(({ heading }) => heading))).toContain(KATHARINA.name);
  expect(mixedScreens(screens, [SARA, KATHARINA])).toEqual([]);
});

test("a list is no record: the search finds what is kept here and what HubSpot has", async ({
  launched,
}) => {
  const { page, frame } = await openContact(launched, LEADS.offered);
  await expect(buyerName(frame)).toHaveText(SARA.name);
  await page.getByRole("link", { name: "Contacts" }).click();
  await expect(buyerName(frame)).toHaveText("No record open");

  const search = frame.getByRole("searchbox", { name: "Search records" });
  await search.fill("fjordpak");
  await expect(
    frame.getByRole("list", { name: "Kept here" }).getByRole("button", { name: SARA.name }),
  ).toBeVisible();
  await search.fill("tessa millstone");
  const found = frame.getByRole("list", { name: "Found in HubSpot" });
  await found.getByRole("button", { name: "Tessa van Rijswijk" }).click();
  await expect(buyerName(frame)).toHaveText("Tessa van Rijswijk");
  await expect(frame.getByText("Found by search: not the page beside this.")).toBeVisible();

  await frame.getByRole("button", { name: "Back to the page" }).click();
  await expect(buyerName(frame)).toHaveText("No record open");
  await page.locator(`tr[data-id="${LEADS.unnoted}"] a`).click();
  await expect(buyerName(frame)).toHaveText(KATHARINA.name);
});

test("every address of a record leads to it, and every other page of the CRM to none", async ({
  launched,
}) => {
  const page = await launched.context.newPage();
  const records = [
    `https://app-eu1.hubspot.com/contacts/${DEFAULT_PORTAL_ID}/record/0-1/${LEADS.offered}`,
    `https://app.hubspot.com/contacts/${DEFAULT_PORTAL_ID}/contact/${LEADS.offered}`,
    `${contactUrl(LEADS.offered)}/view/1?eschref=list#activity`,
  ];
  for (const url of records) {
    await page.goto(url);
    await expect(buyerName(await sidebarFrame(page))).toHaveText(SARA.name);
  }
  const others = [
    LIST,
    "https://app.hubspot.com/home",
    `https://app.hubspot.com/settings/${DEFAULT_PORTAL_ID}`,
    `https://app.hubspot.com/contacts/${DEFAULT_PORTAL_ID}/record/0-1/not-a-number`,
  ];
  for (const url of others) {
    await page.goto(url);
    await expect(buyerName(await sidebarFrame(page))).toHaveText("No record open");
  }
});

test("leaving for another site and coming back shows the record again", async ({ launched }) => {
  const { page } = await openContact(launched, LEADS.offered);
  await page.goto("https://www.example.com/");
  await page.goBack();
  await expect(buyerName(await sidebarFrame(page))).toHaveText(SARA.name);
});

test("a page that is no CRM, and HubSpot's other hosts, get nothing of ours", async ({
  launched,
}) => {
  const page = await launched.context.newPage();
  const foreign = [
    "https://www.example.com/",
    `https://app.hubspot.com.example.com/contacts/${DEFAULT_PORTAL_ID}/record/0-1/${LEADS.offered}`,
    "https://www.hubspot.com/",
    `https://app-new.hubspot.com/contacts/${DEFAULT_PORTAL_ID}/record/0-1/${LEADS.offered}`,
    `https://developers.hubspot.com/contacts/${DEFAULT_PORTAL_ID}/record/0-1/${LEADS.offered}`,
  ];
  for (const url of foreign) {
    await page.goto(url);
    await expect(page.getByRole("heading", { name: "Not a CRM" })).toBeVisible();
    const html = await page.locator("html").evaluate((element) => ({
      children: [...element.children].map((child) => child.tagName),
      style: element.getAttribute("style"),
    }));
    expect(html).toEqual({ children: ["HEAD", "BODY"], style: null });
    expect(page.frames()).toHaveLength(1);
  }
});
