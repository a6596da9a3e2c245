import { browser } from "wxt/browser";
import { z } from "zod";

/** What an organisation sets for every browser of its own: see public/managed-schema.json. */
export interface ManagedPolicy {
  /** The playbook itself, as JSON text. */
  readonly playbook: string | null;
  /** Where to fetch it. */
  readonly playbookAddress: string | null;
}

const NO_POLICY: ManagedPolicy = { playbook: null, playbookAddress: null };

/** The browser has checked it against the schema; what is not a text all the same counts as not set. */
const set = z.string().trim().min(1).nullable().catch(null);
const policySchema = z.object({ playbook: set, playbookAddress: set });

/** The policy as it is now. A browser that is not managed, or refuses to say, has none. */
export async function readManagedPolicy(): Promise<ManagedPolicy> {
  try {
    return policySchema.parse(await browser.storage.managed.get(null));
  } catch {
    return NO_POLICY;
  }
}

/** Calls back when the organisation changes its policy. Register it in the worker's first turn. */
export function onManagedPolicyChanged(changed: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === "managed") changed();
  });
}
