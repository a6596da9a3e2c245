import { type KeyboardEvent, useEffect, useId, useRef } from "react";
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
import { outcomeNeeds } from "#lib/domain/handoff/outcome-needs.ts";
import { toHandoffStatus } from "#lib/domain/handoff/status.ts";
import type { OutcomeDefinition, OutcomeId } from "#lib/domain/playbook/schema.ts";
import { recordKeyToString } from "#lib/domain/record.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { Attempts } from "./Attempts.tsx";
import { chosenOutcome, EMPTY_OUTCOME, formToAction, type OutcomeForm } from "./outcome-form.ts";
import { fitsNow, outcomeOfKey } from "./outcome-key.ts";
import { StageClaims } from "./StageClaims.tsx";

/**
 * Logs an outcome in three keys (M10): its number or first letter chooses it and leads to the reason, Enter
 * takes the reason that the record supports together with its sentence, Ctrl/Cmd+Enter logs.
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
  const nothingFits = playbook.outcomes.every(({ id }) => !fitsNow(id, status));

  const choose = (id: string) => {
    action.clearTrouble();
    const next = chosenOutcome({ ...values, outcome: id }, playbook.outcomes);
    const reasons = next === null ? [] : outcomeNeeds(playbook, next, null).reasons;
    const kept = reasons.find((reason) => reason.id === values.reason);
    const only = reasons.length === 1 ? reasons[0] : undefined;
    draft.change({ outcome: id, reason: (kept ?? only)?.id ?? "" });
  };
  /** Leads on from an outcome that is chosen: to its reason, or to the evidence where that is clear. */
  const leadOn = (id: OutcomeId) => {
    const { reasons } = outcomeNeeds(playbook, id, null);
    // After the fields of this outcome are on screen.
    requestAnimationFrame(() =>
      focusControl(form.current, reasons.length > 1 ? "reason" : "evidence"),
    );
  };
  const chooseByKey = (id: OutcomeId) => {
    choose(id);
    leadOn(id);
  };
  useAskedOutcome(draft.ready, chooseByKey);
  const log = async () => {
    if (outcome === null) return focusControl(form.current, "outcome");
    await draft.flush();
    if (await action.run(formToAction(values, outcome), { draftId, values })) draft.handedOver();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const inGroup = event.target instanceof HTMLInputElement && event.target.type === "radio";
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (whyNot === null) void log();
    } else if (inGroup && event.key === "Enter") {
      event.preventDefault();
      if (outcome !== null) leadOn(outcome);
    } else if (inGroup && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const asked = outcomeOfKey(playbook.outcomes, event.key, status);
      if (asked === null) return;
      event.preventDefault();
      chooseByKey(asked);
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
          options={playbook.outcomes.map((each, index) =>
            toOption(each, index, nothingFits || fitsNow(each.id, status)),
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
      <StageClaims outcome={outcome} crm={connection.capabilities} snapshot={snapshot} />
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
function toOption({ id, label, meaning }: OutcomeDefinition, index: number, fits: boolean) {
  return {
    value: id,
    label,
    detail: fits ? `${meaning}.` : `${meaning}. Does not fit now.`,
    shortcut: index < 9 ? String(index + 1) : undefined,
  };
}

/** The palette can ask for an outcome while this form is not on screen yet. */
function useAskedOutcome(ready: boolean, take: (outcome: OutcomeId) => void): void {
  const asked = useScreen((screen) => screen.askedOutcome);
  const set = useScreen((screen) => screen.set);
  useEffect(() => {
    if (!ready || asked === null) return;
    set({ askedOutcome: null });
    take(asked);
  });
}
