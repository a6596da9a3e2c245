import type { Page } from "@playwright/test";
import { HOSTS, MAIL_HOST } from "../sandbox/hosts.ts";
import { LEADS, OWNERS } from "../sandbox/seed/stories.ts";
import { TWENTY_KEYS } from "../sandbox/twenty/settings.ts";
import { PIPEDRIVE } from "../support/crms/pipedrive.ts";
import { TWENTY } from "../support/crms/twenty.ts";
import { buyerName, openRecord } from "../support/sidebar.ts";
import { expect, test } from "./support/handrail.ts";
import {
  addConnection,
  expectNothingKept,
  expectNoViolations,
  openSettings,
  pressConnect,
} from "./support/settings.ts";

test.use({ connection: null });

test("until the person has answered the browser's question, nothing is asked of the CRM and nothing kept", async ({
  launched,
}) => {
  const page = await openSettings(launched);
  await addConnection(page, "Pipedrive");
  await page.getByLabel("Company address", { exact: true }).fill(HOSTS.pipedrive);
  await page.getByLabel("API token", { exact: true }).fill("a-token");
  await expect(
    page.getByText(`The browser will ask whether Handrail may reach ${HOSTS.pipedrive}.`),
  ).toBeVisible();
  await pressConnect(page);
  // The real dialog, which no test can press: a click that came too late would be an alert here.
  await expect(page.getByText("The browser asks for your permission…")).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expectNothingKept(page, "a-token");
  expect(launched.sandbox.hosts.get(HOSTS.pipedrive)).toBeUndefined();
});

test.describe("Pipedrive", () => {
  test.use({ launch: { crms: ["pipedrive"] } });

  test("a wrong address or token is told at its field; the right ones connect, and its pages get the sidebar", async ({
    launched,
  }) => {
    const open = await launched.context.newPage();
    await open.goto(PIPEDRIVE.pageOf(LEADS.offered));
    const page = await openSettings(launched);
    await addConnection(page, "Pipedrive");
    const address = page.getByLabel("Company address", { exact: true });
    const token = page.getByLabel("API token", { exact: true });
    await pressConnect(page);
    await expect(address).toBeFocused();
    await expect(page.getByText("Enter the address")).toBeVisible();
    await address.fill("https://app.pipedrive.com/leads");
    await pressConnect(page);
    await expect(page.getByText("belongs to Pipedrive, not to your company")).toBeVisible();
    await address.fill("acme");
    await pressConnect(page);
    await expect(token).toBeFocused();
    await expect(page.getByText("Paste the API token here.")).toBeVisible();
    await token.fill("0123456789012345678901234567890123456789");
    await pressConnect(page);
    await expect(page.getByRole("alert")).toContainText("Pipedrive does not accept this key.");
    await expectNothingKept(page, "0123456789012345678901234567890123456789");
    await expectNoViolations(page);

    await token.fill(String(PIPEDRIVE.secretOf(OWNERS.sdr)));
    await pressConnect(page);
    const card = page.getByRole("article", { name: /^Pipedrive · / });
    await expect(card).toContainText("Connected.");
    await expect(card).toContainText("You are Dana Whitlock");
    await expect(card).toContainText("As a sidebar beside each record");
    await expectNoViolations(page);

    // The tab that was open before gets the sidebar without a reload, and a new one at once.
    await expect
      .poll(() => open.frames().some((frame) => frame.url().includes("/sidebar.html")))
      .toBe(true);
    const { frame } = await openRecord(launched, PIPEDRIVE, LEADS.offered);
    await expect(buyerName(frame)).toHaveText("Sara Lindqvist");
    expect(await registered(launched)).toEqual([
      GMAIL,
      { id: "pipedrive-content.js", matches: [`https://${HOSTS.pipedrive}/*`] },
    ]);

    await page.bringToFront();
    await card.getByRole("button", { name: "Disconnect" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Disconnect" }).click();
    await expect(page.getByText(/is disconnected\.$/)).toBeVisible();
    await expect.poll(() => registered(launched)).toEqual([GMAIL]);
  });
});

test.describe("Twenty on a server of one's own", () => {
  test.use({ launch: { crms: ["twenty-self-hosted"] } });

  test("asks who you are, leaves the page alone, and tells the side panel which record is open", async ({
    launched,
  }) => {
    const page = await openSettings(launched);
    await addConnection(page, "Twenty");
    await page
      .getByLabel("Server address", { exact: true })
      .fill(`http://${HOSTS.twentySelfHosted}`);
    await pressConnect(page);
    await expect(page.getByText("The address has to begin with https://")).toBeVisible();
    await page
      .getByLabel("Server address", { exact: true })
      .fill(`https://${HOSTS.twentySelfHosted}/objects/people?viewId=1`);
    await page.getByLabel("API key", { exact: true }).fill(TWENTY_KEYS.good);
    await pressConnect(page);
    const card = page.getByRole("article", { name: /^Twenty · / });
    await expect(card.getByRole("combobox", { name: "Who are you?", exact: true })).toBeVisible();
    await expect(card).toContainText("In the browser's side panel");
    await expectNoViolations(page);

    const crm = await launched.context.newPage();
    await crm.goto(`https://${HOSTS.twentySelfHosted}/objects/people`);
    await expect(crm.locator("body")).toBeVisible();
    const added = await crm.evaluate(() => ({
      last: document.documentElement.lastElementChild?.tagName,
      frames: window.frames.length,
    }));
    expect(added).toEqual({ last: "BODY", frames: 0 });
    expect(await toldToSidePanel(page, crm.url())).toMatchObject([
      { type: "page", state: { type: "no-record", account: HOSTS.twentySelfHosted } },
    ]);
    await crm.goto(TWENTY.pageOf(LEADS.offered).replace(HOSTS.twentyPages, HOSTS.twentySelfHosted));
    await expect
      .poll(() => toldToSidePanel(page, crm.url()))
      .toMatchObject([
        {
          type: "page",
          state: { record: { account: HOSTS.twentySelfHosted, objectType: "person" } },
        },
      ]);

    // A page of any host must not find out that Handrail is installed.
    const isFound = await crm.evaluate(
      (url) =>
        fetch(url).then(
          () => true,
          () => false,
        ),
      `chrome-extension://${launched.extensionId}/sidebar.html`,
    );
    expect(isFound).toBe(false);
  });

  test("a server in a private network is connected only by somebody who says that they know it", async ({
    launched,
  }) => {
    const page = await openSettings(launched);
    await addConnection(page, "Twenty");
    await page.getByLabel("Server address", { exact: true }).fill("https://10.1.2.3:3000");
    await page.getByLabel("API key", { exact: true }).fill("a-key");
    await expect(
      page.getByText("The browser will ask whether Handrail may reach 10.1.2.3"),
    ).toBeVisible();
    await pressConnect(page);
    await expect(page.getByText("Tick this first, or enter another address.")).toBeVisible();
    await expectNothingKept(page, "a-key");
    await expectNoViolations(page);
  });
});

/** What a page's content script says to the side panel that asks it, as an extension page asks. */
function toldToSidePanel(page: Page, url: string): Promise<readonly unknown[]> {
  return page.evaluate(async (address) => {
    const tabs = await chrome.tabs.query({});
    const tab = tabs.find((it) => it.url === address);
    const port = chrome.tabs.connect(tab?.id ?? 0, { name: "handrail-side-panel", frameId: 0 });
    const told = await new Promise<readonly unknown[]>((resolve) => {
      port.onMessage.addListener((message) => resolve([message]));
      port.onDisconnect.addListener(() => resolve([]));
    });
    port.disconnect();
    return told;
  }, url);
}

/** The content scripts that the browser puts into pages of what is connected. */
/** Registered from the start, whatever is connected. */
const GMAIL = { id: "gmail-content.js", matches: [`https://${MAIL_HOST}/*`] };

async function registered(launched: Parameters<typeof openSettings>[0]) {
  const worker = await launched.worker();
  return worker.evaluate(async () => {
    const scripts = await chrome.scripting.getRegisteredContentScripts();
    return scripts
      .map(({ id, matches }) => ({ id, matches }))
      .toSorted((one, other) => one.id.localeCompare(other.id));
  });
}
