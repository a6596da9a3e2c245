import { describe, expect, it } from "vitest";
import { json, type Seen } from "../scripted-fetch.ts";
import { gatewayFor, object, patchOf, person } from "./gateway-for.ts";

const pageOf = (account: string) => `https://app-eu1.hubspot.com/contacts/${account}/record/0-1/7`;
const OURS = { url: pageOf("24861337") };
const THEIRS = { url: pageOf("40404040") };
const WRONG = { type: "wrong-account", expected: "24861337", actual: "40404040" };

type Gateway = ReturnType<typeof gatewayFor>["gateway"];

const CURSOR = { since: "2026-11-20T00:00:00.000Z", lastId: null };

describe("a reply with a record of another account", () => {
  it.each<readonly [string, (gateway: Gateway) => Promise<unknown>]>([
    ["one record", (gateway) => gateway.getRecord("person", "7")],
    ["several records", (gateway) => gateway.getRecords("person", ["6", "7"])],
    ["somebody's address", (gateway) => gateway.findByEmails(["sara@x.example"])],
    ["words", (gateway) => gateway.search("sara")],
    ["changes", (gateway) => gateway.changes("person", CURSOR)],
    ["what people own", (gateway) => gateway.owned("person", ["81"], null)],
    ["the newest change", (gateway) => gateway.newestChange("person")],
  ])(
    "is refused as a whole when %s were asked for, and names both accounts (P13.4)",
    async (_what, ask) => {
      const properties = { email: "sara@x.example" };
      const rows = [object("6", properties, OURS), object("7", properties, THEIRS)];
      const { gateway } = gatewayFor(({ method }) =>
        json(method === "GET" ? rows[1] : { results: rows }),
      );
      expect(await ask(gateway)).toEqual({ ok: false, failure: WRONG });
    },
  );

  it("keeps a write from leaving: it is seen in the read before it (P13.1, P13.4)", async () => {
    const { gateway, seen } = gatewayFor(() => json(object("7", {}, THEIRS)));
    const write = patchOf({ fields: { status: "offered" } });
    expect(await gateway.patch(person("7"), write)).toEqual({ ok: false, failure: WRONG });
    expect(seen.map(({ method }) => method)).toEqual(["GET"]);
  });

  it.each(["PATCH", "POST"])(
    "leaves a write open when it answers a %s (P3.10, P13.4)",
    async (method) => {
      const answer = (request: Seen) => object("7", {}, request.method === method ? THEIRS : OURS);
      const { gateway } = gatewayFor((request) => json(answer(request)));
      const outcome =
        method === "PATCH"
          ? await gateway.patch(person("7"), patchOf({ fields: { status: "offered" } }))
          : await gateway.createTimelineNote(person("7"), {
              kind: "timeline-note",
              text: "Offered",
              marker: "HR-1",
              at: "2026-11-21T10:00:00.000Z",
              ownerId: null,
            });
      expect(outcome).toMatchObject({
        failure: {
          type: "unknown",
          cause: "bad-reply",
          detail: expect.stringContaining("a record of the account 40404040"),
        },
      });
    },
  );
});

describe("a record's address says nothing about its account", () => {
  it.each([
    undefined,
    null,
    42,
    "no address",
    "https://example.com/contacts/40404040/record/0-1/7",
    "https://app-eu1.hubspot.com/reports/40404040",
  ])("when it is %j", async (url) => {
    const { gateway } = gatewayFor(() =>
      json({ results: [object("7", {}, { url: url ?? null })] }),
    );
    const read = await gateway.getRecords("person", ["7"]);
    expect(read.ok || read.failure.type).not.toBe("wrong-account");
  });

  it("while nobody knows yet which account it is to be", async () => {
    const { gateway } = gatewayFor(() => json({ results: [object("7", {}, THEIRS)] }), {
      connection: { accountId: null },
    });
    expect(await gateway.getRecords("person", ["7"])).toMatchObject({ ok: true });
  });
});
