import { type AlertSettings, quietHoursToText } from "../domain/alerts/alert-settings.ts";
import { writePreference } from "../store/connection-store.ts";
import {
  ALERTS_NAMES,
  ALERTS_NOTIFY,
  ALERTS_QUIET,
  ALERTS_WARN,
} from "../store/preference-names.ts";
import type { CommandDeps } from "./deps.ts";
import { keep, type Saved } from "./storage-failure.ts";

/**
 * Changes what this browser tells of leads; what is shown already follows at once. A worker that cannot be
 * reached follows at its next start.
 */
export async function changeAlerts(
  { store, ask }: CommandDeps,
  { notify, warn, names, quiet }: Partial<AlertSettings>,
): Promise<Saved<void>> {
  const kept = await keep(async () => {
    if (notify !== undefined) await writePreference(store, ALERTS_NOTIFY, notify);
    if (warn !== undefined) await writePreference(store, ALERTS_WARN, warn);
    if (names !== undefined) await writePreference(store, ALERTS_NAMES, names);
    if (quiet !== undefined) await writePreference(store, ALERTS_QUIET, quietHoursToText(quiet));
  });
  if (kept.ok) await ask("check-clock", {}).catch(() => undefined);
  return kept;
}
