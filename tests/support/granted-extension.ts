import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HOSTS } from "../sandbox/hosts.ts";

/** Every host that somebody would have allowed who has connected the sandbox's other CRMs. */
const GRANTED = Object.values(HOSTS).map((host) => `https://${host}/*`);

const made = new Map<string, string>();

/**
 * A copy of a built extension that differs in one thing: the hosts of the sandbox's CRMs, which the real
 * one may only ask for, count as allowed. No test can press a button in the browser's own dialog; what
 * comes before that dialog and after it is tested as it is. One copy for each process, gone at its end.
 */
export function grantedExtension(built: string): string {
  const known = made.get(built);
  if (known !== undefined) return known;
  const copy = mkdtempSync(join(tmpdir(), "handrail-granted-"));
  process.once("exit", () => rmSync(copy, { recursive: true, force: true }));
  cpSync(built, copy, { recursive: true });
  const path = join(copy, "manifest.json");
  const manifest: { readonly host_permissions?: readonly string[] } = JSON.parse(
    readFileSync(path, "utf8"),
  );
  const hosts = [...(manifest.host_permissions ?? []), ...GRANTED];
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: hosts }));
  made.set(built, copy);
  return copy;
}
