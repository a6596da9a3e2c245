import { z } from "zod";
import { DEFAULT_COLD, DEFAULT_TRANSITION } from "./default-ownership.ts";
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
  routing: z.looseObject({
    decidedBy: z.unknown(),
    rules: z.array(
      z.looseObject({ id: z.unknown(), label: z.unknown(), when: z.unknown(), owner: z.unknown() }),
    ),
    otherwise: z.unknown(),
  }),
});

/**
 * Brings a document of format 2 up to format 3; any other value is returned as it is. Format 2 had one
 * calendar with one stretch of hours, no alarm, and routing rules in words: those are kept as rules that
 * are switched off until somebody says by which facts they decide.
 */
export function migrateFormatTwo(json: unknown): unknown {
  const old = formatTwo.safeParse(json);
  if (!old.success) return json;
  const { calendar, slaTiers, leadTypes, routing, ...kept } = old.data;
  const { workingDays, opens, closes, ...restOfCalendar } = calendar;
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
        says: typeof when === "string" && typeof owner === "string" ? `${when}: ${owner}` : when,
        isOn: false,
        when: [],
        ifUnknown: "next-rule",
        to: { to: "role", role: routing.decidedBy },
      })),
      otherwise: { to: { to: "role", role: routing.decidedBy }, does: routing.otherwise },
    },
    transition: DEFAULT_TRANSITION,
    cold: DEFAULT_COLD,
  };
}
