import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useScreen } from "#components/data/screen-store.ts";
import { useConnections, usePageConnection, useRecord } from "#components/data/use-live.ts";
import { type Refresh, useRefresh } from "#components/data/use-refresh.ts";
import { refreshOwners } from "#lib/commands/ask-crm.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import { type FrameState, frameState, type LinkState } from "./frame-state.ts";

const HOUR_MS = 60 * 60 * 1000;

/** Everything that decides what the frame shows, live. */
export function useFrame(
  surface: "frame" | "side-panel",
  link: LinkState,
  picked: RecordKey | null,
): { readonly state: FrameState; readonly refresh: Refresh } {
  const page = useScreen((screen) => screen.page);
  const pageConnection = usePageConnection();
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

  const view = useRecord(key);
  const refresh = useRefresh(key);
  useFreshOwners(connection?.id ?? null);
  return {
    state: frameState({ surface, link, page, picked, connection, view, refresh }),
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
