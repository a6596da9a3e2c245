import { useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { RadioGroup } from "#components/ui/RadioGroup.tsx";
import { setStorage } from "#lib/commands/connect-crm.ts";
import type { StorageFailure } from "#lib/commands/storage-failure.ts";
import type { HandoffStorage } from "#lib/domain/connection.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";

/** Where the CRM keeps handoffs (R-HN-13). A change moves nothing: what is there stays where it is. */
export function StorageChoice({ connection }: { readonly connection: ConnectionRow }) {
  const { deps } = useHandrail();
  const [notSaved, setNotSaved] = useState<StorageFailure | null>(null);
  const choose = async (value: string) => {
    const storage = CHOICES.find((it) => it.value === value)?.value;
    if (storage === undefined) return;
    const saved = await setStorage(deps, connection.id, storage);
    setNotSaved(saved.ok ? null : saved.failure);
  };
  return (
    <div className="grid gap-2">
      <RadioGroup
        label="Where the handoff is kept"
        hint="Everybody who works with these records has to choose the same. A change moves nothing: what was kept in the other place stays there."
        options={CHOICES}
        value={connection.storage ?? "fields"}
        onChange={(value) => void choose(value)}
      />
      <NotSavedNotice failure={notSaved} />
    </div>
  );
}

const CHOICES: readonly {
  readonly value: HandoffStorage;
  readonly label: string;
  readonly detail: string;
}[] = [
  {
    value: "fields",
    label: "CRM fields",
    detail: "Lists, filters and reports of the CRM can use them. Somebody sets them up once.",
  },
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
];
