import type { RequestState } from "#components/data/use-request.ts";
import { FailureNotice } from "#components/parts/FailureNotice.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import { connectionWords } from "./connection-words.ts";

/** What became of a request: running and done are said politely, a failure is an alert. */
export function RequestOutcome<Value>(props: {
  readonly state: RequestState<Value>;
  readonly crm: string;
  readonly running: string;
  readonly done: (value: Value) => string;
  /** The button to press again. */
  readonly again: string;
}) {
  const { state } = props;
  return (
    <>
      <p role="status" className="text-muted empty:hidden">
        {state.type === "running" && props.running}
        {state.type === "done" && props.done(state.value)}
      </p>
      {state.type === "failed" && (
        <FailureNotice
          failure={state.failure}
          crm={props.crm}
          words={connectionWords(state.failure, props.crm, props.again)}
        />
      )}
      {state.type === "gone" && (
        <Notice tone="alert" title="Handrail did not answer: it was updated or switched off.">
          Reload this page, then try again.
        </Notice>
      )}
    </>
  );
}
