import { Command } from "lucide-react";
import type { ReactNode, Ref } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useScreen } from "#components/data/screen-store.ts";
import { Button } from "#components/ui/Button.tsx";
import { IconButton } from "#components/ui/IconButton.tsx";
import { Name } from "#components/ui/Name.tsx";
import { recordKeyToString } from "#lib/domain/record.ts";
import type { Owner, RecordSnapshot } from "#lib/domain/snapshot.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { Clock } from "./Clock.tsx";
import { SyncStatus } from "./SyncStatus.tsx";

/** The banner: who the buyer is, how much time there is, which account, and what waits to be sent. */
export function Header(props: {
  readonly connection: ConnectionRow | null;
  /** The record on show, or null when there is none (yet). */
  readonly view: RecordView | null;
  readonly owners: readonly Owner[];
  /** The heading when there is no record on show. */
  readonly heading: string;
  readonly paletteShortcut: string;
  /** The way to the queue, where there is one. */
  readonly queue?: ReactNode;
  /** Takes the focus back when the outbox is closed. */
  readonly syncRef: Ref<HTMLButtonElement>;
}) {
  const { connection, view } = props;
  const set = useScreen((screen) => screen.set);
  return (
    <header className="grid gap-2 px-3 pt-2 pb-2">
      <div className="-mx-1 flex items-center gap-1">
        {connection !== null && <ConnectionButton connection={connection} />}
        <div className="ms-auto flex items-center gap-0.5">
          {props.queue}
          <SyncStatus ref={props.syncRef} crm={connection?.capabilities.label ?? "the CRM"} />
          <IconButton
            label="Commands"
            shortcut={props.paletteShortcut}
            aria-haspopup="dialog"
            icon={<Command aria-hidden />}
            onClick={() => set({ paletteOpen: true })}
          />
        </div>
      </div>
      {view === null || connection === null ? (
        <h1 className="text-name font-semibold">{props.heading}</h1>
      ) : (
        <Buyer view={view} connection={connection} owners={props.owners} />
      )}
    </header>
  );
}

function ConnectionButton({ connection }: { connection: ConnectionRow }) {
  const { openSettings } = useHandrail();
  return (
    <Button
      variant="quiet"
      onClick={() => openSettings("connections")}
      title="Open this connection in Settings"
      className="min-w-0 flex-initial !px-1 text-small text-muted"
    >
      <span className="truncate">
        {connection.capabilities.label} · <bdi>{connection.account.name}</bdi>
      </span>
    </Button>
  );
}

function Buyer(props: {
  readonly view: RecordView;
  readonly connection: ConnectionRow;
  readonly owners: readonly Owner[];
}) {
  const { snapshot } = props.view;
  const { company, jobTitle, stage } = snapshot;
  const owner = ownerName(snapshot, props.owners);
  const work = [
    jobTitle !== null && <Name key="role" text={jobTitle} unknown="" />,
    company.name !== null && <Name key="company" text={company.name} unknown="" />,
  ].filter(Boolean);
  return (
    <div className="grid gap-0.5">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <h1 className="text-name font-semibold">
          <Name text={snapshot.name ?? snapshot.emails[0] ?? null} unknown="Unknown sender" />
        </h1>
        <Clock key={recordKeyToString(snapshot.key)} {...props} />
      </div>
      {work.length > 0 && <p>{separated(work)}</p>}
      <p className="text-small text-muted">
        {separated([
          stage !== null && <Name key="stage" text={stage} unknown="" />,
          <span key="owner">
            {owner === null ? (
              "No owner"
            ) : (
              <>
                Owner: <Name text={owner} unknown="unknown" />
              </>
            )}
          </span>,
        ])}
      </p>
    </div>
  );
}

/** The owner's name, null without owner. An owner we have no name for still is one. */
function ownerName(snapshot: RecordSnapshot, owners: readonly Owner[]): string | null {
  const id = snapshot.handoff.ownerId ?? null;
  if (id === null) return null;
  return owners.find((owner) => owner.id === id)?.name ?? `user ${id}`;
}

function separated(parts: readonly ReactNode[]): ReactNode {
  return parts.filter(Boolean).flatMap((part, index) => (index === 0 ? [part] : [" · ", part]));
}
