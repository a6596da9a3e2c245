import type { ActionTrouble } from "#components/data/use-action.ts";
import { Notice } from "#components/ui/Notice.tsx";
import { NotSavedNotice } from "./NotSavedNotice.tsx";

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
