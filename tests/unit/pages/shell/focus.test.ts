// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { shellWorld } from "./shell-world.ts";

let world: ReturnType<typeof shellWorld>;
let frame: ReturnType<ReturnType<typeof shellWorld>["connectFrame"]>;
let input: HTMLInputElement;

beforeEach(() => {
  document.body.replaceChildren();
  input = document.createElement("input");
  document.body.append(input);
  input.focus();
  world = shellWorld();
  frame = world.connectFrame();
  frame.send({ type: "layout", open: false, width: 400, placement: "push" });
});
afterEach(() => world.end());

const toggle = () => world.extension.message({ type: "toggle" });

describe("the keyboard shortcut", () => {
  test("opens, moves the focus into the frame and tells it so", () => {
    toggle();
    expect(world.phase()).toBe("open");
    expect(document.activeElement).toBe(world.host);
    expect(world.root.activeElement).toBe(world.frame());
    expect(frame.received.slice(1)).toEqual([
      { type: "layout", open: true, width: 400 },
      { type: "focus" },
    ]);
  });

  test("closes and gives the focus back to the element that had it", () => {
    toggle();
    toggle();
    expect(world.phase()).toBe("closed");
    expect(document.activeElement).toBe(input);
    expect(frame.received.at(-1)).toEqual({ type: "layout", open: false, width: 400 });
  });

  test.each(["another", ""])("from %j, not our own extension, does nothing", (id) => {
    world.extension.message({ type: "toggle" }, id);
    expect(world.phase()).toBe("closed");
  });

  test.each([null, "toggle", {}, { type: "open" }, [{ type: "toggle" }]])(
    "%j is not the shortcut",
    (message) => {
      world.extension.message(message);
      expect(world.phase()).toBe("closed");
    },
  );
});

test("closing from inside the frame gives the focus back as well", () => {
  toggle();
  frame.send({ type: "close" });
  expect(world.phase()).toBe("closed");
  expect(document.activeElement).toBe(input);
});

test("close does nothing to a sidebar that is closed already", () => {
  const before = frame.received.length;
  frame.send({ type: "close" });
  expect(frame.received).toHaveLength(before);
});

test("the focus is left alone where the person has meanwhile put it in the page", () => {
  toggle();
  const other = document.createElement("textarea");
  document.body.append(other);
  other.focus();
  toggle();
  expect(document.activeElement).toBe(other);
});

test("opened from the handle, the focus comes back to the handle", () => {
  world.handle().focus();
  world.handle().click();
  expect(world.root.activeElement).toBe(world.frame());
  frame.send({ type: "close" });
  expect(world.root.activeElement).toBe(world.handle());
});

test("when the element that had the focus is gone, the handle takes it", () => {
  toggle();
  input.remove();
  toggle();
  expect(world.root.activeElement).toBe(world.handle());
});

test("a mouse on the handle leaves the caret where it is", () => {
  const down = new MouseEvent("mousedown", { cancelable: true });
  world.handle().dispatchEvent(down);
  expect(down.defaultPrevented).toBe(true);
});

test("where nothing of the page had the focus, nothing has it afterwards, so that the page's shortcuts work", () => {
  input.blur();
  expect(document.activeElement).toBe(document.body);
  toggle();
  expect(document.activeElement).toBe(world.host);
  toggle();
  expect(world.root.activeElement).toBeNull();
});
