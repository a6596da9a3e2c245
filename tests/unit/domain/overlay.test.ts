import { describe, expect, it } from "vitest";
import { logToText, parseLog } from "#lib/domain/log.ts";
import { type OutboxEntry, type OutboxState, pendingEntry } from "#lib/domain/outbox.ts";
import { applyPending } from "#lib/domain/overlay.ts";
import type { PatchWrite, Write } from "#lib/domain/write.ts";
import { writeToText } from "#lib/domain/write-to-text.ts";
import { NOW, sampleSnapshot } from "./note/sample.ts";

function entry(seq: number, write: Write, part: Partial<OutboxEntry> = {}): OutboxEntry {
  return {
    ...pendingEntry({
      id: `entry-${seq}`,
      actionId: "action",
      title: "",
      record: sampleSnapshot().key,
      account: "1",
      server: "api.hubapi.com",
      write,
      dependsOn: null,
      createdAt: 0,
      notBefore: 0,
      typed: null,
    }),
    seq,
    ...part,
  };
}

function patch(part: Partial<PatchWrite>): PatchWrite {
  return { kind: "patch", fields: {}, base: {}, events: [], ...part };
}

const NOTE: Write = {
  kind: "timeline-note",
  text: "First touch: Call",
  marker: "HR-1",
  at: NOW,
  ownerId: "101",
};

describe("what waits in the outbox", () => {
  it("is laid over the record in the order in which it was asked for, not in which it is listed", () => {
    const seen = applyPending(
      sampleSnapshot({ handoff: { status: "offered", leadType: "event" } }),
      [
        entry(2, patch({ fields: { status: "touched", firstTouchAt: NOW } })),
        entry(1, patch({ fields: { status: "accepted" } })),
      ],
    );
    expect(seen.handoff).toEqual({ status: "touched", firstTouchAt: NOW, leadType: "event" });
  });

  it.each(["pending", "sending", "attention"] satisfies OutboxState[])(
    "is shown while it is %s",
    (state) => {
      const seen = applyPending(sampleSnapshot(), [
        entry(1, patch({ fields: { evidence: null, status: "draft" } }), { state }),
      ]);
      expect(seen.handoff).toEqual({ evidence: null, status: "draft" });
    },
  );

  it("joins the log without doubling what the CRM already has", () => {
    const had = { id: "e1", at: "2026-11-20T09:00:00.000Z", by: null, type: "offered" } as const;
    const added = { id: "e2", at: NOW, by: "101", type: "accepted" } as const;
    const log = logToText({ events: [had], unread: ["typed by hand"] });
    const seen = applyPending(sampleSnapshot({ handoff: { log } }), [
      entry(1, patch({ events: [had, added] })),
    ]);
    expect(parseLog(seen.handoff.log)).toEqual({ events: [had, added], unread: ["typed by hand"] });
  });

  it("shows a timeline note as a touch by us that says it waits", () => {
    const seen = applyPending(sampleSnapshot(), [entry(7, NOTE)]);
    expect(seen.touches).toHaveLength(sampleSnapshot().touches.length + 1);
    expect(seen.touches.at(-1)).toMatchObject({
      actor: "us",
      kind: "note",
      at: NOW,
      words: "First touch: Call",
      ownerId: "101",
      receipt: { label: "Waiting to be sent", url: null },
    });
  });

  it("shows nothing of a task, which is no touch, and gives it as text to copy", () => {
    const write: Write = {
      kind: "task",
      title: "Overdue: answer Sara Lindqvist",
      text: "No answer by Mon 23 Nov, 18:00 (Riyadh).",
      marker: "HR-1",
      dueAt: NOW,
      ownerId: "101",
    };
    const snapshot = sampleSnapshot();
    expect(applyPending(snapshot, [entry(1, write)])).toEqual(snapshot);
    expect(writeToText(write)).toBe(
      "Overdue: answer Sara Lindqvist\n\nNo answer by Mon 23 Nov, 18:00 (Riyadh).",
    );
  });

  it("for another record is left out", () => {
    const other = { ...sampleSnapshot().key, recordId: "43" };
    const deal = { ...sampleSnapshot().key, objectType: "deal" } as const;
    const snapshot = sampleSnapshot();
    const entries = [entry(1, NOTE, { record: other }), entry(2, NOTE, { record: deal })];
    expect(applyPending(snapshot, entries)).toEqual(snapshot);
  });

  it("for a record that the CRM folded into this one counts", () => {
    const record = { ...sampleSnapshot().key, recordId: "41" };
    const seen = applyPending(sampleSnapshot({ mergedIds: ["41"] }), [
      entry(1, patch({ fields: { status: "draft" } }), { record }),
    ]);
    expect(seen.handoff.status).toBe("draft");
  });

  it("leaves the CRM's picture itself untouched", () => {
    const snapshot = sampleSnapshot({ handoff: { status: "offered" } });
    const before = structuredClone(snapshot);
    applyPending(snapshot, [entry(1, patch({ fields: { status: "accepted" } })), entry(2, NOTE)]);
    expect(snapshot).toEqual(before);
  });
});
