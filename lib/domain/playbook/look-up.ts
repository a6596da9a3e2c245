import type {
  HandoffStage,
  LeadType,
  NoteFieldRule,
  NoteTemplate,
  Playbook,
  ResponseWindow,
  SlaTier,
} from "./schema.ts";

/** The lead type with this id, null when the playbook has none: an older version may have had it. */
export function leadTypeOf(playbook: Playbook, id: string | null | undefined): LeadType | null {
  return playbook.leadTypes.find((type) => type.id === id) ?? null;
}

/**
 * How urgently a lead of this type is answered at this handoff (R-SL-02); null where neither the handoff
 * nor a lead type decides.
 */
export function tierOf(
  playbook: Playbook,
  leadType: LeadType | null,
  stage: HandoffStage,
): SlaTier | null {
  const ofStage = playbook.handoffs.find((handoff) => handoff.stage === stage)?.tier ?? null;
  const tier = ofStage ?? leadType?.tier ?? null;
  return playbook.slaTiers.find(({ id }) => id === tier) ?? null;
}

/** How long sales has for a lead of this type at this handoff (R-SL-01); null without a tier. */
export function windowOf(
  playbook: Playbook,
  leadType: LeadType | null,
  stage: HandoffStage,
): ResponseWindow | null {
  return tierOf(playbook, leadType, stage)?.responseWindow ?? null;
}

/**
 * The note's template for a lead type at a handoff (R-HN-14): the first that names the type, else the
 * first of the stage. A parsed playbook has one for each stage.
 */
function templateOf(
  playbook: Playbook,
  leadType: string | null,
  stage: HandoffStage,
): NoteTemplate {
  const ofStage = playbook.noteTemplates.filter((template) => template.stage === stage);
  const named = ofStage.find(({ leadTypes }) => leadType !== null && leadTypes.includes(leadType));
  const open = ofStage.find(({ leadTypes }) => leadTypes.length === 0);
  const found = named ?? open ?? ofStage[0];
  if (found === undefined) throw new Error(`Expected a note template for ${stage}`);
  return found;
}

/** The parts of the note as the template asks for them, in its order. */
export function noteFieldsOf(
  playbook: Playbook,
  leadType: string | null,
  stage: HandoffStage,
): readonly NoteFieldRule[] {
  return templateOf(playbook, leadType, stage).fields;
}
