import { failureToWords } from "#components/data/failure-words.ts";
import type { Failure } from "#lib/domain/failure.ts";
import type { StorageState } from "#lib/store/open-store.ts";
import type { DatabaseState, Diagnostics, Space } from "./read-diagnostics.ts";

/** What the report says beside the diagnostics: about the program, never about a customer. */
export interface ReportFrame {
  readonly version: string;
  readonly playbook: string;
  readonly browser: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly permissions: readonly string[];
  readonly apiHosts: readonly string[];
  /** ISO 8601 */
  readonly at: string;
}

/**
 * The report as text to paste into an issue. It holds no names, no addresses, no ids, no words that
 * somebody typed: failures appear by their code only, since a CRM's own message may quote a value.
 */
export function reportToText(diagnostics: Diagnostics, frame: ReportFrame): string {
  return [
    `Handrail ${frame.version}, ${frame.at}`,
    `Browser: ${frame.browser}`,
    `Language: ${frame.locale}, time zone: ${frame.timeZone}`,
    `Playbook: ${frame.playbook}`,
    `Permissions: ${frame.permissions.join(", ")}; hosts: ${frame.apiHosts.join(", ")}`,
    `Worker: ${diagnostics.worker}`,
    `Storage: ${storageInShort(diagnostics.storage)}, kept when the disk is full: ${diagnostics.space.isPersisted ?? "not known"}`,
    `Database ops: ${databaseInWords(diagnostics.ops)}`,
    `Database cache: ${databaseInWords(diagnostics.cache)}`,
    `Space used: ${spaceInWords(diagnostics.space)}`,
    `Second copy of the outbox: ${diagnostics.copied ?? "cannot be read"}`,
    ...diagnostics.connections.map(
      ({ crm, fields, hasPerson, lastSyncAt, clockOffset, trouble }, index) =>
        `Connection ${index + 1}: ${crm}, fields ${fields}, person ${hasPerson ? "chosen" : "not chosen"}, ` +
        `last sync ${lastSyncAt === null ? "never" : new Date(lastSyncAt).toISOString()}, ` +
        `its clock ${Math.round(clockOffset / 1000)} s ahead of this computer's, ` +
        `trouble ${trouble === null ? "none" : codeOf(trouble, crm)}`,
    ),
    `Waiting writes stopped by: ${
      diagnostics.waitingTroubles.map((trouble) => codeOf(trouble, "")).join(", ") || "nothing"
    }`,
  ].join("\n");
}

/** "open, version 2: outbox 2, drafts 1" */
export function databaseInWords({ state, version, counts }: DatabaseState): string {
  const rows = Object.entries(counts).map(([table, count]) => `${table} ${count}`);
  const head = `${state}, version ${version}`;
  return rows.length === 0 ? head : `${head}: ${rows.join(", ")}`;
}

/** "1.4 MB of 60 GB" */
export function spaceInWords({ usedBytes, ofBytes }: Space): string {
  return ofBytes === null
    ? bytesInWords(usedBytes)
    : `${bytesInWords(usedBytes)} of ${bytesInWords(ofBytes)}`;
}

function bytesInWords(bytes: number | null): string {
  if (bytes === null) return "not known";
  return bytes < 10 ** 9
    ? `${(bytes / 10 ** 6).toFixed(1)} MB`
    : `${Math.round(bytes / 10 ** 9)} GB`;
}

function storageInShort(state: StorageState): string {
  return state.type === "failed" ? `${state.database} failed, ${state.trouble.cause}` : state.type;
}

function codeOf(failure: Failure, crm: string): string {
  return failureToWords(failure, crm).code;
}
