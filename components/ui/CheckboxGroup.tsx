import { clsx } from "clsx";
import { useId } from "react";
import { type FieldMessage, FieldMessages } from "./Field.tsx";

export interface CheckboxOption {
  readonly value: string;
  readonly label: string;
}

/** Any of a few, all in view. The browser's own boxes: keys, forced colours and forms work. */
export function CheckboxGroup(props: {
  /** The group's accessible name. */
  readonly label: string;
  readonly hint?: string | undefined;
  readonly options: readonly CheckboxOption[];
  readonly values: readonly string[];
  /** In the order of the options. */
  readonly onChange: (values: readonly string[]) => void;
  readonly messages?: readonly FieldMessage[] | undefined;
}) {
  const id = useId();
  const messages = props.messages ?? [];
  const described = clsx(
    props.hint !== undefined && `${id}-hint`,
    messages.map((message) => `${id}-${message.id}`),
  );
  const toggle = (value: string, on: boolean) => {
    const next = props.options.filter((option) =>
      option.value === value ? on : props.values.includes(option.value),
    );
    props.onChange(next.map((option) => option.value));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be laid out as the other labels are.
    <div
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={described === "" ? undefined : described}
      className="grid min-w-0 gap-1"
    >
      <span id={`${id}-label`} className="font-medium">
        {props.label}
      </span>
      {props.hint !== undefined && (
        <p id={`${id}-hint`} className="max-w-[60ch] text-small text-muted">
          {props.hint}
        </p>
      )}
      <div className="flex flex-wrap gap-x-4 gap-y-0.5">
        {props.options.map(({ value, label }) => (
          <Checkbox
            key={value}
            label={label}
            checked={props.values.includes(value)}
            onChange={(on) => toggle(value, on)}
          />
        ))}
      </div>
      <FieldMessages id={id} messages={messages} />
    </div>
  );
}

/** One thing that is so or not. */
export function Checkbox(props: {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  const id = useId();
  return (
    <div className="flex min-h-7 items-start gap-2 py-1">
      <input
        type="checkbox"
        id={id}
        checked={props.checked}
        onChange={(event) => props.onChange(event.target.checked)}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <label htmlFor={id} className="cursor-pointer">
        {props.label}
      </label>
    </div>
  );
}
