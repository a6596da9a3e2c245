const MINUTE_MS = 60_000;

/** "2 h 10 min", "35 min", "3 d 4 h": two units at most, never negative. */
export function duration(ms: number, locale: string): string {
  const minutes = Math.floor(Math.abs(ms) / MINUTE_MS);
  const days = Math.floor(minutes / (24 * 60));
  const hours = Math.floor(minutes / 60) % 24;
  const rest = minutes % 60;
  const parts: readonly (readonly [number, string])[] =
    days > 0
      ? [
          [days, "day"],
          [hours, "hour"],
        ]
      : [
          [hours, "hour"],
          [rest, "minute"],
        ];
  const shown = parts.filter(([amount]) => amount > 0);
  return (shown.length === 0 ? [[0, "minute"] as const] : shown)
    .map(([amount, unit]) => shortUnit(amount, unit, locale))
    .join(" ");
}

/** English "2 h", "10 min", "3 d"; other languages as `Intl` writes them. */
function shortUnit(amount: number, unit: string, locale: string): string {
  if (locale.startsWith("en")) return `${amount} ${ENGLISH[unit] ?? unit}`;
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short" }).format(
    amount,
  );
}

const ENGLISH: Readonly<Record<string, string>> = { day: "d", hour: "h", minute: "min" };
