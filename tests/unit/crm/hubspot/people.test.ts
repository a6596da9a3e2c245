import { describe, expect, it } from "vitest";
import { json } from "../scripted-fetch.ts";
import { gatewayFor, object } from "./gateway-for.ts";

describe("owners", () => {
  it("are read page by page with their teams, those who left as well", async () => {
    const owner = (id: string, firstName: string | null) => ({
      id,
      firstName,
      lastName: null,
      email: `o${id}@x.example`,
      archived: false,
      ...(id === "1" ? { teams: [{ id: "12", name: "DACH", primary: true }, { id: 13 }] } : {}),
    });
    const { gateway } = gatewayFor(({ query }) => {
      if (query.get("archived") === "true") return json({ results: [owner("3", "Lena")] });
      return query.get("after") === "1"
        ? json({ results: [owner("2", null)] })
        : json({ results: [owner("1", "Omar")], paging: { next: { after: "1" } } });
    });
    expect(await gateway.owners()).toEqual({
      ok: true,
      value: [
        { id: "3", name: "Lena", email: "o3@x.example", active: false, teamIds: [] },
        { id: "2", name: "o2@x.example", email: "o2@x.example", active: true, teamIds: [] },
        { id: "1", name: "Omar", email: "o1@x.example", active: true, teamIds: ["12", "13"] },
      ],
    });
  });
});

describe("a person by e-mail address", () => {
  it("is nobody else, even when HubSpot answers with somebody", async () => {
    const { gateway } = gatewayFor(() => json(object("7", { email: "other@x.example" })));
    const found = await gateway.findByEmail("sara@x.example");
    expect(found).toMatchObject({ ok: false, failure: { type: "bad-reply" } });
    expect(JSON.stringify(found)).not.toContain("other@");
  });

  it("is found by a second address too", async () => {
    const properties = { email: "a@x.example", hs_additional_emails: "sara@x.example" };
    const { gateway } = gatewayFor(() => json(object("7", properties)));
    expect(await gateway.findByEmail("sara@x.example")).toMatchObject({
      value: { key: { recordId: "7" } },
    });
  });

  it("does not stand in the words about a failure", async () => {
    const { gateway } = gatewayFor(() => json({ id: 1 }));
    const found = await gateway.findByEmail("sara@x.example");
    expect(found).toMatchObject({ failure: { type: "bad-reply" } });
    expect(JSON.stringify(found)).not.toMatch(/sara|x\.example/);
  });

  it.each(["", "sara", "a@b@c", "a b@x.example", "../x@y", `${"a".repeat(300)}@x.example`])(
    "is not asked for with %j",
    async (address) => {
      const { gateway, seen } = gatewayFor(() => json({}));
      expect(await gateway.findByEmail(address)).toEqual({ ok: true, value: null });
      expect(seen).toEqual([]);
    },
  );
});
