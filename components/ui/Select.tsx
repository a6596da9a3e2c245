import { ChevronDown } from "lucide-react";
import type { Ref } from "react";
import { Field, type FieldProps } from "./Field.tsx";

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

/**
 * A short list to choose one from: the browser's own, because it works with every assistive technology
 * and is never cut off by a narrow frame. For long lists or rich lines use `Combobox`.
 */
export function Select(
  props: FieldProps & {
    readonly value: string;
    readonly options: readonly SelectOption[];
    readonly onChange: (value: string) => void;
    /** The line that stands for "nothing chosen yet" (value ""). */
    readonly placeholder?: string | undefined;
    readonly name?: string | undefined;
    readonly ref?: Ref<HTMLSelectElement> | undefined;
  },
) {
  const { label, hint, messages, required, optional } = props;
  return (
    <Field {...{ label, hint, messages, required, optional }}>
      {(control) => (
        <div className="relative">
          <select
            {...control}
            ref={props.ref}
            name={props.name}
            value={props.value}
            className="control appearance-none pe-7"
            onChange={(event) => props.onChange(event.target.value)}
          >
            {props.placeholder !== undefined && <option value="">{props.placeholder}</option>}
            {props.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown
            aria-hidden
            className="pointer-events-none absolute end-2 top-2 size-4 text-muted"
          />
        </div>
      )}
    </Field>
  );
}
