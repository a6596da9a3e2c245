import { describe, expect, it } from "vitest";
import { HANDOFF_FIELD_NAMES, HANDOFF_FIELDS } from "#lib/domain/handoff-field.ts";
import { BLANK_DEFINITION } from "#tests/sandbox/hubspot/property-definition.ts";
import { patchOf } from "#tests/unit/crm/hubspot/gateway-for.ts";
import { createHubspotWorld } from "./hubspot-world.ts";

const fresh = () => createHubspotWorld({ sandbox: { handrailFields: false } });
const nothing = async () => undefined;
const ours = HANDOFF_FIELD_NAMES.filter((field) => HANDOFF_FIELDS[field].ours);

describe("setting up CRM fields in HubSpot", () => {
  it("creates the group and every field of ours, each of a kind that can hold it", async () => {
    const world = fresh();
    const done = await world.gateway.setUpFields(nothing);
    expect(done.ok && done.value.map((step) => step.state)).toEqual(
      Array.from({ length: ours.length + 1 }, () => "created"),
    );
    const groups = world.sandbox.state.groups.get("contacts");
    expect(groups?.get("handrail")?.label).toBe("Handrail");
    const fields = world.sandbox.state.definitions.get("contacts");
    expect(fields?.get("handrail_log")).toMatchObject({ type: "string", fieldType: "textarea" });
    expect(fields?.get("handrail_note_fit")).toMatchObject({ fieldType: "textarea" });
    expect(fields?.get("handrail_due_at")).toMatchObject({ type: "datetime" });
    expect(fields?.get("handrail_recycle_until")).toMatchObject({ type: "date" });
    const write = patchOf({ fields: { status: "offered" } });
    expect(await world.gateway.patch(world.add({ firstname: "Sara" }), write)).toMatchObject({
      ok: true,
    });
  });

  it("goes on where it was interrupted", async () => {
    const world = fresh();
    world.sandbox.faults.add({
      match: { method: "POST", pathPattern: "/contacts$", nth: 5 },
      effect: "commit-then-drop",
    });
    expect(await world.gateway.setUpFields(nothing)).toMatchObject({
      failure: { type: "unknown" },
    });
    const again = await world.gateway.setUpFields(nothing);
    const states = again.ok ? again.value.map((step) => step.state) : [];
    expect(states.filter((state) => state === "exists")).toHaveLength(6);
    expect(states.filter((state) => state === "created")).toHaveLength(ours.length - 5);
  });

  it("never overwrites a property of somebody else's with the same name, and says where it is", async () => {
    const world = fresh();
    const theirs = {
      ...BLANK_DEFINITION,
      name: "handrail_status",
      label: "Theirs",
      type: "number" as const,
      groupName: "contactinformation",
    };
    world.sandbox.state.definitions.get("contacts")?.set(theirs.name, theirs);
    const done = await world.gateway.setUpFields(nothing);
    const steps = done.ok ? done.value : [];
    expect(steps.filter((step) => step.state === "foreign")).toMatchObject([
      { label: "Handoff status", detail: expect.stringContaining("contactinformation") },
    ]);
    expect(world.sandbox.state.definitions.get("contacts")?.get(theirs.name)).toEqual(theirs);
  });

  it("leaves a property of the right type alone when it stands in another group", async () => {
    const world = fresh();
    const theirs = { ...BLANK_DEFINITION, name: "handrail_status", groupName: "sales" };
    world.sandbox.state.definitions.get("contacts")?.set(theirs.name, theirs);
    const done = await world.gateway.setUpFields(nothing);
    const states = done.ok ? done.value.map((step) => step.state) : [];
    expect(states.filter((state) => state === "foreign")).toHaveLength(1);
  });

  it("lets two browsers set up the same account at once", async () => {
    const world = fresh();
    const both = await Promise.all([
      world.gateway.setUpFields(nothing),
      world.gateway.setUpFields(nothing),
    ]);
    const states = both.flatMap((done) => (done.ok ? done.value.map((step) => step.state) : []));
    expect(states).toHaveLength(2 * (ours.length + 1));
    expect(new Set(states)).toEqual(new Set(["created", "exists"]));
    expect(states.filter((state) => state === "created")).toHaveLength(ours.length + 1);
  });

  it("reports one refused field as failed and goes on with the rest", async () => {
    const world = fresh();
    world.sandbox.faults.add({
      match: { method: "POST", pathPattern: "/contacts$", nth: 3 },
      effect: { status: 400 },
    });
    const done = await world.gateway.setUpFields(nothing);
    const states = done.ok ? done.value.map((step) => step.state) : [];
    expect(states.filter((state) => state === "failed")).toHaveLength(1);
    expect(states).toHaveLength(ours.length + 1);
  });
});
