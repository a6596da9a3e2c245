import { describe, expect, it } from "vitest";
import { collectAttempts } from "#lib/domain/first-touch/learning/collect-attempts.ts";
import { type LogEvent, logToText } from "#lib/domain/log.ts";
import type { Touch } from "#lib/domain/touch.ts";
import { snapshot } from "../../../../support/fakes/snapshots.ts";

type Step = Pick<LogEvent, "type"> & Partial<LogEvent>;

const offered: Step = { type: "offered", stage: "marketing-to-sdr" };
const toExecutive: Step = { type: "offered", stage: "sdr-to-ae" };
const message = (angle: string): Step => ({ type: "touched", angle, words: "E-mail: hello" });
const callNotes: Step = { type: "call-notes", answers: { problem: "late parcels" } };
const added = (words: string): Step => ({ type: "added-touch", words });
const rejected: Step = { type: "rejected", outcome: "rejected" };
const outcome = (id: string): Step => ({ type: "dispositioned", outcome: id });

/** An hour lies between one step and the next. */
const hour = (index: number) => `2026-11-02T${String(index).padStart(2, "0")}:00:00Z`;

function recordOf(steps: readonly Step[], touches: readonly Touch[] = []) {
  const events = steps.map((step, index) => ({
    id: `e${index}`,
    by: "7",
    at: hour(index),
    ...step,
  }));
  return snapshot({ handoff: { log: logToText({ events, unread: [] }) }, touches });
}

const reached = (steps: readonly Step[], touches: readonly Touch[] = []) =>
  collectAttempts(recordOf(steps, touches)).map(({ angle, reach }) => `${angle}: ${reach}`);

const touch = (change: Partial<Touch>): Touch => ({
  id: "t",
  at: hour(9),
  actor: "buyer",
  kind: "email-received",
  asset: null,
  campaign: null,
  count: 1,
  words: null,
  ownerId: null,
  receipt: { label: "E-mail", url: null, evidence: "email 1" },
  ...change,
});

describe("what came of a message", () => {
  it.each([
    ["nothing yet", [], []],
    ["no response", [outcome("no-response")], ["a: none"]],
    ["a disqualification", [outcome("disqualified")], ["a: none"]],
    ["a recycling", [{ type: "recycled", outcome: "recycled" }], ["a: none"]],
    ["nurture, which means that they talked to us", [outcome("nurture")], ["a: conversation"]],
    ["an opportunity", [outcome("opportunity")], ["a: opportunity"]],
    ["call notes", [callNotes], ["a: conversation"]],
    ["a hand-off to an account executive", [toExecutive], ["a: conversation"]],
    ["a call that somebody added", [added("Call: they asked for two dates")], ["a: conversation"]],
    ["a chat that somebody added", [added("Chat: ok, send it")], ["a: answered"]],
    ["an introduction that somebody added", [added("Introduction: meet Omar")], []],
    ["another message", [message("b")], ["a: none"]],
    ["a rejection before any answer", [rejected], []],
    ["a rejection as an outcome", [outcome("rejected")], []],
    ["call notes and then a rejection", [callNotes, rejected], ["a: conversation"]],
  ] as const)("is read from %s", (_, steps, expected) => {
    expect(reached([offered, message("a"), ...steps])).toEqual(expected);
  });

  it.each([
    ["their e-mail", {}, ["a: answered"]],
    ["their chat", { kind: "chat" }, ["a: answered"]],
    ["their call", { kind: "call" }, ["a: answered"]],
    ["a meeting", { kind: "meeting", actor: "us" }, ["a: answered"]],
    ["our own call", { kind: "call", actor: "us" }, []],
    ["an e-mail that they only opened", { kind: "email-opened" }, []],
    ["a page that they looked at", { kind: "page-view" }, []],
    ["an e-mail from before the message", { at: "2026-11-01T12:00:00Z" }, []],
    ["an e-mail without a date", { at: null }, []],
  ] as const)("is read from the CRM: %s", (_, change, expected) => {
    expect(reached([offered, message("a")], [touch(change)])).toEqual(expected);
  });

  it("gives an answer to the message that it followed", () => {
    expect(reached([offered, message("a"), message("b"), added("Chat: yes")])).toEqual([
      "a: none",
      "b: answered",
    ]);
  });

  it("gives an opportunity to every message that was answered on the way to it", () => {
    const way = [offered, message("a"), added("Chat: yes"), message("b"), message("c")];
    expect(reached([...way, callNotes, outcome("opportunity")])).toEqual([
      "a: opportunity",
      "b: none",
      "c: opportunity",
    ]);
  });

  it("gives what an account executive makes of it to the message that began it", () => {
    expect(reached([offered, message("a"), toExecutive, outcome("opportunity")])).toEqual([
      "a: opportunity",
    ]);
  });

  it("does not let a later round speak for the messages of an earlier one", () => {
    const first = [offered, message("a"), outcome("no-response")];
    expect(reached([...first, offered, message("b"), outcome("opportunity")])).toEqual([
      "a: none",
      "b: opportunity",
    ]);
  });

  it("counts no message that took no angle", () => {
    const plain: Step = { type: "touched", words: "Call: left a message" };
    expect(reached([offered, plain, outcome("opportunity")])).toEqual([]);
  });
});
