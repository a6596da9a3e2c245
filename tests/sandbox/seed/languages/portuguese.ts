import type { LanguagePack } from "./pack.ts";
import { plain } from "./pack.ts";

export const portuguese: LanguagePack = {
  language: "pt",
  places: [
    { country: "Portugal", city: "Aveiro", phone: "+351 234 555 0##" },
    { country: "Portugal", city: "Braga", phone: "+351 253 555 0##" },
    { country: "Brazil", city: "Joinville", phone: "+55 47 5550-01##" },
    { country: "Brazil", city: "Contagem", phone: "+55 31 5550-01##" },
  ],
  firstNames: plain(
    "Conceição",
    "Thiago",
    "Leonor",
    "Gonçalo",
    "Beatriz",
    "Anderson",
    "Inês",
    "Duarte",
  ),
  lastNames: plain(
    "Figueiredo",
    "Magalhães",
    "Assunção",
    "Guimarães",
    "Brandão",
    "Serqueira",
    "Falcão",
    "Queirós",
  ),
  jobTitles: [
    "Gerente de manutenção",
    "Diretora industrial",
    "Engenheiro de confiabilidade",
    "Coordenador de compras",
    "Planejador de manutenção",
  ],
  companyHeads: plain(
    "Vale Verde",
    "Pedra Branca",
    "Serra do Sol",
    "Ribeira Nova",
    "Monte Claro",
    "Costa Mansa",
  ),
  companyTails: [
    "Embalagens Lda.",
    "Alimentos S.A.",
    "Fundição Ltda.",
    "Cerâmica Lda.",
    "Laticínios S.A.",
  ],
  questions: [
    "O quadro de planejamento grava as ordens no SAP ou apenas lê?",
    "Temos três turnos e a passagem é feita no papel. Como vocês resolvem isso?",
    "Qual o preço para 30 técnicos? Precisamos de um número antes de dezembro.",
    "Dá para importar a nossa lista de equipamentos sem consultoria?",
  ],
  mails: [
    [
      "Dúvida sobre o webinar",
      "Bom dia, gostei da parte sobre a troca de turno. Funciona também quando uma equipa cobre dois edifícios?",
    ],
    [
      "Preço para duas fábricas",
      "Podem dizer se o preço é por fábrica ou por técnico? A minha diretora quer decidir ainda este ano.",
    ],
  ],
  notes: [
    "<p>Contacto de feira. Planeia em Excel, <strong>duas fábricas</strong>.</p>",
    "<p>Quem decide é a diretora industrial. Orçamento só em janeiro.</p>",
  ],
  calls: ["Conversa curta. Quer ver a importação ao vivo.", "Não atendeu."],
  chats: ["Oi, o Thiago me passou o seu número. Dá para ver o quadro na quinta?"],
};
