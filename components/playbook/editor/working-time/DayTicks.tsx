import { WEEKDAY_NAMES } from "#lib/domain/playbook/describe/names.ts";
import { Ticks } from "../fields/Choices.tsx";

/** Days of the week, as ISO counts them: 1 is Monday. */
export function DayTicks(props: {
  readonly at: string;
  readonly label: string;
  readonly values: readonly number[];
  readonly onChange: (days: number[]) => void;
}) {
  return (
    <Ticks
      at={props.at}
      label={props.label}
      options={DAYS}
      values={props.values.map(String)}
      onChange={(days) => props.onChange(days.map(Number))}
    />
  );
}

const DAYS = Object.entries(WEEKDAY_NAMES).map(([value, label]) => ({ value, label }));
