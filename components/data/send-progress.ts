import { create } from "zustand";

/** How far the sending of many writes has come. */
export interface SendProgress {
  /** What has still to leave. */
  readonly left: number;
  /** What there was to send since it began. */
  readonly total: number;
  /** When something left last, epoch milliseconds; null before the first. */
  readonly movedAt: number | null;
}

/** Fewer than this are gone before a bar could be read. */
const WORTH_A_BAR = 10;
/** After this long without movement nothing is being sent: it waits, and the entries say why. */
const STANDS_STILL_MS = 10_000;

/** Goes on from the last count. What is added while it runs is part of it; after a standstill it begins anew. */
export function followProgress(
  before: SendProgress | null,
  left: number,
  now: number,
): SendProgress | null {
  if (left === 0) return null;
  if (before === null) return { left, total: left, movedAt: null };
  const runs = before.movedAt !== null && now - before.movedAt < STANDS_STILL_MS;
  if (left < before.left) return { left, total: runs ? before.total : before.left, movedAt: now };
  if (left === before.left) return before;
  return { ...before, left, total: runs ? before.total + left - before.left : left };
}

/** Whether there is something to show: many writes, and they are moving. */
export function isSendingMany(
  progress: SendProgress | null,
  now: number,
): progress is SendProgress {
  if (progress === null || progress.movedAt === null) return false;
  return progress.total >= WORTH_A_BAR && now - progress.movedAt < STANDS_STILL_MS;
}

/** Fed by the header, which always counts; shown by the outbox, which is opened in the middle of it. */
export const useSendProgress = create<{
  readonly progress: SendProgress | null;
  readonly follow: (left: number, now: number) => void;
}>()((set) => ({
  progress: null,
  follow: (left, now) => set(({ progress }) => ({ progress: followProgress(progress, left, now) })),
}));
