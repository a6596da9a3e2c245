import { describe, expect, it } from "vitest";
import { readAsks } from "#lib/domain/guard/read-asks.ts";
import { addressReader, askToQuestion } from "#lib/domain/message/ask-to-question.ts";
import { fillMessage, fillTokens } from "#lib/domain/message/fill-tokens.ts";
import { firstName } from "#lib/domain/message/first-name.ts";
import { DEFAULT_BRIEFS } from "#lib/domain/playbook/default-briefs.ts";
import { splitSentences } from "#lib/domain/text/sentences.ts";

describe("a playbook's ask as a question", () => {
  it.each([
    ["Would Tuesday work?", "Would Tuesday work?"],
    [
      "Twenty minutes to go through their systems",
      "Could we find twenty minutes to go through your systems?",
    ],
    ["A short call to settle the scope", "Could we have a short call to settle the scope?"],
    ["Offer a 20-minute demo", "Could we have a 20-minute demo?"],
    ["Look together at their last ten leads", "Could we look together at your last ten leads?"],
    ["Name the one report that counts", "Could you name the one report that counts?"],
    ["The name of the reviewer", "Could you send me the name of the reviewer?"],
    ["Whether the topic is live for them", "Could you tell me whether the topic is live for you?"],
    ["API access for their team", "Would this suit you: API access for your team?"],
  ])("%s", (ask, question) => {
    expect(askToQuestion(ask)).toBe(question);
  });

  it.each([
    ["لقاء مدته عشرون دقيقة", "هل يناسبكم لقاء مدته عشرون دقيقة؟"],
    ["مكالمة قصيرة عن النطاق", "هل تناسبكم مكالمة قصيرة عن النطاق؟"],
    ["عشرون دقيقة لمراجعة أنظمتكم", "هل تناسبكم عشرون دقيقة لمراجعة أنظمتكم؟"],
    ["مراجعة آخر عشرة عملاء", "هل يمكننا مراجعة آخر عشرة عملاء؟"],
    ["قائمة أسئلة المراجعة", "هل يمكنكم تزويدي بما يلي: قائمة أسئلة المراجعة؟"],
  ])("%s", (ask, question) => {
    expect(askToQuestion(ask, "ar")).toBe(question);
  });

  it("makes exactly one ask of every shipped brief", () => {
    for (const brief of DEFAULT_BRIEFS)
      expect(readAsks(splitSentences(askToQuestion(brief.oneAsk))), brief.id).toHaveLength(1);
  });

  it("speaks to the reader", () => {
    expect(addressReader("They know theirs, so tell them; they're ready. Theft stays.")).toBe(
      "You know yours, so tell you; you are ready. Theft stays.",
    );
  });
});

describe("first name", () => {
  it.each([
    ["Sara Lindqvist", "Sara"],
    ["LINDQVIST, Sara", "Sara"],
    ["SARA LINDQVIST", "Sara"],
    ["sara", "sara"],
    ["Dr. Sara Lindqvist", "Sara"],
    ["Dr. Khan", "Dr. Khan"],
    ["عبد الرحمن القحطاني", "عبد الرحمن"],
    ["Abdul Rahman Al-Otaibi", "Abdul Rahman"],
    ["Jean-Luc Picard", "Jean-Luc"],
    ["O'Brien", "O'Brien"],
    ["健一 藤堂", "健一"],
    [null, null],
    ["", null],
    ["x", null],
    ["info@acme.example", null],
    ["Customer 4711", null],
    ["Unknown", null],
    ["<b>Bo</b>", null],
  ])("of %j is %j", (name, first) => {
    expect(firstName(name)).toBe(first);
  });
});

describe("tokens", () => {
  const values = { first_name: "Sara", company: "Nordfrakt", sender: null, why: null };
  it.each([
    ["Hi {{first_name}}", "Hi Sara"],
    ["[First Name] at [Company]", "Sara at Nordfrakt"],
    ["%FIRSTNAME%", "Sara"],
    ["nothing to fill (see [1])", "nothing to fill (see [1])"],
    ["Yours, {{sender_name}}", null],
    ["{{my_company}} helps", null],
    ["{{unsubscribe}}", null],
  ])("%s becomes %j", (text, filled) => {
    expect(fillTokens(text, values)).toBe(filled);
  });

  it.each([
    ["Hi {{first_name}},\n\nYours, {{sender}}", "Hi Sara,"],
    ["{{why}} To {{company}}. From {{sender}}.", "To Nordfrakt."],
    ["See {{unsubscribe}}", "See {{unsubscribe}}"],
    ["One\n\n{{why}}\n\nTwo", "One\n\nTwo"],
    ["- {{company}}\n- {{sender}}", "- Nordfrakt"],
  ])("a message %j becomes %j", (text, filled) => {
    expect(fillMessage(text, values)).toBe(filled);
  });

  it("reads a value once, so that a buyer cannot write tokens of their own", () => {
    expect(fillTokens("{{first_name}}", { first_name: "{{sender}}", sender: "Omar" })).toBe(
      "{{sender}}",
    );
    expect(fillMessage("{{first_name}}", { first_name: "{{sender}}", sender: "Omar" })).toBe(
      "{{sender}}",
    );
  });
});

describe("asks", () => {
  it.each([
    ["Would Tuesday work? Or Wednesday?", ["meeting"]],
    ["Could you send me the list and introduce me to IT?", ["answer", "referral"]],
    ["Did you know that? The result: nothing.", []],
    ["Let me know if you have any questions.", []],
    ["Any thoughts?", ["answer"]],
    ["Watch this two-minute video. Then book a call.", ["material", "meeting"]],
    ["Before we meet: which ERP do you use?", ["answer"]],
    ["هل تناسبكم مكالمة؟ يرجى تزويدنا بالعدد.", ["meeting", "answer"]],
    ["We are happy to help. Our team is large.", []],
  ])("%s", (text, kinds) => {
    expect(readAsks(splitSentences(text)).map(({ kind }) => kind)).toEqual(kinds);
  });
});
