import { at, type JsonValue } from "../memory-client.ts";
import { createSalesforceSandbox, type SandboxOptions } from "./sandbox.ts";
import { TOKENS } from "./settings.ts";

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: JsonValue;
}

/** An organisation and somebody who calls its API by hand, as a client does that knows none of its traps. */
export function tryOut(options: SandboxOptions = {}) {
  let time = Date.parse("2026-11-21T10:00:00.000Z");
  const sandbox = createSalesforceSandbox({
    now: () => time,
    sleep: async () => undefined,
    ...options,
  });
  const { host } = sandbox.world.settings;
  const ask = async (
    method: string,
    path: string,
    {
      body,
      headers = {},
      onHost = host,
      token = TOKENS.good,
    }: {
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
      readonly onHost?: string;
      readonly token?: string;
    } = {},
  ): Promise<Answer> => {
    const whole = path.startsWith("/") ? path : `/services/data/v66.0/${path}`;
    const request = new Request(`https://${onHost}${whole}`, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const response = await sandbox.app.fetch(request);
    const text = await response.text();
    const isJson = (response.headers.get("content-type") ?? "").includes("json");
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? (JSON.parse(text) as JsonValue) : text,
    };
  };
  const query = (soql: string) => ask("GET", `query?q=${encodeURIComponent(soql)}`);
  const create = async (object: string, values: Readonly<Record<string, unknown>>) => {
    const made = await ask("POST", `sobjects/${object}`, { body: values });
    if (made.status !== 201) throw new Error(`Not made: ${JSON.stringify(made.body)}`);
    return String(at(made.body, "id"));
  };
  const passTime = (milliseconds: number) => {
    time += milliseconds;
  };
  const rowOf = (object: string, id: string) => {
    const row = sandbox.state.rows.get(object)?.get(id);
    if (row === undefined) throw new Error(`No ${object} ${id}`);
    return row;
  };
  return { sandbox, ask, query, create, passTime, rowOf };
}
