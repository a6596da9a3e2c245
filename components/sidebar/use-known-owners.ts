import { useQuery } from "@tanstack/react-query";
import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { refreshOwners } from "#lib/commands/ask-crm.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import { readOwners } from "#lib/store/record-store.ts";

const HOUR_MS = 60 * 60 * 1000;

/**
 * The CRM's users as cached. They are asked for when none are known, or when the record belongs to
 * somebody unknown: never merely because a page was opened, since the CRM's quota is the customer's.
 *
 * @param first stands in until they are read.
 */
export function useKnownOwners(
  connectionId: string | null,
  ownerId: string | null,
  first: readonly Owner[],
): readonly Owner[] {
  const { store, deps } = useHandrail();
  // Between two conversations there is no connection for a moment: what was read for it stays.
  const last = useLast(connectionId);
  const live = useLiveQuery(
    async () => ({ of: last, owners: last === null ? NOBODY : await readOwners(store, last) }),
    [store, last],
  );
  const owners = live?.of === last ? live.owners : undefined;
  const isSomebodyUnknown =
    owners?.length === 0 || (ownerId !== null && owners?.every((owner) => owner.id !== ownerId));
  useQuery({
    queryKey: ["refresh-owners", last],
    queryFn: () => (last === null ? null : refreshOwners(deps, last)),
    enabled: connectionId !== null && isSomebodyUnknown === true,
    staleTime: HOUR_MS,
    retry: false,
    networkMode: "always",
  });
  return owners ?? first;
}

const NOBODY: readonly Owner[] = [];

/** The last value that was not null. */
function useLast(value: string | null): string | null {
  const [last, setLast] = useState(value);
  if (value !== null && value !== last) setLast(value);
  return value ?? last;
}
