import { create } from "zustand";
import type { SentMail } from "#lib/domain/mail/mail-page.ts";
import type { OutcomeId } from "#lib/domain/playbook/schema.ts";
import type { PageState } from "#lib/domain/record.ts";

export const HANDOFF_TABS = ["story", "note", "first-touch", "outcome"] as const;
export type HandoffTab = (typeof HANDOFF_TABS)[number];

/** A write that was just kept, as the "logged" status with its Undo shows it. */
export interface ShownReceipt {
  readonly actionId: string;
  readonly title: string;
  /** Epoch milliseconds. */
  readonly undoUntil: number;
}

/** What is only on this screen. Anything that must outlive it belongs to the store. */
export interface Screen {
  /** What the page beside us shows; null until it is known. */
  readonly page: PageState | null;
  /** Whether the page's content script has vouched for this frame. Nothing can be changed before. */
  readonly paired: boolean;
  readonly tab: HandoffTab;
  readonly outboxOpen: boolean;
  readonly paletteOpen: boolean;
  /** Whether the queue stands in the place of the record, or the record on show was opened from it. */
  readonly queue: "closed" | "list" | "lead";
  readonly receipt: ShownReceipt | null;
  /** The outcome that the palette asked for; Outcome takes it and forgets it. */
  readonly askedOutcome: OutcomeId | null;
  /** A message that has probably just been sent from the page; null once somebody dealt with it. */
  readonly sent: SentMail | null;
  readonly set: (change: Partial<Omit<Screen, "set">>) => void;
}

export const useScreen = create<Screen>()((set) => ({
  page: null,
  paired: false,
  tab: "story",
  outboxOpen: false,
  paletteOpen: false,
  queue: "closed",
  receipt: null,
  askedOutcome: null,
  sent: null,
  set: (change) => set(change),
}));
