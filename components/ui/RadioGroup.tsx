import { clsx } from "clsx";
import { useId } from "react";
import { type FieldMessage, FieldMessages } from "./Field.tsx";

export interface RadioOption {
  readonly value: string;
  readonly label: string;
  /** What choosing it means, in a second line. */
  readonly detail?: string | undefined;
  /** The key that chooses it while the group has the focus; shown, and told to screen readers. */
  readonly shortcut?: string | undefined;
}

/** One of a few, all in view. The browser's own radio buttons: arrows, forced colours and forms work. */
export function RadioGroup(props: {
  readonly label: string;
  readonly options: readonly RadioOption[];
  /** null while nothing is chosen. */
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly messages?: readonly FieldMessage[] | undefined;
  readonly required?: boolean | undefined;
  /** `row` for two or three short words without details. */
  readonly layout?: "column" | "row";
}) {
  const id = useId();
  const messages = props.messages ?? [];
  const described = clsx(
    props.hint !== undefined && `${id}-hint`,
    messages.map((message) => `${id}-${message.id}`),
  );
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={described === "" ? undefined : described}
      aria-invalid={messages.some((message) => message.severity === "blocks") || undefined}
      aria-required={props.required || undefined}
      className="grid gap-1"
    >
      <span id={`${id}-label`} className="font-medium">
        {props.label}
      </span>
      {props.hint !== undefined && (
        <p id={`${id}-hint`} className="max-w-[60ch] text-small text-muted">
          {props.hint}
        </p>
      )}
      <div className={clsx(props.layout === "row" ? "flex flex-wrap gap-x-4" : "grid")}>
        {props.options.map((option) => (
          <Option
            key={option.value}
            option={option}
            name={id}
            checked={option.value === props.value}
            onChoose={() => props.onChange(option.value)}
          />
        ))}
      </div>
      <FieldMessages id={id} messages={messages} />
    </div>
  );
}

function Option(props: {
  option: RadioOption;
  name: string;
  checked: boolean;
  onChoose: () => void;
}) {
  const id = useId();
  return (
    <div className="flex min-h-7 items-start gap-2 py-1">
      <input
        type="radio"
        id={id}
        name={props.name}
        checked={props.checked}
        onChange={props.onChoose}
        aria-keyshortcuts={props.option.shortcut}
        aria-describedby={props.option.detail === undefined ? undefined : `${id}-detail`}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <div className="min-w-0 flex-1">
        <label htmlFor={id} className="cursor-pointer">
          {props.option.label}
        </label>
        {props.option.detail !== undefined && (
          <p id={`${id}-detail`} className="max-w-[60ch] text-small text-muted">
            {props.option.detail}
          </p>
        )}
      </div>
      {props.option.shortcut !== undefined && (
        <kbd
          aria-hidden
          className="rounded-sm border border-line px-1 font-sans text-small text-muted"
        >
          {props.option.shortcut}
        </kbd>
      )}
    </div>
  );
}
