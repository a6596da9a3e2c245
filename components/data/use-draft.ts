import { useLiveQuery } from "dexie-react-hooks";
import { useCallback, useEffect, useRef, useState } from "react";
import { type StorageFailure, toStorageFailure } from "#lib/commands/storage-failure.ts";
import {
  announceDraft,
  type Draft,
  discardDraft,
  journalDraft,
  readDraft,
} from "#lib/store/draft-journal.ts";
import type { DraftFieldRow } from "#lib/store/rows.ts";
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
  const stored = useLiveQuery(async () => ({ id, draft: await readDraft(store, id) }), [store, id]);
  const [local, setLocal] = useState<LocalDraft>({ id, rows: NO_ROWS });
  const [notSaved, setNotSaved] = useState<StorageFailure | null>(null);
  const waiting = useRef<Announcement | null>(null);

  const localRows = local.id === id ? local.rows : NO_ROWS;
  const newest = newestOf(localRows, stored?.id === id ? stored.draft : null);
  const values: Values = { ...start, ...newest.values };

  const announceNow = useCallback(async (): Promise<void> => {
    const announcement = waiting.current;
    if (announcement === null) return;
    clearTimeout(announcement.timer);
    waiting.current = null;
    try {
      await announceDraft(store, Object.values(announcement.rows));
    } catch (error) {
      setNotSaved(toStorageFailure(error));
    }
  }, [store]);

  // Leaving the form (another tab of the sidebar, another record) must not leave a timer behind that
  // would bring back text which has been handed over in the meantime.
  useEffect(() => () => void announceNow(), [announceNow]);

  const change = (part: Partial<Values>): void => {
    const changed: Record<string, DraftFieldRow> = {};
    for (const [field, value] of Object.entries(part)) {
      if (typeof value !== "string") continue;
      // A clock that was set back must not make older text look newer.
      const savedAt = Math.max(deps.now(), (newest.savedAt[field] ?? 0) + 1);
      changed[field] = { draftId: id, field, value, savedAt };
    }
    setLocal((before) => ({ id, rows: { ...(before.id === id ? before.rows : {}), ...changed } }));
    journalDraft(store, Object.values(changed)).then(
      () => setNotSaved(null),
      (error: unknown) => setNotSaved(toStorageFailure(error)),
    );
    if (waiting.current !== null) clearTimeout(waiting.current.timer);
    waiting.current = {
      rows: { ...waiting.current?.rows, ...changed },
      timer: setTimeout(() => void announceNow(), ANNOUNCE_AFTER_MS),
    };
  };

  const forget = (): void => {
    if (waiting.current !== null) clearTimeout(waiting.current.timer);
    waiting.current = null;
    setLocal({ id, rows: NO_ROWS });
  };

  const reset = (): void => {
    forget();
    discardDraft(store, id).catch((error: unknown) => setNotSaved(toStorageFailure(error)));
  };

  return {
    values,
    typed: Object.keys(newest.values).length > 0,
    ready: stored?.id === id,
    notSaved,
    change,
    reset,
    flush: announceNow,
    handedOver: forget,
  };
}

type Rows = Readonly<Record<string, DraftFieldRow>>;

const NO_ROWS: Rows = {};

/** What was typed here since the form was opened. */
interface LocalDraft {
  readonly id: string;
  readonly rows: Rows;
}

interface Announcement {
  readonly rows: Rows;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Field by field what was typed last, here or in another tab. */
function newestOf(local: Rows, stored: Draft | null): Draft {
  const values: Record<string, string> = { ...stored?.values };
  const savedAt: Record<string, number> = { ...stored?.savedAt };
  for (const row of Object.values(local)) {
    if ((savedAt[row.field] ?? 0) > row.savedAt) continue;
    values[row.field] = row.value;
    savedAt[row.field] = row.savedAt;
  }
  return { values, savedAt };
}
