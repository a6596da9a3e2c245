import { describe, expect, it } from "vitest";
import type { RecordKey } from "#lib/domain/record.ts";
import { createSalesforceWorld } from "./salesforce-world.ts";

/** An account with Sara in it, and a hand that adds opportunities. */
function createWorld() {
  const world = createSalesforceWorld();
  const { add, keyOf, owner } = world;
  const account = add("Account", { Name: "Nordvik AB", OwnerId: owner.id }).id;
  const sara = keyOf(add("Contact", { LastName: "Lindqvist", AccountId: account }).id);
  const addDeal = (Name: string, StageName: string, Amount: number | null, AccountId = account) =>
    add("Opportunity", { Name, StageName, Amount, AccountId }).id;
  const read = async (key: RecordKey = sara) => {
    const outcome = await world.gateway.getRecord(key.objectType, key.recordId);
    return outcome.ok ? outcome.value : expect.fail(outcome.failure.type);
  };
  return { ...world, account, sara, addDeal, read };
}

describe("who owns the account", () => {
  it("is read with a contact, an opportunity and the account itself, in lists too", async () => {
    const { account, addDeal, gateway, keyOf, owner, read, sara } = createWorld();
    const deal = keyOf(addDeal("Pilot", "Prospecting", null), "deal");
    for (const key of [sara, deal, keyOf(account, "company")]) {
      expect((await read(key)).company).toMatchObject({ name: "Nordvik AB", ownerId: owner.id });
    }
    expect(await gateway.getRecords("person", [sara.recordId])).toMatchObject({
      value: [{ company: { ownerId: owner.id } }],
    });
  });

  it("is nobody for a lead, which belongs to no account yet, and for a contact without one", async () => {
    const { add, keyOf, read } = createWorld();
    const lead = keyOf(add("Lead", { LastName: "Lindqvist", Company: "Nordvik AB" }).id, "lead");
    expect(await read(lead)).toMatchObject({ company: { ownerId: null }, dealAmount: null });
    const contact = keyOf(add("Contact", { LastName: "Lindqvist" }).id);
    expect(await read(contact)).toMatchObject({ company: { ownerId: null }, dealAmount: null });
  });

  it("is not known where the column is closed to this user, and the rest is there", async () => {
    const { read, sandbox } = createWorld();
    sandbox.state.closed.add("Account.OwnerId");
    expect((await read()).company).toMatchObject({ name: "Nordvik AB", ownerId: null });
  });
});

describe("what the largest open opportunity is worth", () => {
  it("counts those of the account and those in which the contact has a part, while they are open", async () => {
    const { add, addDeal, read, sara } = createWorld();
    addDeal("Small", "Prospecting", 12_000.5);
    addDeal("Won", "Closed Won", 90_000);
    addDeal("Not priced yet", "Prospecting", null);
    expect((await read()).dealAmount).toBe(12_000.5);
    const elsewhere = add("Account", { Name: "Partner Ltd" }).id;
    const advised = addDeal("Advised", "Prospecting", 30_000, elsewhere);
    expect((await read()).dealAmount).toBe(12_000.5);
    add("OpportunityContactRole", { OpportunityId: advised, ContactId: sara.recordId });
    expect((await read()).dealAmount).toBe(30_000);
  });

  it("is the account's for an account, and its own for an opportunity that is open", async () => {
    const { account, addDeal, keyOf, read } = createWorld();
    const open = keyOf(addDeal("Small", "Prospecting", 500), "deal");
    const closed = keyOf(addDeal("Lost", "Closed Lost", 900), "deal");
    expect((await read(keyOf(account, "company"))).dealAmount).toBe(500);
    expect((await read(open)).dealAmount).toBe(500);
    expect((await read(closed)).dealAmount).toBeNull();
  });

  it("is not known where opportunities or their amounts are closed to this user, and the rest is there", async () => {
    for (const closed of ["Opportunity", "Opportunity.Amount"]) {
      const { addDeal, read, sandbox } = createWorld();
      addDeal("Small", "Prospecting", 500);
      sandbox.state.closed.add(closed);
      expect(await read()).toMatchObject({ name: "Lindqvist", dealAmount: null });
    }
  });

  it("costs no call more", async () => {
    const { read, sandbox } = createWorld();
    await read();
    const before = sandbox.state.calls;
    await read();
    expect(sandbox.state.calls - before).toBe(3);
  });
});
