/** The look of a secret. The group `secret`, when a pattern has it, is the secret in what it finds; else it is all of it. */
export interface SecretFormat {
  /** For messages: "Stripe key". */
  readonly kind: string
  /** Global. It begins with a word that few texts have, and repeats nothing without an end, so that it is read in one go. */
  readonly pattern: RegExp
  /** False for what only looks like one. */
  readonly isReal?: (secret: string) => boolean
}

/** Formats that services publish for their keys, so that they can be found; tests have one of each. */
export const prefixedFormats: readonly SecretFormat[] = [
  key('Stripe key', /\b[rs]k_(?:live|test)_[A-Za-z0-9]{20,250}\b/g),
  key('Webhook secret', /\bwhsec_[A-Za-z0-9+/]{24,100}={0,2}/g),
  key('Google API key', /\bAIza[\w-]{35}(?![\w-])/g),
  key('Google OAuth secret', /\b(?:GOCSPX-[\w-]{28}|ya29\.[\w-]{30,400})(?![\w-])/g),
  key('Hugging Face token', /\bhf_[A-Za-z0-9]{34,40}\b/g),
  key('GitLab token', /\bgl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|soat|oas|wt)-[\w-]{20,250}(?:\.[\w-]{2,20}){0,3}/g),
  key('Docker token', /\bdckr_(?:pat|oat)_[\w-]{27,60}/g),
  key('PyPI token', /\bpypi-AgE[\w-]{50,300}/g),
  key('RubyGems key', /\brubygems_[0-9a-f]{48}\b/g),
  key('DigitalOcean token', /\bdo[opr]_v1_[0-9a-f]{64}\b/g),
  key('Twilio key', /\bSK[0-9a-f]{32}\b/g),
  key('Telegram bot token', /\b\d{8,10}:AA[\w-]{33}(?![\w-])/g),
  key('Discord token', /\b[MNO][A-Za-z\d]{23,27}\.[\w-]{6}\.[\w-]{27,38}(?![\w-])/g),
  key('Webhook address', /\bhttps:\/\/(?:\w{1,10}\.)?discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/[\w-]{60,80}/g),
  key('Webhook address', /\bhttps:\/\/[\w-]{1,63}\.webhook\.office\.com\/webhookb2\/[\w@/-]{60,300}/g),
  key('Azure key', /\b(?:AccountKey|SharedAccessKey)=(?<secret>[A-Za-z0-9+/]{40,90}={1,2})/g),
  key('Azure signature', /\bsig=(?<secret>[A-Za-z0-9%+/]{40,90}(?:%3D|=))/g),
  key('OpenAI API key', /\bsk-(?:proj|svcacct|admin|None)-[\w-]{40,250}/g),
  key('OpenRouter API key', /\bsk-or-v1-[0-9a-f]{64}\b/g),
  key('Anthropic API key', /\bsk-ant-(?:api|admin|sid|oat|ort)\d\d-[\w-]{80,200}/g),
  key(
    'API key of a model',
    /\b(?:gsk_[A-Za-z0-9]{52}|xai-[A-Za-z0-9]{70,90}|pplx-[A-Za-z0-9]{48}|r8_[A-Za-z0-9]{37})\b/g,
  ),
  key('Mailgun key', /\bkey-[0-9a-f]{32}\b/g),
  key('Mailchimp key', /\b[0-9a-f]{32}-us\d{1,2}\b/g),
  key('Brevo key', /\bxkeysib-[0-9a-f]{64}-\w{16}\b/g),
  key('Vault token', /\bhv[bsr]\.[\w-]{24,300}/g),
  key('Terraform token', /\.atlasv1\.[\w-]{60,70}/g),
  key('Databricks token', /\bdapi[0-9a-h]{32}(?:-\d)?\b/g),
  key('Grafana token', /\bgl(?:sa|c)_[A-Za-z0-9+/]{32,400}(?:_[0-9a-f]{8}|={0,2})(?!\w)/g),
  key('Notion token', /\b(?:ntn|secret)_[A-Za-z0-9]{43,50}\b/g),
  key('Airtable token', /\bpat[A-Za-z0-9]{14}\.[0-9a-f]{64}\b/g),
  key('Figma token', /\bfig[dou]r?_[\w-]{40,60}(?![\w-])/g),
  key('Postman key', /\bPMAK-[0-9a-f]{24}-[0-9a-f]{34}\b/g),
  key('New Relic key', /\bNRAK-[A-Z0-9]{27}\b/g),
  key('Doppler token', /\bdp\.(?:pt|st|ct|sa|scim|audit)\.[\w.-]{40,60}/g),
  key('Supabase token', /\bsb(?:p_[0-9a-f]{40}|_secret_[\w-]{30,50})(?![\w-])/g),
  key('Vercel token', /\bvc[pkiar]_[A-Za-z0-9]{24,60}\b/g),
  key('Netlify token', /\bnf[pcou]_[A-Za-z0-9]{36,40}\b/g),
  key('PlanetScale token', /\bpscale_(?:tkn|oauth|pw)_[\w.-]{32,64}/g),
  key('Atlassian token', /\bATATT3[\w=-]{100,250}/g),
  key('Square token', /\b(?:EAAA[\w-]{60}|sq0(?:atp-[\w-]{22}|csp-[\w-]{43}))(?![\w-])/g),
  key('Sentry token', /\bsntry(?:u_[0-9a-f]{64}|s_eyJ[\w+/=-]{60,400})/g),
  key('HubSpot token', /\bpat-(?:na|eu|ap)\d-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g),
  key('Pulumi token', /\bpul-[0-9a-f]{40}\b/g),
  key('Sonar token', /\bsq[apu]_[0-9a-f]{40}\b/g),
  key('Contentful token', /\bCFPAT-[\w-]{43}(?![\w-])/g),
  key('Dynatrace token', /\bdt0[a-z]\d\d\.[A-Z0-9]{24}\.[A-Z0-9]{64}\b/g),
  key('Heroku key', /\bHRKU-[\w-]{36,60}/g),
  key('Fly token', /\b(?:fo1_[\w-]{43}|fm[12][ar]?_[A-Za-z0-9+/]{100,400}={0,2})/g),
  key('Alibaba key', /\bLTAI[A-Za-z0-9]{16,24}\b/g),
  key('Tencent key', /\bAKID[A-Za-z0-9]{32}\b/g),
  key('Mapbox secret token', /\bsk\.eyJ[\w-]{40,200}\.[\w-]{20,50}/g),
  key('age key', /\bAGE-SECRET-KEY-1[0-9A-Z]{58}\b/g),
  {kind: 'Web token', pattern: /(?<![\w.-])eyJ[\w-]{10,2000}\.eyJ[\w-]{10,4000}\.[\w-]{20,700}/g, isReal: isNoSample},
]

function key(kind: string, pattern: RegExp): SecretFormat {
  return {kind, pattern, isReal: isVaried}
}

/** `sk_live_xxxxxxxxxxxxxxxxxxxxxxxx` stands in documentation. */
function isVaried(secret: string): boolean {
  return (
    new Set(secret.slice(-20)).size > 6 && !/x{6}|X{6}|0{8}|1234567|abcdefg|\*{3}|\.{3}|your[_-]?|example/i.test(secret)
  )
}

/** The token that everybody writes who explains what one is. */
function isNoSample(token: string): boolean {
  return !token.endsWith('SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c')
}
