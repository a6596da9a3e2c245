import { type FormEvent, useRef, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { Button } from "#components/ui/Button.tsx";
import { Dialog } from "#components/ui/Dialog.tsx";
import { TextField } from "#components/ui/TextField.tsx";
import { discardEntry } from "#lib/commands/outbox-commands.ts";
import type { Saved } from "#lib/commands/storage-failure.ts";
import type { OutboxEntry } from "#lib/domain/outbox.ts";

const WORD = "discard";

/** Throwing a write away is the one thing that cannot be undone, so the word has to be typed. */
export function DiscardDialog(props: {
  readonly entry: OutboxEntry;
  /** How many writes go with it because they depend on it. */
  readonly followers: number;
  readonly attempt: (work: Promise<Saved<unknown>>) => Promise<void>;
  readonly onClose: () => void;
}) {
  const { entry, followers, onClose } = props;
  const { deps } = useHandrail();
  const [typed, setTyped] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const formId = `discard-${entry.id}`;
  const confirmed = typed.trim().toLowerCase() === WORD;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!confirmed) return;
    await props.attempt(discardEntry(deps, entry.id));
    onClose();
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
          {entry.typed !== null && "The text goes back into its form."}
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
      </form>
    </Dialog>
  );
}
