import { Section } from "#components/ui/Section.tsx";
import type { PassportAnswer } from "#lib/domain/handoff/passport.ts";
import { noteFieldsOf } from "#lib/domain/playbook/look-up.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import { ByLine } from "./ByLine.tsx";

/** What the buyer need not be asked again, with who noted it, when and where (M8). */
export function Answered(props: {
  readonly answers: readonly PassportAnswer[];
  readonly leadType: string;
  readonly playbook: Playbook;
  readonly owners: readonly Owner[];
}) {
  const { answers, leadType, playbook, owners } = props;
  const fields = noteFieldsOf(playbook, leadType, "sdr-to-ae");
  const labelOf = ({ part, label }: PassportAnswer) =>
    label ?? fields.find(({ field }) => field === part)?.label ?? part;
  return (
    <Section title={TITLE} count={answers.length}>
      {answers.length === 0 ? (
        <p className="text-muted">Nothing that anybody has noted.</p>
      ) : (
        <ul aria-label={TITLE} className="grid gap-2">
          {answers.map((answer) => (
            <li key={answer.id} className="max-w-[60ch]">
              <p className="text-small text-muted">{labelOf(answer)}</p>
              <p dir="auto" className="whitespace-pre-wrap">
                {answer.text}
              </p>
              <p className="text-small text-muted">
                {WHERE[answer.where]} <ByLine by={answer.by} at={answer.at} owners={owners} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

const TITLE = "Already asked and answered";

const WHERE: Readonly<Record<PassportAnswer["where"], string>> = {
  call: "On a call:",
  "marketing-to-sdr": "Marketing's note:",
  "sdr-to-ae": "SDR's note:",
};
