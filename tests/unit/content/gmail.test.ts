// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FRAME_PORT_PREFIX, SIDE_PANEL_PORT } from "#lib/messages/page-port.ts";
import content from "../../../entrypoints/gmail-content.ts";
import reader from "../../../entrypoints/gmail-reader-content.ts";
import { fakeChrome, fakeChromePort } from "./fake-chrome.ts";

const INBOX = "https://mail.google.com/mail/u/0/#inbox";

interface HappyDom {
  setURL(url: string): void;
  settings: { enableIframePageLoading: boolean; fetch: { interceptor: unknown } };
}
const happyDom = () => Reflect.get(window, "happyDOM") as HappyDom;

let world: ReturnType<typeof fakeChrome>;
let root: ShadowRoot | null;

beforeEach(() => {
  happyDom().settings.enableIframePageLoading = true;
  happyDom().settings.fetch.interceptor = {
    beforeAsyncRequest: async (request: { window: typeof globalThis }) =>
      new request.window.Response(""),
  };
  world = fakeChrome();
  root = null;
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, "attachShadow").mockImplementation(function (this: Element, init) {
    root = attach.call(this, init);
    return root;
  });
  vi.stubGlobal("chrome", world.chrome);
  vi.stubGlobal("requestIdleCallback", (run: () => void) => setTimeout(run));
  vi.stubGlobal("cancelIdleCallback", clearTimeout);
  document.title = "Inbox - dana@vendor.example - Gmail";
  document.body.innerHTML = '<div role="main"></div>';
});
afterEach(() => {
  frame().onMessage.fire({ type: "leave" });
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function visit(address: string): void {
  happyDom().setURL(address);
  content.main();
}
const hosts = () => document.querySelectorAll("html > div").length;

/** The port that our own frame opens. */
function frame() {
  const src = root?.querySelector("iframe")?.src ?? "";
  const nonce = new URLSearchParams(src.split("#")[1]).get("nonce") ?? "";
  const { port } = fakeChromePort(`${FRAME_PORT_PREFIX}${nonce}`, "our-id");
  world.onConnect.fire(port);
  return port;
}

/** What the side panel is told when it asks. */
function told(): readonly unknown[] {
  const { port, posted } = fakeChromePort(SIDE_PANEL_PORT, "our-id");
  world.onConnect.fire(port);
  return posted;
}

const mail = (reading: string, address: string | null) => ({
  type: "page",
  state: { type: "mail", mail: { reading, mailbox: { index: 0, address } } },
});

describe("in a page of Gmail", () => {
  it("the sidebar stands, and nothing is read until the reader comes", async () => {
    visit(INBOX);
    expect(hosts()).toBe(1);
    expect(told()).toMatchObject([mail("starting", null)]);
    reader.main();
    expect(told()).toMatchObject([mail("starting", null)]);
    await vi.waitFor(() => expect(told()).toMatchObject([mail("read", "dana@vendor.example")]));
  });

  it("no address of anybody's is in the frame's own address", () => {
    visit(INBOX);
    expect(root?.querySelector("iframe")?.src).not.toContain("vendor");
  });

  it("it leaves when it is switched off, and can come back into the same page", async () => {
    visit(INBOX);
    reader.main();
    frame().onMessage.fire({ type: "leave" });
    expect(hosts()).toBe(0);
    expect(told()).toEqual([]);
    content.main();
    reader.main();
    expect(hosts()).toBe(1);
    await vi.waitFor(() => expect(told()).toMatchObject([mail("read", "dana@vendor.example")]));
  });
});

describe("elsewhere", () => {
  it("under the same host, where there is no mail, nothing is put into the page", () => {
    visit("https://mail.google.com/chat/u/0/");
    expect(hosts()).toBe(0);
    expect(world.onConnect.count()).toBe(0);
  });

  it("a reader in a page without the sidebar does nothing", () => {
    const before = document.documentElement.outerHTML;
    Reflect.deleteProperty(globalThis, Symbol.for("handrail.gmail"));
    reader.main();
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
