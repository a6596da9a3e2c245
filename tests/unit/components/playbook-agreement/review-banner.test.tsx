// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, expect, it } from "vitest";
import { HandrailProvider } from "#components/data/handrail-context.tsx";
import { ReviewBanner } from "#components/parts/ReviewBanner.tsx";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import {
  createPanelWorld,
  expectText,
  type PanelWorld,
  press,
  settle,
  until,
} from "../parts/panel-world.tsx";
import { ACME } from "./acme.ts";

let world: PanelWorld;
afterEach(() => world.close());

const DAY_MS = 86_400_000;

/** The banner on the given day, after what was done on the days before. */
async function show(playbook: Playbook, daysLater = 0) {
  const { deps } = world.handrail;
  const value = {
    ...world.handrail,
    playbook,
    deps: { ...deps, now: () => deps.now() + daysLater * DAY_MS },
  };
  await world.render(
    <HandrailProvider key={daysLater} value={value}>
      <ReviewBanner />
      <p>{`Day ${daysLater}`}</p>
    </HandrailProvider>,
  );
  await until(() => expectText(`Day ${daysLater}`));
  await settle();
}

const banner = () => document.querySelector("aside")?.textContent ?? null;

it("says nothing before the day, and nothing where no day was set", async () => {
  world = await createPanelWorld({});
  await show({ ...ACME, reviewBy: "2026-11-22" });
  expect(banner()).toBeNull();
  await show({ ...ACME, reviewBy: null }, 1);
  expect(banner()).toBeNull();
});

it("is there on the day itself, and says afterwards since when", async () => {
  world = await createPanelWorld({});
  await show({ ...ACME, reviewBy: "2026-11-21" });
  await until(() => expect(banner()).toContain("today"));
  await show({ ...ACME, reviewBy: "2026-11-21" }, 3);
  await until(() => expect(banner()).toContain("21 Nov 2026"));
});

it("goes away for the day when it is put away, and comes back the next", async () => {
  world = await createPanelWorld({});
  const due = { ...ACME, reviewBy: "2026-11-01" };
  await show(due);
  await until(() => expect(banner()).not.toBeNull());
  await press("Not today");
  await until(() => expect(banner()).toBeNull());
  await show(due, 1);
  await until(() => expect(banner()).not.toBeNull());
});
