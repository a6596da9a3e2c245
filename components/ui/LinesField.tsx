import { useState } from "react";
import type { FieldProps } from "./Field.tsx";
import { TextArea } from "./TextArea.tsx";

/** Several sayings, one a line. Empty lines are left out of the value and stay on screen while typing. */
export function LinesField(
  props: FieldProps & {
    readonly value: readonly string[];
    readonly onChange: (value: readonly string[]) => void;
  },
) {
  const { value, onChange, ...rest } = props;
  const [typed, setTyped] = useState("");
  const kept = value.join("\n");
  return (
    <TextArea
      {...rest}
      value={linesOf(typed).join("\n") === kept ? typed : kept}
      onChange={(text) => {
        setTyped(text);
        onChange(linesOf(text));
      }}
    />
  );
}

function linesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
