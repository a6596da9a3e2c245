import type { OutboxEntry } from "../domain/outbox.ts";
import { writeToText } from "../domain/write-to-text.ts";
import type { Store } from "../store/databases.ts";
import { readUnsent } from "../store/outbox-view.ts";
import { keep, type Saved } from "./storage-failure.ts";

/** A file's text in parts, so that thousands of writes need not be one string. */
export type FileParts = readonly string[];

/** Every write that waits, complete, as a JSON file. Entries hold no key. `at` is ISO 8601. */
export function exportAsJson(store: Store, at: string): Promise<Saved<FileParts>> {
  return keep(async () => {
    const parts = [`{"exportedFrom":"Handrail","exportedAt":${JSON.stringify(at)},"entries":[`];
    for await (const rows of readUnsent(store)) {
      for (const row of rows) {
        parts.push(parts.length === 1 ? "\n" : ",\n", JSON.stringify(row));
      }
    }
    return [...parts, "\n]}\n"];
  });
}

/** Every write that waits, as text that a person can read and type into the CRM by hand. */
export function exportAsText(store: Store, at: string): Promise<Saved<FileParts>> {
  return keep(async () => {
    const parts = [`Writes that Handrail has not sent yet, ${at}\n`];
    for await (const rows of readUnsent(store)) parts.push(...rows.map(entryToText));
    return parts;
  });
}

function entryToText(entry: OutboxEntry): string {
  const { objectType, recordId } = entry.record;
  const lines = [
    entry.title,
    `For: ${objectType} ${recordId}, account ${entry.account} at ${entry.server}`,
    `Made: ${new Date(entry.createdAt).toISOString()}`,
    ...(entry.mayHaveHappened ? ["It may have arrived already: look before it is typed in."] : []),
    "",
    writeToText(entry.write),
  ];
  return `\n----------\n${lines.join("\n")}\n`;
}
