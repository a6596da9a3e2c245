import type { CrmId } from "../domain/record.ts";
import { writePreference } from "../store/connection-store.ts";
import { MAIL_SIDEBAR, placementName } from "../store/preference-names.ts";
import type { CommandDeps } from "./deps.ts";
import { keep, type Saved } from "./storage-failure.ts";

/**
 * Lets the sidebar stand in Gmail, or takes it away, also in pages that are open. A worker that cannot be
 * reached follows at its next start.
 */
export async function showInMail({ store, ask }: CommandDeps, on: boolean): Promise<Saved<void>> {
  const kept = await keep(() => writePreference(store, MAIL_SIDEBAR, on));
  if (kept.ok) await ask("follow-pages", {}).catch(() => undefined);
  return kept;
}

/** Lays the sidebar over the pages of a site, or lets them give way to it. */
export function placeOver(
  { store }: CommandDeps,
  site: CrmId | "mail",
  over: boolean,
): Promise<Saved<void>> {
  return keep(() => writePreference(store, placementName(site), over ? "overlay" : "push"));
}
