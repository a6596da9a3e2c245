import { describe, expect, it } from "vitest";
import { at } from "#tests/sandbox/memory-client.ts";
import { convertLead, editOnPage, mergeRows } from "#tests/sandbox/salesforce/operations.ts";
import { touchRow } from "#tests/sandbox/salesforce/records.ts";
import { TOKENS } from "#tests/sandbox/salesforce/settings.ts";
import { tryOut } from "#tests/sandbox/salesforce/try-out.ts";

/** Each trap bites a client that does not know of it. Our own gateway's way around it is tested elsewhere. */
const SARA = { LastName: "Lindqvist", Email: "sara@nordvik.example" };

describe("writing", () => {
  it("answers a change with 204 and no body: nothing to take the new stamp from", async () => {
    const { ask, create } = tryOut();
    const id = await create("Contact", SARA);
    const patched = await ask("PATCH", `sobjects/Contact/${id}`, { body: { Title: "CTO" } });
    expect(patched.status).toBe(204);
    expect(patched.body).toBe("");
  });

  it("refuses with a list of errors, also when there is one", async () => {
    const { ask } = tryOut();
    const refused = await ask("POST", "sobjects/Contact", { body: { FirstName: "Sara" } });
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject([
      { errorCode: "REQUIRED_FIELD_MISSING", fields: ["LastName"] },
    ]);
  });

  it("compares whole seconds: the second of two changes within one passes the condition", async () => {
    const { ask, create, passTime, rowOf } = tryOut();
    const id = await create("Contact", SARA);
    const seen = new Date(String(rowOf("Contact", id).values["LastModifiedDate"])).toUTCString();
    const patch = (Title: string) =>
      ask("PATCH", `sobjects/Contact/${id}`, {
        body: { Title },
        headers: { "If-Unmodified-Since": seen },
      });
    passTime(400);
    expect((await patch("CTO")).status).toBe(204);
    expect((await patch("CEO")).status).toBe(204);
    passTime(1_000);
    expect((await patch("COO")).status).toBe(204);
    expect((await patch("CFO")).status).toBe(412);
    expect(rowOf("Contact", id).values["Title"]).toBe("COO");
  });

  it("refuses a condition that is no date, and takes none on a deletion", async () => {
    const { ask, create } = tryOut();
    const id = await create("Contact", SARA);
    const headers = { "If-Unmodified-Since": "2026-11-21" };
    const iso = await ask("PATCH", `sobjects/Contact/${id}`, {
      body: {},
      headers: { "If-Unmodified-Since": "yesterday" },
    });
    expect(iso.status).toBe(400);
    expect((await ask("DELETE", `sobjects/Contact/${id}`, { headers })).status).toBe(204);
  });

  it("keeps moments in whole seconds, so that what was sent is not what is there", async () => {
    const { ask, create } = tryOut();
    const id = await create("Contact", SARA);
    const sent = "2026-11-21T09:00:00.789Z";
    await ask("PATCH", `sobjects/Contact/${id}`, { body: { Handrail_Due_At__c: sent } });
    const read = await ask("GET", `sobjects/Contact/${id}?fields=Handrail_Due_At__c`);
    expect(at(read.body, "Handrail_Due_At__c")).toBe("2026-11-21T09:00:00.000+0000");
  });

  it("ends the lines of what people type as Windows does", async () => {
    const { sandbox, ask, create, rowOf } = tryOut();
    const id = await create("Contact", SARA);
    editOnPage(sandbox.world, rowOf("Contact", id), { Handrail_Note_Fit__c: "one\ntwo" });
    const read = await ask("GET", `sobjects/Contact/${id}?fields=Handrail_Note_Fit__c`);
    expect(at(read.body, "Handrail_Note_Fit__c")).toBe("one\r\ntwo");
  });

  it("refuses to change a lead that was converted, and a task for it", async () => {
    const { sandbox, ask, create, rowOf } = tryOut();
    const id = await create("Lead", { ...SARA, Company: "Nordvik" });
    const contact = convertLead(sandbox.world, rowOf("Lead", id));
    expect(
      (await ask("PATCH", `sobjects/Lead/${id}`, { body: { Title: "CTO" } })).body,
    ).toMatchObject([{ errorCode: "CANNOT_UPDATE_CONVERTED_LEAD" }]);
    const task = await ask("POST", "sobjects/Task", { body: { Subject: "Call", WhoId: id } });
    expect(task.body).toMatchObject([{ errorCode: "CANNOT_UPDATE_CONVERTED_LEAD" }]);
    expect(rowOf("Contact", contact.id).values["Email"]).toBe(SARA.Email);
  });

  it("holds a row that another transaction holds with 400, not with a status of its own", async () => {
    const { sandbox, ask, create } = tryOut();
    const id = await create("Contact", SARA);
    sandbox.state.locked.add(id);
    const refused = await ask("PATCH", `sobjects/Contact/${id}`, { body: { Title: "CTO" } });
    expect(refused).toMatchObject({ status: 400, body: [{ errorCode: "UNABLE_TO_LOCK_ROW" }] });
  });

  it("answers a batch in which some failed with 200, and the failed without an id", async () => {
    const { ask, create } = tryOut();
    const id = await create("Contact", SARA);
    const records = [
      { attributes: { type: "Contact" }, id, Title: "x".repeat(200) },
      { attributes: { type: "Contact" }, id, Title: "CTO" },
    ];
    const body = { allOrNone: false, records };
    const sent = await ask("PATCH", "composite/sobjects", { body });
    expect(sent.status).toBe(200);
    expect(sent.body).toMatchObject([
      { success: false, errors: [{ statusCode: "STRING_TOO_LONG", fields: ["Title"] }] },
      { success: true, id },
    ]);
    expect(at(sent.body, "0")).not.toHaveProperty("id");
  });

  it("takes 200 rows in a batch and refuses one more as a whole", async () => {
    const { ask } = tryOut();
    const row = { attributes: { type: "Contact" }, LastName: "L" };
    const records = Array.from({ length: 201 }, () => row);
    expect((await ask("POST", "composite/sobjects", { body: { records } })).status).toBe(400);
  });

  it("makes a second task when a request is repeated: nothing recognises it", async () => {
    const { sandbox, create } = tryOut();
    const who = await create("Contact", SARA);
    for (let time = 0; time < 2; time += 1) await create("Task", { Subject: "Note", WhoId: who });
    expect(sandbox.state.rows.get("Task")?.size).toBe(2);
  });

  it("refuses a second row under a unique key, and an upsert finds the first", async () => {
    const { ask, create } = tryOut();
    const first = await create("Handrail_Note__c", { Mutation_Id__c: "HR-1" });
    const again = await ask("POST", "sobjects/Handrail_Note__c", {
      body: { Mutation_Id__c: "HR-1" },
    });
    expect(again.body).toMatchObject([{ errorCode: "DUPLICATE_VALUE" }]);
    const path = "sobjects/Handrail_Note__c/Mutation_Id__c/HR-1";
    const upserted = await ask("PATCH", path, { body: { Task_Id__c: "x" } });
    expect(upserted).toMatchObject({ status: 200, body: { id: first, created: false } });
    const path2 = "sobjects/Handrail_Note__c/Mutation_Id__c/HR-2";
    expect(await ask("PATCH", path2, { body: {} })).toMatchObject({ status: 201 });
  });

  it("answers 300 when an admin made a key ambiguous", async () => {
    const { sandbox, ask, create } = tryOut();
    const columns = sandbox.state.objects.get("Handrail_Note__c")?.columns;
    const key = columns?.get("Mutation_Id__c");
    if (key !== undefined) columns?.set("Mutation_Id__c", { ...key, unique: false });
    for (let time = 0; time < 2; time += 1)
      await create("Handrail_Note__c", { Mutation_Id__c: "HR-1" });
    const path = "sobjects/Handrail_Note__c/Mutation_Id__c/HR-1";
    const found = await ask("GET", path);
    expect(found.status).toBe(300);
    expect(found.body).toHaveLength(2);
  });
});

describe("several steps in one call", () => {
  const steps = (whoId: string) => [
    {
      method: "POST",
      url: "/services/data/v66.0/sobjects/Task",
      referenceId: "task",
      body: { Subject: "Note", WhoId: whoId },
    },
    {
      method: "POST",
      url: "/services/data/v66.0/sobjects/Handrail_Note__c",
      referenceId: "key",
      body: { Mutation_Id__c: "HR-1", Task_Id__c: "@{task.id}" },
    },
  ];

  it("answer 200 whatever became of the steps", async () => {
    const { ask, create } = tryOut();
    const who = await create("Contact", SARA);
    const body = { allOrNone: true, compositeRequest: steps(who) };
    const first = await ask("POST", "composite", { body });
    const second = await ask("POST", "composite", { body });
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(at(first.body, "compositeResponse.1.httpStatusCode")).toBe(201);
  });

  it("take back together what one of them was refused, and say so of the others", async () => {
    const { sandbox, ask, create } = tryOut();
    const who = await create("Contact", SARA);
    const body = { allOrNone: true, compositeRequest: steps(who) };
    await ask("POST", "composite", { body });
    const repeated = await ask("POST", "composite", { body });
    expect(at(repeated.body, "compositeResponse")).toMatchObject([
      { httpStatusCode: 400, body: [{ errorCode: "PROCESSING_HALTED" }] },
      { httpStatusCode: 400, body: [{ errorCode: "DUPLICATE_VALUE" }] },
    ]);
    expect(sandbox.state.rows.get("Task")?.size).toBe(1);
  });

  it("leave half of it done where they do not stand or fall together", async () => {
    const { sandbox, ask, create } = tryOut();
    const who = await create("Contact", SARA);
    const body = { compositeRequest: steps(who) };
    await ask("POST", "composite", { body });
    await ask("POST", "composite", { body });
    expect(sandbox.state.rows.get("Task")?.size).toBe(2);
  });

  it("take a header for one step, and count as one call", async () => {
    const { sandbox, ask, create, passTime } = tryOut();
    const id = await create("Contact", SARA);
    passTime(60_000);
    await ask("PATCH", `sobjects/Contact/${id}`, { body: { Title: "CTO" } });
    const before = sandbox.state.calls;
    const sent = await ask("POST", "composite", {
      body: {
        compositeRequest: ["CEO", "CFO"].map((Title, at) => ({
          method: "PATCH",
          url: `/services/data/v66.0/sobjects/Contact/${id}`,
          referenceId: `step${at}`,
          httpHeaders: { "If-Unmodified-Since": "Sat, 21 Nov 2026 10:00:00 GMT" },
          body: { Title },
        })),
      },
    });
    expect(at(sent.body, "compositeResponse")).toMatchObject([
      { httpStatusCode: 412 },
      { httpStatusCode: 412 },
    ]);
    expect(sandbox.state.calls).toBe(before + 1);
  });

  it("are five queries at most", async () => {
    const { ask } = tryOut();
    const compositeRequest = Array.from({ length: 6 }, (_, at) => ({
      method: "GET",
      url: "/services/data/v66.0/query?q=SELECT+Id+FROM+Contact",
      referenceId: `q${at}`,
    }));
    expect((await ask("POST", "composite", { body: { compositeRequest } })).status).toBe(400);
  });
});

describe("reading", () => {
  it("cuts an answer and says where the rest is: who reads on misses nothing", async () => {
    const { ask, query, create } = tryOut({ queryBatch: 2 });
    for (const name of ["a", "b", "c"]) await create("Contact", { LastName: name });
    const first = await query("SELECT Id FROM Contact");
    expect(first.body).toMatchObject({ totalSize: 3, done: false });
    expect(at(first.body, "records")).toHaveLength(2);
    const rest = await ask("GET", String(at(first.body, "nextRecordsUrl")));
    expect(rest.body).toMatchObject({ done: true });
    expect(at(rest.body, "records")).toHaveLength(1);
  });

  it("hides what was deleted from a plain query, and shows it with its survivor to the other one", async () => {
    const { sandbox, ask, query, create, rowOf } = tryOut();
    const [loser, winner] = [await create("Contact", SARA), await create("Contact", SARA)];
    mergeRows(sandbox.world, rowOf("Contact", loser), rowOf("Contact", winner));
    const soql = "SELECT Id, IsDeleted, MasterRecordId FROM Contact";
    expect(at((await query(soql)).body, "records")).toHaveLength(1);
    const all = await ask("GET", `queryAll?q=${encodeURIComponent(soql)}`);
    expect(at(all.body, "records")).toContainEqual(
      expect.objectContaining({ Id: loser, IsDeleted: true, MasterRecordId: winner }),
    );
    expect((await ask("GET", `sobjects/Contact/${loser}`)).body).toMatchObject([
      { errorCode: "ENTITY_IS_DELETED" },
    ]);
  });

  it("moves one stamp and not the other when it changes something itself", async () => {
    const { sandbox, create, passTime, rowOf } = tryOut();
    const id = await create("Contact", SARA);
    passTime(5_000);
    touchRow(sandbox.world, rowOf("Contact", id));
    const { LastModifiedDate: modified, SystemModstamp: stamp } = rowOf("Contact", id).values;
    expect(String(stamp) > String(modified)).toBe(true);
  });

  it("finds texts whatever their letters, and treats % and _ as wildcards where they are not protected", async () => {
    const { query, create } = tryOut();
    await create("Contact", { LastName: "100% Sure" });
    await create("Contact", { LastName: "100 Percent" });
    const named = async (pattern: string) =>
      at(
        (await query(`SELECT Id FROM Contact WHERE LastName LIKE '${pattern}'`)).body,
        "totalSize",
      );
    expect(await named("100% s%")).toBe(1);
    expect(await named("100%")).toBe(2);
    expect(await named("100\\%%")).toBe(1);
  });

  it("lets a quote that was not protected end the text", async () => {
    const { query, create } = tryOut();
    await create("Contact", SARA);
    const typed = "x' OR LastName != '";
    const found = await query(`SELECT Id FROM Contact WHERE LastName = '${typed}'`);
    expect(at(found.body, "totalSize")).toBe(1);
  });

  it("refuses to look into long texts", async () => {
    const { query } = tryOut();
    const found = await query("SELECT Id FROM Task WHERE Description LIKE '%HR-1%'");
    expect(found.body).toMatchObject([
      { errorCode: "INVALID_FIELD", message: expect.stringContaining("can not be filtered") },
    ]);
  });

  it("refuses to find records by their tasks", async () => {
    const { query } = tryOut();
    const found = await query("SELECT Id FROM Contact WHERE Id IN (SELECT WhoId FROM Task)");
    expect(found.body).toMatchObject([{ errorCode: "MALFORMED_QUERY" }]);
  });

  it("refuses a whole query for one column that this user may not see", async () => {
    const { sandbox, query } = tryOut();
    sandbox.state.closed.add("Account.Industry");
    const found = await query("SELECT Id, Account.Industry FROM Contact");
    expect(found.body).toMatchObject([
      {
        errorCode: "INVALID_FIELD",
        message: expect.stringContaining("'Industry' on entity 'Account'"),
      },
    ]);
  });
});

describe("coming in", () => {
  it("forwards from the host of the pages, and who follows has lost the sign-in", async () => {
    const { sandbox, ask } = tryOut();
    const onHost = "nordvik.lightning.force.com";
    const first = await ask("GET", "limits", { onHost });
    expect(first.status).toBe(302);
    // As browsers do: the sign-in stays behind when the host changes.
    const next = await sandbox.app.fetch(new Request(first.headers.get("location") ?? ""));
    expect(next.status).toBe(401);
  });

  it("says 401 with a code of its own when a session has ended", async () => {
    const { ask } = tryOut();
    const refused = await ask("GET", "limits", { token: TOKENS.expired });
    expect(refused).toMatchObject({ status: 401, body: [{ errorCode: "INVALID_SESSION_ID" }] });
  });

  it("says 403, not 429, when the day's calls are used up, and not when to come again", async () => {
    const { ask } = tryOut({ dailyLimit: 2 });
    await ask("GET", "limits");
    const last = await ask("GET", "limits");
    expect(last.headers.get("sforce-limit-info")).toBe("api-usage=2/2");
    const refused = await ask("GET", "limits");
    expect(refused).toMatchObject({ status: 403, body: [{ errorCode: "REQUEST_LIMIT_EXCEEDED" }] });
    expect(refused.headers.get("retry-after")).toBeNull();
  });

  it("lists its versions without being asked who calls, and does not count that", async () => {
    const { sandbox, ask } = tryOut();
    expect((await ask("GET", "/services/data/", { token: "none" })).body).toContainEqual(
      expect.objectContaining({ version: "66.0" }),
    );
    expect(sandbox.state.calls).toBe(0);
  });

  it("knows no version that it does not list", async () => {
    const { ask } = tryOut();
    expect((await ask("GET", "/services/data/v99.0/limits")).status).toBe(404);
  });
});

describe("setting up", () => {
  it("makes a column that nobody can see until it is granted", async () => {
    const { ask, query, create } = tryOut({ handrailFields: false });
    const made = await ask("POST", "tooling/sobjects/CustomField", {
      body: {
        FullName: "Contact.Handrail_Status__c",
        Metadata: { type: "Text", length: 255, label: "Handoff status" },
      },
    });
    expect(made.status).toBe(201);
    const soql = "SELECT Handrail_Status__c FROM Contact";
    expect((await query(soql)).body).toMatchObject([{ errorCode: "INVALID_FIELD" }]);
    const set = await create("PermissionSet", { Name: "Handrail" });
    await create("FieldPermissions", {
      ParentId: set,
      SobjectType: "Contact",
      Field: "Contact.Handrail_Status__c",
      PermissionsRead: true,
      PermissionsEdit: true,
    });
    expect((await query(soql)).status).toBe(400);
    const people = await query("SELECT Id FROM User WHERE Name = 'Ada Admin'");
    await create("PermissionSetAssignment", {
      PermissionSetId: set,
      AssigneeId: at(people.body, "records.0.Id"),
    });
    expect((await query(soql)).status).toBe(200);
  });

  it("refuses whoever is no admin", async () => {
    const { ask } = tryOut({ isAdmin: false });
    const body = { FullName: "Contact.X__c", Metadata: { type: "Text", length: 10 } };
    const refused = await ask("POST", "tooling/sobjects/CustomField", { body });
    expect(refused).toMatchObject({ status: 403, body: [{ errorCode: "INSUFFICIENT_ACCESS" }] });
  });
});
