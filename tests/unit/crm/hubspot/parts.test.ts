import { describe, expect, it } from "vitest";
import { createMemory } from "#lib/crm/http/gateway-ports.ts";
import { json } from "../scripted-fetch.ts";
import { gatewayFor, memoryWith, object } from "./gateway-for.ts";

const found = { results: [object("7", { firstname: "Sara" })] };

describe("parts that an account may not have", () => {
  it.each([
    [403, { category: "FORBIDDEN", message: "No access to the leads object." }],
    [404, { message: "resource not found" }],
    [400, { category: "VALIDATION_ERROR", message: "Unable to infer object type from: leads" }],
  ])("takes %i for an account without leads, and still finds people", async (status, body) => {
    const memory = createMemory();
    const { gateway, seen } = gatewayFor(
      (request) => (request.path.includes("/leads") ? json(body, status) : json(found)),
      { memory },
    );
    expect(await gateway.search("sara")).toMatchObject({ ok: true, value: [{ name: "Sara" }] });
    expect(await gateway.search("sara")).toMatchObject({ ok: true });
    expect(seen.filter(({ path }) => path.includes("/leads"))).toHaveLength(1);
    expect(await memory.read("part:leads")).toMatchObject({ state: "closed", because: "plan" });
  });

  it("does not take trouble for an answer: an account may have leads after all", async () => {
    const memory = createMemory();
    const { gateway } = gatewayFor(
      (request) => (request.path.includes("/leads") ? json({}, 503) : json(found)),
      { memory },
    );
    expect(await gateway.search("sara")).toMatchObject({ failure: { type: "busy" } });
    expect(await memory.read("part:leads")).toBeNull();
  });

  it("is neither found nor missed where HubSpot knows no such address", async () => {
    const { gateway } = gatewayFor(
      ({ path }) => (path.includes("marketing-events") ? json({}, 404) : json(object("7"))),
      { memory: memoryWith({ events: null }) },
    );
    expect(await gateway.getRecord("person", "7")).toMatchObject({
      ok: true,
      value: { touches: [], unreadable: [] },
    });
  });

  it.each([
    ["a web page", "<html>"],
    ["another shape", JSON.stringify({ results: [{ properties: {} }] })],
  ])("is named when it answers with %s, and takes nothing else with it", async (_what, body) => {
    const { gateway } = gatewayFor(
      ({ path }) => (path.includes("marketing-events") ? new Response(body) : json(object("7"))),
      { memory: memoryWith({ events: { state: "open" } }) },
    );
    expect(await gateway.getRecord("person", "7")).toMatchObject({
      ok: true,
      value: { unreadable: [{ what: "events", missingScopes: [] }] },
    });
  });
});
