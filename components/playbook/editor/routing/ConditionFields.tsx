import { HANDOFF_STAGE_NAMES, MOTION_NAMES } from "#lib/domain/playbook/describe/names.ts";
import { SALES_MOTIONS } from "#lib/domain/playbook/schema/lead-types.ts";
import { handoffStage } from "#lib/domain/playbook/schema/values.ts";
import type { RoutingCondition } from "#lib/domain/playbook/schema.ts";
import { useEditorForm } from "../editor-context.ts";
import { Choice, choicesOf, entriesAsChoices, Ticks } from "../fields/Choices.tsx";
import { FieldRow } from "../fields/FieldRow.tsx";
import { MaybeAmount } from "../fields/Numbers.tsx";
import { Terms } from "../fields/Terms.tsx";

/** What one condition asks for. */
export function ConditionFields(props: {
  readonly at: string;
  readonly condition: RoutingCondition;
  /** `part` is the field of the condition that changed. */
  readonly onChange: (condition: RoutingCondition, part: string) => void;
}) {
  const { at, condition, onChange } = props;
  const { draft } = useEditorForm();
  const { routing } = draft;
  switch (condition.fact) {
    case "account":
      return (
        <Terms
          at={`${at}.names`}
          label="Companies"
          hint="Names or domains. A list can be pasted."
          values={condition.names}
          onChange={(names) => onChange({ ...condition, names }, "names")}
        />
      );
    case "account-owner":
      return <p className="text-muted">The company of the lead has an owner in the CRM.</p>;
    case "industry":
      return (
        <Terms
          at={`${at}.in`}
          label="Industries"
          hint="As your CRM writes them"
          values={condition.in}
          onChange={(chosen) => onChange({ ...condition, in: chosen }, "in")}
        />
      );
    case "size":
    case "deal-size":
      return <Span at={at} condition={condition} onChange={onChange} />;
    case "territory":
      return (
        <Ticks
          at={`${at}.in`}
          label="Territories"
          hint={routing.territories.length === 0 ? "Add a territory below first." : undefined}
          options={entriesAsChoices(routing.territories)}
          values={condition.in}
          onChange={(chosen) => onChange({ ...condition, in: chosen }, "in")}
        />
      );
    case "service-line":
      return (
        <Ticks
          at={`${at}.in`}
          label="Service lines"
          hint={routing.serviceLines.length === 0 ? "Add a service line below first." : undefined}
          options={entriesAsChoices(routing.serviceLines)}
          values={condition.in}
          onChange={(chosen) => onChange({ ...condition, in: chosen }, "in")}
        />
      );
    case "lead-type":
      return (
        <Ticks
          at={`${at}.in`}
          label="Lead types"
          options={entriesAsChoices(draft.leadTypes)}
          values={condition.in}
          onChange={(chosen) => onChange({ ...condition, in: chosen }, "in")}
        />
      );
    case "motion":
      return (
        <Ticks
          at={`${at}.in`}
          label="How we came together"
          options={choicesOf(SALES_MOTIONS, MOTION_NAMES)}
          values={condition.in}
          onChange={(chosen) => onChange({ ...condition, in: chosen }, "in")}
        />
      );
    case "fit":
      return (
        <Ticks
          at={`${at}.in`}
          label="The company"
          options={FITS}
          values={condition.in}
          onChange={(chosen) => onChange({ ...condition, in: chosen }, "in")}
        />
      );
    case "stage":
      return (
        <Choice
          at={`${at}.is`}
          label="The handoff is"
          options={choicesOf(handoffStage.options, HANDOFF_STAGE_NAMES)}
          value={condition.is}
          onChange={(is) => onChange({ ...condition, is }, "is")}
        />
      );
  }
}

function Span(props: {
  at: string;
  condition: Extract<RoutingCondition, { fact: "size" | "deal-size" }>;
  onChange: (condition: RoutingCondition, part: string) => void;
}) {
  const { at, condition, onChange } = props;
  const aside = condition.fact === "size" ? "employees" : "in the CRM's currency";
  return (
    <FieldRow>
      <MaybeAmount
        at={`${at}.min`}
        label="At least"
        aside={aside}
        value={condition.min}
        onChange={(min) => onChange({ ...condition, min }, "min")}
      />
      <MaybeAmount
        at={`${at}.max`}
        label="At most"
        aside={aside}
        value={condition.max}
        onChange={(max) => onChange({ ...condition, max }, "max")}
      />
    </FieldRow>
  );
}

const FITS = [
  { value: "fits", label: "Fits the profile" },
  { value: "does-not-fit", label: "Does not fit the profile" },
] as const;
