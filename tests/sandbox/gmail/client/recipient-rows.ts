import { element } from "../../pages/client/dom.ts";
import type { MailAddress, OutgoingMail } from "../mail-types.ts";
import { createRecipients, type RecipientField } from "./recipients.ts";
import { words } from "./words.ts";

type People = Readonly<Record<RecipientField, readonly MailAddress[]>>;

export interface RecipientRows {
  readonly element: HTMLElement;
  readonly people: () => People;
  readonly focus: () => void;
}

/**
 * To, Cc and Bcc. While the caret is elsewhere they fold down to one line of names, and the rows with their
 * chips are there but not to be seen; empty copies stay folded until somebody asks for them.
 */
export function createRecipientRows(draft: OutgoingMail): RecipientRows {
  const summary = element("div", { class: "aoD hl", tabindex: "0" });
  const people = (): People => ({ to: to.people(), cc: cc.people(), bcc: bcc.people() });
  const changed = (): void => {
    const names = Object.values(people())
      .flat()
      .map(({ name }) => name);
    summary.textContent = names.length === 0 ? words.to : names.join(", ");
  };
  const to = createRecipients("to", draft.to, changed);
  const cc = createRecipients("cc", draft.cc, changed);
  const bcc = createRecipients("bcc", draft.bcc, changed);
  const copies = [cc, bcc];
  for (const row of copies) row.element.hidden = row.people().length === 0;
  const more = element(
    "span",
    { class: "aB", role: "link", tabindex: "0" },
    `${words.cc} ${words.bcc}`,
  );
  more.addEventListener("click", () => {
    for (const row of copies) row.element.hidden = false;
    more.remove();
    cc.focus();
  });
  const rows = element("div", { class: "fX" }, to.element, cc.element, bcc.element, more);

  const fold = (folded: boolean): void => {
    rows.hidden = folded;
    summary.hidden = !folded;
  };
  summary.addEventListener("focus", () => {
    fold(false);
    to.focus();
  });
  rows.addEventListener("focusout", (event) => {
    const goesTo = event.relatedTarget;
    if (goesTo instanceof Node && !rows.contains(goesTo)) fold(true);
  });
  changed();
  fold(draft.to.length > 0);
  return {
    element: element("div", { class: "aoRows" }, summary, rows),
    people,
    focus: () => {
      fold(false);
      to.focus();
    },
  };
}
