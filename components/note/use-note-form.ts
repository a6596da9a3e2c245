import { useMemo, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { type ActionRunner, useAction } from "#components/data/use-action.ts";
import { type DraftForm, useDraft } from "#components/data/use-draft.ts";
import { useNow } from "#components/ui/use-now.ts";
import { checkNote, type NoteCheck } from "#lib/domain/note/check-note.ts";
import { type PrefilledNote, prefillNote } from "#lib/domain/note/prefill-note.ts";
import { recordKeyToString } from "#lib/domain/record.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { formToNote, type NoteForm } from "./note-form.ts";
import { type Origins, originsOf, startingNote, withLeadType } from "./starting-note.ts";

const CHECK_AGAIN_MS = 60_000;

export interface NoteFormState {
  readonly draft: DraftForm<NoteForm>;
  readonly check: NoteCheck;
  readonly origins: Origins;
  /** What the record and the playbook support for the chosen lead type. */
  readonly prefilled: PrefilledNote;
  /** Changes the lead type and what follows from it. */
  readonly changeLeadType: (leadType: string) => void;
  readonly action: ActionRunner;
  /** Keeps the note: as a draft on the record, or handed off. Answers whether it was kept. */
  readonly submit: (type: "save-note" | "hand-off") => Promise<boolean>;
}

/** The note being written: typed text, its check, and what can be done with it. */
export function useNoteForm(
  view: RecordView,
  connection: ConnectionRow,
  owners: readonly Owner[],
): NoteFormState {
  const { deps, playbook, timeZone } = useHandrail();
  const [openedAt] = useState(() => new Date(deps.now()).toISOString());
  const now = useNow(deps.now, CHECK_AGAIN_MS);
  const action = useAction(view, connection);
  const { snapshot } = view;

  const input = useMemo(
    () => ({
      snapshot,
      playbook,
      owners,
      now: openedAt,
      personId: connection.person?.ownerId ?? null,
      zone: timeZone,
    }),
    [snapshot, playbook, owners, openedAt, connection.person, timeZone],
  );
  const start = useMemo(() => startingNote(input), [input]);
  const draftId = `${recordKeyToString(snapshot.key)}#note`;
  const draft = useDraft<NoteForm>(draftId, start);
  const form = draft.values;

  const guessed = useMemo(() => prefillNote(input), [input]);
  const prefilled = useMemo(
    () => prefillNote({ ...input, leadType: form.leadType }),
    [input, form.leadType],
  );
  const check = checkNote({
    note: formToNote(form),
    leadType: form.leadType === "" ? null : form.leadType,
    snapshot,
    owners,
    playbook,
    now: new Date(now).toISOString(),
    zone: timeZone,
  });

  const submit = async (type: "save-note" | "hand-off"): Promise<boolean> => {
    await draft.flush();
    const { leadType } = form;
    const kept = await action.run(
      { type, note: formToNote(form), leadType },
      { draftId, values: form },
    );
    if (kept) draft.handedOver();
    return kept;
  };

  return {
    draft,
    check,
    prefilled,
    origins: originsOf(form, { guessed, prefilled }, playbook, connection.capabilities.label),
    changeLeadType: (leadType) => draft.change(withLeadType(form, leadType, input)),
    action,
    submit,
  };
}
