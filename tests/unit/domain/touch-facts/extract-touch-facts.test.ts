import { describe, expect, it } from "vitest";
import { extractTouchFacts } from "#lib/domain/touch-facts/extract-touch-facts.ts";

function read(text: string, now = "2026-11-21T12:00") {
  return extractTouchFacts({
    text,
    buyerName: "Sara Lindqvist",
    companyName: "Nordlog",
    ours: ["Dana Novak"],
    now,
  });
}

describe("who said it", () => {
  it("counts what a buyer says whose name is written in the other script", () => {
    const { facts } = read(
      `[12/11/2026, 10:00:00] سارة: we lose spare parts\n[12/11/2026, 10:01:00] Dana Novak: we struggle with nothing`,
    );
    expect(facts.problem?.value).toBe("we lose spare parts");
  });

  it("counts nothing of a stranger in a group who does not introduce anybody", () => {
    const { facts } = read(
      `[12/11/2026, 10:00:00] Tom: we lose spare parts\n[12/11/2026, 10:01:00] Sara: hello\n[12/11/2026, 10:02:00] Dana Novak: hi`,
    );
    expect(facts).toEqual({});
  });

  it("counts nothing of our own mail", () => {
    const mail = `From: Dana Novak <dana@us.example>\nSent: 12 November 2026 09:00\nSubject: Hi\n\nMany firms lose spare parts. Can we have a call?`;
    expect(read(mail).facts).toEqual({});
  });

  it("takes a line with a name for somebody speaking only where the name belongs to the talk", () => {
    expect(read("Sara: we lose parts\nDana: can I call you?").facts.problem?.value).toBe(
      "we lose parts",
    );
    expect(read("Sector: retail\nProblem: parts get lost").facts).toMatchObject({
      sector: { value: "retail" },
      problem: { value: "parts get lost" },
    });
  });
});

describe("what is no fact", () => {
  it.each([
    "Sorry for the late reply",
    "Never mind, no problem at all",
    "معليش على التأخير",
    "I am running late, five minutes",
    "<Media omitted>",
    "This message was deleted",
  ])("%j tells no problem", (text) => {
    expect(read(`[12/11/2026, 10:00:00] Sara: ${text}`).facts).toEqual({});
  });

  it.each([
    "We will not open in Riyadh",
    "Are you a local company?",
    "We are headquartered in Khobar and are now opening in Dubai",
  ])("%j leaves the market to a person", (text) => {
    expect(read(`[12/11/2026, 10:00:00] Sara: ${text}`).facts.market).toBeUndefined();
  });

  it("does not take yes to something else, or no, for a next step", () => {
    const answered = (text: string) =>
      read(
        `[12/11/2026, 10:00:00] Dana Novak: Shall we have a call?\n[12/11/2026, 10:01:00] Sara: ${text}`,
      ).facts.nextStep;
    expect(answered("not yet")).toBeUndefined();
    expect(answered("who are you?")).toBeUndefined();
    expect(answered("yes")).toEqual({
      value: "Discovery call",
      sentence: "Shall we have a call? yes",
    });
  });
});

describe("when it was", () => {
  it.each([
    ["[12/11/2026, 10:03:22] Sara: hi", "2026-11-12T10:03"],
    ["[11/12/2026, 10:03:22] Sara: hi", "2026-11-12T10:03"],
    ["[13/11/26, 12:03 AM] Sara: hi", "2026-11-13T00:03"],
    ["[13/11/26, 12:03 PM] Sara: hi", "2026-11-13T12:03"],
    ["2026-11-12, 22:03 - Sara: hi", "2026-11-12T22:03"],
    ["Call on 30 Dec with Sara", "2025-12-30T00:00"],
    ["Call on 31 Nov with Sara", null],
    ["Called Sara yesterday at 9:15", "2026-11-20T09:15"],
    ["Called Sara, the tender closes in spring", null],
  ])("%j says %j", (text, at) => {
    expect(read(text).at).toBe(at);
  });
});

it("answers texts that nobody would write without stopping for long", () => {
  const cues = [
    "عرض ",
    "we lose ",
    "Khalid ",
    "opening in ",
    "need a call, ",
    "[12/11/26, 10:00] a: ",
  ];
  for (const cue of cues) {
    const { facts } = read(cue.repeat(40_000));
    for (const fact of Object.values(facts)) expect(fact.sentence.length).toBeLessThan(2_000);
  }
});
