import { element } from "../../pages/client/dom.ts";
import { threadActions } from "./actions.ts";
import { createListView, type ListView } from "./list-view.ts";
import { findThread, mailbox, onMailChange } from "./mailbox.ts";
import { options } from "./options.ts";
import { type List, listHash, type Route } from "./route.ts";
import { createThreadView, type ThreadView } from "./thread-view.ts";
import { words } from "./words.ts";

/** So many conversations that were open before stay in the page. */
const KEPT_THREADS = 2;

export interface Views {
  readonly element: HTMLElement;
  readonly show: (route: Route) => void;
  /** The conversation on screen. */
  readonly thread: () => ThreadView | null;
}

interface Screen {
  readonly element: HTMLElement;
  readonly title: string;
  readonly thread: ThreadView | null;
}

/**
 * What the page shows. What was shown before stays in the page, hidden: a list gives up being the main part,
 * a conversation does not, so that whoever asks for the main part by its role alone finds an old one too.
 */
export function createViews(): Views {
  const root = element("div", { id: "views", class: "nH AO" });
  const lists = new Map<string, { readonly list: ListView; readonly screen: Screen }>();
  const old: HTMLElement[] = [];
  let current: Screen | null = null;

  const listScreen = (list: List): Screen => {
    const key = listHash(list);
    const known = lists.get(key);
    if (known !== undefined) return known.screen;
    const made = createListView(list);
    const screen = {
      element: element("div", { class: "view" }, made.element),
      title: titleOf(list),
      thread: null,
    };
    lists.set(key, { list: made, screen });
    return screen;
  };
  const leave = (next: Screen): void => {
    if (current === null || current === next) return;
    current.element.hidden = true;
    if (current.thread === null) current.element.removeAttribute("role");
    else {
      // A reply that was begun there is gone, without a word.
      for (const reply of current.element.querySelectorAll(".gA")) reply.remove();
      old.push(current.element);
    }
    while (old.length > KEPT_THREADS) old.shift()?.remove();
  };
  const enter = (next: Screen): void => {
    leave(next);
    current = next;
    if (!next.element.isConnected) root.append(next.element);
    next.element.hidden = false;
    if (!options.withoutMain) next.element.setAttribute("role", "main");
    document.title = `${next.title} - ${mailbox().account.owner.address} - Gmail`;
  };

  onMailChange(() => {
    for (const { list } of lists.values()) list.refresh();
    current?.thread?.refresh();
  });
  return {
    element: root,
    thread: () => current?.thread ?? null,
    show: ({ list, hashId }) => {
      const thread = hashId === null ? null : threadScreen(list, hashId);
      enter(thread ?? listScreen(list));
    },
  };
}

/** A conversation that fills the page. */
export function threadScreen(list: List, wanted: string): Screen | null {
  const thread = findThread(wanted);
  if (thread === null) return null;
  const view = createThreadView(thread, wanted, false);
  return {
    element: element("div", { class: "view" }, threadActions(list, thread), view.element),
    title: thread.subject,
    thread: view,
  };
}

export function titleOf(list: List): string {
  if (list.type === "search") return words.search;
  return list.type === "label" ? list.name : words[list.type];
}
