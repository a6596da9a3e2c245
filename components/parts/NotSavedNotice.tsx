import { Notice } from "#components/ui/Notice.tsx";
import type { StorageFailure } from "#lib/commands/storage-failure.ts";
import { storageFailureToWords } from "./storage-words.ts";

/** Says that text or a choice could not be kept here. Nothing when there is no failure. */
export function NotSavedNotice({ failure }: { readonly failure: StorageFailure | null }) {
  if (failure === null) return null;
  const words = storageFailureToWords(failure);
  return (
    <Notice tone="alert" title={words.title} code={words.code}>
      {words.nextStep}
    </Notice>
  );
}
