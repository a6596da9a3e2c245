import type { PageState } from "#lib/domain/record.ts";

/** A preference: whether the keys 1 to 4 select a tab (WCAG 2.1.4 asks for a way to turn them off). */
export const NUMBER_KEYS = "number-keys";

/** A preference of each site: whether its pages give way to the sidebar or lie under it. */
export function placementName(page: PageState): string {
  if (page.type === "mail") return "placement@mail";
  return `placement@${page.type === "record" ? page.record.crm : page.crm}`;
}
