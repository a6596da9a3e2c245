// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { SIDE_PANEL_PORT } from "#lib/messages/page-port.ts";
import { shellWorld } from "./shell-world.ts";

let world: ReturnType<typeof shellWorld>;
afterEach(() => world.end());

test("adds one element, last in <html>, that has nothing to recognise it by", () => {
  world = shellWorld();
  expect(world.html.lastElementChild).toBe(world.host);
  expect(world.html.children).toHaveLength(3);
  expect(world.host.outerHTML).toBe("<div></div>");
  expect(world.host.shadowRoot).toBeNull();
  expect(world.mode).toEqual({ mode: "closed" });
});

test("the frame's address carries the record and a nonce, and nothing else", () => {
  world = shellWorld();
  const [page, hash] = world.frame().src.split("#");
  expect(page).toBe(world.extension.frameAddress(""));
  expect(Object.fromEntries(new URLSearchParams(hash))).toEqual({
    nonce: "nonce-number-1",
    crm: "hubspot",
    account: "7",
    objectType: "person",
    recordId: "42",
  });
  expect(world.frame().title).toBe("Handrail");
  expect(world.frame().getAttribute("allow")).toBe("");
});

test("a page that is not the host's gets nothing, and nothing of it is told", () => {
  world = shellWorld({ first: null });
  expect(world.host).toBeNull();
  expect(world.html.children).toHaveLength(2);
  expect(world.extension.connect(SIDE_PANEL_PORT).received).toEqual([]);
});

test("mounting twice gives the same node and leaves the page unchanged", () => {
  world = shellWorld();
  const before = world.html.outerHTML;
  expect(world.startAgain()).toBe(world.host);
  expect(world.html.outerHTML).toBe(before);
});

test("the signal leaves the page as it was, and lets it be mounted anew", () => {
  world = shellWorld();
  const before = world.host;
  const frame = world.connectFrame();
  frame.send({ type: "layout", open: true, width: 400, placement: "push" });
  expect(world.html.getAttribute("style")).not.toBeNull();
  world.end();
  expect(world.html.children).toHaveLength(2);
  expect(world.html.style.length).toBe(0);
  expect(frame.isClosed()).toBe(true);
  world = shellWorld();
  expect(world.host).not.toBe(before);
});

test("mounted before the page's body, it moves behind it once the page is parsed, without reloading", () => {
  const moved: unknown[] = [];
  Object.assign(HTMLElement.prototype, {
    moveBefore(this: HTMLElement, node: Node, before: Node | null) {
      moved.push(node);
      this.insertBefore(node, before);
    },
  });
  const readyState = vi.spyOn(document, "readyState", "get").mockReturnValue("loading");
  world = shellWorld();
  world.html.append(document.body);
  readyState.mockReturnValue("interactive");
  document.dispatchEvent(new Event("DOMContentLoaded"));
  Reflect.deleteProperty(HTMLElement.prototype, "moveBefore");
  expect(moved).toEqual([world.host]);
  expect(world.html.lastElementChild).toBe(world.host);
});

test("a browser that would reload the frame leaves the host where it is", () => {
  const readyState = vi.spyOn(document, "readyState", "get").mockReturnValue("loading");
  world = shellWorld();
  world.html.append(document.body);
  readyState.mockReturnValue("interactive");
  document.dispatchEvent(new Event("DOMContentLoaded"));
  expect(world.html.lastElementChild).toBe(document.body);
});

test("a page that names its elements like the DOM's own members changes nothing", () => {
  world = shellWorld();
  const frame = world.connectFrame();
  frame.send({ type: "layout", open: false, width: 400, placement: "push" });
  const form = document.createElement("form");
  const members = ["createElement", "documentElement", "body", "head", "defaultView", "location"];
  for (const name of members) {
    Object.defineProperty(document, name, { value: form, configurable: true });
  }
  world.extension.message({ type: "toggle" });
  expect(world.phase()).toBe("open");
  world.extension.die();
  world.timers.pass(5_000);
  for (const name of members) Reflect.deleteProperty(document, name);
  expect(world.strip()).toContain("Handrail was updated");
});
