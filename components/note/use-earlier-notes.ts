import { useLiveQuery } from "dexie-react-hooks";
import { useMemo } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { type CopyIndex, createCopyIndex } from "#lib/domain/note/copied/copy-index.ts";
import { toPrints } from "#lib/domain/note/copied/prints.ts";
import { EMPTY_NOTE } from "#lib/domain/note/note.ts";
import { readAuthoredNotes } from "#lib/store/playbook-store.ts";

/** What this person has handed off from here, prepared for comparison; empty while it is being read. */
export function useEarlierNotes(): CopyIndex {
  const { store } = useHandrail();
  const rows = useLiveQuery(() => readAuthoredNotes(store), [store]);
  return useMemo(
    () =>
      createCopyIndex(
        (rows ?? []).map(({ recordKey, buyer, prints }) => ({
          recordKey,
          buyer,
          prints: { ...NO_PRINTS, ...prints },
        })),
      ),
    [rows],
  );
}

const NO_PRINTS = toPrints(EMPTY_NOTE, []);
