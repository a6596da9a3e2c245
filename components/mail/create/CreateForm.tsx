import { type FormEvent, useEffect, useId, useRef } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useScreen } from "#components/data/screen-store.ts";
import { useRequest } from "#components/data/use-request.ts";
import { FailureNotice } from "#components/parts/FailureNotice.tsx";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { Button } from "#components/ui/Button.tsx";
import { TextField } from "#components/ui/TextField.tsx";
import { useOnline } from "#components/ui/use-online.ts";
import { createPerson } from "#lib/commands/ask-crm.ts";
import type { MailPerson } from "#lib/domain/mail/mail-page.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { createFailureWords } from "./create-failure-words.ts";
import { toNewPerson, useCreateForm } from "./create-form.ts";

/** The form about a new person. Nothing is written before its button is pressed. */
export function CreateForm(props: {
  readonly person: MailPerson;
  readonly company: string;
  readonly connection: ConnectionRow;
  readonly onCreated: (record: RecordKey, existed: ConnectionRow | null) => void;
  readonly onCancel: () => void;
}) {
  const { person, connection } = props;
  const { label: crm, creates, createsInWords = null } = connection.capabilities;
  const { deps } = useHandrail();
  const paired = useScreen((screen) => screen.paired);
  const online = useOnline();
  const form = useCreateForm(person, props.company);
  const first = useRef<HTMLInputElement>(null);
  const heading = useId();
  const { state, start } = useRequest(
    () => {
      const owner = connection.person?.ownerId ?? null;
      return createPerson(deps, connection.id, toNewPerson(person.address, form.values, owner));
    },
    ({ objectType, recordId, existed }) => {
      form.reset();
      const record = { connectionId: connection.id, objectType, recordId };
      props.onCreated(record, existed ? connection : null);
    },
  );
  useEffect(() => first.current?.focus(), []);

  const nobody = form.values.firstName.trim() === "" && form.values.lastName.trim() === "";
  const whyNot = !paired
    ? "Waiting for the page to confirm this sidebar."
    : !online
      ? `Offline: ${crm} cannot be asked whether it has this person already.`
      : nobody
        ? "Say at least one name: a record with nothing but an address helps nobody."
        : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (whyNot === null && state.type !== "running") start();
  };
  const field = (name: "firstName" | "lastName" | "company") => ({
    value: form.values[name],
    onChange: (value: string) => form.change({ [name]: value }),
    maxLength: 120,
    disabled: !form.ready || state.type === "running",
  });
  return (
    <form aria-labelledby={heading} onSubmit={submit} className="grid grid-cols-1 gap-2">
      <h2 id={heading} className="font-semibold">
        {creates === "lead" ? "New lead" : "New person"} in {crm}
      </h2>
      <TextField ref={first} label="First name" autoComplete="off" {...field("firstName")} />
      <TextField label="Last name" autoComplete="off" {...field("lastName")} />
      <TextField
        label="E-mail"
        hint="From the conversation; it cannot be changed here."
        type="email"
        readOnly
        value={person.address}
        onChange={() => undefined}
      />
      <TextField label="Company" optional autoComplete="off" {...field("company")} />
      <NotSavedNotice failure={form.notSaved} />
      {state.type === "failed" && (
        <FailureNotice
          failure={state.failure}
          crm={crm}
          words={createFailureWords(state.failure, crm)}
        />
      )}
      {state.type === "gone" && (
        <p role="alert" className="text-red">
          Handrail did not answer, so this person may have been created or not. Reload the page,
          then try again: your text is kept, and Handrail looks first, so nobody is created twice.
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          type="submit"
          variant="primary"
          disabledReason={state.type === "running" ? "Being created." : whyNot}
        >
          {state.type === "failed" ? "Try again" : "Create person"}
        </Button>
        <Button
          variant="quiet"
          onClick={() => {
            form.reset();
            props.onCancel();
          }}
        >
          Cancel
        </Button>
        <span role="status" className="text-small text-muted">
          {state.type === "running" && `Creating in ${crm}…`}
        </span>
      </div>
      <p className="max-w-[60ch] text-small text-muted">
        {crm} is asked first whether it has this address already, so nobody is doubled.{" "}
        {createsInWords}
      </p>
    </form>
  );
}
