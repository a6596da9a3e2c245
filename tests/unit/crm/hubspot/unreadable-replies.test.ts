import { describe, expect, it } from "vitest";
import { json, type Seen } from "../scripted-fetch.ts";
import { gatewayFor, object, patchOf, person } from "./gateway-for.ts";

const MEGABYTE = 1024 * 1024;
const WRITE = patchOf({ fields: { status: "offered" } });

/** 60 MB of a JSON text that never closes, in pieces of 1 MB; `taken` says how many were asked for. */
function sixtyMegabytes() {
  let taken = 0;
  const piece = new TextEncoder().encode(`"${"x".repeat(MEGABYTE - 3)}",`);
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (taken === 0) controller.enqueue(new TextEncoder().encode("["));
      taken += 1;
      if (taken > 60) controller.close();
      else controller.enqueue(piece);
    },
  });
  return { response: new Response(body), taken: () => taken };
}

const nested = (levels: number) =>
  new Response(`${'{"deeper":'.repeat(levels)}1${"}".repeat(levels)}`);

describe("a reply of 60 MB", () => {
  it("is given up after 10 MB, and a read says so (P3.11)", async () => {
    const { response, taken } = sixtyMegabytes();
    const { gateway } = gatewayFor(() => response);
    expect(await gateway.getRecord("person", "7")).toMatchObject({
      failure: { type: "bad-reply", detail: "The answer is larger than 10 MB." },
    });
    expect(taken()).toBeLessThan(14);
  });

  it("leaves a write open (P3.11)", async () => {
    const { response, taken } = sixtyMegabytes();
    const { gateway } = gatewayFor(({ method }: Seen) =>
      method === "PATCH" ? response : json(object("7")),
    );
    expect(await gateway.patch(person("7"), WRITE)).toMatchObject({
      failure: { type: "unknown", cause: "bad-reply" },
    });
    expect(taken()).toBeLessThan(14);
  });
});

describe("a reply that is nested 1,000 levels deep", () => {
  it.each([1_000, 500_000])(
    "is not taken apart, and a read says so: %i levels (P3.11)",
    async (levels) => {
      const { gateway } = gatewayFor(() => nested(levels));
      expect(await gateway.getRecord("person", "7")).toMatchObject({
        failure: { type: "bad-reply", detail: "The answer is nested deeper than 100 levels." },
      });
    },
  );

  it("leaves a write open (P3.11)", async () => {
    const { gateway } = gatewayFor(({ method }: Seen) =>
      method === "PATCH" ? nested(1_000) : json(object("7")),
    );
    expect(await gateway.patch(person("7"), WRITE)).toMatchObject({
      failure: { type: "unknown", cause: "bad-reply" },
    });
  });
});
