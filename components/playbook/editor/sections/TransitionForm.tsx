import { Checkbox } from "#components/ui/CheckboxGroup.tsx";
import { Section } from "#components/ui/Section.tsx";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { useEditorForm } from "../editor-context.ts";
import { Choice, entriesAsChoices } from "../fields/Choices.tsx";
import { FieldRow } from "../fields/FieldRow.tsx";
import { Amount } from "../fields/Numbers.tsx";
import { LongWords } from "../fields/Words.tsx";

type Transition = NonNullable<Playbook["transition"]>;

/** Who sees to it that nothing falls down between the two teams right after a handoff. */
export function TransitionForm() {
  const { draft, edit } = useEditorForm();
  const { transition } = draft;
  const begin = (): Transition => ({ hours: 48, role: draft.roles[0]?.id ?? "", does: "" });
  return (
    <Section title="After a handoff">
      <div data-at="transition" className="grid gap-3">
        <p className="max-w-[60ch] text-muted">
          One named person owns the hours right after a handoff, whatever the answer time is.
        </p>
        <Checkbox
          label="Somebody owns these hours"
          checked={transition !== null}
          onChange={(on) => edit({ transition: on ? begin() : null }, "transition")}
        />
        {transition !== null && <Fields transition={transition} />}
      </div>
    </Section>
  );
}

function Fields({ transition }: { transition: Transition }) {
  const { draft, edit } = useEditorForm();
  const change = (part: Partial<Transition>) =>
    edit({ transition: { ...transition, ...part } }, `transition.${Object.keys(part).join("+")}`);
  return (
    <>
      <FieldRow>
        <Choice
          at="transition.role"
          label="Role"
          options={entriesAsChoices(draft.roles)}
          value={transition.role}
          onChange={(role) => change({ role })}
        />
        <Amount
          at="transition.hours"
          label="For"
          aside="hours by the clock on the wall"
          value={transition.hours}
          onChange={(hours) => change({ hours })}
        />
      </FieldRow>
      <LongWords
        at="transition.does"
        label="What they do"
        value={transition.does}
        onChange={(does) => change({ does })}
      />
    </>
  );
}
