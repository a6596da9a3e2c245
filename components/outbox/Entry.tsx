import { clsx } from "clsx";
import {
  CircleAlert,
  CircleDashed,
  CircleHelp,
  HardDriveDownload,
  type LucideIcon,
  Search,
  Send,
} from "lucide-react";
import { useId } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { Name } from "#components/ui/Name.tsx";
import { Tag } from "#components/ui/Tag.tsx";
import { useOnline } from "#components/ui/use-online.ts";
import type { Saved } from "#lib/commands/storage-failure.ts";
import type { OutboxEntry } from "#lib/domain/outbox.ts";
import { Attempts } from "./Attempts.tsx";
import { Conflicts } from "./Conflicts.tsx";
import { EntryActions } from "./EntryActions.tsx";
import { type EntryLook, entryWords } from "./entry-words.ts";
import { TaskDetails } from "./TaskDetails.tsx";
import type { Target } from "./use-targets.ts";
import { whatStops } from "./what-stops.ts";
import { whatWaitsFor } from "./what-waits-for.ts";

/** One pending write: what, where to, since when, why it waits, and what can be done about it. */
export function Entry(props: {
  readonly entry: OutboxEntry;
  /** What else waits, at least of the same record. */
  readonly others: readonly OutboxEntry[];
  /** Whether it stands right under the write of its action that it waits for. */
  readonly continues: boolean;
  readonly target: Target;
  readonly now: number;
  /** Whether writes have been leaving lately. */
  readonly moving: boolean;
  readonly attempt: (work: Promise<Saved<unknown>>) => Promise<void>;
  readonly onDiscard: () => void;
}) {
  const { entry, target, continues, now } = props;
  const { locale, timeZone } = useHandrail();
  const online = useOnline();
  const titleId = useId();
  const words = entryWords(entry, {
    now,
    locale,
    timeZone,
    crm: target.crm,
    online,
    waitsFor: whatWaitsFor(entry, props.others)?.type ?? null,
    stopped: whatStops(entry, target.connection, now),
    moving: props.moving,
  });
  const { Icon, tone } = LOOKS[words.look];
  return (
    <li
      className={clsx(
        "grid gap-1",
        !continues && "border-t border-line pt-2 first:border-0 first:pt-0",
      )}
    >
      <div className="flex items-start gap-2">
        <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
        <p id={titleId} className={clsx("min-w-0 flex-1", !continues && "font-medium")}>
          {continues ? `Then: ${words.what.toLowerCase()}` : entry.title}
        </p>
        <Tag tone={tone}>{words.state}</Tag>
      </div>
      <div className="grid ps-6">
        {!continues && (
          <p className="text-small text-muted">
            <Name text={target.name} unknown={`Record ${entry.record.recordId}`} />
            {", "}
            <Name text={target.account} unknown="account not connected here" />
          </p>
        )}
        <div className="text-small text-muted">
          {continues || `${words.what}. `}
          {words.age} <Attempts entry={entry} summary={words.tries} crm={target.crm} />
        </div>
        {entry.write.kind === "task" && (
          <TaskDetails task={entry.write} connectionId={entry.record.connectionId} />
        )}
        <p className="max-w-[60ch]">
          {words.why} <span className="text-small text-muted">{words.code}</span>
        </p>
        <Conflicts entries={[entry]} crm={target.crm} />
        <EntryActions
          entry={entry}
          crm={target.crm}
          leads={!continues}
          titleId={titleId}
          attempt={props.attempt}
          onDiscard={props.onDiscard}
        />
      </div>
    </li>
  );
}

const LOOKS: Readonly<
  Record<
    EntryLook,
    { readonly Icon: LucideIcon; readonly tone: "neutral" | "accent" | "amber" | "red" }
  >
> = {
  kept: { Icon: HardDriveDownload, tone: "neutral" },
  waiting: { Icon: CircleDashed, tone: "neutral" },
  unexplained: { Icon: CircleHelp, tone: "amber" },
  sending: { Icon: Send, tone: "accent" },
  checking: { Icon: Search, tone: "amber" },
  attention: { Icon: CircleAlert, tone: "red" },
};
