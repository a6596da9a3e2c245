import { expect, it } from "vitest";
import type { RecordKey } from "#lib/domain/record.ts";
import type { PatchWrite } from "#lib/domain/write.ts";
import { json } from "../scripted-fetch.ts";
import { gatewayFor, LOG_CODE, ok, person, personRow, STATUS_CODE } from "./gateway-for.ts";

const UUID = "0f1ab7b0-6d02-11ee-9b2c-5f3a1c2d4e6f";
const LEAD: RecordKey = { connectionId: "c1", objectType: "lead", recordId: UUID };
const OFFER: PatchWrite = {
  kind: "patch",
  fields: { status: "offered" },
  base: { status: null },
  events: [],
};

const lead = (more: Readonly<Record<string, unknown>> = {}) => ({
  id: UUID,
  title: "Spares",
  owner_id: 7,
  update_time: "2026-11-20T08:00:00.123Z",
  ...more,
});

it("sends a person's fields in a place of their own, by the account's keys, and reads only those", async () => {
  const kept = personRow(1, { custom_fields: { [STATUS_CODE]: "offered", [LOG_CODE]: null } });
  const { gateway, seen } = gatewayFor(({ method }) => ok(method === "GET" ? personRow(1) : kept));
  expect(await gateway.patch(person("1"), OFFER)).toEqual({
    ok: true,
    value: { recordId: "1", version: "2026-11-20T08:00:00.000Z", conflicts: [], replaced: [] },
  });
  const [, read, write] = seen;
  expect(read?.query.get("custom_fields")).toBe(`${STATUS_CODE},${LOG_CODE}`);
  expect([write?.method, write?.path]).toEqual(["PATCH", "/api/v2/persons/1"]);
  expect(write?.body).toEqual({ custom_fields: { [STATUS_CODE]: "offered" } });
});

it("sends a lead's fields between all others", async () => {
  const { gateway, seen } = gatewayFor(({ path, method }) => {
    if (path.endsWith("/leadLabels")) return ok([]);
    return ok(method === "GET" ? lead() : lead({ [STATUS_CODE]: "offered" }));
  });
  expect(await gateway.patch(LEAD, OFFER)).toMatchObject({ ok: true, value: { conflicts: [] } });
  expect(seen.at(-1)?.path).toBe(`/api/v1/leads/${UUID}`);
  expect(seen.at(-1)?.body).toEqual({ [STATUS_CODE]: "offered" });
});

it("says of a lead whose value was not taken that it is empty, after the keys were looked up again", async () => {
  const { gateway, seen } = gatewayFor(({ path }) =>
    path.endsWith("/leadLabels") ? ok(null) : ok(lead()),
  );
  expect(await gateway.patch(LEAD, OFFER)).toMatchObject({
    ok: true,
    value: { conflicts: [{ field: "status", base: null, theirs: null, mine: "offered" }] },
  });
  expect(seen.filter(({ method }) => method === "PATCH")).toHaveLength(1);
  expect(seen.filter(({ path }) => path.endsWith("Fields"))).toHaveLength(2);
});

it("says what Pipedrive kept in place of our value", async () => {
  const kept = personRow(1, { custom_fields: { [STATUS_CODE]: "Offered!", [LOG_CODE]: null } });
  const { gateway } = gatewayFor(({ method }) => ok(method === "GET" ? personRow(1) : kept));
  expect(await gateway.patch(person("1"), OFFER)).toMatchObject({
    value: { conflicts: [{ field: "status", theirs: "Offered!", mine: "offered" }] },
  });
});

it("names a field that Pipedrive does not take by what people call it", async () => {
  const error = `Validation failed: custom_fields.${STATUS_CODE}: Parameter '${STATUS_CODE}' is not allowed for this request`;
  const { gateway } = gatewayFor(({ method }) =>
    method === "GET" ? ok(personRow(1)) : json({ success: false, error }, 400),
  );
  const refused = await gateway.patch(person("1"), OFFER);
  expect(refused).toMatchObject({
    failure: {
      type: "rejected",
      issues: [
        {
          field: "Handrail: Handoff status",
          message: expect.stringContaining('does not take "Handrail: Handoff status"'),
        },
      ],
    },
  });
  expect(JSON.stringify(refused)).not.toContain(STATUS_CODE);
});
