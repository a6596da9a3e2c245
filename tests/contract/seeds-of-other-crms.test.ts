import { describe, expect, it } from "vitest";
import { keyAccess } from "#lib/crm/http/access.ts";
import { createAllowance } from "#lib/crm/http/allowance.ts";
import { createMemory, type GatewayPorts } from "#lib/crm/http/gateway-ports.ts";
import { createHttp } from "#lib/crm/http/http.ts";
import { originOf } from "#lib/crm/http/origin.ts";
import { tokenOf } from "#lib/crm/http/secret.ts";
import { createPipedriveGateway } from "#lib/crm/pipedrive/gateway.ts";
import { createSalesforceGateway } from "#lib/crm/salesforce/gateway.ts";
import { createTwentyGateway } from "#lib/crm/twenty/gateway.ts";
import type { Gateway } from "#lib/domain/gateway.ts";
import { HANDOFF_FIELDS, type HandoffField } from "#lib/domain/handoff-field.ts";
import type { ObjectType } from "#lib/domain/record.ts";
import { type PortablePerson, portableDemo } from "#tests/sandbox/seed/portable.ts";
import { LEADS, OWNERS } from "#tests/sandbox/seed/stories.ts";
import { toPipedriveLead } from "#tests/sandbox/seed/to-pipedrive.ts";
import { salesforcePerson } from "#tests/sandbox/seed/to-salesforce.ts";
import { toTwentyPerson } from "#tests/sandbox/seed/to-twenty.ts";
import { startPipedrive } from "#tests/sandbox/sites/pipedrive.ts";
import { startSalesforce } from "#tests/sandbox/sites/salesforce.ts";
import { startTwentyCloud, startTwentySelfHosted } from "#tests/sandbox/sites/twenty.ts";
import type { OtherCrmUnderTest } from "../support/crms/crm-under-test.ts";
import { PIPEDRIVE } from "../support/crms/pipedrive.ts";
import { SALESFORCE } from "../support/crms/salesforce.ts";
import { TWENTY, TWENTY_SELF_HOSTED } from "../support/crms/twenty.ts";

interface Seeded {
  readonly crm: OtherCrmUnderTest;
  readonly create: (ports: GatewayPorts) => Gateway;
  readonly start: () => readonly [{ readonly app: App }, unknown];
  readonly record: (lead: string) => readonly [ObjectType, string];
}

type App = { readonly fetch: (request: Request) => Response | Promise<Response> };

const SEEDED: readonly Seeded[] = [
  {
    crm: SALESFORCE,
    create: createSalesforceGateway,
    start: startSalesforce,
    record: (lead) => {
      const { object, id } = salesforcePerson(lead);
      return [object === "Lead" ? "lead" : "person", id];
    },
  },
  {
    crm: PIPEDRIVE,
    create: createPipedriveGateway,
    start: startPipedrive,
    record: (lead) => ["lead", toPipedriveLead(lead)],
  },
  {
    crm: TWENTY,
    create: createTwentyGateway,
    start: startTwentyCloud,
    record: (lead) => ["person", toTwentyPerson(lead)],
  },
  {
    crm: TWENTY_SELF_HOSTED,
    create: createTwentyGateway,
    start: startTwentySelfHosted,
    record: (lead) => ["person", toTwentyPerson(lead)],
  },
];

const STORIES = [LEADS.offered, LEADS.unnoted, LEADS.arabic, LEADS.sparse, LEADS.opportunity];

/** Older than anything in the demo, in the form that every CRM takes. */
const LONG_AGO = "2020-01-01T00:00:00.000Z";

describe.each(SEEDED)("the demo in $crm.sandbox", (seeded) => {
  const people = new Map(portableDemo(Date.now()).people.map((person) => [person.id, person]));

  it.each(STORIES)("reads %s as the demo tells it", async (lead) => {
    const read = await open(seeded).getRecord(...seeded.record(lead));
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    const person = people.get(lead);
    expect(read.value.name).toBe(`${person?.firstName} ${person?.lastName}`);
    expect(read.value.emails).toEqual([person?.email]);
    expect(read.value.company.name).toBe(person?.companyName ?? notProvided(seeded.crm));
    expect(wordsOf(read.value.handoff)).toEqual(expectedOf(person, seeded.crm));
    const told = read.value.touches.map(({ asset, words }) => `${asset} ${words}`).join("\n");
    for (const { text } of person?.activities ?? []) expect(told).toContain(text.slice(0, 60));
  });

  it("knows everybody who works there, and lists somebody's leads as theirs", async () => {
    const gateway = open(seeded);
    const owners = await gateway.owners();
    if (!owners.ok) throw new Error(JSON.stringify(owners.failure));
    const names = owners.value.filter(({ active }) => active).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["Dana Whitlock", "Mira Castellan"]));
    const [type, id] = seeded.record(LEADS.offered);
    const owned = await gateway.owned(type, [seeded.crm.ownerId(OWNERS.sdr)], null);
    if (!owned.ok) throw new Error(JSON.stringify(owned.failure));
    expect(owned.value.records.map(({ key }) => key.recordId)).toContain(id);
  });

  it("names every record of the demo in its list of changes", async () => {
    const gateway = open(seeded);
    const [type] = seeded.record(LEADS.offered);
    const ids = new Set<string>();
    let cursor = { since: LONG_AGO, lastId: null as string | null };
    for (let more = true; more; ) {
      const page = await gateway.changes(type, cursor);
      if (!page.ok) throw new Error(JSON.stringify(page.failure));
      for (const { key } of page.value.records) ids.add(key.recordId);
      ({ cursor, more } = page.value);
    }
    const expected = [...people.values()].filter((person) => !person.isArchived);
    const sameKind = expected.filter(({ id }) => seeded.record(id)[0] === type);
    expect([...ids]).toEqual(
      expect.arrayContaining(sameKind.map(({ id }) => seeded.record(id)[1])),
    );
  });
});

/** An account of its own for each test: some allow twenty calls in two seconds. */
function open({ crm, create, start }: Seeded): Gateway {
  const [{ app }] = start();
  const secret = crm.secretOf(OWNERS.sdr);
  const key = typeof secret === "string" ? secret : tokenOf(secret);
  return create({
    http: createHttp({
      fetch: async (url, init) => app.fetch(new Request(url, init)),
      isOnline: () => true,
      abortAfter: (milliseconds) => AbortSignal.timeout(milliseconds),
      origins: [originOf(crm.server)],
    }),
    access: keyAccess(async () => key),
    allowance: createAllowance({ now: Date.now, sleep: async () => undefined, limits: {} }),
    now: Date.now,
    memory: createMemory(),
    connection: {
      id: "c1",
      server: crm.server,
      accountId: crm.account.id,
      pageHost: crm.account.pageHost,
    },
  });
}

/** Salesforce lets no lead be without a company. */
function notProvided({ id }: OtherCrmUnderTest): string | null {
  return id === "salesforce" ? "[not provided]" : null;
}

/** Moments are left out: each account is as old as its start. So are the log's, which are compared by who did what. */
function wordsOf(handoff: Readonly<Partial<Record<HandoffField, string | null>>>) {
  const entries = Object.entries(handoff).filter(
    ([name, value]) => value !== null && !isMoment(name as HandoffField) && name !== "ownerId",
  );
  return Object.fromEntries(
    entries.map(([name, value]) => [name, name === "log" ? eventsIn(value ?? "") : value]),
  );
}

/** What the demo says, with every colleague by the name that the CRM has for them. */

function expectedOf(person: PortablePerson | undefined, { ownerId }: OtherCrmUnderTest) {
  const words = wordsOf(person?.handoff ?? {});
  const { noteOwner, log } = words;
  return {
    ...words,
    ...(typeof noteOwner === "string" ? { noteOwner: ownerId(noteOwner) } : {}),
    ...(Array.isArray(log) ? { log: log.map((event: Event) => toOwners(event, ownerId)) } : {}),
  };
}

function toOwners({ type, by, to }: Event, ownerId: (owner: string) => string): Event {
  return { type, by: ownerId(by), to: to === undefined ? undefined : ownerId(to) };
}

interface Event {
  readonly type: string;
  readonly by: string;
  readonly to: string | undefined;
}

function isMoment(field: HandoffField): boolean {
  return HANDOFF_FIELDS[field].kind === "datetime";
}

function eventsIn(log: string): readonly Event[] {
  return log.split("\n").map((line) => {
    const { type, by, to } = JSON.parse(line);
    return { type, by, to };
  });
}
