// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, beforeEach, expect, it } from "vitest";
import { AgreePage } from "#components/playbook/agreement/AgreePage.tsx";
import { bringIntoForce, setPlaybookAddress } from "#lib/commands/playbook-commands.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { Playbook, Side } from "#lib/domain/playbook/schema.ts";
import {
  readPlaybookInForce,
  readWorkingCopy,
  saveWorkingCopy,
} from "#lib/store/playbook-store.ts";
import {
  control,
  createPanelWorld,
  description,
  expectText,
  fill,
  type PanelWorld,
  press,
  pressKey,
  settle,
  until,
} from "../parts/panel-world.tsx";
import { ACME, renamed, signed } from "./acme.ts";
import { chooseFile, Desk } from "./desk.tsx";

let world: PanelWorld;
beforeEach(async () => {
  location.hash = "playbook/agree";
  world = await createPanelWorld({ connection: null });
});
afterEach(() => world.close());

async function open() {
  await world.render(
    <Desk world={world}>
      <AgreePage />
    </Desk>,
  );
  await until(() => expectText("Write apart"));
}

/** What one side has written, as the editor keeps it. */
async function write(side: Side, playbook: Playbook, finished = true) {
  await saveWorkingCopy(world.store, {
    name: `definition/${side}`,
    document: playbook,
    by: side === "marketing" ? "Mona Haddad" : "Sam Weiss",
    startedAt: side === "marketing" ? "2026-11-18T10:00:00.000Z" : "2026-11-19T10:00:00.000Z",
    finishedAt: finished ? "2026-11-20T10:00:00.000Z" : null,
    savedAt: 1,
  });
  await settle();
}

/** Puts up for signature what both agree on already. */
async function toBeSigned(playbook: Playbook) {
  await saveWorkingCopy(world.store, {
    name: "agreed",
    document: playbook,
    by: "",
    startedAt: "2026-11-20T12:00:00.000Z",
    finishedAt: null,
    savedAt: 1,
  });
  await settle();
}

async function sign(side: Side, name: string) {
  await fill(`Name, for ${side}`, name);
  tick(side);
  await settle();
  await press(`Sign for ${side}`);
}

function tick(side: Side) {
  const form = control(`Name, for ${side}`).closest("form");
  form?.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
}

const radios = (label: string) =>
  [...document.querySelectorAll<HTMLInputElement>("input[type=radio]")].filter(
    (it) => it.labels?.[0]?.textContent === label,
  );

const agreedDocument = async () =>
  (await readWorkingCopy(world.store, "agreed"))?.document as Playbook | undefined;

it("begins a definition by a named person from the version in force, and opens it", async () => {
  await open();
  await press("Begin marketing's definition");
  expect(description(control("Who writes for marketing?"))).toContain("Write the name");
  await fill("Who writes for marketing?", "Mona Haddad");
  await press("Begin marketing's definition");
  await until(() => expectText("Back to the agreement"));
  const row = await readWorkingCopy(world.store, "definition/marketing");
  expect(row).toMatchObject({ by: "Mona Haddad", finishedAt: null });
  expect(row?.document).toEqual(DEFAULT_PLAYBOOK);
});

it("compares nothing until both have finished, and decides nothing when asked to show it anyway", async () => {
  await write("marketing", renamed(DEFAULT_PLAYBOOK, "Wants a demo"));
  await write("sales", renamed(DEFAULT_PLAYBOOK, "Ready to see it"), false);
  await open();
  expect(document.body.textContent).not.toContain("Ready to see it");
  await press("Show the differences anyway");
  await until(() => expectText("Ready to see it"));
  expectText("One side is still writing.");
  expect(radios("Take sales'")[0]?.closest("fieldset")?.disabled).toBe(true);
});

it("finishes no definition that cannot be read, and says where it is wrong", async () => {
  await write("marketing", { ...DEFAULT_PLAYBOOK, leadTypes: [] }, false);
  await open();
  await press("Mark as finished");
  await until(() => expectText("Marketing's definition has something to mend first."));
  expectText("leadTypes");
  expect((await readWorkingCopy(world.store, "definition/marketing"))?.finishedAt).toBeNull();
});

it("asks before a file takes the place of a definition, and refuses the other side's", async () => {
  await write("marketing", DEFAULT_PLAYBOOK, false);
  await open();
  const file = (side: Side) =>
    JSON.stringify({
      kind: "handrail-definition",
      side,
      by: "Max Other",
      startedAt: "2026-11-10T10:00:00.000Z",
      finishedAt: null,
      playbook: renamed(DEFAULT_PLAYBOOK, "From the file"),
    });
  chooseFile("Import marketing's file", file("sales"));
  await until(() => expectText("This file is sales' definition."));
  chooseFile("Import marketing's file", file("marketing"));
  await until(() => expectText("There is a definition of marketing here already."));
  expect(await readWorkingCopy(world.store, "definition/marketing")).toMatchObject({
    by: "Mona Haddad",
  });
  await press("Replace it with the file");
  await until(async () =>
    expect(await readWorkingCopy(world.store, "definition/marketing")).toMatchObject({
      by: "Max Other",
    }),
  );
});

it("gives the decided text, with the words of our own where both wanted others", async () => {
  await write("marketing", renamed(DEFAULT_PLAYBOOK, "Wants a demo"));
  await write("sales", { ...renamed(DEFAULT_PLAYBOOK, "Ready to see it"), name: "Acme playbook" });
  await open();
  await until(() => expectText("0 of 2"));
  expectText("2 still to decide.");
  await press("Take this to be signed");
  expect(await agreedDocument()).toBeUndefined();

  radios("Our own words")[0]?.click();
  await until(() => expect(control("What it is to say")).toBeTruthy());
  await fill("What it is to say", "Asks to be shown it");
  await press("Take all sales' in Name and reviews");
  await until(() => expectText("Everything is decided."));
  await press("Take this to be signed");
  await until(async () => expect(await agreedDocument()).toBeDefined());
  expect(await agreedDocument()).toMatchObject({
    id: "acme-playbook",
    version: "1.0.0",
    origin: "team",
    name: "Acme playbook",
    startedAt: "2026-11-18T10:00:00.000Z",
    reviewBy: "2027-02-21",
    signOffs: { marketing: null, sales: null },
  });
  expect((await agreedDocument())?.leadTypes[0]?.label).toBe("Asks to be shown it");
});

it("takes a side by its key and goes on to what is open; the decisions survive leaving the page", async () => {
  await write("marketing", renamed(DEFAULT_PLAYBOOK, "Wants a demo"));
  await write("sales", { ...renamed(DEFAULT_PLAYBOOK, "Ready to see it"), name: "Acme playbook" });
  await open();
  await until(() => expectText("0 of 2"));
  const [first] = radios("Take marketing's");
  first?.focus();
  await pressKey(first as Element, "s");
  await until(() => expectText("1 of 2"));
  expect(radios("Take sales'")[0]?.checked).toBe(true);
  expect(document.activeElement?.closest("fieldset")?.textContent).toContain("Acme playbook");
  await world.render(<p>Elsewhere</p>);
  await until(() => expectText("Elsewhere"));
  await open();
  await until(() => expectText("1 of 2"));
});

it("shows how a common draft differs from the version in force, and takes it to be signed", async () => {
  await saveWorkingCopy(world.store, {
    name: "draft",
    document: renamed(DEFAULT_PLAYBOOK, "Wants a demo"),
    by: "",
    startedAt: "2026-11-20T08:00:00.000Z",
    finishedAt: null,
    savedAt: 1,
  });
  await open();
  await until(() => expectText("There is one common draft"));
  expectText("Wants a demo");
  await press("Take this to be signed");
  await until(() => expectText("Sign-off of marketing"));
  expect((await agreedDocument())?.startedAt).toBe("2026-11-20T08:00:00.000Z");
});

it("comes into force with the second name, says how long it took, and clears the desk", async () => {
  await write("marketing", ACME);
  await write("sales", ACME);
  await toBeSigned({ ...ACME, version: "1.0.0" });
  await open();
  await until(() => expectText("Sign-off of marketing"));
  await fill("Name, for marketing", "Mona Haddad");
  await press("Sign for marketing");
  await until(() => expectText("Read what changes, then tick this."));
  tick("marketing");
  await settle();
  await press("Sign for marketing");
  await until(() => expectText("Signed by Mona Haddad"));
  expect((await readPlaybookInForce(world.store)).from).toBe("shipped");
  await sign("sales", "mona haddad");
  await until(() => expectText("has signed for marketing already"));
  await fill("Name, for sales", "Sam Weiss");
  await press("Sign for sales");
  await until(() => expectText("Acme playbook 1.0.0 is in force."));
  expectText("Agreed in 20 d 1 h");
  expect((await readPlaybookInForce(world.store)).playbook.signOffs).toMatchObject({
    marketing: { name: "Mona Haddad" },
    sales: { name: "Sam Weiss" },
  });
  await until(async () => expect(await world.store.ops.workingCopies.count()).toBe(0));
});

it("takes the first name off when the text is changed after it, and says whose it was", async () => {
  await toBeSigned(signed(ACME, { marketing: "Mona Haddad" }));
  await open();
  await until(() => expectText("Signed by Mona Haddad"));
  await fill("Name of the playbook", "Acme handoffs");
  await fill("Look at it again by", "2027-06-01");
  await until(() => expectText("The sign-off of Mona Haddad was removed."));
  expect(await agreedDocument()).toMatchObject({
    id: "acme-handoffs",
    name: "Acme handoffs",
    reviewBy: "2027-06-01",
    signOffs: { marketing: null, sales: null },
  });
});

it("brings the other side's signed file together with the name given here", async () => {
  await toBeSigned(signed(ACME, { marketing: "Mona Haddad" }));
  await open();
  await until(() => expectText("Signed by Mona Haddad"));
  chooseFile(
    "Import a file from the other side",
    JSON.stringify(signed(ACME, { sales: "Sam Weiss" })),
  );
  await until(() => expectText("signed by Mona Haddad for marketing and Sam Weiss for sales"));
  await press("Bring it into force");
  await until(() => expectText("Acme playbook 1.2.0 is in force."));
  await until(async () => expect(await readWorkingCopy(world.store, "agreed")).toBeNull());
});

it("lets a version that stays as it is be signed again with a day ahead, when it was looked at", async () => {
  const due = signed(
    { ...ACME, reviewBy: "2026-11-01" },
    { marketing: "Mona Haddad", sales: "Sam Weiss" },
  );
  expect((await bringIntoForce(world.handrail.deps, due, "file")).ok).toBe(true);
  await open();
  await until(() => expectText("Sign it again as it is"));
  await press("Sign it again as it is");
  await until(() => expectText("Sign-off of marketing"));
  expect(await agreedDocument()).toMatchObject({
    id: "acme-playbook",
    version: "1.3.0",
    reviewBy: "2027-02-21",
    signOffs: { marketing: null, sales: null },
  });
});

it("keeps what both signed, and says who decides, where an address governs", async () => {
  const { deps } = world.handrail;
  const address = await setPlaybookAddress(deps, "https://wiki.acme.example/playbook.json");
  expect(address.ok).toBe(true);
  await toBeSigned(signed(ACME, { marketing: "Mona Haddad" }));
  await open();
  await until(() => expectText("Signed by Mona Haddad"));
  await sign("sales", "Sam Weiss");
  await until(() => expectText("the playbook is taken from an address"));
  expectText("Export the signed file");
  expect((await agreedDocument())?.signOffs.sales?.name).toBe("Sam Weiss");
  expect((await readPlaybookInForce(world.store)).from).toBe("shipped");
});
