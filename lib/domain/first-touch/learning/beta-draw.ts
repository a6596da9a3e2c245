import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A Beta distribution: `yes` and `no` are its two parameters, both above 0. */
export interface Beta {
  readonly yes: number;
  readonly no: number;
}

/** A stream of numbers from 0 to 1; the same text gives the same stream everywhere. */
export type Chance = () => number;

export function chanceFrom(text: string): Chance {
  const { buffer, byteOffset } = sha256(utf8ToBytes(text));
  const generator = xoroshiro128plus(new DataView(buffer, byteOffset).getInt32(0));
  return () => uniformFloat64(generator);
}

/** One draw from a Beta distribution, as the share of two draws from Gamma distributions. */
export function drawBeta({ yes, no }: Beta, chance: Chance): number {
  const left = drawGamma(yes, chance);
  const right = drawGamma(no, chance);
  return left / (left + right);
}

/** By the method of Marsaglia and Tsang (2000), with their step for shapes below 1. */
function drawGamma(shape: number, chance: Chance): number {
  if (shape < 1) return drawGamma(shape + 1, chance) * (1 - chance()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = drawNormal(chance);
    const cubed = (1 + c * normal) ** 3;
    if (cubed <= 0) continue;
    const limit = normal ** 2 / 2 + d - d * cubed + d * Math.log(cubed);
    if (Math.log(1 - chance()) < limit) return d * cubed;
  }
}

/** By Box and Muller. `1 - chance()` is never 0. */
function drawNormal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}
