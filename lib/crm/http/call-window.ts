/** One lane of a CRM's limit: so many calls in any interval of so many milliseconds. */
export interface LaneLimit {
  readonly calls: number;
  readonly intervalMs: number;
}

/** The calls of one lane that may still count, as plain data. */
export interface CallWindow extends LaneLimit {
  /**
   * When each was last under way, epoch milliseconds, in order: when it was answered, or when it left
   * while no answer is here. The CRM counted it at some moment before that, so a window that is never
   * too full by these moments is never too full by the CRM's.
   */
  readonly moments: readonly number[];
}

/** The window at `now`. A moment ahead of the clock (it was set back) counts as now. */
export function windowAt(window: CallWindow, now: number): CallWindow {
  const moments = window.moments
    .filter((moment) => moment > now - window.intervalMs)
    .map((moment) => Math.min(moment, now));
  return { ...window, moments };
}

/** Until when the window holds `most` calls or more, epoch milliseconds; null when there is a place. */
export function fullUntil({ moments, intervalMs }: CallWindow, most: number): number | null {
  const blocking = moments.at(-most);
  return blocking === undefined || moments.length < most ? null : blocking + intervalMs;
}

/** Adds calls of this moment. */
export function withCalls(window: CallWindow, count: number, now: number): CallWindow {
  return { ...window, moments: [...window.moments, ...Array.from({ length: count }, () => now)] };
}

/** Moves the call that left at `leftAt` to the moment at which its answer came. */
export function withAnswer(window: CallWindow, leftAt: number, now: number): CallWindow {
  const at = window.moments.indexOf(leftAt);
  const others = at < 0 ? window.moments : window.moments.toSpliced(at, 1);
  return withCalls({ ...window, moments: others }, 1, now);
}
