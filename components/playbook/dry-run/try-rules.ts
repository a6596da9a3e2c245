import { refreshOwners } from "#lib/commands/ask-crm.ts";
import type { CommandDeps } from "#lib/commands/deps.ts";
import { readLeads } from "#lib/commands/read-leads.ts";
import { untilAborted } from "#lib/commands/until-aborted.ts";
import { fail, type Result, succeed } from "#lib/domain/failure.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import { readOwners } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { compareRules } from "./compare-rules.ts";
import { type KnownLeads, useDryRunScreen, type WhyNoResult } from "./dry-run-screen.ts";

export interface Trial {
  readonly connection: ConnectionRow;
  readonly before: Playbook;
  readonly after: Playbook;
  /** What is read of the leads where they are known: nothing, all of them once more, or those still missing. */
  readonly read: "nothing" | "anew" | "on";
}

/**
 * Reads the leads of the last ninety days, unless they are known, and replays them by both sets of rules.
 * How it goes is on the screen; nothing is written anywhere. One at a time.
 */
export async function tryRules(deps: CommandDeps, trial: Trial): Promise<void> {
  const { set, get } = SCREEN;
  if (get().work !== null) return;
  set({ trouble: null });
  try {
    const known = await knowLeads(deps, trial);
    // Forgotten meanwhile.
    if (get().work === null) return;
    if (!known.ok) return set({ trouble: known.failure });
    set({ known: known.value });
    await compare(known.value, trial);
  } catch {
    set({ trouble: { type: "gone" } });
  } finally {
    set({ work: null, stop: null });
  }
}

const SCREEN = { set: useDryRunScreen.setState, get: useDryRunScreen.getState };

async function compare(known: KnownLeads, { before, after }: Trial): Promise<void> {
  const { leads } = known.read;
  // Whoever stopped the reading wants to see what was read.
  const stop = new AbortController();
  SCREEN.set({
    stop,
    work: { type: "comparing", progress: { done: 0, total: leads.length } },
  });
  const replay = await compareRules(
    { leads, before, after, owners: known.owners },
    stop.signal,
    (progress) => SCREEN.set({ work: { type: "comparing", progress } }),
  );
  if (SCREEN.get().work === null) return;
  if (replay === null) SCREEN.set({ trouble: { type: "stopped" } });
  else SCREEN.set({ result: { known, before, after, replay } });
}

async function knowLeads(
  deps: CommandDeps,
  { connection, read: what }: Trial,
): Promise<Result<KnownLeads, WhyNoResult>> {
  const { known } = SCREEN.get();
  const stop = new AbortController();
  SCREEN.set({ stop, work: { type: "reading", progress: null } });
  const before = known?.connectionId === connection.id ? known : null;
  if (what === "nothing" && before !== null) return succeed(before);
  const owners = await knowOwners(deps, connection.id, stop.signal);
  if (!owners.ok) return owners;
  const read = await readLeads(deps, {
    connection,
    since: deps.now() - NINETY_DAYS,
    place: what === "on" ? (before?.read.place ?? null) : null,
    signal: stop.signal,
    onProgress: (progress) => SCREEN.set({ work: { type: "reading", progress } }),
  });
  return succeed({
    connectionId: connection.id,
    read,
    owners: owners.value,
    at: deps.now(),
  });
}

/** The CRM's users; asked for where none are known yet. */
async function knowOwners(
  deps: CommandDeps,
  connectionId: string,
  signal: AbortSignal,
): Promise<Result<readonly Owner[], WhyNoResult>> {
  const known = await readOwners(deps.store, connectionId);
  if (known.length > 0) return succeed(known);
  const asked = await untilAborted(refreshOwners(deps, connectionId), signal);
  if (asked === null) return fail({ type: "stopped" });
  return asked.ok ? succeed(await readOwners(deps.store, connectionId)) : asked;
}

const NINETY_DAYS = 90 * 86_400_000;
