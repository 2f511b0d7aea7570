interface Counted { rules: { needed: number | null; percent: number | null }; doors: number }

/** How many the scheme asks for; null while nobody wrote that down. The core says whether it is enough. */
export function neededOf({ rules, doors }: Counted): number | null {
  return rules.needed ?? (rules.percent === null ? null : Math.ceil((doors * rules.percent) / 100));
}
