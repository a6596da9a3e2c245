import { Checkbox } from "#components/ui/CheckboxGroup.tsx";
import { ASKS_FOR_NAMES } from "#lib/domain/playbook/describe/names.ts";
import { nameOf, together } from "#lib/domain/playbook/describe/phrases.ts";
import { reasonSchema } from "#lib/domain/playbook/schema/outcomes.ts";
import type { Playbook, ReasonCode } from "#lib/domain/playbook/schema.ts";
import { useEditorForm } from "../editor-context.ts";
import { choicesOf, entriesAsChoices, MaybeChoice, Ticks } from "../fields/Choices.tsx";
import { Terms } from "../fields/Terms.tsx";
import { Words } from "../fields/Words.tsx";
import { ItemList } from "../items/ItemList.tsx";
import { usesOf } from "../uses-of.ts";
import { DetailRows } from "./DetailRows.tsx";
import { ReasonPresets } from "./ReasonPresets.tsx";

/** The reason codes: which outcomes they explain, and what counts as their evidence. */
export function ReasonsForm() {
  const { draft, edit } = useEditorForm();
  return (
    <ItemList<ReasonCode>
      at="reasons"
      title="Reasons"
      says="What marketing can act on. A judgement such as “bad lead” is none: say what was wrong."
      one="reason"
      items={draft.reasons}
      nameOf={({ label }) => label}
      summaryOf={({ outcomes }) =>
        together(
          outcomes.map((id) => nameOf(draft.outcomes, id)),
          "for no outcome",
        )
      }
      usesOf={({ id }) => usesOf(draft, "reasons", id)}
      onChange={(reasons, place) => edit({ reasons }, place)}
      make={(id, label) => ({
        id,
        label,
        parent: null,
        outcomes: draft.outcomes.some(({ id }) => id === "rejected") ? ["rejected"] : [],
        evidence: "",
        asksFor: [],
        details: [],
        signs: [],
      })}
      copy={(reason, id, label) => ({ ...reason, id, label })}
      form={(reason, change, at) => (
        <ReasonFields draft={draft} reason={reason} change={change} at={at} />
      )}
    >
      <ReasonPresets />
    </ItemList>
  );
}

/** The reason of the shipped lists that is no fault of the lead (R-DF-11). */
const EARLY_STAGE = "early-stage";

function ReasonFields(props: {
  draft: Playbook;
  reason: ReasonCode;
  change: (part: Partial<ReasonCode>) => void;
  at: string;
}) {
  const { draft, reason, change, at } = props;
  const outcomes = draft.outcomes.map(({ id, label }) => ({ value: id, label }));
  return (
    <>
      <Words
        at={`${at}.label`}
        label="Name"
        value={reason.label}
        onChange={(label) => change({ label })}
      />
      <MaybeChoice
        at={`${at}.parent`}
        label="Belongs to"
        hint="A broader reason, for reports"
        none="No broader reason"
        options={entriesAsChoices(draft.reasons.filter(({ id }) => id !== reason.id))}
        value={reason.parent}
        onChange={(parent) => change({ parent })}
      />
      <Ticks
        at={`${at}.outcomes`}
        label="Offered for"
        options={outcomes}
        values={reason.outcomes}
        advice={
          reason.id === EARLY_STAGE && reason.outcomes.includes("rejected")
            ? "A good account that is early is recycled or nurtured; rejected, it looks like a weak lead."
            : null
        }
        onChange={(values) => change({ outcomes: values })}
      />
      <Checkbox
        label="Needs evidence in words"
        checked={reason.evidence !== null}
        onChange={(needed) => change({ evidence: needed ? "" : null })}
      />
      {reason.evidence !== null && (
        <Words
          at={`${at}.evidence`}
          label="What counts as evidence"
          hint="Shown where it is asked for"
          value={reason.evidence}
          onChange={(evidence) => change({ evidence })}
        />
      )}
      <Ticks
        at={`${at}.asksFor`}
        label="Also asks for"
        options={choicesOf(reasonSchema.shape.asksFor.element.options, ASKS_FOR_NAMES)}
        values={reason.asksFor}
        onChange={(asksFor) => change({ asksFor })}
      />
      <DetailRows
        at={`${at}.details`}
        details={reason.details}
        onChange={(details) => change({ details })}
      />
      <Terms
        at={`${at}.signs`}
        label="Proposed when the buyer says"
        hint="Phrases in any language you sell in; matched whole, in any case"
        values={reason.signs}
        onChange={(signs) => change({ signs })}
      />
    </>
  );
}
