import { REASON_PRESETS } from "#lib/domain/playbook/presets.ts";
import type { ReasonCode } from "#lib/domain/playbook/schema.ts";
import { useEditorForm } from "../editor-context.ts";
import { PresetPicker } from "../items/PresetPicker.tsx";

/** Reasons found in practice, one by one or as a whole list. */
export function ReasonPresets() {
  const { draft, edit, unfold, focusOn, announce } = useEditorForm();
  const taken = new Set(draft.reasons.map(({ id }) => id));
  const offered = READY.filter(({ id }) => !taken.has(id));
  const add = (picked: string) => {
    const reason = offered.find(({ id }) => id === picked);
    if (reason === undefined) return;
    const parent = reason.parent !== null && taken.has(reason.parent) ? reason.parent : null;
    edit({ reasons: [...draft.reasons, { ...reason, parent }] }, "reasons");
    unfold(`reasons/${reason.id}`, true);
    focusOn(`reasons[${draft.reasons.length}]`, "fields");
  };
  const use = (picked: string) => {
    const preset = REASON_PRESETS.find(({ id }) => id === picked);
    if (preset === undefined) return;
    edit({ reasons: [...preset.reasons] }, "reasons");
    announce(
      `The list “${preset.label}” has taken the place of the reasons. Undo brings them back.`,
    );
  };
  return (
    <div className="grid gap-3">
      {offered.length > 0 && (
        <PresetPicker
          label="Or a ready reason"
          action="Add this reason"
          options={offered.map(({ id, label }) => ({ value: id, label }))}
          onPick={add}
        />
      )}
      <PresetPicker
        label="Or begin anew from a list"
        hint="Takes the place of all reasons above; Undo brings them back."
        action="Use this list"
        options={REASON_PRESETS.map(({ id, label, says }) => ({
          value: id,
          label: `${label}: ${says}`,
        }))}
        onPick={use}
      />
    </div>
  );
}

/** Every reason of the lists, once. */
const READY: readonly ReasonCode[] = [
  ...new Map(
    REASON_PRESETS.flatMap(({ reasons }) => reasons).map((reason) => [reason.id, reason]),
  ).values(),
];
