import { expect, it } from "vitest";
import { whereMergesLeaveATrail } from "./merges.ts";
import { SARA, YUSUF } from "./samples.ts";
import type { ContractWorld } from "./world.ts";

export function readingContract(createWorld: () => ContractWorld): void {
  it("names the account that the credential opens", async () => {
    const { gateway, accountId } = createWorld();
    expect(await gateway.account()).toMatchObject({ ok: true, value: { id: accountId } });
  });

  it("names the server that it speaks to, as a host and nothing more (P13.1)", () => {
    expect(createWorld().gateway.server).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
  });

  it("says in words what this server and this credential can do, and whom it names", async () => {
    const { gateway } = createWorld();
    const probed = await gateway.probe();
    expect(probed).toMatchObject({ ok: true, value: { crm: gateway.capabilities.crm } });
    const words = probed.ok ? probed.value.inWords : [];
    expect(words.length).toBeGreaterThan(2);
    for (const sentence of words) expect(sentence).toMatch(/^[A-Z“].*\.$/);
    const account = await gateway.account();
    const user = account.ok ? (account.value.user ?? null) : null;
    expect(user !== null).toBe(probed.ok && probed.value.identity === "person");
  });

  it("lists who can own a record, and who once could, told apart, with their teams", async () => {
    const { gateway, owner, formerOwner } = createWorld();
    const owners = await gateway.owners();
    const found = owners.ok ? owners.value : [];
    expect(found).toContainEqual(expect.objectContaining({ ...owner, active: true }));
    expect(found).toContainEqual(expect.objectContaining({ ...formerOwner, active: false }));
  });

  it("reads a record by id, with its handoff fields", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    world.changeElsewhere(record, { status: "offered", dueAt: "2026-11-22T09:00:00.000Z" });
    expect(await world.gateway.getRecord("person", record.recordId)).toMatchObject({
      ok: true,
      value: {
        key: record,
        name: "Sara Lindqvist",
        emails: [SARA.email],
        archived: false,
        mergedIds: [],
        handoff: { status: "offered", dueAt: "2026-11-22T09:00:00.000Z", reason: null },
      },
    });
  });

  it("tells a record that never was from an archived one", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    world.archive(record);
    expect(await world.gateway.getRecord("person", record.recordId)).toMatchObject({
      failure: { type: "archived" },
    });
    expect(await world.gateway.getRecord("person", world.missingId)).toMatchObject({
      failure: { type: "not-found" },
    });
  });

  whereMergesLeaveATrail(
    createWorld,
    "answers for a merged record under its new id and says which ids it took in",
    async (world, merge) => {
      const [one, other] = [world.addPerson(SARA), world.addPerson(YUSUF)];
      const survivor = merge(one, other);
      const read = await world.gateway.getRecord("person", one.recordId);
      expect(read).toMatchObject({ ok: true, value: { key: survivor } });
      const mergedIds = read.ok ? read.value.mergedIds : [];
      expect(mergedIds).toContain(one.recordId);
      expect(mergedIds).not.toContain(survivor.recordId);
    },
  );

  it("makes no request for an id that could lead elsewhere", async () => {
    const world = createWorld();
    world.goOffline();
    for (const id of ["../../limits", "1/notes", "", "1?archived=true", "٣", "1".repeat(60)]) {
      expect(await world.gateway.getRecord("person", id)).toMatchObject({
        failure: { type: "not-found" },
      });
    }
  });

  it("reads several records and leaves out those that are missing", async () => {
    const world = createWorld();
    const [one, other] = [world.addPerson(SARA), world.addPerson(YUSUF)];
    const read = await world.gateway.getRecords("person", [
      other.recordId,
      world.missingId,
      one.recordId,
    ]);
    const ids = read.ok ? read.value.map((record) => record.key.recordId) : [];
    expect(ids.toSorted()).toEqual([one.recordId, other.recordId].toSorted());
  });

  it("finds a person by e-mail address at once, whatever its letters, and nobody by a strange one", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    expect(await world.gateway.findByEmails([" SARA@Nordvik.example "])).toMatchObject({
      ok: true,
      value: [{ key: record }],
    });
    for (const emails of [["nobody@nordvik.example"], ["../x@y"], ["%@nordvik.example"], []]) {
      expect(await world.gateway.findByEmails(emails)).toEqual({ ok: true, value: [] });
    }
  });

  it("finds everybody who bears one of several addresses, with their handoffs, each once", async () => {
    const world = createWorld();
    const [one, other] = [world.addPerson(SARA), world.addPerson(YUSUF)];
    world.changeElsewhere(one, { status: "offered" });
    world.archive(world.addPerson({ ...SARA, email: "gone@nordvik.example" }));
    const found = await world.gateway.findByEmails([
      YUSUF.email,
      "nobody@nordvik.example",
      SARA.email,
      "gone@nordvik.example",
      "o'neil+\\x@nordvik.example",
      SARA.email.toUpperCase(),
    ]);
    const seen = (found.ok ? found.value : []).map(({ key, handoff }) => [
      key.recordId,
      handoff.status ?? null,
    ]);
    expect(Object.fromEntries(seen)).toEqual({
      [one.recordId]: "offered",
      [other.recordId]: null,
    });
    expect(seen).toHaveLength(2);
  });

  it("says offline, and only then, when nothing can have left", async () => {
    const world = createWorld();
    const record = world.addPerson(SARA);
    world.goOffline();
    expect(await world.gateway.getRecord("person", record.recordId)).toEqual({
      ok: false,
      failure: { type: "offline" },
    });
  });
}
