import { describe, expect, it } from "vitest";
import { OFFERED_AT, PLAYBOOK } from "../clock/sample.ts";
import { planned } from "./sample.ts";

/** A demo request, four working hours, offered at ten in UTC; Omar (101) works in Riyadh. */
function reassign(ownerId: string, to: string, dueAt: string) {
  const { patch } = planned(
    { type: "reassign", ownerId: to },
    {
      status: "accepted",
      leadType: "demo-request",
      stage: "marketing-to-sdr",
      ownerId,
      offeredAt: OFFERED_AT,
      dueAt,
    },
    { playbook: PLAYBOOK },
  );
  return patch.fields;
}

describe("giving a lead to somebody who works at other times", () => {
  const inUtc = "2026-11-23T14:00:00.000Z";
  const inRiyadh = "2026-11-24T06:00:00.000Z";

  it("moves the end of the agreed time to where it is for them", () => {
    const moved = { dueAt: inRiyadh, noteDeadline: inRiyadh };
    expect(reassign("102", "101", inUtc)).toMatchObject(moved);
    expect(reassign("101", "102", inRiyadh)).toMatchObject({ dueAt: inUtc, noteDeadline: inUtc });
  });

  it("moves it too where it was filled in while the note was still being written", () => {
    for (const dueAt of ["2026-11-23T13:00:00.000Z", "2026-11-23T13:48:11.000Z"])
      expect(reassign("102", "101", dueAt)).toMatchObject({ dueAt: inRiyadh });
  });

  it("leaves a deadline that the note has of its own", () => {
    expect(reassign("102", "101", "2026-11-23T12:00:00.000Z")).toEqual({
      ownerId: "101",
      noteOwner: "101",
    });
  });

  it("leaves it between two who work at the same times", () => {
    expect(reassign("102", "103", inUtc)).toEqual({ ownerId: "103", noteOwner: "103" });
  });
});
