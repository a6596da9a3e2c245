import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import type { ActionRunner } from "#components/data/use-action.ts";
import type { DraftForm } from "#components/data/use-draft.ts";
import { ActionTroubleNotice } from "#components/parts/ActionTroubleNotice.tsx";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { refusalMessages } from "#components/parts/refusal-messages.ts";
import { useFocusOnRefusal } from "#components/parts/use-focus-on-refusal.ts";
import { Button } from "#components/ui/Button.tsx";
import { TextArea } from "#components/ui/TextArea.tsx";

/** What is typed during a call, by id of the playbook's field. */
export type CallNotesText = Readonly<Record<string, string>>;

/** One call in the playbook's shape (R-TS-03): kept at every keystroke, in the log once it is complete. */
export function CallNotesForm(props: {
  readonly draft: DraftForm<CallNotesText>;
  /** Whether the person has just opened it, so that the focus belongs inside. */
  readonly focusOnOpen: boolean;
  readonly action: ActionRunner;
  readonly whyNot: string | null;
  readonly onKeep: () => void;
  readonly onCancel: () => void;
}) {
  const { draft, focusOnOpen, action, whyNot } = props;
  const { playbook } = useHandrail();
  const form = useRef<HTMLFormElement>(null);
  const titleId = useId();
  useFocusOnRefusal(form, action.trouble);
  const focused = useRef(false);
  useEffect(() => {
    if (!focusOnOpen || focused.current) return;
    focused.current = true;
    form.current?.querySelector<HTMLElement>("textarea")?.focus();
  }, [focusOnOpen]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (whyNot === null) props.onKeep();
  };
  return (
    <form
      ref={form}
      aria-labelledby={titleId}
      className="grid gap-3 rounded-md bg-sunken p-3"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
    >
      <h3 id={titleId} className="font-semibold">
        New call notes
      </h3>
      {playbook.callNotes.map(({ id, label, hint, required }) => (
        <div key={id} data-control={id}>
          <TextArea
            label={label}
            hint={hint}
            required={required}
            optional={!required}
            rows={1}
            value={draft.values[id] ?? ""}
            onChange={(text) => draft.change({ [id]: text })}
            messages={refusalMessages(action.trouble, id)}
          />
        </div>
      ))}
      {(action.trouble?.type !== "refused" || action.trouble.field === null) && (
        <ActionTroubleNotice trouble={action.trouble} />
      )}
      <NotSavedNotice failure={draft.notSaved} />
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          disabledReason={whyNot}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          onClick={props.onKeep}
        >
          Keep call notes
        </Button>
        <Button variant="quiet" onClick={props.onCancel}>
          {draft.typed ? "Close, keep my text" : "Cancel"}
        </Button>
      </div>
    </form>
  );
}
