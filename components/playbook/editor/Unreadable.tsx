import { useHandrail } from "#components/data/handrail-context.tsx";
import { Button } from "#components/ui/Button.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import { saveAsJson } from "#components/ui/save-file.ts";
import { discardWorkingCopy } from "#lib/store/playbook-store.ts";
import type { WorkingCopyRow } from "#lib/store/rows.ts";

/** A kept text that is no playbook of today's shape: it can be taken out, and only then put away. */
export function Unreadable({ row }: { readonly row: WorkingCopyRow }) {
  const { store } = useHandrail();
  return (
    <Notice
      tone="caution"
      title="This draft cannot be shown here: it was written by another version of Handrail."
      actions={
        <>
          <Button onClick={() => saveAsJson("playbook-draft.json", row.document)}>
            Export as JSON
          </Button>
          <Button variant="danger" onClick={() => void discardWorkingCopy(store, row.name)}>
            Discard it
          </Button>
        </>
      }
    >
      Export it first; then begin anew and import the file.
    </Notice>
  );
}
