import type { QueueEntry } from "#lib/domain/queue/queue-entry.ts";

/** Opens a lead's page in the CRM in a tab of its own; nothing happens where the CRM tells no address of it. */
export function openInCrm({ facts }: QueueEntry): void {
  if (facts.url?.startsWith("https:") !== true) return;
  window.open(facts.url, "_blank", "noopener,noreferrer");
}
