import type { ResponseWindow } from "#lib/domain/playbook/schema.ts";
import { Choice, MaybeChoice } from "../fields/Choices.tsx";
import { FieldRow } from "../fields/FieldRow.tsx";
import { Amount } from "../fields/Numbers.tsx";

/** How long sales has, in the way people count it. */
export function WindowFields(props: {
  readonly at: string;
  readonly label: string;
  readonly value: ResponseWindow;
  readonly onChange: (value: ResponseWindow) => void;
}) {
  const { at, label, value, onChange } = props;
  return (
    <FieldRow>
      <Choice
        at={`${at}.kind`}
        label={label}
        options={KINDS}
        value={value.kind}
        onChange={(kind) => onChange(STARTS[kind])}
      />
      <HowMuch at={at} value={value} onChange={onChange} />
    </FieldRow>
  );
}

/** The same where there may be no such time. */
export function MaybeWindowFields(props: {
  readonly at: string;
  readonly label: string;
  /** What none of them means. */
  readonly none: string;
  readonly value: ResponseWindow | null;
  readonly onChange: (value: ResponseWindow | null) => void;
}) {
  const { at, label, none, value, onChange } = props;
  return (
    <FieldRow>
      <MaybeChoice
        at={`${at}.kind`}
        label={label}
        none={none}
        options={KINDS}
        value={value?.kind ?? null}
        onChange={(kind) => onChange(kind === null ? null : STARTS[kind])}
      />
      {value !== null && <HowMuch at={at} value={value} onChange={onChange} />}
    </FieldRow>
  );
}

function HowMuch(props: {
  at: string;
  value: ResponseWindow;
  onChange: (value: ResponseWindow) => void;
}) {
  const { at, value, onChange } = props;
  switch (value.kind) {
    case "same-day":
      return null;
    case "working-minutes":
      return (
        <Amount
          at={`${at}.minutes`}
          label="Working minutes"
          value={value.minutes}
          onChange={(minutes) => onChange({ kind: "working-minutes", minutes })}
        />
      );
    case "working-hours":
      return (
        <Amount
          at={`${at}.hours`}
          label="Working hours"
          value={value.hours}
          onChange={(hours) => onChange({ kind: "working-hours", hours })}
        />
      );
    case "working-days":
      return (
        <Amount
          at={`${at}.days`}
          label="Working days"
          value={value.days}
          onChange={(days) => onChange({ kind: "working-days", days })}
        />
      );
  }
}

const KINDS = [
  { value: "working-minutes", label: "Within working minutes" },
  { value: "working-hours", label: "Within working hours" },
  { value: "same-day", label: "On the same working day" },
  { value: "working-days", label: "Within working days" },
] as const;

const STARTS: Readonly<Record<ResponseWindow["kind"], ResponseWindow>> = {
  "working-minutes": { kind: "working-minutes", minutes: 30 },
  "working-hours": { kind: "working-hours", hours: 24 },
  "same-day": { kind: "same-day" },
  "working-days": { kind: "working-days", days: 3 },
};
