import { Section } from "#components/ui/Section.tsx";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { useEditorForm } from "../editor-context.ts";
import { Choice, entriesAsChoices } from "../fields/Choices.tsx";
import { FieldRow } from "../fields/FieldRow.tsx";
import { Amount } from "../fields/Numbers.tsx";
import { LongWords } from "../fields/Words.tsx";

type Cold = Playbook["cold"];

/** When a lead counts as cold, and who takes it up again. */
export function ColdForm() {
  const { draft, edit } = useEditorForm();
  const { cold } = draft;
  const change = (part: Partial<Cold>) =>
    edit({ cold: { ...cold, ...part } }, `cold.${Object.keys(part).join("+")}`);
  const owner = cold.owner.is === "role" ? cold.owner.role : KEPT;
  return (
    <Section title="Leads that have gone cold">
      <div data-at="cold" className="grid gap-3">
        <FieldRow>
          <Amount
            at="cold.afterDays"
            label="Cold after"
            aside="working days without a touch"
            value={cold.afterDays}
            onChange={(afterDays) => change({ afterDays })}
          />
          <Choice
            at="cold.owner"
            label="Taken up again by"
            options={[
              { value: KEPT, label: "Whoever owns the lead" },
              ...entriesAsChoices(draft.roles),
            ]}
            value={owner}
            onChange={(chosen) =>
              change({ owner: chosen === KEPT ? { is: "kept" } : { is: "role", role: chosen } })
            }
          />
        </FieldRow>
        <LongWords
          at="cold.does"
          label="What they do"
          value={cold.does}
          onChange={(does) => change({ does })}
        />
        <div className="sm:max-w-80">
          <Choice
            at="cold.outcome"
            label="Logged when that leads nowhere"
            options={draft.outcomes.map(({ id, label }) => ({ value: id, label }))}
            value={cold.outcome}
            onChange={(outcome) => change({ outcome })}
          />
        </div>
      </div>
    </Section>
  );
}

/** Not an id: ids have no capitals. */
const KEPT = "KEPT";
