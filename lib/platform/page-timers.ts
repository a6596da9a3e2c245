/** Runs once after so many milliseconds, unless the signal ends first. */
export function after(milliseconds: number, run: () => void, signal: AbortSignal): void {
  const timer = setTimeout(() => {
    signal.removeEventListener("abort", stop);
    run();
  }, milliseconds);
  const stop = (): void => clearTimeout(timer);
  signal.addEventListener("abort", stop);
}

/** Runs once when the page has nothing else to do, within half a second, unless the signal ends first. */
export function whenIdle(run: () => void, signal: AbortSignal): void {
  const request = requestIdleCallback(
    () => {
      signal.removeEventListener("abort", stop);
      run();
    },
    { timeout: 500 },
  );
  const stop = (): void => cancelIdleCallback(request);
  signal.addEventListener("abort", stop);
}
