import { useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { Button } from "#components/ui/Button.tsx";
import { Name } from "#components/ui/Name.tsx";
import { useNow } from "#components/ui/use-now.ts";
import { type Acceptance, type Undone, undoMany } from "#lib/commands/accept-many.ts";
import type { QueueEntry } from "#lib/domain/queue/queue-entry.ts";

const SECOND_MS = 1_000;

/** What was accepted, each with its receipt, and one way to take all of it back while that is certain to work. */
export function AcceptedList(props: {
  readonly leads: readonly QueueEntry[];
  readonly done: readonly Acceptance[];
  /** Ids of the leads that are offered again. */
  readonly onUndone: (ids: readonly string[]) => void;
}) {
  const { deps } = useHandrail();
  const now = useNow(deps.now, SECOND_MS);
  const [undone, setUndone] = useState<Undone | null>(null);
  const accepted = props.done.flatMap(({ id, receipt }) =>
    receipt === null ? [] : [{ id, receipt }],
  );
  const left = Math.min(...accepted.map(({ receipt }) => receipt.undoUntil)) - now;
  const undo = async () => {
    const result = await undoMany(
      deps,
      accepted.map(({ receipt }) => receipt.actionId),
    );
    const back = new Set(result.undone);
    setUndone(result);
    props.onUndone(
      accepted.filter(({ receipt }) => back.has(receipt.actionId)).map(({ id }) => id),
    );
  };
  return (
    <div role="status" className="grid gap-1 pb-2 empty:hidden">
      {accepted.length > 0 && (
        <>
          <div className="flex flex-wrap items-center gap-2">
            <p className="font-medium">
              {accepted.length === 1 ? "1 lead accepted" : `${accepted.length} leads accepted`}:
              saved here, sent in a moment.
            </p>
            {left > 0 && (
              <Button className="ms-auto" onClick={() => void undo()}>
                Undo all
              </Button>
            )}
          </div>
          <ul aria-label="Accepted" className="text-small text-muted">
            {accepted.map(({ id }) => (
              <li key={id}>
                <Name
                  text={props.leads.find((lead) => lead.id === id)?.title ?? null}
                  unknown="A lead"
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {undone !== null && (
        <>
          <p>{undoneWords(undone)}</p>
          <NotSavedNotice failure={undone.failure} />
        </>
      )}
    </div>
  );
}

function undoneWords({ undone, tooLate }: Undone): string {
  const back = `${undone.length} taken back: nothing was sent, and the reasons are back in their fields.`;
  return tooLate.length === 0
    ? back
    : `${back} For ${tooLate.length} it was too late: they are on their way to the CRM.`;
}
