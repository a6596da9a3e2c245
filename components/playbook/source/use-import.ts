import { useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { bringIntoForce, type PlaybookRefused } from "#lib/commands/playbook-commands.ts";
import type { StorageFailure } from "#lib/commands/storage-failure.ts";
import type { PlaybookIssue } from "#lib/domain/playbook/issue.ts";
import { parsePlaybookText } from "#lib/domain/playbook/parse-playbook-text.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { isAgreed } from "#lib/domain/playbook/sign.ts";
import { saveWorkingCopy } from "#lib/store/playbook-store.ts";
import { clearDesk } from "../agreement/clear-desk.ts";
import { type Received, receiveFile } from "../agreement/receive-file.ts";
import { useKeep } from "../agreement/use-keep.ts";
import { useTakeToSign } from "../agreement/use-take-to-sign.ts";

/** What came of a file. */
export type ImportState =
  | { readonly type: "none" }
  | { readonly type: "refused"; readonly file: string; readonly issues: readonly PlaybookIssue[] }
  | { readonly type: "read"; readonly received: Received; readonly isAgreed: boolean }
  | {
      readonly type: "not-in-force";
      readonly playbook: Playbook;
      readonly failure: PlaybookRefused | StorageFailure;
    }
  | { readonly type: "in-force"; readonly playbook: Playbook };

export interface Import {
  readonly state: ImportState;
  readonly read: (text: string, file: string) => void;
  readonly bringIn: (playbook: Playbook) => Promise<void>;
  /** Puts it where the two sides sign; answers whether it was kept. */
  readonly openToSign: (playbook: Playbook) => Promise<boolean>;
  readonly forget: () => void;
  readonly failure: StorageFailure | null;
}

/** Reads a playbook from a file. Nothing changes here until the person says what is to become of it. */
export function useImport(here: Playbook | null, onInForce: (playbook: Playbook) => void): Import {
  const { store, deps, playbook: inForce } = useHandrail();
  const { run, failure } = useKeep();
  const toSign = useTakeToSign(inForce);
  const [state, setState] = useState<ImportState>({ type: "none" });
  return {
    state,
    failure: failure ?? toSign.failure,
    forget: () => setState({ type: "none" }),
    read: (text, file) => {
      const parsed = parsePlaybookText(text);
      if (!parsed.ok) {
        setState({ type: "refused", file, issues: parsed.failure });
        return;
      }
      const received = receiveFile(parsed.value, here);
      setState({ type: "read", received, isAgreed: isAgreed(received.playbook) });
    },
    bringIn: async (playbook) => {
      const result = await bringIntoForce(deps, playbook, "file");
      if (!result.ok) {
        setState({ type: "not-in-force", playbook, failure: result.failure });
        return;
      }
      setState({ type: "in-force", playbook });
      await run(() => clearDesk(store, playbook));
      onInForce(playbook);
    },
    openToSign: (playbook) => {
      const now = deps.now();
      const startedAt = new Date(now).toISOString();
      // A copy of the starter is no team's own yet.
      if (playbook.origin === "shipped") return toSign.take(playbook, startedAt, "");
      return run(() =>
        saveWorkingCopy(store, {
          name: "agreed",
          document: playbook,
          by: "",
          startedAt,
          finishedAt: null,
          savedAt: now,
        }),
      );
    },
  };
}
