import type { ResponseWindow } from "#lib/domain/playbook/schema.ts";
import { Choice } from "../fields/Choices.tsx";
import { FieldRow } from "../fields/FieldRow.tsx";
import { Amount } from "../fields/Numbers.tsx";

/** How long sales has, in the way people count it. */
export function WindowFields(props: {
  readonly at: string;
  readonly value: ResponseWindow;
  readonly onChange: (value: ResponseWindow) => void;
}) {
  const { at, value, onChange } = props;
  return (
    <FieldRow>
      <Choice
        at={`${at}.kind`}
        label="Answered"
        options={KINDS}
        value={value.kind}
        onChange={(kind) => onChange(STARTS[kind])}
      />
      {value.kind === "working-hours" && (
        <Amount
          at={`${at}.hours`}
          label="Working hours"
          value={value.hours}
          onChange={(hours) => onChange({ kind: "working-hours", hours })}
        />
      )}
      {value.kind === "working-days" && (
        <Amount
          at={`${at}.days`}
          label="Working days"
          value={value.days}
          onChange={(days) => onChange({ kind: "working-days", days })}
        />
      )}
    </FieldRow>
  );
}

const KINDS = [
  { value: "same-day", label: "On the same working day" },
  { value: "working-hours", label: "Within working hours" },
  { value: "working-days", label: "Within working days" },
] as const;

const STARTS: Readonly<Record<ResponseWindow["kind"], ResponseWindow>> = {
  "same-day": { kind: "same-day" },
  "working-hours": { kind: "working-hours", hours: 24 },
  "working-days": { kind: "working-days", days: 3 },
};
