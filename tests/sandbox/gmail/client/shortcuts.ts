import { byId } from "../../pages/client/dom.ts";
import type { MailThread } from "../mail-types.ts";
import { putAway } from "./actions.ts";
import { openDraft } from "./dock.ts";
import { findThread, threadsIn } from "./mailbox.ts";
import { showNotice } from "./notice.ts";
import { listHash, readRoute } from "./route.ts";
import type { Views } from "./views.ts";
import { words } from "./words.ts";

declare global {
  interface Window {
    /** The shortcuts of the page that were carried out, in order. */
    __shortcuts: string[];
  }
}

const TOGETHER_MS = 1000;

/** Single keys that act on the page while the caret is in no field of it. */
export function startShortcuts(views: Views): void {
  window.__shortcuts = [];
  const actions = actionsOn(views);
  let afterG = Number.NEGATIVE_INFINITY;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
    const isSecond = performance.now() - afterG < TOGETHER_MS;
    afterG = event.key === "g" ? performance.now() : Number.NEGATIVE_INFINITY;
    const name = isSecond ? `g ${event.key}` : event.key;
    const act = actions[name];
    if (act === undefined) return;
    event.preventDefault();
    window.__shortcuts.push(name);
    act();
  });
}

function actionsOn(views: Views): Readonly<Record<string, () => void>> {
  const step = (by: number) => (): void => {
    const { list, hashId } = readRoute(location.hash);
    const all = threadsIn(list);
    const next = all[all.findIndex((thread) => thread.hashId === hashId) + by];
    if (next !== undefined) location.hash = `${listHash(list)}/${next.hashId}`;
  };
  const away = (how: "archived" | "removed") => (): void => {
    const thread = openThread();
    if (thread !== null) putAway(readRoute(location.hash).list, thread, how);
  };
  return {
    j: step(1),
    k: step(-1),
    r: () => views.thread()?.reply("reply"),
    a: () => views.thread()?.reply("all"),
    c: () => openDraft(),
    e: away("archived"),
    "#": away("removed"),
    u: () => {
      location.hash = listHash(readRoute(location.hash).list);
    },
    "/": () => byId("search").focus(),
    "?": () => showNotice(`${words.shortcuts}: j k r a c e # u / ?`),
    "g i": () => {
      location.hash = listHash({ type: "inbox" });
    },
  };
}

function openThread(): MailThread | null {
  const { hashId } = readRoute(location.hash);
  return hashId === null ? null : findThread(hashId);
}

/** As a page sees it: what is typed in somebody's shadow tree seems to come from its host. */
function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("input, textarea, select");
}
