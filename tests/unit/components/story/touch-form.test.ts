import { describe, expect, it } from "vitest";
import { selectionIntoForm } from "#components/story/selection-into-form.ts";
import {
  EMPTY_TOUCH,
  type TouchValues,
  toAddTouch,
  withoutDropped,
} from "#components/story/touch-form.ts";
import { readIntoForm } from "#components/story/touch-form-reading.ts";

const NOW = Date.parse("2026-11-21T12:00:00Z");
const SIDES = { buyerName: "Sara Lindqvist", companyName: "Nordlog", ours: ["Dana Novak"] };
const TALK = `[12/11/2026, 10:03:22] Sara: Khalid from Noor Group gave me your number
[12/11/2026, 10:04:22] Sara: our orders are typed twice
[12/11/2026, 10:05:00] Dana Novak: can I call you?`;

const read = (values: TouchValues, text: string): TouchValues => ({
  ...values,
  ...readIntoForm(values, text, SIDES, NOW),
});

it("counts a touch without a time as now (R-CX-23)", () => {
  expect(toAddTouch({ ...EMPTY_TOUCH, words: " Asked for references. " }, NOW)).toEqual({
    type: "add-touch",
    channel: "call",
    at: "2026-11-21T12:00:00.000Z",
    words: "Asked for references.",
    facts: {},
  });
});

it("reads the typed time in the browser's zone", () => {
  const typed = toAddTouch(
    { ...EMPTY_TOUCH, channel: "chat", at: "2026-11-20T09:30", words: "x" },
    NOW,
  );
  expect(Date.parse(typed.at)).toBe(new Date(2026, 10, 20, 9, 30).getTime());
  expect(typed.channel).toBe("chat");
});

it.each(["", "yesterday", "2026-13-40T00:00"])("falls back to now for the time %j", (at) => {
  expect(toAddTouch({ ...EMPTY_TOUCH, at }, NOW).at).toBe("2026-11-21T12:00:00.000Z");
});

describe("a pasted talk (M9)", () => {
  it("becomes channel, time and facts, each fact with its sentence", () => {
    expect(read(EMPTY_TOUCH, TALK)).toMatchObject({
      channel: "chat",
      at: "2026-11-12T10:05",
      introducer: "Khalid, Noor Group",
      introducerFrom: "Khalid from Noor Group gave me your number",
      problem: "our orders are typed twice",
      nextStep: "",
      fields: "",
    });
  });

  it("leaves what a person wrote or corrected, and lets go of what was only read before", () => {
    const corrected = { ...read(EMPTY_TOUCH, TALK), problem: "Orders typed twice, 4 hours a day" };
    const again = read({ ...corrected, sector: "Freight" }, "Sara: our invoices get lost");
    expect(again).toMatchObject({
      problem: "Orders typed twice, 4 hours a day",
      sector: "Freight",
      introducer: "",
      introducerFrom: "",
    });
  });

  it("with no fact in it opens every field, and takes neither channel nor time away", () => {
    const typed = { ...EMPTY_TOUCH, channel: "meeting", at: "2026-11-20T09:30" };
    expect(read(typed, "Hello and goodbye")).toMatchObject({
      channel: "meeting",
      at: "2026-11-20T09:30",
      fields: "all",
    });
  });

  it("leaves the channel that somebody chose and the time that they wrote", () => {
    const typed = { ...EMPTY_TOUCH, channel: "meeting", at: "2026-11-20T09:30" };
    expect(read(typed, TALK)).toMatchObject({ channel: "meeting", at: "2026-11-20T09:30" });
    const waiting = { id: "#selection/1", host: "web.whatsapp.com", text: TALK };
    expect({ ...typed, ...selectionIntoForm(typed, waiting, SIDES, NOW) }).toMatchObject({
      channel: "meeting",
      at: "2026-11-20T09:30",
    });
  });

  it("goes to the record only when somebody says so", () => {
    const values = { ...read(EMPTY_TOUCH, TALK), words: "Sounds in a hurry" };
    expect(toAddTouch(values, NOW)).toMatchObject({
      words: "Sounds in a hurry",
      facts: { introducer: "Khalid, Noor Group", problem: "our orders are typed twice" },
    });
    const kept = toAddTouch({ ...values, keep: "yes" }, NOW).words;
    expect(kept).toBe(`Sounds in a hurry\n\n${TALK}`);
  });

  it("leaves nothing of itself but the facts when it is let go of", () => {
    const values = read(EMPTY_TOUCH, TALK);
    const rest = withoutDropped(values);
    expect(rest).toMatchObject({ problem: values.problem, introducer: values.introducer });
    expect(JSON.stringify(rest)).not.toContain("gave me your number");
    expect(withoutDropped({ ...values, keep: "yes" }).pasted).toBe(TALK);
  });
});

describe("selected text on its way into the form", () => {
  const selected = (host: string, text = "please send your company profile") =>
    ({ id: "#selection/1", host, text }) as const;

  it.each([
    ["web.whatsapp.com", "chat"],
    ["mail.google.com", "email"],
    ["www.linkedin.com", "chat"],
    ["news.example", "call"],
    ["web.whatsapp.com.evil.example", "call"],
  ])("from %s takes the channel %s", (host, channel) => {
    expect(selectionIntoForm({}, selected(host), SIDES, NOW).channel).toBe(channel);
  });

  it("stands behind what was pasted before, and takes nothing that was typed away", () => {
    const typed = { words: "Mine", pasted: "our orders are typed twice", proof: "A reference" };
    const filled = selectionIntoForm(typed, selected("web.whatsapp.com"), SIDES, NOW);
    expect(filled).toMatchObject({
      pasted: "our orders are typed twice\n\nplease send your company profile",
      problem: "our orders are typed twice",
      nextStep: "Credentials pack",
    });
    expect(filled).not.toHaveProperty("words");
    expect(filled).not.toHaveProperty("proof");
  });
});
