import { expect, type Frame, type Page } from "@playwright/test";
import { LEADS } from "../sandbox/seed/stories.ts";
import type { CrmUnderTest } from "./crms/crm-under-test.ts";
import { HUBSPOT } from "./crms/hubspot.ts";
import type { Launched } from "./launch.ts";
import {
  type Beside,
  buyerName,
  openRecord,
  panel,
  sendEverythingNow,
  syncStatus,
  tab,
} from "./sidebar.ts";

/**
 * The three jobs, as people do them. The end-to-end tests and the demo walk them alike; `step` is told
 * what has just been done, and the demo takes a picture there.
 */
export type Step = (name: string, page: Page) => Promise<void>;

/** What the sandbox's HubSpot holds of a contact. */
export function heldByCrm(launched: Launched, id: string): ReadonlyMap<string, string> {
  const contact = launched.sandbox.sandbox.state.records.contacts.get(id);
  if (contact === undefined) throw new Error(`The sandbox has no contact ${id}.`);
  return contact.properties;
}

/** The bodies of the notes that were written to the CRM since it started. */
export function notesWritten(launched: Launched): readonly string[] {
  return launched.sandbox.sandbox.journal
    .filter((it) => it.object === "notes" && it.method === "POST")
    .map((it) => String(it.properties["hs_note_body"] ?? ""));
}

/** An SDR takes a lead that marketing handed over: reads, accepts, makes contact, logs the outcome. */
export async function sdrFlow(
  launched: Launched,
  step: Step,
  crm: CrmUnderTest = HUBSPOT,
): Promise<Beside> {
  const beside = await openRecord(launched, crm, LEADS.offered);
  const { page, frame } = beside;
  await expect(buyerName(frame)).toHaveText("Sara Lindqvist");
  const touches = frame.getByRole("list", { name: "Touches" });
  await expect(
    touches.getByRole("listitem").filter({ hasText: crm.toldOfDemo }).first(),
  ).toBeVisible();
  await step("The story, beside the record", page);

  await tab(frame, "Note").click();
  await expect(panel(frame, "Note")).toContainText("One crew for two plants");
  await frame.getByRole("button", { name: "Accept" }).click();
  await expect(frame.getByRole("status", { name: "Receipt" })).toContainText("Accept");
  await step("The marketer's note, accepted", page);

  await tab(frame, "First touch").click();
  const angle = frame.getByRole("article").first();
  await expect(angle).toContainText("Because");
  await step("Angles with their grounds", page);
  await angle.getByRole("button", { name: "Draft e-mail" }).click();
  await expect(frame.getByRole("textbox", { name: "Draft" })).not.toBeEmpty();
  await step("The draft that continues what the buyer saw", page);
  await frame.getByRole("button", { name: "Log first touch" }).click();
  await expect(frame.getByRole("status", { name: "Receipt" })).toContainText("first touch");

  await tab(frame, "Outcome").click();
  await frame.getByRole("radiogroup", { name: "Outcome" }).getByText("Opportunity").click();
  await frame.getByRole("combobox", { name: "Reason" }).fill("strong");
  await frame.getByRole("option", { name: /Strong fit/ }).click();
  await frame
    .getByRole("textbox", { name: "Evidence" })
    .fill("Confirmed the budget round on 4 December and asked for a proposal.");
  await step("An outcome with its reason", page);
  await frame.getByRole("button", { name: "Log outcome" }).click();
  await expect(frame.getByRole("status", { name: "Receipt" })).toBeVisible();
  await sendEverythingNow(frame);
  await expect(syncStatus(frame)).toContainText(`Sent to ${crm.label}`, { timeout: 30_000 });
  await step(`Sent to ${crm.label}`, page);
  return beside;
}

/** A marketer hands a lead over that has no note yet. */
export async function marketerFlow(
  launched: Launched,
  step: Step,
  crm: CrmUnderTest = HUBSPOT,
): Promise<Beside> {
  const beside = await openRecord(launched, crm, LEADS.unnoted);
  const { page, frame } = beside;
  await tab(frame, "Note").click();
  const form = frame.getByRole("form", { name: "Handoff note" });
  await expect(form.getByRole("textbox", { name: "Source" })).not.toBeEmpty();
  await step("The note, filled from the record", page);
  await fillNote(frame);
  await step("The note, checked at each field", page);
  await frame.getByRole("button", { name: "Hand off" }).click();
  await expect(frame.getByRole("status", { name: "Receipt" })).toContainText("Hand off");
  await step("Handed off, with ten seconds to undo it", page);
  await sendEverythingNow(frame);
  await expect(syncStatus(frame)).toContainText(`Sent to ${crm.label}`, { timeout: 30_000 });
  return beside;
}

/** Writes what the record could not fill in, and picks the owner. */
async function fillNote(frame: Frame): Promise<void> {
  const form = frame.getByRole("form", { name: "Handoff note" });
  await form
    .getByRole("textbox", { name: "Likely problem" })
    .fill("Two lines stop every week because spare parts are ordered too late.");
  await form
    .getByRole("textbox", { name: "Fit signal" })
    .fill("Beverage plant with 600 people, plans in the same ERP as our reference.");
  await form
    .getByRole("textbox", { name: "Readiness signal" })
    .fill("Wants figures before the budget round in January.");
  await form
    .getByRole("textbox", { name: "Recommended next step" })
    .fill("Call today at 16:00 and offer two times for a demo of the spare-parts board.");
  const owner = form.getByRole("combobox", { name: "Owner" });
  await owner.fill("Dana");
  await frame.getByRole("option", { name: /Dana Whitlock/ }).click();
}

/** Everything without a network: it is kept, the outbox says what waits, and it goes out once. */
export async function offlineFlow(
  launched: Launched,
  step: Step,
  crm: CrmUnderTest = HUBSPOT,
): Promise<Beside> {
  const beside = await openRecord(launched, crm, LEADS.overdue);
  const { page, frame } = beside;
  await tab(frame, "Note").click();
  await expect(frame.getByRole("button", { name: "Accept" })).toBeVisible();
  launched.sandbox.setOffline(true, "api");
  await launched.context.setOffline(true);
  await frame.getByRole("button", { name: "Accept" }).click();
  await tab(frame, "First touch").click();
  await frame.getByRole("radio", { name: "Call" }).click();
  await frame
    .getByRole("textbox", { name: "What was said" })
    .fill("Left a message, will call at 15:00.");
  await frame.getByRole("button", { name: /Log first touch/ }).click();
  await expect(syncStatus(frame)).toContainText("Offline");
  await syncStatus(frame).getByRole("button").click();
  await expect(frame.getByRole("list", { name: "Pending writes" })).toContainText("Accept");
  await step("Without a network: what waits, and for where", page);
  launched.sandbox.setOffline(false);
  await launched.context.setOffline(false);
  await frame.getByRole("button", { name: "Send all now" }).click();
  await expect(syncStatus(frame)).toContainText(`Sent to ${crm.label}`, { timeout: 30_000 });
  await step("The network is back: everything went out once", page);
  return beside;
}
