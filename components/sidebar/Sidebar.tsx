import { useLiveQuery } from "dexie-react-hooks";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useScreen } from "#components/data/screen-store.ts";
import { useWakeOnline } from "#components/data/use-wake-online.ts";
import { Header } from "#components/header/Header.tsx";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { StorageNotice } from "#components/parts/StorageNotice.tsx";
import { EmptyState } from "#components/ui/EmptyState.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import type { StorageFailure } from "#lib/commands/storage-failure.ts";
import { readPreference } from "#lib/store/connection-store.ts";
import { FrameQueue } from "./FrameQueue.tsx";
import { frameHeading } from "./frame-heading.ts";
import type { LinkState } from "./frame-state.ts";
import { HandoffTabs } from "./HandoffTabs.tsx";
import { LeadBar } from "./LeadBar.tsx";
import { usePageTurn } from "./page-turn.ts";
import { NUMBER_KEYS } from "./preferences.ts";
import { QueueButton } from "./QueueButton.tsx";
import { ReceiptBar } from "./ReceiptBar.tsx";
import { RecordNotices } from "./RecordNotices.tsx";
import { SelectionInbox } from "./SelectionInbox.tsx";
import { type FirstView, useFrame } from "./use-frame.ts";
import { useKeptFocus } from "./use-kept-focus.ts";
import { useBackToLead, usePicked } from "./use-picked.ts";
import { type QueueLead, useQueueInFrame } from "./use-queue-in-frame.ts";
import { useRecordPainted } from "./use-record-painted.ts";
import { useShortcuts } from "./use-shortcuts.ts";
import { WithoutRecord } from "./WithoutRecord.tsx";

const OutboxRegion = lazy(async () => ({
  default: (await import("#components/outbox/OutboxRegion.tsx")).OutboxRegion,
}));
const SentNotice = lazy(async () => ({
  default: (await import("#components/mail/sent/SentNotice.tsx")).SentNotice,
}));
const loadPalette = () => import("./FramePalette.tsx");
const FramePalette = lazy(async () => ({ default: (await loadPalette()).FramePalette }));

export interface SidebarProps {
  readonly surface: "frame" | "side-panel";
  readonly link: LinkState;
  readonly firstView: FirstView | null;
  /** A lead of the queue beside which this stands; null beside a page. */
  readonly lead: QueueLead | null;
  /** Closes the sidebar in the page; null where the browser does that (side panel). */
  readonly onClose: (() => void) | null;
  /** Opens the browser's own side panel; null in the side panel itself. */
  readonly onSidePanel: (() => void) | null;
  readonly onNumberKeys: (on: boolean) => void;
}

/** The whole frame: header, outbox, record, receipt, palette. */
export function Sidebar(props: SidebarProps) {
  const { store } = useHandrail();
  useWakeOnline();
  const page = useScreen((screen) => screen.page);
  const hasSent = useScreen((screen) => screen.sent !== null);
  const outboxOpen = useScreen((screen) => screen.outboxOpen);
  const paletteOpen = useScreen((screen) => screen.paletteOpen);
  const setScreen = useScreen((screen) => screen.set);
  const syncButton = useRef<HTMLButtonElement>(null);
  const [adding, setAdding] = useState(false);
  const [trouble, setTrouble] = useState<StorageFailure | null>(null);
  const turn = usePageTurn(page);
  const picked = usePicked(page, turn, setTrouble);
  const { state, lead, owners, refresh } = useFrame(
    props.surface,
    props.link,
    turn,
    picked.record ?? props.lead?.record ?? null,
    props.firstView,
  );
  useBackToLead(picked, lead);
  const queue = useQueueInFrame(page, picked, props.lead);
  // Whose CRM had a person already whom somebody wanted to create.
  const [existedIn, setExistedIn] = useState<{ crm: string; turn: number } | null>(null);
  const numberKeys =
    useLiveQuery(() => readPreference(store, NUMBER_KEYS, true), [store]) !== false;

  const view = state.type === "record" ? state.view : null;
  const recordId = view?.snapshot.key.recordId ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the record is the trigger, not an input.
  useEffect(() => setAdding(false), [recordId]);
  useKeptFocus(recordId);
  useShortcuts(numberKeys);
  useRecordPainted(view !== null);
  // Whoever opens the palette types at once: letters must not be lost while its code is fetched.
  useEffect(() => {
    const waiting = requestIdleCallback(() => void loadPalette());
    return () => cancelIdleCallback(waiting);
  }, []);

  if (state.type === "not-active") return <NotActive />;
  const connection = "connection" in state ? state.connection : null;
  return (
    <div className="flex h-dvh flex-col bg-surface low:h-auto low:min-h-dvh">
      <Header
        connection={connection}
        view={view}
        owners={owners}
        heading={frameHeading(state)}
        syncRef={syncButton}
        queue={props.lead === null && <QueueButton />}
        paletteShortcut={PALETTE_SHORTCUT}
      />
      {outboxOpen && (
        <Suspense>
          <OutboxRegion
            onClose={() => {
              setScreen({ outboxOpen: false });
              syncButton.current?.focus();
            }}
          />
        </Suspense>
      )}
      <FrameQueue queue={queue} letterKeys={numberKeys} />
      {/* Positioned, so that parts that are hidden from sight are cut off with the rest. */}
      <main
        hidden={queue.isShown}
        className="relative min-h-0 flex-1 overflow-y-auto low:overflow-visible"
      >
        <div className="px-3 *:not-empty:mb-2">
          <StorageNotice />
          <SelectionInbox
            view={view}
            connection={connection}
            onAdded={() => {
              setScreen({ tab: "story" });
              setAdding(true);
            }}
          />
        </div>
        {(props.link === "gone" || props.link === "lost") && props.surface === "frame" && (
          <LinkNotice link={props.link} />
        )}
        {state.type === "record" ? (
          <>
            {lead !== null && picked.record === null && (
              <LeadBar key={turn} lead={lead} turn={turn} onChoose={picked.choose} />
            )}
            <RecordNotices
              state={state}
              isPicked={picked.record !== null && !queue.isFromHere}
              existedIn={existedIn?.turn === turn ? existedIn.crm : null}
              onBack={() => picked.pick(null)}
              onKeep={picked.remembers ? () => picked.choose(picked.record) : null}
              onRetry={refresh.again}
            />
            <HandoffTabs
              key={`${state.connection.id}/${recordId}`}
              view={state.view}
              connection={state.connection}
              owners={owners}
              adding={adding}
              onAdding={setAdding}
              numberKeys={numberKeys}
            />
          </>
        ) : (
          <WithoutRecord
            state={state}
            turn={turn}
            onPick={picked.pick}
            onChoose={picked.choose}
            onCreated={(record, existed) => {
              picked.choose(record);
              if (existed !== null) setExistedIn({ crm: existed.capabilities.label, turn });
            }}
            onSidePanel={props.onSidePanel}
            onRetry={refresh.again}
          />
        )}
      </main>
      {/* In sight wherever somebody has scrolled to: it is about what they have just done. */}
      {hasSent && (
        <Suspense>
          <SentNotice view={view} connection={connection} onPick={picked.pick} />
        </Suspense>
      )}
      <NotSavedNotice failure={trouble} />
      <ReceiptBar crm={connection?.capabilities.label ?? "the CRM"} />
      {paletteOpen && (
        <Suspense>
          <FramePalette
            view={view}
            connection={connection}
            numberKeys={numberKeys}
            onPick={picked.pick}
            attempt={(work) =>
              void work.then((result) => setTrouble(result.ok ? null : result.failure))
            }
            onAddTouch={() => setAdding(true)}
            onRefresh={refresh.again}
            onClose={props.onClose}
            onQueue={props.lead === null ? queue.toggle : null}
            onNumberKeys={props.onNumberKeys}
          />
        </Suspense>
      )}
    </div>
  );
}

/** Without a page that vouches for it, the frame is blank: no names, no outbox, no palette. */
function NotActive() {
  return (
    <main className="p-3">
      <h1 className="text-name font-semibold">Not active here</h1>
      <EmptyState why="No page of your CRM or of Gmail vouches for this sidebar, so it shows nothing and changes nothing. If this is one, reload the page." />
    </main>
  );
}

function LinkNotice({ link }: { link: "gone" | "lost" }) {
  return (
    <div className="px-3 pb-2">
      <Notice
        tone="alert"
        title={link === "gone" ? "Handrail was updated." : "The link to the page is lost."}
      >
        Reload the page to go on. What you typed and what waits to be sent is kept.
      </Notice>
    </div>
  );
}

const PALETTE_SHORTCUT = navigator.platform.startsWith("Mac") ? "⌘K" : "Ctrl+K";
