declare global {
  interface Window {
    /** Every key that reached the page: what is typed in the sidebar must not appear here. */
    __keys: string[];
  }
}

window.__keys = [];
for (const type of ["keydown", "keypress", "keyup"] as const) {
  window.addEventListener(type, (event) => window.__keys.push(`${event.type}:${event.key}`), true);
}

export {};
