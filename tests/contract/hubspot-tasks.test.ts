import { describe, expect, it } from "vitest";
import type { RecordKey } from "#lib/domain/record.ts";
import { KEYS } from "#tests/sandbox/hubspot/settings.ts";
import { addObject, link } from "#tests/sandbox/seed/writer.ts";
import { OFFER, SARA, TASK } from "./gateway/samples.ts";
import { createHubspotWorld } from "./hubspot-world.ts";

describe("a task in HubSpot", () => {
  it("names the scope that the key lacks", async () => {
    const { gateway, addPerson } = createHubspotWorld({ key: KEYS.noContactWrite });
    expect(await gateway.createTask(addPerson(SARA), TASK)).toMatchObject({
      failure: { type: "forbidden", missingScopes: ["crm.objects.contacts.write"] },
    });
  });

  it("needs no scope beside those for contacts", async () => {
    const { gateway, addPerson, tasksOf } = createHubspotWorld({ key: KEYS.contactsOnly });
    const record = addPerson(SARA);
    expect(await gateway.createTask(record, TASK)).toMatchObject({ ok: true });
    expect(await gateway.findTasks(record, TASK)).toMatchObject({ value: [{ edited: false }] });
    expect(tasksOf(record)).toHaveLength(1);
  });

  it("says whose fault it is when the owner has left", async () => {
    const { gateway, addPerson, formerOwner, tasksOf } = createHubspotWorld();
    const record = addPerson(SARA);
    expect(await gateway.createTask(record, { ...TASK, ownerId: formerOwner.id })).toMatchObject({
      failure: { type: "rejected", issues: [{ field: "hubspot_owner_id" }] },
    });
    expect(tasksOf(record)).toEqual([]);
  });

  it("waits where HubSpot counts too many calls, and has not happened", async () => {
    const world = createHubspotWorld();
    const record = world.addPerson(SARA);
    world.strikeNextWrite({ status: 429 });
    expect(await world.gateway.createTask(record, TASK)).toMatchObject({
      failure: { type: "rate-limited", scope: "burst" },
    });
    expect(world.tasksOf(record)).toEqual([]);
  });

  it("is found while the search index does not know it, and not any more once somebody has deleted it", async () => {
    const { gateway, addPerson, sandbox } = createHubspotWorld({
      sandbox: { indexLagMs: 3_600_000 },
    });
    const record = addPerson(SARA);
    const created = await gateway.createTask(record, TASK);
    expect(await gateway.findTasks(record, TASK)).toMatchObject({ value: [{}] });
    await gateway.deleteTask(created.ok ? created.value.remoteId : "");
    expect(await gateway.findTasks(record, TASK)).toEqual({ ok: true, value: [] });
    expect(sandbox.requests.some(({ path }) => path.endsWith("/search"))).toBe(false);
  });

  it("belongs to the lead where handoffs are kept on leads", async () => {
    const world = createHubspotWorld({ sandbox: { plan: "professional" } });
    const account = world.sandbox.world;
    const sara = world.addPerson(SARA);
    const lead = addObject(account, "leads", { hs_lead_name: "Pilot" }, account.now());
    link(account, lead, "contacts", sara.recordId);
    const key: RecordKey = { connectionId: "c1", objectType: "lead", recordId: lead.id };
    const created = await world.gateway.createTask(key, TASK);
    expect(await world.gateway.findTasks(key, TASK)).toEqual({
      ok: true,
      value: [{ remoteId: created.ok && created.value.remoteId, edited: false }],
    });
  });

  it("of a record that was archived in between is refused, and so is looking for it", async () => {
    const { gateway, addPerson, archive } = createHubspotWorld();
    const record = addPerson(SARA);
    archive(record);
    expect(await gateway.createTask(record, TASK)).toMatchObject({ failure: {} });
    expect(await gateway.findTasks(record, TASK)).toMatchObject({ failure: { type: "archived" } });
  });

  it("does not stand in the way of the handoff where tasks are refused", async () => {
    const { gateway, addPerson, heldBy, sandbox } = createHubspotWorld();
    const record = addPerson(SARA);
    sandbox.faults.add({
      match: { method: "POST", pathPattern: "/tasks$" },
      effect: { status: 403 },
      times: 5,
    });
    expect(await gateway.patch(record, OFFER)).toMatchObject({ ok: true });
    expect(await gateway.createTask(record, TASK)).toMatchObject({
      failure: { type: "forbidden" },
    });
    expect(heldBy(record).status).toBe("offered");
  });
});
