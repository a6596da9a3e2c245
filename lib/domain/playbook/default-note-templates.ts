import type { NoteField } from "../note/note.ts";
import { DEFAULT_NOTE_FIELDS } from "./default-note-fields.ts";
import type { NoteFieldRule, NoteTemplate } from "./schema.ts";

/**
 * The templates that Handrail ships (R-HN-14): the same ten parts everywhere, each asked as that kind of
 * lead needs it.
 */
export const DEFAULT_NOTE_TEMPLATES: NoteTemplate[] = [
  template("demo-or-pricing", "Demo or pricing request", ["demo-request", "pricing-request"], {
    trigger: "What did they ask for, where, and what did they write in the form?",
    asset: "Which page or form did they ask on, and what did they read before?",
  }),
  template("event", "Event or webinar", ["event"], {
    trigger: "Which event, and what did they ask or say there?",
    asset: "Which session, stand or recording?",
  }),
  template("content", "Content download", ["content-download"], {
    trigger: "What did they download, and what made this more than a download?",
    asset: "Which guide, checklist or report?",
  }),
  template("inbound-or-referral", "Inbound mail or referral", ["inbound-mail", "referral"], {
    trigger: "Who wrote or introduced them, and what was asked?",
    asset: "Which mail, article or introduction do they refer to?",
  }),
  template("whatsapp", "WhatsApp introduction", ["whatsapp-introduction"], {
    source: "Who introduced them, and in which chat?",
    trigger: "What did they write or ask for?",
    fit: "Local company or entering the market? Sector, size, role?",
  }),
  template("general", "Any other lead", [], {}),
  {
    ...template("sdr-to-ae", "SDR to AE", [], {
      problem: "What did the buyer say in the call, in their own words?",
      trigger: "What did the buyer do or agree to that makes this an opportunity now?",
      readiness: "Timing, authority and budget path, and who said so?",
      nextStep: "What was agreed with the buyer, with whom, and for which day?",
    }),
    stage: "sdr-to-ae",
  },
];

function template(
  id: string,
  label: string,
  leadTypes: string[],
  hints: Readonly<Partial<Record<NoteField, string>>>,
): NoteTemplate {
  const fields = DEFAULT_NOTE_FIELDS.map(
    (rule): NoteFieldRule => ({ ...rule, hint: hints[rule.field] ?? rule.hint }),
  );
  return { id, label, stage: "marketing-to-sdr", leadTypes, fields };
}
