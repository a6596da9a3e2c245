import type { HandoffNote } from "#lib/domain/note/note.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import {
  makeBareRecord,
  makeEvent,
  makeLog,
  makeOurTouch,
  makeRecord,
  makeTouch,
} from "../story/make-record.ts";

/** What is given beside a lead. */
export interface Given {
  readonly note?: Partial<HandoffNote>;
  readonly playbook?: Playbook;
  readonly now?: string;
}

const PHONE = "+46 70 123 45 67";
const words = (text: string, kind: "form-submission" | "email-received" = "form-submission") =>
  makeTouch(kind, "11-20", { words: text });
export const lead = (
  touches: RecordSnapshot["touches"],
  parts: Partial<RecordSnapshot> = {},
): RecordSnapshot => makeRecord({ phone: PHONE, touches, ...parts });

export const demo = makeTouch("demo-request", "11-20 08:00");
export const guide = makeTouch("content-download", "11-20", { asset: "Pricing guide" });
export const strict: Playbook = {
  ...DEFAULT_PLAYBOOK,
  qualification: {
    ...DEFAULT_PLAYBOOK.qualification,
    icp: { ...DEFAULT_PLAYBOOK.qualification.icp, industries: ["Insurance"] },
  },
};
const withTriage = (triage: Playbook["leadTypes"][number]["triage"]): Playbook => ({
  ...DEFAULT_PLAYBOOK,
  leadTypes: DEFAULT_PLAYBOOK.leadTypes.map((type) => ({ ...type, triage })),
});

/** Lead, what is given beside it, the step, and a part of the ground that decides. */
export const STEP_CASES: readonly (readonly [string, RecordSnapshot, Given, string, string])[] = [
  ["asked for a demo", lead([demo]), {}, "call", "Asked for a demo yesterday"],
  [
    "asked for a demo and left no number",
    lead([demo], { phone: null }),
    {},
    "email",
    "Asked for a demo yesterday",
  ],
  [
    "asked for a price",
    lead([makeTouch("pricing-request", "11-20")]),
    {},
    "call",
    "Asked for pricing",
  ],
  [
    "wrote a mail",
    lead([words("We type orders twice. Can you help with SAP?", "email-received")]),
    {},
    "email",
    "Wrote to us yesterday",
  ],
  [
    "asks to be written to",
    lead([words("Interested in a demo. Please e-mail me, I am always on site.")]),
    {},
    "email",
    "They asked to be written to",
  ],
  [
    "asks not to be called",
    lead([demo, words("Please don't call, we sit in an open office.")]),
    {},
    "email",
    "They asked to be written to",
  ],
  [
    "asks for a call in a mail",
    lead([words("Could you call me on Monday?", "email-received")]),
    {},
    "call",
    "They asked for a call",
  ],
  [
    "asks for a call without a number on record",
    lead([words("Please call me on Monday.", "email-received")], { phone: null }),
    {},
    "email",
    "They asked for a call",
  ],
  [
    "asks in Arabic for a call",
    lead([words("نرغب في معرفة المزيد، أرجو الاتصال بعد الظهر.")]),
    {},
    "call",
    "They asked for a call",
  ],
  [
    "prefers WhatsApp",
    lead([words("Message me on WhatsApp, it is quicker.")]),
    {},
    "chat",
    "They asked for a chat",
  ],
  [
    "came by a chat",
    lead([makeTouch("chat", "11-20", { words: "Do you work with Odoo?" })]),
    {},
    "chat",
    "Chatted with us yesterday",
  ],
  [
    "wants no contact at all",
    lead([demo, words("Please unsubscribe me and delete my data.", "email-received")]),
    {},
    "disqualify",
    "They asked not to be contacted",
  ],
  [
    "is of a type that is not followed up",
    lead([demo]),
    { playbook: withTriage("disqualify") },
    "disqualify",
    "The playbook says of “Demo request”",
  ],
  [
    "is of a type that is looked up first",
    lead([demo]),
    { playbook: withTriage("research-first") },
    "research",
    "The playbook says of “Demo request”: look up the account first",
  ],
  ["downloaded a guide", lead([guide]), {}, "nurture", "The playbook says of “Content download”"],
  [
    "downloaded a guide and then asked for a demo",
    lead([guide, makeTouch("demo-request", "11-20 15:00")], {
      handoff: { leadType: "content-download" },
    }),
    {},
    "call",
    "Asked for a demo",
  ],
  [
    "is outside the profile",
    lead([demo]),
    { playbook: strict },
    "disqualify",
    "Outside the profile: Industry is “Logistics”",
  ],
  [
    "was put off until spring",
    lead([makeTouch("demo-request", "10-01")], {
      handoff: {
        recycleUntil: "2027-03-01",
        log: makeLog(makeEvent("recycled", "10-10", { reason: "low-urgency" })),
      },
    }),
    {},
    "nurture",
    "put off until 1 Mar 2027",
  ],
  [
    "was put off and came back before the day",
    lead([demo], {
      handoff: {
        recycleUntil: "2027-03-01",
        log: makeLog(makeEvent("recycled", "10-10", { reason: "low-urgency" })),
      },
    }),
    {},
    "call",
    "Asked for a demo yesterday",
  ],
  [
    "says that it can wait",
    lead([words("Nice product, but it is not urgent, maybe next year.")]),
    {},
    "nurture",
    "They say that it is for later",
  ],
  [
    "says what makes them no buyer",
    lead([words("I am a student and need this for my thesis.")]),
    {},
    "disqualify",
    "They say what makes them no buyer",
  ],
  [
    "has a note that recommends a mail",
    lead([demo]),
    { note: { nextStep: "Send the credentials pack in Arabic, then offer a date" } },
    "email",
    "The note recommends",
  ],
  [
    "has a note that recommends a call",
    lead([guide]),
    { note: { nextStep: "Call Monday at ten and ask which ERP" } },
    "call",
    "The note recommends",
  ],
  [
    "told in a talk what comes next",
    lead([], {
      handoff: {
        log: makeLog(
          makeEvent("added-touch", "11-19", {
            words: "Chat: asked for references",
            facts: { nextStep: "A credentials pack by e-mail" },
          }),
        ),
      },
    }),
    {},
    "email",
    "They want as the next step",
  ],
  [
    "is unknown but for an address",
    makeBareRecord({ emails: ["x@mail.example"], touches: [guide] }),
    {},
    "research",
    "Neither company nor role",
  ],
  [
    "was called twice in vain",
    lead([demo, makeOurTouch("call", "11-20 10:00"), makeOurTouch("call", "11-20 15:00")], {
      handoff: { acceptedAt: "2026-11-20T09:30:00Z" },
    }),
    {},
    "email",
    "Called twice since they last acted",
  ],
  [
    "was talked with on the phone, as a colleague noted",
    lead([
      makeOurTouch("call", "11-19", { words: "Rang us. Four days a month go into the numbers." }),
    ]),
    {},
    "call",
    "We noted of a call two days ago: “Rang us. Four days a month go into the numbers.”",
  ],
  [
    "did nothing that is on record",
    lead([]),
    {},
    "research",
    "Nothing that they did or said is on record",
  ],
  [
    "tells of pallets called back, which is no wish for a call",
    lead([
      words(
        "Last month we had to call back two pallets. What does a printer cost?",
        "email-received",
      ),
    ]),
    {},
    "email",
    "Wrote to us",
  ],
  [
    "is to be answered in writing before a call is offered",
    lead([words("Does it print in Arabic?")]),
    { note: { nextStep: "Answer the question in writing tomorrow and offer a call" } },
    "email",
    "The note recommends",
  ],
  [
    "was contacted already, so that the note's first step is past",
    lead([words("What does a printer cost?", "email-received")], {
      handoff: { firstTouchAt: "2026-11-18T08:00:00.000Z" },
    }),
    { note: { nextStep: "Read up on the account first", deadline: "2026-11-17T08:00:00.000Z" } },
    "email",
    "Wrote to us",
  ],
];
