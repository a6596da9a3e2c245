import { CircleAlert, CircleDashed, HardDriveDownload, type LucideIcon, Send } from "lucide-react";
import { useId, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { Button } from "#components/ui/Button.tsx";
import { CopyButton } from "#components/ui/CopyButton.tsx";
import { Name } from "#components/ui/Name.tsx";
import { Tag } from "#components/ui/Tag.tsx";
import { useOnline } from "#components/ui/use-online.ts";
import { retryEntry, sendNow, undoAction } from "#lib/commands/outbox-commands.ts";
import type { Saved } from "#lib/commands/storage-failure.ts";
import type { OutboxEntry } from "#lib/domain/outbox.ts";
import { type EntryLook, entryWords, isUndoable, writeToText } from "./entry-words.ts";
import type { Target } from "./use-targets.ts";

/** One pending write: what, where to, since when, why it waits, and what can be done about it. */
export function Entry(props: {
  readonly entry: OutboxEntry;
  /** The write that has to arrive first, if it still waits. */
  readonly holder: OutboxEntry | null;
  readonly target: Target;
  readonly now: number;
  readonly attempt: (work: Promise<Saved<unknown>>) => Promise<void>;
  readonly onDiscard: () => void;
}) {
  const { entry, holder, target } = props;
  const { locale } = useHandrail();
  const online = useOnline();
  const titleId = useId();
  const words = entryWords(entry, {
    now: props.now,
    locale,
    crm: target.crm,
    online,
    isHeld: holder !== null,
  });
  const { Icon, tone } = LOOKS[words.look];
  const continues = holder?.actionId === entry.actionId;
  return (
    <li className="grid gap-1 border-t border-line pt-2 first:border-0 first:pt-0">
      <div className="flex items-start gap-2">
        <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
        <p id={titleId} className="min-w-0 flex-1 font-medium">
          {continues ? `Then: ${words.what.toLowerCase()}` : entry.title}
        </p>
        <Tag tone={tone}>{words.state}</Tag>
      </div>
      <div className="grid ps-6">
        <p className="text-small text-muted">
          <Name text={target.name} unknown={`Record ${entry.record.recordId}`} />
          {", "}
          <Name text={target.account} unknown="account no longer connected" />
        </p>
        <p className="text-small text-muted">
          {continues || `${words.what}. `}
          {words.history}
        </p>
        <p className="max-w-[60ch]">
          {words.why} <span className="text-small text-muted">{words.code}</span>
        </p>
        <EntryActions {...props} titleId={titleId} leads={!continues} />
      </div>
    </li>
  );
}

function EntryActions(
  props: Parameters<typeof Entry>[0] & { readonly titleId: string; readonly leads: boolean },
) {
  const { entry, attempt } = props;
  const { deps } = useHandrail();
  const [tooLate, setTooLate] = useState(false);
  const undo = async () => {
    const result = await undoAction(deps, entry.actionId);
    setTooLate(result.ok && !result.value);
    await attempt(Promise.resolve(result));
  };
  const described = { "aria-describedby": props.titleId };
  return (
    <div className="-ms-2 mt-0.5 flex flex-wrap items-center">
      {props.leads && isUndoable(entry) && (
        <Button variant="quiet" {...described} onClick={() => void undo()}>
          Undo
        </Button>
      )}
      {props.leads && entry.state === "pending" && (
        <Button
          variant="quiet"
          {...described}
          onClick={() => void attempt(sendNow(deps, entry.actionId))}
        >
          Send now
        </Button>
      )}
      {entry.state === "attention" && (
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
        disabledReason={
          entry.state === "sending" ? "It is on its way; wait until the answer is here." : null
        }
        onClick={props.onDiscard}
      >
        Discard
      </Button>
      <span role="status" className="ps-2 text-small text-muted">
        {tooLate && "Too late to undo: a part of it has already left."}
      </span>
    </div>
  );
}

const LOOKS: Readonly<
  Record<EntryLook, { readonly Icon: LucideIcon; readonly tone: "neutral" | "accent" | "red" }>
> = {
  kept: { Icon: HardDriveDownload, tone: "neutral" },
  waiting: { Icon: CircleDashed, tone: "neutral" },
  sending: { Icon: Send, tone: "accent" },
  attention: { Icon: CircleAlert, tone: "red" },
};
