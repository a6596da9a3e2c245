import { useRef } from "react";
import { Button } from "#components/ui/Button.tsx";
import { Field, type FieldProps } from "#components/ui/Field.tsx";
import { ASK_ON_THE_CALL } from "#lib/domain/note/words/honest-unknown.ts";

/**
 * One written part of the note: grows with its text and takes an honest "not known yet" in one press
 * (an open question is an answer, a placeholder is none).
 */
export function NoteTextField(
  props: FieldProps & {
    readonly value: string;
    readonly onChange: (text: string) => void;
    /** What the record supports, offered while the field is empty; "" for nothing. */
    readonly suggestion: string;
    /** Whether a buyer can still tell it, so that "not known yet" makes sense. */
    readonly canBeAsked: boolean;
  },
) {
  const { value, onChange, suggestion, canBeAsked, ...field } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const fill = (text: string) => {
    onChange(text);
    // The buttons go away with the empty field; the focus must not go with them.
    area.current?.focus();
  };
  const about = field.label.toLowerCase();
  return (
    <Field
      {...field}
      aside={
        value.trim() === "" && (
          <span className="flex gap-3">
            {suggestion !== "" && (
              <Button
                variant="link"
                aria-label={`Fill in ${about} from the record`}
                hint={suggestion}
                onClick={() => fill(suggestion)}
              >
                Fill in
              </Button>
            )}
            {canBeAsked && (
              <Button
                variant="link"
                aria-label={`Not known yet: ask on the call about ${about}`}
                onClick={() => fill(ASK_ON_THE_CALL)}
              >
                Not known yet
              </Button>
            )}
          </span>
        )
      }
    >
      {(control) => (
        <textarea
          {...control}
          ref={area}
          dir="auto"
          rows={2}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className="control field-sizing-content max-h-[50vh] resize-none"
        />
      )}
    </Field>
  );
}
