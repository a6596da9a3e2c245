import type { MailEditor, MailPerson } from "../../../domain/mail/mail-page.ts";
import { all, attribute, closest, holds, own, real } from "./dom.ts";
import { contentOf, type EditorElements, editorsIn } from "./find-editors.ts";
import { onceEach, personIn, toPerson } from "./people.ts";
import type { View } from "./view.ts";

/**
 * The editor that a draft would go into: where the caret is, else the one used last, else the reply in the
 * conversation, else the newest.
 */
export function readEditor(view: View, lastEditorId: string | null): MailEditor | null {
  const editors = editorsIn(view);
  if (editors.length === 0) return null;
  const focused: Element | null = real(view.document, "activeElement");
  const editor =
    editors.find(({ root }) => focused && holds(root, focused)) ??
    editors.find(({ id }) => id === lastEditorId) ??
    editors.findLast(({ kind }) => kind === "reply") ??
    editors.at(-1);
  return editor ? { id: editor.id, kind: editor.kind, people: recipientsOf(editor) } : null;
}

/** To and Cc, as chips or as fields with text. The row for Bcc is not looked at. */
export function recipientsOf({ root }: EditorElements): readonly MailPerson[] {
  const people = own(root, "[name=to],[name=cc]").flatMap((field) => [
    ...contentOf(field)
      .split(/[,;\n]/)
      .map(toRecipient),
    ...all(field, "[data-hovercard-id]")
      .filter((chip) => !isSuggested(chip, root))
      .map((chip) => personIn(chip, "recipient")),
  ]);
  return onceEach(people.filter((person) => person !== null));
}

/** `Name <address>`, or the address alone. */
function toRecipient(text: string): MailPerson | null {
  const start = Math.max(0, text.lastIndexOf("<"));
  return toPerson(text.slice(start), text.slice(0, start).replaceAll('"', ""), "recipient");
}

/** Whether it stands in the menu that a field opens while somebody types. */
function isSuggested(chip: Element, root: Element): boolean {
  const menu = closest(chip, "[role=listbox][id]");
  const opens = (field: Element) =>
    `${attribute(field, "aria-controls")} ${attribute(field, "aria-owns")}`.split(" ");
  return (
    menu !== null &&
    all(root, "[aria-expanded]").some((field) => opens(field).includes(attribute(menu, "id")))
  );
}
