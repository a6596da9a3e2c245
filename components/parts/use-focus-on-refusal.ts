import { type RefObject, useEffect, useRef } from "react";
import type { ActionTrouble } from "#components/data/use-action.ts";

/**
 * Leads to the control that an action was refused for: its message is bound to it, so that the focus
 * also reads it out. Controls are found by `data-control`.
 */
export function useFocusOnRefusal(
  container: RefObject<HTMLElement | null>,
  trouble: ActionTrouble | null,
): void {
  // Coming back to a tab runs effects again; a refusal leads to its control once.
  const led = useRef<ActionTrouble | null>(null);
  useEffect(() => {
    if (led.current === trouble) return;
    led.current = trouble;
    if (trouble?.type !== "refused" || trouble.field === null) return;
    focusControl(container.current, trouble.field);
  }, [container, trouble]);
}

/** Puts the focus into the control that bears `data-control`; a chosen radio button before the first. */
export function focusControl(container: HTMLElement | null, control: string): void {
  const place = container?.querySelector(`[data-control="${CSS.escape(control)}"]`);
  const target =
    place?.querySelector<HTMLElement>("input:checked") ??
    place?.querySelector<HTMLElement>("textarea, input, select");
  target?.focus();
}
