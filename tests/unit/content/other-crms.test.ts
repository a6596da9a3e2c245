// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SIDE_PANEL_PORT } from "#lib/messages/page-port.ts";
import pipedrive from "../../../entrypoints/pipedrive-content.ts";
import salesforce from "../../../entrypoints/salesforce-content.ts";
import twenty from "../../../entrypoints/twenty-content.ts";
import { fakeChrome, fakeChromePort } from "./fake-chrome.ts";

let world: ReturnType<typeof fakeChrome>;

interface HappyDom {
  setURL(url: string): void;
  settings: { enableIframePageLoading: boolean; fetch: { interceptor: unknown } };
}

const happyDom = () => Reflect.get(window, "happyDOM") as HappyDom;

beforeEach(() => {
  happyDom().settings.enableIframePageLoading = true;
  happyDom().settings.fetch.interceptor = {
    beforeAsyncRequest: async (request: { window: typeof globalThis }) =>
      new request.window.Response(""),
  };
  world = fakeChrome();
  vi.stubGlobal("chrome", world.chrome);
});

afterEach(() => {
  world.dieAs("no runtime");
  document.dispatchEvent(new Event("visibilitychange"));
  vi.unstubAllGlobals();
  for (const extra of document.querySelectorAll("html > div")) extra.remove();
  Reflect.deleteProperty(document, Symbol.for("handrail.host"));
  Reflect.deleteProperty(globalThis, Symbol.for("handrail"));
});

function visit(script: { main(): unknown }, address: string): number {
  happyDom().setURL(address);
  script.main();
  return document.querySelectorAll("html > div").length;
}

/** What the side panel is told when it asks. */
function told(): readonly unknown[] {
  const { port, posted } = fakeChromePort(SIDE_PANEL_PORT, "our-id");
  world.onConnect.fire(port);
  return posted;
}

const PERSON = "0b3e8a52-7c1d-4f6a-9e2b-5d8c7a1f4e30";

describe("on the CRM's own host the sidebar stands in the page, and the side panel is told the same", () => {
  it.each([
    [
      "Salesforce",
      salesforce,
      "https://acme.lightning.force.com/lightning/r/Lead/00QAx000001abcdMAA/view",
      "lead",
    ],
    ["Pipedrive", pipedrive, "https://acme.pipedrive.com/person/12", "person"],
    ["Twenty", twenty, `https://acme.twenty.com/object/person/${PERSON}`, "person"],
  ])("%s", (_crm, script, address, objectType) => {
    expect(visit(script, address)).toBe(1);
    expect(told()).toMatchObject([
      { type: "page", state: { type: "record", record: { objectType } } },
    ]);
  });
});

describe("on a host that could be anybody's nothing is put into the page", () => {
  it.each([
    `https://crm.acme.example/object/person/${PERSON}`,
    "http://localhost:3000/objects/people",
  ])("%s", (address) => {
    const before = document.documentElement.outerHTML;
    expect(visit(twenty, address)).toBe(0);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(told()).toMatchObject([{ type: "page", state: {} }]);
  });
});

it("put into a page twice, as can happen in a tab that was open before, it starts once", () => {
  expect(visit(twenty, "https://crm.acme.example/objects/people")).toBe(0);
  twenty.main();
  expect(world.onConnect.count()).toBe(1);
});

it("on a page of somebody else's it does nothing at all", () => {
  expect(
    visit(salesforce, "https://elsewhere.example/lightning/r/Lead/00QAx000001abcdMAA/view"),
  ).toBe(0);
  expect(visit(pipedrive, "https://elsewhere.example/person/12")).toBe(0);
  expect(world.onConnect.count()).toBe(0);
});
