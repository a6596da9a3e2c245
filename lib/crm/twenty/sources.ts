/** How a record came into Twenty, as its own pages call it. */
const SOURCE_LABELS: ReadonlyMap<string, string> = new Map([
  ["EMAIL", "E-mail"],
  ["CALENDAR", "Calendar"],
  ["WORKFLOW", "Workflow"],
  ["AGENT", "Agent"],
  ["API", "API"],
  ["IMPORT", "Import"],
  ["MANUAL", "Entered by hand"],
  ["SYSTEM", "System"],
  ["WEBHOOK", "Webhook"],
  ["APPLICATION", "Application"],
]);

/** A source in words; one that we do not know stays as it is. */
export function sourceLabel(value: string | null): string | null {
  return value === null ? null : (SOURCE_LABELS.get(value) ?? value);
}
