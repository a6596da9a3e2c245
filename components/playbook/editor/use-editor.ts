import { useCallback, useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { keep, type StorageFailure } from "#lib/commands/storage-failure.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { saveWorkingCopy } from "#lib/store/playbook-store.ts";
import type { WorkingCopyRow } from "#lib/store/rows.ts";
import { createEditor, type Editor } from "./editor-store.ts";
import { readDocument } from "./read-document.ts";

export interface KeptEditor {
  readonly editor: Editor;
  readonly draft: Playbook;
  /** Why the last change could not be kept; it stays on screen. */
  readonly failure: StorageFailure | null;
  /** Whether another tab's text has taken the place of what stood here. */
  readonly replaced: boolean;
  readonly noticed: () => void;
}

/**
 * The editor of one working copy. Every change is kept at once; what another tab keeps after it is shown
 * here too, said, and one step back is what stood here. `row` is what is stored now, `start` its text.
 */
export function useEditor(row: WorkingCopyRow, start: Playbook): KeptEditor {
  const { store, deps } = useHandrail();
  const [failure, setFailure] = useState<StorageFailure | null>(null);
  const [replaced, setReplaced] = useState(false);
  const newest = useRef(row);
  const own = useRef(new Set([row.savedAt]));

  const keepDraft = useCallback(
    async (document: Playbook) => {
      const savedAt = Math.max(deps.now(), newest.current.savedAt + 1);
      own.current.add(savedAt);
      newest.current = { ...newest.current, document, savedAt };
      const kept = await keep(() => saveWorkingCopy(store, newest.current));
      setFailure(kept.ok ? null : kept.failure);
    },
    [store, deps],
  );
  const [editor] = useState(() =>
    createEditor(start, (document) => void keepDraft(document), deps.now),
  );
  const draft = useStore(editor.store, (edition) => edition.draft);

  useEffect(() => {
    if (own.current.has(row.savedAt) || row.savedAt < newest.current.savedAt) return;
    const theirs = readDocument(row.document);
    own.current.add(row.savedAt);
    newest.current = row;
    if (theirs === null || isSame(theirs, editor.store.getState().draft)) return;
    editor.adopt(theirs);
    setReplaced(true);
  }, [row, editor]);

  return { editor, draft, failure, replaced, noticed: () => setReplaced(false) };
}

/** Rows are also kept anew for what is not their text: that somebody has finished. */
function isSame(one: Playbook, other: Playbook): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
