import { DEFAULT_OUTCOMES } from "#lib/domain/playbook/default-outcomes.ts";
import type { OutcomeDefinition } from "#lib/domain/playbook/schema.ts";
import { useEditorForm } from "../editor-context.ts";
import { LongWords, Words } from "../fields/Words.tsx";
import { ItemList } from "../items/ItemList.tsx";
import { PresetPicker } from "../items/PresetPicker.tsx";
import { usesOf } from "../uses-of.ts";
import { FollowUpForm } from "./FollowUpForm.tsx";
import { ReasonsForm } from "./ReasonsForm.tsx";

/** What can come of a lead, why, and what has to be tried first. */
export function OutcomesForm() {
  return (
    <div className="grid gap-8">
      <Outcomes />
      <ReasonsForm />
      <FollowUpForm />
    </div>
  );
}

function Outcomes() {
  const { draft, edit, unfold, focusOn } = useEditorForm();
  const missing = DEFAULT_OUTCOMES.filter(({ id }) =>
    draft.outcomes.every((outcome) => outcome.id !== id),
  );
  const add = (picked: string) => {
    const outcome = missing.find(({ id }) => id === picked);
    if (outcome === undefined) return;
    edit({ outcomes: [...draft.outcomes, outcome] }, "outcomes");
    unfold(`outcomes/${outcome.id}`, true);
    focusOn(`outcomes[${draft.outcomes.length}]`, "fields");
  };
  return (
    <ItemList<OutcomeDefinition>
      at="outcomes"
      title="Outcomes"
      says="Named and explained as you like; there are seven, because reports and the clock know what each of them does."
      one="outcome"
      items={draft.outcomes}
      nameOf={({ label }) => label}
      summaryOf={({ meaning }) => meaning}
      usesOf={({ id }) => usesOf(draft, "outcomes", id)}
      onChange={(outcomes, place) => edit({ outcomes }, place)}
      form={(outcome, change, at) => (
        <>
          <Words
            at={`${at}.label`}
            label="Name"
            value={outcome.label}
            onChange={(label) => change({ label })}
          />
          <LongWords
            at={`${at}.meaning`}
            label="Meaning"
            hint="So that two people choose alike"
            value={outcome.meaning}
            onChange={(meaning) => change({ meaning })}
          />
        </>
      )}
    >
      {missing.length > 0 && (
        <PresetPicker
          label="Outcome that is left out"
          action="Add this outcome"
          options={missing.map(({ id, label }) => ({ value: id, label }))}
          onPick={add}
        />
      )}
    </ItemList>
  );
}
