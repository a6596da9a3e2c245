import type { FieldMessage } from "#components/ui/Field.tsx";
import type { Finding } from "#lib/domain/finding.ts";

/** What the findings say about one field, in the form in which a field shows it. */
export function findingMessages<Field extends string>(
  findings: readonly Finding<Field>[],
  field: Field,
): readonly FieldMessage[] {
  return findings
    .filter((finding) => finding.field === field)
    .map(({ id, message, severity }) => ({ id, text: message, severity }));
}
