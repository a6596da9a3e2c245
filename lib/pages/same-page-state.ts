import type { PageState } from "../domain/record.ts";

/** Whether two states name the same record, the same account without one, or show the same mail. */
export function isSamePageState(one: PageState, other: PageState): boolean {
  if (one.type === "record" && other.type === "record") {
    const a = one.record;
    const b = other.record;
    return (
      a.recordId === b.recordId &&
      a.objectType === b.objectType &&
      a.account === b.account &&
      a.crm === b.crm
    );
  }
  // Both come from the same reader, which names things in the same order.
  if (one.type === "mail" && other.type === "mail") {
    return JSON.stringify(one.mail) === JSON.stringify(other.mail);
  }
  return (
    one.type === "no-record" &&
    other.type === "no-record" &&
    one.account === other.account &&
    one.crm === other.crm
  );
}
