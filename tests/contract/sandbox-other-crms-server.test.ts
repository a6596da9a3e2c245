import { request } from "node:https";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOSTS } from "../sandbox/hosts.ts";
import { at, parseJson } from "../sandbox/memory-client.ts";
import { LEADS, OWNERS } from "../sandbox/seed/stories.ts";
import { pipedriveToken, toPipedriveLead } from "../sandbox/seed/to-pipedrive.ts";
import { salesforcePerson, salesforceToken } from "../sandbox/seed/to-salesforce.ts";
import { toTwentyPerson } from "../sandbox/seed/to-twenty.ts";
import { type RunningSandbox, startSandbox } from "../sandbox/server.ts";
import { TWENTY_KEYS } from "../sandbox/twenty/settings.ts";

let running: RunningSandbox;

beforeAll(async () => {
  running = await startSandbox({
    crms: ["salesforce", "pipedrive", "twenty", "twenty-self-hosted"],
  });
});

afterAll(() => running.close());

const LEAD = {
  salesforce: salesforcePerson(LEADS.offered).id,
  pipedrive: toPipedriveLead(LEADS.offered),
  twenty: toTwentyPerson(LEADS.offered),
};

/** Each page beside the API that speaks of the same record. */
const RECORDS = [
  {
    name: "Salesforce",
    page: [HOSTS.salesforcePages, `/lightning/r/Lead/${LEAD.salesforce}/view`],
    ui: `/api/ui/records/Lead/${LEAD.salesforce}`,
    field: "Title",
    api: [HOSTS.salesforceApi, `/services/data/v66.0/sobjects/Lead/${LEAD.salesforce}`],
    headers: { authorization: `Bearer ${salesforceToken(OWNERS.sdr)}` },
    path: "Title",
  },
  {
    name: "Pipedrive",
    page: [HOSTS.pipedrive, `/leads/inbox/${LEAD.pipedrive}`],
    ui: `/api/ui/records/lead/${LEAD.pipedrive}`,
    field: "source_name",
    api: [HOSTS.pipedrive, `/api/v1/leads/${LEAD.pipedrive}`],
    headers: { "x-api-token": pipedriveToken(OWNERS.sdr) },
    path: "data.source_name",
  },
  {
    name: "Twenty's cloud",
    page: [HOSTS.twentyPages, `/object/person/${LEAD.twenty}`],
    ui: `/api/ui/records/person/${LEAD.twenty}`,
    field: "jobTitle",
    api: [HOSTS.twentyApi, `/rest/people/${LEAD.twenty}`],
    headers: { authorization: `Bearer ${TWENTY_KEYS.good}` },
    path: "data.person.jobTitle",
  },
  {
    name: "a Twenty server",
    page: [HOSTS.twentySelfHosted, `/object/person/${LEAD.twenty}`],
    ui: `/api/ui/records/person/${LEAD.twenty}`,
    field: "jobTitle",
    api: [HOSTS.twentySelfHosted, `/rest/people/${LEAD.twenty}`],
    headers: { authorization: `Bearer ${TWENTY_KEYS.good}` },
    path: "data.person.jobTitle",
  },
] as const;

describe.each(RECORDS)("the pages of $name", ({ page: [host, path], ui, field, api, ...rest }) => {
  it("are one application under the CRM's own addresses, which the API's are not", async () => {
    expect((await send(host, path)).text).toContain("Rowan CRM");
    expect((await send(host, ui)).text).toContain('"title":"Sara Lindqvist"');
    const answer = await send(api[0], api[1], { headers: rest.headers });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain("{");
  });

  it("show a colleague's change to the API", async () => {
    const body = { name: field, value: "Typed in the page" };
    await send(host, ui, { method: "PATCH", body });
    const { text } = await send(api[0], api[1], { headers: rest.headers });
    expect(at(parseJson(text), rest.path)).toBe("Typed in the page");
  });

  it("take a note that a colleague writes", async () => {
    const noted = await send(host, `${ui}/notes`, { method: "POST", body: { body: "Met her." } });
    expect(noted.status).toBe(201);
    expect((await send(host, ui)).text).toContain("Met her.");
  });

  it("stay while the API is away, and go when everything is", async () => {
    running.setOffline(true);
    await expect(send(api[0], api[1], { headers: rest.headers })).rejects.toThrow();
    expect((await send(host, path)).status).toBe(200);
    running.setOffline(true, "everything");
    await expect(send(host, path)).rejects.toThrow();
    running.setOffline(false);
    expect((await send(api[0], api[1], { headers: rest.headers })).status).toBe(200);
  });
});

it("starts no other CRM unless it is asked for: its hosts are then nobody's", async () => {
  const bare = await startSandbox();
  expect(() => bare.other("twenty")).toThrow("started without twenty");
  expect((await send(HOSTS.twentyPages, "/objects/people", {}, bare.port)).text).toContain(
    "Not a CRM",
  );
  await bare.close();
});

interface Sent {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

function send(
  host: string,
  path: string,
  { method = "GET", body, headers = {} }: Sent = {},
  port = running.port,
): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: "127.0.0.1",
        port,
        path,
        method,
        servername: host,
        rejectUnauthorized: false,
        headers: { host, "content-type": "application/json", ...headers },
      },
      (incoming) => {
        let text = "";
        incoming.setEncoding("utf8");
        incoming.on("data", (part: string) => {
          text += part;
        });
        incoming.on("end", () => resolve({ status: incoming.statusCode ?? 0, text }));
      },
    );
    outgoing.on("error", reject);
    outgoing.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
