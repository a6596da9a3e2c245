// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, expect, it } from "vitest";
import { AskedSnooze } from "#components/clock/AskedSnooze.tsx";
import { askedSnooze } from "#components/clock/asked-snooze.ts";
import { Snooze } from "#components/clock/Snooze.tsx";
import { nextDaysOpening } from "#components/clock/snooze-choices.ts";
import { createWorkingTime } from "#lib/domain/calendar/working-time.ts";
import type { LogEvent } from "#lib/domain/log.ts";
import { createZone } from "#lib/domain/note/zone.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { NOW } from "../../domain/note/sample.ts";
import {
  Beside,
  button,
  control,
  createPanelWorld,
  description,
  expectText,
  fill,
  type PanelWorld,
  press,
  until,
} from "../parts/panel-world.tsx";

let world: PanelWorld;
afterEach(() => world.close());

const HOUR = 60 * 60 * 1000;
const OFFERED = new Date(Date.parse(NOW) - HOUR).toISOString();

async function open(ownerId = "102"): Promise<void> {
  world = await createPanelWorld({
    snapshot: {
      handoff: { status: "offered", leadType: "demo-request", ownerId, offeredAt: OFFERED },
    },
  });
  await world.render(
    <Beside panel={(view, connection) => <Snooze view={view} connection={connection} />} />,
  );
  await until(() => expectText("Put the alert off"));
  await press("Put the alert off");
  await until(() => expect(control("Why it waits")).toBeTruthy());
}

async function logged(): Promise<LogEvent | undefined> {
  const [entry] = await world.store.ops.outbox.toArray();
  return entry?.write.kind === "patch" ? entry.write.events[0] : undefined;
}

it("puts the alert off for an hour, with the reason in the log, and says that the clock runs on", async () => {
  await open();
  expectText("The clock runs on");
  await fill("Why it waits", "She is on a plane until two");
  await press("Put it off");
  await until(async () => expect(await logged()).toBeTruthy());
  const event = await logged();
  expect(event).toMatchObject({ type: "snoozed", words: "She is on a plane until two" });
  const ahead = Date.parse(event?.until ?? "") - Date.parse(NOW);
  expect(Math.round(ahead / HOUR)).toBe(1);
  await until(() => expect(document.body.textContent).not.toContain("Why it waits"));
  await until(() =>
    expectText("The alert is put off until 21 Nov 2026, 12:00. The clock runs on."),
  );
  expect(button("Change that")).toBeTruthy();
});

it("asks for the reason where there is none, and leads to it", async () => {
  await open();
  await press("Put it off");
  await until(() => expect(description(control("Why it waits"))).toContain("A reason is missing."));
  expect(document.activeElement).toBe(control("Why it waits"));
  expect(await logged()).toBeUndefined();
});

it("takes the next day’s opening, or a moment, and refuses one too far ahead", async () => {
  await open();
  await fill("Why it waits", "Their CFO decides");
  control("Until a date and time").click();
  await until(() => expect(control("Date and time")).toBeTruthy());
  await fill("Date and time", "2027-03-01T09:00");
  await press("Put it off");
  await until(() => expect(description(control("Date and time"))).toContain("14 days at most"));
  control("Until the next day’s opening").click();
  await press("Put it off");
  // NOW is a Saturday: the next working time is Monday's.
  await until(async () => expect((await logged())?.until).toBe("2026-11-23T09:00:00.000Z"));
});

it("says whose alert it is where the lead is somebody else’s", async () => {
  await open("101");
  await fill("Why it waits", "Their CFO decides");
  await press("Put it off");
  await until(() => expectText("Omar Haddad owns this lead, and only its owner is alerted."));
});

it("opens at the question where a notification asked for it, for a record that an address may name", async () => {
  expect(askedSnooze("#snooze/hubspot-24861337/person/42")).toEqual({
    connectionId: "hubspot-24861337",
    objectType: "person",
    recordId: "42",
  });
  for (const hash of [
    "",
    "#snooze",
    "#snooze/c1/person/",
    "#snooze/c1/pet/42",
    "#snooze/c1/person/4%202",
  ]) {
    expect(askedSnooze(hash)).toBeNull();
  }
  await open();
  await press("Cancel");
  await world.render(
    <AskedSnooze record={{ connectionId: "c1", objectType: "person", recordId: "42" }} />,
  );
  await until(() => expect(control("Why it waits")).toBeTruthy());
  await press("Cancel");
  await until(() => expect(document.body.textContent).not.toContain("Why it waits"));
});

it("knows the next day’s opening over a weekend and late at night, and none where nobody works", () => {
  const { calendar } = DEFAULT_PLAYBOOK;
  const zone = createZone(calendar.timeZone);
  const opening = (at: string, week = calendar.week) => {
    const workingTime = createWorkingTime({ ...calendar, week });
    const found = nextDaysOpening(Date.parse(at), workingTime, zone);
    return found === null ? null : new Date(found).toISOString();
  };
  expect(opening("2026-11-23T10:00:00Z")).toBe("2026-11-24T09:00:00.000Z");
  // Before the opening of a working day, "tomorrow" is still the day after.
  expect(opening("2026-11-23T06:00:00Z")).toBe("2026-11-24T09:00:00.000Z");
  expect(opening("2026-11-27T23:59:00Z")).toBe("2026-11-30T09:00:00.000Z");
  expect(opening("2026-11-23T10:00:00Z", [])).toBeNull();
});
