import { useState } from "react";
import { useScreen } from "#components/data/screen-store.ts";
import { useMailWork } from "#components/mail/mail-work.ts";
import { type PageAnswer, useAskPage } from "#components/mail/page-asker.tsx";
import type { MailEditor } from "#lib/domain/mail/mail-page.ts";
import { isWith } from "#lib/domain/mail/message-to-log.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { type FirstTouchText, toLanguage } from "../first-touch-text.ts";
import { toInserted } from "./inserted-draft.ts";

/** What is asked before a text goes into an editor. */
export type InsertQuestion = "other-person" | "twice";

export interface Inserting {
  readonly whyNot: string | null;
  /** Inserts, or asks first. */
  readonly insert: () => void;
  readonly question: InsertQuestion | null;
  readonly insertNow: () => void;
  readonly leave: () => void;
  /** What came of the last press. */
  readonly answer: PageAnswer | null;
}

/** Puts the draft into one editor of the page. Use it with the editor's id as key. */
export function useInsert(input: {
  readonly editor: MailEditor;
  readonly values: FirstTouchText;
  readonly snapshot: RecordSnapshot;
  readonly draftId: string;
}): Inserting {
  const { editor, values, snapshot, draftId } = input;
  const ask = useAskPage();
  const armed = useScreen((screen) => screen.paired);
  const inserted = useMailWork((work) => work.inserted[editor.id]);
  const keepInserted = useMailWork((work) => work.keepInserted);
  const [asked, setAsked] = useState(false);
  const [running, setRunning] = useState(false);
  const [answer, setAnswer] = useState<PageAnswer | null>(null);

  const origin = { values, draftId, record: snapshot.key };
  const objection = (): InsertQuestion | null => {
    if (editor.people.length > 0 && !isWith(editor.people, snapshot.emails)) return "other-person";
    return inserted?.values["body"]?.trim() === values.body.trim() ? "twice" : null;
  };
  const insertNow = async () => {
    setAsked(false);
    setRunning(true);
    const given = await ask({
      type: "insert",
      editorId: editor.id,
      subject: values.subject.trim(),
      body: values.body.trim(),
      direction: toLanguage(values.language) === "ar" ? "rtl" : "ltr",
    });
    setRunning(false);
    setAnswer(given);
    if (given.type === "inserted") keepInserted(editor.id, toInserted(origin, given));
  };
  return {
    whyNot: whyNotInsert(values, armed, running),
    insert: () => {
      setAnswer(null);
      if (objection() === null) void insertNow();
      else setAsked(true);
    },
    question: asked ? objection() : null,
    insertNow: () => void insertNow(),
    leave: () => setAsked(false),
    answer,
  };
}

function whyNotInsert({ body }: FirstTouchText, armed: boolean, running: boolean): string | null {
  if (body.trim() === "") return "There is no message to insert yet.";
  if (!armed) return "Waiting for the page to confirm this sidebar.";
  return running ? "Gmail is taking the text." : null;
}
