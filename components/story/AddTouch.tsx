import { type FormEvent, useEffect, useRef } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useAction } from "#components/data/use-action.ts";
import { useDraft } from "#components/data/use-draft.ts";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { Button } from "#components/ui/Button.tsx";
import type { FieldMessage } from "#components/ui/Field.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import { Select } from "#components/ui/Select.tsx";
import { TextArea } from "#components/ui/TextArea.tsx";
import { TextField } from "#components/ui/TextField.tsx";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { AddTouchFacts } from "./AddTouchFacts.tsx";
import { AddTouchPaste } from "./AddTouchPaste.tsx";
import {
  CHANNELS,
  EMPTY_TOUCH,
  hasFacts,
  type TouchValues,
  toAddTouch,
  withoutDropped,
} from "./touch-form.ts";
import { touchDraftId } from "./touch-form-id.ts";
import { readIntoForm } from "./touch-form-reading.ts";
import { useTalkSides } from "./touch-form-sides.ts";

/**
 * The form for what happened outside the CRM (R-CX-23, R-CX-25). A pasted talk is read into facts, which a
 * person confirms by saving. All of it is kept while typing, the pasted text only until then.
 */
export function AddTouch(props: {
  readonly view: RecordView;
  readonly connection: ConnectionRow;
  readonly onClose: () => void;
}) {
  const { deps } = useHandrail();
  const action = useAction(props.view, props.connection);
  const draftId = touchDraftId(props.view.snapshot.key);
  const sides = useTalkSides(props.view.snapshot, props.connection);
  const form = useDraft<TouchValues>(draftId, EMPTY_TOUCH);
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await form.flush();
    const kept = await action.run(toAddTouch(form.values, deps.now()), {
      draftId,
      values: withoutDropped(form.values),
    });
    if (!kept) return;
    form.handedOver();
    props.onClose();
  };

  const { trouble } = action;
  const messagesFor = (field: keyof TouchValues): readonly FieldMessage[] =>
    trouble?.type === "refused" && trouble.field === field
      ? [{ id: "refused", severity: "blocks", text: `${trouble.message} ${trouble.nextStep}` }]
      : [];

  return (
    <form
      aria-label="New touch"
      className="grid gap-3 rounded-lg bg-sunken p-3"
      onSubmit={(event) => void submit(event)}
    >
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(180px,100%),1fr))] gap-3">
        <Select
          ref={first}
          label="Channel"
          options={CHANNELS}
          value={form.values.channel}
          messages={messagesFor("channel")}
          onChange={(channel) => form.change({ channel })}
        />
        <TextField
          label="When"
          optional
          type="datetime-local"
          value={form.values.at}
          messages={messagesFor("at")}
          onChange={(at) => form.change({ at })}
        />
      </div>
      <AddTouchPaste
        values={form.values}
        readOnly={!form.ready}
        crm={props.connection.capabilities.label}
        onChange={form.change}
        onRead={(text) => form.change(readIntoForm(form.values, text, sides, deps.now()))}
      />
      <AddTouchFacts
        values={form.values}
        readOnly={!form.ready}
        messagesFor={messagesFor}
        onChange={form.change}
      />
      <TextArea
        label="What was said"
        optional={hasFacts(form.values)}
        hint="In the buyer's words where you can. Without a time it counts as now."
        rows={3}
        readOnly={!form.ready}
        value={form.values.words}
        messages={messagesFor("words")}
        onChange={(words) => form.change({ words })}
      />
      <NotSavedNotice failure={form.notSaved} />
      {trouble?.type === "not-saved" && <NotSavedNotice failure={trouble} />}
      {trouble?.type === "refused" && !isOwnField(trouble.field) && (
        <Notice tone="alert" title={trouble.message}>
          {trouble.nextStep}
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          variant="primary"
          disabledReason={action.armed ? null : "Waiting for the page to vouch for this sidebar."}
        >
          Save touch
        </Button>
        <Button onClick={props.onClose}>Close</Button>
        {form.typed && (
          <Button variant="quiet" onClick={form.reset}>
            Clear
          </Button>
        )}
      </div>
    </form>
  );
}

function isOwnField(field: string | null): boolean {
  return field !== null && Object.hasOwn(EMPTY_TOUCH, field);
}
