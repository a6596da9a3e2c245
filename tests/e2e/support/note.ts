import type { Frame } from "@playwright/test";

/** A field of the handoff note that is written in words. */
export const noteField = (frame: Frame, name: string) => frame.getByRole("textbox", { name });

/** Adds to a prefilled note what only a person knows, so that it can go to the owner that is named in it. */
export async function completeWords(frame: Frame): Promise<void> {
  const words = {
    "Likely problem": "Two lines stop every week because spare parts are ordered too late.",
    "Fit signal": "Beverage plant with 600 people, plans in the same ERP as our reference.",
    "Readiness signal": "Wants figures before the budget round in January.",
    "Recommended next step": "Call today at 16:00 and offer two times for a demo of the board.",
  };
  for (const [name, text] of Object.entries(words)) await noteField(frame, name).fill(text);
}

/** The same, and chooses who gets it. */
export async function completeNote(frame: Frame): Promise<void> {
  await completeWords(frame);
  await frame.getByRole("combobox", { name: "Owner" }).fill("Dana");
  await frame.getByRole("option", { name: /Dana Whitlock/ }).click();
}
