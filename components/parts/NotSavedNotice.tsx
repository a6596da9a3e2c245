import { Notice } from "#components/ui/Notice.tsx";
import type { StorageFailure } from "#lib/commands/storage-failure.ts";
import { useStorageState } from "./storage-context.tsx";
import { storageFailureToWords } from "./storage-words.ts";

/** Says that text or a choice could not be kept here (P1.2). Nothing when there is no failure. */
export function NotSavedNotice({ failure }: { readonly failure: StorageFailure | null }) {
  const state = useStorageState();
  if (failure === null) return null;
  // A write that meets a closed database fails in many ways; why it is closed is known better.
  const cause = state.type === "failed" ? state.trouble.cause : failure.cause;
  const words = storageFailureToWords({ ...failure, cause });
  return (
    <Notice tone="alert" title={words.title} code={words.code}>
      {words.nextStep}
    </Notice>
  );
}
