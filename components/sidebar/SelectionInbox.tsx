import { useLiveQuery } from "dexie-react-hooks";
import { lazy, Suspense } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { readSelections } from "#lib/store/selection-inbox.ts";

/** Rarely needed, and it brings what reads talks with it. */
const SelectionNotice = lazy(async () => ({
  default: (await import("#components/story/SelectionNotice.tsx")).SelectionNotice,
}));

/** The notice of selected text that waits for a record; nothing where none waits. */
export function SelectionInbox(props: {
  readonly view: RecordView | null;
  readonly connection: ConnectionRow | null;
  readonly onAdded: () => void;
}) {
  const { store } = useHandrail();
  const [first, ...others] = useLiveQuery(() => readSelections(store), [store]) ?? [];
  if (first === undefined) return null;
  return (
    <Suspense>
      <SelectionNotice selections={[first, ...others]} {...props} />
    </Suspense>
  );
}
