// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import type { PageState } from "#lib/domain/record.ts";
import { FRAME_PORT_PREFIX, SIDE_PANEL_PORT } from "#lib/messages/page-port.ts";
import { startTelling } from "#lib/pages/shell/tell.ts";
import { type FakeExtension, fakeExtension } from "./fake-extension.ts";
import { recordPage } from "./shell-world.ts";

let page: PageState | null;
let extension: FakeExtension;
let changed: () => void;
let end: AbortController;
let watched: AbortSignal | null;

const NONCE = "nonce-that-nobody-is-told";

function start(): void {
  startTelling({
    window,
    extension,
    readPage: () => page,
    watch: (_window, onChange, signal) => {
      changed = onChange;
      watched = signal;
    },
    newNonce: () => NONCE,
    signal: end.signal,
  });
}

beforeEach(() => {
  page = recordPage("1");
  extension = fakeExtension();
  changed = () => {};
  end = new AbortController();
  watched = null;
});

describe("beside a page that is only told about", () => {
  it("the side panel hears which record is open, at once and at every change", () => {
    start();
    const panel = extension.connect(SIDE_PANEL_PORT);
    changed();
    page = recordPage("2");
    changed();
    changed();
    expect(panel.received).toEqual([
      { type: "page", state: recordPage("1") },
      { type: "page", state: recordPage("2") },
    ]);
  });

  it("nothing is added to it and nothing of it is changed", () => {
    const before = document.documentElement.outerHTML;
    start();
    extension.connect(SIDE_PANEL_PORT);
    page = recordPage("2");
    changed();
    extension.message({ type: "toggle" });
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it.each(["another extension", "no extension"])("%s hears nothing", (sender) => {
    start();
    const stranger = extension.connect(SIDE_PANEL_PORT, sender);
    expect(stranger.isClosed()).toBe(true);
    expect(stranger.received).toEqual([]);
  });

  it.each(["", "guess"])("no frame can claim to be ours with the nonce %j", (nonce) => {
    start();
    expect(extension.connect(FRAME_PORT_PREFIX + nonce).isClosed()).toBe(true);
  });

  it("a page that is none of this CRM's is not even watched", () => {
    page = null;
    start();
    expect(watched).toBeNull();
    expect(extension.connect(SIDE_PANEL_PORT).received).toEqual([]);
  });

  it("everything ends when the extension is gone", () => {
    start();
    const panel = extension.connect(SIDE_PANEL_PORT);
    extension.die();
    changed();
    expect(watched?.aborted).toBe(true);
    expect(panel.isClosed()).toBe(true);
  });

  it("ports are closed for the browser's way back, and the panel may come again", () => {
    start();
    const panel = extension.connect(SIDE_PANEL_PORT);
    const hidden = new Event("pagehide");
    Reflect.set(hidden, "persisted", true);
    window.dispatchEvent(hidden);
    expect(panel.isClosed()).toBe(true);
    expect(extension.connect(SIDE_PANEL_PORT).received).toHaveLength(1);
    end.abort();
  });
});
