import { RestApiClient, RestApiClientError } from "twenty-client-sdk/rest";
import { describe, expect, it } from "vitest";
import { createTwentySandbox } from "#tests/sandbox/twenty/sandbox.ts";
import { TWENTY_KEYS } from "#tests/sandbox/twenty/settings.ts";

/** Twenty's own client from npm, before the sandbox: it is not only our opinion of a Twenty server. */
function clientFor(modern: boolean) {
  const sandbox = createTwentySandbox({ modern, handrailFields: false });
  const client = new RestApiClient({
    baseUrl: sandbox.world.settings.origin,
    token: TWENTY_KEYS.good,
    fetch: async (input, init) => sandbox.app.fetch(new Request(input, init)),
  });
  return { client, sandbox };
}

interface Objects {
  readonly data: {
    readonly objects: readonly {
      readonly id: string;
      readonly nameSingular: string;
      readonly fields: readonly { readonly name: string; readonly type: string }[];
    }[];
  };
}

interface People {
  readonly data: {
    readonly people: {
      readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> }[];
    } | null;
  } | null;
  readonly errors?: readonly { readonly message: string }[];
}

describe.each([false, true])(
  "Twenty's own client before the sandbox (later release: %s)",
  (modern) => {
    it("reads the data model and adds a field to it", async () => {
      const { client } = clientFor(modern);
      const read = () => client.get<Objects>("/rest/metadata/objects", { query: { limit: 100 } });
      const person = (await read()).data.objects.find(
        ({ nameSingular }) => nameSingular === "person",
      );
      await client.post("/rest/metadata/fields", {
        objectMetadataId: person?.id,
        type: "TEXT",
        name: "handrailStatus",
        label: "Handoff status",
      });
      const anew = (await read()).data.objects.find(
        ({ nameSingular }) => nameSingular === "person",
      );
      expect(anew?.fields).toContainEqual(
        expect.objectContaining({ name: "handrailStatus", type: "TEXT" }),
      );
    });

    it("makes, finds, changes and throws away a record", async () => {
      const { client } = clientFor(modern);
      const graphql = (query: string) => client.post<People>("/graphql", { query });
      await graphql('mutation { createPerson(data: { jobTitle: "Buyer" }) { id } }');
      const list = async () =>
        (await graphql("{ people { edges { node { id jobTitle } } } }")).data?.people?.edges ?? [];
      const [{ node } = { node: {} }] = await list();
      expect(node).toMatchObject({ jobTitle: "Buyer" });
      const id = String(Reflect.get(node, "id"));
      await graphql(`mutation { updatePerson(id: "${id}", data: { jobTitle: "Chief" }) { id } }`);
      expect((await list())[0]?.node).toMatchObject({ jobTitle: "Chief" });
      await graphql(`mutation { deletePerson(id: "${id}") { id } }`);
      expect(await list()).toEqual([]);
    });

    it("learns the workspace's name where this release tells it", async () => {
      const { client } = clientFor(modern);
      const path = modern ? "/metadata" : "/graphql";
      const query = "query CurrentWorkspace { currentWorkspace { displayName } }";
      expect(await client.post(path, { query })).toEqual({
        data: { currentWorkspace: { displayName: "Acme" } },
      });
    });

    it("throws its own error for what is refused", async () => {
      const { client } = clientFor(modern);
      const id = "20202020-1111-4111-8111-111111111111";
      const error = await client.get(`/rest/people/${id}`).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(RestApiClientError);
      expect(error).toMatchObject({
        status: modern ? 404 : 400,
        body: { messages: ["Record not found"] },
      });
    });
  },
);
