import { beforeEach, expect, it, vi } from "vitest";
import { startMailReader } from "#lib/platform/start-mail-reader.ts";

const held = vi.hoisted(() => ({ current: null as unknown }));
vi.mock("wxt/browser", () => ({
  get browser() {
    return held.current;
  },
}));

const executeScript = vi.fn(async (_run: unknown) => {});

/** The tab that this page stands in, and the one that is active in the window. */
function browserWith(own: { id: number } | undefined, active: readonly { id?: number }[]): void {
  held.current = {
    tabs: { getCurrent: async () => own, query: async () => active },
    scripting: { executeScript },
  };
}
const runIn = (tabId: number) => [
  { target: { tabId }, files: ["gmail-reader-content.js"], injectImmediately: true },
];

beforeEach(() => executeScript.mockClear());

it("reads the page of the tab in which our frame stands, whichever is active", async () => {
  browserWith({ id: 3 }, [{ id: 4 }]);
  await startMailReader();
  expect(executeScript.mock.calls).toEqual([runIn(3)]);
});

it("reads the page of the active tab for the side panel, which stands in none", async () => {
  browserWith(undefined, [{ id: 4 }]);
  await startMailReader();
  expect(executeScript.mock.calls).toEqual([runIn(4)]);
});

it("leaves it where there is no tab, or the browser keeps us out", async () => {
  browserWith(undefined, []);
  await startMailReader();
  expect(executeScript).not.toHaveBeenCalled();
  browserWith({ id: 3 }, []);
  executeScript.mockRejectedValueOnce(new Error("Cannot access contents of the page."));
  await expect(startMailReader()).resolves.toBeUndefined();
});
