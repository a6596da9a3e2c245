import { useRef } from "react";
import { Button } from "#components/ui/Button.tsx";
import { Field, type FieldControl, type FieldProps } from "#components/ui/Field.tsx";
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
    /** What the stage before wrote here; "" for nothing. It stands unless something is added. */
    readonly before: string;
    /** Whether a buyer can still tell it, so that "not known yet" makes sense. */
    readonly canBeAsked: boolean;
  },
) {
  const { value, onChange, suggestion, before, canBeAsked, ...field } = props;
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
        <>
          {before !== "" && <Before id={`${control.id}-before`} text={before} />}
          <textarea
            {...control}
            aria-describedby={describedBy(control, before)}
            ref={area}
            dir="auto"
            rows={before === "" ? 2 : 1}
            placeholder={before === "" ? undefined : "Add what you learned"}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            className="control field-sizing-content max-h-[50vh] resize-none"
          />
        </>
      )}
    </Field>
  );
}

/** Words of the stage before: to read, not to change. */
function Before({ id, text }: { readonly id: string; readonly text: string }) {
  return (
    <p id={id} className="max-w-[60ch] border-s-2 border-line ps-2">
      <span className="block text-small text-muted">Marketing wrote</span>
      <span dir="auto" className="block whitespace-pre-wrap">
        {text}
      </span>
    </p>
  );
}

function describedBy(control: FieldControl, before: string): string | undefined {
  const said = before === "" ? undefined : `${control.id}-before`;
  return [said, control["aria-describedby"]].filter(Boolean).join(" ") || undefined;
}
