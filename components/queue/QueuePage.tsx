import { clsx } from "clsx";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useWakeOnline } from "#components/data/use-wake-online.ts";
import { StorageNotice } from "#components/parts/StorageNotice.tsx";
import { Button } from "#components/ui/Button.tsx";
import { type RecordKey, recordKeyToString } from "#lib/domain/record.ts";
import { QueuePanel } from "./QueuePanel.tsx";
import type { QueueStart } from "./queue-start.ts";

/** A lead that was opened here, and the ways from it. */
export interface OpenedLead {
  readonly record: RecordKey;
  readonly onGo: (record: RecordKey) => void;
  readonly onBack: () => void;
}

/** The queue as a page of its own. A lead opens beside the list where there is room, else in its place. */
export function QueuePage(props: {
  readonly start: QueueStart;
  /** The lead that the page was opened for; null for none. */
  readonly first: RecordKey | null;
  /** Draws an opened lead with everything that can be done to it. */
  readonly drawLead: (lead: OpenedLead) => ReactNode;
}) {
  const { openSettings } = useHandrail();
  const [record, setRecord] = useState(props.first);
  useWakeOnline();
  const isOpen = record !== null;
  const list = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen)
      list.current?.querySelector<HTMLElement>("[role=grid]")?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <div className="flex h-dvh bg-surface">
      <div
        ref={list}
        {...(isOpen ? BESIDE : MAIN)}
        className={clsx(
          "min-w-0 flex-1 flex-col low:min-h-dvh",
          isOpen ? "hidden min-[1000px]:flex" : "flex",
        )}
      >
        <div className="flex items-center gap-2 px-3 pt-2">
          <h1 className="text-name font-semibold">Queue</h1>
          <Button variant="quiet" className="ms-auto" onClick={() => openSettings("connections")}>
            Settings
          </Button>
        </div>
        <div className="px-3">
          <StorageNotice />
        </div>
        <QueuePanel start={props.start} onOpen={setRecord} />
      </div>
      {record !== null && (
        <div
          key={recordKeyToString(record)}
          className="w-full border-line min-[1000px]:w-110 min-[1000px]:border-s"
        >
          {props.drawLead({ record, onGo: setRecord, onBack: () => setRecord(null) })}
        </div>
      )}
    </div>
  );
}

const MAIN = { role: "main" } as const;
/** The lead beside it is the page's main part then. */
const BESIDE = { role: "region", "aria-label": "Queue" } as const;
