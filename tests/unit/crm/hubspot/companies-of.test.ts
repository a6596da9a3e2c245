import { expect, it } from "vitest";
import type { Call } from "#lib/crm/hubspot/call.ts";
import { readCompaniesOf } from "#lib/crm/hubspot/companies-of.ts";
import type { RecordPlace } from "#lib/crm/hubspot/to-domain.ts";
import { fail, type Outcome, succeed } from "#lib/domain/failure.ts";

const PLACE: RecordPlace = {
  connectionId: "c1",
  objectType: "person",
  site: { accountId: null, pageHost: null },
};

/** Each person belongs to the company whose id ends alike. */
function createCall(refuse: (path: string) => Outcome<never> | null = () => null) {
  const asked: { readonly path: string; readonly count: number }[] = [];
  const call = async ({ path, body }: { path: string; body: { inputs: { id: string }[] } }) => {
    asked.push({ path, count: body.inputs.length });
    const refused = refuse(path);
    if (refused !== null) return refused;
    const results = path.includes("associations")
      ? body.inputs.map(({ id }) => ({ from: { id }, to: [{ toObjectId: `9${id}` }] }))
      : body.inputs.map(({ id }) => ({
          id,
          properties: { name: `Company ${id}` },
          createdAt: "2026-11-21T10:00:00.000Z",
          updatedAt: "2026-11-21T10:00:00.000Z",
          archived: false,
        }));
    return succeed({ results });
  };
  return { call: call as unknown as Call, asked };
}

const ids = Array.from({ length: 250 }, (_, index) => String(1_000 + index));

it("asks for a hundred at a time, and for each record once, however many there are", async () => {
  const { call, asked } = createCall();
  const read = await readCompaniesOf(call, PLACE, [...ids, ...ids]);
  expect(asked.map(({ count }) => count)).toEqual([100, 100, 50, 100, 100, 50]);
  expect(read).toMatchObject({ ok: true });
  const found = read.ok ? read.value : new Map();
  expect(found.size).toBe(250);
  expect(found.get("1249")).toMatchObject({ name: "Company 91249" });
});

it("asks nothing for no record", async () => {
  const { call, asked } = createCall();
  expect(await readCompaniesOf(call, PLACE, [])).toEqual(succeed(new Map()));
  expect(asked).toEqual([]);
});

it("says what went wrong in either call, but for companies that the key may not see", async () => {
  const busy = fail({ type: "busy", retryAt: 1, detail: "" } as const);
  const forbidden = fail({ type: "forbidden", missingScopes: [], detail: "" } as const);
  for (const part of ["associations", "objects"]) {
    const refusing = (failure: typeof busy | typeof forbidden) =>
      createCall((path) => (path.includes(part) ? failure : null)).call;
    expect(await readCompaniesOf(refusing(busy), PLACE, ids)).toEqual(busy);
    expect(await readCompaniesOf(refusing(forbidden), PLACE, ids)).toEqual(succeed(new Map()));
  }
});
