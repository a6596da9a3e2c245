// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import script from "../../../entrypoints/crm-content.ts";
import { fakeChrome } from "./fake-chrome.ts";

let world: ReturnType<typeof fakeChrome>;

beforeEach(() => {
  const { happyDOM } = window as unknown as { happyDOM: HappyDom };
  happyDOM.settings.enableIframePageLoading = true;
  happyDOM.settings.fetch.interceptor = {
    beforeAsyncRequest: async ({ window }) => new window.Response(""),
  };
  world = fakeChrome();
  vi.stubGlobal("chrome", world.chrome);
});

afterEach(() => {
  // The script gives way only to a page that fights, or when its extension is gone.
  world.dieAs("no runtime");
  document.dispatchEvent(new Event("visibilitychange"));
  vi.unstubAllGlobals();
  Reflect.deleteProperty(document, "prerendering");
  for (const extra of document.querySelectorAll("html > div")) extra.remove();
  Reflect.deleteProperty(document, Symbol.for("handrail.host"));
});

interface HappyDom {
  setURL(url: string): void;
  settings: {
    enableIframePageLoading: boolean;
    fetch: {
      interceptor: {
        beforeAsyncRequest(request: { window: typeof globalThis }): Promise<Response>;
      } | null;
    };
  };
}

function visit(address: string): Element[] {
  (window as unknown as { happyDOM: HappyDom }).happyDOM.setURL(address);
  script.main();
  return [...document.querySelectorAll("html > div")];
}

test("a CRM page gets one element and is served", () => {
  expect(visit("https://app-eu1.hubspot.com/contacts/7/record/0-1/42")).toHaveLength(1);
  expect(world.onConnect.count()).toBe(1);
});

describe("a page that is no CRM is not touched", () => {
  test.each([
    "https://www.hubspot.com/contacts/7/record/0-1/42",
    "https://app-xyz.hubspot.com/contacts/7/record/0-1/42",
    "https://app.hubspot.com.evil.example/contacts/7/record/0-1/42",
    "https://example.com/",
  ])("%s", (address) => {
    expect(visit(address)).toEqual([]);
    expect(world.onConnect.count()).toBe(0);
  });
});

test("a CRM page inside another page's frame is not touched", () => {
  vi.stubGlobal("top", {});
  expect(visit("https://app.hubspot.com/contacts/7/record/0-1/42")).toEqual([]);
  expect(world.onConnect.count()).toBe(0);
});

test("a page prepared in advance costs nothing until the person goes there", () => {
  Reflect.set(document, "prerendering", true);
  expect(visit("https://app.hubspot.com/contacts/7/record/0-1/42")).toEqual([]);
  document.dispatchEvent(new Event("prerenderingchange"));
  expect(document.querySelectorAll("html > div")).toHaveLength(1);
});
