import { Notice } from "./Notice.tsx";

/** The browser could not keep what was just done or typed. What is on the screen stays there. */
export function NotSaved(props: {
  readonly cause: "full" | "closed" | "broken";
  /** The browser's own words, for support. */
  readonly detail: string;
}) {
  const { why, nextStep } = WORDS[props.cause];
  return (
    <Notice tone="alert" title={`Not saved: ${why}`} code={props.detail}>
      {nextStep}
    </Notice>
  );
}

const WORDS = {
  full: {
    why: "the disk is full.",
    nextStep: "Free some space and try again. The text stays here meanwhile; copy it to be safe.",
  },
  closed: {
    why: "Handrail was updated in the background.",
    nextStep: "Copy the text, then reload this page.",
  },
  broken: {
    why: "the browser's storage refused it.",
    nextStep: "Copy the text, restart the browser and try again.",
  },
} as const;
