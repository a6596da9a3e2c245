import { element } from "../../pages/client/dom.ts";
import type { MailThread } from "../mail-types.ts";
import { control } from "./control.ts";
import { hideThread } from "./mailbox.ts";
import { showNotice } from "./notice.ts";
import { type List, listHash } from "./route.ts";
import { words } from "./words.ts";

/** The bar above a conversation. */
export function threadActions(list: List, thread: MailThread): HTMLElement {
  const back = (): void => {
    location.hash = listHash(list);
  };
  const popOut = (): void => {
    const query = new URLSearchParams(location.search);
    query.set("view", "btop");
    query.set("th", `#${thread.permId}`);
    window.open(`${location.pathname}?${query}`, "_blank", "width=900,height=700");
  };
  return element(
    "div",
    { class: "G-atb", role: "toolbar" },
    control(words.back, { text: "←" }, back),
    control(words.archive, {}, () => putAway(list, thread, "archived")),
    control(words.remove, {}, () => putAway(list, thread, "removed")),
    control(words.popOut, { text: "↗" }, popOut),
  );
}

/** Takes the conversation away, goes back to its list and offers to undo it. */
export function putAway(list: List, thread: MailThread, how: "archived" | "removed"): void {
  const undo = hideThread(thread.id);
  location.hash = listHash(list);
  showNotice(words[how], { undo });
}
