import { lazy, Suspense } from "react";
import { Section } from "#components/ui/Section.tsx";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { useEditorForm } from "../editor-context.ts";
import { Choice, entriesAsChoices } from "../fields/Choices.tsx";
import { LongWords } from "../fields/Words.tsx";
import { RoutingLists } from "./RoutingLists.tsx";
import { RulesForm } from "./RulesForm.tsx";
import { TargetFields } from "./TargetFields.tsx";
import { Teams } from "./Teams.tsx";

const DryRun = lazy(async () => ({ default: (await import("../../dry-run/DryRun.tsx")).DryRun }));

/** How a lead finds its owner: the rules, what they speak of, and what happens to the rest. */
export function RoutingForm() {
  return (
    <div className="grid gap-8">
      <RulesForm />
      <Otherwise />
      <Teams />
      <RoutingLists />
      <Suspense>
        <DryRun />
      </Suspense>
    </div>
  );
}

function Otherwise() {
  const { draft, edit } = useEditorForm();
  const { routing } = draft;
  const change = (part: Partial<Playbook["routing"]>, place: string) =>
    edit({ routing: { ...routing, ...part } }, place);
  return (
    <Section title="When no rule fits, or something has to be completed first">
      <div data-at="routing.otherwise" className="grid gap-3">
        <TargetFields
          at="routing.otherwise.to"
          label="Goes to"
          target={routing.otherwise.to}
          onChange={(to, place) => change({ otherwise: { ...routing.otherwise, to } }, place)}
        />
        <LongWords
          at="routing.otherwise.does"
          label="What they do"
          hint="So that no lead lies about: what is completed, and what happens then"
          value={routing.otherwise.does}
          onChange={(does) =>
            change({ otherwise: { ...routing.otherwise, does } }, "routing.otherwise.does")
          }
        />
        <div className="sm:max-w-80">
          <Choice
            at="routing.decidedBy"
            label="Who decides about the rules"
            options={entriesAsChoices(draft.roles)}
            value={routing.decidedBy}
            onChange={(decidedBy) => change({ decidedBy }, "routing.decidedBy")}
          />
        </div>
      </div>
    </Section>
  );
}
