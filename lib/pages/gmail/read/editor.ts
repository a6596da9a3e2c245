import type { MailEditor, MailPerson } from "../../../domain/mail/mail-page.ts";
import { all, attribute, closest, holds, real } from "./dom.ts";
import { contentOf, type EditorElements, editorsIn, fieldsIn } from "./find-editors.ts";
import { onceEach, personIn, toPerson } from "./people.ts";
import type { View } from "./view.ts";

/**
 * The editor that a draft would go into: where the caret is, else the one used last, else the reply in the
 * conversation, else the newest.
 */
export function readEditor(view: View, lastEditorId: string | null): MailEditor | null {
  const editors = editorsIn(view);
  const focused: Element | null = real(view.document, "activeElement");
  const editor =
    editors.find(({ root }) => focused !== null && holds(root, focused)) ??
    editors.find(({ id }) => id === lastEditorId) ??
    editors.findLast(({ kind }) => kind === "reply") ??
    editors.at(-1);
  if (editor === undefined) return null;
  return { id: editor.id, kind: editor.kind, people: recipientsOf(editor) };
}

/** To and Cc, as chips or as fields with text. The row for Bcc is not looked at. */
export function recipientsOf({ root }: EditorElements): readonly MailPerson[] {
  const people = fieldsIn(root, "[name=to],[name=cc]").flatMap((field) => {
    const written = contentOf(field)
      .split(/[,;\n]/)
      .map(toRecipient);
    const chips = all(field, "[data-hovercard-id],[email]")
      .filter((chip) => !isSuggested(chip, root))
      .map((chip) => personIn(chip, "recipient"));
    return [...written, ...chips].filter((person) => person !== null);
  });
  return onceEach(people);
}

/** `Name <address>`, or the address alone. */
function toRecipient(text: string): MailPerson | null {
  const [, name = ""] = /^(.*)</.exec(text) ?? [];
  return toPerson(text.slice(name.length), name.replaceAll('"', ""), "recipient");
}

/** Whether it stands in the menu that a field opens while somebody types. */
function isSuggested(chip: Element, root: Element): boolean {
  const menu = closest(chip, "[role=listbox][id]");
  return (
    menu !== null &&
    all(root, "[aria-controls],[aria-owns]").some((field) =>
      [attribute(field, "aria-controls"), attribute(field, "aria-owns")].includes(
        attribute(menu, "id"),
      ),
    )
  );
}
