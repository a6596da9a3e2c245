import { beforeEach, expect, it, vi } from "vitest";
import { forwardToggle } from "#lib/platform/toggle.ts";
import { createFakeBrowser } from "./fake-browser.ts";

const held = vi.hoisted(() => ({ current: null as unknown }));
vi.mock("wxt/browser", () => ({
  get browser() {
    return held.current;
  },
}));

let fake: ReturnType<typeof createFakeBrowser>;
beforeEach(() => {
  fake = createFakeBrowser();
  held.current = fake.browser;
  fake.tabs.set(1, "");
  forwardToggle();
});

const TOLD = 'tell 1 {"type":"toggle"}';

it.each([
  ["a page whose address nobody tells us", undefined, TOLD],
  ["Twenty's cloud", "https://acme.twenty.com/object/person/1", TOLD],
  ["a server of one's own", "https://crm.example/object/person/1", "open panel 1"],
  ["this machine", "http://localhost:3000/", "open panel 1"],
])("the shortcut on %s", (_where, url, done) => {
  fake.onCommand.fire("toggle-sidebar", { id: 1, url });
  // In the same turn: a moment later the browser no longer believes in a person.
  expect(fake.calls).toEqual([done]);
});

it("passes over other commands, windows without a tab, and tabs without our script", async () => {
  fake.onCommand.fire("something-else", { id: 1, url: "https://crm.example/" });
  fake.onCommand.fire("toggle-sidebar", undefined);
  fake.onCommand.fire("toggle-sidebar", { id: 9, url: undefined });
  await vi.waitFor(() => expect(fake.browser.tabs.sendMessage.mock.results).toHaveLength(1));
  expect(fake.browser.sidePanel.open).not.toHaveBeenCalled();
});
