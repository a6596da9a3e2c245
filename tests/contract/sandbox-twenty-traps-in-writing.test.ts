import { describe, expect, test } from "vitest";
import { at, list } from "#tests/sandbox/memory-client.ts";
import { createTwentyClient, type TwentyClient } from "#tests/sandbox/twenty/memory-client.ts";
import { createTwentySandbox, type TwentySandboxOptions } from "#tests/sandbox/twenty/sandbox.ts";
import { TWENTY_KEYS } from "#tests/sandbox/twenty/settings.ts";

/** Each test shows how a trap of the real server bites a client that does not know it. */
const START = Date.parse("2026-11-21T10:00:00.000Z");

function world(options: TwentySandboxOptions = {}) {
  let time = START;
  const sandbox = createTwentySandbox({
    now: () => time,
    sleep: async () => undefined,
    enforceLimits: false,
    ...options,
  });
  const pass = (milliseconds: number) => {
    time += milliseconds;
  };
  return { sandbox, pass, ...createTwentyClient(sandbox) };
}

async function addPerson({ call }: TwentyClient, body: unknown = {}): Promise<string> {
  const made = await call("POST", "/rest/people", body);
  return String(at(made.json, "data.createPerson.id"));
}

const ID = "20202020-1111-4111-8111-111111111111";
const email = (primaryEmail: string) => ({ emails: { primaryEmail } });

describe("refusals", () => {
  test("nearly all have status 400; only the text tells them apart", async () => {
    const client = world({ model: "R" });
    await addPerson(client, { id: ID, ...email("a@x.example") });
    const told = async (method: string, path: string, body?: unknown) => {
      const { status, json } = await client.call(method, path, body);
      expect(status).toBe(400);
      return String(at(json, "messages.0"));
    };
    const other = ID.replace("1111", "9999");
    expect(await told("GET", `/rest/people/${other}`)).toBe("Record not found");
    expect(await told("PATCH", `/rest/people/${other}`, {})).toContain("Could not find any entity");
    expect(await told("GET", "/rest/people/42")).toContain("invalid input syntax for type uuid");
    expect(await told("POST", "/rest/people", { id: ID })).toBe("Record already exists");
    expect(await told("POST", "/rest/people", email("A@x.example"))).toContain("IDX_UNIQUE_");
    expect(await told("POST", "/rest/batch/people", [email("a@x.example")])).toContain(
      "Duplicate Emails",
    );
    expect(await told("POST", "/rest/people", { nope: 1 })).toContain('field "nope" is missing');
    expect(await told("POST", "/rest/batch/people", [{ nope: 1 }])).toContain("PersonCreateInput");
    expect(await told("GET", "/rest/peoples")).toContain("Did you mean 'people'");
    expect(await told("POST", "/rest/people", { companyId: other })).toContain("foreign key");
    expect(await told("POST", "/rest/opportunities", { stage: "" })).toContain("enum");
    expect(await told("PATCH", `/rest/people/${ID}`, { jobTitle: null })).toContain("not-null");
  });

  test("the same bad key is answered differently by verb and in GraphQL", async () => {
    const { sandbox } = world();
    const answers = async (key: string | null) => {
      const client = createTwentyClient(sandbox, key);
      const get = await client.call("GET", "/rest/people");
      const patch = await client.call("PATCH", `/rest/people/${ID}`, {});
      const graphql = await client.call("POST", "/graphql", {
        query: "{ people { totalCount } }",
      });
      expect([graphql.status, get.status, at(get.json, "message")]).toEqual([
        200,
        403,
        "Forbidden resource",
      ]);
      return [patch.status, at(patch.json, "messages.0"), at(graphql.json, "errors.0.message")];
    };
    expect(await answers(null)).toEqual([
      400,
      "Missing authentication token",
      'Cannot query field "people" on type "Query".',
    ]);
    expect(await answers(TWENTY_KEYS.garbage)).toEqual([401, "No payload", "No payload"]);
    expect(await answers(TWENTY_KEYS.wrongSignature)).toEqual([
      401,
      "Token invalid.",
      "Token invalid.",
    ]);
    expect(await answers(TWENTY_KEYS.expired)).toEqual([
      401,
      "Token has expired.",
      "Token has expired.",
    ]);
    expect(await answers(TWENTY_KEYS.revoked)).toEqual([
      400,
      "This API Key is revoked",
      "This API Key is revoked",
    ]);
  });

  test("the description of the API answers 200 without a key", async () => {
    const { sandbox } = world();
    const { status } = await createTwentyClient(sandbox, null).call("GET", "/rest/open-api/core");
    expect(status).toBe(200);
  });

  test("an older server counts by operation and says so with 400 and no header", async () => {
    const client = world({ enforceLimits: true });
    for (let call = 0; call < 500; call += 1) await client.call("GET", "/rest/people");
    const refused = await client.call("GET", "/rest/people");
    expect([refused.status, at(refused.json, "messages.0")]).toEqual([400, "Too many requests."]);
    expect(refused.headers.get("retry-after")).toBeNull();
    expect((await client.call("GET", "/rest/companies")).status).toBe(200);
    client.pass(100_000);
    expect((await client.call("GET", "/rest/people")).status).toBe(200);
  });

  test("a later one counts the workspace: 100 in a second and in a minute, which 500 in 100 s breaks", async () => {
    const client = world({ enforceLimits: true, modern: true });
    for (let call = 0; call < 100; call += 1) {
      client.pass(200);
      await client.call("GET", "/rest/people");
    }
    expect((await client.call("GET", "/rest/companies")).status).toBe(429);
  });
});

describe("writes that do something else", () => {
  test("an empty POST, a text, and a POST to an id each make a record; a form is data", async () => {
    const client = world();
    const path = `/rest/people/${ID}`;
    await client.call("POST", "/rest/people", {});
    await client.call("POST", "/rest/people", '{"jobTitle":"Buyer"}', "text/plain");
    await client.call("POST", path, { jobTitle: "New" });
    await client.call("POST", "/rest/people", "jobTitle=Form", "application/x-www-form-urlencoded");
    const { json } = await client.call("GET", "/rest/people?depth=0");
    const titles = list(json, "data.people").map((one) => at(one, "jobTitle"));
    expect(titles.toSorted()).toEqual(["", "", "Form", "New"]);
  });

  test("a batch answers with data in data, and one bad row keeps all out", async () => {
    const client = world();
    const good = await client.call("POST", "/rest/batch/people", [{ jobTitle: "A" }]);
    expect(list(good.json, "data.data.createPeople")).toHaveLength(1);
    await client.call("POST", "/rest/batch/people", [{ jobTitle: "B" }, { nope: 1 }]);
    const { json } = await client.call("GET", "/rest/people");
    expect(list(json, "data.people")).toHaveLength(1);
  });

  test("DELETE is final in REST, also with the later release's switch on an older server", async () => {
    for (const [modern, isKept] of [
      [false, false],
      [true, true],
    ] as const) {
      const client = world({ modern });
      const id = await addPerson(client);
      await client.call("DELETE", `/rest/people/${id}?soft_delete=true`);
      const query = "{ people(filter: { deletedAt: { is: NOT_NULL } }) { edges { node { id } } } }";
      const trash = list(await client.graphql(query), "data.people.edges");
      expect(trash.length === 1).toBe(isKept);
    }
  });

  test("the trash is hidden until a filter names it, frees the e-mail, and cannot be restored then", async () => {
    const client = world({ model: "R" });
    const id = await addPerson(client, email("a@x.example"));
    await client.graphql(`mutation { deletePerson(id: "${id}") { id } }`);
    await addPerson(client, email("a@x.example"));
    const count = async (filter: string) =>
      list((await client.call("GET", `/rest/people?filter=${filter}`)).json, "data.people").length;
    expect(await count("emails.primaryEmail[eq]:a@x.example")).toBe(1);
    expect(await count("or(deletedAt[is]:NULL,deletedAt[is]:NOT_NULL)")).toBe(2);
    const restored = await client.graphql(`mutation { restorePerson(id: "${id}") { id } }`);
    expect(at(restored, "errors.0.message")).toContain("Duplicate Emails");
  });

  test("two changes of different fields that meet: both are answered with success, one is lost", async () => {
    const client = world();
    const id = await addPerson(client);
    const answers = await Promise.all([
      client.call("PATCH", `/rest/people/${id}`, { jobTitle: "Buyer" }),
      client.call("PATCH", `/rest/people/${id}`, { city: "Oslo" }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const { json } = await client.call("GET", `/rest/people/${id}`);
    expect([at(json, "data.person.jobTitle"), at(json, "data.person.city")]).toEqual(["", "Oslo"]);
  });

  test("upsert is passed over by older servers, and takes things out of the trash on later ones", async () => {
    const older = world();
    await addPerson(older, { id: ID });
    const again = await older.call("POST", "/rest/people?upsert=true", { id: ID });
    expect(again.status).toBe(400);
    const later = world({ modern: true });
    await addPerson(later, { id: ID });
    await later.graphql(`mutation { deletePerson(id: "${ID}") { id } }`);
    await later.call("POST", "/rest/people?upsert=true", { id: ID });
    expect((await later.call("GET", `/rest/people/${ID}`)).status).toBe(200);
  });

  test("types are hardly checked: an address as a plain text is empty, and duplicates are made", async () => {
    const client = world();
    const id = await addPerson(client, { emails: "sara@nordvik.example" });
    const { json } = await client.call("GET", `/rest/people/${id}`);
    expect(at(json, "data.person.emails.primaryEmail")).toBe("");
    await addPerson(client, email("a@x.example"));
    await addPerson(client, email("a@x.example"));
    const found = await client.call(
      "GET",
      "/rest/people?filter=emails.primaryEmail[eq]:a@x.example",
    );
    expect(list(found.json, "data.people")).toHaveLength(2);
  });
});

describe("notes and fields", () => {
  test("a note needs both parts of its body, the older field is refused, and nothing ties it to anybody", async () => {
    const client = world();
    const id = await addPerson(client);
    const status = async (body: unknown) => (await client.call("POST", "/rest/notes", body)).status;
    expect(await status({ title: "A", bodyV2: { markdown: "x" } })).toBe(400);
    expect(await status({ title: "A", body: "x" })).toBe(400);
    const made = await client.call("POST", "/rest/notes", {
      title: "A",
      bodyV2: { markdown: "x", blocknote: null },
    });
    const noteId = String(at(made.json, "data.createNote.id"));
    for (let time = 0; time < 2; time += 1) {
      await client.call("POST", "/rest/noteTargets", { noteId, personId: id });
    }
    const ties = async () =>
      list(
        await client.graphql("{ noteTargets { edges { node { noteId } } } }"),
        "data.noteTargets.edges",
      ).map((edge) => at(edge, "node.noteId"));
    expect(await ties()).toEqual([noteId, noteId]);
    await client.call("DELETE", `/rest/notes/${noteId}`);
    expect(await ties()).toEqual([null, null]);
    await client.call("DELETE", `/rest/people/${id}`);
    expect(await ties()).toEqual([]);
  });

  test("a note's record is named in another way by a later release", async () => {
    const client = world({ modern: true });
    const personId = await addPerson(client);
    const status = async (body: unknown) =>
      (await client.call("POST", "/rest/noteTargets", body)).status;
    expect(await status({ personId })).toBe(400);
    expect(await status({ targetPersonId: personId })).toBe(201);
  });

  test("a field is made once, may not be unique whatever is asked, and goes only when it is switched off", async () => {
    const client = world();
    const { json } = await client.call("GET", "/rest/metadata/objects?limit=100");
    const person = list(json, "data.objects").find((one) => at(one, "nameSingular") === "person");
    const field = {
      objectMetadataId: at(person ?? null, "id"),
      type: "TEXT",
      name: "externalId",
      label: "External id",
      isUnique: true,
    };
    const made = await client.call("POST", "/rest/metadata/fields", field);
    const fieldId = String(at(made.json, "data.createOneField.id"));
    expect(made.status).toBe(201);
    const again = await client.call("POST", "/rest/metadata/fields", field);
    expect(at(again.json, "messages.0")).toContain("not available");
    await addPerson(client, { externalId: "1" });
    expect((await client.call("POST", "/rest/people", { externalId: "1" })).status).toBe(201);
    const path = `/rest/metadata/fields/${fieldId}`;
    expect((await client.call("DELETE", path)).status).toBe(400);
    await client.call("PATCH", path, { isActive: false });
    expect((await client.call("DELETE", path)).status).toBe(200);
  });
});
