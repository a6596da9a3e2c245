import { useDraft } from "#components/data/use-draft.ts";
import type { StorageFailure } from "#lib/commands/storage-failure.ts";
import type { Decision } from "#lib/domain/playbook/merge-sides.ts";
import type { Difference } from "#lib/domain/playbook/reconcile.ts";

export interface Decisions {
  readonly of: ReadonlyMap<string, Decision>;
  readonly decide: (differences: readonly Difference[], decision: Decision) => void;
  readonly notSaved: StorageFailure | null;
}

/** Under this name the decisions are kept as typed text; it belongs to no record. */
export const DECISIONS = "#reconcile";
const NOTHING: Readonly<Record<string, string>> = {};
const OWN = "words:";

/** What the two sides have decided so far, kept at every press like everything that is typed. */
export function useDecisions(): Decisions {
  const draft = useDraft(DECISIONS, NOTHING);
  return {
    of: new Map(Object.entries(draft.values).flatMap(([id, text]) => readDecision(id, text))),
    decide: (differences, decision) =>
      draft.change(Object.fromEntries(differences.map(({ id }) => [id, writeDecision(decision)]))),
    notSaved: draft.notSaved,
  };
}

function writeDecision(decision: Decision): string {
  return typeof decision === "string" ? decision : `${OWN}${decision.words}`;
}

function readDecision(id: string, text: string): readonly (readonly [string, Decision])[] {
  if (text === "marketing" || text === "sales") return [[id, text]];
  return text.startsWith(OWN) ? [[id, { words: text.slice(OWN.length) }]] : [];
}
