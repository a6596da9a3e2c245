import { useState } from "react";
import type { FieldProps } from "./Field.tsx";
import { TextField } from "./TextField.tsx";

/**
 * A number that is typed. Never refuses a key: an empty field gives null, and what is no number gives NaN,
 * for whoever checks it to say something about. Digits of other scripts are read.
 */
export function NumberField(
  props: FieldProps & {
    readonly value: number | null;
    readonly onChange: (value: number | null) => void;
    /** Small words at the end of the label's line: the unit. */
    readonly aside?: string | undefined;
  },
) {
  const { value, onChange, ...rest } = props;
  const [typed, setTyped] = useState("");
  // "1." stays as it is typed for as long as it means the value that was kept.
  const shown = Object.is(numberOf(typed), value) ? typed : textOf(value);
  return (
    <TextField
      {...rest}
      inputMode="decimal"
      autoComplete="off"
      value={shown}
      onChange={(text) => {
        setTyped(text);
        onChange(numberOf(text));
      }}
    />
  );
}

function textOf(value: number | null): string {
  return value === null || Number.isNaN(value) ? "" : String(value);
}

function numberOf(text: string): number | null {
  const latin = text.trim().replaceAll(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
  return latin === "" ? null : Number(latin.replace(/[,٫]/u, "."));
}

/** Every script has its ten digits in a row that begins at zero. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}
