import { useId } from "react";
import { Button } from "#components/ui/Button.tsx";
import { CopyButton } from "#components/ui/CopyButton.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import type { MailEditor } from "#lib/domain/mail/mail-page.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import type { FirstTouchText } from "../first-touch-text.ts";
import { GoesInto, Recipients } from "./GoesInto.tsx";
import { insertedToText, troubleToText } from "./insert-words.ts";
import { type Inserting, useInsert } from "./use-insert.ts";

/**
 * Puts the message into the e-mail that is being written in Gmail. Nothing of theirs is replaced, and one
 * that goes to somebody else takes it only after a second press.
 */
export function InsertDraft(props: {
  readonly editor: MailEditor;
  readonly values: FirstTouchText;
  readonly snapshot: RecordSnapshot;
  readonly draftId: string;
}) {
  const { editor, values, snapshot } = props;
  const inserting = useInsert(props);
  const { question, answer, whyNot } = inserting;
  const placeId = useId();
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button aria-describedby={placeId} disabledReason={whyNot} onClick={inserting.insert}>
          Insert into e-mail
        </Button>
        <span id={placeId} className="text-small text-muted">
          <GoesInto editor={editor} emails={snapshot.emails} />
        </span>
      </div>
      <div role="status" className="empty:hidden">
        {question !== null && <Question {...inserting} editor={editor} snapshot={snapshot} />}
      </div>
      {answer?.type === "refused" && (
        <Notice
          tone="alert"
          title="The text was not inserted."
          actions={<CopyButton label="Copy the message" text={values.body.trim()} />}
        >
          {troubleToText(answer.why)}
        </Notice>
      )}
      <p role="status" className="text-small text-muted empty:hidden">
        {answer?.type === "inserted" && insertedToText(answer, editor, values.subject)}
      </p>
    </div>
  );
}

/** What speaks against it, and the second press. */
function Question(
  props: Inserting & { readonly editor: MailEditor; readonly snapshot: RecordSnapshot },
) {
  const { question, editor, snapshot } = props;
  const twice = question === "twice";
  return (
    <Notice
      tone="caution"
      title={
        twice ? (
          "This text is in that e-mail already."
        ) : (
          <>
            This e-mail goes to <Recipients people={editor.people} />, not to{" "}
            <bdi>{snapshot.name ?? snapshot.emails[0] ?? "the person shown here"}</bdi>.
          </>
        )
      }
      actions={
        <>
          <Button onClick={props.leave}>Leave it</Button>
          <Button variant="quiet" onClick={props.insertNow}>
            {twice ? "Insert it again" : "Insert it anyway"}
          </Button>
        </>
      }
    />
  );
}
