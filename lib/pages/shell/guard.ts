/** So many repairs are made within the time; at the next disturbance we step back. */
const REPAIRS = 5;
const WITHIN_MS = 5_000;

interface Guarded {
  readonly html: HTMLElement;
  readonly host: HTMLElement;
  /** Milliseconds from any fixed point. */
  readonly now: () => number;
  /** Called before the host is put back: its frame is about to load anew. */
  readonly beforeRestore: () => void;
  readonly giveUp: () => void;
}

/**
 * Keeps the host where it belongs: a child of `<html>`, without any attribute. A page or another extension
 * may have removed or restyled it by accident; one that does it again and again wants us gone, and a
 * sidebar that fights would freeze the page for the person.
 */
export function guardHost(guarded: Guarded, signal: AbortSignal): void {
  const { html, host, now, beforeRestore, giveUp } = guarded;
  let repairs: readonly number[] = [];
  const observer = new MutationObserver(() => {
    const isMisplaced = host.parentNode !== html;
    if (!isMisplaced && host.attributes.length === 0) return;
    repairs = repairs.filter((time) => now() - time < WITHIN_MS);
    if (repairs.length >= REPAIRS) {
      observer.disconnect();
      giveUp();
      return;
    }
    repairs = [...repairs, now()];
    for (const { name } of [...host.attributes]) host.removeAttribute(name);
    if (isMisplaced) {
      beforeRestore();
      html.append(host);
    }
  });
  observer.observe(html, { childList: true });
  observer.observe(host, { attributes: true });
  signal.addEventListener("abort", () => observer.disconnect());
}
