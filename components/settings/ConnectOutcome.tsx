import { failureToWords } from "#components/data/failure-words.ts";
import type { RequestState } from "#components/data/use-request.ts";
import { Notice } from "#components/ui/Notice.tsx";
import { inWords } from "./BeforeAsking.tsx";
import type { ConnectStep, ConnectTrouble } from "./connect.ts";
import { signInWords } from "./connection-words.ts";
import type { CrmChoice } from "./crm-choices.ts";
import { RequestOutcome } from "./RequestOutcome.tsx";

/** How connecting goes, and why it did not work: nothing that was typed is lost by it. */
export function ConnectOutcome(props: {
  readonly state: RequestState<{ readonly accountName: string }, ConnectTrouble>;
  readonly step: ConnectStep;
  readonly crm: CrmChoice;
}) {
  const { state, crm } = props;
  if (state.type !== "failed") {
    return (
      <RequestOutcome
        state={state}
        again="Connect"
        crm={crm.label}
        running={runningWords(props.step, crm.label)}
        done={({ accountName }) => `Connected to ${accountName}.`}
      />
    );
  }
  const { failure } = state;
  if (failure.type === "not-allowed") {
    return (
      <Notice
        tone="alert"
        title={`The browser does not let Handrail reach ${inWords(failure.hosts)}.`}
        code="HR-not-allowed"
      >
        {`Nothing was connected, and what you entered is still here. Press Connect and say yes when the browser asks. If it does not ask, an admin may have forbidden it for this browser.`}
      </Notice>
    );
  }
  if (failure.type === "not-signed-in") {
    const words = failureToWords(failure.failure, crm.label);
    const { title, nextStep } = { ...words, ...signInWords(failure.failure, crm) };
    return (
      <Notice tone="alert" title={title} code={words.code}>
        {nextStep}
      </Notice>
    );
  }
  return (
    <RequestOutcome
      state={{ type: "failed", failure }}
      again="Connect"
      crm={crm.label}
      running=""
      done={() => ""}
    />
  );
}

function runningWords(step: ConnectStep, crm: string): string {
  switch (step) {
    case "allowing":
      return "The browser asks for your permission…";
    case "signing-in":
      return `Sign in on the page of ${crm} that has just opened…`;
    case "trying":
      return `Trying it with ${crm}…`;
  }
}
