import { expect } from "@playwright/test";
import type { Step } from "./flows.ts";
import type { Launched } from "./launch.ts";
import { MAIL_THREADS, openMail, sendMail, startReply } from "./mail.ts";
import { buyerName, tab } from "./sidebar.ts";

/** An SDR answers a buyer in the mailbox: the same lead beside the conversation, the draft into the reply. */
export async function mailFlow(launched: Launched, step: Step): Promise<void> {
  const { page, frame } = await openMail(launched, MAIL_THREADS.lead);
  await expect(buyerName(frame)).toHaveText("Sara Lindqvist");
  await step("The lead, beside her conversation", page);

  await startReply(page);
  await tab(frame, "First touch").click();
  await frame.getByRole("button", { name: "Draft e-mail" }).first().click();
  await frame.getByRole("button", { name: "Insert into e-mail" }).click();
  await expect(frame.getByText(/^Inserted/)).toBeVisible();
  await step("A draft in the reply", page);

  await sendMail(page);
  await expect(frame.getByRole("complementary", { name: "After sending" })).toContainText("Sara");
  await step("What could be logged now", page);
}
