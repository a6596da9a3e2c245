import { useMailPage } from "#components/mail/use-mail-page.ts";
import { FindingsList } from "#components/parts/FindingsSection.tsx";
import { Button } from "#components/ui/Button.tsx";
import { CopyButton } from "#components/ui/CopyButton.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import { Section } from "#components/ui/Section.tsx";
import type { Angle, Draft } from "#lib/domain/first-touch/angle.ts";
import type { MailEditor } from "#lib/domain/mail/mail-page.ts";
import type { DraftOrigin } from "../insert/inserted-draft.ts";
import type { FirstTouchMaterial } from "../use-first-touch.ts";
import { Verdict } from "../Verdict.tsx";
import { type OwnText as Read, useOwnText } from "./use-own-text.ts";
import { useSameAsDraft } from "./use-same-as-draft.ts";

interface OwnTextProps {
  readonly material: FirstTouchMaterial;
  /** The angle in use. */
  readonly angle: Angle | null;
  /** What stands in the draft here. */
  readonly origin: DraftOrigin;
  /** Takes the words over into the draft here, from where they are logged. */
  readonly onTake: (text: Draft) => void;
}

/** What somebody wrote in Gmail themselves, checked like a draft of ours. Nothing beside a page without an editor. */
export function OwnText(props: OwnTextProps) {
  const mail = useMailPage();
  if (mail?.editor == null) return null;
  const place = `${mail.conversation?.threadId ?? ""}/${mail.editor.id}`;
  return <OfEditor key={place} {...props} editor={mail.editor} />;
}

function OfEditor(props: OwnTextProps & { readonly editor: MailEditor }) {
  const { editor, material, angle, origin, onTake } = props;
  const { state, check } = useOwnText(editor, material, angle);
  useSameAsDraft(editor, state, origin);
  const isRead = state.type === "checked" || state.type === "empty";
  return (
    <Section title="What stands in your e-mail" className="gap-2">
      <Outcome state={state} onTake={onTake} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button
          disabledReason={state.type === "reading" ? "Reading what you wrote." : null}
          onClick={check}
        >
          {isRead ? "Check again" : "Check what I wrote"}
        </Button>
        {state.type === "unread" && (
          <p className="max-w-[60ch] flex-1 basis-40 text-small text-muted">
            Reads your text only when you press, on this device, and keeps nothing of it.
          </p>
        )}
      </div>
    </Section>
  );
}

function Outcome({
  state,
  onTake,
}: {
  readonly state: Read;
  readonly onTake: (text: Draft) => void;
}) {
  switch (state.type) {
    case "unread":
      return null;
    case "reading":
      return <p role="status">Reading what you wrote…</p>;
    case "empty":
      return <p role="status">There is nothing of yours in the e-mail yet.</p>;
    case "refused":
      return (
        <Notice tone="alert" title="The e-mail could not be read.">
          {TROUBLES[state.why]}
        </Notice>
      );
    case "checked":
      return <Checked {...state} onTake={onTake} />;
  }
}

/** Nothing of theirs is replaced: a repair is copied, and they paste it. */
function Checked(
  props: Extract<Read, { readonly type: "checked" }> & { readonly onTake: (text: Draft) => void },
) {
  const { text, findings } = props;
  return (
    <>
      <Verdict label="Verdict on your e-mail" findings={findings} />
      <FindingsList
        findings={findings}
        labelOf={(field) => (field === "subject" ? "Subject" : "Text")}
        place={(_, label) => <span className="font-medium">{label}</span>}
        repair={(_, fix) => (
          <span className="flex flex-wrap items-center gap-x-1">
            <span className="text-small text-muted">{fix.label}:</span>
            <CopyButton variant="quiet" label="Copy the repaired text" text={fix.value} />
          </span>
        )}
      />
      <div>
        <Button variant="quiet" className="-ms-2" onClick={() => props.onTake(text)}>
          Take it over as my draft
        </Button>
      </div>
    </>
  );
}

const TROUBLES: Readonly<Record<Extract<Read, { readonly type: "refused" }>["why"], string>> = {
  "no-editor": "It is not open any more. Open it again, then check it.",
  minimised: "It is minimised. Open it in Gmail, then check it.",
  "not-taken": "Gmail did not show its text. Reload the page, then check it.",
  "not-here": "Gmail did not answer. Reload the page, then check it.",
};
