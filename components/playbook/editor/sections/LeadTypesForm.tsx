import { Section } from "#components/ui/Section.tsx";
import { windowInWords } from "#lib/domain/note/window-in-words.ts";
import { MOTION_NAMES, TRIAGE_NAMES, TRIGGER_NAMES } from "#lib/domain/playbook/describe/names.ts";
import { tierInWords } from "#lib/domain/playbook/describe/phrases.ts";
import {
  LEAD_TRIGGERS,
  leadTypeSchema,
  SALES_MOTIONS,
} from "#lib/domain/playbook/schema/lead-types.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { upperFirst } from "#lib/domain/text/upper-first.ts";
import { useEditorForm } from "../editor-context.ts";
import { Choice, choicesOf, entriesAsChoices, MaybeChoice, Ticks } from "../fields/Choices.tsx";
import { FieldRow } from "../fields/FieldRow.tsx";
import { LongWords, Words } from "../fields/Words.tsx";
import { ItemList } from "../items/ItemList.tsx";
import { usesOf } from "../uses-of.ts";
import { AnswerTimes } from "./AnswerTimes.tsx";

/** Answer times, lead types and the two handoffs. */
export function LeadTypesForm() {
  return (
    <div className="grid gap-8">
      <AnswerTimes />
      <LeadTypes />
      <Handoffs />
    </div>
  );
}

function LeadTypes() {
  const { draft, edit } = useEditorForm();
  return (
    <ItemList<Playbook["leadTypes"][number]>
      at="leadTypes"
      title="Lead types"
      says="Decided before a lead arrives: what makes it one, how fast it is answered, and what sales does."
      one="lead type"
      items={draft.leadTypes}
      nameOf={({ label }) => label}
      summaryOf={({ tier }) => tierInWords(draft, tier)}
      usesOf={({ id }) => usesOf(draft, "leadTypes", id)}
      onChange={(leadTypes, place) => edit({ leadTypes }, place)}
      make={(id, label) => ({
        id,
        label,
        trigger: "",
        startedBy: [],
        motion: "inbound",
        triage: "immediate-follow-up",
        tier: draft.slaTiers[0]?.id ?? "",
        promise: "",
      })}
      copy={(type, id, label) => ({ ...type, id, label })}
      form={(type, change, at) => (
        <>
          <Words
            at={`${at}.label`}
            label="Name"
            value={type.label}
            onChange={(label) => change({ label })}
          />
          <LongWords
            at={`${at}.trigger`}
            label="What makes it one"
            hint="The buyer's act, so that two people would say the same"
            value={type.trigger}
            onChange={(trigger) => change({ trigger })}
          />
          <Ticks
            at={`${at}.startedBy`}
            label="Recognised by"
            hint="What in the record proposes this type. Nothing ticked: a person chooses it."
            options={choicesOf(LEAD_TRIGGERS, TRIGGER_NAMES)}
            values={type.startedBy}
            onChange={(startedBy) => change({ startedBy })}
          />
          <FieldRow>
            <Choice
              at={`${at}.triage`}
              label="What happens with it"
              options={choicesOf(leadTypeSchema.shape.triage.options, TRIAGE_NAMES)}
              value={type.triage}
              onChange={(triage) => change({ triage })}
            />
            <TierChoice at={`${at}.tier`} value={type.tier} onChange={(tier) => change({ tier })} />
            <Choice
              at={`${at}.motion`}
              label="How we came together"
              options={choicesOf(SALES_MOTIONS, MOTION_NAMES)}
              value={type.motion}
              onChange={(motion) => change({ motion })}
            />
          </FieldRow>
          <LongWords
            at={`${at}.promise`}
            label="What sales does"
            hint="Not only how fast: what the buyer gets"
            value={type.promise}
            onChange={(promise) => change({ promise })}
          />
        </>
      )}
    />
  );
}

function TierChoice(props: { at: string; value: string; onChange: (value: string) => void }) {
  const { draft } = useEditorForm();
  return <Choice {...props} label="Answered" options={tierChoices(draft)} />;
}

function Handoffs() {
  const { draft, edit } = useEditorForm();
  const change = (index: number, part: Partial<Playbook["handoffs"][number]>, key: string) => {
    const handoff = draft.handoffs[index];
    if (handoff === undefined) return;
    const handoffs = draft.handoffs.toSpliced(index, 1, { ...handoff, ...part });
    edit({ handoffs }, `handoffs[${index}].${key}`);
  };
  return (
    <Section title="The two handoffs">
      <div className="grid gap-6 pt-1">
        {draft.handoffs.map((handoff, index) => (
          <div key={handoff.stage} data-at={`handoffs[${index}]`} className="grid gap-3">
            <FieldRow>
              <Words
                at={`handoffs[${index}].label`}
                label={index === 0 ? "Name of the first" : "Name of the second"}
                value={handoff.label}
                onChange={(label) => change(index, { label }, "label")}
              />
              <MaybeChoice
                at={`handoffs[${index}].tier`}
                label="Answered"
                none="As the lead type says"
                options={tierChoices(draft)}
                value={handoff.tier}
                onChange={(tier) => change(index, { tier }, "tier")}
              />
            </FieldRow>
            <LongWords
              at={`handoffs[${index}].confirms`}
              label="Made sure before it"
              hint="What whoever hands over stands for"
              value={handoff.confirms}
              onChange={(confirms) => change(index, { confirms }, "confirms")}
            />
          </div>
        ))}
      </div>
    </Section>
  );
}

function tierChoices(draft: Playbook) {
  return entriesAsChoices(draft.slaTiers).map((tier) => ({
    ...tier,
    label: upperFirst(`${tier.label}: ${wordsOf(draft, tier.value)}`),
  }));
}

function wordsOf(draft: Playbook, id: string): string {
  const tier = draft.slaTiers.find((each) => each.id === id);
  return tier === undefined ? id : windowInWords(tier.responseWindow);
}
