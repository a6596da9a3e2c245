import { BellOff } from "lucide-react";
import { useState } from "react";
import { Button } from "#components/ui/Button.tsx";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { SnoozeDialog } from "./SnoozeDialog.tsx";

/** Puts the alert of a lead off. For its owner, while something is owed on it. */
export function Snooze(props: { readonly view: RecordView; readonly connection: ConnectionRow }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="quiet"
        className="-ms-2"
        icon={<BellOff aria-hidden />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        Put the alert off
      </Button>
      {open && <SnoozeDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
