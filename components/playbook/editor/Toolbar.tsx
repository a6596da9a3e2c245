import { Redo2, Undo2 } from "lucide-react";
import { useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { Button } from "#components/ui/Button.tsx";
import { FormattedDate } from "#components/ui/FormattedDate.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import { saveAsJson } from "#components/ui/save-file.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { discardWorkingCopy } from "#lib/store/playbook-store.ts";
import type { EditedName } from "./edited-name.ts";
import type { Steps } from "./editor-store.ts";

/** Undo, redo, what is kept, and the way on. */
export function Toolbar(props: {
  readonly name: EditedName;
  readonly draft: Playbook;
  readonly issues: number;
  readonly steps: Steps;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly isKept: boolean;
  /** What was just done, for whoever does not see it. */
  readonly said: string;
}) {
  const { draft, name, steps } = props;
  return (
    <div className="z-10 -mx-1 flex flex-wrap items-center gap-2 border-b border-line bg-surface px-1 py-2 min-[56rem]:sticky min-[56rem]:top-0 low:static">
      <Button
        icon={<Undo2 aria-hidden />}
        disabledReason={steps.back === 0 ? "Nothing has been changed since you opened it." : null}
        hint="Ctrl or Cmd+Z outside of text fields"
        onClick={props.onUndo}
      >
        Undo
      </Button>
      <Button
        icon={<Redo2 aria-hidden />}
        disabledReason={steps.forth === 0 ? "Nothing has been taken back." : null}
        hint="Ctrl or Cmd+Shift+Z outside of text fields"
        onClick={props.onRedo}
      >
        Redo
      </Button>
      <span className="text-small text-muted">
        {props.isKept ? "Kept as you type" : "The last change is not kept"}
      </span>
      <p role="status" aria-label="Last step" className="sr-only">
        {props.said}
      </p>
      <div className="ms-auto flex flex-wrap gap-2">
        <Button onClick={() => saveAsJson(`${draft.id}-${name.replace("/", "-")}.json`, draft)}>
          Export as JSON
        </Button>
        {name === "draft" && <DraftTools issues={props.issues} startedAt={props.startedAt} />}
      </div>
    </div>
  );
}

function DraftTools(props: { readonly issues: number; readonly startedAt: string }) {
  const { store, locale, timeZone } = useHandrail();
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Button onClick={() => setAsks(true)}>Discard draft</Button>
      <Button
        variant="primary"
        disabledReason={
          props.issues > 0 ? "Something is still listed under “What to look at”." : null
        }
        onClick={() => {
          location.hash = "playbook/agree";
        }}
      >
        Ask both sides to sign
      </Button>
      {asks && (
        <div className="w-full">
          <Notice
            tone="caution"
            title="Discard this draft?"
            actions={
              <>
                <Button onClick={() => setAsks(false)}>Keep it</Button>
                <Button variant="danger" onClick={() => void discardWorkingCopy(store, "draft")}>
                  Discard it
                </Button>
              </>
            }
          >
            Begun <FormattedDate at={props.startedAt} locale={locale} timeZone={timeZone} />. It is
            gone from this browser, and Undo does not bring it back. An exported file stays. What is
            in force does not change.
          </Notice>
        </div>
      )}
    </>
  );
}
