import { describe, expect, it } from "vitest";
import { chanceFrom } from "#lib/domain/first-touch/learning/beta-draw.ts";
import type { Attempt } from "#lib/domain/first-touch/learning/collect-attempts.ts";
import { createLearning } from "#lib/domain/first-touch/learning/create-learning.ts";
import { WORTH } from "#lib/domain/first-touch/learning/funnel.ts";
import type { Reach } from "#lib/domain/first-touch/learning/reach.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { snapshot } from "../../../../support/fakes/snapshots.ts";
import { markdownTable } from "../../../../support/markdown-table.ts";

/** How likely each step is after a message: answered, then talked, then an opportunity. */
type Rates = readonly [number, number, number];

interface World {
  readonly name: string;
  /** By industry, then by angle. */
  readonly truth: Readonly<Record<string, Readonly<Record<string, Rates>>>>;
}

const WEAK: Rates = [0.1, 0.4, 0.3];
const FAIR: Rates = [0.25, 0.5, 0.4];
const STRONG: Rates = [0.45, 0.6, 0.5];

const WORLDS: readonly World[] = [
  {
    name: "each industry has a best angle of its own",
    truth: {
      Logistics: { proof: STRONG, price: WEAK, question: FAIR },
      Health: { proof: WEAK, price: FAIR, question: STRONG },
      Retail: { proof: FAIR, price: STRONG, question: WEAK },
    },
  },
  {
    name: "one angle is best everywhere",
    truth: {
      Logistics: { proof: STRONG, price: WEAK, question: FAIR },
      Health: { proof: STRONG, price: FAIR, question: WEAK },
      Retail: { proof: STRONG, price: WEAK, question: WEAK },
    },
  },
  {
    name: "answers come easily to one, opportunities to another",
    truth: {
      Logistics: { proof: [0.5, 0.2, 0.1], price: [0.35, 0.8, 0.8], question: WEAK },
      Health: { proof: [0.5, 0.8, 0.6], price: [0.35, 0.2, 0.2], question: WEAK },
      Retail: { proof: [0.5, 0.2, 0.1], price: [0.35, 0.8, 0.8], question: WEAK },
    },
  },
];

const LEADS = 600;
const SEEDS = 8;
/** What came of a message is known so many leads later. */
const DELAY = 15;

type Choose = (lead: number, industry: string, known: readonly Attempt[]) => string;

/** What is lost against the best angle of each lead's own industry, in worth, over all leads. */
function regretOf(world: World, seed: string, choose: Choose): number {
  const industries = Object.keys(world.truth);
  const arrivals = chanceFrom(`${seed} leads`);
  const outcomes = chanceFrom(`${seed} outcomes`);
  const attempts: Attempt[] = [];
  let regret = 0;
  for (let lead = 0; lead < LEADS; lead += 1) {
    const industry = pick(industries, arrivals());
    const angle = choose(lead, industry, attempts.slice(0, Math.max(0, lead - DELAY)));
    const rates = world.truth[industry] ?? {};
    regret += Math.max(...Object.values(rates).map(worthOf)) - worthOf(rates[angle] ?? WEAK);
    const reach = happen(rates[angle] ?? WEAK, [outcomes(), outcomes(), outcomes()]);
    attempts.push({ angle, reach, industry: industry.toLowerCase(), leadType: null });
  }
  return regret;
}

function worthOf([answered, talked, won]: Rates): number {
  return answered * (WORTH.answered + talked * (WORTH.conversation + won * WORTH.opportunity));
}

function happen([answered, talked, won]: Rates, [a, t, w]: Rates): Reach {
  if (a > answered) return "none";
  if (t > talked) return "answered";
  return w > won ? "conversation" : "opportunity";
}

function pick<Item>(items: readonly Item[], chance: number): Item {
  return items[Math.floor(chance * items.length)] as Item;
}

function anglesOf({ truth }: World): readonly string[] {
  return Object.keys(Object.values(truth)[0] ?? {});
}

/** The one angle that is best on the whole, as somebody would choose who knew the truth beforehand. */
function bestFixed(world: World): string {
  const onTheWhole = (angle: string) =>
    Object.values(world.truth).reduce((sum, rates) => sum + worthOf(rates[angle] ?? WEAK), 0);
  return anglesOf(world).toSorted((left, right) => onTheWhole(right) - onTheWhole(left))[0] ?? "";
}

const ours =
  (world: World, seed: string): Choose =>
  (lead, industry, attempts) =>
    strongest(anglesOf(world), `${seed}-${lead}`, industry, attempts);

function strongest(
  angles: readonly string[],
  recordId: string,
  industry: string,
  attempts: readonly Attempt[],
): string {
  const key = { connectionId: "c", objectType: "person", recordId } as const;
  const company = { name: null, domain: null, industry, employees: null, country: null };
  const record = snapshot({ key, company });
  const { drawOf } = createLearning({ attempts, playbook: DEFAULT_PLAYBOOK, snapshot: record });
  const drawn = angles.map((angle) => ({ angle, draw: drawOf(angle) }));
  return drawn.toSorted((left, right) => right.draw - left.draw)[0]?.angle ?? "";
}

function average(world: World, policy: (seed: string) => Choose): number {
  const seeds = Array.from({ length: SEEDS }, (_, seed) => `${world.name} ${seed}`);
  return seeds.reduce((sum, seed) => sum + regretOf(world, seed, policy(seed)), 0) / SEEDS;
}

describe("learning against a truth that it does not know", () => {
  const results = WORLDS.map((world) => ({
    world,
    ours: average(world, (seed) => ours(world, seed)),
    random: average(world, (seed) => {
      const chance = chanceFrom(`${seed} random`);
      return () => pick(anglesOf(world), chance());
    }),
    fixed: average(world, () => () => bestFixed(world)),
  }));
  const rows = results.map(({ world, ...lost }) => [
    world.name,
    ...[lost.ours, lost.random, lost.fixed].map((worth) => worth.toFixed(1)),
  ]);
  console.info(
    `Lost over ${LEADS} leads, in the worth of opportunities, average of ${SEEDS} runs:`,
    `\n${markdownTable([["truth", "ours", "random", "best fixed angle"], ...rows])}`,
  );

  it.each(results)("loses less than half of what chance loses where $world.name", (result) => {
    expect(result.ours).toBeLessThan(result.random / 2);
  });

  it.each(results.filter(({ fixed }) => fixed > 1))(
    "loses less than the best single angle where $world.name",
    (result) => {
      expect(result.ours).toBeLessThan(result.fixed);
    },
  );

  it("gives a new angle a fair share beside ones that have been tried a hundred times", () => {
    const tried = ["proof", "price"].flatMap((angle) =>
      Array.from({ length: 100 }, (_, index) => attempt(angle, index < 25 ? "answered" : "none")),
    );
    const firsts = Array.from({ length: 300 }, (_, lead) =>
      strongest(["proof", "price", "new"], `lead-${lead}`, "Logistics", tried),
    );
    const share = firsts.filter((angle) => angle === "new").length / firsts.length;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.7);
  });
});

function attempt(angle: string, reach: Reach): Attempt {
  return { angle, reach, industry: "logistics", leadType: null };
}
