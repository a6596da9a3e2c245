import type { Finding, Fix } from "../finding.ts";
import type {
  HandoffStage,
  LeadType,
  NoteFieldRule,
  Playbook,
  ResponseWindow,
} from "../playbook/schema.ts";
import type { Owner, RecordSnapshot } from "../snapshot.ts";
import type { CopyIndex } from "./copied/copy-index.ts";
import type { HandoffNote, NoteField } from "./note.ts";
import type { PrefilledNote } from "./prefilled.ts";
import type { Language } from "./words/language.ts";
import type { Token } from "./words/tokens.ts";
import type { Zone } from "./zone.ts";

/** One thing to know about a note. A rule is one file, has one test, and never looks at the clock. */
export type NoteRule = (context: NoteContext) => readonly NoteFinding[];

export type NoteFinding = Finding<NoteField>;

/** What rules judge by, prepared once for each check. */
export interface NoteContext {
  /** As typed. */
  readonly note: HandoffNote;
  /** Without hidden characters and outer space; empty when too long to be worth reading. */
  readonly texts: HandoffNote;
  readonly tokens: Readonly<Record<NoteField, readonly Token[]>>;
  /** Which words each text can be judged by. */
  readonly languages: Readonly<Record<NoteField, Language>>;
  /** The fields that say honestly that the answer is not known, with what is to be asked. */
  readonly unknowns: ReadonlyMap<NoteField, { readonly toAsk: string }>;
  /** Names of the buyer and the company: they say who, never what. */
  readonly names: ReadonlySet<string>;
  readonly snapshot: RecordSnapshot;
  readonly owners: readonly Owner[];
  /** What the template asks for, in its order. */
  readonly fields: readonly NoteFieldRule[];
  /** Notes that the same author wrote for other leads; null when none are known. */
  readonly earlier: CopyIndex | null;
  readonly playbook: Playbook;
  readonly stage: HandoffStage;
  readonly leadType: LeadType | null;
  /** How long sales has; null where neither lead type nor stage decides. */
  readonly window: ResponseWindow | null;
  /** When the clock starts: now, or the moment of the offer. Epoch milliseconds. */
  readonly clockStart: number;
  /** The end of the window, null without one. Epoch milliseconds. */
  readonly latest: number | null;
  /** What the note would say if the record and the playbook filled it; made when first asked for. */
  readonly proposed: () => PrefilledNote["fields"];
  /** The zone in which times are put into words. */
  readonly zone: Zone;
}

/** The longest text that CRMs take in one field, in characters. */
export const FIELD_LIMIT = 5_000;

/** The parts that people write; owner and deadline are picked and have rules of their own. */
export const WRITTEN_FIELDS = [
  "lead",
  "source",
  "trigger",
  "problem",
  "asset",
  "fit",
  "readiness",
  "nextStep",
] as const satisfies readonly NoteField[];

/**
 * The parts that decide whether a note is useful: without them nobody can open a relevant conversation
 * or knows whose it is. What is wrong elsewhere is minor.
 */
export const DECISIVE_FIELDS: readonly NoteField[] = [
  "problem",
  "trigger",
  "asset",
  "nextStep",
  "owner",
  "deadline",
];

/** What a conversation can begin with. */
export const OPENINGS = ["trigger", "problem", "asset"] as const satisfies readonly NoteField[];

/** An empty or worthless answer blocks where the field decides or the team requires it. */
export function severityOf(context: NoteContext, field: NoteField): NoteFinding["severity"] {
  const required = context.fields.some((rule) => rule.field === field && rule.required);
  return required || DECISIVE_FIELDS.includes(field) ? "blocks" : "improve";
}

export function labelOf(context: NoteContext, field: NoteField): string {
  return context.fields.find((rule) => rule.field === field)?.label ?? field;
}

/** Builds a finding; its id is rule and field. */
export function toFinding(
  rule: string,
  field: NoteField,
  severity: NoteFinding["severity"],
  message: string,
  fix: Fix | null = null,
): NoteFinding {
  return { id: `${rule}:${field}`, field, rule, severity, message, fix };
}
