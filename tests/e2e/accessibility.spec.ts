import { LEADS } from "../sandbox/seed/stories.ts";
import { buyerName, openContact, panel, syncStatus, tab } from "../support/sidebar.ts";
import { runCommand } from "./support/commands.ts";
import { expect, test } from "./support/handrail.ts";
import { expectAccessible, widen } from "./support/looks.ts";
import { completeNote, noteField } from "./support/note.ts";
import { controlsOf, walkWithTab } from "./support/tab-order.ts";

/**
 * While the list of a combobox is open, the library takes everything else from screen readers on purpose.
 * Tab closes the list before it moves on, so nobody comes to stand in what is hidden.
 */
const HIDDEN_BEHIND_A_LIST = ["aria-hidden-focus", "page-has-heading-one", "region"];

test("what the receiving side sees is in order, in every width and scheme", async ({
  launched,
}) => {
  const beside = await openContact(launched, LEADS.offered);
  const { frame } = beside;
  await widen(beside);
  await expectAccessible(beside, "Story");
  await frame.getByRole("button", { name: "Add a touch" }).click();
  await expect(frame.getByRole("form", { name: "New touch" })).toBeVisible();
  await expectAccessible(beside, "Add a touch");

  await tab(frame, "Note").click();
  await frame.getByRole("button", { name: "Recycle" }).click();
  await frame.getByRole("button", { name: "Confirm" }).click();
  await expectAccessible(beside, "A refused recycle");
  await frame.getByRole("button", { name: "Accept" }).click();
  await syncStatus(frame).getByRole("button").click();
  await expect(frame.getByRole("list", { name: "Pending writes" })).toBeVisible();
  await expectAccessible(beside, "Accepted, with receipt and outbox");
});

test("what the person at work sees is in order, in every width and scheme", async ({
  launched,
}) => {
  const beside = await openContact(launched, LEADS.accepted);
  const { frame } = beside;
  await widen(beside);
  await tab(frame, "First touch").click();
  await frame.getByRole("button", { name: "Draft e-mail" }).first().click();
  await frame.getByRole("textbox", { name: "Draft" }).fill("Just checking in, {{first_name}}");
  await frame.getByRole("button", { name: "Call outline" }).first().click();
  await expectAccessible(beside, "First touch");
  await tab(frame, "Outcome").click();
  await frame.getByRole("radio", { name: "Recycled" }).check();
  await frame.getByRole("combobox", { name: "Reason" }).fill("e");
  await expect(frame.getByRole("option").first()).toBeVisible();
  await expectAccessible(beside, "Outcome, with the list of reasons", HIDDEN_BEHIND_A_LIST);
  await frame.getByRole("combobox", { name: "Reason" }).press("Tab");
  await expect(frame.getByRole("listbox")).toBeHidden();
  await expectAccessible(beside, "Outcome, after the list");
  await frame.getByRole("button", { name: "Commands" }).click();
  await expect(frame.getByRole("dialog", { name: "Commands" })).toBeVisible();
  await expectAccessible(beside, "Commands");
});

test("what the marketer sees is in order, in every width and scheme", async ({ launched }) => {
  const beside = await openContact(launched, LEADS.unnoted);
  const { frame } = beside;
  await widen(beside);
  await tab(frame, "Note").click();
  await noteField(frame, "Recommended next step").fill("call asap");
  // It says why it cannot go yet, and stays in reach: a press leads to the first gap.
  await frame.getByRole("button", { name: "Hand off" }).press("Enter");
  await expect(noteField(frame, "Recommended next step")).toHaveAttribute("aria-invalid", "true");
  await expectAccessible(beside, "A note with findings");
});

test("what stands there without a record is in order, in every width and scheme", async ({
  launched,
}) => {
  const beside = await openContact(launched, LEADS.archived);
  const { page, frame } = beside;
  await expect(frame.getByRole("alert")).toBeVisible();
  await widen(beside);
  await expectAccessible(beside, "A failure");
  await page.getByRole("link", { name: "Contacts" }).click();
  await frame.getByRole("searchbox", { name: "Search records" }).fill("lind");
  await expect(frame.getByRole("list", { name: "Found in HubSpot" })).toBeVisible();
  await expectAccessible(beside, "No record open, with hits");
});

/** What each panel shows last: only then all of its controls are there. */
const WALKS = [
  { name: "Story", lead: LEADS.offered, last: ["link", "WhatsApp"] },
  { name: "Note", lead: LEADS.offered, last: ["button", "Accept"] },
  { name: "Note", lead: LEADS.unnoted, last: ["button", "Hand off"] },
  { name: "First touch", lead: LEADS.accepted, last: ["button", "Log first touch"] },
  { name: "Outcome", lead: LEADS.accepted, last: ["button", "Log outcome"] },
] as const;

test("Tab visits every control once, in the order in which it stands, and one sees where", async ({
  launched,
}) => {
  for (const { name, lead, last } of WALKS) {
    const { page, frame } = await openContact(launched, lead);
    await tab(frame, name).click();
    const [role, label] = last;
    await expect(panel(frame, name).getByRole(role, { name: label })).toBeVisible();
    const controls = await controlsOf(frame);
    expect(controls.length).toBeGreaterThan(5);
    const stops = await walkWithTab(frame, controls.length);
    expect(stops.map((stop) => stop.name)).toEqual(controls);
    expect(stops.filter((stop) => !stop.isSeen)).toEqual([]);
    await page.close();
  }
});

test("the whole handoff works without a mouse", async ({ launched }) => {
  const { page, frame } = await openContact(launched, LEADS.unnoted);
  await expect(buyerName(frame)).toHaveText("Katharina Brüggemann");
  await tab(frame, "Story").focus();
  const { keyboard } = page;
  await keyboard.press("4");
  await expect(tab(frame, "Outcome")).toHaveAttribute("aria-selected", "true");
  await keyboard.press("2");
  await expect(tab(frame, "Note")).toHaveAttribute("aria-selected", "true");

  await keyboard.press("Control+k");
  const palette = frame.getByRole("dialog", { name: "Commands" });
  await expect(palette.getByRole("combobox")).toBeFocused();
  await keyboard.press("Escape");
  await expect(palette).toBeHidden();
  await expect(tab(frame, "Story")).toBeFocused();

  await completeNote(frame);
  await noteField(frame, "Likely problem").focus();
  await keyboard.press("End");
  await keyboard.type(" 1234");
  await expect(tab(frame, "Note")).toHaveAttribute("aria-selected", "true");
  await keyboard.press("Control+Enter");
  await expect(frame.getByRole("status", { name: "Receipt" })).toContainText("Hand off");
  await expect(panel(frame, "Note")).toContainText("Offered");

  await keyboard.press("Control+k");
  await expect(palette.getByRole("combobox")).toBeFocused();
  await keyboard.type("undo hand");
  await expect(palette.getByRole("option", { selected: true })).toContainText("Undo: Hand off");
  await keyboard.press("Enter");
  await expect(noteField(frame, "Likely problem")).toHaveValue(/ 1234$/);
});

test("the keys 1 to 4 can be turned off", async ({ launched }) => {
  const { page, frame } = await openContact(launched, LEADS.offered);
  await expect(buyerName(frame)).toHaveText("Sara Lindqvist");
  await runCommand(frame, "Turn the keys 1 to 4 off");
  await tab(frame, "Story").focus();
  await page.keyboard.press("2");
  await expect(tab(frame, "Story")).not.toHaveAttribute("aria-keyshortcuts");
  await expect(tab(frame, "Story")).toHaveAttribute("aria-selected", "true");
});
