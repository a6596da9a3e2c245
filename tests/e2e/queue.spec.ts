import type { Page } from "@playwright/test";
import { LEADS } from "../sandbox/seed/stories.ts";
import { heldByCrm } from "../support/flows.ts";
import type { Launched } from "../support/launch.ts";
import { buyerName, openContact } from "../support/sidebar.ts";
import { askWorker } from "./support/alerts.ts";
import { findViolations } from "./support/axe.ts";
import { readTable } from "./support/database.ts";
import { expect, test } from "./support/handrail.ts";

/** Two leads that are offered to the person at this browser. */
const SARA = { id: LEADS.offered, name: "Sara Lindqvist" };
const TESSA = { id: LEADS.overdue, name: "Tessa van Rijswijk" };

const gridOf = (page: Page, part: string) => page.getByRole("grid", { name: part });
const part = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Parts of the queue" }).getByRole("button", { name });

/** Opens the queue's own page once the worker has fetched what this person works on. */
async function openQueue(launched: Launched): Promise<Page> {
  const page = await launched.openExtensionPage("queue.html");
  await askWorker(launched, "pull");
  // The last of the leads that the worker reads, so that the list stands still from here on.
  await expect(gridOf(page, "Mine").getByRole("row", { name: "Hannah Deshmukh" })).toBeVisible();
  return page;
}

/** The lead that the list is at, as its row reads. */
async function currentRow(page: Page): Promise<string> {
  const id = await page.getByRole("grid").getAttribute("aria-activedescendant");
  return (await page.locator(`[id="${id}"]`).textContent()) ?? "";
}

/** The opened lead's name; the other heading is the page's own. */
const leadName = (page: Page) => page.getByRole("banner").getByRole("heading", { level: 1 });

test("the queue's page goes from lead to lead by keyboard and keeps the place", async ({
  launched,
}) => {
  const page = await openQueue(launched);
  expect(await findViolations(page.mainFrame(), [])).toEqual([]);
  await page.keyboard.press("/");
  const filter = page.getByRole("searchbox", { name: "Filter leads" });
  await expect(filter).toBeFocused();
  await page.keyboard.type("lindq");
  // The head of the columns is a row, too.
  await expect(page.getByRole("row")).toHaveCount(2);
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowDown");
  await expect(gridOf(page, "Mine")).toBeFocused();
  for (const key of ["ArrowDown", "j", "j"]) await page.keyboard.press(key);
  const third = await currentRow(page);
  await page.keyboard.press("Enter");
  await expect(leadName(page)).not.toBeEmpty();
  const name = (await leadName(page).textContent()) ?? "";
  expect(third).toContain(name);
  expect(await findViolations(page.mainFrame(), [])).toEqual([]);

  await page.keyboard.press("Alt+ArrowDown");
  await expect(leadName(page)).not.toHaveText(name);
  const fourth = await currentRow(page);
  expect(fourth).not.toBe(third);
  const way = page.getByRole("navigation", { name: "From lead to lead" });
  await expect(way).toContainText("4 of ");
  await way.getByRole("button", { name: "Back to the queue" }).click();
  await expect(leadName(page)).toBeHidden();
  await expect(gridOf(page, "Mine")).toBeFocused();
  expect(await currentRow(page)).toBe(fourth);
  await part(page, "Team").click();
  const kept = async () => JSON.stringify(await readTable(page, "handrail-ops/preferences"));
  await expect.poll(kept).toContain("team");
  await page.reload();
  await expect(gridOf(page, "Team")).toBeVisible();
});

test("the queue in the sidebar leads to a lead and back to the same place", async ({
  launched,
}) => {
  const { page, frame } = await openContact(launched, LEADS.unnoted);
  await expect(buyerName(frame)).toHaveText("Katharina Brüggemann");
  await askWorker(launched, "pull");
  await frame.getByRole("button", { name: "Queue" }).click();
  await frame.getByRole("row", { name: TESSA.name }).click();
  await expect(buyerName(frame)).toHaveText(TESSA.name);
  await frame.getByRole("button", { name: "Next lead" }).click();
  await expect(buyerName(frame)).not.toHaveText(TESSA.name);
  const next = (await buyerName(frame).textContent()) ?? "";
  await frame.getByRole("button", { name: "Back to the queue" }).click();
  const grid = frame.getByRole("grid", { name: "Mine" });
  const at = await grid.getAttribute("aria-activedescendant");
  await expect(frame.locator(`[id="${at}"]`)).toContainText(next);
  expect(await findViolations(frame, [])).toEqual([]);
  await frame.getByRole("button", { name: "Close the queue" }).click();
  await expect(page).toHaveURL(new RegExp(LEADS.unnoted));
});

test("several leads are accepted at once, each with a reason of its own that its log in HubSpot holds", async ({
  launched,
}) => {
  const page = await openQueue(launched);
  await part(page, "Offered to me").click();
  for (const { name } of [SARA, TESSA]) {
    await page.getByRole("checkbox", { name: `Mark ${name}` }).check();
  }
  await page.getByRole("button", { name: "Accept 2 …" }).click();
  expect(await findViolations(page.mainFrame(), [])).toEqual([]);
  const reasonOf = (name: string) => page.getByRole("textbox", { name: `Why you accept ${name}` });
  await reasonOf(SARA.name).fill("Asked about SAP, which is my desk");
  await reasonOf(TESSA.name).fill("Knows the vendors that I know");
  const accept = page.getByRole("button", { name: "Accept 2 leads" });
  await accept.click();
  await expect(page.getByRole("list", { name: "Accepted" })).toContainText(TESSA.name);
  await page.getByRole("button", { name: "Undo all" }).click();
  await expect(reasonOf(TESSA.name)).toHaveValue("Knows the vendors that I know");
  await accept.click();
  await expect(page.getByRole("list", { name: "Accepted" })).toContainText(SARA.name);

  const words = (lead: string) =>
    (heldByCrm(launched, lead).get("handrail_log") ?? "")
      .split("\n")
      .map((line) => JSON.parse(line))
      .filter(({ type }) => type === "accepted")
      .map((event) => event.words);
  // Sent by itself once the time to undo is over.
  await expect.poll(() => words(SARA.id)).toEqual(["Asked about SAP, which is my desk"]);
  await expect.poll(() => words(TESSA.id)).toEqual(["Knows the vendors that I know"]);
});
