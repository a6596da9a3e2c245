import { expect, it } from "vitest";
import { createMemory } from "#lib/crm/http/gateway-ports.ts";
import { createOnce } from "#lib/crm/values/create-once.ts";
import { type Failure, fail, succeed } from "#lib/domain/failure.ts";
import type { NewPerson } from "#lib/domain/gateway.ts";
import type { ObjectType } from "#lib/domain/record.ts";
import { snapshot } from "#tests/support/fakes/snapshots.ts";

const SARA: NewPerson = {
  email: "sara@nordvik.example",
  firstName: "Sara",
  lastName: "Lindqvist",
  company: "",
  ownerId: null,
};

const LOST: Failure = { type: "unknown", cause: "timeout", detail: "No answer." };
const LATE_MS = 60_000;

/** A CRM that shows new people only so long after they were made. */
function createCrm({ lagMs = 0 }: { readonly lagMs?: number } = {}) {
  let time = 1_000_000;
  const memory = createMemory();
  const people: { email: string; recordId: string; objectType: ObjectType; at: number }[] = [];
  const next: { failure: Failure; commits: boolean }[] = [];
  const sent: NewPerson[] = [];
  const add = (email: string, objectType: ObjectType = "person") => {
    people.push({ email, objectType, recordId: String(people.length + 1), at: time });
  };
  /** The worker as it starts: what it had in its head is gone, what it kept is there. */
  const start = ({ hangs = false } = {}) =>
    createOnce({
      capabilities: { label: "The CRM", creates: "person" },
      doubtMs: LATE_MS,
      memory,
      now: () => time,
      findByEmails: async ([email]) =>
        succeed(
          people
            .filter((it) => it.email === email && it.at + lagMs <= time)
            .map(({ objectType, recordId }) =>
              snapshot({ key: { connectionId: "c1", objectType, recordId } }),
            ),
        ),
      create: async (person) => {
        if (hangs) return new Promise(() => undefined);
        sent.push(person);
        const mishap = next.shift();
        if (mishap === undefined || mishap.commits) add(person.email);
        if (mishap !== undefined) return fail(mishap.failure);
        return succeed({ objectType: "person", recordId: String(people.length), existed: false });
      },
    });
  return {
    start,
    people,
    sent,
    next,
    add,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

it("answers with the person whom an index does not show yet", async () => {
  const crm = createCrm({ lagMs: 30_000 });
  const create = crm.start();
  expect(await create(SARA)).toMatchObject({ value: { recordId: "1", existed: false } });
  expect(await create(SARA)).toMatchObject({ value: { recordId: "1", existed: true } });
  crm.pass(45_000);
  expect(await create(SARA)).toMatchObject({ value: { recordId: "1", existed: true } });
  expect(crm.sent).toHaveLength(1);
});

it("sends nothing again while the index may only be behind after a lost answer", async () => {
  const crm = createCrm({ lagMs: 30_000 });
  const create = crm.start();
  crm.next.push({ failure: LOST, commits: true });
  expect(await create(SARA)).toEqual(fail(LOST));
  expect(await create(SARA)).toMatchObject({ failure: { type: "busy", retryAt: 1_060_000 } });
  crm.pass(30_000);
  expect(await create(SARA)).toMatchObject({ value: { recordId: "1", existed: true } });
  expect(crm.people).toHaveLength(1);
});

it("remembers over the end of the worker that it has sent", async () => {
  const crm = createCrm({ lagMs: 30_000 });
  crm.next.push({ failure: LOST, commits: true });
  await crm.start()(SARA);
  expect(await crm.start()(SARA)).toMatchObject({ failure: { type: "busy" } });
  expect(crm.sent).toHaveLength(1);
});

it("remembers that it sends before it does, for a worker that is stopped in the middle", async () => {
  const crm = createCrm();
  void crm.start({ hangs: true })(SARA);
  await new Promise((resolve) => setImmediate(resolve));
  expect(await crm.start()(SARA)).toMatchObject({ failure: { type: "busy" } });
  expect(crm.sent).toHaveLength(0);
  crm.pass(LATE_MS);
  expect(await crm.start()(SARA)).toMatchObject({ value: { existed: false } });
});

it("finds whoever somebody else made in the same moment", async () => {
  const crm = createCrm();
  const create = crm.start();
  crm.next.push({ failure: { type: "conflict", fields: [] }, commits: true });
  expect(await create(SARA)).toMatchObject({ value: { recordId: "1", existed: true } });
});

it("says what to do about somebody who is there and not shown", async () => {
  const crm = createCrm();
  const create = crm.start();
  crm.next.push({ failure: { type: "conflict", fields: [] }, commits: false });
  expect(await create(SARA)).toMatchObject({
    failure: {
      type: "rejected",
      issues: [{ field: null, message: expect.stringContaining("deleted") }],
    },
  });
});

it("prefers of several records the kind that a new person would become", async () => {
  const crm = createCrm();
  crm.add(SARA.email, "lead");
  crm.add(SARA.email, "person");
  expect(await crm.start()(SARA)).toMatchObject({
    value: { objectType: "person", recordId: "2", existed: true },
  });
  expect(crm.sent).toEqual([]);
});

it("keeps two people apart", async () => {
  const crm = createCrm();
  const create = crm.start();
  crm.next.push({ failure: LOST, commits: false });
  await create(SARA);
  expect(await create({ ...SARA, email: "yusuf@gulf.example" })).toMatchObject({ ok: true });
});
