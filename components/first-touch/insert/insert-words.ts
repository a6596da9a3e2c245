import type { PageAnswer } from "#components/mail/page-asker.tsx";
import type { MailEditor } from "#lib/domain/mail/mail-page.ts";

/** What was done with the text and its subject. */
export function insertedToText(
  answer: { readonly subject: boolean },
  editor: MailEditor,
  subject: string,
): string {
  if (answer.subject) return "Inserted, with its subject. You send it in Gmail.";
  if (editor.kind === "new" && subject.trim() !== "")
    return "Inserted. The subject that stood there was left as it was. You send it in Gmail.";
  return "Inserted. You send it in Gmail.";
}

type Why = Extract<PageAnswer, { readonly type: "refused" }>["why"];

/** Why Gmail was not given the text or did not take it, and the next step. */
export function troubleToText(why: Why): string {
  return TROUBLES[why];
}

const TROUBLES: Readonly<Record<Why, string>> = {
  "no-editor": "That e-mail is not open any more. Open it again, or copy the message.",
  minimised: "That e-mail is minimised. Open it in Gmail and insert again.",
  "not-taken": "Gmail did not take it. Copy the message and paste it there.",
  "not-here": "Gmail did not answer. Reload the page, or copy the message.",
};
