import { expect, it } from "vitest";
import type { NewPerson } from "#lib/domain/gateway.ts";
import { SARA } from "./samples.ts";
import type { ContractWorld, Mishap, RefusalStatus } from "./world.ts";

const PERSON: NewPerson = { ...SARA, company: "Nordvik AB", ownerId: null };

/** Of whoever creates a person: that there is one of them in the end, and never two. */
export function creatingContract(createWorld: () => ContractWorld): void {
  const world = async (): Promise<ContractWorld> => {
    const made = createWorld();
    // What the account is like is learned first, so that a mishap meets what it is meant for.
    await made.gateway.findByEmails(["nobody@nordvik.example"]);
    return made;
  };
  const idsOf = async ({ gateway }: ContractWorld) => {
    const found = await gateway.findByEmails([PERSON.email]);
    return found.ok ? found.value.map(({ key }) => key.recordId) : found;
  };

  it("makes a record with name and address, which is found by the address at once", async () => {
    const { gateway } = await world();
    const created = await gateway.createPerson({ ...PERSON, email: " SARA@Nordvik.example " });
    expect(created).toMatchObject({
      ok: true,
      value: { objectType: gateway.capabilities.creates, existed: false },
    });
    const { objectType, recordId } = created.ok ? created.value : expect.fail();
    expect(await gateway.getRecord(objectType, recordId)).toMatchObject({
      value: { name: "Sara Lindqvist", emails: [SARA.email], archived: false },
    });
    expect(await gateway.findByEmails([SARA.email])).toMatchObject({
      value: [{ key: { objectType, recordId } }],
    });
  });

  it("gives the record to whoever it was made for", async () => {
    const { gateway, owner } = await world();
    const created = await gateway.createPerson({ ...PERSON, ownerId: owner.id });
    const { objectType, recordId } = created.ok ? created.value : expect.fail();
    const read = await gateway.getRecord(objectType, recordId);
    const ownerId = read.ok ? (read.value.handoff.ownerId ?? null) : expect.fail();
    // A workspace whose people have no owner, and whose handoffs live in notes, has no place for one.
    const hasNoPlace = gateway.capabilities.crm === "twenty" && ownerId === null;
    if (!hasNoPlace) expect(ownerId).toBe(owner.id);
  });

  it("answers with the person who is there, whatever the letters, and writes nothing", async () => {
    const made = await world();
    const record = made.addPerson(SARA);
    const before = made.writes();
    expect(await made.gateway.createPerson({ ...PERSON, email: "Sara@NORDVIK.example" })).toEqual({
      ok: true,
      value: { objectType: "person", recordId: record.recordId, existed: true },
    });
    expect(made.writes()).toBe(before);
  });

  it("answers a second press with the first one's person, at the same moment and after it", async () => {
    const made = await world();
    const press = () => made.gateway.createPerson(PERSON);
    const answers = [...(await Promise.all([press(), press(), press()])), await press()];
    const ids = answers.map((it) => (it.ok ? it.value.recordId : it.failure));
    expect(new Set(ids).size).toBe(1);
    expect(answers.at(-1)).toMatchObject({ value: { existed: true } });
    expect(made.writes()).toBe(1);
  });

  it.each<Mishap>(["commit-then-drop", "commit-then-html-200", "empty-200", "truncated-json"])(
    "finds the person that it made when the answer is lost: %j",
    async (mishap) => {
      const made = await world();
      made.strikeNextCreation(mishap);
      const created = await made.gateway.createPerson(PERSON);
      expect(created).toMatchObject({ ok: true, value: { existed: false } });
      expect(await idsOf(made)).toEqual([created.ok && created.value.recordId]);
      expect(made.writes()).toBe(1);
    },
  );

  it.each<Mishap>(["drop-before", "html-200", { status: 502 }, { status: 504 }])(
    "says unknown after %j, sends nothing while a second one could be made, and then once",
    async (mishap) => {
      const made = await world();
      const { lateCommitMs } = made.gateway.capabilities;
      made.strikeNextCreation(mishap);
      expect(await made.gateway.createPerson(PERSON)).toMatchObject({
        failure: { type: "unknown" },
      });
      const again = await made.gateway.createPerson(PERSON);
      expect(again.ok || again.failure.type).toBe(refusesSecond(made) || "busy");
      expect(made.writes()).toBe(again.ok ? 1 : 0);
      made.passTime(lateCommitMs);
      expect(await made.gateway.createPerson(PERSON)).toMatchObject({ ok: true });
      expect(await idsOf(made)).toHaveLength(1);
      expect(made.writes()).toBe(1);
    },
  );

  const isEverLate = createWorld().gateway.capabilities.lateCommitMs > 0;
  it.runIf(isEverLate)(
    "waits for a creation that takes effect late, and makes no second",
    async () => {
      const made = await world();
      made.strikeNextCreation({ lateCommitMs: 20_000 });
      expect(await made.gateway.createPerson(PERSON)).toMatchObject({
        failure: { type: "unknown" },
      });
      made.passTime(10_000);
      const again = await made.gateway.createPerson(PERSON);
      expect(again.ok || again.failure.type).toBe(refusesSecond(made) || "busy");
      made.passTime(10_000);
      expect(await made.gateway.createPerson(PERSON)).toMatchObject({ value: { existed: true } });
      made.passTime(600_000);
      expect(await made.gateway.createPerson(PERSON)).toMatchObject({ value: { existed: true } });
      expect(await idsOf(made)).toHaveLength(1);
      expect(made.writes()).toBe(1);
    },
  );

  const refusals = createWorld().refusals.filter((status) => status !== 409);
  it.each(refusals.map((status) => [status, REFUSED_AS[status]] as const))(
    "takes status %i for a definite no (%s), after which another press creates at once",
    async (status, type) => {
      const made = await world();
      made.strikeNextCreation({ status });
      expect(await made.gateway.createPerson(PERSON)).toMatchObject({ failure: { type } });
      expect(made.writes()).toBe(0);
      made.passTime(status === 429 ? HOUR : status === 423 ? 2_000 : 0);
      expect(await made.gateway.createPerson(PERSON)).toMatchObject({ value: { existed: false } });
    },
  );

  it.each([
    ["Robert'); DROP TABLE leads;--", "Robert'); DROP TABLE leads;--"],
    ["<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"],
    ['"}}, "id": "1', '"}}, "id": "1'],
    ["مریم‌بانو 🌻 Ōno", "مریم‌بانو 🌻 Ōno"],
    ["Sara\r\n\tBcc:\u0000 all\u202E", "Sara Bcc: all"],
  ])("keeps the name %j as words and nothing else", async (lastName, kept) => {
    const { gateway } = await world();
    const created = await gateway.createPerson({
      ...PERSON,
      email: "o'neil+x@nordvik.example",
      firstName: "",
      lastName,
    });
    const { objectType, recordId } = created.ok ? created.value : expect.fail();
    expect(await gateway.getRecord(objectType, recordId)).toMatchObject({
      value: { name: kept, emails: ["o'neil+x@nordvik.example"] },
    });
  });

  it.each(["", "sara", "a@b@c", "sara@x.example\nbcc: all@x.example", "*@x.example", "../x@y"])(
    "sends nothing for %j, which is no address",
    async (email) => {
      const made = await world();
      made.goOffline();
      expect(await made.gateway.createPerson({ ...PERSON, email })).toMatchObject({
        failure: {
          type: "rejected",
          issues: [{ message: expect.stringContaining("no e-mail address") }],
        },
      });
    },
  );

  it("says offline when nothing can have left", async () => {
    const made = await world();
    made.goOffline();
    expect(await made.gateway.createPerson(PERSON)).toMatchObject({ failure: { type: "offline" } });
  });
}

/** Whether the CRM itself keeps each address, or each id of ours, once; what is made here cannot come late. */
function refusesSecond({ gateway }: ContractWorld): boolean {
  return ["hubspot", "twenty", "sample"].includes(gateway.capabilities.crm);
}

const HOUR = 60 * 60 * 1000;

const REFUSED_AS: Readonly<Partial<Record<RefusalStatus, string>>> = {
  400: "rejected",
  401: "needs-sign-in",
  403: "forbidden",
  404: "not-found",
  423: "busy",
  429: "rate-limited",
};
