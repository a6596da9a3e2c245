import { CheckboxGroup } from "#components/ui/CheckboxGroup.tsx";
import type { FieldMessage } from "#components/ui/Field.tsx";
import { Select } from "#components/ui/Select.tsx";
import { upperFirst } from "#lib/domain/text/upper-first.ts";
import { useMessages } from "../editor-context.ts";

interface ChoiceProps {
  readonly at: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** An id or word of the document, and what people call it. */
export interface Choosable<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
}

/** The values that a part can have, under the names that people know them by. */
export function choicesOf<Value extends string>(
  values: readonly Value[],
  names: Readonly<Record<Value, string>>,
): readonly Choosable<Value>[] {
  return values.map((value) => ({ value, label: upperFirst(names[value]) }));
}

/** Choices out of a list of the playbook. */
export function entriesAsChoices(
  items: readonly { readonly id: string; readonly label: string }[],
): readonly Choosable[] {
  return items.map(({ id, label }) => ({ value: id, label }));
}

/** One of a list. A value that the list no longer has stays visible as what it was. */
export function Choice<Value extends string>(
  props: ChoiceProps & {
    readonly options: readonly Choosable<Value>[];
    readonly value: Value;
    readonly onChange: (value: Value) => void;
  },
) {
  const { at, options, value, onChange, ...rest } = props;
  const shown = withUnknown(options, [value]);
  return (
    <div data-at={at}>
      <Select
        {...rest}
        value={value}
        options={shown}
        onChange={(chosen) => {
          const option = options.find((each) => each.value === chosen);
          if (option !== undefined) onChange(option.value);
        }}
        messages={useMessages(at)}
      />
    </div>
  );
}

/** One of a list or none of it. */
export function MaybeChoice<Value extends string>(
  props: ChoiceProps & {
    readonly options: readonly Choosable<Value>[];
    readonly value: Value | null;
    readonly onChange: (value: Value | null) => void;
    /** What none of them means. */
    readonly none: string;
  },
) {
  const { at, options, value, onChange, none, ...rest } = props;
  const shown = withUnknown(options, value === null ? [] : [value]);
  return (
    <div data-at={at}>
      <Select
        {...rest}
        placeholder={none}
        value={value ?? ""}
        options={shown}
        onChange={(chosen) =>
          onChange(options.find((each) => each.value === chosen)?.value ?? null)
        }
        messages={useMessages(at)}
      />
    </div>
  );
}

/** Any of a list. */
export function Ticks<Value extends string>(
  props: ChoiceProps & {
    readonly options: readonly Choosable<Value>[];
    readonly values: readonly Value[];
    readonly onChange: (values: Value[]) => void;
    /** Something to think about that does not stand in the way. */
    readonly advice?: string | null;
  },
) {
  const { at, options, values, onChange, advice = null, ...rest } = props;
  const shown = withUnknown(options, values);
  return (
    <div data-at={at}>
      <CheckboxGroup
        {...rest}
        values={values}
        options={shown}
        onChange={(ticked) =>
          onChange(shown.map(({ value }) => value).filter((value) => ticked.includes(value)))
        }
        messages={[...useMessages(at, true), ...toMessages(advice)]}
      />
    </div>
  );
}

function toMessages(advice: string | null): readonly FieldMessage[] {
  return advice === null ? [] : [{ id: "advice", text: advice, severity: "improve" }];
}

/** What the document still names though it is gone has to be seen to be unticked. */
function withUnknown<Value extends string>(
  options: readonly Choosable<Value>[],
  values: readonly Value[],
): readonly Choosable<Value>[] {
  const unknown = values.filter((value) => options.every((option) => option.value !== value));
  return [...options, ...unknown.map((value) => ({ value, label: `${value} (removed)` }))];
}
