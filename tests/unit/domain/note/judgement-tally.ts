import { checkNote } from "#lib/domain/note/check-note.ts";
import type { Judgement } from "#tests/support/tally.ts";
import { type LabelledNote, toCheckInput } from "./labelled-note.ts";

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

export interface JudgedNote extends Judgement {
  readonly id: string;
}

/** Checks one labelled note and sets what the check says ("problem too-vague") beside what the label says. */
export function judge(labelled: LabelledNote): JudgedNote {
  const { verdict, findings } = checkNote(toCheckInput(labelled));
  const said = findings.flatMap(({ field, rule }) => {
    const kind = KINDS[rule] === undefined ? rule : KINDS[rule];
    return kind === null ? [] : [`${field} ${kind}`];
  });
  const expected = Object.entries(labelled.wrong).flatMap(([field, kinds]) =>
    kinds.map((kind) => `${field} ${kind}`),
  );
  return {
    id: labelled.id,
    language: labelled.language,
    verdict,
    labelledVerdict: labelled.verdict,
    said: new Set(said),
    expected: new Set(expected),
  };
}

/** "too-vague" of "problem too-vague". */
export function kindOf(finding: string): string {
  return finding.slice(finding.indexOf(" ") + 1);
}
