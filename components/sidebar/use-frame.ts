import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useScreen } from "#components/data/screen-store.ts";
import {
  useConnections,
  useOwners,
  usePageConnection,
  useRecord,
} from "#components/data/use-live.ts";
import { type Refresh, useRefresh } from "#components/data/use-refresh.ts";
import { refreshOwners } from "#lib/commands/ask-crm.ts";
import type { PageState, RecordKey } from "#lib/domain/record.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import type { RecordView } from "#lib/store/record-store.ts";
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
  const liveOwners = useOwners(connection?.id ?? null);
  const owners = liveOwners.length === 0 && first !== null ? first.owners : liveOwners;
  const refresh = useRefresh(key);
  useFreshOwners(connection?.id ?? null);
  return {
    state: frameState({ surface, link, page, picked, connection, view, refresh }),
    owners,
    refresh,
  };
}

/** The CRM's users change rarely; without them no owner has a name. */
function useFreshOwners(connectionId: string | null): void {
  const { deps } = useHandrail();
  useQuery({
    queryKey: ["refresh-owners", connectionId],
    queryFn: () => (connectionId === null ? null : refreshOwners(deps, connectionId)),
    enabled: connectionId !== null,
    staleTime: HOUR_MS,
    retry: false,
    networkMode: "always",
  });
}
