// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, expect, it } from "vitest";
import { SourcePage } from "#components/playbook/source/SourcePage.tsx";
import { succeed } from "#lib/domain/failure.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { changeSources, newSource } from "#lib/store/playbook-sources.ts";
import { readPlaybookInForce, readWorkingCopy } from "#lib/store/playbook-store.ts";
import {
  control,
  createPanelWorld,
  description,
  expectText,
  fill,
  type PanelWorld,
  press,
  until,
} from "../parts/panel-world.tsx";
import { ACME, renamed, signed } from "./acme.ts";
import { chooseFile, Desk } from "./desk.tsx";

const PICKER = "Choose a playbook file, or drop it here";

let world: PanelWorld;
afterEach(() => world.close());

async function open(options: { allows?: boolean; asked?: string[] } = {}) {
  location.hash = "playbook/source";
  world = await createPanelWorld({
    connection: null,
    answer: () => succeed({ result: "same" }),
  });
  await world.render(
    <Desk world={world} {...options}>
      <SourcePage />
    </Desk>,
  );
  await until(() => expectText("a place to start from"));
}

it("refuses a broken file with the place and the reason, and changes nothing", async () => {
  await open();
  const [first, ...others] = ACME.leadTypes;
  const broken = { ...ACME, leadTypes: [{ ...first, tier: "at-once" }, ...others] };
  chooseFile(PICKER, JSON.stringify(broken), "acme.json");
  await until(() => expectText("acme.json was not taken"));
  const alert = document.querySelector("[role=alert]")?.textContent ?? "";
  expect(alert).toContain("leadTypes[0].tier");
  expect((await readPlaybookInForce(world.store)).from).toBe("shipped");
  expect(await readWorkingCopy(world.store, "agreed")).toBeNull();
});

it("says where in the text a file stops being JSON", async () => {
  await open();
  chooseFile(PICKER, '{"format": 2,\n  "id": oops}', "acme.json");
  await until(() => expectText("acme.json was not taken"));
  expectText("line 2");
});

it("opens an unsigned file to be signed instead of bringing it into force", async () => {
  await open();
  chooseFile(PICKER, JSON.stringify(signed(ACME, { marketing: "Mona Haddad" })));
  await until(() => expectText("is not signed by both sides"));
  expectText("sales has not signed it");
  await press("Open it to be signed");
  await until(() => expect(location.hash).toBe("#playbook/agree"));
  expect((await readWorkingCopy(world.store, "agreed"))?.document).toMatchObject({
    name: "Acme playbook",
    signOffs: { marketing: { name: "Mona Haddad" }, sales: null },
  });
  expect((await readPlaybookInForce(world.store)).from).toBe("shipped");
});

it("makes a copy of the starter a team's own before anybody signs it", async () => {
  await open();
  chooseFile(PICKER, JSON.stringify({ ...DEFAULT_PLAYBOOK, name: "Acme playbook" }));
  await until(() => expectText("is not signed by both sides"));
  await press("Open it to be signed");
  await until(() => expect(location.hash).toBe("#playbook/agree"));
  expect((await readWorkingCopy(world.store, "agreed"))?.document).toMatchObject({
    id: "acme-playbook",
    origin: "team",
    version: "1.0.0",
  });
});

it("shows what a signed file would change before it comes into force by a press", async () => {
  await open();
  const agreed = signed(renamed(ACME, "Wants a demonstration"), {
    marketing: "Mona Haddad",
    sales: "Sam Weiss",
  });
  chooseFile(PICKER, JSON.stringify(agreed));
  await until(() => expectText("signed by Mona Haddad for marketing and Sam Weiss for sales"));
  expectText("Wants a demonstration");
  expect((await readPlaybookInForce(world.store)).from).toBe("shipped");
  await press("Bring it into force");
  await until(() => expectText("Acme playbook 1.2.0 is in force."));
  const inForce = await readPlaybookInForce(world.store);
  expect(inForce).toMatchObject({ from: "file", playbook: { version: "1.2.0" } });
  await until(() => expectText("brought in from a file"));
});

it("takes a file that was changed after it was signed for unsigned, and says so", async () => {
  await open();
  const agreed = signed(ACME, { marketing: "Mona Haddad", sales: "Sam Weiss" });
  chooseFile(PICKER, JSON.stringify(renamed(agreed, "Slipped in")));
  await until(() => expectText("is not signed by both sides"));
  expectText("Sales' sign-off in the file does not count");
});

it("follows an address only when the browser may reach it, and asks for its host alone", async () => {
  const asked: string[] = [];
  await open({ allows: false, asked });
  await fill("Address of the playbook", "https://wiki.acme.example:8443/handoff/playbook.json");
  await press("Follow this address");
  await until(() => expectText("does not let Handrail reach wiki.acme.example:8443"));
  expect(asked).toEqual(["https://wiki.acme.example/*"]);
  expect(await world.store.ops.playbookSources.toArray()).toEqual([]);
  expect(world.asked).toEqual([]);
});

it("asks a followed address at once and can be told to leave it", async () => {
  await open();
  await fill("Address of the playbook", "https://wiki.acme.example/playbook.json");
  await press("Follow this address");
  await until(() => expect(world.asked).toContain("fetch-playbook"));
  await until(() => expectText("Check now"));
  await press("Stop following it");
  await until(async () => expect(await world.store.ops.playbookSources.toArray()).toEqual([]));
});

it("says at the field why an address is not taken", async () => {
  const asked: string[] = [];
  await open({ asked });
  await fill("Address of the playbook", "http://wiki.acme.example/playbook.json");
  await press("Follow this address");
  await until(() => expect(description(control("Address of the playbook"))).toContain("https://"));
  expect(asked).toEqual([]);
});

it("lets the browser be asked again for an address that it no longer lets us reach, managed or not", async () => {
  const asked: string[] = [];
  await open({ asked });
  const what = "The browser does not let Handrail reach wiki.acme.example yet.";
  const trouble = { type: "not-allowed", what, issues: [] } as const;
  const address = "https://wiki.acme.example/playbook.json";
  await changeSources(world.store, () => ({
    put: [{ ...newSource("policy-address"), address, trouble }],
  }));
  await until(() => expectText("The address gave no playbook. The last good one stays in force."));
  await press("Allow wiki.acme.example");
  expect(asked).toEqual(["https://wiki.acme.example/*"]);
});
