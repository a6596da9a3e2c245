import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import { createCopyIndex } from "#lib/domain/note/copied/copy-index.ts";
import { toPrints } from "#lib/domain/note/copied/prints.ts";
import { NOTE_FIELDS } from "#lib/domain/note/note.ts";
import type { NoteCheckInput } from "#lib/domain/note/note-context.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { TouchKind } from "#lib/domain/touch.ts";
import { type OWNERS, sampleSnapshot, sampleTouch } from "./sample.ts";

const text = z.string().nullable().default(null);

const noteSchema = z.record(z.enum(NOTE_FIELDS), z.string());

const touchSchema = z.object({
  at: text,
  actor: z.enum(["buyer", "us", "system"]),
  kind: z.string().transform((kind) => kind as TouchKind),
  asset: text,
  campaign: text,
  words: text,
});

const labelledNoteSchema = z.strictObject({
  id: z.string(),
  language: z.enum(["en", "ar", "other"]),
  because: z.string(),
  stage: z.enum(["marketing-to-sdr", "sdr-to-ae"]).default("marketing-to-sdr"),
  leadType: z.string().nullable(),
  now: z.iso.datetime(),
  record: z.strictObject({
    name: text,
    jobTitle: text,
    emails: z.array(z.string()).default([]),
    country: text,
    city: text,
    company: z
      .strictObject({
        name: text,
        domain: text,
        industry: text,
        employees: z.number().nullable().default(null),
        country: text,
      })
      .prefault({}),
    source: z
      .strictObject({
        original: text,
        latest: text,
        campaign: text,
        firstPage: text,
        lastPage: text,
      })
      .prefault({}),
    touches: z.array(touchSchema).default([]),
  }),
  owners: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        email: z.string().nullable().default(null),
        active: z.boolean(),
      }),
    )
    .optional(),
  earlier: z.array(z.strictObject({ of: z.string(), note: noteSchema })).default([]),
  note: noteSchema,
  verdict: z.enum(["useful", "not-yet"]),
  wrong: z.partialRecord(z.enum(NOTE_FIELDS), z.array(z.string())),
});

/** A note with what a good sales manager said of it; the format is explained beside the notes. */
export type LabelledNote = z.infer<typeof labelledNoteSchema>;

/** Reads all labelled notes of one set. */
export function readLabelledNotes(set: "tuned" | "held-out"): readonly LabelledNote[] {
  const folder = new URL(`../../../fixtures/notes/${set}/`, import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .toSorted()
    .flatMap((name) =>
      z.array(labelledNoteSchema).parse(JSON.parse(readFileSync(new URL(name, folder), "utf8"))),
    );
}

/** The input of the check for a labelled note. */
export function toCheckInput(labelled: LabelledNote): NoteCheckInput {
  const { record, earlier, owners = TEAM, leadType, stage, now, note } = labelled;
  return {
    note,
    leadType,
    stage,
    now,
    playbook: DEFAULT_PLAYBOOK,
    owners: owners.map((owner) => ({ ...owner, teamIds: [] })),
    snapshot: sampleSnapshot({ ...record, touches: record.touches.map(sampleTouch) }),
    earlier: createCopyIndex(
      earlier.map(({ of, note: other }, index) => ({
        recordKey: `other-${index}`,
        buyer: of,
        prints: toPrints(other, [of]),
      })),
    ),
  };
}

/** Who owns leads where a labelled note names no team of its own. */
const TEAM: readonly Omit<(typeof OWNERS)[number], "teamIds">[] = [
  { id: "71", name: "Omar Haddad", email: "omar.haddad@seller.test", active: true },
  { id: "72", name: "Dana Whitfield", email: "dana.whitfield@seller.test", active: true },
  { id: "73", name: "Sara Nilsson", email: "sara.nilsson@seller.test", active: true },
  { id: "74", name: "Sara Okafor", email: "sara.okafor@seller.test", active: true },
  { id: "75", name: "Ivan Petrov", email: "ivan.petrov@seller.test", active: false },
];
