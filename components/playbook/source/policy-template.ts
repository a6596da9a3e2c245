import type { Playbook } from "#lib/domain/playbook/schema.ts";

/**
 * A managed policy that hands this playbook to an extension, in the shape of Chrome's policy files. The
 * document travels as text: policies know no nested data of their own.
 */
export function policyTemplate(extensionId: string, playbook: Playbook): unknown {
  return {
    "3rdparty": { extensions: { [extensionId]: { playbook: JSON.stringify(playbook) } } },
  };
}
