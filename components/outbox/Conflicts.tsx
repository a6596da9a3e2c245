import { useRef, useState } from "react";
import type { Resolution } from "#lib/commands/resolve-conflict.ts";
import type { OutboxEntry } from "#lib/domain/outbox.ts";
import { ConflictRow } from "./ConflictRow.tsx";
import { contestedFields } from "./contested-fields.ts";

/**
 * A row for each field in which these writes and the CRM disagree (P7.2), and what became of the last
 * decision. Nothing where nothing is contested.
 */
export function Conflicts(props: {
  readonly entries: readonly OutboxEntry[];
  /** The CRM's name as people say it. */
  readonly crm: string;
}) {
  const { entries, crm } = props;
  const [said, setSaid] = useState("");
  const status = useRef<HTMLParagraphElement>(null);
  const rows = entries.flatMap((entry) =>
    contestedFields(entry).map((conflict) => ({ entry, conflict })),
  );

  const tell = (resolution: Resolution, isYours: boolean) => {
    setSaid(resolutionInWords(resolution, { isYours, crm, left: rows.length - 1 }));
    // The pressed button goes away with its row; the focus must not end up nowhere.
    status.current?.focus();
  };

  return (
    <div className="grid">
      {rows.map(({ entry, conflict }) => (
        <div key={`${entry.id}/${conflict.field}/${conflict.theirs}`} className="py-1.5">
          <ConflictRow entry={entry} conflict={conflict} onTold={tell} />
        </div>
      ))}
      <p ref={status} role="status" tabIndex={-1} className="max-w-[60ch] text-small text-muted">
        {said}
      </p>
    </div>
  );
}

function resolutionInWords(
  resolution: Resolution,
  { isYours, crm, left }: { isYours: boolean; crm: string; left: number },
): string {
  switch (resolution) {
    case "already-decided":
      return "This was decided already, here or in another tab.";
    case "changed-again":
      return `It was changed once more in ${crm}: look at the new text first.`;
    case "decided":
      if (!isYours) return "Theirs is kept. Yours stands in the history under Outcome.";
      return left > 0
        ? `Yours is kept. It goes to ${crm} when the other fields are decided.`
        : `Yours is kept and goes to ${crm}. Theirs stands in the history under Outcome.`;
  }
}
