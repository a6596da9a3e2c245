import { useEffect } from "react";
import { useMailWork } from "#components/mail/mail-work.ts";
import type { MailEditor } from "#lib/domain/mail/mail-page.ts";
import { type DraftOrigin, toInserted } from "../insert/inserted-draft.ts";
import type { OwnText } from "./use-own-text.ts";

/** A draft that stands in the e-mail already, however it got there, is known as such when that is sent. */
export function useSameAsDraft(editor: MailEditor, state: OwnText, origin: DraftOrigin): void {
  const keepInserted = useMailWork((work) => work.keepInserted);
  const known = useMailWork((work) => work.inserted[editor.id]);
  const isSame = state.type === "checked" && plain(state.text.body) === plain(origin.values.body);
  const draft = isSame ? toInserted(origin, editor) : null;
  const isNews = draft !== null && draft.words !== known?.words;
  useEffect(() => {
    if (isNews && draft !== null) keepInserted(editor.id, draft);
  });
}

/** An editor breaks lines in its own way. */
function plain(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
