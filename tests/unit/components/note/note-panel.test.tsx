// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, expect, it } from "vitest";
import { useScreen } from "#components/data/screen-store.ts";
import { NotePanel } from "#components/note/NotePanel.tsx";
import { noteToHandoff } from "#lib/domain/note/note.ts";
import { readDraft } from "#lib/store/draft-journal.ts";
import { USEFUL_NOTE } from "../../domain/note/sample.ts";
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
  pressKey,
  region,
  settle,
  until,
} from "../parts/panel-world.tsx";

let world: PanelWorld;
afterEach(() => world.close());

async function open(options: Parameters<typeof createPanelWorld>[0] = {}): Promise<void> {
  world = await createPanelWorld(options);
  await world.render(
    <Beside panel={(view, connection) => <NotePanel view={view} connection={connection} />} />,
  );
}

const HANDED = {
  snapshot: {
    handoff: {
      ...noteToHandoff(USEFUL_NOTE),
      status: "offered",
      leadType: "demo-request",
      ownerId: "101",
    },
  },
} as const;

it("has one labelled control for each part, in the playbook's order, lead type first (R-HN-01..10)", async () => {
  await open();
  await until(() => expect(control("Owner")).toBeTruthy());
  const labels = [...document.querySelectorAll("form label")].map((it) => it.textContent);
  expect(labels).toEqual([
    "Lead type",
    "Lead or account",
    "Source",
    "Trigger action",
    "Likely problem",
    "Relevant page, asset or campaign",
    "Fit signal",
    "Readiness signal",
    "Recommended next step",
    "Owner",
    "Follow-up deadline",
  ]);
});

it("keeps a keystroke on disk before anything else happens (M6)", async () => {
  await open();
  await until(() => expect(control("Likely problem")).toBeTruthy());
  await fill("Likely problem", "Orders are typed twice");
  await until(async () => {
    const kept = await readDraft(world.store, "c1/person/42#note");
    expect(kept?.values["problem"]).toBe("Orders are typed twice");
  });
});

it("calls nothing empty before somebody has been there, and lists it under Findings all the same", async () => {
  await open();
  await until(() => expect(region("Findings").textContent).toContain("Likely problem"));
  expect(control("Likely problem").getAttribute("aria-invalid")).toBeNull();
  control("Likely problem").focus();
  control("Likely problem").blur();
  await settle();
  await until(() => expect(control("Likely problem").getAttribute("aria-invalid")).toBe("true"));
  expect(description(control("Likely problem"))).toContain("Likely problem is empty");
});

it("says at the field what is wrong with a placeholder", async () => {
  await open();
  await until(() => expect(control("Likely problem")).toBeTruthy());
  await fill("Likely problem", "TBD");
  await until(() => expect(description(control("Likely problem"))).toContain("TBD"));
});

it("leads to the first gap when Hand off is pressed too early, and keeps nothing", async () => {
  await open();
  await until(() => expect(button("Hand off").getAttribute("aria-disabled")).toBe("true"));
  expect(description(button("Hand off"))).toContain("Likely problem");
  await press("Hand off");
  expect(document.activeElement).toBe(control("Likely problem"));
  expect(await world.store.ops.outbox.count()).toBe(0);
});

it("puts an honest open question in with one press and stays in the field", async () => {
  await open();
  await until(() => expect(control("Likely problem")).toBeTruthy());
  await press("Not known yet: ask on the call about likely problem");
  await until(() => expect(control("Likely problem").value).toBe("Not known yet: ask on the call"));
  expect(document.activeElement).toBe(control("Likely problem"));
});

it("hands a complete note off: the writes wait in the outbox and the form is empty-handed", async () => {
  await open({ snapshot: { handoff: noteToHandoff(USEFUL_NOTE) } });
  await until(() => expect(control("Likely problem").value).toBe(USEFUL_NOTE.problem));
  await fill("Fit signal", "Logistics, 240 people, SAP in use");
  await until(() => expect(button("Hand off").getAttribute("aria-disabled")).toBeNull());
  await pressKey(control("Likely problem"), "Enter", true);
  await until(() => expect(button("Accept")).toBeTruthy());
  const [first] = await world.store.ops.outbox.toArray();
  expect(first?.title).toBe("Hand off Sara Lindqvist to Omar Haddad");
  expect(first?.typed?.values["fit"]).toBe("Logistics, 240 people, SAP in use");
  expect(await readDraft(world.store, "c1/person/42#note")).toBeNull();
  expect(world.asked).toContain("drain");
});

it("names the lead type among what is missing when the record does not show one", async () => {
  await open({ snapshot: { handoff: noteToHandoff(USEFUL_NOTE), touches: [] } });
  await until(() => expect(description(button("Hand off"))).toContain("Lead type"));
  await press("Hand off");
  expect(document.activeElement).toBe(control("Lead type"));
});

it("waits with every change until the page has vouched for the frame", async () => {
  await open({ snapshot: { handoff: noteToHandoff(USEFUL_NOTE) } });
  await until(() => expect(control("Likely problem")).toBeTruthy());
  useScreen.setState({ paired: false });
  await until(() => expect(button("Save draft").getAttribute("aria-disabled")).toBe("true"));
  await press("Save draft");
  expect(await world.store.ops.outbox.count()).toBe(0);
});

it("asks who you are before anything can be logged in your name", async () => {
  await open({ connection: { person: null } });
  await until(() => expect(control("Who are you?")).toBeTruthy());
  await until(() => expect(description(button("Hand off"))).toContain("Say who you are first"));
});

it("shows the receiving side the note to read, with four answers and no form", async () => {
  await open(HANDED);
  await until(() => expectText(USEFUL_NOTE.problem));
  expect(document.querySelector("form")).toBeNull();
  for (const name of ["Accept", "Reject", "Recycle", "Reassign"]) expect(button(name)).toBeTruthy();
});

it("leads to the reason when a rejection has none (R-DF-06), and keeps what was typed", async () => {
  await open(HANDED);
  await until(() => expect(button("Reject")).toBeTruthy());
  await press("Reject");
  await until(() => expect(control("Evidence")).toBeTruthy());
  await fill("Evidence", "She runs the warehouse");
  await press("Confirm");
  await until(() => expect(description(control("Reason"))).toContain("teaches marketing nothing"));
  expect(await world.store.ops.outbox.count()).toBe(0);
  await until(async () => {
    const kept = await readDraft(world.store, "c1/person/42#reply");
    expect(kept?.values["evidence"]).toBe("She runs the warehouse");
  });
});

it("accepts with one press", async () => {
  await open(HANDED);
  await until(() => expect(button("Accept")).toBeTruthy());
  await press("Accept");
  await until(async () => {
    const [entry] = await world.store.ops.outbox.toArray();
    expect(entry?.title).toBe("Accept Sara Lindqvist");
  });
  await until(() => expect(() => button("Accept")).toThrow());
});
