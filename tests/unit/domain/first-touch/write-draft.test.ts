import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDraft } from "#lib/domain/first-touch/check-draft.ts";
import { suggestAngles } from "#lib/domain/first-touch/suggest-angles.ts";
import { writeDraft } from "#lib/domain/first-touch/write-draft.ts";
import { EMPTY_NOTE } from "#lib/domain/note/note.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { countWords } from "#lib/domain/text/words.ts";
import { makeRecord, makeTouch, NOW, PLAYBOOK, tell } from "../story/make-record.ts";
import { NAMELESS, NOURA, OWEN, SARA } from "./leads.ts";

/** All drafts that would be offered for a record, with the input that a check needs. */
function draftsOf(snapshot: RecordSnapshot, language: "en" | "ar" = "en", playbook = PLAYBOOK) {
  const base = { snapshot, story: tell(snapshot), note: EMPTY_NOTE, playbook };
  const suggestion = suggestAngles({ ...base, now: NOW });
  const angles = suggestion.type === "angles" ? suggestion.angles : [];
  return angles.map((angle) => {
    const person = { name: "Omar Haddad" };
    return { ...base, angle, draft: writeDraft({ ...base, angle, person, language }) };
  });
}

describe("first draft (R-FT-01, R-FT-02)", () => {
  it("says why, what it suggests, one proof and one ask", () => {
    expect(draftsOf(SARA)[0]?.draft).toMatchInlineSnapshot(`
      {
        "body": "Hi Sara,

      Thank you for asking for a demo. Since you also looked at the integrations page, I will keep to that. You wrote: “We ship 4,000 orders a week and type each one twice between SAP and the carrier portal.”

      My reading, and please correct me: Orders are typed twice because the systems do not talk to each other. Something that may help: Kestrel Freight connected its ERP in nine working days and stopped retyping orders.

      Would 20 minutes on Tuesday or Wednesday work to walk through your set-up?

      Best regards,
      Omar Haddad",
        "subject": "Your demo request: Integrations",
      }
    `);
  });

  it("continues a download by its name", () => {
    expect(draftsOf(OWEN)[0]?.draft).toMatchInlineSnapshot(`
      {
        "body": "Hi Owen,

      You downloaded the implementation checklist, so I am writing about exactly that.

      Could you tell me whether the topic is live for you this quarter?

      Best regards,
      Omar Haddad",
        "subject": "The implementation checklist",
      }
    `);
  });

  it("greets without a name where none is known", () => {
    expect(draftsOf(NAMELESS)[0]?.draft).toMatchInlineSnapshot(`
      {
        "body": "Hello,

      Thank you for joining “Webinar: Connecting carriers without code”.

      Could you tell me which part of it matters for your team?

      Best regards,
      Omar Haddad",
        "subject": "After “Webinar: Connecting carriers without code”",
      }
    `);
  });

  it("writes Arabic and leaves out what the playbook has in English only", () => {
    expect(draftsOf(NOURA, "ar")[0]?.draft).toMatchInlineSnapshot(`
      {
        "body": "مرحباً نورة،

      شكراً لسؤالكم عن الأسعار. ولاحظت اهتمامكم أيضاً بـ«Pricing page». كتبتم لنا: «نحتاج عرض أسعار لمصنعين في الدمام.»

      هل تناسبكم مكالمة مدتها 15 دقيقة هذا الأسبوع؟

      مع خالص التحية،
      Omar Haddad",
        "subject": "بخصوص سؤالكم عن الأسعار",
      }
    `);
  });

  it("uses the playbook's own Arabic", () => {
    const playbook = {
      ...PLAYBOOK,
      briefs: PLAYBOOK.briefs.map((brief) => ({
        ...brief,
        problem: "القرار ينتظر رقماً مكتوباً",
        proof: "نموذج دراسة جدوى من صفحة واحدة",
        oneAsk: "مكالمة لمدة ربع ساعة يوم الأحد",
      })),
    };
    expect(draftsOf(NOURA, "ar", playbook)[0]?.draft.body).toMatchInlineSnapshot(`
      "مرحباً نورة،

      شكراً لسؤالكم عن الأسعار. ولاحظت اهتمامكم أيضاً بـ«Pricing page». كتبتم لنا: «نحتاج عرض أسعار لمصنعين في الدمام.»

      ما فهمته، وصححوني إن أخطأت: القرار ينتظر رقماً مكتوباً. وقد يفيدكم ما يلي: نموذج دراسة جدوى من صفحة واحدة.

      هل يناسبكم مكالمة لمدة ربع ساعة يوم الأحد؟

      مع خالص التحية،
      Omar Haddad"
    `);
  });

  it("signs with the name of who writes, and leaves it to the mail programme otherwise", () => {
    const [first] = draftsOf(SARA);
    if (first === undefined) throw new Error("Sara has an angle");
    expect(first.draft.body).toMatch(/Best regards,\nOmar Haddad$/u);
    expect(writeDraft({ ...first, person: null, language: "en" }).body).toMatch(/Best regards$/u);
  });

  it("fills the team's own tokens and drops a sentence whose token stays open", () => {
    const playbook = {
      ...PLAYBOOK,
      briefs: PLAYBOOK.briefs.map((brief) => ({
        ...brief,
        problem: "{{company}} types orders twice",
        proof: "See {{case_study_link}} for more",
        oneAsk: "Would Tuesday work, {{first_name}}?",
      })),
    };
    const body = draftsOf(SARA, "en", playbook)[0]?.draft.body ?? "";
    expect(body).toContain("Nordfrakt AB types orders twice");
    expect(body).toContain("Would Tuesday work, Sara?");
    expect(body).not.toContain("case_study");
  });

  it("leaves out a sentence of the brief that its own list forbids", () => {
    const playbook = {
      ...PLAYBOOK,
      briefs: PLAYBOOK.briefs.map((brief) => ({
        ...brief,
        proof: "A seamless connector",
        doNotSay: ["seamless"],
      })),
    };
    expect(draftsOf(SARA, "en", playbook)[0]?.draft.body).not.toContain("seamless");
  });

  it("keeps the note, which is for colleagues, out of the mail", () => {
    const [first] = draftsOf(SARA);
    if (first === undefined) throw new Error("Sara has an angle");
    const note = { ...EMPTY_NOTE, problem: "Fears a long SAP rollout; difficult boss" };
    expect(writeDraft({ ...first, note, person: null, language: "en" }).body).not.toContain("boss");
  });

  it("never tells how often they clicked", () => {
    const touches = Array.from({ length: 9 }, (_, index) =>
      makeTouch("page-view", `11-1${index % 9} 10:00`, {
        id: `v${index}`,
        asset: "Integrations page",
      }),
    );
    for (const { draft } of draftsOf(makeRecord({ touches })))
      expect(draft.body).not.toMatch(/\b(?:nine|9) times\b/u);
  });
});

const ASSETS = [
  "Pricing page",
  "SAP integration guide",
  "Webinar: ERP in a day",
  "صفحة الأسعار",
  "{{x}}",
  "A very long guide title about pricing ".repeat(12),
];
const WORDS = [
  null,
  "We need an ERP connector. How much is it?",
  "نحتاج ربط نظام ERP. كم التكلفة؟",
  `${"budget ".repeat(200)}?`,
  "Hi {{name}}, [Company] wants pricing",
];
const NAMES = [
  "Sara Lindqvist",
  null,
  "عبد الرحمن القحطاني",
  "LINDQVIST, SARA",
  "x",
  "info@a.example",
  "<b>Bo</b>",
  "\u202EaraS",
];
const KINDS = [
  "demo-request",
  "pricing-request",
  "form-submission",
  "content-download",
  "event-attendance",
  "email-received",
  "page-view",
  "chat",
] as const;

const lead = fc.record({
  name: fc.constantFrom(...NAMES),
  touches: fc.array(
    fc.record({
      kind: fc.constantFrom(...KINDS),
      asset: fc.constantFrom(null, ...ASSETS),
      words: fc.constantFrom(...WORDS),
      day: fc.integer({ min: 10, max: 20 }),
    }),
    { minLength: 1, maxLength: 6 },
  ),
});

describe("every draft", () => {
  it.each(["en", "ar"] as const)(
    "in %s is short, has one ask and no hole, and passes its own check",
    (language) => {
      fc.assert(
        fc.property(lead, ({ name, touches }) => {
          const snapshot = makeRecord({
            name,
            touches: touches.map(({ kind, asset, words, day }, index) =>
              makeTouch(kind, `11-${day}`, {
                id: `t${index}`,
                asset,
                words: kind === "page-view" ? null : words,
              }),
            ),
          });
          for (const input of draftsOf(snapshot, language)) {
            expect(countWords(input.draft.body)).toBeLessThanOrEqual(120);
            expect(input.draft.subject.length).toBeGreaterThan(0);
            expect(checkDraft(input).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
          }
        }),
        { numRuns: 60 },
      );
    },
  );
});
