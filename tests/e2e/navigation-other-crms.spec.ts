import type { Page } from "@playwright/test";
import { LEADS } from "../sandbox/seed/stories.ts";
import type { CrmUnderTest } from "../support/crms/crm-under-test.ts";
import { PIPEDRIVE } from "../support/crms/pipedrive.ts";
import { SALESFORCE } from "../support/crms/salesforce.ts";
import { TWENTY, TWENTY_SELF_HOSTED } from "../support/crms/twenty.ts";
import { type Launched, sidebarFrame } from "../support/launch.ts";
import { buyerName } from "../support/sidebar.ts";
import { expect, test } from "./support/handrail.ts";

const SARA = "Sara Lindqvist";
const KATHARINA = "Katharina Brüggemann";

test.describe("in Salesforce", () => {
  test.use({ launch: { crms: ["salesforce"] }, connection: { crm: SALESFORCE } });

  test("a list is no record, its links lead to theirs, and back again", async ({ launched }) => {
    const { page, frame } = await open(launched, SALESFORCE.listUrl);
    await expect(buyerName(frame)).toHaveText("No record open");
    await rowOf(page, SALESFORCE, LEADS.offered).click();
    await expect(buyerName(frame)).toHaveText(SARA);
    await page.goBack();
    await expect(buyerName(frame)).toHaveText("No record open");
    await rowOf(page, SALESFORCE, LEADS.unnoted).click();
    await expect(buyerName(frame)).toHaveText(KATHARINA);
  });

  test("in the console the tab's own record counts, and the workspace's where the tab has none", async ({
    launched,
  }) => {
    const workspace = SALESFORCE.pageOf(LEADS.opportunity);
    const { page, frame } = await open(launched, `${workspace}?console=1`);
    await expect(buyerName(frame)).toHaveText("Priya Deshmukh");
    await page.getByRole("link", { name: "Kestrel Bay Foods plc" }).click();
    await expect(page).toHaveURL(/\/r\/Account\/.+\?.*ws=%2Flightning%2Fr%2FContact%2F/);
    await expect(buyerName(frame)).toHaveText("Kestrel Bay Foods plc");
    const ws = encodeURIComponent(new URL(workspace).pathname);
    await page.goto(`${SALESFORCE.listUrl}&ws=${ws}`);
    await expect(buyerName(await sidebarFrame(page))).toHaveText("Priya Deshmukh");
  });
});

test.describe("in Pipedrive", () => {
  test.use({ launch: { crms: ["pipedrive"] }, connection: { crm: PIPEDRIVE } });

  test("a lead opens over its inbox, and closes to it; its person has a page of their own", async ({
    launched,
  }) => {
    const { page, frame } = await open(launched, PIPEDRIVE.listUrl);
    await expect(buyerName(frame)).toHaveText("No record open");
    await rowOf(page, PIPEDRIVE, LEADS.offered).click();
    await expect(page).toHaveURL(PIPEDRIVE.pageOf(LEADS.offered));
    await expect(buyerName(frame)).toHaveText(SARA);
    const panel = panelIn(page);
    await panel.press("Close");
    await expect(buyerName(frame)).toHaveText("No record open");
    await rowOf(page, PIPEDRIVE, LEADS.unnoted).click();
    await expect(buyerName(frame)).toHaveText(KATHARINA);
    await panel.follow(KATHARINA);
    await expect(page).toHaveURL(/\/person\/\d+$/);
    await expect(buyerName(frame)).toHaveText(KATHARINA);
  });
});

test.describe("in Twenty", () => {
  test.use({ launch: { crms: ["twenty"] }, connection: { crm: TWENTY } });

  test("a record that opens at the side is found though the address stays the list's", async ({
    launched,
  }) => {
    const { page, frame } = await open(launched, TWENTY.listUrl);
    await expect(buyerName(frame)).toHaveText("No record open");
    await rowOf(page, TWENTY, LEADS.offered).click();
    await expect(buyerName(frame)).toHaveText(SARA);
    await rowOf(page, TWENTY, LEADS.unnoted).click();
    await expect(buyerName(frame)).toHaveText(KATHARINA);
    expect(page.url()).toBe(TWENTY.listUrl);

    const panel = panelIn(page);
    await panel.press("Close");
    await expect(buyerName(frame)).toHaveText("No record open");
    await rowOf(page, TWENTY, LEADS.offered).click();
    await panel.press("Open in full");
    await expect(page).toHaveURL(TWENTY.pageOf(LEADS.offered));
    await expect(buyerName(frame)).toHaveText(SARA);
    await page.goBack();
    await expect(buyerName(frame)).toHaveText("No record open");
  });
});

test.describe("on a Twenty server of one's own", () => {
  test.use({
    launch: { crms: ["twenty-self-hosted"] },
    connection: { crm: TWENTY_SELF_HOSTED },
  });

  test("nothing of ours stands in the page, which nobody but its owner vouches for", async ({
    launched,
  }) => {
    const page = await launched.context.newPage();
    await page.goto(TWENTY_SELF_HOSTED.pageOf(LEADS.offered));
    await expect(page.getByRole("heading", { name: SARA })).toBeVisible();
    const children = await page
      .locator("html")
      .evaluate((html) => [...html.children].map((child) => child.tagName));
    expect(children).toEqual(["HEAD", "BODY"]);
    expect(page.frames()).toHaveLength(1);
  });
});

async function open(launched: Launched, url: string) {
  const page = await launched.context.newPage();
  await page.goto(url);
  return { page, frame: await sidebarFrame(page) };
}

/** A lead's name in the list, as one would click it: names alone are shared. */
function rowOf(page: Page, crm: CrmUnderTest, lead: string) {
  const { pathname } = new URL(crm.pageOf(lead));
  return page.getByRole("table").locator(`a[href^="${pathname}"]`);
}

/** The record that the page itself shows at the window's edge; it gives way to the sidebar with the page. */
function panelIn(page: Page) {
  const panel = page.getByRole("complementary", { name: "Open record" });
  return {
    press: (name: string) => panel.getByRole("button", { name }).click(),
    follow: (name: string) => panel.getByRole("link", { name }).click(),
  };
}
