import { type RefObject, useEffect } from "react";
import type { ActionTrouble } from "#components/data/use-action.ts";

/**
 * Leads to the control that an action was refused for: its message is bound to it, so that the focus
 * also reads it out. Controls are found by `data-control`.
 */
export function useFocusOnRefusal(
  container: RefObject<HTMLElement | null>,
  trouble: ActionTrouble | null,
): void {
  useEffect(() => {
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
