import { useEffect, useState } from "react";

/** Somebody who leafs through stays nowhere this long. */
const STAYS_AFTER_MS = 400;

/**
 * Whether `value` has been the same for a moment: what costs the CRM a request waits for that, so that
 * leafing through costs nothing.
 */
export function useStayed(value: number): boolean {
  const [stayed, setStayed] = useState<number | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setStayed(value), STAYS_AFTER_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return stayed === value;
}
