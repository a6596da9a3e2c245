import { NOTE_FIELDS } from "../../note/note.ts";
import type { PlaybookIssue } from "../issue.ts";
import { handoffStage } from "../schema/values.ts";
import type { NoteTemplate, Playbook } from "../schema.ts";

/** A handoff without a note, a template for lead types that are not there or without a part of the note. */
export function checkTemplates(playbook: Playbook): readonly PlaybookIssue[] {
  const leadTypes = new Set(playbook.leadTypes.map(({ id }) => id));
  const without = handoffStage.options
    .filter((stage) => !playbook.noteTemplates.some((template) => template.stage === stage))
    .map((stage) => ({ path: "noteTemplates", reason: `no template is for "${stage}"` }));
  const inside = playbook.noteTemplates.flatMap((template, index) =>
    checkTemplate(template, `noteTemplates[${index}]`, leadTypes),
  );
  return [...without, ...inside];
}

function checkTemplate(
  template: NoteTemplate,
  path: string,
  leadTypes: ReadonlySet<string>,
): readonly PlaybookIssue[] {
  const unknown = template.leadTypes
    .filter((type) => !leadTypes.has(type))
    .map((type) => ({
      path: `${path}.leadTypes`,
      reason: `"${type}" is not one of the lead types`,
    }));
  const missing = NOTE_FIELDS.filter(
    (field) => !template.fields.some((rule) => rule.field === field),
  ).map((field) => ({ path: `${path}.fields`, reason: `the field "${field}" is missing` }));
  return [...unknown, ...missing];
}
