/** The text with its first letter as a capital. */
export function upperFirst(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** The text with a small first letter, unless its first word is an abbreviation or "I". */
export function lowerFirst(text: string): string {
  return /^\p{Lu}(?:\p{Ll}|[ ](?!'))/u.test(text) && !/^I\b/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}
