/**
 * Calls back after the address changed within this document. `currententrychange` fires for every kind
 * of navigation of a single-page app, once the address is new; the other two cover what older browsers
 * leave out. Callers compare: one navigation can be reported twice.
 */
export function watchAddress(window: Window, changed: () => void, signal: AbortSignal): void {
  if ("navigation" in window) {
    window.navigation.addEventListener("currententrychange", changed, { signal });
  }
  window.addEventListener("popstate", changed, { signal });
  window.addEventListener("hashchange", changed, { signal });
}
