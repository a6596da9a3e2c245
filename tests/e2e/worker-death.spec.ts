import type { Frame } from "@playwright/test";
import type { OutboxState } from "#lib/domain/outbox.ts";
import { LEADS } from "../sandbox/seed/stories.ts";
import { heldByCrm } from "../support/flows.ts";
import type { Launched } from "../support/launch.ts";
import { buyerName, openContact, sendEverythingNow, syncStatus } from "../support/sidebar.ts";
import { runCommand } from "./support/commands.ts";
import { holdOutbox, readTable } from "./support/database.ts";
import { expect, test } from "./support/handrail.ts";
import { outboxOf } from "./support/outbox.ts";
import { stopWorker } from "./support/worker.ts";

/** One action that is two writes: an event in the record's log, and a note on the timeline. */
const WORDS = "Met at the fair in Lyon, wants a call on Thursday";

interface Moment {
  readonly title: string;
  /** What a worker that dies there leaves on disk: the state of each entry. */
  readonly leaves: readonly OutboxState[];
  /** Brings the send to this moment and stops the worker there. */
  readonly dieThere: (launched: Launched, frame: Frame) => Promise<void>;
}

const LATE = { delayMs: 2500 };
const READ = { method: "GET", path: `/contacts/${LEADS.sparse}` };
const CHANGE = { method: "PATCH", path: `/contacts/${LEADS.sparse}` };
const NOTE = { method: "POST", path: "/objects/2026-09/notes", pathPattern: "notes$" };

const MOMENTS: readonly Moment[] = [
  {
    title: "while the entries wait for the end of the undo window",
    leaves: ["pending", "pending"],
    dieThere: (launched) => stopWorker(launched),
  },
  {
    title: "with the change marked as sending on disk, before it has left",
    leaves: ["sending", "pending"],
    dieThere: async (launched, frame) => {
      await sendAndWaitFor(launched, frame, READ);
      await stopWorker(launched);
      expect(changesWritten(launched)).toHaveLength(0);
    },
  },
  {
    title: "with the change at HubSpot, before its answer",
    leaves: ["sending", "pending"],
    dieThere: async (launched, frame) => {
      await sendAndWaitFor(launched, frame, CHANGE);
      await stopWorker(launched);
      await expect.poll(() => changesWritten(launched)).toHaveLength(1);
    },
  },
  {
    title: "with the answer to the change here, before its entry is removed",
    leaves: ["sending", "pending"],
    dieThere: async (launched, frame) => {
      await sendAndWaitFor(launched, frame, CHANGE);
      const letGo = await holdOutbox(frame);
      await expect
        .poll(async () => JSON.stringify(await readTable(frame, "handrail-cache/records")))
        .toContain(WORDS);
      await stopWorker(launched);
      await letGo();
    },
  },
  {
    title: "with the note at HubSpot, before its answer",
    leaves: ["sending"],
    dieThere: async (launched, frame) => {
      await sendAndWaitFor(launched, frame, NOTE);
      await stopWorker(launched);
      await expect.poll(() => notesWritten(launched)).toHaveLength(1);
    },
  },
  {
    title: "with the note answered, before its entry is removed",
    leaves: ["sending"],
    dieThere: async (launched, frame) => {
      await sendAndWaitFor(launched, frame, NOTE);
      const letGo = await holdOutbox(frame);
      await expect.poll(() => notesWritten(launched)).toHaveLength(1);
      await stopWorker(launched);
      await letGo();
    },
  },
];

// The longest, because an alarm comes after thirty seconds at the earliest: it begins first.
test("a worker that died is woken by its alarm, without anybody doing anything (P12.2)", async ({
  launched,
}) => {
  const frame = await addTouch(launched);
  const alarms = () => frame.evaluate(() => chrome.alarms.getAll());
  await expect
    .poll(alarms)
    .toContainEqual(expect.objectContaining({ name: expect.stringMatching(/^drain\//) }));
  await stopWorker(launched);
  await expect(syncStatus(frame)).toHaveText("Sent to HubSpot", { timeout: 50_000 });
  await expectOnce(launched, frame);
});

for (const { title, leaves, dieThere } of MOMENTS) {
  test(`a worker that dies ${title}: HubSpot has each write once (P3.2)`, async ({ launched }) => {
    const frame = await addTouch(launched);
    await dieThere(launched, frame);
    const left = await readTable(frame, "handrail-ops/outbox");
    expect(left.map((entry) => entry.state)).toEqual(leaves);
    await runCommand(frame, "Send everything now");
    // Nobody but the person may cut the wait after an unknown outcome short.
    if (leaves.includes("sending")) {
      await outboxOf(frame).getByRole("button", { name: "Send now" }).click();
    }
    await expectOnce(launched, frame);
  });
}

async function addTouch(launched: Launched): Promise<Frame> {
  const { frame } = await openContact(launched, LEADS.sparse);
  await expect(buyerName(frame)).toHaveText("Wes Strand");
  await frame.getByRole("button", { name: "Add a touch" }).click();
  const form = frame.getByRole("form", { name: "New touch" });
  await form.getByRole("textbox", { name: "What was said" }).fill(WORDS);
  await form.getByRole("button", { name: "Save touch" }).click();
  await expect(frame.getByRole("status", { name: "Receipt" })).toContainText("Wes Strand");
  return frame;
}

/** Sends, and comes back while HubSpot sits over that request. */
async function sendAndWaitFor(
  launched: Launched,
  frame: Frame,
  match: { readonly method: string; readonly path: string; readonly pathPattern?: string },
): Promise<void> {
  const { faults, requests } = launched.sandbox.sandbox;
  faults.add({ match, effect: LATE });
  await sendEverythingNow(frame);
  await expect.poll(() => requests.some((it) => it.fault !== null)).toBe(true);
}

async function expectOnce(launched: Launched, frame: Frame): Promise<void> {
  await expect.poll(() => readTable(frame, "handrail-ops/outbox")).toEqual([]);
  await expect(syncStatus(frame)).toHaveText("Sent to HubSpot");
  expect(changesWritten(launched)).toHaveLength(1);
  expect(notesWritten(launched)).toHaveLength(1);
  expect(heldByCrm(launched, LEADS.sparse).get("handrail_log")?.split(WORDS)).toHaveLength(2);
}

const changesWritten = ({ sandbox }: Launched) =>
  sandbox.sandbox.journal.filter((it) => it.object === "contacts" && it.action === "update");

const notesWritten = ({ sandbox }: Launched) =>
  sandbox.sandbox.journal.filter((it) => it.object === "notes" && it.action === "create");
