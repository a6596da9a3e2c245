import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { noteDraftId } from "#components/data/note-draft-id.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import { readDraft } from "#lib/store/draft-journal.ts";

/** Whether the note for the next stage is open: while somebody chose so, or has begun to type it. */
export function useSecondNote(key: RecordKey): {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
} {
  const { store } = useHandrail();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const draftId = noteDraftId(key, "sdr-to-ae");
  const draft = useLiveQuery(() => readDraft(store, draftId), [store, draftId]);
  return {
    isOpen: chosen ?? draft != null,
    open: () => setChosen(true),
    close: () => setChosen(false),
  };
}
