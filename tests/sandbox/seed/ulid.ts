import type { Random } from "../random.ts";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A ULID: ten characters of time, sixteen of chance. */
export function ulid(at: number, random: Random): string {
  let time = "";
  for (let rest = at, place = 0; place < 10; place += 1) {
    time = `${ALPHABET[rest % 32]}${time}`;
    rest = Math.floor(rest / 32);
  }
  const chance = Array.from({ length: 16 }, () => ALPHABET[random.between(0, 31)]).join("");
  return time + chance;
}
