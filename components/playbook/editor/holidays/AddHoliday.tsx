import { Plus } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/Button.tsx";
import { TextField } from "#components/ui/TextField.tsx";
import type { Holiday } from "./found-holidays.ts";

/** One more holiday by hand: a company day, a bridge day. */
export function AddHoliday(props: {
  /** What the focus finds it by. */
  readonly at: string;
  readonly isFull: boolean;
  readonly onAdd: (holiday: Holiday) => void;
}) {
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [label, setLabel] = useState("");
  const missing = whatIsMissing(from, to, label);
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (missing !== null || props.isFull) return;
    props.onAdd({ from, to: to === "" ? from : to, label: label.trim() });
    setFrom("");
    setTo("");
    setLabel("");
  };
  return (
    <form
      noValidate
      data-at={props.at}
      className="grid items-end gap-2 sm:grid-cols-[9rem_9rem_minmax(0,1fr)]"
      onSubmit={add}
    >
      <TextField type="date" label="First day off" value={from} onChange={setFrom} />
      <TextField type="date" label="Last day off" optional value={to} onChange={setTo} />
      <TextField label="Name of the holiday" value={label} onChange={setLabel} autoComplete="off" />
      <Button
        type="submit"
        className="justify-self-start"
        icon={<Plus aria-hidden />}
        disabledReason={props.isFull ? "There is room for 400 holidays." : missing}
      >
        Add holiday
      </Button>
    </form>
  );
}

function whatIsMissing(from: string, to: string, label: string): string | null {
  if (from === "") return "Choose its day first.";
  if (to !== "" && to < from) return "The last day is before the first.";
  return label.trim() === "" ? "Type its name first." : null;
}
