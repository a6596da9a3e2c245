import type { Playbook } from "../playbook/schema.ts";

/** The part of a log's event that says by which rule somebody got a lead; nothing where none did. */
export function ruleForLog(
  { routing }: Playbook,
  rule: string | undefined,
): { readonly rule?: string } {
  return rule !== undefined && routing.rules.some(({ id }) => id === rule) ? { rule } : {};
}
