/** Whether a place stands in capitals; its region behind the comma does not count. */
export function capitals(place: string): boolean {
  const first = place.split(',', 1)[0]!;
  return first === first.toUpperCase() && first !== first.toLowerCase();
}

/** Capitals are the agencies' style, not the place's name: `LA CROSSE, Wis.` -> `La Crosse, Wis.` */
export function tidyPlace(place: string, language: string): string {
  const locale = language === 'tr' || language === 'az' ? 'tr' : undefined;
  const [name = '', ...region] = place
    .replace(/(?<=\p{L}{4})\.$/u, (stop) => (place.includes(',') ? stop : ''))
    .replace(/(?<=\p{Script=Arabic}) في$/u, '')
    // 上海讯: the desk, not the town in Virginia
    .replace(/(?<!^Newport) News$/u, '')
    .split(',');
  if (!capitals(name) || name.replace(/[^\p{L}]/gu, '').length < 3) return [name, ...region].join(',').trim();
  let position = 0;
  const tidy = name.replace(/\p{L}[\p{L}\p{M}'’]*\.?/gu, (word, at: number) => {
    position += 1;
    const lower = word.toLocaleLowerCase(locale);
    if (
      position > 1 &&
      /^(?:de|del|della|di|da|do|dos|das|du|des|la|le|les|el|al|am|an|sur|sous|upon|of|the|and|y|e|na|на)$/u.test(
        lower,
      ) &&
      !(position === 1)
    ) {
      return lower;
    }
    if ((/\.$/.test(word) && word.length < 3) || (name[at - 1] === '.' && word.length === 1)) return word;
    return word[0]! + lower.slice(word[0]!.toLocaleLowerCase(locale).length);
  });
  return [tidy, ...region].join(',').trim();
}
