import { element } from "../../pages/client/dom.ts";
import { createListView, type ListView } from "./list-view.ts";
import { findThread, mailbox, onMailChange } from "./mailbox.ts";
import { options } from "./options.ts";
import { type List, listHash } from "./route.ts";
import { createThreadView, type ThreadView } from "./thread-view.ts";
import { titleOf, type Views } from "./views.ts";
import { words } from "./words.ts";

/**
 * List and conversation side by side. The main part stays the same while one conversation after the other is
 * shown in it, and a heading learns its id only after a while.
 */
export function createSplitViews(): Views {
  const place = element("div", { class: "split-list" });
  const preview = element("div", { class: "aia" });
  const main = element("div", { class: "view split" }, place, preview);
  if (!options.withoutMain) main.setAttribute("role", "main");
  let shown: { readonly key: string; readonly list: ListView } | null = null;
  let thread: ThreadView | null = null;

  const showList = (list: List): ListView => {
    const key = listHash(list);
    if (shown?.key === key) return shown.list;
    const made = createListView(list);
    place.replaceChildren(made.element);
    shown = { key, list: made };
    return made;
  };
  onMailChange(() => {
    shown?.list.refresh();
    thread?.refresh();
  });
  return {
    element: element("div", { id: "views", class: "nH AO" }, main),
    thread: () => thread,
    show: ({ list, hashId }) => {
      const view = showList(list);
      const open = hashId === null ? null : findThread(hashId);
      thread = open === null || hashId === null ? null : createThreadView(open, hashId, true);
      preview.replaceChildren(thread?.element ?? element("p", { class: "quiet" }, words.choose));
      view.mark(open?.id ?? null);
      const title = open?.subject ?? titleOf(list);
      document.title = `${title} - ${mailbox().account.owner.address} - Gmail`;
    },
  };
}
