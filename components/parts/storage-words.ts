import type { StorageFailure } from "#lib/commands/storage-failure.ts";

/** A failed save as a person reads it. What was typed is still on screen in every case. */
export function storageFailureToWords(failure: StorageFailure): {
  readonly code: string;
  readonly title: string;
  readonly nextStep: string;
} {
  const code = `HR-not-saved-${failure.cause}`;
  switch (failure.cause) {
    case "full":
      return {
        code,
        title: "Not saved: the disk or the browser's space is full.",
        nextStep: "Your text stays here. Free some space, then press the button again, or copy it.",
      };
    case "closed":
      return {
        code,
        title: "Not saved: Handrail was updated or closed its database.",
        nextStep: "Copy what you typed last, then reload this page. Earlier text is kept.",
      };
    case "broken":
      return {
        code,
        title: "Not saved: the browser could not write it.",
        nextStep: "Your text stays here. Copy it, restart the browser, then try again.",
      };
  }
}
