import type { ActionTrouble } from "#components/data/use-action.ts";
import type { FieldMessage } from "#components/ui/Field.tsx";

/** What a refused action says about one field, in the form in which a field shows it. */
export function refusalMessages(
  trouble: ActionTrouble | null,
  field: string,
): readonly FieldMessage[] {
  if (trouble?.type !== "refused" || trouble.field !== field) return [];
  return [
    { id: "refused", severity: "blocks", text: `${trouble.message} ${trouble.nextStep}`.trim() },
  ];
}
