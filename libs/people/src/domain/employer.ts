/**
 * What people write where an employer is asked for and there is none, folded: two who are retired are no colleagues. The texts stay as they
 * are on the record; only nobody is met there.
 */
export const NO_EMPLOYER: readonly string[] = [
  'a compte propre', 'a la retraite', 'a mon compte', 'aucun', 'aucune', 'auto entrepreneur', 'autoentrepreneur', 'autre', 'chomage', 'chomeur', 'confidentiel', 'demandeur d emploi', 'disponible', 'divers',
  'en recherche', 'en recherche d emploi', 'en transition', 'entrepreneur', 'etudiant', 'etudiante', 'freelance', 'inconnu', 'independant', 'independante', 'liberal', 'micro entreprise', 'n a', 'na',
  'neant', 'non communique', 'non renseigne', 'nc', 'profession liberale', 'recherche d emploi', 'retired', 'retraite', 'retraitee', 'sans', 'sans emploi', 'sans objet', 'self employed', 'student', 'unemployed', 'x',
];
