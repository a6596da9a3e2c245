import type { OutboxEntry } from "#lib/domain/outbox.ts";
import { recordKeyToString } from "#lib/domain/record.ts";

/**
 * The write that has to arrive before this one, null when there is none: the one that it depends on
 * (P4.2), or an earlier one of the same record that has not left (P4.1). One that needs attention holds
 * back only what would set the same fields (P5.3). `others` need not be complete.
 */
export function whatWaitsFor(
  entry: OutboxEntry,
  others: readonly OutboxEntry[],
): { readonly type: "action" | "record"; readonly holder: OutboxEntry } | null {
  const parent = others.find((other) => other.id === entry.dependsOn);
  if (parent !== undefined) return { type: "action", holder: parent };
  const key = recordKeyToString(entry.record);
  const holder = others.find(
    (other) =>
      other.seq < entry.seq &&
      recordKeyToString(other.record) === key &&
      (other.state !== "attention" || setsSameField(other, entry)),
  );
  return holder === undefined ? null : { type: "record", holder };
}

function setsSameField(left: OutboxEntry, right: OutboxEntry): boolean {
  if (left.write.kind !== "patch" || right.write.kind !== "patch") return false;
  const { fields } = right.write;
  return Object.keys(left.write.fields).some((field) => Object.hasOwn(fields, field));
}
