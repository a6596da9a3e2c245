import type { Frame, Locator } from "@playwright/test";
import { LEADS } from "../sandbox/seed/stories.ts";
import { heldByCrm } from "../support/flows.ts";
import type { Launched } from "../support/launch.ts";
import { type Beside, openContact, syncStatus, tab } from "../support/sidebar.ts";
import { colleagueChanges } from "./support/colleague.ts";
import { runCommand } from "./support/commands.ts";
import { holdOutbox } from "./support/database.ts";
import { expect, test } from "./support/handrail.ts";
import { expectAccessible, widen } from "./support/looks.ts";
import { noteField } from "./support/note.ts";

const PROBLEM = "handrail_note_problem";
const FIT = "handrail_note_fit";
const MINE = "Spare parts are ordered too late.";
const THEIRS = "They lack people, not parts.";

test.use({ launch: { handrailFields: true } });

const held = (launched: Launched, name: string) => heldByCrm(launched, LEADS.unnoted).get(name);
const contested = (place: Frame | Locator, name: string) => place.getByRole("group", { name });
const onRecord = (frame: Frame) => frame.getByRole("region", { name: "Both changed" });

/** Saves a draft of the note; before it leaves, a colleague writes into the same field in HubSpot. */
async function bothWrite(launched: Launched): Promise<Beside> {
  const beside = await openContact(launched, LEADS.unnoted);
  const { frame } = beside;
  await tab(frame, "Note").click();
  await noteField(frame, "Likely problem").fill(MINE);
  await noteField(frame, "Fit signal").fill("Same ERP as our reference.");
  await frame.getByRole("button", { name: "Save draft" }).click();
  await expect(frame.getByRole("status", { name: "Receipt" })).toContainText("Save the note");
  colleagueChanges(launched, LEADS.unnoted, { [PROBLEM]: THEIRS });
  await runCommand(frame, "Send everything now");
  await expect(syncStatus(frame)).toHaveText("Needs you: 1");
  // The outbox that the command has opened shows the same row.
  const outbox = frame.getByRole("region", { name: "Outbox" });
  await expect(contested(outbox, "Note: likely problem")).toContainText(THEIRS);
  await outbox.getByRole("button", { name: "Close the outbox" }).click();
  return beside;
}

const DECISIONS = [
  {
    name: "yours",
    decide: (frame: Frame) => onRecord(frame).getByRole("button", { name: "Keep yours" }).click(),
    ends: MINE,
    lost: `theirs was: ${THEIRS}`,
  },
  {
    name: "theirs",
    decide: (frame: Frame) => onRecord(frame).getByRole("button", { name: "Keep theirs" }).click(),
    ends: THEIRS,
    lost: `ours was: ${MINE}`,
  },
  {
    name: "a third text",
    decide: async (frame: Frame) => {
      await onRecord(frame).getByRole("button", { name: "Edit" }).click();
      const text = onRecord(frame).getByRole("textbox", { name: "New text" });
      await expect(text).toHaveValue(MINE);
      await text.fill(`${MINE} ${THEIRS}`);
      await onRecord(frame).getByRole("button", { name: "Use this text" }).click();
    },
    ends: `${MINE} ${THEIRS}`,
    lost: `theirs was: ${THEIRS}`,
  },
] as const;

for (const { name, decide, ends, lost } of DECISIONS) {
  test(`what both changed is decided in a row, and ${name} ends in HubSpot (P7.2)`, async ({
    launched,
  }) => {
    const { frame } = await bothWrite(launched);
    // The rest of the write has gone, and nothing of theirs was touched.
    expect(held(launched, FIT)).toBe("Same ERP as our reference.");
    expect(held(launched, PROBLEM)).toBe(THEIRS);
    await expect(frame.getByRole("dialog")).toHaveCount(0);
    const row = onRecord(frame).getByRole("group", { name: "Note: likely problem" });
    await expect(row).toContainText(`Yours${MINE}`);
    await expect(row).toContainText(`Theirs${THEIRS}`);

    await decide(frame);
    await expect(syncStatus(frame)).toHaveText("Sent to HubSpot");
    await expect(contested(frame, "Note: likely problem")).toHaveCount(0);
    expect(held(launched, PROBLEM)).toBe(ends);
    expect(held(launched, "handrail_log")).toContain(`Note: likely problem. Kept `);
    expect(held(launched, "handrail_log")).toContain(lost);
    await tab(frame, "Outcome").click();
    await expect(frame.getByRole("list", { name: "History" })).toContainText(lost);
    await tab(frame, "Note").click();
    await expect(noteField(frame, "Likely problem")).toHaveValue(ends);
  });
}

test("a text that changes once more after the decision is asked about once more (P7.2)", async ({
  launched,
}) => {
  const { frame } = await bothWrite(launched);
  colleagueChanges(launched, LEADS.unnoted, { [PROBLEM]: "They lack money." });
  await onRecord(frame).getByRole("button", { name: "Keep yours" }).click();
  await expect(contested(frame, "Note: likely problem").first()).toContainText(
    "TheirsThey lack money.",
  );
  expect(held(launched, PROBLEM)).toBe("They lack money.");
  await onRecord(frame).getByRole("button", { name: "Keep yours" }).click();
  await expect(syncStatus(frame)).toHaveText("Sent to HubSpot");
  expect(held(launched, PROBLEM)).toBe(MINE);
});

test("without a network a decision is kept, shown at once, and sent later (P7.2)", async ({
  launched,
}) => {
  const { frame } = await bothWrite(launched);
  launched.sandbox.setOffline(true, "api");
  await launched.context.setOffline(true);
  await onRecord(frame).getByRole("button", { name: "Keep theirs" }).click();
  await expect(syncStatus(frame)).toContainText("Offline");
  await expect(noteField(frame, "Likely problem")).toHaveValue(THEIRS);
  launched.sandbox.setOffline(false);
  await launched.context.setOffline(false);
  await runCommand(frame, "Send everything now");
  await expect(syncStatus(frame)).toHaveText("Sent to HubSpot");
  expect(held(launched, PROBLEM)).toBe(THEIRS);
  expect(held(launched, "handrail_log")).toContain(`ours was: ${MINE}`);
});

test("two tabs that decide in the same moment decide once, and the second one is told (P3.8)", async ({
  launched,
}) => {
  const { frame: here } = await bothWrite(launched);
  const { frame: there } = await openContact(launched, LEADS.unnoted);
  // Both presses are made before either can be kept.
  await expect(contested(there, "Note: likely problem")).toBeVisible();
  const release = await holdOutbox(here);
  await onRecord(here).getByRole("button", { name: "Keep yours" }).click();
  await onRecord(there).getByRole("button", { name: "Keep theirs" }).click();
  await release();
  const said = await Promise.all(
    [here, there].map(async (frame) => {
      const status = onRecord(frame).getByRole("status");
      await expect(status).not.toBeEmpty();
      return status.textContent();
    }),
  );
  expect(said.filter((words) => words?.includes("decided already"))).toHaveLength(1);
  await expect(syncStatus(here)).toHaveText("Sent to HubSpot");
  const log = held(launched, "handrail_log") ?? "";
  expect(log.match(/"type":"decided"/g)).toHaveLength(1);
  expect(held(launched, PROBLEM)).toBe(log.includes("Kept theirs") ? THEIRS : MINE);
});

test("text typed for a decision is still there after a reload, and takes no focus (P1.2)", async ({
  launched,
}) => {
  const { page, frame } = await bothWrite(launched);
  await onRecord(frame).getByRole("button", { name: "Edit" }).click();
  await onRecord(frame).getByRole("textbox", { name: "New text" }).fill("Half a thought");
  await page.close();
  const { frame: again } = await openContact(launched, LEADS.unnoted);
  const text = onRecord(again).getByRole("textbox", { name: "New text" });
  await expect(text).toHaveValue("Half a thought");
  await expect(text).not.toBeFocused();
  await onRecord(again).getByRole("button", { name: "Cancel" }).click();
  await expect(onRecord(again).getByRole("button", { name: "Edit" })).toBeVisible();
  await onRecord(again).getByRole("button", { name: "Edit" }).click();
  await expect(text).toHaveValue(MINE);
});

test("a decision needs no pointer, and the focus stays near it", async ({ launched }) => {
  const { page, frame } = await bothWrite(launched);
  await onRecord(frame).getByRole("button", { name: "Keep yours" }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const text = onRecord(frame).getByRole("textbox", { name: "New text" });
  await expect(text).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(onRecord(frame).getByRole("button", { name: "Edit" })).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  const status = onRecord(frame).getByRole("status");
  await expect(status).toContainText("Theirs is kept.");
  await expect(status).toBeFocused();
});

test("the row is in order in every width and both schemes, on the record and in the outbox", async ({
  launched,
}) => {
  const beside = await bothWrite(launched);
  const { frame } = beside;
  await widen(beside);
  await expectAccessible(beside, "a contested field on the record");
  await onRecord(frame).getByRole("button", { name: "Edit" }).click();
  await expectAccessible(beside, "a third text");
  await syncStatus(frame).getByRole("button").click();
  await expect(onRecord(frame)).toHaveCount(0);
  await expectAccessible(beside, "a contested field in the outbox");
});
