import { lazy, Suspense, useState } from "react";
import { useScreen } from "#components/data/screen-store.ts";
import { contestedFields } from "#components/outbox/contested-fields.ts";
import type { OutboxEntry } from "#lib/domain/outbox.ts";

const Conflicts = lazy(async () => ({
  default: (await import("#components/outbox/Conflicts.tsx")).Conflicts,
}));

/** What this person and somebody else both changed on the record on show, to be decided where it is worked on. */
export function RecordConflicts(props: {
  readonly pending: readonly OutboxEntry[];
  readonly crm: string;
}) {
  const isOpen = props.pending.some((entry) => contestedFields(entry).length > 0);
  // Stays after the last decision, to say what became of it.
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  const outboxOpen = useScreen((screen) => screen.outboxOpen);
  // The outbox shows the same rows, at its top.
  if (!wasOpen || outboxOpen) return null;
  return (
    <Suspense>
      <section aria-label="Both changed" className="grid">
        {isOpen && (
          <p className="font-medium text-amber">
            Changed by you and in {props.crm}. Which one should stand?
          </p>
        )}
        <Conflicts entries={props.pending} crm={props.crm} />
      </section>
    </Suspense>
  );
}
