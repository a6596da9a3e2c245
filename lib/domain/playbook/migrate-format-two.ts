import { z } from "zod";
import { carrySignOffs, trimmed } from "./carry-sign-offs.ts";
import { DEFAULT_COLD } from "./default-ownership.ts";
import { PLAYBOOK_FORMAT } from "./schema.ts";

const formatTwo = z.looseObject({
  format: z.literal(2),
  calendar: z.looseObject({
    timeZone: z.unknown(),
    workingDays: z.unknown(),
    opens: z.unknown(),
    closes: z.unknown(),
  }),
  slaTiers: z.array(z.looseObject({})),
  leadTypes: z.array(z.looseObject({ id: z.unknown() })),
  outcomes: z.array(z.looseObject({ id: z.unknown() })),
  routing: z.looseObject({
    decidedBy: z.unknown(),
    rules: z.array(
      z.looseObject({ id: z.unknown(), label: z.unknown(), when: z.unknown(), owner: z.unknown() }),
    ),
    otherwise: z.unknown(),
  }),
});

type FormatTwo = z.infer<typeof formatTwo>;

/**
 * Brings a document of format 2 up to format 3; any other value is returned as it is. Format 2 had one
 * calendar with one stretch of hours, nothing that Handrail does by itself on a miss but what the words
 * say, and routing rules in words: those are kept as rules that are switched off until somebody says by
 * which facts they decide. Nobody is given a duty that they did not sign. Whoever signed the document as it
 * was stands for it as it is now.
 */
export function migrateFormatTwo(json: unknown): unknown {
  if (!formatTwo.safeParse(json).success) return json;
  const old = formatTwo.parse(trimmed(json));
  return carrySignOffs(old, migrate(old));
}

function migrate({ calendar, slaTiers, leadTypes, routing, ...kept }: FormatTwo) {
  const { workingDays, opens, closes, ...restOfCalendar } = calendar;
  const toDecider = { to: "role", role: routing.decidedBy };
  return {
    ...kept,
    format: PLAYBOOK_FORMAT,
    calendar: {
      ...restOfCalendar,
      week: [{ days: workingDays, hours: [{ from: opens, to: closes }] }],
      holidays: [],
      holidaysFrom: null,
      exceptions: [],
    },
    calendars: [],
    people: [],
    slaTiers: slaTiers.map((tier) => ({
      ...tier,
      acceptanceWindow: null,
      warnMinutes: 60,
      missed: [{ task: true, owner: { is: "kept" } }],
    })),
    leadTypes: leadTypes.map((type) => ({
      ...type,
      motion: type.id === "referral" ? "partner" : "inbound",
    })),
    routing: {
      decidedBy: routing.decidedBy,
      territories: [],
      serviceLines: [],
      teams: [],
      rules: routing.rules.map(({ when, owner, ...rule }) => ({
        ...rule,
        says: [when, owner].filter((words) => words !== "").join(": "),
        isOn: false,
        when: [],
        ifUnknown: "next-rule",
        to: toDecider,
      })),
      otherwise: { to: toDecider, does: routing.otherwise },
    },
    transition: null,
    cold: { ...DEFAULT_COLD, outcome: coldOutcome(kept.outcomes) },
  };
}

/** One of the team's own; every playbook can recycle. */
function coldOutcome(outcomes: FormatTwo["outcomes"]): string {
  const shipped = DEFAULT_COLD.outcome;
  return outcomes.some(({ id }) => id === shipped) ? shipped : "recycled";
}
