import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useId,
  useRef,
  useState,
} from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { ActionTroubleNotice } from "#components/parts/ActionTroubleNotice.tsx";
import { FindingsCount, FindingsSection } from "#components/parts/FindingsSection.tsx";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { focusControl } from "#components/parts/use-focus-on-refusal.ts";
import { whyNotNow } from "#components/parts/why-not-now.ts";
import { callNotesOf } from "#lib/domain/handoff/call-notes.ts";
import type { NoteField } from "#lib/domain/note/note.ts";
import { noteToText } from "#lib/domain/note/note-to-text.ts";
import { leadTypeOf, noteFieldsOf } from "#lib/domain/playbook/look-up.ts";
import type { HandoffStage } from "#lib/domain/playbook/schema.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { NoteActions } from "./NoteActions.tsx";
import { NoteFields } from "./NoteFields.tsx";
import { NoteQuality } from "./NoteQuality.tsx";
import type { NoteControl } from "./note-form.ts";
import { PlaybookChanged } from "./PlaybookChanged.tsx";
import { SecondStageIntro } from "./SecondStageIntro.tsx";
import { useNoteForm } from "./use-note-form.ts";

/**
 * The note being written (R-HN-01..17). Text is kept at every keystroke; what is wrong is said at the
 * field, but nobody is told that a field is empty before they have been in it or tried to hand off.
 */
export function NoteForm(props: {
  readonly view: RecordView;
  readonly connection: ConnectionRow;
  readonly owners: readonly Owner[];
  readonly stage: HandoffStage;
  /** What stands above the actions, which stay at the bottom. */
  readonly children: ReactNode;
}) {
  const { view, connection, owners, stage } = props;
  const { playbook, timeZone } = useHandrail();
  const state = useNoteForm(view, connection, owners, stage);
  const { draft, check, action } = state;
  const form = useRef<HTMLFormElement>(null);
  const titleId = useId();
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);

  const labelOf = (field: NoteControl) =>
    noteFieldsOf(playbook, draft.values.leadType, stage).find((rule) => rule.field === field)
      ?.label ?? "Lead type";
  const goTo = (field: NoteControl) => focusControl(form.current, field);
  const hasLeadType = leadTypeOf(playbook, draft.values.leadType) !== null;
  const blocking = blockingControls(hasLeadType, check.findings);

  const handOff = async () => {
    setTried(true);
    const [first] = blocking;
    if (first !== undefined) goTo(first);
    else if (whyNotNow(connection, action.armed) === null) await state.submit("hand-off");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void handOff();
  };
  const onBlur = (event: FocusEvent) => {
    const control = event.target.closest<HTMLElement>("[data-control]")?.dataset["control"];
    if (control !== undefined && !visited.has(control)) setVisited(new Set([...visited, control]));
  };

  if (!draft.ready) return null;
  return (
    <form
      ref={form}
      aria-labelledby={titleId}
      className="grid gap-4"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <h2 id={titleId} className="sr-only">
        Handoff note
      </h2>
      {stage === "sdr-to-ae" && (
        <SecondStageIntro
          playbook={playbook}
          hasCalls={callNotesOf(view.snapshot.handoff).length > 0}
        />
      )}
      {state.playbookChanged && (
        <PlaybookChanged version={playbook.version} onSeen={state.acknowledgePlaybook} />
      )}
      <NoteFields
        state={state}
        owners={owners}
        mayMissIn={(field) => tried || visited.has(field)}
      />
      <FindingsSection<NoteField>
        findings={check.findings}
        labelOf={labelOf}
        onGoTo={goTo}
        onFix={(field, value) => state.change({ [field]: value })}
        summary={
          <FindingsCount findings={check.findings} whenNone="Nothing to mend: the note can go." />
        }
      />
      <NoteQuality check={check} labelOf={labelOf} />
      {props.children}
      <ActionTroubleNotice trouble={action.trouble} />
      <NotSavedNotice failure={draft.notSaved} />
      <NoteActions
        blockedBy={blocking.map(labelOf)}
        whyNot={whyNotNow(connection, action.armed)}
        text={() =>
          noteToText({
            note: state.note,
            leadType: draft.values.leadType,
            stage,
            before: state.before,
            playbook,
            owners,
            zone: timeZone,
          })
        }
        typed={draft.typed}
        onHandOff={() => void handOff()}
        onSaveDraft={() => void state.submit("save-note")}
      />
    </form>
  );
}

/** The controls that keep the note from going, in the order of the form. */
function blockingControls(
  hasLeadType: boolean,
  findings: readonly { readonly field: NoteField; readonly severity: "blocks" | "improve" }[],
): readonly NoteControl[] {
  const fields = findings.filter(({ severity }) => severity === "blocks").map(({ field }) => field);
  return [...new Set<NoteControl>([...(hasLeadType ? [] : ["leadType" as const]), ...fields])];
}
