import { createManualClock, type ManualClock } from "../manual-clock.ts";
import { type Call, parseJson } from "../memory-client.ts";
import { addRecord } from "./records.ts";
import { createPipedriveSandbox, type PipedriveSandbox, type SandboxOptions } from "./sandbox.ts";
import { KEYS } from "./settings.ts";
import type { FieldKind, Json } from "./state.ts";

/** A company's account on a clock that stands at 2026-11-20, 09:00 UTC, and a client as naive as can be. */
export interface TryOut {
  readonly clock: ManualClock;
  readonly sandbox: PipedriveSandbox;
  readonly call: Call;
  /** Adds a person behind the API's back and gives their id. */
  addPerson(name: string, own?: Readonly<Record<string, Json>>): string;
  /** The key of a field by the name that people see. */
  codeOf(kind: FieldKind, name: string): string;
}

export function openTryOut(options: SandboxOptions = {}, key: string = KEYS.good): TryOut {
  const clock = createManualClock();
  const sandbox = createPipedriveSandbox({ now: clock.now, sleep: clock.sleep, ...options });
  return {
    clock,
    sandbox,
    call: createClient(sandbox, key),
    addPerson: (name, own = {}) => addRecord(sandbox.world, "persons", { name, ...own }).id,
    codeOf: (kind, name) =>
      sandbox.state.fields[kind].find((field) => field.name === name)?.code ?? "",
  };
}

/** Speaks to a sandbox without a network: no retry, no waiting, no checks. */
export function createClient(sandbox: PipedriveSandbox, key: string): Call {
  return async (method, path, body) => {
    const answer = await sandbox.app.request(`https://acme.pipedrive.com${path}`, {
      method,
      headers: { "x-api-token": key, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, json: parseJson(text) };
  };
}
