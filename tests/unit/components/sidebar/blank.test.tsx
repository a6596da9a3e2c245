// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, expect, it } from "vitest";
import { Blank } from "#components/sidebar/Blank.tsx";
import type { RecordKey } from "#lib/domain/record.ts";
import {
  button,
  CONNECTION,
  createPanelWorld,
  expectText,
  fill,
  type PanelWorld,
  press,
  until,
} from "../parts/panel-world.tsx";

let world: PanelWorld;
afterEach(() => world.close());

async function open(
  state: Parameters<typeof Blank>[0]["state"],
  options: Parameters<typeof createPanelWorld>[0] = { connection: {} },
) {
  const picked: RecordKey[] = [];
  world = await createPanelWorld(options);
  await world.render(<Blank state={state} onPick={(key) => picked.push(key)} onRetry={() => {}} />);
  return picked;
}

it.each([
  ["hubspot", "HubSpot"],
  ["salesforce", "Salesforce"],
  ["pipedrive", "Pipedrive"],
  ["twenty", "Twenty"],
] as const)("names the CRM of the page that is not connected: %s", async (crm, label) => {
  await open({ type: "not-connected", crm, account: "acme.example" });
  expectText(`The page belongs to the ${label} account acme.example`);
  expect(button(`Connect ${label}`)).toBeTruthy();
});

const hit = (recordId: string, name: string) => ({
  objectType: "person",
  recordId,
  name,
  detail: "",
});

/** A CRM that knows one record by any words: which, says whom it was asked of. */
const searching = (type: string, body: Readonly<Record<string, unknown>>) =>
  type === "search-records"
    ? { ok: true, value: [hit("9", `Found in ${String(body["connectionId"])}`)] }
    : undefined;

it("searches the only connected account where no page names one", async () => {
  const picked = await open({ type: "no-page" }, { connection: {}, answer: searching });
  await fill("Search records", "marta");
  await until(() => expectText("Found in c1"));
  expect(document.querySelector("select")).toBeNull();
  await press("Found in c1");
  expect(picked).toEqual([{ connectionId: "c1", objectType: "person", recordId: "9" }]);
});

it("lets somebody with several accounts choose in which to search", async () => {
  await open({ type: "no-page" }, { connection: {}, answer: searching });
  await world.store.ops.connections.put({
    ...CONNECTION,
    id: "sample-sample",
    account: { ...CONNECTION.account, name: "Zebra" },
  });
  await until(() => expect(document.querySelector("select")?.options).toHaveLength(2));
  const select = document.querySelector("select");
  if (select === null) throw new Error("There is no choice.");
  select.value = "sample-sample";
  select.dispatchEvent(new Event("change", { bubbles: true }));
  await fill("Search records", "marta");
  await until(() => expectText("Found in sample-sample"));
});

it("shows the one next step to somebody who has connected nothing yet", async () => {
  await open({ type: "no-page" }, { connection: null });
  await until(() => expectText("try everything with sample data"));
  expect(button("Add connection")).toBeTruthy();
});
