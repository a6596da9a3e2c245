import { rmSync } from "node:fs";
import { associationsOf } from "../sandbox/hubspot/associations.ts";
import { LEADS, OWNERS } from "../sandbox/seed/stories.ts";
import { seedConnection } from "../support/connect.ts";
import { heldByCrm } from "../support/flows.ts";
import { type Launched, launchHandrail } from "../support/launch.ts";
import { openContact, sendEverythingNow, syncStatus, tab } from "../support/sidebar.ts";
import { askWorker, badge, notifications } from "./support/alerts.ts";
import { findViolations } from "./support/axe.ts";
import { moveClock } from "./support/clock.ts";
import { runCommand } from "./support/commands.ts";
import {
  ANSWER_MINUTES,
  bringIntoForce,
  dutyPlaybook,
  IF_MISSED,
  MINUTE_MS,
  TURN_RULE,
  WARN_MINUTES,
} from "./support/duty-playbook.ts";
import { expect, test } from "./support/handrail.ts";
import { completeWords } from "./support/note.ts";
import { stopWorker } from "./support/worker.ts";

const MARKETER = { ownerId: OWNERS.marketer, name: "Mira Castellan" };

/** The events of one kind in the lead's log, as the CRM holds it. */
function eventsOf(launched: Launched, lead: string, type: string) {
  return (heldByCrm(launched, lead).get("handrail_log") ?? "")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): Record<string, string> => JSON.parse(line))
    .filter((event) => event["type"] === type);
}

/** The tasks on a lead as the CRM holds them. */
function tasksOn({ sandbox: { sandbox } }: Launched, lead: string) {
  return [...associationsOf(sandbox.state, "contacts", lead, "tasks").keys()]
    .flatMap((id) => sandbox.state.records.tasks.get(id) ?? [])
    .filter(({ archivedAt }) => archivedAt === null)
    .map(({ properties }) => ({
      owner: properties.get("hubspot_owner_id"),
      text: properties.get("hs_task_body"),
    }));
}

test.describe("from the offer to what follows from a miss", () => {
  test.use({ launch: { movesClock: true }, connection: { person: MARKETER } });

  test("the rules name an owner, who is warned, and what they miss goes to the next one once, whichever browsers look", async ({
    launched: marketers,
  }) => {
    const lead = LEADS.unnoted;
    await bringIntoForce(marketers, dutyPlaybook());
    const { frame } = await openContact(marketers, lead);
    await tab(frame, "Note").click();
    await expect(frame.getByText(`By the rule “${TURN_RULE}”`)).toBeVisible();
    await completeWords(frame);
    await frame.getByRole("button", { name: "Hand off" }).click();
    await sendEverythingNow(frame);
    await expect(syncStatus(frame)).toContainText("Sent to HubSpot");
    await expect(frame.getByRole("timer")).toContainText(/Due in (1 h|59 min|58 min)/);
    const [offered] = eventsOf(marketers, lead, "offered");
    expect(offered).toMatchObject({ to: OWNERS.sdrDach, rule: "turn" });

    const owners = await launchHandrail({ movesClock: true, sharedSandbox: marketers.sandbox });
    await seedConnection(owners, {
      person: { ownerId: OWNERS.sdrDach, name: "Jonas Ehrlich" },
    });
    await bringIntoForce(owners, dutyPlaybook());
    await openContact(owners, lead);
    expect(await badge(owners)).toBe("");

    await moveClock(owners, (ANSWER_MINUTES - WARN_MINUTES + 1) * MINUTE_MS);
    await askWorker(owners, "check-clock");
    await expect.poll(() => badge(owners)).toBe("1");
    await expect.poll(async () => (await notifications(owners)).join()).toContain(lead);

    const afterMiss = (ANSWER_MINUTES + 5) * MINUTE_MS;
    await moveClock(owners, afterMiss);
    await moveClock(marketers, afterMiss);
    await Promise.all([askWorker(owners, "check-clock"), askWorker(marketers, "check-clock")]);
    await expect.poll(() => heldByCrm(owners, lead).get("hubspot_owner_id")).toBe(OWNERS.sdr);
    await expect(frame.getByRole("timer")).toContainText("Due in");
    await frame.getByRole("button", { name: "About the answer time" }).click();
    const details = frame.getByRole("region", { name: "Answer time" });
    await expect(details).toContainText("It went on with Dana Whitlock");

    // HubSpot lets both create the task in one moment; whoever looks a little later takes the second away.
    await stopWorker(owners);
    await askWorker(owners, "check-clock");
    for (const one of [owners, marketers]) {
      await moveClock(one, afterMiss + 3 * MINUTE_MS);
      await askWorker(one, "check-clock");
      await askWorker(one, "pull");
    }
    await expect.poll(() => tasksOn(owners, lead)).toHaveLength(1);
    expect(tasksOn(owners, lead)).toMatchObject([
      { owner: OWNERS.sdr, text: expect.stringContaining(IF_MISSED) },
    ]);
    expect(eventsOf(owners, lead, "escalated")).toMatchObject([{ to: OWNERS.sdr, rule: "turn" }]);
    await owners.close();
  });
});

/** The same agreement where nothing follows from a miss, so that nobody else gets the lead meanwhile. */
const withoutConsequence = dutyPlaybook((playbook) => ({
  ...playbook,
  slaTiers: playbook.slaTiers.map((tier) => ({ ...tier, missed: [] })),
}));

test("a generic message leaves the clock running and says so; a relevant one stops it", async ({
  launched,
}) => {
  await bringIntoForce(launched, withoutConsequence);
  const { frame } = await openContact(launched, LEADS.offered);
  const timer = frame.getByRole("timer");
  await expect(timer).toContainText("Due in");
  await tab(frame, "First touch").click();
  const draftEmail = frame
    .getByRole("article")
    .first()
    .getByRole("button", { name: "Draft e-mail" });
  await draftEmail.click();
  const draft = frame.getByRole("textbox", { name: "Draft" });
  await expect(draft).not.toBeEmpty();
  await frame.getByRole("textbox", { name: "Subject" }).fill("Quick question");
  await draft.fill(
    "Hi Sara,\n\nI wanted to introduce our company. We help companies like yours to save time and money. Do you have fifteen minutes this week?\n\nDana",
  );
  await expect(frame.getByText("This message is generic, so the clock runs on")).toBeVisible();
  await frame.getByRole("button", { name: "Log first touch" }).click();
  await expect(frame.getByRole("status", { name: "Receipt" })).toContainText("generic");
  await expect(timer).toContainText("Due in");
  await frame.getByRole("button", { name: "About the answer time" }).click();
  const details = frame.getByRole("region", { name: "Answer time" });
  await expect(details).toContainText("the message was generic: the clock runs on");
  expect(await findViolations(frame, [])).toEqual([]);

  await draftEmail.click();
  await expect(draft).not.toBeEmpty();
  // Right after an e-mail was logged, a press counts as the second one of a double click.
  const another = frame.getByRole("button", { name: "Log another one" });
  await expect(async () => {
    if (!(await another.isVisible()))
      await frame.getByRole("button", { name: "Log follow-up" }).click({ timeout: 5_000 });
    await expect(another).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await another.click();
  await expect(timer).toHaveCount(0);
  await sendEverythingNow(frame);
  await expect(syncStatus(frame)).toContainText("Sent to HubSpot");
  expect(eventsOf(launched, LEADS.offered, "touched")).toMatchObject([
    { generic: true },
    { generic: false },
  ]);
});

test.describe("with a clock that is moved", () => {
  test.use({ launch: { movesClock: true } });

  test("an alert is put off with a reason until its time; the clock runs on", async ({
    launched,
  }) => {
    await bringIntoForce(launched, withoutConsequence);
    const { frame } = await openContact(launched, LEADS.offered);
    await expect(frame.getByRole("timer")).toContainText("Due in");
    await moveClock(launched, 15 * MINUTE_MS);
    await askWorker(launched, "check-clock");
    await expect.poll(() => badge(launched)).toBe("1");
    await expect.poll(() => notifications(launched)).toHaveLength(1);

    await frame.getByRole("button", { name: "About the answer time" }).click();
    await frame.getByRole("button", { name: "Put the alert off" }).click();
    const question = frame.getByRole("dialog", { name: "Put the alert off" });
    await expect(question.getByRole("textbox", { name: "Why it waits" })).toBeFocused();
    expect(await findViolations(frame, [])).toEqual([]);
    await question.getByRole("button", { name: "Put it off" }).click();
    await expect(question).toBeVisible();
    await question.getByRole("textbox", { name: "Why it waits" }).fill("She is on a plane");
    await question.getByRole("button", { name: "Put it off" }).click();
    await expect(question).toBeHidden();
    await runCommand(frame, "Send everything now");
    await expect(syncStatus(frame)).toContainText("Sent to HubSpot");
    await expect.poll(() => badge(launched)).toBe("");
    await expect.poll(() => notifications(launched)).toEqual([]);
    await expect(frame.getByRole("timer")).toContainText("Due in");
    expect(eventsOf(launched, LEADS.offered, "snoozed")).toMatchObject([
      { words: "She is on a plane", until: expect.any(String) },
    ]);

    await moveClock(launched, 80 * MINUTE_MS);
    await askWorker(launched, "check-clock");
    await expect.poll(() => badge(launched)).toBe("1");
    await expect.poll(() => notifications(launched)).toHaveLength(1);
  });
});

test("a browser that starts without a network shows queue, clock and badge from what it keeps", async () => {
  const profile = test.info().outputPath("profile");
  const before = await launchHandrail({ profile });
  await seedConnection(before);
  await bringIntoForce(before, withoutConsequence);
  const { frame } = await openContact(before, LEADS.overdue);
  await expect(frame.getByRole("timer")).toContainText("Overdue by");
  await before.context.close();

  before.sandbox.setOffline(true, "everything");
  const after = await launchHandrail({ profile, sharedSandbox: before.sandbox });
  await after.context.setOffline(true);
  await expect.poll(() => badge(after)).toBe("1");
  const queue = await after.openExtensionPage("queue.html");
  const row = queue.getByRole("row", { name: /Tessa van Rijswijk/ });
  await expect(row).toContainText("Overdue by");
  await row.click();
  await expect(queue.getByRole("timer")).toContainText("Overdue by");
  await after.close();
  await before.sandbox.close();
  rmSync(profile, { recursive: true });
});
