// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { StorageProvider } from "#components/parts/storage-context.tsx";
import { PlaybookEditor } from "#components/playbook/editor/PlaybookEditor.tsx";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { openStore } from "#lib/store/open-store.ts";
import { readWorkingCopy } from "#lib/store/playbook-store.ts";
import { createFakeVault } from "../../../support/fakes/second-copy.ts";
import { createTimers } from "../../../support/fakes/timers.ts";
import {
  button,
  control,
  createPanelWorld,
  description,
  expectText,
  fill,
  type PanelWorld,
  press,
  region,
  settle,
  until,
} from "../parts/panel-world.tsx";

let world: PanelWorld;

beforeEach(async () => {
  world = await createPanelWorld({});
  const storage = {
    watch: openStore(world.store, createTimers().after),
    vault: createFakeVault().vault,
  };
  await world.render(
    <StorageProvider value={storage}>
      <PlaybookEditor name="draft" />
    </StorageProvider>,
  );
  await until(() => expect(button("Begin from the version in force")).toBeTruthy());
  await press("Begin from the version in force");
  await until(() => expect(region("Lead types")).toBeTruthy());
});
afterEach(() => world.close());

async function kept(): Promise<Playbook> {
  const row = await readWorkingCopy(world.store, "draft");
  return row?.document as Playbook;
}

async function choose(label: string, value: string): Promise<void> {
  const select = control(label) as unknown as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
  await settle();
}

async function chooseFile(text: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[accept="text/calendar,.ics"]');
  if (input === null) throw new Error("There is no field for a calendar file.");
  Object.defineProperty(input, "files", { value: [new File([text], "company.ics")] });
  input.dispatchEvent(new Event("change", { bubbles: true }));
  await settle();
}

describe("the team's calendar", () => {
  beforeEach(() => press("Working time and people"));

  it("takes a usual week over, and says at the field when hours overlap", async () => {
    await choose("A usual week", "lunch");
    await press("Take this week");
    expect((await kept()).calendar.week).toEqual([
      {
        days: [1, 2, 3, 4, 5],
        hours: [
          { from: "09:00", to: "13:00" },
          { from: "14:00", to: "18:00" },
        ],
      },
    ]);
    await fill("To", "14:30");
    await until(() => expectText("Must not be before the end of the one above."));
    await press("Undo");
    await until(() => expect(document.body.textContent).not.toContain("Must not be before"));
  });

  it("says when an offer would be due, as the hours are typed", async () => {
    await choose("Answer time", "standard");
    await fill("To try it out: an offer at", "2026-11-26T17:30");
    expectText("answered within 24 working hours: due Tuesday 1 December at 14:30 (UTC).");
    await fill("To", "12:00");
    await until(() => expectText("due Tuesday 8 December at 12:00 (UTC)."));
    await fill("To", "soon");
    await until(() => expect(document.body.textContent).not.toContain("To try it out"));
  });

  it("says that nothing would ever be due in a week without hours", async () => {
    await press("Remove group of days 1");
    await until(() => expectText("Has no working hours, so nothing could ever be due."));
    expectText("it would never be due, because this calendar has no working time");
  });

  it("proposes the next times of Ramadan with hours of their own, once", async () => {
    await press("Add Ramadan hours");
    const { exceptions } = (await kept()).calendar;
    expect(exceptions.map(({ label, from }) => `${label} ${from}`)).toEqual([
      "Ramadan 1448 2027-02-08",
      "Ramadan 1449 2028-01-28",
      "Ramadan 1450 2029-01-16",
    ]);
    expect(exceptions[0]).toMatchObject({
      days: [1, 2, 3, 4, 5],
      hours: [{ from: "10:00", to: "16:00" }],
    });
    expect(button("Add Ramadan hours").getAttribute("aria-disabled")).toBe("true");
  });

  it("takes the days of a calendar file over that are ticked, and says where they come from", async () => {
    await press("From a calendar file");
    const event = (name: string, day: string) =>
      `BEGIN:VEVENT\nSUMMARY:${name}\nDTSTART;VALUE=DATE:${day}\nEND:VEVENT\n`;
    await chooseFile(
      `BEGIN:VCALENDAR\n${event("Christmas Day", "20261225")}${event("Company day", "20270301")}END:VCALENDAR\n`,
    );
    await until(() => expectText("2 holidays found until 2027-03-01."));
    const [first] = document.querySelectorAll<HTMLInputElement>(
      '[aria-label="Found holidays"] input',
    );
    first?.click();
    await press("Take over 1");
    const { calendar } = await kept();
    expect(calendar.holidays).toEqual([
      { from: "2027-03-01", to: "2027-03-01", label: "Company day" },
    ]);
    expect(calendar.holidaysFrom).toEqual({
      kind: "file",
      name: "company.ics",
      region: null,
      until: "2027-03-01",
    });
    expectText("The file “company.ics”, until 2027-03-01.");
  });

  it("says the line of a calendar file that cannot be read, and takes nothing", async () => {
    await press("From a calendar file");
    await chooseFile("BEGIN:VCALENDAR\nclosed on Friday\nEND:VCALENDAR\n");
    await until(() => expectText("Line 2: It cannot be read: “closed on Friday”."));
    expect((await kept()).calendar.holidays).toEqual([]);
  });

  it("takes holidays by hand, by day, and lists them a year at a time", async () => {
    for (const [day, name] of [
      ["2027-05-01", "Labour Day"],
      ["2026-12-25", "Christmas Day"],
    ] as const) {
      await fill("First day off", day);
      await fill("Name of the holiday", name);
      await press("Add holiday");
    }
    expect((await kept()).calendar.holidays.map(({ label }) => label)).toEqual([
      "Christmas Day",
      "Labour Day",
    ]);
    await press("2027: 1 holiday");
    await press("Remove Labour Day");
    expect((await kept()).calendar.holidays.map(({ label }) => label)).toEqual(["Christmas Day"]);
  });
});

describe("people", () => {
  beforeEach(() => press("Working time and people"));

  it("are chosen from the CRM's users, by their mail address, each once", async () => {
    await until(() => expect(control("Somebody of your CRM")).toBeTruthy());
    await choose("Somebody of your CRM", "dana@acme.test");
    await press("Add them");
    expect((await kept()).people).toEqual([
      { id: "dana-novak", person: "dana@acme.test", calendar: null, weight: 1, away: [] },
    ]);
    const options = [...(control("Somebody of your CRM") as unknown as HTMLSelectElement).options];
    expect(options.map(({ value }) => value)).not.toContain("dana@acme.test");
  });

  it("are away on days that can be typed, and are told when they are back too soon", async () => {
    await fill("Name of a new person", "Omar Saleh");
    await press("Add person");
    await press("Add absence");
    await fill("Last day", "2020-01-01");
    await until(() => expect(description(control("Last day"))).toContain("Must not be before"));
  });
});
