import { judgePlaybook } from "#lib/commands/judge-playbook.ts";
import { readPlaybookAddress } from "#lib/domain/playbook-address.ts";
import type { ManagedPolicy } from "#lib/platform/managed-policy.ts";
import type { Store } from "#lib/store/databases.ts";
import {
  changeSources,
  followed,
  giving,
  newSource,
  type SourceChange,
  toVersion,
} from "#lib/store/playbook-sources.ts";
import type { PlaybookSourceRow } from "#lib/store/rows.ts";
import { badAddress } from "./playbook-trouble.ts";

/**
 * Takes over what the organisation's policy says now. A playbook that cannot be taken is told and the last
 * good one stays; what the policy no longer says is no source any more.
 */
export async function applyPolicy(store: Store, policy: ManagedPolicy, now: number): Promise<void> {
  const ofDocument = judgeDocument(policy, now);
  await changeSources(store, (sources) => {
    const rowOf = (source: "policy" | "policy-address") =>
      sources.find((row) => row.source === source) ?? newSource(source);
    const document = ofDocument(rowOf("policy"));
    const address = followPolicy(rowOf("policy-address"), policy);
    return {
      put: [...(document.put ?? []), ...(address.put ?? [])],
      remove: [...(document.remove ?? []), ...(address.remove ?? [])],
      ...(document.version === undefined ? {} : { version: document.version }),
    };
  });
}

/** Judged once, before the database is asked: what becomes of the policy's own row. */
function judgeDocument(
  { playbook }: ManagedPolicy,
  now: number,
): (row: PlaybookSourceRow) => SourceChange {
  if (playbook === null) return () => ({ remove: ["policy"] });
  const judged = judgePlaybook(playbook);
  if (!judged.ok) return (row) => ({ put: [{ ...row, trouble: judged.failure }] });
  const version = toVersion(judged.value, "policy", now);
  return (row) => ({ put: [giving(row, version)], version });
}

function followPolicy(row: PlaybookSourceRow, { playbookAddress }: ManagedPolicy): SourceChange {
  if (playbookAddress === null) return { remove: ["policy-address"] };
  const read = readPlaybookAddress(playbookAddress);
  return read.ok
    ? { put: [followed(row, read.value.address)] }
    : { put: [{ ...row, address: null, etag: null, trouble: badAddress(read.failure.message) }] };
}
