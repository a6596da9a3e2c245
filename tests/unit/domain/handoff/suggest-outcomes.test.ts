import { expect, it } from "vitest";
import { suggestOutcomes } from "#lib/domain/handoff/suggest-outcomes.ts";
import type { HandoffValues } from "#lib/domain/handoff-field.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { Touch } from "#lib/domain/touch.ts";
import { sampleSnapshot, sampleTouch } from "../note/sample.ts";
import { ACCEPTED_AT } from "./sample.ts";

function suggested(handoff: HandoffValues, touches: readonly Touch[] = []): readonly string[] {
  const snapshot = sampleSnapshot({ handoff, touches });
  return suggestOutcomes(DEFAULT_PLAYBOOK, snapshot).map(({ id }) => id);
}

const TOUCHED = { status: "touched", acceptedAt: ACCEPTED_AT, firstTouchAt: ACCEPTED_AT };

/** Calls and mails on each of these days after it was accepted. */
function tries(days: readonly number[]): readonly Touch[] {
  return days.flatMap((day) =>
    (["call", "email-sent"] as const).map((kind) =>
      sampleTouch({ kind, actor: "us", at: `2026-11-${day}T12:00:00.000Z` }),
    ),
  );
}

it("suggests to accept what is only offered, and nothing that comes later", () => {
  expect(suggested({ status: "offered" })).toEqual(["accepted"]);
});

it("suggests no response only once the agreed follow-up has been made", () => {
  expect(suggested(TOUCHED)).not.toContain("no-response");
  expect(suggested(TOUCHED, tries([19, 20, 22, 24, 26, 28, 30]))).toContain("no-response");
});

it("suggests no stage that the record does not bear out", () => {
  expect(suggested(TOUCHED)).not.toContain("opportunity");
  const answered = sampleTouch({ kind: "email-received", at: "2026-11-20T12:00:00.000Z" });
  const offered = { ...TOUCHED, offeredAt: ACCEPTED_AT };
  expect(suggested(offered, [answered, ...tries([19])])).toContain("opportunity");
});

it("suggests neither rejecting nor disqualifying, and nothing where nothing was handed off", () => {
  for (const status of ["offered", "accepted", "touched", "worked"]) {
    expect(suggested({ ...TOUCHED, status })).not.toContain("rejected");
    expect(suggested({ ...TOUCHED, status })).not.toContain("disqualified");
  }
  expect(suggested({})).toEqual([]);
  expect(suggested({ status: "rejected" })).toEqual([]);
});
