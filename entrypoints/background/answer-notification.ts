import type { Store } from "#lib/store/databases.ts";

export interface NotificationPorts {
  readonly store: Store;
  /** Goes to a web page. */
  readonly openTab: (address: string) => Promise<void>;
  /** Opens the queue; with a lead's key, at the question until when its alert is put off. */
  readonly openQueue: (snooze: string | null) => Promise<void>;
}

/** Opens a lead's page in the CRM; the queue where there is none, or the lead is not known any more. */
export async function openLead(
  { store, openTab, openQueue }: NotificationPorts,
  id: string,
): Promise<void> {
  const row = await store.cache.queue.get(id);
  const address = row?.facts.url ?? null;
  if (address !== null && isWebPage(address)) await openTab(address);
  else await openQueue(null);
}

/** An alert is put off with a reason only, so that the press asks for one and logs nothing yet. */
export async function askToSnooze({ openQueue }: NotificationPorts, id: string): Promise<void> {
  await openQueue(id);
}

function isWebPage(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}
