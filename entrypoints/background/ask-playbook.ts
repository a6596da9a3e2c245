import { judgePlaybook } from "#lib/commands/judge-playbook.ts";
import { fetchDocument } from "#lib/crm/http/fetch-document.ts";
import type { HttpPorts } from "#lib/crm/http/http.ts";
import { fail, type Result, succeed } from "#lib/domain/failure.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { readPlaybookAddress } from "#lib/domain/playbook-address.ts";
import type { PlaybookTrouble } from "#lib/store/rows.ts";
import { badAddress, notAllowed, toPlaybookTrouble } from "./playbook-trouble.ts";

export interface AskPorts {
  readonly network: Omit<HttpPorts, "origins">;
  readonly isAllowed: (origins: readonly string[]) => Promise<boolean>;
}

/** What an address gives: a playbook that may come in force, or the one that is kept. */
export type AskedPlaybook =
  | { readonly type: "same" }
  | { readonly type: "playbook"; readonly playbook: Playbook; readonly etag: string | null };

const MAX_BYTES = 1024 * 1024;

/** Asks an address for the playbook and judges what it gives. `etag` is its mark of the one that is kept. */
export async function askForPlaybook(
  { network, isAllowed }: AskPorts,
  address: string,
  etag: string | null,
): Promise<Result<AskedPlaybook, PlaybookTrouble>> {
  const read = readPlaybookAddress(address);
  if (!read.ok) return fail(badAddress(read.failure.message));
  const { origin, host, pattern } = read.value;
  if (!(await isAllowed([pattern]))) return fail(notAllowed(host));
  const ports = { ...network, origins: [origin] };
  const fetched = await fetchDocument(ports, { url: address, etag, maxBytes: MAX_BYTES });
  if (!fetched.ok) return fail(toPlaybookTrouble(fetched.failure, host));
  if (fetched.value.type === "same") return succeed({ type: "same" });
  const judged = judgePlaybook(fetched.value.text);
  if (!judged.ok) return judged;
  return succeed({ type: "playbook", playbook: judged.value, etag: fetched.value.etag });
}
