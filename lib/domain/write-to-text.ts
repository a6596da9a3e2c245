import { fieldLabel } from "./handoff-field.ts";
import type { Write } from "./write.ts";

/** What is in a write, as text that can be pasted into the CRM by hand. */
export function writeToText(write: Write): string {
  if (write.kind === "timeline-note") return write.text;
  if (write.kind === "task") return [write.title, write.text].join("\n\n");
  const fields = Object.entries(write.fields).map(([field, value]) => {
    return `${fieldLabel(field)}: ${value ?? "(empty)"}`;
  });
  return [...fields, ...write.events.flatMap(({ words }) => words ?? [])].join("\n");
}
