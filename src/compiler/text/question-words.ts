// What authors write before a question and before its answer, in their own languages.

export const questionWords =
  'Question|Frage|Pregunta|Pergunta|Domanda|Vraag|Pytanie|Вопрос|Питання|Soru|質問|问题|問題';
export const answerWords =
  'Answer|Antwort|Réponse|Respuesta|Resposta|Risposta|Antwoord|Odpowiedź|Ответ|Відповідь|Cevap|回答|答案|答え';
