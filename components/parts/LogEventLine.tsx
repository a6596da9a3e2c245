import type { ReactNode } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useCheckedPlaybook } from "#components/data/use-checked-playbook.ts";
import { FormattedDate } from "#components/ui/FormattedDate.tsx";
import { Name } from "#components/ui/Name.tsx";
import { CASE_LABELS } from "#lib/domain/handoff/checks/rejection-case.ts";
import type { LogEvent } from "#lib/domain/log.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import { displayLine } from "#lib/domain/text/display-text.ts";

/** One event of the handoff log as a sentence: who did what, with which reason, in which words, when. */
export function LogEventLine(props: {
  readonly event: LogEvent;
  readonly owners: readonly Owner[];
}) {
  const { event, owners } = props;
  const { locale, timeZone } = useHandrail();
  // Codes are read by the playbook they were logged under, also when it is no longer in force.
  const playbook = useCheckedPlaybook(event.playbook ?? null);
  const outcome = playbook.outcomes.find(({ id }) => id === event.outcome);
  const reason = playbook.reasons.find(({ id }) => id === event.reason);
  const rule = playbook.routing.rules.find(({ id }) => id === event.rule);
  const reasonLabel = reason?.label ?? event.reason;
  const name = (id: string) => (
    <Name text={owners.find((owner) => owner.id === id)?.name ?? null} unknown="somebody" />
  );
  return (
    <>
      <p className="max-w-[60ch]">
        {event.by === null ? doerOf(event) : name(event.by)}{" "}
        {DID[event.type](
          event.to === undefined ? null : name(event.to),
          outcome?.label ?? event.outcome ?? null,
        )}
        {rule !== undefined && <bdi>{` by the rule “${rule.label}”`}</bdi>}
        {event.until !== undefined && (
          <>
            {" until "}
            <FormattedDate at={event.until} locale={locale} timeZone={timeZone} />
          </>
        )}
        {reasonLabel !== undefined && `: ${reasonLabel}`}
        {event.side !== undefined && ` for ${event.side}`}
        {event.words !== undefined && <bdi>{` “${displayLine(event.words)}”`}</bdi>}
        {event.case !== undefined && ` (${CASE_LABELS[event.case].toLowerCase()})`}
      </p>
      <p className="text-small text-muted">
        <FormattedDate at={event.at} locale={locale} timeZone={timeZone} />
      </p>
    </>
  );
}

/** What follows from a missed time nobody has pressed. */
function doerOf({ type }: LogEvent): string {
  return type === "escalated" ? "Handrail" : "Somebody";
}

const DID: Readonly<
  Record<LogEvent["type"], (to: ReactNode | null, outcome: string | null) => ReactNode>
> = {
  drafted: () => "started the note",
  offered: (to) => (to === null ? "handed it off" : <>handed it off to {to}</>),
  accepted: () => "accepted it",
  rejected: () => "rejected it",
  recycled: () => "recycled it",
  reassigned: (to) => (to === null ? "reassigned it" : <>reassigned it to {to}</>),
  touched: () => "contacted the buyer",
  dispositioned: (_, outcome) => (outcome === null ? "logged an outcome" : `logged “${outcome}”`),
  escalated: (to) =>
    to === null ? "noted a missed time" : <>noted a missed time; it is with {to} from then on</>,
  "added-touch": () => "added a touch",
  undone: () => "took a step back",
  decided: () => "decided between two values",
  "call-notes": () => "kept call notes",
  qualified: () => "answered the checklist",
  snoozed: () => "put the alert off",
  completed: () => "completed what was missing",
};
