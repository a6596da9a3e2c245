import { useLiveQuery } from "dexie-react-hooks";
import { useHandrail } from "#components/data/handrail-context.tsx";
import type { Live } from "#components/data/use-live.ts";
import { readWorkingCopy } from "#lib/store/playbook-store.ts";
import type { WorkingCopyRow } from "#lib/store/rows.ts";

/** What is on its way to an agreement in this browser; null for what nobody has begun. */
export interface Agreement {
  /** One common text, from the editor. */
  readonly draft: WorkingCopyRow | null;
  readonly marketing: WorkingCopyRow | null;
  readonly sales: WorkingCopyRow | null;
  /** What is to be signed. */
  readonly agreed: WorkingCopyRow | null;
}

export function useAgreement(): Live<Agreement> {
  const { store } = useHandrail();
  return useLiveQuery(async () => {
    const [draft, marketing, sales, agreed] = await Promise.all([
      readWorkingCopy(store, "draft"),
      readWorkingCopy(store, "definition/marketing"),
      readWorkingCopy(store, "definition/sales"),
      readWorkingCopy(store, "agreed"),
    ]);
    return { draft, marketing, sales, agreed };
  }, [store]);
}
