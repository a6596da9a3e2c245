import { useEffect } from "react";
import { type InsertedDraft, useMailWork } from "#components/mail/mail-work.ts";
import type { MailEditor } from "#lib/domain/mail/mail-page.ts";
import { type DraftOrigin, toInserted } from "../insert/inserted-draft.ts";
import type { OwnText } from "./use-own-text.ts";

/** A draft that stands in the e-mail already, however it got there, is known as such when that is sent. */
export function useSameAsDraft(editor: MailEditor, state: OwnText, origin: DraftOrigin): void {
  const keepInserted = useMailWork((work) => work.keepInserted);
  const known = useMailWork((work) => work.inserted[editor.id]);
  const draft = state.type === "checked" ? sameDraft(editor, state, origin) : null;
  const isNews = draft !== null && draft.words !== known?.words;
  useEffect(() => {
    if (isNews && draft !== null) keepInserted(editor.id, draft);
  });
}

/** A reply has the subject of its conversation. */
function sameDraft(
  { kind }: MailEditor,
  { text, mark }: OwnText & { readonly type: "checked" },
  origin: DraftOrigin,
): InsertedDraft | null {
  if (plain(text.body) !== plain(origin.values.body)) return null;
  const subject = kind === "new" && plain(text.subject) === plain(origin.values.subject);
  return toInserted(origin, { subject, mark });
}

/** An editor breaks lines in its own way. */
function plain(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
