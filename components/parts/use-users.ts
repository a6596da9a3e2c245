import { useQuery } from "@tanstack/react-query";
import { useLiveQuery } from "dexie-react-hooks";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { refreshOwners } from "#lib/commands/ask-crm.ts";
import type { Failure } from "#lib/domain/failure.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import { readOwners } from "#lib/store/record-store.ts";

export interface Users {
  /** Active ones first; undefined while they are being read. */
  readonly users: readonly Owner[] | undefined;
  readonly fetching: boolean;
  readonly failure: Failure | null;
  readonly again: () => void;
}

/** The CRM's users, fetched once when none are cached yet. */
export function useUsers(connectionId: string): Users {
  const { store, deps } = useHandrail();
  const users = useLiveQuery(() => readOwners(store, connectionId), [store, connectionId]);
  const query = useQuery({
    queryKey: ["refresh-owners", connectionId],
    queryFn: () => refreshOwners(deps, connectionId),
    enabled: users !== undefined && users.length === 0,
    // Only asked while nobody is cached, so whatever it answered before is out of date.
    staleTime: 0,
    refetchOnWindowFocus: false,
    retry: false,
    networkMode: "always",
  });
  return {
    users,
    fetching: query.isFetching,
    failure: query.data?.ok === false ? query.data.failure : null,
    again: () => void query.refetch(),
  };
}
