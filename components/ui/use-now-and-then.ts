import { useEffect, useRef, useState } from "react";

/** Said aloud this often at most. */
const SAY_EVERY_MS = 5_000;

/** The words of a moment ago: a screen reader would otherwise be interrupted at every change. */
export function useNowAndThen(words: string): string {
  const [said, setSaid] = useState("");
  const newest = useRef(words);
  newest.current = words;
  useEffect(() => {
    const timer = setInterval(() => setSaid(newest.current), SAY_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return said;
}
