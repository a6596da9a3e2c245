import type { ComponentProps, ReactNode } from "react";
import { Field, type FieldProps } from "./Field.tsx";

export interface TextAreaProps
  extends FieldProps,
    Omit<ComponentProps<"textarea">, "onChange" | "value" | "id" | "required"> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Small words at the end of the label's line: a count, "kept 14:02". */
  readonly aside?: ReactNode;
}

/** Several lines of text. Grows with what is typed, up to half the window, then scrolls. */
export function TextArea(props: TextAreaProps) {
  const { label, hint, messages, required, optional, aside, onChange, rows = 2, ...rest } = props;
  return (
    <Field {...{ label, hint, messages, required, optional, aside }}>
      {(control) => (
        // The twin beneath has the same text and font, and makes the grid cell as high as the text.
        <div className="grid max-h-[50vh] *:col-start-1 *:row-start-1">
          <textarea
            dir="auto"
            {...rest}
            {...control}
            rows={rows}
            className="control resize-none"
            onChange={(event) => onChange(event.target.value)}
          />
          <div aria-hidden className="control invisible overflow-hidden whitespace-pre-wrap">
            {`${props.value}\n`}
          </div>
        </div>
      )}
    </Field>
  );
}
