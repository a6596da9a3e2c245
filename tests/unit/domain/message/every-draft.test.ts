import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { angleTexts } from "#lib/domain/first-touch/angle-texts.ts";
import { checkDraft } from "#lib/domain/guard/check-draft.ts";
import { writeDraft } from "#lib/domain/message/write-draft.ts";
import { EMPTY_NOTE } from "#lib/domain/note/note.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { createPhraseFinder } from "#lib/domain/text/phrases.ts";
import { countWords } from "#lib/domain/text/words.ts";
import { NAMELESS, NOURA, OWEN, SARA } from "../first-touch/leads.ts";
import { makeEvent, makeLog, makeRecord, makeTouch, PLAYBOOK, tell } from "../story/make-record.ts";

import { draftsOf } from "./offered-drafts.ts";

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
  it.each([
    ["en", "email", 120],
    ["en", "chat", 60],
    ["ar", "email", 120],
    ["ar", "chat", 60],
  ] as const)(
    "in %s by %s is short, has one ask and no hole, and passes its own check",
    (language, channel, most) => {
      fc.assert(
        fc.property(lead, fc.constantFrom("own", "starter"), ({ name, touches }, which) => {
          const playbook = which === "own" ? PLAYBOOK : DEFAULT_PLAYBOOK;
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
          for (const input of draftsOf(snapshot, { language, channel, playbook })) {
            expect(countWords(input.draft.body)).toBeLessThanOrEqual(most);
            expect(input.draft.subject === "").toBe(channel === "chat");
            expect(input.draft.subject.length).toBeLessThanOrEqual(78);
            const findings = checkDraft(input);
            expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
          }
        }),
        { numRuns: 30 },
      );
    },
  );
});

describe("every angle of the starter playbook", () => {
  const log = makeLog(
    makeEvent("added-touch", "11-18", {
      words: "Introduction: met at the chamber",
      facts: { introducer: "Fahad Al-Harbi", problem: "Orders are typed twice", sector: "Freight" },
    }),
  );
  const page = makeTouch("page-view", "11-10", { asset: "Integrations page" });
  const leads: readonly RecordSnapshot[] = [
    SARA,
    OWEN,
    NOURA,
    NAMELESS,
    makeRecord({ touches: [page], handoff: { log } }),
    makeRecord({
      touches: [page, makeTouch("email-received", "11-16", { asset: "Re: our questions" })],
    }),
    makeRecord({ touches: [makeTouch("event-attendance", "11-16", { asset: "Expo sign-up" })] }),
    makeRecord({ touches: [makeTouch("ad-click", "11-16", { asset: "Costs under control" })] }),
    makeRecord({ touches: [makeTouch("chat", "11-16", { asset: "WhatsApp", words: "Hi there" })] }),
  ];
  const angles = DEFAULT_PLAYBOOK.briefs.flatMap((brief) => [
    { briefId: brief.id, angleId: null, ask: brief.oneAsk },
    ...(brief.angles ?? []).map(({ id, oneAsk }) => ({
      briefId: brief.id,
      angleId: id,
      ask: oneAsk,
    })),
  ]);

  it("may say its own texts: no brief forbids what it says itself", () => {
    for (const { briefId, angleId } of angles)
      for (const language of ["en", "ar"] as const) {
        const texts = angleTexts(DEFAULT_PLAYBOOK, { briefId, angleId }, language);
        const own = [texts?.problem, texts?.promise, texts?.proof, texts?.oneAsk].join(" . ");
        expect(createPhraseFinder(texts?.doNotSay ?? [])(own), `${briefId}/${angleId}`).toEqual([]);
      }
  });

  it.each([
    ["en", "email"],
    ["en", "chat"],
    ["ar", "email"],
    ["ar", "chat"],
  ] as const)("makes a message in %s by %s that nothing stands against", (language, channel) => {
    const blocked = leads.flatMap((snapshot) =>
      angles.flatMap(({ briefId, angleId, ask }) => {
        const grounds = [...snapshot.touches.map(({ id }) => id), "log:added-touch-11-18"];
        const because = grounds.map((touchId) => ({
          text: "",
          source: { type: "touch" as const, touchId },
        }));
        const angle = { id: `${briefId}/${angleId}`, heading: "", because, ask, briefId, angleId };
        const material = { snapshot, story: tell(snapshot), note: EMPTY_NOTE };
        const input = { ...material, playbook: DEFAULT_PLAYBOOK, angle, language, channel };
        const draft = writeDraft({ ...input, person: { name: "Omar Haddad" } });
        return checkDraft({ ...input, draft })
          .filter(({ severity }) => severity === "blocks")
          .map(({ rule, message }) => `${angle.id} ${rule}: ${message}\n${draft.body}`);
      }),
    );
    expect(blocked).toEqual([]);
  });
});
