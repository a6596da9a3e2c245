import { useCheckedPlaybook } from "#components/data/use-checked-playbook.ts";
import { PlaybookVersionLine } from "#components/parts/PlaybookVersionLine.tsx";
import type { PassportSection } from "#lib/domain/handoff/passport-sections.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import { ByLine } from "./ByLine.tsx";
import { Parts } from "./Parts.tsx";

/** What one stage handed over, folded up: only its own words, never changed afterwards (R-TS-05). */
export function StageSection(props: {
  readonly section: PassportSection;
  readonly leadType: string;
  readonly owners: readonly Owner[];
}) {
  const { section, leadType, owners } = props;
  const playbook = useCheckedPlaybook(section.playbook);
  const label = playbook.handoffs.find(({ stage }) => stage === section.stage)?.label;
  return (
    <details>
      <summary className="rounded-sm">
        <span className="font-medium">{label}</span>{" "}
        <span className="text-small text-muted">
          <ByLine by={section.by} at={section.at} owners={owners} />
        </span>
      </summary>
      <div className="grid gap-2 border-s-2 border-line ps-3 pt-2">
        {section.from === "record" && (
          <p className="max-w-[60ch] text-small text-muted">
            This handoff's log kept no note of its own: these are the record's fields as they stand.
          </p>
        )}
        <dl className="grid gap-2">
          <Parts
            parts={section.parts}
            leadType={leadType}
            stage={section.stage}
            playbook={playbook}
            owners={owners}
            gaps={false}
          />
        </dl>
        <PlaybookVersionLine refText={section.playbook} />
      </div>
    </details>
  );
}
