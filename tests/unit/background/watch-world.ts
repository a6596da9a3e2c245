import { HUBSPOT_CAPABILITIES } from "#lib/crm/hubspot/capabilities.ts";
import type { Alert, Badge } from "#lib/domain/alerts/decide-alerts.ts";
import type { Connection } from "#lib/domain/connection.ts";
import { fail, type Outcome, succeed } from "#lib/domain/failure.ts";
import type { HandoffValues } from "#lib/domain/handoff-field.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import { createStore, type Store } from "#lib/store/databases.ts";
import { giving, newSource, toVersion } from "#lib/store/playbook-sources.ts";
import { putOwners } from "#lib/store/record-store.ts";
import { ACCOUNT, CONNECTION, personKey, SERVER } from "#tests/support/fakes/entries.ts";
import { agreedPlaybook } from "#tests/support/fakes/playbooks.ts";
import { putRecords } from "#tests/support/fakes/put-records.ts";
import { snapshot } from "#tests/support/fakes/snapshots.ts";
import {
  type ClockWatch,
  type ClockWatchPorts,
  createClockWatch,
} from "../../../entrypoints/background/clock-watch.ts";
import { OWNERS } from "../domain/note/sample.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Dana, who sits at this browser. */
const DANA = "102";
export const OMAR = "101";

/** Monday 23 November 2026, in UTC: the shipped playbook's own zone. Demo requests are due at its closing, 18:00. */
export function monday(time: string): number {
  return Date.parse(`2026-11-23T${time}:00.000Z`);
}

/** A worker of one browser over a real store: its clock, network, CRM and screen are the test's. */
export interface WatchWorld {
  readonly store: Store;
  readonly watch: ClockWatch;
  /** The same browser with a new worker: whatever was only in memory is gone. */
  readonly restart: () => ClockWatch;
  now: number;
  online: boolean;
  /** How far the CRM's clock is ahead of this browser's, as its replies say. */
  crmAhead: number;
  /** What the CRM answers when it is asked for a record. */
  crm: (record: RecordKey) => Promise<Outcome<{ recordId: string }>>;
  badge: Badge | null;
  /** What hangs on the screen, by id. */
  readonly screen: Map<string, Alert>;
  /** Everything that was ever shown. */
  readonly shown: Alert[];
  wakeAt: number | null;
  readonly looked: string[];
  readonly errors: unknown[];
  drains: number;
  /** When set, the system refuses to show anything. */
  mute: boolean;
  readonly close: () => Promise<void>;
}

let worlds = 0;

export async function createWatchWorld(
  person: Connection["person"] = { ownerId: DANA, name: "Dana Novak" },
  /** Whether the team has agreed on a playbook of its own, with the starter's times and steps. */
  isAgreed = true,
): Promise<WatchWorld> {
  worlds += 1;
  const store = createStore(`-watch-${worlds}`);
  await store.ops.connections.put({
    id: CONNECTION,
    crm: "hubspot",
    server: SERVER,
    account: { id: ACCOUNT, name: "Acme portal", pageHost: "app.hubspot.com", timeZone: null },
    person,
    capabilities: HUBSPOT_CAPABILITIES,
    fields: "ready",
    lastSyncAt: null,
    trouble: null,
    setup: null,
  });
  await putOwners(store, CONNECTION, OWNERS);
  if (isAgreed) {
    const version = toVersion(agreedPlaybook("1.0.0"), "editor", monday("09:00"));
    await store.ops.playbooks.put(version);
    await store.ops.playbookSources.put(giving(newSource("here"), version));
  }
  const screen = new Map<string, Alert>();
  const world: WatchWorld = {
    store,
    watch: { check: async () => {} },
    restart: () => createClockWatch(ports),
    now: monday("10:00"),
    online: true,
    crmAhead: 0,
    crm: async ({ recordId }) => succeed({ recordId }),
    badge: null,
    screen,
    shown: [],
    wakeAt: null,
    looked: [],
    errors: [],
    drains: 0,
    mute: false,
    close: async () => {
      await store.ops.delete();
      await store.cache.delete();
    },
  };
  const ports: ClockWatchPorts = {
    store,
    now: () => world.now,
    timeZone: () => "UTC",
    isOnline: () => world.online,
    look: async (record) => {
      world.looked.push(record.recordId);
      if (!world.online) return fail({ type: "offline" });
      const seen = await world.crm(record);
      return seen.ok ? succeed({ ...seen.value, clockOffset: world.crmAhead }) : seen;
    },
    drain: () => {
      world.drains += 1;
    },
    showBadge: async (badge) => {
      world.badge = badge;
    },
    notify: async (alert) => {
      if (world.mute) throw new Error("The system shows nothing.");
      screen.set(alert.id, alert);
      world.shown.push(alert);
    },
    takeBack: async (id) => void screen.delete(id),
    wake: async (at) => {
      world.wakeAt = at;
    },
    report: (error) => world.errors.push(error),
  };
  return Object.assign(world, { watch: createClockWatch(ports) });
}

/** A demo request that was offered on this Monday at 10:00, and what else is known of it. */
export async function putLead(
  { store, now }: WatchWorld,
  id: string,
  handoff: HandoffValues = {},
): Promise<void> {
  const lead = snapshot({
    key: personKey(id),
    url: `https://app.hubspot.com/contacts/1/record/0-1/${id}`,
    name: `Buyer ${id}`,
    handoff: {
      status: "accepted",
      leadType: "demo-request",
      ownerId: DANA,
      offeredAt: new Date(monday("10:00")).toISOString(),
      acceptedAt: new Date(monday("10:05")).toISOString(),
      ...handoff,
    },
  });
  await putRecords(store, [lead], now);
}
