import { describe, expect, it } from "vitest";
import { addField } from "#tests/sandbox/twenty/metadata-routes.ts";
import { TWENTY_KEYS } from "#tests/sandbox/twenty/settings.ts";
import { definitionOf } from "#tests/sandbox/twenty/state.ts";
import { OFFER, SARA } from "./gateway/samples.ts";
import { createTwentyWorld } from "./twenty-world.ts";

const ignore = async () => undefined;

describe("setting up fields", () => {
  it("makes everything on people and opportunities that a handoff needs", async () => {
    const world = createTwentyWorld({ sandbox: { handrailFields: false } });
    const steps = await world.gateway.setUpFields(ignore);
    expect(steps.ok && steps.value.every(({ state }) => state === "created")).toBe(true);
    const types = new Map(
      definitionOf(world.sandbox.world, "person").fields.map(({ name, type }) => [name, type]),
    );
    expect(types.get("handrailStatus")).toBe("TEXT");
    expect(types.get("handrailOwner")).toBe("TEXT");
    expect(types.get("handrailDueAt")).toBe("DATE_TIME");
    expect(types.get("handrailRecycleUntil")).toBe("DATE");
    expect(types.get("handrailLog")).toBe("TEXT");
    const deal = definitionOf(world.sandbox.world, "opportunity").fields.map(({ name }) => name);
    expect(deal).toContain("handrailStatus");
    expect(await world.gateway.patch(world.addPerson(SARA), OFFER)).toMatchObject({ ok: true });
  });

  it("leaves a field of another type alone and says so, and goes on with the rest", async () => {
    const world = createTwentyWorld({ sandbox: { handrailFields: false } });
    const person = definitionOf(world.sandbox.world, "person");
    addField(world.sandbox.world, person, "handrailDueAt", "TEXT", "Somebody's");
    const steps = await world.gateway.setUpFields(ignore);
    const all = steps.ok ? steps.value : [];
    expect(all.filter(({ state }) => state === "foreign")).toEqual([
      {
        label: "People: Follow-up due at",
        state: "foreign",
        detail: expect.stringContaining("Handrail needs DATE_TIME"),
      },
    ]);
    expect(all.filter(({ state }) => state === "created").length).toBe(all.length - 1);
  });

  it("says that a field is switched off, and how to switch it on", async () => {
    const world = createTwentyWorld();
    const person = definitionOf(world.sandbox.world, "person");
    for (const field of person.fields) {
      if (field.name === "handrailLog") field.isActive = false;
    }
    world.sandbox.state.modelVersion += 1;
    const steps = await world.gateway.setUpFields(ignore);
    expect(
      steps.ok && steps.value.find(({ label }) => label === "People: Handoff log"),
    ).toMatchObject({ state: "failed", detail: expect.stringContaining("switched off") });
  });

  it("finds the field that another browser made at the same moment", async () => {
    const world = createTwentyWorld({ sandbox: { handrailFields: false } });
    const [one, other] = await Promise.all([
      world.gateway.setUpFields(ignore),
      world.gateway.setUpFields(ignore),
    ]);
    const states = [one, other].flatMap((steps) =>
      steps.ok ? steps.value.map(({ state }) => state) : ["failed"],
    );
    expect(new Set(states)).toEqual(new Set(["created", "exists"]));
  });

  it.each([false, true])(
    "names the right that a key lacks, once and before anything is made (later release: %s)",
    async (modern) => {
      const world = createTwentyWorld({
        key: TWENTY_KEYS.noDataModel,
        sandbox: { modern, handrailFields: false },
      });
      expect(await world.gateway.setUpFields(ignore)).toMatchObject({
        failure: {
          type: "forbidden",
          missingScopes: ["Data model"],
          detail: expect.stringContaining("Ask an admin"),
        },
      });
      expect(world.sandbox.state.modelVersion).toBe(0);
    },
  );

  it("stops at the first call when the network is gone", async () => {
    const world = createTwentyWorld();
    world.goOffline();
    expect(await world.gateway.setUpFields(ignore)).toMatchObject({
      failure: { type: "offline" },
    });
  });
});
