import { failureToWords } from "#components/data/failure-words.ts";
import { Button } from "#components/ui/Button.tsx";
import type { LookedUp, LookUp } from "./use-look-up.ts";

/** How the CRMs were asked for these people, in a line; and the way to ask them, where it waits for that. */
export function LookUpLine(props: {
  readonly lookUp: LookUp;
  /** What the button says that asks. */
  readonly ask?: string;
}) {
  const { state, crms, answers, start } = props.lookUp;
  const mayChange = answers.some(({ outcome }) => !outcome.ok || outcome.value.found.length === 0);
  return (
    <div className="flex flex-wrap items-center gap-2 empty:hidden">
      <p role="status" className="max-w-[60ch] text-muted empty:hidden">
        {state === "running" && `Looking in ${inWords(crms)}…`}
        {state === "offline" && `Offline: ${inWords(crms)} could not be asked.`}
        {state === "done" && [...new Set(answers.map(said))].join(" ")}
      </p>
      {state === "press" && (
        <Button onClick={start}>{props.ask ?? `Look up in ${inWords(crms)}`}</Button>
      )}
      {state === "done" && mayChange && (
        <Button variant="link" onClick={start}>
          Look again
        </Button>
      )}
    </div>
  );
}

function said({ connection, outcome }: LookedUp): string {
  const crm = connection.capabilities.label;
  if (!outcome.ok) {
    const { title, nextStep } = failureToWords(outcome.failure, crm);
    return `${title} ${nextStep}`;
  }
  return outcome.value.found.length === 0 ? `Not found in ${crm}.` : `Found in ${crm}.`;
}

/** "HubSpot", "HubSpot and Twenty". A CRM with two accounts is named once. */
function inWords(crms: readonly string[]): string {
  return [...new Set(crms)].join(" and ");
}
