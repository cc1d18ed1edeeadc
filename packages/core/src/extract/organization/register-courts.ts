/** Who keeps the register, as it is written; the first group is it. */
export const REGISTER_COURTS: readonly RegExp[] = [
  // Amtsgericht Charlottenburg, Landesgericht Salzburg, Vereinsregister Memmingen
  /((?:Amtsgericht|Landesgericht|Handelsgericht|Kreisgericht|Vereinsregister)s?\s+(?:für Zivilrechtssachen\s+)?\p{Lu}[\p{L}.-]+(?:\s(?:am|an der|im|a\.|i\.)\s?\p{Lu}?[\p{L}.]*(?:\s\p{Lu}\p{L}+)?)?(?:\s\(\p{Lu}\p{L}+\))?)/u,
  // Partnerschaftsregister AG Hannover PR 201455
  /(?<![\p{L}\d])(AG \p{Lu}\p{L}+)(?=,? (?:HR[AB]|PR|VR|GnR)\.? ?\d)/u,
  // FN 301552w LG für ZRS Graz
  /(?<=FN ?\d{3,6} ?[a-z],? )([LH]G (?:für ZRS )?\p{Lu}\p{L}+)/u,
  // Handelsregisteramt Basel-Stadt
  /(Handelsregisteramt (?:des Kantons )?\p{Lu}[\p{L}-]+)/u,
  // Conservatória do Registo Comercial de Alcobaça
  /(Conservatória do Registo Comercial d[eoa] \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)/u,
  // Metropolitan Court of Budapest
  /((?:Metropolitan|Regional|District|Municipal) Court (?:of|in) \p{Lu}\p{L}+)/u,
  // Registergericht: Darmstadt
  /Registergericht:?\s+(?!Amts|Landes|Handels)(\p{Lu}\p{L}+(?:\s(?:am|an der|im)\s\p{Lu}\p{L}+)?)/u,
  // RCS de Brest, RPM Liège, RPR Gent
  /((?:RCS|R\.C\.S\.)\s(?:de |d['’]|du )?\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?|RP[MR]\s\p{Lu}[\p{L}'’-]+)/u,
  // Registro Mercantil de Barcelona, Registro Imprese di Firenze
  /(Registro (?:Mercantil|(?:delle )?Imprese) (?:de|di) \p{Lu}[\p{L}'’-]+(?:\s(?:de |la |del )*\p{Lu}[\p{L}'’-]+)*)/u,
  // Městského soudu v Praze, Okresného súdu Bratislava I
  /((?:Městsk|Krajsk|Okresn|Mestsk)\p{L}{1,4} s(?:oud|úd)\p{L}{0,3}(?: v[eo]?)? \p{Lu}\p{L}{1,30}(?:\s(?:\p{Lu}\p{L}{1,30}|[IV]{1,4}))?)/u,
  // Sąd Rejonowy dla m.st. Warszawy, XII Wydział Gospodarczy KRS
  /(Sąd Rejonowy [^;|\n]{3,90}?(?:Wydział Gospodarczy(?: KRS| Krajowego Rejestru Sądowego)?|(?=,? pod (?:numerem|nr)|(?:[;|\n]|(?<=\p{L}{4})\.)(?:\s|$)|$)))/u,
  // Budapest Környéki Törvényszék Cégbírósága
  /((?:\p{Lu}\p{L}{1,30} ){1,3}Cégbírósága?)/u,
];
