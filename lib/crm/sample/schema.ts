import { z } from "zod";
import { HANDOFF_FIELD_NAMES } from "../../domain/handoff-field.ts";

const text = z.string().nullable();

/** As `Touch` in lib/domain, kept as it is. */
const touchSchema = z.object({
  id: z.string(),
  at: text,
  actor: z.enum(["buyer", "us", "system"]),
  kind: z.enum([
    "first-seen",
    "page-view",
    "form-submission",
    "content-download",
    "demo-request",
    "pricing-request",
    "event-attendance",
    "ad-click",
    "email-received",
    "email-sent",
    "email-opened",
    "email-clicked",
    "call",
    "meeting",
    "chat",
    "introduction",
    "task",
    "note",
    "stage-change",
    "handoff-event",
  ]),
  asset: text,
  campaign: text,
  count: z.number(),
  words: text,
  ownerId: text,
  receipt: z.object({ label: z.string(), url: text, evidence: z.string() }),
});

const recordSchema = z.object({
  id: z.string(),
  /** ISO 8601; no two changes share one. */
  version: z.string(),
  createdAt: z.string(),
  archived: z.boolean(),
  name: text,
  emails: z.array(z.string()),
  phone: text,
  jobTitle: text,
  language: text,
  country: text,
  city: text,
  website: text,
  stage: text,
  company: z.object({
    name: text,
    domain: text,
    industry: text,
    employees: z.number().nullable(),
    country: text,
    ownerId: text.default(null),
  }),
  source: z.object({
    original: text,
    latest: text,
    campaign: text,
    firstPage: text,
    lastPage: text,
  }),
  /** What the largest open deal around it is worth. */
  dealAmount: z.number().nullable().default(null),
  handoff: z.partialRecord(z.enum(HANDOFF_FIELD_NAMES), text),
  touches: z.array(touchSchema),
});

const noteSchema = z.object({
  /** Made by whoever writes it, out of the note's reference. */
  id: z.string(),
  recordId: z.string(),
  at: z.string(),
  ownerId: text,
  text: z.string(),
});

const taskSchema = z.object({
  id: z.string(),
  recordId: z.string(),
  title: z.string(),
  dueAt: z.string(),
  done: z.boolean(),
  ownerId: text,
  text: z.string(),
});

/** Everything there is, as kept. What an earlier version did not know yet has its default. */
export const sampleDataSchema = z.object({
  format: z.literal(1),
  records: z.array(recordSchema),
  /** Oldest first. */
  notes: z.array(noteSchema),
  /** Oldest first. */
  tasks: z.array(taskSchema).default([]),
});

export type SampleData = z.infer<typeof sampleDataSchema>;
export type SampleRecord = z.infer<typeof recordSchema>;
export type SampleNote = z.infer<typeof noteSchema>;
export type SampleTask = z.infer<typeof taskSchema>;
