import { readFileSync } from "node:fs";
import type { Frame } from "@playwright/test";
import { KEYS } from "../sandbox/hubspot/settings.ts";
import { LEADS } from "../sandbox/seed/stories.ts";
import { seedConnection } from "../support/connect.ts";
import { BUILT_EXTENSION, type Launched, launchHandrail } from "../support/launch.ts";
import { buyerName, openContact, panel, syncStatus, tab } from "../support/sidebar.ts";
import {
  breakDatabases,
  type Damage,
  deleteDatabase,
  holdOldDatabase,
  loseDatabases,
  openBesides,
  raiseDatabase,
} from "./support/damage.ts";
import { readTable } from "./support/database.ts";
import { expect, test } from "./support/handrail.ts";
import { expectAccessible, widen } from "./support/looks.ts";
import { noteField } from "./support/note.ts";
import { acceptUnsent, dumpStorage, exportFrom, openSettings } from "./support/settings.ts";
import { handleName, shellOf } from "./support/shell.ts";
import { stopWorker } from "./support/worker.ts";

const WORDS = "Every Friday a part is missing; nobody knows which, Zoë says";
const NEWER = 90;

async function openNote(launched: Launched): Promise<Frame> {
  const { frame } = await openContact(launched, LEADS.unnoted);
  await tab(frame, "Note").click();
  await noteField(frame, "Likely problem").fill(WORDS);
  return frame;
}

test("a cache that is deleted under an open sidebar comes back by itself, and nothing typed is touched", async ({
  launched,
}) => {
  const frame = await openNote(launched);
  const besides = await openBesides(launched);
  await frame.evaluate(() => {
    window.__alerts = 0;
    new MutationObserver(() => {
      if (document.querySelector("[role=alert]") !== null) window.__alerts += 1;
    }).observe(document.body, { childList: true, subtree: true });
  });
  await deleteDatabase(besides, "handrail-cache");
  await expect
    .poll(async () => (await readTable(frame, "handrail-cache/records")).length)
    .toBeGreaterThan(0);
  await expect(buyerName(frame)).toHaveText("Katharina Brüggemann");
  await expect(noteField(frame, "Likely problem")).toHaveValue(WORDS);
  expect(await frame.evaluate(() => window.__alerts)).toBe(0);
  const drafts = await readTable(frame, "handrail-ops/drafts");
  expect(drafts.map(({ value }) => value)).toContain(WORDS);

  await deleteDatabase(besides, "handrail-cache");
  const { frame: other } = await openContact(launched, LEADS.offered);
  await expect(buyerName(other)).toHaveText("Sara Lindqvist");
});

test("a tab that outlives an update says so once, writes nothing more, and keeps what was typed (P1.2)", async ({
  launched,
}) => {
  const frame = await openNote(launched);
  await expect
    .poll(async () => (await readTable(frame, "handrail-ops/drafts")).map(({ value }) => value))
    .toContain(WORDS);
  await raiseDatabase(await openBesides(launched), "handrail-ops", NEWER);

  const alert = frame.getByRole("alert");
  await expect(alert).toHaveCount(1);
  await expect(alert).toContainText("Handrail was updated. Reload this page.");
  await expect(noteField(frame, "Likely problem")).toHaveValue(WORDS);

  await noteField(frame, "Likely problem").press("End");
  await noteField(frame, "Likely problem").pressSequentially("!");
  await expect(alert.filter({ hasText: "Not saved: Handrail was updated." })).toBeVisible();
  await expect(noteField(frame, "Likely problem")).toHaveValue(`${WORDS}!`);
  await noteField(frame, "Likely problem").selectText();
  expect(await frame.evaluate(() => getSelection()?.toString())).toBe(`${WORDS}!`);
  const drafts = await readTable(frame, "handrail-ops/drafts");
  expect(drafts.map(({ value }) => value)).toContain(WORDS);
  await expect(frame.getByText("Handrail was updated. Reload this page.")).toHaveCount(1);
  const beside = { page: frame.page(), frame };
  await widen(beside);
  await expectAccessible(beside, "after an update");
});

test("a tab that opens with an older Handrail than its database says the same, and writes nothing", async ({
  launched,
}) => {
  await raiseDatabase(await openBesides(launched), "handrail-ops", NEWER);
  const { frame } = await openContact(launched, LEADS.offered);
  await expect(frame.getByRole("alert")).toContainText("Handrail was updated. Reload this page.");
  const settings = await openSettings(launched);
  await expect(settings.getByRole("alert")).toContainText("Handrail was updated.");
});

test("an older tab that does not let go is named after a moment, and all goes on when it does", async ({
  launched,
}) => {
  const besides = await openBesides(launched);
  await stopWorker(launched);
  const letGo = await holdOldDatabase(besides);
  const { frame } = await openContact(launched, LEADS.offered);
  await expect(frame.getByText("Handrail waits for another tab.")).toBeVisible();
  await expectOpen(frame);
  await expect(frame.getByRole("alert")).toHaveCount(0);
  await letGo();
  await expect(buyerName(frame)).toHaveText("This account is not connected");
  await expect(frame.getByText("Handrail waits for another tab.")).toBeHidden();
});

test.describe("when the browser loses its files", () => {
  // Each of these starts a browser again on the profile of the one before.
  let launched: Launched;
  let profile: string;

  test.beforeEach(async () => {
    profile = test.info().outputPath("profile");
    launched = await launchHandrail({ profile, extensionPath: EXTENSION });
    await seedConnection(launched);
  });
  test.afterEach(() => launched.close());

  async function restart(damage: () => void): Promise<void> {
    await launched.close();
    damage();
    launched = await launchHandrail({ profile, extensionPath: EXTENSION });
  }

  /** A handoff is accepted out of HubSpot's reach; that is one write, and the worker has copied it. */
  async function leaveWriteWaiting(): Promise<void> {
    const { frame } = await acceptUnsent(launched);
    expect(await readTable(frame, "handrail-ops/outbox")).toHaveLength(1);
    const settings = await openSettings(launched, "diagnostics");
    await expect(async () => {
      await settings.getByRole("button", { name: "Look again" }).click();
      await expect(settings.getByText("1 write in the second copy")).toBeVisible({ timeout: 500 });
    }).toPass();
  }

  test("the writes that waited are offered, exported without a key, restored, and sent once (P2.4, P3.2)", async () => {
    await leaveWriteWaiting();
    await restart(() => loseDatabases(profile));
    const stored = await dumpStorage(await openSettings(launched), "local");
    expect(stored).toContain("second-copy");
    for (const private_ of ["Sara", "accepted", KEYS.good]) expect(stored).not.toContain(private_);

    await seedConnection(launched);
    const { page, frame } = await openContact(launched, LEADS.offered);
    await expect(buyerName(frame)).toHaveText("Sara Lindqvist");
    const alert = frame.getByRole("alert");
    await expect(alert).toContainText("The browser lost Handrail's database. 1 write was saved.");
    const saved = page.waitForEvent("download");
    await alert.getByRole("button", { name: "Export" }).click();
    const file = readFileSync(await (await saved).path(), "utf8");
    expect(JSON.parse(file).entries).toHaveLength(1);
    expect(file).not.toContain(KEYS.good);

    await widen({ page, frame });
    await expectAccessible({ page, frame }, "lost writes");
    await alert.getByRole("button", { name: "Restore 1 write" }).click();
    await expect(frame.getByText("1 write is back in the outbox.")).toBeVisible();
    await expect(alert).toHaveCount(0);
    const [restored] = await readTable(frame, "handrail-ops/outbox");
    expect(restored).toMatchObject({ state: "sending", mayHaveHappened: true, doubtful: true });
    await tab(frame, "Note").click();
    await expect(panel(frame, "Note")).toContainText("Accepted");

    // Instead of the minute in which a late arrival is waited for.
    await syncStatus(frame).getByRole("button").click();
    const outbox = frame.getByRole("region", { name: "Outbox" });
    await expect(outbox).toContainText("Handrail will look before it sends again");
    await outbox.getByRole("button", { name: "Send now", exact: true }).click();
    await expect.poll(() => readTable(frame, "handrail-ops/outbox")).toEqual([]);
    const { journal } = launched.sandbox.sandbox;
    expect(journal.filter(({ object }) => object === "contacts")).toHaveLength(1);
  });

  test("a database that cannot be opened is told as such, and a restart that helps brings everything back (P2.1)", async () => {
    await leaveWriteWaiting();
    const damage = await restartBroken();
    const { frame } = await openContact(launched, LEADS.offered);
    await expectOpen(frame);
    const alert = frame.getByRole("alert");
    await expect(alert).toContainText("Handrail cannot open its database.");
    await expect(alert).toContainText("Restart the browser first");
    await expect(alert).toContainText("HR-storage-corrupt");
    await alert.getByRole("button", { name: "Try again" }).click();
    await expect(alert).toContainText("Handrail cannot open its database.");

    await restart(damage.mend);
    const { frame: again } = await openContact(launched, LEADS.offered);
    await expect(buyerName(again)).toHaveText("Sara Lindqvist");
    await expect(again.getByRole("alert")).toHaveCount(0);
    await expect.poll(() => readTable(again, "handrail-ops/outbox")).toEqual([]);
    const { journal } = launched.sandbox.sandbox;
    expect(journal.filter(({ object }) => object === "contacts")).toHaveLength(1);
  });

  test("when a restart does not help, a new database takes in what the second copy holds (P2.4)", async () => {
    await leaveWriteWaiting();
    const damage = await restartBroken();
    const { frame } = await openContact(launched, LEADS.offered);
    const alert = frame.getByRole("alert");
    await expect(alert).toContainText("1 write that was waiting to be sent");
    await alert.getByRole("button", { name: "A restart did not help" }).click();
    const startAnew = alert.getByRole("button", { name: "Start with a new database" });
    await startAnew.click();
    await expect(alert.getByRole("button", { name: "Trying again…" })).toBeVisible();
    await expect(alert.getByRole("button", { name: "Try again" })).toBeVisible();

    damage.clear();
    await startAnew.click();
    await expect(alert).toContainText("The browser lost Handrail's database. 1 write was saved.");
    await alert.getByRole("button", { name: "Restore 1 write" }).click();
    await expect(frame.getByText("1 write is back in the outbox.")).toBeVisible();
    const [restored] = await readTable(frame, "handrail-ops/outbox");
    expect(restored).toMatchObject({ state: "sending", mayHaveHappened: true });
  });

  async function restartBroken(): Promise<Damage> {
    const broken: Damage[] = [];
    await restart(() => broken.push(breakDatabases(profile)));
    const [damage] = broken;
    if (damage === undefined) throw new Error("Nothing was broken.");
    return damage;
  }
});

test("Diagnostics says how storage is, exports the outbox without a key, and rebuilds the cache", async ({
  launched,
}) => {
  const { frame } = await acceptUnsent(launched);
  const settings = await openSettings(launched, "diagnostics");
  const storage = settings.getByRole("region", { name: "Storage" });
  await expect(storage).toContainText("Works.");
  await expect(storage).toContainText("The browser keeps what is stored here.");
  await expect(storage).toContainText("1 write in the outbox.");
  await expect(storage).toContainText("open, version 4: outbox 1");
  const file = await exportFrom(settings, "Diagnostics", "Export waiting writes as JSON");
  expect(JSON.parse(file).entries).toHaveLength(1);
  expect(file).not.toContain(KEYS.good);

  launched.sandbox.setOffline(false);
  await storage.getByRole("button", { name: "Rebuild the cache" }).click();
  await expect(storage).toContainText("The copies are gone.");
  await expect(storage).toContainText("Works.");
  await expect
    .poll(async () => (await readTable(frame, "handrail-cache/records")).length)
    .toBeGreaterThan(0);
  await expect(buyerName(frame)).toHaveText("Sara Lindqvist");
});

/** What is to be told stands in a sidebar that one can see. */
async function expectOpen(frame: Frame): Promise<void> {
  const shell = await shellOf(frame);
  await expect.poll(() => handleName(shell)).toBe("Close Handrail");
}

const EXTENSION = process.env["HANDRAIL_EXTENSION"] ?? BUILT_EXTENSION;

declare global {
  interface Window {
    __alerts: number;
  }
}
