import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { signPlaybook, withoutSignOffs } from "#lib/domain/playbook/sign.ts";

/** A team's own playbook that nobody has signed. */
export function unsignedPlaybook(version: string, name = "Acme playbook"): Playbook {
  return { ...DEFAULT_PLAYBOOK, id: "acme", origin: "team", version, name };
}

/** The same, signed by one person of each side. */
export function agreedPlaybook(version: string, name = "Acme playbook"): Playbook {
  return signed(unsignedPlaybook(version, name));
}

/** Signed as it stands, whatever was signed before. */
export function signed(playbook: Playbook): Playbook {
  const at = "2026-11-20T09:00:00.000Z";
  const once = signPlaybook(withoutSignOffs(playbook), "marketing", "Mina Aalto", at);
  const twice = once.ok ? signPlaybook(once.value, "sales", "Omar Haddad", at) : once;
  if (!twice.ok) throw new Error(twice.failure.message);
  return twice.value;
}
