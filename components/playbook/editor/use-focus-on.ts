import { type RefObject, useCallback, useEffect, useState } from "react";
import { placesAround } from "./place.ts";

const CONTROLS = "input, textarea, select, button, [tabindex]";

/**
 * Puts the focus on what stands at a place of the document, once the change that brings it there is on
 * screen; on what holds it where the place has nothing of its own.
 */
export function useFocusOn(
  root: RefObject<HTMLElement | null>,
): (place: string, part?: string) => void {
  const [wanted, setWanted] = useState<Wanted | null>(null);
  useEffect(() => {
    if (wanted === null || root.current === null) return;
    const found = findControl(root.current, wanted.place, wanted.part);
    found?.focus();
    found?.scrollIntoView({ block: "nearest" });
  }, [wanted, root]);
  return useCallback((place, part) => setWanted({ place, part }), []);
}

interface Wanted {
  readonly place: string;
  readonly part: string | undefined;
}

function findControl(root: HTMLElement, place: string, part?: string): HTMLElement | null {
  for (const around of placesAround(place)) {
    const holder = root.querySelector(`[data-at="${CSS.escape(around)}"]`);
    const inside = part === undefined ? holder : holder?.querySelector(`[data-part="${part}"]`);
    if (inside instanceof HTMLElement && inside.matches(CONTROLS)) return inside;
    const control = inside?.querySelector(CONTROLS);
    if (control instanceof HTMLElement) return control;
  }
  return null;
}
