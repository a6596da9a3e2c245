// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, expect, it } from "vitest";
import { HandrailProvider } from "#components/data/handrail-context.tsx";
import { AlertsSection } from "#components/settings/AlertsSection.tsx";
import {
  type SettingsPlatform,
  SettingsPlatformProvider,
} from "#components/settings/settings-platform.ts";
import { DEFAULT_ALERT_SETTINGS } from "#lib/domain/alerts/alert-settings.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { readAlertSettings } from "#lib/store/alert-store.ts";
import {
  button,
  control,
  createPanelWorld,
  expectText,
  fill,
  type PanelWorld,
  press,
  settle,
  until,
} from "../parts/panel-world.tsx";

let world: PanelWorld;
afterEach(() => world.close());

let allowed = true;
let tests = 0;

async function open(options: Parameters<typeof createPanelWorld>[0] = {}): Promise<void> {
  world = await createPanelWorld(options);
  allowed = true;
  tests = 0;
  const platform = {
    mayNotify: async () => allowed,
    showTestNotification: async () => {
      tests += 1;
      return allowed;
    },
  } as Partial<SettingsPlatform> as SettingsPlatform;
  const { playbook } = world.handrail;
  const riyadh = {
    ...playbook.calendar,
    id: "riyadh",
    label: "Riyadh",
    timeZone: "Asia/Riyadh",
    week: [{ days: [7, 1, 2, 3, 4], hours: [{ from: "08:00", to: "16:00" }] }],
  };
  const dana = { id: "dana", person: "dana@acme.test", calendar: "riyadh", weight: 1, away: [] };
  const own: Playbook = { ...playbook, calendars: [riyadh], people: [dana] };
  await world.render(
    <HandrailProvider value={{ ...world.handrail, playbook: own }}>
      <SettingsPlatformProvider value={platform}>
        <AlertsSection />
      </SettingsPlatformProvider>
    </HandrailProvider>,
  );
  await until(() => expectText("Tell me when an answer of mine is due"));
}

async function toggle(label: string): Promise<void> {
  control(label).click();
  await settle();
}

const kept = () => readAlertSettings(world.store);

it("keeps every choice and has the worker follow it at once", async () => {
  await open();
  expect(await kept()).toEqual(DEFAULT_ALERT_SETTINGS);
  await toggle("Warn me before the time is over, too");
  await toggle("Name the buyer and the company");
  await until(async () => expect(await kept()).toMatchObject({ warn: false, names: false }));
  expect(world.asked).toEqual(["check-clock", "check-clock"]);
});

it("hides what no longer matters where notifications are off", async () => {
  await open();
  await toggle("Tell me when an answer of mine is due");
  await until(() => expect(document.body.textContent).not.toContain("Warn me before"));
  await until(async () => expect((await kept()).notify).toBe(false));
  await toggle("Tell me when an answer of mine is due");
  await until(() => expect(button("Show a test notification")).toBeTruthy());
});

it("keeps quiet hours once they are two times, and says until then what is missing", async () => {
  await open();
  await toggle("Keep quiet at certain hours, too");
  await until(async () => expect((await kept()).quiet).toEqual({ from: "12:00", to: "13:00" }));
  await fill("From", "21:30");
  await until(async () => expect((await kept()).quiet).toEqual({ from: "21:30", to: "13:00" }));
  await until(() => expectText("On the next day."));
  await fill("To", "21:30");
  await until(() => expectText("Choose two different times."));
  expect((await kept()).quiet).toEqual({ from: "21:30", to: "13:00" });
  await toggle("Keep quiet at certain hours, too");
  await until(async () => expect((await kept()).quiet).toBeNull());
});

it("says whose hours count, in words, and in which zone", async () => {
  await open();
  await until(() => expectText("Dana Novak: Riyadh, Asia/Riyadh time"));
  expectText("Sunday to Thursday 08:00–16:00");
});

it("says what to do where nobody has said yet who they are, or no CRM is connected", async () => {
  await open({ connection: { person: null } });
  await until(() => expectText("Say under Connections who you are"));
  await world.close();
  await open({ connection: null });
  await until(() => expectText("No CRM is connected yet."));
});

it("shows a test, and says so where the system keeps notifications back", async () => {
  await open();
  await press("Show a test notification");
  await until(() => expectText("It was handed to your system."));
  expect(tests).toBe(1);
  allowed = false;
  await press("Show a test notification");
  await until(() => expectText("keeps Handrail’s notifications back."));
  expect(document.body.textContent).not.toContain("It was handed");
});
