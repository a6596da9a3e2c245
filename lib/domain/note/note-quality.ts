import { NOTE_FIELDS, type NoteField } from "./note.ts";
import type { NoteFinding } from "./note-rule.ts";

/** One line of the explanation of the quality figure. */
export interface QualityLine {
  readonly field: NoteField;
  readonly points: number;
  readonly of: number;
  /** Why it has these points, in words. */
  readonly because: string;
}

/** What each part is worth; together 100. The problem weighs most: it is what the conversation is about. */
const WORTH: Readonly<Record<NoteField, number>> = {
  lead: 5,
  source: 5,
  trigger: 15,
  problem: 20,
  asset: 15,
  fit: 8,
  readiness: 8,
  nextStep: 14,
  owner: 5,
  deadline: 5,
};

/**
 * The quality of a note, 0–100, as lines that add up to it. A part without findings has all its points,
 * one that could be better or is honestly unknown half of them, one that is empty or worthless none.
 */
export function noteQuality(
  findings: readonly NoteFinding[],
  unknowns: ReadonlyMap<NoteField, unknown>,
): { readonly points: number; readonly lines: readonly QualityLine[] } {
  const lines = NOTE_FIELDS.map((field) => toLine(field, findings, unknowns.has(field)));
  return { points: lines.reduce((sum, line) => sum + line.points, 0), lines };
}

function toLine(
  field: NoteField,
  findings: readonly NoteFinding[],
  isUnknown: boolean,
): QualityLine {
  const of = WORTH[field];
  const mine = findings.filter((finding) => finding.field === field);
  const worst = mine.find(
    (finding) => finding.severity === "blocks" || WORTHLESS.has(finding.rule),
  );
  if (worst !== undefined) return { field, points: 0, of, because: worst.message };
  const [advice] = mine;
  const half = Math.floor(of / 2);
  if (isUnknown) return { field, points: half, of, because: "Not known yet, and to be asked" };
  if (advice !== undefined) return { field, points: half, of, because: advice.message };
  return { field, points: of, of, because: "Answered" };
}

/** In a field that does not decide these do not block, and still leave nothing to count. */
const WORTHLESS: ReadonlySet<string> = new Set([
  "missing",
  "placeholder",
  "restates-label",
  "too-vague",
  "boilerplate",
  "repeats-another-field",
]);
