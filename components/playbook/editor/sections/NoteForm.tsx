import { Checkbox } from "#components/ui/CheckboxGroup.tsx";
import { DEFAULT_NOTE_FIELDS } from "#lib/domain/playbook/default-note-fields.ts";
import { HANDOFF_STAGE_NAMES } from "#lib/domain/playbook/describe/names.ts";
import { nameOf, together } from "#lib/domain/playbook/describe/phrases.ts";
import { handoffStage } from "#lib/domain/playbook/schema/values.ts";
import type { CallNoteField, NoteTemplate } from "#lib/domain/playbook/schema.ts";
import { useEditorForm } from "../editor-context.ts";
import { Choice, choicesOf, entriesAsChoices, Ticks } from "../fields/Choices.tsx";
import { Words } from "../fields/Words.tsx";
import { ItemList } from "../items/ItemList.tsx";
import { NoteFieldRows } from "./NoteFieldRows.tsx";
import { TemplatePresets } from "./TemplatePresets.tsx";

/** What is asked for before a handoff, and after every call. */
export function NoteForm() {
  return (
    <div className="grid gap-8">
      <Templates />
      <CallNotes />
    </div>
  );
}

function Templates() {
  const { draft, edit } = useEditorForm();
  const typesOf = ({ leadTypes }: NoteTemplate) =>
    together(
      leadTypes.map((id) => nameOf(draft.leadTypes, id)),
      "all lead types",
    );
  return (
    <ItemList<NoteTemplate>
      at="noteTemplates"
      title="Note templates"
      says="The first template of a handoff that names the lead type is used; one without lead types is for all that are left."
      one="note template"
      items={draft.noteTemplates}
      nameOf={({ label }) => label}
      summaryOf={(template) => `${HANDOFF_STAGE_NAMES[template.stage]}, ${typesOf(template)}`}
      onChange={(noteTemplates, place) => edit({ noteTemplates }, place)}
      make={(id, label) => ({
        id,
        label,
        stage: "marketing-to-sdr",
        leadTypes: [],
        fields: DEFAULT_NOTE_FIELDS.map((rule) => ({ ...rule })),
      })}
      copy={(template, id, label) => ({ ...template, id, label })}
      form={(template, change, at) => (
        <>
          <Words
            at={`${at}.label`}
            label="Name"
            value={template.label}
            onChange={(label) => change({ label })}
          />
          <Choice
            at={`${at}.stage`}
            label="Handoff"
            options={choicesOf(handoffStage.options, HANDOFF_STAGE_NAMES)}
            value={template.stage}
            onChange={(stage) => change({ stage })}
          />
          <Ticks
            at={`${at}.leadTypes`}
            label="Lead types"
            hint="Nothing ticked: for all of them."
            options={entriesAsChoices(draft.leadTypes)}
            values={template.leadTypes}
            onChange={(leadTypes) => change({ leadTypes })}
          />
          <NoteFieldRows
            at={`${at}.fields`}
            fields={template.fields}
            onChange={(fields) => change({ fields })}
          />
        </>
      )}
    >
      <TemplatePresets />
    </ItemList>
  );
}

function CallNotes() {
  const { draft, edit } = useEditorForm();
  return (
    <ItemList<CallNoteField>
      at="callNotes"
      title="Call notes"
      says="What is written down after every call, in the same shape, so that nobody asks it again."
      one="call note"
      items={draft.callNotes}
      nameOf={({ label }) => label}
      summaryOf={({ required }) => (required ? "required" : "asked for")}
      onChange={(callNotes, place) => edit({ callNotes }, place)}
      make={(id, label) => ({ id, label, hint: "", required: false })}
      copy={(field, id, label) => ({ ...field, id, label })}
      form={(field, change, at) => (
        <>
          <Words
            at={`${at}.label`}
            label="Name"
            value={field.label}
            onChange={(label) => change({ label })}
          />
          <Words
            at={`${at}.hint`}
            label="Question"
            value={field.hint}
            onChange={(hint) => change({ hint })}
          />
          <Checkbox
            label="Required"
            checked={field.required}
            onChange={(required) => change({ required })}
          />
        </>
      )}
    />
  );
}
