import { readFileSync } from "node:fs";
import { z } from "zod";
import type { LabelledDraft } from "#tests/fixtures/drafts/labelled-draft.ts";

const draftSchema = z.strictObject({
  id: z.string(),
  lead: z.string(),
  language: z.enum(["en", "ar", "mixed"]),
  channel: z.enum(["email", "chat"]),
  subject: z.string(),
  body: z.string(),
  verdict: z.enum(["ready", "fix-first"]),
  faults: z.array(
    z.enum([
      "no-continuity",
      "generic-opener",
      "no-ask",
      "several-asks",
      "repeats-question",
      "outside-brief",
      "wrong-name",
      "wrong-company",
      "unfilled-token",
      "contradicts",
      "too-long",
      "pushy",
      "about-us",
    ]),
  ),
});

/** Short messages of every day, most with one fault or none, that rules were written from. */
export const EVERYDAY_DRAFTS: readonly LabelledDraft[] = z
  .array(draftSchema)
  .parse(JSON.parse(readFileSync(new URL("everyday-drafts.json", import.meta.url), "utf8")));
