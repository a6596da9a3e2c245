import { byId, element } from "../../pages/client/dom.ts";
import type { OutgoingMail } from "../mail-types.ts";
import { control } from "./control.ts";
import { createEditor } from "./editor.ts";
import { options } from "./options.ts";
import { words } from "./words.ts";

export const EMPTY_DRAFT: OutgoingMail = {
  threadId: null,
  subject: "",
  to: [],
  cc: [],
  bcc: [],
  body: [],
};

/** The place at the bottom where new messages are written. */
export function dockPlace(): HTMLElement {
  return element("div", { id: "dock", class: "dw" });
}

/** A window for a new message at the bottom of the page; several stand side by side, the newest first. */
export function openDraft(draft: OutgoingMail = EMPTY_DRAFT): void {
  const title = element("h2", { class: "a3E", dir: "auto" }, draft.subject || words.newMessage);
  const dialog = element("div", { class: "AD", role: "dialog", "aria-label": words.newMessage });
  const leave = (): void => dialog.remove();
  const editor = createEditor({
    kind: "new",
    draft,
    quote: null,
    leave,
    reopen: openDraft,
    subjectChanged: (subject) => {
      title.textContent = subject || words.newMessage;
    },
  });
  const content = element("div", { class: "aaZ" }, editor.element);
  const fold = (folded: boolean): void => {
    content.hidden = folded;
    dialog.classList.toggle("folded", folded);
  };
  const bar = element(
    "div",
    { class: "Hp" },
    title,
    control(words.minimise, { class: "Hl", text: "–" }, () => fold(!content.hidden)),
    control(words.fullScreen, { class: "Hq", text: "⤢" }, () => dialog.classList.toggle("full")),
    control(words.close, { class: "Ha", text: "×" }, leave),
  );
  dialog.append(bar, content);
  byId("dock").prepend(dialog);
  if (options.folded) fold(true);
  else editor.focus();
}
