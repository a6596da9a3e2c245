/** Whether a CRM's stamp (ISO 8601) is later than another one of its own. Never for a clock's reading (P9.1). */
export function isLater(stamp: string, than: string): boolean {
  const apart = Date.parse(stamp) - Date.parse(than);
  // Stamps of one millisecond may still differ behind it.
  return apart === 0 || Number.isNaN(apart) ? stamp > than : apart > 0;
}

/** The later one of two stamps. */
export function laterOf(stamp: string, other: string): string {
  return isLater(other, stamp) ? other : stamp;
}

/** The stamp that many milliseconds earlier. */
export function rewind(stamp: string, milliseconds: number): string {
  return new Date(Math.max(0, Date.parse(stamp) - milliseconds)).toISOString();
}
