import { useLiveQuery } from "dexie-react-hooks";
import { useCallback, useEffect, useRef, useState } from "react";
import { type StorageFailure, toStorageFailure } from "#lib/commands/storage-failure.ts";
import { announceDraft, discardDraft, journalDraft, readDraft } from "#lib/store/draft-journal.ts";
import type { DraftRow } from "#lib/store/rows.ts";
import { useHandrail } from "./handrail-context.tsx";

export type DraftValues = Readonly<Record<string, string>>;

export interface DraftForm<Values extends DraftValues> {
  /** What stands in the form: typed text where there is some, else the starting values. */
  readonly values: Values;
  /** Whether somebody typed here; false means that the values are the starting ones. */
  readonly typed: boolean;
  /** True once the stored draft has been read: before that nothing may be typed over it. */
  readonly ready: boolean;
  /** Set when the last keystroke could not be kept. The text stays on screen. */
  readonly notSaved: StorageFailure | null;
  readonly change: (change: Partial<Values>) => void;
  /** Back to the starting values, because the person said so. */
  readonly reset: () => void;
  /** Makes the stored text what is on screen; to be awaited before the form is handed over. */
  readonly flush: () => Promise<void>;
  /** The text has been handed over and the store has cleared it. */
  readonly handedOver: () => void;
}

/** Another tab learns of the text this long after the last keystroke. The journal has it at once. */
const ANNOUNCE_AFTER_MS = 400;

/**
 * A form whose text is on disk at every keystroke (M6). `id` is `<record key>#<form>`. `start` is what
 * an untouched form shows; it may change while nobody has typed.
 */
export function useDraft<Values extends DraftValues>(id: string, start: Values): DraftForm<Values> {
  const { store, deps } = useHandrail();
  const stored = useLiveQuery(async () => ({ id, row: await readDraft(store, id) }), [store, id]);
  const [local, setLocal] = useState<DraftRow | null>(null);
  const [notSaved, setNotSaved] = useState<StorageFailure | null>(null);
  const waiting = useRef<Announcement | null>(null);

  const storedRow = stored?.id === id ? stored.row : null;
  const localRow = local?.id === id ? local : null;
  const newest = newestOf(localRow, storedRow);
  const values: Values = newest === null ? start : { ...start, ...newest.values };

  const announceNow = useCallback(async (): Promise<void> => {
    const announcement = waiting.current;
    if (announcement === null) return;
    clearTimeout(announcement.timer);
    waiting.current = null;
    try {
      await announceDraft(store, announcement.row);
    } catch (error) {
      setNotSaved(toStorageFailure(error));
    }
  }, [store]);

  // Leaving the form (another tab of the sidebar, another record) must not leave a timer behind that
  // would bring back text which has been handed over in the meantime.
  useEffect(() => () => void announceNow(), [announceNow]);

  const change = (part: Partial<Values>): void => {
    // A clock that was set back must not make older text look newer.
    const savedAt = Math.max(deps.now(), (newest?.savedAt ?? 0) + 1);
    const row: DraftRow = { id, values: { ...values, ...definedOnly(part) }, savedAt };
    setLocal(row);
    journalDraft(store, row).then(
      () => setNotSaved(null),
      (error: unknown) => setNotSaved(toStorageFailure(error)),
    );
    if (waiting.current !== null) clearTimeout(waiting.current.timer);
    waiting.current = { row, timer: setTimeout(() => void announceNow(), ANNOUNCE_AFTER_MS) };
  };

  const forget = (): void => {
    if (waiting.current !== null) clearTimeout(waiting.current.timer);
    waiting.current = null;
    setLocal(null);
  };

  const reset = (): void => {
    forget();
    discardDraft(store, id).catch((error: unknown) => setNotSaved(toStorageFailure(error)));
  };

  return {
    values,
    typed: newest !== null,
    ready: stored?.id === id,
    notSaved,
    change,
    reset,
    flush: announceNow,
    handedOver: forget,
  };
}

interface Announcement {
  readonly row: DraftRow;
  readonly timer: ReturnType<typeof setTimeout>;
}

function newestOf(local: DraftRow | null, stored: DraftRow | null): DraftRow | null {
  if (local === null || stored === null) return local ?? stored;
  return stored.savedAt > local.savedAt ? stored : local;
}

function definedOnly<Values extends DraftValues>(part: Partial<Values>): DraftValues {
  const defined: Record<string, string> = {};
  for (const [name, value] of Object.entries(part)) {
    if (typeof value === "string") defined[name] = value;
  }
  return defined;
}
