import { useMemo, useState } from "react";
import { type PageAnswer, useAskPage } from "#components/mail/page-asker.tsx";
import type { Angle, Draft } from "#lib/domain/first-touch/angle.ts";
import { createDraftCheck } from "#lib/domain/guard/check-draft.ts";
import type { MailEditor } from "#lib/domain/mail/mail-page.ts";
import type { FirstTouchMaterial } from "../use-first-touch.ts";

type DraftFindings = ReturnType<ReturnType<typeof createDraftCheck>>;

/** What somebody wrote in Gmail, as far as it has been read. In memory only. */
export type OwnText =
  | { readonly type: "unread" }
  | { readonly type: "reading" }
  | { readonly type: "empty" }
  | {
      readonly type: "checked";
      readonly text: Draft;
      readonly mark: number;
      readonly findings: DraftFindings;
    }
  | {
      readonly type: "refused";
      readonly why: Extract<PageAnswer, { readonly type: "refused" }>["why"];
    };

/**
 * Reads and checks what stands in one editor when the person presses for it. Use it with record,
 * conversation and editor as key, so that the text is gone with each of them.
 */
export function useOwnText(
  editor: MailEditor,
  material: FirstTouchMaterial,
  angle: Angle | null,
): { readonly state: OwnText; readonly check: () => void } {
  const ask = useAskPage();
  const [answer, setAnswer] = useState<PageAnswer | "reading" | null>(null);
  const isReply = editor.kind === "reply";
  const state = useMemo((): OwnText => {
    if (answer === null) return { type: "unread" };
    if (answer === "reading") return { type: "reading" };
    if (answer.type === "refused") return answer;
    if (answer.type !== "editor-text") return { type: "refused", why: "not-here" };
    const { text, mark } = answer;
    if (text.body.trim() === "") return { type: "empty" };
    const found = createDraftCheck({ ...material, angle, channel: "email" })(text);
    // Nobody writes the subject of a reply.
    const findings = isReply ? found.filter(({ field }) => field !== "subject") : found;
    return { type: "checked", text, mark, findings };
  }, [answer, material, angle, isReply]);
  const check = async () => {
    setAnswer("reading");
    setAnswer(await ask({ type: "read-editor", editorId: editor.id }));
  };
  return { state, check: () => void check() };
}
