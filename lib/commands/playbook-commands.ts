import { fail, type Outcome, succeed } from "../domain/failure.ts";
import type { PlaybookIssue } from "../domain/playbook/issue.ts";
import { parsePlaybook } from "../domain/playbook/parse-playbook.ts";
import type { Playbook } from "../domain/playbook/schema.ts";
import { checkSignOffs } from "../domain/playbook/sign.ts";
import { readPlaybookAddress } from "../domain/playbook-address.ts";
import type { AddressTrouble } from "../domain/server-address.ts";
import type { MessageAnswer } from "../messages/messages.ts";
import {
  changeSources,
  followed,
  giving,
  newSource,
  toVersion,
} from "../store/playbook-sources.ts";
import type { PlaybookSourceRow } from "../store/rows.ts";
import type { CommandDeps } from "./deps.ts";
import { keep, type Saved } from "./storage-failure.ts";

/** Why a playbook does not come in force; everything stays as it is. */
export interface PlaybookRefused {
  readonly type: "refused";
  readonly issues: readonly PlaybookIssue[];
}

/**
 * Brings a version in force that was signed here or came as a file. Refused: what is no playbook any more,
 * what two people have not signed as it stands, and anything while a policy or an address decides.
 */
export async function bringIntoForce(
  deps: CommandDeps,
  playbook: Playbook,
  from: "editor" | "file",
): Promise<Saved<{ readonly ref: string }, PlaybookRefused>> {
  const parsed = parsePlaybook(playbook);
  const issues = parsed.ok ? checkSignOffs(parsed.value) : parsed.failure;
  if (!parsed.ok || issues.length > 0) return fail({ type: "refused", issues });
  const version = toVersion(parsed.value, from, deps.now());
  const kept = await keep(() =>
    changeSources(deps.store, (sources) => {
      if (whoDecides(sources) !== null) return null;
      const here = sources.find(({ source }) => source === "here") ?? newSource("here");
      return { put: [giving(here, version)], version };
    }),
  );
  if (!kept.ok) return kept;
  const refused = whoDecides(kept.value);
  return refused === null
    ? succeed({ ref: version.ref })
    : fail({ type: "refused", issues: [refused] });
}

function whoDecides(sources: readonly PlaybookSourceRow[]): PlaybookIssue | null {
  const names = sources.map(({ source }) => source);
  if (names.includes("policy") || names.includes("policy-address")) return BY_POLICY;
  return names.includes("address") ? BY_ADDRESS : null;
}

const BY_POLICY = {
  path: "",
  reason: "your organisation's policy decides which playbook is in force here",
};
const BY_ADDRESS = {
  path: "",
  reason: "the playbook is taken from an address; stop following it first, or publish it there",
};

/** Asks the followed address now. What is wrong with what it gives is told by `readPlaybookSource`. */
export function fetchPlaybook(
  deps: CommandDeps,
): Promise<Outcome<{ readonly result: PlaybookResult }>> {
  return deps.ask("fetch-playbook", {});
}

export type PlaybookResult = Extract<
  MessageAnswer<"fetch-playbook">,
  { ok: true }
>["value"]["result"];

/**
 * Follows an address from now on, or none with null; then ask it with `fetchPlaybook`. What is in force
 * stays until the address has given something better, and stays when it is given up.
 */
export async function setPlaybookAddress(
  deps: CommandDeps,
  address: string | null,
): Promise<Saved<null, AddressRefused>> {
  const read = address === null ? null : readPlaybookAddress(address);
  if (read?.ok === false) return fail({ type: "refused-address", ...read.failure });
  const kept = await keep(() =>
    changeSources(deps.store, (sources) => {
      const rowOf = (name: "address" | "here") =>
        sources.find(({ source }) => source === name) ?? newSource(name);
      const row = rowOf("address");
      if (read !== null) return { put: [followed(row, read.value.address)] };
      const { ref, since } = row;
      const put = ref === null ? [] : [{ ...rowOf("here"), ref, since }];
      return { put, remove: ["address"] };
    }),
  );
  return kept.ok ? succeed(null) : kept;
}

export interface AddressRefused extends AddressTrouble {
  readonly type: "refused-address";
}
