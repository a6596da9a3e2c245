import type { LanguagePack } from "./pack.ts";
import { plain } from "./pack.ts";

export const spanish: LanguagePack = {
  language: "es",
  places: [
    { country: "Spain", city: "Zaragoza", phone: "+34 976 55 01 ##" },
    { country: "Spain", city: "Vitoria-Gasteiz", phone: "+34 945 55 01 ##" },
    { country: "Mexico", city: "Querétaro", phone: "+52 442 555 01##" },
    { country: "Chile", city: "Concepción", phone: "+56 41 255 01##" },
    { country: "Colombia", city: "Medellín", phone: "+57 604 555 01##" },
  ],
  firstNames: plain(
    "Íñigo",
    "Marisol",
    "Joaquín",
    "Begoña",
    "Ramón",
    "Ximena",
    "Álvaro",
    "Lucía",
    "Nicanor",
    "Paloma",
  ),
  lastNames: plain(
    "Etxeberria",
    "Núñez Prado",
    "Castañeda",
    "Villaseñor",
    "Ibáñez",
    "Montoya",
    "Quiroga",
    "Peñalver",
    "Arriaga",
    "Sepúlveda",
  ),
  jobTitles: [
    "Jefe de mantenimiento",
    "Directora de planta",
    "Ingeniero de fiabilidad",
    "Responsable de compras",
    "Director de operaciones",
    "Planificadora",
  ],
  companyHeads: plain(
    "Monteclaro",
    "Río Bravo Sur",
    "Sierra Alta",
    "Valdeolmo",
    "Peñafiel Norte",
    "Aguamarina",
    "Los Fresnos",
  ),
  companyTails: [
    "Envases S.A.",
    "Alimentos S.L.",
    "Fundición",
    "Lácteos S.A. de C.V.",
    "Servicios Integrales",
    "Cerámica S.A.",
  ],
  questions: [
    "¿El tablero escribe las órdenes de trabajo en SAP o solo las lee?",
    "Tenemos tres turnos y perdemos información en cada cambio. ¿Cómo lo resuelven?",
    "¿Cuánto cuesta para 50 técnicos en dos plantas? El presupuesto se cierra en diciembre.",
    "¿Funciona sin conexión? En la cámara fría no hay señal.",
    "¿Tienen clientes en el sector cerámico con los que podamos hablar?",
  ],
  mails: [
    [
      "Consulta sobre la integración",
      "Buenos días, usamos Dynamics y no SAP. ¿La integración es igual de completa? Queremos decidir antes de fin de año.",
    ],
    [
      "Guía de repuestos",
      "Gracias por la guía. Nos pasa justo lo que describen en el tercer capítulo: compramos dos veces la misma pieza.",
    ],
  ],
  notes: [
    "<p>Contacto de feria. Dos plantas, <strong>tres turnos</strong>. Pide referencias del sector.</p>",
    "<p>Decide el director de operaciones. Ella prepara la comparación.</p>",
  ],
  calls: [
    "Llamada breve. Quiere demostración con el jefe de turno.",
    "No contesta, mensaje en el buzón.",
  ],
  chats: ["Hola, me pasó tu contacto Joaquín. ¿Podemos ver el tablero el jueves?"],
};
