import { describe, expect, it } from "vitest";
import { writeDraft } from "#lib/domain/message/write-draft.ts";
import { EMPTY_NOTE } from "#lib/domain/note/note.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { NAMELESS, NOURA, OWEN, SARA } from "../first-touch/leads.ts";
import { makeEvent, makeLog, makeRecord, makeTouch, PLAYBOOK, tell } from "../story/make-record.ts";

import { draftsOf, type Manner } from "./offered-drafts.ts";

function firstDraft(snapshot: RecordSnapshot, manner: Manner = {}) {
  const [first] = draftsOf(snapshot, manner);
  if (first === undefined) throw new Error("has an angle");
  return first.draft;
}

/** The test playbook with other texts in each brief. */
function withBriefs(change: Partial<Playbook["briefs"][number]>): Playbook {
  return { ...PLAYBOOK, briefs: PLAYBOOK.briefs.map((brief) => ({ ...brief, ...change })) };
}

describe("first draft (R-FT-01, R-FT-02)", () => {
  it("says why, what it suggests, one proof and one ask", () => {
    expect(firstDraft(SARA)).toMatchInlineSnapshot(`
      {
        "body": "Hi Sara,

      I am picking up your request for a demo. The integrations page seems a good place to start. In your words: “We ship 4,000 orders a week and type each one twice between SAP and the carrier portal.”

      If I read it right, the point is this: orders are typed twice because the systems do not talk to each other. Kestrel Freight connected its ERP in nine working days and stopped retyping orders.

      Would 20 minutes on Tuesday or Wednesday work to walk through your set-up?

      Best regards,
      Omar Haddad",
        "subject": "Your demo request: Integrations",
      }
    `);
  });

  it("is shorter and no letter in a chat", () => {
    expect(firstDraft(SARA, { channel: "chat" })).toMatchInlineSnapshot(`
      {
        "body": "Hi Sara, Omar here.
      Thanks for asking for a demo. In your words: “We ship 4,000 orders a week and type each one twice between SAP and the carrier portal.”

      Kestrel Freight connected its ERP in nine working days and stopped retyping orders.

      Would 20 minutes on Tuesday or Wednesday work to walk through your set-up?",
        "subject": "",
      }
    `);
  });

  it("continues a download by its name", () => {
    expect(firstDraft(OWEN)).toMatchInlineSnapshot(`
      {
        "body": "Hi Owen,

      You downloaded the implementation checklist, so I will keep to its subject.

      Could you tell me whether the topic is live for you this quarter?

      Best regards,
      Omar Haddad",
        "subject": "The implementation checklist",
      }
    `);
  });

  it("greets without a name where none is known", () => {
    expect(firstDraft(NAMELESS)).toMatchInlineSnapshot(`
      {
        "body": "Hello,

      Thank you for joining the webinar “Connecting carriers without code”.

      Could you tell me which part of it matters for your team?

      Best regards,
      Omar Haddad",
        "subject": "After the webinar “Connecting carriers without code”",
      }
    `);
  });

  it("writes Arabic and leaves out what the playbook has in English only", () => {
    expect(firstDraft(NOURA, { language: "ar" })).toMatchInlineSnapshot(`
      {
        "body": "مرحباً نورة،

      وصلني سؤالكم عن الأسعار، شكراً لكم. كتبتم لنا: «نحتاج عرض أسعار لمصنعين في الدمام.»

      هل تناسبكم مكالمة قصيرة عن النطاق وعدد المستخدمين، حتى يمكن تحديد السعر؟

      مع خالص التحية،
      Omar Haddad",
        "subject": "بخصوص سؤالكم عن الأسعار",
      }
    `);
  });

  it("quotes what somebody wrote, not the fields of a form or our lines of a chat", () => {
    const fields = "Which ERP do you use: SAP\nPhone: +46 70 000 00 00\nI agree to: be called";
    const form = (words: string) =>
      firstDraft(makeRecord({ touches: [makeTouch("form-submission", "11-12", { words })] }));
    expect(form(fields).body).not.toMatch(/Phone|Which ERP/u);
    const both = form(`${fields}\nMessage: Does the ERP connector work with SAP?`).body;
    expect(both).toContain("Does the ERP connector work with SAP?");
    expect(both).not.toMatch(/Phone|Which ERP/u);
    const chat = "Dana: Is it about SAP?\nSara: We need a connector between SAP and the portal.";
    const touches = [makeTouch("chat", "11-12", { words: chat })];
    expect(firstDraft(makeRecord({ touches })).body).not.toContain("Is it about SAP?");
  });

  it("uses the playbook's own Arabic", () => {
    const playbook = withBriefs({
      arabic: {
        theme: "التسعير",
        problem: "القرار ينتظر رقماً مكتوباً",
        proof: "نموذج دراسة جدوى من صفحة واحدة",
        oneAsk: "هل تناسبكم مكالمة لمدة ربع ساعة يوم الأحد؟",
      },
    });
    expect(firstDraft(NOURA, { language: "ar", playbook }).body).toMatchInlineSnapshot(`
      "مرحباً نورة،

      وصلني سؤالكم عن الأسعار، شكراً لكم. كتبتم لنا: «نحتاج عرض أسعار لمصنعين في الدمام.»

      ولعل أصل المسألة هنا: القرار ينتظر رقماً مكتوباً. ومما يوضح ذلك: نموذج دراسة جدوى من صفحة واحدة.

      هل تناسبكم مكالمة لمدة ربع ساعة يوم الأحد؟

      مع خالص التحية،
      Omar Haddad"
    `);
  });

  it("names who introduced the buyer, and the problem that was told", () => {
    const log = makeLog(
      makeEvent("added-touch", "11-18", {
        words: "Introduction: met at the chamber",
        facts: { introducer: "Fahad Al-Harbi, a bit pushy", problem: "no references in Riyadh" },
      }),
    );
    expect(firstDraft(makeRecord({ handoff: { log } }))).toMatchInlineSnapshot(`
      {
        "body": "Hi Sara,

      Fahad Al-Harbi introduced us, so I will come straight to the point.

      The subject, as I understand it: no references in Riyadh. We have prepared proposals for three Riyadh tenders this year.

      Could we have a discovery call about the tender you have in mind?

      Best regards,
      Omar Haddad",
        "subject": "Fahad Al-Harbi introduced us: Entering the Saudi market",
      }
    `);
  });

  it("finds who introduced the buyer in the CRM's own words", () => {
    const touches = [
      makeTouch("introduction", "11-16", {
        asset: "WhatsApp introduction by Faisal Al-Harbi",
        words: "A bit pushy, that one.",
      }),
    ];
    const { body } = firstDraft(makeRecord({ touches }));
    expect(body).toContain("Faisal Al-Harbi introduced us");
    expect(body).not.toContain("pushy");
  });

  it("asks nobody for a call who wants it in writing", () => {
    const words = "Where is the data held? Please no calls, we need it in writing.";
    const touches = [makeTouch("email-received", "11-16", { asset: "Data", words })];
    const { body } = firstDraft(makeRecord({ touches }));
    expect(body).not.toMatch(/\bcould we\b|minutes/iu);
    expect(body).toContain("What else should an answer in writing cover?");
  });

  it("says of a question that it will be answered, not what the answer is", () => {
    const drafts = draftsOf(SARA).map(({ draft }) => draft.body);
    const asked = drafts.find((body) => body.includes("“Does your connector work with SAP S/4?”"));
    expect(asked).toMatch(/(?:clear|proper) answer/u);
  });

  it("takes up what they wrote where no brief covers it", () => {
    const words = "We would like to repaint two warehouses before the summer.";
    const touches = [makeTouch("form-submission", "11-16", { asset: "Contact us", words })];
    expect(firstDraft(makeRecord({ touches })).body).toContain(`“${words}”`);
  });

  it("quotes nothing that one of us wrote down about a call", () => {
    const words = "Sounds stingy. Wants pricing for two sites.";
    const touches = [makeTouch("call", "11-16", { words })];
    for (const { draft } of draftsOf(makeRecord({ touches })))
      expect(draft.body).not.toMatch(/stingy|two sites/u);
  });

  it("signs with the name of who writes, and leaves it to the mail programme otherwise", () => {
    const [first] = draftsOf(SARA);
    if (first === undefined) throw new Error("Sara has an angle");
    expect(first.draft.body).toMatch(/Best regards,\nOmar Haddad$/u);
    expect(writeDraft({ ...first, person: null }).body).toMatch(/Best regards$/u);
  });

  it("reads otherwise for the next buyer, and the same for the same one", () => {
    const openings = Array.from({ length: 12 }, (_, index) => {
      const key = { ...OWEN.key, recordId: String(index) };
      return firstDraft({ ...OWEN, key }).body.split("\n\n")[1];
    });
    expect(new Set(openings).size).toBeGreaterThan(1);
    expect(firstDraft(OWEN)).toEqual(firstDraft(OWEN));
  });

  it("fills the team's own tokens and drops a sentence whose token stays open", () => {
    const playbook = withBriefs({
      problem: "{{company}} types orders twice",
      proof: "See {{case_study_link}} for more",
      oneAsk: "Would Tuesday work, {{first_name}}?",
    });
    const { body } = firstDraft(SARA, { playbook });
    expect(body).toContain("Nordfrakt AB types orders twice");
    expect(body).toContain("Would Tuesday work, Sara?");
    expect(body).not.toContain("case_study");
  });

  it("leaves out a sentence of the brief that its own list forbids", () => {
    const playbook = withBriefs({ proof: "A seamless connector", doNotSay: ["seamless"] });
    expect(firstDraft(SARA, { playbook }).body).not.toContain("seamless");
  });

  it("keeps the note, which is for colleagues, out of the mail", () => {
    const [first] = draftsOf(SARA);
    if (first === undefined) throw new Error("Sara has an angle");
    const note = { ...EMPTY_NOTE, problem: "Fears a long SAP rollout; difficult boss" };
    expect(writeDraft({ ...first, note }).body).not.toContain("boss");
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

  it("thanks nobody for a meeting that is still to come", () => {
    const touches = [
      makeTouch("content-download", "11-14", { asset: "SAP integration guide" }),
      makeTouch("meeting", "2026-12-24T10:00:00Z", { asset: "SAP workshop" }),
    ];
    const [first] = draftsOf(makeRecord({ touches }));
    if (first === undefined) throw new Error("the guide makes an angle");
    const bare = writeDraft({ ...first, angle: { ...first.angle, because: [] } });
    for (const { body } of [first.draft, bare]) {
      expect(body).not.toMatch(/meeting/iu);
      expect(body).toContain("SAP integration guide");
    }
  });

  it("offers what can be done to who told us the problem, and says it to everybody else", () => {
    const brief = DEFAULT_PLAYBOOK.briefs.find(({ id }) => id === "integrations");
    const promise = /one connection that takes the most typing away/u;
    const angle = { id: "a", heading: "", ask: "", briefId: "integrations" };
    const bodyOf = (snapshot: RecordSnapshot) => {
      const because = snapshot.touches.map(({ id }) => ({
        text: "",
        source: { type: "touch" as const, touchId: id },
      }));
      return writeDraft({
        snapshot,
        story: tell(snapshot),
        note: EMPTY_NOTE,
        playbook: DEFAULT_PLAYBOOK,
        angle: { ...angle, because, angleId: "first-connection" },
        person: null,
        language: "en",
        channel: "email",
      }).body;
    };
    expect(bodyOf(SARA)).toMatch(promise);
    expect(bodyOf(SARA)).not.toContain("copy data by hand");
    expect(brief?.problem).toContain("copy data by hand");
    expect(bodyOf(OWEN)).toContain("copy data by hand");
    expect(bodyOf(OWEN)).not.toMatch(promise);
  });
});

describe("a team's own message", () => {
  const message = {
    channel: "email" as const,
    language: "en" as const,
    subject: "{{company}} and SAP",
    body: "Hi {{first_name}},\n\n{{why}} You wrote {{their_words}}. See {{case_study}}.\n\n{{ask}}\n\n{{sender}}",
  };
  const own = {
    id: "own",
    label: "Own words",
    when: { triggers: [], personas: [], markets: [], problems: [], assets: [], readiness: [] },
    promise: "Orders flow without typing",
    proof: "Kestrel Freight stopped retyping.",
    oneAsk: "Would Tuesday work?",
    doNotSay: [],
    messages: [message],
  };
  const playbook = withBriefs({ angles: [own] });
  const [drafted] = draftsOf(SARA);
  if (drafted === undefined) throw new Error("Sara has an angle");
  const input = { ...drafted, playbook, angle: { ...drafted.angle, angleId: "own" } };

  it("takes the place of ours in its channel and language only", () => {
    expect(writeDraft(input)).toMatchInlineSnapshot(`
      {
        "body": "Hi Sara,

      I am picking up your request for a demo. You wrote “We ship 4,000 orders a week and type each one twice between SAP and the carrier portal.” See {{case_study}}.

      Would Tuesday work?

      Omar Haddad",
        "subject": "Nordfrakt AB and SAP",
      }
    `);
    expect(writeDraft({ ...input, channel: "chat" }).body).not.toContain("case_study");
  });

  it("leaves out the sentence of what is not known, and shows a token that nobody knows", () => {
    const snapshot = makeRecord({ ...OWEN, name: null });
    const { body } = writeDraft({ ...input, snapshot, story: tell(snapshot), person: null });
    expect(body).not.toContain("You wrote");
    expect(body).toContain("See {{case_study}}.");
    expect(body).toMatch(/^Hello,\n\n/u);
  });
});
