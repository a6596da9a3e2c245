import { useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useStorage } from "#components/parts/storage-context.tsx";
import { saveFile } from "#components/ui/save-file.ts";
import { exportAsJson } from "#lib/commands/export-outbox.ts";
import type { StorageFailure } from "#lib/commands/storage-failure.ts";

export interface StoredData {
  /** Takes the outbox out of the browser as a file. */
  readonly exportWaiting: () => Promise<void>;
  /** Deletes the copies of the CRM, never what somebody typed or what waits to be sent. */
  readonly clearCopies: () => Promise<void>;
  /** What was done, to be said; empty before anything was. */
  readonly said: string;
  readonly failure: StorageFailure | null;
}

/** What a person can do with the data that is kept here. */
export function useStoredData(): StoredData {
  const { store, deps } = useHandrail();
  const { watch } = useStorage();
  const [said, setSaid] = useState("");
  const [failure, setFailure] = useState<StorageFailure | null>(null);

  const tell = (trouble: StorageFailure | null, words: string) => {
    setFailure(trouble);
    setSaid(trouble === null ? words : "");
  };
  return {
    exportWaiting: async () => {
      const parts = await exportAsJson(store, new Date(deps.now()).toISOString());
      if (parts.ok) saveFile("handrail-waiting-writes.json", "application/json", parts.value);
      tell(parts.ok ? null : parts.failure, "");
    },
    clearCopies: async () => {
      const reached = await watch.startAnew("cache");
      tell(
        reached.type === "failed" ? { type: "not-saved", ...reached.trouble } : null,
        "The copies are gone. Records are fetched again when you open them.",
      );
    },
    said,
    failure,
  };
}
