import { DEFAULT_NOTE_TEMPLATES } from "./default-note-templates.ts";
import { FIVE_REASONS, MERGED_REASONS, TEN_REASONS } from "./reason-presets.ts";
import type { NoteTemplate, ReasonCode } from "./schema.ts";

/** A list of reasons that a team can start from (R-DF-05). */
export interface ReasonPreset {
  readonly id: "ten" | "five" | "merged";
  readonly label: string;
  readonly says: string;
  readonly reasons: readonly ReasonCode[];
}

export const REASON_PRESETS: readonly ReasonPreset[] = [
  {
    id: "merged",
    label: "Twelve codes",
    says: "Both lists in one, with “Wrong ICP” above company type and role",
    reasons: MERGED_REASONS,
  },
  {
    id: "ten",
    label: "Ten codes",
    says: "Close to what sales says: company, role, budget, urgency, offer, price, competitor",
    reasons: TEN_REASONS,
  },
  {
    id: "five",
    label: "Five codes",
    says: "The shortest list that marketing can still act on",
    reasons: FIVE_REASONS,
  },
];

/** A note template that a team can start from (R-HN-14). */
export interface NoteTemplatePreset {
  readonly id: string;
  readonly label: string;
  readonly template: NoteTemplate;
}

export const NOTE_TEMPLATE_PRESETS: readonly NoteTemplatePreset[] = DEFAULT_NOTE_TEMPLATES.map(
  (template) => ({ id: template.id, label: template.label, template }),
);
