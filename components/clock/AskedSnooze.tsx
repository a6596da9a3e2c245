import { useState } from "react";
import { useConnections, useRecord } from "#components/data/use-live.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import { SnoozeDialog } from "./SnoozeDialog.tsx";

/** The question until when an alert is put off, for somebody who pressed that on the notification itself. */
export function AskedSnooze({ record }: { readonly record: RecordKey }) {
  const view = useRecord(record);
  const connection = useConnections()?.find(({ id }) => id === record.connectionId);
  const [open, setOpen] = useState(true);
  if (!open || view == null || connection === undefined) return null;
  return <SnoozeDialog view={view} connection={connection} onClose={() => setOpen(false)} />;
}
