import { useState } from "react";
import { Button } from "#components/ui/Button.tsx";
import { ExportCopyButton } from "./ExportCopyButton.tsx";
import { useStorage } from "./storage-context.tsx";
import { writesInWords } from "./storage-words.ts";
import { useAllCopied } from "./use-second-copy.ts";

/**
 * The last way out of a database that cannot be opened: a new one, which then offers to take in what the
 * second copy holds (P2.4). Behind a press of its own, since a restart of the browser usually keeps all.
 */
export function StartAnew() {
  const { watch } = useStorage();
  const [isAsked, setIsAsked] = useState(false);
  const entries = useAllCopied();
  if (entries === null) return null;
  const count = entries.length;
  const writes = writesInWords(count);
  return (
    <div className="grid gap-2">
      <p>
        {count === 0
          ? "Nothing was waiting to be sent when Handrail last looked."
          : `${writes} that ${count === 1 ? "was" : "were"} waiting to be sent ${count === 1 ? "is" : "are"} also in a second copy.`}
      </p>
      {isAsked && (
        <p>
          {`Handrail can start with a new database${count === 0 ? "" : ` and restore ${writes} there`}. Text that was only typed is lost, and so is the connection: you connect your CRM again.`}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {count > 0 && <ExportCopyButton entries={entries} label={`Export ${writes}`} />}
        {isAsked ? (
          <Button variant="danger" onClick={() => void watch.startAnew("ops")}>
            Start with a new database
          </Button>
        ) : (
          <Button variant="quiet" onClick={() => setIsAsked(true)}>
            A restart did not help
          </Button>
        )}
      </div>
    </div>
  );
}
