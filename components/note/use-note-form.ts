import { useMemo, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { noteDraftId } from "#components/data/note-draft-id.ts";
import { type ActionRunner, useAction } from "#components/data/use-action.ts";
import { type DraftForm, useDraft } from "#components/data/use-draft.ts";
import { useNow } from "#components/ui/use-now.ts";
import { rememberNote } from "#lib/commands/remember-note.ts";
import { effectiveNote, type NoteParts } from "#lib/domain/handoff/note-parts.ts";
import { noteBefore } from "#lib/domain/handoff/passport-sections.ts";
import { checkNote, type NoteCheck } from "#lib/domain/note/check-note.ts";
import { findOwner } from "#lib/domain/note/find-owner.ts";
import type { HandoffNote } from "#lib/domain/note/note.ts";
import { prefillNote } from "#lib/domain/note/prefill-note.ts";
import { EMPTY, type PrefilledNote } from "#lib/domain/note/prefilled.ts";
import { playbookRef } from "#lib/domain/playbook/playbook-ref.ts";
import type { HandoffStage } from "#lib/domain/playbook/schema.ts";
import type { OwnerProposal } from "#lib/domain/routing/propose-owner.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { formToNote, type NoteForm } from "./note-form.ts";
import { type Origins, originsOf, prefillForm, startingNote, withChoice } from "./starting-note.ts";
import { useEarlierNotes } from "./use-earlier-notes.ts";
import { useOwnerProposal } from "./use-owner-proposal.ts";

const CHECK_AGAIN_MS = 60_000;

export interface NoteFormState {
  readonly draft: DraftForm<NoteForm>;
  readonly stage: HandoffStage;
  /** What the stage before handed over, locked; nothing at the first. */
  readonly before: NoteParts;
  /** The note as it would be handed over: what is typed, and where nothing is, what stood before. */
  readonly note: HandoffNote;
  readonly check: NoteCheck;
  readonly origins: Origins;
  /** What the record and the playbook support for the chosen lead type. */
  readonly prefilled: PrefilledNote;
  /** Whether another playbook has come in force since somebody began to type. */
  readonly playbookChanged: boolean;
  /** Puts the news of another playbook away. */
  readonly acknowledgePlaybook: () => void;
  readonly change: (change: Partial<NoteForm>) => void;
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
  stage: HandoffStage,
): NoteFormState {
  const { deps, playbook, timeZone } = useHandrail();
  const [openedAt] = useState(() => new Date(deps.now()).toISOString());
  const now = useNow(deps.now, CHECK_AGAIN_MS);
  const action = useAction(view, connection);
  const earlier = useEarlierNotes();
  const { snapshot } = view;

  const proposal = useOwnerProposal(view, connection, owners, stage, openedAt);
  const before = useMemo(() => noteBefore(snapshot.handoff) ?? {}, [snapshot.handoff]);
  const input = useMemo(
    () => ({
      snapshot,
      playbook,
      owners,
      now: openedAt,
      personId: connection.person?.ownerId ?? null,
      zone: timeZone,
      stage,
      before,
      routeOwner: (leadType: string) => proposal?.(leadType).owner ?? EMPTY,
    }),
    [snapshot, playbook, owners, openedAt, connection.person, timeZone, stage, before, proposal],
  );
  const start = useMemo(() => startingNote(input), [input]);
  const draftId = noteDraftId(snapshot.key, stage);
  const draft = useDraft<NoteForm>(draftId, start);
  const form = draft.values;

  const guessed = useMemo(() => prefillNote(input), [input]);
  const prefilled = useMemo(
    () => prefillForm({ leadType: form.leadType, owner: form.owner }, input),
    [input, form.leadType, form.owner],
  );
  const note = effectiveNote(formToNote(form), before);
  const check = checkNote({
    note,
    leadType: form.leadType === "" ? null : form.leadType,
    stage,
    snapshot,
    owners,
    playbook,
    earlier,
    now: new Date(now).toISOString(),
    zone: timeZone,
  });

  const ref = useMemo(() => playbookRef(playbook), [playbook]);
  // Which playbook it was is written down with the first key; every further one costs a row alone.
  const change = (part: Partial<NoteForm>) =>
    draft.change(form.playbook === "" ? { ...part, playbook: ref } : part);

  const submit = async (type: "save-note" | "hand-off"): Promise<boolean> => {
    await draft.flush();
    const { leadType } = form;
    const own = formToNote(form);
    const kept = await action.run(
      type === "hand-off"
        ? { type, note: own, leadType, ...ruleOf(proposal?.(leadType), note.owner, owners) }
        : { type, note: own, leadType },
      { draftId, values: form },
    );
    if (!kept) return false;
    draft.handedOver();
    if (type === "hand-off") await rememberNote(deps, { snapshot, note: own });
    return true;
  };

  return {
    draft,
    stage,
    before,
    note,
    check,
    prefilled,
    origins: originsOf(form, { guessed, prefilled }, playbook, connection.capabilities.label),
    playbookChanged: draft.typed && form.playbook !== "" && form.playbook !== ref,
    acknowledgePlaybook: () => draft.change({ playbook: ref }),
    change: (part) =>
      change(
        part.owner === undefined
          ? part
          : { ...withChoice(form, { owner: part.owner }, input), ...part },
      ),
    changeLeadType: (leadType) => change(withChoice(form, { leadType }, input)),
    action,
    submit,
  };
}

/** The rule that names the note's owner; nothing where a person chose another one. */
function ruleOf(
  proposal: OwnerProposal | undefined,
  text: string,
  owners: readonly Owner[],
): { readonly rule?: string } {
  const chosen = findOwner(text, owners);
  const { ruleId, owner } = proposal?.route ?? { ruleId: null, owner: null };
  const isNamed = chosen.type === "one" && chosen.owner.id === owner?.id;
  return isNamed && ruleId !== null ? { rule: ruleId } : {};
}
