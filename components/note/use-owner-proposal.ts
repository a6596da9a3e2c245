import { useLiveQuery } from "dexie-react-hooks";
import { useEffect, useMemo } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { freshenTurns } from "#lib/commands/freshen-turns.ts";
import type { HandoffStage } from "#lib/domain/playbook/schema.ts";
import { createOwnerProposal, type OwnerProposal } from "#lib/domain/routing/propose-owner.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import { readAssignments } from "#lib/store/assignment-store.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";

/** Longer than turns are counted. */
const LOOKED_BACK_MS = 92 * 86_400_000;

/** Whom the routing rules name for a lead type, as of when the form was opened; null until it is known. */
export function useOwnerProposal(
  { snapshot }: RecordView,
  connection: ConnectionRow,
  owners: readonly Owner[],
  stage: HandoffStage,
  openedAt: string,
): ((leadType: string) => OwnerProposal) | null {
  const { deps, playbook } = useHandrail();
  const now = Date.parse(openedAt);
  const personId = connection.person?.ownerId ?? null;
  const assignments = useLiveQuery(
    () => readAssignments(deps.store, connection.id, now - LOOKED_BACK_MS),
    [deps.store, connection.id, now],
  );
  useEffect(() => freshenTurns(deps, playbook), [deps, playbook]);
  return useMemo(
    () =>
      assignments === undefined
        ? null
        : createOwnerProposal({
            snapshot,
            playbook,
            owners,
            assignments,
            stage,
            personId,
            now,
          }),
    [snapshot, playbook, owners, assignments, stage, personId, now],
  );
}
