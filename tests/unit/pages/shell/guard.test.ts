// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from "vitest";
import { SIDE_PANEL_PORT } from "#lib/messages/page-port.ts";
import { nonceOf, recordPage, shellWorld } from "./shell-world.ts";

let world: ReturnType<typeof shellWorld>;
afterEach(() => world.end());

/** Lets the mutation observer speak. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

async function ready() {
  world = shellWorld();
  const frame = world.connectFrame();
  frame.send({ type: "layout", open: true, width: 400, placement: "push" });
  await settle();
  return frame;
}

describe("a page that disturbs the host element", () => {
  test.each([
    ["style", "opacity: 0 !important"],
    ["class", "hidden"],
    ["hidden", ""],
    ["inert", ""],
    ["popover", "manual"],
    ["id", "found-you"],
  ])("by %s: the attribute goes, the frame stays", async (name, value) => {
    const frame = await ready();
    const { src } = world.frame();
    world.host.setAttribute(name, value);
    await settle();
    expect(world.host.attributes).toHaveLength(0);
    expect(world.frame().src).toBe(src);
    expect(frame.isClosed()).toBe(false);
  });

  test("by removing it: it comes back with a frame of a new nonce and the present record", async () => {
    const frame = await ready();
    const before = nonceOf(world.frame());
    world.navigate(recordPage("43"));
    world.host.remove();
    await settle();
    expect(world.html.lastElementChild).toBe(world.host);
    expect(frame.isClosed()).toBe(true);
    expect(nonceOf(world.frame())).not.toBe(before);
    expect(world.frame().src).toContain("recordId=43");
    expect(world.connectFrame().received).toHaveLength(1);
  });

  test("by moving it elsewhere: it comes back", async () => {
    await ready();
    document.body.append(world.host);
    await settle();
    expect(world.host.parentElement).toBe(world.html);
  });
});

describe("a page that fights", () => {
  async function disturb(times: number, everyMs: number) {
    for (let i = 0; i < times; i += 1) {
      world.host.remove();
      await settle();
      world.timers.pass(everyMs);
    }
  }

  test("wins at the sixth time within five seconds: handle and push are gone", async () => {
    const frame = await ready();
    await disturb(5, 10);
    expect(world.host.isConnected).toBe(true);
    await disturb(1, 10);
    expect(world.host.isConnected).toBe(false);
    expect(world.html.style.length).toBe(0);
    expect(frame.isClosed()).toBe(true);
    await settle();
    expect(world.html.children).toHaveLength(2);
  });

  test("then neither shortcut nor window brings anything back", async () => {
    await ready();
    await disturb(6, 10);
    world.extension.message({ type: "toggle" });
    world.resizeWindow(1_500);
    expect(world.html.children).toHaveLength(2);
    expect(world.html.style.length).toBe(0);
  });

  test("then the side panel still learns which record is open", async () => {
    await ready();
    await disturb(6, 10);
    const panel = world.extension.connect(SIDE_PANEL_PORT);
    world.navigate(recordPage("43"));
    expect(panel.received.at(-1)).toEqual({ type: "page", state: recordPage("43") });
  });

  test("a page that disturbs only now and then does not drive us out", async () => {
    await ready();
    await disturb(12, 1_100);
    expect(world.host.isConnected).toBe(true);
  });

  test("a storm of changes costs at most six looks", async () => {
    await ready();
    for (let i = 0; i < 10_000; i += 1) {
      world.host.setAttribute("style", `opacity: 0.${i}`);
      if (i % 100 === 0) await settle();
    }
    expect(world.host.isConnected).toBe(false);
    expect(world.host.getAttribute("style")).toBe("opacity: 0.9999");
  });
});
