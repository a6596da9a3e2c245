import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOG_EVENT_TYPES, type LogEvent, logToText, mergeLogs, parseLog } from "#lib/domain/log.ts";

const OFFERED: LogEvent = {
  id: "01A",
  at: "2026-11-20T09:00:00.000Z",
  by: "101",
  type: "offered",
  to: "102",
};
const ACCEPTED: LogEvent = {
  id: "01B",
  at: "2026-11-20T10:00:00.000Z",
  by: "102",
  type: "accepted",
};

/** Events never change, so that one id has one content: it is made from the id. */
const event = fc.integer({ min: 0, max: 30 }).map(
  (number): LogEvent => ({
    id: `e${number}`,
    at: new Date(Date.UTC(2026, 0, 1 + (number % 7))).toISOString(),
    by: number % 2 === 0 ? null : "101",
    type: LOG_EVENT_TYPES[number % LOG_EVENT_TYPES.length] ?? "offered",
    words: `words\nof ${number} “quoted”`,
  }),
);
const log = fc
  .uniqueArray(event, { selector: ({ id }) => id })
  .chain((events) =>
    fc
      .uniqueArray(fc.constantFrom("{broken", '{"v":9}', "hello"))
      .map((unread) => parseLog(logToText({ events, unread }))),
  );

describe("the handoff log", () => {
  it("is one compact line per event, by time", () => {
    const text = logToText({ events: [ACCEPTED, OFFERED], unread: [] });
    expect(text.split("\n").map((line) => JSON.parse(line))).toEqual([OFFERED, ACCEPTED]);
  });

  it.each([null, undefined, "", "\n \n"])("is empty for an empty field (%j)", (text) => {
    expect(parseLog(text)).toEqual({ events: [], unread: [] });
  });

  it.each([
    ["a damaged line", '{"id":"01A","at"'],
    ["a newer version's event", JSON.stringify({ ...OFFERED, type: "teleported" })],
    ["words that a person typed", "called her twice"],
    ["an event without an id", JSON.stringify({ ...OFFERED, id: "" })],
  ])("keeps %s as it is", (_title, line) => {
    const parsed = parseLog(`${line}\n${JSON.stringify(ACCEPTED)}`);
    expect(parsed).toEqual({ events: [ACCEPTED], unread: [line] });
    expect(logToText(parsed).split("\n")).toContain(line);
  });

  it("survives writing and reading", () => {
    fc.assert(
      fc.property(log, (one) => {
        expect(parseLog(logToText(one))).toEqual(one);
      }),
    );
  });

  it("merges by union: nothing of either is lost, nothing is doubled", () => {
    fc.assert(
      fc.property(log, log, (one, two) => {
        const ids = mergeLogs(one, two).events.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(ids)).toEqual(new Set([...one.events, ...two.events].map(({ id }) => id)));
        expect(new Set(mergeLogs(one, two).unread)).toEqual(
          new Set([...one.unread, ...two.unread]),
        );
      }),
    );
  });

  it("merges the same way in any order, any grouping, and any number of times", () => {
    const text = (of: ReturnType<typeof parseLog>) =>
      logToText({ ...of, unread: of.unread.toSorted() });
    fc.assert(
      fc.property(log, log, log, (one, two, three) => {
        expect(text(mergeLogs(one, two))).toBe(text(mergeLogs(two, one)));
        expect(text(mergeLogs(mergeLogs(one, two), three))).toBe(
          text(mergeLogs(one, mergeLogs(two, three))),
        );
        expect(text(mergeLogs(one, one))).toBe(text(one));
      }),
    );
  });
});
