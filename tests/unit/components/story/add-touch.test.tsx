// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { AddTouch } from "#components/story/AddTouch.tsx";
import { readDraft } from "#lib/store/draft-journal.ts";
import { Beside, createPanelWorld, type PanelWorld, settle, until } from "../parts/panel-world.tsx";

const TALK = `[12/11/2026, 10:03:22] Sara: our orders are typed twice
[12/11/2026, 10:04:22] Sara: my birthday is in May`;

let world: PanelWorld;

beforeEach(async () => {
  world = await createPanelWorld({});
  await world.render(
    <Beside
      panel={(view, connection) => (
        <AddTouch view={view} connection={connection} onClose={() => {}} />
      )}
    />,
  );
  await until(() => expect(field("Paste a chat").readOnly).toBe(false));
});
afterEach(() => world.close());

function field(name: string): HTMLTextAreaElement {
  const label = [...document.querySelectorAll("label")].find((each) =>
    each.textContent.startsWith(name),
  );
  const control = document.getElementById(label?.htmlFor ?? "");
  if (control === null) throw new Error(`The form has no field ${name}.`);
  return control as HTMLTextAreaElement;
}

const button = (name: string) =>
  [...document.querySelectorAll("button")].find((each) => each.textContent === name);

async function type(name: string, text: string): Promise<void> {
  const control = field(name);
  const prototype = Object.getPrototypeOf(control) as object;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(control, text);
  control.dispatchEvent(new Event("input", { bubbles: true }));
  await settle();
}

async function paste(text: string): Promise<void> {
  field("Paste a chat").dispatchEvent(new Event("paste", { bubbles: true }));
  await type("Paste a chat", text);
}

async function outbox() {
  return world.store.ops.outbox.orderBy("seq").toArray();
}

it("reads a talk in the moment in which it is pasted, and keeps all of it at each key (M9)", async () => {
  await paste(TALK);
  await until(() => expect(field("What they want to solve").value).toContain("typed twice"));
  expect(document.body.textContent).toContain("Found one fact");
  await type("What they want to solve", "Orders are typed twice a day");
  const kept = await readDraft(world.store, "c1/person/42#touch");
  expect(kept?.values).toMatchObject({ pasted: TALK, problem: "Orders are typed twice a day" });
});

it("does not read what is typed letter by letter until somebody asks", async () => {
  await type("Paste a chat", "our orders are typed twice");
  expect(() => field("What they want to solve")).toThrow();
  button("Read it")?.click();
  await until(() => expect(field("What they want to solve").value).toContain("typed twice"));
});

it("sends facts and not the talk, and Undo cannot bring the talk back either", async () => {
  await paste(TALK);
  await until(() => expect(field("What they want to solve").value).not.toBe(""));
  button("Save touch")?.click();
  await until(async () => expect(await outbox()).toHaveLength(2));
  expect(JSON.stringify(await outbox())).not.toContain("birthday");
  expect(JSON.stringify(await outbox())).toContain("Problem: our orders are typed twice");
  expect(await readDraft(world.store, "c1/person/42#touch")).toBeNull();
});

it("sends the talk, too, when the person ticked that it is kept", async () => {
  await paste(TALK);
  await until(() => expect(document.body.textContent).toContain("The text is dropped"));
  document.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
  await until(() => expect(document.body.textContent).toContain("The whole text is saved"));
  button("Save touch")?.click();
  await until(async () => expect(JSON.stringify(await outbox())).toContain("birthday"));
});
