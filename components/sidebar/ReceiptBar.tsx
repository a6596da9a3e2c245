import { useEffect, useRef, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { type ShownReceipt, useScreen } from "#components/data/screen-store.ts";
import { useWaitingOf } from "#components/data/use-live.ts";
import { focusSelectedTab } from "#components/parts/focus-selected-tab.ts";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { Receipt } from "#components/ui/Receipt.tsx";
import { useOnline } from "#components/ui/use-online.ts";
import { undoAction } from "#lib/commands/outbox-commands.ts";
import type { StorageFailure } from "#lib/commands/storage-failure.ts";

const ALL_SECONDS = 10;
const SAID_FOR_MS = 4000;

/** The receipt of the last action with its Undo, and what became of the Undo. */
export function ReceiptBar({ crm }: { crm: string }) {
  const { deps } = useHandrail();
  const receipt = useScreen((screen) => screen.receipt);
  const set = useScreen((screen) => screen.set);
  const secondsLeft = useSecondsLeft(receipt, deps.now);
  const online = useOnline();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [trouble, setTrouble] = useState<StorageFailure | null>(null);

  const bar = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // Never taken away from under a pointer or the focus.
    const held = bar.current?.matches(":hover, :focus-within") ?? false;
    if (receipt !== null && secondsLeft <= 0 && !held) set({ receipt: null });
  }, [receipt, secondsLeft, set]);

  useEffect(() => {
    if (answer === null) return;
    const timer = setTimeout(() => setAnswer(null), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [answer]);

  useEndOnceSent(receipt, () => set({ receipt: null }));

  const close = () => {
    if (bar.current?.contains(document.activeElement) === true) focusSelectedTab();
    set({ receipt: null });
    setAnswer(null);
  };

  const undo = async () => {
    if (receipt === null) return;
    const result = await undoAction(deps, receipt.actionId);
    close();
    setTrouble(result.ok ? null : result.failure);
    if (!result.ok) return;
    setAnswer(
      result.value
        ? {
            kind: "undone",
            title: "Undone",
            detail: "Nothing was sent. Typed text is back in its form.",
          }
        : {
            kind: "refused",
            title: "Too late to undo",
            detail: `It is already on its way to ${crm}.`,
          },
    );
  };

  return (
    <div ref={bar} className="low:sticky low:bottom-0">
      <NotSavedNotice failure={trouble} />
      <Receipt
        label="Receipt"
        shown={
          receipt === null
            ? answer && { ...answer, undoLeft: null }
            : {
                kind: "kept",
                title: receipt.title,
                detail: `Saved here. Goes to ${crm} ${online ? "in a moment" : "when the network is back"}.`,
                undoLeft: Math.max(0, secondsLeft / ALL_SECONDS),
              }
        }
        onUndo={() => void undo()}
        onClose={close}
      />
    </div>
  );
}

interface Answer {
  readonly kind: "undone" | "refused";
  readonly title: string;
  readonly detail: string;
}

/**
 * A receipt whose writes have left says nothing true any more: somebody pressed "Send now". Its writes
 * may take a moment to show up here, so they must have been seen waiting first.
 */
function useEndOnceSent(receipt: ShownReceipt | null, end: () => void): void {
  const actionId = receipt?.actionId ?? null;
  const entries = useWaitingOf(actionId);
  const seenWaiting = useRef<string | null>(null);
  const waits = entries?.some((it) => it.attempts.length === 0) ?? false;
  useEffect(() => {
    if (actionId === null) return;
    if (waits) seenWaiting.current = actionId;
    else if (seenWaiting.current === actionId) end();
  }, [actionId, waits, end]);
}

/** Whole seconds until Undo is no longer certain, below zero afterwards. */
function useSecondsLeft(receipt: ShownReceipt | null, clock: () => number): number {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    if (receipt === null) return;
    setNow(clock());
    const timer = setInterval(() => setNow(clock()), 1000);
    return () => clearInterval(timer);
  }, [receipt, clock]);
  if (receipt === null) return 0;
  return Math.min(ALL_SECONDS, Math.ceil((receipt.undoUntil - now) / 1000));
}
