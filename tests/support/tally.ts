import { markdownTable } from "./markdown-table.ts";

/** How often something was said and was true. */
export interface Tally {
  readonly right: number;
  readonly wronglySaid: number;
  readonly notSaid: number;
}

const NOTHING: Tally = { right: 0, wronglySaid: 0, notSaid: 0 };

/** Of what was said, how much is true; 1 when nothing was said. */
export function precision({ right, wronglySaid }: Tally): number {
  return right + wronglySaid === 0 ? 1 : right / (right + wronglySaid);
}

/** Of what is true, how much was said; 1 when nothing is. */
export function recall({ right, notSaid }: Tally): number {
  return right + notSaid === 0 ? 1 : right / (right + notSaid);
}

/** One labelled case: what was said of it beside what its label says. */
export interface Judgement {
  readonly language: string;
  readonly verdict: string;
  readonly labelledVerdict: string;
  readonly said: ReadonlySet<string>;
  readonly expected: ReadonlySet<string>;
}

/** Counts how well one verdict is recognised. */
export function tallyVerdict(judged: readonly Judgement[], verdict: string): Tally {
  const count = (said: boolean, labelled: boolean) =>
    judged.filter(
      (one) => (one.verdict === verdict) === said && (one.labelledVerdict === verdict) === labelled,
    ).length;
  return {
    right: count(true, true),
    wronglySaid: count(true, false),
    notSaid: count(false, true),
  };
}

/** Counts for each kind how often it was said where the label says it. `kindOf` names the kind of a finding. */
export function tallyKinds(
  judged: readonly Judgement[],
  kindOf: (finding: string) => string = (finding) => finding,
): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  const add = (finding: string, part: keyof Tally) => {
    const tally = tallies.get(kindOf(finding)) ?? NOTHING;
    tallies.set(kindOf(finding), { ...tally, [part]: tally[part] + 1 });
  };
  for (const { said, expected } of judged) {
    for (const finding of said) add(finding, expected.has(finding) ? "right" : "wronglySaid");
    for (const finding of expected) if (!said.has(finding)) add(finding, "notSaid");
  }
  return new Map([...tallies].toSorted(([left], [right]) => left.localeCompare(right)));
}

/** Each verdict with its figures, for all languages together and for each. */
export function verdictTable(judged: readonly Judgement[], verdicts: readonly string[]): string {
  const languages = [...new Set(judged.map(({ language }) => language))].toSorted();
  const rows = verdicts.flatMap((verdict) =>
    [null, ...languages].map((language) => {
      const some = judged.filter((one) => language === null || one.language === language);
      return [verdict, language ?? "all", ...figures(tallyVerdict(some, verdict))];
    }),
  );
  return markdownTable([["verdict", "language", ...FIGURES], ...rows]);
}

/** Each kind with its figures in one set of cases and in another. */
export function kindTable(
  tuned: ReadonlyMap<string, Tally>,
  heldOut: ReadonlyMap<string, Tally>,
): string {
  const kinds = [...new Set([...tuned.keys(), ...heldOut.keys()])].toSorted();
  const rows = kinds.map((kind) => [
    kind,
    ...figures(tuned.get(kind) ?? NOTHING),
    ...figures(heldOut.get(kind) ?? NOTHING),
  ]);
  const held = FIGURES.map((figure) => `held-out ${figure}`);
  return markdownTable([["kind", ...FIGURES, ...held], ...rows]);
}

const FIGURES = ["right", "wrongly said", "not said", "precision", "recall"];

function figures(tally: Tally): readonly string[] {
  const { right, wronglySaid, notSaid } = tally;
  return [
    ...[right, wronglySaid, notSaid].map(String),
    ...[precision(tally), recall(tally)].map((share) => share.toFixed(3)),
  ];
}
