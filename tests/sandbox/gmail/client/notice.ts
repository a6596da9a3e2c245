import { byId, element } from "../../pages/client/dom.ts";
import { words } from "./words.ts";

const SHOWN_MS = 8000;
let hide: ReturnType<typeof setTimeout> | undefined;

interface NoticeActions {
  readonly undo?: () => void;
  readonly view?: () => void;
}

/** The place at the bottom where the page says what it has just done. */
export function noticePlace(): HTMLElement {
  return element("div", { id: "notice", class: "b8 UC", role: "alert", "aria-live": "assertive" });
}

/** Says it for a while, in place of what was said before. */
export function showNotice(text: string, { undo, view }: NoticeActions = {}): void {
  clearTimeout(hide);
  const place = byId("notice");
  place.replaceChildren(
    element(
      "span",
      { class: "aT" },
      element("span", { class: "bAq" }, text),
      undo === undefined ? null : link("link_undo", words.undo, undo),
      view === undefined ? null : link("link_vsm", words.view, view),
    ),
  );
  hide = setTimeout(() => place.replaceChildren(), SHOWN_MS);
}

function link(id: string, text: string, press: () => void): HTMLElement {
  const made = element("span", { id, class: "ag a8k", role: "link", tabindex: "0" }, text);
  made.addEventListener("click", () => {
    byId("notice").replaceChildren();
    press();
  });
  return made;
}
