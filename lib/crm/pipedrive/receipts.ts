const DAY = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** "Pipedrive call, 12 Nov 2026": what the evidence is and, where known, from when (UTC). */
export function receiptLabel(what: string, at: string | null): string {
  const moment = new Date(at ?? Number.NaN);
  return Number.isNaN(moment.getTime())
    ? `Pipedrive ${what}`
    : `Pipedrive ${what}, ${DAY.format(moment)}`;
}
