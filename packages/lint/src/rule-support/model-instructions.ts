/**
 * Finds what in each of some texts reads as an instruction to a language model, in words for a message: one certain sign, or two of
 * those that other texts have as well. Nothing for any other text. Of a long text, what stands around telling words is looked at.
 */
export function instructionSigns(texts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  // Most pages have none of the words in any hidden text: all of them are looked through at once.
  const all = texts.join('\n').toLowerCase()
  const present = stems.filter((stem) => all.includes(stem))
  const found = new Map<string, readonly string[]>()
  if (present.length === 0) return found
  for (const text of texts) {
    const reasons = signsIn(text, present)
    if (reasons.length > 0) found.set(text, reasons)
  }
  return found
}

function signsIn(text: string, present: readonly string[]): string[] {
  for (const part of partsOf(text, present)) {
    const found = signs.filter(({pattern}) => pattern.test(part))
    if (found.length > 1 || found.some(({isCertain}) => isCertain)) return found.map(({reason}) => reason)
  }
  return []
}

/** In UTF-16 code units. */
const shortText = 400
const reach = 200
/** Of each telling word, so many from either end of the text. */
const mostLooks = 16

/** Patterns are slow on long texts, looking for words is not: the stretches around those that every pattern needs one of. */
function partsOf(text: string, present: readonly string[]): string[] {
  const lower = text.toLowerCase()
  // Case that changes the length is of few letters, none of them in these words.
  const found = present.flatMap((stem) => positionsOf(stem, lower))
  if (found.length === 0) return []
  if (text.length <= shortText) return [text]
  const parts: {start: number; end: number}[] = []
  for (const at of found.sort((a, b) => a - b)) {
    const last = parts.at(-1)
    if (last !== undefined && at - reach <= last.end && at - last.start < 4 * reach) last.end = at + reach
    else parts.push({start: Math.max(0, at - reach), end: at + reach})
  }
  return parts.map(({start, end}) => text.slice(start, end))
}

function positionsOf(stem: string, text: string): number[] {
  const first: number[] = []
  for (let at = text.indexOf(stem); at !== -1 && first.length < mostLooks; at = text.indexOf(stem, at + stem.length))
    first.push(at)
  if (first.length < mostLooks) return first
  const last: number[] = []
  for (let at = text.lastIndexOf(stem); at > 0 && last.length < mostLooks; at = text.lastIndexOf(stem, at - 1))
    last.push(at)
  return [...new Set([...first, ...last])]
}

/** In lower case. Each sure sign needs one of these, and one of each pair of others. */
const stems: readonly string[] =
  'ignor|disregard|forget|overrid|bypass|vergiss|vergess|missacht|oubli|pas compte|olvid|descart|dimentic|trascur|esqueça|desconsider|negeer|vergeet|zapomnij|pomiń|игнориру|забудь|не обращай|yok say|unut|dikkate alma|görmezden|忽略|无视|忘记|忽視|無視|忘れ|무시|잊|تجاهل|انس|अनदेखा|नज़रअंदाज़|भूल|im_start|<|inst]|sys>>|system prompt|system message|system instruction|system:|developer:|instruction|instruccion|istruzion|instruç|instructie|consigne| ia:| ia,|anweisung|hinweis|llm|language model|sprachmodell|modèle|modelo|chatbot| ai | ai:| ai,|(ai)| ki | ia | ia.|ai assistant|ai agent|ai model|assistant|assistent|asistente|claude|chatgpt|gemini|copilot|人工智能|助手|アシスタント|言語モデル|인공지능|어시스턴트|ассистент|языковая модель| ии|user|nutzer|utilisateur|usuario|用户|ユーザー|пользовател|exfiltrat|credential|api key|password|curl |wget |rm -rf|following command|the tool|必须|必ず'
    .split('|')
    .filter((stem) => stem.length > 1)

interface Sign {
  readonly reason: string
  /** True when one sign is enough. */
  readonly isCertain: boolean
  readonly pattern: RegExp
}

/** Any of these, however many spaces stand between their words; `…` is a few words of any kind. */
function anyOf(...phrases: readonly string[]): RegExp {
  const sources = phrases.map((phrase) => phrase.replaceAll('…', '.{0,40}?').replaceAll(' ', '[\\s\\u00a0]{1,4}'))
  return new RegExp(`(?:${sources.join('|')})`, 'isu')
}

const signs: readonly Sign[] = [
  {
    reason: 'asks to ignore what was said before',
    isCertain: true,
    pattern: anyOf(
      '\\b(?:ignore|disregard|forget|override|bypass)…(?:previous|prior|above|earlier|preceding|all other|existing|system|original)…(?:instructions?|prompts?|messages?|directions?|rules|guidelines|context)\\b',
      '\\b(?:ignoriere|vergiss|missachte|ignorieren sie|vergessen sie)…(?:vorherigen?|bisherigen?|obigen?|früheren?|alle)…(?:anweisung|instruktion|befehle|vorgaben|prompt)',
      '\\b(?:ignore[zr]?|oublie[zr]?|ne tiens pas compte|ne tenez pas compte)…(?:précédent|antérieur|ci-dessus|toutes)…(?:instructions?|consignes|directives)',
      '(?:instructions?|consignes|directives)…(?:précédent|antérieur)[a-zé]*…(?:ignore|oublie)',
      '\\b(?:ignore[zr]?|oublie[zr]?)…(?:instructions?|consignes|directives)…(?:précédent|antérieur|ci-dessus)',
      '\\b(?:ignora|ignore|olvida|olvide|descarta)…(?:instrucciones|indicaciones|órdenes|mensajes)…(?:anterior|previ)',
      '\\b(?:ignora|dimentica|trascura)…(?:istruzioni|indicazioni|direttive)…(?:precedent|sopra)',
      '\\b(?:ignore|esqueça|desconsidere)…(?:instruções|orientações|ordens)…(?:anterior|acima|prévi)',
      '\\b(?:negeer|vergeet)…(?:vorige|eerdere|bovenstaande|voorgaande)…(?:instructies|opdrachten|aanwijzingen)',
      '(?:zignoruj|zapomnij|pomiń)…(?:poprzedni|wcześniejsz)[^\\s]*…(?:instrukcj|poleceni)',
      '(?:игнорируй|проигнорируй|забудь|не обращай внимания)[^\\s]*…(?:предыдущ|прежн|ранее)[^\\s]*…(?:инструкц|указани|команд)',
      '(?:önceki|yukarıdaki)…(?:talimat|yönerge|komut)[^\\s]*…(?:yok say|unut|dikkate alma|görmezden)',
      '(?:忽略|无视|忘记|忽視|無視)[^。]{0,12}(?:之前|以上|先前|前面|上述|所有)[^。]{0,8}(?:指令|指示|说明|提示|命令|規則|规则)',
      '(?:以前|これまで|上記|前)の[^。]{0,8}(?:指示|命令|プロンプト)[^。]{0,8}(?:無視|忘れ)',
      '(?:이전|앞선|위의)[^.]{0,8}(?:지시|명령|지침|프롬프트)[^.]{0,8}(?:무시|잊)',
      '(?:تجاهل|انس)…(?:التعليمات|الأوامر|التوجيهات)…(?:السابقة|أعلاه)',
      '(?:पिछले|पूर्व|ऊपर)…(?:निर्देश|आदेश)…(?:अनदेखा|नज़रअंदाज़|भूल)',
    ),
  },
  {
    reason: 'poses as the system of a chat',
    isCertain: true,
    pattern: anyOf(
      '<\\|(?:im_start|im_end|system|user|assistant|endoftext|start_header_id)\\|?>',
      '\\[/?INST\\]',
      '<</?SYS>>',
      '\\b(?:new|updated|real|actual|hidden) system (?:prompt|message|instructions?)\\b',
      '(?:^|\\n)[\\s#*\\[]{0,8}(?:system|developer)(?: (?:prompt|message|override|note|instruction))?[\\]*]{0,3}\\s{0,4}:\\s{0,4}(?:you|do|always|never|ignore|from)\\b',
      '\\bBEGIN (?:SYSTEM|ADMIN|DEVELOPER) (?:PROMPT|INSTRUCTIONS?|MESSAGE)\\b',
    ),
  },
  {
    reason: 'is meant for models alone',
    isCertain: true,
    pattern: anyOf(
      '\\b(?:instructions?|notes?|message|directives?|important) (?:for|to) (?:all |any |the )?(?:AI|LLMs?|language models?|AI (?:assistants?|agents?|models?|systems?)|assistants? reading|chatbots?|Claude|ChatGPT|Gemini|Copilot)\\b',
      "\\bif you(?:\\u2019|')?(?: a|)re (?:an? )?(?:AI|LLM|large language model|language model|AI (?:assistant|agent|model)|chatbot|bot reading)\\b",
      '\\b(?:anweisung|hinweis|nachricht)(?:en)? (?:für|an) (?:die |alle )?(?:KI|LLMs?|sprachmodelle?|assistenten)\\b',
      "\\b(?:instructions?|note|message) (?:pour|à|aux?) (?:l['’]|les )?(?:IA|LLM|modèles? de langage|assistants? IA)\\b",
      '\\b(?:instrucciones|nota|mensaje) para (?:la |las |los )?(?:IA|LLM|modelos? de lenguaje|asistentes? de IA)\\b',
      '\\b(?:AI|LLM|agent)s?(?: assistants?)?,? (?:reading|processing|summari[sz]ing|parsing|viewing) this (?:page|document|text|email|file|site)\\b',
    ),
  },
  {
    reason: 'speaks to a model',
    isCertain: false,
    pattern: anyOf(
      '\\byou are (?:now )?(?:an?|the|my) (?:helpful |unrestricted |new )?(?:AI|LLM|language model|assistant|agent|chatbot)\\b',
      '\\b(?:as|dear|hey|hello) (?:an )?(?:AI|LLM)(?: assistant| agent| model)?\\b',
      '\\b(?:AI|LLM|Claude|ChatGPT|GPT|Gemini|Copilot|assistant|agent)\\b[,:] (?:please|you must|you should|do not|always|ignore|send|add|include|run|call|write)\\b',
      '\\bdu bist (?:jetzt )?(?:ein|eine|der|die) (?:hilfreiche[rs]? )?(?:KI|assistent|sprachmodell|agent)',
      "\\b(?:tu es|vous êtes) (?:maintenant )?(?:une?|l['’]) ?(?:IA|assistant|modèle|agent)",
      '\\beres (?:ahora )?(?:una?|el|la) (?:IA|asistente|modelo|agente)',
      '(?:你|您)(?:现在)?是(?:一个|一名)?[^。]{0,6}(?:AI|人工智能|助手|语言模型)',
      'あなたは[^。]{0,10}(?:AI|アシスタント|言語モデル)',
      '(?:당신은|너는)[^.]{0,10}(?:AI|인공지능|어시스턴트|언어 ?모델)',
      '(?:ты|вы)(?: теперь)? [—-]? ?(?:ИИ|ассистент|языковая модель|искусственный интеллект)',
    ),
  },
  {
    reason: 'asks to keep it from the reader',
    isCertain: false,
    pattern: anyOf(
      "\\b(?:do not|don['’]t|never|without) (?:tell|telling|inform|informing|mention|mentioning|reveal|revealing|show|showing|alert|alerting|notify)…(?:users?|humans?|readers?|anyone|this|these)\\b",
      '\\b(?:sag|sage|sagen sie|erwähne|verrate)…(?:nutzer|benutzer|anwender|leser)…nicht',
      '\\bne (?:le )?(?:dis|dites|mentionne|révèle)[a-z]*…(?:utilisateur|lecteur)',
      '\\bno (?:se lo )?(?:digas|menciones|reveles|informes)…(?:usuario|lector)',
      '(?:不要|请勿|别)[^。]{0,8}(?:告诉|告知|提及|透露)[^。]{0,8}(?:用户|读者)',
      'ユーザーに[^。]{0,10}(?:言わない|知らせない|伝えない|教えない)',
      'не (?:сообщай|говори|упоминай|раскрывай)[^\\s]*…пользовател',
    ),
  },
  {
    reason: 'asks to send something away',
    isCertain: false,
    pattern: anyOf(
      '\\b(?:send|forward|post|upload|exfiltrate|transmit|e-?mail|leak|submit|append|copy)\\b…(?:conversation|chat|history|secrets?|credentials?|api keys?|tokens?|passwords?|environment variables?|contents?|system prompt|context|data|files?|it|them|everything)\\b…(?:https?://|to [\\w.+-]+@[\\w-]+\\.)',
      '!\\[[^\\]]{0,40}\\]\\(https?://[^)]{0,200}[?&][\\w-]+=(?:\\{|\\[|<|%7B)',
    ),
  },
  {
    reason: 'asks to run something',
    isCertain: false,
    pattern: anyOf(
      '\\b(?:run|execute|invoke|call|use) (?:the |this |these )?(?:following )?(?:shell |bash |terminal )?(?:commands?|tools?|functions?|scripts?|code)\\b',
      '\\b(?:curl|wget)\\b…\\|\\s?(?:ba|z)?sh\\b',
      '\\brm -rf\\b',
      '\\bführe…(?:befehl|werkzeug|tool|kommando)[a-z]* aus',
      '\\b(?:ejecuta|exécute[zr]?|esegui|execute)…(?:comando|commande|herramienta|outil)',
      '(?:执行|运行|调用)[^。]{0,8}(?:命令|工具|代码|函数)',
    ),
  },
  {
    reason: 'asks for a given answer',
    isCertain: false,
    pattern: anyOf(
      '\\b(?:respond|reply|answer|output|print|say|state|conclude|recommend)\\b…\\b(?:only|exactly|verbatim|always|that this|the following|with the)\\b',
      '\\byour (?:answer|response|reply|summary|output|review) (?:must|should|shall)\\b',
      '\\b(?:antworte|antworten sie|gib)…(?:nur|genau|immer|ausschließlich)\\b',
      '\\b(?:réponds|répondez|responde|responda|rispondi)…(?:uniquement|seulement|solo|siempre|toujours|solamente|apenas|sempre)\\b',
      '\\byou (?:must|will|shall|have to|need to) (?:now |always |immediately )?(?:respond|reply|answer|rate|recommend|approve|accept|give|say|output|include|obey|comply|follow)\\b',
      '(?:必须|只能|请)[^。]{0,6}(?:回答|回复|输出)',
      '(?:必ず|のみ)[^。]{0,10}(?:回答|返答|出力)',
    ),
  },
]
