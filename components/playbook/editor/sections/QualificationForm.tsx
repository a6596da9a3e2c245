import { Section } from "#components/ui/Section.tsx";
import type { Qualification } from "#lib/domain/playbook/schema.ts";
import { useEditorForm } from "../editor-context.ts";
import { FieldRow } from "../fields/FieldRow.tsx";
import { MaybeAmount } from "../fields/Numbers.tsx";
import { Terms } from "../fields/Terms.tsx";
import { MaybeWords } from "../fields/Words.tsx";
import { CallParts } from "./CallParts.tsx";
import { RuleLists } from "./RuleLists.tsx";

/** Whom we sell to, what shows fit and intent, and what the call makes sure of. */
export function QualificationForm() {
  return (
    <div className="grid gap-8">
      <Profile />
      <RuleLists />
      <CallParts />
    </div>
  );
}

function Profile() {
  const { draft, edit } = useEditorForm();
  const { icp } = draft.qualification;
  const change = (part: Partial<Qualification["icp"]>) =>
    edit(
      { qualification: { ...draft.qualification, icp: { ...icp, ...part } } },
      `qualification.icp.${Object.keys(part).join("+")}`,
    );
  return (
    <Section title="Ideal customer profile">
      <div className="grid gap-3">
        <p className="max-w-[60ch] text-muted">What is left empty is left open.</p>
        <Terms
          at="qualification.icp.industries"
          label="Industries"
          values={icp.industries}
          onChange={(industries) => change({ industries })}
        />
        <FieldRow>
          <MaybeAmount
            at="qualification.icp.minEmployees"
            label="Smallest company"
            aside="employees"
            value={icp.minEmployees}
            onChange={(minEmployees) => change({ minEmployees })}
          />
          <MaybeAmount
            at="qualification.icp.maxEmployees"
            label="Largest company"
            aside="employees"
            value={icp.maxEmployees}
            onChange={(maxEmployees) => change({ maxEmployees })}
          />
        </FieldRow>
        <Terms
          at="qualification.icp.countries"
          label="Countries"
          values={icp.countries}
          onChange={(countries) => change({ countries })}
        />
        <Terms
          at="qualification.icp.roles"
          label="Roles"
          values={icp.roles}
          onChange={(roles) => change({ roles })}
        />
        <MaybeWords
          at="qualification.icp.problem"
          label="Most likely problem"
          hint="What most of your best customers had before they bought"
          value={icp.problem}
          onChange={(problem) => change({ problem })}
        />
      </div>
    </Section>
  );
}
