import type { FieldConflict } from "#lib/domain/failure.ts";
import type { OutboxEntry } from "#lib/domain/outbox.ts";

/** The fields of a write in which a person has to decide between two values (P7.2). */
export function contestedFields(entry: OutboxEntry): readonly FieldConflict[] {
  if (entry.state !== "attention" || entry.trouble?.type !== "conflict") return [];
  return entry.trouble.fields;
}
