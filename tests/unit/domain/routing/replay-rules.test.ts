import { describe, expect, it } from "vitest";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { sourceOf } from "#lib/domain/routing/lead-source.ts";
import { type ReplayLead, toReplayLead } from "#lib/domain/routing/replay-lead.ts";
import { replayRules } from "#lib/domain/routing/replay-rules.ts";
import type { CompanyContext } from "#lib/domain/snapshot.ts";
import { sampleSnapshot } from "../note/sample.ts";
import { DAY, NOW, OWNERS, person, playbook, rule } from "./sample.ts";

function lead(index: number, company: Partial<CompanyContext> = {}): ReplayLead {
  const snapshot = sampleSnapshot();
  return {
    recordId: `r${index}`,
    name: `Lead ${index}`,
    company: null,
    at: NOW - 80 * DAY + index * 1000,
    ownerId: index % 2 === 0 ? "1" : "2",
    source: sourceOf({ ...snapshot, company: { ...snapshot.company, ...company } }),
  };
}

function replay(leads: readonly ReplayLead[], before: Playbook, after: Playbook, pauseAfter = 100) {
  const run = replayRules({ leads, before, after, owners: OWNERS }, pauseAfter);
  const progress: number[] = [];
  for (;;) {
    const step = run.next();
    if (step.done) return { ...step.value, progress };
    progress.push(step.value.done);
  }
}

const LEADS = Array.from({ length: 300 }, (_, index) => lead(index));
const TO_LINA = { to: "person", person: "lina" } as const;

describe("replaying rules on the leads that were", () => {
  it("changes nothing when the rules are the same", () => {
    const { sums } = replay(LEADS, playbook(), playbook());
    expect(sums).toMatchObject({ total: 300, changed: 0, fellThrough: { before: 0, after: 0 } });
    expect(sums.people.map(({ before, after }) => [before, after])).toEqual([
      [100, 100],
      [100, 100],
      [100, 100],
    ]);
  });

  it("gives by each set of rules turns of its own, in the order in which leads came", () => {
    const heavier = playbook(
      {},
      { people: [person("omar", { weight: 2 }), person("lina"), person("amir")] },
    );
    const { sums } = replay(LEADS.toReversed(), playbook(), heavier);
    expect(sums.people.map(({ owner, after }) => [owner?.name, after])).toEqual([
      ["Omar Haddad", 150],
      ["Lina Berg", 75],
      ["Amir Said", 75],
    ]);
    expect(sums.people[0]).toMatchObject({ before: 100, really: 150 });
  });

  it("counts who would fall through, who would wait to be completed, and for which fact", () => {
    const leads = [lead(0), lead(1, { employees: null }), lead(2, { employees: 5 })];
    const after = playbook({
      rules: [
        rule("mid", {
          label: "Mid-market",
          when: [{ fact: "size", min: 50, max: null }],
          ifUnknown: "complete-first",
          to: TO_LINA,
        }),
      ],
    });
    const found = replay(leads, playbook(), after);
    expect(found.sums).toMatchObject({
      fellThrough: { before: 0, after: 1 },
      toComplete: { before: 0, after: 1 },
      missing: [{ fact: "size", leads: 1 }],
      rules: [
        { ruleId: "mid", label: "Mid-market", before: 0, after: 1 },
        { ruleId: "round", before: 3, after: 0 },
      ],
    });
    expect(found.leads.map((each) => [each.after.type, each.after.ownerId])).toEqual([
      ["by-rule", "2"],
      ["to-complete", "4"],
      ["fell-through", "4"],
    ]);
  });

  it("reads facts by the words of each playbook", () => {
    const asked = lead(0);
    const audit = { ...asked, source: { ...asked.source, words: "Penetration test guide" } };
    const rules = [rule("line", { when: [{ fact: "service-line", in: ["audit"] }], to: TO_LINA })];
    const lines = [{ id: "audit", label: "Audit", terms: ["penetration test"] }];
    const { leads } = replay(
      [audit],
      playbook({ rules }),
      playbook({ rules, serviceLines: lines }),
    );
    expect(leads[0]).toMatchObject({
      isChanged: true,
      before: { type: "fell-through" },
      after: { type: "by-rule", ownerId: "2" },
    });
  });

  it("pauses after some leads, so that it can be shown and stopped", () => {
    expect(replay(LEADS, playbook(), playbook(), 100).progress).toEqual([100, 200]);
  });
});

describe("a lead to replay", () => {
  it("is a record that came or was offered since then, and no other", () => {
    const at = (createdAt: string | null, offeredAt: string | null = null) =>
      toReplayLead(sampleSnapshot({ createdAt, handoff: { offeredAt } }), NOW)?.at;
    const late = new Date(NOW + 1).toISOString();
    const early = new Date(NOW - 1).toISOString();
    expect(at(late)).toBe(NOW + 1);
    expect(at(early)).toBeUndefined();
    expect(at(null)).toBeUndefined();
    expect(at(early, late)).toBe(NOW + 1);
    expect(at(new Date(NOW + 5).toISOString(), late)).toBe(NOW + 1);
    expect(toReplayLead(sampleSnapshot({ createdAt: late, archived: true }), NOW)).toBeNull();
  });
});
