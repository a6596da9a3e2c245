// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { CrmPageState } from "#lib/domain/record.ts";
import { rememberClicks } from "#lib/pages/twenty/last-click.ts";
import { twentyPageState } from "#lib/pages/twenty/page-state.ts";
import { watchTwentyPage } from "#lib/pages/twenty/watch-page.ts";

const SARA = "20202020-1111-4111-8111-111111111111";
const YUSUF = "20202020-2222-4222-8222-222222222222";

const panel = (id: string, name: string) =>
  `<div data-click-outside-id="side-panel"><b>${name}</b><a href="/object/person/${id}"><button>Open</button></a></div>`;

let end: AbortController;
let seen: (CrmPageState | null)[];

beforeEach(() => {
  vi.useFakeTimers();
  Reflect.get(window, "happyDOM").setURL("https://crm.acme.example/objects/people");
  document.body.innerHTML = "<main></main><aside></aside>";
  end = new AbortController();
  seen = [];
  watchTwentyPage(document, (state) => seen.push(state), end.signal);
});

afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

/** What the observer has to say comes after the change; then the pause passes. */
async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(200);
}

function show(html: string): void {
  const aside = document.querySelector("aside");
  if (aside !== null) aside.innerHTML = html;
}

const idsSeen = () =>
  seen.map((state) => (state?.type === "record" ? state.record.recordId : null));

test("tells when a record opens at the side, when another takes its place, and when it closes", async () => {
  show(panel(SARA, "Sara"));
  await settle();
  show(panel(YUSUF, "Yusuf"));
  await settle();
  show("");
  await settle();
  expect(idsSeen()).toEqual([SARA, YUSUF, null]);
});

test("looks once for a burst of changes and says nothing when nothing else is open", async () => {
  const look = vi.spyOn(document, "querySelectorAll");
  const main = document.querySelector("main");
  for (let index = 0; index < 500; index += 1) main?.append(document.createElement("p"));
  await settle();
  expect(look.mock.calls.length).toBeLessThanOrEqual(2);
  expect(seen).toEqual([]);
});

test("ends with its signal", async () => {
  show(panel(SARA, "Sara"));
  end.abort();
  await settle();
  show(panel(YUSUF, "Yusuf"));
  await settle();
  expect(seen).toEqual([]);
});

test("knows what was clicked last, as long as the panel shows its name and a person clicked", () => {
  const clicks = new AbortController();
  rememberClicks(document, clicks.signal);
  document.body.innerHTML = `<a href="/object/person/${SARA}"><span>Sara Lindqvist</span></a>`;
  // As Twenty does: the address stays.
  document.querySelector("a")?.addEventListener("click", (event) => event.preventDefault());
  const click = (isTrusted: boolean) => {
    const event = new MouseEvent("click", { bubbles: true, cancelable: true, composed: true });
    Object.defineProperty(event, "isTrusted", { value: isTrusted });
    document.querySelector("span")?.dispatchEvent(event);
  };
  const openIn = (words: string) => {
    document.querySelector("section")?.remove();
    const section = document.createElement("section");
    section.innerHTML = `<div data-click-outside-id="side-panel"><b>${words}</b></div>`;
    document.body.append(section);
    const state = twentyPageState(new URL(document.URL), document);
    return state?.type === "record" ? state.record.recordId : null;
  };
  click(false);
  expect(openIn("Sara Lindqvist")).toBeNull();
  click(true);
  expect(openIn("Sara Lindqvist")).toBe(SARA);
  expect(openIn("Yusuf Al-Amin")).toBeNull();
  clicks.abort();
  expect(openIn("Sara Lindqvist")).toBeNull();
});
