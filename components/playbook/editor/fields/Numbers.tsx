import { NumberField } from "#components/ui/NumberField.tsx";
import { useMessages } from "../editor-context.ts";

interface NumberProps {
  readonly at: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** The unit, beside the label. */
  readonly aside?: string | undefined;
}

/** A number that has to be there; an empty field is a number that is none. */
export function Amount(
  props: NumberProps & { readonly value: number; readonly onChange: (value: number) => void },
) {
  const { at, value, onChange, ...rest } = props;
  return (
    <div data-at={at}>
      <NumberField
        {...rest}
        value={value}
        onChange={(number) => onChange(number ?? Number.NaN)}
        messages={useMessages(at)}
      />
    </div>
  );
}

/** A number that may be left open. */
export function MaybeAmount(
  props: NumberProps & {
    readonly value: number | null;
    readonly onChange: (value: number | null) => void;
  },
) {
  const { at, ...rest } = props;
  return (
    <div data-at={at}>
      <NumberField {...rest} optional messages={useMessages(at)} />
    </div>
  );
}
