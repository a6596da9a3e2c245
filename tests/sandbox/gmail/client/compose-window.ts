import { element } from "../../pages/client/dom.ts";
import type { OutgoingMail } from "../mail-types.ts";
import { EMPTY_DRAFT } from "./dock.ts";
import { createEditor } from "./editor.ts";
import { mailbox } from "./mailbox.ts";
import { noticePlace } from "./notice.ts";
import { prefilled } from "./options.ts";
import { parseAddresses } from "./recipients.ts";
import { words } from "./words.ts";

/** The whole window is one editor, with what the address has asked for; nothing in it is the main part. */
export function composeWindow(): void {
  const place = element("div", { class: "nH compose-window" });
  const open = (draft: OutgoingMail): void => {
    const editor = createEditor({
      kind: "new",
      draft,
      quote: null,
      leave: () => place.replaceChildren(),
      reopen: open,
    });
    place.replaceChildren(editor.element);
    editor.focus();
  };
  document.body.className = "xE xp";
  document.title = `${words.newMessage} - ${mailbox().account.owner.address} - Gmail`;
  document.body.replaceChildren(place, noticePlace());
  const { to, cc, bcc, subject, body } = prefilled;
  const lines = body.split(/\r?\n/).map((line) => ({
    tag: "div",
    children: line === "" ? [{ tag: "br" }] : [line],
  }));
  open({
    ...EMPTY_DRAFT,
    subject,
    to: parseAddresses(to),
    cc: parseAddresses(cc),
    bcc: parseAddresses(bcc),
    body: body === "" ? [] : lines,
  });
}
