/** A word that stands in a message's text for something known of the buyer. */
interface MessageToken {
  /** What takes its place, for the person who writes a message. */
  readonly meaning: string;
  /** Whether it is a whole sentence, which is simply left out where it has no value. */
  readonly sentence?: true;
}

/**
 * What a message of a team's own may hold between double braces. A sentence with a token that has no
 * value for a buyer is left out of their message.
 */
export const MESSAGE_TOKENS: Readonly<Record<string, MessageToken>> = {
  first_name: { meaning: "The buyer's first name" },
  company: { meaning: "The buyer's company" },
  sender: { meaning: "Your name" },
  sender_first_name: { meaning: "Your first name" },
  topic: { meaning: "The theme of the brief" },
  asset: { meaning: "The page, document, form or event that the message goes on from" },
  introducer: { meaning: "Who introduced the buyer" },
  their_words: { meaning: "A sentence of the buyer's, between quotation marks" },
  greeting: { meaning: "A greeting line, also where no name is known", sentence: true },
  why: { meaning: "Why you write: what the buyer did", sentence: true },
  interest: { meaning: "What else the buyer looked at", sentence: true },
  recall: { meaning: "The buyer's own words or question, taken up", sentence: true },
  suggests: { meaning: "The problem that it suggests, from the brief", sentence: true },
  promise: { meaning: "The promise of the angle", sentence: true },
  proof: { meaning: "The one proof of the angle", sentence: true },
  ask: { meaning: "The one ask of the angle, as a question", sentence: true },
  sign_off: { meaning: "A closing line with your name", sentence: true },
};
