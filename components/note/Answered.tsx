import { Section } from "#components/ui/Section.tsx";
import type { PassportAnswer } from "#lib/domain/handoff/passport.ts";
import { noteFieldsOf } from "#lib/domain/playbook/look-up.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import { ByLine } from "./ByLine.tsx";
import { Part } from "./Parts.tsx";

/** What the buyer need not be asked again, the newest first, with who noted it, when and where (M8). */
export function Answered(props: {
  readonly answers: readonly PassportAnswer[];
  readonly leadType: string;
  readonly playbook: Playbook;
  readonly owners: readonly Owner[];
}) {
  const { answers, leadType, playbook, owners } = props;
  const fields = noteFieldsOf(playbook, leadType, "sdr-to-ae");
  const labelOf = ({ part, label, id }: PassportAnswer) =>
    label ?? fields.find(({ field }) => field === part)?.label ?? id;
  return (
    <Section title={TITLE} count={answers.length}>
      {answers.length === 0 && <p className="text-muted">Nothing that anybody has noted.</p>}
      <ul aria-label={TITLE} className="grid gap-3">
        {bySource(answers).map(([source, ...others]) => (
          <li key={source.id} className="grid gap-2 border-s-2 border-line ps-3">
            <p className="text-small text-muted">
              {WHERE[source.where]} <ByLine by={source.by} at={source.at} owners={owners} />
            </p>
            <dl className="grid gap-2">
              {[source, ...others].map((answer) => (
                <Part key={answer.id} term={labelOf(answer)}>
                  <span dir="auto" className="block whitespace-pre-wrap">
                    {answer.text}
                  </span>
                </Part>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const TITLE = "Already asked and answered";

const WHERE: Readonly<Record<PassportAnswer["where"], string>> = {
  call: "On a call:",
  "marketing-to-sdr": "Marketing's note:",
  "sdr-to-ae": "SDR's note:",
};

type FromOneSource = readonly [PassportAnswer, ...PassportAnswer[]];

/** Answers that were noted together stand together. */
function bySource(answers: readonly PassportAnswer[]): readonly FromOneSource[] {
  const groups = new Map<string, FromOneSource>();
  for (const answer of answers) {
    const key = `${answer.where} ${answer.at} ${answer.by}`;
    const known = groups.get(key);
    groups.set(key, known === undefined ? [answer] : [...known, answer]);
  }
  return [...groups.values()].toSorted(([left], [right]) =>
    (right.at ?? "").localeCompare(left.at ?? ""),
  );
}
