import { useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { saveAsJson } from "#components/ui/save-file.ts";
import type { StorageFailure } from "#lib/commands/storage-failure.ts";
import { type Definition, parseDefinition } from "#lib/domain/playbook/definition.ts";
import type { PlaybookIssue } from "#lib/domain/playbook/issue.ts";
import { parsePlaybook } from "#lib/domain/playbook/parse-playbook.ts";
import type { Side } from "#lib/domain/playbook/schema.ts";
import { discardDraft } from "#lib/store/draft-journal.ts";
import { discardWorkingCopy, saveWorkingCopy } from "#lib/store/playbook-store.ts";
import type { WorkingCopyRow } from "#lib/store/rows.ts";
import { DECISIONS } from "./use-decisions.ts";
import { useKeep } from "./use-keep.ts";

/** What stands in the way of a definition. */
export type DefinitionTrouble =
  | { readonly type: "unfinished"; readonly issues: readonly PlaybookIssue[] }
  | { readonly type: "bad-file"; readonly issues: readonly PlaybookIssue[] }
  | { readonly type: "other-side"; readonly of: Side }
  | { readonly type: "replaces"; readonly by: string; readonly definition: Definition };

export interface DefinitionActions {
  readonly trouble: DefinitionTrouble | null;
  readonly failure: StorageFailure | null;
  readonly finish: () => Promise<void>;
  readonly writeOn: () => Promise<void>;
  readonly exportFile: () => void;
  readonly importFile: (text: string) => Promise<void>;
  /** Takes the file although there is a definition already. */
  readonly replace: (definition: Definition) => Promise<void>;
  readonly discard: () => Promise<void>;
}

/** What can be done with one side's definition; `row` is what is kept of it. */
export function useDefinition(side: Side, row: WorkingCopyRow | null): DefinitionActions {
  const { store, deps } = useHandrail();
  const { run, failure } = useKeep();
  const [trouble, setTrouble] = useState<DefinitionTrouble | null>(null);
  const name = `definition/${side}` as const;

  const saveFinished = async (finishedAt: string | null) => {
    setTrouble(null);
    if (row !== null)
      await run(() => saveWorkingCopy(store, { ...row, finishedAt, savedAt: deps.now() }));
  };
  /** The definition when it can be read as a playbook; what keeps it from that is told. */
  const readWhole = () => {
    const parsed = parsePlaybook(row?.document);
    setTrouble(parsed.ok ? null : { type: "unfinished", issues: parsed.failure });
    return parsed.ok ? parsed.value : null;
  };
  const replace = async (definition: Definition) => {
    setTrouble(null);
    const { playbook, by, startedAt, finishedAt } = definition;
    await run(() =>
      saveWorkingCopy(store, {
        name,
        document: playbook,
        by,
        startedAt,
        finishedAt,
        savedAt: deps.now(),
      }),
    );
  };
  return {
    trouble,
    failure,
    finish: async () => {
      if (readWhole() !== null) await saveFinished(new Date(deps.now()).toISOString());
    },
    writeOn: () => saveFinished(null),
    exportFile: () => {
      const playbook = readWhole();
      if (playbook === null || row === null) return;
      const { by, startedAt, finishedAt } = row;
      const definition: Definition = {
        kind: "handrail-definition",
        side,
        by,
        startedAt,
        finishedAt,
        playbook,
      };
      saveAsJson(`definition-${side}.json`, definition);
    },
    importFile: async (text) => {
      const parsed = parseDefinition(text);
      if (!parsed.ok) setTrouble({ type: "bad-file", issues: parsed.failure });
      else if (parsed.value.side !== side)
        setTrouble({ type: "other-side", of: parsed.value.side });
      else if (row !== null)
        setTrouble({ type: "replaces", by: parsed.value.by, definition: parsed.value });
      else await replace(parsed.value);
    },
    replace,
    discard: async () => {
      setTrouble(null);
      await run(async () => {
        await discardWorkingCopy(store, name);
        // What was decided about it decides nothing about another one.
        await discardDraft(store, DECISIONS);
      });
    },
  };
}
