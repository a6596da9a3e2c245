import { type FormEvent, useRef, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useWaitingOf } from "#components/data/use-live.ts";
import { Button } from "#components/ui/Button.tsx";
import { Dialog } from "#components/ui/Dialog.tsx";
import { TextField } from "#components/ui/TextField.tsx";
import { discardEntry } from "#lib/commands/outbox-commands.ts";
import type { Saved } from "#lib/commands/storage-failure.ts";
import { withFollowers } from "#lib/domain/followers.ts";
import type { OutboxEntry } from "#lib/domain/outbox.ts";

const WORD = "discard";

/** Throwing a write away is the one thing that cannot be undone, so the word has to be typed. */
export function DiscardDialog(props: {
  readonly entry: OutboxEntry;
  /** The CRM's name as people say it. */
  readonly crm: string;
  readonly attempt: (work: Promise<Saved<unknown>>) => Promise<void>;
  readonly onClose: () => void;
}) {
  const { entry, onClose } = props;
  const { deps } = useHandrail();
  const action = useWaitingOf(entry.actionId) ?? [];
  const followers = withFollowers(entry.id, action).length - 1;
  const [typed, setTyped] = useState("");
  const [tooLate, setTooLate] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const formId = `discard-${entry.id}`;
  const confirmed = typed.trim().toLowerCase() === WORD;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!confirmed) return;
    const result = await discardEntry(deps, entry.id);
    await props.attempt(Promise.resolve(result));
    if (result.ok && !result.value) setTooLate(true);
    else onClose();
  };

  return (
    <Dialog
      open
      onClose={onClose}
      focusFirst={field}
      title="Discard this write"
      description={
        <>
          “{entry.title}” will not be sent.
          {followers > 0 &&
            ` ${followers === 1 ? "One more write goes" : `${followers} more writes go`} with it.`}{" "}
          {entry.typed !== null && "The text goes back into its form."}{" "}
          {entry.mayHaveHappened &&
            `${props.crm} may have it already; Handrail then no longer looks for it.`}
        </>
      }
      actions={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button
            type="submit"
            form={formId}
            variant="danger"
            disabledReason={confirmed ? null : `Type “${WORD}” first.`}
          >
            Discard
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void submit(event)}>
        <TextField
          ref={field}
          label={`Type “${WORD}” to confirm`}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={setTyped}
        />
        <p role="status" className="pt-1 empty:hidden">
          {tooLate && "It left a moment ago: wait until the answer is here."}
        </p>
      </form>
    </Dialog>
  );
}
