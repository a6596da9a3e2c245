import type { ComponentProps, ReactNode } from "react";
import { Field, type FieldProps } from "./Field.tsx";

export interface TextFieldProps
  extends FieldProps,
    Omit<ComponentProps<"input">, "onChange" | "value" | "id" | "required"> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Small words at the end of the label's line. */
  readonly aside?: ReactNode;
}

/** One line of text; `type` may be any of the browser's text-like kinds, dates included. */
export function TextField(props: TextFieldProps) {
  const { label, hint, messages, required, optional, aside, onChange, ...rest } = props;
  return (
    <Field {...{ label, hint, messages, required, optional, aside }}>
      {(control) => (
        <input
          dir="auto"
          {...rest}
          {...control}
          className="control"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
