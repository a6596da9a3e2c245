import { describe, expect, it } from "vitest";
import type { Assignment } from "#lib/domain/routing/route.ts";
import { routeLead } from "#lib/domain/routing/route-lead.ts";
import { createTurns, type TurnMember } from "#lib/domain/routing/turns.ts";
import { createChance, shuffled } from "./chance.ts";
import { assigned, facts, NOW, OWNERS, playbook } from "./sample.ts";

function member(id: string, weight = 1, away: TurnMember["away"] = []): TurnMember {
  return { id, weight, away };
}

/** Gives leads one after the other, a millisecond apart; answers who got each. */
function deal(
  members: readonly TurnMember[],
  leads: number,
  turns = createTurns(members),
  start = 0,
) {
  const got: string[] = [];
  for (let at = start; at < start + leads; at += 1) {
    const there = members.filter(({ away }) => !away.some(({ from, to }) => at >= from && at < to));
    const next = turns.next(`lead ${at}`, at, there);
    if (next === null) continue;
    turns.take(next.id, at);
    got.push(next.id);
  }
  return got;
}

function count(got: readonly string[], id: string): number {
  return got.filter((each) => each === id).length;
}

/** How far anybody ever was from their share, in leads. */
function worstDistance(members: readonly TurnMember[], got: readonly string[]): number {
  const total = members.reduce((sum, { weight }) => sum + weight, 0);
  const counts = new Map(members.map(({ id }) => [id, 0]));
  let worst = 0;
  for (const [index, id] of got.entries()) {
    counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const { id: each, weight } of members) {
      const share = ((index + 1) * weight) / total;
      worst = Math.max(worst, Math.abs((counts.get(each) ?? 0) - share));
    }
  }
  return worst;
}

describe("turns by weights", () => {
  it("give everybody one lead before anybody gets a second", () => {
    const got = deal([member("a"), member("b"), member("c"), member("d")], 400);
    for (let round = 0; round < 400; round += 4)
      expect(got.slice(round, round + 4).toSorted()).toEqual(["a", "b", "c", "d"]);
  });

  it("keep 1 : 2 : 3 over 10,000 leads, never two leads apart from it", () => {
    const members = [member("a", 1), member("b", 2), member("c", 3)];
    const got = deal(members, 10_000);
    expect(members.map(({ id }) => count(got, id))).toEqual([1667, 3333, 5000]);
    // A member is ahead of the least by less than one lead of their own and one of the heaviest.
    expect(worstDistance(members, got)).toBeLessThan(2);
  });

  it("keep any weights, also very different ones", () => {
    const chance = createChance(7);
    for (let round = 0; round < 30; round += 1) {
      const weights = Array.from({ length: 2 + Math.floor(chance() * 6) }, () =>
        chance() < 0.3 ? 100 * chance() + 0.01 : 1 + Math.floor(chance() * 4),
      );
      const members = weights.map((weight, index) => member(`m${index}`, weight));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      // The heaviest waits while each of the others takes one; nobody is further behind than that.
      const bound = 2 + (weights.length * Math.max(...weights)) / total;
      expect(worstDistance(members, deal(members, 2_000))).toBeLessThan(bound);
    }
  });

  it("spread leads that come at once by their weights", () => {
    const members = [member("a", 1), member("b", 3)];
    const turns = createTurns(members);
    const got = Array.from({ length: 2_000 }, (_, lead) => turns.next(`${lead}`, 0, members)?.id);
    // Three quarters of 2,000, give or take four standard deviations.
    expect(Math.abs(got.filter((id) => id === "b").length - 1_500)).toBeLessThan(78);
  });
});

describe("turns of somebody who was not there", () => {
  const away = [{ from: 300, to: 900 }];

  it("are none while they are away, and no flood when they are back", () => {
    const members = [member("a", 1, away), member("b"), member("c")];
    const got = deal(members, 1_200);
    expect(count(got.slice(300, 900), "a")).toBe(0);
    expect(count(got.slice(900, 930), "a")).toBeGreaterThanOrEqual(9);
    expect(count(got.slice(900, 930), "a")).toBeLessThanOrEqual(11);
  });

  it("make no flood for two who come back on one day", () => {
    const members = [member("a", 1, away), member("b", 1, away), member("c"), member("d")];
    const got = deal(members, 1_200);
    for (const id of ["a", "b", "c", "d"]) {
      expect(count(got.slice(900, 940), id)).toBeGreaterThanOrEqual(8);
      expect(count(got.slice(900, 940), id)).toBeLessThanOrEqual(12);
    }
  });

  it("start level for somebody new", () => {
    const members = [member("a"), member("b"), member("new")];
    const turns = createTurns(members);
    for (let at = 0; at < 300; at += 1) turns.take(at % 2 === 0 ? "a" : "b", at);
    const got = deal(members, 30, turns, 300);
    expect(count(got, "new")).toBeGreaterThanOrEqual(9);
    expect(count(got, "new")).toBeLessThanOrEqual(11);
  });

  it("are owed five leads at most, whatever a new weight makes of the past", () => {
    const members = [member("a"), member("heavier", 3)];
    const turns = createTurns(members);
    for (let at = 0; at < 300; at += 1) turns.take(at % 2 === 0 ? "a" : "heavier", at);
    // 21 of 28 are the share of three quarters.
    expect(count(deal(members, 28, turns, 300), "heavier")).toBeLessThanOrEqual(21 + 5 + 1);
  });

  it("forget whoever left", () => {
    const turns = createTurns([member("a"), member("b")]);
    turns.take("gone", 1);
    turns.take("a", 2);
    expect(turns.next("lead", 3, [member("a"), member("b")])?.id).toBe("b");
    expect(turns.next("lead", 3, [])).toBeNull();
  });
});

describe("browsers that decide without a server", () => {
  const MINUTE = 60_000;

  interface Told {
    readonly at: number;
    readonly owner: string;
    readonly by: number;
  }

  /**
   * Leads come every five minutes on average; each is decided in every browser, and one of them hands it
   * over. A browser knows at once what it did itself, and after its lag what the others did.
   */
  function simulate(browsers: number, people: number, longestLag: number) {
    const chance = createChance(browsers * 100 + people);
    const members = Array.from({ length: people }, (_, index) => member(`m${index}`));
    const told: Told[] = [];
    const byMissing = new Map<number, { asked: number; agreed: number }>();
    let at = 0;
    let agreed = 0;
    let mostMissing = 0;
    for (let lead = 0; lead < LEADS; lead += 1) {
      at += -Math.log(1 - chance()) * 5 * MINUTE;
      const answers = Array.from({ length: browsers }, (_, browser) => {
        const since = at - longestLag * chance();
        const known = told.filter((each) => each.by === browser || each.at <= since);
        const turns = createTurns(members);
        for (const each of known) turns.take(each.owner, each.at);
        return { id: turns.next(`${lead}`, at, members)?.id, missing: told.length - known.length };
      });
      const deciding = Math.floor(chance() * browsers);
      const isAgreed = new Set(answers.map(({ id }) => id)).size === 1;
      agreed += isAgreed ? 1 : 0;
      const missing = Math.max(...answers.map((answer) => answer.missing));
      mostMissing = Math.max(mostMissing, missing);
      const tally = byMissing.get(missing) ?? { asked: 0, agreed: 0 };
      byMissing.set(missing, {
        asked: tally.asked + 1,
        agreed: tally.agreed + (isAgreed ? 1 : 0),
      });
      told.push({ at, owner: answers[deciding]?.id ?? "", by: deciding });
    }
    const got = told.map(({ owner }) => owner);
    return {
      agreement: agreed / LEADS,
      mostMissing,
      byMissing,
      worst: worstDistance(members, got),
    };
  }

  const LEADS = 250;
  const WORLDS = [
    [2, 3],
    [2, 6],
    [3, 4],
    [5, 3],
    [5, 8],
  ] as const;

  it.each(WORLDS)(
    "%i of them agree about every lead for %i people when they know the same",
    (browsers, people) => {
      const { agreement, worst } = simulate(browsers, people, 0);
      expect(agreement).toBe(1);
      expect(worst).toBeLessThan(2);
    },
  );

  it.each(WORLDS)(
    "%i of them mostly agree for %i people when they learn of each other within two minutes",
    (browsers, people) => {
      const { agreement, worst, mostMissing, byMissing } = simulate(browsers, people, 2 * MINUTE);
      // Whoever misses nothing answers like everybody else; only a lead within the lag can part them.
      expect(byMissing.get(0)?.agreed).toBe(byMissing.get(0)?.asked);
      expect(agreement).toBeGreaterThan(0.8);
      expect(worst).toBeLessThan(2 + mostMissing);
    },
  );

  it.each(WORLDS)(
    "%i of them stay fair to %i people when they learn of each other only after ten minutes",
    (browsers, people) => {
      const { worst, mostMissing, agreement } = simulate(browsers, people, 10 * MINUTE);
      expect(agreement).toBeGreaterThan(0.45);
      // What nobody else has seen yet can be one lead too many for each that is missing, and no more.
      expect(worst).toBeLessThan(2 + mostMissing);
    },
  );

  it("agree whatever the order in which they learned of the past", () => {
    const chance = createChance(3);
    const history = Array.from({ length: 200 }, (_, index) =>
      assigned(
        ["1", "2", "3"][Math.floor(chance() * 3)] ?? "1",
        NOW - Math.floor(index / 3) * MINUTE,
      ),
    ).map((each, index) => ({ ...each, recordId: `r${index}` }));
    const ask = (assignments: readonly Assignment[], recordId: string) =>
      routeLead({
        facts: facts(),
        recordId,
        playbook: playbook(),
        owners: OWNERS,
        assignments,
        now: NOW,
      });
    for (let lead = 0; lead < 20; lead += 1) {
      const answers = [history, history.toReversed(), shuffled(history, chance)].map(
        (assignments) => ask(assignments, `${lead}`).owner?.id,
      );
      expect(new Set(answers).size).toBe(1);
    }
  });
});
