// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from "vitest";
import { createGmailPush } from "#lib/pages/gmail/push.ts";
import { drag, press, shellWorld } from "./shell-world.ts";

let world: ReturnType<typeof shellWorld>;
afterEach(() => world.end());

const OPEN = { type: "layout", open: true, width: 400, placement: "push" } as const;
const CLOSED = { ...OPEN, open: false } as const;
const OVER = { ...OPEN, placement: "overlay" } as const;

/** A shell whose frame has connected and told the remembered layout. */
function ready(layout: typeof OPEN | typeof CLOSED | typeof OVER, width = 1_400) {
  world = shellWorld({ width });
  const frame = world.connectFrame();
  frame.send(layout);
  return { world, frame };
}

describe("until the frame tells what was remembered", () => {
  test("nothing is seen and nothing can be reached, and the page keeps its room", () => {
    world = shellWorld();
    world.connectFrame();
    expect(world.phase()).toBe("starting");
    expect(world.handle().closest("[inert]")).not.toBeNull();
    expect(world.html.style.length).toBe(0);
  });

  test("the page's style is not asked for; then once, also where the page is told of its new width", () => {
    const asked = vi.spyOn(window, "getComputedStyle");
    world = shellWorld({ page: { createPush: createGmailPush } });
    const frame = world.connectFrame();
    world.resizeWindow(1_400);
    expect(asked).toHaveBeenCalledTimes(0);
    frame.send(OPEN);
    expect(document.body.style.getPropertyValue("margin-right")).toBe("408px");
    expect(asked).toHaveBeenCalledTimes(1);
  });

  test("a remembered open sidebar then shows", () => {
    ready(OPEN);
    expect(world.phase()).toBe("open");
    expect(world.width()).toBe("400px");
    expect(world.handle().closest("[inert]")).toBeNull();
    expect(world.body().inert).toBe(false);
    expect(world.handle().getAttribute("aria-label")).toBe("Close Handrail");
    expect(world.handle().getAttribute("aria-expanded")).toBe("true");
  });

  test("a remembered closed sidebar leaves the handle", () => {
    ready(CLOSED);
    expect(world.phase()).toBe("closed");
    expect(world.body().inert).toBe(true);
    expect(world.handle().closest("[inert]")).toBeNull();
    expect(world.handle().getAttribute("aria-label")).toBe("Open Handrail");
    expect(world.handle().getAttribute("aria-expanded")).toBe("false");
  });

  test("a window in which it starts closed shows the handle alone, whatever was remembered", () => {
    world = shellWorld({ page: { startsClosed: () => true, handleAt: 0.6 } });
    const frame = world.connectFrame();
    frame.send(OPEN);
    expect(world.phase()).toBe("closed");
    expect(world.handle().style.getPropertyValue("--handle")).toBe("60vh");
    world.handle().click();
    expect(world.phase()).toBe("open");
    frame.send({ ...OVER, open: false });
    expect(world.phase()).toBe("open");
  });

  test("what the person does first outlives what was remembered, and the frame learns it", () => {
    world = shellWorld();
    world.extension.message({ type: "toggle" });
    expect(world.phase()).toBe("open");
    const frame = world.connectFrame();
    frame.send(CLOSED);
    expect(world.phase()).toBe("open");
    expect(frame.received.slice(1)).toEqual([
      { type: "layout", open: true, width: 400 },
      { type: "focus" },
    ]);
  });
});

describe("a frame that never comes", () => {
  test("after four seconds the handle shows and says why", () => {
    world = shellWorld();
    world.timers.pass(3_999);
    expect(world.phase()).toBe("starting");
    world.timers.pass(1);
    expect(world.phase()).toBe("closed");
    expect(world.handle().title).toBe("Handrail could not load here: open it in the side panel");
  });

  test("pressing the handle says it in words instead of opening an empty sidebar", () => {
    world = shellWorld();
    world.timers.pass(4_000);
    world.handle().click();
    expect(world.phase()).toBe("closed");
    expect(world.strip()).toContain("open it in the side panel");
    world.dismiss();
    expect(world.strip()).not.toContain("side panel");
  });

  test("one that comes late after all is shown", () => {
    world = shellWorld();
    world.timers.pass(4_000);
    world.handle().click();
    world.connectFrame().send(OPEN);
    expect(world.phase()).toBe("open");
    expect(world.handle().hasAttribute("title")).toBe(false);
    expect(world.strip()).not.toContain("side panel");
  });

  test("one that connects but remembers nothing leaves a handle that works", () => {
    world = shellWorld();
    world.connectFrame();
    world.timers.pass(4_000);
    expect(world.handle().hasAttribute("title")).toBe(false);
    world.handle().click();
    expect(world.phase()).toBe("open");
  });
});

describe("the room it takes", () => {
  test("a wide page gives way, and gets its own margin back when the sidebar closes", () => {
    world = shellWorld();
    world.html.style.setProperty("margin-right", "7px");
    world.connectFrame().send(OPEN);
    expect(world.html.style.getPropertyValue("margin-right")).toBe("408px");
    expect(world.html.style.getPropertyPriority("margin-right")).toBe("important");
    world.handle().click();
    expect(world.html.style.getPropertyValue("margin-right")).toBe("7px");
    expect(world.html.style.getPropertyPriority("margin-right")).toBe("");
  });

  test("where a page opens panels at the window's edge, they hold on to the page while it gives way", () => {
    world = shellWorld({ holdsFixedParts: true });
    document.body.style.setProperty("contain", "paint");
    const frame = world.connectFrame();
    frame.send(OPEN);
    expect(document.body.style.getPropertyValue("contain")).toBe("layout");
    frame.send({ type: "close" });
    expect(document.body.style.getPropertyValue("contain")).toBe("paint");
    world.end();
    ready(OPEN);
    expect(document.body.style.getPropertyValue("contain")).toBe("");
  });

  test("a margin that the page has set meanwhile is the page's to keep", () => {
    ready(OPEN);
    world.html.style.setProperty("margin-right", "1px");
    world.handle().click();
    expect(world.html.style.getPropertyValue("margin-right")).toBe("1px");
  });

  test("a narrow page is overlaid; the window decides anew when it changes", () => {
    ready(OPEN, 1_000);
    expect(world.html.style.length).toBe(0);
    world.resizeWindow(1_100);
    expect(world.html.style.getPropertyValue("margin-right")).toBe("408px");
    world.resizeWindow(1_099);
    expect(world.html.style.length).toBe(0);
    expect(world.phase()).toBe("open");
  });

  test("where somebody wants it to lie over the page, a wide page keeps its room too", () => {
    const { frame } = ready(OVER);
    expect(world.phase()).toBe("open");
    expect(world.html.style.length).toBe(0);
    world.resizeWindow(1_600);
    drag(world.edge(), { x: -60 });
    expect(world.html.style.length).toBe(0);
    frame.send(OPEN);
    expect(world.html.style.getPropertyValue("margin-right")).toBe("408px");
    frame.send(OVER);
    expect(world.html.style.length).toBe(0);
  });

  test("in a right-to-left page the sidebar stands on the left", () => {
    world = shellWorld();
    world.html.style.direction = "rtl";
    world.connectFrame().send(OPEN);
    expect(world.html.style.getPropertyValue("margin-left")).toBe("408px");
    expect(world.html.style.getPropertyValue("margin-right")).toBe("");
  });

  test("in a page whose body alone is written from right to left, too", () => {
    world = shellWorld();
    document.body.style.direction = "rtl";
    world.connectFrame().send(OPEN);
    expect(world.html.style.getPropertyValue("margin-left")).toBe("408px");
  });

  test("on paper the page has all its room", () => {
    ready(OPEN);
    window.dispatchEvent(new Event("beforeprint"));
    expect(world.html.style.length).toBe(0);
    window.dispatchEvent(new Event("afterprint"));
    expect(world.html.style.getPropertyValue("margin-right")).toBe("408px");
  });
});

describe("the edge", () => {
  test("dragging it resizes at once and tells page and frame at the end", () => {
    const { frame } = ready(OPEN);
    const before = frame.received.length;
    drag(world.edge(), { x: -60 });
    expect(world.width()).toBe("460px");
    expect(world.edge().getAttribute("aria-valuenow")).toBe("460");
    expect(world.html.style.getPropertyValue("margin-right")).toBe("468px");
    expect(frame.received.slice(before)).toEqual([{ type: "layout", open: true, width: 460 }]);
  });

  test("while dragging the page is not laid out anew", () => {
    ready(OPEN);
    const at = { clientX: 500, button: 0, pointerId: 1 };
    world.edge().dispatchEvent(new PointerEvent("pointerdown", at));
    world.edge().dispatchEvent(new PointerEvent("pointermove", { ...at, clientX: 450 }));
    expect(world.width()).toBe("450px");
    expect(world.html.style.getPropertyValue("margin-right")).toBe("408px");
  });

  test.each([
    ["ArrowLeft", false, 416],
    ["ArrowRight", true, 336],
    ["Home", false, 320],
    ["End", false, 560],
  ])("%s (with Shift: %s) makes it %i wide", (key, shift, width) => {
    const { frame } = ready(OPEN);
    press(world.edge(), key, shift);
    expect(world.width()).toBe(`${width}px`);
    expect(frame.received.at(-1)).toEqual({ type: "layout", open: true, width });
  });

  test("it says what it is and between which widths", () => {
    ready(OPEN);
    const named = ["aria-orientation", "aria-valuemin", "aria-valuemax", "aria-label", "tabindex"];
    expect(named.map((name) => world.edge().getAttribute(name))).toEqual([
      "vertical",
      "320",
      "560",
      "Resize Handrail",
      "0",
    ]);
  });

  test("a double click brings the usual width back", () => {
    ready(OPEN);
    world.edge().dispatchEvent(new MouseEvent("dblclick"));
    expect(world.width()).toBe("380px");
  });
});

describe("the handle", () => {
  const top = () => world.handle().style.getPropertyValue("--handle");

  test("dragging moves it and does not open", () => {
    ready(CLOSED);
    const before = top();
    drag(world.handle(), { y: 100 });
    world.handle().click();
    expect(top()).not.toBe(before);
    expect(world.phase()).toBe("closed");
    world.handle().click();
    expect(world.phase()).toBe("open");
  });

  test("a hand that trembles while it clicks still opens", () => {
    ready(CLOSED);
    const before = top();
    drag(world.handle(), { y: 3 });
    world.handle().click();
    expect(top()).toBe(before);
    expect(world.phase()).toBe("open");
  });

  test("the up and down keys move it, and it never leaves the window", () => {
    ready(CLOSED);
    press(world.handle(), "ArrowDown");
    expect(Number.parseFloat(top())).toBeCloseTo(45);
    for (let i = 0; i < 30; i += 1) press(world.handle(), "ArrowUp");
    expect(Number.parseFloat(top())).toBeCloseTo(8);
  });

  test("the page hears no key or click of ours", () => {
    ready(CLOSED);
    const heard: string[] = [];
    const signal = AbortSignal.timeout(60_000);
    for (const type of ["keydown", "click", "pointerdown"]) {
      document.addEventListener(type, () => heard.push(type), { signal });
    }
    press(world.handle(), "ArrowDown");
    world.handle().dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
    expect(world.phase()).toBe("open");
    expect(heard).toEqual([]);
  });
});
