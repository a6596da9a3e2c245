/** Whether a key that was pressed there is part of a text or of a choice. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select"))
  );
}

/** Whether a question stands over everything else, so that keys belong to it. */
export function isDialogOpen(): boolean {
  return document.querySelector("[role=dialog]") !== null;
}
