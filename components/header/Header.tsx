import { Command } from "lucide-react";
import type { ReactNode, Ref } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useScreen } from "#components/data/screen-store.ts";
import { Button } from "#components/ui/Button.tsx";
import { IconButton } from "#components/ui/IconButton.tsx";
import { recordKeyToString } from "#lib/domain/record.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { Buyer } from "./Buyer.tsx";
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
    <header className="grid grid-cols-1 gap-2 px-3 pt-2 pb-2">
      <div className="-mx-1 flex items-center gap-1">
        {connection !== null && <ConnectionButton connection={connection} />}
        <div className="ms-auto flex shrink-0 items-center gap-0.5">
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
        <Buyer
          key={recordKeyToString(view.snapshot.key)}
          view={view}
          connection={connection}
          owners={props.owners}
        />
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
