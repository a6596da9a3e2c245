import { useHandrail } from "#components/data/handrail-context.tsx";
import { dayOf } from "#components/parts/day-of.ts";
import type { StorageFailure } from "#lib/commands/storage-failure.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { saveWorkingCopy } from "#lib/store/playbook-store.ts";
import { prepareVersion } from "./prepare-version.ts";
import { useKeep } from "./use-keep.ts";

/** Makes a text the one that is to be signed. `startedAt` is when its writing began, ISO 8601. */
export function useTakeToSign(inForce: Playbook): {
  readonly take: (content: Playbook, startedAt: string, by: string) => Promise<boolean>;
  readonly failure: StorageFailure | null;
} {
  const { store, deps, timeZone } = useHandrail();
  const { run, failure } = useKeep();
  const take = (content: Playbook, startedAt: string, by: string) => {
    const now = deps.now();
    const document = prepareVersion(content, inForce, { startedAt, today: dayOf(now, timeZone) });
    return run(() =>
      saveWorkingCopy(store, {
        name: "agreed",
        document,
        by,
        startedAt: new Date(now).toISOString(),
        finishedAt: null,
        savedAt: now,
      }),
    );
  };
  return { take, failure };
}
