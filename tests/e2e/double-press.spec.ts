import type { Frame } from "@playwright/test";
import { LEADS } from "../sandbox/seed/stories.ts";

import { openContact, tab } from "../support/sidebar.ts";
import { readTable } from "./support/database.ts";
import { expect, test } from "./support/handrail.ts";
import { completeNote } from "./support/note.ts";

interface Press {
  readonly button: string;
  readonly lead: string;
  readonly prepare: (frame: Frame) => Promise<void>;
}

const PRESSES: readonly Press[] = [
  {
    button: "Accept",
    lead: LEADS.offered,
    prepare: (frame) => tab(frame, "Note").click(),
  },
  {
    button: "Hand off",
    lead: LEADS.unnoted,
    prepare: async (frame) => {
      await tab(frame, "Note").click();
      await completeNote(frame);
    },
  },
  {
    button: "Save touch",
    lead: LEADS.sparse,
    prepare: async (frame) => {
      await frame.getByRole("button", { name: "Add a touch" }).click();
      await frame.getByRole("textbox", { name: "What was said" }).fill("Wants a call");
    },
  },
  {
    button: "Log first touch",
    lead: LEADS.accepted,
    prepare: async (frame) => {
      await tab(frame, "First touch").click();
      await frame.getByRole("textbox", { name: "Draft" }).fill("Bonjour, une question.");
    },
  },
];

for (const { button, lead, prepare } of PRESSES) {
  test(`a double click on “${button}” does it once`, async ({ launched }) => {
    const { frame } = await openContact(launched, lead);
    await prepare(frame);
    await frame.getByRole("button", { name: button }).dblclick();
    await expect(frame.getByRole("status", { name: "Receipt" })).toContainText("Undo");
    const actions = (await readTable(frame, "handrail-ops/outbox")).map((it) => it.actionId);
    expect(new Set(actions).size).toBe(1);
  });
}
