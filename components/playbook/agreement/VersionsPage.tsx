import { useMemo, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { usePlaybookVersions } from "#components/data/use-playbook.ts";
import { EmptyState } from "#components/ui/EmptyState.tsx";
import { playbookRef } from "#lib/domain/playbook/playbook-ref.ts";
import { CompareVersions } from "./CompareVersions.tsx";
import { VersionCard } from "./VersionCard.tsx";
import { toEntries } from "./version-entry.ts";

/** Every version that was ever in force here: old notes stay readable under the one they were checked by. */
export function VersionsPage() {
  const { playbook } = useHandrail();
  // One at a time, since the text's headings can be linked to; a link from a note names one.
  const [openRef, setOpenRef] = useState(() => refFromHash(location.hash));
  const rows = usePlaybookVersions();
  const entries = useMemo(() => toEntries(rows ?? []), [rows]);
  const inForce = useMemo(() => playbookRef(playbook), [playbook]);
  if (rows === undefined) return null;
  if (entries.length === 0) {
    return (
      <EmptyState
        title="No version but Handrail's starter"
        why="Each playbook that your two teams sign is kept here for good, so that a note from last year can still be read by the rules of last year."
        action={
          <a href="#playbook/agree" className="text-accent underline underline-offset-2">
            Agree on a first one
          </a>
        }
      />
    );
  }
  return (
    <div className="grid gap-8">
      <ul aria-label="Versions" className="grid gap-3">
        {entries.map((entry) => (
          <VersionCard
            key={entry.row.ref}
            entry={entry}
            isInForce={entry.row.ref === inForce}
            isOpen={entry.row.ref === openRef}
            onToggle={() => setOpenRef(entry.row.ref === openRef ? null : entry.row.ref)}
          />
        ))}
      </ul>
      {entries.length > 1 && <CompareVersions entries={entries} />}
    </div>
  );
}

/** "#playbook/versions/acme%401.2.0%239f86d081" → the version that is to be read at once. */
function refFromHash(hash: string): string | null {
  const [, , named = ""] = hash.split("/");
  try {
    return named === "" ? null : decodeURIComponent(named);
  } catch {
    return null;
  }
}
