import { useCallback, useEffect, useState } from "react";
import { useScreen } from "#components/data/screen-store.ts";
import type { PageState, RecordKey } from "#lib/domain/record.ts";
import type { Picked } from "./use-picked.ts";

/** A lead that was opened from the queue, and the ways from it. */
export interface QueueLead {
  readonly record: RecordKey;
  readonly onGo: (record: RecordKey) => void;
  readonly onBack: () => void;
}

/** The queue as the frame shows it. */
export interface QueueInFrame {
  /** Whether it stands in the place of the record. */
  readonly isShown: boolean;
  /** Whether it has ever been: what was done in it is kept from then on. */
  readonly wasShown: boolean;
  /** The lead that was opened from it; null for a record from anywhere else. */
  readonly lead: QueueLead | null;
  /** Whether the record that stands here instead of the page's was opened from it, and not found by search. */
  readonly isFromHere: boolean;
  readonly open: (record: RecordKey) => void;
  readonly close: () => void;
  readonly toggle: () => void;
}

/**
 * The queue gives way to a record that the page turns to, as everything does that was looked up here.
 *
 * @param beside the lead of a queue that stands beside this frame; null beside a page.
 */
export function useQueueInFrame(
  page: PageState | null,
  { record, pick }: Picked,
  beside: QueueLead | null,
): QueueInFrame {
  const state = useScreen((screen) => screen.queue);
  const set = useScreen((screen) => screen.set);
  const isShown = state === "list";
  const [wasShown, setWasShown] = useState(false);
  if (isShown && !wasShown) setWasShown(true);
  useEffect(() => {
    if (page?.type === "record") set({ queue: "closed" });
  }, [page, set]);
  const open = useCallback(
    (lead: RecordKey) => {
      pick(lead);
      set({ queue: "lead" });
    },
    [pick, set],
  );
  const close = useCallback(() => set({ queue: "closed" }), [set]);
  const onBack = useCallback(() => set({ queue: "list" }), [set]);
  const isFromHere = state === "lead" && record !== null;
  return {
    isShown,
    wasShown,
    lead: isFromHere ? { record, onGo: open, onBack } : beside,
    isFromHere,
    open,
    close,
    toggle: () => set({ queue: isShown ? "closed" : "list" }),
  };
}
