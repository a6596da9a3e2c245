import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { useEditorForm } from "../editor-context.ts";
import { Choice, entriesAsChoices } from "../fields/Choices.tsx";
import { LongWords, Words } from "../fields/Words.tsx";
import { ItemList } from "../items/ItemList.tsx";

type Rule = Playbook["routing"]["rules"][number];

/** How a lead finds its owner, in words and in the order in which the rules are tried. */
export function RoutingForm() {
  const { draft, edit } = useEditorForm();
  const { routing } = draft;
  return (
    <ItemList<Rule>
      at="routing.rules"
      title="Routing"
      says="Tried from the top; the first that fits decides."
      one="routing rule"
      items={routing.rules}
      nameOf={({ label }) => label}
      summaryOf={({ owner }) => owner}
      onChange={(rules, place) => edit({ routing: { ...routing, rules } }, place)}
      make={(id, label) => ({ id, label, when: "", owner: "" })}
      copy={(rule, id, label) => ({ ...rule, id, label })}
      form={(rule, change, at) => (
        <>
          <Words
            at={`${at}.label`}
            label="Name"
            value={rule.label}
            onChange={(label) => change({ label })}
          />
          <LongWords
            at={`${at}.when`}
            label="When"
            value={rule.when}
            onChange={(when) => change({ when })}
          />
          <LongWords
            at={`${at}.owner`}
            label="Who gets it"
            value={rule.owner}
            onChange={(owner) => change({ owner })}
          />
        </>
      )}
    >
      <div className="grid gap-3 pt-2">
        <LongWords
          at="routing.otherwise"
          label="When no rule fits"
          value={routing.otherwise}
          onChange={(otherwise) =>
            edit({ routing: { ...routing, otherwise } }, "routing.otherwise")
          }
        />
        <Choice
          at="routing.decidedBy"
          label="Who decides about the rules"
          options={entriesAsChoices(draft.roles)}
          value={routing.decidedBy}
          onChange={(decidedBy) =>
            edit({ routing: { ...routing, decidedBy } }, "routing.decidedBy")
          }
        />
      </div>
    </ItemList>
  );
}
