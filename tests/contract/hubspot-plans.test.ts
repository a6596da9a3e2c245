import { describe, expect, it } from "vitest";
import { createMemory } from "#lib/crm/http/gateway-ports.ts";
import { KEYS } from "#tests/sandbox/hubspot/settings.ts";
import { createHubspotWorld } from "./hubspot-world.ts";

type World = ReturnType<typeof createHubspotWorld>;

async function wordsOf({ gateway }: World): Promise<readonly string[]> {
  const probed = await gateway.probe();
  if (!probed.ok) throw new Error(`The probe failed: ${probed.failure.type}`);
  return probed.value.inWords;
}

const about = (words: readonly string[], part: string) =>
  words.find((sentence) => sentence.startsWith(`${part}:`)) ?? "";

describe("what an account allows", () => {
  it("is said in words for the smallest plan: what is not there, and what stands in its place", async () => {
    const world = createHubspotWorld();
    world.addPerson({ firstName: "Sara", lastName: "Lindqvist", email: "sara@nordvik.example" });
    const words = await wordsOf(world);
    expect(about(words, "Leads")).toContain("the contact is the lead");
    expect(about(words, "Page views")).toContain("Enterprise");
    expect(about(words, "Campaigns")).toContain("Professional");
    expect(about(words, "Marketing events")).toContain("who came");
    expect(about(words, "Form answers")).toContain("what the buyer answered");
    expect(words).toEqual(expect.arrayContaining([...world.gateway.capabilities.inWords]));
  });

  it("is said in words for the largest plan: everything is there", async () => {
    const world = createHubspotWorld({ sandbox: { plan: "enterprise" } });
    world.addPerson({ firstName: "Sara", lastName: "Lindqvist", email: "sara@nordvik.example" });
    const words = await wordsOf(world);
    expect(about(words, "Leads")).toContain("keeps the handoff on the lead");
    expect(about(words, "Page views")).toContain("each page");
    expect(words.join(" ")).not.toMatch(/may not see|not known yet|brings them/);
  });

  it("names the scopes that a narrow key lacks, and does not fail for them", async () => {
    const world = createHubspotWorld({
      key: KEYS.contactsOnly,
      sandbox: { plan: "professional" },
    });
    world.addPerson({ firstName: "Sara", lastName: "Lindqvist", email: "sara@nordvik.example" });
    const words = await wordsOf(world);
    expect(about(words, "Leads")).toContain("Add crm.objects.leads.read to the key");
    expect(about(words, "Deals")).toContain("crm.objects.deals.read");
    expect(about(words, "Form answers")).toContain("Add forms to the key");
    expect(about(words, "Owners")).toContain("handoffs can be given");
  });

  it("leaves open in an empty account what can only be asked of somebody", async () => {
    const words = await wordsOf(createHubspotWorld({ sandbox: { plan: "enterprise" } }));
    expect(about(words, "Page views")).toContain("not known yet");
    expect(about(words, "Marketing events")).toContain("not known yet");
  });

  it("fails only for contacts, without which nothing works, and says which scope is missing", async () => {
    const { gateway } = createHubspotWorld({ key: KEYS.noContactRead });
    expect(await gateway.probe()).toMatchObject({
      failure: { type: "forbidden", missingScopes: ["crm.objects.contacts.read"] },
    });
  });

  it("does not take a limit for an answer", async () => {
    const world = createHubspotWorld();
    world.addPerson({ firstName: "Sara", lastName: "Lindqvist", email: "sara@nordvik.example" });
    world.sandbox.faults.add({ match: { path: "/marketing/forms" }, effect: { status: 429 } });
    expect(await world.gateway.probe()).toMatchObject({ failure: { type: "rate-limited" } });
    expect(about(await wordsOf(world), "Form answers")).toContain("what the buyer answered");
  });
});

describe("where handoffs can live", () => {
  it.each([
    ["starter", ["person"]],
    ["professional", ["person", "lead"]],
  ] as const)("on the %s plan: %j", async (plan, handoffObjects) => {
    const { gateway } = createHubspotWorld({ sandbox: { plan } });
    expect(await gateway.probe()).toMatchObject({ ok: true, value: { handoffObjects } });
  });
});

describe("what was learned of an account", () => {
  it("is asked once: later reads leave out what is closed", async () => {
    const world = createHubspotWorld();
    const { recordId } = world.addPerson({
      firstName: "Sara",
      lastName: "Lindqvist",
      email: "sara@nordvik.example",
    });
    await wordsOf(world);
    const before = world.sandbox.requests.length;
    expect(await world.gateway.getRecord("person", recordId)).toMatchObject({ ok: true });
    expect(await world.gateway.owned("lead", ["8100002"], null)).toMatchObject({ ok: true });
    const paths = world.sandbox.requests.slice(before).map(({ path }) => path);
    expect(paths.some((path) => path.includes("event-occurrences"))).toBe(false);
    expect(paths.some((path) => path.includes("/leads"))).toBe(false);
  });

  it("is learned on the way when nobody asked before, and then kept for the next worker", async () => {
    const memory = createMemory();
    const world = createHubspotWorld({ memory });
    const { recordId } = world.addPerson({
      firstName: "Sara",
      lastName: "Lindqvist",
      email: "sara@nordvik.example",
    });
    await world.gateway.getRecord("person", recordId);
    await world.gateway.getRecord("person", recordId);
    const asked = world.sandbox.requests.filter(({ path }) => path.includes("event-occurrences"));
    expect(asked).toHaveLength(1);
    expect(await memory.read("part:page-views")).toMatchObject({ because: "plan" });
  });

  it("is asked anew when what is kept cannot be read", async () => {
    const memory = createMemory();
    await memory.write("part:leads", { state: "ajar" });
    const { gateway } = createHubspotWorld({ memory, sandbox: { plan: "professional" } });
    expect(await gateway.owned("lead", ["8100002"], null)).toMatchObject({ ok: true });
    expect(await memory.read("part:leads")).toEqual({ state: "open" });
  });

  it("has no leads where the plan has none: empty lists, not failures", async () => {
    const { gateway } = createHubspotWorld();
    const cursor = { since: "2026-11-01T00:00:00.000Z", lastId: null };
    expect(await gateway.changes("lead", cursor)).toEqual({
      ok: true,
      value: { records: [], cursor, more: false },
    });
    expect(await gateway.newestChange("lead")).toMatchObject({ ok: true });
    expect(await gateway.owned("lead", ["8100002"], null)).toEqual({
      ok: true,
      value: { records: [], lastId: null },
    });
  });
});
