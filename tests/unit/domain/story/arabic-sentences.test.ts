import { describe, expect, it } from "vitest";
import { LOG_EVENT_TYPES } from "#lib/domain/log.ts";
import { arabic } from "#lib/domain/story/arabic/arabic.ts";
import type { Touch, TouchKind } from "#lib/domain/touch.ts";
import { makeEvent, makeLog, makeOurTouch, makeRecord, makeTouch, tell } from "./make-record.ts";

/** The sentences without their isolates, which are invisible and held elsewhere. */
const sentences = (touches: readonly Touch[], locale = "ar-AE") =>
  tell(makeRecord({ touches }), { language: arabic, locale }).sentences.map(({ text }) =>
    text.replaceAll(/[\u2068\u2069]/gu, ""),
  );

const views = (count: number) => [
  makeTouch("page-view", "11-12", { asset: "Pricing page", count }),
];

describe("sentences in Arabic", () => {
  it.each([
    [1, "زيارة صفحة «Pricing» في 12 نوفمبر."],
    [2, "زيارة صفحة «Pricing» مرتين حتى 12 نوفمبر."],
    [3, "زيارة صفحة «Pricing» ثلاث مرات حتى 12 نوفمبر."],
    [14, "زيارة صفحة «Pricing» 14 مرة حتى 12 نوفمبر."],
  ])("count %i visits", (count, text) => {
    expect(sentences(views(count))).toEqual([text]);
  });

  it.each([
    ["Integrations page", "صفحة «Integrations»"],
    ["Integrations: SAP page", "صفحة «Integrations: SAP»"],
    ["SAP integration guide", "دليل «SAP integration guide»"],
    ["Cutting downtime: Guide download", "دليل «Cutting downtime»"],
    ["Customer stories", "«Customer stories»"],
    ["https://www.example.com/pricing/?utm=1", "الصفحة example.com/pricing"],
    ["Why “now”", "«Why “now”»"],
    ["Uses «marks»", "«Uses “marks”»"],
    ["صفحة الأسعار", "صفحة الأسعار"],
    ["ملصقات التصدير", "«ملصقات التصدير»"],
  ])("name %s", (asset, name) => {
    expect(sentences([makeTouch("page-view", "11-12", { asset })])).toEqual([
      `زيارة ${name} في 12 نوفمبر.`,
    ]);
  });

  it("tell what came back, what follows and what was asked for", () => {
    expect(
      sentences([
        makeTouch("page-view", "10-30", { asset: "Integrations page" }),
        makeTouch("page-view", "11-11", { asset: "Integrations page" }),
        makeTouch("page-view", "11-12 08:00", { asset: "Integrations page" }),
        makeTouch("page-view", "11-12 09:00", { asset: "Integrations page" }),
        makeTouch("demo-request", "11-12 10:00", { words: "هل يعمل مع SAP؟" }),
      ]),
    ).toEqual([
      "زيارة صفحة «Integrations» في 30 أكتوبر.",
      "العودة إلى صفحة «Integrations» ثلاث مرات خلال يومين (11–12 نوفمبر)، ثم طلب عرض توضيحي في 12 نوفمبر مع سؤال: «هل يعمل مع SAP؟»",
    ]);
  });

  it("tell the days between two acts", () => {
    const askedOn = (day: string) =>
      sentences([
        makeTouch("page-view", "11-10", { asset: "Pricing page" }),
        makeTouch("demo-request", day),
      ])[0];
    expect(askedOn("11-11")).toContain("، ثم طلب عرض توضيحي في اليوم التالي.");
    expect(askedOn("11-12")).toContain("، ثم طلب عرض توضيحي بعد يومين.");
    expect(askedOn("11-13")).toContain("، ثم طلب عرض توضيحي بعد ثلاثة أيام.");
  });

  it("join several messages in the dual and the plural", () => {
    const mails = (...assets: readonly string[]) =>
      sentences(assets.map((asset) => makeOurTouch("email-sent", "11-04", { asset })))[0];
    expect(mails("أ")).toBe("Dana Reyes: إرسال الرسالة «أ» في 4 نوفمبر.");
    expect(mails("أ", "ب")).toBe("Dana Reyes: إرسال الرسالتين «أ» و«ب» في 4 نوفمبر.");
    expect(mails("أ", "ب", "ج")).toBe("Dana Reyes: إرسال الرسائل «أ»، و«ب»، و«ج» في 4 نوفمبر.");
    expect(mails("أ", "ب", "ج", "د", "هـ")).toBe(
      "Dana Reyes: إرسال الرسائل «أ»، و«ب»، و«ج»، ورسالتين أخريين في 4 نوفمبر.",
    );
  });

  it.each([
    ["email-received", "buyer", "إرسال رسالتين إلينا: «أ» و«ب»", "إرسال رسالتين إلينا"],
    ["email-opened", "buyer", "فتح رسالتينا «أ» و«ب»", "فتح رسائلنا مرتين"],
    ["meeting", "buyer", "عقد اجتماعين معنا: «أ» و«ب»", "عقد اجتماعين معنا"],
    ["task", "us", "Dana Reyes: استحقاق المهمتين «أ» و«ب»", "Dana Reyes: استحقاق مهمتين"],
    ["note", "us", "Dana Reyes: تدوين ملاحظتين بشأن «أ» و«ب»", "Dana Reyes: تدوين ملاحظتين"],
    ["email-sent", "system", "إرسال رسالتينا الآليتين «أ» و«ب»", "إرسال رسالتين آليًا"],
    ["call", "system", "تسجيل مكالمة بشأن «أ» و«ب»", "تسجيل مكالمتين"],
  ] as const)("put two of %s by the %s in the dual", (kind, actor, named, bare) => {
    const ownerId = actor === "us" ? "1" : null;
    const two = (assets: readonly (string | null)[]) =>
      sentences(
        assets.map((asset, index) =>
          makeTouch(kind, `11-04 09:0${index}`, { id: `${index}`, actor, ownerId, asset }),
        ),
      );
    expect(two(["أ", "ب"])).toEqual([`${named} في 4 نوفمبر.`]);
    expect(two([null, null])).toEqual([`${bare} في 4 نوفمبر.`]);
  });

  it("tell one of us whose name is not known as our side", () => {
    expect(sentences([makeOurTouch("call", "11-03", { ownerId: "gone" })])).toEqual([
      "من جانبنا: الاتصال هاتفيًا في 3 نوفمبر.",
    ]);
  });

  it("tell signing up from coming, and what is planned from what happened", () => {
    expect(
      sentences([
        makeTouch("event-attendance", "11-12", { asset: "Shifts: Webinar registration" }),
        makeOurTouch("meeting", "11-28", { asset: "Discovery call" }),
        makeOurTouch("task", "11-30", { asset: "Call back" }),
      ]),
    ).toEqual([
      "التسجيل في ندوة «Shifts» في 12 نوفمبر.",
      "اجتماع مقرر في 28 نوفمبر: «Discovery call».",
      "مهمة مستحقة في 30 نوفمبر: «Call back».",
    ]);
  });

  it("use the Gregorian year and the reader's digits, also where another calendar is the custom", () => {
    const past = [makeTouch("demo-request", "2025-03-12")];
    expect(sentences(past, "ar-SA-u-ca-islamic-umalqura")).toEqual([
      "طلب عرض توضيحي في ١٢ مارس ٢٠٢٥.",
    ]);
    expect(sentences(past, "ar-MA")).toEqual(["طلب عرض توضيحي في 12 مارس 2025."]);
    expect(sentences(past, "en-GB")).toEqual(["طلب عرض توضيحي في 12 مارس 2025."]);
    expect(sentences(views(14), "ar-EG")).toEqual(["زيارة صفحة «Pricing» ١٤ مرة حتى ١٢ نوفمبر."]);
  });

  it("have words of their own for every kind of touch, by whomever", () => {
    const kinds: readonly TouchKind[] = ["call", "meeting", "chat", "note", "task", "email-sent"];
    for (const kind of kinds)
      for (const actor of ["buyer", "us", "system"] as const)
        for (const count of [1, 2, 5, 14]) {
          const [text = ""] = sentences([makeTouch(kind, "11-12", { actor, count })]);
          expect(text).toMatch(/^\p{Script=Arabic}[^{}]+\.$/u);
        }
  });

  it("have words of their own for every event of the handoff", () => {
    const log = makeLog(
      ...LOG_EVENT_TYPES.map((type, index) =>
        makeEvent(type, `11-12 10:${10 + index}`, { to: "2", reason: "wrong-role" }),
      ),
    );
    const story = tell(makeRecord({ handoff: { log } }), { language: arabic });
    expect(story.sentences).toHaveLength(LOG_EVENT_TYPES.length);
    expect(story.sentences.map(({ text }) => text.replaceAll(/[\u2068\u2069]/gu, ""))).toContain(
      "Dana Reyes: رفض التسليم بسبب «Wrong role» في 12 نوفمبر.",
    );
  });

  it.each([
    ["Organic search", "البحث المجاني"],
    ["AI referrals", "إحالات أدوات الذكاء الاصطناعي"],
    ["Booth 14, hall 3", "Booth 14, hall 3"],
    ["constructor", "constructor"],
  ])("tell of the source %s", (original, source) => {
    const record = makeRecord({
      source: { ...makeRecord().source, original },
      touches: [makeTouch("first-seen", "11-01", { asset: "Pricing page" })],
    });
    const [sentence] = tell(record, { language: arabic }).sentences;
    expect(sentence?.text.replaceAll(/[\u2068\u2069]/gu, "")).toBe(
      `أول زيارة لموقعنا عبر صفحة «Pricing» (${source}) في 1 نوفمبر.`,
    );
  });

  it.each([
    ["Lifecycle stage: Lead → Customer", "تغيير مرحلة دورة الحياة من «Lead» إلى «Customer»"],
    ["Deal “Two plants”: Proposal", "تعيين مرحلة صفقة «Two plants» على «Proposal»"],
    ["Opportunity “Two plants”: Won", "تعيين مرحلة فرصة «Two plants» على «Won»"],
    ["Customer", "تعيين المرحلة على «Customer»"],
  ])("tell the change %s", (words, text) => {
    expect(sentences([makeOurTouch("stage-change", "11-12", { words })])).toEqual([
      `${text} في 12 نوفمبر.`,
    ]);
  });

  it.each([
    ["Owner set", "2", "إسناد الملف إلى Omar Haddad"],
    ["Owner: Ana → Eva Lind", null, "إسناد الملف إلى Eva Lind"],
    ["Owner: 12 → 13", null, "تغيير المسؤول عن الملف"],
    ["Owner removed", null, "إزالة المسؤول عن الملف"],
    ["Record 77 was merged into this one", null, "دمج السجل 77 في هذا السجل"],
  ])("tell %s of the record", (words, ownerId, text) => {
    const touch = makeOurTouch("handoff-event", "11-12", { words, ownerId });
    expect(sentences([touch])).toEqual([`${text} في 12 نوفمبر.`]);
  });

  it("name a country in Arabic, and leave what they cannot place as it stands", () => {
    const line = (country: string) =>
      tell(makeRecord({ country, company: { ...makeRecord().company, country: null } }), {
        language: arabic,
      }).summary[0]?.replaceAll(/[\u2068\u2069]/gu, "");
    expect(line("KSA")).toContain("240 موظفًا، المملكة العربية السعودية)");
    expect(line("Middle Earth")).toContain("240 موظفًا، Middle Earth)");
  });
});
