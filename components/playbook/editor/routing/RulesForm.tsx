import { Checkbox } from "#components/ui/CheckboxGroup.tsx";
import { UNKNOWN_NAMES } from "#lib/domain/playbook/describe/routing.ts";
import { ruleInWords } from "#lib/domain/playbook/describe/rule-words.ts";
import type { RoutingRule } from "#lib/domain/playbook/schema.ts";
import { useEditorForm } from "../editor-context.ts";
import { Choice, choicesOf } from "../fields/Choices.tsx";
import { MaybeWords, Words } from "../fields/Words.tsx";
import { ItemList } from "../items/ItemList.tsx";
import { Conditions } from "./Conditions.tsx";
import { TargetFields } from "./TargetFields.tsx";

/** The rules by which an owner is found, in the order in which they are tried. */
export function RulesForm() {
  const { draft, edit } = useEditorForm();
  const { routing } = draft;
  return (
    <ItemList<RoutingRule>
      at="routing.rules"
      title="Routing rules"
      says="Tried from the top; the first that fits decides."
      one="routing rule"
      items={routing.rules}
      nameOf={({ label }) => label}
      summaryOf={(rule) => `${rule.isOn ? "" : "off, "}${ruleInWords(rule, draft)}`}
      onChange={(rules, place) => edit({ routing: { ...routing, rules } }, place)}
      make={(id, label) => ({
        id,
        label,
        says: null,
        isOn: true,
        when: [],
        ifUnknown: "next-rule",
        to: routing.otherwise.to,
      })}
      copy={(rule, id, label) => ({ ...rule, id, label })}
      form={(rule, change, at) => (
        <>
          <p className="max-w-[60ch] rounded-md bg-sunken px-3 py-2 forced-colors:border">
            {ruleInWords(rule, draft)}
          </p>
          <Words
            at={`${at}.label`}
            label="Name"
            value={rule.label}
            onChange={(label) => change({ label })}
          />
          <div data-at={`${at}.isOn`}>
            <Checkbox
              label="This rule is tried"
              checked={rule.isOn}
              onChange={(isOn) => change({ isOn })}
            />
          </div>
          <Conditions
            at={`${at}.when`}
            conditions={rule.when}
            onChange={(when, place) => change({ when }, place)}
          />
          <Choice
            at={`${at}.ifUnknown`}
            label="Where something of this is not known"
            options={choicesOf(["next-rule", "complete-first"], UNKNOWN_NAMES)}
            value={rule.ifUnknown}
            onChange={(ifUnknown) => change({ ifUnknown })}
          />
          <TargetFields
            at={`${at}.to`}
            label="Goes to"
            target={rule.to}
            onChange={(to, place) => change({ to }, place)}
          />
          <MaybeWords
            at={`${at}.says`}
            label="What it is for"
            value={rule.says}
            onChange={(says) => change({ says })}
          />
        </>
      )}
    />
  );
}
