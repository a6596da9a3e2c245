import {
  type AlertMemory,
  alertMemorySchema,
  NOTHING_TOLD,
} from "../domain/alerts/alert-memory.ts";
import {
  type AlertSettings,
  DEFAULT_ALERT_SETTINGS,
  parseQuietHours,
} from "../domain/alerts/alert-settings.ts";
import { type TriedMiss, triedMissSchema } from "../domain/alerts/decide-escalations.ts";
import { readPreference, writePreference } from "./connection-store.ts";
import type { Store } from "./databases.ts";
import {
  ALERTS_NAMES,
  ALERTS_NOTIFY,
  ALERTS_QUIET,
  ALERTS_TOLD,
  ALERTS_WARN,
  MISSES_TRIED,
} from "./preference-names.ts";

/** What somebody has chosen about alerts at this browser. */
export async function readAlertSettings(store: Store): Promise<AlertSettings> {
  const { notify, warn, names } = DEFAULT_ALERT_SETTINGS;
  const [notifying, warning, naming, quiet] = await Promise.all([
    readPreference(store, ALERTS_NOTIFY, notify),
    readPreference(store, ALERTS_WARN, warn),
    readPreference(store, ALERTS_NAMES, names),
    readPreference(store, ALERTS_QUIET, ""),
  ]);
  return {
    notify: notifying !== false,
    warn: warning !== false,
    names: naming !== false,
    quiet: parseQuietHours(String(quiet)),
  };
}

/** What was told here already; nothing where the memory cannot be read. */
export async function readAlertMemory(store: Store): Promise<AlertMemory> {
  const parsed = alertMemorySchema.safeParse(await readJson(store, ALERTS_TOLD));
  return parsed.success ? parsed.data : NOTHING_TOLD;
}

/** Remembers what was told; costs no write where nothing is new. */
export async function writeAlertMemory(store: Store, memory: AlertMemory): Promise<void> {
  await writeJson(store, ALERTS_TOLD, memory);
}

/** The misses that were looked at lately without anything coming of it. */
export async function readTriedMisses(store: Store): Promise<readonly TriedMiss[]> {
  const parsed = triedMissSchema.array().safeParse(await readJson(store, MISSES_TRIED));
  return parsed.success ? parsed.data : [];
}

export async function writeTriedMisses(store: Store, tried: readonly TriedMiss[]): Promise<void> {
  await writeJson(store, MISSES_TRIED, tried);
}

async function readJson(store: Store, name: string): Promise<unknown> {
  const text = await readPreference(store, name, "");
  try {
    return JSON.parse(String(text));
  } catch {
    return null;
  }
}

async function writeJson(store: Store, name: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value);
  if ((await readPreference(store, name, "")) !== text) await writePreference(store, name, text);
}
