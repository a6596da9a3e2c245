import type { LanguagePack } from "./pack.ts";
import { plain } from "./pack.ts";

export const french: LanguagePack = {
  language: "fr",
  places: [
    { country: "France", city: "Saint-Étienne", phone: "+33 4 65 71 ## ##" },
    { country: "France", city: "Valenciennes", phone: "+33 3 53 01 ## ##" },
    { country: "Belgium", city: "Charleroi", phone: "+32 71 55 01 ##" },
    { country: "Morocco", city: "Tanger", phone: "+212 539 55 01 ##" },
    { country: "Canada", city: "Trois-Rivières", phone: "+1 819 555 01##" },
  ],
  firstNames: plain(
    "Élodie",
    "Thibault",
    "Maëlys",
    "Benoît",
    "Amina",
    "Gaëtan",
    "Sylvie",
    "Rachid",
    "Hélène",
    "Jérôme",
  ),
  lastNames: plain(
    "Delacroix-Morin",
    "Berthelot",
    "N'Diaye",
    "Lefèvre",
    "Charpentier",
    "Benali",
    "Roussel",
    "Garnier",
    "Thévenin",
    "Couturier",
  ),
  jobTitles: [
    "Responsable maintenance",
    "Directrice de site",
    "Ingénieur fiabilité",
    "Responsable achats",
    "Directeur industriel",
    "Planificateur maintenance",
  ],
  companyHeads: plain(
    "Valmont",
    "Roche-Claire",
    "Beaulac",
    "Montferrat",
    "Clairbois",
    "Hautefort",
    "Grandpré",
    "Sablonnière",
  ),
  companyTails: [
    "Emballages SA",
    "Fonderies SAS",
    "Laiteries",
    "Verrerie SARL",
    "Services Bâtiment",
    "Agroalimentaire SA",
  ],
  questions: [
    "Votre tableau de planification écrit-il les ordres de travail dans SAP ou les lit-il seulement ?",
    "Nous avons deux équipes de nuit. Comment se passe la passation entre elles ?",
    "Quel est le prix pour 40 techniciens ? Le budget se décide en décembre.",
    "Peut-on importer notre liste d'équipements depuis Excel sans prestataire ?",
    "Les données sont-elles hébergées en Europe ?",
  ],
  mails: [
    [
      "Suite au webinaire",
      "Bonjour, merci pour la présentation. Avez-vous un client dans la verrerie ? Nos fours ne s'arrêtent jamais, et la planification est très particulière.",
    ],
    [
      "Demande de tarif",
      "Bonjour, pouvez-vous m'indiquer si le tarif dépend du nombre de sites ou de techniciens ? Je dois présenter un chiffre à ma direction.",
    ],
  ],
  notes: [
    "<p>Rencontrée sur le salon. Planifie sur papier, <strong>un seul site</strong>, 25 techniciens.</p>",
    "<p>Le budget dépend du directeur industriel. Décision au premier trimestre.</p>",
  ],
  calls: [
    "Appel court. Souhaite une démonstration en français avec le chef d'équipe.",
    "Pas de réponse, message laissé.",
  ],
  chats: [
    "Bonjour, Rachid m'a donné votre numéro. Pouvez-vous me montrer le tableau pour deux équipes ?",
  ],
};
