/** "Fri, 25 Dec 2026", "25 – 26 Dec 2026"; as it is written where it is no day. Days are `YYYY-MM-DD`. */
export function daysInWords(
  { from, to }: { readonly from: string; readonly to: string },
  locale: string,
): string {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  if (Number.isNaN(first) || Number.isNaN(last) || last < first) return `${from} – ${to}`;
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    ...(from === to ? { weekday: "short" } : {}),
    day: "numeric",
    month: "short",
    year: "numeric",
  });
  return from === to ? format.format(first) : format.formatRange(first, last);
}
