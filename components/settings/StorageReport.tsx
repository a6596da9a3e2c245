import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { storageStateToWords, writesInWords } from "#components/parts/storage-words.ts";
import { Button } from "#components/ui/Button.tsx";
import { Part, Parts } from "#components/ui/Parts.tsx";
import { Section } from "#components/ui/Section.tsx";
import type { Diagnostics, Space } from "./read-diagnostics.ts";
import { databaseInWords, spaceInWords } from "./report-text.ts";
import { useSettingsPlatform } from "./settings-platform.ts";
import { useStoredData } from "./use-stored-data.ts";

/** How what is kept in this browser is, in words, and what can be done about it. */
export function StorageReport(props: {
  readonly diagnostics: Diagnostics;
  readonly onChanged: () => void;
}) {
  const { storage, ops, cache, space, copied } = props.diagnostics;
  const { exportWaiting, clearCopies, said, failure } = useStoredData();
  const { permissions } = useSettingsPlatform();
  const waiting = ops.counts["outbox"] ?? null;
  return (
    <Section title="Storage">
      <Parts>
        <Part term="State">{storageStateToWords(storage)?.title ?? "Works."}</Part>
        <Part term="When the disk gets full">{keepingInWords(space, permissions)}</Part>
        <Part term="Space used">{spaceInWords(space)}</Part>
        <Part term="Waiting to be sent">{waitingInWords(waiting, copied)}</Part>
        <Part term="What you did and typed">{databaseInWords(ops)}</Part>
        <Part term="Copies of the CRM">{databaseInWords(cache)}</Part>
      </Parts>
      <div className="flex flex-wrap gap-2 pt-1">
        <Button
          disabledReason={waiting === 0 ? "No write waits." : null}
          onClick={() => void exportWaiting()}
        >
          Export waiting writes as JSON
        </Button>
        <Button
          hint="Deletes the copies of CRM records, and nothing that you did or typed"
          onClick={() => void clearCopies().then(props.onChanged)}
        >
          Rebuild the cache
        </Button>
      </div>
      <p role="status" className="empty:hidden">
        {said}
      </p>
      <NotSavedNotice failure={failure} />
    </Section>
  );
}

/** An extension that may store without limit is spared when the browser makes room. */
function keepingInWords({ isPersisted }: Space, permissions: readonly string[]): string {
  return isPersisted === true || permissions.includes("unlimitedStorage")
    ? "The browser keeps what is stored here."
    : "The browser may delete what is stored here. The second copy stays.";
}

function waitingInWords(waiting: number | null, copied: number | null): string {
  const outbox =
    waiting === null ? "The outbox cannot be read." : `${writesInWords(waiting)} in the outbox.`;
  const copy =
    copied === null
      ? "The second copy cannot be read."
      : `${writesInWords(copied)} in the second copy.`;
  return `${outbox} ${copy}`;
}
