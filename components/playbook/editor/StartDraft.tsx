import { useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { Button } from "#components/ui/Button.tsx";
import { keep, type StorageFailure } from "#lib/commands/storage-failure.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { withoutSignOffs } from "#lib/domain/playbook/sign.ts";
import { saveWorkingCopy } from "#lib/store/playbook-store.ts";
import type { EditedName } from "./edited-name.ts";

/** Ways to begin, where nothing is being written yet. */
export function StartDraft(props: { readonly name: EditedName; readonly onBegun: () => void }) {
  const { store, deps, playbook } = useHandrail();
  const [failure, setFailure] = useState<StorageFailure | null>(null);
  const begin = async (from: Playbook) => {
    const now = deps.now();
    const kept = await keep(() =>
      saveWorkingCopy(store, {
        name: props.name,
        document: withoutSignOffs(from),
        by: "",
        startedAt: new Date(now).toISOString(),
        finishedAt: null,
        savedAt: now,
      }),
    );
    setFailure(kept.ok ? null : kept.failure);
    if (kept.ok) props.onBegun();
  };
  const isShipped = playbook.origin === "shipped";
  return (
    <div className="grid max-w-[60ch] gap-3">
      <p>
        A draft is yours alone until both sides have signed it: nothing in the sidebar changes
        before. Everything you type is kept as you type it.
      </p>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={() => void begin(playbook)}>
          Begin from the version in force
        </Button>
        {!isShipped && (
          <Button onClick={() => void begin(DEFAULT_PLAYBOOK)}>
            Begin from the one shipped with Handrail
          </Button>
        )}
      </div>
      <p className="text-muted">
        {isShipped && "In force is what Handrail ships, a place to start from. "}
        Somebody sent you a file?{" "}
        <a className="text-accent underline underline-offset-2" href="#playbook/source">
          Import a file
        </a>
        .
      </p>
      <NotSavedNotice failure={failure} />
    </div>
  );
}
