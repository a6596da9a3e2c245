import { useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { Button } from "#components/ui/Button.tsx";
import { CopyButton } from "#components/ui/CopyButton.tsx";
import { retryEntry, sendNow, undoAction } from "#lib/commands/outbox-commands.ts";
import type { Saved } from "#lib/commands/storage-failure.ts";
import type { OutboxEntry } from "#lib/domain/outbox.ts";
import { writeToText } from "#lib/domain/write-to-text.ts";
import { contestedFields } from "./contested-fields.ts";
import { isOnItsWay, isUndoable, riskOfSendingNow } from "./entry-words.ts";

/** What can be done about a pending write in its state. */
export function EntryActions(props: {
  readonly entry: OutboxEntry;
  readonly crm: string;
  /** Whether it speaks for its whole action. */
  readonly leads: boolean;
  readonly titleId: string;
  readonly attempt: (work: Promise<Saved<unknown>>) => Promise<void>;
  readonly onDiscard: () => void;
}) {
  const { entry, crm, leads, attempt } = props;
  const { deps } = useHandrail();
  const [tooLate, setTooLate] = useState(false);
  const undo = async () => {
    const result = await undoAction(deps, entry.actionId);
    setTooLate(result.ok && !result.value);
    await attempt(Promise.resolve(result));
  };
  const described = { "aria-describedby": props.titleId };
  const risk = riskOfSendingNow(entry, crm);
  const canGoNow = entry.state !== "attention" && !isOnItsWay(entry) && (leads || risk !== null);
  const canBeRetried = entry.state === "attention" && contestedFields(entry).length === 0;
  return (
    <>
      {canGoNow && risk !== null && <p className="max-w-[60ch] text-small text-muted">{risk}</p>}
      <div className="-ms-2 mt-0.5 flex flex-wrap items-center">
        {leads && isUndoable(entry) && (
          <Button variant="quiet" {...described} onClick={() => void undo()}>
            Undo
          </Button>
        )}
        {canGoNow && (
          <Button
            variant="quiet"
            {...described}
            onClick={() => void attempt(sendNow(deps, entry.actionId))}
          >
            Send now
          </Button>
        )}
        {canBeRetried && (
          <Button
            variant="quiet"
            {...described}
            onClick={() => void attempt(retryEntry(deps, entry.id))}
          >
            Try again
          </Button>
        )}
        <CopyButton
          variant="quiet"
          label="Copy"
          {...described}
          text={() => writeToText(entry.write)}
        />
        <Button
          variant="quiet"
          {...described}
          aria-haspopup="dialog"
          disabledReason={entry.state === "sending" ? WAIT_FOR_ANSWER : null}
          onClick={props.onDiscard}
        >
          Discard
        </Button>
        <span role="status" className="ps-2 text-small text-muted">
          {tooLate && "Too late to undo: a part of it has already left."}
        </span>
      </div>
    </>
  );
}

const WAIT_FOR_ANSWER = "It may be in the CRM already: wait until that is known.";
