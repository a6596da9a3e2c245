import { type KeyboardEvent, useId, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useDraft } from "#components/data/use-draft.ts";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { Button } from "#components/ui/Button.tsx";
import { TextArea } from "#components/ui/TextArea.tsx";
import { type Choice, type Resolution, resolveConflict } from "#lib/commands/resolve-conflict.ts";
import type { StorageFailure } from "#lib/commands/storage-failure.ts";
import type { FieldConflict } from "#lib/domain/failure.ts";
import { fieldLabel, HANDOFF_FIELDS, isHandoffField } from "#lib/domain/handoff-field.ts";
import type { OutboxEntry } from "#lib/domain/outbox.ts";
import { recordKeyToString } from "#lib/domain/record.ts";
import { FieldValue } from "./FieldValue.tsx";

/** One contested field: yours, theirs, or a third text. Typed text is kept at every keystroke. */
export function ConflictRow(props: {
  readonly entry: OutboxEntry;
  readonly conflict: FieldConflict;
  readonly onTold: (resolution: Resolution, isYours: boolean) => void;
}) {
  const { entry, conflict } = props;
  const { deps } = useHandrail();
  const { connectionId } = entry.record;
  const labelId = useId();
  const draftId = `${recordKeyToString(entry.record)}#conflict-${entry.id}-${conflict.field}`;
  const draft = useDraft(draftId, { text: conflict.mine ?? "" });
  const [opened, setOpened] = useState(false);
  const [cancelled, setCancelled] = useState(false);
  const [trouble, setTrouble] = useState<StorageFailure | null>(null);
  const editing = opened || draft.typed;

  const choose = async (choice: Choice) => {
    if (draft.typed) await draft.flush();
    const result = await resolveConflict(deps, { entry, seen: conflict, choice, draftId });
    setTrouble(result.ok ? null : result.failure);
    if (!result.ok) return;
    if (result.value === "decided") draft.handedOver();
    props.onTold(result.value, choice.type !== "theirs");
  };
  const cancel = () => {
    draft.reset();
    setOpened(false);
    setCancelled(true);
  };
  const describedBy = { "aria-describedby": labelId };
  return (
    <fieldset className="grid min-w-0 gap-1 border-s-2 border-amber ps-2">
      <legend id={labelId} className="float-start font-semibold">
        {fieldLabel(conflict.field)}
      </legend>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-2 gap-y-0.5">
        <Side term="Yours" value={conflict.mine} {...{ conflict, connectionId }} />
        <Side term="Theirs" value={conflict.theirs} {...{ conflict, connectionId }} />
      </dl>
      {editing ? (
        <NewText
          value={draft.values.text}
          justOpened={opened}
          ready={draft.ready}
          notSaved={draft.notSaved}
          onChange={(text) => draft.change({ text })}
          onSave={() => void choose({ type: "edit", text: draft.values.text })}
          onCancel={cancel}
        />
      ) : (
        <div className="flex flex-wrap gap-2 pt-0.5">
          <Button {...describedBy} onClick={() => void choose({ type: "yours" })}>
            Keep yours
          </Button>
          <Button {...describedBy} onClick={() => void choose({ type: "theirs" })}>
            Keep theirs
          </Button>
          {isFreeText(conflict.field) && (
            <Button
              variant="quiet"
              // The button that had the focus went away with the text.
              autoFocus={cancelled}
              {...describedBy}
              onClick={() => setOpened(true)}
            >
              Edit
            </Button>
          )}
        </div>
      )}
      <NotSavedNotice failure={trouble} />
    </fieldset>
  );
}

function Side(props: {
  readonly term: string;
  readonly value: string | null;
  readonly conflict: FieldConflict;
  readonly connectionId: string;
}) {
  return (
    <>
      <dt className="text-small text-muted">{props.term}</dt>
      <dd className="max-w-[60ch] min-w-0">
        <FieldValue
          field={props.conflict.field}
          value={props.value}
          connectionId={props.connectionId}
          whose={props.term}
        />
      </dd>
    </>
  );
}

function NewText(props: {
  readonly value: string;
  /** Whether the person has just asked for it; text that was typed earlier takes no focus. */
  readonly justOpened: boolean;
  readonly ready: boolean;
  readonly notSaved: StorageFailure | null;
  readonly onChange: (text: string) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    props.onCancel();
  };
  return (
    <div className="grid gap-2">
      <TextArea
        label="New text"
        autoFocus={props.justOpened}
        readOnly={!props.ready}
        value={props.value}
        onChange={props.onChange}
        onKeyDown={onKeyDown}
      />
      <NotSavedNotice failure={props.notSaved} />
      <div className="flex flex-wrap gap-2">
        <Button onClick={props.onSave}>Use this text</Button>
        <Button variant="quiet" onClick={props.onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

/** People, moments and codes are chosen from what there is; only prose can be a third text. */
function isFreeText(field: string): boolean {
  return isHandoffField(field) && HANDOFF_FIELDS[field].kind === "long-text";
}
