const HEADER = 56;
const RAIL = 56;
const PANEL = 300;
const NAVIGATION = 200;
const NARROW_NAVIGATION = 56;
const NARROW = 900;

/**
 * Gives every part its size in pixels from the width that the body has now: the page is laid out by its
 * script, not by its styles. Called on every resize of the window and after whatever else changes a width.
 */
export function layOut(): void {
  const { clientWidth, clientHeight } = document.body;
  const navigation = clientWidth < NARROW ? NARROW_NAVIGATION : NAVIGATION;
  const isOpen = document.getElementById("companion")?.hidden === false;
  const rail = RAIL + (isOpen ? PANEL : 0);
  size("navigation", navigation, clientHeight - HEADER);
  size("views", clientWidth - navigation - rail, clientHeight - HEADER);
  size("rail", rail, clientHeight - HEADER);
  document.body.classList.toggle("narrow", navigation === NARROW_NAVIGATION);
}

export function keepLaidOut(): void {
  layOut();
  window.addEventListener("resize", layOut);
}

function size(id: string, width: number, height: number): void {
  const part = document.getElementById(id);
  if (part === null) return;
  part.style.width = `${Math.max(0, width)}px`;
  part.style.height = `${Math.max(0, height)}px`;
}
