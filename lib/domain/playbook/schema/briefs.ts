import { z } from "zod";
import { LEAD_TRIGGERS } from "./lead-types.ts";
import { id, terms, words } from "./values.ts";

/** What an angle, or a brief that is its own, says in Arabic: a draft in Arabic uses these and nothing English. */
const arabicTexts = {
  promise: words.optional(),
  proof: words.optional(),
  oneAsk: words.optional(),
};

/**
 * A first message of the team's own, plain text with tokens such as {{why}} that are replaced by plain
 * words; `lib/domain/message/tokens.ts` lists them. A chat and a call have no subject.
 */
export const messageTemplateSchema = z.strictObject({
  channel: z.enum(["email", "chat"]),
  language: z.enum(["en", "ar"]),
  subject: z.string().trim().max(200),
  body: z.string().trim().min(1, "say something here").max(2000),
});

/** When an angle may be suggested; an empty list asks for nothing. */
const angleConditionsSchema = z.strictObject({
  triggers: z.array(z.enum(LEAD_TRIGGERS)).max(LEAD_TRIGGERS.length),
  /** Words of a job title. */
  personas: terms(20),
  /** Countries and industries, or "entering the market" and "local". */
  markets: terms(40),
  /** Words of what the buyer said, or of the note's problem. */
  problems: terms(40),
  /** Words of a page, document, event or campaign. */
  assets: terms(40),
  /** Ids of the playbook's levels of readiness. */
  readiness: z.array(id).max(8),
});

/** One way to begin within a brief: when it fits, what it promises, what proves it, the one ask. */
export const briefAngleSchema = z.strictObject({
  id,
  label: words,
  when: angleConditionsSchema,
  promise: words,
  proof: words,
  oneAsk: words,
  /** On top of the brief's own. */
  doNotSay: z.array(words).max(20),
  arabic: z.strictObject(arabicTexts).optional(),
  /** Used in place of the built-in message of that channel and language. */
  messages: z.array(messageTemplateSchema).max(8).optional(),
});

/** The one-page messaging brief of a campaign theme and persona (R-FT-04). */
export const briefSchema = z.strictObject({
  id,
  theme: words,
  persona: words,
  /** Words that tie a touch, asset or problem to this brief; matched as whole words, any case. */
  keywords: z.array(z.string().trim().min(2).max(60)).min(1).max(60),
  problem: words,
  promise: words,
  proof: words,
  oneAsk: words,
  doNotSay: z.array(words).max(20),
  arabic: z
    .strictObject({ theme: words.optional(), problem: words.optional(), ...arabicTexts })
    .optional(),
  /** Without any, the brief itself is its one angle. Absent, not empty, in versions signed before there were any. */
  angles: z.array(briefAngleSchema).max(12).optional(),
});
