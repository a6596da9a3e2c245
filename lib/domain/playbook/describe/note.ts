import type { CallNoteField, NoteFieldRule, NoteTemplate } from "../schema.ts";
import type { DescribedPart } from "./described.ts";
import { HANDOFF_STAGE_NAMES, NOTE_FIELD_NAMES } from "./names.ts";
import { nameOf, together } from "./phrases.ts";
import { list, type PartRow, type PartTable, text, told } from "./table.ts";

/** The parts of the note, each compared for itself; their order is one part more. */
const FIELDS: PartRow<NoteTemplate> = {
  label: "Parts of the note",
  isText: false,
  words: ({ fields }) => fields.map(({ label }) => label).join(", "),
  within: {
    lines: ({ fields }) =>
      fields.map(({ label, hint, required }) => ({
        label,
        words: `${requiredInWords(required)}. ${hint}`,
      })),
    parts: ({ fields }, path) => [
      ...fields.flatMap((rule) => describeField(rule, `${path}/${rule.field}`)),
      {
        id: `${path}/*order`,
        label: "Order of the parts",
        words: fields.map(({ label }) => label).join(", "),
        raw: fields.map(({ field }) => field),
        isText: false,
      },
    ],
  },
};

function describeField(rule: NoteFieldRule, path: string): readonly DescribedPart[] {
  const name = NOTE_FIELD_NAMES[rule.field];
  return [
    {
      id: `${path}/label`,
      label: `${name}: label`,
      words: rule.label,
      raw: rule.label,
      isText: true,
    },
    {
      id: `${path}/hint`,
      label: `${name}: question`,
      words: rule.hint,
      raw: rule.hint,
      isText: true,
    },
    {
      id: `${path}/required`,
      label: `${name}: required or asked for`,
      words: requiredInWords(rule.required),
      raw: rule.required,
      isText: false,
    },
  ];
}

const TEMPLATE: PartTable<NoteTemplate, "id"> = {
  label: text("Name", ({ label }) => label),
  stage: told("Handoff", ({ stage }) => HANDOFF_STAGE_NAMES[stage]),
  leadTypes: told("Used for", ({ leadTypes }, playbook) =>
    together(
      leadTypes.map((id) => nameOf(playbook.leadTypes, id)),
      "Every lead type that no other template is for",
    ),
  ),
  fields: FIELDS,
};

const CALL_NOTE: PartTable<CallNoteField, "id"> = {
  label: text("Name", ({ label }) => label),
  hint: text("What to write", ({ hint }) => hint),
  required: told("Required or asked for", ({ required }) => requiredInWords(required)),
};

function requiredInWords(required: boolean): string {
  return required ? "Required" : "Asked for";
}

export const NOTE_GROUPS = [
  list<NoteTemplate>({
    id: "noteTemplates",
    label: "Note templates",
    items: ({ noteTemplates }) => noteTemplates,
    idOf: ({ id }) => id,
    nameOf: ({ label }) => label,
    parts: TEMPLATE,
  }),
  list<CallNoteField>({
    id: "callNotes",
    label: "Call notes",
    items: ({ callNotes }) => callNotes,
    idOf: ({ id }) => id,
    nameOf: ({ label }) => label,
    parts: CALL_NOTE,
  }),
];
