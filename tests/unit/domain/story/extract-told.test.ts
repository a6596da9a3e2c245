import { describe, expect, it } from "vitest";
import { makeEvent, makeLog, makeOurTouch, makeRecord, makeTouch, tell } from "./make-record.ts";

const told = (
  ...touches: Parameters<typeof makeRecord>[0] extends infer _
    ? ReturnType<typeof makeTouch>[]
    : never
) => tell(makeRecord({ touches })).alreadyTold.map((each) => each.text);

describe("already told us (R-CX-22)", () => {
  it("keeps questions and answers of a form, what was written freely first", () => {
    const words =
      "Hi there, we run two plants. Team: 12 planners\nDo you support SSO? Looking forward to your reply!";
    expect(told(makeTouch("form-submission", "11-12", { words }))).toEqual([
      "We run two plants.",
      "Do you support SSO?",
      "Team: 12 planners",
    ]);
  });

  it("reads the fields of a form, on lines or in one, and leaves out who somebody is", () => {
    const words =
      "Company size: 40. Role: intern.\nPhone: +46 70 000\nHow many plants do you run?: 3\nBudget: n/a\nMessage: Does it print Arabic?";
    expect(told(makeTouch("form-submission", "11-12", { words }))).toEqual([
      "Does it print Arabic?",
      "Company size: 40",
      "Role: intern",
      "How many plants do you run? 3",
    ]);
  });

  it("tells a question from an answer, also when we only report it", () => {
    const { alreadyTold } = tell(
      makeRecord({
        touches: [
          makeTouch("email-received", "11-11", { words: "We use SAP. Do you support SSO?" }),
          makeOurTouch("note", "11-12", { words: "Asked whether training is included." }),
        ],
      }),
    );
    expect(alreadyTold.map(({ kind }) => kind)).toEqual(["answer", "question", "question"]);
  });

  it("takes the confirmed facts of a talk as answers, with the talk as receipt (R-CX-24)", () => {
    const log = makeLog(
      makeEvent("added-touch", "11-12", {
        words: "Chat:",
        facts: {
          introducer: "Khalid",
          market: "local",
          proof: "n/a",
          nextStep: "credentials pack",
        },
      }),
    );
    const { alreadyTold } = tell(makeRecord({ handoff: { log } }));
    expect(alreadyTold.map(({ kind, text }) => [kind, text])).toEqual([
      ["answer", "Market: a local company"],
      ["answer", "Next step wanted: credentials pack"],
    ]);
    expect(alreadyTold[0]?.receipt.evidence).toBe("log event added-touch-11-12");
  });

  it("takes the newest answer to each field of the call notes", () => {
    const log = makeLog(
      makeEvent("call-notes", "11-10", { answers: { tools: "Excel", timeframe: "Spring" } }),
      makeEvent("call-notes", "11-17", {
        answers: { timeframe: "Before January", "next-step": "Demo on Thursday" },
      }),
    );
    expect(tell(makeRecord({ handoff: { log } })).alreadyTold.map(({ text }) => text)).toEqual([
      "Current tools: Excel",
      "Timeframe: Before January",
    ]);
  });

  it("keeps Arabic questions with and without their mark", () => {
    const words = "السلام عليكم، لدينا مصنعان في الدمام. هل الواجهة بالعربية؟ كم التكلفة";
    expect(told(makeTouch("chat", "11-12", { words }))).toEqual([
      "لدينا مصنعان في الدمام.",
      "هل الواجهة بالعربية؟",
      "كم التكلفة",
    ]);
  });

  it("says nothing twice", () => {
    expect(
      told(
        makeTouch("form-submission", "11-12", { words: "Do you support SSO?" }),
        makeTouch("email-received", "11-13", { words: "do you support SSO ?\nThanks" }),
      ),
    ).toEqual(["Do you support SSO?"]);
  });

  it("takes only the buyer's lines of a pasted chat", () => {
    const words =
      "Dana: How many planners are you?\nSara: We are four planners.\nDana: Great, thanks!";
    expect(told(makeTouch("chat", "11-12", { words }))).toEqual(["We are four planners."]);
  });

  it("takes from our notes only what is quoted or reported", () => {
    const words =
      'Good call. She said "we decide before the January peak". Asked whether SSO is included. Very friendly.';
    expect(told(makeOurTouch("note", "11-12", { words }))).toEqual([
      "We decide before the January peak",
      "Asked whether SSO is included.",
    ]);
  });

  it("takes no deal's name for something that was said", () => {
    const words = "Deal “Kestrel Bay Foods, four sites”: Qualified → Proposal";
    expect(told(makeOurTouch("stage-change", "11-12", { words }))).toEqual([]);
  });

  it("does not take our notes of a call for the buyer's words", () => {
    expect(
      told(makeTouch("call", "11-12", { words: "Sounds like a student project to me." })),
    ).toEqual([]);
  });

  it("leaves out what they quote of us", () => {
    const words =
      "Yes, we have SAP.\n\nOn Mon, Dana Reyes <d@x.example> wrote:\n> Which ERP do you run?";
    expect(told(makeTouch("email-received", "11-12", { words }))).toEqual(["Yes, we have SAP."]);
  });

  it("binds each to the receipt of its touch", () => {
    const touch = makeTouch("email-received", "11-12", { words: "Do you support SSO?" });
    const [first] = tell(makeRecord({ touches: [touch] })).alreadyTold;
    expect(first?.receipt).toEqual(touch.receipt);
  });

  it("prefers questions, then the newest, when there is too much", () => {
    const touches = Array.from({ length: 40 }, (_, index) =>
      makeTouch("email-received", `10-${String((index % 28) + 1).padStart(2, "0")} 08:00`, {
        id: `m${index}`,
        words: index === 0 ? "Is number 0 a question?" : `We have told you fact number ${index}.`,
      }),
    );
    const kept = told(...touches);
    expect(kept).toHaveLength(20);
    expect(kept).toContain("Is number 0 a question?");
  });

  it.each([
    ["a megabyte of one letter", "a".repeat(1_000_000)],
    ["a megabyte of quotes", "“".repeat(1_000_000)],
    ["a megabyte of line breaks", "\n>".repeat(500_000)],
    ["a megabyte of marks", "?!.".repeat(330_000)],
    ["nested colons", "a: ".repeat(300_000)],
    ["half surrogates", "\uD83D".repeat(100_000)],
  ])("survives %s", (_, words) => {
    expect(() => told(makeTouch("email-received", "11-12", { words }))).not.toThrow();
    expect(() => told(makeOurTouch("note", "11-12", { words }))).not.toThrow();
  });
});
