import { useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { Button } from "#components/ui/Button.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import { restoreWrites } from "#lib/commands/recover.ts";
import type { StorageFailure } from "#lib/commands/storage-failure.ts";
import { ExportCopyButton } from "./ExportCopyButton.tsx";
import { NotSavedNotice } from "./NotSavedNotice.tsx";
import { useStorage } from "./storage-context.tsx";
import { writesInWords } from "./storage-words.ts";
import { useLost } from "./use-second-copy.ts";

/** Offers to bring back what the browser lost with its database (P2.4); usually nothing. */
export function LostWritesNotice() {
  const { deps } = useHandrail();
  const { vault } = useStorage();
  const { lost, again } = useLost();
  const [restored, setRestored] = useState(0);
  const [failure, setFailure] = useState<StorageFailure | null>(null);

  const restore = async () => {
    const result = await restoreWrites(deps, vault);
    setFailure(result.ok ? null : result.failure);
    if (result.ok) setRestored(result.value);
    again();
  };

  if (lost.length === 0) return <Restored count={restored} />;
  const isOne = lost.length === 1;
  return (
    <>
      <Notice
        tone="alert"
        title={`The browser lost Handrail's database. ${writesInWords(lost.length)} ${isOne ? "was" : "were"} saved.`}
        code="HR-storage-lost"
        actions={
          <>
            <Button variant="primary" onClick={() => void restore()}>
              Restore {writesInWords(lost.length)}
            </Button>
            <ExportCopyButton entries={lost} label="Export" />
          </>
        }
      >
        Nobody knows whether {isOne ? "it was" : "they were"} still sent. Restored,{" "}
        {isOne ? "it is" : "each is"} looked for in your CRM before it goes out, so nothing is
        doubled. Text that was only typed is gone. If your CRM is not connected any more, connect it
        again in Settings.
      </Notice>
      <NotSavedNotice failure={failure} />
    </>
  );
}

function Restored({ count }: { readonly count: number }) {
  return (
    <p role="status" className="rounded-md bg-sunken px-3 py-2 empty:hidden forced-colors:border">
      {count > 0 && `${writesInWords(count)} ${count === 1 ? "is" : "are"} back in the outbox.`}
    </p>
  );
}
