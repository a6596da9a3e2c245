import {
  FIT_SIDE_NAMES,
  INTENT_SIGN_NAMES,
  WEIGHT_NAMES,
} from "#lib/domain/playbook/describe/names.ts";
import {
  FIT_SIDES,
  fitRuleSchema,
  INTENT_SIGNS,
} from "#lib/domain/playbook/schema/qualification.ts";
import type { Qualification } from "#lib/domain/playbook/schema.ts";
import { useEditorForm } from "../editor-context.ts";
import { Choice, choicesOf } from "../fields/Choices.tsx";
import { FieldRow } from "../fields/FieldRow.tsx";
import { Amount } from "../fields/Numbers.tsx";
import { Words } from "../fields/Words.tsx";
import { ItemList } from "../items/ItemList.tsx";

type FitRule = Qualification["fit"][number];
type IntentRule = Qualification["intent"][number];

/** Fit and intent as two lists of rules, apart. */
export function RuleLists() {
  const { draft, edit } = useEditorForm();
  const { qualification } = draft;
  return (
    <>
      <ItemList<FitRule>
        at="qualification.fit"
        title="Rules of fit"
        says="Each compares the lead with one side of the profile. What must be true decides; the others only count."
        one="rule of fit"
        items={qualification.fit}
        nameOf={({ label }) => label}
        summaryOf={({ compares, weight }) =>
          `${FIT_SIDE_NAMES[compares]}, ${WEIGHT_NAMES[weight].toLowerCase()}`
        }
        onChange={(fit, place) => edit({ qualification: { ...qualification, fit } }, place)}
        make={(id, label) => ({ id, label, compares: "industry", weight: "should" })}
        copy={(rule, id, label) => ({ ...rule, id, label })}
        form={(rule, change, at) => (
          <>
            <Words
              at={`${at}.label`}
              label="Name"
              value={rule.label}
              onChange={(label) => change({ label })}
            />
            <FieldRow>
              <Choice
                at={`${at}.compares`}
                label="Compares"
                options={choicesOf(FIT_SIDES, FIT_SIDE_NAMES)}
                value={rule.compares}
                onChange={(compares) => change({ compares })}
              />
              <Weight at={at} value={rule.weight} onChange={(weight) => change({ weight })} />
            </FieldRow>
          </>
        )}
      />
      <ItemList<IntentRule>
        at="qualification.intent"
        title="Rules of intent"
        says="Each looks for something that the buyer did, and how long ago it may be."
        one="rule of intent"
        items={qualification.intent}
        nameOf={({ label }) => label}
        summaryOf={({ withinDays, weight }) =>
          `within ${withinDays} days, ${WEIGHT_NAMES[weight].toLowerCase()}`
        }
        onChange={(intent, place) => edit({ qualification: { ...qualification, intent } }, place)}
        make={(id, label) => ({
          id,
          label,
          sign: "trigger",
          withinDays: 30,
          atLeast: 1,
          weight: "should",
        })}
        copy={(rule, id, label) => ({ ...rule, id, label })}
        form={(rule, change, at) => (
          <>
            <Words
              at={`${at}.label`}
              label="Name"
              value={rule.label}
              onChange={(label) => change({ label })}
            />
            <FieldRow>
              <Choice
                at={`${at}.sign`}
                label="Looks for"
                options={choicesOf(INTENT_SIGNS, INTENT_SIGN_NAMES)}
                value={rule.sign}
                onChange={(sign) => change({ sign })}
              />
              <Weight at={at} value={rule.weight} onChange={(weight) => change({ weight })} />
              <Amount
                at={`${at}.withinDays`}
                label="Within"
                aside="days"
                value={rule.withinDays}
                onChange={(withinDays) => change({ withinDays })}
              />
              <Amount
                at={`${at}.atLeast`}
                label="At least"
                aside="times"
                value={rule.atLeast}
                onChange={(atLeast) => change({ atLeast })}
              />
            </FieldRow>
          </>
        )}
      />
    </>
  );
}

function Weight(props: {
  at: string;
  value: FitRule["weight"];
  onChange: (value: FitRule["weight"]) => void;
}) {
  return (
    <Choice
      at={`${props.at}.weight`}
      label="Weight"
      options={choicesOf(fitRuleSchema.shape.weight.options, WEIGHT_NAMES)}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
