import { vi } from "vitest";
import type { PageState } from "#lib/domain/record.ts";
import { FRAME_PORT_PREFIX } from "#lib/messages/page-port.ts";
import { createHoldingPush, createPush } from "#lib/pages/shell/push.ts";
import { type ShellDeps, startShell } from "#lib/pages/shell/start.ts";
import { watchAddress } from "#lib/pages/shell/watch-address.ts";
import { ENGLISH } from "#lib/pages/shell/words.ts";
import { type FarEnd, fakeExtension } from "./fake-extension.ts";

export const PERSON = recordPage("42");

export function recordPage(recordId: string): PageState {
  return {
    type: "record",
    record: { crm: "hubspot", account: "7", objectType: "person", recordId },
  };
}

/** A page with the shell in it, with its time, its address and its extension in the test's hand. */
export function shellWorld(
  options: {
    readonly first?: PageState | null;
    readonly width?: number;
    readonly holdsFixedParts?: boolean;
    /** What is particular to the host's pages. */
    readonly page?: Partial<ShellDeps>;
  } = {},
) {
  // The frame's page is not part of this world.
  const { settings } = Reflect.get(window, "happyDOM");
  settings.enableIframePageLoading = true;
  settings.fetch.interceptor = {
    beforeAsyncRequest: async ({ window }: { window: typeof globalThis }) =>
      new window.Response(""),
  };
  // happy-dom knows no pointer capture.
  Object.assign(HTMLElement.prototype, { setPointerCapture() {} });
  Reflect.set(window, "innerWidth", options.width ?? 1_400);
  document.documentElement.removeAttribute("style");
  document.documentElement.removeAttribute("dir");
  document.body.removeAttribute("style");

  const attachShadow = vi.spyOn(Element.prototype, "attachShadow");
  const end = new AbortController();
  const extension = fakeExtension();
  const timers = fakeTimers();
  let page = options.first === undefined ? PERSON : options.first;
  let nonces = 0;
  const deps = {
    window,
    document,
    extension,
    readPage: () => page,
    watch: watchAddress,
    words: ENGLISH,
    createPush: options.holdsFixedParts === true ? createHoldingPush : createPush,
    after: timers.after,
    now: timers.now,
    newNonce: () => `nonce-number-${++nonces}`,
    signal: end.signal,
    leave: () => end.abort(),
    ...options.page,
  };
  const host = startShell(deps);
  const root = attachShadow.mock.results[0]?.value as ShadowRoot;
  const mode = attachShadow.mock.calls[0]?.[0];
  attachShadow.mockRestore();

  const find = <Kind extends Element>(selector: string): Kind => {
    const found = root.querySelector<Kind>(selector);
    if (found === null) throw new Error(`The shell has no ${selector}`);
    return found;
  };
  return {
    host: host as HTMLElement,
    root,
    mode,
    extension,
    timers,
    startAgain: () => startShell({ ...deps, newNonce: () => "never" }),
    end: () => end.abort(),
    html: document.documentElement,
    handle: () => find<HTMLButtonElement>(".handle"),
    edge: () => find<HTMLElement>('[role="separator"]'),
    frame: () => find<HTMLIFrameElement>("iframe"),
    body: () => find<HTMLElement>(".panel"),
    phase: () => find<HTMLElement>(".sidebar").dataset["phase"],
    width: () => find<HTMLElement>(".sidebar").style.getPropertyValue("--width"),
    strip: () => find<HTMLElement>(".strip").textContent,
    dismiss: () => find<HTMLButtonElement>(".strip button").click(),
    /** The frame boots: it connects with the nonce of its address. */
    connectFrame(): FarEnd {
      return extension.connect(FRAME_PORT_PREFIX + nonceOf(find<HTMLIFrameElement>("iframe")));
    },
    navigate(next: PageState | null, event = "popstate") {
      page = next;
      window.dispatchEvent(new Event(event));
    },
    resizeWindow(width: number) {
      Reflect.set(window, "innerWidth", width);
      window.dispatchEvent(new Event("resize"));
    },
  };
}

export function nonceOf(frame: HTMLIFrameElement): string {
  return new URLSearchParams(frame.src.split("#")[1]).get("nonce") ?? "";
}

export function drag(element: HTMLElement, by: { readonly x?: number; readonly y?: number }): void {
  const at = { clientX: 500, clientY: 300, button: 0, pointerId: 1 };
  const there = { ...at, clientX: at.clientX + (by.x ?? 0), clientY: at.clientY + (by.y ?? 0) };
  element.dispatchEvent(new PointerEvent("pointerdown", at));
  element.dispatchEvent(new PointerEvent("pointermove", there));
  element.dispatchEvent(new PointerEvent("lostpointercapture", there));
}

export function press(element: HTMLElement, key: string, shiftKey = false): void {
  element.dispatchEvent(
    new KeyboardEvent("keydown", {
      key,
      shiftKey,
      bubbles: true,
      composed: true,
      cancelable: true,
    }),
  );
}

function fakeTimers() {
  let time = 0;
  let waiting: { readonly at: number; readonly run: () => void }[] = [];
  return {
    now: () => time,
    after(milliseconds: number, run: () => void, signal: AbortSignal) {
      const timer = { at: time + milliseconds, run };
      waiting.push(timer);
      signal.addEventListener("abort", () => {
        waiting = waiting.filter((other) => other !== timer);
      });
    },
    pass(milliseconds: number) {
      const until = time + milliseconds;
      for (;;) {
        const next = waiting.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        waiting = waiting.filter((other) => other !== next);
        time = next.at;
        next.run();
      }
      time = until;
    },
  };
}
