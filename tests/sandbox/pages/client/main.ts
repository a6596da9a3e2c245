import "./keys.ts";
import { addresses } from "./addresses.ts";
import { byId, element } from "./dom.ts";
import { listView } from "./list-view.ts";
import type { Place } from "./places.ts";
import { recordView } from "./record-view.ts";
import { sidePanel } from "./side-panel.ts";
import { titleFor } from "./words.ts";

const POLL_MS = 3000;
const polls = new URLSearchParams(location.search).get("poll") !== "0";
let shown = 0;
/** The record that stands beside the list, though the address does not say so. */
let beside: { readonly kind: string; readonly id: string } | null = null;

/** Draws what the address asks for. A newer drawing overtakes an older one that is still loading. */
async function draw(): Promise<void> {
  shown += 1;
  const mine = shown;
  const place = addresses.read(location.pathname);
  drawTabs(place.kind);
  const views = await viewsOf(place);
  if (mine !== shown) return;
  const heading = views[0]?.querySelector("h1")?.textContent ?? titleFor(place.kind);
  document.title = `${heading} | Rowan CRM`;
  byId("app").replaceChildren(...views);
}

async function viewsOf(place: Place): Promise<readonly HTMLElement[]> {
  const find = byId("find");
  const query = find instanceof HTMLInputElement ? find.value : "";
  if (place.view === "record") return [await recordView(place, redraw)];
  const list = await listView(place.kind, query);
  const open = place.view === "panel" ? place : beside;
  if (open === null) return [list];
  return [list, await sidePanel(open, () => close(place), redraw)];
}

function redraw(): void {
  void draw();
}

function go(href: string): void {
  beside = null;
  history.pushState(null, "", href);
  redraw();
}

/** Closes the panel: by another address where it has one. */
function close(place: Place): void {
  if (place.view === "panel") {
    go(addresses.list(place.kind));
    return;
  }
  beside = null;
  redraw();
}

function drawTabs(current: string): void {
  const tabs = addresses.kinds.map((kind) =>
    element(
      "a",
      {
        href: addresses.list(kind),
        ...(kind === current ? { "aria-current": "page" } : {}),
      },
      titleFor(kind),
    ),
  );
  byId("tabs").replaceChildren(...tabs);
}

/** Links inside the application change the address without loading a page, as the real one does. */
document.addEventListener("click", (event) => {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey) return;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link === null || !addresses.owns(link.pathname)) return;
  event.preventDefault();
  const target = addresses.read(link.pathname);
  const inList = link.closest(".list") !== null;
  if (addresses.staysOnList && inList && target.view === "record") {
    beside = target;
    redraw();
    return;
  }
  go(link.href);
});
window.addEventListener("popstate", () => {
  beside = null;
  redraw();
});
byId("find").addEventListener("change", redraw);

/** Nothing is redrawn under the hands of somebody who is typing in the page. */
function isBusy(): boolean {
  const focused = document.activeElement;
  return (
    document.visibilityState !== "visible" ||
    focused instanceof HTMLInputElement ||
    focused instanceof HTMLTextAreaElement
  );
}

if (polls) {
  setInterval(() => {
    if (!isBusy()) redraw();
  }, POLL_MS);
}
redraw();
