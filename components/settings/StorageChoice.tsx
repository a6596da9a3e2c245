import { useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { RadioGroup } from "#components/ui/RadioGroup.tsx";
import { setStorage } from "#lib/commands/connect-crm.ts";
import type { StorageFailure } from "#lib/commands/storage-failure.ts";
import type { HandoffStorage } from "#lib/domain/connection.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { choiceOf } from "./crm-choices.ts";

/** Where the CRM keeps handoffs (R-HN-13). A change alone moves nothing: what is there stays where it is. */
export function StorageChoice({ connection }: { readonly connection: ConnectionRow }) {
  const { deps } = useHandrail();
  const { keepsTextIn } = choiceOf(connection.crm);
  const options = OPTIONS[keepsTextIn];
  const [notSaved, setNotSaved] = useState<StorageFailure | null>(null);
  const choose = async (value: string) => {
    const storage = options.find((it) => it.value === value)?.value;
    if (storage === undefined) return;
    const saved = await setStorage(deps, connection.id, storage);
    setNotSaved(saved.ok ? null : saved.failure);
  };
  return (
    <div className="grid gap-2">
      <RadioGroup
        label="Where the handoff is kept"
        hint={HINTS[keepsTextIn]}
        options={options}
        value={connection.storage ?? "fields"}
        onChange={(value) => void choose(value)}
      />
      <NotSavedNotice failure={notSaved} />
    </div>
  );
}

/** What people can rely on when they change their mind; the fields' set-up looks into tasks, never into notes. */
const HINTS = {
  note: "Everybody who works with these records has to choose the same. A change moves nothing: what was kept in the other place stays there.",
  task: "Everybody who works with these records has to choose the same. A change alone moves nothing. With “CRM fields”, pressing “Set up CRM fields” moves handoffs from their tasks into the fields of records where these are still empty; with the other two, handoffs stay in tasks and fields are not looked at.",
} as const;

interface StorageOption {
  readonly value: HandoffStorage;
  readonly label: string;
  readonly detail: string;
}

const IN_FIELDS = "Lists, filters and reports of the CRM can use them. Somebody sets them up once.";

const OPTIONS: Readonly<Record<keyof typeof HINTS, readonly StorageOption[]>> = {
  note: [
    { value: "fields", label: "CRM fields", detail: IN_FIELDS },
    {
      value: "note",
      label: "Structured note",
      detail: "One note on the record, to be read as it stands. Nothing has to be set up.",
    },
    {
      value: "short",
      label: "Short form",
      detail: "The same note in a few compact lines, for timelines that are read in a hurry.",
    },
  ],
  task: [
    {
      value: "fields",
      label: "CRM fields",
      detail: `${IN_FIELDS} Where they are missing or closed to you, a task that is done holds the handoff.`,
    },
    {
      value: "note",
      label: "Structured note",
      detail:
        "One task on the record that is done, to be read as it stands. Nothing has to be set up.",
    },
    {
      value: "short",
      label: "Short form",
      detail: "The same task in a few compact lines, for timelines that are read in a hurry.",
    },
  ],
};
