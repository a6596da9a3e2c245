import { createMirrorVault, type KeyValueArea } from "#lib/platform/mirror-vault.ts";
import type { MirrorVault } from "#lib/store/mirror.ts";

/** The extension's key-value storage in memory, with a count of what was asked of it. */
export interface FakeArea extends KeyValueArea {
  readonly values: Record<string, unknown>;
  readonly writes: () => number;
}

export function createFakeArea(): FakeArea {
  const values: Record<string, unknown> = {};
  let writes = 0;
  return {
    values,
    writes: () => writes,
    get: async (name) => (name in values ? { [name]: values[name] } : {}),
    set: async (more) => {
      writes += 1;
      // Like the browser's, it keeps what JSON can say.
      Object.assign(values, JSON.parse(JSON.stringify(more)));
    },
  };
}

/** The real vault over a storage in memory: what a restarted worker and another tab share. */
export function createFakeVault(): { readonly area: FakeArea; readonly vault: MirrorVault } {
  const area = createFakeArea();
  return { area, vault: createMirrorVault(area) };
}
