import { useHandrail } from "#components/data/handrail-context.tsx";
import { FormattedDate } from "#components/ui/FormattedDate.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import { followUpState, missingInWords } from "#lib/domain/handoff/follow-up-state.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";

/** Which of the agreed attempts exist and which are missing before "no response" may be logged (R-DF-07). */
export function Attempts({ snapshot }: { readonly snapshot: RecordSnapshot }) {
  const { locale, timeZone, playbook } = useHandrail();
  const state = followUpState(playbook, snapshot);
  return (
    <Notice
      tone={state.isDone ? "info" : "caution"}
      title={
        state.isDone
          ? `${state.made} attempts since it was accepted: enough for “no response”`
          : `${state.made} of ${state.needed} attempts since it was accepted`
      }
    >
      {!state.isDone && <p>Still missing: {missingInWords(state)}.</p>}
      {state.attempts.length > 0 && (
        <ul>
          {state.attempts.map((attempt) => (
            <li key={attempt.id}>
              <bdi>{attempt.text}</bdi>
              {attempt.count > 1 && ` (${attempt.count} times)`}
              {", "}
              <FormattedDate at={attempt.at} locale={locale} timeZone={timeZone} />
            </li>
          ))}
        </ul>
      )}
      {!state.isDone && "Try again, or add under Story what happened outside the CRM."}
    </Notice>
  );
}
