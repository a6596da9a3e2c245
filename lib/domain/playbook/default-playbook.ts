import { DEFAULT_BRIEFS } from "./default-briefs.ts";
import { DEFAULT_CALL_NOTES } from "./default-call-notes.ts";
import { DEFAULT_HANDOFFS, DEFAULT_LEAD_TYPES, DEFAULT_SLA_TIERS } from "./default-lead-types.ts";
import { DEFAULT_NOTE_TEMPLATES } from "./default-note-templates.ts";
import { DEFAULT_OUTCOMES } from "./default-outcomes.ts";
import {
  DEFAULT_COLD,
  DEFAULT_REVIEWS,
  DEFAULT_ROLES,
  DEFAULT_ROUTING,
  DEFAULT_TRANSITION,
} from "./default-ownership.ts";
import { DEFAULT_LIFECYCLE, DEFAULT_QUALIFICATION } from "./default-qualification.ts";
import { MERGED_REASONS } from "./reason-presets.ts";
import { PLAYBOOK_FORMAT, type Playbook } from "./schema.ts";

/**
 * The playbook that Handrail ships: a starting point to be edited and signed, good enough to work by
 * on the first day. It names no vendor and makes no claim about anybody's product.
 */
export const DEFAULT_PLAYBOOK: Playbook = {
  format: PLAYBOOK_FORMAT,
  id: "handrail-default",
  version: "1.2.0",
  name: "Handrail starter playbook",
  origin: "shipped",
  startedAt: null,
  signOffs: { marketing: null, sales: null },
  reviewBy: null,
  calendar: {
    timeZone: "UTC",
    week: [{ days: [1, 2, 3, 4, 5], hours: [{ from: "09:00", to: "18:00" }] }],
    holidays: [],
    holidaysFrom: null,
    exceptions: [],
  },
  calendars: [],
  people: [],
  slaTiers: [...DEFAULT_SLA_TIERS],
  leadTypes: [...DEFAULT_LEAD_TYPES],
  handoffs: DEFAULT_HANDOFFS,
  noteTemplates: DEFAULT_NOTE_TEMPLATES,
  callNotes: DEFAULT_CALL_NOTES,
  qualification: DEFAULT_QUALIFICATION,
  lifecycle: DEFAULT_LIFECYCLE,
  stageMaps: [],
  outcomes: [...DEFAULT_OUTCOMES],
  reasons: [...MERGED_REASONS],
  followUp: {
    attempts: [{ channel: "any" }, { channel: "any" }, { channel: "any" }],
    overDays: 0,
  },
  briefs: [...DEFAULT_BRIEFS],
  roles: DEFAULT_ROLES,
  routing: DEFAULT_ROUTING,
  transition: DEFAULT_TRANSITION,
  cold: DEFAULT_COLD,
  reviews: DEFAULT_REVIEWS,
};
