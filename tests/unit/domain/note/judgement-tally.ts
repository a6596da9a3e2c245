import { checkNote } from "#lib/domain/note/check-note.ts";
import { type LabelledNote, toCheckInput } from "./labelled-note.ts";

/** How often something was said and was true. */
export interface Tally {
  readonly right: number;
  readonly wronglySaid: number;
  readonly notSaid: number;
}

/** Of what was said, how much is true; 1 when nothing was said. */
export function precision({ right, wronglySaid }: Tally): number {
  return right + wronglySaid === 0 ? 1 : right / (right + wronglySaid);
}

/** Of what is true, how much was said; 1 when nothing is. */
export function recall({ right, notSaid }: Tally): number {
  return right + notSaid === 0 ? 1 : right / (right + notSaid);
}

/** The vocabulary of the labels, for the rules that have other names. Rules that no label knows are left out. */
const KINDS: Readonly<Record<string, string | null>> = {
  "contradicts-trigger": "contradicts-record",
  "contradicts-source": "contradicts-record",
  "contradicts-role": "contradicts-record",
  "contradicts-size": "contradicts-record",
  "next-step-undecided": "placeholder",
  "hidden-characters": null,
  "too-long": null,
};

export interface Judged {
  readonly labelled: LabelledNote;
  readonly verdict: LabelledNote["verdict"];
  /** "problem too-vague" and so on */
  readonly said: ReadonlySet<string>;
  readonly expected: ReadonlySet<string>;
}

/** Checks one labelled note and sets what the check says beside what the label says. */
export function judge(labelled: LabelledNote): Judged {
  const { verdict, findings } = checkNote(toCheckInput(labelled));
  const said = findings.flatMap(({ field, rule }) => {
    const kind = KINDS[rule] === undefined ? rule : KINDS[rule];
    return kind === null ? [] : [`${field} ${kind}`];
  });
  const expected = Object.entries(labelled.wrong).flatMap(([field, kinds]) =>
    kinds.map((kind) => `${field} ${kind}`),
  );
  return { labelled, verdict, said: new Set(said), expected: new Set(expected) };
}

/** Counts how well one verdict is recognised. */
export function tallyVerdict(judged: readonly Judged[], verdict: LabelledNote["verdict"]): Tally {
  return {
    right: judged.filter((one) => one.verdict === verdict && one.labelled.verdict === verdict)
      .length,
    wronglySaid: judged.filter((one) => one.verdict === verdict && one.labelled.verdict !== verdict)
      .length,
    notSaid: judged.filter((one) => one.verdict !== verdict && one.labelled.verdict === verdict)
      .length,
  };
}

/** Counts for each kind how often it was said of the part of which the label says it. */
export function tallyKinds(judged: readonly Judged[]): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  const add = (finding: string, change: Partial<Tally>) => {
    const kind = finding.slice(finding.indexOf(" ") + 1);
    const { right, wronglySaid, notSaid } = tallies.get(kind) ?? NONE;
    tallies.set(kind, {
      right: right + (change.right ?? 0),
      wronglySaid: wronglySaid + (change.wronglySaid ?? 0),
      notSaid: notSaid + (change.notSaid ?? 0),
    });
  };
  for (const { said, expected } of judged) {
    for (const finding of said)
      add(finding, expected.has(finding) ? { right: 1 } : { wronglySaid: 1 });
    for (const finding of expected) if (!said.has(finding)) add(finding, { notSaid: 1 });
  }
  return new Map([...tallies].toSorted(([left], [right]) => left.localeCompare(right)));
}

const NONE: Tally = { right: 0, wronglySaid: 0, notSaid: 0 };
