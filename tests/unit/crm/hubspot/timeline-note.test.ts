import { describe, expect, it } from "vitest";
import { json } from "../scripted-fetch.ts";
import { gatewayFor, object, person } from "./gateway-for.ts";

const NOTE = {
  kind: "timeline-note",
  text: "Offered to Omar",
  marker: "HR-01ABC-7F",
  at: "2026-11-21T10:00:00.000Z",
  ownerId: "81",
} as const;

describe("a note on the timeline", () => {
  it.each([
    ["person", 202],
    ["company", 190],
    ["deal", 214],
  ] as const)("is tied to a %s in the same call", async (objectType, associationTypeId) => {
    const { gateway, seen } = gatewayFor(() => json(object("55"), 201));
    const record = { ...person("7"), objectType };
    expect(await gateway.createTimelineNote(record, NOTE)).toEqual({
      ok: true,
      value: { remoteId: "55" },
    });
    expect(seen).toHaveLength(1);
    expect(seen[0]?.body).toEqual({
      properties: {
        hs_timestamp: NOTE.at,
        hs_note_body: "Offered to Omar<br><br>ref HR-01ABC-7F",
        hubspot_owner_id: "81",
      },
      associations: [
        {
          to: { id: "7" },
          types: [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId }],
        },
      ],
    });
  });

  it("asks HubSpot how a note is tied to a lead", async () => {
    const results = [
      { category: "USER_DEFINED", typeId: 1, label: null },
      { category: "HUBSPOT_DEFINED", typeId: 2, label: "Special" },
      { category: "HUBSPOT_DEFINED", typeId: 855, label: null },
    ];
    const { gateway, seen } = gatewayFor(({ method }) =>
      method === "GET" ? json({ results }) : json(object("55"), 201),
    );
    await gateway.createTimelineNote({ ...person("7"), objectType: "lead" }, NOTE);
    expect(JSON.stringify(seen[1]?.body)).toContain('"associationTypeId":855');
  });

  it("is found as the oldest of several with one marker, whatever the order of the answer", async () => {
    const ids = ["100", "99", "1000"];
    const { gateway } = gatewayFor(({ path }) =>
      path.includes("/associations/")
        ? json({
            results: [{ from: { id: "7" }, to: ids.map((toObjectId) => ({ toObjectId })) }],
          })
        : json({
            results: ids.map((id) =>
              object(id, { hs_note_body: "<div><p>Offered</p><p>ref HR-01ABC-7F</p></div>" }),
            ),
          }),
    );
    expect(await gateway.findTimelineNote(person("7"), NOTE.marker)).toEqual({
      ok: true,
      value: { remoteId: "99" },
    });
  });
});
