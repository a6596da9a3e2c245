import { describe, expect, it } from "vitest";
import { createEditor } from "#components/playbook/editor/editor-store.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";

function open() {
  const kept: Playbook[] = [];
  const clock = { now: 0 };
  const editor = createEditor(
    DEFAULT_PLAYBOOK,
    (draft) => kept.push(draft),
    () => clock.now,
  );
  const type = (name: string, afterMs = 100) => {
    clock.now += afterMs;
    editor.edit({ name }, "name");
  };
  return { editor, kept, clock, type, name: () => editor.store.getState().draft.name };
}

describe("the steps of an editor", () => {
  it("takes the keystrokes of one go in one field for one step", () => {
    const { editor, type, name } = open();
    for (const text of ["A", "Ac", "Acm", "Acme"]) type(text);
    expect(editor.steps()).toEqual({ back: 1, forth: 0 });
    editor.undo();
    expect(name()).toBe(DEFAULT_PLAYBOOK.name);
    editor.redo();
    expect(name()).toBe("Acme");
  });

  it("begins another step after a pause, in another field and after taking one back", () => {
    const { editor, type, name } = open();
    type("A");
    type("Acme", 1500);
    editor.edit({ reviewBy: "2027-01-01" }, "reviewBy");
    type("Acme 2");
    expect(editor.steps().back).toBe(4);
    editor.undo();
    type("Acme 3");
    expect(editor.steps()).toEqual({ back: 4, forth: 0 });
    editor.undo();
    expect(name()).toBe("Acme");
  });

  it("says where a step was, going back and forth", () => {
    const { editor, type } = open();
    type("Acme");
    editor.edit({ reviewBy: "2027-01-01" }, "reviewBy");
    expect(editor.undo()).toBe("reviewBy");
    expect(editor.undo()).toBe("name");
    expect(editor.undo()).toBeNull();
    expect(editor.redo()).toBe("name");
    expect(editor.redo()).toBe("reviewBy");
    expect(editor.redo()).toBeNull();
  });

  it("hands every state to be kept, those taken back included", () => {
    const { editor, kept, type } = open();
    type("A");
    type("Ac");
    editor.undo();
    expect(kept.map(({ name }) => name)).toEqual(["A", "Ac", DEFAULT_PLAYBOOK.name]);
  });

  it("has what stood here one step behind another tab's text, and does not keep that again", () => {
    const { editor, kept, type, name } = open();
    type("Mine");
    editor.adopt({ ...DEFAULT_PLAYBOOK, name: "Theirs" });
    expect(name()).toBe("Theirs");
    expect(kept).toHaveLength(1);
    editor.undo();
    expect(name()).toBe("Mine");
    expect(kept.at(-1)?.name).toBe("Mine");
  });
});
