/** Runs once after so many milliseconds, unless the signal ends first. */
export function after(milliseconds: number, run: () => void, signal: AbortSignal): void {
  const timer = setTimeout(run, milliseconds);
  signal.addEventListener("abort", () => clearTimeout(timer));
}
