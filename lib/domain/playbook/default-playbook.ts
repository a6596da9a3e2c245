import { DEFAULT_BRIEFS } from "./default-briefs.ts";
import { DEFAULT_LEAD_TYPES } from "./default-lead-types.ts";
import { DEFAULT_NOTE_FIELDS } from "./default-note-fields.ts";
import { DEFAULT_OUTCOMES } from "./default-outcomes.ts";
import { MERGED_REASONS } from "./reason-presets.ts";
import type { Playbook } from "./schema.ts";

/**
 * The playbook that Handrail ships: a starting point to be edited and signed, good enough to work by
 * on the first day. It names no vendor and makes no claim about anybody's product.
 */
export const DEFAULT_PLAYBOOK: Playbook = {
  format: 1,
  id: "handrail-default",
  version: "1.0.0",
  name: "Handrail starter playbook",
  origin: "shipped",
  signedBy: { marketing: null, sales: null },
  reviewBy: null,
  calendar: { timeZone: "UTC", workingDays: [1, 2, 3, 4, 5], opens: "09:00", closes: "18:00" },
  leadTypes: [...DEFAULT_LEAD_TYPES],
  noteFields: DEFAULT_NOTE_FIELDS,
  outcomes: [...DEFAULT_OUTCOMES],
  reasons: [...MERGED_REASONS],
  followUpAttempts: 3,
  briefs: [...DEFAULT_BRIEFS],
};
