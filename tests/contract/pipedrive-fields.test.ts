import { describe, expect, it } from "vitest";
import { createMemory } from "#lib/crm/http/gateway-ports.ts";
import { HANDOFF_FIELD_NAMES, HANDOFF_FIELDS } from "#lib/domain/handoff-field.ts";
import { handrailFields } from "#tests/sandbox/pipedrive/field-catalogue.ts";
import { KEYS } from "#tests/sandbox/pipedrive/settings.ts";
import { defineField, type FieldKind } from "#tests/sandbox/pipedrive/state.ts";
import { OFFER, patch, SARA } from "./gateway/samples.ts";
import { createPipedriveWorld } from "./pipedrive-world.ts";

type World = ReturnType<typeof createPipedriveWorld>;

const OURS = HANDOFF_FIELD_NAMES.filter((field) => HANDOFF_FIELDS[field].ours).length;
const STATUS = "Handrail: Handoff status";

async function setUp({ gateway }: World) {
  const done = await gateway.setUpFields(async () => undefined);
  if (!done.ok) throw new Error(`Not set up: ${JSON.stringify(done.failure)}`);
  return done.value;
}

const named = (world: World, kind: FieldKind, name: string) =>
  world.sandbox.state.fields[kind].filter((field) => field.name === name);

/** Takes a field away and makes it anew, as an admin does who wants another type. */
function replaceField(world: World, kind: FieldKind, name: string): void {
  const fields = world.sandbox.state.fields[kind];
  const at = fields.findIndex((field) => field.name === name);
  const [old] = fields.splice(at, 1);
  defineField(world.sandbox.state, world.sandbox.world.settings, kind, name, old?.type ?? "text");
}

describe("setting up fields", () => {
  it("makes each field once for persons and once for deals, which leads take over", async () => {
    const world = createPipedriveWorld({ sandbox: { handrailFields: false } });
    const steps = await setUp(world);
    expect(steps).toHaveLength(2 * OURS);
    expect(new Set(steps.map(({ label }) => label)).size).toBe(2 * OURS);
    expect(new Set(steps.map(({ state }) => state))).toEqual(new Set(["created"]));
    expect(steps.map(({ label }) => label)).toContain("Deal and lead: Handoff log");
    const types = ["Handoff status", "Handoff log", "Recycle until"].map(
      (label) => named(world, "deal", `Handrail: ${label}`)[0]?.type,
    );
    expect(types).toEqual(["varchar", "text", "date"]);
    const record = world.addPerson(SARA);
    expect(await world.gateway.patch(record, OFFER)).toMatchObject({ ok: true });
    expect(world.heldBy(record).status).toBe("offered");
  });

  it("lists for somebody without the right what an admin has to make, and makes nothing", async () => {
    const world = createPipedriveWorld({ key: KEYS.member, sandbox: { handrailFields: false } });
    const steps = await setUp(world);
    expect(steps).toHaveLength(2 * OURS);
    expect(new Set(steps.map(({ state }) => state))).toEqual(new Set(["missing"]));
    expect(steps.at(-1)?.detail).toBe(
      'An admin has to add a field called "Handrail: Handoff log" of the type "Large text".',
    );
    expect(world.sandbox.requests.filter(({ method }) => method === "POST")).toHaveLength(1);
  });

  it("leaves alone a field of our name and another type, and says what to do", async () => {
    const world = createPipedriveWorld({ sandbox: { handrailFields: false } });
    const { state, world: account } = world.sandbox;
    defineField(state, account.settings, "person", STATUS, "double");
    const steps = await setUp(world);
    const step = steps.find(({ label }) => label === "Person: Handoff status");
    expect(step).toMatchObject({ state: "foreign", detail: expect.stringContaining("Rename") });
    expect(named(world, "person", STATUS)).toHaveLength(1);
  });

  it("tells of two fields of one name, and every browser takes the same of them", async () => {
    const world = createPipedriveWorld();
    const { state, world: account } = world.sandbox;
    defineField(state, account.settings, "person", STATUS, "varchar");
    const [first] = named(world, "person", STATUS).toSorted((left, right) =>
      left.code.localeCompare(right.code),
    );
    const steps = await setUp(world);
    const step = steps.find(({ label }) => label === "Person: Handoff status");
    expect(step).toMatchObject({
      state: "foreign",
      detail: expect.stringContaining(first?.code ?? "?"),
    });
    const record = world.addPerson(SARA);
    await world.gateway.patch(record, OFFER);
    expect(world.recordOf(record).custom.get(first?.code ?? "")).toBe("offered");
  });

  it("stops at trouble that concerns all of them", async () => {
    const world = createPipedriveWorld({ key: KEYS.revoked });
    expect(await world.gateway.setUpFields(async () => undefined)).toMatchObject({
      failure: { type: "needs-sign-in" },
    });
  });
});

describe("the keys of fields", () => {
  it("are asked for once, and kept for the next worker", async () => {
    const memory = createMemory();
    const world = createPipedriveWorld({ memory });
    const record = world.addPerson(SARA);
    await world.gateway.getRecord("person", record.recordId);
    await world.gateway.patch(record, OFFER);
    const asked = () => world.sandbox.requests.filter(({ path }) => path.endsWith("Fields")).length;
    expect(asked()).toBe(1);
    const next = createPipedriveWorld({ memory });
    await next.gateway.getRecords("person", [record.recordId]);
    expect(next.sandbox.requests.filter(({ path }) => path.endsWith("Fields"))).toEqual([]);
  });

  it("are looked up again by who only reads, where some are missing or a record does not name one", async () => {
    const world = createPipedriveWorld({ sandbox: { handrailFields: false } });
    const record = world.addPerson(SARA);
    const status = async () => {
      const read = await world.gateway.getRecords("person", [record.recordId]);
      return read.ok && read.value[0]?.handoff.status;
    };
    expect(await status()).toBeNull();
    const { state, world: account } = world.sandbox;
    for (const { name, type } of handrailFields()) {
      defineField(state, account.settings, "person", name, type);
    }
    world.changeElsewhere(record, { status: "offered" });
    expect(await status()).toBeNull();
    world.passTime(16 * 60_000);
    expect(await status()).toBe("offered");
    replaceField(world, "person", STATUS);
    world.changeElsewhere(record, { status: "accepted" });
    world.passTime(16 * 60_000);
    expect(await status()).toBe("accepted");
    const opened = await world.gateway.getRecord("person", record.recordId);
    expect(opened).toMatchObject({ value: { handoff: { status: "accepted" } } });
    const cursor = { since: "2020-01-01T00:00:00.000Z", lastId: null };
    replaceField(world, "person", STATUS);
    world.changeElsewhere(record, { status: "rejected" });
    world.passTime(16 * 60_000);
    expect(await world.gateway.changes("person", cursor)).toMatchObject({
      value: { records: [{ handoff: { status: "rejected" } }] },
    });
  });

  it("are learned anew when what was kept is none", async () => {
    const memory = createMemory();
    await memory.write("names:person", { codes: [["status", "../x"]], labels: 7 });
    const world = createPipedriveWorld({ memory });
    expect(await world.gateway.patch(world.addPerson(SARA), OFFER)).toMatchObject({ ok: true });
  });

  it.each(["person", "lead", "deal"] as const)(
    "are learned anew when a %s's field was made again, and the write arrives",
    async (type) => {
      const world = createPipedriveWorld();
      const record = world.add(type, { name: "Sara", title: "Spares" });
      await world.gateway.getRecord(type, record.recordId);
      replaceField(world, type === "person" ? "person" : "deal", STATUS);
      expect(await world.gateway.patch(record, OFFER)).toMatchObject({
        ok: true,
        value: { conflicts: [] },
      });
      expect(world.heldBy(record).status).toBe("offered");
    },
  );

  it("that are gone for good are told by the field's name", async () => {
    const world = createPipedriveWorld();
    const record = world.addPerson(SARA);
    await world.gateway.patch(record, OFFER);
    const fields = world.sandbox.state.fields.person;
    fields.splice(
      fields.findIndex(({ name }) => name === "Handrail: Outcome"),
      1,
    );
    const write = patch({ fields: { outcome: "accepted" } });
    expect(await world.gateway.patch(record, write)).toMatchObject({
      failure: {
        type: "rejected",
        issues: [
          { field: "Handrail: Outcome", message: expect.stringContaining("Set up CRM fields") },
        ],
      },
    });
  });

  it("that were missing are looked for again, but not more than once a minute", async () => {
    const world = createPipedriveWorld({ sandbox: { handrailFields: false } });
    const record = world.addPerson(SARA);
    const asked = () => world.sandbox.requests.filter(({ path }) => path.endsWith("Fields")).length;
    for (let time = 0; time < 3; time += 1) {
      expect(await world.gateway.patch(record, OFFER)).toMatchObject({
        failure: { type: "rejected" },
      });
    }
    expect(asked()).toBe(1);
    const { state, world: account } = world.sandbox;
    for (const [label, type] of [
      ["Handoff status", "varchar"],
      ["Handoff log", "text"],
    ] as const) {
      defineField(state, account.settings, "person", `Handrail: ${label}`, type);
    }
    world.passTime(61_000);
    expect(await world.gateway.patch(record, OFFER)).toMatchObject({ ok: true });
    expect(asked()).toBe(2);
  });
});
