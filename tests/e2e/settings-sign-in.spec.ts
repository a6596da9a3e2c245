import { HOSTS } from "../sandbox/hosts.ts";
import { LEADS } from "../sandbox/seed/stories.ts";
import { SALESFORCE } from "../support/crms/salesforce.ts";
import { TWENTY } from "../support/crms/twenty.ts";
import { buyerName, openRecord } from "../support/sidebar.ts";
import { expect, test } from "./support/handrail.ts";
import {
  addConnection,
  dumpDatabases,
  expectNoViolations,
  openSettings,
  pressConnect,
} from "./support/settings.ts";

test.use({ connection: null });

test.describe("Twenty", () => {
  test.use({ launch: { crms: ["twenty"] } });

  test("somebody without a key signs in on the page of the CRM; what is left of it rests encrypted and is renewed without a question", async ({
    launched,
  }) => {
    const page = await openSettings(launched);
    await addConnection(page, "Twenty");
    await page.getByLabel("Server address", { exact: true }).fill(`https://${HOSTS.twentyPages}`);
    await pressConnect(page);
    const card = page.getByRole("article", { name: /^Twenty · / });
    await expect(card).toContainText("Connected.", { timeout: 30_000 });
    const { frame } = await openRecord(launched, TWENTY, LEADS.offered);
    await expect(buyerName(frame)).toHaveText("Sara Lindqvist");
    const everything = Object.values(await dumpDatabases(page)).join("\n");
    expect(everything).toContain(HOSTS.twentyPages);
    for (const token of issuedTokens(launched)) expect(everything).not.toContain(token);

    // The access token ends: it is renewed on the way, and nobody is asked anything.
    const { sessions } = launched.sandbox.other("twenty").state;
    const before = issuedTokens(launched).length;
    sessions.clear();
    await page.bringToFront();
    await card.getByRole("button", { name: "Test" }).click();
    await expect(card).toContainText("It works: ");
    await expect(page.getByRole("alert")).toHaveCount(0);
    // One more refresh token than before, and again one session.
    expect(issuedTokens(launched).length).toBe(before + 1);
  });
});

test.describe("Salesforce", () => {
  test.use({ launch: { crms: ["salesforce"] } });

  test("an app that is blocked is said in words for the admin; once it is not, the same form signs in", async ({
    launched,
  }) => {
    const { oauth } = launched.sandbox.other("salesforce").world.settings;
    const page = await openSettings(launched);
    await addConnection(page, "Salesforce");
    const callback = await page.getByText(/chromiumapp\.org\/salesforce$/).textContent();
    Object.assign(oauth, {
      redirectUrl: callback,
      refusal: { error: "OAUTH_APP_BLOCKED", description: "this app is blocked by admin" },
    });
    await page.getByLabel("Org address", { exact: true }).fill(SALESFORCE.listUrl);
    await page.getByLabel("Consumer key", { exact: true }).fill(oauth.clientId);
    await pressConnect(page);
    await expect(page.getByRole("alert")).toContainText("An admin has to allow the app first");
    await expect(page.getByLabel("Consumer key", { exact: true })).toHaveValue(oauth.clientId);
    await expect(page.getByRole("article")).toHaveCount(0);
    await expectNoViolations(page);

    Object.assign(oauth, { refusal: null });
    await pressConnect(page);
    const card = page.getByRole("article", { name: /^Salesforce · / });
    await expect(card).toContainText("Connected.", { timeout: 30_000 });
    await expect(card).toContainText("You are ");
    const { frame } = await openRecord(launched, SALESFORCE, LEADS.offered);
    await expect(buyerName(frame)).toHaveText("Sara Lindqvist");
  });
});

/** Everything secret that the server has given out. */
function issuedTokens(launched: Parameters<typeof openSettings>[0]): readonly string[] {
  const { sessions, oauth } = launched.sandbox.other("twenty").state;
  const tokens = [...sessions.keys(), ...oauth.refreshTokens.keys()];
  expect(tokens.length).toBeGreaterThan(1);
  return tokens;
}
