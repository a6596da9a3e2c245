import type { Frame } from "@playwright/test";
import { LEADS } from "../sandbox/seed/stories.ts";
import { type Launched, sidebarFrame } from "../support/launch.ts";
import { buyerName, contactUrl, openContact, panel, tab } from "../support/sidebar.ts";
import { readTable } from "./support/database.ts";
import { expect, test } from "./support/handrail.ts";
import { completeNote, noteField } from "./support/note.ts";
import { shellOf } from "./support/shell.ts";
import { prepareUpdate } from "./support/worker.ts";

const WORDS = "Every Friday a part is missing; nobody knows which, Zoë says";

async function openNote(launched: Launched, id: string = LEADS.unnoted): Promise<Frame> {
  const { frame } = await openContact(launched, id);
  await tab(frame, "Note").click();
  await expect(noteField(frame, "Likely problem")).toBeVisible();
  return frame;
}

/** Types as a person does, key by key, and does not wait for anything afterwards. */
async function typeWords(frame: Frame): Promise<void> {
  const field = noteField(frame, "Likely problem");
  await field.fill("");
  await field.pressSequentially(WORDS);
}

test("a tab that closes in the moment of the last key loses nothing", async ({ launched }) => {
  const frame = await openNote(launched);
  await typeWords(frame);
  await frame.page().close();
  await expect(noteField(await openNote(launched), "Likely problem")).toHaveValue(WORDS);
});

test("each single key is on disk, wherever the tab dies", async ({ launched }) => {
  const watcher = await openNote(launched, LEADS.sparse);
  for (const typed of ["N", "Ne", "Nee"]) {
    const frame = await openNote(launched);
    await noteField(frame, "Source").fill(typed.slice(0, -1));
    await noteField(frame, "Source").press("End");
    await noteField(frame, "Source").press(typed.slice(-1));
    await frame.page().close();
    const drafts = await readTable(watcher, "handrail-ops/drafts");
    expect(drafts.find(({ field }) => field === "source")?.value).toBe(typed);
  }
});

test("text outlives a reload, another inner tab, another record and the way back", async ({
  launched,
}) => {
  const frame = await openNote(launched);
  const page = frame.page();
  await typeWords(frame);
  await tab(frame, "Story").click();
  await tab(frame, "Note").click();
  await expect(noteField(frame, "Likely problem")).toHaveValue(WORDS);

  await page.evaluate((to) => {
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
  }, contactUrl(LEADS.sparse));
  await expect(buyerName(frame)).toHaveText("Wes Strand");
  await expect(noteField(frame, "Likely problem")).toHaveValue("");
  await page.goBack();
  await expect(buyerName(frame)).toHaveText("Katharina Brüggemann");
  await expect(noteField(frame, "Likely problem")).toHaveValue(WORDS);

  await noteField(frame, "Fit signal").fill("Six hundred people");
  await page.reload();
  const again = await sidebarFrame(page);
  await tab(again, "Note").click();
  await expect(noteField(again, "Likely problem")).toHaveValue(WORDS);
  await expect(noteField(again, "Fit signal")).toHaveValue("Six hundred people");
});

test("text outlives a dead network and every other form does as well", async ({ launched }) => {
  const { page, frame } = await openContact(launched, LEADS.accepted);
  await expect(buyerName(frame)).toHaveText("Élodie Thévenin");
  launched.sandbox.setOffline(true, "api");
  await launched.context.setOffline(true);
  await frame.getByRole("button", { name: "Add a touch" }).click();
  await frame.getByRole("textbox", { name: "What was said" }).fill("Called back, wants figures");
  await tab(frame, "First touch").click();
  await frame.getByRole("textbox", { name: "Draft" }).fill("Bonjour Élodie, deux chiffres.");
  await tab(frame, "Outcome").click();
  await frame.getByRole("radio", { name: "Nurture" }).check();
  await frame.getByRole("textbox", { name: "Evidence" }).fill("Budget only next year");
  await page.close();

  await launched.context.setOffline(false);
  const { frame: again } = await openContact(launched, LEADS.accepted);
  await tab(again, "Outcome").click();
  await expect(again.getByRole("radio", { name: "Nurture" })).toBeChecked();
  await expect(again.getByRole("textbox", { name: "Evidence" })).toHaveValue(
    "Budget only next year",
  );
  await tab(again, "First touch").click();
  await expect(again.getByRole("textbox", { name: "Draft" })).toHaveValue(
    "Bonjour Élodie, deux chiffres.",
  );
  await tab(again, "Story").click();
  await again.getByRole("button", { name: "Add a touch" }).click();
  await expect(again.getByRole("textbox", { name: "What was said" })).toHaveValue(
    "Called back, wants figures",
  );
});

test("an update of the extension in the middle of a word loses nothing", async ({ launched }) => {
  const frame = await openNote(launched);
  const page = frame.page();
  const { strip } = await shellOf(frame);
  const update = await prepareUpdate(launched);
  await typeWords(frame);
  await update();
  await expect
    .poll(() => strip.textContent())
    .toBe("Handrail was updated. Reload this tab to use it again.");
  await page.reload();
  const again = await sidebarFrame(page);
  await tab(again, "Note").click();
  await expect(noteField(again, "Likely problem")).toHaveValue(WORDS);
});

test("Undo takes the handoff back and puts the text into its form", async ({ launched }) => {
  const frame = await openNote(launched);
  await completeNote(frame);
  await typeWords(frame);
  await frame.getByRole("button", { name: "Hand off" }).click();
  const receipt = frame.getByRole("status", { name: "Receipt" });
  await expect(receipt).toContainText("Hand off");
  await expect(panel(frame, "Note").getByRole("button", { name: "Accept" })).toBeVisible();
  await receipt.getByRole("button", { name: "Undo" }).click();
  await expect(noteField(frame, "Likely problem")).toHaveValue(WORDS);
  await expect(receipt).toContainText("Undone");
  expect(await readTable(frame, "handrail-ops/outbox")).toEqual([]);
  expect(launched.sandbox.sandbox.journal).toEqual([]);
});

test("a full disk says “Not saved”, keeps the text on screen, and recovers (P1.2)", async ({
  launched,
}) => {
  const frame = await openNote(launched);
  await fillDisk(frame, true);
  await typeWords(frame);
  const alert = frame.getByRole("alert");
  await expect(alert).toContainText("Not saved");
  await expect(alert).toContainText("full");
  await expect(noteField(frame, "Likely problem")).toHaveValue(WORDS);
  expect(await readTable(frame, "handrail-ops/drafts")).toEqual([]);

  await fillDisk(frame, false);
  await noteField(frame, "Likely problem").press("End");
  await noteField(frame, "Likely problem").press("!");
  await expect(alert).toBeHidden();
  const drafts = await readTable(frame, "handrail-ops/drafts");
  expect(drafts.find(({ field }) => field === "problem")?.value).toBe(`${WORDS}!`);
});

test("an action that a full disk cannot keep is not claimed to be done (P1.2)", async ({
  launched,
}) => {
  const { frame } = await openContact(launched, LEADS.offered);
  await tab(frame, "Note").click();
  await expect(frame.getByRole("button", { name: "Accept" })).toBeEnabled();
  await fillDisk(frame, true);
  await frame.getByRole("button", { name: "Accept" }).click();
  await expect(frame.getByRole("alert")).toContainText("Not saved");
  await expect(frame.getByRole("button", { name: "Accept" })).toBeVisible();
  await fillDisk(frame, false);
  await frame.getByRole("button", { name: "Accept" }).click();
  await expect(panel(frame, "Note")).toContainText("Accepted");
  await expect(frame.getByRole("alert")).toBeHidden();
});

/** Makes the browser refuse whatever the frame wants to store, in the way in which it does so itself. */
async function fillDisk(frame: Frame, full: boolean): Promise<void> {
  await frame.evaluate((isFull) => {
    window.__isDiskFull = isFull;
    if (window.__realPut !== undefined) return;
    const { put, add } = IDBObjectStore.prototype;
    window.__realPut = put;
    const refuse = () => {
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    };
    IDBObjectStore.prototype.put = function (...given) {
      return window.__isDiskFull ? refuse() : put.apply(this, given);
    };
    IDBObjectStore.prototype.add = function (...given) {
      return window.__isDiskFull ? refuse() : add.apply(this, given);
    };
  }, full);
}

declare global {
  interface Window {
    __isDiskFull: boolean;
    __realPut: IDBObjectStore["put"] | undefined;
  }
}
