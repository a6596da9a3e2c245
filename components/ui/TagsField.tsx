import { X } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { Field, type FieldProps } from "./Field.tsx";

/**
 * A list of short names. Enter, a comma or leaving the field takes what is typed; a list that is pasted is
 * split at commas and line ends. What is there already is not added twice.
 */
export function TagsField(
  props: FieldProps & {
    readonly values: readonly string[];
    readonly onChange: (values: readonly string[]) => void;
    readonly placeholder?: string | undefined;
  },
) {
  const { label, hint, messages, required, optional, values, onChange } = props;
  const [typed, setTyped] = useState("");
  const [all, setAll] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const folded = all ? 0 : Math.max(0, values.length - FIRST_SHOWN - NEWEST_SHOWN);
  const first = folded > 0 ? values.slice(0, FIRST_SHOWN) : values;
  const newest = folded > 0 ? values.slice(-NEWEST_SHOWN) : [];

  const take = (text: string) => {
    const added = partsOf(text);
    setTyped("");
    if (added.some((part) => !values.includes(part))) onChange([...new Set([...values, ...added])]);
  };
  const type = (text: string) => {
    if (/[,،;\n]/u.test(text)) take(text);
    else setTyped(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && typed.trim() !== "") {
      event.preventDefault();
      take(typed);
    }
    if (event.key === "Backspace" && typed === "" && values.length > 0)
      onChange(values.slice(0, -1));
  };
  const remove = (value: string) => {
    onChange(values.filter((each) => each !== value));
    input.current?.focus();
  };

  return (
    <Field {...{ label, hint, messages, required, optional }}>
      {(control) => (
        <div className="grid gap-1.5">
          {values.length > 0 && (
            <ul aria-label={`${label}: chosen`} className="flex flex-wrap gap-1">
              {first.map((value) => (
                <Chip key={value} value={value} onRemove={() => remove(value)} />
              ))}
              {folded > 0 && (
                <li>
                  <button
                    type="button"
                    className="min-h-6 px-1 text-accent underline underline-offset-2"
                    onClick={() => setAll(true)}
                  >
                    {`${folded} more`}
                  </button>
                </li>
              )}
              {newest.map((value) => (
                <Chip key={value} value={value} onRemove={() => remove(value)} />
              ))}
            </ul>
          )}
          <input
            {...control}
            ref={input}
            dir="auto"
            autoComplete="off"
            className="control"
            placeholder={props.placeholder ?? "Type one and press Enter"}
            value={typed}
            onChange={(event) => type(event.target.value)}
            onPaste={(event) => {
              const text = event.clipboardData.getData("text");
              if (!text.includes("\n")) return;
              event.preventDefault();
              take(`${typed}${text}`);
            }}
            onKeyDown={onKeyDown}
            onBlur={() => take(typed)}
          />
        </div>
      )}
    </Field>
  );
}

const FIRST_SHOWN = 10;

/** What was just added stays in view. */
const NEWEST_SHOWN = 4;

function Chip(props: { value: string; onRemove: () => void }) {
  return (
    <li className="inline-flex min-h-6 items-center gap-0.5 rounded-sm bg-hover ps-1.5 forced-colors:border">
      <bdi>{props.value}</bdi>
      <button
        type="button"
        aria-label={`Remove ${props.value}`}
        className="flex size-6 items-center justify-center rounded-sm text-muted hover:text-ink"
        onClick={props.onRemove}
      >
        <X aria-hidden className="size-3" />
      </button>
    </li>
  );
}

function partsOf(text: string): readonly string[] {
  return text
    .split(/[,،;\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
