import { Button } from "#components/ui/Button.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import { LostWritesNotice } from "./LostWritesNotice.tsx";
import { StartAnew } from "./StartAnew.tsx";
import { useStorage, useStorageState } from "./storage-context.tsx";
import { storageStateToWords } from "./storage-words.ts";

/** What stands between this page and its databases, and each way out; usually nothing. */
export function StorageNotice() {
  const { watch } = useStorage();
  const state = useStorageState();
  const words = storageStateToWords(state);
  if (words === null) return <LostWritesNotice />;
  if (state.type !== "failed") {
    return (
      <div role="status">
        <Notice tone="info" title={words.title} code={words.code}>
          {words.nextStep}
        </Notice>
      </div>
    );
  }
  const { cause } = state.trouble;
  const isDamaged = cause === "corrupt" || cause === "closed" || cause === "broken";
  return (
    <Notice tone="alert" title={words.title} code={words.code}>
      <div className="grid justify-items-start gap-2">
        <p>{words.nextStep}</p>
        {cause !== "newer" && (
          <Button
            disabledReason={state.isRetrying ? "This is being tried." : null}
            onClick={() => void watch.retry()}
          >
            {state.isRetrying ? "Trying again…" : "Try again"}
          </Button>
        )}
        {state.database === "ops" && isDamaged && <StartAnew />}
      </div>
    </Notice>
  );
}
