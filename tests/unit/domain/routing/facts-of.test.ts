import { describe, expect, it } from "vitest";
import type { LogEvent } from "#lib/domain/log.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { createFactsReader, factsOf } from "#lib/domain/routing/facts-of.ts";
import { sourceOf } from "#lib/domain/routing/lead-source.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { sampleSnapshot, sampleTouch } from "../note/sample.ts";
import { playbook, rule } from "./sample.ts";

const ASKING = rule("fit", { when: [{ fact: "fit", in: ["fits"] }] });
const NOTHING = { name: null, domain: null, industry: null, employees: null, country: null };

function completed(at: string, answers: Readonly<Record<string, string>>): LogEvent {
  return { id: `c-${at}`, at: `2026-11-${at}T09:00:00.000Z`, by: "4", type: "completed", answers };
}

function withLog(events: readonly LogEvent[], part: Partial<RecordSnapshot> = {}): RecordSnapshot {
  const log = events.map((event) => JSON.stringify(event)).join("\n");
  return sampleSnapshot({ handoff: { log }, country: null, company: NOTHING, ...part });
}

describe("the facts that rules ask about", () => {
  it("are what the CRM knows, with the lead type that the touches show", () => {
    expect(factsOf(sampleSnapshot({ dealAmount: 900 }), playbook())).toEqual({
      account: { name: "Nordlog AB", domain: "nordlog.test" },
      accountOwnerId: null,
      country: "Sweden",
      industry: "Logistics",
      employees: 240,
      serviceLines: [],
      dealAmount: 900,
      leadType: "demo-request",
      stage: "marketing-to-sdr",
      fit: null,
    });
  });

  it("take the country of the buyer where the company's is not known", () => {
    const snapshot = sampleSnapshot({ company: { ...NOTHING, country: " " }, country: "KSA" });
    expect(factsOf(snapshot, playbook()).country).toBe("KSA");
  });

  it("take the domain of the buyer's address, never that of a mail provider", () => {
    const of = (...emails: readonly string[]) =>
      factsOf(sampleSnapshot({ company: NOTHING, emails }), playbook()).account.domain;
    expect(of("sara@gmail.com", "sara@nordlog.test")).toBe("nordlog.test");
    expect(of("sara@gmail.com")).toBeNull();
  });

  it("find a service line by whole words of assets, campaigns, answers and the note, Arabic too", () => {
    const lines = (part: Partial<RecordSnapshot>) =>
      factsOf(sampleSnapshot({ touches: [], ...part }), playbook()).serviceLines;
    expect(lines({ touches: [sampleTouch({ asset: "CLOUD Migration guide" })] })).toEqual([
      "cloud",
    ]);
    expect(lines({ touches: [sampleTouch({ words: "We need an audit." })] })).toEqual(["audit"]);
    expect(lines({ touches: [sampleTouch({ words: "نحتاج ترحيل السحابة" })] })).toEqual(["cloud"]);
    expect(lines({ handoff: { noteAsset: "Audit checklist" } })).toEqual(["audit"]);
    expect(lines({ touches: [sampleTouch({ asset: "Auditorium tour" })] })).toEqual([]);
  });

  it("do not take our own message for what the buyer is interested in", () => {
    const ours = sampleTouch({ actor: "us", kind: "email-sent", words: "We also do audits." });
    expect(factsOf(sampleSnapshot({ touches: [ours] }), playbook()).serviceLines).toEqual([]);
  });

  it("take what a person completed where the CRM knows nothing, the newest answer of each", () => {
    const events = [
      completed("20", { industry: "Retail", employees: "80", country: "Oman" }),
      completed("21", { industry: "Banking", "service-line": "audit", "deal-amount": "1200.5" }),
      completed("22", { country: "" }),
    ];
    expect(factsOf(withLog(events), playbook())).toMatchObject({
      industry: "Banking",
      employees: 80,
      country: null,
      serviceLines: ["audit"],
      dealAmount: 1200.5,
    });
  });

  it("prefer what the CRM knows to what a person completed", () => {
    const events = [completed("20", { industry: "Retail", employees: "80" })];
    const { company } = sampleSnapshot();
    expect(factsOf(withLog(events, { company }), playbook())).toMatchObject({
      industry: "Logistics",
      employees: 240,
    });
  });

  it("take no number for one that is none, and 0 employees for not filled in", () => {
    const events = [completed("20", { employees: "about 80", "deal-amount": "-5" })];
    const snapshot = withLog(events, { company: { ...NOTHING, employees: 0 } });
    expect(factsOf(snapshot, playbook())).toMatchObject({ employees: null, dealAmount: null });
  });

  it("prefer the lead type and the handoff that a person has just chosen", () => {
    const snapshot = sampleSnapshot({ handoff: { leadType: "event" } });
    expect(factsOf(snapshot, playbook()).leadType).toBe("event");
    expect(
      factsOf(snapshot, playbook(), { leadType: "pricing-request", stage: "sdr-to-ae" }),
    ).toMatchObject({ leadType: "pricing-request", stage: "sdr-to-ae" });
  });

  it("say whether the company fits by the rules that must hold, and nothing while one is not known", () => {
    const judge = (
      icp: Partial<Playbook["qualification"]["icp"]>,
      part: Partial<RecordSnapshot> = {},
    ) => {
      const { qualification } = playbook();
      const whole = { ...qualification, icp: { ...qualification.icp, ...icp } };
      return factsOf(sampleSnapshot(part), playbook({ rules: [ASKING] }, { qualification: whole }))
        .fit;
    };
    expect(judge({ industries: ["Logistics"], countries: ["Sweden"] })).toBe("fits");
    expect(judge({ industries: ["Logistics"], countries: ["Norway"] })).toBe("does-not-fit");
    expect(judge({ industries: ["Logistics"], minEmployees: 5 }, { company: NOTHING })).toBeNull();
    expect(judge({})).toBeNull();
  });

  it("are the same when they are read from what is kept of a lead", () => {
    const snapshot = sampleSnapshot({ touches: [sampleTouch({ asset: "Audit guide" })] });
    expect(createFactsReader(playbook())(sourceOf(snapshot))).toEqual(
      factsOf(snapshot, playbook()),
    );
  });
});
