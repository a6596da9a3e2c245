import { NOTE_TEMPLATE_PRESETS } from "#lib/domain/playbook/presets.ts";
import { useEditorForm } from "../editor-context.ts";
import { PresetPicker } from "../items/PresetPicker.tsx";
import { makeId } from "../make-id.ts";

/** Note templates to start from. Lead types that this playbook does not have are left out. */
export function TemplatePresets() {
  const { draft, edit, unfold, focusOn } = useEditorForm();
  const add = (presetId: string) => {
    const preset = NOTE_TEMPLATE_PRESETS.find(({ id }) => id === presetId);
    if (preset === undefined) return;
    const ids = draft.noteTemplates.map(({ id }) => id);
    const leadTypes = preset.template.leadTypes.filter((type) =>
      draft.leadTypes.some(({ id }) => id === type),
    );
    const id = makeId(preset.template.id, ids, "note template");
    const template = { ...preset.template, id, leadTypes };
    edit({ noteTemplates: [...draft.noteTemplates, template] }, "noteTemplates");
    unfold(`noteTemplates/${id}`, true);
    focusOn(`noteTemplates[${draft.noteTemplates.length}]`, "fields");
  };
  return (
    <PresetPicker
      label="Or begin from a ready one"
      action="Add this template"
      options={NOTE_TEMPLATE_PRESETS.map(({ id, label }) => ({ value: id, label }))}
      onPick={add}
    />
  );
}
