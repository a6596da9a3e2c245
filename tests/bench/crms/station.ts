import { keyAccess } from "#lib/crm/http/access.ts";
import { createAllowance } from "#lib/crm/http/allowance.ts";
import { createMemory, type GatewayConnection } from "#lib/crm/http/gateway-ports.ts";
import { createHttp } from "#lib/crm/http/http.ts";
import { type Outcome, succeed } from "#lib/domain/failure.ts";
import type { Gateway } from "#lib/domain/gateway.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import { pull } from "#lib/sync/pull.ts";
import { createFakeRecords } from "#tests/support/fakes/fake-records.ts";
import type { BenchCrm, BenchWorld } from "./bench-crm.ts";
import { createMeter, type Meter } from "./meter.ts";

/** A connected gateway on a sandbox account with handoffs of one person, the way to it metered. */
export interface Station {
  readonly world: BenchWorld;
  readonly gateway: Gateway;
  readonly meter: Meter;
  readonly records: readonly RecordKey[];
  /** The product's own pull, into memory. */
  readonly pull: () => Promise<void>;
}

const MINUTE = 60_000;

export async function createStation(crm: BenchCrm, leads: number): Promise<Station> {
  const world = crm.createWorld();
  const meter = createMeter(crm, world.sandbox.app);
  const gateway = await connect(crm, world, meter);
  const records = Array.from({ length: leads }, (_, index) => {
    const email = `lead${index}@nordvik.example`;
    const record = world.addPerson({ firstName: "Sara", lastName: `Lindqvist ${index}`, email });
    world.changeElsewhere(record, { ...LEAD, ownerId: world.owner.id });
    return record;
  });
  const kept = createFakeRecords();
  const pullOnce = async (): Promise<void> => {
    const done = await pull({
      connectionId: "c1",
      account: world.accountId,
      personId: world.owner.id,
      open: { gateway, account: async () => succeed(world.accountId) },
      records: kept.records,
      places: kept.places,
      locks: { exclusively: (_, work) => work() },
      clock: { now: world.sandbox.world.now },
    });
    if (done !== null) mustHave("A pull", done);
  };
  const station: Station = { world, gateway, meter, records, pull: pullOnce };
  await settle(station);
  return station;
}

/** A note of the length that people write. */
const LEAD = {
  status: "offered",
  leadType: "demo-request",
  noteProblem: "Three plants stop for spares and nobody knows why; asked twice for a call.",
  noteNextStep: "Call before Thursday, begin with the downtime of the second plant.",
} as const;

/** Reads everything once, then one more change, so that what is measured begins as on any other day. */
async function settle({ world, records, pull: pullOnce }: Station): Promise<void> {
  const [first] = records;
  if (first === undefined) return;
  for (let turn = 0; turn < 2; turn += 1) {
    world.passTime(10 * MINUTE);
    world.changeElsewhere(first, { leadType: `turn-${turn}` });
    world.passTime(10 * MINUTE);
    await pullOnce();
  }
}

/** The gateway as the product opens it: bound to the account, and knowing what its server can do. */
async function connect(crm: BenchCrm, world: BenchWorld, meter: Meter): Promise<Gateway> {
  const { now } = world.sandbox.world;
  const sleep = async (milliseconds: number) => world.passTime(milliseconds);
  const memory = createMemory();
  const open = (connection: Omit<GatewayConnection, "id" | "server">): Gateway =>
    crm.create({
      http: createHttp({
        fetch: meter.fetch,
        isOnline: () => true,
        abortAfter: (milliseconds) => AbortSignal.timeout(milliseconds),
        origins: [`https://${crm.server}`],
      }),
      access: keyAccess(async () => crm.token),
      // What is measured is the cost, not how long a limit makes it last.
      allowance: createAllowance({ now, sleep, limits: {} }),
      now,
      memory,
      connection: { id: "c1", server: crm.server, ...connection },
    });
  const bound = { accountId: world.accountId };
  const capabilities = mustHave("A probe", await open(bound).probe());
  return open({ ...bound, capabilities });
}

/** A bench that measures failures measures nothing. */
export function mustHave<Value>(what: string, outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(`${what} failed: ${JSON.stringify(outcome.failure)}`);
}
