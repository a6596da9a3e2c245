import { Check, Circle } from "lucide-react";
import { Meter } from "#components/ui/Meter.tsx";
import { Section } from "#components/ui/Section.tsx";
import type { NoteCheck } from "#lib/domain/note/check-note.ts";
import type { NoteField } from "#lib/domain/note/note.ts";

/**
 * How useful the note is to the person who gets it: a figure, what it is made of line by line, and
 * which of the five questions it answers (R-HN-11, R-HN-16).
 */
export function NoteQuality(props: {
  readonly check: NoteCheck;
  readonly labelOf: (field: NoteField) => string;
}) {
  const { quality, qualityLines, questions, verdict, askOnCall } = props.check;
  return (
    <Section title="What the next person will know">
      <Meter
        label="Note quality"
        value={quality}
        text={`${quality} of 100, ${verdict === "useful" ? "useful" : "not ready"}`}
        tone={verdict === "useful" ? "accent" : "amber"}
      />
      <p className="max-w-[60ch]">
        {`${STANDING[props.check.standing]} ${props.check.standingBecause}`}
      </p>
      <ul className="grid gap-1">
        {questions.map((question) => (
          <li key={question.id} className="flex items-start gap-1.5">
            <span
              className={`mt-0.5 [&_svg]:size-3.5 ${question.answered ? "text-accent" : "text-muted"}`}
            >
              {question.answered ? <Check aria-hidden /> : <Circle aria-hidden />}
            </span>
            <span className={question.answered ? undefined : "text-muted"}>
              {question.text}
              <span className={question.answered ? "sr-only" : undefined}>
                {question.answered ? " Answered." : " Open."}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {askOnCall.length > 0 && <AskOnCall questions={askOnCall} />}
      <details className="text-small">
        <summary className="w-fit rounded-sm text-accent">How the figure adds up</summary>
        <ul className="grid gap-1 pt-2">
          {qualityLines.map((line) => (
            <li key={line.field} className="grid grid-cols-[1fr_auto] gap-x-2">
              <span className="font-medium">{props.labelOf(line.field)}</span>
              <span className="text-end">{`${line.points} of ${line.of}`}</span>
              <span className="col-span-2 max-w-[60ch] text-muted">{line.because}</span>
            </li>
          ))}
        </ul>
      </details>
    </Section>
  );
}

/** R-CX-21: said whatever the score is. */
const STANDING = {
  opportunity: "This reads as an opportunity.",
  "contact-record": "So far a contact record, not an opportunity.",
} as const satisfies Record<NoteCheck["standing"], string>;

/** What the note honestly leaves open, as questions for the first call. */
function AskOnCall({ questions }: { readonly questions: readonly string[] }) {
  return (
    <div>
      <h3 className="text-small text-muted">What to ask on the first call</h3>
      <ul className="list-disc ps-4">
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </div>
  );
}
