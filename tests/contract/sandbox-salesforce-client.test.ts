import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { Connection, OAuth2 } from "@jsforce/jsforce-node";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mergeRows } from "#tests/sandbox/salesforce/operations.ts";
import {
  createSalesforceSandbox,
  type SalesforceSandbox,
} from "#tests/sandbox/salesforce/sandbox.ts";
import { DEFAULT_SETTINGS, TOKENS } from "#tests/sandbox/salesforce/settings.ts";

/** A client that many use reads what the sandbox says: for every call that Handrail makes. */
let server: Server;
let address: string;
let sandbox: SalesforceSandbox;
let salesforce: Connection;

beforeAll(async () => {
  const answer = getRequestListener((request) => sandbox.app.fetch(request));
  server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  address = `http://127.0.0.1:${typeof bound === "object" ? bound?.port : ""}`;
});
beforeEach(() => {
  sandbox = createSalesforceSandbox({ queryBatch: 50 });
  salesforce = new Connection({ instanceUrl: address, accessToken: TOKENS.good, version: "66.0" });
});
afterAll(() => new Promise((done) => server.close(done)));

const SARA = { FirstName: "Sara", LastName: "Lindqvist", Email: "sara@nordvik.example" };

async function addContact(values: Readonly<Record<string, string>> = SARA): Promise<string> {
  const made = await salesforce.sobject("Contact").create(values);
  if (!made.success) throw new Error("No contact was made");
  return made.id;
}

describe("records", () => {
  it("are made, read, changed and deleted", async () => {
    const id = await addContact();
    const contacts = salesforce.sobject("Contact");
    expect(await contacts.update({ Id: id, Title: "CTO" })).toMatchObject({ success: true, id });
    expect(await contacts.retrieve(id)).toMatchObject({
      Id: id,
      Name: "Sara Lindqvist",
      Title: "CTO",
      attributes: { type: "Contact" },
    });
    expect(await contacts.destroy(id)).toMatchObject({ success: true, id });
    await expect(contacts.retrieve(id)).rejects.toMatchObject({ errorCode: "ENTITY_IS_DELETED" });
  });

  it("are refused with the code and the fields", async () => {
    const made = salesforce.sobject("Contact").create({ FirstName: "Sara" });
    await expect(made).rejects.toMatchObject({
      errorCode: "REQUIRED_FIELD_MISSING",
      data: { fields: ["LastName"] },
    });
  });

  it("are changed only when nobody else was faster", async () => {
    const id = await addContact();
    const headers = { "If-Unmodified-Since": "Sat, 01 Jan 2000 00:00:00 GMT" };
    const changed = salesforce.sobject("Contact").update({ Id: id, Title: "CTO" }, { headers });
    await expect(changed).rejects.toMatchObject({ errorCode: "PRECONDITION_FAILED" });
  });

  it("are changed many at a time, with an answer for each", async () => {
    const ids = await Promise.all([addContact(), addContact()]);
    const [one, other] = ids;
    const results = await salesforce.sobject("Contact").update(
      [
        { Id: one ?? "", Title: "CTO" },
        { Id: other ?? "", Title: "x".repeat(200) },
      ],
      { allOrNone: false },
    );
    expect(results).toMatchObject([
      { success: true, id: one },
      { success: false, errors: [{ statusCode: "STRING_TOO_LONG" }] },
    ]);
  });

  it("are put under a key once, however often", async () => {
    const notes = salesforce.sobject("Handrail_Note__c");
    const note = { Mutation_Id__c: "HR-1", Task_Id__c: "t" };
    expect(await notes.upsert(note, "Mutation_Id__c")).toMatchObject({ success: true });
    expect(await notes.upsert(note, "Mutation_Id__c")).toMatchObject({ success: true });
    expect(sandbox.state.rows.get("Handrail_Note__c")?.size).toBe(1);
  });
});

describe("queries", () => {
  it("go on to the end where the answer is cut", async () => {
    for (let at = 0; at < 120; at += 1) await addContact({ LastName: `Person ${at}` });
    const all = await salesforce.query("SELECT Id, Name FROM Contact ORDER BY Id", {
      autoFetch: true,
      maxFetch: 1_000,
    });
    expect(all.records).toHaveLength(120);
  });

  it("show parents, lists of children, and the owner's name", async () => {
    const account = await salesforce.sobject("Account").create({ Name: "Nordvik" });
    const contact = await addContact({ ...SARA, AccountId: account.id ?? "" });
    await salesforce.sobject("Task").create({ Subject: "Call", WhoId: contact });
    const found = await salesforce.query(
      "SELECT Id, Account.Name, Owner.Name, (SELECT Subject FROM Tasks) FROM Contact",
    );
    expect(found.records).toMatchObject([
      {
        Account: { Name: "Nordvik" },
        Owner: { Name: "Ada Admin" },
        Tasks: { totalSize: 1, records: [{ Subject: "Call" }] },
      },
    ]);
  });

  it("show merged records when they are asked for", async () => {
    const [loser, winner] = [await addContact(), await addContact()];
    const rows = sandbox.state.rows.get("Contact");
    const [from, into] = [rows?.get(loser), rows?.get(winner)];
    if (from === undefined || into === undefined) throw new Error("Nothing to merge");
    mergeRows(sandbox.world, from, into);
    const found = await salesforce.query("SELECT Id, MasterRecordId FROM Contact", {
      scanAll: true,
    });
    expect(found.records).toContainEqual(
      expect.objectContaining({ Id: loser, MasterRecordId: winner }),
    );
  });

  it("are refused with the reason", async () => {
    await expect(salesforce.query("SELECT Nothing FROM Contact")).rejects.toMatchObject({
      errorCode: "INVALID_FIELD",
    });
    await expect(salesforce.query("SELECT Id FROM")).rejects.toMatchObject({
      errorCode: "MALFORMED_QUERY",
    });
  });
});

describe("several steps in one call", () => {
  it("use what an earlier one answered, and are taken back together", async () => {
    const who = await addContact();
    const send = () =>
      salesforce.requestPost<{ compositeResponse: readonly { httpStatusCode: number }[] }>(
        `${address}/services/data/v66.0/composite`,
        {
          allOrNone: true,
          compositeRequest: [
            {
              method: "POST",
              url: "/services/data/v66.0/sobjects/Task",
              referenceId: "task",
              body: { Subject: "Note", WhoId: who },
            },
            {
              method: "POST",
              url: "/services/data/v66.0/sobjects/Handrail_Note__c",
              referenceId: "key",
              body: { Mutation_Id__c: "HR-1", Task_Id__c: "@{task.id}" },
            },
          ],
        },
      );
    const statuses = async () =>
      (await send()).compositeResponse.map(({ httpStatusCode }) => httpStatusCode);
    expect(await statuses()).toEqual([201, 201]);
    expect(await statuses()).toEqual([400, 400]);
    expect(sandbox.state.rows.get("Task")?.size).toBe(1);
  });
});

describe("the organisation", () => {
  it("says who is signed in, and how much of the day is used", async () => {
    const info = await salesforce.requestGet<{ name: string; urls: { custom_domain: string } }>(
      `${address}/services/oauth2/userinfo`,
    );
    expect(info.name).toBe("Ada Admin");
    expect(info.urls.custom_domain).toBe(`https://${DEFAULT_SETTINGS.host}`);
    await salesforce.query("SELECT Id FROM Contact");
    expect(salesforce.limitInfo.apiUsage).toMatchObject({ limit: 100_000 });
  });

  it("takes new columns and lists them", async () => {
    await salesforce.tooling.sobject("CustomField").create({
      FullName: "Contact.Extra__c",
      Metadata: { type: "Text", length: 20, label: "Extra" },
    });
    const listed = await salesforce.tooling.query(
      "SELECT QualifiedApiName, DataType FROM FieldDefinition WHERE EntityDefinition.QualifiedApiName = 'Contact'",
    );
    expect(listed.records).toContainEqual(
      expect.objectContaining({ QualifiedApiName: "Extra__c", DataType: "Text(20)" }),
    );
  });
});

describe("signing in", () => {
  const { clientId, redirectUrl } = DEFAULT_SETTINGS.oauth;
  const signIn = async (useVerifier: boolean) => {
    const oauth2 = new OAuth2({
      loginUrl: address,
      clientId,
      redirectUri: redirectUrl,
      useVerifier,
    });
    const page = await fetch(oauth2.getAuthorizationUrl({ scope: "api refresh_token" }), {
      redirect: "manual",
    });
    const back = new URL(page.headers.get("location") ?? "");
    return { oauth2, code: back.searchParams.get("code") ?? "" };
  };

  it("trades a code and its verifier for tokens, once, and renews them", async () => {
    const { oauth2, code } = await signIn(true);
    const tokens = await oauth2.requestToken(code);
    expect(tokens.access_token).toContain("!");
    await expect(oauth2.requestToken(code)).rejects.toMatchObject({ name: "invalid_grant" });
    const renewed = await oauth2.refreshToken(tokens.refresh_token ?? "");
    const later = new Connection({
      instanceUrl: address,
      accessToken: renewed.access_token,
      version: "66.0",
    });
    expect((await later.query("SELECT Id FROM Contact")).totalSize).toBe(0);
  });

  it("gives nothing for a code whose verifier is not there", async () => {
    const { oauth2, code } = await signIn(false);
    await expect(oauth2.requestToken(code)).rejects.toMatchObject({ name: "invalid_grant" });
  });

  it("gives nothing for a refresh token that was taken back", async () => {
    sandbox.state.refreshTokens.clear();
    const oauth2 = new OAuth2({ loginUrl: address, clientId, redirectUri: redirectUrl });
    await expect(oauth2.refreshToken("refresh-0")).rejects.toMatchObject({ name: "invalid_grant" });
  });
});
