import { versionHash } from "./content-hash.ts";
import type { Playbook } from "./schema.ts";

/**
 * What a note or an outcome remembers of the playbook it was checked against (M7): id, version and the
 * first eight digits of the version's hash, "acme@1.2.0#9f86d081". Fits the CRM's text field.
 */
export function playbookRef(playbook: Playbook): string {
  return `${playbook.id}@${playbook.version}#${versionHash(playbook).slice(0, 8)}`;
}

export interface PlaybookRef {
  readonly id: string;
  readonly version: string;
  /** Eight hexadecimal digits; null in what was written before hashes were. */
  readonly hash: string | null;
}

/** Reads what a record remembers; null when it is no reference to a playbook. */
export function parsePlaybookRef(text: string | null | undefined): PlaybookRef | null {
  const match = /^([a-z0-9-]{1,60})@(\d+\.\d+\.\d+)(?:#([0-9a-f]{8}))?$/.exec(text ?? "");
  if (match === null) return null;
  const [, id = "", version = "", hash = null] = match;
  return { id, version, hash };
}
