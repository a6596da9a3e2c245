// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, beforeEach, expect, it } from "vitest";
import { PlaybookVersionLine } from "#components/parts/PlaybookVersionLine.tsx";
import { bringIntoForce } from "#lib/commands/playbook-commands.ts";
import { playbookRef } from "#lib/domain/playbook/playbook-ref.ts";
import {
  createPanelWorld,
  expectText,
  type PanelWorld,
  settle,
  until,
} from "../parts/panel-world.tsx";
import { ACME, signed } from "./acme.ts";
import { Desk } from "./desk.tsx";

const NAMES = { marketing: "Mona Haddad", sales: "Sam Weiss" };
const OLD = signed(ACME, NAMES);
const NEW = signed({ ...ACME, version: "1.3.0", reviewBy: "2027-03-01" }, NAMES);

let world: PanelWorld;
beforeEach(async () => {
  world = await createPanelWorld({});
  for (const playbook of [OLD, NEW]) {
    const brought = await bringIntoForce(world.handrail.deps, playbook, "file");
    expect(brought.ok).toBe(true);
  }
});
afterEach(() => world.close());

async function show(refText: string | null) {
  await world.render(
    <Desk world={world}>
      <p>Note</p>
      <PlaybookVersionLine refText={refText} />
    </Desk>,
  );
  await until(() => expectText("Note"));
  await settle();
}

it("says until when an older version was in force", async () => {
  await show(playbookRef(OLD));
  await until(() => expectText("Checked against Acme playbook 1.2.0 (in force until 21 Nov 2026)"));
});

it("finds the version of a reference from before hashes were", async () => {
  await show("acme-playbook@1.2.0");
  await until(() => expectText("in force until 21 Nov 2026"));
});

it("says when this browser never had the version", async () => {
  await show("other-team@4.0.0#00000000");
  await until(() => expectText("Checked against other-team 4.0.0, a playbook that this browser"));
});

it("says nothing of the version in force, nor without a reference", async () => {
  await show(playbookRef(NEW));
  await until(() => expect(document.body.textContent).toBe("Note"));
  await show(null);
  expect(document.body.textContent).toBe("Note");
});
