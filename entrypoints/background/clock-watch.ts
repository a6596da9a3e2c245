import type { AlertMemory } from "#lib/domain/alerts/alert-memory.ts";
import { type Alert, type Badge, decideAlerts } from "#lib/domain/alerts/decide-alerts.ts";
import {
  type DueMiss,
  decideEscalations,
  restOf,
  type TriedMiss,
} from "#lib/domain/alerts/decide-escalations.ts";
import { type Audible, createAudible } from "#lib/domain/alerts/quiet.ts";
import { type WatchedLead, watchLeads } from "#lib/domain/alerts/watched-lead.ts";
import { toCrmTime, toDeviceTime } from "#lib/domain/clock/crm-time.ts";
import { happensByItself, LATEST_MS } from "#lib/domain/escalation/happens-by-itself.ts";
import { missOf } from "#lib/domain/escalation/miss-of.ts";
import { createZone } from "#lib/domain/note/zone.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import {
  readAlertMemory,
  readAlertSettings,
  readTriedMisses,
  writeAlertMemory,
  writeTriedMisses,
} from "#lib/store/alert-store.ts";
import type { PlaybookInForce } from "#lib/store/resolve-playbook.ts";
import { actOnMiss, type MissOutcome, type MissPorts } from "./act-on-miss.ts";
import { type OpenDesk, readDesks } from "./read-desks.ts";
import { readInForce } from "./read-in-force.ts";

export interface ClockWatch {
  /** Looks at every clock now, as if nobody ever had before. Never rejects. */
  readonly check: () => Promise<void>;
}

export interface ClockWatchPorts extends MissPorts {
  /** IANA name of this browser's zone, which may be another one after a journey. */
  readonly timeZone: () => string;
  readonly isOnline: () => boolean;
  readonly showBadge: (badge: Badge) => Promise<void>;
  readonly notify: (alert: Alert) => Promise<void>;
  readonly takeBack: (id: string) => Promise<void>;
  /** When to check again, epoch milliseconds; null for no moment that is known. */
  readonly wake: (at: number | null) => Promise<void>;
  readonly report: (error: unknown) => void;
}

/** A look at misses that are left or could be cut short: asked for again after this. */
const UNFINISHED_MS = 30_000;

/** What one look has found. */
interface Look {
  readonly due: readonly DueMiss[];
  readonly desks: ReadonlyMap<string, OpenDesk>;
  readonly playbook: Playbook;
}

/**
 * Watches the clocks of all leads that are kept here: badge, notifications, and what follows from a miss.
 * Nothing is counted down. Each look computes everything anew from what the CRM said last, the playbook in
 * force and what was told before, so that sleep, a stopped worker, a clock that was set and a second device
 * come to the same. Works from the cache without a network; only what follows from a miss waits for one.
 */
export function createClockWatch(ports: ClockWatchPorts): ClockWatch {
  const { store, report } = ports;
  let known: PlaybookInForce | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let waiting: Promise<Look> | null = null;
  let acting: Promise<void> | null = null;

  const look = async (): Promise<Look> => {
    waiting = null;
    known = await readInForce(store, known);
    const { playbook } = known;
    const desks = await readDesks(store, playbook);
    const now = ports.now();
    const leads = [...desks.values()].flatMap((desk) => watchLeads(desk, now));
    const tellAt = await tell(ports, { desks, leads, now });
    const { due, nextAt } = decideEscalations({
      leads,
      tried: await readTriedMisses(store),
      personOf: ({ facts }) => whoCanAct(desks.get(facts.key.connectionId)),
      hasStep: ({ facts, clock }) =>
        clock.dueAt > now - LATEST_MS &&
        happensByItself(playbook, desks.get(facts.key.connectionId)?.connection.crm === "sample") &&
        missOf(facts.clock, clock, playbook) !== "no-step",
      now,
    });
    const isUnfinished = due.length > 0 && ports.isOnline();
    await ports.wake(soonest([tellAt, nextAt, isUnfinished ? now + UNFINISHED_MS : null]));
    return { due, desks, playbook };
  };

  /** One after the other; a look that has not begun yet sees all that another one would. */
  const lookInTurn = (): Promise<Look> => {
    if (waiting === null) {
      waiting = last.then(look, look);
      last = waiting;
    }
    return waiting;
  };

  const act = async ({ due, desks, playbook }: Look): Promise<void> => {
    for (const miss of due) {
      const { key } = miss.lead.facts;
      const desk = desks.get(key.connectionId);
      if (desk === undefined || !ports.isOnline()) continue;
      const outcome = await actOnMiss(ports, key, desk, playbook).catch((error: unknown) => {
        report(error);
        return "unreachable" as const;
      });
      // Without a network nothing was tried; with one, nothing is asked for again and again.
      if (outcome !== "unreachable" || ports.isOnline()) await rememberTried(ports, miss, outcome);
    }
    await lookInTurn();
  };

  const check = async (): Promise<void> => {
    const seen = await lookInTurn();
    if (seen.due.length === 0 || !ports.isOnline()) return;
    // Who asks the CRM may take long: the badge does not wait for it.
    acting ??= act(seen).finally(() => {
      acting = null;
    });
    await acting;
  };

  return { check: () => check().catch(report) };
}

/** Who acts at a desk; nobody while the CRM lets nobody in. */
function whoCanAct(desk: OpenDesk | undefined): string | null {
  if (desk === undefined || desk.connection.trouble?.type === "needs-sign-in") return null;
  return desk.ownerId;
}

/** Shows what is to be shown of this person's leads now; answers when that changes by itself. */
async function tell(
  ports: ClockWatchPorts,
  seen: {
    readonly desks: ReadonlyMap<string, OpenDesk>;
    readonly leads: readonly WatchedLead[];
    readonly now: number;
  },
): Promise<number | null> {
  const { store } = ports;
  const settings = await readAlertSettings(store);
  const timeZone = ports.timeZone();
  const zone = createZone(timeZone);
  const audibles = new Map(
    [...seen.desks].map(([id, desk]) => {
      const { workingTime } = desk.clocks.workingTimeOf(desk.ownerId);
      return [id, inDeviceTime(desk, createAudible(workingTime, settings, zone))];
    }),
  );
  const decision = decideAlerts({
    mine: seen.leads.filter(({ isMine }) => isMine),
    memory: withoutGone(await readAlertMemory(store), seen.desks),
    settings,
    audibleFor: ({ facts }) => audibles.get(facts.key.connectionId) ?? NEVER,
    now: seen.now,
    timeZone,
  });
  await ports.showBadge(decision.badge);
  for (const id of decision.take) await ports.takeBack(id);
  for (const alert of decision.show) await ports.notify(alert);
  // Afterwards: a worker that is stopped in between says it once more rather than never.
  await writeAlertMemory(store, decision.memory);
  return decision.nextAt;
}

/** The hours are hours of the day, and not of a clock that is wrong. */
function inDeviceTime(desk: OpenDesk, audible: Audible): Audible {
  return {
    isAudible: (at) => audible.isAudible(toCrmTime(desk, at)),
    nextAudible: (at) => {
      const next = audible.nextAudible(toCrmTime(desk, at));
      return next === null ? null : toDeviceTime(desk, next);
    },
  };
}

const NEVER = { isAudible: () => false, nextAudible: () => null };

/** Whoever disconnects an account leaves nothing of it here. */
function withoutGone(memory: AlertMemory, desks: ReadonlyMap<string, OpenDesk>): AlertMemory {
  const told = memory.told.filter(({ id }) => desks.has(id.slice(0, id.indexOf("/"))));
  return { ...memory, told };
}

async function rememberTried(
  { store, now }: ClockWatchPorts,
  { lead, mark }: DueMiss,
  outcome: MissOutcome,
): Promise<void> {
  const at = now();
  const others = (await readTriedMisses(store)).filter(
    (it): it is TriedMiss => it.id !== lead.id && Math.abs(at - it.at) < restOf(it),
  );
  const tried = { id: lead.id, mark, at };
  await writeTriedMisses(store, [
    ...others,
    outcome === "refused-by-crm" ? { ...tried, isRefused: true } : tried,
  ]);
}

function soonest(moments: readonly (number | null)[]): number | null {
  return moments.reduce((first, at) =>
    at === null || (first !== null && first <= at) ? first : at,
  );
}
