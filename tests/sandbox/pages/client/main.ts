import "./keys.ts";
import { listHref, readAddress } from "./address.ts";
import { byId, element } from "./dom.ts";
import { listView, titleFor } from "./list-view.ts";
import { recordView } from "./record-view.ts";

const POLL_MS = 3000;
const TYPE_IDS = ["0-1", "0-2", "0-3"];
const polls = new URLSearchParams(location.search).get("poll") !== "0";
let shown = 0;

/** Draws what the address asks for. A newer drawing overtakes an older one that is still loading. */
async function draw(): Promise<void> {
  shown += 1;
  const mine = shown;
  const place = readAddress(location.pathname);
  drawTabs(place.portal, place.typeId);
  const find = byId("find");
  const query = find instanceof HTMLInputElement ? find.value : "";
  const view =
    place.view === "list"
      ? await listView(place.portal, place.typeId, query)
      : await recordView(place.portal, place.typeId, place.id, () => void draw());
  if (mine !== shown) return;
  const heading = view.querySelector("h1")?.textContent ?? titleFor(place.typeId);
  document.title = `${heading} | Rowan CRM`;
  byId("app").replaceChildren(view);
}

function drawTabs(portal: string, current: string): void {
  const tabs = TYPE_IDS.map((typeId) =>
    element(
      "a",
      {
        href: listHref(portal, typeId),
        ...(typeId === current ? { "aria-current": "page" } : {}),
      },
      titleFor(typeId),
    ),
  );
  byId("tabs").replaceChildren(...tabs);
}

/** Links inside the application change the address without loading a page, as the real one does. */
document.addEventListener("click", (event) => {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey) return;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link === null || !link.pathname.startsWith("/contacts/")) return;
  event.preventDefault();
  history.pushState(null, "", link.href);
  void draw();
});
window.addEventListener("popstate", () => void draw());
byId("find").addEventListener("change", () => void draw());

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
    if (!isBusy()) void draw();
  }, POLL_MS);
}
void draw();
