import fc from "fast-check";
import { expect, it } from "vitest";
import { listAttempts } from "#components/outcome/attempts.ts";
import { countFollowUpAttempts } from "#lib/domain/handoff/follow-up-attempts.ts";
import type { LogEvent } from "#lib/domain/log.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { sampleSnapshot, sampleTouch } from "../../domain/note/sample.ts";

const ACCEPTED = "2026-11-10T09:00:00.000Z";

function snapshotWith(
  touches: RecordSnapshot["touches"],
  events: readonly LogEvent[],
): RecordSnapshot {
  const log = events.map((event) => JSON.stringify(event)).join("\n");
  return sampleSnapshot({ touches, handoff: { acceptedAt: ACCEPTED, log } });
}

it("lists the calls of the CRM and the touches logged here, oldest first (R-DF-07)", () => {
  const snapshot = snapshotWith(
    [
      sampleTouch({ id: "c", kind: "call", actor: "us", at: "2026-11-12T09:00:00.000Z" }),
      sampleTouch({ id: "early", kind: "call", actor: "us", at: "2026-11-01T09:00:00.000Z" }),
      sampleTouch({ id: "theirs", kind: "call", at: "2026-11-12T10:00:00.000Z" }),
    ],
    [
      { id: "1", at: "2026-11-11T09:00:00.000Z", by: "101", type: "touched", words: "Call: rang" },
      { id: "2", at: "2026-11-12T09:05:00.000Z", by: "101", type: "touched", words: "Call: again" },
    ],
  );
  expect(listAttempts(snapshot).map(({ text }) => text)).toEqual(["Call: rang", "Receipt of call"]);
});

it("never shows another number of attempts than the check counts", () => {
  const moment = fc.integer({ min: 0, max: 400 }).map((quarter) => {
    return new Date(Date.parse(ACCEPTED) + (quarter - 50) * 15 * 60_000).toISOString();
  });
  const touch = fc.record({
    at: moment,
    kind: fc.constantFrom("call", "email-sent", "page-view", "chat"),
    actor: fc.constantFrom("us", "buyer"),
  });
  const event = fc.record({
    at: moment,
    type: fc.constantFrom("touched", "added-touch", "accepted"),
    words: fc.constantFrom("Call: rang", "E-mail: wrote", "Introduction: by Omar"),
  });
  fc.assert(
    fc.property(
      fc.array(touch, { maxLength: 5 }),
      fc.uniqueArray(event, { maxLength: 5, selector: ({ at }) => at }),
      (touches, events) => {
        const snapshot = snapshotWith(
          touches.map((each, index) => sampleTouch({ ...each, id: `t${index}` } as never)),
          events.map((each, index) => ({ ...each, id: `e${index}`, by: null }) as LogEvent),
        );
        expect(listAttempts(snapshot)).toHaveLength(countFollowUpAttempts(snapshot));
      },
    ),
  );
});
