import type { Frame } from "@playwright/test";
import { LEADS } from "../sandbox/seed/stories.ts";
import { heldByCrm, notesWritten } from "../support/flows.ts";
import { openContact, panel, sendEverythingNow, syncStatus, tab } from "../support/sidebar.ts";
import { expect, test } from "./support/handrail.ts";

test.use({ launch: { handrailFields: true } });

/** What the buyer said on the phone, as somebody writes it down. */
async function addCall(frame: Frame, words: string): Promise<void> {
  await frame.getByRole("button", { name: "Add a touch" }).click();
  const form = frame.getByRole("form", { name: "New touch" });
  await form.getByRole("combobox", { name: "Channel" }).selectOption("call");
  await form.getByRole("textbox", { name: "What was said" }).fill(words);
  await form.getByRole("button", { name: "Save touch" }).click();
  await expect(frame.getByRole("list", { name: "Touches" })).toContainText(words);
}

test("a lead is rejected by keys alone with the reason that the record supports; the CRM holds what it says about the handoff (M1, M10)", async ({
  launched,
}) => {
  const { page, frame } = await openContact(launched, LEADS.badNote);
  await addCall(frame, "I'm not the right person, please talk to my colleague in planning.");

  await tab(frame, "Story").press("ControlOrMeta+k");
  await expect(frame.getByRole("combobox", { name: "Find a command or a record" })).toBeFocused();
  await page.keyboard.type("log outcome: rej");
  await page.keyboard.press("Enter");
  await expect(frame.getByRole("combobox", { name: "Reason" })).toBeFocused();
  await expect(frame.getByRole("list", { name: "Proposed reasons" })).toContainText("Wrong role");
  await expect(panel(frame, "Outcome")).toContainText("Before judging the lead: handoff weak");
  await page.keyboard.press("Enter");
  const evidence = frame.getByRole("textbox", { name: "Evidence" });
  await expect(evidence).toBeFocused();
  await expect(evidence).toHaveValue(/not the right person.+\(Handoff log, call\)$/);
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(frame.getByRole("status", { name: "Receipt" })).toContainText("Rejected");
  await expect(panel(frame, "Outcome")).toContainText("Rejected: handoff weak");

  await sendEverythingNow(frame);
  await expect(syncStatus(frame)).toContainText("Sent to HubSpot", { timeout: 30_000 });
  const held = heldByCrm(launched, LEADS.badNote);
  expect(held.get("handrail_reason")).toBe("wrong-role");
  expect(held.get("handrail_rejection_case")).toBe("handoff-weak");
  expect(held.get("handrail_rejection_checks")).toMatch(/knew why no.+recorded yes, feedback yes$/);
  const events = (held.get("handrail_log") ?? "").split("\n").map((line) => JSON.parse(line));
  expect(events.at(-1)).toMatchObject({
    type: "dispositioned",
    reason: "wrong-role",
    case: "handoff-weak",
    playbook: expect.stringMatching(/^handrail-default@[\d.]+#[0-9a-f]{8}$/),
  });
  expect(notesWritten(launched).join("\n")).toContain("Did sales know why they converted? No.");
});

test("“no response” is refused with what is missing until the agreed attempts are made (R-DF-07)", async ({
  launched,
}) => {
  const { frame } = await openContact(launched, LEADS.accepted);
  await tab(frame, "Outcome").click();
  const outcomes = frame.getByRole("radiogroup", { name: "Outcome" });
  await outcomes.getByRole("radio", { name: "No response" }).check();
  await expect(panel(frame, "Outcome")).toContainText("Still missing:");
  await frame.getByRole("button", { name: "Log outcome" }).click();
  await expect(outcomes).toContainText("“No response” needs 3 attempts");
  await expect(outcomes).toContainText("more attempts by any channel");

  await tab(frame, "Story").click();
  for (const words of ["Rang, no answer", "Rang again, voicemail", "Rang a third time"])
    await addCall(frame, words);
  await tab(frame, "Outcome").click();
  await expect(panel(frame, "Outcome")).toContainText("enough for “no response”");
  await frame.getByRole("button", { name: "Log outcome" }).click();
  await expect(frame.getByRole("list", { name: "History" })).toContainText("No response");
});
