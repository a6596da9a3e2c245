import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import type { Launched } from "../support/launch.ts";
import { findViolations } from "./support/axe.ts";
import { expect, test } from "./support/handrail.ts";
import { openSettings } from "./support/settings.ts";

test("somebody changes a rule and tries it on the leads of 90 days before asking for it", async ({
  launched,
}) => {
  const page = await openDraft(launched);
  await addRule(page, "Everything to Jonas");
  const dry = page.getByRole("region", { name: "Try the rules on the last 90 days" });

  launched.sandbox.sandbox.faults.add({
    match: { path: "/search" },
    effect: { delayMs: 30_000 },
  });
  await dry.getByRole("button", { name: "Try", exact: true }).click();
  await expect(dry.getByRole("progressbar")).toBeVisible();
  await expect.poll(() => callsOf(launched)).toBeGreaterThan(0);
  await dry.getByRole("button", { name: "Cancel" }).click();
  await expect(dry).toContainText("You stopped the reading");
  await expect(dry.getByRole("button", { name: "Try again" })).toBeFocused();

  await dry.getByRole("button", { name: "Read the leads again" }).click();
  const sum = dry.getByText(/^Of \d+ leads, [1-9]\d* would have gone to somebody else/);
  await expect(sum).toBeVisible();
  await expect(dry.getByText("All leads of the last 90 days", { exact: false })).toBeVisible();
  const people = dry.getByRole("table", { name: "Leads by person" });
  await expect(people.getByRole("row", { name: /Jonas Ehrlich/ })).toBeVisible();
  const asked = callsOf(launched);

  const leads = dry.getByRole("grid", { name: "Replayed leads" });
  await leads.getByRole("row").first().click();
  const trace = page.getByRole("dialog");
  await expect(trace.getByRole("region", { name: "By the draft" })).toContainText(
    "Everything to Jonas",
  );
  await page.keyboard.press("Escape");
  await expect(leads).toBeFocused();

  const saved = page.waitForEvent("download");
  await dry.getByRole("button", { name: "Save as CSV" }).click();
  const csv = await readFile(await (await saved).path(), "utf8");
  expect(csv.startsWith("\uFEFFRecord,Lead,Company,")).toBe(true);
  expect(csv).toContain("Jonas Ehrlich,Everything to Jonas,yes");

  await page.getByLabel("This rule is tried").last().uncheck();
  await expect(dry).toContainText("The rules have changed since.");
  await dry.getByRole("button", { name: "Try again" }).click();
  await expect(dry.getByText(/^Of \d+ leads, 0 would have gone to somebody else/)).toBeVisible();
  expect(callsOf(launched)).toBe(asked);
  await dry.getByRole("button", { name: "Show all leads" }).click();
  await expectInOrder(page);
});

const WIDE = { width: 1000, height: 800 };

/** A draft begun from what is in force, at its routing rules. */
async function openDraft(launched: Launched): Promise<Page> {
  const page = await openSettings(launched, "playbook/edit");
  await page.setViewportSize(WIDE);
  await page.getByRole("button", { name: "Begin from the version in force" }).click();
  await toSection(page, "Working time and people");
  await page.getByLabel("Name of a new person").fill("Jonas Ehrlich");
  await page.getByRole("button", { name: "Add person" }).click();
  await toSection(page, "Routing");
  return page;
}

/** A rule that fits every lead and gives it to the one person. */
async function addRule(page: Page, name: string): Promise<void> {
  await page.getByLabel("Name of a new routing rule").fill(name);
  await page.getByRole("button", { name: "Add routing rule" }).click();
  await page.getByLabel("Goes to").first().selectOption("person");
}

function toSection(page: Page, name: string): Promise<void> {
  const sections = page.getByRole("navigation", { name: "Sections" });
  return sections.getByRole("button", { name, exact: false }).click();
}

/** How often the list of changes was asked for. */
function callsOf({ sandbox }: Launched): number {
  return sandbox.requests.filter(({ path }) => path.endsWith("/search")).length;
}

/** As a wide window by day and a narrow one by night. */
const LOOKS = [
  { viewport: WIDE, colorScheme: "light" },
  { viewport: { width: 400, height: 800 }, colorScheme: "dark" },
] as const;

async function expectInOrder(page: Page): Promise<void> {
  for (const { viewport, colorScheme } of LOOKS) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect(await findViolations(page.mainFrame(), []), colorScheme).toEqual([]);
    const overflow = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll("[role=grid]")].map(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      ),
    );
    expect(overflow, `${colorScheme}: scrolls sideways by`).toEqual([0, 0]);
  }
}
