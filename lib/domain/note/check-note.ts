import { askOnCall } from "./ask-on-call.ts";
import { fiveQuestions, type NoteQuestion } from "./five-questions.ts";
import { NOTE_FIELDS, type NoteField } from "./note.ts";
import { createNoteContext, type NoteCheckInput } from "./note-context.ts";
import { noteQuality, type QualityLine } from "./note-quality.ts";
import { DECISIVE_FIELDS, type NoteContext, type NoteFinding, type NoteRule } from "./note-rule.ts";
import { boilerplate } from "./rules/boilerplate.ts";
import { contradictsRole } from "./rules/contradicts-role.ts";
import { contradictsSize } from "./rules/contradicts-size.ts";
import { contradictsSource } from "./rules/contradicts-source.ts";
import { contradictsTrigger } from "./rules/contradicts-trigger.ts";
import { copied } from "./rules/copied.ts";
import { deadline } from "./rules/deadline.ts";
import { evidenceMissing } from "./rules/evidence-missing.ts";
import { hiddenCharacters } from "./rules/hidden-characters.ts";
import { missing } from "./rules/missing.ts";
import { namesAnotherBuyer } from "./rules/names-another-buyer.ts";
import { namesSomeoneElse } from "./rules/names-someone-else.ts";
import { nextStep } from "./rules/next-step.ts";
import { noConcreteAsset } from "./rules/no-concrete-asset.ts";
import { nothingToOpenWith } from "./rules/nothing-to-open-with.ts";
import { owner } from "./rules/owner.ts";
import { placeholder } from "./rules/placeholder.ts";
import { repeatsAnotherField } from "./rules/repeats-another-field.ts";
import { restatesLabel } from "./rules/restates-label.ts";
import { tooLong } from "./rules/too-long.ts";
import { tooVague } from "./rules/too-vague.ts";
import { type Standing, standingOf } from "./standing.ts";

/** What the check of a note says. */
export interface NoteCheck {
  /** In the order of the fields; in one field what matters most comes first. */
  readonly findings: readonly NoteFinding[];
  /** 0–100, the sum of the lines. */
  readonly quality: number;
  readonly qualityLines: readonly QualityLine[];
  /** Useful: a competent SDR could open a relevant conversation from it, knows whose it is and by when. */
  readonly verdict: "useful" | "not-yet";
  readonly questions: readonly NoteQuestion[];
  /** Whether this is more than a contact yet (R-CX-21), and what it rests on or lacks, in words. */
  readonly standing: Standing;
  readonly standingBecause: string;
  /** What is honestly not known, as questions for the first call. */
  readonly askOnCall: readonly string[];
}

/**
 * Checks a handoff note for substance (R-HN-11, R-HN-16): not whether the fields are filled but whether
 * they say anything, fit the record, and leave somebody in charge. English and Arabic; texts in other
 * languages get the rules that need no words.
 */
export function checkNote(input: NoteCheckInput): NoteCheck {
  const context = createNoteContext(input);
  const found = allFindings(context);
  const findings = NOTE_FIELDS.flatMap((field) =>
    found
      .filter((finding) => finding.field === field)
      .toSorted((left, right) => left.severity.localeCompare(right.severity)),
  );
  const quality = noteQuality(findings, context.unknowns);
  const answered = quality.lines.filter(
    (line) => line.points > 0 && !context.unknowns.has(line.field),
  );
  const questions = fiveQuestions(new Set(answered.map((line) => line.field)));
  const { standing, because } = standingOf(questions);
  return {
    findings,
    quality: quality.points,
    qualityLines: quality.lines,
    verdict: findings.some(stopsUse) ? "not-yet" : "useful",
    questions,
    standing,
    standingBecause: because,
    askOnCall: askOnCall(context.unknowns),
  };
}

/** Several of these can be true of one field. */
const EACH: readonly NoteRule[] = [
  missing,
  tooLong,
  owner,
  deadline,
  nothingToOpenWith,
  contradictsTrigger,
  contradictsSource,
  contradictsRole,
  contradictsSize,
  copied,
  hiddenCharacters,
];

/** What could be better about a part that says something. */
const ADVICE: readonly NoteRule[] = [namesSomeoneElse, namesAnotherBuyer, nextStep];

/** Ways of saying nothing, or nothing that holds: the first that fits is told, the others would only repeat it. */
const SUBSTANCE: readonly NoteRule[] = [
  placeholder,
  restatesLabel,
  repeatsAnotherField,
  noConcreteAsset,
  evidenceMissing,
  tooVague,
  boilerplate,
];

/** A part that says nothing gets no advice on how to say it better. */
function allFindings(context: NoteContext): readonly NoteFinding[] {
  const substance = new Map<NoteField, NoteFinding>();
  for (const rule of SUBSTANCE)
    for (const finding of rule(context))
      if (!substance.has(finding.field)) substance.set(finding.field, finding);
  const each = EACH.flatMap((rule) => rule(context));
  const advice = ADVICE.flatMap((rule) => rule(context)).filter(
    ({ field }) => !substance.has(field),
  );
  return [...each, ...substance.values(), ...advice];
}

function stopsUse(finding: NoteFinding): boolean {
  return finding.severity === "blocks" && DECISIVE_FIELDS.includes(finding.field);
}
