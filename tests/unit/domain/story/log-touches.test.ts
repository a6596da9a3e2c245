import { expect, it } from "vitest";
import type { LogEvent } from "#lib/domain/log.ts";
import { matchHandoffNotes } from "#lib/domain/story/log-touches.ts";
import { sampleTouch } from "../note/sample.ts";

const AT = "2026-11-12T00:00:00.000Z";
const note = (id: string) =>
  sampleTouch({ id, at: AT, kind: "handoff-event", words: `A step\nref HR-${id}` });
const event = (id: string, type: LogEvent["type"]): LogEvent => ({ id, at: AT, by: null, type });

it("gives two talks of the same moment a note each, so that none is told twice", () => {
  const { touches, noteOf } = matchHandoffNotes(
    [note("n1"), note("n2")],
    [event("e1", "added-touch"), event("e2", "added-touch")],
  );
  expect(touches).toEqual([]);
  expect(noteOf(event("e1", "added-touch"))?.id).toBe("n1");
  expect(noteOf(event("e2", "added-touch"))?.id).toBe("n2");
});

it("lets two events of one press share their only note", () => {
  const { touches, noteOf } = matchHandoffNotes(
    [note("n1")],
    [event("e1", "accepted"), event("e2", "touched")],
  );
  expect(touches).toEqual([]);
  expect(noteOf(event("e2", "touched"))?.id).toBe("n1");
});
