import { contentHash } from "#lib/domain/playbook/content-hash.ts";
import { parsePlaybook } from "#lib/domain/playbook/parse-playbook.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import type { Store } from "#lib/store/databases.ts";
import { discardDraft } from "#lib/store/draft-journal.ts";
import { discardWorkingCopy, readWorkingCopy } from "#lib/store/playbook-store.ts";
import { DECISIONS } from "./use-decisions.ts";

/**
 * Takes away what a version was made from, now that it is in force: the text that was signed, the two
 * definitions, and the common draft unless somebody has written on in it since. What is being signed
 * here stays when it is another text.
 */
export async function clearDesk(store: Store, inForce: Playbook): Promise<void> {
  const agreed = await readWorkingCopy(store, "agreed");
  const signed = parsePlaybook(agreed?.document);
  if (agreed === null || !signed.ok || contentHash(signed.value) !== contentHash(inForce)) return;
  const draft = await readWorkingCopy(store, "draft");
  const isUsed = draft !== null && draft.savedAt <= Date.parse(agreed.startedAt);
  await discardWorkingCopy(store, "agreed");
  await discardWorkingCopy(store, "definition/marketing");
  await discardWorkingCopy(store, "definition/sales");
  await discardDraft(store, DECISIONS);
  if (isUsed) await discardWorkingCopy(store, "draft");
}
