// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from "vitest";
import { recordPage, shellWorld } from "./shell-world.ts";

let world: ReturnType<typeof shellWorld>;
afterEach(() => world.end());

function ready() {
  world = shellWorld();
  const frame = world.connectFrame();
  frame.send({ type: "layout", open: true, width: 400, placement: "push" });
  return frame;
}

const UPDATED = "Handrail was updated. Reload this tab to use it again.";

describe("after the extension was updated under the page", () => {
  test.each<[string, (frame: ReturnType<typeof ready>) => void]>([
    ["within five seconds", () => world.timers.pass(5_000)],
    ["when a port closes", (frame) => frame.leave()],
    ["when the person comes back", () => document.dispatchEvent(new Event("visibilitychange"))],
    ["when the handle is pressed", () => world.handle().click()],
    ["when the page navigates", () => world.navigate(recordPage("43"))],
  ])("%s the frame and the push go, and one line stays", (_when, notice) => {
    const frame = ready();
    world.extension.die();
    notice(frame);
    expect(world.root.querySelector("iframe")).toBeNull();
    expect(world.root.querySelector(".handle")).toBeNull();
    expect(world.html.style.length).toBe(0);
    expect(world.root.querySelector('[role="status"]')?.textContent).toBe(UPDATED);
  });

  test("also when the page removes the host just then", async () => {
    ready();
    world.extension.die();
    world.host.remove();
    await new Promise((resolve) => setTimeout(resolve));
    expect(world.host.isConnected).toBe(true);
    expect(world.root.querySelector("iframe")).toBeNull();
    expect(world.strip()).toContain(UPDATED);
  });

  test("the line can be dismissed, and then nothing of us is left", () => {
    ready();
    world.extension.die();
    world.timers.pass(5_000);
    world.dismiss();
    expect(world.html.children).toHaveLength(2);
  });

  test("nothing calls the extension any more, and nothing changes any more", () => {
    ready();
    world.extension.die();
    world.timers.pass(5_000);
    const before = world.root.innerHTML;
    world.timers.pass(60_000);
    world.navigate(recordPage("44"));
    world.resizeWindow(1_500);
    document.dispatchEvent(new Event("visibilitychange"));
    expect(world.root.innerHTML).toBe(before);
  });
});

test("a port that closes while the extension lives is only a frame that went away", () => {
  ready().leave();
  world.timers.pass(60_000);
  expect(world.strip()).not.toContain("updated");
  expect(world.phase()).toBe("open");
});
