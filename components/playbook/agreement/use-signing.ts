import { useEffect, useRef, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { bringIntoForce } from "#lib/commands/playbook-commands.ts";
import type { StorageFailure } from "#lib/commands/storage-failure.ts";
import type { PlaybookIssue } from "#lib/domain/playbook/issue.ts";
import type { Playbook, Side } from "#lib/domain/playbook/schema.ts";
import {
  isAgreed,
  type SignRefusal,
  signPlaybook,
  withoutSignOffs,
} from "#lib/domain/playbook/sign.ts";
import { discardWorkingCopy, saveWorkingCopy } from "#lib/store/playbook-store.ts";
import type { WorkingCopyRow } from "#lib/store/rows.ts";
import { clearDesk } from "./clear-desk.ts";
import { idFromName } from "./prepare-version.ts";
import { useKeep } from "./use-keep.ts";

export interface Signing {
  /** Changes what is to be signed. Names under the text before are taken off, and `removed` says whose. */
  readonly change: (
    part: Partial<Pick<Playbook, "name" | "version" | "reviewBy">>,
  ) => Promise<void>;
  /** Null when it worked; the second signature brings the version into force. */
  readonly sign: (side: Side, name: string) => Promise<SignRefusal | null>;
  readonly withdraw: (side: Side) => Promise<void>;
  /** Both have signed, but coming into force was refused before: once more. */
  readonly comeIntoForce: () => Promise<void>;
  readonly discard: () => Promise<void>;
  /** Names that a change has taken off. */
  readonly removed: readonly string[];
  readonly refused: readonly PlaybookIssue[];
  readonly failure: StorageFailure | null;
}

type Typed = { -readonly [Key in "id" | "name" | "version" | "reviewBy"]?: Playbook[Key] };

/** What can be done with the version that is to be signed; `row` holds it. */
export function useSigning(
  row: WorkingCopyRow,
  playbook: Playbook,
  {
    isFirst,
    onInForce,
  }: {
    /** The first version of a team's own: its id still follows its name. */
    readonly isFirst: boolean;
    readonly onInForce: (playbook: Playbook) => void;
  },
): Signing {
  const { store, deps } = useHandrail();
  const { run, failure } = useKeep();
  const [removed, setRemoved] = useState<readonly string[]>([]);
  const [refused, setRefused] = useState<readonly PlaybookIssue[]>([]);
  const [notKept, setNotKept] = useState<StorageFailure | null>(null);

  // What was typed and has not come back from the store yet belongs to what is signed next.
  const typed = useRef<Typed>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: what came back is the trigger.
  useEffect(() => {
    typed.current = {};
  }, [playbook]);
  const save = (document: Playbook) =>
    run(() => saveWorkingCopy(store, { ...row, document, savedAt: deps.now() }));
  const comeIntoForce = async (signed: Playbook) => {
    const result = await bringIntoForce(deps, signed, "editor");
    setRefused(!result.ok && result.failure.type === "refused" ? result.failure.issues : []);
    setNotKept(!result.ok && result.failure.type === "not-saved" ? result.failure : null);
    if (!result.ok) return;
    onInForce(signed);
    await run(() => clearDesk(store, signed));
  };
  return {
    removed,
    refused,
    failure: failure ?? notKept,
    change: async (part) => {
      const names = namesUnder(playbook);
      if (names.length > 0) setRemoved(names);
      typed.current = { ...typed.current, ...part };
      if (isFirst && part.name !== undefined) typed.current.id = idFromName(part.name);
      await save(withoutSignOffs({ ...playbook, ...typed.current }));
    },
    sign: async (side, name) => {
      const shown = { ...playbook, ...typed.current };
      const signed = signPlaybook(shown, side, name, new Date(deps.now()).toISOString());
      if (!signed.ok) return signed.failure;
      setRemoved([]);
      const kept = await save(signed.value);
      if (kept && isAgreed(signed.value)) await comeIntoForce(signed.value);
      return null;
    },
    withdraw: async (side) => {
      setRefused([]);
      await save({ ...playbook, signOffs: { ...playbook.signOffs, [side]: null } });
    },
    comeIntoForce: () => comeIntoForce(playbook),
    discard: async () => {
      await run(() => discardWorkingCopy(store, "agreed"));
    },
  };
}

function namesUnder({ signOffs: { marketing, sales } }: Playbook): readonly string[] {
  return [marketing, sales].flatMap((signOff) => (signOff === null ? [] : [signOff.name]));
}
