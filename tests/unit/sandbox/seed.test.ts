import { describe, expect, it } from "vitest";
import type { HubspotSandbox } from "../../sandbox/hubspot/sandbox.ts";
import { createHubspotSandbox } from "../../sandbox/hubspot/sandbox.ts";
import type { StoredRecord } from "../../sandbox/hubspot/state.ts";
import { seedDemo } from "../../sandbox/seed/seed-demo.ts";
import { LEADS, OWNERS } from "../../sandbox/seed/stories.ts";

const STARTS = [
  ["a Saturday", Date.UTC(2026, 10, 21, 0, 30)],
  ["a Monday morning", Date.UTC(2026, 10, 23, 6, 0)],
  ["a Wednesday", Date.UTC(2027, 2, 3, 17, 45)],
] as const;

function demo(start: number): HubspotSandbox {
  return createHubspotSandbox({ now: () => start, fill: seedDemo });
}

function contacts(sandbox: HubspotSandbox): readonly StoredRecord[] {
  return [...sandbox.state.records.contacts.values()];
}

function lead(sandbox: HubspotSandbox, id: string): StoredRecord {
  const record = sandbox.state.records.contacts.get(id);
  if (record === undefined) throw new Error(`There is no lead ${id}.`);
  return record;
}

describe.each(STARTS)("the demo account that starts on %s", (_, start) => {
  const sandbox = demo(start);

  it("is the same every time", () => {
    const tell = (one: HubspotSandbox) =>
      JSON.stringify(contacts(one).map((record) => [record.id, ...record.properties]));
    expect(tell(demo(start))).toBe(tell(sandbox));
  });

  it("lies in the past, in order, and has journalled nothing", () => {
    for (const record of contacts(sandbox)) {
      expect(record.updatedAt).toBeLessThan(start);
      expect(record.createdAt).toBeLessThanOrEqual(record.updatedAt);
      for (const versions of record.history.values()) {
        const ats = versions.map((version) => version.timestamp);
        expect(ats).toEqual(ats.toSorted((left, right) => right - left));
      }
    }
    expect(sandbox.journal).toEqual([]);
  });

  it("offers a handoff only after the last thing that the buyer did", () => {
    for (const record of contacts(sandbox)) {
      const offered = record.properties.get("handrail_offered_at");
      const converted = record.properties.get("recent_conversion_date");
      if (offered === undefined || converted === undefined) continue;
      expect([record.id, offered >= converted]).toEqual([record.id, true]);
    }
  });
});

describe("the demo account", () => {
  const [[, start]] = STARTS;
  const sandbox = demo(start);

  it("has about three hundred leads in seven languages, most of them without a note", () => {
    const all = contacts(sandbox);
    expect(all.length).toBeGreaterThanOrEqual(280);
    const languages = new Set(all.map((record) => record.properties.get("hs_language")));
    for (const language of ["en", "de", "fr", "es", "pt", "ar", "ja"]) {
      expect(languages).toContain(language);
    }
    const noted = all.filter((record) => record.properties.has("handrail_status"));
    expect(noted.length).toBeGreaterThan(30);
    expect(noted.length).toBeLessThan(all.length / 3);
    const bare = all.filter((record) => !record.properties.has("company"));
    expect(bare.length).toBeGreaterThan(20);
  });

  it("uses addresses that can belong to nobody", () => {
    for (const record of contacts(sandbox)) {
      expect(record.properties.get("email")).toMatch(/\.(example|test)$/);
    }
  });

  it("names owners who exist, and logs that parse line by line", () => {
    const owners = new Set(sandbox.state.owners.map((owner) => owner.id));
    for (const record of contacts(sandbox)) {
      const owner = record.properties.get("hubspot_owner_id");
      if (owner !== undefined) expect(owners).toContain(owner);
      const log = record.properties.get("handrail_log");
      if (log === undefined) continue;
      for (const line of log.split("\n")) {
        const event: unknown = JSON.parse(line);
        expect(event).toMatchObject({ id: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/) });
      }
    }
  });

  it("tells the named stories", () => {
    const offered = lead(sandbox, LEADS.offered);
    expect(offered.properties.get("handrail_status")).toBe("offered");
    expect(offered.properties.get("hubspot_owner_id")).toBe(OWNERS.sdr);
    const pages = offered.history.get("hs_analytics_last_url")?.map((one) => one.value) ?? [];
    expect(pages.filter((page) => page.includes("/integrations/sap"))).toHaveLength(2);
    expect(lead(sandbox, LEADS.unnoted).properties.has("handrail_status")).toBe(false);
    expect([...lead(sandbox, LEADS.sparse).properties.keys()].toSorted()).toEqual([
      "createdate",
      "email",
      "firstname",
      "hs_object_id",
      "lastmodifieddate",
      "lastname",
    ]);
    expect(lead(sandbox, LEADS.archived).archivedAt).not.toBeNull();
    expect(sandbox.state.aliases.get(`contacts/${LEADS.merged}`)).toBe(LEADS.mergedInto);
    expect(lead(sandbox, LEADS.hostile).properties.get("lastname")).toMatch(/\u202E.*\u200B/);
    expect(lead(sandbox, LEADS.huge).properties.get("message")).toHaveLength(1_048_576);
  });

  it("holds nothing of Handrail's before the CRM fields are set up", () => {
    const bare = createHubspotSandbox({
      now: () => start,
      fill: seedDemo,
      handrailFields: false,
    });
    const ours = contacts(bare).flatMap((record) =>
      [...record.properties.keys()].filter((name) => name.startsWith("handrail")),
    );
    expect(ours).toEqual([]);
    expect(bare.state.groups.get("contacts")?.has("handrail")).toBe(false);
  });
});
