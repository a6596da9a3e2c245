import { browser } from "wxt/browser";
import { tellSamples } from "#lib/crm/sample/samples.ts";
import { createSampleStorage, type SampleStorage } from "#lib/crm/sample/storage.ts";

const NAME = "sample-data";

/** The samples in this browser profile. */
export function openSampleStorage(): SampleStorage {
  return createSampleStorage({
    area: {
      read: async () => (await browser.storage.local.get(NAME))[NAME] ?? null,
      write: (data) => browser.storage.local.set({ [NAME]: data }),
    },
    exclusively: (work) => navigator.locks.request(NAME, work),
    first: () => tellSamples(Date.now()),
  });
}

/** The samples as they were at first, with their clocks set to now. */
export async function startSamplesOver(): Promise<void> {
  await navigator.locks.request(NAME, () => browser.storage.local.remove(NAME));
}
