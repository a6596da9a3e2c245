import { useLiveQuery } from "dexie-react-hooks";
import { useMemo } from "react";
import { playbookRef } from "#lib/domain/playbook/playbook-ref.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { findPlaybook } from "#lib/store/playbook-store.ts";
import { useHandrail } from "./handrail-context.tsx";

/**
 * The playbook under which something was written, so that it is read in its own words (M7); the one in
 * force where nobody noted it, or where it never was on this device.
 */
export function useCheckedPlaybook(refText: string | null): Playbook {
  const { store, playbook } = useHandrail();
  const inForce = useMemo(() => playbookRef(playbook), [playbook]);
  const wanted = refText === inForce ? null : refText;
  const found = useLiveQuery(
    async () => (wanted === null ? null : findPlaybook(store, wanted)),
    [store, wanted],
  );
  return found ?? playbook;
}
