/** A preference: whether the keys 1 to 4 select a tab (WCAG 2.1.4 asks for a way to turn them off). */
export const NUMBER_KEYS = "number-keys";
