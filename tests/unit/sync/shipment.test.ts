import { describe, expect, it } from "vitest";
import type { LogEvent } from "#lib/domain/log.ts";
import { onlyFields, toShipments, withoutFields } from "#lib/sync/shipment.ts";
import { entry, note, personKey } from "../../support/fakes/entries.ts";

const event = (id: string): LogEvent => ({
  id,
  at: "2026-11-20T09:00:00Z",
  by: null,
  type: "accepted",
});

describe("taking patches of one record together", () => {
  const first = entry({
    seq: 1,
    write: {
      kind: "patch",
      fields: { status: "offered", ownerId: "7" },
      base: { status: null, ownerId: "1" },
      events: [event("E1")],
    },
  });
  const second = entry({
    seq: 2,
    write: {
      kind: "patch",
      fields: { status: "accepted", leadType: "demo" },
      base: { status: "offered", leadType: null },
      events: [event("E2")],
    },
  });

  it("keeps the last value, the first base and every event (P4.3)", () => {
    const [shipment] = toShipments([second, first]);
    expect(shipment?.entries.map((it) => it.seq)).toEqual([1, 2]);
    expect(shipment?.write).toEqual({
      kind: "patch",
      fields: { status: "accepted", ownerId: "7", leadType: "demo" },
      base: { status: null, ownerId: "1", leadType: null },
      events: [event("E1"), event("E2")],
    });
  });

  it("leaves a single entry as it is, and other records apart", () => {
    const other = entry({ seq: 3, record: personKey("2"), write: note("HR") });
    const shipments = toShipments([first, other]);
    expect(shipments.map((it) => it.write)).toEqual([first.write, other.write]);
  });

  it("refuses to put a note together with anything: that would be a bug", () => {
    expect(() => toShipments([first, entry({ seq: 2, write: note("HR") })])).toThrow("together");
  });
});

describe("parting a patch by its fields", () => {
  const write = {
    kind: "patch",
    fields: { status: "accepted", ownerId: "7" },
    base: { status: "offered", ownerId: "1" },
    events: [event("E1")],
  } as const;

  it("gives the contested part without events, and the rest with them (P7.2)", () => {
    expect(onlyFields(write, new Set(["ownerId"]))).toEqual({
      kind: "patch",
      fields: { ownerId: "7" },
      base: { ownerId: "1" },
      events: [],
    });
    expect(withoutFields(write, new Set(["ownerId"]))).toMatchObject({
      fields: { status: "accepted" },
      events: [event("E1")],
    });
    expect(onlyFields(write, new Set(["leadType"]))).toBeNull();
  });
});
