import { describe, expect, it } from "vitest";
import { json, type Seen } from "../scripted-fetch.ts";
import { gatewayFor, object, patchOf, person } from "./gateway-for.ts";

const items = ["1", "2"].map((id) => ({
  record: person(id),
  write: patchOf({ fields: { status: "offered" } }),
}));

interface Input {
  readonly id: string;
  readonly objectWriteTraceId: string;
}

/** A HubSpot in which both records are empty, and which answers the write as told. */
const answering = (answer: (inputs: readonly Input[]) => unknown, status = 200) =>
  gatewayFor((request: Seen) => {
    const { inputs } = request.body as { inputs: readonly Input[] };
    return request.path.endsWith("/batch/read")
      ? json({ results: inputs.map(({ id }) => object(id)) })
      : json(answer(inputs), status);
  });

const done = (id: string, objectWriteTraceId?: string) => ({
  ...object(id, { handrail_status: "offered" }),
  objectWriteTraceId,
});

describe("matching the answers of a batch to its items", () => {
  it("needs no trace to know a record by its id, in whatever order (P3.10)", async () => {
    const { gateway } = answering(() => ({ results: [done("2"), done("1")] }));
    expect(await gateway.patchMany(items)).toMatchObject([
      { ok: true, value: { recordId: "1" } },
      { ok: true, value: { recordId: "2" } },
    ]);
  });

  it("leaves open what is answered with another item's trace (P3.10)", async () => {
    const { gateway } = answering(([first, second]) => ({
      results: [
        done("1", second?.objectWriteTraceId),
        done("2", second?.objectWriteTraceId),
        { ...done("3"), objectWriteTraceId: first?.objectWriteTraceId },
      ],
    }));
    expect(await gateway.patchMany(items)).toMatchObject([
      { failure: { type: "unknown", cause: "bad-reply" } },
      { ok: true },
    ]);
  });

  it("leaves open what is answered twice, or both done and refused (P3.10)", async () => {
    const error = { category: "VALIDATION_ERROR", message: "No.", context: { ids: ["2"] } };
    const { gateway } = answering(() => ({
      results: [done("1"), done("1"), done("2")],
      errors: [error],
      numErrors: 1,
    }));
    expect(await gateway.patchMany(items)).toMatchObject([
      { failure: { type: "unknown" } },
      { failure: { type: "unknown" } },
    ]);
  });

  it("leaves open what is not answered at all, though errors are counted (P3.10)", async () => {
    const { gateway } = answering(() => ({ results: [done("1")], numErrors: 1 }));
    expect(await gateway.patchMany(items)).toMatchObject([
      { ok: true },
      { failure: { type: "unknown" } },
    ]);
  });

  it.each([
    ["OBJECT_NOT_FOUND", { type: "not-found" }],
    ["CONFLICT", { type: "busy" }],
    ["RATE_LIMITS", { type: "busy" }],
    ["MISSING_SCOPES", { type: "forbidden" }],
    ["VALIDATION_ERROR", { type: "rejected", issues: [{ message: "No." }] }],
    ["INTERNAL_ERROR", { type: "unknown", cause: "server-error" }],
    [undefined, { type: "unknown", cause: "server-error" }],
  ])("knows an item refused with %s by the trace in its error", async (category, failure) => {
    const { gateway } = answering(
      ([, second]) => ({
        results: [done("1")],
        errors: [
          {
            category,
            message: "No.",
            context: { objectWriteTraceId: [second?.objectWriteTraceId] },
          },
        ],
        numErrors: 1,
      }),
      207,
    );
    expect(await gateway.patchMany(items)).toMatchObject([{ ok: true }, { failure }]);
  });

  it("does not ask again and again for items that a limit holds up", async () => {
    const { gateway, seen } = answering(() => ({ policyName: "TEN_SECONDLY_ROLLING" }), 429);
    expect(await gateway.patchMany(items)).toMatchObject([
      { failure: { type: "rate-limited" } },
      { failure: { type: "rate-limited" } },
    ]);
    expect(seen).toHaveLength(2);
  });
});
