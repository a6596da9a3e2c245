import { type RefObject, useState } from "react";
import { Button } from "#components/ui/Button.tsx";
import { Field, type FieldProps } from "#components/ui/Field.tsx";

/** A key: hidden unless asked for, never offered by the browser's memory, never held by React. */
export function SecretField(
  props: FieldProps & { readonly ref: RefObject<HTMLInputElement | null> },
) {
  const { ref, ...field } = props;
  const [shown, setShown] = useState(false);
  return (
    <Field {...field} required={field.optional !== true}>
      {(control) => (
        <div className="flex gap-2">
          <input
            {...control}
            ref={ref}
            type={shown ? "text" : "password"}
            name="handrail-secret"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            dir="ltr"
            className="control"
          />
          <Button
            className="shrink-0"
            aria-pressed={shown}
            onClick={() => setShown((before) => !before)}
          >
            Show
          </Button>
        </div>
      )}
    </Field>
  );
}
