import type { Frame } from "@playwright/test";
import { LEADS, OWNERS } from "../sandbox/seed/stories.ts";
import { seedConnection } from "../support/connect.ts";
import { agreedPlaybook, signed } from "../support/fakes/playbooks.ts";
import { heldByCrm, marketerFlow, notesWritten } from "../support/flows.ts";
import { type Launched, sidebarFrame } from "../support/launch.ts";
import {
  type Beside,
  openContact,
  panel,
  sendEverythingNow,
  syncStatus,
  tab,
} from "../support/sidebar.ts";
import { expect, test } from "./support/handrail.ts";
import { expectAccessible, widen } from "./support/looks.ts";
import { noteField } from "./support/note.ts";
import { openSettings } from "./support/settings.ts";

test.use({
  launch: { handrailFields: true },
  connection: { person: { ownerId: OWNERS.marketer, name: "Mira Castellan" } },
});

const nothing = async () => undefined;

/** Somebody else sits down before the browser, and opens the record. */
async function sitDown(
  launched: Launched,
  person: { readonly ownerId: string; readonly name: string },
): Promise<Beside> {
  await seedConnection(launched, { person });
  const beside = await openContact(launched, LEADS.unnoted);
  await widen(beside);
  await tab(beside.frame, "Note").click();
  return beside;
}

async function send(frame: Frame): Promise<void> {
  await sendEverythingNow(frame);
  await expect(syncStatus(frame)).toContainText("Sent to HubSpot", { timeout: 30_000 });
}

test("a lead goes from marketing to the SDR to the AE, each adds to what the one before wrote (M8)", async ({
  launched,
}) => {
  await marketerFlow(launched, nothing);

  const besideSdr = await sitDown(launched, { ownerId: OWNERS.sdr, name: "Dana Whitlock" });
  const sdr = besideSdr.frame;
  const note = panel(sdr, "Note");
  await expect(note).toContainText("Two lines stop every week");
  await expect(note.getByRole("list", { name: "What to ask on the first call" })).toContainText(
    "What do you use for this today?",
  );
  await sdr.getByRole("button", { name: "Accept" }).click();
  await sdr.getByRole("button", { name: "Add call notes" }).click();
  const calls = sdr.getByRole("form", { name: "New call notes" });
  await calls.getByRole("textbox", { name: "Problem" }).fill("Each stop costs them 40,000 euros");
  await calls.getByRole("textbox", { name: "Current tools" }).fill("A spreadsheet per line");
  await calls
    .getByRole("textbox", { name: "Timeframe" })
    .fill("Before the budget round in January");
  await calls
    .getByRole("textbox", { name: "Agreed next step" })
    .fill("Present the spare-parts board to her and the plant manager tomorrow at 10:00");
  await calls.getByRole("button", { name: "Keep call notes" }).click();
  await expect(sdr.getByRole("list", { name: "Calls" })).toContainText("A spreadsheet per line");

  await sdr.getByRole("button", { name: "Hand off to AE" }).click();
  const form = sdr.getByRole("form", { name: "Handoff note" });
  await expect(noteField(sdr, "Likely problem")).toHaveValue("Each stop costs them 40,000 euros");
  await expect(noteField(sdr, "Fit signal")).toBeEmpty();
  await expect(form).toContainText("Beverage plant with 600 people");
  await expectAccessible(besideSdr, "A second note");
  await form.getByRole("combobox", { name: "Owner" }).fill("Tobias");
  await sdr.getByRole("option", { name: /Tobias Renner/ }).click();
  await form.getByRole("button", { name: "Hand off" }).click();
  await expect(sdr.getByRole("status", { name: "Receipt" })).toContainText("Hand off");
  await send(sdr);

  const held = heldByCrm(launched, LEADS.unnoted);
  expect(held.get("handrail_status")).toBe("offered");
  expect(held.get("handrail_stage")).toBe("sdr-to-ae");
  expect(held.get("handrail_note_problem")).toBe("Each stop costs them 40,000 euros");
  expect(held.get("handrail_note_fit")).toContain("Beverage plant with 600 people");
  const written = notesWritten(launched);
  expect(written).toHaveLength(new Set(written).size);

  const besideExecutive = await sitDown(launched, {
    ownerId: OWNERS.executive,
    name: "Tobias Renner",
  });
  const executive = besideExecutive.frame;
  const passport = panel(executive, "Note");
  const answered = passport.getByRole("list", { name: "Already asked and answered" });
  await expect(answered).toContainText("A spreadsheet per line");
  await expect(answered).toContainText("Beverage plant with 600 people");
  await expect(answered).not.toContainText("Two lines stop every week");
  const open = passport.getByRole("list", { name: "Still open" });
  await expect(open).toContainText("Who owns the initiative on your side?");
  await expect(open).not.toContainText("What do you use for this today?");
  await passport.getByText("Marketing to SDR").click();
  await expect(passport).toContainText("Two lines stop every week");
  await expectAccessible(besideExecutive, "The passport");
  for (const name of ["Accept", "Reject", "Recycle", "Reassign"])
    await expect(executive.getByRole("button", { name })).toBeVisible();
});

test("a note typed across a change of the playbook keeps its text and is asked in the new words (M7)", async ({
  launched,
}) => {
  const { page, frame } = await openContact(launched, LEADS.unnoted);
  await tab(frame, "Note").click();
  await noteField(frame, "Likely problem").fill("Two lines stop every week");

  const agreed = agreedPlaybook("1.3.0");
  const changed = signed({
    ...agreed,
    noteTemplates: agreed.noteTemplates.map((template) => ({
      ...template,
      fields: template.fields.map((rule) =>
        rule.field === "problem" ? { ...rule, label: "What hurts" } : rule,
      ),
    })),
  });
  const settings = await openSettings(launched, "playbook/source");
  await settings.locator("input[type=file]").setInputFiles({
    name: "playbook.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(changed)),
  });
  await settings.getByRole("button", { name: "Bring it into force" }).click();
  await expect(settings.getByText("is in force.")).toBeVisible();

  await page.bringToFront();
  await expect(noteField(frame, "What hurts")).toHaveValue("Two lines stop every week");
  const news = frame.getByText("The playbook changed to 1.3.0 while you were writing");
  await expect(news).toBeVisible();
  await page.reload();
  const again = await sidebarFrame(page);
  await tab(again, "Note").click();
  await expect(noteField(again, "What hurts")).toHaveValue("Two lines stop every week");
  await again.getByRole("button", { name: "Got it" }).click();
  await expect(
    again.getByText("The playbook changed to 1.3.0 while you were writing"),
  ).toBeHidden();
});
