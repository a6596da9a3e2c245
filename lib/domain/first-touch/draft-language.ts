import type { Touch } from "../touch.ts";

/** The sentences of a first message in one language. Null leaves the sentence out. */
export interface DraftLanguage {
  greeting(name: string | null): string;
  subject(lead: Touch | null, topic: string | null): string;
  /** Why we write: what they did or said. `interest` is another page or document they saw. */
  why(lead: Touch | null, interest: Touch | null, topic: string | null): string;
  /** Their own words, continued. */
  recall(words: string, asks: boolean): string;
  /** What it suggests: the problem. */
  suggests(problem: string): string | null;
  proof(proof: string): string | null;
  /** The one ask (R-FT-02), as one question. */
  ask(ask: string): string;
  signOff(name: string | null): string;
}
