/**
 * A labelled set for the formats that `findSecrets` knows. Secrets are made to the formats that services publish; none was ever given
 * out. Harmless texts are what stands in pages and looks alike: hashes, ids, placeholders of documentation, names in code, public keys.
 */

/** The same letters each time. */
function letters(seed: number, length: number, alphabet: string = base62): string {
  let state = seed * 2654435761 + 1
  return Array.from({length}, () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return alphabet[Math.floor(state / 65536) % alphabet.length]
  }).join('')
}

const base62 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const hex = '0123456789abcdef'
const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
const digits = '0123456789'

/** A text that ends in its secret, or holds it; by a seed. */
export const secrets: Readonly<Record<string, (seed: number) => string>> = {
  'Stripe key': (seed) => `sk_live_${letters(seed, 24)}`,
  'Stripe key, restricted': (seed) => `rk_live_${letters(seed, 99)}`,
  'Webhook secret': (seed) => `whsec_${letters(seed, 32)}`,
  'Google API key': (seed) => `AIza${letters(seed, 35)}`,
  'Google OAuth secret': (seed) => `GOCSPX-${letters(seed, 28)}`,
  'Google OAuth token': (seed) => `ya29.${letters(seed, 80)}`,
  'Hugging Face token': (seed) => `hf_${letters(seed, 34)}`,
  'GitLab token': (seed) => `glpat-${letters(seed, 20)}`,
  'Docker token': (seed) => `dckr_pat_${letters(seed, 27)}`,
  'PyPI token': (seed) => `pypi-AgEIcHlwaS5vcmc${letters(seed, 100)}`,
  'RubyGems key': (seed) => `rubygems_${letters(seed, 48, hex)}`,
  'DigitalOcean token': (seed) => `dop_v1_${letters(seed, 64, hex)}`,
  'Twilio key': (seed) => `SK${letters(seed, 32, hex)}`,
  'Telegram bot token': (seed) => `${letters(seed, 9, '123456789')}:AA${letters(seed, 33)}`,
  'Discord token': (seed) => `MTE${letters(seed, 21)}.${letters(seed + 1, 6)}.${letters(seed + 2, 38)}`,
  'Webhook address': (seed) =>
    `https://discord.com/api/webhooks/${letters(seed, 18, '123456789')}/${letters(seed, 68)}`,
  'Azure key': (seed) =>
    `DefaultEndpointsProtocol=https;AccountName=acme;AccountKey=${letters(seed, 86)}==;EndpointSuffix=core.windows.net`,
  'Azure signature': (seed) => `https://acme.blob.core.windows.net/x?sv=2024-11-04&sig=${letters(seed, 43)}%3D`,
  'OpenAI project key': (seed) => `sk-proj-${letters(seed, 74)}T3BlbkFJ${letters(seed + 1, 74)}`,
  'OpenRouter API key': (seed) => `sk-or-v1-${letters(seed, 64, hex)}`,
  'Anthropic admin key': (seed) => `sk-ant-admin01-${letters(seed, 93)}AA`,
  'Groq API key': (seed) => `gsk_${letters(seed, 52)}`,
  'xAI API key': (seed) => `xai-${letters(seed, 80)}`,
  'Perplexity API key': (seed) => `pplx-${letters(seed, 48)}`,
  'Replicate token': (seed) => `r8_${letters(seed, 37)}`,
  'Mailgun key': (seed) => `key-${letters(seed, 32, hex)}`,
  'Mailchimp key': (seed) => `${letters(seed, 32, hex)}-us12`,
  'Brevo key': (seed) => `xkeysib-${letters(seed, 64, hex)}-${letters(seed, 16)}`,
  'Vault token': (seed) => `hvs.${letters(seed, 90)}`,
  'Terraform token': (seed) => `${letters(seed, 14)}.atlasv1.${letters(seed, 67)}`,
  'Databricks token': (seed) => `dapi${letters(seed, 32, hex)}`,
  'Grafana token': (seed) => `glsa_${letters(seed, 32)}_${letters(seed, 8, hex)}`,
  'Notion token': (seed) => `ntn_${letters(seed, 46)}`,
  'Airtable token': (seed) => `pat${letters(seed, 14)}.${letters(seed, 64, hex)}`,
  'Figma token': (seed) => `figd_${letters(seed, 43)}`,
  'Postman key': (seed) => `PMAK-${letters(seed, 24, hex)}-${letters(seed, 34, hex)}`,
  'New Relic key': (seed) => `NRAK-${letters(seed, 27, capitals)}`,
  'Doppler token': (seed) => `dp.pt.${letters(seed, 43)}`,
  'Supabase token': (seed) => `sbp_${letters(seed, 40, hex)}`,
  'Netlify token': (seed) => `nfp_${letters(seed, 36)}`,
  'PlanetScale token': (seed) => `pscale_tkn_${letters(seed, 43)}`,
  'Atlassian token': (seed) => `ATATT3xFfGF0${letters(seed, 180)}`,
  'Square token': (seed) => `EAAA${letters(seed, 60)}`,
  'Sentry token': (seed) => `sntryu_${letters(seed, 64, hex)}`,
  'HubSpot token': (seed) =>
    `pat-na1-${letters(seed, 8, hex)}-${letters(seed, 4, hex)}-${letters(seed + 1, 4, hex)}-${letters(seed + 2, 4, hex)}-${letters(seed, 12, hex)}`,
  'Pulumi token': (seed) => `pul-${letters(seed, 40, hex)}`,
  'Mapbox secret token': (seed) => `sk.eyJ1Ijoi${letters(seed, 60)}.${letters(seed, 22)}`,
  'Alibaba key': (seed) => `LTAI${letters(seed, 20)}`,
  'Web token': (seed) => `eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI${letters(seed, 30)}.${letters(seed, 43)}`,
  'Private key, EC': (seed) => pem('EC PRIVATE KEY', seed),
  'Private key, SSH': (seed) => pem('OPENSSH PRIVATE KEY', seed),
  'Private key, PGP': (seed) => pem('PGP PRIVATE KEY BLOCK', seed),
  'Private key, encrypted': (seed) => pem('ENCRYPTED PRIVATE KEY', seed),
  'Private key of a service account': (seed) =>
    JSON.stringify({type: 'service_account', private_key: pem('PRIVATE KEY', seed)}),
  MongoDB: (seed) => `mongodb+srv://app:${letters(seed, 16)}@cluster0.abcde.mongodb.net/live`,
  Redis: (seed) => `redis://:${letters(seed, 20)}@cache.internal:6379/0`,
  MySQL: (seed) => `mysql://root:${letters(seed, 12)}@10.0.0.4/app`,
  AMQP: (seed) => `amqps://app:${letters(seed, 12)}@mq.internal/vh`,
  'SQL Server': (seed) =>
    `Server=tcp:db.acme.net,1433;Database=live;User ID=app;Password=${letters(seed, 16)};Encrypt=True`,
  JDBC: (seed) => `jdbc:postgresql://db.acme.net/live?user=app&password=${letters(seed, 16)}`,
  libpq: (seed) => `host=db.acme.net dbname=live user=app password=${letters(seed, 16)}`,
  'Token in a header': (seed) => `Authorization: Bearer ${letters(seed, 40)}`,
  'Password in a header': (seed) => `Authorization: Basic ${btoa(`deploy:${letters(seed, 14)}`)}`,
  'Key of no service': (seed) => `api_key: '${letters(seed, 32, hex)}'`,
  'Secret of no service': (seed) => `client_secret=${letters(seed, 40)}`,
  'Token in a variable': (seed) => `CLOUDFLARE_API_TOKEN=${letters(seed, 40)}`,
  Password: (seed) => `password: '${letters(seed, 8)}7aB!'`,
}

function pem(what: string, seed: number): string {
  return `-----BEGIN ${what}-----\n${letters(seed, 64)}\n${letters(seed + 1, 64)}\n${letters(seed + 2, 40)}\n-----END ${what}-----\n`
}

const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)))
const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

/** Where they stand in pages. */
export const places: Readonly<Record<string, (text: string) => string>> = {
  text: (text) => `<p>Use ${text.replaceAll('&', '&amp;')} for it.</p>`,
  script: (text) => `<script>const setting = \`${text}\`</script>`,
  attribute: (text) => `<p data-note="${attribute(text)}">x</p>`,
  'a link': (text) => `<a href="data:text/plain,${encodeURIComponent(text)}">x</a>`,
  'character references': (text) => `<p>${text.replace(/[\W_]/g, (one) => `&#${one.charCodeAt(0)};`)}</p>`,
  'an SVG': (text) =>
    `<img alt="" src="data:image/svg+xml;base64,${base64(`<svg xmlns="http://www.w3.org/2000/svg"><desc> ${text} </desc></svg>`)}">`,
  'a download': (text) => `<a download href="data:text/plain;base64,${base64(`settings: ${text}`)}">x</a>`,
}

export const harmless: readonly string[] = [
  ...Array.from({length: 20}, (_, seed) => letters(seed, 32, hex)),
  ...Array.from({length: 20}, (_, seed) => letters(seed, 64, hex)),
  ...Array.from({length: 20}, (_, seed) => `integrity="sha512-${letters(seed, 86)}=="`),
  ...Array.from({length: 20}, (_, seed) => letters(seed, 300)),
  ...Array.from(
    {length: 20},
    (_, seed) =>
      `${letters(seed, 8, hex)}-${letters(seed, 4, hex)}-4${letters(seed, 3, hex)}-a${letters(seed, 3, hex)}-${letters(seed, 12, hex)}`,
  ),
  ...Array.from({length: 20}, (_, seed) => `/assets/index-${letters(seed, 8)}.js?v=${letters(seed, 20, hex)}`),
  ...Array.from({length: 20}, (_, seed) => `commit ${letters(seed, 40, hex)} of ${letters(seed, 10, digits)}`),
  ...Array.from({length: 15}, (_, seed) => `pk_live_${letters(seed, 24)}`),
  ...Array.from({length: 15}, (_, seed) => `pk.eyJ1Ijoi${letters(seed, 60)}.${letters(seed, 22)}`),
  ...Array.from(
    {length: 10},
    (_, seed) => `https://${letters(seed, 32, hex)}@o${letters(seed, 6, digits)}.ingest.sentry.io/1`,
  ),
  ...Array.from(
    {length: 10},
    (_, seed) => `-----BEGIN CERTIFICATE-----\n${letters(seed, 64)}\n-----END CERTIFICATE-----`,
  ),
  ...Array.from({length: 10}, (_, seed) => `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA${letters(seed, 43)} jane@host`),
  'sk_live_xxxxxxxxxxxxxxxxxxxxxxxx',
  'sk_test_YOUR_KEY_GOES_IN_THIS_PLACE',
  'STRIPE_SECRET_KEY=sk_live_...',
  'AIzaSyXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX',
  'hf_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'glpat-xxxxxxxxxxxxxxxxxxxx',
  'export OPENAI_API_KEY=sk-proj-...',
  'sk-ant-api03-...',
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c',
  'Authorization: Bearer <token>',
  'Authorization: Bearer $' + '{accessToken}',
  'Authorization: Bearer YOUR_ACCESS_TOKEN_GOES_HERE',
  'Authorization: Basic <credentials>',
  'Basic understanding of JavaScript is assumed',
  'Basic authentication123 is not supported',
  'Bearer authenticationStrategyForTheGateway',
  'postgres://user:password@localhost:5432/mydb',
  'postgresql://$' + '{user}:$' + '{password}@host/db',
  'mongodb://username:<password>@cluster.mongodb.net',
  'mysql://root:root@127.0.0.1/app',
  'redis://localhost:6379',
  'redis://default:your_password@host:6379',
  'amqp://guest:guest@localhost:5672',
  'Server=localhost;Database=test;User Id=sa;Password=<YourStrong@Passw0rd>;',
  'Server=db;Database=x;Trusted_Connection=True;',
  'jdbc:postgresql://localhost/test?user=postgres&password=postgres',
  'jdbc:mysql://localhost:3306/db',
  'host=localhost dbname=test user=postgres password=$PGPASSWORD',
  'api_key: process.env.API_KEY',
  'apiKey: "YOUR_API_KEY_0123456789"',
  "apiKey = 'xxxxxxxxxxxxxxxxxxxxxxxx'",
  'const accessToken = getAccessTokenFromStorage(key)',
  'client_secret = "<client secret>"',
  'secretKey: "the-name-of-the-secret-in-vault"',
  'privateKey = readFileSync(pathOfThePrivateKeyFile)',
  'accessKeyId and secretAccessKey come from the environment',
  'authToken: token.value.toString(16)',
  'password: "Forgot your password?"',
  'password: "Passwort"',
  'password = "********"',
  'password: "Enter at least 8 characters"',
  'password: "changeme123A!"',
  'label for="password" type="password" name="Password1"',
  '-----BEGIN PRIVATE KEY----- … -----END PRIVATE KEY-----',
  '-----BEGIN RSA PRIVATE KEY-----\nMIIE...\n-----END RSA PRIVATE KEY-----',
  '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n-----END PUBLIC KEY-----',
  'sentry token: sntrys_…',
  'The key-value store key-00000000000000000000000000000000',
  'SKU 12345678901234567890123456789012',
  'SKeleton, SKetch and SK-1',
  'pattern.of.the.file',
  'dp.height and dp.width',
  'figd_',
  'hvs.height',
  'xai-grok is a model',
  'r8_format and r16_format',
  'gsk_learn_logistic_regression_of_the_data',
  'pypi-install',
  'MTE is a unit',
  'sig=short',
  'LTAI',
  'tokenizer: "o200k_base", tokens: 4096, maxTokens: 200000',
  'csrfToken: document.querySelector("meta[name=csrf-token]").content',
  'sessionKey: `session-$' + '{id}-$' + '{user}-$' + '{Date.now()}`',
  'data-api-key-url="https://docs.test/where-to-find-the-api-key-2024"',
  'publicKey: "BEl62iUYgUivxIkv69yViEuiBIa40HI0DLLuxazjqAKVXTdtkoTrZPPUi"',
  'clientKey: "dashboard-client-v2-production-eu-west-1"',
  'serviceKey=com.example.orders.service.v2.OrderService',
]
