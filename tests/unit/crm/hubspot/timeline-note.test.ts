import { describe, expect, it } from "vitest";
import { json, type Script } from "../scripted-fetch.ts";
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
});

/** A record whose timeline holds these notes, by id. */
const timeline =
  (notes: Readonly<Record<string, string>>): Script =>
  (request) => {
    if (request.method === "GET") return json(object("7"));
    if (request.path.includes("/associations/")) {
      const to = Object.keys(notes).map((toObjectId) => ({ toObjectId }));
      return json({ results: [{ from: { id: "7" }, to }] });
    }
    const { inputs } = request.body as { inputs: readonly { readonly id: string }[] };
    return json({
      results: inputs.map(({ id }) => object(id, { hs_note_body: notes[id] })).toReversed(),
    });
  };

const BODY = "Offered to Omar<br><br>ref HR-01ABC-7F";

describe("the copies of a note", () => {
  it("are all found, the oldest first, whatever the order of the answer (P3.7)", async () => {
    const { gateway } = gatewayFor(timeline({ 1000: BODY, 99: BODY, 100: BODY, 101: "Another" }));
    expect(await gateway.findTimelineNotes(person("7"), NOTE)).toEqual({
      ok: true,
      value: ["99", "100", "1000"].map((remoteId) => ({ remoteId, edited: false })),
    });
  });

  it.each([
    ["as it was written", BODY, false],
    [
      "in HubSpot's own paragraphs",
      "<div><p>Offered to Omar</p><p></p><p>ref&nbsp;HR-01ABC-7F</p></div>",
      false,
    ],
    [
      "with styles and spaces",
      "<span style='color:#000'>Offered  to Omar</span> <br><br>ref HR-01ABC-7F ",
      false,
    ],
    ["with a word changed", "Offered to Dana<br><br>ref HR-01ABC-7F", true],
    ["with a line above", "Careful:<br>Offered to Omar<br><br>ref HR-01ABC-7F", true],
    ["with a line below", "Offered to Omar<br><br>ref HR-01ABC-7F<br>Called back today", true],
    ["with its text gone", "HR-01ABC-7F", true],
  ])("count as edited when the text is another one: %s (P3.7)", async (_how, body, edited) => {
    const { gateway } = gatewayFor(timeline({ 99: body }));
    expect(await gateway.findTimelineNotes(person("7"), NOTE)).toEqual({
      ok: true,
      value: [{ remoteId: "99", edited }],
    });
  });

  it.each([
    "Offered to Omar<br><br>ref HR-01ABC-7F2",
    "Offered to Omar<br><br>ref HR-01ABC-7F-2",
    "Offered to Omar<br><br>ref XHR-01ABC-7F",
    "",
  ])("are not those of another note: %j (P3.4)", async (body) => {
    const { gateway } = gatewayFor(timeline({ 99: body }));
    expect(await gateway.findTimelineNotes(person("7"), NOTE)).toEqual({ ok: true, value: [] });
  });

  it("are looked for on the record that a merge left (P3.4, P7.5)", async () => {
    const { gateway, seen } = gatewayFor((request) =>
      request.method === "GET"
        ? json(object("99", { hs_merged_object_ids: "7;8" }))
        : timeline({ 1: BODY })(request),
    );
    expect(await gateway.findTimelineNotes(person("7"), NOTE)).toMatchObject({
      value: [{ remoteId: "1" }],
    });
    expect(seen[2]?.body).toEqual({ inputs: [{ id: "99" }] });
  });

  it.each([
    ["the record", "GET"],
    ["its notes", "POST"],
  ])("are an open question when %s cannot be read (P3.4)", async (_what, method) => {
    const { gateway } = gatewayFor((request) => {
      if (request.method === method) throw new TypeError("Failed to fetch");
      return timeline({ 99: BODY })(request);
    });
    expect(await gateway.findTimelineNotes(person("7"), NOTE)).toMatchObject({ ok: false });
  });
});

describe("taking a note away", () => {
  it.each([204, 404])("is done when HubSpot answers %i", async (status) => {
    const { gateway, seen } = gatewayFor(() =>
      status === 204 ? new Response(null, { status }) : json({}, status),
    );
    expect(await gateway.deleteTimelineNote("99")).toEqual({ ok: true, value: null });
    expect(seen).toMatchObject([{ method: "DELETE", path: expect.stringMatching(/\/notes\/99$/) }]);
  });

  it("is open when no answer came", async () => {
    const { gateway } = gatewayFor(() => {
      throw new TypeError("Failed to fetch");
    });
    expect(await gateway.deleteTimelineNote("99")).toMatchObject({ failure: { type: "unknown" } });
  });

  it("asks for nothing that is no note's id", async () => {
    const { gateway, seen } = gatewayFor(() => json({}));
    expect(await gateway.deleteTimelineNote("../contacts/7")).toMatchObject({
      failure: { type: "not-found" },
    });
    expect(seen).toEqual([]);
  });
});
