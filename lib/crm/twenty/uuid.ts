/** Names that Handrail makes ids of; fixed for ever, or repeats would no longer be recognised. */
const NAMESPACE = "8f7c2f0e-6d5b-5c1a-9a53-0b6f3c9d7e21";

/** A UUID of version 5 (RFC 9562): the same name always gives the same id, so a repeat bears it too. */
export function uuidOf(name: string, namespace: string = NAMESPACE): string {
  const prefix = (namespace.replaceAll("-", "").match(/../g) ?? []).map((hex) =>
    Number.parseInt(hex, 16),
  );
  const bytes = sha1([...prefix, ...new TextEncoder().encode(name)]).slice(0, 16);
  const marked = bytes.map((byte, index) => {
    if (index === 6) return (byte & 0x0f) | 0x50;
    return index === 8 ? (byte & 0x3f) | 0x80 : byte;
  });
  const hex = marked.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return [...parts, hex.slice(20)].join("-");
}

/** SHA-1 (RFC 3174): names, not secrets, so its weakness against forgers does not matter here. */
function sha1(message: readonly number[]): readonly number[] {
  const words = padded(message);
  let state: readonly number[] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let at = 0; at < words.length; at += 16) {
    const mixed = mix(state, schedule(words.slice(at, at + 16)));
    state = state.map((word, index) => (word + (mixed[index] ?? 0)) | 0);
  }
  return state.flatMap((word) => [24, 16, 8, 0].map((shift) => (word >>> shift) & 0xff));
}

/** The message in words of 32 bits: a one, zeros, and its length in bits at the end of a block of 16. */
function padded(message: readonly number[]): readonly number[] {
  const bytes = [...message, 0x80];
  while (bytes.length % 64 !== 56) bytes.push(0);
  const bits = message.length * 8;
  bytes.push(
    0,
    0,
    0,
    0,
    (bits >>> 24) & 0xff,
    (bits >>> 16) & 0xff,
    (bits >>> 8) & 0xff,
    bits & 0xff,
  );
  return Array.from({ length: bytes.length / 4 }, (_, index) =>
    bytes.slice(index * 4, index * 4 + 4).reduce((word, byte) => (word << 8) | byte, 0),
  );
}

function schedule(block: readonly number[]): readonly number[] {
  const words = [...block];
  for (let at = 16; at < 80; at += 1) {
    const of = (back: number) => words[at - back] ?? 0;
    words.push(rotate(of(3) ^ of(8) ^ of(14) ^ of(16), 1));
  }
  return words;
}

function mix(state: readonly number[], words: readonly number[]): readonly number[] {
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
  for (const [at, word] of words.entries()) {
    const [chosen, constant] = roundOf(at, b, c, d);
    const next = (rotate(a, 5) + chosen + e + constant + word) | 0;
    [a, b, c, d, e] = [next, a, rotate(b, 30), c, d];
  }
  return [a, b, c, d, e];
}

function roundOf(at: number, b: number, c: number, d: number): readonly [number, number] {
  if (at < 20) return [(b & c) | (~b & d), 0x5a827999];
  if (at < 40) return [b ^ c ^ d, 0x6ed9eba1];
  if (at < 60) return [(b & c) | (b & d) | (c & d), 0x8f1bbcdc];
  return [b ^ c ^ d, 0xca62c1d6];
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
