import { type KeyboardEvent, useId, useRef } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useScreen } from "#components/data/screen-store.ts";
import { useAction } from "#components/data/use-action.ts";
import { useDraft } from "#components/data/use-draft.ts";
import { ActionTroubleNotice } from "#components/parts/ActionTroubleNotice.tsx";
import { dayAfter } from "#components/parts/day-after.ts";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { OutcomeFields } from "#components/parts/OutcomeFields.tsx";
import { refusalMessages } from "#components/parts/refusal-messages.ts";
import { focusControl, useFocusOnRefusal } from "#components/parts/use-focus-on-refusal.ts";
import { whyNotNow } from "#components/parts/why-not-now.ts";
import { Button } from "#components/ui/Button.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import { RadioGroup } from "#components/ui/RadioGroup.tsx";
import { explainRefusal } from "#lib/domain/handoff/explain-refusal.ts";
import { nextStatus } from "#lib/domain/handoff/life.ts";
import { outcomeNeeds } from "#lib/domain/handoff/outcome-needs.ts";
import { type HandoffStatus, toHandoffStatus } from "#lib/domain/handoff/status.ts";
import type { OutcomeDefinition, OutcomeId } from "#lib/domain/playbook/schema.ts";
import { recordKeyToString } from "#lib/domain/record.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { Attempts } from "./Attempts.tsx";
import { chosenOutcome, EMPTY_OUTCOME, formToAction, type OutcomeForm } from "./outcome-form.ts";

/**
 * Logs an outcome in three moves (M10): the arrow keys choose it, Enter leads to the reason, choosing a
 * reason leads to the evidence. Ctrl/Cmd+Enter logs.
 */
export function LogOutcome(props: {
  readonly view: RecordView;
  readonly connection: ConnectionRow;
}) {
  const { view, connection } = props;
  const { snapshot } = view;
  const { deps, playbook } = useHandrail();
  const draftId = `${recordKeyToString(snapshot.key)}#outcome`;
  const draft = useDraft<OutcomeForm>(draftId, EMPTY_OUTCOME);
  const action = useAction(view, connection);
  const form = useRef<HTMLFormElement>(null);
  useFocusOnRefusal(form, action.trouble);
  const titleId = useId();

  const { values } = draft;
  const outcome = chosenOutcome(values, playbook.outcomes);
  const needs = outcome === null ? null : outcomeNeeds(playbook, outcome, values.reason || null);
  const whyNot = whyNotNow(connection, action.armed);
  const status = toHandoffStatus(snapshot.handoff.status);
  const setScreen = useScreen((screen) => screen.set);
  const nothingFits = playbook.outcomes.every(({ id }) => !fits(id, status));

  const choose = (id: string) => {
    action.clearTrouble();
    const next = chosenOutcome({ ...values, outcome: id }, playbook.outcomes);
    const keepsReason =
      next !== null &&
      outcomeNeeds(playbook, next, null).reasons.some(({ id: each }) => each === values.reason);
    draft.change({ outcome: id, reason: keepsReason ? values.reason : "" });
  };
  const log = async () => {
    if (outcome === null) return focusControl(form.current, "outcome");
    await draft.flush();
    if (await action.run(formToAction(values, outcome), { draftId, values })) draft.handedOver();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== "Enter") return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      if (whyNot === null) void log();
    } else if (event.target instanceof HTMLInputElement && event.target.type === "radio") {
      event.preventDefault();
      focusControl(form.current, needs?.reasons.length === 0 ? "evidence" : "reason");
    }
  };

  if (!draft.ready) return null;
  return (
    <form
      ref={form}
      aria-labelledby={titleId}
      className="grid gap-4"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
    >
      <h2 id={titleId} className="sr-only">
        Log an outcome
      </h2>
      {nothingFits && (
        <Notice
          tone="info"
          title="No outcome can be logged now."
          actions={<Button onClick={() => setScreen({ tab: "note" })}>Go to the note</Button>}
        >
          {explainRefusal("log-outcome/accepted", status).nextStep}
        </Notice>
      )}
      <div data-control="outcome">
        <RadioGroup
          label="Outcome"
          options={playbook.outcomes.map((each) =>
            toOption(each, nothingFits || fits(each.id, status)),
          )}
          value={outcome}
          onChange={choose}
          messages={refusalMessages(action.trouble, "outcome")}
        />
      </div>
      {outcome !== null && outcome !== "accepted" && (
        <OutcomeFields
          outcome={outcome}
          values={values}
          onChange={draft.change}
          snapshot={snapshot}
          trouble={action.trouble}
          tomorrow={dayAfter(deps.now(), playbook.calendar.timeZone)}
        />
      )}
      {needs?.followUp === true && <Attempts snapshot={snapshot} />}
      {(action.trouble?.type !== "refused" || action.trouble.field === null) && (
        <ActionTroubleNotice trouble={action.trouble} />
      )}
      <NotSavedNotice failure={draft.notSaved} />
      <div>
        <Button
          variant="primary"
          disabledReason={whyNot ?? (outcome === null ? "Choose an outcome first." : null)}
          hint="Ctrl+Enter"
          onClick={() => void log()}
        >
          Log outcome
        </Button>
      </div>
    </form>
  );
}

/** Outcomes that do not fit where the handoff stands stay in view and say so: the list must not jump. */
function toOption({ id, label, meaning }: OutcomeDefinition, fitsNow: boolean) {
  return { value: id, label, detail: fitsNow ? `${meaning}.` : `${meaning}. Does not fit now.` };
}

function fits(id: OutcomeId, status: HandoffStatus | null): boolean {
  return nextStatus(`log-outcome/${id}`, status) !== "refused";
}
