/** For a button that goes away when it is pressed: the focus must not end up nowhere. */
export function focusSelectedTab(): void {
  document.querySelector<HTMLElement>("[role=tab][aria-selected=true]")?.focus();
}
