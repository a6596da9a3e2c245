import { useEffect, useMemo } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useConnections } from "#components/data/use-live.ts";
import { placeInWords } from "#lib/domain/playbook/place-in-words.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { useEditorForm } from "../editor/editor-context.ts";
import { issuesOf } from "../editor/issues-of.ts";
import { type DryRunResult, forgetDryRun, useDryRunScreen } from "./dry-run-screen.ts";
import { resultInWords } from "./result-in-words.ts";
import { issuesOfRules, rulesStamp } from "./rules-stamp.ts";
import { type Trial, tryRules } from "./try-rules.ts";

export interface DryRun {
  /** Undefined while they are being read. */
  readonly connections: readonly ConnectionRow[] | undefined;
  /** The account whose leads are tried; null where none is connected. */
  readonly connection: ConnectionRow | null;
  readonly choose: (connectionId: string) => void;
  /** What has to be mended in the draft first, in words; null when nothing has. */
  readonly isBroken: string | null;
  /** Whether neither the draft nor the playbook in force tries any rule. */
  readonly hasNoRules: boolean;
  /** Of the account that is chosen. */
  readonly result: DryRunResult | null;
  /** Whether the rules have changed since. */
  readonly isOutOfDate: boolean;
  /** Reads the leads where they are not known, and tries both sets of rules on them. */
  readonly start: (read?: Trial["read"]) => void;
}

/** The dry run of the draft's rules beside those in force. */
export function useDryRun(): DryRun {
  const { deps, playbook, locale } = useHandrail();
  const { draft, issues, announce } = useEditorForm();
  const connections = useConnections();
  // One by one: how the work goes on changes many times a second, and nothing here asks for it.
  const connectionId = useDryRunScreen((screen) => screen.connectionId);
  const known = useDryRunScreen((screen) => screen.known);
  const result = useDryRunScreen((screen) => screen.result);
  const connection =
    connections?.find(({ id }) => id === connectionId) ?? connections?.at(0) ?? null;

  const isGone =
    connections !== undefined &&
    known !== null &&
    !connections.some(({ id }) => id === known.connectionId);
  useEffect(() => {
    if (isGone) forgetDryRun();
  }, [isGone]);

  const stamp = useMemo(() => rulesStamp(draft) + rulesStamp(playbook), [draft, playbook]);
  const triedStamp = useMemo(
    () => (result === null ? "" : rulesStamp(result.after) + rulesStamp(result.before)),
    [result],
  );
  const shown = result?.known.connectionId === connection?.id ? result : null;
  const [broken] = issuesOfRules(issues);
  return {
    connections,
    connection,
    choose: (id) => useDryRunScreen.setState({ connectionId: id, trouble: null }),
    isBroken:
      broken === undefined
        ? null
        : `Something in the draft has to be mended first: ${placeInWords(draft, broken.path)}.`,
    hasNoRules: ![...draft.routing.rules, ...playbook.routing.rules].some(({ isOn }) => isOn),
    result: shown,
    isOutOfDate: shown !== null && stamp !== triedStamp,
    start: (read = "nothing") => {
      // What is said beside the fields comes a moment after the last key.
      if (connection === null || issuesOfRules(issuesOf(draft)).length > 0) return;
      void tryRules(deps, { connection, before: playbook, after: draft, read }).then(() => {
        const tried = useDryRunScreen.getState();
        if (tried.result === null || tried.trouble !== null) return;
        announce(resultInWords(tried.result.replay, locale)[0] ?? "");
      });
    },
  };
}
