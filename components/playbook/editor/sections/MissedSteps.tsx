import { Checkbox } from "#components/ui/CheckboxGroup.tsx";
import type { MissedStep } from "#lib/domain/playbook/schema.ts";
import { useEditorForm } from "../editor-context.ts";
import { Choice, entriesAsChoices } from "../fields/Choices.tsx";
import { FieldRow } from "../fields/FieldRow.tsx";
import { RowList } from "../items/RowList.tsx";

/** What Handrail does at the first miss, at the next, and so on: the way up. */
export function MissedSteps(props: {
  readonly at: string;
  readonly steps: readonly MissedStep[];
  readonly onChange: (steps: MissedStep[], place: string) => void;
}) {
  return (
    <RowList<MissedStep>
      at={props.at}
      label="What Handrail does then"
      says="Once for the whole team, at the first miss, then at the next. When no step is left, the lead stays overdue in the queue."
      one="step"
      add="Add step"
      most={4}
      isOrdered
      rows={props.steps}
      make={() => ({ task: true, owner: { is: "kept" } })}
      onChange={props.onChange}
      form={(step, change, at) => <Step step={step} change={change} at={at} />}
    />
  );
}

function Step(props: {
  at: string;
  step: MissedStep;
  change: (step: MissedStep, place: string) => void;
}) {
  const { at, step, change } = props;
  const { draft } = useEditorForm();
  const first = draft.roles[0]?.id ?? "";
  return (
    <div className="grid gap-2 rounded-md bg-sunken px-3 py-2 forced-colors:border">
      <Checkbox
        label="The owner gets a task in the CRM"
        checked={step.task}
        onChange={(task) => change({ ...step, task }, `${at}.task`)}
      />
      <FieldRow>
        <Choice
          at={`${at}.owner.is`}
          label="Owner from then on"
          options={OWNERS}
          value={step.owner.is}
          onChange={(is) =>
            change(
              { ...step, owner: is === "role" ? { is, role: first } : { is } },
              `${at}.owner.is`,
            )
          }
        />
        {step.owner.is === "role" && (
          <Choice
            at={`${at}.owner`}
            label="Role"
            options={entriesAsChoices(draft.roles)}
            value={step.owner.role}
            onChange={(role) => change({ ...step, owner: { is: "role", role } }, `${at}.owner`)}
          />
        )}
      </FieldRow>
    </div>
  );
}

const OWNERS = [
  { value: "kept", label: "The same owner" },
  { value: "next-by-rule", label: "The next by the rules" },
  { value: "role", label: "The person in a role" },
] as const;
