import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import type { ActionTrouble } from "#components/data/use-action.ts";
import { dayAfter } from "#components/parts/day-after.ts";
import { OutcomeFields } from "#components/parts/OutcomeFields.tsx";
import { refusalMessages } from "#components/parts/refusal-messages.ts";
import { UserPicker } from "#components/parts/UserPicker.tsx";
import { useFocusOnRefusal } from "#components/parts/use-focus-on-refusal.ts";
import { Button } from "#components/ui/Button.tsx";
import type { Owner } from "#lib/domain/snapshot.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ReplyKind, ReplyText } from "./reply.ts";

/** The form of one answer, in place: reason and evidence, a day, or a new owner. */
export function ReplyForm(props: {
  readonly kind: ReplyKind;
  /** Whether the person has just opened it, so that the focus belongs inside. */
  readonly focusOnOpen: boolean;
  readonly values: ReplyText;
  readonly onChange: (change: Partial<ReplyText>) => void;
  readonly view: RecordView;
  readonly owners: readonly Owner[];
  readonly trouble: ActionTrouble | null;
  readonly whyNot: string | null;
  readonly onSend: () => void;
  readonly onCancel: () => void;
}) {
  const { kind, values, onChange, trouble } = props;
  const { deps, playbook } = useHandrail();
  const form = useRef<HTMLFormElement>(null);
  const titleId = useId();
  useFocusOnRefusal(form, trouble);
  const { focusOnOpen } = props;
  const focused = useRef(false);
  useEffect(() => {
    if (!focusOnOpen || focused.current) return;
    focused.current = true;
    form.current?.querySelector<HTMLElement>("input, textarea")?.focus();
  }, [focusOnOpen]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (props.whyNot === null) props.onSend();
  };

  return (
    <form
      ref={form}
      aria-labelledby={titleId}
      className="grid gap-3 rounded-md bg-sunken p-3"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
    >
      <h2 id={titleId} className="font-semibold">
        {TITLES[kind]}
      </h2>
      {kind === "reassign" ? (
        <div data-control="owner">
          <UserPicker
            label="New owner"
            users={props.owners.filter((owner) => owner.active)}
            value={values.owner || null}
            onChange={(owner) => onChange({ owner: owner ?? "" })}
            placeholder="Type a name"
            required
            messages={refusalMessages(trouble, "owner")}
          />
        </div>
      ) : (
        <OutcomeFields
          outcome={kind === "reject" ? "rejected" : "recycled"}
          values={values}
          onChange={onChange}
          snapshot={props.view.snapshot}
          trouble={trouble}
          tomorrow={dayAfter(deps.now(), playbook.calendar.timeZone)}
        />
      )}
      <div className="flex gap-2">
        <Button variant="primary" disabledReason={props.whyNot} onClick={props.onSend}>
          Confirm
        </Button>
        <Button variant="quiet" onClick={props.onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

const TITLES: Readonly<Record<ReplyKind, string>> = {
  reject: "Give it back: why it should not have been handed over",
  recycle: "Give it back until a day",
  reassign: "Give it to somebody else",
};
