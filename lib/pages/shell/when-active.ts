/**
 * Runs at once, or, in a page that the browser prepares in advance, when the person really goes there.
 * Until then the page may be thrown away unseen and must cost nothing.
 */
export function whenActive(document: Document, run: () => void, signal: AbortSignal): void {
  if (Reflect.get(document, "prerendering") === true) {
    document.addEventListener("prerenderingchange", run, { once: true, signal });
  } else {
    run();
  }
}
