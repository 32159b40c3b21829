import type { ImportField } from './import-fields';

/** One way a header names a field. The folded header must match; the first match wins, so the narrow ones stand first. */
export interface ColumnWord {
  field: ImportField;
  pattern: RegExp;
  /** How sure the words alone make us, 0 to 1. */
  confidence: number;
}

const word = (field: ImportField, confidence: number, pattern: RegExp): ColumnWord => ({ field, confidence, pattern });

/** French and English headers, folded: lower case, no accents, no punctuation ("N° adhérent" is "n adherent"). */
export const COLUMN_WORDS: readonly ColumnWord[] = [
  word('EMAIL_2', 0.95, /\b(?:e ?mail|mail|courriel|mel)\b.*\b(?:pro|professionnel|travail|bureau|work|business|office|entreprise|societe|2|bis|secondaire|secondary|autre|other|alternate)\b/),
  word('EMAIL_2', 0.9, /\b(?:pro|professional|work|business|office|second|secondary|alternate|other)\b.*\b(?:e ?mail|mail)\b/),
  word('OTHER', 0.8, /\b(?:date|oui|non|ok|valide|optin|opt in|statut|status)\b.*\b(?:e ?mail|mail|courriel)\b|\b(?:e ?mail|mail|courriel)\b.*\b(?:valide|optin|opt in|statut|status|ok)\b/),
  word('EMAIL', 0.97, /\b(?:e ?mails?|mails?|courriels?|mel|adresse (?:e ?mail|electronique|mail))\b/),
  word('PHONE', 0.95, /\b(?:tel|telephone|telephones|portable|mobile|phone|gsm|cell|cellphone|fixe)\b/),
  word('BIRTH_DATE', 0.97, /\bdate (?:de )?(?:la )?naissance\b|\bnaissance le\b|\bbirth ?(?:date|day)\b|\bdate of birth\b|^dob$|^d ?d ?n$|^nee? (?:e )?le$|^date naiss|^naissance$/),
  word('BIRTH_NAME', 0.95, /\bnom (?:de )?(?:naissance|jeune fille|famille de naissance)\b|\bmaiden\b|\bbirth name\b|\bnee? name\b|^nom patronymique$/),
  word('FULL_NAME', 0.95, /\bnom (?:et |et le |ou )?prenoms?\b|\bprenoms? (?:et )?nom\b|\bnom complet\b|\bfull ?name\b|\bfirst and last name\b|^name$|^identite$|^ancien(?:ne)?$/),
  word('FIRST_NAME', 0.97, /\bprenoms?\b|\bfirst ?names?\b|\bgiven ?names?\b|\bforename\b|^first$/),
  word('OTHER', 0.7, /\bnom\b.*\b(?:conjoint|epoux|epouse|entreprise|societe)\b|\b(?:spouse|partner)\b/),
  word('LAST_NAME', 0.97, /^nom$|\bnom (?:de famille|d usage|usuel|marital|actuel)\b|\blast ?name\b|\bsurname\b|\bfamily ?name\b|^last$|^patronyme$/),
  word('CIVILITY', 0.97, /^(?:civilite|civ|civilites|salutation|sexe|genre|gender|sex|prefix|mr mme|m mme)$/),
  word('OTHER', 0.85, /\b(?:cotis\w*|montant|amount|dues|paid|paye\w*|paiement|payment|adhesion|subscription|don|dons|donation)\b|\bdate\b.*\b(?:maj|mise a jour|creation|modif\w*|inscription)\b/),
  word('DECEASED', 0.95, /\b(?:decede|decedes|decedee|deces|deceased|dead|died|death|mort|dcd)\b/),
  word('GRADUATION_YEAR', 0.95, /\b(?:promo|promos|promotion|promotions|millesime|cohorte|cohort|vintage)\b|\bannee (?:de |d )?(?:sortie|diplome|obtention|promo\w*|fin|etudes?)\b|\bclass (?:of|year)\b|\bgraduation(?: year)?\b|\bgrad(?:uating)? year\b|^classe?$|^annee$|^year$/),
  word('DEGREE', 0.93, /\b(?:diplomes?|degrees?|formation|cursus|filiere|programme?|qualification|major|specialite|option)\b/),
  word('SCHOOL', 0.95, /\b(?:ecole|etablissement|school|universite|university|college|campus|institution|alma mater)\b/),
  word('POSTCODE', 0.97, /\bcode postal\b|^cp$|\bpost ?code\b|\bzip(?: ?code)?\b|\bpostal code\b|^codepostal$/),
  word('CITY', 0.96, /\b(?:ville|city|town|commune|localite)\b/),
  word('OTHER', 0.7, /\bnationalit[ey]\b/),
  word('COUNTRY', 0.97, /\b(?:pays|country)\b/),
  word('ADDRESS', 0.93, /\b(?:adresse|address|rue|street|voie|domicile)\b/),
  word('SECTOR', 0.93, /\b(?:secteur|sector|industry|branche|domaine|activite)\b/),
  word('JOB_TITLE', 0.93, /\b(?:fonction|poste|metier|profession|job|position|intitule|emploi|occupation|role)\b/),
  word('EMPLOYER', 0.93, /\b(?:societe|entreprise|employeur|employer|company|organisation|organization|organisme|firm)\b/),
  word('MEMBER_NUMBER', 0.93, /\bmatricule\b|\b(?:n|no|num|numero|id|code|ref|reference)\b.*\b(?:adherent|adherents|membre|member|ancien|eleve|fiche|alumni|personne)\b|\b(?:member|membership|alumni)\b.*\b(?:n|no|number|id|code)\b|^(?:id|n|no|num|numero|ref)$/),
  word('COMMENT', 0.93, /\b(?:commentaires?|comments?|remarques?|notes?|observations?|memo|divers)\b/),
  word('CIVILITY', 0.5, /^titre$|^title$/),
  word('LAST_NAME', 0.6, /\bnom\b/),
];
