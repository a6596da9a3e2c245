const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "HubSpot call, 12 Nov 2026": what the evidence is and, where known, from when (UTC). */
export function labelOf(crm: string, what: string, at: string | null): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(at ?? "") ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? `${crm} ${what}` : `${crm} ${what}, ${Number(day)} ${name} ${year}`;
}
