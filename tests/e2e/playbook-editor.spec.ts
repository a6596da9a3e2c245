import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { parsePlaybook } from "#lib/domain/playbook/parse-playbook.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { findViolations } from "./support/axe.ts";
import { expect, test } from "./support/handrail.ts";
import { openSettings } from "./support/settings.ts";

test.use({ connection: null });

test("somebody changes the playbook in forms: undone, redone, told what is wrong, kept and exported", async ({
  launched,
}) => {
  const page = await openSettings(launched, "playbook/edit");
  await page.getByRole("button", { name: "Begin from the version in force" }).click();

  const tiers = page.getByRole("region", { name: "Answer times" });
  await tiers.getByRole("button", { name: "Standard", exact: false }).first().click();
  const hours = page.getByLabel("Working hours", { exact: true });
  await hours.fill("8");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(hours).toHaveValue("24");
  await page.getByRole("button", { name: "Redo" }).click();
  await expect(hours).toHaveValue("8");

  await hours.fill("soon");
  await expect(hours).toHaveAccessibleDescription(/Must be a number/);
  await toSection(page, "Outcomes and reasons");
  await page.getByLabel("Or begin anew from a list").selectOption("five");
  await page.getByRole("button", { name: "Use this list" }).click();
  await page.getByLabel("Or a ready reason").selectOption("competitor-comparison");
  await page.getByRole("button", { name: "Add this reason" }).click();
  const reasons = page.getByRole("region", { name: "Reasons" });
  await expect(reasons.getByLabel("Name", { exact: true })).toBeFocused();

  await page.reload();
  const wrong = page.getByRole("region", { name: "What to look at" });
  await wrong.getByRole("button", { name: /Standard/ }).click();
  await expect(hours).toBeFocused();
  await hours.fill("12");
  await expect(wrong).toHaveCount(0);

  const playbook = await exported(page);
  expect(playbook.slaTiers[1]?.responseWindow).toEqual({ kind: "working-hours", hours: 12 });
  expect(playbook.reasons.map(({ id }) => id).at(-1)).toBe("competitor-comparison");
  expect(playbook.reasons).toHaveLength(6);
  await page.getByRole("button", { name: "Ask both sides to sign" }).click();
  await expect(page).toHaveURL(/#playbook\/agree$/);
});

test("somebody writes down when the team works and how leads find their owner", async ({
  launched,
}) => {
  const page = await openSettings(launched, "playbook/edit");
  await page.getByRole("button", { name: "Begin from the version in force" }).click();

  await toSection(page, "Working time and people");
  await page.getByRole("combobox", { name: "Time zone" }).fill("Riyadh");
  await page.getByRole("option", { name: "Asia/Riyadh" }).click();
  await page.getByLabel("A usual week").selectOption("gulf");
  await page.getByRole("button", { name: "Take this week" }).click();
  await page.getByLabel("To try it out: an offer at").fill("2026-11-26T17:30");
  await page.getByLabel("Answer time", { exact: true }).selectOption("standard");
  await expect(page.getByText(/Thursday.*17:30.*due Tuesday.*14:30/)).toBeVisible();
  await page.getByRole("button", { name: "Add Ramadan hours" }).click();

  await page.getByRole("button", { name: "Take over public holidays" }).click();
  await page.getByRole("combobox", { name: "Country" }).fill("Saudi");
  await page.getByRole("option", { name: /Saudi Arabia/ }).click();
  await page.getByRole("button", { name: "Show its holidays" }).click();
  const offered = page.getByRole("group", { name: "Found holidays" });
  await expectInOrder(page, "the holidays of a country");
  await page.setViewportSize(WIDE);
  await offered
    .getByLabel(/Founding Day/)
    .first()
    .uncheck();
  await offered.getByRole("button", { name: /^Take over/ }).click();
  await expect(page.getByText(/The public holidays of Saudi Arabia, until/)).toBeVisible();

  await page.getByRole("button", { name: "From a calendar file" }).click();
  await page.setInputFiles("input[accept*=ics]", {
    name: "company.ics",
    mimeType: "text/calendar",
    buffer: Buffer.from(
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Company day\r\nDTSTART;VALUE=DATE:20270704\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    ),
  });
  await offered.getByRole("button", { name: "Take over 1" }).click();

  await page.getByLabel("Name of a new person").fill("omar@acme.example");
  await page.getByRole("button", { name: "Add person" }).click();
  await toSection(page, "Routing");
  await page.getByLabel("Name of a new team").fill("SDR team Gulf");
  await page.getByRole("button", { name: "Add team" }).click();
  await page.getByLabel("omar@acme.example").check();
  await page.getByLabel("Name of a new routing rule").fill("Middle of the market");
  await page.getByRole("button", { name: "Add routing rule" }).click();
  await page.getByRole("button", { name: "Add condition" }).click();
  await page.getByLabel("At most").fill("500");
  await page.getByLabel("Goes to").first().selectOption("team");
  await expect(
    page.getByText("50 to 500 employees → SDR team Gulf, in turn").first(),
  ).toBeVisible();
  await expectInOrder(page, "a routing rule");

  const { calendar, people, routing } = await exported(page);
  expect(calendar).toMatchObject({
    timeZone: "Asia/Riyadh",
    week: [{ days: [7, 1, 2, 3, 4], hours: [{ from: "09:00", to: "18:00" }] }],
    holidaysFrom: { kind: "file", name: "company.ics" },
  });
  const holidays = calendar.holidays.map(({ from, label }) => `${from} ${label}`);
  expect(holidays).toContain("2027-09-23 National Day");
  expect(holidays).toContain("2027-07-04 Company day");
  expect(calendar.exceptions).toHaveLength(3);
  expect(people.map(({ person }) => person)).toEqual(["omar@acme.example"]);
  expect(routing.rules.at(-1)).toMatchObject({
    when: [{ fact: "size", min: 50, max: 500 }],
    to: { to: "team", team: "sdr-team-gulf" },
  });
});

test("the playbook's pages are in order wide and narrow, by day and by night", async ({
  launched,
}) => {
  const page = await openSettings(launched, "playbook");
  const inForce = page.getByText("Handrail starter playbook").first();
  await expect(inForce).toBeVisible();
  await page.getByRole("button", { name: "Print or save as PDF" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expectInOrder(page, "the document to print");
  await page.getByRole("button", { name: "Back to Settings" }).click();

  await page.getByRole("link", { name: "Edit", exact: true }).click();
  await page.getByRole("button", { name: "Begin from the version in force" }).click();
  for (const section of [
    "Lead types and answer times",
    "Note templates",
    "Outcomes and reasons",
    "Routing",
    "Roles and what they owe",
  ]) {
    await page.setViewportSize(WIDE);
    await toSection(page, section);
    await page.locator("[data-part=name]").first().click();
    await expectInOrder(page, section);
  }
});

const WIDE = { width: 1000, height: 800 };

function toSection(page: Page, name: string): Promise<void> {
  const sections = page.getByRole("navigation", { name: "Sections" });
  return sections.getByRole("button", { name, exact: false }).click();
}

async function exported(page: Page): Promise<Playbook> {
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export as JSON" }).click();
  const parsed = parsePlaybook(JSON.parse(await readFile(await (await saved).path(), "utf8")));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
  return parsed.value;
}

/** As a wide window by day and a narrow one by night. */
const LOOKS = [
  { viewport: WIDE, colorScheme: "light" },
  { viewport: { width: 400, height: 800 }, colorScheme: "dark" },
] as const;

async function expectInOrder(page: Page, state: string): Promise<void> {
  for (const { viewport, colorScheme } of LOOKS) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const where = `${state}, ${colorScheme}, ${viewport.width} px`;
    expect(await findViolations(page.mainFrame(), []), where).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `${where}: scrolls sideways by`).toBe(0);
  }
}
