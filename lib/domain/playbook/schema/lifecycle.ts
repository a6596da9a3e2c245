import { z } from "zod";
import { id, words } from "./values.ts";

/** What must be on record before a stage is true (R-DQ-15). */
export const STAGE_EVIDENCE = [
  "buyer-acted",
  "we-reached-out",
  "buyer-answered",
  "note-handed-off",
  "sales-accepted",
  "opportunity-logged",
] as const;

export const lifecycleStageSchema = z.strictObject({
  id,
  label: words,
  meaning: words,
  needs: z.array(z.enum(STAGE_EVIDENCE)).max(STAGE_EVIDENCE.length),
});

/** How one CRM's own stage names are to be read (R-DQ-13): several of its names may mean one stage. */
export const stageMapSchema = z.strictObject({
  /** Id of a CRM, as connections carry it. */
  crm: id,
  stages: z.array(z.strictObject({ value: words, stage: id })).max(60),
});
