import { clsx } from "clsx";
import { useId, useRef } from "react";
import { Button } from "#components/ui/Button.tsx";
import { Field, type FieldProps } from "#components/ui/Field.tsx";
import { ASK_ON_THE_CALL } from "#lib/domain/note/words/honest-unknown.ts";

/**
 * One written part of the note: grows with its text, says where a prefilled text comes from, and takes
 * an honest "not known yet" in one press (R-HN-11: an open question is an answer, a placeholder is none).
 */
export function NoteTextField(
  props: FieldProps & {
    readonly value: string;
    readonly onChange: (text: string) => void;
    /** Where the text comes from, while nobody has edited it: "From HubSpot: form submission". */
    readonly origin: string | null;
    /** Whether a buyer can still tell it, so that "not known yet" makes sense. */
    readonly canBeAsked: boolean;
  },
) {
  const { value, onChange, origin, canBeAsked, ...field } = props;
  const originId = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const askOnTheCall = () => {
    onChange(ASK_ON_THE_CALL);
    // The button goes away with the empty field; the focus must not go with it.
    area.current?.focus();
  };
  return (
    <Field
      {...field}
      aside={
        canBeAsked &&
        value.trim() === "" && (
          <Button
            variant="link"
            aria-label={`Not known yet: ask on the call about ${field.label.toLowerCase()}`}
            onClick={askOnTheCall}
          >
            Not known yet
          </Button>
        )
      }
    >
      {(control) => (
        <>
          <textarea
            {...control}
            ref={area}
            aria-describedby={
              clsx(control["aria-describedby"], origin !== null && originId) || undefined
            }
            dir="auto"
            rows={2}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            className="control field-sizing-content max-h-[50vh] resize-none"
          />
          {origin !== null && (
            <p id={originId} className="text-small text-muted">
              {origin}
            </p>
          )}
        </>
      )}
    </Field>
  );
}
