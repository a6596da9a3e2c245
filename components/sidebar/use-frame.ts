import { useEffect, useMemo, useRef } from "react";
import { useScreen } from "#components/data/screen-store.ts";
import {
  type Live,
  useConnections,
  usePageConnection,
  useRecord,
} from "#components/data/use-live.ts";
import { type Refresh, useRefresh } from "#components/data/use-refresh.ts";
import { useStayed } from "#components/data/use-stayed.ts";
import { type PageState, type RecordKey, recordKeyToString } from "#lib/domain/record.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { type FrameState, frameState, type LinkState } from "./frame-state.ts";
import { useKnownOwners } from "./use-known-owners.ts";
import { type MailLead, useMailLead } from "./use-mail-lead.ts";

/** Changes come by the list of changes meanwhile. */
const LEAD_FRESH_FOR_MS = 2 * 60_000;

/** What was read for the page before the first render: stands in until the live queries answer. */
export interface FirstView {
  readonly page: PageState;
  readonly connection: ConnectionRow | null;
  readonly view: RecordView | null;
  readonly owners: readonly Owner[];
}

export interface Frame {
  readonly state: FrameState;
  /** Whom the page of mail beside us is about; null beside any other page and in a list. */
  readonly lead: MailLead | null;
  /** The users of the CRM that the frame is about. */
  readonly owners: readonly Owner[];
  readonly refresh: Refresh;
}

/** Everything that decides what the frame shows, live. */
export function useFrame(
  surface: "frame" | "side-panel",
  link: LinkState,
  /** `usePageTurn` of the page. */
  turn: number,
  picked: RecordKey | null,
  firstView: FirstView | null,
): Frame {
  const page = useScreen((screen) => screen.page);
  const first = picked === null && firstView?.page === page ? firstView : null;
  const livePageConnection = usePageConnection();
  const pageConnection = livePageConnection === undefined ? first?.connection : livePageConnection;
  const lead = useMailLead(page?.type === "mail" ? page.mail : null, turn);
  const connections = useConnections();

  const isLead = picked === null && page?.type === "mail";
  const key = useMemo(
    () => meantKey(picked, page, lead, pageConnection),
    [picked, page, lead, pageConnection],
  );
  const connection =
    picked === null && !isLead
      ? pageConnection
      : connections && (connections.find(({ id }) => id === key?.connectionId) ?? null);

  const liveView = useRecord(isLead ? null : key);
  const view = isLead ? lead?.view : liveView === undefined ? first?.view : liveView;
  const owners = useKnownOwners(
    connection?.id ?? null,
    view?.snapshot.handoff.ownerId ?? null,
    first?.owners ?? NOBODY,
  );
  const refresh = useUnhurriedRefresh(key, turn, isLead);
  useAskAgainWhenLost(key === null ? null : recordKeyToString(key), view, refresh);
  const isConnected = connections && connections.length > 0;
  const facts = { surface, link, page, picked, connection, view, lead, isConnected, refresh };
  return { state: frameState(facts), lead: lead ?? null, owners, refresh };
}

/**
 * A CRM's page is opened on purpose. Through their mail people leaf, and come back to the same conversation
 * all day: its record waits a moment, and is not asked for at each visit.
 */
function useUnhurriedRefresh(key: RecordKey | null, turn: number, isLead: boolean): Refresh {
  const waits = !useStayed(turn) && isLead;
  const refresh = useRefresh(waits ? null : key, isLead ? LEAD_FRESH_FOR_MS : undefined);
  return waits ? { ...refresh, running: true } : refresh;
}

/** The record that was picked, else the one that the page shows or is about. */
function meantKey(
  picked: RecordKey | null,
  page: PageState | null,
  lead: Live<MailLead | null>,
  connection: Live<ConnectionRow | null>,
): RecordKey | null {
  if (picked !== null) return picked;
  if (page?.type === "mail") return lead?.match.type === "one" ? lead.match.key : null;
  if (page?.type !== "record" || !connection) return null;
  const { objectType, recordId } = page.record;
  return { connectionId: connection.id, objectType, recordId };
}

/** A record that was on show and is not here any more (the cache was cleared or rebuilt) is asked for again. */
function useAskAgainWhenLost(
  key: string | null,
  view: RecordView | null | undefined,
  { again }: Refresh,
): void {
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (view) shown.current = key;
    if (view !== null || shown.current === null || shown.current !== key) return;
    // Once: a record that the CRM does not show either stays away.
    shown.current = null;
    again();
  }, [key, view, again]);
}

const NOBODY: readonly Owner[] = [];
