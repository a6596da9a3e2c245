import { STAGE_EVIDENCE_NAMES } from "#lib/domain/playbook/describe/names.ts";
import { STAGE_EVIDENCE } from "#lib/domain/playbook/schema/lifecycle.ts";
import type { LifecycleStage } from "#lib/domain/playbook/schema.ts";
import { useEditorForm } from "../editor-context.ts";
import { choicesOf, Ticks } from "../fields/Choices.tsx";
import { LongWords, Words } from "../fields/Words.tsx";
import { ItemList } from "../items/ItemList.tsx";
import { usesOf } from "../uses-of.ts";
import { StageMaps } from "./StageMaps.tsx";

/** The stages of a lead, and what each CRM calls them. */
export function LifecycleForm() {
  const { draft, edit } = useEditorForm();
  return (
    <div className="grid gap-8">
      <ItemList<LifecycleStage>
        at="lifecycle"
        title="Lifecycle stages"
        says="A stage is true only when its evidence is on record."
        one="stage"
        items={draft.lifecycle}
        nameOf={({ label }) => label}
        summaryOf={({ meaning }) => meaning}
        usesOf={({ id }) => usesOf(draft, "lifecycle", id)}
        onChange={(lifecycle, place) => edit({ lifecycle }, place)}
        make={(id, label) => ({ id, label, meaning: "", needs: [] })}
        copy={(stage, id, label) => ({ ...stage, id, label })}
        form={(stage, change, at) => (
          <>
            <Words
              at={`${at}.label`}
              label="Name"
              value={stage.label}
              onChange={(label) => change({ label })}
            />
            <LongWords
              at={`${at}.meaning`}
              label="Meaning"
              value={stage.meaning}
              onChange={(meaning) => change({ meaning })}
            />
            <Ticks
              at={`${at}.needs`}
              label="True only with"
              hint="What has to be on record. Nothing ticked: the stage needs no evidence."
              options={choicesOf(STAGE_EVIDENCE, STAGE_EVIDENCE_NAMES)}
              values={stage.needs}
              onChange={(needs) => change({ needs })}
            />
          </>
        )}
      />
      <StageMaps />
    </div>
  );
}
