import type { PlaybookIssue } from "../issue.ts";
import type { Playbook } from "../schema.ts";

/** A profile that no company can have. */
export function checkProfile({ qualification }: Playbook): readonly PlaybookIssue[] {
  const { minEmployees, maxEmployees } = qualification.icp;
  if (minEmployees === null || maxEmployees === null || minEmployees <= maxEmployees) return [];
  return [
    {
      path: "qualification.icp.maxEmployees",
      reason: `must not be smaller than the smallest company, ${minEmployees}`,
    },
  ];
}
