import { useEffect, useEffectEvent } from "react";

/** Ctrl or Cmd with Z and Shift+Z, but for text fields: there the browser takes back letters. */
export function useUndoKeys(undo: () => void, redo: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isZ = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey);
    if (!isZ || event.altKey || isTextField(event.target)) return;
    event.preventDefault();
    if (event.shiftKey) redo();
    else undo();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}

function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio"].includes(target.type);
}
