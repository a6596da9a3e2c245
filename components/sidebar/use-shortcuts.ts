import { useEffect } from "react";
import { isDialogOpen, isTyping } from "#components/data/key-target.ts";
import { HANDOFF_TABS, useScreen } from "#components/data/screen-store.ts";

/** `Ctrl/Cmd+K` opens the palette; 1 to 4 select a tab, never while something is typed or a dialog is open. */
export function useShortcuts(numberKeys: boolean): void {
  const set = useScreen((screen) => screen.set);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      if (isPaletteKey(event)) {
        event.preventDefault();
        set({ paletteOpen: true });
        return;
      }
      const tab = numberKeys ? tabForKey(event) : undefined;
      if (tab === undefined || isTyping(event.target) || isDialogOpen()) return;
      event.preventDefault();
      set({ tab });
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [numberKeys, set]);
}

function isPaletteKey(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k";
}

function tabForKey(event: KeyboardEvent) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined;
  return HANDOFF_TABS[Number(event.key) - 1];
}
