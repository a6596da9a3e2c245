// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from "vitest";
import { FRAME_PORT_PREFIX, SIDE_PANEL_PORT } from "#lib/messages/page-port.ts";
import { visitorOf } from "#lib/pages/shell/ports.ts";
import type { ShellDeps } from "#lib/pages/shell/start.ts";
import { OUR_ID } from "./fake-extension.ts";
import { PERSON, recordPage, shellWorld } from "./shell-world.ts";

let world: ReturnType<typeof shellWorld>;
afterEach(() => world?.end());

const NONCE = "0b7e8f5a-1111-4222-8333-444455556666";

describe("who may ask", () => {
  test.each([
    ["our frame", FRAME_PORT_PREFIX + NONCE, OUR_ID, "frame"],
    ["the side panel", SIDE_PANEL_PORT, OUR_ID, "side-panel"],
    ["a copy of the frame without the nonce", FRAME_PORT_PREFIX, OUR_ID, null],
    ["a copy with another nonce", `${FRAME_PORT_PREFIX}${NONCE}x`, OUR_ID, null],
    ["a copy with the nonce cut short", `${FRAME_PORT_PREFIX}${NONCE.slice(1)}`, OUR_ID, null],
    ["a copy with the word undefined", `${FRAME_PORT_PREFIX}undefined`, OUR_ID, null],
    ["the nonce without the name", NONCE, OUR_ID, null],
    ["a name nobody knows", "something-else", OUR_ID, null],
    ["no name", "", OUR_ID, null],
    ["almost the side panel", `${SIDE_PANEL_PORT} `, OUR_ID, null],
    ["another extension with the nonce", FRAME_PORT_PREFIX + NONCE, "another", null],
    ["another extension as the side panel", SIDE_PANEL_PORT, "another", null],
    ["a sender without an id", FRAME_PORT_PREFIX + NONCE, undefined, null],
  ])("%s", (_title, name, senderId, visitor) => {
    expect(visitorOf({ name, senderId }, OUR_ID, NONCE)).toBe(visitor);
  });

  test("who may not is hung up on and told nothing", () => {
    world = shellWorld();
    for (const port of [
      world.extension.connect(`${FRAME_PORT_PREFIX}wrong`),
      world.extension.connect(SIDE_PANEL_PORT, "another"),
    ]) {
      expect(port.isClosed()).toBe(true);
      expect(port.received).toEqual([]);
    }
  });

  test("a second frame with our nonce is a copy; the first keeps its port", () => {
    world = shellWorld();
    const ours = world.connectFrame();
    const copy = world.connectFrame();
    expect(copy.isClosed()).toBe(true);
    expect(copy.received).toEqual([]);
    expect(ours.isClosed()).toBe(false);
  });

  test("a frame that reloaded is let in again", () => {
    world = shellWorld();
    world.connectFrame().leave();
    expect(world.connectFrame().received).toHaveLength(1);
  });
});

describe("what they are told", () => {
  const page = (id: string) => ({ type: "page", state: recordPage(id) });

  test("the open record, at once and at every change, each of several", () => {
    world = shellWorld();
    const frame = world.connectFrame();
    const panel = world.extension.connect(SIDE_PANEL_PORT);
    world.navigate(recordPage("43"));
    world.navigate({ type: "no-record", crm: "hubspot", account: "7" }, "hashchange");
    const told = [
      page("42"),
      page("43"),
      { type: "page", state: { type: "no-record", crm: "hubspot", account: "7" } },
    ];
    expect(frame.received).toEqual(told);
    expect(panel.received).toEqual(told);
  });

  test("the same record again is no news", () => {
    world = shellWorld();
    const frame = world.connectFrame();
    world.navigate(recordPage("42"));
    world.navigate(recordPage("42"), "hashchange");
    expect(frame.received).toEqual([page("42")]);
  });

  test("an address that is not the host's is no news either", () => {
    world = shellWorld();
    const frame = world.connectFrame();
    world.navigate(null);
    expect(frame.received).toEqual([page("42")]);
  });

  test("one that comes later is told the present, not the first record", () => {
    world = shellWorld();
    world.navigate(recordPage("43"));
    expect(world.connectFrame().received).toEqual([page("43")]);
  });

  test("the browser's navigation event is heard where it exists", () => {
    const navigation = new EventTarget();
    Reflect.set(window, "navigation", navigation);
    world = shellWorld();
    Reflect.deleteProperty(window, "navigation");
    const frame = world.connectFrame();
    world.navigate(recordPage("44"), "nothing");
    navigation.dispatchEvent(new Event("currententrychange"));
    expect(frame.received).toEqual([page("42"), page("44")]);
  });

  test("layout and focus are for the frame alone", () => {
    world = shellWorld();
    const frame = world.connectFrame();
    const panel = world.extension.connect(SIDE_PANEL_PORT);
    frame.send({ type: "layout", open: false, width: 400, placement: "push" });
    world.handle().click();
    expect(frame.received.slice(1)).toEqual([
      { type: "layout", open: true, width: 400 },
      { type: "focus" },
    ]);
    expect(panel.received).toEqual([page("42")]);
  });
});

describe("what is not in the contract is ignored, and the port closed", () => {
  const LAYOUT = { type: "layout", open: true, width: 400, placement: "push" };
  const deep = { ...LAYOUT, width: { valueOf: () => 400 } };
  test.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["a string", "close"],
    ["a number", 7],
    ["a list", [{ type: "close" }]],
    ["no type", { open: true, width: 400 }],
    ["an unknown type", { type: "fetch", url: "https://evil.example" }],
    ["a message of the other direction", { type: "page", state: PERSON }],
    ["a type that is not a string", { type: { toString: () => "close" } }],
    ["a layout without a width", { ...LAYOUT, width: undefined }],
    ["a layout without open", { ...LAYOUT, open: undefined }],
    ["open as a word", { ...LAYOUT, open: "yes" }],
    ["a layout without a placement", { ...LAYOUT, placement: undefined }],
    ["a placement that there is not", { ...LAYOUT, placement: "float" }],
    ["a width as a word", { ...LAYOUT, width: "400" }],
    ["a width that is no number", { ...LAYOUT, width: Number.NaN }],
    ["a width without end", { ...LAYOUT, width: Number.POSITIVE_INFINITY }],
    ["too narrow", { ...LAYOUT, width: 319 }],
    ["too wide", { ...LAYOUT, width: 561 }],
    ["a width in disguise", deep],
    ["five megabytes", { type: "x".repeat(5_000_000) }],
  ])("%s", (_title, message) => {
    world = shellWorld();
    const frame = world.connectFrame();
    frame.send(message);
    expect(frame.isClosed()).toBe(true);
    expect(world.phase()).toBe("starting");
    world.navigate(recordPage("43"));
    expect(frame.received).toHaveLength(1);
  });

  test("the side panel has no say over the sidebar in the page", () => {
    world = shellWorld();
    const panel = world.extension.connect(SIDE_PANEL_PORT);
    panel.send({ type: "layout", open: true, width: 400, placement: "push" });
    expect(world.phase()).toBe("starting");
    expect(panel.isClosed()).toBe(false);
  });
});

test("a page that goes into the back-forward cache hangs up; after it the frame is let in anew", () => {
  world = shellWorld();
  const before = world.connectFrame();
  const event = Object.assign(new Event("pagehide"), { persisted: true });
  window.dispatchEvent(event);
  expect(before.isClosed()).toBe(true);
  expect(world.connectFrame().received).toHaveLength(1);
});

describe("what the person asks of the page", () => {
  const REQUEST = { type: "request", id: 7, request: { type: "count-hits" } };

  test("is answered to whoever asked, the frame or the side panel, under its number", () => {
    world = shellWorld({ page: { answer: () => ({ type: "hits", hits: { main: 1 } }) } });
    const frame = world.connectFrame();
    const panel = world.extension.connect(SIDE_PANEL_PORT);
    frame.send(REQUEST);
    panel.send({ ...REQUEST, id: 8 });
    const answer = { type: "hits", hits: { main: 1 } };
    expect(frame.received.slice(1)).toEqual([{ type: "answer", id: 7, answer }]);
    expect(panel.received.slice(1)).toEqual([{ type: "answer", id: 8, answer }]);
  });

  test("is refused by a page of which nothing can be asked", () => {
    world = shellWorld();
    const frame = world.connectFrame();
    frame.send(REQUEST);
    const answer = { type: "refused", why: "not-here" };
    expect(frame.received.slice(1)).toEqual([{ type: "answer", id: 7, answer }]);
  });

  test.each([
    ["without a number", { ...REQUEST, id: "7" }],
    ["for nothing", { type: "request", id: 7 }],
  ])("%s closes the port", (_what, request) => {
    world = shellWorld();
    const frame = world.connectFrame();
    frame.send(request);
    expect(frame.isClosed()).toBe(true);
  });
});

test("a message that has probably been sent is told to the frame and the side panel, and so is its return", () => {
  let tell: Parameters<NonNullable<ShellDeps["watchSent"]>>[0] = () => {};
  const watchSent: ShellDeps["watchSent"] = (sent) => {
    tell = sent;
  };
  world = shellWorld({ page: { watchSent } });
  const frame = world.connectFrame();
  const panel = world.extension.connect(SIDE_PANEL_PORT);
  const sent = {
    editorId: "1",
    kind: "new",
    people: [],
    threadId: null,
    before: null,
    standing: [],
  } as const;
  tell(sent);
  tell(null);
  const told = [
    { type: "sent", sent },
    { type: "sent", sent: null },
  ];
  expect(frame.received.slice(1)).toEqual(told);
  expect(panel.received.slice(1)).toEqual(told);
});

describe("when the person wants the sidebar off this site", () => {
  test("everything of ours goes, and the page is as it was", () => {
    world = shellWorld();
    const frame = world.connectFrame();
    frame.send({ type: "layout", open: true, width: 400, placement: "push" });
    frame.send({ type: "leave" });
    expect(world.html.children).toHaveLength(2);
    expect(world.html.style.length).toBe(0);
    expect(frame.isClosed()).toBe(true);
    world.extension.message({ type: "toggle" });
    world.resizeWindow(1_500);
    expect(world.html.style.length).toBe(0);
    expect(world.extension.connect(SIDE_PANEL_PORT).received).toEqual([]);
  });

  test("only our own frame can say so", () => {
    world = shellWorld();
    world.extension.connect(SIDE_PANEL_PORT).send({ type: "leave" });
    expect(world.host.isConnected).toBe(true);
  });
});
