import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createPageExtension } from "#lib/platform/page-extension.ts";
import { fakeChrome, fakeChromePort } from "./fake-chrome.ts";

let world: ReturnType<typeof fakeChrome>;
beforeEach(() => {
  world = fakeChrome();
  vi.stubGlobal("chrome", world.chrome);
});
afterEach(() => vi.unstubAllGlobals());

test("names the frame's page with the hash it is given", () => {
  expect(createPageExtension().frameAddress("#nonce=1")).toBe(
    "chrome-extension://our-id/sidebar.html#nonce=1",
  );
});

test.each(["no runtime", "no id"] as const)("an updated extension (%s) is seen as gone", (how) => {
  const extension = createPageExtension();
  expect(extension.isAlive()).toBe(true);
  world.dieAs(how);
  expect(extension.isAlive()).toBe(false);
});

describe("listening", () => {
  test("hears messages with their sender, until the signal ends", () => {
    const heard: unknown[] = [];
    const end = new AbortController();
    createPageExtension().onMessage((...values) => heard.push(values), end.signal);
    world.onMessage.fire({ type: "toggle" }, { id: "someone" });
    end.abort();
    world.onMessage.fire({ type: "toggle" }, { id: "someone" });
    expect(heard).toEqual([[{ type: "toggle" }, "someone"]]);
  });

  test("ends quietly when the extension is gone already", () => {
    const end = new AbortController();
    const extension = createPageExtension();
    extension.onMessage(() => undefined, end.signal);
    extension.onConnect(() => undefined, end.signal);
    world.dieAs("no runtime");
    end.abort();
    expect(world.onMessage.count()).toBe(1);
  });
});

describe("a port", () => {
  function accepted(senderId?: string) {
    const far = fakeChromePort("a-name", senderId);
    const ports: Parameters<
      Parameters<ReturnType<typeof createPageExtension>["onConnect"]>[0]
    >[0][] = [];
    createPageExtension().onConnect((port) => ports.push(port), new AbortController().signal);
    world.onConnect.fire(far.port);
    const [port] = ports;
    if (port === undefined) throw new Error("No port came");
    return { port, far };
  }

  test("tells who is there", () => {
    expect(accepted("our-id").port).toMatchObject({ name: "a-name", senderId: "our-id" });
    expect(accepted().port.senderId).toBeUndefined();
  });

  test("carries messages both ways and its end", () => {
    const { port, far } = accepted("our-id");
    const heard: unknown[] = [];
    port.onMessage((message) => heard.push(message));
    port.onClose(() => heard.push("closed"));
    far.port.onMessage.fire({ type: "close" }, far.port);
    far.port.onDisconnect.fire(far.port);
    port.post({ type: "focus" });
    expect(heard).toEqual([{ type: "close" }, "closed"]);
    expect(far.posted).toEqual([{ type: "focus" }]);
  });

  test("of an extension that is gone swallows what is said to it", () => {
    const { port, far } = accepted("our-id");
    far.break();
    expect(() => port.post({ type: "focus" })).not.toThrow();
    expect(() => port.close()).not.toThrow();
  });
});
