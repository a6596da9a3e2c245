import { useMemo, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import type { FieldProps } from "#components/ui/Field.tsx";
import { TextField } from "#components/ui/TextField.tsx";
import { createZone } from "#lib/domain/note/zone.ts";
import { fromLocalText, toLocalText } from "./local-time.ts";

/** A moment, picked in the person's own zone and kept as ISO 8601 UTC (R-HN-10). */
export function MomentField(
  props: FieldProps & {
    readonly value: string;
    readonly onChange: (iso: string) => void;
  },
) {
  const { value, onChange, hint = "", ...field } = props;
  const { timeZone } = useHandrail();
  const zone = useMemo(() => createZone(timeZone), [timeZone]);
  const [typed, setTyped] = useState({ text: "", iso: "" });
  // What is being typed stays as it is ("0002" on the way to "2026") unless the value changes elsewhere.
  const text = typed.text !== "" && typed.iso === value ? typed.text : toLocalText(value, zone);

  const change = (next: string) => {
    const iso = fromLocalText(next, zone);
    setTyped({ text: next, iso });
    onChange(iso);
  };

  return (
    <TextField
      {...field}
      type="datetime-local"
      hint={`${hint} (${timeZone.replaceAll("_", " ")} time)`.trim()}
      value={text}
      onChange={change}
    />
  );
}
