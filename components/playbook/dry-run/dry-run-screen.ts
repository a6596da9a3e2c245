import { create } from "zustand";
import type { LeadsProgress, ReadLeads } from "#lib/commands/read-leads.ts";
import type { Failure } from "#lib/domain/failure.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import type { Replay, ReplayProgress } from "#lib/domain/routing/replay-rules.ts";
import type { Owner } from "#lib/domain/snapshot.ts";

/** The leads of an account as they were read, kept while Settings is open: the next try needs no calls. */
export interface KnownLeads {
  readonly connectionId: string;
  readonly read: ReadLeads;
  readonly owners: readonly Owner[];
  /** When the reading ended, epoch milliseconds. */
  readonly at: number;
}

/** What two sets of rules made of the same leads. */
export interface DryRunResult {
  readonly known: KnownLeads;
  /** In force then. */
  readonly before: Playbook;
  /** The draft as it stood then. */
  readonly after: Playbook;
  readonly replay: Replay;
}

export type DryRunWork =
  | { readonly type: "reading"; readonly progress: LeadsProgress | null }
  | { readonly type: "comparing"; readonly progress: ReplayProgress };

/** What is on screen of the dry run, also while another section of the editor is open in its place. */
export interface DryRunScreen {
  /** The account that is chosen; null for the first one. */
  readonly connectionId: string | null;
  readonly work: DryRunWork | null;
  /** Ends the work; null while there is none. */
  readonly stop: AbortController | null;
  readonly known: KnownLeads | null;
  readonly result: DryRunResult | null;
  readonly trouble: WhyNoResult | null;
}

/** `gone` is an extension that was updated under this page; `stopped` is what the person wanted. */
export type WhyNoResult = Failure | { readonly type: "gone" } | { readonly type: "stopped" };

const NOTHING_TRIED: DryRunScreen = {
  connectionId: null,
  work: null,
  stop: null,
  known: null,
  result: null,
  trouble: null,
};

export const useDryRunScreen = create<DryRunScreen>()(() => NOTHING_TRIED);

/** Forgets everything that was read: its account is connected no more. */
export function forgetDryRun(): void {
  useDryRunScreen.getState().stop?.abort();
  useDryRunScreen.setState(NOTHING_TRIED);
}
