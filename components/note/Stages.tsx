import { Section } from "#components/ui/Section.tsx";
import type { PassportSection } from "#lib/domain/handoff/passport-sections.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import { StageSection } from "./StageSection.tsx";

/** What was handed over, stage by stage, each folded up; nothing where there was nothing. */
export function Stages(props: {
  readonly title: string;
  readonly sections: readonly PassportSection[];
  readonly leadType: string;
  readonly owners: readonly Owner[];
}) {
  if (props.sections.length === 0) return null;
  return (
    <Section title={props.title}>
      <div className="grid gap-2">
        {props.sections.map((section) => (
          <StageSection
            key={section.id}
            section={section}
            leadType={props.leadType}
            owners={props.owners}
          />
        ))}
      </div>
    </Section>
  );
}
