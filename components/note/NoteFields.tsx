import { useHandrail } from "#components/data/handrail-context.tsx";
import { findingMessages } from "#components/parts/finding-messages.ts";
import { MomentField } from "#components/parts/MomentField.tsx";
import { UserPicker } from "#components/parts/UserPicker.tsx";
import type { FieldProps } from "#components/ui/Field.tsx";
import { Select } from "#components/ui/Select.tsx";
import type { NoteField } from "#lib/domain/note/note.ts";
import { leadTypeOf, noteFieldsOf } from "#lib/domain/playbook/look-up.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import { NoteTextField } from "./NoteTextField.tsx";
import type { NoteControl } from "./note-form.ts";
import type { NoteFormState } from "./use-note-form.ts";

/** What a buyer can still tell on a call; the rest is ours to know or to decide. */
const CAN_BE_ASKED: ReadonlySet<NoteField> = new Set(["problem", "fit", "readiness"]);

/** One labelled control for each part of the note, in the playbook's order, the lead type first. */
export function NoteFields(props: {
  readonly state: NoteFormState;
  readonly owners: readonly Owner[];
  /** Whether a field that nobody has been in may already be called empty. */
  readonly mayMissIn: (field: NoteControl) => boolean;
}) {
  const { state, mayMissIn } = props;
  const { playbook } = useHandrail();
  const { values } = state.draft;

  return (
    <>
      <div data-control="leadType">
        <Select
          label="Lead type"
          hint={[promiseOf(playbook.leadTypes, values.leadType), state.origins.leadType]
            .filter(Boolean)
            .join(" ")}
          required
          placeholder="Choose what brought them"
          options={playbook.leadTypes.map(({ id, label }) => ({ value: id, label }))}
          value={values.leadType}
          onChange={state.changeLeadType}
          messages={
            leadTypeOf(playbook, values.leadType) !== null || !mayMissIn("leadType")
              ? undefined
              : [LEAD_TYPE_MISSING]
          }
        />
      </div>
      {noteFieldsOf(playbook, values.leadType, state.stage).map(
        ({ field, label, hint, required }) => {
          const untouchedGap = values[field].trim() === "" && !mayMissIn(field);
          // What stands from the stage before answers the question until something is added.
          const mustFill = required && !stands(field, state);
          return (
            <div key={field} data-control={field}>
              <Control
                field={field}
                state={state}
                owners={props.owners}
                label={label}
                // A prefilled value answers the question; where it comes from takes its place.
                hint={state.origins[field] ?? hint}
                required={mustFill}
                optional={!mustFill}
                messages={untouchedGap ? undefined : findingMessages(state.check.findings, field)}
              />
            </div>
          );
        },
      )}
    </>
  );
}

function Control(
  props: FieldProps & { field: NoteField; state: NoteFormState; owners: readonly Owner[] },
) {
  const { field, state, owners, ...shown } = props;
  const value = state.draft.values[field];
  const change = (text: string) => state.change({ [field]: text });
  switch (field) {
    case "owner":
      return (
        <UserPicker
          {...shown}
          users={owners}
          value={value === "" ? null : value}
          onChange={(ownerId) => change(ownerId ?? "")}
          placeholder="Type a name"
        />
      );
    case "deadline":
      return <MomentField {...shown} value={value} onChange={change} />;
    default:
      return (
        <NoteTextField
          {...shown}
          value={value}
          onChange={change}
          before={stands(field, state) ? (state.before[field] ?? "") : ""}
          suggestion={state.prefilled.fields[field].value}
          canBeAsked={CAN_BE_ASKED.has(field)}
        />
      );
  }
}

/** Whether a part is one that the stage before may have written; each stage decides its own next step. */
function stands(field: NoteField, { before }: NoteFormState): boolean {
  const isShared = field !== "nextStep" && field !== "owner" && field !== "deadline";
  return isShared && (before[field] ?? "") !== "";
}

const LEAD_TYPE_MISSING = {
  id: "lead-type",
  severity: "blocks",
  text: "Choose the lead type: it decides how soon sales owes an answer.",
} as const;

function promiseOf(
  leadTypes: readonly { readonly id: string; readonly promise: string }[],
  id: string,
): string {
  const promise = leadTypes.find((type) => type.id === id)?.promise;
  return promise === undefined ? "It decides the deadline and what sales does." : `${promise}.`;
}
