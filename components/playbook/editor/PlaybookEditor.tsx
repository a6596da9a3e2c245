import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { readWorkingCopy } from "#lib/store/playbook-store.ts";
import type { EditedName } from "./edited-name.ts";
import { readDocument } from "./read-document.ts";
import { StartDraft } from "./StartDraft.tsx";
import { Unreadable } from "./Unreadable.tsx";
import { Workspace } from "./Workspace.tsx";

/** The playbook as forms. What is typed is kept at once, under this name; without it, ways to begin. */
export function PlaybookEditor({ name }: { readonly name: EditedName }) {
  const { store } = useHandrail();
  const stored = useLiveQuery(
    async () => ({ name, row: await readWorkingCopy(store, name) }),
    [store, name],
  );
  const [hasBegun, setHasBegun] = useState(false);
  if (stored?.name !== name) return null;
  const { row } = stored;
  if (row === null) return <StartDraft name={name} onBegun={() => setHasBegun(true)} />;
  const document = readDocument(row.document);
  if (document === null) return <Unreadable row={row} />;
  // Another beginning is another text: its steps are not this one's.
  return (
    <Workspace
      key={`${name} ${row.startedAt}`}
      name={name}
      row={row}
      start={document}
      takesFocus={hasBegun}
    />
  );
}
