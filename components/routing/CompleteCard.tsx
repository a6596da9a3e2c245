import { useHandrail } from "#components/data/handrail-context.tsx";
import { useAction } from "#components/data/use-action.ts";
import { useDraft } from "#components/data/use-draft.ts";
import { ActionTroubleNotice } from "#components/parts/ActionTroubleNotice.tsx";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { refusalMessages } from "#components/parts/refusal-messages.ts";
import { whyNotNow } from "#components/parts/why-not-now.ts";
import { Button } from "#components/ui/Button.tsx";
import { Select } from "#components/ui/Select.tsx";
import { TextField } from "#components/ui/TextField.tsx";
import { parseLog } from "#lib/domain/log.ts";
import { recordKeyToString } from "#lib/domain/record.ts";
import { type Completable, readCompleted } from "#lib/domain/routing/completed.ts";
import type { FactName } from "#lib/domain/routing/route.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { elsewhere, fieldsToComplete } from "./complete-fields.ts";

/** The qualification card of a lead whose data is missing (R-RO-05). After it the rules decide again. */
export function CompleteCard(props: {
  readonly view: RecordView;
  readonly connection: ConnectionRow;
  readonly missing: readonly FactName[];
}) {
  const { view, connection, missing } = props;
  const { key, handoff } = view.snapshot;
  const { playbook } = useHandrail();
  const completed = readCompleted(parseLog(handoff.log).events);
  const draftId = `${recordKeyToString(key)}#complete`;
  const draft = useDraft<Readonly<Record<string, string>>>(draftId, completed);
  const action = useAction(view, connection);
  const fields = fieldsToComplete(missing, completed);
  const notes = elsewhere(missing);

  const save = async () => {
    await draft.flush();
    const answers = Object.fromEntries(fields.map((fact) => [fact, draft.values[fact] ?? ""]));
    const typed = { draftId, values: draft.values };
    if (await action.run({ type: "complete-facts", answers }, typed)) draft.handedOver();
  };
  const change = (fact: Completable) => (value: string) => {
    draft.change({ [fact]: value });
    action.clearTrouble();
  };

  if (!draft.ready || (fields.length === 0 && notes.length === 0)) return null;
  return (
    <form
      aria-label="Complete this lead"
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className="max-w-[60ch] text-small text-muted">
        Fill in what you know. The CRM's own fields stay as they are and count first.
      </p>
      {fields.map((fact) => {
        const shown = {
          label: LABELS[fact],
          value: draft.values[fact] ?? "",
          onChange: change(fact),
          messages: refusalMessages(action.trouble, fact),
        };
        return fact === "service-line" ? (
          <Select
            key={fact}
            {...shown}
            placeholder="Not known yet"
            options={playbook.routing.serviceLines.map(({ id, label }) => ({ value: id, label }))}
          />
        ) : (
          <TextField
            key={fact}
            {...shown}
            inputMode={NUMBERS.has(fact) ? "decimal" : "text"}
            autoComplete="off"
          />
        );
      })}
      {notes.map((note) => (
        <p key={note} className="max-w-[60ch] text-small text-muted">
          {note}
        </p>
      ))}
      <ActionTroubleNotice trouble={action.trouble} />
      <NotSavedNotice failure={draft.notSaved} />
      {fields.length > 0 && (
        <div className="flex">
          <Button
            type="submit"
            className="ms-auto"
            disabledReason={whyNotNow(connection, action.armed)}
          >
            Save facts
          </Button>
        </div>
      )}
    </form>
  );
}

const LABELS: Readonly<Record<Completable, string>> = {
  country: "Country",
  industry: "Industry",
  employees: "Employees",
  "service-line": "Service line",
  "deal-amount": "Deal size, in the CRM's currency",
};
const NUMBERS: ReadonlySet<Completable> = new Set<Completable>(["employees", "deal-amount"]);
