import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  HANDOFF_FIELD_NAMES,
  type HandoffField,
  type HandoffValues,
} from "#lib/domain/handoff-field.ts";
import {
  LOG_EVENT_TYPES,
  type LogEvent,
  logEventSchema,
  logToText,
  parseLog,
} from "#lib/domain/log.ts";
import { mergeWrite } from "#lib/domain/merge-write.ts";
import type { PatchWrite } from "#lib/domain/write.ts";

const asIs = (_field: HandoffField, value: string | null) => value;
const merge = (current: HandoffValues, write: PatchWrite) => mergeWrite(current, write, asIs);

function patch(write: Partial<PatchWrite>): PatchWrite {
  return { kind: "patch", fields: {}, base: {}, events: [], ...write };
}

const event = (id: string, change: Partial<LogEvent> = {}): LogEvent => ({
  id,
  at: "2026-11-21T09:00:00.000Z",
  by: "81",
  type: "offered",
  ...change,
});

describe("one field, as three people may have left it", () => {
  const mergeStatus = (base: string | null, theirs: string | null, mine: string | null) =>
    merge({ status: theirs }, patch({ fields: { status: mine }, base: { status: base } }));

  it.each([
    ["draft", "accepted", "draft"],
    [null, "accepted", null],
    ["draft", null, "draft"],
  ])(
    "stays theirs when we did not change it: base %j, theirs %j, mine %j (P7.1)",
    (base, theirs, mine) => {
      expect(mergeStatus(base, theirs, mine)).toEqual({ fields: {}, conflicts: [], replaced: [] });
    },
  );

  it.each([
    ["draft", "draft", "offered"],
    [null, null, "offered"],
    ["draft", "draft", null],
  ])(
    "is sent when only we changed it: base %j, theirs %j, mine %j (P7.1)",
    (base, theirs, mine) => {
      const merged = mergeStatus(base, theirs, mine);
      expect(merged).toEqual({ fields: { status: mine }, conflicts: [], replaced: [] });
    },
  );

  it.each([
    ["draft", "offered", "offered"],
    [null, "offered", "offered"],
    ["draft", null, null],
  ])("is left alone when it is there: base %j, theirs %j, mine %j (P7.1)", (base, theirs, mine) => {
    expect(mergeStatus(base, theirs, mine)).toEqual({ fields: {}, conflicts: [], replaced: [] });
  });

  it.each([
    ["draft", "accepted", "offered"],
    [null, "accepted", "offered"],
    ["draft", null, "offered"],
    ["draft", "accepted", null],
  ])("is held when both changed it: base %j, theirs %j, mine %j (P7.2)", (base, theirs, mine) => {
    const conflict = { field: "status", base, theirs, mine };
    expect(mergeStatus(base, theirs, mine)).toEqual({
      fields: {},
      conflicts: [conflict],
      replaced: [],
    });
  });

  it("does not keep the rest of the write back (P7.2)", () => {
    const write = patch({
      fields: { status: "offered", noteFit: "Three plants", dueAt: null },
      base: { status: "draft" },
    });
    expect(merge({ status: "accepted" }, write)).toMatchObject({
      fields: { noteFit: "Three plants" },
      conflicts: [{ field: "status" }],
    });
  });

  it("counts as unchanged where only the way of writing differs", () => {
    const trimmed = (_field: HandoffField, value: string | null) => value?.trim() || null;
    const write = patch({ fields: { noteFit: " Three plants " }, base: { noteFit: "" } });
    expect(mergeWrite({ noteFit: "  " }, write, trimmed).fields).toEqual({
      noteFit: "Three plants",
    });
    expect(mergeWrite({ noteFit: "Three plants" }, write, trimmed).fields).toEqual({});
  });
});

describe("the log", () => {
  it("takes our events in beside theirs and keeps lines that nobody here can read (P7.4)", () => {
    const theirs = `${JSON.stringify(event("b"))}\n{"v":9,"new":true}\nnot even JSON`;
    const { fields, conflicts } = merge({ log: theirs }, patch({ events: [event("a")] }));
    const log = parseLog(fields.log);
    expect(log.events.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(log.unread).toEqual(['{"v":9,"new":true}', "not even JSON"]);
    expect(conflicts).toEqual([]);
  });

  it("is not written when it has our events, whatever else it has (P7.4)", () => {
    const theirs = [event("a"), event("b")].map((it) => JSON.stringify(it)).join("\n");
    expect(merge({ log: theirs }, patch({ events: [event("b")] })).fields).toEqual({});
  });

  it("takes our events in even where every field is held (P7.2, P7.4)", () => {
    const write = patch({ fields: { status: "offered" }, events: [event("a")] });
    const { fields } = merge({ status: "accepted" }, write);
    expect(Object.keys(fields)).toEqual(["log"]);
  });

  it("leaves nothing to decide where two people logged one message: the first one stands", () => {
    const message = "gmail:18c2f0a1b2c3d4e5";
    const touched = (at: string, by: string) =>
      event(message, { type: "touched", message, at, by });
    const [first, second] = ["2026-11-21T09:00:00.000Z", "2026-11-21T09:05:00.000Z"] as const;
    const ours = patch({
      fields: { status: "touched", firstTouchAt: second },
      base: { status: "accepted", firstTouchAt: null },
      events: [touched(second, "82")],
    });
    const theirs = (by: LogEvent) => ({
      status: "touched",
      firstTouchAt: first,
      log: logToText({ events: [by], unread: [] }),
    });
    const merged = merge(theirs(touched(first, "81")), ours);
    expect(merged).toEqual({ fields: {}, conflicts: [], replaced: [] });
    // Another message is another touch, and which was the first is for a person to say.
    const other = merge(theirs({ ...touched(first, "81"), id: "gmail:18c2f0a1b2c3ffff" }), ours);
    expect(other.conflicts).toMatchObject([{ field: "firstTouchAt" }]);
  });

  it("is nobody's field to set", () => {
    expect(merge({}, patch({ fields: { log: "mine" }, base: { log: null } })).fields).toEqual({});
  });
});

/** Values that meet often, of the two kinds that the merge tells apart. */
const anyText = fc.option(fc.constantFrom("a", "b", "c"), { nil: null });
const anyMoment = fc.option(
  fc.constantFrom("2026-11-20T09:00:00.000Z", "2026-11-21T09:00:00.000Z", "no moment"),
  { nil: null },
);
const anyFields = fc.record(
  Object.fromEntries(
    HANDOFF_FIELD_NAMES.filter((field) => field !== "log").map((field) => [
      field,
      field === "outcomeAt" ? anyMoment : anyText,
    ]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<HandoffValues>;
/** A moment belongs to an outcome: nobody leaves one without the other. */
const anyValues = anyFields.map((values): HandoffValues => {
  return (values.outcome ?? null) === null ? { ...values, outcome: null, outcomeAt: null } : values;
});
const anyEvent: fc.Arbitrary<LogEvent> = fc.record({
  id: fc.stringMatching(/^[0-9A-Z]{1,40}$/),
  at: fc.integer({ min: 1, max: 4e12 }).map((milliseconds) => new Date(milliseconds).toISOString()),
  by: fc.option(fc.string({ maxLength: 100 }), { nil: null }),
  type: fc.constantFrom(...LOG_EVENT_TYPES),
});
const anyLog = fc
  .array(
    fc.oneof(
      anyEvent.map((it) => JSON.stringify(it)),
      fc.constantFrom("old line", "{}"),
    ),
  )
  .map((lines) => lines.join("\n"));
const anyWrite = fc.record({
  kind: fc.constant("patch" as const),
  fields: anyValues,
  base: anyValues,
  events: fc.array(anyEvent, { maxLength: 3 }),
});
const anyRecord = fc
  .tuple(anyValues, anyLog)
  .map(([values, log]): HandoffValues => ({ ...values, log }));

const hold = (values: HandoffValues, field: HandoffField) => values[field] ?? null;

describe("any write on any record", () => {
  it("ends each field sent, held or left, and never in two ways", () => {
    fc.assert(
      fc.property(anyRecord, anyWrite, (current, write) => {
        const { fields, conflicts, replaced } = merge(current, write);
        for (const field of HANDOFF_FIELD_NAMES) {
          if (field === "log") continue;
          const isSent = field in fields;
          const isHeld = conflicts.some((it) => it.field === field);
          expect(isSent && isHeld).toBe(false);
          if (isSent) expect(hold(fields, field)).toBe(hold(write.fields, field));
          if (isSent || isHeld) expect(write.fields).toHaveProperty(field);
        }
        for (const { field } of replaced) expect(fields).toHaveProperty(field);
      }),
    );
  });

  it("overwrites nothing that somebody else wrote without saying so and keeping it (P7.2, P7.3)", () => {
    fc.assert(
      fc.property(anyRecord, anyWrite, (current, write) => {
        const { fields, replaced } = merge(current, write);
        for (const field of HANDOFF_FIELD_NAMES) {
          const theirs = hold(current, field);
          if (field === "log" || !(field in fields) || theirs === hold(write.base, field)) continue;
          expect(replaced).toContainEqual(expect.objectContaining({ field, theirs }));
          expect(parseLog(fields.log).events.some((it) => it.words?.includes(theirs ?? "–"))).toBe(
            true,
          );
        }
      }),
    );
  });

  it("asks for nothing more when it is repeated (P3.6)", () => {
    fc.assert(
      fc.property(anyRecord, anyWrite, (current, write) => {
        const first = merge(current, write);
        const again = merge({ ...current, ...first.fields }, write);
        expect(again).toEqual({ fields: {}, conflicts: first.conflicts, replaced: [] });
      }),
    );
  });

  it("asks the same of a choice without an event when it is repeated (P3.6)", () => {
    const moment = "2026-11-20T09:00:00.000Z";
    const write: PatchWrite = {
      kind: "patch",
      fields: { outcome: "b", evidence: "a", outcomeAt: "no moment" },
      base: { outcome: null, outcomeAt: null },
      events: [],
    };
    const current = { outcome: "b", outcomeAt: moment };
    const first = merge(current, write);
    expect(first).toMatchObject({ fields: { evidence: "a" }, conflicts: [{ theirs: moment }] });
    const again = merge({ ...current, ...first.fields }, write);
    expect(again).toEqual({ fields: {}, conflicts: first.conflicts, replaced: [] });
  });

  it("loses no event and no line of a log, and adds none that a log cannot hold (P7.4)", () => {
    fc.assert(
      fc.property(anyRecord, anyWrite, (current, write) => {
        const { fields } = merge(current, write);
        const before = parseLog(current.log);
        const after = fields.log === undefined ? before : parseLog(fields.log);
        const ids = new Set(after.events.map(({ id }) => id));
        for (const { id } of [...before.events, ...write.events]) expect(ids).toContain(id);
        expect(new Set(after.unread)).toEqual(new Set(before.unread));
        for (const it of after.events) expect(logEventSchema.safeParse(it).success).toBe(true);
      }),
    );
  });

  it("merges two logs to the same whatever came first (P7.4)", () => {
    fc.assert(
      fc.property(fc.array(anyEvent), fc.array(anyEvent), (one, other) => {
        const ids = new Set<string>();
        const [first, second] = [one, other].map((events) =>
          events.filter(({ id }) => !ids.has(id) && ids.add(id)),
        );
        const both = (left: readonly LogEvent[] = [], right: readonly LogEvent[] = []) => {
          const held = merge({}, patch({ events: left })).fields;
          return { ...held, ...merge(held, patch({ events: right })).fields };
        };
        expect(new Set(parseLog(both(first, second).log).events)).toEqual(
          new Set(parseLog(both(second, first).log).events),
        );
      }),
    );
  });
});
