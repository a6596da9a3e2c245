import { useState } from "react";
import { useConnections } from "#components/data/use-live.ts";
import { Button } from "#components/ui/Button.tsx";
import { Select } from "#components/ui/Select.tsx";
import type { MailPerson } from "#lib/domain/mail/mail-page.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { CreateForm } from "./CreateForm.tsx";

/** The way to create somebody whom no CRM knows, where one of them lets us. */
export function CreatePerson(props: {
  readonly person: MailPerson;
  /** The company that others at the same domain belong to; "" where none is known. */
  readonly company: string;
  readonly onCreated: (record: RecordKey, existed: ConnectionRow | null) => void;
}) {
  const connections = (useConnections() ?? []).filter(mayCreate);
  const [chosen, setChosen] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const connection = connections.find(({ id }) => id === chosen) ?? connections[0];
  if (connection === undefined) return null;
  const crm = connection.capabilities.label;
  return (
    <div className="grid grid-cols-1 gap-3">
      {connections.length > 1 && (
        <Select
          label="Create in"
          options={connections.map(({ id, account, capabilities }) => ({
            value: id,
            label: `${capabilities.label} · ${account.name}`,
          }))}
          value={connection.id}
          onChange={setChosen}
        />
      )}
      {open ? (
        <CreateForm {...props} connection={connection} onCancel={() => setOpen(false)} />
      ) : (
        <div>
          <Button onClick={() => setOpen(true)}>Create in {crm}</Button>
        </div>
      )}
    </div>
  );
}

function mayCreate({ capabilities }: ConnectionRow): boolean {
  return (capabilities.creates ?? null) !== null;
}
