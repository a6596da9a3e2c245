import { type FormEvent, useId, useMemo, useRef, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useAction } from "#components/data/use-action.ts";
import { useOwners } from "#components/data/use-live.ts";
import { ActionTroubleNotice } from "#components/parts/ActionTroubleNotice.tsx";
import { MomentField } from "#components/parts/MomentField.tsx";
import { refusalMessages } from "#components/parts/refusal-messages.ts";
import { useFocusOnRefusal } from "#components/parts/use-focus-on-refusal.ts";
import { whyNotNow } from "#components/parts/why-not-now.ts";
import { Button } from "#components/ui/Button.tsx";
import { Dialog } from "#components/ui/Dialog.tsx";
import { absoluteTime } from "#components/ui/format-time.ts";
import { Name } from "#components/ui/Name.tsx";
import { RadioGroup, type RadioOption } from "#components/ui/RadioGroup.tsx";
import { TextField } from "#components/ui/TextField.tsx";
import { createClocks } from "#lib/domain/clock/clocks.ts";
import { createZone } from "#lib/domain/note/zone.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { inAnHour, nextDaysOpening, type SnoozeChoice } from "./snooze-choices.ts";

/** Asks until when the alert of a lead is put off, and why. Says that the clock runs on. */
export function SnoozeDialog(props: {
  readonly view: RecordView;
  readonly connection: ConnectionRow;
  readonly onClose: () => void;
}) {
  const { run, trouble, armed } = useAction(props.view, props.connection);
  const { options, untilOf } = useSnoozeChoices(props.view, props.connection);
  const [choice, setChoice] = useState<SnoozeChoice>("hour");
  const [moment, setMoment] = useState("");
  const [reason, setReason] = useState("");
  const form = useRef<HTMLFormElement>(null);
  const why = useRef<HTMLInputElement>(null);
  const formId = useId();
  useFocusOnRefusal(form, trouble);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const until = choice === "moment" ? moment : untilOf(choice);
    if (await run({ type: "snooze", until, reason }, null)) props.onClose();
  };

  const untilMessages = refusalMessages(trouble, "until");
  return (
    <Dialog
      open
      onClose={props.onClose}
      // The one thing that has no answer yet.
      focusFirst={why}
      title="Put the alert off"
      description={
        <>
          Only the alert for <Name text={props.view.snapshot.name} unknown="this lead" /> waits. The
          clock runs on, and a miss has its consequence all the same.
        </>
      }
      actions={
        <>
          <Button onClick={props.onClose}>Cancel</Button>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            disabledReason={whyNotNow(props.connection, armed)}
          >
            Put it off
          </Button>
        </>
      }
    >
      <form ref={form} id={formId} className="grid gap-3" onSubmit={(event) => void submit(event)}>
        <RadioGroup
          label="Until when"
          options={options}
          value={choice}
          onChange={(value) => setChoice(toChoice(value))}
          messages={choice === "moment" ? [] : untilMessages}
        />
        {choice === "moment" && (
          <div data-control="until">
            <MomentField
              label="Date and time"
              hint="At most 14 days ahead."
              required
              value={moment}
              onChange={setMoment}
              messages={untilMessages}
            />
          </div>
        )}
        <div data-control="reason">
          <TextField
            ref={why}
            label="Why it waits"
            hint="Your team reads it in the log."
            required
            maxLength={300}
            autoComplete="off"
            value={reason}
            onChange={setReason}
            messages={refusalMessages(trouble, "reason")}
          />
        </div>
        <ActionTroubleNotice
          trouble={trouble?.type === "refused" && trouble.field !== null ? null : trouble}
        />
      </form>
    </Dialog>
  );
}

/** What can be chosen, with the moment that each stands for. */
function useSnoozeChoices({ snapshot }: RecordView, connection: ConnectionRow) {
  const { deps, playbook, locale, timeZone } = useHandrail();
  const owners = useOwners(connection.id);
  const ownerId = snapshot.handoff.ownerId ?? null;
  // The choices are those of the moment at which the question was opened.
  const [now] = useState(deps.now);
  return useMemo(() => {
    const { workingTime, calendar } = createClocks({ playbook, owners }).workingTimeOf(ownerId);
    const tomorrow = nextDaysOpening(now, workingTime, createZone(calendar.timeZone));
    const inWords = (at: number) => absoluteTime(at, { locale, timeZone }, "date-time");
    const options: readonly RadioOption[] = [
      { value: "hour", label: "For an hour", detail: inWords(inAnHour(now)) },
      ...(tomorrow === null
        ? []
        : [
            { value: "tomorrow", label: "Until the next day’s opening", detail: inWords(tomorrow) },
          ]),
      { value: "moment", label: "Until a date and time" },
    ];
    const untilOf = (choice: "hour" | "tomorrow") =>
      choice === "tomorrow" && tomorrow !== null ? toIso(tomorrow) : toIso(inAnHour(deps.now()));
    return { options, untilOf };
  }, [deps, playbook, owners, ownerId, now, locale, timeZone]);
}

function toIso(at: number): string {
  return new Date(at).toISOString();
}

function toChoice(value: string): SnoozeChoice {
  return value === "tomorrow" || value === "moment" ? value : "hour";
}
