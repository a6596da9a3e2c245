import type { RecordSnapshot } from "../snapshot.ts";
import type { TouchKind } from "../touch.ts";
import { toWords, wordList } from "./words/tokens.ts";

/** The channels that a source can name. */
const CHANNEL_NAMES = [
  "organicSearch",
  "paidSearch",
  "social",
  "email",
  "referral",
  "event",
  "direct",
  "chat",
] as const;

export type Channel = (typeof CHANNEL_NAMES)[number];

/** What each is called, and the words that name it in English and Arabic. */
export const CHANNELS: Readonly<
  Record<Channel, { readonly label: string; readonly words: ReadonlySet<string> }>
> = {
  organicSearch: { label: "organic search", words: wordList("organic search seo بحث") },
  paidSearch: { label: "paid search", words: wordList("ppc sem adwords adword") },
  social: {
    label: "social media",
    words: wordList(
      "social linkedin facebook instagram twitter tiktok snapchat youtube لينكدإن فيسبوك تويتر انستغرام سناب",
    ),
  },
  email: {
    label: "e-mail",
    words: wordList("email newsletter mailing mailshot النشرة بريد البريد"),
  },
  referral: {
    label: "a referral",
    words: wordList("referral referred introduced introduction introducer إحالة توصية تعريف"),
  },
  event: {
    label: "an event",
    words: wordList(
      "event webinar conference booth exhibition tradeshow summit fair معرض مؤتمر ندوة فعالية",
    ),
  },
  direct: { label: "direct traffic", words: wordList("direct مباشر مباشرة") },
  chat: { label: "WhatsApp", words: wordList("whatsapp واتساب") },
};

/** Two words that together name another channel than each of them. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\be-mail/giu, "email"],
  [/\btrade show/giu, "tradeshow"],
  [/\bpaid search/giu, "ppc"],
  [/\borganic social/giu, "social"],
];

/** The channels that a text names; none when it names none that we know. */
export function channelsIn(text: string): ReadonlySet<Channel> {
  const plain = PHRASES.reduce((rest, [phrase, word]) => rest.replace(phrase, word), text);
  const words = toWords(plain);
  const found = new Set<Channel>();
  for (const channel of CHANNEL_NAMES)
    if (words.some((word) => CHANNELS[channel].words.has(word))) found.add(channel);
  return found;
}

/**
 * The channels that the record allows for: what its source fields say and what its touches show. Empty
 * when the CRM does not say where the record came from: then nothing can contradict it.
 */
export function channelsOf(snapshot: RecordSnapshot): ReadonlySet<Channel> {
  const { original, latest, campaign } = snapshot.source;
  const known = new Set(channelsIn(`${original ?? ""} ${latest ?? ""}`));
  if (known.size === 0) return known;
  for (const channel of channelsIn(campaign ?? "")) known.add(channel);
  for (const touch of snapshot.touches) {
    const channel = BY_TOUCH[touch.kind];
    if (channel !== undefined) known.add(channel);
    for (const named of channelsIn(`${touch.asset ?? ""} ${touch.campaign ?? ""}`))
      known.add(named);
  }
  return known;
}

const BY_TOUCH: Readonly<Partial<Record<TouchKind, Channel>>> = {
  "email-clicked": "email",
  "email-received": "email",
  "event-attendance": "event",
  introduction: "referral",
  chat: "chat",
};
