import { describe, expect, it } from "vitest";
import { succeed } from "#lib/domain/failure.ts";
import type { ChangesCursor } from "#lib/domain/gateway.ts";
import { replayLeadSchema } from "#lib/messages/replay-lead-schema.ts";
import type { OpenConnection } from "#lib/sync/ports.ts";
import { readLeadsPage } from "../../../entrypoints/background/read-leads-page.ts";
import { CONNECTION, personKey } from "../../support/fakes/entries.ts";
import { snapshot } from "../../support/fakes/snapshots.ts";

const SINCE = "2026-08-22T00:00:00.000Z";

function ask(cursor: ChangesCursor | null, next: ChangesCursor, more: boolean) {
  const asked: unknown[] = [];
  const changes = async (...question: readonly unknown[]) => {
    asked.push(question);
    const created = snapshot({ key: personKey("1"), createdAt: "2026-09-01T00:00:00.000Z" });
    const old = snapshot({ key: personKey("2"), createdAt: "2026-08-21T23:59:59.000Z" });
    return succeed({ records: [created, old], cursor: next, more });
  };
  const open = { gateway: { changes } } as unknown as OpenConnection;
  const page = readLeadsPage(
    { open: async () => open },
    { connectionId: CONNECTION, objectType: "person", since: SINCE, cursor },
  );
  return { page, asked };
}

describe("a page of leads to replay", () => {
  const next = { since: "2026-09-02T00:00:00.000Z", lastId: "5" };

  it("begins at the moment asked for and leaves out who came before", async () => {
    const { page, asked } = ask(null, next, true);
    const answer = await page;
    expect(asked).toEqual([["person", { since: SINCE, lastId: null }]]);
    expect(answer).toMatchObject({ ok: true, value: { cursor: next } });
    const leads = answer.ok ? answer.value.leads : [];
    expect(leads.map(({ recordId }) => recordId)).toEqual(["1"]);
    expect(leads.map((lead) => replayLeadSchema.parse(lead))).toEqual(leads);
  });

  it("is the last where there is no more, or where the list does not move on", async () => {
    expect(await ask(null, next, false).page).toMatchObject({ value: { cursor: null } });
    expect(await ask(next, next, true).page).toMatchObject({ value: { cursor: null } });
  });

  it("has the companies of records that the list shows without, the company's own words first", async () => {
    const bare = snapshot({ key: personKey("1"), createdAt: "2026-09-01T00:00:00.000Z" });
    const company = { ...bare.company, name: null, employees: 240, ownerId: "7" };
    const asked: unknown[] = [];
    const gateway = {
      changes: async () => succeed({ records: [bare], cursor: next, more: false }),
      companiesOf: async (...question: readonly unknown[]) => {
        asked.push(question);
        return succeed(new Map([["1", company]]));
      },
    };
    const page = await readLeadsPage(
      { open: async () => ({ gateway }) as unknown as OpenConnection },
      { connectionId: CONNECTION, objectType: "person", since: SINCE, cursor: null },
    );
    expect(asked).toEqual([["person", ["1"]]]);
    const [lead] = page.ok ? page.value.leads : [];
    expect(lead?.source.company).toMatchObject({ name: "Nordwind", employees: 240, ownerId: "7" });
    expect(lead?.company).toBe("Nordwind");
  });

  it("says what is left of the day after it, where the CRM tells", async () => {
    const allowance = { left: 18_400, of: 250_000, kept: 50_000, unit: "calls" } as const;
    const order: string[] = [];
    const gateway = {
      changes: async () => {
        order.push("changes");
        return succeed({ records: [], cursor: next, more: false });
      },
      dayAllowance: async () => {
        order.push("allowance");
        return allowance;
      },
    };
    const page = await readLeadsPage(
      { open: async () => ({ gateway }) as unknown as OpenConnection },
      { connectionId: CONNECTION, objectType: "person", since: SINCE, cursor: null },
    );
    expect(page).toMatchObject({ ok: true, value: { allowance } });
    expect(order).toEqual(["changes", "allowance"]);
    expect(await ask(null, next, false).page).toMatchObject({ value: { allowance: null } });
  });

  it("asks for a sign-in where the connection is gone", async () => {
    const question = { connectionId: CONNECTION, objectType: "person", since: SINCE } as const;
    const gone = await readLeadsPage({ open: async () => null }, { ...question, cursor: null });
    expect(gone).toMatchObject({ ok: false, failure: { type: "needs-sign-in" } });
  });
});
