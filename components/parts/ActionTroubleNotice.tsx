import type { ActionTrouble } from "#components/data/use-action.ts";
import { Notice } from "#components/ui/Notice.tsx";
import type { StorageFailure } from "#lib/commands/storage-failure.ts";
import { storageFailureToWords } from "./storage-words.ts";

/** Why an action was not kept, and the next step. Nothing when there is no trouble. */
export function ActionTroubleNotice({ trouble }: { readonly trouble: ActionTrouble | null }) {
  if (trouble === null) return null;
  if (trouble.type === "not-saved") return <NotSavedNotice failure={trouble} />;
  return (
    <Notice tone="alert" title={trouble.message}>
      {trouble.nextStep}
    </Notice>
  );
}

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
