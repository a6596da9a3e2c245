/** Where a key leads in a list; null for a key that leads nowhere. */
export function placeAfterKey(
  key: string,
  place: number,
  { count, page }: { readonly count: number; readonly page: number },
): number | null {
  const last = count - 1;
  const to = (wanted: number) => Math.max(0, Math.min(last, wanted));
  if (count === 0) return null;
  switch (key) {
    case "ArrowDown":
    case "j":
      return to(place + 1);
    case "ArrowUp":
    case "k":
      return to(place - 1);
    case "Home":
      return 0;
    case "End":
      return last;
    case "PageDown":
      return to(Math.max(place, 0) + page);
    case "PageUp":
      return to(place - page);
    default:
      return null;
  }
}
