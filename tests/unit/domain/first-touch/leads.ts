import type { Angle } from "#lib/domain/first-touch/angle.ts";
import { suggestAngles } from "#lib/domain/first-touch/suggest-angles.ts";
import type { DraftCheckInput } from "#lib/domain/guard/check-draft.ts";
import type { HandoffNote } from "#lib/domain/note/note.ts";
import { EMPTY_NOTE, noteFromHandoff } from "#lib/domain/note/note.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import {
  makeBareRecord,
  makeRecord,
  makeTouch,
  NOW,
  PLAYBOOK,
  tell,
} from "../story/make-record.ts";

/** Asked for a demo after two visits to the integrations page; wrote what and asked two things. */
export const SARA: RecordSnapshot = makeRecord({
  phone: "+46 70 123 45 67",
  touches: [
    makeTouch("page-view", "11-11 10:00", { asset: "Integrations page" }),
    makeTouch("page-view", "11-12 10:00", { asset: "Integrations page" }),
    makeTouch("demo-request", "11-12 11:30", {
      asset: "Demo request",
      words:
        "Hi, we ship 4,000 orders a week and type each one twice between SAP and the carrier portal. Does your connector work with SAP S/4? We want to decide before the January peak. Thanks, Sara",
    }),
  ],
});

/** Downloaded a guide; nothing else is known of the person. */
export const OWEN: RecordSnapshot = makeRecord({
  name: "Owen Pettigrew",
  emails: ["owen@saltmarsh.example"],
  jobTitle: null,
  company: {
    name: "Saltmarsh Bottling Co.",
    domain: "saltmarsh.example",
    industry: null,
    employees: null,
    country: null,
  },
  touches: [makeTouch("content-download", "11-14", { asset: "Implementation checklist" })],
});

/** Asked for prices in Arabic. */
export const NOURA: RecordSnapshot = makeRecord({
  name: "نورة القحطاني",
  emails: ["noura@waha.example"],
  language: "ar",
  jobTitle: "مديرة المشتريات",
  company: {
    name: "شركة الواحة للتغليف",
    domain: "waha.example",
    industry: null,
    employees: null,
    country: "Saudi Arabia",
  },
  touches: [
    makeTouch("page-view", "11-12 09:00", { asset: "Pricing page" }),
    makeTouch("pricing-request", "11-12 11:30", {
      words:
        "السلام عليكم، نحتاج عرض أسعار لمصنعين في الدمام. نستخدم أودو حالياً. هل تدعمون الفوترة الإلكترونية؟",
    }),
  ],
});

/** Attended a webinar; the record has no name. */
export const NAMELESS: RecordSnapshot = makeBareRecord({
  emails: ["info@kestrelbay.example"],
  touches: [
    makeTouch("event-attendance", "11-15", { asset: "Webinar: Connecting carriers without code" }),
  ],
});

/** The input of a check for one of these leads, with the angle that would be suggested first. */
export function checkInput(
  snapshot: RecordSnapshot,
  body: string,
  parts: { subject?: string; note?: Partial<HandoffNote>; angle?: Angle | null } = {},
): DraftCheckInput {
  const note = { ...EMPTY_NOTE, ...noteFromHandoff(snapshot.handoff), ...parts.note };
  const base = { snapshot, story: tell(snapshot), note, playbook: PLAYBOOK };
  const suggestion = suggestAngles({ ...base, now: NOW });
  const first = suggestion.type === "angles" ? (suggestion.angles[0] ?? null) : null;
  return {
    ...base,
    draft: { subject: parts.subject ?? "About your plans", body },
    angle: parts.angle === undefined ? first : parts.angle,
  };
}
