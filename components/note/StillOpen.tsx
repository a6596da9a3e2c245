import { Section } from "#components/ui/Section.tsx";
import type { PassportQuestion } from "#lib/domain/handoff/passport.ts";

/** What nobody has answered yet, as one would ask it. Empty when all is answered. */
export function StillOpen(props: {
  readonly title: string;
  readonly questions: readonly PassportQuestion[];
}) {
  const { title, questions } = props;
  return (
    <Section title={title} count={questions.length}>
      {questions.length === 0 ? (
        <p className="text-muted">Every question of the playbook has its answer.</p>
      ) : (
        <ul aria-label={title} className="grid list-disc gap-0.5 ps-4">
          {questions.map(({ id, text }) => (
            <li key={id} dir="auto" className="max-w-[60ch]">
              {text}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
