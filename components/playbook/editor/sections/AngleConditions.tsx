import { TRIGGER_NAMES } from "#lib/domain/playbook/describe/names.ts";
import { LEAD_TRIGGERS } from "#lib/domain/playbook/schema/lead-types.ts";
import type { BriefAngle } from "#lib/domain/playbook/schema.ts";
import { useEditorForm } from "../editor-context.ts";
import { choicesOf, entriesAsChoices, Ticks } from "../fields/Choices.tsx";
import { Terms } from "../fields/Terms.tsx";

type When = BriefAngle["when"];

/** Which leads an angle fits. What is left empty asks for nothing. */
export function AngleConditions(props: {
  readonly at: string;
  readonly when: When;
  readonly onChange: (when: When) => void;
}) {
  const { at, when, onChange } = props;
  const { draft } = useEditorForm();
  return (
    <fieldset data-at={at} className="grid min-w-0 gap-3">
      <legend className="pb-1 font-medium">Fits leads that</legend>
      <p className="max-w-[60ch] text-small text-muted">
        What is left empty asks for nothing. What the record does not know keeps nobody out.
      </p>
      {WORDS.map(({ part, label, hint }) => (
        <Terms
          key={part}
          at={`${at}.${part}`}
          label={label}
          hint={hint}
          values={when[part]}
          onChange={(values) => onChange({ ...when, [part]: values })}
        />
      ))}
      <Ticks
        at={`${at}.triggers`}
        label="Came by"
        options={choicesOf(LEAD_TRIGGERS, TRIGGER_NAMES)}
        values={when.triggers}
        onChange={(triggers) => onChange({ ...when, triggers })}
      />
      <Ticks
        at={`${at}.readiness`}
        label="Are this near to acting"
        options={entriesAsChoices(draft.qualification.readiness)}
        values={when.readiness}
        onChange={(readiness) => onChange({ ...when, readiness })}
      />
    </fieldset>
  );
}

const WORDS = [
  {
    part: "problems",
    label: "Speak of",
    hint: "Words of the problem, as buyers put it; in any language you sell in",
  },
  {
    part: "assets",
    label: "Saw",
    hint: "Words in the name of a page, document, event or campaign",
  },
  {
    part: "personas",
    label: "Have a role like",
    hint: "Words of a job title; another field of work keeps the angle out",
  },
  {
    part: "markets",
    label: "Are in",
    hint: "Countries, regions, industries, “local” or “entering the market”",
  },
] as const;
