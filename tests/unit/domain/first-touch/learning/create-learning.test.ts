import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chanceFrom, drawBeta } from "#lib/domain/first-touch/learning/beta-draw.ts";
import type { Attempt } from "#lib/domain/first-touch/learning/collect-attempts.ts";
import { createLearning } from "#lib/domain/first-touch/learning/create-learning.ts";
import { REACHES, type Reach } from "#lib/domain/first-touch/learning/reach.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { snapshot } from "../../../../support/fakes/snapshots.ts";

interface Lead {
  readonly connectionId?: string;
  readonly recordId?: string;
  readonly industry?: string | null;
  readonly leadType?: string;
}

function learningFor(lead: Lead, attempts: readonly Attempt[]) {
  const { connectionId = "c", recordId = "1", industry = null, leadType } = lead;
  return createLearning({
    attempts,
    playbook: DEFAULT_PLAYBOOK,
    snapshot: snapshot({
      key: { connectionId, objectType: "person", recordId },
      company: { name: null, domain: null, industry, employees: null, country: null },
      handoff: leadType === undefined ? {} : { leadType },
    }),
  });
}

const attempt = (reach: Reach, change: Partial<Attempt> = {}): Attempt => ({
  angle: "pricing",
  reach,
  industry: "logistics",
  leadType: "demo-request",
  ...change,
});
const times = (count: number, each: Attempt) => Array.from({ length: count }, () => each);

describe("what is known of an angle", () => {
  it("counts each message among all that it reached, for leads like this one and for all", () => {
    const attempts = [
      attempt("none"),
      attempt("answered"),
      attempt("opportunity"),
      attempt("conversation", { industry: "retail" }),
      attempt("opportunity", { angle: "security" }),
    ];
    const lead = { industry: "LOGISTICS", leadType: "demo-request" };
    expect(learningFor(lead, attempts).recordOf("pricing")).toEqual({
      segment: "Logistics, demo request",
      inSegment: { sent: 3, answered: 2, conversations: 1, opportunities: 1 },
      overall: { sent: 4, answered: 3, conversations: 2, opportunities: 1 },
    });
  });

  it.each([
    [{ industry: "Logistics" }, "Logistics"],
    [{ industry: "INFORMATION_SERVICES" }, "Information services"],
    [{ industry: "IT", leadType: "demo-request" }, "IT, demo request"],
    [{ leadType: "demo-request" }, "Demo request"],
    [{ leadType: "of-an-older-playbook" }, "All leads"],
    [{}, "All leads"],
  ])("asks of other leads only what it knows of this one: %o", (lead, segment) => {
    expect(learningFor(lead, []).recordOf("pricing").segment).toBe(segment);
  });
});

describe("the draw", () => {
  const known = fc.array(
    fc.record({
      angle: fc.constantFrom("pricing", "security"),
      reach: fc.constantFrom(...REACHES),
      industry: fc.constantFrom("logistics", "retail", null),
      leadType: fc.constantFrom("demo-request", null),
    }),
    { maxLength: 40 },
  );

  it("is the same for two people who reach the record through connections of their own", () => {
    fc.assert(
      fc.property(known, fc.string({ minLength: 1 }), (attempts, recordId) => {
        const mine = learningFor({ connectionId: "mine", recordId }, attempts);
        const theirs = learningFor({ connectionId: "theirs", recordId }, attempts.toReversed());
        expect(theirs.drawOf("pricing")).toBe(mine.drawOf("pricing"));
      }),
    );
  });

  it("lies between 0 and 1, whatever is known", () => {
    fc.assert(
      fc.property(known, fc.string({ minLength: 1 }), (attempts, recordId) => {
        const draw = learningFor({ recordId, industry: "Retail" }, attempts).drawOf("pricing");
        expect(draw).toBeGreaterThanOrEqual(0);
        expect(draw).toBeLessThanOrEqual(1);
      }),
    );
  });

  const meanDraw = (lead: Lead, attempts: readonly Attempt[]) => {
    const leads = Array.from({ length: 200 }, (_, index) => `lead-${index}`);
    const draws = leads.map((recordId) =>
      learningFor({ ...lead, recordId }, attempts).drawOf("pricing"),
    );
    return draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  };

  it("backs off to all leads where nothing is known of leads like this one", () => {
    const elsewhere = { industry: "retail" };
    const good = meanDraw({ industry: "Logistics" }, times(30, attempt("opportunity", elsewhere)));
    const bad = meanDraw({ industry: "Logistics" }, times(30, attempt("none", elsewhere)));
    expect(good).toBeGreaterThan(bad + 0.3);
  });

  it("believes leads like this one over all others, once there are some", () => {
    const attempts = [
      ...times(200, attempt("opportunity", { industry: "retail" })),
      ...times(20, attempt("none")),
    ];
    expect(meanDraw({ industry: "Logistics" }, attempts)).toBeLessThan(0.35);
    expect(meanDraw({ industry: "Retail" }, attempts)).toBeGreaterThan(0.9);
  });

  it("takes what other angles did for a new one, but holds it weakly", () => {
    const others = times(300, attempt("none", { angle: "security" }));
    const mean = meanDraw({}, others);
    expect(mean).toBeLessThan(meanDraw({}, []));
    expect(meanDraw({}, [...others, ...times(5, attempt("opportunity"))])).toBeGreaterThan(0.5);
  });

  it.each([
    [1, 1],
    [0.3, 0.6],
    [40, 10],
  ])("comes from the distribution that it should: Beta(%f, %f)", (yes, no) => {
    const chance = chanceFrom(`beta ${yes} ${no}`);
    const draws = Array.from({ length: 20_000 }, () => drawBeta({ yes, no }, chance));
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
    const spread = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length;
    const total = yes + no;
    expect(mean).toBeCloseTo(yes / total, 2);
    expect(spread).toBeCloseTo((yes * no) / (total ** 2 * (total + 1)), 2);
  });
});
