const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const CHECK = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

/** The n-th id of a kind of object, in 18 characters. Mixed case, as real ones are. */
export function makeId(prefix: string, n: number): string {
  let rest = "";
  // Starting high makes letters of both cases appear in the running number.
  let left = n + 62 ** 4 * 11 + 62 ** 2 * 40;
  while (rest.length < 9) {
    rest = (ALPHABET[left % 62] ?? "0") + rest;
    left = Math.floor(left / 62);
  }
  return to18(`${prefix}Qy0${rest}`);
}

/** The long form of an id, whichever form it is given in; anything else stays as it is. */
export function to18(id: string): string {
  if (id.length !== 15) return id;
  const check = [0, 5, 10].map((start) => {
    let bits = 0;
    for (let at = 0; at < 5; at += 1) if (/[A-Z]/.test(id[start + at] ?? "")) bits += 2 ** at;
    return CHECK[bits];
  });
  return id + check.join("");
}
