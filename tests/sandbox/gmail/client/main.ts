import "../../pages/client/keys.ts";
import { element } from "../../pages/client/dom.ts";
import { composeWindow } from "./compose-window.ts";
import { openDraft } from "./dock.ts";
import { keepLaidOut } from "./layout.ts";
import { loadMailbox, mailbox } from "./mailbox.ts";
import { noticePlace } from "./notice.ts";
import { options, poppedOut, view } from "./options.ts";
import { readRoute } from "./route.ts";
import { buildShell } from "./shell.ts";
import { startShortcuts } from "./shortcuts.ts";
import { createSplitViews } from "./split-views.ts";
import { createViews, threadScreen } from "./views.ts";
import { words } from "./words.ts";

await new Promise((resolve) => setTimeout(resolve, options.slowMs));
await loadMailbox();
if (view === "compose") composeWindow();
else if (view === "thread") threadWindow();
else wholePage();

function wholePage(): void {
  const views = options.split ? createSplitViews() : createViews();
  buildShell(views.element);
  keepLaidOut();
  startShortcuts(views);
  const show = (): void => {
    const route = readRoute(location.hash);
    views.show(route);
    if (route.compose) openDraft();
  };
  window.addEventListener("hashchange", show);
  if (location.hash === "") history.replaceState(null, "", "#inbox");
  show();
}

/** One conversation and nothing else of the page. */
function threadWindow(): void {
  const screen = threadScreen({ type: "inbox" }, poppedOut);
  const shown = screen?.element ?? element("p", { class: "quiet" }, words.nothing);
  if (!options.withoutMain) shown.setAttribute("role", "main");
  document.body.className = "aAU xE Su";
  document.title = `${screen?.title ?? words.nothing} - ${mailbox().account.owner.address} - Gmail`;
  document.body.replaceChildren(shown, noticePlace());
}
