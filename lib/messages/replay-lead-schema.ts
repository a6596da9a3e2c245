import { z } from "zod";
import { LEAD_TRIGGERS } from "../domain/playbook/schema/lead-types.ts";
import { handoffStage } from "../domain/playbook/schema/values.ts";
import { COMPLETABLE } from "../domain/routing/completed.ts";

const text = z.string().nullable();

/** A lead of the last months as the worker hands it on: no touches, no note. */
export const replayLeadSchema = z.object({
  recordId: z.string(),
  name: text,
  company: text,
  at: z.number(),
  ownerId: text,
  source: z.object({
    company: z.object({
      name: text,
      domain: text,
      industry: text,
      employees: z.number().nullable(),
      country: text,
      ownerId: text.exactOptional(),
    }),
    country: text,
    jobTitle: text,
    dealAmount: z.number().nullable(),
    leadType: text,
    trigger: z.enum(LEAD_TRIGGERS).nullable(),
    stage: handoffStage,
    words: z.string(),
    completed: z.partialRecord(z.enum(COMPLETABLE), z.string()),
  }),
});
