import type { PageState } from "../domain/record.ts";

/** Whether two states name the same record, or the same account without one. */
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
  return (
    one.type === "no-record" &&
    other.type === "no-record" &&
    one.account === other.account &&
    one.crm === other.crm
  );
}
