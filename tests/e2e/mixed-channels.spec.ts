import type { Frame } from "@playwright/test";
import { LEADS } from "../sandbox/seed/stories.ts";
import { heldByCrm, notesWritten } from "../support/flows.ts";
import type { Launched } from "../support/launch.ts";
import { openContact, sendEverythingNow, syncStatus } from "../support/sidebar.ts";
import { expect, test } from "./support/handrail.ts";
import { stopWorker } from "./support/worker.ts";

test.use({ launch: { handrailFields: true } });

const TALK = `[12/11/2026, 10:03:22] Katharina: مرحبا، خالد المطيري من شركة الأفق أعطاني رقمكم
[12/11/2026, 10:04:22] Katharina: our spare parts arrive late
[12/11/2026, 10:05:22] Katharina: we are opening in Riyadh in March
[12/11/2026, 10:07:45] Dana: See you, my door code is 4711`;

const form = (frame: Frame) => frame.getByRole("form", { name: "New touch" });
const field = (frame: Frame, name: string) => form(frame).getByRole("textbox", { name });
const inbox = (frame: Frame) => frame.getByRole("region", { name: "Selected text" });

test("a pasted talk becomes facts that a person corrects; story and CRM have them, and not the talk (M9, R-CX-25)", async ({
  launched,
}) => {
  const { frame } = await openContact(launched, LEADS.unnoted);
  await frame.getByRole("button", { name: "Add a touch" }).click();
  await field(frame, "Paste a chat").fill(TALK);
  await form(frame).getByRole("button", { name: "Read it" }).click();
  await expect(form(frame).getByRole("status")).toContainText("Found 3 facts");
  await expect(field(frame, "Who introduced them")).toHaveValue("خالد المطيري، شركة الأفق");
  await expect(form(frame).getByRole("radio", { name: "Entering the market" })).toBeChecked();
  await expect(form(frame).getByRole("combobox", { name: "Channel" })).toHaveValue("chat");
  await expect(form(frame).getByLabel("When")).toHaveValue("2026-11-12T10:07");
  await field(frame, "What they want to solve").fill("Spare parts arrive two weeks late");
  await form(frame).getByRole("button", { name: "Save touch" }).click();

  await expect(frame.getByRole("list", { name: "Touches" })).toContainText("خالد المطيري");
  await expect(frame.getByRole("tabpanel", { name: "Story" })).toContainText(
    "Spare parts arrive two weeks late",
  );
  await sendEverythingNow(frame);
  await expect(syncStatus(frame)).toContainText("Sent to HubSpot");
  const [note = ""] = notesWritten(launched);
  expect(note).toContain("Chat, 12 Nov: Introduced by خالد المطيري، شركة الأفق");
  expect(note).toContain("Problem: Spare parts arrive two weeks late");
  expect(note).toContain("Market: entering the market");
  const log = heldByCrm(launched, LEADS.unnoted).get("handrail_log") ?? "";
  expect(log).toContain('"market":"entering-market"');
  for (const held of [note, log]) {
    expect(held).not.toContain("4711");
    expect(held).not.toContain("أعطاني رقمكم");
  }
});

/**
 * No test can press an entry of the browser's own context menu. This hands the worker's listener what the
 * browser would; that the side panel opens within the press is for a person to try.
 */
async function selectOnPage(launched: Launched, text: string): Promise<void> {
  const worker = await launched.worker();
  await worker.evaluate((selectionText) => {
    const { onClicked } = chrome.contextMenus as unknown as {
      readonly onClicked: { readonly dispatch: (info: object, tab: undefined) => void };
    };
    const pageUrl = "https://web.whatsapp.com/send?phone=49202555";
    onClicked.dispatch({ menuItemId: "add-selection", selectionText, pageUrl }, undefined);
  }, text);
}

test("text selected on any page waits through a stopped worker and closed tabs until it has its record (M9)", async ({
  launched,
}) => {
  await selectOnPage(launched, "We are looking for a better way to plan spare parts");
  await selectOnPage(launched, "Something that belongs to nobody");
  const first = await openContact(launched, LEADS.sparse);
  await expect(inbox(first.frame)).toContainText(
    "Text you selected on web.whatsapp.com, and 1 more",
  );
  await first.page.close();
  await stopWorker(launched);

  const { frame } = await openContact(launched, LEADS.unnoted);
  await expect(inbox(frame)).toContainText("a better way to plan spare parts");
  await inbox(frame).getByRole("button", { name: "Add to Katharina Brüggemann" }).click();
  await expect(field(frame, "What they want to solve")).toHaveValue(/plan spare parts/);
  await expect(form(frame).getByRole("combobox", { name: "Channel" })).toHaveValue("chat");

  await expect(inbox(frame)).toContainText("belongs to nobody");
  await inbox(frame).getByRole("button", { name: "Discard" }).click();
  await expect(inbox(frame)).toBeHidden();
  await expect(field(frame, "Paste a chat")).toHaveValue(/better way/);
});
