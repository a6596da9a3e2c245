import { z } from "zod";
import { signOffSchema } from "./schema/agreement.ts";
import { type briefAngleSchema, briefSchema, type messageTemplateSchema } from "./schema/briefs.ts";
import { calendarSchema, namedCalendarSchema, personSchema } from "./schema/calendar.ts";
import {
  handoffSchema,
  leadTypeSchema,
  type responseWindowSchema,
  slaTierSchema,
} from "./schema/lead-types.ts";
import { lifecycleStageSchema, stageMapSchema } from "./schema/lifecycle.ts";
import {
  callNoteFieldSchema,
  type noteFieldRuleSchema,
  noteTemplateSchema,
} from "./schema/note-templates.ts";
import { followUpSchema, outcomeSchema, reasonSchema } from "./schema/outcomes.ts";
import { coldSchema, reviewSchema, roleSchema, transitionSchema } from "./schema/ownership.ts";
import { qualificationSchema } from "./schema/qualification.ts";
import { type conditionSchema, routingSchema, type targetSchema } from "./schema/routing.ts";
import { type handoffStage, id, type side, words } from "./schema/values.ts";

/** Raised when the shape changes; `migratePlaybook` brings older documents up to it. */
export const PLAYBOOK_FORMAT = 3;

/**
 * The playbook: what marketing and sales agreed, as plain data. No expressions and nothing that is
 * ever executed: a playbook from outside is parsed with this schema or refused with the path. A word
 * that it does not know is refused too, so that a slip of the pen is not taken for agreement.
 */
export const playbookSchema = z.strictObject({
  format: z.literal(PLAYBOOK_FORMAT),
  id,
  version: z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/, "use three numbers, like 1.0.0"),
  name: words,
  /** Whether these are a team's own words or the presets that Handrail ships. */
  origin: z.enum(["shipped", "team"]),
  /** When the two sides began to write this version; null when nobody noted it (R-DQ-06). */
  startedAt: z.iso.datetime().nullable(),
  /** Both stand, for this very content, or the version is not in force. */
  signOffs: z.strictObject({
    marketing: signOffSchema.nullable(),
    sales: signOffSchema.nullable(),
  }),
  /** The day on which it is to be looked at again (R-DQ-04). */
  reviewBy: z.iso.date().nullable(),
  /** The team's: it counts for everybody who has none of their own. */
  calendar: calendarSchema,
  calendars: z.array(namedCalendarSchema).max(40),
  people: z.array(personSchema).max(300),
  slaTiers: z.array(slaTierSchema).min(1).max(40),
  leadTypes: z.array(leadTypeSchema).min(1).max(30),
  handoffs: z.array(handoffSchema).length(2),
  noteTemplates: z.array(noteTemplateSchema).min(2).max(30),
  callNotes: z.array(callNoteFieldSchema).min(1).max(20),
  qualification: qualificationSchema,
  lifecycle: z.array(lifecycleStageSchema).min(2).max(20),
  stageMaps: z.array(stageMapSchema).max(20),
  outcomes: z.array(outcomeSchema).min(1),
  reasons: z.array(reasonSchema).min(1).max(60),
  followUp: followUpSchema,
  briefs: z.array(briefSchema).max(60),
  roles: z.array(roleSchema).min(1).max(30),
  routing: routingSchema,
  transition: transitionSchema.nullable(),
  cold: coldSchema,
  reviews: z.array(reviewSchema).max(12),
});

export type Playbook = Readonly<z.infer<typeof playbookSchema>>;
export type LeadType = Readonly<z.infer<typeof leadTypeSchema>>;
export type LeadTrigger = LeadType["startedBy"][number];
export type WorkCalendar = Readonly<z.infer<typeof calendarSchema>>;
export type Person = Readonly<z.infer<typeof personSchema>>;
export type RoutingRule = Playbook["routing"]["rules"][number];
export type RoutingCondition = Readonly<z.infer<typeof conditionSchema>>;
export type RoutingTarget = Readonly<z.infer<typeof targetSchema>>;
export type MissedStep = SlaTier["missed"][number];
export type SlaTier = Readonly<z.infer<typeof slaTierSchema>>;
export type ResponseWindow = Readonly<z.infer<typeof responseWindowSchema>>;
export type HandoffStage = z.infer<typeof handoffStage>;
export type NoteTemplate = Readonly<z.infer<typeof noteTemplateSchema>>;
export type NoteFieldRule = Readonly<z.infer<typeof noteFieldRuleSchema>>;
export type CallNoteField = Readonly<z.infer<typeof callNoteFieldSchema>>;
export type Qualification = Readonly<z.infer<typeof qualificationSchema>>;
export type LifecycleStage = Readonly<z.infer<typeof lifecycleStageSchema>>;
export type OutcomeDefinition = Readonly<z.infer<typeof outcomeSchema>>;
export type OutcomeId = OutcomeDefinition["id"];
export type ReasonCode = Readonly<z.infer<typeof reasonSchema>>;
export type Brief = Readonly<z.infer<typeof briefSchema>>;
export type BriefAngle = Readonly<z.infer<typeof briefAngleSchema>>;
export type MessageTemplate = Readonly<z.infer<typeof messageTemplateSchema>>;
export type Side = z.infer<typeof side>;
export type SignOff = Readonly<z.infer<typeof signOffSchema>>;
