/** Where a key leads in a list of which `page` rows are in sight; null for a key that leads nowhere. */
export function placeAfterKey(
  key: string,
  place: number,
  count: number,
  page: number,
): number | null {
  const to = (wanted: number) => Math.max(0, Math.min(count - 1, wanted));
  switch (key) {
    case "ArrowDown":
      return to(place + 1);
    case "ArrowUp":
      return to(place - 1);
    case "Home":
      return 0;
    case "End":
      return to(count);
    case "PageDown":
      return to(Math.max(place, 0) + page);
    case "PageUp":
      return to(place - page);
    default:
      return null;
  }
}
