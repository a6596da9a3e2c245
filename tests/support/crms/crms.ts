import type { CrmUnderTest, OtherCrmUnderTest } from "./crm-under-test.ts";
import { HUBSPOT } from "./hubspot.ts";
import { PIPEDRIVE } from "./pipedrive.ts";
import { SALESFORCE } from "./salesforce.ts";
import { TWENTY } from "./twenty.ts";

export const OTHER_CRMS_UNDER_TEST: readonly OtherCrmUnderTest[] = [SALESFORCE, PIPEDRIVE, TWENTY];

/** By the name that a person would type. */
export const CRM_BY_NAME: ReadonlyMap<string, CrmUnderTest> = new Map<string, CrmUnderTest>(
  [HUBSPOT, ...OTHER_CRMS_UNDER_TEST].map((crm) => [crm.id, crm]),
);
