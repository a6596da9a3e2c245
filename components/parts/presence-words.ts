import type { Presence } from "#lib/store/rows.ts";

/** What a tag says of a cached record that the CRM shows no more; null while it does. */
export function presenceWords(presence: Presence, crm: string): string | null {
  switch (presence) {
    case "present":
      return null;
    case "deleted":
      return `Deleted in ${crm}`;
    case "not-visible":
      return "No longer visible to you";
  }
}
