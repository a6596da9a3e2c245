import type { RoutingCondition } from "#lib/domain/playbook/schema.ts";
import { useEditorForm } from "../editor-context.ts";
import { Choice } from "../fields/Choices.tsx";
import { RowList } from "../items/RowList.tsx";
import { ConditionFields } from "./ConditionFields.tsx";
import { CONDITION_KINDS, newCondition } from "./condition-kinds.ts";

/** What a lead must be for a rule to fit: all of it, and nothing at all fits every lead. */
export function Conditions(props: {
  readonly at: string;
  readonly conditions: readonly RoutingCondition[];
  readonly onChange: (conditions: RoutingCondition[], place: string) => void;
}) {
  const { draft } = useEditorForm();
  return (
    <RowList<RoutingCondition>
      at={props.at}
      label="When all of this is so"
      says="Without any condition the rule fits every lead."
      one="condition"
      add="Add condition"
      most={8}
      isOrdered
      rows={props.conditions}
      make={() => newCondition("size", draft)}
      onChange={props.onChange}
      form={(condition, change, at) => (
        <div className="grid gap-2 rounded-md bg-sunken px-3 py-2 forced-colors:border">
          <Choice
            at={`${at}.fact`}
            label="Asks for"
            options={CONDITION_KINDS}
            value={condition.fact}
            onChange={(fact) => change(newCondition(fact, draft), `${at}.fact`)}
          />
          <ConditionFields
            at={at}
            condition={condition}
            onChange={(next, part) => change(next, `${at}.${part}`)}
          />
        </div>
      )}
    />
  );
}
