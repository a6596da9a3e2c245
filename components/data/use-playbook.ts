import { useLiveQuery } from "dexie-react-hooks";
import { useRef } from "react";
import type { Store } from "#lib/store/databases.ts";
import {
  type PlaybookSource,
  readPlaybookInForce,
  readPlaybookSource,
  readPlaybookVersions,
} from "#lib/store/playbook-store.ts";
import type { PlaybookInForce } from "#lib/store/resolve-playbook.ts";
import type { PlaybookRow } from "#lib/store/rows.ts";
import { toStorageTrouble } from "#lib/store/storage-trouble.ts";
import { useHandrail } from "./handrail-context.tsx";
import type { Live } from "./use-live.ts";

/**
 * The playbook in force, live: `first` until the database has answered, and the last one while it does
 * not. The same object as long as it is the same version.
 */
export function useLivePlaybook(store: Store, first: PlaybookInForce): PlaybookInForce {
  const last = useRef(first);
  const live = useLiveQuery(async () => {
    try {
      last.current = await readPlaybookInForce(store, last.current);
    } catch (error) {
      // What was read last stays; the notice about storage says what is wrong.
      if (toStorageTrouble(error).cause === "broken") throw error;
    }
    return last.current;
  }, [store]);
  return live ?? first;
}

/** The playbook in force with where it comes from and since when, live. */
export function usePlaybookInForce(): Live<PlaybookInForce> {
  const { store } = useHandrail();
  return useLiveQuery(() => readPlaybookInForce(store), [store]);
}

/** Which policy or address the playbook is taken from, and what is wrong with what it gives. */
export function usePlaybookSource(): Live<PlaybookSource> {
  const { store } = useHandrail();
  return useLiveQuery(() => readPlaybookSource(store), [store]);
}

/** Every version that was in force here, newest first. */
export function usePlaybookVersions(): Live<readonly PlaybookRow[]> {
  const { store } = useHandrail();
  return useLiveQuery(() => readPlaybookVersions(store), [store]);
}
