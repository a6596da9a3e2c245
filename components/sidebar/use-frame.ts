import { useQuery } from "@tanstack/react-query";
import { useLiveQuery } from "dexie-react-hooks";
import { useEffect, useMemo, useRef } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useScreen } from "#components/data/screen-store.ts";
import { useConnections, usePageConnection, useRecord } from "#components/data/use-live.ts";
import { type Refresh, useRefresh } from "#components/data/use-refresh.ts";
import { refreshOwners } from "#lib/commands/ask-crm.ts";
import type { PageState, RecordKey } from "#lib/domain/record.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import { type RecordView, readOwners } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { type FrameState, frameState, type LinkState } from "./frame-state.ts";

const HOUR_MS = 60 * 60 * 1000;

/** What was read for the page before the first render: stands in until the live queries answer. */
export interface FirstView {
  readonly page: PageState;
  readonly connection: ConnectionRow | null;
  readonly view: RecordView | null;
  readonly owners: readonly Owner[];
}

export interface Frame {
  readonly state: FrameState;
  /** The users of the CRM that the frame is about. */
  readonly owners: readonly Owner[];
  readonly refresh: Refresh;
}

/** Everything that decides what the frame shows, live. */
export function useFrame(
  surface: "frame" | "side-panel",
  link: LinkState,
  picked: RecordKey | null,
  firstView: FirstView | null,
): Frame {
  const page = useScreen((screen) => screen.page);
  const first = picked === null && firstView?.page === page ? firstView : null;
  const livePageConnection = usePageConnection();
  const pageConnection = livePageConnection === undefined ? first?.connection : livePageConnection;
  const connections = useConnections();
  const connection =
    picked === null
      ? pageConnection
      : connections && (connections.find((row) => row.id === picked.connectionId) ?? null);

  const key = useMemo<RecordKey | null>(() => {
    if (picked !== null) return picked;
    if (page?.type !== "record" || !pageConnection) return null;
    const { objectType, recordId } = page.record;
    return { connectionId: pageConnection.id, objectType, recordId };
  }, [picked, page, pageConnection]);

  const liveView = useRecord(key);
  const view = liveView === undefined && first !== null ? first.view : liveView;
  const owners = useKnownOwners(
    connection?.id ?? null,
    view?.snapshot.handoff.ownerId ?? null,
    first?.owners ?? NOBODY,
  );
  const refresh = useRefresh(key);
  useAskAgainWhenLost(key, view, refresh);
  return {
    state: frameState({ surface, link, page, picked, connection, view, refresh }),
    owners,
    refresh,
  };
}

/** A record that was on show and is not here any more (the cache was cleared or rebuilt) is asked for again. */
function useAskAgainWhenLost(
  key: RecordKey | null,
  view: RecordView | null | undefined,
  { again }: Refresh,
): void {
  const shown = useRef<RecordKey | null>(null);
  useEffect(() => {
    if (view) shown.current = key;
    if (view !== null || shown.current === null || shown.current !== key) return;
    // Once: a record that the CRM does not show either stays away.
    shown.current = null;
    again();
  }, [key, view, again]);
}

/**
 * The CRM's users as cached. They are asked for when none are known, or when the record belongs to
 * somebody unknown: never merely because a page was opened, since the CRM's quota is the customer's.
 */
function useKnownOwners(
  connectionId: string | null,
  ownerId: string | null,
  first: readonly Owner[],
): readonly Owner[] {
  const { store, deps } = useHandrail();
  const live = useLiveQuery(
    async () => (connectionId === null ? NOBODY : readOwners(store, connectionId)),
    [store, connectionId],
  );
  const isSomebodyUnknown =
    live?.length === 0 || (ownerId !== null && live?.every((owner) => owner.id !== ownerId));
  useQuery({
    queryKey: ["refresh-owners", connectionId],
    queryFn: () => (connectionId === null ? null : refreshOwners(deps, connectionId)),
    enabled: connectionId !== null && isSomebodyUnknown === true,
    staleTime: HOUR_MS,
    retry: false,
    networkMode: "always",
  });
  return live ?? first;
}

const NOBODY: readonly Owner[] = [];
