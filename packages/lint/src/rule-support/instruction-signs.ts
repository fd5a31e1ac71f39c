import {neededWords} from './needed-words.ts'

/** In lower case. Each certain sign needs one of these, and one of each pair of others. */
export const stems: readonly string[] =
  'pay no attention|set aside|not follow|stop following|no longer|revoked|superseded|above|your real|your new|new task|from now on|gpt|dear ai|hey ai|automated |shortlist|full marks|10/10|out of 10|negatives|positive review|developer mode|debug mode|admin mode| dan|safety|context window|verbatim|tool |system>|prompt>|untrusted_data>|[system|[admin|[developer|human:|authoris|authoriz|confirmation|immediately|when asked|your response|your answer|your reply|your summary|your review|funds|ab jetzt|partir de|siga|indicacion|指示|设定|系统提示|プロンプト|프롬프트|промпт|glöm|se bort|glem|ohita|unohda|huomiotta|välitä|zapome|zabudni|ігнор|забудь|uită|figyelmen|felejtsd|abaikan|lupakan|bỏ qua|quên|phớt|αγνό|αγνο|ξέχνα|ξεχά|התעלמ|התעלם|שכח|ละเว้น|เพิกเฉย|สนใจ|ลืม|نادیده|فراموش|ignor|disregard|forget|overrid|bypass|vergiss|vergess|missacht|oubli|pas compte|olvid|descart|dimentic|trascur|esqueça|desconsider|negeer|vergeet|zapomnij|pomiń|игнориру|не обращай|yok say|unut|dikkate alma|görmezden|忽略|无视|忘记|忽視|無視|忘れ|무시|تجاهل|انس|अनदेखा|नज़रअंदाज़|भूल|im_start|inst]|sys>>|system prompt|system message|system:|developer:|instruction|instruccion|istruzion|instruç|instructie|consigne| ia:| ia,|anweisung|hinweis|llm|language model|sprachmodell|modèle|modelo|chatbot| ai | ai:| ai,|(ai)| ki | ia | ia.|ai agent|ai model|assistant|assistent|asistente|claude|gemini|copilot|人工智能|助手|アシスタント|言語モデル|인공지능|어시스턴트|ассистент|языковая модель| ии|user|nutzer|utilisateur|usuario|用户|ユーザー|пользовател|exfiltrat|credential|api key|password|curl |wget |rm -rf|following command|the tool|必须|必ず'.split(
    '|',
  )

/** A trait of texts that give orders to models. */
export interface Sign {
  readonly reason: string
  /** True when one sign is enough. */
  readonly isCertain: boolean
  /** Tells whether parts of a text have it; all in lower case. */
  lookIn(text: string): (part: string) => boolean
}

/**
 * Any of these, however many spaces stand between their words; `…` is a few words of any kind. Each is compiled for the first
 * text that has a word of it: most pages have none, and all of them take a fifth of a second.
 */
function anyOf(...phrases: readonly string[]): Sign['lookIn'] {
  const patterns = phrases.map((phrase) => {
    // Patterns that take either case take twice the time to compile.
    const source = phrase.replace(/\\.|[^\\]+/gs, (part) => (part.startsWith('\\') ? part : part.toLowerCase()))
    let words: readonly string[] | undefined
    let pattern: RegExp | undefined
    const mayBeIn = (text: string): boolean => {
      words ??= neededWords(source)
      return words.length === 0 || words.some((word) => text.includes(word))
    }
    const isIn = (part: string): boolean => {
      if (!mayBeIn(part)) return false
      pattern ??= new RegExp(source.replaceAll('…', '.{0,40}?').replaceAll(' ', '[\\s\\u00a0]{1,4}'), 's')
      return pattern.test(part)
    }
    return {mayBeIn, isIn}
  })
  return (text) => {
    const possible = patterns.filter(({mayBeIn}) => mayBeIn(text))
    return (part) => possible.some(({isIn}) => isIn(part))
  }
}

export const signs: readonly Sign[] = [
  {
    reason: 'asks to ignore what was said before',
    isCertain: true,
    lookIn: anyOf(
      '\\b(?:ignore|disregard|forget|override|bypass)…(?:previous|prior|above|earlier|preceding|all other|existing|system|original)…(?:instructions?|prompts?|messages?|directions?|rules|guidelines|context)\\b',
      "\\b(?:ignore|disregard|forget|override|bypass|discard|neglect|set aside|pay no attention to|stop following|(?:do not|don['\u2019]t|no longer) (?:follow|obey))…(?:your|original|initial|safety|ethical|content)…(?:instructions?|prompts?|guidelines|constraints|restrictions|programming|policies|directives|rules|commands)\\b",
      '\\bpay no attention to…(?:above|before|previous|earlier)\\b',
      '\\b(?:ignore|disregard|forget|set aside)…(?:anything|everything|all|what)…(?:above|before|previously|told|so far|earlier)\\b',
      '\\b(?:previous|prior|original|earlier|your|above) instructions…(?:no longer apply|(?:are|were|is) (?:now )?(?:void|obsolete|invalid|cancel+ed)|(?:been|are) (?:revoked|replaced|superseded|overridden|updated))',
      '\\bne (?:suis|suivez|tiens|respecte)[a-z]* (?:plus|pas)…(?:consignes|instructions|directives)',
      '\\bno (?:sigas?|obedezcas?|hagas caso)…(?:instrucciones|indicaciones|órdenes|reglas)',
      '\\bnão (?:siga|obedeça)…(?:instruções|regras)',
      '\\bnon (?:seguire|segui)…(?:istruzioni|regole)',
      '(?:指示|命令)に従わ(?:ず|ない)',
      '(?:忘掉|忘记|忽略|无视)[^。]{0,12}(?:设定|规则|限制)',
      '\\b(?:ignoriere|vergiss|missachte|ignorieren sie|vergessen sie)…(?:deine|ihre|vorherigen?|bisherigen?|obigen?|früheren?|alle)…(?:anweisung|instruktion|befehle|vorgaben|regeln|prompt)',
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
      '(?:ignorera|bortse från|glöm)…(?:tidigare|föregående|ovanstående|alla)…(?:instruktion|anvisning)',
      '(?:ignorer|se bort fra|glem)…(?:tidligere|forrige|foregående|foregående|ovenstående|alle)…(?:instruks|instruktion|anvisning)',
      '(?:ohita|unohda|jätä huomiotta|älä välitä)…(?:aiem|edelli|yllä ole)[^\\s]*…(?:ohje|käsky)',
      '(?:ignoruj|zapomeň|zabudni)[^\\s]*…(?:předchozí|dřívější|predchádzajúc|všechn)[^\\s]*…(?:pokyn|instrukc|inštrukci)',
      '(?:ігноруй|проігноруй|забудь)[^\\s]*…(?:попередн)[^\\s]*…(?:інструкці|вказів)',
      '(?:ignor[ăa]|uită)…(?:instrucțiuni|indicații)[^\\s]*…(?:anterioare|precedente|de mai sus)',
      '(?:korábbi|előző|fenti)…(?:utasítás|instrukció)[^\\s]*…(?:figyelmen kívül|felejtsd)',
      '(?:hagyd figyelmen kívül|felejtsd el)…(?:korábbi|előző|fenti)…(?:utasítás|instrukció)',
      '(?:abaikan|lupakan)…(?:instruksi|perintah|petunjuk)…(?:sebelumnya|di atas)',
      '(?:bỏ qua|quên|phớt lờ)…(?:hướng dẫn|chỉ dẫn|lệnh|chỉ thị)…(?:trước|ở trên)',
      '(?:αγνόησε|αγνοήστε|ξέχνα|ξεχάστε)…(?:προηγούμεν)[^\\s]*…(?:οδηγί|εντολ)',
      '(?:התעלם|התעלמ|שכח)[^\\s]*…(?:ההוראות|ההנחיות|הנחיות)…(?:הקודמות|לעיל|שלעיל)',
      '(?:ละเว้น|เพิกเฉย|ไม่ต้องสนใจ|ลืม)[^.]{0,20}(?:คำสั่ง|คำแนะนำ)[^.]{0,30}(?:ก่อนหน้า|ข้างต้น)',
      '(?:دستورالعمل|دستور)[^.]{0,12}(?:قبلی|پیشین)[^.]{0,12}(?:نادیده|فراموش)',
    ),
  },
  {
    reason: 'poses as the system of a chat',
    isCertain: true,
    lookIn: anyOf(
      '<\\|(?:im_start|im_end|system|user|assistant|endoftext|start_header_id)\\|?>',
      '\\[/?INST\\]',
      '<</?SYS>>',
      '\\b(?:new|updated|real|actual|hidden) system (?:prompt|message|instructions?)\\b',
      '(?:^|\\n)[\\s#*\\[]{0,8}(?:system|developer)(?: (?:prompt|message|override|note|instruction))?[\\]*]{0,3}\\s{0,4}:\\s{0,4}(?:you|do|always|never|ignore|from)\\b',
      '</?(?:system|system_prompt|untrusted_data)>',
      '\\[(?:system|admin|developer)(?: (?:override|prompt|message|instruction|note|command|notice))s?\\]',
      '(?:^|\\n)\\s{0,4}(?:Human|User):.{1,200}\\b(?:Assistant|AI):',
      '\\b(?:reveal|print|show|repeat|output|display|disclose|leak|dump|expose)…(?:your|the|all|its) (?:\\w+ )?(?:system prompt|initial prompt|hidden (?:prompt|instructions|configuration)|context window|instructions (?:above|verbatim)|text above)',
      '\\brepeat (?:everything|all|the (?:text|words)) above\\b',
      '\\b(?:prompt|mensaje) del? sistema\\b|\\bprompt système\\b|\\bsystemprompt\\b|システムプロンプト|系统提示词|시스템 프롬프트|системн[^\\s]{1,4} промпт',
      '\\bBEGIN (?:SYSTEM|ADMIN|DEVELOPER) (?:PROMPT|INSTRUCTIONS?|MESSAGE)\\b',
    ),
  },
  {
    reason: 'is meant for models alone',
    isCertain: true,
    lookIn: anyOf(
      '\\b(?:instructions?|notes?|message|directives?|important) (?:for|to) (?:all |any |the )?(?:AI|LLMs?|language models?|AI (?:assistants?|agents?|models?|systems?)|assistants? reading|chatbots?|Claude|ChatGPT|Gemini|Copilot)\\b',
      '(?:^|[.!*\\n]\\s{0,4})(?:attention|notice|important|hey|hi|hello|dear|note|to|for)[,:]? (?:all |any |the |to |for )*(?:AI|LLM|GPT|language model|chatbot|(?:automated|AI|ATS) (?:screening|grading|review|evaluation|scoring))s?(?: \\w+){0,4}[:,]',
      '\\bif (?:you are|this is(?: being)?) (?:processing|reading|processed|read|summari[sz]ing|summari[sz]ed|reviewing|evaluating|parsed|parsing)…(?:LLM|language model|AI|automated)\\b',
      '\\bas an? (?:large )?(?:language model|AI|LLM)(?: \\w+)?,? you (?:should|must|shall|will|are required)\\b',
      '\\b(?:only )?(?:give |write )?(?:an? )?(?:positive|favou?rable) reviews? only\\b|\\bdo not (?:highlight|mention) any (?:negatives|weaknesses)',
      '\\b(?:rate|rank|score|grade) (?:this|the) (?:candidate|applicant|résumé|resume|cv|essay|paper|submission|proposal)…(?:10|100|full|top|first|highest|best|perfect|excellent)\\b',
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
    lookIn: anyOf(
      '\\byou are (?:now )?(?:an?|the|my) (?:helpful |unrestricted |new )?(?:AI|LLM|language model|assistant|agent|chatbot)\\b',
      '\\b(?:as|dear|hey|hello) (?:an )?(?:AI|LLM)(?: assistant| agent| model)?\\b',
      '\\b(?:AI|LLM|Claude|ChatGPT|GPT|Gemini|Copilot|assistant|agent)\\b[,:] (?:please|you must|you should|do not|always|ignore|send|add|include|run|call|write)\\b',
      '\\b(?:AI|LLM|language model|automated)s? (?:systems?|assistants?|agents?|models?|reviewers?|graders?|tools?) (?:must|should|shall|need to|have to|are (?:required|instructed))\\b',
      '(?:^|[.!\\n]\\s{0,4})(?:assistant|agent|AI|model|bot|Claude|Chat ?GPT|GPT|Gemini|Copilot)[,:] \\w+',
      '\\b(?:in|to) your (?:next )?(?:response|answer|reply|summary|output)\\b',
      '\\b(?:when|if|whenever|before|while) (?:you |someone |anyone |the user )?(?:are )?(?:asked|asks|summari[sz]ing|summari[sz]e|answering|answer|responding|respond|reviewing)\\b',
      '\\bact as (?:DAN|an? unrestricted|my (?:deceased|late))\\b',
      '\\b(?:hey|hi|hello|dear) (?:Claude|Gemini|Copilot|Siri|Alexa|assistant|agent)\\b',
      '\\bdu bist (?:jetzt )?(?:ein|eine|der|die) (?:\\w{3,20} )?(?:KI|assistent|sprachmodell|agent)',
      "\\b(?:tu es|vous êtes) (?:maintenant )?(?:une?|l['’]) ?(?:IA|assistant|modèle|agent)",
      '\\beres (?:ahora )?(?:una?|el|la) (?:IA|asistente|modelo|agente)',
      '(?:你|您)(?:现在)?是(?:一个|一名)?[^。]{0,6}(?:AI|人工智能|助手|语言模型)',
      'あなたは[^。]{0,10}(?:AI|アシスタント|言語モデル)',
      '(?:당신은|너는)[^.]{0,10}(?:AI|인공지능|어시스턴트|언어 ?모델)',
      '(?:ты|вы)(?: теперь)? [—-]? ?(?:ИИ|ассистент|языковая модель|искусственный интеллект)',
    ),
  },
  {
    reason: 'gives a new task',
    isCertain: false,
    lookIn: anyOf(
      '\\b(?:your|the) (?:new|real|actual|true|only) (?:task|goal|job|objective|role|mission|purpose|instructions?)\\b',
      '\\bnew (?:task|instructions?|objective|directive)s?\\b\\s{0,4}[:—-]',
      '\\bfrom now on\\b|\\bstarting now\\b',
      '\\b(?:now in|enter|activate|enable|switch to) (?:developer|debug|god|admin|maintenance|sudo|jailbreak|unrestricted|DAN) mode\\b',
      '\\beverything above (?:this|was)\\b|</(?:document|context|data|user|email|page)>',
      '\\b(?:ab jetzt|ab sofort|von nun an)…(?:bist|befolgst|antwortest|wirst)',
      '\\bà partir de maintenant\\b|\\ba partir de (?:ahora|agora)\\b|\\bda ora in poi\\b|从现在开始|今から|지금부터|с этого момента',
      '^#{1,4} ?(?:instruction|system|response)s?\\s?:',
    ),
  },
  {
    reason: 'asks to act without a question',
    isCertain: false,
    lookIn: anyOf(
      "\\b(?:without|do not|don['\u2019]t|no need to|never) (?:ask|asking|wait|waiting|request|seek)[a-z]*…(?:confirmation|permission|approval|the user|again|consent)\\b",
      '\\bwithout (?:any )?(?:confirmation|permission|approval|review)\\b',
      '\\b(?:the )?user (?:has|have) (?:already )?(?:authori[sz]ed|approved|consented|agreed|confirmed|granted|given (?:you )?permission)',
    ),
  },
  {
    reason: 'asks for an act that only its reader can do',
    isCertain: false,
    lookIn: anyOf(
      '\\b(?:execute|perform|make|approve|authori[sz]e|transfer|delete|complete|proceed|grant|accept)…(?:immediately|at once|right away|admin rights)\\b',
      '\\b(?:approve|authori[sz]e|accept|grant)…(?:the|this|all) (?:request|payment|invoice|transaction|access|application|order|pull request)',
      '\\b(?:transfer|wire|pay)…(?:funds|money|amount|payment|balance|bitcoin|\\d{2,})\\b…\\b(?:to|account)\\b',
      '\\bdelete (?:the|all|every)…(?:repository|database|records|account|branch|all files)\\b',
      '\\b(?:visit|open|click|navigate to|fetch|download)…https?://[^\\s]{1,100}',
      '\\b(?:open|visit|follow) the (?:following )?(?:url|link|address)\\b',
    ),
  },
  {
    reason: 'asks to keep it from the reader',
    isCertain: false,
    lookIn: anyOf(
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
    lookIn: anyOf(
      '\\b(?:send|forward|post|upload|exfiltrate|transmit|e-?mail|leak|submit|append|copy)\\b…(?:conversation|chat|history|secrets?|credentials?|api keys?|tokens?|passwords?|environment variables?|contents?|system prompt|context|data|files?|it|them|everything)\\b…(?:https?://|to [\\w.+-]+@[\\w-]+\\.)',
      "\\b(?:send|forward|post|paste|upload|e-?mail|share|include|reveal|submit|with|embed)…(?:the |their )?users?['\u2019]?s?['\u2019]? (?:api keys?|passwords?|credentials?|contacts?|data|history|messages?|tokens?|secrets?|mails?|e-?mails?)\\b",
      '\\b(?:embed|include|add|insert|load|append)…(?:image|img|link|url|picture)…https?://',
      '!\\[[^\\]]{0,40}\\]\\(https?://[^)]{0,200}[?&][\\w-]+=(?:\\{|\\[|<|%7B)',
    ),
  },
  {
    reason: 'asks to run something',
    isCertain: false,
    lookIn: anyOf(
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
    lookIn: anyOf(
      '\\b(?:respond|reply|answer|output|print|say|state|conclude|recommend)\\b…\\b(?:only|exactly|verbatim|always|that this|the following|with the)\\b',
      '\\b(?:always|only|just) (?:say|answer|mention|recommend|respond|reply|state|output|include)\\b',
      '\\b(?:insert|include|use|output|add) the (?:phrase|word|sentence|text|words)\\b|\\b(?:output|print|say) the words?\\b',
      '\\b(?:follow|obey|befolg\\w{1,3}|suis|sigue) (?:only |nur (?:noch )?)?(?:these|the (?:steps|instructions)|diese)…(?:below|instead|instructions|anweisungen)',
      '\\b(?:describe|present|portray|recommend|praise|accept(?:ing)?)…(?:as the (?:best|leader|market leader|safest)|over all others|for its)\\b',
      '\\bmust be (?:shortlisted|accepted|approved|hired|selected)\\b|\\baward (?:full|the highest) marks\\b',
      '\\byour (?:answer|response|reply|summary|output|review) (?:must|should|shall)\\b',
      '\\b(?:antworte|antworten sie|gib)…(?:nur|genau|immer|ausschließlich)\\b',
      '\\b(?:réponds|répondez|responde|responda|rispondi)…(?:uniquement|seulement|solo|siempre|toujours|solamente|apenas|sempre)\\b',
      '\\byou (?:must|will|shall|have to|need to) (?:now |always |immediately )?(?:respond|reply|answer|rate|recommend|approve|accept|give|say|output|include|obey|comply|follow)\\b',
      '(?:必须|只能|请)[^。]{0,6}(?:回答|回复|输出|听从|服从)',
      '(?:必ず|のみ)[^。]{0,10}(?:回答|返答|出力)',
    ),
  },
]
