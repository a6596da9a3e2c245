import { readFile } from "node:fs/promises";
import type { Frame, Page } from "@playwright/test";
import type { Failure } from "#lib/domain/failure.ts";
import type { NewOutboxEntry } from "#lib/domain/outbox.ts";
import { LEADS } from "../sandbox/seed/stories.ts";
import { newEntry, note, patch, personKey } from "../support/fakes/entries.ts";
import { heldByCrm, notesWritten } from "../support/flows.ts";
import type { Launched } from "../support/launch.ts";
import { type Beside, buyerName, openContact, syncStatus } from "../support/sidebar.ts";
import { readTable } from "./support/database.ts";
import { expect, test } from "./support/handrail.ts";
import { expectAccessible, widen } from "./support/looks.ts";
import { outboxOf, pendingWrites, writeOutbox } from "./support/outbox.ts";
import { controlsOf, walkWithTab } from "./support/tab-order.ts";

test.use({ launch: { handrailFields: true } });

const HOUR_MS = 60 * 60 * 1000;
const LOST: Failure = { type: "unknown", cause: "timeout", detail: "" };
const BUSY: Failure = { type: "busy", retryAt: 0, detail: "" };

/** Not due for an hour, so that nothing changes while one looks. */
function waiting(change: Partial<NewOutboxEntry> & { readonly id: string }): NewOutboxEntry {
  const now = Date.now();
  return newEntry({
    record: personKey(LEADS.sparse),
    createdAt: now - HOUR_MS,
    notBefore: now + HOUR_MS,
    ...change,
  });
}

/** Opens a record with these writes in the outbox, and the outbox over it. */
async function openOutbox(launched: Launched, entries: readonly NewOutboxEntry[]): Promise<Beside> {
  const beside = await openContact(launched, LEADS.sparse);
  await expect(buyerName(beside.frame)).toHaveText("Wes Strand");
  await writeOutbox(beside.frame, entries);
  // The outbox was written beside the extension's own code, which then reads it anew.
  await beside.page.reload();
  const again = { page: beside.page, frame: await reloadedFrame(beside.page) };
  await syncStatus(again.frame).getByRole("button").click();
  await expect(outboxOf(again.frame)).toBeVisible();
  return again;
}

async function reloadedFrame(page: Page): Promise<Frame> {
  const find = () => page.frames().find((frame) => frame.url().includes("/sidebar.html"));
  await expect.poll(find).toBeDefined();
  const frame = find();
  if (frame === undefined) throw new Error("The sidebar is there.");
  await expect(buyerName(frame)).toHaveText("Wes Strand");
  return frame;
}

const entryOf = (frame: Frame, title: string) =>
  pendingWrites(frame).getByRole("listitem").filter({ hasText: title });

test("ten thousand waiting writes: fifty are shown, the rest on demand, what needs a person first", async ({
  launched,
}) => {
  const many = Array.from({ length: 9_999 }, (_, index) =>
    waiting({ id: `e${index}`, title: `Log call ${index}`, write: note(`HR-${index}`) }),
  );
  const stuck = waiting({ id: "stuck", title: "Accept Wes", state: "attention", trouble: BUSY });
  const { frame } = await openOutbox(launched, [...many, stuck]);
  await expect(syncStatus(frame)).toHaveText("Needs you: 1");
  const items = pendingWrites(frame).getByRole("listitem");
  await expect(items).toHaveCount(50);
  await expect(items.first()).toContainText("Accept Wes");
  await outboxOf(frame).getByRole("button", { name: "Show more" }).click();
  await expect(items).toHaveCount(100);

  await frame.getByRole("searchbox", { name: "Find a write" }).fill("call 9876");
  await expect(items).toHaveCount(1);
  await expect(items).toContainText("Log call 9876");
  await frame.getByRole("searchbox", { name: "Find a write" }).fill("nobody");
  await expect(outboxOf(frame)).toContainText("No waiting write has these words in its title.");
});

test("everything that waits can be taken out as a file, complete and without a key (P2.2)", async ({
  launched,
}) => {
  const entries = [
    waiting({ id: "a", title: "Accept Wes", write: patch({ status: "accepted" }) }),
    waiting({ id: "b", title: "Log a call", write: note("HR-b") }),
  ];
  const { page, frame } = await openOutbox(launched, entries);
  const save = async (name: string) => {
    const download = page.waitForEvent("download");
    await outboxOf(frame).getByRole("button", { name }).click();
    const file = await download;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
  };
  const json = await save("Export as JSON");
  expect(json.name).toBe("handrail-waiting-writes.json");
  expect((JSON.parse(json.text) as { entries: readonly object[] }).entries).toMatchObject(entries);
  const text = await save("Export as text");
  expect(text.name).toBe("handrail-waiting-writes.txt");
  expect(text.text).toContain("Handoff status: accepted");
  expect(`${json.text}${text.text}`).not.toMatch(/pat-|ciphertext|bearer/i);
});

test("an entry tells each try, what it risks to send it now, and sends it when asked (P14.1)", async ({
  launched,
}) => {
  const now = Date.now();
  const { frame } = await openOutbox(launched, [
    waiting({
      id: "a",
      title: "Log a call",
      write: note("HR-CHECKED"),
      state: "sending",
      mayHaveHappened: true,
      doubtful: true,
      trouble: LOST,
      attempts: [
        { at: now - 60_000, failure: BUSY },
        { at: now - 30_000, failure: LOST },
      ],
    }),
  ]);
  const entry = entryOf(frame, "Log a call");
  await expect(entry).toContainText("Checking");
  await expect(entry).toContainText("HubSpot may already have it. Handrail looks for it first");
  await entry.getByText("Tried twice").click();
  const tries = entry.getByRole("list", { name: "Tries" }).getByRole("listitem");
  await expect(tries).toHaveCount(2);
  await expect(tries.first()).toContainText("No clear answer came from HubSpot.");
  await expect(tries.last()).toContainText("HubSpot did not answer, or is busy.");

  await entry.getByRole("button", { name: "Send now" }).click();
  await expect(syncStatus(frame)).toHaveText("Sent to HubSpot");
  expect(notesWritten(launched)).toHaveLength(1);
});

test("“Send all now” does not end the wait after a lost answer (P3.3)", async ({ launched }) => {
  const { frame } = await openOutbox(launched, [
    waiting({
      id: "a",
      title: "Log a call",
      write: note("HR-HELD"),
      state: "sending",
      mayHaveHappened: true,
      trouble: LOST,
      attempts: [{ at: 1, failure: LOST }],
      record: personKey(LEADS.touched),
      // Within the time that a lost answer is waited for.
      notBefore: Date.now() + 50_000,
    }),
    waiting({ id: "b", title: "Accept Wes", write: patch({ leadType: "inbound" }) }),
  ]);
  await outboxOf(frame).getByRole("button", { name: "Send all now" }).click();
  await expect(entryOf(frame, "Accept Wes")).toHaveCount(0);
  await expect(entryOf(frame, "Log a call")).toContainText("Checking");
  expect(heldByCrm(launched, LEADS.sparse).get("handrail_lead_type")).toBe("inbound");
  expect(notesWritten(launched)).toHaveLength(0);
});

test("a write is thrown away only after a typed word; its text is back in its form (P2.3)", async ({
  launched,
}) => {
  const typed = {
    draftId: `hubspot-24861337/person/${LEADS.sparse}#touch`,
    values: { words: "They asked for a later call." },
  };
  const { frame } = await openOutbox(launched, [
    waiting({
      id: "a",
      actionId: "x",
      title: "Log a call",
      typed,
      state: "attention",
      trouble: BUSY,
    }),
    waiting({ id: "b", actionId: "x", title: "Log a call", dependsOn: "a", write: note("HR-1") }),
  ]);
  await entryOf(frame, "Log a call").getByRole("button", { name: "Discard" }).click();
  const dialog = frame.getByRole("dialog", { name: "Discard this write" });
  await expect(dialog).toContainText("One more write goes with it.");
  const discard = dialog.getByRole("button", { name: "Discard" });
  await expect(discard).toHaveAttribute("aria-disabled", "true");
  await dialog.getByRole("textbox").fill("discard");
  await discard.click();
  await expect(outboxOf(frame)).toContainText("Nothing waits.");
  expect(await readTable(frame, "handrail-ops/outbox")).toEqual([]);
  const drafts = await readTable(frame, "handrail-ops/drafts");
  expect(drafts).toMatchObject([{ draftId: typed.draftId, value: typed.values.words }]);
});

test("writes for an account that is not connected here wait and say so (P13.1)", async ({
  launched,
}) => {
  const { frame } = await openOutbox(launched, [
    waiting({
      id: "a",
      title: "Accept Jo",
      record: { ...personKey("5"), connectionId: "hubspot-99" },
      account: "99",
    }),
  ]);
  const entry = entryOf(frame, "Accept Jo");
  await expect(entry).toContainText("account not connected here");
  await entry.getByRole("button", { name: "Undo" }).click();
  await expect(outboxOf(frame)).toContainText("Nothing waits.");
});

test("while many writes go out, a bar and a line tell how far it has come", async ({
  launched,
}) => {
  const entries = Array.from({ length: 40 }, (_, index) =>
    waiting({ id: `e${index}`, title: `Log call ${index}`, write: note(`HR-N${index}`) }),
  );
  const { frame } = await openOutbox(launched, entries);
  launched.sandbox.sandbox.faults.add({
    match: { method: "POST", pathPattern: "notes$" },
    effect: { delayMs: 200 },
    times: "always",
  });
  await outboxOf(frame).getByRole("button", { name: "Send all now" }).click();
  const bar = frame.getByRole("progressbar", { name: /^Sending: \d+ left of 40$/ });
  await expect(bar).toBeVisible();
  await expect(bar).toHaveAttribute("max", "40");
  await expect(syncStatus(frame)).toHaveText("Sent to HubSpot", { timeout: 60_000 });
  await expect(bar).toHaveCount(0);
  expect(notesWritten(launched)).toHaveLength(40);
  expect(new Set(notesWritten(launched)).size).toBe(40);
});

test("the outbox is in order in every width and both schemes, and by keyboard alone", async ({
  launched,
}) => {
  const beside = await openOutbox(launched, [
    waiting({ id: "a", actionId: "x", title: "Hand off Wes Strand", trouble: BUSY }),
    waiting({ id: "b", actionId: "x", dependsOn: "a", write: note("HR-1") }),
    waiting({ id: "c", title: "Accept Jo", state: "attention", trouble: { type: "archived" } }),
    waiting({
      id: "d",
      title: "Log a call",
      record: personKey(LEADS.touched),
      state: "sending",
      mayHaveHappened: true,
      trouble: LOST,
      write: note("HR-2"),
      attempts: [{ at: 1, failure: LOST }],
    }),
  ]);
  const { frame } = beside;
  await entryOf(frame, "Log a call").getByText("Tried once").click();
  await widen(beside);
  await expectAccessible(beside, "an outbox with every kind of entry");
  const controls = await controlsOf(frame);
  const stops = await walkWithTab(frame, controls.length);
  expect(stops.map((stop) => stop.name)).toEqual(controls);
  expect(stops.filter((stop) => !stop.isSeen)).toEqual([]);
});
