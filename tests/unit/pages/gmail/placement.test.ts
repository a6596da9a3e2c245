// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { isComposeWindow } from "#lib/pages/gmail/compose-window.ts";
import { createEditorKeeper } from "#lib/pages/gmail/keep-editors-beside.ts";
import { createGmailPush } from "#lib/pages/gmail/push.ts";
import { addEditor } from "./editor-world.ts";

const html = document.documentElement;
const PUSHED = { pushed: 388, covered: 0 };
const COVERED = { pushed: 0, covered: 388 };
const NONE = { pushed: 0, covered: 0 };

beforeEach(() => {
  document.body.replaceChildren();
  document.body.removeAttribute("style");
  Reflect.set(window, "innerWidth", 1_000);
});
afterEach(() => vi.restoreAllMocks());

describe("a page of mail that gives way", () => {
  it("is narrower on the side of the sidebar, with what is fixed to the window held by it", () => {
    createGmailPush(html)("right", PUSHED);
    const { style } = document.body;
    expect(style.getPropertyValue("width")).toBe("calc(100% - 388px)");
    expect(style.getPropertyValue("margin-right")).toBe("388px");
    expect(style.getPropertyValue("contain")).toBe("layout");
  });

  it("stands on the other side where its language is read from right to left", () => {
    createGmailPush(html)("left", PUSHED);
    expect(document.body.style.getPropertyValue("margin-left")).toBe("388px");
    expect(document.body.style.getPropertyValue("margin-right")).toBe("");
  });

  it("is as it was afterwards, its own styles with it", () => {
    document.body.style.setProperty("width", "90%");
    const push = createGmailPush(html);
    push("right", PUSHED);
    push("right", COVERED);
    expect(document.body.getAttribute("style")).toBe("width: 90%;");
  });

  it("is told once for each change, so that it lays itself out anew", () => {
    const told = vi.fn();
    const signal = AbortSignal.timeout(60_000);
    window.addEventListener("resize", told, { signal });
    const push = createGmailPush(html);
    push("right", NONE);
    expect(told).toHaveBeenCalledTimes(0);
    push("right", PUSHED);
    push("right", PUSHED);
    expect(told).toHaveBeenCalledTimes(1);
    push("right", NONE);
    expect(told).toHaveBeenCalledTimes(2);
  });

  it("waits where it has no body yet", () => {
    const { body } = document;
    const push = createGmailPush(html);
    body.remove();
    push("right", PUSHED);
    html.append(body);
    push("right", PUSHED);
    expect(body.style.getPropertyValue("margin-right")).toBe("388px");
  });
});

describe("messages that are being written, under a sidebar that lies over the page", () => {
  const at = (places: ReadonlyMap<Element, readonly [number, number]>) =>
    vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (
      this: Element,
    ) {
      const [left, right] = places.get(this) ?? [0, 1_000];
      return new DOMRect(left, 100, right - left, 500);
    });
  const moved = (element: HTMLElement) => element.style.getPropertyValue("translate");

  it("come out from under it and its handle, all alike, and go back when it closes", () => {
    const one = addEditor("", { id: "7" }).place;
    const other = addEditor("", { id: "8" }).place;
    at(
      new Map([
        [one, [500, 930]],
        [other, [60, 490]],
      ]),
    );
    const keep = createEditorKeeper(document);
    keep("right", COVERED);
    expect([moved(one), moved(other)]).toEqual(["-354px", "-60px"]);
    keep("right", NONE);
    expect([moved(one), moved(other)]).toEqual(["", ""]);
  });

  it("come out to the other side where the sidebar stands on the left", () => {
    const { place } = addEditor("");
    at(new Map([[place, [70, 500]]]));
    createEditorKeeper(document)("left", COVERED);
    expect(moved(place)).toBe("354px");
  });

  it("stay where they are beside it", () => {
    const { place } = addEditor("");
    at(new Map([[place, [100, 600]]]));
    createEditorKeeper(document)("right", COVERED);
    expect(moved(place)).toBe("");
  });
});

describe("a window of its own for a message", () => {
  const of = (query: string) =>
    isComposeWindow(document, new URL(`https://mail.google.com/mail/u/0/${query}`));

  it("is known by its address, or by what Gmail calls its page", () => {
    expect(of("?view=cm&fs=1&to=ada@buyer.example")).toBe(true);
    expect(of("?view=btop")).toBe(false);
    document.body.className = "xE xp";
    expect(of("?ui=2")).toBe(true);
    document.body.className = "aAU xE Su";
    expect(of("?ui=2")).toBe(false);
  });
});
