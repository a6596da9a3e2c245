import { useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { Button } from "#components/ui/Button.tsx";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { withoutSignOffs } from "#lib/domain/playbook/sign.ts";
import { readWorkingCopy, saveWorkingCopy } from "#lib/store/playbook-store.ts";
import { useKeep } from "./use-keep.ts";

/** Makes an old version the text of the editor; a draft that is there is not thrown away unasked. */
export function BeginFromVersion({ playbook }: { readonly playbook: Playbook }) {
  const { store, deps } = useHandrail();
  const { run, failure } = useKeep();
  const [isAsked, setIsAsked] = useState(false);
  const begin = async () => {
    if (!isAsked && (await readWorkingCopy(store, "draft")) !== null) {
      setIsAsked(true);
      return;
    }
    const now = deps.now();
    const startedAt = new Date(now).toISOString();
    const kept = await run(() =>
      saveWorkingCopy(store, {
        name: "draft",
        document: withoutSignOffs(playbook),
        by: "",
        startedAt,
        finishedAt: null,
        savedAt: now,
      }),
    );
    if (kept) location.hash = "playbook/edit";
  };
  return (
    <>
      {isAsked ? (
        <span role="status" className="flex flex-wrap items-center gap-2">
          There is a draft already; it would be gone.
          <Button onClick={() => setIsAsked(false)}>Keep the draft</Button>
          <Button variant="danger" onClick={() => void begin()}>
            Replace the draft
          </Button>
        </span>
      ) : (
        <Button onClick={() => void begin()}>Begin a new version from this one</Button>
      )}
      <NotSavedNotice failure={failure} />
    </>
  );
}
