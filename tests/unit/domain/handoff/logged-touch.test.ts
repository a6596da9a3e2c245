import { describe, expect, it } from "vitest";
import { findLoggedEmail } from "#lib/domain/handoff/logged-touch.ts";
import { type LogEvent, logToText, mergeLogs, parseLog } from "#lib/domain/log.ts";
import { OWNERS } from "../note/sample.ts";
import { planned, refused } from "./sample.ts";

const MESSAGE = "gmail:18c2f0a1b2c3d4e5";
const OTHER = "gmail:18c2f0a1b2c3ffff";

const LOG_IT = {
  type: "log-first-touch",
  channel: "email",
  angle: null,
  words: "Shall we talk on Monday?",
  message: MESSAGE,
} as const;

function logged(by: string, at: string, part: Partial<LogEvent> = {}): string {
  const event = { id: MESSAGE, at, by, type: "touched", words: "E-mail: Hello", message: MESSAGE };
  return logToText({ events: [{ ...event, type: "touched", ...part }], unread: [] });
}

describe("logging a message", () => {
  it("keeps with the event which message it was", () => {
    const { patch } = planned(LOG_IT, { status: "accepted" });
    expect(patch.events.at(-1)).toMatchObject({ type: "touched", id: MESSAGE, message: MESSAGE });
    expect(parseLog(logToText({ events: patch.events, unread: [] })).unread).toEqual([]);
  });

  it("says nothing of a message where none is known", () => {
    const { patch } = planned({ ...LOG_IT, message: null }, { status: "accepted" });
    expect(patch.events.at(-1)).not.toHaveProperty("message");
  });

  it("is refused the second time, with when and by whom", () => {
    const log = logged("101", "2026-11-20T09:00:00.000Z");
    expect(refused(LOG_IT, { status: "touched", log })).toEqual({
      field: null,
      message: "This e-mail was already logged on 20 Nov 2026 by Omar Haddad.",
      nextStep: "Log another touch if you sent another one.",
    });
  });

  it("speaks to whoever logged it themselves, and of somebody where the name is not known", () => {
    const at = "2026-11-20T09:00:00.000Z";
    const handoff = (by: string) => ({ status: "touched", log: logged(by, at) });
    expect(refused(LOG_IT, handoff("102")).message).toContain("by you.");
    expect(refused(LOG_IT, handoff("999")).message).toContain("by somebody.");
    expect(refused(LOG_IT, handoff("101"), { owners: OWNERS }).message).toContain("by Omar");
  });

  it("is not refused for another message, nor where the person says that it is another one", () => {
    const handoff = { status: "touched", log: logged("102", "2026-11-20T09:00:00.000Z") };
    expect(planned({ ...LOG_IT, message: OTHER }, handoff).patch.events).toHaveLength(1);
    expect(planned({ ...LOG_IT, message: null }, handoff).patch.events).toHaveLength(1);
  });

  it("by two devices that do not know of each other leaves one event", () => {
    const here = planned(LOG_IT, { status: "accepted" }).patch.events;
    const there = planned(LOG_IT, { status: "accepted" }, { newId: () => "elsewhere" }).patch
      .events;
    const merged = mergeLogs({ events: here, unread: [] }, { events: there, unread: [] });
    expect(merged.events.filter(({ type }) => type === "touched")).toHaveLength(1);
  });
});

describe("an e-mail that may be in the log already", () => {
  const AT = "2026-11-20T09:00:00.000Z";
  const soon = Date.parse(AT) + 12 * 60_000;

  it("is known by its message, however long ago and whoever logged it", () => {
    const now = Date.parse("2027-05-01T00:00:00Z");
    const found = findLoggedEmail(logged("101", AT), { message: MESSAGE, by: "102", now });
    expect(found).toMatchObject({ type: "this-message", event: { by: "101" } });
  });

  it("may be one that the same person logged within the hour, where a message is not known", () => {
    const old = logged("102", AT, { id: "1", message: undefined });
    const ask = { message: MESSAGE, by: "102", now: soon };
    expect(findLoggedEmail(old, ask)?.type).toBe("moment-ago");
    expect(findLoggedEmail(logged("102", AT), { ...ask, message: null })?.type).toBe("moment-ago");
    expect(findLoggedEmail(old, { ...ask, now: Date.parse(AT) + 3_600_000 })).toBeNull();
    expect(findLoggedEmail(old, { ...ask, by: "101" })).toBeNull();
  });

  it("is another one where both messages are known and differ", () => {
    const ask = { message: OTHER, by: "102", now: soon };
    expect(findLoggedEmail(logged("102", AT), ask)).toBeNull();
  });

  it("is not confused with a call of the same hour", () => {
    const call = logged("102", AT, { id: "1", message: undefined, words: "Call: left a message" });
    expect(findLoggedEmail(call, { message: null, by: "102", now: soon })).toBeNull();
  });

  it("is new where there is no log", () => {
    expect(findLoggedEmail(null, { message: MESSAGE, by: "102", now: soon })).toBeNull();
  });
});
