import { z } from "zod";
import { windowInWords } from "../note/window-in-words.ts";
import { upperFirst } from "../text/upper-first.ts";
import { REQUIRED_OUTCOMES } from "./consistency/outcomes.ts";
import { DEFAULT_SLA_TIERS } from "./default-lead-types.ts";
import { DEFAULT_PLAYBOOK } from "./default-playbook.ts";
import { migrateFormatTwo } from "./migrate-format-two.ts";
import { REASON_SIGNS } from "./reason-signs.ts";
import { LEAD_TRIGGERS, responseWindowSchema } from "./schema/lead-types.ts";
import type { Playbook, ResponseWindow, SlaTier } from "./schema.ts";
import { isSame } from "./tree.ts";

/** As far as migrating looks into it: what is wrong in it stays wrong, for the parse that follows to tell. */
const formatOne = z.looseObject({
  format: z.literal(1),
  signedBy: z.looseObject({ marketing: z.unknown(), sales: z.unknown() }),
  leadTypes: z.array(z.looseObject({ id: z.unknown(), responseWindow: z.unknown() })),
  noteFields: z.unknown(),
  outcomes: z.array(z.looseObject({ id: z.unknown() })),
  reasons: z.array(z.looseObject({ id: z.unknown() })),
  followUpAttempts: z.number().int().min(0).max(100),
});

type FormatOne = z.infer<typeof formatOne>;

/**
 * Brings a document of an older format up to this one; any other value is returned as it is. Format 1
 * had answer times inside lead types, one note template, a plain number of attempts and no qualification,
 * lifecycle, roles and reviews: those come from the shipped playbook. Its two signatures named no content,
 * so both sides sign anew; the names stay as those of the two leaders.
 */
export function migratePlaybook(json: unknown): unknown {
  return migrateFormatTwo(migrateFormatOne(json));
}

function migrateFormatOne(json: unknown): unknown {
  const old = formatOne.safeParse(json);
  if (!old.success) return json;
  const { signedBy, leadTypes, noteFields, reasons, followUpAttempts, outcomes, ...kept } =
    old.data;
  const tiers = collectTiers(leadTypes);
  return {
    ...NEW_PARTS,
    ...kept,
    format: 2,
    slaTiers: tiers,
    leadTypes: leadTypes.map((leadType) => migrateLeadType(leadType, tiers)),
    noteTemplates: migrateTemplates(noteFields),
    outcomes: [...outcomes, ...missingOutcomes(outcomes)],
    reasons: reasons.map((reason) => ({ details: [], signs: signsOf(reason.id), ...reason })),
    followUp: {
      attempts: Array.from({ length: followUpAttempts }, () => ({ channel: "any" })),
      overDays: 0,
    },
    roles: migrateRoles(signedBy),
  };
}

const { handoffs, callNotes, qualification, lifecycle, stageMaps, reviews, signOffs } =
  DEFAULT_PLAYBOOK;

/** As format 2 had it, in words. */
const ROUTING_IN_WORDS = {
  decidedBy: "revops",
  rules: [],
  otherwise: "Somebody completes size and industry, then the rules decide",
};

/** What format 1 said nothing about. */
const NEW_PARTS = {
  startedAt: null,
  signOffs,
  handoffs,
  callNotes,
  qualification,
  lifecycle,
  stageMaps,
  routing: ROUTING_IN_WORDS,
  reviews,
};

/** One tier for each window in use, with the shipped name where there is one, and those that the handoffs name. */
function collectTiers(leadTypes: FormatOne["leadTypes"]): readonly TierOfTwo[] {
  const tiers: TierOfTwo[] = [];
  for (const { responseWindow } of leadTypes) {
    const window = responseWindowSchema.safeParse(responseWindow);
    if (window.success && !tiers.some((tier) => isSame(tier.responseWindow, window.data)))
      tiers.push(tierFor(window.data, tiers.length));
  }
  const named = new Set(handoffs.map(({ tier }) => tier));
  const missing = DEFAULT_SLA_TIERS.filter(
    ({ id }) => named.has(id) && !tiers.some((tier) => tier.id === id),
  );
  return [...tiers, ...missing];
}

/** An answer time as format 2 had it. */
type TierOfTwo = Pick<SlaTier, "id" | "label" | "responseWindow" | "ifMissed">;

function tierFor(responseWindow: ResponseWindow, position: number): TierOfTwo {
  const shipped = DEFAULT_SLA_TIERS.find((tier) => isSame(tier.responseWindow, responseWindow));
  return (
    shipped ?? {
      id: `tier-${position + 1}`,
      label: upperFirst(windowInWords(responseWindow)),
      responseWindow,
      ifMissed: "A task for the owner",
    }
  );
}

function migrateLeadType(leadType: FormatOne["leadTypes"][number], tiers: readonly TierOfTwo[]) {
  const { responseWindow, ...kept } = leadType;
  const tier = tiers.find((each) => isSame(each.responseWindow, responseWindow));
  const startedBy = LEAD_TRIGGERS.filter((trigger) => trigger === kept.id);
  return tier === undefined ? leadType : { ...kept, startedBy, tier: tier.id };
}

/** The team's own note for the first handoff; the second did not exist. */
function migrateTemplates(fields: unknown): readonly unknown[] {
  return DEFAULT_PLAYBOOK.noteTemplates.flatMap((template) => {
    if (template.stage !== "marketing-to-sdr") return [template];
    return template.leadTypes.length === 0 ? [{ ...template, fields }] : [];
  });
}

function missingOutcomes(outcomes: FormatOne["outcomes"]): Playbook["outcomes"] {
  return DEFAULT_PLAYBOOK.outcomes.filter(
    ({ id }) => REQUIRED_OUTCOMES.has(id) && !outcomes.some((outcome) => outcome.id === id),
  );
}

function signsOf(id: unknown): readonly string[] {
  return typeof id === "string" && Object.hasOwn(REASON_SIGNS, id) ? (REASON_SIGNS[id] ?? []) : [];
}

function migrateRoles(signedBy: FormatOne["signedBy"]): readonly unknown[] {
  const persons = new Map([
    ["marketing-lead", signedBy["marketing"] ?? null],
    ["sales-lead", signedBy["sales"] ?? null],
  ]);
  return DEFAULT_PLAYBOOK.roles.map((role) =>
    persons.has(role.id) ? { ...role, person: persons.get(role.id) } : role,
  );
}
