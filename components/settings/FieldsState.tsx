import type { FieldSetupStep } from "#lib/domain/gateway.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { choiceOf } from "./crm-choices.ts";

/** Whether Handrail's fields are in the CRM, and each step while they are being made. */
export function FieldsState({ connection }: { readonly connection: ConnectionRow }) {
  const { fields, setup } = connection;
  const steps = setup?.steps ?? [];
  if (connection.storage === "note" || connection.storage === "short") {
    return <p>{`Not needed: the handoff is kept in a ${choiceOf(connection.crm).keepsTextIn}.`}</p>;
  }
  return (
    <div className="grid gap-2">
      <p role="status">
        {setup?.running === true ? `Setting up: ${steps.length} steps done…` : STATES[fields]}
      </p>
      {steps.length > 0 && (
        <details open={setup?.running === true || steps.some(needsEyes)}>
          <summary className="w-fit rounded-sm text-small text-accent">{summary(steps)}</summary>
          <ol aria-label="Steps" className="grid gap-0.5 pt-1">
            {steps.map((step) => (
              <li key={step.label} className="grid gap-x-2 sm:grid-cols-[14rem_minmax(0,1fr)]">
                <bdi>{step.label}</bdi>
                <span className={needsEyes(step) ? "text-red" : "text-muted"}>
                  {[WORDS[step.state], step.detail].filter(Boolean).join(": ")}
                </span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

const STATES: Readonly<Record<ConnectionRow["fields"], string>> = {
  unknown: "Not looked at yet. Press “Set up CRM fields” once, or ask an admin to.",
  ready: "All fields are ready: note, outcome and log live on the CRM record.",
  missing: "Some are missing, so writes wait here until they are there.",
};

const WORDS: Readonly<Record<FieldSetupStep["state"], string>> = {
  exists: "was there already",
  created: "created",
  missing: "missing",
  foreign: "a field of this name belongs to somebody else and was left alone",
  failed: "could not be created",
};

function needsEyes(step: FieldSetupStep): boolean {
  return step.state !== "exists" && step.state !== "created";
}

function summary(steps: readonly FieldSetupStep[]): string {
  const wrong = steps.filter(needsEyes).length;
  const made = steps.filter(({ state }) => state === "created").length;
  if (wrong === 0 && made === 0) return `${steps.length} steps: everything was there`;
  const rest = wrong === 0 ? "" : `, ${wrong} need you`;
  return `${steps.length} steps: ${made} created${rest}`;
}
