// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, expect, it } from "vitest";
import { useConnections } from "#components/data/use-live.ts";
import { FieldsState } from "#components/settings/FieldsState.tsx";
import { StorageChoice } from "#components/settings/StorageChoice.tsx";
import {
  createPanelWorld,
  expectText,
  type PanelWorld,
  settle,
  until,
} from "../parts/panel-world.tsx";

let world: PanelWorld;
afterEach(() => world.close());

function Card() {
  const connection = useConnections()?.[0];
  if (connection === undefined) return null;
  return (
    <>
      <StorageChoice connection={connection} />
      <FieldsState connection={connection} />
    </>
  );
}

const radios = () => [...document.querySelectorAll<HTMLInputElement>("input[type=radio]")];

it("keeps handoffs in fields until somebody chooses, and then where they chose, everywhere anew", async () => {
  world = await createPanelWorld({ connection: { id: "hubspot-1" } });
  await world.render(<Card />);
  await until(() => expect(radios().map(({ checked }) => checked)).toEqual([true, false, false]));
  radios()[2]?.click();
  await until(() => expect(radios().map(({ checked }) => checked)).toEqual([false, false, true]));
  expectText("Not needed: the handoff is kept in a note.");
  expect(await world.store.ops.connections.get("hubspot-1")).toMatchObject({
    storage: "short",
    fields: "ready",
  });
  await until(() => expect(world.asked).toContain("test-connection"));

  radios()[0]?.click();
  await until(() => expectText("Not looked at yet."));
  await settle();
});

it("forgets the copies that show the other place", async () => {
  world = await createPanelWorld({ connection: {} });
  expect(await world.store.cache.records.count()).toBe(1);
  await world.render(<Card />);
  await until(() => expect(radios()).toHaveLength(3));
  radios()[1]?.click();
  await until(async () => expect(await world.store.cache.records.count()).toBe(0));
});

it("speaks of tasks where the CRM keeps handoffs in tasks, and says what the set-up moves", async () => {
  world = await createPanelWorld({ connection: { id: "salesforce-1", crm: "salesforce" } });
  await world.render(<Card />);
  await until(() => expect(radios()).toHaveLength(3));
  expectText("moves handoffs from their tasks into the fields of records where these are still");
  expectText("One task on the record that is done");
  radios()[1]?.click();
  await until(() => expectText("Not needed: the handoff is kept in a task."));
});
