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
    const { gateway } = gatewayFor(() =>
      json({ results: [object("7", { email: "other@x.example" })] }),
    );
    expect(await gateway.findByEmails(["sara@x.example"])).toEqual({ ok: true, value: [] });
  });

  it("is found by a second address too", async () => {
    const properties = { email: "a@x.example", hs_additional_emails: "sara@x.example" };
    const { gateway, seen } = gatewayFor(({ path }) =>
      json({ results: path.endsWith("/search") ? [object("7", properties)] : [] }),
    );
    expect(await gateway.findByEmails(["sara@x.example"])).toMatchObject({
      value: [{ key: { recordId: "7" } }],
    });
    expect(seen.map(({ path }) => path.replace(/.*contacts/, ""))).toEqual([
      "/batch/read",
      "/search",
    ]);
  });

  it("is found by the first address where the account refuses to search the further ones", async () => {
    const { gateway } = gatewayFor(({ path }) =>
      path.endsWith("/search")
        ? json({ category: "VALIDATION_ERROR", message: "No such operator." }, 400)
        : json({ results: [object("7", { email: "a@x.example" })] }),
    );
    expect(await gateway.findByEmails(["a@x.example", "b@x.example"])).toMatchObject({
      value: [{ key: { recordId: "7" } }],
    });
  });

  it("is asked for with nineteen others in five calls at most, and in one when all are known", async () => {
    const addresses = Array.from({ length: 20 }, (_, index) => `p${index}@x.example`);
    const nobody = gatewayFor(() => json({ results: [] }));
    await nobody.gateway.findByEmails(addresses);
    expect(nobody.seen).toHaveLength(5);
    const everybody = gatewayFor(() =>
      json({ results: addresses.map((email, index) => object(String(index + 1), { email })) }),
    );
    const found = await everybody.gateway.findByEmails(addresses);
    expect(found.ok && found.value).toHaveLength(20);
    expect(everybody.seen).toHaveLength(1);
  });

  it("does not stand in the words about a failure", async () => {
    const { gateway } = gatewayFor(() => json({ id: 1 }));
    const found = await gateway.findByEmails(["sara@x.example"]);
    expect(found).toMatchObject({ failure: { type: "bad-reply" } });
    expect(JSON.stringify(found)).not.toMatch(/sara|x\.example/);
  });

  it.each([
    "",
    "sara",
    "a@b@c",
    "a b@x.example",
    "../x@y",
    "*@x.example",
    `${"a".repeat(300)}@x.example`,
  ])("is not asked for with %j", async (address) => {
    const { gateway, seen } = gatewayFor(() => json({}));
    expect(await gateway.findByEmails([address])).toEqual({ ok: true, value: [] });
    expect(seen).toEqual([]);
  });
});
