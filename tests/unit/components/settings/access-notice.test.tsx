// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, expect, it } from "vitest";
import { AccessNotice } from "#components/settings/AccessNotice.tsx";
import {
  type SettingsPlatform,
  SettingsPlatformProvider,
} from "#components/settings/settings-platform.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { originsOf } from "../../../../entrypoints/settings/crm-setups.ts";
import {
  CONNECTION,
  createPanelWorld,
  expectText,
  type PanelWorld,
  press,
  settle,
  until,
} from "../parts/panel-world.tsx";

let world: PanelWorld;
afterEach(() => world.close());

const TWENTY: ConnectionRow = {
  ...CONNECTION,
  crm: "twenty",
  server: "http://localhost:3000",
  account: { id: "localhost:3000", name: "Acme", pageHost: "localhost:3000", timeZone: null },
};

async function open(connection: ConnectionRow, isBackAfterAsking: boolean) {
  const asked: string[] = [];
  let allowed = false;
  world = await createPanelWorld({ connection });
  const platform = {
    originsOf,
    isAllowed: async () => allowed,
    allow: async (origins: readonly string[]) => {
      asked.push(...origins);
      allowed = isBackAfterAsking;
      return allowed;
    },
  };
  await world.render(
    <SettingsPlatformProvider value={platform as unknown as SettingsPlatform}>
      <AccessNotice connection={connection} />
    </SettingsPlatformProvider>,
  );
  return asked;
}

it("asks for exactly the hosts of the account again, and tests it when they are allowed", async () => {
  const asked = await open(TWENTY, true);
  await until(() => expectText("does not let Handrail reach localhost any more."));
  await press("Allow again");
  await until(() => expect(document.querySelector("[role=alert]")).toBeNull());
  expect(asked).toEqual(["http://localhost/*"]);
  expect(world.asked).toEqual(["test-connection"]);
});

it("stays when the person says no, and asks the CRM nothing", async () => {
  await open(TWENTY, false);
  await until(() => expectText("any more."));
  await press("Allow again");
  await settle();
  expectText("any more.");
  expect(world.asked).toEqual([]);
});

it("says nothing of the samples, which need no host", async () => {
  await open({ ...CONNECTION, crm: "sample", server: "sample.invalid" }, false);
  await settle();
  expect(document.querySelector("[role=alert]")).toBeNull();
});
