import type { StorageFailure } from "#lib/commands/storage-failure.ts";
import type { StorageState } from "#lib/store/open-store.ts";
import type { StorageCause } from "#lib/store/storage-trouble.ts";

export interface StorageWords {
  /** Stable, for support. */
  readonly code: string;
  readonly title: string;
  readonly nextStep: string;
}

type Words = Omit<StorageWords, "code">;

/** A failed save as a person reads it. What was typed is still on screen in every case (P1.2). */
export function storageFailureToWords({ cause }: StorageFailure): StorageWords {
  return { code: `HR-not-saved-${cause}`, ...NOT_SAVED[cause] };
}

const NOT_SAVED: Readonly<Record<StorageCause, Words>> = {
  full: {
    title: "Not saved: the disk or the browser's space is full.",
    nextStep: "Your text stays here. Free some space, then press the button again, or copy it.",
  },
  corrupt: {
    title: "Not saved: the browser cannot use Handrail's database.",
    nextStep: "Your text stays here. Copy it, restart the browser, then try again.",
  },
  newer: {
    title: "Not saved: Handrail was updated.",
    nextStep: "Copy what you typed last, then reload this page. Earlier text is kept.",
  },
  blocked: {
    title: "Not saved: the browser's settings do not let Handrail store anything.",
    nextStep: "Your text stays here: copy it. Whoever manages this browser can allow it.",
  },
  unavailable: {
    title: "Not saved: the browser offers Handrail no storage here.",
    nextStep: "Your text stays here: copy it, and open the record in a normal window.",
  },
  closed: {
    title: "Not saved: the browser closed Handrail's database.",
    nextStep: "Your text stays here. Try again in a moment, or copy it and reload this page.",
  },
  broken: {
    title: "Not saved: the browser could not write it.",
    nextStep: "Your text stays here. Copy it, restart the browser, then try again.",
  },
};

/** Why nothing can be read or kept at the moment; null while everything is as usual. */
export function storageStateToWords(state: StorageState): StorageWords | null {
  switch (state.type) {
    case "opening":
    case "open":
      return null;
    case "waiting":
      return state.blocked
        ? {
            code: "HR-storage-waiting",
            title: "Handrail waits for another tab.",
            nextStep:
              "It was updated, and another tab still runs the older one. Reload or close your other CRM tabs. This goes on by itself.",
          }
        : {
            code: "HR-storage-slow",
            title: "Opening what is stored here takes longer than usual.",
            nextStep:
              "This goes on by itself. If it does not, reload or close your other CRM tabs: one may still run an older Handrail.",
          };
    case "failed": {
      const { cause } = state.trouble;
      const words = state.database === "cache" && cause !== "newer" ? NO_COPIES : UNUSABLE[cause];
      return { code: `HR-storage-${cause}`, ...words };
    }
  }
}

const NO_COPIES: Words = {
  title: "Handrail cannot keep copies of your CRM's records.",
  nextStep:
    "Restart the browser: that repairs it in most cases. What you typed and what waits to be sent is kept.",
};

const DAMAGED: Words = {
  title: "Handrail cannot open its database.",
  nextStep:
    "It was tried four times. Restart the browser first: that repairs it in most cases, and nothing is lost.",
};

const UNUSABLE: Readonly<Record<StorageCause, Words>> = {
  full: {
    title: "Handrail cannot open its database: the disk is full.",
    nextStep: "Free some space, then press Try again. Nothing is lost.",
  },
  corrupt: DAMAGED,
  closed: DAMAGED,
  broken: DAMAGED,
  newer: {
    title: "Handrail was updated. Reload this page.",
    nextStep: "What you typed before is kept. What you type now is not: copy it first.",
  },
  blocked: {
    title: "The browser's settings do not let Handrail store anything.",
    nextStep:
      "Whoever manages this browser can allow storage for extensions. Then press Try again.",
  },
  unavailable: {
    title: "The browser offers Handrail no storage here.",
    nextStep: "Open the record in a normal window of a current browser.",
  },
};

/** "1 write", "3 writes" */
export function writesInWords(count: number): string {
  return count === 1 ? "1 write" : `${count} writes`;
}
