import { describe, expect, it } from "vitest";
import {
  decideEscalations,
  MOST_AT_ONCE,
  RETRY_MS,
  type TriedMiss,
} from "#lib/domain/alerts/decide-escalations.ts";
import { owedMark } from "#lib/domain/alerts/watched-lead.ts";
import { type LeadSketch, leadsAt, MINUTE, monday } from "./leads.ts";

const DUE = monday("10:00");

function decide(
  sketches: readonly LeadSketch[],
  now: number,
  change: { person?: string | null; tried?: readonly TriedMiss[]; hasStep?: boolean } = {},
) {
  const { person = "7", tried = [], hasStep = true } = change;
  return decideEscalations({
    leads: leadsAt(sketches, now, person),
    tried,
    personOf: () => person,
    hasStep: () => hasStep,
    now,
  });
}

/** When a person's browser looks at a miss. */
function turnOf(person: string, id = "1"): number {
  const { nextAt } = decide([{ id, dueAt: DUE }], DUE - 1, { person });
  return nextAt ?? Number.NaN;
}

describe("whose turn a miss is", () => {
  it("the owner's browser looks at once", () => {
    expect(decide([{ dueAt: DUE }], DUE - 1)).toEqual({ due: [], nextAt: DUE });
    expect(decide([{ dueAt: DUE }], DUE).due).toHaveLength(1);
  });

  it("the others look within two minutes, at moments of their own that never change", () => {
    const people = Array.from({ length: 40 }, (_, index) => String(100 + index));
    const turns = people.map((person) => turnOf(person));
    expect(turns).toEqual(people.map((person) => turnOf(person)));
    for (const turn of turns) {
      expect(turn).toBeGreaterThan(DUE + 10_000);
      expect(turn).toBeLessThanOrEqual(DUE + 2 * MINUTE);
    }
    expect(new Set(turns).size).toBeGreaterThan(35);
    // Not the same browser first for every lead.
    const first = (id: string) =>
      people.toSorted((one, other) => turnOf(one, id) - turnOf(other, id))[0];
    expect(new Set(["1", "2", "3", "4", "5", "6"].map(first)).size).toBeGreaterThan(1);
  });

  it("is nobody's where nobody said who they are, or the playbook knows no step", () => {
    expect(decide([{ dueAt: DUE }], DUE + MINUTE, { person: null })).toEqual({
      due: [],
      nextAt: null,
    });
    expect(decide([{ dueAt: DUE }], DUE, { hasStep: false })).toEqual({ due: [], nextAt: null });
  });
});

it("asks for a few records at a time, longest overdue first, and comes back for the rest", () => {
  const many = Array.from({ length: MOST_AT_ONCE + 3 }, (_, index) => ({
    id: String(index + 1),
    dueAt: DUE - index * MINUTE,
  }));
  const { due, nextAt } = decide(many, DUE + MINUTE);
  expect(due.map(({ lead }) => lead.facts.key.recordId)).toEqual(["8", "7", "6", "5", "4"]);
  expect(nextAt).toBe(DUE + MINUTE + 30_000);
});

it("looks again after a quarter of an hour at a miss on which nothing could be done", () => {
  const [lead] = leadsAt([{ dueAt: DUE }], DUE);
  if (lead === undefined) throw new Error("Expected a lead");
  const tried = [{ id: lead.id, mark: owedMark(lead), at: DUE }];
  expect(decide([{ dueAt: DUE }], DUE + MINUTE, { tried })).toEqual({
    due: [],
    nextAt: DUE + RETRY_MS,
  });
  expect(decide([{ dueAt: DUE }], DUE + RETRY_MS, { tried }).due).toHaveLength(1);
  // The next miss of the same lead is another one, and a clock that was set back is not waited for.
  expect(decide([{ dueAt: DUE, misses: 1 }], DUE + MINUTE, { tried }).due).toHaveLength(1);
  const ahead = [{ id: lead.id, mark: owedMark(lead), at: DUE + 600 * MINUTE }];
  expect(decide([{ dueAt: DUE }], DUE + MINUTE, { tried: ahead }).due).toHaveLength(1);
});

describe("a miss whose consequence the CRM has refused", () => {
  const [lead] = leadsAt([{ dueAt: DUE }], DUE);
  const mark = lead === undefined ? "" : owedMark(lead);
  const tried: readonly TriedMiss[] = [{ id: lead?.id ?? "", mark, at: DUE, isRefused: true }];

  it("is left alone for a day, and looked at again after it (P7.9)", () => {
    const day = 24 * 60 * MINUTE;
    expect(decide([{ dueAt: DUE }], DUE + RETRY_MS, { tried })).toEqual({
      due: [],
      nextAt: DUE + day,
    });
    expect(decide([{ dueAt: DUE }], DUE + day - 1, { tried }).due).toEqual([]);
    expect(decide([{ dueAt: DUE }], DUE + day, { tried }).due).toHaveLength(1);
  });
});
