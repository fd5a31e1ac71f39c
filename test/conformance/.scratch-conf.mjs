import {createRequire as _c} from 'node:module'; const require = _c(import.meta.url);
var __defProp = Object.defineProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};

// ../../tmp/conf/conf.ts
import { existsSync, readFileSync, writeFileSync } from "node:fs";

// test/support/chromium.ts
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
function launchChromium(more = []) {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--font-render-hinting=none",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      ...more
    ]
  });
}
function chromiumPath() {
  const script = fileURLToPath(new URL("../../scripts/ensure-chromium.mjs", import.meta.url));
  return process.env.CHROMIUM_PATH ?? execFileSync(process.execPath, [script], { encoding: "utf8" }).trim();
}

// test/conformance/browser/collect.ts
function reportViolations() {
  const top = window.top ?? window;
  const collector = top.opener ?? top;
  if (collector !== window) {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
      collector.postMessage({ directive: effectiveDirective, url: blockedURI }, "*");
    });
    return;
  }
  const batch = { reports: [], loads: [] };
  Object.assign(window, { batch });
  window.addEventListener("message", ({ source, data }) => {
    let load = source;
    while (load !== null && load.parent !== load && load.parent !== window) load = load.parent;
    batch.reports.push({ index: batch.loads.indexOf(load), directive: String(data.directive), url: String(data.url) });
  });
}
function batchPage(addresses, kind) {
  return `<!doctype html><meta charset="utf-8">
<style>iframe {position: fixed; inset: 0; width: 1280px; height: 720px; border: 0}</style>
<body><script>
for (const address of ${JSON.stringify(addresses)}) {
  if (${kind === "windows"}) batch.loads.push(window.open(address, '_blank', 'width=1280,height=720'))
  else {
    const frame = Object.assign(document.createElement('iframe'), {src: address})
    document.body.append(frame)
    batch.loads.push(frame.contentWindow)
  }
}
</script>`;
}

// test/conformance/browser/server.ts
import { createServer as createHttpServer } from "node:http";
import { createSecureServer } from "node:http2";
import { createServer } from "node:net";

// test/conformance/browser/certificate.ts
import { generateKeyPairSync, sign } from "node:crypto";
function selfSigned() {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const name = sequence(der(tags.set, sequence(commonName, der(tags.utf8, Buffer.from("ampoule conformance")))));
  const validity = sequence(time("200101000000Z"), time("491231235959Z"));
  const subjectKey = publicKey.export({ type: "spki", format: "der" });
  const body = sequence(serialNumber, ecdsaWithSha256, name, validity, name, subjectKey);
  const signature = der(tags.bits, Buffer.concat([Buffer.of(0), sign("sha256", body, privateKey)]));
  const certificate = sequence(body, ecdsaWithSha256, signature);
  return { key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(), cert: pem(certificate) };
}
var tags = { integer: 2, bits: 3, oid: 6, utf8: 12, sequence: 48, set: 49, time: 23 };
function der(tag, ...contents2) {
  const content = Buffer.concat(contents2);
  const { length } = content;
  const header = length < 128 ? [length] : length < 256 ? [129, length] : [130, length >> 8, length & 255];
  return Buffer.concat([Buffer.of(tag, ...header), content]);
}
function sequence(...contents2) {
  return der(tags.sequence, ...contents2);
}
function time(text) {
  return der(tags.time, Buffer.from(text));
}
function pem(bytes2) {
  const lines2 = bytes2.toString("base64").match(/.{1,64}/g) ?? [];
  return ["-----BEGIN CERTIFICATE-----", ...lines2, "-----END CERTIFICATE-----", ""].join("\n");
}
var serialNumber = der(tags.integer, Buffer.of(1));
var ecdsaWithSha256 = sequence(der(tags.oid, Buffer.from("2a8648ce3d040302", "hex")));
var commonName = der(tags.oid, Buffer.from("550403", "hex"));

// test/conformance/browser/server.ts
var Server = class _Server {
  port;
  #net;
  #sockets;
  static async start(answer) {
    const secure = createSecureServer({ ...selfSigned(), allowHTTP1: true }, (request3, response) => {
      respond("https", request3, response);
    });
    const plain = createHttpServer((request3, response) => respond("http", request3, response));
    function respond(scheme, request3, response) {
      const chunks = [];
      request3.on("data", (chunk2) => chunks.push(chunk2));
      request3.on("error", () => response.end());
      request3.on("end", () => {
        const host = request3.headers[":authority"] ?? request3.headers.host ?? "";
        const url = new URL(`${scheme}://${String(host)}${request3.url ?? "/"}`).href;
        const destination = String(request3.headers["sec-fetch-dest"] ?? "");
        const body = Buffer.concat(chunks).toString();
        const { status = 200, headers = {}, body: text = "" } = answer({ kind: "request", url, destination, body });
        response.writeHead(status, headers);
        response.end(text);
      });
    }
    for (const [scheme, server] of [["wss", secure], ["ws", plain]]) {
      server.on("upgrade", (request3, socket) => {
        const url = new URL(`${scheme}://${request3.headers.host}${request3.url}`).href;
        answer({ kind: "request", url, destination: "websocket", body: "" });
        socket.destroy();
      });
      server.on("clientError", (_, socket) => socket.destroy());
    }
    secure.on("secureConnection", (socket) => {
      const { servername } = socket;
      if (servername) answer({ kind: "connection", url: `https://${servername}/`, destination: "", body: "" });
    });
    secure.on("tlsClientError", (_, socket) => socket.destroy());
    secure.on("sessionError", () => void 0);
    const sockets = /* @__PURE__ */ new Set();
    const net = createServer((socket) => {
      sockets.add(socket);
      socket.on("close", () => sockets.delete(socket));
      socket.on("error", () => socket.destroy());
      socket.once("readable", () => {
        const first = socket.read(1);
        if (first === null) return;
        socket.unshift(first);
        (first[0] === 22 ? secure : plain).emit("connection", socket);
      });
    });
    await new Promise((done) => net.listen(0, "127.0.0.1", done));
    return new _Server(net, sockets);
  }
  constructor(net, sockets) {
    this.#net = net;
    this.#sockets = sockets;
    this.port = net.address().port;
  }
  async close() {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((done) => this.#net.close(done));
  }
};

// test/conformance/browser/observe.ts
var site = "https://page.invalid/";
function refusal(directive, blocked) {
  return `${directive} refuses ${blocked}`;
}
function request(url) {
  return `asks for ${url}`;
}
function connection(host) {
  return `connects to ${host}`;
}
async function observe(loads) {
  const observations = loads.map(() => /* @__PURE__ */ new Set());
  const batches = [
    ...slices(loads.filter(({ tab }) => !tab), framesPerBatch),
    ...slices(loads.filter(({ tab }) => tab), windowsPerBatch)
  ];
  let arrivals = 0;
  const answer = (arrival) => {
    arrivals++;
    const { url, kind } = arrival;
    const batch = /^https:\/\/page\.invalid\/batch\/(\d+)$/.exec(url);
    if (batch !== null) return html(showing(batches[Number(batch[1])] ?? []));
    const id = idOf(url);
    const observation = observations[id];
    const load = loads[id];
    if (observation === void 0 || load === void 0) {
      if (kind === "request" && !url.endsWith("/favicon.ico")) strays.push(url);
      return { status: 404 };
    }
    if (kind === "connection") observation.add(connection(new URL(url).hostname));
    else if (url === `${site}${id}/` && documents.has(arrival.destination)) return html(load.html, policyOf(load));
    else if (url === reportUrl(id)) for (const line of reported(arrival.body)) observation.add(line);
    else observation.add(request(ofPage(url, id)));
    return answerTo(arrival.destination);
  };
  const strays = [];
  const server = await Server.start(answer);
  try {
    const rules = [...hosts.map((host) => `MAP ${host} 127.0.0.1:${server.port}`), "MAP * ~NOTFOUND"];
    const browser = await launchChromium(["--ignore-certificate-errors", `--host-resolver-rules=${rules.join(", ")}`]);
    try {
      const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
      await context.addInitScript(reportViolations);
      const queue = batches.entries();
      const work = async () => {
        for (const [number, batch] of queue) {
          for (const { index, directive, url } of await showPatiently(context, number, () => arrivals)) {
            const load = batch[index];
            if (load !== void 0) observations[load.id]?.add(refusal(directive, ofPage(url, load.id)));
          }
        }
      };
      await Promise.all(Array.from({ length: pagesAtOnce }, work));
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
  if (strays.length > 0) throw new Error(`Nobody knows which page asked for ${strays.join(", ")}: put {id} into the path`);
  return observations;
}
var hosts = ["page.invalid", "*.test", "*.jsdelivr.net"];
var framesPerBatch = 80;
var windowsPerBatch = 12;
var pagesAtOnce = 2;
async function showPatiently(context, number, arrivals) {
  for (let tries = 3; tries > 1; tries--) {
    const reports = await withDeadline(show(context, number, arrivals));
    if (reports !== null) return reports;
  }
  return await show(context, number, arrivals);
}
async function withDeadline(result) {
  let timer;
  const deadline = new Promise((done) => {
    timer = setTimeout(() => done(null), longestBatch);
  });
  try {
    return await Promise.race([result, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
async function show(context, number, arrivals) {
  const page = await context.newPage();
  const opened = [];
  page.on("popup", (popup) => opened.push(popup));
  try {
    await page.goto(`${site}batch/${number}`, { waitUntil: "load" });
    const reports = () => page.evaluate("batch.reports");
    let before = -1;
    for (let rest = mostRests; rest > 0; rest--) {
      await page.evaluate(idle);
      const now = arrivals() + (await reports()).length;
      if (now === before) break;
      before = now;
      await page.waitForTimeout(quietTime);
    }
    return await reports();
  } finally {
    await Promise.all([...opened, page].map((one2) => one2.close()));
  }
}
var quietTime = 200;
var mostRests = 30;
var longestBatch = 3e4;
function idle() {
  return new Promise((done) => requestIdleCallback(() => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
}
function showing(batch) {
  return batchPage(batch.map(({ id }) => `/${id}/`), batch[0]?.tab ? "windows" : "frames");
}
function idOf(url) {
  return Number(/\/p?(\d+)(?=[./?]|$)/.exec(url)?.[1] ?? Number.NaN);
}
function ofPage(url, id) {
  return url.replace(`${site}${id}/`, site);
}
function policyOf({ csp, html: text, id }) {
  if (csp === "" || !/worker|importScripts/i.test(text)) return csp;
  return csp.split(",").map((policy) => `${policy}; report-uri ${reportUrl(id)}`).join(",");
}
function reportUrl(id) {
  return `${site}${id}/violation`;
}
function reported(body) {
  const { "csp-report": report } = JSON.parse(body);
  return [refusal(report["effective-directive"] ?? "", report["blocked-uri"] ?? "")];
}
var documents = /* @__PURE__ */ new Set(["document", "iframe"]);
function html(body, csp = "") {
  return { headers: { "content-type": "text/html; charset=utf-8", ...csp !== "" && { "content-security-policy": csp } }, body };
}
function answerTo(destination) {
  const [type, body] = bodies[destination] ?? ["text/plain", ""];
  return { headers: { "content-type": type, "access-control-allow-origin": "*", "cache-control": "no-store" }, body };
}
var bodies = {
  image: ["image/gif", Buffer.from("R0lGODlhAQABAAAAACw=", "base64")],
  style: ["text/css", ""],
  script: ["text/javascript", ""],
  worker: ["text/javascript", ""],
  sharedworker: ["text/javascript", ""],
  serviceworker: ["text/javascript", ""],
  audioworklet: ["text/javascript", ""],
  paintworklet: ["text/javascript", ""],
  json: ["application/json", "{}"],
  track: ["text/vtt", "WEBVTT"],
  document: ["text/html", ""],
  iframe: ["text/html", ""],
  frame: ["text/html", ""],
  object: ["text/html", ""],
  embed: ["text/html", ""]
};
function slices(items, size) {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}

// packages/lint/src/references/json-members.ts
function locateMembers(json, depth) {
  const spans = /* @__PURE__ */ new Map();
  const path = [];
  let expectsName = false;
  for (let at = 0; at < json.length; at++) {
    const character = json[at];
    if (character === "{" || character === "[") {
      path.push(character === "{" ? "" : null);
      expectsName = character === "{";
    } else if (character === "}" || character === "]") path.pop();
    else if (character === ",") expectsName = path.at(-1) !== null;
    else if (character === ":") expectsName = false;
    else if (character === '"') {
      const span = { start: at + 1, end: closingQuote(json, at + 1) };
      at = span.end;
      if (path.length === 0 || path.length > depth) continue;
      if (expectsName) path[path.length - 1] = unquote(json, span);
      if (!path.includes(null)) spans.set(memberKey(path), span);
    }
  }
  return spans;
}
function memberKey(path) {
  return JSON.stringify(path);
}
function closingQuote(json, from) {
  let at = json.indexOf('"', from);
  while (at !== -1 && isEscaped(json, at, from)) at = json.indexOf('"', at + 1);
  return at === -1 ? json.length : at;
}
function isEscaped(json, at, from) {
  let backslashes = 0;
  while (at - backslashes > from && json.charCodeAt(at - backslashes - 1) === 92) backslashes++;
  return backslashes % 2 === 1;
}
function unquote(json, { start, end }) {
  return String(JSON.parse(json.slice(start - 1, end + 1)));
}

// packages/lint/src/references/url.ts
function readUrl(written2) {
  let start = 0;
  let end = written2.length;
  while (start < end && written2.charCodeAt(start) <= 32) start++;
  while (end > start && written2.charCodeAt(end - 1) <= 32) end--;
  const trimmed = written2.slice(start, end);
  return tabOrNewline.test(trimmed) ? trimmed.replaceAll(tabsAndNewlines, "") : trimmed;
}
var tabOrNewline = /[\t\n\r]/;
var tabsAndNewlines = /[\t\n\r]+/g;
function classifyUrl(url, base) {
  const text = readUrl(url);
  if (text === "") return "empty";
  if (text.startsWith("#")) return "fragment";
  const scheme = schemeOf(text);
  if (scheme === "") return twoSlashes.test(text) ? "protocol-relative" : "relative";
  if (!specialSchemes.has(scheme)) return ownKinds.get(scheme) ?? "mailto-like";
  return scheme === base && !twoSlashes.test(text.slice(scheme.length + 1)) ? "relative" : "absolute";
}
function schemeOf(url) {
  const match = schemeAtStart.exec(readUrl(url.slice(0, 256)));
  return match?.[1] === void 0 ? "" : match[1].toLowerCase();
}
var schemeAtStart = /^([a-zA-Z][a-zA-Z0-9+.-]*):/;
var twoSlashes = /^[/\\]{2}/;
var specialSchemes = /* @__PURE__ */ new Set(["http", "https", "ws", "wss", "ftp"]);
var ownKinds = /* @__PURE__ */ new Map([
  ["data", "data"],
  ["blob", "blob"],
  ["javascript", "javascript"],
  ["about", "about"],
  ["file", "file"]
]);

// packages/lint/src/references/importmap.ts
function readImportMap(json) {
  const problems = [];
  const whole3 = (message) => ({
    ...empty,
    problems: [{ message, start: 0, end: json.length, fatal: true }]
  });
  const value = parse(json);
  if (value instanceof Error) return whole3(`Unexpected import map that is not JSON: ${value.message}`);
  if (!isRecord(value)) return whole3("Unexpected import map, expected a JSON object");
  for (const name of ["imports", "scopes", "integrity"]) {
    if (Object.hasOwn(value, name) && !isRecord(value[name])) return whole3(`Unexpected \`${name}\`, expected an object`);
  }
  const scopes = isRecord(value.scopes) ? value.scopes : {};
  for (const [prefix, map] of Object.entries(scopes)) {
    if (!isRecord(map)) return whole3(`Unexpected scope \`${prefix}\`, expected an object`);
  }
  const members = locateMembers(json, 3);
  const spanOf2 = (path) => members.get(memberKey(path)) ?? { start: 0, end: json.length };
  for (const name of Object.keys(value)) {
    if (name !== "imports" && name !== "scopes" && name !== "integrity") {
      problems.push({ ...spanOf2([name]), message: `Unexpected key \`${name}\` in an import map`, fatal: false });
    }
  }
  const found = [];
  const readMap = (map, path) => Object.fromEntries(
    Object.entries(isRecord(map) ? map : {}).flatMap(([key, address]) => {
      const span = spanOf2([...path, key]);
      const message = problemOf(key, address);
      if (message !== null) problems.push({ ...span, message, fatal: false });
      else found.push({ ...span, url: readUrl(String(address)), ...moduleFound });
      return key === "" ? [] : [[key, message === null ? readUrl(String(address)) : null]];
    })
  );
  const imports = readMap(value.imports, ["imports"]);
  const scoped = Object.entries(scopes).map(([prefix, map]) => [prefix, readMap(map, ["scopes", prefix])]);
  found.sort((a2, b) => a2.start - b.start);
  return { imports, scopes: Object.fromEntries(scoped), found, problems };
}
function resolveSpecifier(map, specifier, referrer = "") {
  const importer = normalize(referrer) ?? pageUrl;
  const scopes = Object.entries(map.scopes).map(([prefix, inner]) => ({ prefix: URL.canParse(prefix, pageUrl) ? new URL(prefix, pageUrl).href : "", inner })).filter(
    ({ prefix }) => prefix !== "" && (prefix === importer || prefix.endsWith("/") && importer.startsWith(prefix))
  ).sort((a2, b) => descending(a2.prefix, b.prefix));
  for (const specifiers of [...scopes.map(({ inner }) => inner), map.imports]) {
    const match = matchSpecifier(specifiers, specifier);
    if (match !== void 0) return match;
  }
  return normalize(specifier) === null ? null : readUrl(specifier);
}
function matchSpecifier(specifiers, specifier) {
  const asUrl = normalize(specifier);
  const name = asUrl ?? specifier;
  const entries = Object.entries(specifiers).map(([key, address]) => ({ key: normalize(key) ?? key, address })).sort((a2, b) => descending(a2.key, b.key));
  for (const { key, address } of entries) {
    if (key === name) return address;
    if (!key.endsWith("/") || !name.startsWith(key) || asUrl !== null && !isSpecial(asUrl)) continue;
    const base = address === null ? null : normalize(address);
    if (address === null || base === null) return null;
    const rest = name.slice(key.length);
    return URL.canParse(rest, base) && new URL(rest, base).href.startsWith(base) ? address + rest : null;
  }
  return void 0;
}
function problemOf(key, address) {
  if (key === "") return "Unexpected empty specifier in an import map";
  if (typeof address !== "string") return `Unexpected address of \`${key}\`, expected a string`;
  if (normalize(address) === null)
    return `Unexpected address \`${address}\` of \`${key}\`, expected a URL or a path that starts with \`/\`, \`./\` or \`../\``;
  if (key.endsWith("/") && !address.endsWith("/"))
    return `Unexpected address \`${address}\` of \`${key}\`, expected one that ends in \`/\` as its specifier does`;
  return null;
}
function normalize(specifier) {
  if (/^(?:\/|\.\/|\.\.\/)/.test(specifier))
    return URL.canParse(specifier, pageUrl) ? new URL(specifier, pageUrl).href : null;
  return URL.canParse(specifier) ? new URL(specifier).href : null;
}
function isSpecial(url) {
  const kind = classifyUrl(url);
  return kind === "absolute" || kind === "file";
}
function parse(json) {
  try {
    return JSON.parse(json);
  } catch (error) {
    return error;
  }
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function descending(a2, b) {
  return a2 < b ? 1 : a2 > b ? -1 : 0;
}
var pageUrl = "https://page.invalid/";
var moduleFound = { sink: "module", directive: "script-src-elem", static: false, via: "import map" };
var empty = { imports: {}, scopes: {}, found: [], problems: [] };

// packages/lint/src/policy/decision.ts
var undecided = { allowed: true, directive: null, expression: null, policy: null };
function decide(policies2, ask) {
  let decision = undecided;
  for (const [index, policy] of policies2.entries()) {
    const say = ask(policy);
    if (say === null) continue;
    if (say.expression === null) return { allowed: false, ...say, policy: index };
    if (decision.policy === null) decision = { allowed: true, ...say, policy: index };
  }
  return decision;
}

// packages/lint/src/policy/fallback.ts
function governing(policy, directive) {
  for (const name of fallbacks[directive]) {
    const found = policy.directives.get(name);
    if (found !== void 0) return hasSources(found) ? found : null;
  }
  return null;
}
var fallbacks = {
  "default-src": ["default-src"],
  "script-src": ["script-src", "default-src"],
  "script-src-elem": ["script-src-elem", "script-src", "default-src"],
  "script-src-attr": ["script-src-attr", "script-src", "default-src"],
  "style-src": ["style-src", "default-src"],
  "style-src-elem": ["style-src-elem", "style-src", "default-src"],
  "style-src-attr": ["style-src-attr", "style-src", "default-src"],
  "img-src": ["img-src", "default-src"],
  "font-src": ["font-src", "default-src"],
  "media-src": ["media-src", "default-src"],
  "connect-src": ["connect-src", "default-src"],
  "frame-src": ["frame-src", "child-src", "default-src"],
  "child-src": ["child-src", "default-src"],
  "worker-src": ["worker-src", "child-src", "script-src", "default-src"],
  "object-src": ["object-src", "default-src"],
  "manifest-src": ["manifest-src", "default-src"],
  "prefetch-src": ["default-src"],
  "form-action": ["form-action"],
  "base-uri": ["base-uri"],
  "frame-ancestors": ["frame-ancestors"],
  "navigate-to": [],
  sandbox: ["sandbox"],
  webrtc: ["webrtc"]
};
function hasSources(directive) {
  return directive.sources !== null;
}

// packages/lint/src/policy/trusted-types.ts
var trustedTypesDirective = "require-trusted-types-for";
function requiresTrustedTypes({ directives: directives2 }) {
  return directives2.get(trustedTypesDirective)?.value.includes("'script'") ?? false;
}

// packages/lint/src/policy/decide-code.ts
function decideEval(policies2, { trusted = false } = {}) {
  const typed = policies2.some(requiresTrustedTypes);
  return decide(policies2, (policy) => {
    if (!trusted && requiresTrustedTypes(policy)) return { directive: trustedTypesDirective, expression: null };
    const decider = governing(policy, "script-src");
    if (decider === null) return null;
    const { keywords: keywords2 } = decider.sources;
    const expression = (typed ? keywords2.get("trusted-types-eval") : void 0) ?? keywords2.get("unsafe-eval") ?? null;
    return { directive: decider.name, expression };
  });
}
function decideWasm(policies2) {
  return decide(policies2, (policy) => {
    const decider = governing(policy, "script-src");
    if (decider === null) return null;
    const { keywords: keywords2 } = decider.sources;
    return {
      directive: decider.name,
      expression: keywords2.get("unsafe-eval") ?? keywords2.get("wasm-unsafe-eval") ?? null
    };
  });
}

// node_modules/.pnpm/@noble+hashes@2.4.0/node_modules/@noble/hashes/_u64.js
var U32_MASK64 = /* @__PURE__ */ (() => BigInt(2 ** 32 - 1))();
var _32n = /* @__PURE__ */ BigInt(32);
function fromBig(n2, le = false) {
  if (le)
    return { h: Number(n2 & U32_MASK64), l: Number(n2 >> _32n & U32_MASK64) };
  return { h: Number(n2 >> _32n & U32_MASK64) | 0, l: Number(n2 & U32_MASK64) | 0 };
}
function split(lst, le = false) {
  const len = lst.length;
  let Ah = new Uint32Array(len);
  let Al = new Uint32Array(len);
  for (let i2 = 0; i2 < len; i2++) {
    const { h, l: l2 } = fromBig(lst[i2], le);
    [Ah[i2], Al[i2]] = [h, l2];
  }
  return [Ah, Al];
}
var fromNumH = (n2) => n2 / 2 ** 32 | 0;
var fromNumL = (n2) => n2 >>> 0;
function setU64FromNum(view, byteOffset, n2, isLE) {
  const h = fromNumH(n2);
  const l2 = fromNumL(n2);
  view.setUint32(byteOffset, isLE ? l2 : h, isLE);
  view.setUint32(byteOffset + 4, isLE ? h : l2, isLE);
}
var shrSH = (h, _l, s2) => h >>> s2;
var shrSL = (h, l2, s2) => h << 32 - s2 | l2 >>> s2;
var rotrSH = (h, l2, s2) => h >>> s2 | l2 << 32 - s2;
var rotrSL = (h, l2, s2) => h << 32 - s2 | l2 >>> s2;
var rotrBH = (h, l2, s2) => h << 64 - s2 | l2 >>> s2 - 32;
var rotrBL = (h, l2, s2) => h >>> s2 - 32 | l2 << 64 - s2;
function add(Ah, Al, Bh, Bl) {
  const l2 = (Al >>> 0) + (Bl >>> 0);
  return { h: Ah + Bh + (l2 / 2 ** 32 | 0) | 0, l: l2 | 0 };
}
var add3L = (Al, Bl, Cl) => (Al >>> 0) + (Bl >>> 0) + (Cl >>> 0);
var add3H = (low, Ah, Bh, Ch) => Ah + Bh + Ch + (low / 2 ** 32 | 0) | 0;
var add4L = (Al, Bl, Cl, Dl) => (Al >>> 0) + (Bl >>> 0) + (Cl >>> 0) + (Dl >>> 0);
var add4H = (low, Ah, Bh, Ch, Dh) => Ah + Bh + Ch + Dh + (low / 2 ** 32 | 0) | 0;
var add5L = (Al, Bl, Cl, Dl, El) => (Al >>> 0) + (Bl >>> 0) + (Cl >>> 0) + (Dl >>> 0) + (El >>> 0);
var add5H = (low, Ah, Bh, Ch, Dh, Eh) => Ah + Bh + Ch + Dh + Eh + (low / 2 ** 32 | 0) | 0;

// node_modules/.pnpm/@noble+hashes@2.4.0/node_modules/@noble/hashes/utils.js
function isBytes(a2) {
  return a2 instanceof Uint8Array || ArrayBuffer.isView(a2) && a2.constructor.name === "Uint8Array" && "BYTES_PER_ELEMENT" in a2 && a2.BYTES_PER_ELEMENT === 1;
}
var atitle = (title) => title ? `"${title}" ` : "";
function anumber(n2, title = "") {
  if (typeof n2 !== "number")
    throw new TypeError(atitle(title) + "expected number, got " + typeof n2);
  if (!Number.isSafeInteger(n2) || n2 < 0)
    throw new RangeError(atitle(title) + "expected integer >= 0, got " + n2);
  return n2;
}
function abytes(value, length, title = "") {
  if (isBytes(value) && (length === void 0 || value.length === length))
    return value;
  if (length !== void 0)
    anumber(length, "length");
  const bytes2 = isBytes(value);
  const ofLen = length !== void 0 ? ` of length ${length}` : "";
  const got = bytes2 ? `length=${value.length}` : `type=${typeof value}`;
  const message = atitle(title) + "expected Uint8Array" + ofLen + ", got " + got;
  if (!bytes2)
    throw new TypeError(message);
  throw new RangeError(message);
}
var aobject = (value, label) => {
  if (value === null || typeof value !== "object" || Array.isArray(value))
    throw new TypeError((label === "object" ? "" : `"${label}" `) + "expected object, got type=" + typeof value);
};
var aopts = (value, label) => {
  aobject(value, label);
  const proto = Object.getPrototypeOf(value);
  if (proto !== Object.prototype && proto !== null)
    throw new TypeError(`"${label}" expected plain object`);
  if (Object.hasOwn(value, "__proto__"))
    throw new TypeError(`"${label}.__proto__" is not allowed`);
};
function aexists(instance, checkFinished = true) {
  if (instance.destroyed)
    throw new Error("hash was destroyed");
  if (checkFinished && instance.finished)
    throw new Error("digest() was already called");
}
function aoutput(out, instance) {
  abytes(out, void 0, "output");
  const min = instance.outputLen;
  if (!(out.length >= min)) {
    throw new RangeError('"output" expected length >= ' + min);
  }
}
function clean(...arrays) {
  for (let i2 = 0; i2 < arrays.length; i2++) {
    arrays[i2].fill(0);
  }
}
function createView(arr) {
  return new DataView(arr.buffer, arr.byteOffset, arr.byteLength);
}
function rotr(word, shift) {
  return word << 32 - shift | word >>> shift;
}
function checkOpts(defaults, opts, title = "opts") {
  aopts(defaults, "defaults");
  if (opts !== void 0)
    aopts(opts, title);
  const merged = Object.assign(/* @__PURE__ */ Object.create(null), defaults, opts);
  return merged;
}
function createHasher(hashCons, info = {}) {
  if (typeof hashCons !== "function")
    throw new TypeError('"hashCons" expected function, got type=' + typeof hashCons);
  info = checkOpts({}, info, "info");
  const hashC = (msg, opts) => hashCons(opts).update(msg).digest();
  const tmp = hashCons(void 0);
  hashC.outputLen = tmp.outputLen;
  hashC.blockLen = tmp.blockLen;
  hashC.canXOF = tmp.canXOF;
  hashC.create = (opts) => hashCons(opts);
  Object.assign(hashC, info);
  return Object.freeze(hashC);
}
var oidNist = (suffix) => ({
  // Current NIST hashAlgs suffixes used here fit in one DER subidentifier octet.
  // Larger suffix values would need base-128 OID encoding and a different length byte.
  oid: Uint8Array.from([6, 9, 96, 134, 72, 1, 101, 3, 4, 2, suffix])
});

// node_modules/.pnpm/@noble+hashes@2.4.0/node_modules/@noble/hashes/_md.js
function Chi(a2, b, c2) {
  return a2 & b ^ ~a2 & c2;
}
function Maj(a2, b, c2) {
  return a2 & b ^ a2 & c2 ^ b & c2;
}
var HashMD = class {
  blockLen;
  outputLen;
  canXOF = false;
  padOffset;
  isLE;
  // For partial updates less than block size
  buffer;
  view;
  finished = false;
  length = 0;
  pos = 0;
  destroyed = false;
  constructor(blockLen, outputLen, padOffset, isLE) {
    this.blockLen = blockLen;
    this.outputLen = outputLen;
    this.padOffset = padOffset;
    this.isLE = isLE;
    this.buffer = new Uint8Array(blockLen);
    this.view = createView(this.buffer);
  }
  update(data) {
    aexists(this);
    abytes(data);
    const { view, buffer, blockLen } = this;
    const len = data.length;
    let processed = false;
    for (let pos = 0; pos < len; ) {
      const take = Math.min(blockLen - this.pos, len - pos);
      if (take === blockLen) {
        const dataView = createView(data);
        for (; blockLen <= len - pos; pos += blockLen)
          this.process(dataView, pos);
        processed = true;
        continue;
      }
      buffer.set(pos === 0 && take === len ? data : data.subarray(pos, pos + take), this.pos);
      this.pos += take;
      pos += take;
      if (this.pos === blockLen) {
        this.process(view, 0);
        this.pos = 0;
        processed = true;
      }
    }
    this.length += data.length;
    if (processed)
      this.roundClean();
    return this;
  }
  digestInto(out) {
    aexists(this);
    aoutput(out, this);
    this.finished = true;
    const { buffer, view, blockLen, isLE } = this;
    let { pos } = this;
    buffer[pos++] = 128;
    buffer.fill(0, pos);
    if (this.padOffset > blockLen - pos) {
      this.process(view, 0);
      buffer.fill(0);
    }
    setU64FromNum(view, blockLen - 8, this.length * 8, isLE);
    this.process(view, 0);
    this.roundClean();
    const oview = out === buffer ? view : createView(out);
    const len = this.outputLen;
    const outLen = len / 4;
    const state = this.get();
    if (len % 4 || outLen > state.length)
      throw new Error("invalid outputLen");
    for (let i2 = 0; i2 < outLen; i2++)
      oview.setUint32(4 * i2, state[i2], isLE);
  }
  digest() {
    const { buffer, outputLen } = this;
    this.digestInto(buffer);
    const res = buffer.slice(0, outputLen);
    this.destroy();
    return res;
  }
  _cloneIntoMeta(to) {
    const { buffer, length, finished, destroyed, pos } = this;
    to.destroyed = destroyed;
    to.finished = finished;
    to.length = length;
    to.pos = pos;
    if (pos)
      to.buffer.set(buffer);
    return to;
  }
  clone() {
    return this._cloneInto();
  }
};
var SHA256_IV = /* @__PURE__ */ Uint32Array.from([
  1779033703,
  3144134277,
  1013904242,
  2773480762,
  1359893119,
  2600822924,
  528734635,
  1541459225
]);
var SHA384_IV = /* @__PURE__ */ Uint32Array.from([
  3418070365,
  3238371032,
  1654270250,
  914150663,
  2438529370,
  812702999,
  355462360,
  4144912697,
  1731405415,
  4290775857,
  2394180231,
  1750603025,
  3675008525,
  1694076839,
  1203062813,
  3204075428
]);
var SHA512_IV = /* @__PURE__ */ Uint32Array.from([
  1779033703,
  4089235720,
  3144134277,
  2227873595,
  1013904242,
  4271175723,
  2773480762,
  1595750129,
  1359893119,
  2917565137,
  2600822924,
  725511199,
  528734635,
  4215389547,
  1541459225,
  327033209
]);

// node_modules/.pnpm/@noble+hashes@2.4.0/node_modules/@noble/hashes/sha2.js
var SHA256_K = /* @__PURE__ */ Uint32Array.from([
  1116352408,
  1899447441,
  3049323471,
  3921009573,
  961987163,
  1508970993,
  2453635748,
  2870763221,
  3624381080,
  310598401,
  607225278,
  1426881987,
  1925078388,
  2162078206,
  2614888103,
  3248222580,
  3835390401,
  4022224774,
  264347078,
  604807628,
  770255983,
  1249150122,
  1555081692,
  1996064986,
  2554220882,
  2821834349,
  2952996808,
  3210313671,
  3336571891,
  3584528711,
  113926993,
  338241895,
  666307205,
  773529912,
  1294757372,
  1396182291,
  1695183700,
  1986661051,
  2177026350,
  2456956037,
  2730485921,
  2820302411,
  3259730800,
  3345764771,
  3516065817,
  3600352804,
  4094571909,
  275423344,
  430227734,
  506948616,
  659060556,
  883997877,
  958139571,
  1322822218,
  1537002063,
  1747873779,
  1955562222,
  2024104815,
  2227730452,
  2361852424,
  2428436474,
  2756734187,
  3204031479,
  3329325298
]);
var SHA256_W = /* @__PURE__ */ new Uint32Array(64);
var SHA2_32B = class extends HashMD {
  // We cannot use array here since array allows indexing by variable
  // which means optimizer/compiler cannot use registers.
  // Numeric initializers matter: starting the fields as `undefined` changes
  // V8's field representation and makes sha256 3x slower (measured).
  A = 0;
  B = 0;
  C = 0;
  D = 0;
  E = 0;
  F = 0;
  G = 0;
  H = 0;
  constructor(outputLen, IV) {
    super(64, outputLen, 8, false);
    this.A = IV[0] | 0;
    this.B = IV[1] | 0;
    this.C = IV[2] | 0;
    this.D = IV[3] | 0;
    this.E = IV[4] | 0;
    this.F = IV[5] | 0;
    this.G = IV[6] | 0;
    this.H = IV[7] | 0;
  }
  get() {
    const { A, B, C, D, E, F, G, H } = this;
    return [A, B, C, D, E, F, G, H];
  }
  // prettier-ignore
  set(A, B, C, D, E, F, G, H) {
    this.A = A | 0;
    this.B = B | 0;
    this.C = C | 0;
    this.D = D | 0;
    this.E = E | 0;
    this.F = F | 0;
    this.G = G | 0;
    this.H = H | 0;
  }
  _cloneInto(to) {
    (to ||= new this.constructor()).set(...this.get());
    return this._cloneIntoMeta(to);
  }
  process(view, offset) {
    for (let i2 = 0; i2 < 16; i2++, offset += 4)
      SHA256_W[i2] = view.getUint32(offset, false);
    for (let i2 = 16; i2 < 64; i2++) {
      const W15 = SHA256_W[i2 - 15];
      const W2 = SHA256_W[i2 - 2];
      const s0 = rotr(W15, 7) ^ rotr(W15, 18) ^ W15 >>> 3;
      const s1 = rotr(W2, 17) ^ rotr(W2, 19) ^ W2 >>> 10;
      SHA256_W[i2] = s1 + SHA256_W[i2 - 7] + s0 + SHA256_W[i2 - 16] | 0;
    }
    let { A, B, C, D, E, F, G, H } = this;
    for (let i2 = 0; i2 < 64; i2++) {
      const sigma1 = rotr(E, 6) ^ rotr(E, 11) ^ rotr(E, 25);
      const T1 = H + sigma1 + Chi(E, F, G) + SHA256_K[i2] + SHA256_W[i2] | 0;
      const sigma0 = rotr(A, 2) ^ rotr(A, 13) ^ rotr(A, 22);
      const T2 = sigma0 + Maj(A, B, C) | 0;
      H = G;
      G = F;
      F = E;
      E = D + T1 | 0;
      D = C;
      C = B;
      B = A;
      A = T1 + T2 | 0;
    }
    A = A + this.A | 0;
    B = B + this.B | 0;
    C = C + this.C | 0;
    D = D + this.D | 0;
    E = E + this.E | 0;
    F = F + this.F | 0;
    G = G + this.G | 0;
    H = H + this.H | 0;
    this.set(A, B, C, D, E, F, G, H);
  }
  roundClean() {
    clean(SHA256_W);
  }
  destroy() {
    this.destroyed = true;
    this.set(0, 0, 0, 0, 0, 0, 0, 0);
    clean(this.buffer);
  }
};
var _SHA256 = class extends SHA2_32B {
  constructor() {
    super(32, SHA256_IV);
  }
};
var K512 = /* @__PURE__ */ (() => split([
  "0x428a2f98d728ae22",
  "0x7137449123ef65cd",
  "0xb5c0fbcfec4d3b2f",
  "0xe9b5dba58189dbbc",
  "0x3956c25bf348b538",
  "0x59f111f1b605d019",
  "0x923f82a4af194f9b",
  "0xab1c5ed5da6d8118",
  "0xd807aa98a3030242",
  "0x12835b0145706fbe",
  "0x243185be4ee4b28c",
  "0x550c7dc3d5ffb4e2",
  "0x72be5d74f27b896f",
  "0x80deb1fe3b1696b1",
  "0x9bdc06a725c71235",
  "0xc19bf174cf692694",
  "0xe49b69c19ef14ad2",
  "0xefbe4786384f25e3",
  "0x0fc19dc68b8cd5b5",
  "0x240ca1cc77ac9c65",
  "0x2de92c6f592b0275",
  "0x4a7484aa6ea6e483",
  "0x5cb0a9dcbd41fbd4",
  "0x76f988da831153b5",
  "0x983e5152ee66dfab",
  "0xa831c66d2db43210",
  "0xb00327c898fb213f",
  "0xbf597fc7beef0ee4",
  "0xc6e00bf33da88fc2",
  "0xd5a79147930aa725",
  "0x06ca6351e003826f",
  "0x142929670a0e6e70",
  "0x27b70a8546d22ffc",
  "0x2e1b21385c26c926",
  "0x4d2c6dfc5ac42aed",
  "0x53380d139d95b3df",
  "0x650a73548baf63de",
  "0x766a0abb3c77b2a8",
  "0x81c2c92e47edaee6",
  "0x92722c851482353b",
  "0xa2bfe8a14cf10364",
  "0xa81a664bbc423001",
  "0xc24b8b70d0f89791",
  "0xc76c51a30654be30",
  "0xd192e819d6ef5218",
  "0xd69906245565a910",
  "0xf40e35855771202a",
  "0x106aa07032bbd1b8",
  "0x19a4c116b8d2d0c8",
  "0x1e376c085141ab53",
  "0x2748774cdf8eeb99",
  "0x34b0bcb5e19b48a8",
  "0x391c0cb3c5c95a63",
  "0x4ed8aa4ae3418acb",
  "0x5b9cca4f7763e373",
  "0x682e6ff3d6b2b8a3",
  "0x748f82ee5defb2fc",
  "0x78a5636f43172f60",
  "0x84c87814a1f0ab72",
  "0x8cc702081a6439ec",
  "0x90befffa23631e28",
  "0xa4506cebde82bde9",
  "0xbef9a3f7b2c67915",
  "0xc67178f2e372532b",
  "0xca273eceea26619c",
  "0xd186b8c721c0c207",
  "0xeada7dd6cde0eb1e",
  "0xf57d4f7fee6ed178",
  "0x06f067aa72176fba",
  "0x0a637dc5a2c898a6",
  "0x113f9804bef90dae",
  "0x1b710b35131c471b",
  "0x28db77f523047d84",
  "0x32caab7b40c72493",
  "0x3c9ebe0a15c9bebc",
  "0x431d67c49c100d4c",
  "0x4cc5d4becb3e42b6",
  "0x597f299cfc657e2a",
  "0x5fcb6fab3ad6faec",
  "0x6c44198c4a475817"
].map((n2) => BigInt(n2))))();
var SHA512_Kh = /* @__PURE__ */ (() => K512[0])();
var SHA512_Kl = /* @__PURE__ */ (() => K512[1])();
var SHA512_W_H = /* @__PURE__ */ new Uint32Array(80);
var SHA512_W_L = /* @__PURE__ */ new Uint32Array(80);
var SHA2_64B = class extends HashMD {
  // We cannot use array here since array allows indexing by variable
  // which means optimizer/compiler cannot use registers.
  // h -- high 32 bits, l -- low 32 bits
  // Numeric initializers matter: starting the fields as `undefined` changes
  // V8's field representation and slows hashing down (measured on sha256).
  Ah = 0;
  Al = 0;
  Bh = 0;
  Bl = 0;
  Ch = 0;
  Cl = 0;
  Dh = 0;
  Dl = 0;
  Eh = 0;
  El = 0;
  Fh = 0;
  Fl = 0;
  Gh = 0;
  Gl = 0;
  Hh = 0;
  Hl = 0;
  constructor(outputLen, IV) {
    super(128, outputLen, 16, false);
    this.Ah = IV[0] | 0;
    this.Al = IV[1] | 0;
    this.Bh = IV[2] | 0;
    this.Bl = IV[3] | 0;
    this.Ch = IV[4] | 0;
    this.Cl = IV[5] | 0;
    this.Dh = IV[6] | 0;
    this.Dl = IV[7] | 0;
    this.Eh = IV[8] | 0;
    this.El = IV[9] | 0;
    this.Fh = IV[10] | 0;
    this.Fl = IV[11] | 0;
    this.Gh = IV[12] | 0;
    this.Gl = IV[13] | 0;
    this.Hh = IV[14] | 0;
    this.Hl = IV[15] | 0;
  }
  // prettier-ignore
  get() {
    const { Ah, Al, Bh, Bl, Ch, Cl, Dh, Dl, Eh, El, Fh, Fl, Gh, Gl, Hh, Hl } = this;
    return [Ah, Al, Bh, Bl, Ch, Cl, Dh, Dl, Eh, El, Fh, Fl, Gh, Gl, Hh, Hl];
  }
  // prettier-ignore
  set(Ah, Al, Bh, Bl, Ch, Cl, Dh, Dl, Eh, El, Fh, Fl, Gh, Gl, Hh, Hl) {
    this.Ah = Ah | 0;
    this.Al = Al | 0;
    this.Bh = Bh | 0;
    this.Bl = Bl | 0;
    this.Ch = Ch | 0;
    this.Cl = Cl | 0;
    this.Dh = Dh | 0;
    this.Dl = Dl | 0;
    this.Eh = Eh | 0;
    this.El = El | 0;
    this.Fh = Fh | 0;
    this.Fl = Fl | 0;
    this.Gh = Gh | 0;
    this.Gl = Gl | 0;
    this.Hh = Hh | 0;
    this.Hl = Hl | 0;
  }
  _cloneInto(to) {
    (to ||= new this.constructor()).set(...this.get());
    return this._cloneIntoMeta(to);
  }
  process(view, offset) {
    for (let i2 = 0; i2 < 16; i2++, offset += 4) {
      SHA512_W_H[i2] = view.getUint32(offset);
      SHA512_W_L[i2] = view.getUint32(offset += 4);
    }
    for (let i2 = 16; i2 < 80; i2++) {
      const W15h = SHA512_W_H[i2 - 15] | 0;
      const W15l = SHA512_W_L[i2 - 15] | 0;
      const s0h = rotrSH(W15h, W15l, 1) ^ rotrSH(W15h, W15l, 8) ^ shrSH(W15h, W15l, 7);
      const s0l = rotrSL(W15h, W15l, 1) ^ rotrSL(W15h, W15l, 8) ^ shrSL(W15h, W15l, 7);
      const W2h = SHA512_W_H[i2 - 2] | 0;
      const W2l = SHA512_W_L[i2 - 2] | 0;
      const s1h = rotrSH(W2h, W2l, 19) ^ rotrBH(W2h, W2l, 61) ^ shrSH(W2h, W2l, 6);
      const s1l = rotrSL(W2h, W2l, 19) ^ rotrBL(W2h, W2l, 61) ^ shrSL(W2h, W2l, 6);
      const SUMl = add4L(s0l, s1l, SHA512_W_L[i2 - 7], SHA512_W_L[i2 - 16]);
      const SUMh = add4H(SUMl, s0h, s1h, SHA512_W_H[i2 - 7], SHA512_W_H[i2 - 16]);
      SHA512_W_H[i2] = SUMh | 0;
      SHA512_W_L[i2] = SUMl | 0;
    }
    let { Ah, Al, Bh, Bl, Ch, Cl, Dh, Dl, Eh, El, Fh, Fl, Gh, Gl, Hh, Hl } = this;
    for (let i2 = 0; i2 < 80; i2++) {
      const sigma1h = rotrSH(Eh, El, 14) ^ rotrSH(Eh, El, 18) ^ rotrBH(Eh, El, 41);
      const sigma1l = rotrSL(Eh, El, 14) ^ rotrSL(Eh, El, 18) ^ rotrBL(Eh, El, 41);
      const CHIh = Eh & Fh ^ ~Eh & Gh;
      const CHIl = El & Fl ^ ~El & Gl;
      const T1ll = add5L(Hl, sigma1l, CHIl, SHA512_Kl[i2], SHA512_W_L[i2]);
      const T1h = add5H(T1ll, Hh, sigma1h, CHIh, SHA512_Kh[i2], SHA512_W_H[i2]);
      const T1l = T1ll | 0;
      const sigma0h = rotrSH(Ah, Al, 28) ^ rotrBH(Ah, Al, 34) ^ rotrBH(Ah, Al, 39);
      const sigma0l = rotrSL(Ah, Al, 28) ^ rotrBL(Ah, Al, 34) ^ rotrBL(Ah, Al, 39);
      const MAJh = Ah & Bh ^ Ah & Ch ^ Bh & Ch;
      const MAJl = Al & Bl ^ Al & Cl ^ Bl & Cl;
      Hh = Gh | 0;
      Hl = Gl | 0;
      Gh = Fh | 0;
      Gl = Fl | 0;
      Fh = Eh | 0;
      Fl = El | 0;
      ({ h: Eh, l: El } = add(Dh | 0, Dl | 0, T1h | 0, T1l | 0));
      Dh = Ch | 0;
      Dl = Cl | 0;
      Ch = Bh | 0;
      Cl = Bl | 0;
      Bh = Ah | 0;
      Bl = Al | 0;
      const All = add3L(T1l, sigma0l, MAJl);
      Ah = add3H(All, T1h, sigma0h, MAJh);
      Al = All | 0;
    }
    ({ h: Ah, l: Al } = add(this.Ah | 0, this.Al | 0, Ah | 0, Al | 0));
    ({ h: Bh, l: Bl } = add(this.Bh | 0, this.Bl | 0, Bh | 0, Bl | 0));
    ({ h: Ch, l: Cl } = add(this.Ch | 0, this.Cl | 0, Ch | 0, Cl | 0));
    ({ h: Dh, l: Dl } = add(this.Dh | 0, this.Dl | 0, Dh | 0, Dl | 0));
    ({ h: Eh, l: El } = add(this.Eh | 0, this.El | 0, Eh | 0, El | 0));
    ({ h: Fh, l: Fl } = add(this.Fh | 0, this.Fl | 0, Fh | 0, Fl | 0));
    ({ h: Gh, l: Gl } = add(this.Gh | 0, this.Gl | 0, Gh | 0, Gl | 0));
    ({ h: Hh, l: Hl } = add(this.Hh | 0, this.Hl | 0, Hh | 0, Hl | 0));
    this.set(Ah, Al, Bh, Bl, Ch, Cl, Dh, Dl, Eh, El, Fh, Fl, Gh, Gl, Hh, Hl);
  }
  roundClean() {
    clean(SHA512_W_H, SHA512_W_L);
  }
  destroy() {
    this.destroyed = true;
    clean(this.buffer);
    this.set(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }
};
var _SHA512 = class extends SHA2_64B {
  constructor() {
    super(64, SHA512_IV);
  }
};
var _SHA384 = class extends SHA2_64B {
  constructor() {
    super(48, SHA384_IV);
  }
};
var sha256 = /* @__PURE__ */ createHasher(
  () => new _SHA256(),
  /* @__PURE__ */ oidNist(1)
);
var sha512 = /* @__PURE__ */ createHasher(
  () => new _SHA512(),
  /* @__PURE__ */ oidNist(3)
);
var sha384 = /* @__PURE__ */ createHasher(
  () => new _SHA384(),
  /* @__PURE__ */ oidNist(2)
);

// packages/lint/src/policy/digest.ts
function digestOf(algorithm, text) {
  const digest = algorithms[algorithm](new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...digest));
}
var algorithms = { sha256, sha384, sha512 };

// packages/lint/src/policy/match-script.ts
function matchScript(list, element2, matches3) {
  const { nonce, integrity = "", parserInserted = element2.directive !== "worker-src" } = element2;
  const trusted = matchNonce(list, nonce) ?? matchIntegrity(list, integrity);
  if (trusted !== null) return trusted;
  const strictDynamic = list.keywords.get("strict-dynamic");
  if (strictDynamic !== void 0) return parserInserted ? null : strictDynamic;
  return matches3(list);
}
function matchStyle(list, { nonce }, matches3) {
  return matchNonce(list, nonce) ?? matches3(list);
}
function matchNonce({ nonces }, nonce = "") {
  if (nonce === "") return null;
  return nonces.find((source) => source.nonce === nonce)?.text ?? null;
}
function matchIntegrity({ hashes }, integrity) {
  if (hashes.length === 0) return null;
  let matched = null;
  for (const { algorithm, digest } of integrityMetadata(integrity)) {
    const source = hashes.find((hash) => hash.algorithm === algorithm && hash.digest === digest);
    if (source === void 0) return null;
    matched ??= source.text;
  }
  return matched;
}
function integrityMetadata(integrity) {
  return Array.from(
    integrity.matchAll(/(?<!\S)(sha(?:256|384|512))-([^\s?]+)/gi),
    ([, algorithm = "", digest = ""]) => ({
      algorithm: algorithm.toLowerCase(),
      digest: digest.replaceAll("-", "+").replaceAll("_", "/")
    })
  );
}

// packages/lint/src/policy/match-inline.ts
function matchInline(list, { kind, text, nonce, parserInserted = true }) {
  const unsafeInline = allowsAllInline(list, kind);
  if (unsafeInline !== null) return unsafeInline;
  const isElement2 = kind === "script" || kind === "style";
  if (isElement2) {
    const matched = matchNonce(list, nonce);
    if (matched !== null) return matched;
  }
  if (!isElement2 && !list.keywords.has("unsafe-hashes")) return null;
  const strictDynamic = list.keywords.get("strict-dynamic");
  if (strictDynamic !== void 0 && kind === "script" && !parserInserted) return strictDynamic;
  return matchHash(list, text);
}
function allowsAllInline({ nonces, hashes, keywords: keywords2 }, kind) {
  if (nonces.length > 0 || hashes.length > 0) return null;
  if (keywords2.has("strict-dynamic") && kind !== "style" && kind !== "style-attribute") return null;
  return keywords2.get("unsafe-inline") ?? null;
}
function matchHash({ hashes }, text) {
  const digests = /* @__PURE__ */ new Map();
  for (const hash of hashes) {
    const digest = digests.get(hash.algorithm) ?? digestOf(hash.algorithm, text);
    if (digest === hash.digest) return hash.text;
    digests.set(hash.algorithm, digest);
  }
  return null;
}

// packages/lint/src/policy/decide-inline.ts
function decideInline(policies2, code2) {
  const directive = effectiveDirectives[code2.kind];
  return decide(policies2, (policy) => {
    if (code2.kind === "navigation" && requiresTrustedTypes(policy)) {
      return { directive: trustedTypesDirective, expression: null };
    }
    const decider = governing(policy, directive);
    if (decider === null) return null;
    return { directive: decider.name, expression: matchInline(decider.sources, code2) };
  });
}
var effectiveDirectives = {
  script: "script-src-elem",
  navigation: "script-src-elem",
  "script-attribute": "script-src-attr",
  style: "style-src-elem",
  "style-attribute": "style-src-attr"
};

// packages/lint/src/policy/match-path.ts
function parsePathPattern(path) {
  if (!pathGrammar.test(path)) return null;
  const exact = !path.endsWith("/");
  const pieces = split2(path);
  return { pieces: exact ? pieces : pieces.slice(0, -1), exact };
}
function matchPath(pattern, path) {
  const pieces = split2(path);
  if (pattern.exact ? pieces.length !== pattern.pieces.length : pieces.length <= pattern.pieces.length) return false;
  return pattern.pieces.every((piece, index) => piece === pieces[index]);
}
var pathGrammar = /^\/(?:(?:[\w\-.~!$&'()*+=:@]|%[0-9a-f]{2})+(?:\/(?:[\w\-.~!$&'()*+=:@]|%[0-9a-f]{2})*)*)?$/i;
function split2(path) {
  return path.split("/").map(percentDecode);
}
function percentDecode(piece) {
  if (!piece.includes("%")) return piece;
  return piece.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

// packages/lint/src/policy/origin.ts
function originOf(url) {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, port } = new URL(url);
  const scheme = protocol.slice(0, -1);
  return scheme === "file" || defaultPorts.has(scheme) ? { scheme, host: hostname, port } : null;
}
var hostedUrl = "https://page.invalid/";
var defaultPorts = /* @__PURE__ */ new Map([
  ["http", "80"],
  ["https", "443"],
  ["ws", "80"],
  ["wss", "443"],
  ["ftp", "21"]
]);

// packages/lint/src/policy/match-url.ts
function matchUrl(list, target, self2, redirected) {
  for (const source of list.urls) if (matchSource(source, target, self2, redirected)) return source.text;
  return null;
}
function matchSource(source, target, self2, redirected) {
  switch (source.kind) {
    case "any":
      return networkSchemes.has(target.scheme) || target.scheme === self2?.scheme;
    case "scheme":
      return matchScheme(source.scheme, target.scheme);
    case "keyword":
      return self2 !== null && matchSelf(self2, target);
    case "host":
      return matchHostSource(source, target, self2, redirected);
  }
}
function matchHostSource(source, target, self2, redirected) {
  const scheme = source.scheme ?? self2?.scheme;
  return target.named && scheme !== void 0 && matchScheme(scheme, target.scheme) && matchHost(source.host, target.host) && matchPort(source.port, target) && // After a redirect a path would tell one origin where another sends its visitors.
  (source.path === null || redirected || matchPath(source.path, target.path));
}
function matchScheme(expected, scheme) {
  return expected === scheme || expected === "http" && scheme === "https" || expected === "ws" && scheme === "wss";
}
function matchHost(pattern, host) {
  if (pattern === "*") return true;
  return pattern.startsWith("*.") ? host.endsWith(pattern.slice(1)) : host === pattern;
}
function matchPort(expected, { scheme, port }) {
  if (expected === "*") return true;
  if (expected === null) return port === "";
  return expected === (port === "" ? defaultPorts.get(scheme) : port);
}
function matchSelf(self2, { scheme, host, port }) {
  if (self2.scheme === "file") return scheme === "file";
  if (host !== self2.host || port !== self2.port) return false;
  if (scheme === self2.scheme) return true;
  return scheme === "https" || scheme === "wss" || self2.scheme === "http" && scheme === "ws";
}
var networkSchemes = /* @__PURE__ */ new Set(["http", "https", "ws", "wss"]);

// packages/lint/src/policy/target.ts
function parseTarget(url) {
  const [, local] = localScheme.exec(url) ?? [];
  if (local !== void 0) return { scheme: local.toLowerCase(), host: "", port: "", path: "", named: false };
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, port, pathname } = new URL(url);
  const scheme = protocol.slice(0, -1);
  return { scheme, host: hostname, port, path: pathname, named: defaultPorts.has(scheme) && isName(hostname) };
}
function upgraded(target) {
  const scheme = target.scheme === "http" ? "https" : target.scheme === "ws" ? "wss" : null;
  if (scheme === null) return target;
  return { ...target, scheme, port: target.port === defaultPorts.get(scheme) ? "" : target.port };
}
var localScheme = /^(data|blob|about|javascript|mediastream|filesystem):/i;
function isName(host) {
  return host !== "" && !host.startsWith("[") && (host === "127.0.0.1" || !/^\d+\.\d+\.\d+\.\d+$/.test(host));
}

// packages/lint/src/policy/decide-request.ts
function decideRequest(policies2, request3, self2) {
  const { directive, redirected = false } = request3;
  const written2 = parseTarget(request3.url);
  if (written2 === null || isUnchecked(request3.url, written2.scheme, directive)) return undecided;
  const target = isUpgraded(policies2, directive) ? upgraded(written2) : written2;
  const matches3 = (list) => matchUrl(list, target, self2, redirected);
  if (directive === "default-src" || directive === "prefetch-src") {
    return decide(policies2, (policy) => sayOfPrefetch(policy, matches3));
  }
  return decide(policies2, (policy) => {
    const decider = governing(policy, directive);
    if (decider === null) return null;
    return { directive: decider.name, expression: checkOf(directive, decider)(decider.sources, request3, matches3) };
  });
}
function checkOf(directive, decider) {
  if (directive === "script-src-elem" || directive === "script-src") return matchScript;
  if (directive === "worker-src" && decider.name === "script-src") return matchScript;
  if (directive === "style-src-elem" || directive === "style-src") return matchStyle;
  return (list, _, matches3) => matches3(list);
}
function sayOfPrefetch(policy, matches3) {
  if (!policy.directives.has("default-src")) return null;
  for (const { name, sources } of policy.directives.values()) {
    const expression = sources !== null && prefetchable.has(name) ? matches3(sources) : null;
    if (expression !== null) return { directive: name, expression };
  }
  return { directive: "default-src", expression: null };
}
var prefetchable = /* @__PURE__ */ new Set([
  "default-src",
  "child-src",
  "connect-src",
  "font-src",
  "frame-src",
  "img-src",
  "manifest-src",
  "media-src",
  "object-src",
  "script-src",
  "script-src-elem",
  "style-src",
  "style-src-elem",
  "worker-src"
]);
function isUnchecked(url, scheme, directive) {
  switch (directive) {
    case "frame-src":
    case "child-src":
    case "object-src":
      return scheme === "about" && /^about:(?:blank|srcdoc)(?:[?#]|$)/i.test(url) || scheme === "javascript";
    case "base-uri":
      return scheme === "data" || scheme === "javascript";
    default:
      return false;
  }
}
function isUpgraded(policies2, directive) {
  if (directive === "base-uri" || directive === "frame-ancestors") return false;
  return policies2.some(({ directives: directives2 }) => directives2.has("upgrade-insecure-requests"));
}

// packages/lint/src/policy/nonceable.ts
function nonceOf({ name, attributes, duplicateAttribute = false }) {
  const nonce = attributes.find((attribute2) => attribute2.name === "nonce");
  if (nonce === void 0 || duplicateAttribute) return null;
  const swallowed = name === "script" && attributes.some((a2) => markup.test(a2.name) || markup.test(a2.value));
  return swallowed ? null : nonce.value;
}
var markup = /<(?:script|style)/i;

// packages/lint/src/policy/known-directives.ts
var sourceListDirectives = /* @__PURE__ */ new Set([
  "default-src",
  "script-src",
  "script-src-elem",
  "script-src-attr",
  "style-src",
  "style-src-elem",
  "style-src-attr",
  "img-src",
  "font-src",
  "media-src",
  "connect-src",
  "frame-src",
  "child-src",
  "worker-src",
  "object-src",
  "manifest-src",
  "fenced-frame-src",
  // https://wicg.github.io/fenced-frame/#new-csp-fenced-frame-src-directive
  "form-action",
  "base-uri",
  "frame-ancestors"
]);
var otherDirectives = /* @__PURE__ */ new Set([
  "sandbox",
  "webrtc",
  "report-uri",
  "report-to",
  "upgrade-insecure-requests",
  "require-trusted-types-for",
  "trusted-types"
]);
var obsoleteDirectives = /* @__PURE__ */ new Map([
  ["block-all-mixed-content", "upgrade-insecure-requests"],
  ["navigate-to", ""],
  ["plugin-types", "object-src"],
  ["prefetch-src", "default-src"],
  ["referrer", ""],
  ["reflected-xss", ""],
  ["require-sri-for", ""]
]);
var ignoredInMeta = /* @__PURE__ */ new Set(["frame-ancestors", "report-uri", "sandbox"]);
var knownDirectives = [
  ...sourceListDirectives,
  ...otherDirectives,
  ...obsoleteDirectives.keys()
];

// packages/lint/src/policy/nearest.ts
function nearest(word, candidates) {
  const limit = Math.max(1, Math.floor(word.length / 3));
  const scored = [];
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const distance = editDistance(word, candidate);
    if (distance <= limit) scored.push({ candidate, distance });
  }
  return scored.sort((a2, b) => a2.distance - b.distance).map(({ candidate }) => candidate);
}
function editDistance(from, to) {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i2 = 1; i2 <= from.length; i2++) {
    const next = [i2];
    for (let j = 1; j <= to.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (from[i2 - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

// packages/lint/src/policy/sandbox.ts
var sandboxFlags = [
  "allow-downloads",
  "allow-forms",
  "allow-modals",
  "allow-orientation-lock",
  "allow-pointer-lock",
  "allow-popups",
  "allow-popups-to-escape-sandbox",
  "allow-presentation",
  "allow-same-origin",
  "allow-scripts",
  "allow-storage-access-by-user-activation",
  "allow-top-navigation",
  "allow-top-navigation-by-user-activation",
  "allow-top-navigation-to-custom-protocols"
];
function isSandboxFlag(word) {
  return sandboxFlags.includes(word);
}

// packages/lint/src/policy/source-expression.ts
function parseSourceExpression(text) {
  return text.startsWith("'") ? parseQuoted(text) : parseUnquoted(text);
}
var keywords = [
  "none",
  "self",
  "unsafe-inline",
  "unsafe-eval",
  "strict-dynamic",
  "unsafe-hashes",
  "report-sample",
  "unsafe-allow-redirects",
  "wasm-unsafe-eval",
  "trusted-types-eval",
  "report-sha256",
  "report-sha384",
  "report-sha512",
  "unsafe-webtransport-hashes",
  "inline-speculation-rules"
  // https://html.spec.whatwg.org/multipage/speculative-loading.html
];
var nonceGrammar = /^'nonce-([a-z0-9+/_-]+={0,2})'$/i;
var hashGrammar = /^'(sha(?:256|384|512))-([a-z0-9+/_-]+={0,2})'$/i;
var schemeGrammar = /^([a-z][a-z0-9+.-]*):$/i;
var hostGrammar = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.?)(?::(\d+|\*))?(\/.*)?$/i;
function parseQuoted(text) {
  const [, nonce] = nonceGrammar.exec(text) ?? [];
  if (nonce !== void 0) return { kind: "nonce", text, nonce };
  const [, algorithm, value] = hashGrammar.exec(text) ?? [];
  if (algorithm !== void 0 && value !== void 0) {
    const digest = value.replaceAll("-", "+").replaceAll("_", "/");
    return { kind: "hash", text, algorithm: algorithm.toLowerCase(), digest };
  }
  const word = text.toLowerCase();
  const keyword = keywords.find((name) => word === `'${name}'`);
  return keyword === void 0 ? null : { kind: "keyword", text, keyword };
}
function parseUnquoted(text) {
  if (text === "*") return { kind: "any", text };
  const [, onlyScheme] = schemeGrammar.exec(text) ?? [];
  if (onlyScheme !== void 0) return { kind: "scheme", text, scheme: onlyScheme.toLowerCase() };
  const [, scheme, host, port, path] = hostGrammar.exec(text) ?? [];
  if (host === void 0) return null;
  const pattern = path === void 0 ? null : parsePathPattern(path);
  if (path !== void 0 && pattern === null) return null;
  return {
    kind: "host",
    text,
    scheme: scheme?.toLowerCase() ?? null,
    host: host.toLowerCase(),
    port: port === void 0 || port === "*" ? port ?? null : withoutLeadingZeros(port),
    path: pattern
  };
}
function withoutLeadingZeros(digits) {
  return digits.replace(/^0+(?=\d)/, "");
}

// packages/lint/src/policy/check-directive.ts
function checkDirective(name, value, expressions) {
  const directive = name.text.toLowerCase();
  const problem = (kind, { text, offset }, suggestion) => suggestion === void 0 || suggestion === "" ? { kind, directive, token: text, offset } : { kind, directive, token: text, offset, suggestion };
  if (sourceListDirectives.has(directive)) return checkSources(value, expressions, problem);
  if (directive === "sandbox") {
    return value.filter(({ text }) => !isSandboxFlag(text.toLowerCase())).map((part) => problem("unknown-sandbox-flag", part, nearest(part.text.toLowerCase(), sandboxFlags)[0]));
  }
  if (directive === "webrtc") {
    const valid = value.length === 1 && /^'(?:allow|block)'$/i.test(value[0]?.text ?? "");
    return valid ? [] : [problem("invalid-value", whole(name, value), "'block'")];
  }
  if (directive === "require-trusted-types-for") {
    const valid = value.length === 1 && value[0]?.text === "'script'";
    return valid ? [] : [problem("invalid-value", whole(name, value), "'script'")];
  }
  if (otherDirectives.has(directive)) return [];
  const successor = obsoleteDirectives.get(directive);
  if (successor !== void 0) return [problem("obsolete-directive", name, successor)];
  return [problem("unknown-directive", name, nearest(directive, knownDirectives)[0])];
}
function checkSources(value, expressions, problem) {
  return value.flatMap((part, index) => {
    const expression = expressions[index];
    const { text } = part;
    if (keywordLike.test(text)) return problem("unquoted-keyword", part, `'${text.toLowerCase()}'`);
    if (schemeLike.test(text)) return problem("scheme-without-colon", part, `${text.replace(/:\*$/, "")}:`);
    if (expression === null) {
      if (!text.startsWith("'") || valueLike.test(text)) return problem("invalid-source", part);
      return problem("unknown-keyword", part, nearest(text.toLowerCase(), quotedKeywords)[0]);
    }
    if (expression?.kind === "keyword" && expression.keyword === "none" && value.length > 1) {
      return problem("ignored-none", part);
    }
    return [];
  });
}
function whole(name, value) {
  return { text: value.map(({ text }) => text).join(" "), offset: value[0]?.offset ?? name.offset };
}
var quotedKeywords = keywords.map((keyword) => `'${keyword}'`);
var keywordLike = new RegExp(`^(?:${keywords.join("|")}|nonce-.+|sha(?:256|384|512)-.+)$`, "i");
var valueLike = /^'(?:nonce|sha\d+)-/i;
var schemeLike = /^(?:https?|wss?|data|blob|filesystem|mediastream)(?::\*)?$/i;

// packages/lint/src/policy/source-list.ts
function sourceList(expressions) {
  const urls = [];
  const nonces = [];
  const hashes = [];
  const keywords2 = /* @__PURE__ */ new Map();
  for (const expression of expressions) {
    if (expression.kind === "nonce") nonces.push(expression);
    else if (expression.kind === "hash") hashes.push(expression);
    else if (expression.kind !== "keyword") urls.push(expression);
    else {
      if (expression.keyword === "self") urls.push(expression);
      if (!keywords2.has(expression.keyword)) keywords2.set(expression.keyword, expression.text);
    }
  }
  return { urls, nonces, hashes, keywords: keywords2 };
}

// packages/lint/src/policy/split.ts
function parts({ text, offset: start }, separator2) {
  let offset = start;
  return text.split(separator2).map((piece) => {
    const part = { text: piece, offset };
    offset += piece.length + 1;
    return part;
  });
}
function tokens({ text, offset }) {
  return Array.from(text.matchAll(asciiToken), (match) => ({ text: match[0], offset: offset + match.index }));
}
var asciiToken = /[^\t\n\f\r ]+/g;

// packages/lint/src/policy/parse.ts
function parsePolicies(header) {
  return parts({ text: header, offset: 0 }, ",").map((part) => parsePolicy(part, "header")).filter((policy) => policy.directives.size > 0 || policy.problems.length > 0);
}
function parseMetaPolicy(content) {
  const policies2 = parts({ text: content, offset: 0 }, ",").map((part) => parsePolicy(part, "meta"));
  const [first, ...rest] = policies2;
  if (first === void 0 || rest.length === 0) return policies2;
  const comma2 = { kind: "comma-in-meta", directive: null, token: ",", offset: content.indexOf(",") };
  return [{ ...first, problems: [...first.problems, comma2] }, ...rest];
}
function parsePolicy(serialized, source) {
  const directives2 = /* @__PURE__ */ new Map();
  const problems = [];
  for (const part of parts(serialized, ";")) {
    const [name, ...value] = tokens(part);
    if (name === void 0) continue;
    if (!isAscii(part.text)) {
      problems.push({ kind: "non-ascii-directive", directive: null, token: part.text.trim(), offset: name.offset });
      continue;
    }
    const directive = name.text.toLowerCase();
    const here = { directive, token: name.text, offset: name.offset };
    if (directives2.has(directive)) {
      problems.push({ kind: "duplicate-directive", ...here });
    } else if (source === "meta" && ignoredInMeta.has(directive)) {
      problems.push({ kind: "ignored-in-meta", ...here });
    } else {
      const expressions = value.map(({ text }) => parseSourceExpression(text));
      directives2.set(directive, {
        name: directive,
        value: value.map(({ text }) => text),
        sources: sourceListDirectives.has(directive) ? sourceList(expressions.filter(isExpression)) : null
      });
      problems.push(...checkDirective(name, value, expressions));
    }
  }
  return { source, directives: directives2, problems };
}
function isAscii(text) {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return false;
  return true;
}
function isExpression(expression) {
  return expression !== null;
}

// packages/lint/src/policy/judge.ts
var self = originOf(hostedUrl);
function judge(reference, jurisdiction) {
  const { sink } = reference;
  const { policies: policies2 } = jurisdiction;
  const inline = inlineKinds.get(sink);
  if (inline !== void 0) {
    const { text = "", nonce } = reference.inline ?? {};
    return code(decideInline(policies2, { kind: inline, text, ...nonce !== void 0 && { nonce } }));
  }
  switch (sink) {
    case "eval":
      return code(decideEval(policies2));
    case "wasm":
      return code(decideWasm(policies2));
    case "storage":
      return undirected("inside");
    case "peer":
      return undirected("leak");
    case "sprite":
      return undirected(isLocal(reference.url) ? "inside" : "blocked");
    case "link":
    case "download":
      return undirected(linkOutcome(reference.url));
    case "hint":
    case "navigation":
    case "popup":
      return undirected(leavingOutcome(reference));
    default:
      return request2(reference, jurisdiction);
  }
}
var inlineKinds = /* @__PURE__ */ new Map([
  ["inline-script", "script"],
  ["inline-style", "style"],
  ["handler", "script-attribute"],
  ["style-attribute", "style-attribute"],
  ["javascript-url", "navigation"]
]);
function code({ allowed, directive, expression }) {
  return { outcome: allowed ? "inside" : "blocked", directive, expression };
}
function undirected(outcome) {
  return { outcome, directive: null, expression: null };
}
function isLocal(url) {
  return url === "" || url.startsWith("#");
}
function linkOutcome(url) {
  const kind = classifyUrl(url);
  if (kind === "empty" || kind === "fragment" || kind === "data" || kind === "blob" || kind === "javascript")
    return "inside";
  return kind === "relative" ? "missing" : "reader";
}
function leavingOutcome({ url, whole: whole3 }) {
  const kind = classifyUrl(url);
  if (kind === "empty") return whole3 ? "inside" : "reader";
  if (kind === "relative") return "missing";
  return kind === "absolute" || kind === "protocol-relative" || kind === "file" ? "leak" : "inside";
}
function request2(reference, { policies: policies2, base }) {
  const { url, sink, whole: whole3 } = reference;
  if (reference.directive === null) return undirected("inside");
  const directive = reference.directive;
  if (url === "") {
    if (sink === "form") return submission(decideRequest(policies2, { url: hostedUrl, directive }, self), "missing");
    return whole3 ? undirected("inside") : unknownUrl(policies2, directive);
  }
  if (isBareSpecifier(reference)) return undirected("missing");
  const kind = classifyUrl(url);
  const isBeside = kind === "relative" || kind === "fragment";
  const nonce = nonceOf({ name: reference.element, attributes: reference.node.attrs });
  const decision = decideRequest(policies2, { url: absolute(url, base), directive, ...nonce !== null && { nonce } }, self);
  if (sink === "form") return submission(decision, isBeside ? "missing" : "allowed");
  const { allowed, expression } = decision;
  if (!allowed) return { outcome: "blocked", directive: decision.directive, expression };
  const leaves = kind === "absolute" || kind === "protocol-relative" || kind === "file" || isBeside && base !== hostedUrl;
  return { outcome: leaves ? "allowed" : isBeside ? "missing" : "inside", directive: decision.directive, expression };
}
function submission({ allowed, directive, expression }, otherwise) {
  return { outcome: allowed ? otherwise : "blocked", directive, expression };
}
function unknownUrl(policies2, directive) {
  const decisions = ["https://page.invalid/", "https://other.invalid/", "data:,", "blob:null/x"].map(
    (url) => decideRequest(policies2, { url, directive }, self)
  );
  const refused = decisions.every(({ allowed }) => !allowed);
  return { outcome: refused ? "blocked" : "inside", directive: decisions[0]?.directive ?? null, expression: null };
}
function absolute(url, base) {
  return URL.canParse(url, base) ? new URL(url, base).href : url;
}
function isBareSpecifier({ sink, via, url }) {
  return sink === "module" && !via.startsWith("<") && url !== "" && !/^\.{0,2}\//.test(url) && !URL.canParse(url);
}

// node_modules/.pnpm/parse5@8.1.1/node_modules/parse5/dist/common/unicode.js
var UNDEFINED_CODE_POINTS = /* @__PURE__ */ new Set([
  65534,
  65535,
  131070,
  131071,
  196606,
  196607,
  262142,
  262143,
  327678,
  327679,
  393214,
  393215,
  458750,
  458751,
  524286,
  524287,
  589822,
  589823,
  655358,
  655359,
  720894,
  720895,
  786430,
  786431,
  851966,
  851967,
  917502,
  917503,
  983038,
  983039,
  1048574,
  1048575,
  1114110,
  1114111
]);
var REPLACEMENT_CHARACTER = "\uFFFD";
var CODE_POINTS;
(function(CODE_POINTS2) {
  CODE_POINTS2[CODE_POINTS2["EOF"] = -1] = "EOF";
  CODE_POINTS2[CODE_POINTS2["NULL"] = 0] = "NULL";
  CODE_POINTS2[CODE_POINTS2["TABULATION"] = 9] = "TABULATION";
  CODE_POINTS2[CODE_POINTS2["CARRIAGE_RETURN"] = 13] = "CARRIAGE_RETURN";
  CODE_POINTS2[CODE_POINTS2["LINE_FEED"] = 10] = "LINE_FEED";
  CODE_POINTS2[CODE_POINTS2["FORM_FEED"] = 12] = "FORM_FEED";
  CODE_POINTS2[CODE_POINTS2["SPACE"] = 32] = "SPACE";
  CODE_POINTS2[CODE_POINTS2["EXCLAMATION_MARK"] = 33] = "EXCLAMATION_MARK";
  CODE_POINTS2[CODE_POINTS2["QUOTATION_MARK"] = 34] = "QUOTATION_MARK";
  CODE_POINTS2[CODE_POINTS2["AMPERSAND"] = 38] = "AMPERSAND";
  CODE_POINTS2[CODE_POINTS2["APOSTROPHE"] = 39] = "APOSTROPHE";
  CODE_POINTS2[CODE_POINTS2["HYPHEN_MINUS"] = 45] = "HYPHEN_MINUS";
  CODE_POINTS2[CODE_POINTS2["SOLIDUS"] = 47] = "SOLIDUS";
  CODE_POINTS2[CODE_POINTS2["DIGIT_0"] = 48] = "DIGIT_0";
  CODE_POINTS2[CODE_POINTS2["DIGIT_9"] = 57] = "DIGIT_9";
  CODE_POINTS2[CODE_POINTS2["SEMICOLON"] = 59] = "SEMICOLON";
  CODE_POINTS2[CODE_POINTS2["LESS_THAN_SIGN"] = 60] = "LESS_THAN_SIGN";
  CODE_POINTS2[CODE_POINTS2["EQUALS_SIGN"] = 61] = "EQUALS_SIGN";
  CODE_POINTS2[CODE_POINTS2["GREATER_THAN_SIGN"] = 62] = "GREATER_THAN_SIGN";
  CODE_POINTS2[CODE_POINTS2["QUESTION_MARK"] = 63] = "QUESTION_MARK";
  CODE_POINTS2[CODE_POINTS2["LATIN_CAPITAL_A"] = 65] = "LATIN_CAPITAL_A";
  CODE_POINTS2[CODE_POINTS2["LATIN_CAPITAL_Z"] = 90] = "LATIN_CAPITAL_Z";
  CODE_POINTS2[CODE_POINTS2["RIGHT_SQUARE_BRACKET"] = 93] = "RIGHT_SQUARE_BRACKET";
  CODE_POINTS2[CODE_POINTS2["GRAVE_ACCENT"] = 96] = "GRAVE_ACCENT";
  CODE_POINTS2[CODE_POINTS2["LATIN_SMALL_A"] = 97] = "LATIN_SMALL_A";
  CODE_POINTS2[CODE_POINTS2["LATIN_SMALL_Z"] = 122] = "LATIN_SMALL_Z";
})(CODE_POINTS || (CODE_POINTS = {}));
var SEQUENCES = {
  DASH_DASH: "--",
  CDATA_START: "[CDATA[",
  DOCTYPE: "doctype",
  SCRIPT: "script",
  PUBLIC: "public",
  SYSTEM: "system"
};
function isSurrogate(cp) {
  return cp >= 55296 && cp <= 57343;
}
function isSurrogatePair(cp) {
  return cp >= 56320 && cp <= 57343;
}
function getSurrogatePairCodePoint(cp1, cp2) {
  return (cp1 - 55296) * 1024 + 9216 + cp2;
}
function isControlCodePoint(cp) {
  return cp !== 32 && cp !== 10 && cp !== 13 && cp !== 9 && cp !== 12 && cp >= 1 && cp <= 31 || cp >= 127 && cp <= 159;
}
function isUndefinedCodePoint(cp) {
  return cp >= 64976 && cp <= 65007 || UNDEFINED_CODE_POINTS.has(cp);
}

// node_modules/.pnpm/parse5@8.1.1/node_modules/parse5/dist/common/error-codes.js
var ERR;
(function(ERR2) {
  ERR2["controlCharacterInInputStream"] = "control-character-in-input-stream";
  ERR2["noncharacterInInputStream"] = "noncharacter-in-input-stream";
  ERR2["surrogateInInputStream"] = "surrogate-in-input-stream";
  ERR2["nonVoidHtmlElementStartTagWithTrailingSolidus"] = "non-void-html-element-start-tag-with-trailing-solidus";
  ERR2["endTagWithAttributes"] = "end-tag-with-attributes";
  ERR2["endTagWithTrailingSolidus"] = "end-tag-with-trailing-solidus";
  ERR2["unexpectedSolidusInTag"] = "unexpected-solidus-in-tag";
  ERR2["unexpectedNullCharacter"] = "unexpected-null-character";
  ERR2["unexpectedQuestionMarkInsteadOfTagName"] = "unexpected-question-mark-instead-of-tag-name";
  ERR2["invalidFirstCharacterOfTagName"] = "invalid-first-character-of-tag-name";
  ERR2["unexpectedEqualsSignBeforeAttributeName"] = "unexpected-equals-sign-before-attribute-name";
  ERR2["missingEndTagName"] = "missing-end-tag-name";
  ERR2["unexpectedCharacterInAttributeName"] = "unexpected-character-in-attribute-name";
  ERR2["unknownNamedCharacterReference"] = "unknown-named-character-reference";
  ERR2["missingSemicolonAfterCharacterReference"] = "missing-semicolon-after-character-reference";
  ERR2["unexpectedCharacterAfterDoctypeSystemIdentifier"] = "unexpected-character-after-doctype-system-identifier";
  ERR2["unexpectedCharacterInUnquotedAttributeValue"] = "unexpected-character-in-unquoted-attribute-value";
  ERR2["eofBeforeTagName"] = "eof-before-tag-name";
  ERR2["eofInTag"] = "eof-in-tag";
  ERR2["missingAttributeValue"] = "missing-attribute-value";
  ERR2["missingWhitespaceBetweenAttributes"] = "missing-whitespace-between-attributes";
  ERR2["missingWhitespaceAfterDoctypePublicKeyword"] = "missing-whitespace-after-doctype-public-keyword";
  ERR2["missingWhitespaceBetweenDoctypePublicAndSystemIdentifiers"] = "missing-whitespace-between-doctype-public-and-system-identifiers";
  ERR2["missingWhitespaceAfterDoctypeSystemKeyword"] = "missing-whitespace-after-doctype-system-keyword";
  ERR2["missingQuoteBeforeDoctypePublicIdentifier"] = "missing-quote-before-doctype-public-identifier";
  ERR2["missingQuoteBeforeDoctypeSystemIdentifier"] = "missing-quote-before-doctype-system-identifier";
  ERR2["missingDoctypePublicIdentifier"] = "missing-doctype-public-identifier";
  ERR2["missingDoctypeSystemIdentifier"] = "missing-doctype-system-identifier";
  ERR2["abruptDoctypePublicIdentifier"] = "abrupt-doctype-public-identifier";
  ERR2["abruptDoctypeSystemIdentifier"] = "abrupt-doctype-system-identifier";
  ERR2["cdataInHtmlContent"] = "cdata-in-html-content";
  ERR2["incorrectlyOpenedComment"] = "incorrectly-opened-comment";
  ERR2["eofInScriptHtmlCommentLikeText"] = "eof-in-script-html-comment-like-text";
  ERR2["eofInDoctype"] = "eof-in-doctype";
  ERR2["nestedComment"] = "nested-comment";
  ERR2["abruptClosingOfEmptyComment"] = "abrupt-closing-of-empty-comment";
  ERR2["eofInComment"] = "eof-in-comment";
  ERR2["incorrectlyClosedComment"] = "incorrectly-closed-comment";
  ERR2["eofInCdata"] = "eof-in-cdata";
  ERR2["absenceOfDigitsInNumericCharacterReference"] = "absence-of-digits-in-numeric-character-reference";
  ERR2["nullCharacterReference"] = "null-character-reference";
  ERR2["surrogateCharacterReference"] = "surrogate-character-reference";
  ERR2["characterReferenceOutsideUnicodeRange"] = "character-reference-outside-unicode-range";
  ERR2["controlCharacterReference"] = "control-character-reference";
  ERR2["noncharacterCharacterReference"] = "noncharacter-character-reference";
  ERR2["missingWhitespaceBeforeDoctypeName"] = "missing-whitespace-before-doctype-name";
  ERR2["missingDoctypeName"] = "missing-doctype-name";
  ERR2["invalidCharacterSequenceAfterDoctypeName"] = "invalid-character-sequence-after-doctype-name";
  ERR2["duplicateAttribute"] = "duplicate-attribute";
  ERR2["nonConformingDoctype"] = "non-conforming-doctype";
  ERR2["missingDoctype"] = "missing-doctype";
  ERR2["misplacedDoctype"] = "misplaced-doctype";
  ERR2["endTagWithoutMatchingOpenElement"] = "end-tag-without-matching-open-element";
  ERR2["closingOfElementWithOpenChildElements"] = "closing-of-element-with-open-child-elements";
  ERR2["disallowedContentInNoscriptInHead"] = "disallowed-content-in-noscript-in-head";
  ERR2["openElementsLeftAfterEof"] = "open-elements-left-after-eof";
  ERR2["abandonedHeadElementChild"] = "abandoned-head-element-child";
  ERR2["misplacedStartTagForHeadElement"] = "misplaced-start-tag-for-head-element";
  ERR2["nestedNoscriptInHead"] = "nested-noscript-in-head";
  ERR2["eofInElementThatCanContainOnlyText"] = "eof-in-element-that-can-contain-only-text";
})(ERR || (ERR = {}));

// node_modules/.pnpm/parse5@8.1.1/node_modules/parse5/dist/tokenizer/preprocessor.js
var DEFAULT_BUFFER_WATERLINE = 1 << 16;
var Preprocessor = class {
  constructor(handler) {
    this.handler = handler;
    this.html = "";
    this.pos = -1;
    this.lastGapPos = -2;
    this.gapStack = [];
    this.skipNextNewLine = false;
    this.lastChunkWritten = false;
    this.endOfChunkHit = false;
    this.bufferWaterline = DEFAULT_BUFFER_WATERLINE;
    this.isEol = false;
    this.lineStartPos = 0;
    this.droppedBufferSize = 0;
    this.line = 1;
    this.lastErrOffset = -1;
  }
  /** The column on the current line. If we just saw a gap (eg. a surrogate pair), return the index before. */
  get col() {
    return this.pos - this.lineStartPos + Number(this.lastGapPos !== this.pos);
  }
  /** The index in `html` at which the current code point starts (the high surrogate of a pair). */
  get codePointStart() {
    return this.pos - Number(this.lastGapPos === this.pos);
  }
  /** The offset of the current code point, before the second unit of a surrogate pair. */
  get offset() {
    return this.droppedBufferSize + this.codePointStart;
  }
  getError(code2, cpOffset) {
    const { line, col, offset } = this;
    const startCol = col + cpOffset;
    const startOffset = offset + cpOffset;
    return {
      code: code2,
      startLine: line,
      endLine: line,
      startCol,
      endCol: startCol,
      startOffset,
      endOffset: startOffset
    };
  }
  _err(code2) {
    if (this.handler.onParseError && this.lastErrOffset !== this.offset) {
      this.lastErrOffset = this.offset;
      this.handler.onParseError(this.getError(code2, 0));
    }
  }
  _addGap() {
    this.gapStack.push(this.lastGapPos);
    this.lastGapPos = this.pos;
  }
  _processSurrogate(cp) {
    if (this.pos !== this.html.length - 1) {
      const nextCp = this.html.charCodeAt(this.pos + 1);
      if (!isSurrogatePair(cp) && isSurrogatePair(nextCp)) {
        this.pos++;
        this._addGap();
        return getSurrogatePairCodePoint(cp, nextCp);
      }
    } else if (!this.lastChunkWritten) {
      this.endOfChunkHit = true;
      return CODE_POINTS.EOF;
    }
    this._err(ERR.surrogateInInputStream);
    return cp;
  }
  willDropParsedChunk() {
    return this.pos > this.bufferWaterline;
  }
  /**
   * Drop the parsed input, except for the current code point and the `keep` code units before it. The gap history is
   * reset, so the kept units must contain no preprocessing gap.
   */
  dropParsedChunk(keep = 0) {
    if (this.willDropParsedChunk()) {
      const droppedSize = this.offset - this.droppedBufferSize - keep;
      this.html = this.html.substring(droppedSize);
      this.lineStartPos -= droppedSize;
      this.droppedBufferSize += droppedSize;
      this.pos -= droppedSize;
      this.lastGapPos = -2;
      this.gapStack.length = 0;
      if (this.pos > keep)
        this._addGap();
    }
  }
  write(chunk2, isLastChunk) {
    if (this.html.length > 0) {
      this.html += chunk2;
    } else {
      this.html = chunk2;
    }
    this.endOfChunkHit = false;
    this.lastChunkWritten = isLastChunk;
  }
  insertHtmlAtCurrentPos(chunk2) {
    this.html = this.html.substring(0, this.pos + 1) + chunk2 + this.html.substring(this.pos + 1);
    this.endOfChunkHit = false;
  }
  startsWith(pattern, caseSensitive) {
    if (this.pos + pattern.length > this.html.length) {
      this.endOfChunkHit = !this.lastChunkWritten;
      return false;
    }
    if (caseSensitive) {
      return this.html.startsWith(pattern, this.pos);
    }
    for (let i2 = 0; i2 < pattern.length; i2++) {
      const cp = this.html.charCodeAt(this.pos + i2) | 32;
      if (cp !== pattern.charCodeAt(i2)) {
        return false;
      }
    }
    return true;
  }
  peek(offset) {
    const pos = this.pos + offset;
    if (pos >= this.html.length) {
      this.endOfChunkHit = !this.lastChunkWritten;
      return CODE_POINTS.EOF;
    }
    const code2 = this.html.charCodeAt(pos);
    return code2 === CODE_POINTS.CARRIAGE_RETURN ? CODE_POINTS.LINE_FEED : code2;
  }
  advance() {
    this.pos++;
    if (this.isEol) {
      this.isEol = false;
      this.line++;
      this.lineStartPos = this.pos;
    }
    if (this.pos >= this.html.length) {
      this.endOfChunkHit = !this.lastChunkWritten;
      return CODE_POINTS.EOF;
    }
    let cp = this.html.charCodeAt(this.pos);
    if (cp === CODE_POINTS.CARRIAGE_RETURN) {
      this.isEol = true;
      this.skipNextNewLine = true;
      return CODE_POINTS.LINE_FEED;
    }
    if (cp === CODE_POINTS.LINE_FEED) {
      this.isEol = true;
      if (this.skipNextNewLine) {
        this.line--;
        this.skipNextNewLine = false;
        this._addGap();
        return this.advance();
      }
    }
    this.skipNextNewLine = false;
    if (isSurrogate(cp)) {
      cp = this._processSurrogate(cp);
    }
    const isCommonValidRange = this.handler.onParseError === null || cp > 31 && cp < 127 || cp === CODE_POINTS.LINE_FEED || cp === CODE_POINTS.CARRIAGE_RETURN || cp > 159 && cp < 64976;
    if (!isCommonValidRange) {
      this._checkForProblematicCharacters(cp);
    }
    return cp;
  }
  _checkForProblematicCharacters(cp) {
    if (isControlCodePoint(cp)) {
      this._err(ERR.controlCharacterInInputStream);
    } else if (isUndefinedCodePoint(cp)) {
      this._err(ERR.noncharacterInInputStream);
    }
  }
  retreat(count) {
    this.pos -= count;
    while (this.pos < this.lastGapPos) {
      this.lastGapPos = this.gapStack.pop();
      this.pos--;
    }
    this.isEol = false;
  }
};

// node_modules/.pnpm/parse5@8.1.1/node_modules/parse5/dist/common/token.js
var TokenType;
(function(TokenType2) {
  TokenType2[TokenType2["CHARACTER"] = 0] = "CHARACTER";
  TokenType2[TokenType2["NULL_CHARACTER"] = 1] = "NULL_CHARACTER";
  TokenType2[TokenType2["WHITESPACE_CHARACTER"] = 2] = "WHITESPACE_CHARACTER";
  TokenType2[TokenType2["START_TAG"] = 3] = "START_TAG";
  TokenType2[TokenType2["END_TAG"] = 4] = "END_TAG";
  TokenType2[TokenType2["COMMENT"] = 5] = "COMMENT";
  TokenType2[TokenType2["DOCTYPE"] = 6] = "DOCTYPE";
  TokenType2[TokenType2["EOF"] = 7] = "EOF";
  TokenType2[TokenType2["HIBERNATION"] = 8] = "HIBERNATION";
})(TokenType || (TokenType = {}));
function getTokenAttr(token2, attrName) {
  for (let i2 = token2.attrs.length - 1; i2 >= 0; i2--) {
    if (token2.attrs[i2].name === attrName) {
      return token2.attrs[i2].value;
    }
  }
  return null;
}

// node_modules/.pnpm/entities@9.0.0/node_modules/entities/dist/decode-codepoint.js
var c1 = [
  8364,
  0,
  8218,
  402,
  8222,
  8230,
  8224,
  8225,
  710,
  8240,
  352,
  8249,
  338,
  0,
  381,
  0,
  0,
  8216,
  8217,
  8220,
  8221,
  8226,
  8211,
  8212,
  732,
  8482,
  353,
  8250,
  339,
  0,
  382,
  376
];
function isInvalidCodePoint(codePoint) {
  return codePoint === 0 || codePoint >= 55296 && codePoint <= 57343 || codePoint > 1114111;
}
function replaceCodePoint(codePoint) {
  if (isInvalidCodePoint(codePoint)) {
    return 65533;
  }
  if (codePoint >= 128 && codePoint <= 159) {
    return c1[codePoint - 128] || codePoint;
  }
  return codePoint;
}

// node_modules/.pnpm/entities@9.0.0/node_modules/entities/dist/generated/decode-data-html.js
var htmlDecodeData = ["Q=\xA8`p0AEligMPacutebrevecircyfrgravelphamacrndogonpfpplyFunctionringscrsigntildeumlBackslashrvwedcyecausernoullistafropfrevescrumpeqCHcyOPYacutepitalDifferentialDyleyscaronedilirconintdotedillanterDotfrhiircleDotMinusPlusTimeslockwiseContourIntegralseCurlyDoubleQuoteQuoteolonengruentinttourIntegralpfroductunterClockwiseContourIntegralrossscrupCapDDotrahdJcyScyZcyaggerrrshvcaronyeltafriacriticalAcuteDotubleAcuteGraveTildemondfferentialDopftDotEqualubleContourIntegralDotwnArrowLeftArrowRightArrowTeeongLeftArrowRightArrowRightArrowRightArrowTeeUpArrowDownArrowVerticalBarwnArrowBarUpArrowBreveLeftRightVectorTeeVectorVectorBarRightTeeVectorVectorBarTeeArrowarrowscrtrokENGTHacutecaronircydotfrgravelementmacrptySmallSquareVerySmallSquareogonpfpsilonqualTildeilibriumscrimtaumlxistsponentialEFcyfrilledSmallSquareVerySmallSquareopfrAlluriertrfscrGJcyTammadbrevecedilircydotfrgopfreaterEqualLessFullEqualGreaterLessSlantEqualTildescrtHARDcyacektcircfrilbertSpaceopfrizontalLinescrtrokumpDownHumpEqualIEcyJligOcyacutecircydotfrgravemacrginaryIpliesntegralrsectionvisibleCommaTimesogonpftascrtildeukcymlJcircyfropfscrercyukcyKHcyJcyappacedilyfropfscrLJcyTacutembdangplacetrfrrcaronedilyeftAngleBracketrrowBarRightArrowCeilingDoubleBracketwnTeeVectorVectorBarFloorRightArrowVectorTeeArrowVectorriangleBarEqualUpDownVectorTeeVectorVectorBarVectorBararrowrightarrowssEqualGreaterFullEqualGreaterLessSlantEqualTildefrleftarrowmidotongLeftArrowRightArrowRightArrowleftarrowrightarrowrightarrowpfwerLeftArrowRightArrowscrhtroktMapcyediumSpacellintrffrinusPlusopfscruNJcyacutecaronedilyegativeMediumSpaceThickSpacenSpaceVeryThinSpacestedGreaterGreaterLessLesswLinefroBreaknBreakingSpacepftCongruentupCapDoubleVerticalBarElementqualTildexistsGreaterEqualFullEqualGreaterLessSlantEqualTildeHumpDownHumpEqualLeftTriangleBarEqualssEqualGreaterLessSlantEqualTildeNestedGreaterGreaterLessLessPrecedesEqualSlantEqualReverseElementightTriangleBarEqualSquareSubsetEqualpersetEqualubsetEqualcceedsEqualSlantEqualTildepersetEqualTildeEqualFullEqualTildeVerticalBarscrtildeuOEligacutecircydblacfrgravemacregaicronopfpenCurlyDoubleQuoteQuoterscrlashtildemesumlverBarraceketParenthesisPartialDcyfrhiilusMinusoincareplanepfrecedesEqualSlantEqualTildeimeoductportionalscriQUOTfropfscrRBarrEGacutengrrtlcaronedilyeverseElementquilibriumUpEquilibriumfrhoightAngleBracketrrowBarLeftArrowCeilingDoubleBracketwnTeeVectorVectorBarFloorTeeArrowVectorriangleBarEqualUpDownVectorTeeVectorVectorBarVectorBararrowopfundImpliesrightarrowscrhuleDelayedSHCHcycyOFTcyacutecaronedilircyfrhortDownArrowLeftArrowRightArrowUpArrowigmamallCircleopfqrtuareIntersectionSubsetEqualpersetEqualUnionscrtarubsetEqualcceedsEqualSlantEqualTildehThatmpersetEqualsetTHORNRADESHcycyabucaronedilyfrhereforetaickSpacenSpaceildeEqualFullEqualTildeopfripleDotscrtrokUacuterrocirbrcyevecircydblacfrgravemacrnderBarraceketParenthesisionPlusogonpfpArrowBarDownArrowDownArrowEquilibriumTeeArrowarrowdownarrowperLeftArrowRightArrowsilonringscrtildeumlVDashbarcydashleerbarticalBarLineSeparatorTildeyThinSpacefropfscrvdashWcircedgefropfscrXfriopfscrYAcyIcyUcyacutecircyfropfscrumlZHcyacutecaronydoteroWidthSpacetafropfscraacutebrevecEdircuteyeligfrgravelefsymphphamacrlgpndanddslopevgelemsdaabcdefghrtvbdsphtzarrogonpfpEacireidosproxeqringscrtympeqtildeumlwconintintbNotackcongepsilonprimesimeqrveewedgebrktbrkcongydquoecausemptyvpsirnoutahweenfrigcapircupodotplustimessqcuptartriangledownupuplusveewedgekarowlacklozengesquaretriangledownleftrightnkk12434ocknequivotopfttomwtiexDLRlrHDUduULRlrVHLRhlrboxdLRlrhDUduminusplustimesuLRlrvHLRhlrprimerevevbarscremiimeolbhsubulletmpEeqcacutepandbrcupcapupdotsretoncapsronedilircupssmdotedilmptyvnterdotfrhcyeckmarkiirEceqlearrowleftrightdRSastcircdashefnintmidscirlubsuitoloneqmmatpfnlementxesngdotintpfrodysrrarrossscrubepetdotudarrlreprsclarrppbrcapcapupdotorsrarrmlyeqprecsuccveewedgerenvearrowleftrightveewedwconintintylctydArrHaraggerlethrrshvbkarowlaccaronydaggerrrotseqegltamptyvfishtrharlriamondsuitsegammasinvideontimesonxjcylcornropollarpfteqdotminusplussquareublebarwedgewnarrowdownarrowsharpoonleftrightrbkarowcornropscryoltroktdotrifuarrharwanglezcyigrarreDDototacutestercaronircolonydotefDotrgravesdotlinterslsdotmacrptysetvsp134ngspogonpfparsllussilonvqcircolonsimlantgtrlessualsestivDDvparslrDotarrscrdotimtahumlroxclistpectationonentialefallingdotseqcyemalefiligligligriligjliglatligtnsnofopfrallkvpartintrac123456823534584556878slownscrgElacutemmadpbrevecircydotelqqslantsccdotollesfrggimeljcylEajnEapproxeqqsimopfravescrimeltccirdotlParquestrapproxrrdoteqlessqlesslesssimvertneqqnEhArrairsplfmiltrdcyrcirwbarcirceartsuitlliprconfrksearowwarowoarrmthtokleftarrowrightarrowpfrbarscrlashtrokybullpheniacutecircyecyxclffrgraveiiintntnfinotajligmacrgelinepartthofpedncarefintieodottcalegersrcallarhkprodocygonpftaprodquestscrinEdotsvvtildeukcymljcircyfrmathopfscrercyukcykappavcedilyfrgreenhcyjcyopfscrlAarrrrtailBarrEgHaracuteemptyvgranmbdangdlepquorrbfsfshklpplsimtltailesbarrbrkracekkeslducaronedililubydcaquorrdharusharsheftarrowtailharpoondownupleftarrowsrightarrowsharpoonssquigarrowthreetimesgqqslantsccdotorgessapproxdoteqgtrqgtrgtrsimfishtloorrgEhardulblkjcylarrcornerhardtrimidotoustachenEapproxeqqsimoangrrbrkngleftarrowrightarrowmapstorightarrowoparrowleftrightparflustimeswastbarzengefparltrarrcornerhardmtrisaquocrhimegqbuortroktccirdothreeimeslarrquestrPariefurdsharuharvertneqqnEmDDotacrletesepstodownleftuprkercommaydasheasuredanglefrhoicrodastcirdotnusbdulcpdrnplusodelspfpscrtposultimapmapnGgtvLeftarrowrightarrowltvRightarrowVDashdashablacutengpEidosproxturalsbspumpecapronedilongdotupydasheArrarhkrowdotquivsearimxistsfrgEeqqslantssimtrhArrarrparisdvjcylArrEarrdreftarrowrightarrowqqslantsssimtriemidopftinEdotvabcnivabcparallelsltolintrcueeceqrArrarrcwightarrowtriesccueerhortmidparallelimeqmidparqsubepeubEeseteqqcceqpEeseteqqtglildelgrianglelefteqrightequmerospvDashHarrapdashgetinfinlArretrierArrtriesimwArrarhkrownearoSacutestcircydashblacivotsoldeligfcirrgonravethbarmintlarrcirrossinetmacregaicrondnusopfparerplusrarrderoffmigoforslopevscrlasholtildemesasumlvbarparallelsimltcyercntiodmilptenkfrhivmmatoneitchforkvlanckhkvusacirbcirdouemnsimtwomointintpfundrEapcueecapproxcurlyeqeqnapproxeqqsimsimimesnEapsimodfalarlinesurfptosimurelscriuncspqfrintopfprimescruaternionsintesteqotrAarrrrtailBarrHaraceutedicemptyvngdelequorrapbfscfshklpplsimtlwtailionalsbarrbrkracekkeslducaronedililubydcaldharquorshealinepartsctgfishtloorrhardulovightarrowtailharpoondownupleftarrowsharpoonsrightarrowssquigarrowthreetimesngsingdotseqlarrharmmoustachenmidoangrrbrkparflustimespargtpolintrarrsaquocrhqbuorthreeimesriefltriuluharxsacutebquocEaproncueedilircnEapsimpolintsimydotbeeArrarhkrowctmiswartminusnxtfrownharpchcyyortmidparallelyigmafvmdoteqgElEneplusrarrlarrmallsetminusshpeparslidletesoftcylbarpfpadesuitrqcapsupssubeseteqpesetequareffrarrscretmnmiletarftarfraightepsilonphinsubEdotedotmultnEeplusrarrseteqqneqqimubpccapproxcurlyeqeqnapproxeqqsimsimmngp123EdotsubedothsolublarrmultnEeplusseteqqneqqimubpwArrarhkrownwarzligtargetubrkcaronedilydotelrecfrhere4foretasymvickapproxsimnspkapsimornildemesbardntoeapbotcirforksaprimeradeiangledownlefteqqrighteqdoteminusplussbtimepeziumscryhcytrokwixtoheadleftarrowrightarrowuArrHaracuterrbrcyevecircydarrblacharfishtrgraveharlrblklcornerroptrimacrlogonpfparrowdownarrowharpoonleftrightlussihlonuparrowsrcornerropingtriscrtdotilderifuarrmlwanglevArrBarvDashangrtrepsilonkappanothingphiiroptorhosigmaubsetneqqpsetneqqthetariangleleftrightcydasheebareqlliprbartfrltrinsubpopfproprtriscrubnEepnEezigzagwcircedbargeqierpfropfpreathscrxcapircupdtrifrhArrarrilArrarrmapnisodotpflustimerArrarrscrqcupuplustriveewedgeyacuteycircyenfricyopfscrucymlzacutecaronydoteetrftafrhcyigrarropfscrwjnjC(D%D($(D'%$$ED($'$'$%$'%E$/D'$F%'D(D&#,%%&&$%$)%+%%$E$F$'$&$(#'D&$(%$&4%($(E'%&%($&$)%*$%$%$+)()')($:&5-($'($%*&&&/%%&)%@$'$F$%&&#%%)$&$&$&$(%%%&$(%$$%&%$E$2.&0,.(.(&'%.$F%$&&&(%6)&+*),---&*/1---)-.&)*+,).%*,&,*'('2+,+)1&'1,)2&'&*('($F%'#&D%D($(E&%$$&$ED($)$'%1(2$'%E$)$'((&+$&%%$%D&$(%-#&$E$3)2$F%'%+$&#'D$$'($$($(%&%$$&$E$$$F$./'*,***'*-*($F$$#)$'%$$'$%$.$&%/$&%'$.'(#'$'$&D(D'%$$&$%D($$%&&*%($%&('+%/,($'%E%%$&$($'E%#(%$$E$F$F%'$'#'$&$'$(%$$E$F$F#'D$$(%'%%%+%%$(%'%$$2(',&,-'*'0).+)1&'('-,)'&*(*)(*/&/('/),))/&')-&'('-%1','*'''-'($E$$%+$($/+-'-',+-'-%E%/(-$&%$%'$$#&$%$-%*$E$+$F$&$$#'$($(%'%$$5+-.)+0%5)+%($E$)%1%%%$&,'(&4&*''+H'(&*-(-L-J-'-M-(&O*H&/2F2((%*(***G*M*(&W,K&+.H.-&1'/3F3(&O2(.I4('H,(().H.-.H(I.(&(+(+,+(&.$FD($$#(D(D'%$$($ED($'%&%($F$6,($$$FE'D(&&D&$)('+&'.#+$%$E$%$$$+$/%%$$%)+(+-+(%&%(&*-%$F%$C'$E$&$F#(D%$(%%%%'%$(%'%$$$%/+-*0$%$%$3)'-&-,(*(0*.,)2&(((&+(+))*0&0((/*,*)0&().&(($&%-$-$&%$$-#)%%$($($$%'%'%&%$$E$0(,(-(*$'$-$F$&%')/))/(+)1()($F$&$%&&)(%)+(+-+(&(%$%$&(+(&&C($'$'%%$%%$$(%'%$$E$+&%%K&)$'(((,(($F$+$F%'C)%%''$'&&D'%$$($ED($'$*)',&(.%&('$'%E$)*&*,%,%.%&((%(%,%/(-%%'&$'$F$(D&#($&$%$'($$%%'&$'*+'+,+(&-$E$F$F$(#($'$E$F$F#F$$$F$F#'$&$&D($'%$$E$F$F$&#'$($(%$$&$0%%$%$&$FC)$($$%D%$E&E&%$D'$$%DD($)&%%&$'&%E$$%&&&$&(&$%$&$&%&&)%*$*$*$*$*$*$*$&%(%*$&&'$&'$'%E$$%$%'%$%%%%%')%D'$F%$%&(%D(D&$*%&#'$*'*'('&*%%'&&)%$&''$'%$$'$()$%(%&%'%%&$&'$E$('&'%&''''(&('&&/.%&(&&&($($.()(+0'0'0(&%%&'$&%%&$E&G%%$F%$&&%'%&'$'$'$&$'$'$'$'$&%'$'$'$&$'$'$'$'$'$'$&&&%'$'$'$&$'$'$'$'$&(&'&(&%'$'$'$&$'$'$'$'$'$'$$($'E'$F%&%%'$%%'$''$&'%%%'$'$($#)%$&&&(&&'%&&&D%&&%$'&&E'%&%&(%$&D'%(E%'($E$&%&('%$$%&$&$'%'..()%*$*&*'*'&$&(&&&'$'(&$'($)$%&($&$'%'))&%%'&&&%E&&F$'%$'%&$F%%'$&$'$$'$))$%&&%%')$%$&(&&'%&&&%&D%')$&+*'(&((F&&.-(%&%&$*%&$(#'$&$(%'%%%%'$$)%&$(%$$$%(&%%(D%%&%($(%D$''$$&'&*''$%$%(%&%$F&)*&&$&$(&&$(%E%$&%(&&(&'&)%/%*'-'..($*%'&&$F&$%%%'$'%%'$$'%&$)$&%)#(%%D(%'$(%%G$%'%$$&$$$'%D$$E'%$&&$$%)%$%$&&$'%&(&($%%'%($$%%%$'%E$&'%%&%%'&'$$(&'%&&**'%'&&&%(%%)$'%&$&%&%%$%E$D&%%$&%&%,&,#0$%$($(%&&&%D$'$G$&%&%&$&$F%'&$'$$*D(($H$($($($'%($G%($($'%'%($'%&%%&$F#%%$$(%&($%$$($'%$$&$$%$%$&$&(%$&%&&)$*$&D'%$E$$%$$'$&$$%$%$%$$%%%''%$&$'$%&$F$'$&%%'$'$D$%%&%%&%'%(%*'%&&&)((&'&&$K%E#'$(%%%'%'&$'&'$$&$'$()&%'%'$E$*&($'%'%.'-%E%'$F%'%'$(%'C)$$E&%$$&E&$%%DD($$%'&%%'%&$'$'&%''''&%%%%&$$%'%&(&%'%$&&&(''&(&'$&%&%E%%$'D($F%%'$'&'$($'$$$%'$'E%#(%$$E$'$F$F%'$'#(($$(%$$E$($&$&$F$F#(%%%'$'$$%$$&$(%)%'%'%%'$'%%$E&%%'$(%'%'%'%'%'&'%%$&&&$'D$'%&%'($&%'&)$$(%'&%%%%$$&%&($%(&(%%$$%*,''..%'-'-1$,+,-'-%$%$&$&(%$&%&&)$*$&D'%&*'&'()''&'&$(%'%D$$%$$''$($%&$&$$%&%)%'%&$(%')'$%%%''%$&$'$%&$'&%%&%.+-')'-%.,(%&&D&&%(%'&&%$&'&$$&'%$'%)%&($%$%&$(%E%$%%'$'$%%&%($%'D$%%&%%&%'%'%'%(%'&$'$'$$*&'$K%E#(D&%%&$'&%$&&)')')%%'$(%$$'$/$E$%D'%$&&&&F&%&($($)$$&%%$($(%E$$$F%'$$%)%&#F%D&D$,(-%D%D&D$-$(%'$'%'%E%$&D&E&%&'%&(%*$D&%F(D$&&&%'%&(F%%%$$'$$%&%''$(%%F%'%'&E%')$$E$E%$&$'D'H&D%&%$&$$'%&%&$$%$&$%$$&$'%D%&%%%$&*(-&$'D'H&D'$%&%$&%($$&$FE$&%(D(F(%)$)$&%(%)$)$$&'('E'D%(%$&&&D'$(E$'%&(D(D%,%&($$%&&&D&D%*)+%%'$($%&%&%((%%%'D'$'F*%,D&%(E&$'D'$'F*%,D$&E'%%%.0%,(1%$$%$&&&%$(%'%E%'%E&D%(%'&D&D'F%'&G%F$'%''$(%%'#%D(%%$&G$%$$'%'%%%%%'$'$'%D$&E'%$$'%$$&$'%&&'%&%$$'%&%(&$&&$F$&%&%&$$%&%$&%(%F$F$%'%%%(%$$&E'%%D(&&)%D&$'#&F$''&&'$&$$%$(&&&&&$&'$E$%&$%'%&$$%*%$$()$'%%%'''$'&'%($'$G%'&'&$$$*%EE&$$%$%%%&%$&$')'*'%'*(&(&'&%&($%%&%&&%%&(''''&$'%%&%'$F%$$(#F$&$F$($F$-'&%&(%E%#(%%%'$'$&$F&&%&%)%%'$'$'%E&%%'%'$(%'$'%'%'%'%'&'%'$%'&%('$'%&%'($&%'&)$$(%'&%%%%$$&%(%&($%%$&'&'''$%%E$$(%'%D$''$($%$&$$,-'(./%(-,+(.(-(-%%%-$'%&%$$()'$'$'&%%&%&&D&&%($&'%%)$'$(%E%$%%&%($$(%'%%'$'$''$)$$#)$'$$%$%%&&%&%$&&%&%%&%&&%)%&%$$&'$'$$'%''$(%E%%%%'%)'$%%$E&&$'%'&$%)(+E$$'($($%$&&&$'$&$'$&$'$&%&'&'$'$/&&%)%%&%%$&$'D$(%$&$'%%E$()&&$$'(D&%(D%&($(&+%'$($(&+%%$&&($&$$'$F%'%'%'$&'$%0+&&%$%&$&&&$'&&'&%'$&'&'&&)%+$)&,$'%'%($%%')'*'%'*(&(&'&%$%%%$F$F$F$&$&&'&&$'&&'(%&'&'&%'$&'&&)%+$)&,$'%'%($$'%''$(%%'D'#)%$$&$(%'%$$&$($E$(('&%(&($%,(&&&%&&&E&$'E&($)%($%%$&%$&&&&&D'&%%$($'%)+'+'/%+$+(0%&&&$&(&'&%&'%)$F&$%&%'$'%1*-#'$&D(%%$'&&D'%$$'%'%&$(%DD($''$%&$()%&&%&$'E$$'%E$)%,%.,(%&%%'$'&%+$()%&&%&%&$F$'%'%%'$$'E%$)#'$&'$$'$(%+&(&*&&'$'(&$'%&('K/D(J/D&('..($%$'$%&&&%%'%'&$$E$'$G'D$F$'$'$F%G(D&F(D$)#($(&%($%'$E$F$$$$%'$F#'%&%%$'$E$'%&$$$'%&$&$&$'%E&&%'$'%&$F%'$(%&$&$(C)&$$'%$D%$E$&$F$F$&E%#)$(%$$&$(%%$E$&$)$F$F$%%%0@0000H8H40H000047P00P@001000@0B0HP@:H9T8P000LB8d@800@I0<110000QQ8400P10030005940@410020000Q02000@0200000@P0101@8000440400000000808000000000@00000000P`0000000040400@0004<000000000008000030000000000P020T400020@0@00000000000000000000000000P0000000400400000400220080000100000000000000000P000000000000P000000@00402000000000@00000000000000000000040000000000000", '\xC6&\xC1\u0102\xC2\u0410\u{1D504}\xC0\u0391\u0100\u2A53\u0104\u{1D538}\u2061\xC5\u{1D49C}\u2254\xC3\xC4\u2216\u2AE7\u2306\u0411\u2235\u212C\u0392\u{1D505}\u{1D539}\u02D8\u212C\u224E\u0427\xA9\u0106\u22D2\u2145\u212D\u010C\xC7\u0108\u2230\u010A\xB8\xB7\u212D\u03A7\u2299\u2296\u2295\u2297\u2232\u201D\u2019\u2237\u2A74\u2261\u222F\u222E\u2102\u2210\u2233\u2A2F\u{1D49E}\u22D3\u224D\u2145\u2911\u0402\u0405\u040F\u2021\u21A1\u2AE4\u010E\u0414\u2207\u0394\u{1D507}\xB4\u02D9\u02DD`\u02DC\u22C4\u2146\u{1D53B}\xA8\u20DC\u2250\u222F\xA8\u21D3\u21D0\u21D4\u2AE4\u27F8\u27FA\u27F9\u21D2\u22A8\u21D1\u21D5\u2225\u2193\u2913\u21F5\u0311\u2950\u295E\u21BD\u2956\u295F\u21C1\u2957\u22A4\u21A7\u21D3\u{1D49F}\u0110\u014A\xD0\xC9\u011A\xCA\u042D\u0116\u{1D508}\xC8\u2208\u0112\u25FB\u25AB\u0118\u{1D53C}\u0395\u2A75\u2242\u21CC\u2130\u2A73\u0397\xCB\u2203\u2147\u0424\u{1D509}\u25FC\u25AA\u{1D53D}\u2200\u2131\u2131\u0403>\u0393\u03DC\u011E\u0122\u011C\u0413\u0120\u{1D50A}\u22D9\u{1D53E}\u2265\u22DB\u2267\u2AA2\u2277\u2A7E\u2273\u{1D4A2}\u226B\u042A\u02C7^\u0124\u210C\u210B\u210D\u2500\u210B\u0126\u224E\u224F\u0415\u0132\u0401\xCD\xCE\u0418\u0130\u2111\xCC\u2111\u012A\u2148\u21D2\u222C\u222B\u22C2\u2063\u2062\u012E\u{1D540}\u0399\u2110\u0128\u0406\xCF\u0134\u0419\u{1D50D}\u{1D541}\u{1D4A5}\u0408\u0404\u0425\u040C\u039A\u0136\u041A\u{1D50E}\u{1D542}\u{1D4A6}\u0409<\u0139\u039B\u27EA\u2112\u219E\u013D\u013B\u041B\u27E8\u2190\u21E4\u21C6\u2308\u27E6\u2961\u21C3\u2959\u230A\u2194\u294E\u22A3\u21A4\u295A\u22B2\u29CF\u22B4\u2951\u2960\u21BF\u2958\u21BC\u2952\u21D0\u21D4\u22DA\u2266\u2276\u2AA1\u2A7D\u2272\u{1D50F}\u22D8\u21DA\u013F\u27F5\u27F7\u27F6\u27F8\u27FA\u27F9\u{1D543}\u2199\u2198\u2112\u21B0\u0141\u226A\u2905\u041C\u205F\u2133\u{1D510}\u2213\u{1D544}\u2133\u039C\u040A\u0143\u0147\u0145\u041D\u200B\u200B\u200B\u200B\u226B\u226A\n\u{1D511}\u2060\xA0\u2115\u2AEC\u2262\u226D\u2226\u2209\u2260\u2242\u0338\u2204\u226F\u2271\u2267\u0338\u226B\u0338\u2279\u2A7E\u0338\u2275\u224E\u0338\u224F\u0338\u22EA\u29CF\u0338\u22EC\u226E\u2270\u2278\u226A\u0338\u2A7D\u0338\u2274\u2AA2\u0338\u2AA1\u0338\u2280\u2AAF\u0338\u22E0\u220C\u22EB\u29D0\u0338\u22ED\u228F\u0338\u22E2\u2290\u0338\u22E3\u2282\u20D2\u2288\u2281\u2AB0\u0338\u22E1\u227F\u0338\u2283\u20D2\u2289\u2241\u2244\u2247\u2249\u2224\u{1D4A9}\xD1\u039D\u0152\xD3\xD4\u041E\u0150\u{1D512}\xD2\u014C\u03A9\u039F\u{1D546}\u201C\u2018\u2A54\u{1D4AA}\xD8\xD5\u2A37\xD6\u203E\u23DE\u23B4\u23DC\u2202\u041F\u{1D513}\u03A6\u03A0\xB1\u210C\u2119\u2ABB\u227A\u2AAF\u227C\u227E\u2033\u220F\u2237\u221D\u{1D4AB}\u03A8"\u{1D514}\u211A\u{1D4AC}\u2910\xAE\u0154\u27EB\u21A0\u2916\u0158\u0156\u0420\u211C\u220B\u21CB\u296F\u211C\u03A1\u27E9\u2192\u21E5\u21C4\u2309\u27E7\u295D\u21C2\u2955\u230B\u22A2\u21A6\u295B\u22B3\u29D0\u22B5\u294F\u295C\u21BE\u2954\u21C0\u2953\u21D2\u211D\u2970\u21DB\u211B\u21B1\u29F4\u0429\u0428\u042C\u015A\u2ABC\u0160\u015E\u015C\u0421\u{1D516}\u2193\u2190\u2192\u2191\u03A3\u2218\u{1D54A}\u221A\u25A1\u2293\u228F\u2291\u2290\u2292\u2294\u{1D4AE}\u22C6\u22D0\u22D0\u2286\u227B\u2AB0\u227D\u227F\u220B\u2211\u22D1\u2283\u2287\u22D1\xDE\u2122\u040B\u0426	\u03A4\u0164\u0162\u0422\u{1D517}\u2234\u0398\u205F\u200A\u2009\u223C\u2243\u2245\u2248\u{1D54B}\u20DB\u{1D4AF}\u0166\xDA\u219F\u2949\u040E\u016C\xDB\u0423\u0170\u{1D518}\xD9\u016A_\u23DF\u23B5\u23DD\u22C3\u228E\u0172\u{1D54C}\u2191\u2912\u21C5\u2195\u296E\u22A5\u21A5\u21D1\u21D5\u2196\u2197\u03D2\u03A5\u016E\u{1D4B0}\u0168\xDC\u22AB\u2AEB\u0412\u22A9\u2AE6\u22C1\u2016\u2016\u2223|\u2758\u2240\u200A\u{1D519}\u{1D54D}\u{1D4B1}\u22AA\u0174\u22C0\u{1D51A}\u{1D54E}\u{1D4B2}\u{1D51B}\u039E\u{1D54F}\u{1D4B3}\u042F\u0407\u042E\xDD\u0176\u042B\u{1D51C}\u{1D550}\u{1D4B4}\u0178\u0416\u0179\u017D\u0417\u017B\u200B\u0396\u2128\u2124\u{1D4B5}\xE1\u0103\u223E\u223E\u0333\u223F\xE2\xB4\u0430\xE6\u2061\u{1D51E}\xE0\u2135\u2135\u03B1\u0101\u2A3F&\u2227\u2A55\u2A5C\u2A58\u2A5A\u2220\u29A4\u2220\u2221\u29A8\u29A9\u29AA\u29AB\u29AC\u29AD\u29AE\u29AF\u221F\u22BE\u299D\u2222\xC5\u237C\u0105\u{1D552}\u2248\u2A70\u2A6F\u224A\u224B\'\u2248\u224A\xE5\u{1D4B6}*\u2248\u224D\xE3\xE4\u2233\u2A11\u2AED\u224C\u03F6\u2035\u223D\u22CD\u22BD\u2305\u2305\u23B5\u23B6\u224C\u0431\u201E\u2235\u2235\u29B0\u03F6\u212C\u03B2\u2136\u226C\u{1D51F}\u22C2\u25EF\u22C3\u2A00\u2A01\u2A02\u2A06\u2605\u25BD\u25B3\u2A04\u22C1\u22C0\u290D\u29EB\u25AA\u25B4\u25BE\u25C2\u25B8\u2423\u2592\u2591\u2593\u2588=\u20E5\u2261\u20E5\u2310\u{1D553}\u22A5\u22A5\u22C8\u2557\u2554\u2556\u2553\u2550\u2566\u2569\u2564\u2567\u255D\u255A\u255C\u2559\u2551\u256C\u2563\u2560\u256B\u2562\u255F\u29C9\u2555\u2552\u2510\u250C\u2500\u2565\u2568\u252C\u2534\u229F\u229E\u22A0\u255B\u2558\u2518\u2514\u2502\u256A\u2561\u255E\u253C\u2524\u251C\u2035\u02D8\xA6\u{1D4B7}\u204F\u223D\u22CD\\\u29C5\u27C8\u2022\u2022\u224E\u2AAE\u224F\u224F\u0107\u2229\u2A44\u2A49\u2A4B\u2A47\u2A40\u2229\uFE00\u2041\u02C7\u2A4D\u010D\xE7\u0109\u2A4C\u2A50\u010B\xB8\u29B2\xA2\xB7\u{1D520}\u0447\u2713\u2713\u03C7\u25CB\u29C3\u02C6\u2257\u21BA\u21BB\xAE\u24C8\u229B\u229A\u229D\u2257\u2A10\u2AEF\u29C2\u2663\u2663:\u2254\u2254,@\u2201\u2218\u2201\u2102\u2245\u2A6D\u222E\u{1D554}\u2210\xA9\u2117\u21B5\u2717\u{1D4B8}\u2ACF\u2AD1\u2AD0\u2AD2\u22EF\u2938\u2935\u22DE\u22DF\u21B6\u293D\u222A\u2A48\u2A46\u2A4A\u228D\u2A45\u222A\uFE00\u21B7\u293C\u22DE\u22DF\u22CE\u22CF\xA4\u21B6\u21B7\u22CE\u22CF\u2232\u2231\u232D\u21D3\u2965\u2020\u2138\u2193\u2010\u22A3\u290F\u02DD\u010F\u0434\u2146\u2021\u21CA\u2A77\xB0\u03B4\u29B1\u297F\u{1D521}\u21C3\u21C2\u22C4\u22C4\u2666\u2666\xA8\u03DD\u22F2\xF7\xF7\u22C7\u22C7\u0452\u231E\u230D$\u{1D555}\u02D9\u2250\u2251\u2238\u2214\u22A1\u2306\u2193\u21CA\u21C3\u21C2\u2910\u231F\u230C\u{1D4B9}\u0455\u29F6\u0111\u22F1\u25BF\u25BE\u21F5\u296F\u29A6\u045F\u27FF\u2A77\u2251\xE9\u2A6E\u011B\u2256\xEA\u2255\u044D\u0117\u2147\u2252\u{1D522}\u2A9A\xE8\u2A96\u2A98\u2A99\u23E7\u2113\u2A95\u2A97\u0113\u2205\u2205\u2205\u2003\u2004\u2005\u014B\u2002\u0119\u{1D556}\u22D5\u29E3\u2A71\u03B5\u03B5\u03F5\u2256\u2255\u2242\u2A96\u2A95=\u225F\u2261\u2A78\u29E5\u2253\u2971\u212F\u2250\u2242\u03B7\xF0\xEB\u20AC!\u2203\u2130\u2147\u2252\u0444\u2640\uFB03\uFB00\uFB04\u{1D523}\uFB01fj\u266D\uFB02\u25B1\u0192\u{1D557}\u2200\u22D4\u2AD9\u2A0D\xBD\u2153\xBC\u2155\u2159\u215B\u2154\u2156\xBE\u2157\u215C\u2158\u215A\u215D\u215E\u2044\u2322\u{1D4BB}\u2267\u2A8C\u01F5\u03B3\u03DD\u2A86\u011F\u011D\u0433\u0121\u2265\u22DB\u2265\u2267\u2A7E\u2A7E\u2AA9\u2A80\u2A82\u2A84\u22DB\uFE00\u2A94\u{1D524}\u226B\u22D9\u2137\u0453\u2277\u2A92\u2AA5\u2AA4\u2269\u2A8A\u2A8A\u2A88\u2A88\u2269\u22E7\u{1D558}`\u210A\u2273\u2A8E\u2A90>\u2AA7\u2A7A\u22D7\u2995\u2A7C\u2A86\u2978\u22D7\u22DB\u2A8C\u2277\u2273\u2269\uFE00\u2269\uFE00\u21D4\u200A\xBD\u210B\u044A\u2194\u2948\u21AD\u210F\u0125\u2665\u2665\u2026\u22B9\u{1D525}\u2925\u2926\u21FF\u223B\u21A9\u21AA\u{1D559}\u2015\u{1D4BD}\u210F\u0127\u2043\u2010\xED\u2063\xEE\u0438\u0435\xA1\u21D4\u{1D526}\xEC\u2148\u2A0C\u222D\u29DC\u2129\u0133\u012B\u2111\u2110\u2111\u0131\u22B7\u01B5\u2208\u2105\u221E\u29DD\u0131\u222B\u22BA\u2124\u22BA\u2A17\u2A3C\u0451\u012F\u{1D55A}\u03B9\u2A3C\xBF\u{1D4BE}\u2208\u22F9\u22F5\u22F4\u22F3\u2208\u2062\u0129\u0456\xEF\u0135\u0439\u{1D527}\u0237\u{1D55B}\u{1D4BF}\u0458\u0454\u03BA\u03F0\u0137\u043A\u{1D528}\u0138\u0445\u045C\u{1D55C}\u{1D4C0}\u21DA\u21D0\u291B\u290E\u2266\u2A8B\u2962\u013A\u29B4\u2112\u03BB\u27E8\u2991\u27E8\u2A85\xAB\u2190\u21E4\u291F\u291D\u21A9\u21AB\u2939\u2973\u21A2\u2AAB\u2919\u2AAD\u2AAD\uFE00\u290C\u2772{[\u298B\u298F\u298D\u013E\u013C\u2308{\u043B\u2936\u201C\u201E\u2967\u294B\u21B2\u2264\u2190\u21A2\u21BD\u21BC\u21C7\u2194\u21C6\u21CB\u21AD\u22CB\u22DA\u2264\u2266\u2A7D\u2A7D\u2AA8\u2A7F\u2A81\u2A83\u22DA\uFE00\u2A93\u2A85\u22D6\u22DA\u2A8B\u2276\u2272\u297C\u230A\u{1D529}\u2276\u2A91\u21BD\u21BC\u296A\u2584\u0459\u226A\u21C7\u231E\u296B\u25FA\u0140\u23B0\u23B0\u2268\u2A89\u2A89\u2A87\u2A87\u2268\u22E6\u27EC\u21FD\u27E6\u27F5\u27F7\u27FC\u27F6\u21AB\u21AC\u2985\u{1D55D}\u2A2D\u2A34\u2217_\u25CA\u25CA\u29EB(\u2993\u21C6\u231F\u21CB\u296D\u200E\u22BF\u2039\u{1D4C1}\u21B0\u2272\u2A8D\u2A8F[\u2018\u201A\u0142<\u2AA6\u2A79\u22D6\u22CB\u22C9\u2976\u2A7B\u2996\u25C3\u22B4\u25C2\u294A\u2966\u2268\uFE00\u2268\uFE00\u223A\xAF\u2642\u2720\u2720\u21A6\u21A6\u21A7\u21A4\u21A5\u25AE\u2A29\u043C\u2014\u2221\u{1D52A}\u2127\xB5\u2223*\u2AF0\xB7\u2212\u229F\u2238\u2A2A\u2ADB\u2026\u2213\u22A7\u{1D55E}\u2213\u{1D4C2}\u223E\u03BC\u22B8\u22B8\u22D9\u0338\u226B\u20D2\u226B\u0338\u21CD\u21CE\u22D8\u0338\u226A\u20D2\u226A\u0338\u21CF\u22AF\u22AE\u2207\u0144\u2220\u20D2\u2249\u2A70\u0338\u224B\u0338\u0149\u2249\u266E\u266E\u2115\xA0\u224E\u0338\u224F\u0338\u2A43\u0148\u0146\u2247\u2A6D\u0338\u2A42\u043D\u2013\u2260\u21D7\u2924\u2197\u2197\u2250\u0338\u2262\u2928\u2242\u0338\u2204\u2204\u{1D52B}\u2267\u0338\u2271\u2271\u2267\u0338\u2A7E\u0338\u2A7E\u0338\u2275\u226F\u226F\u21CE\u21AE\u2AF2\u220B\u22FC\u22FA\u220B\u045A\u21CD\u2266\u0338\u219A\u2025\u2270\u219A\u21AE\u2270\u2266\u0338\u2A7D\u0338\u2A7D\u0338\u226E\u2274\u226E\u22EA\u22EC\u2224\u{1D55F}\xAC\u2209\u22F9\u0338\u22F5\u0338\u2209\u22F7\u22F6\u220C\u220C\u22FE\u22FD\u2226\u2226\u2AFD\u20E5\u2202\u0338\u2A14\u2280\u22E0\u2AAF\u0338\u2280\u2AAF\u0338\u21CF\u219B\u2933\u0338\u219D\u0338\u219B\u22EB\u22ED\u2281\u22E1\u2AB0\u0338\u{1D4C3}\u2224\u2226\u2241\u2244\u2244\u2224\u2226\u22E2\u22E3\u2284\u2AC5\u0338\u2288\u2282\u20D2\u2288\u2AC5\u0338\u2281\u2AB0\u0338\u2285\u2AC6\u0338\u2289\u2283\u20D2\u2289\u2AC6\u0338\u2279\xF1\u2278\u22EA\u22EC\u22EB\u22ED\u03BD#\u2116\u2007\u22AD\u2904\u224D\u20D2\u22AC\u2265\u20D2>\u20D2\u29DE\u2902\u2264\u20D2<\u20D2\u22B4\u20D2\u2903\u22B5\u20D2\u223C\u20D2\u21D6\u2923\u2196\u2196\u2927\u24C8\xF3\u229B\u229A\xF4\u043E\u229D\u0151\u2A38\u2299\u29BC\u0153\u29BF\u{1D52C}\u02DB\xF2\u29C1\u29B5\u03A9\u222E\u21BA\u29BE\u29BB\u203E\u29C0\u014D\u03C9\u03BF\u29B6\u2296\u{1D560}\u29B7\u29B9\u2295\u2228\u21BB\u2A5D\u2134\u2134\xAA\xBA\u22B6\u2A56\u2A57\u2A5B\u2134\xF8\u2298\xF5\u2297\u2A36\xF6\u233D\u2225\xB6\u2225\u2AF3\u2AFD\u2202\u043F%.\u2030\u22A5\u2031\u{1D52D}\u03C6\u03D5\u2133\u260E\u03C0\u22D4\u03D6\u210F\u210E\u210F+\u2A23\u229E\u2A22\u2214\u2A25\u2A72\xB1\u2A26\u2A27\xB1\u2A15\u{1D561}\xA3\u227A\u2AB3\u2AB7\u227C\u2AAF\u227A\u2AB7\u227C\u2AAF\u2AB9\u2AB5\u22E8\u227E\u2032\u2119\u2AB5\u2AB9\u22E8\u220F\u232E\u2312\u2313\u221D\u221D\u227E\u22B0\u{1D4C5}\u03C8\u2008\u{1D52E}\u2A0C\u{1D562}\u2057\u{1D4C6}\u210D\u2A16?\u225F"\u21DB\u21D2\u291C\u290F\u2964\u223D\u0331\u0155\u221A\u29B3\u27E9\u2992\u29A5\u27E9\xBB\u2192\u2975\u21E5\u2920\u2933\u291E\u21AA\u21AC\u2945\u2974\u21A3\u219D\u291A\u2236\u211A\u290D\u2773}]\u298C\u298E\u2990\u0159\u0157\u2309}\u0440\u2937\u2969\u201D\u201D\u21B3\u211C\u211B\u211C\u211D\u25AD\xAE\u297D\u230B\u{1D52F}\u21C1\u21C0\u296C\u03C1\u03F1\u2192\u21A3\u21C1\u21C0\u21C4\u21CC\u21C9\u219D\u22CC\u02DA\u2253\u21C4\u21CC\u200F\u23B1\u23B1\u2AEE\u27ED\u21FE\u27E7\u2986\u{1D563}\u2A2E\u2A35)\u2994\u2A12\u21C9\u203A\u{1D4C7}\u21B1]\u2019\u2019\u22CC\u22CA\u25B9\u22B5\u25B8\u29CE\u2968\u211E\u015B\u201A\u227B\u2AB4\u2AB8\u0161\u227D\u2AB0\u015F\u015D\u2AB6\u2ABA\u22E9\u2A13\u227F\u0441\u22C5\u22A1\u2A66\u21D8\u2925\u2198\u2198\xA7;\u2929\u2216\u2216\u2736\u{1D530}\u2322\u266F\u0449\u0448\u2223\u2225\xAD\u03C3\u03C2\u03C2\u223C\u2A6A\u2243\u2243\u2A9E\u2AA0\u2A9D\u2A9F\u2246\u2A24\u2972\u2190\u2216\u2A33\u29E4\u2223\u2323\u2AAA\u2AAC\u2AAC\uFE00\u044C/\u29C4\u233F\u{1D564}\u2660\u2660\u2225\u2293\u2293\uFE00\u2294\u2294\uFE00\u228F\u2291\u228F\u2291\u2290\u2292\u2290\u2292\u25A1\u25A1\u25AA\u25AA\u2192\u{1D4C8}\u2216\u2323\u22C6\u2606\u2605\u03F5\u03D5\xAF\u2282\u2AC5\u2ABD\u2286\u2AC3\u2AC1\u2ACB\u228A\u2ABF\u2979\u2282\u2286\u2AC5\u228A\u2ACB\u2AC7\u2AD5\u2AD3\u227B\u2AB8\u227D\u2AB0\u2ABA\u2AB6\u22E9\u227F\u2211\u266A\u2283\xB9\xB2\xB3\u2AC6\u2ABE\u2AD8\u2287\u2AC4\u27C9\u2AD7\u297B\u2AC2\u2ACC\u228B\u2AC0\u2283\u2287\u2AC6\u228B\u2ACC\u2AC8\u2AD4\u2AD6\u21D9\u2926\u2199\u2199\u292A\xDF\u2316\u03C4\u23B4\u0165\u0163\u0442\u20DB\u2315\u{1D531}\u2234\u2234\u03B8\u03D1\u03D1\u2248\u223C\u2009\u2248\u223C\xFE\u02DC\xD7\u22A0\u2A31\u2A30\u222D\u2928\u22A4\u2336\u2AF1\u{1D565}\u2ADA\u2929\u2034\u2122\u25B5\u25BF\u25C3\u22B4\u225C\u25B9\u22B5\u25EC\u225C\u2A3A\u2A39\u29CD\u2A3B\u23E2\u{1D4C9}\u0446\u045B\u0167\u226C\u219E\u21A0\u21D1\u2963\xFA\u2191\u045E\u016D\xFB\u0443\u21C5\u0171\u296E\u297E\u{1D532}\xF9\u21BF\u21BE\u2580\u231C\u231C\u230F\u25F8\u016B\xA8\u0173\u{1D566}\u2191\u2195\u21BF\u21BE\u228E\u03C5\u03D2\u03C5\u21C8\u231D\u231D\u230E\u016F\u25F9\u{1D4CA}\u22F0\u0169\u25B5\u25B4\u21C8\xFC\u29A7\u21D5\u2AE8\u2AE9\u22A8\u299C\u03F5\u03F0\u2205\u03D5\u03D6\u221D\u2195\u03F1\u03C2\u228A\uFE00\u2ACB\uFE00\u228B\uFE00\u2ACC\uFE00\u03D1\u22B2\u22B3\u0432\u22A2\u2228\u22BB\u225A\u22EE||\u{1D533}\u22B2\u2282\u20D2\u2283\u20D2\u{1D567}\u221D\u22B3\u{1D4CB}\u2ACB\uFE00\u228A\uFE00\u2ACC\uFE00\u228B\uFE00\u299A\u0175\u2A5F\u2227\u2259\u2118\u{1D534}\u{1D568}\u2118\u2240\u2240\u{1D4CC}\u22C2\u25EF\u22C3\u25BD\u{1D535}\u27FA\u27F7\u03BE\u27F8\u27F5\u27FC\u22FB\u2A00\u{1D569}\u2A01\u2A02\u27F9\u27F6\u{1D4CD}\u2A06\u2A04\u25B3\u22C1\u22C0\xFD\u044F\u0177\u044B\xA5\u{1D536}\u0457\u{1D56A}\u{1D4CE}\u044E\xFF\u017A\u017E\u0437\u017C\u2128\u03B6\u{1D537}\u0436\u21DD\u{1D56B}\u{1D4CF}\u200D\u200C'];

// node_modules/.pnpm/entities@9.0.0/node_modules/entities/dist/internal/decode-data-format.js
var META_BIAS = 35;
var HEADER_BIAS = 48;
var HEADER_LENGTH = 6;
var CHOICE_BITS_PER_CHAR = 6;
var BUCKET_HASH_1 = 2654435761;
var BUCKET_HASH_2 = 2246822507;
var PAIR_TABLE_SIZE = 1024;
var CHAR_REMAP = (() => {
  const remap = new Uint8Array(128);
  for (let code2 = 48; code2 <= 57; code2++)
    remap[code2] = code2 - 47;
  for (let code2 = 65; code2 <= 90; code2++)
    remap[code2] = code2 - 54;
  for (let code2 = 97; code2 <= 122; code2++)
    remap[code2] = code2 - 60;
  return remap;
})();
function exactKey(text, nameStart, length) {
  return text.charCodeAt(nameStart) << 25 | text.charCodeAt(nameStart + 1) << 18 | text.charCodeAt(nameStart + length - 2) << 11 | CHAR_REMAP[text.charCodeAt(nameStart + length - 1)] << 5 | length;
}
function pairIndex(c0, c12) {
  return (c0 * 3 << 3 ^ c12) & PAIR_TABLE_SIZE - 1;
}
function bucketOne(key, buckets) {
  return (Math.imul(key, BUCKET_HASH_1) >>> 16) * buckets >>> 16;
}
function bucketTwo(key, buckets) {
  return (Math.imul(key, BUCKET_HASH_2) >>> 16) * buckets >>> 16;
}
function initDecodeData(packed) {
  const [data, values] = packed;
  const nameCount = data.charCodeAt(0) - HEADER_BIAS << 6 | data.charCodeAt(1) - HEADER_BIAS;
  const suffixesLength = data.charCodeAt(2) - HEADER_BIAS << 6 | data.charCodeAt(3) - HEADER_BIAS;
  const buckets = data.charCodeAt(4) - HEADER_BIAS << 6 | data.charCodeAt(5) - HEADER_BIAS;
  const metaStart = HEADER_LENGTH + suffixesLength;
  const choicesStart = metaStart + 2 * nameCount;
  const slotCount = 2 * buckets;
  const keys = new Int32Array(slotCount);
  const slotMidOff = new Uint16Array(slotCount);
  const slotValue = new Uint16Array(slotCount);
  const lengthBits = new Uint32Array(PAIR_TABLE_SIZE);
  const middleOffsets = /* @__PURE__ */ new Map();
  const middles = [];
  let name = "";
  let suffixOffset = HEADER_LENGTH;
  let valueOffset = 0;
  for (let index = 0; index < nameCount; index++) {
    const meta0 = data.charCodeAt(metaStart + 2 * index) - META_BIAS;
    const meta1 = data.charCodeAt(metaStart + 2 * index + 1) - META_BIAS;
    const prefixLength = meta0 & 31;
    const length = prefixLength + (meta1 & 31);
    const valueLength = (meta1 >> 5) + 1;
    name = name.slice(0, prefixLength) + data.slice(suffixOffset, suffixOffset + length - prefixLength);
    suffixOffset += length - prefixLength;
    const key = exactKey(name, 0, length);
    const choice = data.charCodeAt(choicesStart + Math.floor(index / CHOICE_BITS_PER_CHAR)) - HEADER_BIAS & 1 << index % CHOICE_BITS_PER_CHAR;
    let slot = 2 * (choice === 0 ? bucketOne : bucketTwo)(key, buckets);
    if (keys[slot] !== 0)
      slot += 1;
    keys[slot] = key;
    if (length > 4) {
      const middle = name.slice(2, length - 2);
      const existing = middleOffsets.get(middle);
      if (existing === void 0) {
        middleOffsets.set(middle, middles.length);
        slotMidOff[slot] = middles.length;
        for (let middleIndex = 0; middleIndex < middle.length; middleIndex += 2) {
          middles.push(middle.charCodeAt(middleIndex) | middle.charCodeAt(middleIndex + 1) << 16);
        }
      } else {
        slotMidOff[slot] = existing;
      }
    }
    const pair = pairIndex(name.charCodeAt(0), name.charCodeAt(1));
    lengthBits[pair] |= length <= 16 ? 1 << length - 2 : 32768;
    if ((meta0 & 32) !== 0) {
      lengthBits[pair] |= 1 << length - 2 + 16;
    }
    slotValue[slot] = valueOffset << 2 | valueLength - 1 | (meta0 & 32) >> 4;
    valueOffset += valueLength;
  }
  return {
    keys,
    buckets,
    slotMidOff,
    slotValue,
    values,
    lengthBits,
    middles: new Uint32Array(middles)
  };
}

// node_modules/.pnpm/entities@9.0.0/node_modules/entities/dist/decode.js
var CHAR_NUM = 35;
var CHAR_SEMI = 59;
var CHAR_EQUALS = 61;
var CHAR_ZERO = 48;
var CHAR_LOWER_A = 97;
var CHAR_LOWER_X = 120;
var CHAR_UPPER_A = 65;
var TO_LOWER_BIT = 32;
function isNumber(code2) {
  return code2 - CHAR_ZERO >>> 0 <= 9;
}
function isAlphaNumeric(code2) {
  return isNumber(code2) || (code2 | TO_LOWER_BIT) - CHAR_LOWER_A >>> 0 <= 25;
}
function isEntityInAttributeInvalidEnd(code2) {
  return code2 === CHAR_EQUALS || isAlphaNumeric(code2);
}
var DecodingMode;
(function(DecodingMode2) {
  DecodingMode2[DecodingMode2["Legacy"] = 0] = "Legacy";
  DecodingMode2[DecodingMode2["Strict"] = 1] = "Strict";
  DecodingMode2[DecodingMode2["Attribute"] = 2] = "Attribute";
})(DecodingMode || (DecodingMode = {}));
var htmlDecode = /* @__PURE__ */ initDecodeData(htmlDecodeData);
var htmlKeys = /* @__PURE__ */ (() => htmlDecode.keys)();
var htmlBuckets = /* @__PURE__ */ (() => htmlDecode.buckets)();
var htmlSlotMidOff = /* @__PURE__ */ (() => htmlDecode.slotMidOff)();
var htmlLengthBits = /* @__PURE__ */ (() => htmlDecode.lengthBits)();
var htmlMiddles = /* @__PURE__ */ (() => htmlDecode.middles)();
var htmlSlotValue = /* @__PURE__ */ (() => htmlDecode.slotValue)();
var htmlValues = /* @__PURE__ */ (() => htmlDecode.values)();
function findSlotHtml(text, start, length) {
  const c0 = text.charCodeAt(start);
  const c12 = text.charCodeAt(start + 1);
  const c2 = text.charCodeAt(start + length - 2);
  const c3 = text.charCodeAt(start + length - 1);
  if ((c0 | c12 | c2 | c3) > 127)
    return -1;
  const key = c0 << 25 | c12 << 18 | c2 << 11 | CHAR_REMAP[c3] << 5 | length;
  let slot = 2 * ((Math.imul(key, BUCKET_HASH_1) >>> 16) * htmlBuckets >>> 16);
  for (let attempt = 0; ; attempt++) {
    if (htmlKeys[slot] === key && (length <= 4 || isMidMatchHtml(slot, text, start, length))) {
      return slot;
    }
    if (htmlKeys[slot + 1] === key && (length <= 4 || isMidMatchHtml(slot + 1, text, start, length))) {
      return slot + 1;
    }
    if (attempt === 1)
      return -1;
    slot = 2 * ((Math.imul(key, BUCKET_HASH_2) >>> 16) * htmlBuckets >>> 16);
  }
}
function isMidMatchHtml(slot, text, start, length) {
  let wordIndex = htmlSlotMidOff[slot];
  let index = start + 2;
  const end = start + length - 2;
  while (index + 1 < end) {
    if ((text.charCodeAt(index) | text.charCodeAt(index + 1) << 16) !== htmlMiddles[wordIndex++])
      return false;
    index += 2;
  }
  return index === end || text.charCodeAt(index) === (htmlMiddles[wordIndex] & 65535);
}
var numericDigits = /* @__PURE__ */ (() => {
  const digits = new Uint8Array(128).fill(255);
  for (let digit = 0; digit < 10; digit++) {
    digits[CHAR_ZERO + digit] = digit;
  }
  for (let digit = 0; digit < 6; digit++) {
    digits[CHAR_UPPER_A + digit] = digit + 10;
    digits[CHAR_LOWER_A + digit] = digit + 10;
  }
  return digits;
})();
function findLegacySlot(input, start, maxLength2) {
  let legacy = htmlLengthBits[pairIndex(input.charCodeAt(start), input.charCodeAt(start + 1))] >>> 16 & 31;
  while (legacy !== 0) {
    const top = 31 - Math.clz32(legacy);
    legacy ^= 1 << top;
    if (top + 2 > maxLength2)
      continue;
    const slot = findSlotHtml(input, start, top + 2);
    if (slot >= 0 && (htmlSlotValue[slot] & 2) !== 0) {
      return slot << 3 | top + 2;
    }
  }
  return -1;
}
function findLongClassMatch(input, start, mode) {
  const length = input.slice(start, start + 32).indexOf(";");
  if (length - 2 >>> 0 <= 29) {
    const slot = findSlotHtml(input, start, length);
    if (slot >= 0)
      return slot << 6 | length + 1;
  }
  if (mode !== DecodingMode.Strict) {
    const packed = findLegacySlot(input, start, Math.min(31, input.length - start));
    if (packed >= 0) {
      const length2 = packed & 7;
      if (mode !== DecodingMode.Attribute || start + length2 >= input.length || !isEntityInAttributeInvalidEnd(input.charCodeAt(start + length2)))
        return packed >> 3 << 6 | length2;
    }
  }
  return -1;
}
var STATE_ENTITY_START = 0;
var STATE_NUMERIC_START = 1;
var STATE_NUMERIC_DECIMAL = 2;
var STATE_NUMERIC_HEX = 3;
var STATE_NAMED_ENTITY = 4;
var EntityDecoderBase = class {
  emitCodePoint;
  errors;
  /** The current state of the decoder. */
  state = STATE_ENTITY_START;
  /** Characters that were consumed while parsing an entity. */
  consumed = 1;
  /** Accumulated numeric code point, or a packed partial XML name. */
  result = 0;
  /** The mode in which the decoder is operating. */
  decodeMode = DecodingMode.Strict;
  /** Replacement rules for numeric character references. */
  replaceNumericCodePoint = replaceCodePoint;
  constructor(emitCodePoint, errors) {
    this.emitCodePoint = emitCodePoint;
    this.errors = errors;
  }
  /**
   * Switches between the numeric decimal and hexadecimal states.
   *
   * Equivalent to the `Numeric character reference state` in the HTML spec.
   * @param input The string containing the entity (or a continuation of the entity).
   * @param offset The current offset.
   * @returns The number of characters that were consumed, or -1 if the entity is incomplete.
   */
  stateNumericStart(input, offset) {
    if (offset >= input.length) {
      return -1;
    }
    if ((input.charCodeAt(offset) | TO_LOWER_BIT) === CHAR_LOWER_X) {
      this.state = STATE_NUMERIC_HEX;
      this.consumed += 1;
      return this.stateNumericHex(input, offset + 1);
    }
    this.state = STATE_NUMERIC_DECIMAL;
    return this.stateNumericDecimal(input, offset);
  }
  /**
   * Parses a hexadecimal numeric entity.
   *
   * Equivalent to the `Hexadecimal character reference state` in the HTML spec.
   * @param input The string containing the entity (or a continuation of the entity).
   * @param offset The current offset.
   * @returns The number of characters that were consumed, or -1 if the entity is incomplete.
   */
  stateNumericHex(input, offset) {
    const inputLength = input.length;
    let { result, consumed } = this;
    let index = offset;
    while (index < inputLength) {
      const char = input.charCodeAt(index);
      const digit = numericDigits[char];
      if (digit <= 15) {
        result = result * 16 + digit;
      } else {
        this.result = result;
        this.consumed = consumed;
        return this.emitNumericEntity(char, 3);
      }
      consumed += 1;
      index += 1;
    }
    this.result = result;
    this.consumed = consumed;
    return -1;
  }
  /**
   * Parses a decimal numeric entity.
   *
   * Equivalent to the `Decimal character reference state` in the HTML spec.
   * @param input The string containing the entity (or a continuation of the entity).
   * @param offset The current offset.
   * @returns The number of characters that were consumed, or -1 if the entity is incomplete.
   */
  stateNumericDecimal(input, offset) {
    const inputLength = input.length;
    let { result, consumed } = this;
    let index = offset;
    while (index < inputLength) {
      const digit = input.charCodeAt(index) - CHAR_ZERO;
      if (digit >>> 0 > 9) {
        this.result = result;
        this.consumed = consumed;
        return this.emitNumericEntity(digit + CHAR_ZERO, 2);
      }
      result = result * 10 + digit;
      consumed += 1;
      index += 1;
    }
    this.result = result;
    this.consumed = consumed;
    return -1;
  }
  /**
   * Validate and emit a numeric entity.
   *
   * Implements the logic from the `Hexadecimal character reference start
   * state` and `Numeric character reference end state` in the HTML spec.
   * @param lastCp The last code point of the entity. Used to see if the
   *               entity was terminated with a semicolon.
   * @param expectedLength The minimum number of characters that should be
   *                       consumed. Used to validate that at least one digit
   *                       was consumed.
   * @returns The number of characters that were consumed.
   */
  emitNumericEntity(lastCp, expectedLength) {
    if (this.consumed <= expectedLength) {
      this.errors?.absenceOfDigitsInNumericCharacterReference(this.consumed);
      return 0;
    }
    if (lastCp === CHAR_SEMI) {
      this.consumed += 1;
    } else if (this.decodeMode === DecodingMode.Strict) {
      return 0;
    }
    this.emitCodePoint(this.replaceNumericCodePoint(this.result), this.consumed);
    if (this.errors) {
      if (lastCp !== CHAR_SEMI) {
        this.errors.missingSemicolonAfterCharacterReference();
      }
      this.errors.validateNumericCharacterReference(this.result);
    }
    return this.consumed;
  }
  /**
   * Resets the instance to make it reusable.
   * @param decodeMode Entity decoding mode to use.
   */
  startEntity(decodeMode) {
    this.decodeMode = decodeMode;
    this.state = STATE_ENTITY_START;
    this.result = 0;
    this.consumed = 1;
  }
  /**
   * Write an entity to the decoder. This can be called multiple times with partial entities.
   * If the entity is incomplete, the decoder will return -1.
   * @param input The string containing the entity (or a continuation of the entity).
   * @param offset The offset at which the entity begins. Should be 0 if this is not the first call.
   * @returns The number of characters that were consumed, or -1 if the entity is incomplete.
   */
  write(input, offset) {
    switch (this.state) {
      case STATE_ENTITY_START: {
        if (input.charCodeAt(offset) === CHAR_NUM) {
          this.state = STATE_NUMERIC_START;
          this.consumed += 1;
          return this.stateNumericStart(input, offset + 1);
        }
        this.state = STATE_NAMED_ENTITY;
        return this.stateNamedEntity(input, offset);
      }
      case STATE_NUMERIC_START: {
        return this.stateNumericStart(input, offset);
      }
      case STATE_NUMERIC_DECIMAL: {
        return this.stateNumericDecimal(input, offset);
      }
      case STATE_NUMERIC_HEX: {
        return this.stateNumericHex(input, offset);
      }
      default: {
        return this.stateNamedEntity(input, offset);
      }
    }
  }
  /**
   * Signal to the parser that the end of the input was reached.
   *
   * Remaining data will be emitted and relevant errors will be produced.
   * @returns The number of characters consumed.
   */
  end() {
    switch (this.state) {
      case STATE_NAMED_ENTITY: {
        return this.endNamedEntity();
      }
      // Otherwise, emit a numeric entity if we have one.
      case STATE_NUMERIC_DECIMAL: {
        return this.emitNumericEntity(0, 2);
      }
      case STATE_NUMERIC_HEX: {
        return this.emitNumericEntity(0, 3);
      }
      case STATE_NUMERIC_START: {
        this.errors?.absenceOfDigitsInNumericCharacterReference(this.consumed);
        return 0;
      }
      default: {
        return 0;
      }
    }
  }
};
var HtmlEntityDecoder = class extends EntityDecoderBase {
  /** Total name characters seen for the current named entity. */
  runLength = 0;
  /** Reused for ASCII alphanumerics; the 32nd character rules out an exact match. */
  nameBuffer = new Uint8Array(32);
  /**
   * Emit the replacement for a matched slot. Values are at most two
   * UTF-16 code units; like previous versions, each unit is emitted as
   * its own callback (surrogate halves included).
   * @param slot The matched slot.
   */
  emitSlot(slot) {
    const packed = htmlSlotValue[slot];
    const off = packed >> 2;
    this.emitCodePoint(htmlValues.charCodeAt(off), this.consumed);
    if ((packed & 1) !== 0) {
      this.emitCodePoint(htmlValues.charCodeAt(off + 1), this.consumed);
    }
  }
  startEntity(decodeMode) {
    super.startEntity(decodeMode);
    this.runLength = 0;
  }
  stateNamedEntity(input, offset) {
    const inputLength = input.length;
    if (this.runLength === 0 && offset + 17 <= inputLength) {
      const c0 = input.charCodeAt(offset);
      const pair = pairIndex(c0, input.charCodeAt(offset + 1));
      const bits = htmlLengthBits[pair];
      if ((bits & 32768) !== 0 && offset + 32 <= inputLength) {
        const packed = findLongClassMatch(input, offset, this.decodeMode);
        if (packed >= 0) {
          const length = packed & 63;
          this.consumed = length + 1;
          this.emitSlot(packed >> 6);
          if (input.charCodeAt(offset + length - 1) !== CHAR_SEMI) {
            this.errors?.missingSemicolonAfterCharacterReference();
          }
          return this.consumed;
        }
        return 0;
      }
      let probed = bits & 32767;
      while (probed !== 0) {
        const low = probed & -probed;
        probed ^= low;
        const length = 33 - Math.clz32(low);
        if (input.charCodeAt(offset + length) === CHAR_SEMI) {
          const slot = findSlotHtml(input, offset, length);
          if (slot >= 0) {
            this.consumed = length + 2;
            this.emitSlot(slot);
            return this.consumed;
          }
        }
      }
      if ((bits & 32768) === 0) {
        if (this.decodeMode !== DecodingMode.Strict) {
          const packed = findLegacySlot(input, offset, 31);
          if (packed >= 0) {
            const matchLength = packed & 7;
            const next = input.charCodeAt(offset + matchLength);
            if (this.decodeMode === DecodingMode.Attribute && isEntityInAttributeInvalidEnd(next)) {
              return 0;
            }
            this.consumed = matchLength + 1;
            this.emitSlot(packed >> 3);
            this.errors?.missingSemicolonAfterCharacterReference();
            return this.consumed;
          }
        }
        return 0;
      }
    }
    let index = offset;
    let { runLength } = this;
    let terminator = -1;
    const scanEnd = Math.min(inputLength, offset + 32 - runLength);
    while (index < scanEnd) {
      const char = input.charCodeAt(index);
      if (!isAlphaNumeric(char)) {
        terminator = char;
        break;
      }
      this.nameBuffer[runLength++] = char;
      index++;
    }
    if (terminator < 0 && runLength < 32) {
      this.runLength = runLength;
      return -1;
    }
    if (terminator === CHAR_SEMI && runLength - 2 >>> 0 <= 29) {
      const slot = findBufferedHtmlSlot(this.nameBuffer, runLength);
      if (slot >= 0) {
        this.consumed = runLength + 2;
        this.emitSlot(slot);
        return this.consumed;
      }
    }
    if (this.decodeMode !== DecodingMode.Strict && runLength >= 2) {
      const packed = findBufferedLegacySlot(this.nameBuffer, runLength);
      if (packed >= 0) {
        const length = packed & 7;
        const next = length < runLength ? this.nameBuffer[length] : terminator;
        if (this.decodeMode === DecodingMode.Attribute && isEntityInAttributeInvalidEnd(next))
          return 0;
        this.consumed = length + 1;
        this.emitSlot(packed >> 3);
        this.errors?.missingSemicolonAfterCharacterReference();
        return this.consumed;
      }
    }
    return 0;
  }
  endNamedEntity() {
    if (this.decodeMode === DecodingMode.Strict || this.runLength < 2) {
      return 0;
    }
    const packed = findBufferedLegacySlot(this.nameBuffer, this.runLength);
    if (packed < 0)
      return 0;
    if (this.decodeMode === DecodingMode.Attribute && (packed & 7) < this.runLength) {
      return 0;
    }
    this.consumed = (packed & 7) + 1;
    this.emitSlot(packed >> 3);
    this.errors?.missingSemicolonAfterCharacterReference();
    return this.consumed;
  }
};
function findBufferedHtmlSlot(buffer, length) {
  const key = buffer[0] << 25 | buffer[1] << 18 | buffer[length - 2] << 11 | CHAR_REMAP[buffer[length - 1]] << 5 | length;
  let slot = 2 * ((Math.imul(key, BUCKET_HASH_1) >>> 16) * htmlBuckets >>> 16);
  for (let attempt = 0; ; attempt++) {
    if (htmlKeys[slot] === key && (length <= 4 || isBufferedMiddle(slot, buffer, length)))
      return slot;
    if (htmlKeys[slot + 1] === key && (length <= 4 || isBufferedMiddle(slot + 1, buffer, length)))
      return slot + 1;
    if (attempt === 1)
      return -1;
    slot = 2 * ((Math.imul(key, BUCKET_HASH_2) >>> 16) * htmlBuckets >>> 16);
  }
}
function isBufferedMiddle(slot, buffer, length) {
  let wordIndex = htmlSlotMidOff[slot];
  let index = 2;
  const end = length - 2;
  while (index + 1 < end) {
    if ((buffer[index] | buffer[index + 1] << 16) !== htmlMiddles[wordIndex++])
      return false;
    index += 2;
  }
  return index === end || buffer[index] === (htmlMiddles[wordIndex] & 65535);
}
function findBufferedLegacySlot(buffer, length) {
  let legacy = htmlLengthBits[pairIndex(buffer[0], buffer[1])] >>> 16 & 31;
  while (legacy !== 0) {
    const top = 31 - Math.clz32(legacy);
    legacy ^= 1 << top;
    if (top + 2 > length)
      continue;
    const slot = findBufferedHtmlSlot(buffer, top + 2);
    if (slot >= 0 && (htmlSlotValue[slot] & 2) !== 0)
      return slot << 3 | top + 2;
  }
  return -1;
}

// node_modules/.pnpm/parse5@8.1.1/node_modules/parse5/dist/common/html.js
var html_exports = {};
__export(html_exports, {
  ATTRS: () => ATTRS,
  DOCUMENT_MODE: () => DOCUMENT_MODE,
  NS: () => NS,
  NUMBERED_HEADERS: () => NUMBERED_HEADERS,
  SPECIAL_ELEMENTS: () => SPECIAL_ELEMENTS,
  TAG_ID: () => TAG_ID,
  TAG_NAMES: () => TAG_NAMES,
  getTagID: () => getTagID,
  hasUnescapedText: () => hasUnescapedText
});
var NS;
(function(NS2) {
  NS2["HTML"] = "http://www.w3.org/1999/xhtml";
  NS2["MATHML"] = "http://www.w3.org/1998/Math/MathML";
  NS2["SVG"] = "http://www.w3.org/2000/svg";
  NS2["XLINK"] = "http://www.w3.org/1999/xlink";
  NS2["XML"] = "http://www.w3.org/XML/1998/namespace";
  NS2["XMLNS"] = "http://www.w3.org/2000/xmlns/";
})(NS || (NS = {}));
var ATTRS;
(function(ATTRS2) {
  ATTRS2["TYPE"] = "type";
  ATTRS2["ACTION"] = "action";
  ATTRS2["ENCODING"] = "encoding";
  ATTRS2["PROMPT"] = "prompt";
  ATTRS2["NAME"] = "name";
  ATTRS2["COLOR"] = "color";
  ATTRS2["FACE"] = "face";
  ATTRS2["SIZE"] = "size";
})(ATTRS || (ATTRS = {}));
var DOCUMENT_MODE;
(function(DOCUMENT_MODE2) {
  DOCUMENT_MODE2["NO_QUIRKS"] = "no-quirks";
  DOCUMENT_MODE2["QUIRKS"] = "quirks";
  DOCUMENT_MODE2["LIMITED_QUIRKS"] = "limited-quirks";
})(DOCUMENT_MODE || (DOCUMENT_MODE = {}));
var TAG_NAMES;
(function(TAG_NAMES2) {
  TAG_NAMES2["A"] = "a";
  TAG_NAMES2["ADDRESS"] = "address";
  TAG_NAMES2["ANNOTATION_XML"] = "annotation-xml";
  TAG_NAMES2["APPLET"] = "applet";
  TAG_NAMES2["AREA"] = "area";
  TAG_NAMES2["ARTICLE"] = "article";
  TAG_NAMES2["ASIDE"] = "aside";
  TAG_NAMES2["B"] = "b";
  TAG_NAMES2["BASE"] = "base";
  TAG_NAMES2["BASEFONT"] = "basefont";
  TAG_NAMES2["BGSOUND"] = "bgsound";
  TAG_NAMES2["BIG"] = "big";
  TAG_NAMES2["BLOCKQUOTE"] = "blockquote";
  TAG_NAMES2["BODY"] = "body";
  TAG_NAMES2["BR"] = "br";
  TAG_NAMES2["BUTTON"] = "button";
  TAG_NAMES2["CAPTION"] = "caption";
  TAG_NAMES2["CENTER"] = "center";
  TAG_NAMES2["CODE"] = "code";
  TAG_NAMES2["COL"] = "col";
  TAG_NAMES2["COLGROUP"] = "colgroup";
  TAG_NAMES2["DD"] = "dd";
  TAG_NAMES2["DESC"] = "desc";
  TAG_NAMES2["DETAILS"] = "details";
  TAG_NAMES2["DIALOG"] = "dialog";
  TAG_NAMES2["DIR"] = "dir";
  TAG_NAMES2["DIV"] = "div";
  TAG_NAMES2["DL"] = "dl";
  TAG_NAMES2["DT"] = "dt";
  TAG_NAMES2["EM"] = "em";
  TAG_NAMES2["EMBED"] = "embed";
  TAG_NAMES2["FIELDSET"] = "fieldset";
  TAG_NAMES2["FIGCAPTION"] = "figcaption";
  TAG_NAMES2["FIGURE"] = "figure";
  TAG_NAMES2["FONT"] = "font";
  TAG_NAMES2["FOOTER"] = "footer";
  TAG_NAMES2["FOREIGN_OBJECT"] = "foreignObject";
  TAG_NAMES2["FORM"] = "form";
  TAG_NAMES2["FRAME"] = "frame";
  TAG_NAMES2["FRAMESET"] = "frameset";
  TAG_NAMES2["H1"] = "h1";
  TAG_NAMES2["H2"] = "h2";
  TAG_NAMES2["H3"] = "h3";
  TAG_NAMES2["H4"] = "h4";
  TAG_NAMES2["H5"] = "h5";
  TAG_NAMES2["H6"] = "h6";
  TAG_NAMES2["HEAD"] = "head";
  TAG_NAMES2["HEADER"] = "header";
  TAG_NAMES2["HGROUP"] = "hgroup";
  TAG_NAMES2["HR"] = "hr";
  TAG_NAMES2["HTML"] = "html";
  TAG_NAMES2["I"] = "i";
  TAG_NAMES2["IMG"] = "img";
  TAG_NAMES2["IMAGE"] = "image";
  TAG_NAMES2["INPUT"] = "input";
  TAG_NAMES2["IFRAME"] = "iframe";
  TAG_NAMES2["KEYGEN"] = "keygen";
  TAG_NAMES2["LABEL"] = "label";
  TAG_NAMES2["LI"] = "li";
  TAG_NAMES2["LINK"] = "link";
  TAG_NAMES2["LISTING"] = "listing";
  TAG_NAMES2["MAIN"] = "main";
  TAG_NAMES2["MALIGNMARK"] = "malignmark";
  TAG_NAMES2["MARQUEE"] = "marquee";
  TAG_NAMES2["MATH"] = "math";
  TAG_NAMES2["MENU"] = "menu";
  TAG_NAMES2["META"] = "meta";
  TAG_NAMES2["MGLYPH"] = "mglyph";
  TAG_NAMES2["MI"] = "mi";
  TAG_NAMES2["MO"] = "mo";
  TAG_NAMES2["MN"] = "mn";
  TAG_NAMES2["MS"] = "ms";
  TAG_NAMES2["MTEXT"] = "mtext";
  TAG_NAMES2["NAV"] = "nav";
  TAG_NAMES2["NOBR"] = "nobr";
  TAG_NAMES2["NOFRAMES"] = "noframes";
  TAG_NAMES2["NOEMBED"] = "noembed";
  TAG_NAMES2["NOSCRIPT"] = "noscript";
  TAG_NAMES2["OBJECT"] = "object";
  TAG_NAMES2["OL"] = "ol";
  TAG_NAMES2["OPTGROUP"] = "optgroup";
  TAG_NAMES2["OPTION"] = "option";
  TAG_NAMES2["P"] = "p";
  TAG_NAMES2["PARAM"] = "param";
  TAG_NAMES2["PLAINTEXT"] = "plaintext";
  TAG_NAMES2["PRE"] = "pre";
  TAG_NAMES2["RB"] = "rb";
  TAG_NAMES2["RP"] = "rp";
  TAG_NAMES2["RT"] = "rt";
  TAG_NAMES2["RTC"] = "rtc";
  TAG_NAMES2["RUBY"] = "ruby";
  TAG_NAMES2["S"] = "s";
  TAG_NAMES2["SCRIPT"] = "script";
  TAG_NAMES2["SEARCH"] = "search";
  TAG_NAMES2["SECTION"] = "section";
  TAG_NAMES2["SELECT"] = "select";
  TAG_NAMES2["SOURCE"] = "source";
  TAG_NAMES2["SMALL"] = "small";
  TAG_NAMES2["SPAN"] = "span";
  TAG_NAMES2["STRIKE"] = "strike";
  TAG_NAMES2["STRONG"] = "strong";
  TAG_NAMES2["STYLE"] = "style";
  TAG_NAMES2["SUB"] = "sub";
  TAG_NAMES2["SUMMARY"] = "summary";
  TAG_NAMES2["SUP"] = "sup";
  TAG_NAMES2["TABLE"] = "table";
  TAG_NAMES2["TBODY"] = "tbody";
  TAG_NAMES2["TEMPLATE"] = "template";
  TAG_NAMES2["TEXTAREA"] = "textarea";
  TAG_NAMES2["TFOOT"] = "tfoot";
  TAG_NAMES2["TD"] = "td";
  TAG_NAMES2["TH"] = "th";
  TAG_NAMES2["THEAD"] = "thead";
  TAG_NAMES2["TITLE"] = "title";
  TAG_NAMES2["TR"] = "tr";
  TAG_NAMES2["TRACK"] = "track";
  TAG_NAMES2["TT"] = "tt";
  TAG_NAMES2["U"] = "u";
  TAG_NAMES2["UL"] = "ul";
  TAG_NAMES2["SVG"] = "svg";
  TAG_NAMES2["VAR"] = "var";
  TAG_NAMES2["WBR"] = "wbr";
  TAG_NAMES2["XMP"] = "xmp";
})(TAG_NAMES || (TAG_NAMES = {}));
var TAG_ID;
(function(TAG_ID2) {
  TAG_ID2[TAG_ID2["UNKNOWN"] = 0] = "UNKNOWN";
  TAG_ID2[TAG_ID2["A"] = 1] = "A";
  TAG_ID2[TAG_ID2["ADDRESS"] = 2] = "ADDRESS";
  TAG_ID2[TAG_ID2["ANNOTATION_XML"] = 3] = "ANNOTATION_XML";
  TAG_ID2[TAG_ID2["APPLET"] = 4] = "APPLET";
  TAG_ID2[TAG_ID2["AREA"] = 5] = "AREA";
  TAG_ID2[TAG_ID2["ARTICLE"] = 6] = "ARTICLE";
  TAG_ID2[TAG_ID2["ASIDE"] = 7] = "ASIDE";
  TAG_ID2[TAG_ID2["B"] = 8] = "B";
  TAG_ID2[TAG_ID2["BASE"] = 9] = "BASE";
  TAG_ID2[TAG_ID2["BASEFONT"] = 10] = "BASEFONT";
  TAG_ID2[TAG_ID2["BGSOUND"] = 11] = "BGSOUND";
  TAG_ID2[TAG_ID2["BIG"] = 12] = "BIG";
  TAG_ID2[TAG_ID2["BLOCKQUOTE"] = 13] = "BLOCKQUOTE";
  TAG_ID2[TAG_ID2["BODY"] = 14] = "BODY";
  TAG_ID2[TAG_ID2["BR"] = 15] = "BR";
  TAG_ID2[TAG_ID2["BUTTON"] = 16] = "BUTTON";
  TAG_ID2[TAG_ID2["CAPTION"] = 17] = "CAPTION";
  TAG_ID2[TAG_ID2["CENTER"] = 18] = "CENTER";
  TAG_ID2[TAG_ID2["CODE"] = 19] = "CODE";
  TAG_ID2[TAG_ID2["COL"] = 20] = "COL";
  TAG_ID2[TAG_ID2["COLGROUP"] = 21] = "COLGROUP";
  TAG_ID2[TAG_ID2["DD"] = 22] = "DD";
  TAG_ID2[TAG_ID2["DESC"] = 23] = "DESC";
  TAG_ID2[TAG_ID2["DETAILS"] = 24] = "DETAILS";
  TAG_ID2[TAG_ID2["DIALOG"] = 25] = "DIALOG";
  TAG_ID2[TAG_ID2["DIR"] = 26] = "DIR";
  TAG_ID2[TAG_ID2["DIV"] = 27] = "DIV";
  TAG_ID2[TAG_ID2["DL"] = 28] = "DL";
  TAG_ID2[TAG_ID2["DT"] = 29] = "DT";
  TAG_ID2[TAG_ID2["EM"] = 30] = "EM";
  TAG_ID2[TAG_ID2["EMBED"] = 31] = "EMBED";
  TAG_ID2[TAG_ID2["FIELDSET"] = 32] = "FIELDSET";
  TAG_ID2[TAG_ID2["FIGCAPTION"] = 33] = "FIGCAPTION";
  TAG_ID2[TAG_ID2["FIGURE"] = 34] = "FIGURE";
  TAG_ID2[TAG_ID2["FONT"] = 35] = "FONT";
  TAG_ID2[TAG_ID2["FOOTER"] = 36] = "FOOTER";
  TAG_ID2[TAG_ID2["FOREIGN_OBJECT"] = 37] = "FOREIGN_OBJECT";
  TAG_ID2[TAG_ID2["FORM"] = 38] = "FORM";
  TAG_ID2[TAG_ID2["FRAME"] = 39] = "FRAME";
  TAG_ID2[TAG_ID2["FRAMESET"] = 40] = "FRAMESET";
  TAG_ID2[TAG_ID2["H1"] = 41] = "H1";
  TAG_ID2[TAG_ID2["H2"] = 42] = "H2";
  TAG_ID2[TAG_ID2["H3"] = 43] = "H3";
  TAG_ID2[TAG_ID2["H4"] = 44] = "H4";
  TAG_ID2[TAG_ID2["H5"] = 45] = "H5";
  TAG_ID2[TAG_ID2["H6"] = 46] = "H6";
  TAG_ID2[TAG_ID2["HEAD"] = 47] = "HEAD";
  TAG_ID2[TAG_ID2["HEADER"] = 48] = "HEADER";
  TAG_ID2[TAG_ID2["HGROUP"] = 49] = "HGROUP";
  TAG_ID2[TAG_ID2["HR"] = 50] = "HR";
  TAG_ID2[TAG_ID2["HTML"] = 51] = "HTML";
  TAG_ID2[TAG_ID2["I"] = 52] = "I";
  TAG_ID2[TAG_ID2["IMG"] = 53] = "IMG";
  TAG_ID2[TAG_ID2["IMAGE"] = 54] = "IMAGE";
  TAG_ID2[TAG_ID2["INPUT"] = 55] = "INPUT";
  TAG_ID2[TAG_ID2["IFRAME"] = 56] = "IFRAME";
  TAG_ID2[TAG_ID2["KEYGEN"] = 57] = "KEYGEN";
  TAG_ID2[TAG_ID2["LABEL"] = 58] = "LABEL";
  TAG_ID2[TAG_ID2["LI"] = 59] = "LI";
  TAG_ID2[TAG_ID2["LINK"] = 60] = "LINK";
  TAG_ID2[TAG_ID2["LISTING"] = 61] = "LISTING";
  TAG_ID2[TAG_ID2["MAIN"] = 62] = "MAIN";
  TAG_ID2[TAG_ID2["MALIGNMARK"] = 63] = "MALIGNMARK";
  TAG_ID2[TAG_ID2["MARQUEE"] = 64] = "MARQUEE";
  TAG_ID2[TAG_ID2["MATH"] = 65] = "MATH";
  TAG_ID2[TAG_ID2["MENU"] = 66] = "MENU";
  TAG_ID2[TAG_ID2["META"] = 67] = "META";
  TAG_ID2[TAG_ID2["MGLYPH"] = 68] = "MGLYPH";
  TAG_ID2[TAG_ID2["MI"] = 69] = "MI";
  TAG_ID2[TAG_ID2["MO"] = 70] = "MO";
  TAG_ID2[TAG_ID2["MN"] = 71] = "MN";
  TAG_ID2[TAG_ID2["MS"] = 72] = "MS";
  TAG_ID2[TAG_ID2["MTEXT"] = 73] = "MTEXT";
  TAG_ID2[TAG_ID2["NAV"] = 74] = "NAV";
  TAG_ID2[TAG_ID2["NOBR"] = 75] = "NOBR";
  TAG_ID2[TAG_ID2["NOFRAMES"] = 76] = "NOFRAMES";
  TAG_ID2[TAG_ID2["NOEMBED"] = 77] = "NOEMBED";
  TAG_ID2[TAG_ID2["NOSCRIPT"] = 78] = "NOSCRIPT";
  TAG_ID2[TAG_ID2["OBJECT"] = 79] = "OBJECT";
  TAG_ID2[TAG_ID2["OL"] = 80] = "OL";
  TAG_ID2[TAG_ID2["OPTGROUP"] = 81] = "OPTGROUP";
  TAG_ID2[TAG_ID2["OPTION"] = 82] = "OPTION";
  TAG_ID2[TAG_ID2["P"] = 83] = "P";
  TAG_ID2[TAG_ID2["PARAM"] = 84] = "PARAM";
  TAG_ID2[TAG_ID2["PLAINTEXT"] = 85] = "PLAINTEXT";
  TAG_ID2[TAG_ID2["PRE"] = 86] = "PRE";
  TAG_ID2[TAG_ID2["RB"] = 87] = "RB";
  TAG_ID2[TAG_ID2["RP"] = 88] = "RP";
  TAG_ID2[TAG_ID2["RT"] = 89] = "RT";
  TAG_ID2[TAG_ID2["RTC"] = 90] = "RTC";
  TAG_ID2[TAG_ID2["RUBY"] = 91] = "RUBY";
  TAG_ID2[TAG_ID2["S"] = 92] = "S";
  TAG_ID2[TAG_ID2["SCRIPT"] = 93] = "SCRIPT";
  TAG_ID2[TAG_ID2["SEARCH"] = 94] = "SEARCH";
  TAG_ID2[TAG_ID2["SECTION"] = 95] = "SECTION";
  TAG_ID2[TAG_ID2["SELECT"] = 96] = "SELECT";
  TAG_ID2[TAG_ID2["SOURCE"] = 97] = "SOURCE";
  TAG_ID2[TAG_ID2["SMALL"] = 98] = "SMALL";
  TAG_ID2[TAG_ID2["SPAN"] = 99] = "SPAN";
  TAG_ID2[TAG_ID2["STRIKE"] = 100] = "STRIKE";
  TAG_ID2[TAG_ID2["STRONG"] = 101] = "STRONG";
  TAG_ID2[TAG_ID2["STYLE"] = 102] = "STYLE";
  TAG_ID2[TAG_ID2["SUB"] = 103] = "SUB";
  TAG_ID2[TAG_ID2["SUMMARY"] = 104] = "SUMMARY";
  TAG_ID2[TAG_ID2["SUP"] = 105] = "SUP";
  TAG_ID2[TAG_ID2["TABLE"] = 106] = "TABLE";
  TAG_ID2[TAG_ID2["TBODY"] = 107] = "TBODY";
  TAG_ID2[TAG_ID2["TEMPLATE"] = 108] = "TEMPLATE";
  TAG_ID2[TAG_ID2["TEXTAREA"] = 109] = "TEXTAREA";
  TAG_ID2[TAG_ID2["TFOOT"] = 110] = "TFOOT";
  TAG_ID2[TAG_ID2["TD"] = 111] = "TD";
  TAG_ID2[TAG_ID2["TH"] = 112] = "TH";
  TAG_ID2[TAG_ID2["THEAD"] = 113] = "THEAD";
  TAG_ID2[TAG_ID2["TITLE"] = 114] = "TITLE";
  TAG_ID2[TAG_ID2["TR"] = 115] = "TR";
  TAG_ID2[TAG_ID2["TRACK"] = 116] = "TRACK";
  TAG_ID2[TAG_ID2["TT"] = 117] = "TT";
  TAG_ID2[TAG_ID2["U"] = 118] = "U";
  TAG_ID2[TAG_ID2["UL"] = 119] = "UL";
  TAG_ID2[TAG_ID2["SVG"] = 120] = "SVG";
  TAG_ID2[TAG_ID2["VAR"] = 121] = "VAR";
  TAG_ID2[TAG_ID2["WBR"] = 122] = "WBR";
  TAG_ID2[TAG_ID2["XMP"] = 123] = "XMP";
})(TAG_ID || (TAG_ID = {}));
var TAG_NAME_TO_ID = /* @__PURE__ */ new Map([
  [TAG_NAMES.A, TAG_ID.A],
  [TAG_NAMES.ADDRESS, TAG_ID.ADDRESS],
  [TAG_NAMES.ANNOTATION_XML, TAG_ID.ANNOTATION_XML],
  [TAG_NAMES.APPLET, TAG_ID.APPLET],
  [TAG_NAMES.AREA, TAG_ID.AREA],
  [TAG_NAMES.ARTICLE, TAG_ID.ARTICLE],
  [TAG_NAMES.ASIDE, TAG_ID.ASIDE],
  [TAG_NAMES.B, TAG_ID.B],
  [TAG_NAMES.BASE, TAG_ID.BASE],
  [TAG_NAMES.BASEFONT, TAG_ID.BASEFONT],
  [TAG_NAMES.BGSOUND, TAG_ID.BGSOUND],
  [TAG_NAMES.BIG, TAG_ID.BIG],
  [TAG_NAMES.BLOCKQUOTE, TAG_ID.BLOCKQUOTE],
  [TAG_NAMES.BODY, TAG_ID.BODY],
  [TAG_NAMES.BR, TAG_ID.BR],
  [TAG_NAMES.BUTTON, TAG_ID.BUTTON],
  [TAG_NAMES.CAPTION, TAG_ID.CAPTION],
  [TAG_NAMES.CENTER, TAG_ID.CENTER],
  [TAG_NAMES.CODE, TAG_ID.CODE],
  [TAG_NAMES.COL, TAG_ID.COL],
  [TAG_NAMES.COLGROUP, TAG_ID.COLGROUP],
  [TAG_NAMES.DD, TAG_ID.DD],
  [TAG_NAMES.DESC, TAG_ID.DESC],
  [TAG_NAMES.DETAILS, TAG_ID.DETAILS],
  [TAG_NAMES.DIALOG, TAG_ID.DIALOG],
  [TAG_NAMES.DIR, TAG_ID.DIR],
  [TAG_NAMES.DIV, TAG_ID.DIV],
  [TAG_NAMES.DL, TAG_ID.DL],
  [TAG_NAMES.DT, TAG_ID.DT],
  [TAG_NAMES.EM, TAG_ID.EM],
  [TAG_NAMES.EMBED, TAG_ID.EMBED],
  [TAG_NAMES.FIELDSET, TAG_ID.FIELDSET],
  [TAG_NAMES.FIGCAPTION, TAG_ID.FIGCAPTION],
  [TAG_NAMES.FIGURE, TAG_ID.FIGURE],
  [TAG_NAMES.FONT, TAG_ID.FONT],
  [TAG_NAMES.FOOTER, TAG_ID.FOOTER],
  [TAG_NAMES.FOREIGN_OBJECT, TAG_ID.FOREIGN_OBJECT],
  [TAG_NAMES.FORM, TAG_ID.FORM],
  [TAG_NAMES.FRAME, TAG_ID.FRAME],
  [TAG_NAMES.FRAMESET, TAG_ID.FRAMESET],
  [TAG_NAMES.H1, TAG_ID.H1],
  [TAG_NAMES.H2, TAG_ID.H2],
  [TAG_NAMES.H3, TAG_ID.H3],
  [TAG_NAMES.H4, TAG_ID.H4],
  [TAG_NAMES.H5, TAG_ID.H5],
  [TAG_NAMES.H6, TAG_ID.H6],
  [TAG_NAMES.HEAD, TAG_ID.HEAD],
  [TAG_NAMES.HEADER, TAG_ID.HEADER],
  [TAG_NAMES.HGROUP, TAG_ID.HGROUP],
  [TAG_NAMES.HR, TAG_ID.HR],
  [TAG_NAMES.HTML, TAG_ID.HTML],
  [TAG_NAMES.I, TAG_ID.I],
  [TAG_NAMES.IMG, TAG_ID.IMG],
  [TAG_NAMES.IMAGE, TAG_ID.IMAGE],
  [TAG_NAMES.INPUT, TAG_ID.INPUT],
  [TAG_NAMES.IFRAME, TAG_ID.IFRAME],
  [TAG_NAMES.KEYGEN, TAG_ID.KEYGEN],
  [TAG_NAMES.LABEL, TAG_ID.LABEL],
  [TAG_NAMES.LI, TAG_ID.LI],
  [TAG_NAMES.LINK, TAG_ID.LINK],
  [TAG_NAMES.LISTING, TAG_ID.LISTING],
  [TAG_NAMES.MAIN, TAG_ID.MAIN],
  [TAG_NAMES.MALIGNMARK, TAG_ID.MALIGNMARK],
  [TAG_NAMES.MARQUEE, TAG_ID.MARQUEE],
  [TAG_NAMES.MATH, TAG_ID.MATH],
  [TAG_NAMES.MENU, TAG_ID.MENU],
  [TAG_NAMES.META, TAG_ID.META],
  [TAG_NAMES.MGLYPH, TAG_ID.MGLYPH],
  [TAG_NAMES.MI, TAG_ID.MI],
  [TAG_NAMES.MO, TAG_ID.MO],
  [TAG_NAMES.MN, TAG_ID.MN],
  [TAG_NAMES.MS, TAG_ID.MS],
  [TAG_NAMES.MTEXT, TAG_ID.MTEXT],
  [TAG_NAMES.NAV, TAG_ID.NAV],
  [TAG_NAMES.NOBR, TAG_ID.NOBR],
  [TAG_NAMES.NOFRAMES, TAG_ID.NOFRAMES],
  [TAG_NAMES.NOEMBED, TAG_ID.NOEMBED],
  [TAG_NAMES.NOSCRIPT, TAG_ID.NOSCRIPT],
  [TAG_NAMES.OBJECT, TAG_ID.OBJECT],
  [TAG_NAMES.OL, TAG_ID.OL],
  [TAG_NAMES.OPTGROUP, TAG_ID.OPTGROUP],
  [TAG_NAMES.OPTION, TAG_ID.OPTION],
  [TAG_NAMES.P, TAG_ID.P],
  [TAG_NAMES.PARAM, TAG_ID.PARAM],
  [TAG_NAMES.PLAINTEXT, TAG_ID.PLAINTEXT],
  [TAG_NAMES.PRE, TAG_ID.PRE],
  [TAG_NAMES.RB, TAG_ID.RB],
  [TAG_NAMES.RP, TAG_ID.RP],
  [TAG_NAMES.RT, TAG_ID.RT],
  [TAG_NAMES.RTC, TAG_ID.RTC],
  [TAG_NAMES.RUBY, TAG_ID.RUBY],
  [TAG_NAMES.S, TAG_ID.S],
  [TAG_NAMES.SCRIPT, TAG_ID.SCRIPT],
  [TAG_NAMES.SEARCH, TAG_ID.SEARCH],
  [TAG_NAMES.SECTION, TAG_ID.SECTION],
  [TAG_NAMES.SELECT, TAG_ID.SELECT],
  [TAG_NAMES.SOURCE, TAG_ID.SOURCE],
  [TAG_NAMES.SMALL, TAG_ID.SMALL],
  [TAG_NAMES.SPAN, TAG_ID.SPAN],
  [TAG_NAMES.STRIKE, TAG_ID.STRIKE],
  [TAG_NAMES.STRONG, TAG_ID.STRONG],
  [TAG_NAMES.STYLE, TAG_ID.STYLE],
  [TAG_NAMES.SUB, TAG_ID.SUB],
  [TAG_NAMES.SUMMARY, TAG_ID.SUMMARY],
  [TAG_NAMES.SUP, TAG_ID.SUP],
  [TAG_NAMES.TABLE, TAG_ID.TABLE],
  [TAG_NAMES.TBODY, TAG_ID.TBODY],
  [TAG_NAMES.TEMPLATE, TAG_ID.TEMPLATE],
  [TAG_NAMES.TEXTAREA, TAG_ID.TEXTAREA],
  [TAG_NAMES.TFOOT, TAG_ID.TFOOT],
  [TAG_NAMES.TD, TAG_ID.TD],
  [TAG_NAMES.TH, TAG_ID.TH],
  [TAG_NAMES.THEAD, TAG_ID.THEAD],
  [TAG_NAMES.TITLE, TAG_ID.TITLE],
  [TAG_NAMES.TR, TAG_ID.TR],
  [TAG_NAMES.TRACK, TAG_ID.TRACK],
  [TAG_NAMES.TT, TAG_ID.TT],
  [TAG_NAMES.U, TAG_ID.U],
  [TAG_NAMES.UL, TAG_ID.UL],
  [TAG_NAMES.SVG, TAG_ID.SVG],
  [TAG_NAMES.VAR, TAG_ID.VAR],
  [TAG_NAMES.WBR, TAG_ID.WBR],
  [TAG_NAMES.XMP, TAG_ID.XMP]
]);
function getTagID(tagName) {
  var _a;
  return (_a = TAG_NAME_TO_ID.get(tagName)) !== null && _a !== void 0 ? _a : TAG_ID.UNKNOWN;
}
var $ = TAG_ID;
var SPECIAL_ELEMENTS = {
  [NS.HTML]: /* @__PURE__ */ new Set([
    $.ADDRESS,
    $.APPLET,
    $.AREA,
    $.ARTICLE,
    $.ASIDE,
    $.BASE,
    $.BASEFONT,
    $.BGSOUND,
    $.BLOCKQUOTE,
    $.BODY,
    $.BR,
    $.BUTTON,
    $.CAPTION,
    $.CENTER,
    $.COL,
    $.COLGROUP,
    $.DD,
    $.DETAILS,
    $.DIR,
    $.DIV,
    $.DL,
    $.DT,
    $.EMBED,
    $.FIELDSET,
    $.FIGCAPTION,
    $.FIGURE,
    $.FOOTER,
    $.FORM,
    $.FRAME,
    $.FRAMESET,
    $.H1,
    $.H2,
    $.H3,
    $.H4,
    $.H5,
    $.H6,
    $.HEAD,
    $.HEADER,
    $.HGROUP,
    $.HR,
    $.HTML,
    $.IFRAME,
    $.IMG,
    $.INPUT,
    $.LI,
    $.LINK,
    $.LISTING,
    $.MAIN,
    $.MARQUEE,
    $.MENU,
    $.META,
    $.NAV,
    $.NOEMBED,
    $.NOFRAMES,
    $.NOSCRIPT,
    $.OBJECT,
    $.OL,
    $.P,
    $.PARAM,
    $.PLAINTEXT,
    $.PRE,
    $.SCRIPT,
    $.SECTION,
    $.SELECT,
    $.SOURCE,
    $.STYLE,
    $.SUMMARY,
    $.TABLE,
    $.TBODY,
    $.TD,
    $.TEMPLATE,
    $.TEXTAREA,
    $.TFOOT,
    $.TH,
    $.THEAD,
    $.TITLE,
    $.TR,
    $.TRACK,
    $.UL,
    $.WBR,
    $.XMP
  ]),
  [NS.MATHML]: /* @__PURE__ */ new Set([$.MI, $.MO, $.MN, $.MS, $.MTEXT, $.ANNOTATION_XML]),
  [NS.SVG]: /* @__PURE__ */ new Set([$.TITLE, $.FOREIGN_OBJECT, $.DESC]),
  [NS.XLINK]: /* @__PURE__ */ new Set(),
  [NS.XML]: /* @__PURE__ */ new Set(),
  [NS.XMLNS]: /* @__PURE__ */ new Set()
};
var NUMBERED_HEADERS = /* @__PURE__ */ new Set([$.H1, $.H2, $.H3, $.H4, $.H5, $.H6]);
var UNESCAPED_TEXT = /* @__PURE__ */ new Set([
  TAG_NAMES.STYLE,
  TAG_NAMES.SCRIPT,
  TAG_NAMES.XMP,
  TAG_NAMES.IFRAME,
  TAG_NAMES.NOEMBED,
  TAG_NAMES.NOFRAMES,
  TAG_NAMES.PLAINTEXT
]);
function hasUnescapedText(tn, scriptingEnabled) {
  return UNESCAPED_TEXT.has(tn) || scriptingEnabled && tn === TAG_NAMES.NOSCRIPT;
}

// node_modules/.pnpm/parse5@8.1.1/node_modules/parse5/dist/tokenizer/index.js
var ATTR_NAME_SET_THRESHOLD = 64;
var State;
(function(State2) {
  State2[State2["DATA"] = 0] = "DATA";
  State2[State2["RCDATA"] = 1] = "RCDATA";
  State2[State2["RAWTEXT"] = 2] = "RAWTEXT";
  State2[State2["SCRIPT_DATA"] = 3] = "SCRIPT_DATA";
  State2[State2["PLAINTEXT"] = 4] = "PLAINTEXT";
  State2[State2["TAG_OPEN"] = 5] = "TAG_OPEN";
  State2[State2["END_TAG_OPEN"] = 6] = "END_TAG_OPEN";
  State2[State2["TAG_NAME"] = 7] = "TAG_NAME";
  State2[State2["RCDATA_LESS_THAN_SIGN"] = 8] = "RCDATA_LESS_THAN_SIGN";
  State2[State2["RCDATA_END_TAG_OPEN"] = 9] = "RCDATA_END_TAG_OPEN";
  State2[State2["RCDATA_END_TAG_NAME"] = 10] = "RCDATA_END_TAG_NAME";
  State2[State2["RAWTEXT_LESS_THAN_SIGN"] = 11] = "RAWTEXT_LESS_THAN_SIGN";
  State2[State2["RAWTEXT_END_TAG_OPEN"] = 12] = "RAWTEXT_END_TAG_OPEN";
  State2[State2["RAWTEXT_END_TAG_NAME"] = 13] = "RAWTEXT_END_TAG_NAME";
  State2[State2["SCRIPT_DATA_LESS_THAN_SIGN"] = 14] = "SCRIPT_DATA_LESS_THAN_SIGN";
  State2[State2["SCRIPT_DATA_END_TAG_OPEN"] = 15] = "SCRIPT_DATA_END_TAG_OPEN";
  State2[State2["SCRIPT_DATA_END_TAG_NAME"] = 16] = "SCRIPT_DATA_END_TAG_NAME";
  State2[State2["SCRIPT_DATA_ESCAPE_START"] = 17] = "SCRIPT_DATA_ESCAPE_START";
  State2[State2["SCRIPT_DATA_ESCAPE_START_DASH"] = 18] = "SCRIPT_DATA_ESCAPE_START_DASH";
  State2[State2["SCRIPT_DATA_ESCAPED"] = 19] = "SCRIPT_DATA_ESCAPED";
  State2[State2["SCRIPT_DATA_ESCAPED_DASH"] = 20] = "SCRIPT_DATA_ESCAPED_DASH";
  State2[State2["SCRIPT_DATA_ESCAPED_DASH_DASH"] = 21] = "SCRIPT_DATA_ESCAPED_DASH_DASH";
  State2[State2["SCRIPT_DATA_ESCAPED_LESS_THAN_SIGN"] = 22] = "SCRIPT_DATA_ESCAPED_LESS_THAN_SIGN";
  State2[State2["SCRIPT_DATA_ESCAPED_END_TAG_OPEN"] = 23] = "SCRIPT_DATA_ESCAPED_END_TAG_OPEN";
  State2[State2["SCRIPT_DATA_ESCAPED_END_TAG_NAME"] = 24] = "SCRIPT_DATA_ESCAPED_END_TAG_NAME";
  State2[State2["SCRIPT_DATA_DOUBLE_ESCAPE_START"] = 25] = "SCRIPT_DATA_DOUBLE_ESCAPE_START";
  State2[State2["SCRIPT_DATA_DOUBLE_ESCAPED"] = 26] = "SCRIPT_DATA_DOUBLE_ESCAPED";
  State2[State2["SCRIPT_DATA_DOUBLE_ESCAPED_DASH"] = 27] = "SCRIPT_DATA_DOUBLE_ESCAPED_DASH";
  State2[State2["SCRIPT_DATA_DOUBLE_ESCAPED_DASH_DASH"] = 28] = "SCRIPT_DATA_DOUBLE_ESCAPED_DASH_DASH";
  State2[State2["SCRIPT_DATA_DOUBLE_ESCAPED_LESS_THAN_SIGN"] = 29] = "SCRIPT_DATA_DOUBLE_ESCAPED_LESS_THAN_SIGN";
  State2[State2["SCRIPT_DATA_DOUBLE_ESCAPE_END"] = 30] = "SCRIPT_DATA_DOUBLE_ESCAPE_END";
  State2[State2["BEFORE_ATTRIBUTE_NAME"] = 31] = "BEFORE_ATTRIBUTE_NAME";
  State2[State2["ATTRIBUTE_NAME"] = 32] = "ATTRIBUTE_NAME";
  State2[State2["AFTER_ATTRIBUTE_NAME"] = 33] = "AFTER_ATTRIBUTE_NAME";
  State2[State2["BEFORE_ATTRIBUTE_VALUE"] = 34] = "BEFORE_ATTRIBUTE_VALUE";
  State2[State2["ATTRIBUTE_VALUE_DOUBLE_QUOTED"] = 35] = "ATTRIBUTE_VALUE_DOUBLE_QUOTED";
  State2[State2["ATTRIBUTE_VALUE_SINGLE_QUOTED"] = 36] = "ATTRIBUTE_VALUE_SINGLE_QUOTED";
  State2[State2["ATTRIBUTE_VALUE_UNQUOTED"] = 37] = "ATTRIBUTE_VALUE_UNQUOTED";
  State2[State2["AFTER_ATTRIBUTE_VALUE_QUOTED"] = 38] = "AFTER_ATTRIBUTE_VALUE_QUOTED";
  State2[State2["SELF_CLOSING_START_TAG"] = 39] = "SELF_CLOSING_START_TAG";
  State2[State2["BOGUS_COMMENT"] = 40] = "BOGUS_COMMENT";
  State2[State2["MARKUP_DECLARATION_OPEN"] = 41] = "MARKUP_DECLARATION_OPEN";
  State2[State2["COMMENT_START"] = 42] = "COMMENT_START";
  State2[State2["COMMENT_START_DASH"] = 43] = "COMMENT_START_DASH";
  State2[State2["COMMENT"] = 44] = "COMMENT";
  State2[State2["COMMENT_LESS_THAN_SIGN"] = 45] = "COMMENT_LESS_THAN_SIGN";
  State2[State2["COMMENT_LESS_THAN_SIGN_BANG"] = 46] = "COMMENT_LESS_THAN_SIGN_BANG";
  State2[State2["COMMENT_LESS_THAN_SIGN_BANG_DASH"] = 47] = "COMMENT_LESS_THAN_SIGN_BANG_DASH";
  State2[State2["COMMENT_LESS_THAN_SIGN_BANG_DASH_DASH"] = 48] = "COMMENT_LESS_THAN_SIGN_BANG_DASH_DASH";
  State2[State2["COMMENT_END_DASH"] = 49] = "COMMENT_END_DASH";
  State2[State2["COMMENT_END"] = 50] = "COMMENT_END";
  State2[State2["COMMENT_END_BANG"] = 51] = "COMMENT_END_BANG";
  State2[State2["DOCTYPE"] = 52] = "DOCTYPE";
  State2[State2["BEFORE_DOCTYPE_NAME"] = 53] = "BEFORE_DOCTYPE_NAME";
  State2[State2["DOCTYPE_NAME"] = 54] = "DOCTYPE_NAME";
  State2[State2["AFTER_DOCTYPE_NAME"] = 55] = "AFTER_DOCTYPE_NAME";
  State2[State2["AFTER_DOCTYPE_PUBLIC_KEYWORD"] = 56] = "AFTER_DOCTYPE_PUBLIC_KEYWORD";
  State2[State2["BEFORE_DOCTYPE_PUBLIC_IDENTIFIER"] = 57] = "BEFORE_DOCTYPE_PUBLIC_IDENTIFIER";
  State2[State2["DOCTYPE_PUBLIC_IDENTIFIER_DOUBLE_QUOTED"] = 58] = "DOCTYPE_PUBLIC_IDENTIFIER_DOUBLE_QUOTED";
  State2[State2["DOCTYPE_PUBLIC_IDENTIFIER_SINGLE_QUOTED"] = 59] = "DOCTYPE_PUBLIC_IDENTIFIER_SINGLE_QUOTED";
  State2[State2["AFTER_DOCTYPE_PUBLIC_IDENTIFIER"] = 60] = "AFTER_DOCTYPE_PUBLIC_IDENTIFIER";
  State2[State2["BETWEEN_DOCTYPE_PUBLIC_AND_SYSTEM_IDENTIFIERS"] = 61] = "BETWEEN_DOCTYPE_PUBLIC_AND_SYSTEM_IDENTIFIERS";
  State2[State2["AFTER_DOCTYPE_SYSTEM_KEYWORD"] = 62] = "AFTER_DOCTYPE_SYSTEM_KEYWORD";
  State2[State2["BEFORE_DOCTYPE_SYSTEM_IDENTIFIER"] = 63] = "BEFORE_DOCTYPE_SYSTEM_IDENTIFIER";
  State2[State2["DOCTYPE_SYSTEM_IDENTIFIER_DOUBLE_QUOTED"] = 64] = "DOCTYPE_SYSTEM_IDENTIFIER_DOUBLE_QUOTED";
  State2[State2["DOCTYPE_SYSTEM_IDENTIFIER_SINGLE_QUOTED"] = 65] = "DOCTYPE_SYSTEM_IDENTIFIER_SINGLE_QUOTED";
  State2[State2["AFTER_DOCTYPE_SYSTEM_IDENTIFIER"] = 66] = "AFTER_DOCTYPE_SYSTEM_IDENTIFIER";
  State2[State2["BOGUS_DOCTYPE"] = 67] = "BOGUS_DOCTYPE";
  State2[State2["CDATA_SECTION"] = 68] = "CDATA_SECTION";
  State2[State2["CDATA_SECTION_BRACKET"] = 69] = "CDATA_SECTION_BRACKET";
  State2[State2["CDATA_SECTION_END"] = 70] = "CDATA_SECTION_END";
  State2[State2["CHARACTER_REFERENCE"] = 71] = "CHARACTER_REFERENCE";
  State2[State2["AMBIGUOUS_AMPERSAND"] = 72] = "AMBIGUOUS_AMPERSAND";
})(State || (State = {}));
var TokenizerMode = {
  DATA: State.DATA,
  RCDATA: State.RCDATA,
  RAWTEXT: State.RAWTEXT,
  SCRIPT_DATA: State.SCRIPT_DATA,
  PLAINTEXT: State.PLAINTEXT,
  CDATA_SECTION: State.CDATA_SECTION
};
function isAsciiDigit(cp) {
  return cp >= CODE_POINTS.DIGIT_0 && cp <= CODE_POINTS.DIGIT_9;
}
function isAsciiUpper(cp) {
  return cp >= CODE_POINTS.LATIN_CAPITAL_A && cp <= CODE_POINTS.LATIN_CAPITAL_Z;
}
function isAsciiLower(cp) {
  return cp >= CODE_POINTS.LATIN_SMALL_A && cp <= CODE_POINTS.LATIN_SMALL_Z;
}
function isAsciiLetter(cp) {
  return isAsciiLower(cp) || isAsciiUpper(cp);
}
function isAsciiAlphaNumeric(cp) {
  return isAsciiLetter(cp) || isAsciiDigit(cp);
}
function toAsciiLower(cp) {
  return cp + 32;
}
function isWhitespace(cp) {
  return cp === CODE_POINTS.SPACE || cp === CODE_POINTS.LINE_FEED || cp === CODE_POINTS.TABULATION || cp === CODE_POINTS.FORM_FEED || cp === CODE_POINTS.CARRIAGE_RETURN;
}
function isScriptDataDoubleEscapeSequenceEnd(cp) {
  return isWhitespace(cp) || cp === CODE_POINTS.SOLIDUS || cp === CODE_POINTS.GREATER_THAN_SIGN;
}
function getErrorForNumericCharacterReference(code2) {
  if (code2 === CODE_POINTS.NULL) {
    return ERR.nullCharacterReference;
  } else if (code2 > 1114111) {
    return ERR.characterReferenceOutsideUnicodeRange;
  } else if (isSurrogate(code2)) {
    return ERR.surrogateCharacterReference;
  } else if (isUndefinedCodePoint(code2)) {
    return ERR.noncharacterCharacterReference;
  } else if (isControlCodePoint(code2) || code2 === CODE_POINTS.CARRIAGE_RETURN) {
    return ERR.controlCharacterReference;
  }
  return null;
}
var Tokenizer = class {
  constructor(options, handler) {
    this.options = options;
    this.handler = handler;
    this.paused = false;
    this.inLoop = false;
    this.inForeignNode = false;
    this.lastStartTagName = "";
    this.active = false;
    this.state = State.DATA;
    this.returnState = State.DATA;
    this.entityStartPos = 0;
    this.consumedAfterSnapshot = -1;
    this.currentCharacterToken = null;
    this.currentToken = null;
    this.currentAttr = { name: "", value: "" };
    this.currentAttrLocation = null;
    this.currentAttrNames = null;
    this.runStart = 0;
    this.runEnd = 0;
    this.preprocessor = new Preprocessor(handler);
    this.currentLocation = this.getCurrentLocation(-1);
    this.entityDecoder = new HtmlEntityDecoder((cp, consumed) => {
      this.preprocessor.pos = this.entityStartPos + consumed - 1;
      if (!this._isCharacterReferenceInAttribute()) {
        this._ensureCharacterToken(isWhitespace(cp) ? TokenType.WHITESPACE_CHARACTER : cp === CODE_POINTS.NULL ? TokenType.NULL_CHARACTER : TokenType.CHARACTER);
      }
      this._extendRunWith(String.fromCodePoint(cp), 0);
      this.entityStartPos = this.preprocessor.pos - consumed + 1;
    }, handler.onParseError ? {
      missingSemicolonAfterCharacterReference: () => {
        this._err(ERR.missingSemicolonAfterCharacterReference, 1);
      },
      absenceOfDigitsInNumericCharacterReference: (consumed) => {
        this._err(ERR.absenceOfDigitsInNumericCharacterReference, this.entityStartPos - this.preprocessor.pos + consumed);
      },
      validateNumericCharacterReference: (code2) => {
        const error = getErrorForNumericCharacterReference(code2);
        if (error)
          this._err(error, 1);
      }
    } : void 0);
  }
  //Errors
  _err(code2, cpOffset = 0) {
    var _a, _b;
    (_b = (_a = this.handler).onParseError) === null || _b === void 0 ? void 0 : _b.call(_a, this.preprocessor.getError(code2, cpOffset));
  }
  // NOTE: `offset` may never run across line boundaries.
  getCurrentLocation(offset) {
    if (!this.options.sourceCodeLocationInfo) {
      return null;
    }
    return {
      startLine: this.preprocessor.line,
      startCol: this.preprocessor.col - offset,
      startOffset: this.preprocessor.offset - offset,
      endLine: -1,
      endCol: -1,
      endOffset: -1
    };
  }
  _runParsingLoop() {
    if (this.inLoop)
      return;
    this.inLoop = true;
    while (this.active && !this.paused) {
      this.consumedAfterSnapshot = 0;
      const cp = this._consume();
      if (!this._ensureHibernation()) {
        this._callState(cp);
      }
    }
    this.inLoop = false;
  }
  //API
  /** Emit buffered character tokens without completing the current token or emitting EOF. */
  flushCharacters() {
    var _a;
    if (this.inLoop) {
      throw new Error("Cannot flush characters from a tokenizer callback");
    }
    const location = (_a = this.currentCharacterToken) === null || _a === void 0 ? void 0 : _a.location;
    let nextLocation = null;
    if (location) {
      nextLocation = this.getCharacterTokenEndLocation(location);
      this.currentLocation = nextLocation;
    }
    this.inLoop = true;
    try {
      this._emitCurrentCharacterToken(nextLocation);
    } finally {
      this.inLoop = false;
    }
    this._runParsingLoop();
  }
  getCharacterTokenEndLocation(location) {
    const endOffset = this.getCharacterTokenEndOffset();
    const html3 = this.preprocessor.html.slice(location.startOffset - this.preprocessor.droppedBufferSize, endOffset - this.preprocessor.droppedBufferSize);
    let line = location.startLine;
    let lastLineBreak = -1;
    for (let i2 = html3.indexOf("\n"); i2 !== -1; i2 = html3.indexOf("\n", i2 + 1)) {
      line++;
      lastLineBreak = i2;
    }
    for (let i2 = html3.indexOf("\r"); i2 !== -1; i2 = html3.indexOf("\r", i2 + 1)) {
      if (html3.charCodeAt(i2 + 1) !== CODE_POINTS.LINE_FEED) {
        line++;
        lastLineBreak = Math.max(lastLineBreak, i2);
      }
    }
    return {
      startLine: line,
      startCol: lastLineBreak === -1 ? location.startCol + html3.length : html3.length - lastLineBreak,
      startOffset: endOffset,
      endLine: -1,
      endCol: -1,
      endOffset: -1
    };
  }
  // Return the input boundary before any unfinished token or buffered delimiter.
  getCharacterTokenEndOffset() {
    var _a;
    const end = this.preprocessor.droppedBufferSize + this.preprocessor.pos + 1;
    const tokenLocation = (_a = this.currentToken) === null || _a === void 0 ? void 0 : _a.location;
    switch (this.state) {
      case State.TAG_OPEN:
      case State.RCDATA_LESS_THAN_SIGN:
      case State.RAWTEXT_LESS_THAN_SIGN:
      case State.SCRIPT_DATA_LESS_THAN_SIGN:
      case State.SCRIPT_DATA_ESCAPED_LESS_THAN_SIGN:
      case State.CDATA_SECTION_BRACKET: {
        return end - 1;
      }
      case State.END_TAG_OPEN:
      case State.MARKUP_DECLARATION_OPEN:
      case State.RCDATA_END_TAG_OPEN:
      case State.RCDATA_END_TAG_NAME:
      case State.RAWTEXT_END_TAG_OPEN:
      case State.RAWTEXT_END_TAG_NAME:
      case State.SCRIPT_DATA_END_TAG_OPEN:
      case State.SCRIPT_DATA_END_TAG_NAME:
      case State.SCRIPT_DATA_ESCAPED_END_TAG_OPEN:
      case State.SCRIPT_DATA_ESCAPED_END_TAG_NAME:
      case State.CDATA_SECTION_END: {
        return end - 2;
      }
      case State.CHARACTER_REFERENCE: {
        return this._isCharacterReferenceInAttribute() && tokenLocation ? tokenLocation.startOffset : this.preprocessor.droppedBufferSize + this.entityStartPos;
      }
      case State.DOCTYPE:
      case State.BEFORE_DOCTYPE_NAME: {
        return this.currentLocation.startOffset;
      }
      default: {
        if (tokenLocation && (this.state === State.TAG_NAME || this.state >= State.BEFORE_ATTRIBUTE_NAME && this.state <= State.BOGUS_COMMENT || this.state >= State.COMMENT_START && this.state <= State.BOGUS_DOCTYPE)) {
          return tokenLocation.startOffset;
        }
        return end;
      }
    }
  }
  pause() {
    this.paused = true;
  }
  resume(writeCallback) {
    if (!this.paused) {
      throw new Error("Parser was already resumed");
    }
    this.paused = false;
    if (this.inLoop)
      return;
    this._runParsingLoop();
    if (!this.paused) {
      writeCallback === null || writeCallback === void 0 ? void 0 : writeCallback();
    }
  }
  write(chunk2, isLastChunk, writeCallback) {
    this.active = true;
    this.preprocessor.write(chunk2, isLastChunk);
    this._runParsingLoop();
    if (!this.paused) {
      writeCallback === null || writeCallback === void 0 ? void 0 : writeCallback();
    }
  }
  insertHtmlAtCurrentPos(chunk2) {
    this.active = true;
    this.preprocessor.insertHtmlAtCurrentPos(chunk2);
    this._runParsingLoop();
  }
  /** @internal Flush completed streaming text without splitting an unfinished token. */
  flushCurrentCharacterToken() {
    if (this.paused || this.active || !this.currentCharacterToken || this.currentToken || this.state === State.DOCTYPE || this.state === State.BEFORE_DOCTYPE_NAME || !this.preprocessor.willDropParsedChunk()) {
      return;
    }
    const pending = this.preprocessor.droppedBufferSize + this.preprocessor.pos + 1 - this.getCharacterTokenEndOffset();
    this.preprocessor.advance();
    this.currentLocation = this.getCurrentLocation(pending);
    this.preprocessor.retreat(1);
    this._emitCurrentCharacterToken(this.currentLocation);
    this._createCharacterToken(TokenType.CHARACTER);
    this.preprocessor.dropParsedChunk(Math.max(pending - 1, 0));
    this.entityStartPos = this.preprocessor.pos + 1 - pending;
  }
  //Hibernation
  _ensureHibernation() {
    if (this.preprocessor.endOfChunkHit) {
      this.preprocessor.retreat(this.consumedAfterSnapshot);
      this.consumedAfterSnapshot = 0;
      this.active = false;
      return true;
    }
    return false;
  }
  //Consumption
  _consume() {
    this.consumedAfterSnapshot++;
    return this.preprocessor.advance();
  }
  _advanceBy(count) {
    this.consumedAfterSnapshot += count;
    for (let i2 = 0; i2 < count; i2++) {
      this.preprocessor.advance();
    }
  }
  _consumeSequenceIfMatch(pattern, caseSensitive) {
    if (this.preprocessor.startsWith(pattern, caseSensitive)) {
      this._advanceBy(pattern.length - 1);
      return true;
    }
    return false;
  }
  //Token creation
  _createStartTagToken() {
    this._flushRun("");
    this.currentToken = {
      type: TokenType.START_TAG,
      tagName: "",
      tagID: TAG_ID.UNKNOWN,
      selfClosing: false,
      ackSelfClosing: false,
      attrs: [],
      location: this.getCurrentLocation(1)
    };
  }
  _createEndTagToken() {
    this._flushRun("");
    this.currentToken = {
      type: TokenType.END_TAG,
      tagName: "",
      tagID: TAG_ID.UNKNOWN,
      selfClosing: false,
      ackSelfClosing: false,
      attrs: [],
      location: this.getCurrentLocation(2)
    };
  }
  _createCommentToken(offset) {
    this._flushRun("");
    this.currentToken = {
      type: TokenType.COMMENT,
      data: "",
      location: this.getCurrentLocation(offset)
    };
  }
  _createDoctypeToken(initialName) {
    this._flushRun("");
    this.currentToken = {
      type: TokenType.DOCTYPE,
      name: initialName,
      forceQuirks: false,
      publicId: null,
      systemId: null,
      location: this.currentLocation
    };
  }
  _createCharacterToken(type) {
    if (this.currentLocation) {
      const start = this.currentLocation.startOffset - this.preprocessor.droppedBufferSize;
      if (this.preprocessor.html[start] === "\n" && this.preprocessor.html[start - 1] === "\r") {
        this.currentLocation.startOffset++;
      }
    }
    this.currentCharacterToken = {
      type,
      chars: "",
      location: this.currentLocation
    };
  }
  //Tag attributes
  _createAttr(attrNameFirstCh) {
    this._flushRun("");
    this.currentAttr = {
      name: attrNameFirstCh,
      value: ""
    };
    this.currentAttrLocation = this.getCurrentLocation(0);
  }
  _leaveAttrName() {
    var _a;
    var _b;
    const token2 = this.currentToken;
    const { name } = this.currentAttr;
    const names = this.currentAttrNames;
    let duplicate;
    if (names === null) {
      duplicate = getTokenAttr(token2, name) !== null;
      if (!duplicate && token2.attrs.length === ATTR_NAME_SET_THRESHOLD) {
        this.currentAttrNames = new Set(token2.attrs.map((attr) => attr.name)).add(name);
      }
    } else {
      duplicate = names.has(name);
      if (!duplicate)
        names.add(name);
    }
    if (duplicate) {
      this._err(ERR.duplicateAttribute);
    } else {
      token2.attrs.push(this.currentAttr);
      if (token2.location && this.currentAttrLocation) {
        const attrLocations = (_a = (_b = token2.location).attrs) !== null && _a !== void 0 ? _a : _b.attrs = /* @__PURE__ */ Object.create(null);
        attrLocations[this.currentAttr.name] = this.currentAttrLocation;
        this._leaveAttrValue();
      }
    }
  }
  _leaveAttrValue() {
    if (this.currentAttrLocation) {
      this.currentAttrLocation.endLine = this.preprocessor.line;
      this.currentAttrLocation.endCol = this.preprocessor.col;
      this.currentAttrLocation.endOffset = this.preprocessor.offset;
    }
  }
  /**
   * Append the pending run and `text` to the attribute value, comment data or character token being built.
   * The run is a string of its own: V8 copies a slice of fewer than 13 characters but lets a longer one share
   * the input's buffer, which would keep that buffer alive for as long as any attribute value or text cut from
   * it is; a concatenation is flattened into a buffer of its own when it is sliced.
   */
  _flushRun(text) {
    if (this.runEnd === this.runStart && text.length === 0) {
      return;
    }
    const slice2 = this.preprocessor.html.slice(this.runStart, this.runEnd);
    const run = (slice2.length < 13 ? slice2 : ` ${slice2}`.slice(1)) + text;
    const token2 = this.currentToken;
    this.runStart = this.runEnd;
    if (token2 === null) {
      this.currentCharacterToken.chars += run;
    } else if (token2.type === TokenType.COMMENT) {
      token2.data += run;
    } else {
      this.currentAttr.value += run;
    }
  }
  /** Extend the pending run by the current input code point, read as `cp`, or flush it and start a new one. */
  _extendRun(cp) {
    const { preprocessor } = this;
    if (cp === CODE_POINTS.LINE_FEED && preprocessor.html.charCodeAt(preprocessor.pos) !== CODE_POINTS.LINE_FEED) {
      this._flushRun("\n");
      this.runStart = preprocessor.pos + 1;
    } else {
      const start = preprocessor.pos - Number(cp > 65535);
      if (start !== this.runEnd) {
        this._flushRun("");
        this.runStart = start;
      }
    }
    this.runEnd = preprocessor.pos + 1;
  }
  /**
   * Extend the pending run by `text`, the input that ends `cpOffset` code points after the current one, or flush
   * the run and append `text` where the input differs (a NUL replacement, a decoded reference, a dropped chunk).
   */
  _extendRunWith(text, cpOffset) {
    const { preprocessor } = this;
    const start = preprocessor.codePointStart + 1 + cpOffset - text.length;
    if (start >= 0 && preprocessor.html.startsWith(text, start)) {
      if (start !== this.runEnd) {
        this._flushRun("");
        this.runStart = start;
      }
    } else {
      this._flushRun(text);
      this.runStart = start + text.length;
    }
    this.runEnd = start + text.length;
  }
  //Token emission
  prepareToken(ct) {
    this._emitCurrentCharacterToken(ct.location);
    this.currentToken = null;
    if (ct.location) {
      ct.location.endLine = this.preprocessor.line;
      ct.location.endCol = this.preprocessor.col + 1;
      ct.location.endOffset = this.preprocessor.offset + 1;
    }
    this.currentLocation = this.getCurrentLocation(-1);
  }
  emitCurrentTagToken() {
    const ct = this.currentToken;
    this.currentAttrNames = null;
    this.prepareToken(ct);
    ct.tagID = getTagID(ct.tagName);
    if (ct.type === TokenType.START_TAG) {
      this.lastStartTagName = ct.tagName;
      this.handler.onStartTag(ct);
    } else {
      if (ct.attrs.length > 0) {
        this._err(ERR.endTagWithAttributes);
      }
      if (ct.selfClosing) {
        this._err(ERR.endTagWithTrailingSolidus);
      }
      this.handler.onEndTag(ct);
    }
    this.preprocessor.dropParsedChunk();
  }
  emitCurrentComment(ct) {
    this.prepareToken(ct);
    this.handler.onComment(ct);
    this.preprocessor.dropParsedChunk();
  }
  emitCurrentDoctype(ct) {
    this.prepareToken(ct);
    this.handler.onDoctype(ct);
    this.preprocessor.dropParsedChunk();
  }
  _emitCurrentCharacterToken(nextLocation) {
    this._flushRun("");
    if (this.currentCharacterToken) {
      if (nextLocation && this.currentCharacterToken.location) {
        this.currentCharacterToken.location.endLine = nextLocation.startLine;
        this.currentCharacterToken.location.endCol = nextLocation.startCol;
        this.currentCharacterToken.location.endOffset = nextLocation.startOffset;
      }
      switch (this.currentCharacterToken.type) {
        case TokenType.CHARACTER: {
          this.handler.onCharacter(this.currentCharacterToken);
          break;
        }
        case TokenType.NULL_CHARACTER: {
          this.handler.onNullCharacter(this.currentCharacterToken);
          break;
        }
        case TokenType.WHITESPACE_CHARACTER: {
          this.handler.onWhitespaceCharacter(this.currentCharacterToken);
          break;
        }
      }
      this.currentCharacterToken = null;
    }
  }
  _emitEOFToken() {
    var _a, _b;
    const location = this.getCurrentLocation(0);
    if (location) {
      location.endLine = location.startLine;
      location.endCol = location.startCol;
      location.endOffset = location.startOffset;
    }
    this._emitCurrentCharacterToken((_b = (_a = this.currentToken) === null || _a === void 0 ? void 0 : _a.location) !== null && _b !== void 0 ? _b : location);
    this.handler.onEof({ type: TokenType.EOF, location });
    this.active = false;
  }
  //Characters emission
  //OPTIMIZATION: The specification uses only one type of character token (one token per character).
  //This causes a huge memory overhead and a lot of unnecessary parser loops. parse5 uses 3 groups of characters.
  //If we have a sequence of characters that belong to the same group, the parser can process it
  //as a single solid character token.
  //So, there are 3 types of character tokens in parse5:
  //1)TokenType.NULL_CHARACTER - \u0000-character sequences (e.g. '\u0000\u0000\u0000')
  //2)TokenType.WHITESPACE_CHARACTER - any whitespace/new-line character sequences (e.g. '\n  \r\t   \f')
  //3)TokenType.CHARACTER - any character sequence which don't belong to groups 1 and 2 (e.g. 'abcdef1234@@#$%^')
  /** Make the current character token one of `type`, emitting the current one if it has another type. */
  _ensureCharacterToken(type) {
    if (this.currentCharacterToken) {
      if (this.currentCharacterToken.type === type) {
        return;
      }
      this.currentLocation = this.getCurrentLocation(0);
      this._emitCurrentCharacterToken(this.currentLocation);
      this.preprocessor.dropParsedChunk();
    }
    this._createCharacterToken(type);
  }
  /** Emit the current input code point, read as `cp`. */
  _emitCodePoint(cp) {
    const type = isWhitespace(cp) ? TokenType.WHITESPACE_CHARACTER : cp === CODE_POINTS.NULL ? TokenType.NULL_CHARACTER : TokenType.CHARACTER;
    const token2 = this.currentCharacterToken;
    if (token2 === null || token2.type !== type) {
      this._ensureCharacterToken(type);
    }
    this._extendRun(cp);
  }
  //NOTE: used when we emit characters explicitly.
  //This is always for non-whitespace and non-null characters, which allows us to avoid additional checks.
  // Negative `cpOffset` values locate text emitted before the current input character.
  _emitChars(ch, cpOffset = 0) {
    if (this.options.sourceCodeLocationInfo && cpOffset !== 0 && this.currentCharacterToken && this.currentCharacterToken.type !== TokenType.CHARACTER) {
      this.currentLocation = this.getCurrentLocation(ch.length - 1 - cpOffset);
      this._emitCurrentCharacterToken(this.currentLocation);
      this._createCharacterToken(TokenType.CHARACTER);
    } else {
      this._ensureCharacterToken(TokenType.CHARACTER);
    }
    this._extendRunWith(ch, cpOffset);
  }
  // Character reference helpers
  _startCharacterReference() {
    this.returnState = this.state;
    this.state = State.CHARACTER_REFERENCE;
    this.entityStartPos = this.preprocessor.pos;
    this.entityDecoder.startEntity(this._isCharacterReferenceInAttribute() ? DecodingMode.Attribute : DecodingMode.Legacy);
  }
  _isCharacterReferenceInAttribute() {
    return this.returnState === State.ATTRIBUTE_VALUE_DOUBLE_QUOTED || this.returnState === State.ATTRIBUTE_VALUE_SINGLE_QUOTED || this.returnState === State.ATTRIBUTE_VALUE_UNQUOTED;
  }
  _flushCodePointConsumedAsCharacterReference(cp) {
    if (this._isCharacterReferenceInAttribute()) {
      this._extendRun(cp);
    } else {
      this._emitCodePoint(cp);
    }
  }
  // Calling states this way turns out to be much faster than any other approach.
  _callState(cp) {
    switch (this.state) {
      case State.DATA: {
        this._stateData(cp);
        break;
      }
      case State.RCDATA: {
        this._stateRcdata(cp);
        break;
      }
      case State.RAWTEXT: {
        this._stateRawtext(cp);
        break;
      }
      case State.SCRIPT_DATA: {
        this._stateScriptData(cp);
        break;
      }
      case State.PLAINTEXT: {
        this._statePlaintext(cp);
        break;
      }
      case State.TAG_OPEN: {
        this._stateTagOpen(cp);
        break;
      }
      case State.END_TAG_OPEN: {
        this._stateEndTagOpen(cp);
        break;
      }
      case State.TAG_NAME: {
        this._stateTagName(cp);
        break;
      }
      case State.RCDATA_LESS_THAN_SIGN: {
        this._stateRcdataLessThanSign(cp);
        break;
      }
      case State.RCDATA_END_TAG_OPEN: {
        this._stateRcdataEndTagOpen(cp);
        break;
      }
      case State.RCDATA_END_TAG_NAME: {
        this._stateRcdataEndTagName(cp);
        break;
      }
      case State.RAWTEXT_LESS_THAN_SIGN: {
        this._stateRawtextLessThanSign(cp);
        break;
      }
      case State.RAWTEXT_END_TAG_OPEN: {
        this._stateRawtextEndTagOpen(cp);
        break;
      }
      case State.RAWTEXT_END_TAG_NAME: {
        this._stateRawtextEndTagName(cp);
        break;
      }
      case State.SCRIPT_DATA_LESS_THAN_SIGN: {
        this._stateScriptDataLessThanSign(cp);
        break;
      }
      case State.SCRIPT_DATA_END_TAG_OPEN: {
        this._stateScriptDataEndTagOpen(cp);
        break;
      }
      case State.SCRIPT_DATA_END_TAG_NAME: {
        this._stateScriptDataEndTagName(cp);
        break;
      }
      case State.SCRIPT_DATA_ESCAPE_START: {
        this._stateScriptDataEscapeStart(cp);
        break;
      }
      case State.SCRIPT_DATA_ESCAPE_START_DASH: {
        this._stateScriptDataEscapeStartDash(cp);
        break;
      }
      case State.SCRIPT_DATA_ESCAPED: {
        this._stateScriptDataEscaped(cp);
        break;
      }
      case State.SCRIPT_DATA_ESCAPED_DASH: {
        this._stateScriptDataEscapedDash(cp);
        break;
      }
      case State.SCRIPT_DATA_ESCAPED_DASH_DASH: {
        this._stateScriptDataEscapedDashDash(cp);
        break;
      }
      case State.SCRIPT_DATA_ESCAPED_LESS_THAN_SIGN: {
        this._stateScriptDataEscapedLessThanSign(cp);
        break;
      }
      case State.SCRIPT_DATA_ESCAPED_END_TAG_OPEN: {
        this._stateScriptDataEscapedEndTagOpen(cp);
        break;
      }
      case State.SCRIPT_DATA_ESCAPED_END_TAG_NAME: {
        this._stateScriptDataEscapedEndTagName(cp);
        break;
      }
      case State.SCRIPT_DATA_DOUBLE_ESCAPE_START: {
        this._stateScriptDataDoubleEscapeStart(cp);
        break;
      }
      case State.SCRIPT_DATA_DOUBLE_ESCAPED: {
        this._stateScriptDataDoubleEscaped(cp);
        break;
      }
      case State.SCRIPT_DATA_DOUBLE_ESCAPED_DASH: {
        this._stateScriptDataDoubleEscapedDash(cp);
        break;
      }
      case State.SCRIPT_DATA_DOUBLE_ESCAPED_DASH_DASH: {
        this._stateScriptDataDoubleEscapedDashDash(cp);
        break;
      }
      case State.SCRIPT_DATA_DOUBLE_ESCAPED_LESS_THAN_SIGN: {
        this._stateScriptDataDoubleEscapedLessThanSign(cp);
        break;
      }
      case State.SCRIPT_DATA_DOUBLE_ESCAPE_END: {
        this._stateScriptDataDoubleEscapeEnd(cp);
        break;
      }
      case State.BEFORE_ATTRIBUTE_NAME: {
        this._stateBeforeAttributeName(cp);
        break;
      }
      case State.ATTRIBUTE_NAME: {
        this._stateAttributeName(cp);
        break;
      }
      case State.AFTER_ATTRIBUTE_NAME: {
        this._stateAfterAttributeName(cp);
        break;
      }
      case State.BEFORE_ATTRIBUTE_VALUE: {
        this._stateBeforeAttributeValue(cp);
        break;
      }
      case State.ATTRIBUTE_VALUE_DOUBLE_QUOTED: {
        this._stateAttributeValueDoubleQuoted(cp);
        break;
      }
      case State.ATTRIBUTE_VALUE_SINGLE_QUOTED: {
        this._stateAttributeValueSingleQuoted(cp);
        break;
      }
      case State.ATTRIBUTE_VALUE_UNQUOTED: {
        this._stateAttributeValueUnquoted(cp);
        break;
      }
      case State.AFTER_ATTRIBUTE_VALUE_QUOTED: {
        this._stateAfterAttributeValueQuoted(cp);
        break;
      }
      case State.SELF_CLOSING_START_TAG: {
        this._stateSelfClosingStartTag(cp);
        break;
      }
      case State.BOGUS_COMMENT: {
        this._stateBogusComment(cp);
        break;
      }
      case State.MARKUP_DECLARATION_OPEN: {
        this._stateMarkupDeclarationOpen(cp);
        break;
      }
      case State.COMMENT_START: {
        this._stateCommentStart(cp);
        break;
      }
      case State.COMMENT_START_DASH: {
        this._stateCommentStartDash(cp);
        break;
      }
      case State.COMMENT: {
        this._stateComment(cp);
        break;
      }
      case State.COMMENT_LESS_THAN_SIGN: {
        this._stateCommentLessThanSign(cp);
        break;
      }
      case State.COMMENT_LESS_THAN_SIGN_BANG: {
        this._stateCommentLessThanSignBang(cp);
        break;
      }
      case State.COMMENT_LESS_THAN_SIGN_BANG_DASH: {
        this._stateCommentLessThanSignBangDash(cp);
        break;
      }
      case State.COMMENT_LESS_THAN_SIGN_BANG_DASH_DASH: {
        this._stateCommentLessThanSignBangDashDash(cp);
        break;
      }
      case State.COMMENT_END_DASH: {
        this._stateCommentEndDash(cp);
        break;
      }
      case State.COMMENT_END: {
        this._stateCommentEnd(cp);
        break;
      }
      case State.COMMENT_END_BANG: {
        this._stateCommentEndBang(cp);
        break;
      }
      case State.DOCTYPE: {
        this._stateDoctype(cp);
        break;
      }
      case State.BEFORE_DOCTYPE_NAME: {
        this._stateBeforeDoctypeName(cp);
        break;
      }
      case State.DOCTYPE_NAME: {
        this._stateDoctypeName(cp);
        break;
      }
      case State.AFTER_DOCTYPE_NAME: {
        this._stateAfterDoctypeName(cp);
        break;
      }
      case State.AFTER_DOCTYPE_PUBLIC_KEYWORD: {
        this._stateAfterDoctypePublicKeyword(cp);
        break;
      }
      case State.BEFORE_DOCTYPE_PUBLIC_IDENTIFIER: {
        this._stateBeforeDoctypePublicIdentifier(cp);
        break;
      }
      case State.DOCTYPE_PUBLIC_IDENTIFIER_DOUBLE_QUOTED: {
        this._stateDoctypePublicIdentifierDoubleQuoted(cp);
        break;
      }
      case State.DOCTYPE_PUBLIC_IDENTIFIER_SINGLE_QUOTED: {
        this._stateDoctypePublicIdentifierSingleQuoted(cp);
        break;
      }
      case State.AFTER_DOCTYPE_PUBLIC_IDENTIFIER: {
        this._stateAfterDoctypePublicIdentifier(cp);
        break;
      }
      case State.BETWEEN_DOCTYPE_PUBLIC_AND_SYSTEM_IDENTIFIERS: {
        this._stateBetweenDoctypePublicAndSystemIdentifiers(cp);
        break;
      }
      case State.AFTER_DOCTYPE_SYSTEM_KEYWORD: {
        this._stateAfterDoctypeSystemKeyword(cp);
        break;
      }
      case State.BEFORE_DOCTYPE_SYSTEM_IDENTIFIER: {
        this._stateBeforeDoctypeSystemIdentifier(cp);
        break;
      }
      case State.DOCTYPE_SYSTEM_IDENTIFIER_DOUBLE_QUOTED: {
        this._stateDoctypeSystemIdentifierDoubleQuoted(cp);
        break;
      }
      case State.DOCTYPE_SYSTEM_IDENTIFIER_SINGLE_QUOTED: {
        this._stateDoctypeSystemIdentifierSingleQuoted(cp);
        break;
      }
      case State.AFTER_DOCTYPE_SYSTEM_IDENTIFIER: {
        this._stateAfterDoctypeSystemIdentifier(cp);
        break;
      }
      case State.BOGUS_DOCTYPE: {
        this._stateBogusDoctype(cp);
        break;
      }
      case State.CDATA_SECTION: {
        this._stateCdataSection(cp);
        break;
      }
      case State.CDATA_SECTION_BRACKET: {
        this._stateCdataSectionBracket(cp);
        break;
      }
      case State.CDATA_SECTION_END: {
        this._stateCdataSectionEnd(cp);
        break;
      }
      case State.CHARACTER_REFERENCE: {
        this._stateCharacterReference();
        break;
      }
      case State.AMBIGUOUS_AMPERSAND: {
        this._stateAmbiguousAmpersand(cp);
        break;
      }
      default: {
        throw new Error("Unknown state");
      }
    }
  }
  // State machine
  // Data state
  //------------------------------------------------------------------
  _stateData(cp) {
    switch (cp) {
      case CODE_POINTS.LESS_THAN_SIGN: {
        this.state = State.TAG_OPEN;
        break;
      }
      case CODE_POINTS.AMPERSAND: {
        this._startCharacterReference();
        break;
      }
      case CODE_POINTS.NULL: {
        this._err(ERR.unexpectedNullCharacter);
        this._emitCodePoint(cp);
        break;
      }
      case CODE_POINTS.EOF: {
        this._emitEOFToken();
        break;
      }
      default: {
        this._emitCodePoint(cp);
      }
    }
  }
  //  RCDATA state
  //------------------------------------------------------------------
  _stateRcdata(cp) {
    switch (cp) {
      case CODE_POINTS.AMPERSAND: {
        this._startCharacterReference();
        break;
      }
      case CODE_POINTS.LESS_THAN_SIGN: {
        this.state = State.RCDATA_LESS_THAN_SIGN;
        break;
      }
      case CODE_POINTS.NULL: {
        this._err(ERR.unexpectedNullCharacter);
        this._emitChars(REPLACEMENT_CHARACTER);
        break;
      }
      case CODE_POINTS.EOF: {
        this._emitEOFToken();
        break;
      }
      default: {
        this._emitCodePoint(cp);
      }
    }
  }
  // RAWTEXT state
  //------------------------------------------------------------------
  _stateRawtext(cp) {
    switch (cp) {
      case CODE_POINTS.LESS_THAN_SIGN: {
        this.state = State.RAWTEXT_LESS_THAN_SIGN;
        break;
      }
      case CODE_POINTS.NULL: {
        this._err(ERR.unexpectedNullCharacter);
        this._emitChars(REPLACEMENT_CHARACTER);
        break;
      }
      case CODE_POINTS.EOF: {
        this._emitEOFToken();
        break;
      }
      default: {
        this._emitCodePoint(cp);
      }
    }
  }
  // Script data state
  //------------------------------------------------------------------
  _stateScriptData(cp) {
    switch (cp) {
      case CODE_POINTS.LESS_THAN_SIGN: {
        this.state = State.SCRIPT_DATA_LESS_THAN_SIGN;
        break;
      }
      case CODE_POINTS.NULL: {
        this._err(ERR.unexpectedNullCharacter);
        this._emitChars(REPLACEMENT_CHARACTER);
        break;
      }
      case CODE_POINTS.EOF: {
        this._emitEOFToken();
        break;
      }
      default: {
        this._emitCodePoint(cp);
      }
    }
  }
  // PLAINTEXT state
  //------------------------------------------------------------------
  _statePlaintext(cp) {
    switch (cp) {
      case CODE_POINTS.NULL: {
        this._err(ERR.unexpectedNullCharacter);
        this._emitChars(REPLACEMENT_CHARACTER);
        break;
      }
      case CODE_POINTS.EOF: {
        this._emitEOFToken();
        break;
      }
      default: {
        this._emitCodePoint(cp);
      }
    }
  }
  // Tag open state
  //------------------------------------------------------------------
  _stateTagOpen(cp) {
    if (isAsciiLetter(cp)) {
      this._createStartTagToken();
      this.state = State.TAG_NAME;
      this._stateTagName(cp);
    } else
      switch (cp) {
        case CODE_POINTS.EXCLAMATION_MARK: {
          this.state = State.MARKUP_DECLARATION_OPEN;
          break;
        }
        case CODE_POINTS.SOLIDUS: {
          this.state = State.END_TAG_OPEN;
          break;
        }
        case CODE_POINTS.QUESTION_MARK: {
          this._err(ERR.unexpectedQuestionMarkInsteadOfTagName);
          this._createCommentToken(1);
          this.state = State.BOGUS_COMMENT;
          this._stateBogusComment(cp);
          break;
        }
        case CODE_POINTS.EOF: {
          this._err(ERR.eofBeforeTagName);
          this._emitChars("<", -1);
          this._emitEOFToken();
          break;
        }
        default: {
          this._err(ERR.invalidFirstCharacterOfTagName);
          this._emitChars("<", -1);
          this.state = State.DATA;
          this._stateData(cp);
        }
      }
  }
  // End tag open state
  //------------------------------------------------------------------
  _stateEndTagOpen(cp) {
    if (isAsciiLetter(cp)) {
      this._createEndTagToken();
      this.state = State.TAG_NAME;
      this._stateTagName(cp);
    } else
      switch (cp) {
        case CODE_POINTS.GREATER_THAN_SIGN: {
          this._err(ERR.missingEndTagName);
          this.state = State.DATA;
          break;
        }
        case CODE_POINTS.EOF: {
          this._err(ERR.eofBeforeTagName);
          this._emitChars("</", -1);
          this._emitEOFToken();
          break;
        }
        default: {
          this._err(ERR.invalidFirstCharacterOfTagName);
          this._createCommentToken(2);
          this.state = State.BOGUS_COMMENT;
          this._stateBogusComment(cp);
        }
      }
  }
  // Tag name state
  //------------------------------------------------------------------
  _stateTagName(cp) {
    const token2 = this.currentToken;
    switch (cp) {
      case CODE_POINTS.SPACE:
      case CODE_POINTS.LINE_FEED:
      case CODE_POINTS.TABULATION:
      case CODE_POINTS.FORM_FEED: {
        this.state = State.BEFORE_ATTRIBUTE_NAME;
        break;
      }
      case CODE_POINTS.SOLIDUS: {
        this.state = State.SELF_CLOSING_START_TAG;
        break;
      }
      case CODE_POINTS.GREATER_THAN_SIGN: {
        this.state = State.DATA;
        this.emitCurrentTagToken();
        break;
      }
      case CODE_POINTS.NULL: {
        this._err(ERR.unexpectedNullCharacter);
        token2.tagName += REPLACEMENT_CHARACTER;
        break;
      }
      case CODE_POINTS.EOF: {
        this._err(ERR.eofInTag);
        this._emitEOFToken();
        break;
      }
      default: {
        token2.tagName += String.fromCodePoint(isAsciiUpper(cp) ? toAsciiLower(cp) : cp);
      }
    }
  }
  // RCDATA less-than sign state
  //------------------------------------------------------------------
  _stateRcdataLessThanSign(cp) {
    if (cp === CODE_POINTS.SOLIDUS) {
      this.state = State.RCDATA_END_TAG_OPEN;
    } else {
      this._emitChars("<", -1);
      this.state = State.RCDATA;
      this._stateRcdata(cp);
    }
  }
  // RCDATA end tag open state
  //------------------------------------------------------------------
  _stateRcdataEndTagOpen(cp) {
    if (isAsciiLetter(cp)) {
      this.state = State.RCDATA_END_TAG_NAME;
      this._stateRcdataEndTagName(cp);
    } else {
      this._emitChars("</", -1);
      this.state = State.RCDATA;
      this._stateRcdata(cp);
    }
  }
  handleSpecialEndTag(_cp) {
    if (!this.preprocessor.startsWith(this.lastStartTagName, false)) {
      return !this._ensureHibernation();
    }
    this._createEndTagToken();
    const token2 = this.currentToken;
    token2.tagName = this.lastStartTagName;
    const cp = this.preprocessor.peek(this.lastStartTagName.length);
    switch (cp) {
      case CODE_POINTS.SPACE:
      case CODE_POINTS.LINE_FEED:
      case CODE_POINTS.TABULATION:
      case CODE_POINTS.FORM_FEED: {
        this._advanceBy(this.lastStartTagName.length);
        this.state = State.BEFORE_ATTRIBUTE_NAME;
        return false;
      }
      case CODE_POINTS.SOLIDUS: {
        this._advanceBy(this.lastStartTagName.length);
        this.state = State.SELF_CLOSING_START_TAG;
        return false;
      }
      case CODE_POINTS.GREATER_THAN_SIGN: {
        this._advanceBy(this.lastStartTagName.length);
        this.emitCurrentTagToken();
        this.state = State.DATA;
        return false;
      }
      default: {
        this.currentToken = null;
        return !this._ensureHibernation();
      }
    }
  }
  // RCDATA end tag name state
  //------------------------------------------------------------------
  _stateRcdataEndTagName(cp) {
    if (this.handleSpecialEndTag(cp)) {
      this._emitChars("</", -1);
      this.state = State.RCDATA;
      this._stateRcdata(cp);
    }
  }
  // RAWTEXT less-than sign state
  //------------------------------------------------------------------
  _stateRawtextLessThanSign(cp) {
    if (cp === CODE_POINTS.SOLIDUS) {
      this.state = State.RAWTEXT_END_TAG_OPEN;
    } else {
      this._emitChars("<", -1);
      this.state = State.RAWTEXT;
      this._stateRawtext(cp);
    }
  }
  // RAWTEXT end tag open state
  //------------------------------------------------------------------
  _stateRawtextEndTagOpen(cp) {
    if (isAsciiLetter(cp)) {
      this.state = State.RAWTEXT_END_TAG_NAME;
      this._stateRawtextEndTagName(cp);
    } else {
      this._emitChars("</", -1);
      this.state = State.RAWTEXT;
      this._stateRawtext(cp);
    }
  }
  // RAWTEXT end tag name state
  //------------------------------------------------------------------
  _stateRawtextEndTagName(cp) {
    if (this.handleSpecialEndTag(cp)) {
      this._emitChars("</", -1);
      this.state = State.RAWTEXT;
      this._stateRawtext(cp);
    }
  }
  // Script data less-than sign state
  //------------------------------------------------------------------
  _stateScriptDataLessThanSign(cp) {
    switch (cp) {
      case CODE_POINTS.SOLIDUS: {
        this.state = State.SCRIPT_DATA_END_TAG_OPEN;
        break;
      }
      case CODE_POINTS.EXCLAMATION_MARK: {
        this.state = State.SCRIPT_DATA_ESCAPE_START;
        this._emitChars("<!");
        break;
      }
      default: {
        this._emitChars("<", -1);
        this.state = State.SCRIPT_DATA;
        this._stateScriptData(cp);
      }
    }
  }
  // Script data end tag open state
  //------------------------------------------------------------------
  _stateScriptDataEndTagOpen(cp) {
    if (isAsciiLetter(cp)) {
      this.state = State.SCRIPT_DATA_END_TAG_NAME;
      this._stateScriptDataEndTagName(cp);
    } else {
      this._emitChars("</", -1);
      this.state = State.SCRIPT_DATA;
      this._stateScriptData(cp);
    }
  }
  // Script data end tag name state
  //------------------------------------------------------------------
  _stateScriptDataEndTagName(cp) {
    if (this.handleSpecialEndTag(cp)) {
      this._emitChars("</", -1);
      this.state = State.SCRIPT_DATA;
      this._stateScriptData(cp);
    }
  }
  // Script data escape start state
  //------------------------------------------------------------------
  _stateScriptDataEscapeStart(cp) {
    if (cp === CODE_POINTS.HYPHEN_MINUS) {
      this.state = State.SCRIPT_DATA_ESCAPE_START_DASH;
      this._emitChars("-");
    } else {
      this.state = State.SCRIPT_DATA;
      this._stateScriptData(cp);
    }
  }
  // Script data escape start dash state
  //------------------------------------------------------------------
  _stateScriptDataEscapeStartDash(cp) {
    if (cp === CODE_POINTS.HYPHEN_MINUS) {
      this.state = State.SCRIPT_DATA_ESCAPED_DASH_DASH;
      this._emitChars("-");
    } else {
      this.state = State.SCRIPT_DATA;
      this._stateScriptData(cp);
    }
  }
  // Script data escaped state
  //------------------------------------------------------------------
  _stateScriptDataEscaped(cp) {
    switch (cp) {
      case CODE_POINTS.HYPHEN_MINUS: {
        this.state = State.SCRIPT_DATA_ESCAPED_DASH;
        this._emitChars("-");
        break;
      }
      case CODE_POINTS.LESS_THAN_SIGN: {
        this.state = State.SCRIPT_DATA_ESCAPED_LESS_THAN_SIGN;
        break;
      }
      case CODE_POINTS.NULL: {
        this._err(ERR.unexpectedNullCharacter);
        this._emitChars(REPLACEMENT_CHARACTER);
        break;
      }
      case CODE_POINTS.EOF: {
        this._err(ERR.eofInScriptHtmlCommentLikeText);
        this._emitEOFToken();
        break;
      }
      default: {
        this._emitCodePoint(cp);
      }
    }
  }
  // Script data escaped dash state
  //------------------------------------------------------------------
  _stateScriptDataEscapedDash(cp) {
    switch (cp) {
      case CODE_POINTS.HYPHEN_MINUS: {
        this.state = State.SCRIPT_DATA_ESCAPED_DASH_DASH;
        this._emitChars("-");
        break;
      }
      case CODE_POINTS.LESS_THAN_SIGN: {
        this.state = State.SCRIPT_DATA_ESCAPED_LESS_THAN_SIGN;
        break;
      }
      case CODE_POINTS.NULL: {
        this._err(ERR.unexpectedNullCharacter);
        this.state = State.SCRIPT_DATA_ESCAPED;
        this._emitChars(REPLACEMENT_CHARACTER);
        break;
      }
      case CODE_POINTS.EOF: {
        this._err(ERR.eofInScriptHtmlCommentLikeText);
        this._emitEOFToken();
        break;
      }
      default: {
        this.state = State.SCRIPT_DATA_ESCAPED;
        this._emitCodePoint(cp);
      }
    }
  }
  // Script data escaped dash dash state
  //------------------------------------------------------------------
  _stateScriptDataEscapedDashDash(cp) {
    switch (cp) {
      case CODE_POINTS.HYPHEN_MINUS: {
        this._emitChars("-");
        break;
      }
      case CODE_POINTS.LESS_THAN_SIGN: {
        this.state = State.SCRIPT_DATA_ESCAPED_LESS_THAN_SIGN;
        break;
      }
      case CODE_POINTS.GREATER_THAN_SIGN: {
        this.state = State.SCRIPT_DATA;
        this._emitChars(">");
        break;
      }
      case CODE_POINTS.NULL: {
        this._err(ERR.unexpectedNullCharacter);
        this.state = State.SCRIPT_DATA_ESCAPED;
        this._emitChars(REPLACEMENT_CHARACTER);
        break;
      }
      case CODE_POINTS.EOF: {
        this._err(ERR.eofInScriptHtmlCommentLikeText);
        this._emitEOFToken();
        break;
      }
      default: {
        this.state = State.SCRIPT_DATA_ESCAPED;
        this._emitCodePoint(cp);
      }
    }
  }
  // Script data escaped less-than sign state
  //------------------------------------------------------------------
  _stateScriptDataEscapedLessThanSign(cp) {
    if (cp === CODE_POINTS.SOLIDUS) {
      this.state = State.SCRIPT_DATA_ESCAPED_END_TAG_OPEN;
    } else if (isAsciiLetter(cp)) {
      this._emitChars("<", -1);
      this.state = State.SCRIPT_DATA_DOUBLE_ESCAPE_START;
      this._stateScriptDataDoubleEscapeStart(cp);
    } else {
      this._emitChars("<", -1);
      this.state = State.SCRIPT_DATA_ESCAPED;
      this._stateScriptDataEscaped(cp);
    }
  }
  // Script data escaped end tag open state
  //------------------------------------------------------------------
  _stateScriptDataEscapedEndTagOpen(cp) {
    if (isAsciiLetter(cp)) {
      this.state = State.SCRIPT_DATA_ESCAPED_END_TAG_NAME;
      this._stateScriptDataEscapedEndTagName(cp);
    } else {
      this._emitChars("</", -1);
      this.state = State.SCRIPT_DATA_ESCAPED;
      this._stateScriptDataEscaped(cp);
    }
  }
  // Script data escaped end tag name state
  //------------------------------------------------------------------
  _stateScriptDataEscapedEndTagName(cp) {
    if (this.handleSpecialEndTag(cp)) {
      this._emitChars("</", -1);
      this.state = State.SCRIPT_DATA_ESCAPED;
      this._stateScriptDataEscaped(cp);
    }
  }
  // Script data double escape start state
  //------------------------------------------------------------------
  _stateScriptDataDoubleEscapeStart(cp) {
    if (this.preprocessor.startsWith(SEQUENCES.SCRIPT, false) && isScriptDataDoubleEscapeSequenceEnd(this.preprocessor.peek(SEQUENCES.SCRIPT.length))) {
      this._emitCodePoint(cp);
      for (let i2 = 0; i2 < SEQUENCES.SCRIPT.length; i2++) {
        this._emitCodePoint(this._consume());
      }
      this.state = State.SCRIPT_DATA_DOUBLE_ESCAPED;
    } else if (!this._ensureHibernation()) {
      this.state = State.SCRIPT_DATA_ESCAPED;
      this._stateScriptDataEscaped(cp);
    }
  }
  // Script data double escaped state
  //------------------------------------------------------------------
  _stateScriptDataDoubleEscaped(cp) {
    switch (cp) {
      case CODE_POINTS.HYPHEN_MINUS: {
        this.state = State.SCRIPT_DATA_DOUBLE_ESCAPED_DASH;
        this._emitChars("-");
        break;
      }
      case CODE_POINTS.LESS_THAN_SIGN: {
        this.state = State.SCRIPT_DATA_DOUBLE_ESCAPED_LESS_THAN_SIGN;
        this._emitChars("<");
        break;
      }
      case CODE_POINTS.NULL: {
        this._err(ERR.unexpectedNullCharacter);
        this._emitChars(REPLACEMENT_CHARACTER);
        break;
      }
      case CODE_POINTS.EOF: {
        this._err(ERR.eofInScriptHtmlCommentLikeText);
        this._emitEOFToken();
        break;
      }
      default: {
        this._emitCodePoint(cp);
      }
    }
  }
  // Script data double escaped dash state
  //------------------------------------------------------------------
  _stateScriptDataDoubleEscapedDash(cp) {
    switch (cp) {
      case CODE_POINTS.HYPHEN_MINUS: {
        this.state = State.SCRIPT_DATA_DOUBLE_ESCAPED_DASH_DASH;
        this._emitChars("-");
        break;
      }
      case CODE_POINTS.LESS_THAN_SIGN: {
        this.state = State.SCRIPT_DATA_DOUBLE_ESCAPED_LESS_THAN_SIGN;
        this._emitChars("<");
        break;
      }
      case CODE_POINTS.NULL: {
        this._err(ERR.unexpectedNullCharacter);
        this.state = State.SCRIPT_DATA_DOUBLE_ESCAPED;
        this._emitChars(REPLACEMENT_CHARACTER);
        break;
      }
      case CODE_POINTS.EOF: {
        this._err(ERR.eofInScriptHtmlCommentLikeText);
        this._emitEOFToken();
        break;
      }
      default: {
        this.state = State.SCRIPT_DATA_DOUBLE_ESCAPED;
        this._emitCodePoint(cp);
      }
    }
  }
  // Script data double escaped dash dash state
  //------------------------------------------------------------------
  _stateScriptDataDoubleEscapedDashDash(cp) {
    switch (cp) {
      case CODE_POINTS.HYPHEN_MINUS: {
        this._emitChars("-");
        break;
      }
      case CODE_POINTS.LESS_THAN_SIGN: {
        this.state = State.SCRIPT_DATA_DOUBLE_ESCAPED_LESS_THAN_SIGN;
        this._emitChars("<");
        break;
      }
      case CODE_POINTS.GREATER_THAN_SIGN: {
        this.state = State.SCRIPT_DATA;
        this._emitChars(">");
        break;
      }
      case CODE_POINTS.NULL: {
        this._err(ERR.unexpectedNullCharacter);
        this.state = State.SCRIPT_DATA_DOUBLE_ESCAPED;
        this._emitChars(REPLACEMENT_CHARACTER);
        break;
      }
      case CODE_POINTS.EOF: {
        this._err(ERR.eofInScriptHtmlCommentLikeText);
        this._emitEOFToken();
        break;
      }
      default: {
        this.state = State.SCRIPT_DATA_DOUBLE_ESCAPED;
        this._emitCodePoint(cp);
      }
    }
  }
  // Script data double escaped less-than sign state
  //------------------------------------------------------------------
  _stateScriptDataDoubleEscapedLessThanSign(cp) {
    if (cp === CODE_POINTS.SOLIDUS) {
      this.state = State.SCRIPT_DATA_DOUBLE_ESCAPE_END;
      this._emitChars("/");
    } else {
      this.state = State.SCRIPT_DATA_DOUBLE_ESCAPED;
      this._stateScriptDataDoubleEscaped(cp);
    }
  }
  // Script data double escape end state
  //------------------------------------------------------------------
  _stateScriptDataDoubleEscapeEnd(cp) {
    if (this.preprocessor.startsWith(SEQUENCES.SCRIPT, false) && isScriptDataDoubleEscapeSequenceEnd(this.preprocessor.peek(SEQUENCES.SCRIPT.length))) {
      this._emitCodePoint(cp);
      for (let i2 = 0; i2 < SEQUENCES.SCRIPT.length; i2++) {
        this._emitCodePoint(this._consume());
      }
      this.state = State.SCRIPT_DATA_ESCAPED;
    } else if (!this._ensureHibernation()) {
      this.state = State.SCRIPT_DATA_DOUBLE_ESCAPED;
      this._stateScriptDataDoubleEscaped(cp);
    }
  }
  // Before attribute name state
  //------------------------------------------------------------------
  _stateBeforeAttributeName(cp) {
    switch (cp) {
      case CODE_POINTS.SPACE:
      case CODE_POINTS.LINE_FEED:
      case CODE_POINTS.TABULATION:
      case CODE_POINTS.FORM_FEED: {
        break;
      }
      case CODE_POINTS.SOLIDUS:
      case CODE_POINTS.GREATER_THAN_SIGN:
      case CODE_POINTS.EOF: {
        this.state = State.AFTER_ATTRIBUTE_NAME;
        this._stateAfterAttributeName(cp);
        break;
      }
      case CODE_POINTS.EQUALS_SIGN: {
        this._err(ERR.unexpectedEqualsSignBeforeAttributeName);
        this._createAttr("=");
        this.state = State.ATTRIBUTE_NAME;
        break;
      }
      default: {
        this._createAttr("");
        this.state = State.ATTRIBUTE_NAME;
        this._stateAttributeName(cp);
      }
    }
  }
  // Attribute name state
  //------------------------------------------------------------------
  _stateAttributeName(cp) {
    switch (cp) {
      case CODE_POINTS.SPACE:
      case CODE_POINTS.LINE_FEED:
      case CODE_POINTS.TABULATION:
      case CODE_POINTS.FORM_FEED:
      case CODE_POINTS.SOLIDUS:
      case CODE_POINTS.GREATER_THAN_SIGN:
      case CODE_POINTS.EOF: {
        this._leaveAttrName();
        this.state = State.AFTER_ATTRIBUTE_NAME;
        this._stateAfterAttributeName(cp);
        break;
      }
      case CODE_POINTS.EQUALS_SIGN: {
        this._leaveAttrName();
        this.state = State.BEFORE_ATTRIBUTE_VALUE;
        break;
      }
      case CODE_POINTS.QUOTATION_MARK:
      case CODE_POINTS.APOSTROPHE:
      case CODE_POINTS.LESS_THAN_SIGN: {
        this._err(ERR.unexpectedCharacterInAttributeName);
        this.currentAttr.name += String.fromCodePoint(cp);
        break;
      }
      case CODE_POINTS.NULL: {
        this._err(ERR.unexpectedNullCharacter);
        this.currentAttr.name += REPLACEMENT_CHARACTER;
        break;
      }
      default: {
        this.currentAttr.name += String.fromCodePoint(isAsciiUpper(cp) ? toAsciiLower(cp) : cp);
      }
    }
  }
  // After attribute name state
  //------------------------------------------------------------------
  _stateAfterAttributeName(cp) {
    switch (cp) {
      case CODE_POINTS.SPACE:
      case CODE_POINTS.LINE_FEED:
      case CODE_POINTS.TABULATION:
      case CODE_POINTS.FORM_FEED: {
        break;
      }
      case CODE_POINTS.SOLIDUS: {
        this.state = State.SELF_CLOSING_START_TAG;
        break;
      }
      case CODE_POINTS.EQUALS_SIGN: {
        this.state = State.BEFORE_ATTRIBUTE_VALUE;
        break;
      }
      case CODE_POINTS.GREATER_THAN_SIGN: {
        this.state = State.DATA;
        this.emitCurrentTagToken();
        break;
      }
      case CODE_POINTS.EOF: {
        this._err(ERR.eofInTag);
        this._emitEOFToken();
        break;
      }
      default: {
        this._createAttr("");
        this.state = State.ATTRIBUTE_NAME;
        this._stateAttributeName(cp);
      }
    }
  }
  // Before attribute value state
  //------------------------------------------------------------------
  _stateBeforeAttributeValue(cp) {
    switch (cp) {
      case CODE_POINTS.SPACE:
      case CODE_POINTS.LINE_FEED:
      case CODE_POINTS.TABULATION:
      case CODE_POINTS.FORM_FEED: {
        break;
      }
      case CODE_POINTS.QUOTATION_MARK: {
        this.state = State.ATTRIBUTE_VALUE_DOUBLE_QUOTED;
        break;
      }
      case CODE_POINTS.APOSTROPHE: {
        this.state = State.ATTRIBUTE_VALUE_SINGLE_QUOTED;
        break;
      }
      case CODE_POINTS.GREATER_THAN_SIGN: {
        this._err(ERR.missingAttributeValue);
        this.state = State.DATA;
        this.emitCurrentTagToken();
        break;
      }
      default: {
        this.state = State.ATTRIBUTE_VALUE_UNQUOTED;
        this._stateAttributeValueUnquoted(cp);
      }
    }
  }
  // Attribute value (double-quoted) state
  //------------------------------------------------------------------
  _stateAttributeValueDoubleQuoted(cp) {
    switch (cp) {
      case CODE_POINTS.QUOTATION_MARK: {
        this.state = State.AFTER_ATTRIBUTE_VALUE_QUOTED;
        break;
      }
      case CODE_POINTS.AMPERSAND: {
        this._startCharacterReference();
        break;
      }
      case CODE_POINTS.NULL: {
        this._err(ERR.unexpectedNullCharacter);
        this._extendRunWith(REPLACEMENT_CHARACTER, 0);
        break;
      }
      case CODE_POINTS.EOF: {
        this._err(ERR.eofInTag);
        this._emitEOFToken();
        break;
      }
      default: {
        this._extendRun(cp);
      }
    }
  }
  // Attribute value (single-quoted) state
  //------------------------------------------------------------------
  _stateAttributeValueSingleQuoted(cp) {
    switch (cp) {
      case CODE_POINTS.APOSTROPHE: {
        this.state = State.AFTER_ATTRIBUTE_VALUE_QUOTED;
        break;
      }
      case CODE_POINTS.AMPERSAND: {
        this._startCharacterReference();
        break;
      }
      case CODE_POINTS.NULL: {
        this._err(ERR.unexpectedNullCharacter);
        this._extendRunWith(REPLACEMENT_CHARACTER, 0);
        break;
      }
      case CODE_POINTS.EOF: {
        this._err(ERR.eofInTag);
        this._emitEOFToken();
        break;
      }
      default: {
        this._extendRun(cp);
      }
    }
  }
  // Attribute value (unquoted) state
  //------------------------------------------------------------------
  _stateAttributeValueUnquoted(cp) {
    switch (cp) {
      case CODE_POINTS.SPACE:
      case CODE_POINTS.LINE_FEED:
      case CODE_POINTS.TABULATION:
      case CODE_POINTS.FORM_FEED: {
        this._leaveAttrValue();
        this.state = State.BEFORE_ATTRIBUTE_NAME;
        break;
      }
      case CODE_POINTS.AMPERSAND: {
        this._startCharacterReference();
        break;
      }
      case CODE_POINTS.GREATER_THAN_SIGN: {
        this._leaveAttrValue();
        this.state = State.DATA;
        this.emitCurrentTagToken();
        break;
      }
      case CODE_POINTS.NULL: {
        this._err(ERR.unexpectedNullCharacter);
        this._extendRunWith(REPLACEMENT_CHARACTER, 0);
        break;
      }
      case CODE_POINTS.QUOTATION_MARK:
      case CODE_POINTS.APOSTROPHE:
      case CODE_POINTS.LESS_THAN_SIGN:
      case CODE_POINTS.EQUALS_SIGN:
      case CODE_POINTS.GRAVE_ACCENT: {
        this._err(ERR.unexpectedCharacterInUnquotedAttributeValue);
        this._extendRun(cp);
        break;
      }
      case CODE_POINTS.EOF: {
        this._err(ERR.eofInTag);
        this._emitEOFToken();
        break;
      }
      default: {
        this._extendRun(cp);
      }
    }
  }
  // After attribute value (quoted) state
  //------------------------------------------------------------------
  _stateAfterAttributeValueQuoted(cp) {
    switch (cp) {
      case CODE_POINTS.SPACE:
      case CODE_POINTS.LINE_FEED:
      case CODE_POINTS.TABULATION:
      case CODE_POINTS.FORM_FEED: {
        this._leaveAttrValue();
        this.state = State.BEFORE_ATTRIBUTE_NAME;
        break;
      }
      case CODE_POINTS.SOLIDUS: {
        this._leaveAttrValue();
        this.state = State.SELF_CLOSING_START_TAG;
        break;
      }
      case CODE_POINTS.GREATER_THAN_SIGN: {
        this._leaveAttrValue();
        this.state = State.DATA;
        this.emitCurrentTagToken();
        break;
      }
      case CODE_POINTS.EOF: {
        this._err(ERR.eofInTag);
        this._emitEOFToken();
        break;
      }
      default: {
        this._err(ERR.missingWhitespaceBetweenAttributes);
        this._leaveAttrValue();
        this.state = State.BEFORE_ATTRIBUTE_NAME;
        this._stateBeforeAttributeName(cp);
      }
    }
  }
  // Self-closing start tag state
  //------------------------------------------------------------------
  _stateSelfClosingStartTag(cp) {
    switch (cp) {
      case CODE_POINTS.GREATER_THAN_SIGN: {
        const token2 = this.currentToken;
        token2.selfClosing = true;
        this.state = State.DATA;
        this.emitCurrentTagToken();
        break;
      }
      case CODE_POINTS.EOF: {
        this._err(ERR.eofInTag);
        this._emitEOFToken();
        break;
      }
      default: {
        this._err(ERR.unexpectedSolidusInTag);
        this.state = State.BEFORE_ATTRIBUTE_NAME;
        this._stateBeforeAttributeName(cp);
      }
    }
  }
  // Bogus comment state
  //------------------------------------------------------------------
  _stateBogusComment(cp) {
    const token2 = this.currentToken;
    switch (cp) {
      case CODE_POINTS.GREATER_THAN_SIGN: {
        this.state = State.DATA;
        this.emitCurrentComment(token2);
        break;
      }
      case CODE_POINTS.EOF: {
        this.emitCurrentComment(token2);
        this._emitEOFToken();
        break;
      }
      case CODE_POINTS.NULL: {
        this._err(ERR.unexpectedNullCharacter);
        this._extendRunWith(REPLACEMENT_CHARACTER, 0);
        break;
      }
      default: {
        this._extendRun(cp);
      }
    }
  }
  // Markup declaration open state
  //------------------------------------------------------------------
  _stateMarkupDeclarationOpen(cp) {
    if (this._consumeSequenceIfMatch(SEQUENCES.DASH_DASH, true)) {
      this._createCommentToken(SEQUENCES.DASH_DASH.length + 1);
      this.state = State.COMMENT_START;
    } else if (this._consumeSequenceIfMatch(SEQUENCES.DOCTYPE, false)) {
      this.currentLocation = this.getCurrentLocation(SEQUENCES.DOCTYPE.length + 1);
      this.state = State.DOCTYPE;
    } else if (this._consumeSequenceIfMatch(SEQUENCES.CDATA_START, true)) {
      if (this.inForeignNode) {
        this.state = State.CDATA_SECTION;
      } else {
        this._err(ERR.cdataInHtmlContent);
        this._createCommentToken(SEQUENCES.CDATA_START.length + 1);
        this.currentToken.data = "[CDATA[";
        this.state = State.BOGUS_COMMENT;
      }
    } else if (!this._ensureHibernation()) {
      this._err(ERR.incorrectlyOpenedComment);
      this._createCommentToken(2);
      this.state = State.BOGUS_COMMENT;
      this._stateBogusComment(cp);
    }
  }
  // Comment start state
  //------------------------------------------------------------------
  _stateCommentStart(cp) {
    switch (cp) {
      case CODE_POINTS.HYPHEN_MINUS: {
        this.state = State.COMMENT_START_DASH;
        break;
      }
      case CODE_POINTS.GREATER_THAN_SIGN: {
        this._err(ERR.abruptClosingOfEmptyComment);
        this.state = State.DATA;
        const token2 = this.currentToken;
        this.emitCurrentComment(token2);
        break;
      }
      default: {
        this.state = State.COMMENT;
        this._stateComment(cp);
      }
    }
  }
  // Comment start dash state
  //------------------------------------------------------------------
  _stateCommentStartDash(cp) {
    const token2 = this.currentToken;
    switch (cp) {
      case CODE_POINTS.HYPHEN_MINUS: {
        this.state = State.COMMENT_END;
        break;
      }
      case CODE_POINTS.GREATER_THAN_SIGN: {
        this._err(ERR.abruptClosingOfEmptyComment);
        this.state = State.DATA;
        this.emitCurrentComment(token2);
        break;
      }
      case CODE_POINTS.EOF: {
        this._err(ERR.eofInComment);
        this.emitCurrentComment(token2);
        this._emitEOFToken();
        break;
      }
      default: {
        this._extendRunWith("-", -1);
        this.state = State.COMMENT;
        this._stateComment(cp);
      }
    }
  }
  // Comment state
  //------------------------------------------------------------------
  _stateComment(cp) {
    const token2 = this.currentToken;
    switch (cp) {
      case CODE_POINTS.HYPHEN_MINUS: {
        this.state = State.COMMENT_END_DASH;
        break;
      }
      case CODE_POINTS.LESS_THAN_SIGN: {
        this._extendRunWith("<", 0);
        this.state = State.COMMENT_LESS_THAN_SIGN;
        break;
      }
      case CODE_POINTS.NULL: {
        this._err(ERR.unexpectedNullCharacter);
        this._extendRunWith(REPLACEMENT_CHARACTER, 0);
        break;
      }
      case CODE_POINTS.EOF: {
        this._err(ERR.eofInComment);
        this.emitCurrentComment(token2);
        this._emitEOFToken();
        break;
      }
      default: {
        this._extendRun(cp);
      }
    }
  }
  // Comment less-than sign state
  //------------------------------------------------------------------
  _stateCommentLessThanSign(cp) {
    switch (cp) {
      case CODE_POINTS.EXCLAMATION_MARK: {
        this._extendRunWith("!", 0);
        this.state = State.COMMENT_LESS_THAN_SIGN_BANG;
        break;
      }
      case CODE_POINTS.LESS_THAN_SIGN: {
        this._extendRunWith("<", 0);
        break;
      }
      default: {
        this.state = State.COMMENT;
        this._stateComment(cp);
      }
    }
  }
  // Comment less-than sign bang state
  //------------------------------------------------------------------
  _stateCommentLessThanSignBang(cp) {
    if (cp === CODE_POINTS.HYPHEN_MINUS) {
      this.state = State.COMMENT_LESS_THAN_SIGN_BANG_DASH;
    } else {
      this.state = State.COMMENT;
      this._stateComment(cp);
    }
  }
  // Comment less-than sign bang dash state
  //------------------------------------------------------------------
  _stateCommentLessThanSignBangDash(cp) {
    if (cp === CODE_POINTS.HYPHEN_MINUS) {
      this.state = State.COMMENT_LESS_THAN_SIGN_BANG_DASH_DASH;
    } else {
      this.state = State.COMMENT_END_DASH;
      this._stateCommentEndDash(cp);
    }
  }
  // Comment less-than sign bang dash dash state
  //------------------------------------------------------------------
  _stateCommentLessThanSignBangDashDash(cp) {
    if (cp !== CODE_POINTS.GREATER_THAN_SIGN && cp !== CODE_POINTS.EOF) {
      this._err(ERR.nestedComment);
    }
    this.state = State.COMMENT_END;
    this._stateCommentEnd(cp);
  }
  // Comment end dash state
  //------------------------------------------------------------------
  _stateCommentEndDash(cp) {
    const token2 = this.currentToken;
    switch (cp) {
      case CODE_POINTS.HYPHEN_MINUS: {
        this.state = State.COMMENT_END;
        break;
      }
      case CODE_POINTS.EOF: {
        this._err(ERR.eofInComment);
        this.emitCurrentComment(token2);
        this._emitEOFToken();
        break;
      }
      default: {
        this._extendRunWith("-", -1);
        this.state = State.COMMENT;
        this._stateComment(cp);
      }
    }
  }
  // Comment end state
  //------------------------------------------------------------------
  _stateCommentEnd(cp) {
    const token2 = this.currentToken;
    switch (cp) {
      case CODE_POINTS.GREATER_THAN_SIGN: {
        this.state = State.DATA;
        this.emitCurrentComment(token2);
        break;
      }
      case CODE_POINTS.EXCLAMATION_MARK: {
        this.state = State.COMMENT_END_BANG;
        break;
      }
      case CODE_POINTS.HYPHEN_MINUS: {
        this._extendRunWith("-", -2);
        break;
      }
      case CODE_POINTS.EOF: {
        this._err(ERR.eofInComment);
        this.emitCurrentComment(token2);
        this._emitEOFToken();
        break;
      }
      default: {
        this._extendRunWith("--", -1);
        this.state = State.COMMENT;
        this._stateComment(cp);
      }
    }
  }
  // Comment end bang state
  //------------------------------------------------------------------
  _stateCommentEndBang(cp) {
    const token2 = this.currentToken;
    switch (cp) {
      case CODE_POINTS.HYPHEN_MINUS: {
        this._extendRunWith("--!", -1);
        this.state = State.COMMENT_END_DASH;
        break;
      }
      case CODE_POINTS.GREATER_THAN_SIGN: {
        this._err(ERR.incorrectlyClosedComment);
        this.state = State.DATA;
        this.emitCurrentComment(token2);
        break;
      }
      case CODE_POINTS.EOF: {
        this._err(ERR.eofInComment);
        this.emitCurrentComment(token2);
        this._emitEOFToken();
        break;
      }
      default: {
        this._extendRunWith("--!", -1);
        this.state = State.COMMENT;
        this._stateComment(cp);
      }
    }
  }
  // DOCTYPE state
  //------------------------------------------------------------------
  _stateDoctype(cp) {
    switch (cp) {
      case CODE_POINTS.SPACE:
      case CODE_POINTS.LINE_FEED:
      case CODE_POINTS.TABULATION:
      case CODE_POINTS.FORM_FEED: {
        this.state = State.BEFORE_DOCTYPE_NAME;
        break;
      }
      case CODE_POINTS.GREATER_THAN_SIGN: {
        this.state = State.BEFORE_DOCTYPE_NAME;
        this._stateBeforeDoctypeName(cp);
        break;
      }
      case CODE_POINTS.EOF: {
        this._err(ERR.eofInDoctype);
        this._createDoctypeToken(null);
        const token2 = this.currentToken;
        token2.forceQuirks = true;
        this.emitCurrentDoctype(token2);
        this._emitEOFToken();
        break;
      }
      default: {
        this._err(ERR.missingWhitespaceBeforeDoctypeName);
        this.state = State.BEFORE_DOCTYPE_NAME;
        this._stateBeforeDoctypeName(cp);
      }
    }
  }
  // Before DOCTYPE name state
  //------------------------------------------------------------------
  _stateBeforeDoctypeName(cp) {
    if (isAsciiUpper(cp)) {
      this._createDoctypeToken(String.fromCharCode(toAsciiLower(cp)));
      this.state = State.DOCTYPE_NAME;
    } else
      switch (cp) {
        case CODE_POINTS.SPACE:
        case CODE_POINTS.LINE_FEED:
        case CODE_POINTS.TABULATION:
        case CODE_POINTS.FORM_FEED: {
          break;
        }
        case CODE_POINTS.NULL: {
          this._err(ERR.unexpectedNullCharacter);
          this._createDoctypeToken(REPLACEMENT_CHARACTER);
          this.state = State.DOCTYPE_NAME;
          break;
        }
        case CODE_POINTS.GREATER_THAN_SIGN: {
          this._err(ERR.missingDoctypeName);
          this._createDoctypeToken(null);
          const token2 = this.currentToken;
          token2.forceQuirks = true;
          this.emitCurrentDoctype(token2);
          this.state = State.DATA;
          break;
        }
        case CODE_POINTS.EOF: {
          this._err(ERR.eofInDoctype);
          this._createDoctypeToken(null);
          const token2 = this.currentToken;
          token2.forceQuirks = true;
          this.emitCurrentDoctype(token2);
          this._emitEOFToken();
          break;
        }
        default: {
          this._createDoctypeToken(String.fromCodePoint(cp));
          this.state = State.DOCTYPE_NAME;
        }
      }
  }
  // DOCTYPE name state
  //------------------------------------------------------------------
  _stateDoctypeName(cp) {
    const token2 = this.currentToken;
    switch (cp) {
      case CODE_POINTS.SPACE:
      case CODE_POINTS.LINE_FEED:
      case CODE_POINTS.TABULATION:
      case CODE_POINTS.FORM_FEED: {
        this.state = State.AFTER_DOCTYPE_NAME;
        break;
      }
      case CODE_POINTS.GREATER_THAN_SIGN: {
        this.state = State.DATA;
        this.emitCurrentDoctype(token2);
        break;
      }
      case CODE_POINTS.NULL: {
        this._err(ERR.unexpectedNullCharacter);
        token2.name += REPLACEMENT_CHARACTER;
        break;
      }
      case CODE_POINTS.EOF: {
        this._err(ERR.eofInDoctype);
        token2.forceQuirks = true;
        this.emitCurrentDoctype(token2);
        this._emitEOFToken();
        break;
      }
      default: {
        token2.name += String.fromCodePoint(isAsciiUpper(cp) ? toAsciiLower(cp) : cp);
      }
    }
  }
  // After DOCTYPE name state
  //------------------------------------------------------------------
  _stateAfterDoctypeName(cp) {
    const token2 = this.currentToken;
    switch (cp) {
      case CODE_POINTS.SPACE:
      case CODE_POINTS.LINE_FEED:
      case CODE_POINTS.TABULATION:
      case CODE_POINTS.FORM_FEED: {
        break;
      }
      case CODE_POINTS.GREATER_THAN_SIGN: {
        this.state = State.DATA;
        this.emitCurrentDoctype(token2);
        break;
      }
      case CODE_POINTS.EOF: {
        this._err(ERR.eofInDoctype);
        token2.forceQuirks = true;
        this.emitCurrentDoctype(token2);
        this._emitEOFToken();
        break;
      }
      default: {
        if (this._consumeSequenceIfMatch(SEQUENCES.PUBLIC, false)) {
          this.state = State.AFTER_DOCTYPE_PUBLIC_KEYWORD;
        } else if (this._consumeSequenceIfMatch(SEQUENCES.SYSTEM, false)) {
          this.state = State.AFTER_DOCTYPE_SYSTEM_KEYWORD;
        } else if (!this._ensureHibernation()) {
          this._err(ERR.invalidCharacterSequenceAfterDoctypeName);
          token2.forceQuirks = true;
          this.state = State.BOGUS_DOCTYPE;
          this._stateBogusDoctype(cp);
        }
      }
    }
  }
  // After DOCTYPE public keyword state
  //------------------------------------------------------------------
  _stateAfterDoctypePublicKeyword(cp) {
    const token2 = this.currentToken;
    switch (cp) {
      case CODE_POINTS.SPACE:
      case CODE_POINTS.LINE_FEED:
      case CODE_POINTS.TABULATION:
      case CODE_POINTS.FORM_FEED: {
        this.state = State.BEFORE_DOCTYPE_PUBLIC_IDENTIFIER;
        break;
      }
      case CODE_POINTS.QUOTATION_MARK: {
        this._err(ERR.missingWhitespaceAfterDoctypePublicKeyword);
        token2.publicId = "";
        this.state = State.DOCTYPE_PUBLIC_IDENTIFIER_DOUBLE_QUOTED;
        break;
      }
      case CODE_POINTS.APOSTROPHE: {
        this._err(ERR.missingWhitespaceAfterDoctypePublicKeyword);
        token2.publicId = "";
        this.state = State.DOCTYPE_PUBLIC_IDENTIFIER_SINGLE_QUOTED;
        break;
      }
      case CODE_POINTS.GREATER_THAN_SIGN: {
        this._err(ERR.missingDoctypePublicIdentifier);
        token2.forceQuirks = true;
        this.state = State.DATA;
        this.emitCurrentDoctype(token2);
        break;
      }
      case CODE_POINTS.EOF: {
        this._err(ERR.eofInDoctype);
        token2.forceQuirks = true;
        this.emitCurrentDoctype(token2);
        this._emitEOFToken();
        break;
      }
      default: {
        this._err(ERR.missingQuoteBeforeDoctypePublicIdentifier);
        token2.forceQuirks = true;
        this.state = State.BOGUS_DOCTYPE;
        this._stateBogusDoctype(cp);
      }
    }
  }
  // Before DOCTYPE public identifier state
  //------------------------------------------------------------------
  _stateBeforeDoctypePublicIdentifier(cp) {
    const token2 = this.currentToken;
    switch (cp) {
      case CODE_POINTS.SPACE:
      case CODE_POINTS.LINE_FEED:
      case CODE_POINTS.TABULATION:
      case CODE_POINTS.FORM_FEED: {
        break;
      }
      case CODE_POINTS.QUOTATION_MARK: {
        token2.publicId = "";
        this.state = State.DOCTYPE_PUBLIC_IDENTIFIER_DOUBLE_QUOTED;
        break;
      }
      case CODE_POINTS.APOSTROPHE: {
        token2.publicId = "";
        this.state = State.DOCTYPE_PUBLIC_IDENTIFIER_SINGLE_QUOTED;
        break;
      }
      case CODE_POINTS.GREATER_THAN_SIGN: {
        this._err(ERR.missingDoctypePublicIdentifier);
        token2.forceQuirks = true;
        this.state = State.DATA;
        this.emitCurrentDoctype(token2);
        break;
      }
      case CODE_POINTS.EOF: {
        this._err(ERR.eofInDoctype);
        token2.forceQuirks = true;
        this.emitCurrentDoctype(token2);
        this._emitEOFToken();
        break;
      }
      default: {
        this._err(ERR.missingQuoteBeforeDoctypePublicIdentifier);
        token2.forceQuirks = true;
        this.state = State.BOGUS_DOCTYPE;
        this._stateBogusDoctype(cp);
      }
    }
  }
  // DOCTYPE public identifier (double-quoted) state
  //------------------------------------------------------------------
  _stateDoctypePublicIdentifierDoubleQuoted(cp) {
    const token2 = this.currentToken;
    switch (cp) {
      case CODE_POINTS.QUOTATION_MARK: {
        this.state = State.AFTER_DOCTYPE_PUBLIC_IDENTIFIER;
        break;
      }
      case CODE_POINTS.NULL: {
        this._err(ERR.unexpectedNullCharacter);
        token2.publicId += REPLACEMENT_CHARACTER;
        break;
      }
      case CODE_POINTS.GREATER_THAN_SIGN: {
        this._err(ERR.abruptDoctypePublicIdentifier);
        token2.forceQuirks = true;
        this.emitCurrentDoctype(token2);
        this.state = State.DATA;
        break;
      }
      case CODE_POINTS.EOF: {
        this._err(ERR.eofInDoctype);
        token2.forceQuirks = true;
        this.emitCurrentDoctype(token2);
        this._emitEOFToken();
        break;
      }
      default: {
        token2.publicId += String.fromCodePoint(cp);
      }
    }
  }
  // DOCTYPE public identifier (single-quoted) state
  //------------------------------------------------------------------
  _stateDoctypePublicIdentifierSingleQuoted(cp) {
    const token2 = this.currentToken;
    switch (cp) {
      case CODE_POINTS.APOSTROPHE: {
        this.state = State.AFTER_DOCTYPE_PUBLIC_IDENTIFIER;
        break;
      }
      case CODE_POINTS.NULL: {
        this._err(ERR.unexpectedNullCharacter);
        token2.publicId += REPLACEMENT_CHARACTER;
        break;
      }
      case CODE_POINTS.GREATER_THAN_SIGN: {
        this._err(ERR.abruptDoctypePublicIdentifier);
        token2.forceQuirks = true;
        this.emitCurrentDoctype(token2);
        this.state = State.DATA;
        break;
      }
      case CODE_POINTS.EOF: {
        this._err(ERR.eofInDoctype);
        token2.forceQuirks = true;
        this.emitCurrentDoctype(token2);
        this._emitEOFToken();
        break;
      }
      default: {
        token2.publicId += String.fromCodePoint(cp);
      }
    }
  }
  // After DOCTYPE public identifier state
  //------------------------------------------------------------------
  _stateAfterDoctypePublicIdentifier(cp) {
    const token2 = this.currentToken;
    switch (cp) {
      case CODE_POINTS.SPACE:
      case CODE_POINTS.LINE_FEED:
      case CODE_POINTS.TABULATION:
      case CODE_POINTS.FORM_FEED: {
        this.state = State.BETWEEN_DOCTYPE_PUBLIC_AND_SYSTEM_IDENTIFIERS;
        break;
      }
      case CODE_POINTS.GREATER_THAN_SIGN: {
        this.state = State.DATA;
        this.emitCurrentDoctype(token2);
        break;
      }
      case CODE_POINTS.QUOTATION_MARK: {
        this._err(ERR.missingWhitespaceBetweenDoctypePublicAndSystemIdentifiers);
        token2.systemId = "";
        this.state = State.DOCTYPE_SYSTEM_IDENTIFIER_DOUBLE_QUOTED;
        break;
      }
      case CODE_POINTS.APOSTROPHE: {
        this._err(ERR.missingWhitespaceBetweenDoctypePublicAndSystemIdentifiers);
        token2.systemId = "";
        this.state = State.DOCTYPE_SYSTEM_IDENTIFIER_SINGLE_QUOTED;
        break;
      }
      case CODE_POINTS.EOF: {
        this._err(ERR.eofInDoctype);
        token2.forceQuirks = true;
        this.emitCurrentDoctype(token2);
        this._emitEOFToken();
        break;
      }
      default: {
        this._err(ERR.missingQuoteBeforeDoctypeSystemIdentifier);
        token2.forceQuirks = true;
        this.state = State.BOGUS_DOCTYPE;
        this._stateBogusDoctype(cp);
      }
    }
  }
  // Between DOCTYPE public and system identifiers state
  //------------------------------------------------------------------
  _stateBetweenDoctypePublicAndSystemIdentifiers(cp) {
    const token2 = this.currentToken;
    switch (cp) {
      case CODE_POINTS.SPACE:
      case CODE_POINTS.LINE_FEED:
      case CODE_POINTS.TABULATION:
      case CODE_POINTS.FORM_FEED: {
        break;
      }
      case CODE_POINTS.GREATER_THAN_SIGN: {
        this.emitCurrentDoctype(token2);
        this.state = State.DATA;
        break;
      }
      case CODE_POINTS.QUOTATION_MARK: {
        token2.systemId = "";
        this.state = State.DOCTYPE_SYSTEM_IDENTIFIER_DOUBLE_QUOTED;
        break;
      }
      case CODE_POINTS.APOSTROPHE: {
        token2.systemId = "";
        this.state = State.DOCTYPE_SYSTEM_IDENTIFIER_SINGLE_QUOTED;
        break;
      }
      case CODE_POINTS.EOF: {
        this._err(ERR.eofInDoctype);
        token2.forceQuirks = true;
        this.emitCurrentDoctype(token2);
        this._emitEOFToken();
        break;
      }
      default: {
        this._err(ERR.missingQuoteBeforeDoctypeSystemIdentifier);
        token2.forceQuirks = true;
        this.state = State.BOGUS_DOCTYPE;
        this._stateBogusDoctype(cp);
      }
    }
  }
  // After DOCTYPE system keyword state
  //------------------------------------------------------------------
  _stateAfterDoctypeSystemKeyword(cp) {
    const token2 = this.currentToken;
    switch (cp) {
      case CODE_POINTS.SPACE:
      case CODE_POINTS.LINE_FEED:
      case CODE_POINTS.TABULATION:
      case CODE_POINTS.FORM_FEED: {
        this.state = State.BEFORE_DOCTYPE_SYSTEM_IDENTIFIER;
        break;
      }
      case CODE_POINTS.QUOTATION_MARK: {
        this._err(ERR.missingWhitespaceAfterDoctypeSystemKeyword);
        token2.systemId = "";
        this.state = State.DOCTYPE_SYSTEM_IDENTIFIER_DOUBLE_QUOTED;
        break;
      }
      case CODE_POINTS.APOSTROPHE: {
        this._err(ERR.missingWhitespaceAfterDoctypeSystemKeyword);
        token2.systemId = "";
        this.state = State.DOCTYPE_SYSTEM_IDENTIFIER_SINGLE_QUOTED;
        break;
      }
      case CODE_POINTS.GREATER_THAN_SIGN: {
        this._err(ERR.missingDoctypeSystemIdentifier);
        token2.forceQuirks = true;
        this.state = State.DATA;
        this.emitCurrentDoctype(token2);
        break;
      }
      case CODE_POINTS.EOF: {
        this._err(ERR.eofInDoctype);
        token2.forceQuirks = true;
        this.emitCurrentDoctype(token2);
        this._emitEOFToken();
        break;
      }
      default: {
        this._err(ERR.missingQuoteBeforeDoctypeSystemIdentifier);
        token2.forceQuirks = true;
        this.state = State.BOGUS_DOCTYPE;
        this._stateBogusDoctype(cp);
      }
    }
  }
  // Before DOCTYPE system identifier state
  //------------------------------------------------------------------
  _stateBeforeDoctypeSystemIdentifier(cp) {
    const token2 = this.currentToken;
    switch (cp) {
      case CODE_POINTS.SPACE:
      case CODE_POINTS.LINE_FEED:
      case CODE_POINTS.TABULATION:
      case CODE_POINTS.FORM_FEED: {
        break;
      }
      case CODE_POINTS.QUOTATION_MARK: {
        token2.systemId = "";
        this.state = State.DOCTYPE_SYSTEM_IDENTIFIER_DOUBLE_QUOTED;
        break;
      }
      case CODE_POINTS.APOSTROPHE: {
        token2.systemId = "";
        this.state = State.DOCTYPE_SYSTEM_IDENTIFIER_SINGLE_QUOTED;
        break;
      }
      case CODE_POINTS.GREATER_THAN_SIGN: {
        this._err(ERR.missingDoctypeSystemIdentifier);
        token2.forceQuirks = true;
        this.state = State.DATA;
        this.emitCurrentDoctype(token2);
        break;
      }
      case CODE_POINTS.EOF: {
        this._err(ERR.eofInDoctype);
        token2.forceQuirks = true;
        this.emitCurrentDoctype(token2);
        this._emitEOFToken();
        break;
      }
      default: {
        this._err(ERR.missingQuoteBeforeDoctypeSystemIdentifier);
        token2.forceQuirks = true;
        this.state = State.BOGUS_DOCTYPE;
        this._stateBogusDoctype(cp);
      }
    }
  }
  // DOCTYPE system identifier (double-quoted) state
  //------------------------------------------------------------------
  _stateDoctypeSystemIdentifierDoubleQuoted(cp) {
    const token2 = this.currentToken;
    switch (cp) {
      case CODE_POINTS.QUOTATION_MARK: {
        this.state = State.AFTER_DOCTYPE_SYSTEM_IDENTIFIER;
        break;
      }
      case CODE_POINTS.NULL: {
        this._err(ERR.unexpectedNullCharacter);
        token2.systemId += REPLACEMENT_CHARACTER;
        break;
      }
      case CODE_POINTS.GREATER_THAN_SIGN: {
        this._err(ERR.abruptDoctypeSystemIdentifier);
        token2.forceQuirks = true;
        this.emitCurrentDoctype(token2);
        this.state = State.DATA;
        break;
      }
      case CODE_POINTS.EOF: {
        this._err(ERR.eofInDoctype);
        token2.forceQuirks = true;
        this.emitCurrentDoctype(token2);
        this._emitEOFToken();
        break;
      }
      default: {
        token2.systemId += String.fromCodePoint(cp);
      }
    }
  }
  // DOCTYPE system identifier (single-quoted) state
  //------------------------------------------------------------------
  _stateDoctypeSystemIdentifierSingleQuoted(cp) {
    const token2 = this.currentToken;
    switch (cp) {
      case CODE_POINTS.APOSTROPHE: {
        this.state = State.AFTER_DOCTYPE_SYSTEM_IDENTIFIER;
        break;
      }
      case CODE_POINTS.NULL: {
        this._err(ERR.unexpectedNullCharacter);
        token2.systemId += REPLACEMENT_CHARACTER;
        break;
      }
      case CODE_POINTS.GREATER_THAN_SIGN: {
        this._err(ERR.abruptDoctypeSystemIdentifier);
        token2.forceQuirks = true;
        this.emitCurrentDoctype(token2);
        this.state = State.DATA;
        break;
      }
      case CODE_POINTS.EOF: {
        this._err(ERR.eofInDoctype);
        token2.forceQuirks = true;
        this.emitCurrentDoctype(token2);
        this._emitEOFToken();
        break;
      }
      default: {
        token2.systemId += String.fromCodePoint(cp);
      }
    }
  }
  // After DOCTYPE system identifier state
  //------------------------------------------------------------------
  _stateAfterDoctypeSystemIdentifier(cp) {
    const token2 = this.currentToken;
    switch (cp) {
      case CODE_POINTS.SPACE:
      case CODE_POINTS.LINE_FEED:
      case CODE_POINTS.TABULATION:
      case CODE_POINTS.FORM_FEED: {
        break;
      }
      case CODE_POINTS.GREATER_THAN_SIGN: {
        this.emitCurrentDoctype(token2);
        this.state = State.DATA;
        break;
      }
      case CODE_POINTS.EOF: {
        this._err(ERR.eofInDoctype);
        token2.forceQuirks = true;
        this.emitCurrentDoctype(token2);
        this._emitEOFToken();
        break;
      }
      default: {
        this._err(ERR.unexpectedCharacterAfterDoctypeSystemIdentifier);
        this.state = State.BOGUS_DOCTYPE;
        this._stateBogusDoctype(cp);
      }
    }
  }
  // Bogus DOCTYPE state
  //------------------------------------------------------------------
  _stateBogusDoctype(cp) {
    const token2 = this.currentToken;
    switch (cp) {
      case CODE_POINTS.GREATER_THAN_SIGN: {
        this.emitCurrentDoctype(token2);
        this.state = State.DATA;
        break;
      }
      case CODE_POINTS.NULL: {
        this._err(ERR.unexpectedNullCharacter);
        break;
      }
      case CODE_POINTS.EOF: {
        this.emitCurrentDoctype(token2);
        this._emitEOFToken();
        break;
      }
      default:
    }
  }
  // CDATA section state
  //------------------------------------------------------------------
  _stateCdataSection(cp) {
    switch (cp) {
      case CODE_POINTS.RIGHT_SQUARE_BRACKET: {
        this.state = State.CDATA_SECTION_BRACKET;
        break;
      }
      case CODE_POINTS.EOF: {
        this._err(ERR.eofInCdata);
        this._emitEOFToken();
        break;
      }
      default: {
        this._emitCodePoint(cp);
      }
    }
  }
  // CDATA section bracket state
  //------------------------------------------------------------------
  _stateCdataSectionBracket(cp) {
    if (cp === CODE_POINTS.RIGHT_SQUARE_BRACKET) {
      this.state = State.CDATA_SECTION_END;
    } else {
      this._emitChars("]", -1);
      this.state = State.CDATA_SECTION;
      this._stateCdataSection(cp);
    }
  }
  // CDATA section end state
  //------------------------------------------------------------------
  _stateCdataSectionEnd(cp) {
    switch (cp) {
      case CODE_POINTS.GREATER_THAN_SIGN: {
        this.state = State.DATA;
        break;
      }
      case CODE_POINTS.RIGHT_SQUARE_BRACKET: {
        this._emitChars("]", -2);
        break;
      }
      default: {
        this._emitChars("]]", -1);
        this.state = State.CDATA_SECTION;
        this._stateCdataSection(cp);
      }
    }
  }
  // Character reference state
  //------------------------------------------------------------------
  _stateCharacterReference() {
    let length = this.entityDecoder.write(this.preprocessor.html, this.preprocessor.pos);
    if (length < 0) {
      if (this.preprocessor.lastChunkWritten) {
        length = this.entityDecoder.end();
      } else {
        this.active = false;
        this.preprocessor.pos = this.preprocessor.html.length - 1;
        this.consumedAfterSnapshot = 0;
        this.preprocessor.endOfChunkHit = true;
        return;
      }
    }
    if (length === 0) {
      this.preprocessor.pos = this.entityStartPos;
      this._flushCodePointConsumedAsCharacterReference(CODE_POINTS.AMPERSAND);
      this.state = !this._isCharacterReferenceInAttribute() && isAsciiAlphaNumeric(this.preprocessor.peek(1)) ? State.AMBIGUOUS_AMPERSAND : this.returnState;
    } else {
      this.state = this.returnState;
    }
  }
  // Ambiguos ampersand state
  //------------------------------------------------------------------
  _stateAmbiguousAmpersand(cp) {
    if (isAsciiAlphaNumeric(cp)) {
      this._flushCodePointConsumedAsCharacterReference(cp);
    } else {
      if (cp === CODE_POINTS.SEMICOLON) {
        this._err(ERR.unknownNamedCharacterReference);
      }
      this.state = this.returnState;
      this._callState(cp);
    }
  }
};

// node_modules/.pnpm/parse5@8.1.1/node_modules/parse5/dist/parser/open-element-stack.js
var IMPLICIT_END_TAG_REQUIRED = /* @__PURE__ */ new Set([TAG_ID.DD, TAG_ID.DT, TAG_ID.LI, TAG_ID.OPTGROUP, TAG_ID.OPTION, TAG_ID.P, TAG_ID.RB, TAG_ID.RP, TAG_ID.RT, TAG_ID.RTC]);
var IMPLICIT_END_TAG_REQUIRED_THOROUGHLY = /* @__PURE__ */ new Set([
  ...IMPLICIT_END_TAG_REQUIRED,
  TAG_ID.CAPTION,
  TAG_ID.COLGROUP,
  TAG_ID.TBODY,
  TAG_ID.TD,
  TAG_ID.TFOOT,
  TAG_ID.TH,
  TAG_ID.THEAD,
  TAG_ID.TR
]);
var INDEX_DEPTH = 64;
var SVG_KEYS = 256;
var MATHML_KEYS = 512;
var NAME_KEYS = 768;
var NUMBERED_HEADERS2 = [TAG_ID.H1, TAG_ID.H2, TAG_ID.H3, TAG_ID.H4, TAG_ID.H5, TAG_ID.H6];
var TABLE_BODIES = [TAG_ID.TBODY, TAG_ID.TFOOT, TAG_ID.THEAD];
var TABLE_ROW_CONTEXT = [TAG_ID.TR, TAG_ID.TEMPLATE, TAG_ID.HTML];
var TABLE_BODY_CONTEXT = [...TABLE_BODIES, TAG_ID.TEMPLATE, TAG_ID.HTML];
var TABLE_CONTEXT = [TAG_ID.TABLE, TAG_ID.TEMPLATE, TAG_ID.HTML];
var TABLE_CELLS = [TAG_ID.TD, TAG_ID.TH];
var SPECIAL = 1;
var LIST_ITEM_BOUNDARY = 2;
var SCOPE = 4;
var LIST_ITEM_SCOPE = 8;
var BUTTON_SCOPE = 16;
var TABLE_SCOPE = 32;
var KEY_CLASSES = new Uint8Array(NAME_KEYS);
for (const [ns, offset] of [
  [NS.HTML, 0],
  [NS.SVG, SVG_KEYS],
  [NS.MATHML, MATHML_KEYS]
]) {
  for (const tn of SPECIAL_ELEMENTS[ns]) {
    KEY_CLASSES[offset + tn] = ns === NS.HTML && (tn === TAG_ID.ADDRESS || tn === TAG_ID.DIV || tn === TAG_ID.P) ? SPECIAL : SPECIAL | LIST_ITEM_BOUNDARY;
  }
}
for (const key of [
  TAG_ID.APPLET,
  TAG_ID.CAPTION,
  TAG_ID.HTML,
  TAG_ID.MARQUEE,
  TAG_ID.OBJECT,
  TAG_ID.TABLE,
  TAG_ID.TD,
  TAG_ID.TEMPLATE,
  TAG_ID.TH,
  SVG_KEYS + TAG_ID.DESC,
  SVG_KEYS + TAG_ID.FOREIGN_OBJECT,
  SVG_KEYS + TAG_ID.TITLE,
  MATHML_KEYS + TAG_ID.ANNOTATION_XML,
  MATHML_KEYS + TAG_ID.MI,
  MATHML_KEYS + TAG_ID.MN,
  MATHML_KEYS + TAG_ID.MO,
  MATHML_KEYS + TAG_ID.MS,
  MATHML_KEYS + TAG_ID.MTEXT
]) {
  KEY_CLASSES[key] |= SCOPE | LIST_ITEM_SCOPE | BUTTON_SCOPE;
}
KEY_CLASSES[TAG_ID.OL] |= LIST_ITEM_SCOPE;
KEY_CLASSES[TAG_ID.UL] |= LIST_ITEM_SCOPE;
KEY_CLASSES[TAG_ID.BUTTON] |= BUTTON_SCOPE;
KEY_CLASSES[TAG_ID.TABLE] |= TABLE_SCOPE;
KEY_CLASSES[TAG_ID.HTML] |= TABLE_SCOPE;
var FORMATTING_TAGS = new Uint8Array(NAME_KEYS);
for (const tn of [TAG_ID.A, TAG_ID.B, TAG_ID.BIG, TAG_ID.CODE, TAG_ID.EM, TAG_ID.FONT, TAG_ID.I, TAG_ID.NOBR, TAG_ID.S, TAG_ID.SMALL, TAG_ID.STRIKE, TAG_ID.STRONG, TAG_ID.TT, TAG_ID.U]) {
  FORMATTING_TAGS[tn] = 1;
}
function tagKey(ns, tagID) {
  if (tagID === TAG_ID.UNKNOWN)
    return -1;
  switch (ns) {
    case NS.HTML: {
      return tagID;
    }
    case NS.SVG: {
      return SVG_KEYS + tagID;
    }
    case NS.MATHML: {
      return MATHML_KEYS + tagID;
    }
    default: {
      return -1;
    }
  }
}
var OpenElementStack = class {
  get currentTmplContentOrNode() {
    return this._isInTemplate() ? this.treeAdapter.getTemplateContent(this.current) : this.current;
  }
  constructor(document2, treeAdapter, handler) {
    this.treeAdapter = treeAdapter;
    this.handler = handler;
    this.items = [];
    this.tagIDs = [];
    this.stackTop = -1;
    this.depth = 0;
    this.tmplCount = 0;
    this.currentTagId = TAG_ID.UNKNOWN;
    this.indexed = false;
    this.below = [];
    this.above = [];
    this.keys = [];
    this.keyPrev = [];
    this.keyNext = [];
    this.keyTops = new Int32Array(0);
    this.specials = [];
    this.listItemBoundaries = [];
    this.scopeBoundaries = [];
    this.htmlSlots = [];
    this.formattingSlots = /* @__PURE__ */ new Map();
    this.current = document2;
  }
  /** The slot of an open element, or -1. */
  _indexOf(element2) {
    if (this.indexed) {
      const idx = this.formattingSlots.get(element2);
      if (idx !== void 0)
        return idx;
      if (FORMATTING_TAGS[getTagID(this.treeAdapter.getTagName(element2))])
        return -1;
    }
    return this.items.lastIndexOf(element2, this.stackTop);
  }
  /** The slot of the open element below the one at `idx`, or -1. */
  slotBelow(idx) {
    return this.indexed ? this.below[idx] : idx - 1;
  }
  /** The slot of the open element above the one at `idx`, or -1. */
  slotAbove(idx) {
    if (this.indexed)
      return this.above[idx];
    return idx === this.stackTop ? -1 : idx + 1;
  }
  //Update current element
  _isInTemplate() {
    return this.currentTagId === TAG_ID.TEMPLATE && this.treeAdapter.getNamespaceURI(this.current) === NS.HTML;
  }
  _updateCurrentElement() {
    this.current = this.items[this.stackTop];
    this.currentTagId = this.tagIDs[this.stackTop];
  }
  //Index
  _nameKey(ns, tagName, create) {
    var _a, _b;
    const name = `${ns} ${tagName}`;
    let key = (_a = this.nameKeys) === null || _a === void 0 ? void 0 : _a.get(name);
    if (key === void 0 && create) {
      (_b = this.nameKeys) !== null && _b !== void 0 ? _b : this.nameKeys = /* @__PURE__ */ new Map();
      key = NAME_KEYS + this.nameKeys.size;
      this.nameKeys.set(name, key);
      if (key === this.keyTops.length) {
        const keyTops = new Int32Array(2 * key).fill(-1);
        keyTops.set(this.keyTops);
        this.keyTops = keyTops;
      }
    }
    return key !== null && key !== void 0 ? key : -1;
  }
  /** Indexes the open elements once the stack is `INDEX_DEPTH` deep. */
  _indexAll() {
    this.indexed = true;
    this.keyTops = new Int32Array(NAME_KEYS).fill(-1);
    for (let i2 = 0; i2 <= this.stackTop; i2++)
      this._index(i2, i2 - 1);
  }
  /** Indexes the element at `slot`, above the open element at `belowIdx`. */
  _index(slot, belowIdx) {
    const element2 = this.items[slot];
    const tagID = this.tagIDs[slot];
    const ns = this.treeAdapter.getNamespaceURI(element2);
    let key = tagKey(ns, tagID);
    if (key === -1)
      key = this._nameKey(ns, this.treeAdapter.getTagName(element2), true);
    const keyPrev = this.keyTops[key];
    this.keys[slot] = key;
    this.keyPrev[slot] = keyPrev;
    this.keyNext[slot] = -1;
    if (keyPrev !== -1)
      this.keyNext[keyPrev] = slot;
    this.keyTops[key] = slot;
    this.above[slot] = -1;
    this._link(slot, belowIdx, ns === NS.HTML);
    if (FORMATTING_TAGS[tagID])
      this.formattingSlots.set(element2, slot);
  }
  /** Puts the indexed element at `slot` above the one at `belowIdx`, and counts the elements of each class. */
  _link(slot, belowIdx, isHtml) {
    const key = this.keys[slot];
    const classes = key < NAME_KEYS ? KEY_CLASSES[key] : 0;
    this.below[slot] = belowIdx;
    if (belowIdx === -1) {
      this.specials[slot] = classes & SPECIAL;
      this.listItemBoundaries[slot] = (classes & LIST_ITEM_BOUNDARY) >> 1;
      this.scopeBoundaries[slot] = (classes & SCOPE) >> 2;
      this.htmlSlots[slot] = isHtml ? slot : -1;
    } else {
      this.above[belowIdx] = slot;
      this.specials[slot] = this.specials[belowIdx] + (classes & SPECIAL);
      this.listItemBoundaries[slot] = this.listItemBoundaries[belowIdx] + ((classes & LIST_ITEM_BOUNDARY) >> 1);
      this.scopeBoundaries[slot] = this.scopeBoundaries[belowIdx] + ((classes & SCOPE) >> 2);
      this.htmlSlots[slot] = isHtml ? slot : this.htmlSlots[belowIdx];
    }
  }
  /** Takes the element at `slot` out of the index, except for the links between slots. */
  _unindex(slot) {
    const key = this.keys[slot];
    const keyPrev = this.keyPrev[slot];
    const keyNext = this.keyNext[slot];
    if (keyPrev !== -1)
      this.keyNext[keyPrev] = keyNext;
    if (keyNext === -1)
      this.keyTops[key] = keyPrev;
    else
      this.keyPrev[keyNext] = keyPrev;
    if (FORMATTING_TAGS[this.tagIDs[slot]])
      this.formattingSlots.delete(this.items[slot]);
  }
  /** Moves the indexed element at `from` down to the free slot `to`, keeping its key chain in order. */
  _move(from, to) {
    const element2 = this.items[from];
    const key = this.keys[from];
    const keyPrev = this.keyPrev[from];
    const keyNext = this.keyNext[from];
    this.items[to] = element2;
    this.tagIDs[to] = this.tagIDs[from];
    this.keys[to] = key;
    this.keyPrev[to] = keyPrev;
    this.keyNext[to] = keyNext;
    if (keyPrev !== -1)
      this.keyNext[keyPrev] = to;
    if (keyNext === -1)
      this.keyTops[key] = to;
    else
      this.keyPrev[keyNext] = to;
    if (FORMATTING_TAGS[this.tagIDs[to]])
      this.formattingSlots.set(element2, to);
  }
  //Search by tag
  /** The slot of the topmost open HTML element with this tag, or -1. */
  indexOfTopmost(tagID) {
    if (this.indexed)
      return this.keyTops[tagID];
    for (let i2 = this.stackTop; i2 >= 0; i2--) {
      if (this.tagIDs[i2] === tagID && this.treeAdapter.getNamespaceURI(this.items[i2]) === NS.HTML)
        return i2;
    }
    return -1;
  }
  /** The slot of the topmost open HTML element with any of these tags, or -1. */
  indexOfTopmostOf(tagIDs) {
    if (this.indexed) {
      let top = -1;
      for (const tagID of tagIDs) {
        if (this.keyTops[tagID] > top)
          top = this.keyTops[tagID];
      }
      return top;
    }
    for (let i2 = this.stackTop; i2 >= 0; i2--) {
      if (tagIDs.includes(this.tagIDs[i2]) && this.treeAdapter.getNamespaceURI(this.items[i2]) === NS.HTML)
        return i2;
    }
    return -1;
  }
  /** The slot of the topmost open element in this namespace with this tag name, or -1. */
  indexOfTopmostByName(ns, tagName) {
    if (this.indexed) {
      let key = tagKey(ns, getTagID(tagName));
      if (key === -1)
        key = this._nameKey(ns, tagName, false);
      return key === -1 ? -1 : this.keyTops[key];
    }
    for (let i2 = this.stackTop; i2 >= 0; i2--) {
      const element2 = this.items[i2];
      if (this.treeAdapter.getTagName(element2) === tagName && this.treeAdapter.getNamespaceURI(element2) === ns) {
        return i2;
      }
    }
    return -1;
  }
  /** The slot of the topmost open HTML element, or -1. */
  indexOfTopmostHtmlElement() {
    if (this.indexed)
      return this.stackTop === -1 ? -1 : this.htmlSlots[this.stackTop];
    let i2 = this.stackTop;
    while (i2 >= 0 && this.treeAdapter.getNamespaceURI(this.items[i2]) !== NS.HTML)
      i2--;
    return i2;
  }
  /** Whether an element of the classes is open above the slot `idx`, on a stack that is not indexed. */
  _hasAbove(idx, classes) {
    for (let i2 = this.stackTop; i2 > idx; i2--) {
      const key = tagKey(this.treeAdapter.getNamespaceURI(this.items[i2]), this.tagIDs[i2]);
      if (key !== -1 && KEY_CLASSES[key] & classes)
        return true;
    }
    return false;
  }
  /** Whether a special element is open above the slot `idx`. */
  hasSpecialElementAbove(idx) {
    return this.indexed ? this.specials[this.stackTop] !== this.specials[idx] : this._hasAbove(idx, SPECIAL);
  }
  /** Whether a special element other than HTML `address`, `div` and `p` is open above the slot `idx`. */
  hasListItemBoundaryAbove(idx) {
    return this.indexed ? this.listItemBoundaries[this.stackTop] !== this.listItemBoundaries[idx] : this._hasAbove(idx, LIST_ITEM_BOUNDARY);
  }
  //Mutations
  push(element2, tagID) {
    const belowIdx = this.stackTop;
    this.stackTop++;
    this.depth++;
    this.items[this.stackTop] = element2;
    this.current = element2;
    this.tagIDs[this.stackTop] = tagID;
    this.currentTagId = tagID;
    if (this.indexed)
      this._index(this.stackTop, belowIdx);
    else if (this.depth === INDEX_DEPTH)
      this._indexAll();
    if (this._isInTemplate()) {
      this.tmplCount++;
    }
    this.handler.onItemPush(element2, tagID, true);
  }
  /** Pops the current element without calling the handler. */
  _popCurrent() {
    if (this.tmplCount > 0 && this._isInTemplate()) {
      this.tmplCount--;
    }
    if (this.indexed) {
      this._unindex(this.stackTop);
      this.stackTop = this.below[this.stackTop];
      if (this.stackTop !== -1)
        this.above[this.stackTop] = -1;
    } else {
      this.stackTop--;
    }
    this.depth--;
    this._updateCurrentElement();
  }
  pop() {
    const popped = this.current;
    this._popCurrent();
    this.handler.onItemPop(popped, true);
  }
  replace(oldElement, newElement) {
    const idx = this._indexOf(oldElement);
    this.items[idx] = newElement;
    if (this.indexed && FORMATTING_TAGS[this.tagIDs[idx]]) {
      this.formattingSlots.delete(oldElement);
      this.formattingSlots.set(newElement, idx);
    }
    if (idx === this.stackTop) {
      this.current = newElement;
    }
  }
  /**
   * The adoption agency's last stack step: removes the formatting element at `formattingIdx` and opens `element`
   * directly above the furthest block at `furthestBlockIdx`. On an indexed stack, only formatting elements the agency
   * kept are still open between them; the furthest block, with those directly below it, moves down by one slot, and
   * `element` takes the furthest block's slot. No open element above the furthest block moves, and as all these
   * elements are HTML elements and only the furthest block is special, the counts above it stay the same.
   */
  replaceFormattingElement(formattingIdx, furthestBlockIdx, element2, tagID) {
    const formattingElement = this.items[formattingIdx];
    if (!this.indexed) {
      this.items.splice(formattingIdx, 1);
      this.tagIDs.splice(formattingIdx, 1);
      this.handler.onItemPop(formattingElement, false);
      this.items.splice(furthestBlockIdx, 0, element2);
      this.tagIDs.splice(furthestBlockIdx, 0, tagID);
      if (furthestBlockIdx === this.stackTop)
        this._updateCurrentElement();
      if (this.current && this.currentTagId !== void 0) {
        this.handler.onItemPush(this.current, this.currentTagId, furthestBlockIdx === this.stackTop);
      }
      return;
    }
    const key = this.keys[formattingIdx];
    const belowIdx = this.below[formattingIdx];
    const aboveIdx = this.above[furthestBlockIdx];
    const kept2 = [];
    for (let i2 = this.above[formattingIdx]; i2 !== furthestBlockIdx; i2 = this.above[i2])
      kept2.push(i2);
    const keyNext = this.keyNext[formattingIdx];
    this._unindex(formattingIdx);
    this.items[formattingIdx] = void 0;
    this.handler.onItemPop(formattingElement, false);
    let free = furthestBlockIdx - 1;
    while (kept2.length > 0 && kept2[kept2.length - 1] === free) {
      kept2.pop();
      free--;
    }
    for (let i2 = free + 1; i2 <= furthestBlockIdx; i2++)
      this._move(i2, i2 - 1);
    const keyPrev = keyNext === -1 ? this.keyTops[key] : this.keyPrev[keyNext];
    this.items[furthestBlockIdx] = element2;
    this.tagIDs[furthestBlockIdx] = tagID;
    this.keys[furthestBlockIdx] = key;
    this.keyPrev[furthestBlockIdx] = keyPrev;
    this.keyNext[furthestBlockIdx] = keyNext;
    if (keyPrev !== -1)
      this.keyNext[keyPrev] = furthestBlockIdx;
    if (keyNext === -1)
      this.keyTops[key] = furthestBlockIdx;
    else
      this.keyPrev[keyNext] = furthestBlockIdx;
    if (FORMATTING_TAGS[tagID])
      this.formattingSlots.set(element2, furthestBlockIdx);
    let prev = belowIdx;
    for (const i2 of kept2) {
      this._link(i2, prev, true);
      prev = i2;
    }
    for (let i2 = free; i2 < furthestBlockIdx; i2++) {
      this._link(i2, prev, true);
      prev = i2;
    }
    this._link(furthestBlockIdx, prev, true);
    if (aboveIdx === -1)
      this._updateCurrentElement();
    if (this.current && this.currentTagId !== void 0) {
      this.handler.onItemPush(this.current, this.currentTagId, aboveIdx === -1);
    }
  }
  popUntilTagNamePopped(tagName) {
    this.shortenToLength(Math.max(this.indexOfTopmost(tagName), 0));
  }
  shortenToLength(idx) {
    while (this.stackTop >= idx) {
      const popped = this.current;
      this._popCurrent();
      this.handler.onItemPop(popped, this.stackTop < idx);
    }
  }
  popUntilElementPopped(element2) {
    const idx = this._indexOf(element2);
    this.shortenToLength(Math.max(idx, 0));
  }
  popUntilNumberedHeaderPopped() {
    this.shortenToLength(Math.max(this.indexOfTopmostOf(NUMBERED_HEADERS2), 0));
  }
  popUntilTableCellPopped() {
    this.shortenToLength(Math.max(this.indexOfTopmostOf(TABLE_CELLS), 0));
  }
  popAllUpToHtmlElement() {
    this.tmplCount = 0;
    this.shortenToLength(1);
  }
  clearBackToTableContext() {
    this.shortenToLength(this.indexOfTopmostOf(TABLE_CONTEXT) + 1);
  }
  clearBackToTableBodyContext() {
    this.shortenToLength(this.indexOfTopmostOf(TABLE_BODY_CONTEXT) + 1);
  }
  clearBackToTableRowContext() {
    this.shortenToLength(this.indexOfTopmostOf(TABLE_ROW_CONTEXT) + 1);
  }
  remove(element2) {
    const idx = this._indexOf(element2);
    if (idx !== -1)
      this.removeAt(idx);
  }
  /** Removes the open element at the slot `idx`; on an indexed stack, the elements above it keep their slots. */
  removeAt(idx) {
    if (idx === this.stackTop) {
      this.pop();
      return;
    }
    const element2 = this.items[idx];
    this.depth--;
    if (this.indexed) {
      const classes = this.keys[idx] < NAME_KEYS ? KEY_CLASSES[this.keys[idx]] : 0;
      const belowIdx = this.below[idx];
      const aboveIdx = this.above[idx];
      this._unindex(idx);
      this.items[idx] = void 0;
      this.below[aboveIdx] = belowIdx;
      if (belowIdx !== -1)
        this.above[belowIdx] = aboveIdx;
      if (classes !== 0) {
        for (let i2 = aboveIdx; i2 !== -1; i2 = this.above[i2]) {
          this.specials[i2] -= classes & SPECIAL;
          this.listItemBoundaries[i2] -= (classes & LIST_ITEM_BOUNDARY) >> 1;
          this.scopeBoundaries[i2] -= (classes & SCOPE) >> 2;
        }
      }
      const html3 = belowIdx === -1 ? -1 : this.htmlSlots[belowIdx];
      for (let i2 = aboveIdx; i2 !== -1 && this.htmlSlots[i2] === idx; i2 = this.above[i2]) {
        this.htmlSlots[i2] = html3;
      }
    } else {
      this.items.splice(idx, 1);
      this.tagIDs.splice(idx, 1);
      this.stackTop--;
      this._updateCurrentElement();
    }
    this.handler.onItemPop(element2, false);
  }
  //Search
  tryPeekProperlyNestedBodyElement() {
    return this.stackTop >= 1 && this.tagIDs[1] === TAG_ID.BODY ? this.items[1] : null;
  }
  contains(element2) {
    return this._indexOf(element2) > -1;
  }
  getCommonAncestor(element2) {
    const idx = this._indexOf(element2);
    const belowIdx = idx === -1 ? -1 : this.slotBelow(idx);
    return belowIdx === -1 ? null : this.items[belowIdx];
  }
  isRootHtmlElementCurrent() {
    return this.stackTop === 0 && this.tagIDs[0] === TAG_ID.HTML;
  }
  //Element in scope
  /**
   * On an indexed stack: whether no element of the `scope` class is open above the slot `target`. A target that is not
   * open is in scope only on a stack without such an element, as a scan from the top would end there.
   */
  _isInScope(target, scope) {
    let boundary = -1;
    switch (scope) {
      case LIST_ITEM_SCOPE: {
        boundary = Math.max(this.keyTops[TAG_ID.OL], this.keyTops[TAG_ID.UL]);
        break;
      }
      case BUTTON_SCOPE: {
        boundary = this.keyTops[TAG_ID.BUTTON];
        break;
      }
      case TABLE_SCOPE: {
        boundary = Math.max(this.keyTops[TAG_ID.TABLE], this.keyTops[TAG_ID.HTML]);
        return target === -1 ? boundary === -1 : target >= boundary;
      }
      default:
    }
    return target === -1 ? boundary === -1 && (this.stackTop === -1 || this.scopeBoundaries[this.stackTop] === 0) : target >= boundary && this.scopeBoundaries[this.stackTop] === this.scopeBoundaries[target];
  }
  /**
   * On a stack that is not indexed: whether an HTML element with the tag, or one of the tags, and if passed the element
   * itself, is open above every element of the `scope` class; true if neither is open.
   */
  _scanScope(tagID, tagIDs, scope, element2) {
    for (let i2 = this.stackTop; i2 >= 0; i2--) {
      const key = tagKey(this.treeAdapter.getNamespaceURI(this.items[i2]), this.tagIDs[i2]);
      if (key === -1)
        continue;
      if ((tagIDs ? tagIDs.includes(key) : key === tagID) && (!element2 || this.items[i2] === element2))
        return true;
      if (KEY_CLASSES[key] & scope)
        return false;
    }
    return true;
  }
  /** If `element` is passed, only that element (which has to be a `tagName` element) is looked for. */
  hasInScope(tagName, element2) {
    if (!this.indexed)
      return this._scanScope(tagName, null, SCOPE, element2);
    return this._isInScope(element2 ? this._indexOf(element2) : this.keyTops[tagName], SCOPE);
  }
  hasInListItemScope(tagName) {
    return this.indexed ? this._isInScope(this.keyTops[tagName], LIST_ITEM_SCOPE) : this._scanScope(tagName, null, LIST_ITEM_SCOPE);
  }
  hasInButtonScope(tagName) {
    return this.indexed ? this._isInScope(this.keyTops[tagName], BUTTON_SCOPE) : this._scanScope(tagName, null, BUTTON_SCOPE);
  }
  hasNumberedHeaderInScope() {
    return this.indexed ? this._isInScope(this.indexOfTopmostOf(NUMBERED_HEADERS2), SCOPE) : this._scanScope(TAG_ID.UNKNOWN, NUMBERED_HEADERS2, SCOPE);
  }
  hasInTableScope(tagName) {
    return this.indexed ? this._isInScope(this.keyTops[tagName], TABLE_SCOPE) : this._scanScope(tagName, null, TABLE_SCOPE);
  }
  hasTableBodyContextInTableScope() {
    return this.indexed ? this._isInScope(this.indexOfTopmostOf(TABLE_BODIES), TABLE_SCOPE) : this._scanScope(TAG_ID.UNKNOWN, TABLE_BODIES, TABLE_SCOPE);
  }
  hasInSelectScope(tagName) {
    for (let i2 = this.stackTop; i2 >= 0; i2 = this.slotBelow(i2)) {
      if (this.treeAdapter.getNamespaceURI(this.items[i2]) !== NS.HTML) {
        continue;
      }
      switch (this.tagIDs[i2]) {
        case tagName: {
          return true;
        }
        case TAG_ID.OPTION:
        case TAG_ID.OPTGROUP: {
          break;
        }
        default: {
          return false;
        }
      }
    }
    return true;
  }
  //Implied end tags
  generateImpliedEndTags() {
    while (this.currentTagId !== void 0 && IMPLICIT_END_TAG_REQUIRED.has(this.currentTagId) && this.treeAdapter.getNamespaceURI(this.current) === NS.HTML) {
      this.pop();
    }
  }
  generateImpliedEndTagsThoroughly() {
    while (this.currentTagId !== void 0 && IMPLICIT_END_TAG_REQUIRED_THOROUGHLY.has(this.currentTagId) && this.treeAdapter.getNamespaceURI(this.current) === NS.HTML) {
      this.pop();
    }
  }
  generateImpliedEndTagsWithExclusion(exclusionId) {
    while (this.currentTagId !== void 0 && this.currentTagId !== exclusionId && IMPLICIT_END_TAG_REQUIRED_THOROUGHLY.has(this.currentTagId) && this.treeAdapter.getNamespaceURI(this.current) === NS.HTML) {
      this.pop();
    }
  }
};

// node_modules/.pnpm/parse5@8.1.1/node_modules/parse5/dist/parser/formatting-element-list.js
var NOAH_ARK_CAPACITY = 3;
var EntryType;
(function(EntryType2) {
  EntryType2[EntryType2["Marker"] = 0] = "Marker";
  EntryType2[EntryType2["Element"] = 1] = "Element";
})(EntryType || (EntryType = {}));
var FormattingElementList = class {
  constructor() {
    this.newest = null;
    this.bookmark = null;
    this.index = null;
    this.elementEntries = /* @__PURE__ */ new Map();
  }
  /** Returns the entry's ark, or null if the entries after the last marker are not indexed. */
  _insertElementEntry(element2, token2, older) {
    const newer = older === null ? null : older.newer;
    const entry = {
      type: EntryType.Element,
      element: element2,
      token: token2,
      older,
      newer,
      ark: null,
      olderSameTag: null,
      newerSameTag: null
    };
    if (newer === null) {
      this.newest = entry;
    } else {
      newer.older = entry;
    }
    if (older !== null) {
      older.newer = entry;
    }
    return this.index === null ? null : this._addToIndex(this.index, entry);
  }
  _addToIndex(index, entry) {
    const { tagName, attrs } = entry.token;
    const key = tagName + attrs.map(({ name, value }) => `\0${name}\0${value}`).sort().join("");
    let ark = index.arks.get(key);
    if (ark === void 0) {
      ark = { entries: [], key };
      index.arks.set(key, ark);
    }
    ark.entries.push(entry);
    entry.ark = ark;
    this.elementEntries.set(entry.element, entry);
    let head = index.tagNames.get(tagName);
    if (head === void 0) {
      head = { olderSameTag: null };
      index.tagNames.set(tagName, head);
    }
    entry.olderSameTag = head.olderSameTag;
    entry.newerSameTag = head;
    if (head.olderSameTag !== null) {
      head.olderSameTag.newerSameTag = entry;
    }
    head.olderSameTag = entry;
    return ark;
  }
  //Mutations
  insertMarker() {
    if (this.index === null) {
      for (let entry = this.newest; entry !== null && entry.type === EntryType.Element; entry = entry.older) {
        this.elementEntries.set(entry.element, entry);
      }
    }
    const marker3 = {
      type: EntryType.Marker,
      older: this.newest,
      newer: null,
      outerIndex: this.index
    };
    if (this.newest !== null) {
      this.newest.newer = marker3;
    }
    this.newest = marker3;
    this.index = null;
  }
  pushElement(element2, token2) {
    if (this.index === null) {
      let oldest = null;
      let count = 0;
      for (let entry = this.newest; entry !== null && entry.type === EntryType.Element; entry = entry.older) {
        oldest = entry;
        count++;
      }
      if (count >= NOAH_ARK_CAPACITY) {
        this.index = { arks: /* @__PURE__ */ new Map(), tagNames: /* @__PURE__ */ new Map() };
        for (let entry = oldest; entry !== null && entry.type === EntryType.Element; entry = entry.newer) {
          this._addToIndex(this.index, entry);
        }
      }
    }
    const ark = this._insertElementEntry(element2, token2, this.newest);
    if (ark !== null && ark.entries.length > NOAH_ARK_CAPACITY) {
      this.removeEntry(ark.entries[0]);
    }
  }
  insertElementAfterBookmark(element2, token2) {
    const { bookmark } = this;
    this.bookmark = null;
    this._insertElementEntry(element2, token2, bookmark);
  }
  removeEntry(entry) {
    var _a;
    if (entry.newer === null ? this.newest !== entry : entry.newer.older !== entry) {
      return;
    }
    this.elementEntries.delete(entry.element);
    if (entry.newer === null) {
      this.newest = entry.older;
    } else {
      entry.newer.older = entry.older;
    }
    if (entry.older !== null) {
      entry.older.newer = entry.newer;
    }
    if (entry.ark !== null) {
      const { entries, key } = entry.ark;
      entries.splice(entries.indexOf(entry), 1);
      if (entries.length === 0)
        (_a = this.index) === null || _a === void 0 ? void 0 : _a.arks.delete(key);
    }
    if (entry.newerSameTag !== null) {
      entry.newerSameTag.olderSameTag = entry.olderSameTag;
      if (entry.olderSameTag !== null) {
        entry.olderSameTag.newerSameTag = entry.newerSameTag;
      }
    }
  }
  replaceElement(entry, element2) {
    if (this.elementEntries.delete(entry.element)) {
      this.elementEntries.set(element2, entry);
    }
    entry.element = element2;
  }
  /**
   * Clears the list of formatting elements up to the last marker.
   *
   * @see https://html.spec.whatwg.org/multipage/parsing.html#clear-the-list-of-active-formatting-elements-up-to-the-last-marker
   */
  clearToLastMarker() {
    let marker3 = this.newest;
    for (; marker3 !== null && marker3.type === EntryType.Element; marker3 = marker3.older) {
      this.elementEntries.delete(marker3.element);
    }
    this.newest = marker3 === null ? null : marker3.older;
    this.index = marker3 === null ? null : marker3.outerIndex;
    if (this.newest !== null) {
      this.newest.newer = null;
    }
  }
  //Search
  getElementEntryInScopeWithTagName(tagName) {
    var _a, _b;
    if (this.index !== null) {
      return (_b = (_a = this.index.tagNames.get(tagName)) === null || _a === void 0 ? void 0 : _a.olderSameTag) !== null && _b !== void 0 ? _b : null;
    }
    for (let entry = this.newest; entry !== null && entry.type === EntryType.Element; entry = entry.older) {
      if (entry.token.tagName === tagName) {
        return entry;
      }
    }
    return null;
  }
  getElementEntry(element2) {
    if (this.index === null) {
      for (let entry = this.newest; entry !== null && entry.type === EntryType.Element; entry = entry.older) {
        if (entry.element === element2) {
          return entry;
        }
      }
    }
    return this.elementEntries.get(element2);
  }
};

// node_modules/.pnpm/parse5@8.1.1/node_modules/parse5/dist/tree-adapters/default.js
var attrListIndexes = /* @__PURE__ */ new WeakMap();
var defaultTreeAdapter = {
  //Node construction
  createDocument() {
    return {
      nodeName: "#document",
      mode: DOCUMENT_MODE.NO_QUIRKS,
      childNodes: []
    };
  },
  createDocumentFragment() {
    return {
      nodeName: "#document-fragment",
      childNodes: []
    };
  },
  createElement(tagName, namespaceURI, attrs) {
    return {
      nodeName: tagName,
      tagName,
      attrs,
      namespaceURI,
      childNodes: [],
      parentNode: null
    };
  },
  createCommentNode(data) {
    return {
      nodeName: "#comment",
      data,
      parentNode: null
    };
  },
  createTextNode(value) {
    return {
      nodeName: "#text",
      value,
      parentNode: null
    };
  },
  //Tree mutation
  appendChild(parentNode, newNode) {
    parentNode.childNodes.push(newNode);
    newNode.parentNode = parentNode;
  },
  insertBefore(parentNode, newNode, referenceNode) {
    const { childNodes } = parentNode;
    const insertionIdx = childNodes[childNodes.length - 1] === referenceNode ? childNodes.length - 1 : childNodes.indexOf(referenceNode);
    childNodes.splice(insertionIdx, 0, newNode);
    newNode.parentNode = parentNode;
  },
  setTemplateContent(templateElement, contentElement) {
    templateElement.content = contentElement;
  },
  getTemplateContent(templateElement) {
    return templateElement.content;
  },
  setDocumentType(document2, name, publicId, systemId) {
    const doctypeNode = document2.childNodes.find((node) => node.nodeName === "#documentType");
    if (doctypeNode) {
      doctypeNode.name = name;
      doctypeNode.publicId = publicId;
      doctypeNode.systemId = systemId;
    } else {
      const node = {
        nodeName: "#documentType",
        name,
        publicId,
        systemId,
        parentNode: null
      };
      defaultTreeAdapter.appendChild(document2, node);
    }
  },
  setDocumentMode(document2, mode) {
    document2.mode = mode;
  },
  getDocumentMode(document2) {
    return document2.mode;
  },
  detachNode(node) {
    if (node.parentNode) {
      const { childNodes } = node.parentNode;
      const idx = childNodes[childNodes.length - 1] === node ? childNodes.length - 1 : childNodes.indexOf(node);
      childNodes.splice(idx, 1);
      node.parentNode = null;
    }
  },
  insertText(parentNode, text) {
    if (parentNode.childNodes.length > 0) {
      const prevNode = parentNode.childNodes[parentNode.childNodes.length - 1];
      if (defaultTreeAdapter.isTextNode(prevNode)) {
        prevNode.value += text;
        return;
      }
    }
    defaultTreeAdapter.appendChild(parentNode, defaultTreeAdapter.createTextNode(text));
  },
  insertTextBefore(parentNode, text, referenceNode) {
    const { childNodes } = parentNode;
    const referenceIdx = childNodes[childNodes.length - 1] === referenceNode ? childNodes.length - 1 : childNodes.indexOf(referenceNode);
    const prevNode = childNodes[referenceIdx - 1];
    if (prevNode && defaultTreeAdapter.isTextNode(prevNode)) {
      prevNode.value += text;
    } else {
      defaultTreeAdapter.insertBefore(parentNode, defaultTreeAdapter.createTextNode(text), referenceNode);
    }
  },
  /**
   * Keeps the recipient's names between merges as a map from name to position. The map is rebuilt when the list changed
   * length or has a repeated name, or when a merged name it holds no longer names the entry at that position. A name that
   * other code gives an existing entry between two merges is missed otherwise, and merging it appends it a second time.
   */
  adoptAttributes(recipient, attrs) {
    if (attrs.length === 0 || attrs === recipient.attrs)
      return;
    const cached = attrListIndexes.get(recipient.attrs);
    const isIndexed = (cached === null || cached === void 0 ? void 0 : cached.size) === recipient.attrs.length && attrs.every(({ name }) => {
      var _a;
      const index = cached.get(name);
      return index === void 0 || ((_a = recipient.attrs[index]) === null || _a === void 0 ? void 0 : _a.name) === name;
    });
    const recipientAttrsMap = isIndexed ? cached : /* @__PURE__ */ new Map();
    if (!isIndexed) {
      for (let i2 = 0; i2 < recipient.attrs.length; i2++) {
        const attr = recipient.attrs[i2];
        if (attr !== void 0)
          recipientAttrsMap.set(attr.name, i2);
      }
      attrListIndexes.set(recipient.attrs, recipientAttrsMap);
    }
    const adoptedFrom = recipient.attrs.length;
    for (let j = 0; j < attrs.length; j++) {
      if (!recipientAttrsMap.has(attrs[j].name)) {
        recipient.attrs.push(attrs[j]);
      }
    }
    for (let j = adoptedFrom; j < recipient.attrs.length; j++) {
      recipientAttrsMap.set(recipient.attrs[j].name, j);
    }
    if (recipientAttrsMap.size !== recipient.attrs.length) {
      attrListIndexes.delete(recipient.attrs);
    }
  },
  //Tree traversing
  getFirstChild(node) {
    return node.childNodes[0];
  },
  getChildNodes(node) {
    return node.childNodes;
  },
  getParentNode(node) {
    return node.parentNode;
  },
  getAttrList(element2) {
    return element2.attrs;
  },
  //Node data
  getTagName(element2) {
    return element2.tagName;
  },
  getNamespaceURI(element2) {
    return element2.namespaceURI;
  },
  getTextNodeContent(textNode) {
    return textNode.value;
  },
  getCommentNodeContent(commentNode) {
    return commentNode.data;
  },
  getDocumentTypeNodeName(doctypeNode) {
    return doctypeNode.name;
  },
  getDocumentTypeNodePublicId(doctypeNode) {
    return doctypeNode.publicId;
  },
  getDocumentTypeNodeSystemId(doctypeNode) {
    return doctypeNode.systemId;
  },
  //Node types
  isTextNode(node) {
    return node.nodeName === "#text";
  },
  isCommentNode(node) {
    return node.nodeName === "#comment";
  },
  isDocumentTypeNode(node) {
    return node.nodeName === "#documentType";
  },
  isElementNode(node) {
    return Object.prototype.hasOwnProperty.call(node, "tagName");
  },
  // Source code location
  setNodeSourceCodeLocation(node, location) {
    node.sourceCodeLocation = location;
  },
  getNodeSourceCodeLocation(node) {
    return node.sourceCodeLocation;
  },
  updateNodeSourceCodeLocation(node, endLocation) {
    node.sourceCodeLocation = { ...node.sourceCodeLocation, ...endLocation };
  }
};

// node_modules/.pnpm/parse5@8.1.1/node_modules/parse5/dist/common/doctype.js
var VALID_DOCTYPE_NAME = "html";
var VALID_SYSTEM_ID = "about:legacy-compat";
var QUIRKS_MODE_SYSTEM_ID = "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd";
var QUIRKS_MODE_PUBLIC_ID_PREFIXES = [
  "+//silmaril//dtd html pro v0r11 19970101//",
  "-//as//dtd html 3.0 aswedit + extensions//",
  "-//advasoft ltd//dtd html 3.0 aswedit + extensions//",
  "-//ietf//dtd html 2.0 level 1//",
  "-//ietf//dtd html 2.0 level 2//",
  "-//ietf//dtd html 2.0 strict level 1//",
  "-//ietf//dtd html 2.0 strict level 2//",
  "-//ietf//dtd html 2.0 strict//",
  "-//ietf//dtd html 2.0//",
  "-//ietf//dtd html 2.1e//",
  "-//ietf//dtd html 3.0//",
  "-//ietf//dtd html 3.2 final//",
  "-//ietf//dtd html 3.2//",
  "-//ietf//dtd html 3//",
  "-//ietf//dtd html level 0//",
  "-//ietf//dtd html level 1//",
  "-//ietf//dtd html level 2//",
  "-//ietf//dtd html level 3//",
  "-//ietf//dtd html strict level 0//",
  "-//ietf//dtd html strict level 1//",
  "-//ietf//dtd html strict level 2//",
  "-//ietf//dtd html strict level 3//",
  "-//ietf//dtd html strict//",
  "-//ietf//dtd html//",
  "-//metrius//dtd metrius presentational//",
  "-//microsoft//dtd internet explorer 2.0 html strict//",
  "-//microsoft//dtd internet explorer 2.0 html//",
  "-//microsoft//dtd internet explorer 2.0 tables//",
  "-//microsoft//dtd internet explorer 3.0 html strict//",
  "-//microsoft//dtd internet explorer 3.0 html//",
  "-//microsoft//dtd internet explorer 3.0 tables//",
  "-//netscape comm. corp.//dtd html//",
  "-//netscape comm. corp.//dtd strict html//",
  "-//o'reilly and associates//dtd html 2.0//",
  "-//o'reilly and associates//dtd html extended 1.0//",
  "-//o'reilly and associates//dtd html extended relaxed 1.0//",
  "-//sq//dtd html 2.0 hotmetal + extensions//",
  "-//softquad software//dtd hotmetal pro 6.0::19990601::extensions to html 4.0//",
  "-//softquad//dtd hotmetal pro 4.0::19971010::extensions to html 4.0//",
  "-//spyglass//dtd html 2.0 extended//",
  "-//sun microsystems corp.//dtd hotjava html//",
  "-//sun microsystems corp.//dtd hotjava strict html//",
  "-//w3c//dtd html 3 1995-03-24//",
  "-//w3c//dtd html 3.2 draft//",
  "-//w3c//dtd html 3.2 final//",
  "-//w3c//dtd html 3.2//",
  "-//w3c//dtd html 3.2s draft//",
  "-//w3c//dtd html 4.0 frameset//",
  "-//w3c//dtd html 4.0 transitional//",
  "-//w3c//dtd html experimental 19960712//",
  "-//w3c//dtd html experimental 970421//",
  "-//w3c//dtd w3 html//",
  "-//w3o//dtd w3 html 3.0//",
  "-//webtechs//dtd mozilla html 2.0//",
  "-//webtechs//dtd mozilla html//"
];
var QUIRKS_MODE_NO_SYSTEM_ID_PUBLIC_ID_PREFIXES = [
  ...QUIRKS_MODE_PUBLIC_ID_PREFIXES,
  "-//w3c//dtd html 4.01 frameset//",
  "-//w3c//dtd html 4.01 transitional//"
];
var QUIRKS_MODE_PUBLIC_IDS = /* @__PURE__ */ new Set([
  "-//w3o//dtd w3 html strict 3.0//en//",
  "-/w3c/dtd html 4.0 transitional/en",
  "html"
]);
var LIMITED_QUIRKS_PUBLIC_ID_PREFIXES = ["-//w3c//dtd xhtml 1.0 frameset//", "-//w3c//dtd xhtml 1.0 transitional//"];
var LIMITED_QUIRKS_WITH_SYSTEM_ID_PUBLIC_ID_PREFIXES = [
  ...LIMITED_QUIRKS_PUBLIC_ID_PREFIXES,
  "-//w3c//dtd html 4.01 frameset//",
  "-//w3c//dtd html 4.01 transitional//"
];
function hasPrefix(publicId, prefixes) {
  return prefixes.some((prefix) => publicId.startsWith(prefix));
}
function isConforming(token2) {
  return token2.name === VALID_DOCTYPE_NAME && token2.publicId === null && (token2.systemId === null || token2.systemId === VALID_SYSTEM_ID);
}
function getDocumentMode(token2) {
  if (token2.name !== VALID_DOCTYPE_NAME) {
    return DOCUMENT_MODE.QUIRKS;
  }
  const { systemId } = token2;
  if (systemId && systemId.toLowerCase() === QUIRKS_MODE_SYSTEM_ID) {
    return DOCUMENT_MODE.QUIRKS;
  }
  let { publicId } = token2;
  if (publicId !== null) {
    publicId = publicId.toLowerCase();
    if (QUIRKS_MODE_PUBLIC_IDS.has(publicId)) {
      return DOCUMENT_MODE.QUIRKS;
    }
    let prefixes = systemId === null ? QUIRKS_MODE_NO_SYSTEM_ID_PUBLIC_ID_PREFIXES : QUIRKS_MODE_PUBLIC_ID_PREFIXES;
    if (hasPrefix(publicId, prefixes)) {
      return DOCUMENT_MODE.QUIRKS;
    }
    prefixes = systemId === null ? LIMITED_QUIRKS_PUBLIC_ID_PREFIXES : LIMITED_QUIRKS_WITH_SYSTEM_ID_PUBLIC_ID_PREFIXES;
    if (hasPrefix(publicId, prefixes)) {
      return DOCUMENT_MODE.LIMITED_QUIRKS;
    }
  }
  return DOCUMENT_MODE.NO_QUIRKS;
}

// node_modules/.pnpm/parse5@8.1.1/node_modules/parse5/dist/common/foreign-content.js
var MIME_TYPES = {
  TEXT_HTML: "text/html",
  APPLICATION_XML: "application/xhtml+xml"
};
var DEFINITION_URL_ATTR = "definitionurl";
var ADJUSTED_DEFINITION_URL_ATTR = "definitionURL";
var SVG_ATTRS_ADJUSTMENT_MAP = new Map([
  "attributeName",
  "attributeType",
  "baseFrequency",
  "baseProfile",
  "calcMode",
  "clipPathUnits",
  "diffuseConstant",
  "edgeMode",
  "filterUnits",
  "glyphRef",
  "gradientTransform",
  "gradientUnits",
  "kernelMatrix",
  "kernelUnitLength",
  "keyPoints",
  "keySplines",
  "keyTimes",
  "lengthAdjust",
  "limitingConeAngle",
  "markerHeight",
  "markerUnits",
  "markerWidth",
  "maskContentUnits",
  "maskUnits",
  "numOctaves",
  "pathLength",
  "patternContentUnits",
  "patternTransform",
  "patternUnits",
  "pointsAtX",
  "pointsAtY",
  "pointsAtZ",
  "preserveAlpha",
  "preserveAspectRatio",
  "primitiveUnits",
  "refX",
  "refY",
  "repeatCount",
  "repeatDur",
  "requiredExtensions",
  "requiredFeatures",
  "specularConstant",
  "specularExponent",
  "spreadMethod",
  "startOffset",
  "stdDeviation",
  "stitchTiles",
  "surfaceScale",
  "systemLanguage",
  "tableValues",
  "targetX",
  "targetY",
  "textLength",
  "viewBox",
  "viewTarget",
  "xChannelSelector",
  "yChannelSelector",
  "zoomAndPan"
].map((attr) => [attr.toLowerCase(), attr]));
var XML_ATTRS_ADJUSTMENT_MAP = /* @__PURE__ */ new Map([
  ["xlink:actuate", { prefix: "xlink", name: "actuate", namespace: NS.XLINK }],
  ["xlink:arcrole", { prefix: "xlink", name: "arcrole", namespace: NS.XLINK }],
  ["xlink:href", { prefix: "xlink", name: "href", namespace: NS.XLINK }],
  ["xlink:role", { prefix: "xlink", name: "role", namespace: NS.XLINK }],
  ["xlink:show", { prefix: "xlink", name: "show", namespace: NS.XLINK }],
  ["xlink:title", { prefix: "xlink", name: "title", namespace: NS.XLINK }],
  ["xlink:type", { prefix: "xlink", name: "type", namespace: NS.XLINK }],
  ["xml:lang", { prefix: "xml", name: "lang", namespace: NS.XML }],
  ["xml:space", { prefix: "xml", name: "space", namespace: NS.XML }],
  ["xmlns", { prefix: "", name: "xmlns", namespace: NS.XMLNS }],
  ["xmlns:xlink", { prefix: "xmlns", name: "xlink", namespace: NS.XMLNS }]
]);
var SVG_TAG_NAMES_ADJUSTMENT_MAP = new Map([
  "altGlyph",
  "altGlyphDef",
  "altGlyphItem",
  "animateColor",
  "animateMotion",
  "animateTransform",
  "clipPath",
  "feBlend",
  "feColorMatrix",
  "feComponentTransfer",
  "feComposite",
  "feConvolveMatrix",
  "feDiffuseLighting",
  "feDisplacementMap",
  "feDistantLight",
  "feFlood",
  "feFuncA",
  "feFuncB",
  "feFuncG",
  "feFuncR",
  "feGaussianBlur",
  "feImage",
  "feMerge",
  "feMergeNode",
  "feMorphology",
  "feOffset",
  "fePointLight",
  "feSpecularLighting",
  "feSpotLight",
  "feTile",
  "feTurbulence",
  "foreignObject",
  "glyphRef",
  "linearGradient",
  "radialGradient",
  "textPath"
].map((tn) => [tn.toLowerCase(), tn]));
var EXITS_FOREIGN_CONTENT = /* @__PURE__ */ new Set([
  TAG_ID.B,
  TAG_ID.BIG,
  TAG_ID.BLOCKQUOTE,
  TAG_ID.BODY,
  TAG_ID.BR,
  TAG_ID.CENTER,
  TAG_ID.CODE,
  TAG_ID.DD,
  TAG_ID.DIV,
  TAG_ID.DL,
  TAG_ID.DT,
  TAG_ID.EM,
  TAG_ID.EMBED,
  TAG_ID.H1,
  TAG_ID.H2,
  TAG_ID.H3,
  TAG_ID.H4,
  TAG_ID.H5,
  TAG_ID.H6,
  TAG_ID.HEAD,
  TAG_ID.HR,
  TAG_ID.I,
  TAG_ID.IMG,
  TAG_ID.LI,
  TAG_ID.LISTING,
  TAG_ID.MENU,
  TAG_ID.META,
  TAG_ID.NOBR,
  TAG_ID.OL,
  TAG_ID.P,
  TAG_ID.PRE,
  TAG_ID.RUBY,
  TAG_ID.S,
  TAG_ID.SMALL,
  TAG_ID.SPAN,
  TAG_ID.STRONG,
  TAG_ID.STRIKE,
  TAG_ID.SUB,
  TAG_ID.SUP,
  TAG_ID.TABLE,
  TAG_ID.TT,
  TAG_ID.U,
  TAG_ID.UL,
  TAG_ID.VAR
]);
function causesExit(startTagToken) {
  const tn = startTagToken.tagID;
  const isFontWithAttrs = tn === TAG_ID.FONT && startTagToken.attrs.some(({ name }) => name === ATTRS.COLOR || name === ATTRS.SIZE || name === ATTRS.FACE);
  return isFontWithAttrs || EXITS_FOREIGN_CONTENT.has(tn);
}
function adjustTokenMathMLAttrs(token2) {
  for (let i2 = 0; i2 < token2.attrs.length; i2++) {
    if (token2.attrs[i2].name === DEFINITION_URL_ATTR) {
      token2.attrs[i2].name = ADJUSTED_DEFINITION_URL_ATTR;
      break;
    }
  }
}
function adjustTokenSVGAttrs(token2) {
  for (let i2 = 0; i2 < token2.attrs.length; i2++) {
    const adjustedAttrName = SVG_ATTRS_ADJUSTMENT_MAP.get(token2.attrs[i2].name);
    if (adjustedAttrName != null) {
      token2.attrs[i2].name = adjustedAttrName;
    }
  }
}
function adjustTokenXMLAttrs(token2) {
  for (let i2 = 0; i2 < token2.attrs.length; i2++) {
    const adjustedAttrEntry = XML_ATTRS_ADJUSTMENT_MAP.get(token2.attrs[i2].name);
    if (adjustedAttrEntry) {
      token2.attrs[i2].prefix = adjustedAttrEntry.prefix;
      token2.attrs[i2].name = adjustedAttrEntry.name;
      token2.attrs[i2].namespace = adjustedAttrEntry.namespace;
    }
  }
}
function adjustTokenSVGTagName(token2) {
  const adjustedTagName = SVG_TAG_NAMES_ADJUSTMENT_MAP.get(token2.tagName);
  if (adjustedTagName != null) {
    token2.tagName = adjustedTagName;
    token2.tagID = getTagID(token2.tagName);
  }
}
function isMathMLTextIntegrationPoint(tn, ns) {
  return ns === NS.MATHML && (tn === TAG_ID.MI || tn === TAG_ID.MO || tn === TAG_ID.MN || tn === TAG_ID.MS || tn === TAG_ID.MTEXT);
}
function isHtmlIntegrationPoint(tn, ns, attrs) {
  if (ns === NS.MATHML && tn === TAG_ID.ANNOTATION_XML) {
    for (let i2 = 0; i2 < attrs.length; i2++) {
      if (attrs[i2].name === ATTRS.ENCODING) {
        const value = attrs[i2].value.toLowerCase();
        return value === MIME_TYPES.TEXT_HTML || value === MIME_TYPES.APPLICATION_XML;
      }
    }
  }
  return ns === NS.SVG && (tn === TAG_ID.FOREIGN_OBJECT || tn === TAG_ID.DESC || tn === TAG_ID.TITLE);
}
function isIntegrationPoint(tn, ns, attrs, foreignNS) {
  return (!foreignNS || foreignNS === NS.HTML) && isHtmlIntegrationPoint(tn, ns, attrs) || (!foreignNS || foreignNS === NS.MATHML) && isMathMLTextIntegrationPoint(tn, ns);
}

// node_modules/.pnpm/parse5@8.1.1/node_modules/parse5/dist/parser/index.js
var INSERTION_MODE_TAGS = [
  TAG_ID.TR,
  TAG_ID.TBODY,
  TAG_ID.THEAD,
  TAG_ID.TFOOT,
  TAG_ID.CAPTION,
  TAG_ID.COLGROUP,
  TAG_ID.TABLE,
  TAG_ID.FRAMESET,
  TAG_ID.SELECT,
  TAG_ID.TEMPLATE,
  TAG_ID.TD,
  TAG_ID.TH,
  TAG_ID.HEAD,
  TAG_ID.BODY,
  TAG_ID.HTML
];
var HIDDEN_INPUT_TYPE = "hidden";
var EMPTY_ATTRS = [];
var AA_OUTER_LOOP_ITER = 8;
var AA_INNER_LOOP_ITER = 3;
var InsertionMode;
(function(InsertionMode2) {
  InsertionMode2[InsertionMode2["INITIAL"] = 0] = "INITIAL";
  InsertionMode2[InsertionMode2["BEFORE_HTML"] = 1] = "BEFORE_HTML";
  InsertionMode2[InsertionMode2["BEFORE_HEAD"] = 2] = "BEFORE_HEAD";
  InsertionMode2[InsertionMode2["IN_HEAD"] = 3] = "IN_HEAD";
  InsertionMode2[InsertionMode2["IN_HEAD_NO_SCRIPT"] = 4] = "IN_HEAD_NO_SCRIPT";
  InsertionMode2[InsertionMode2["AFTER_HEAD"] = 5] = "AFTER_HEAD";
  InsertionMode2[InsertionMode2["IN_BODY"] = 6] = "IN_BODY";
  InsertionMode2[InsertionMode2["TEXT"] = 7] = "TEXT";
  InsertionMode2[InsertionMode2["IN_TABLE"] = 8] = "IN_TABLE";
  InsertionMode2[InsertionMode2["IN_TABLE_TEXT"] = 9] = "IN_TABLE_TEXT";
  InsertionMode2[InsertionMode2["IN_CAPTION"] = 10] = "IN_CAPTION";
  InsertionMode2[InsertionMode2["IN_COLUMN_GROUP"] = 11] = "IN_COLUMN_GROUP";
  InsertionMode2[InsertionMode2["IN_TABLE_BODY"] = 12] = "IN_TABLE_BODY";
  InsertionMode2[InsertionMode2["IN_ROW"] = 13] = "IN_ROW";
  InsertionMode2[InsertionMode2["IN_CELL"] = 14] = "IN_CELL";
  InsertionMode2[InsertionMode2["IN_SELECT"] = 15] = "IN_SELECT";
  InsertionMode2[InsertionMode2["IN_SELECT_IN_TABLE"] = 16] = "IN_SELECT_IN_TABLE";
  InsertionMode2[InsertionMode2["IN_TEMPLATE"] = 17] = "IN_TEMPLATE";
  InsertionMode2[InsertionMode2["AFTER_BODY"] = 18] = "AFTER_BODY";
  InsertionMode2[InsertionMode2["IN_FRAMESET"] = 19] = "IN_FRAMESET";
  InsertionMode2[InsertionMode2["AFTER_FRAMESET"] = 20] = "AFTER_FRAMESET";
  InsertionMode2[InsertionMode2["AFTER_AFTER_BODY"] = 21] = "AFTER_AFTER_BODY";
  InsertionMode2[InsertionMode2["AFTER_AFTER_FRAMESET"] = 22] = "AFTER_AFTER_FRAMESET";
})(InsertionMode || (InsertionMode = {}));
var BASE_LOC = {
  startLine: -1,
  startCol: -1,
  startOffset: -1,
  endLine: -1,
  endCol: -1,
  endOffset: -1
};
var TABLE_STRUCTURE_TAGS = /* @__PURE__ */ new Set([TAG_ID.TABLE, TAG_ID.TBODY, TAG_ID.TFOOT, TAG_ID.THEAD, TAG_ID.TR]);
var defaultParserOptions = {
  scriptingEnabled: true,
  sourceCodeLocationInfo: false,
  treeAdapter: defaultTreeAdapter,
  onParseError: null
};
var Parser = class {
  constructor(options, document2, fragmentContext = null, scriptHandler = null) {
    this.fragmentContext = fragmentContext;
    this.scriptHandler = scriptHandler;
    this.currentToken = null;
    this.stopped = false;
    this.insertionMode = InsertionMode.INITIAL;
    this.originalInsertionMode = InsertionMode.INITIAL;
    this.headElement = null;
    this.formElement = null;
    this.currentNotInHTML = false;
    this.tmplInsertionModeStack = [];
    this.pendingCharacterTokens = [];
    this.hasNonWhitespacePendingCharacterToken = false;
    this.framesetOk = true;
    this.skipNextNewLine = false;
    this.fosterParentingEnabled = false;
    this.options = {
      ...defaultParserOptions,
      ...options
    };
    this.treeAdapter = this.options.treeAdapter;
    this.onParseError = this.options.onParseError;
    if (this.onParseError) {
      this.options.sourceCodeLocationInfo = true;
    }
    this.document = document2 !== null && document2 !== void 0 ? document2 : this.treeAdapter.createDocument();
    this.tokenizer = new Tokenizer(this.options, this);
    this.activeFormattingElements = new FormattingElementList();
    this.fragmentContextID = fragmentContext ? getTagID(this.treeAdapter.getTagName(fragmentContext)) : TAG_ID.UNKNOWN;
    this._setContextModes(fragmentContext !== null && fragmentContext !== void 0 ? fragmentContext : this.document, this.fragmentContextID);
    this.openElements = new OpenElementStack(this.document, this.treeAdapter, this);
  }
  // API
  static parse(html3, options) {
    const parser = new this(options);
    parser.tokenizer.write(html3, true);
    return parser.document;
  }
  static getFragmentParser(fragmentContext, options) {
    const opts = {
      ...defaultParserOptions,
      ...options
    };
    fragmentContext !== null && fragmentContext !== void 0 ? fragmentContext : fragmentContext = opts.treeAdapter.createElement(TAG_NAMES.TEMPLATE, NS.HTML, []);
    const documentMock = opts.treeAdapter.createElement("documentmock", NS.HTML, []);
    const parser = new this(opts, documentMock, fragmentContext);
    if (parser.fragmentContextID === TAG_ID.TEMPLATE) {
      parser.tmplInsertionModeStack.push(InsertionMode.IN_TEMPLATE);
    }
    parser._initTokenizerForFragmentParsing();
    parser._insertFakeRootElement();
    parser._resetInsertionMode();
    parser._findFormInFragmentContext();
    return parser;
  }
  getFragment() {
    const rootElement = this.treeAdapter.getFirstChild(this.document);
    const fragment = this.treeAdapter.createDocumentFragment();
    this._adoptNodes(rootElement, fragment);
    return fragment;
  }
  //Errors
  /** @internal */
  _err(token2, code2, beforeToken) {
    var _a;
    if (!this.onParseError)
      return;
    const loc = (_a = token2.location) !== null && _a !== void 0 ? _a : BASE_LOC;
    const err = {
      code: code2,
      startLine: loc.startLine,
      startCol: loc.startCol,
      startOffset: loc.startOffset,
      endLine: beforeToken ? loc.startLine : loc.endLine,
      endCol: beforeToken ? loc.startCol : loc.endCol,
      endOffset: beforeToken ? loc.startOffset : loc.endOffset
    };
    this.onParseError(err);
  }
  //Stack events
  /** @internal */
  onItemPush(node, tid, isTop) {
    var _a, _b;
    (_b = (_a = this.treeAdapter).onItemPush) === null || _b === void 0 ? void 0 : _b.call(_a, node);
    if (isTop && this.openElements.stackTop > 0)
      this._setContextModes(node, tid);
  }
  /** @internal */
  onItemPop(node, isTop) {
    var _a, _b, _c;
    if (this.options.sourceCodeLocationInfo) {
      this._setEndLocation(node, this.currentToken);
    }
    (_b = (_a = this.treeAdapter).onItemPop) === null || _b === void 0 ? void 0 : _b.call(_a, node, this.openElements.current);
    (_c = this.annotationXmlIntegrationPoints) === null || _c === void 0 ? void 0 : _c.delete(node);
    if (isTop) {
      let current;
      let currentTagId;
      if (this.openElements.stackTop === 0 && this.fragmentContext) {
        current = this.fragmentContext;
        currentTagId = this.fragmentContextID;
      } else {
        ({ current, currentTagId } = this.openElements);
      }
      this._setContextModes(current, currentTagId);
    }
  }
  _setContextModes(current, tid) {
    const isHTML = current === this.document || current && this.treeAdapter.getNamespaceURI(current) === NS.HTML;
    this.currentNotInHTML = !isHTML;
    this.tokenizer.inForeignNode = !isHTML && current !== void 0 && tid !== void 0 && !this._isIntegrationPoint(tid, current);
  }
  /** @protected */
  _switchToTextParsing(currentToken, nextTokenizerState) {
    this._insertElement(currentToken, NS.HTML);
    this.tokenizer.state = nextTokenizerState;
    this.originalInsertionMode = this.insertionMode;
    this.insertionMode = InsertionMode.TEXT;
  }
  switchToPlaintextParsing() {
    this.insertionMode = InsertionMode.TEXT;
    this.originalInsertionMode = InsertionMode.IN_BODY;
    this.tokenizer.state = TokenizerMode.PLAINTEXT;
  }
  //Fragment parsing
  /** @protected */
  _getAdjustedCurrentElement() {
    return this.openElements.stackTop === 0 && this.fragmentContext ? this.fragmentContext : this.openElements.current;
  }
  /** @protected */
  _findFormInFragmentContext() {
    let node = this.fragmentContext;
    while (node) {
      if (this.treeAdapter.getTagName(node) === TAG_NAMES.FORM && this.treeAdapter.getNamespaceURI(node) === NS.HTML) {
        this.formElement = node;
        break;
      }
      node = this.treeAdapter.getParentNode(node);
    }
  }
  _initTokenizerForFragmentParsing() {
    if (!this.fragmentContext || this.treeAdapter.getNamespaceURI(this.fragmentContext) !== NS.HTML) {
      return;
    }
    switch (this.fragmentContextID) {
      case TAG_ID.TITLE:
      case TAG_ID.TEXTAREA: {
        this.tokenizer.state = TokenizerMode.RCDATA;
        break;
      }
      case TAG_ID.STYLE:
      case TAG_ID.XMP:
      case TAG_ID.IFRAME:
      case TAG_ID.NOEMBED:
      case TAG_ID.NOFRAMES:
      case TAG_ID.NOSCRIPT: {
        this.tokenizer.state = TokenizerMode.RAWTEXT;
        break;
      }
      case TAG_ID.SCRIPT: {
        this.tokenizer.state = TokenizerMode.SCRIPT_DATA;
        break;
      }
      case TAG_ID.PLAINTEXT: {
        this.tokenizer.state = TokenizerMode.PLAINTEXT;
        break;
      }
      default:
    }
  }
  //Tree mutation
  /** @protected */
  _setDocumentType(token2) {
    const name = token2.name || "";
    const publicId = token2.publicId || "";
    const systemId = token2.systemId || "";
    this.treeAdapter.setDocumentType(this.document, name, publicId, systemId);
    if (token2.location) {
      const documentChildren = this.treeAdapter.getChildNodes(this.document);
      const docTypeNode = documentChildren.find((node) => this.treeAdapter.isDocumentTypeNode(node));
      if (docTypeNode) {
        this.treeAdapter.setNodeSourceCodeLocation(docTypeNode, token2.location);
      }
    }
  }
  /** @protected */
  _attachElementToTree(element2, location, insertionLocation) {
    if (this.options.sourceCodeLocationInfo) {
      const loc = location && {
        ...location,
        startTag: location
      };
      this.treeAdapter.setNodeSourceCodeLocation(element2, loc);
    }
    if (insertionLocation.beforeElement) {
      this.treeAdapter.insertBefore(insertionLocation.parent, element2, insertionLocation.beforeElement);
    } else {
      this.treeAdapter.appendChild(insertionLocation.parent, element2);
    }
  }
  /** @protected */
  _getInsertionLocation() {
    var _a;
    if (this._shouldFosterParentOnInsertion()) {
      return this._findFosterParentingLocation();
    }
    return {
      parent: (_a = this.openElements.currentTmplContentOrNode) !== null && _a !== void 0 ? _a : this.document,
      beforeElement: null
    };
  }
  /** @protected */
  _createElement(tagName, namespaceURI, attrs, intendedParent) {
    var _a, _b;
    const element2 = this.treeAdapter.createElement(tagName, namespaceURI, attrs);
    (_b = (_a = this.treeAdapter).onElementCreated) === null || _b === void 0 ? void 0 : _b.call(_a, element2, {
      intendedParent,
      formElement: this.formElement,
      isInTemplate: this.openElements.tmplCount > 0
    });
    return element2;
  }
  /**
   * For self-closing tags. Add an element to the tree, but skip adding it
   * to the stack.
   */
  /** @protected */
  _appendElement(token2, namespaceURI) {
    const insertionLocation = this._getInsertionLocation();
    const element2 = this._createElement(token2.tagName, namespaceURI, token2.attrs, insertionLocation.parent);
    this._attachElementToTree(element2, token2.location, insertionLocation);
  }
  /** @protected */
  _insertElement(token2, namespaceURI) {
    const insertionLocation = this._getInsertionLocation();
    const element2 = this._createElement(token2.tagName, namespaceURI, token2.attrs, insertionLocation.parent);
    this._attachElementToTree(element2, token2.location, insertionLocation);
    this.openElements.push(element2, token2.tagID);
  }
  /** @protected */
  _insertFakeElement(tagName, tagID) {
    const insertionLocation = this._getInsertionLocation();
    const element2 = this._createElement(tagName, NS.HTML, [], insertionLocation.parent);
    this._attachElementToTree(element2, null, insertionLocation);
    this.openElements.push(element2, tagID);
  }
  /** @protected */
  _insertTemplate(token2) {
    const insertionLocation = this._getInsertionLocation();
    const tmpl = this._createElement(token2.tagName, NS.HTML, token2.attrs, insertionLocation.parent);
    const content = this.treeAdapter.createDocumentFragment();
    this.treeAdapter.setTemplateContent(tmpl, content);
    this._attachElementToTree(tmpl, token2.location, insertionLocation);
    this.openElements.push(tmpl, token2.tagID);
    if (this.options.sourceCodeLocationInfo)
      this.treeAdapter.setNodeSourceCodeLocation(content, null);
  }
  /** @protected */
  _insertFakeRootElement() {
    const element2 = this._createElement(TAG_NAMES.HTML, NS.HTML, [], this.document);
    if (this.options.sourceCodeLocationInfo)
      this.treeAdapter.setNodeSourceCodeLocation(element2, null);
    this.treeAdapter.appendChild(this.document, element2);
    this.openElements.push(element2, TAG_ID.HTML);
  }
  /** @protected */
  _appendCommentNode(token2, parent) {
    const commentNode = this.treeAdapter.createCommentNode(token2.data);
    this.treeAdapter.appendChild(parent, commentNode);
    if (this.options.sourceCodeLocationInfo) {
      this.treeAdapter.setNodeSourceCodeLocation(commentNode, token2.location);
    }
  }
  /** @protected */
  _insertCharacters(token2) {
    let parent;
    let beforeElement;
    if (this._shouldFosterParentOnInsertion()) {
      ({ parent, beforeElement } = this._findFosterParentingLocation());
      if (beforeElement) {
        this.treeAdapter.insertTextBefore(parent, token2.chars, beforeElement);
      } else {
        this.treeAdapter.insertText(parent, token2.chars);
      }
    } else {
      parent = this.openElements.currentTmplContentOrNode;
      this.treeAdapter.insertText(parent, token2.chars);
    }
    if (!token2.location)
      return;
    const siblings = this.treeAdapter.getChildNodes(parent);
    const textNodeIdx = beforeElement ? siblings.lastIndexOf(beforeElement) : siblings.length;
    const textNode = siblings[textNodeIdx - 1];
    const tnLoc = this.treeAdapter.getNodeSourceCodeLocation(textNode);
    if (tnLoc) {
      const { endLine, endCol, endOffset } = token2.location;
      this.treeAdapter.updateNodeSourceCodeLocation(textNode, { endLine, endCol, endOffset });
    } else if (this.options.sourceCodeLocationInfo) {
      this.treeAdapter.setNodeSourceCodeLocation(textNode, token2.location);
    }
  }
  /** @protected */
  _adoptNodes(donor, recipient) {
    const children2 = [...this.treeAdapter.getChildNodes(donor)];
    for (let i2 = children2.length - 1; i2 >= 0; i2--) {
      this.treeAdapter.detachNode(children2[i2]);
    }
    for (const child of children2) {
      this.treeAdapter.appendChild(recipient, child);
    }
  }
  /** @protected */
  _setEndLocation(element2, closingToken) {
    if (this.treeAdapter.getNodeSourceCodeLocation(element2) && closingToken.location) {
      const ctLoc = closingToken.location;
      const tn = this.treeAdapter.getTagName(element2);
      const endLoc = (
        // NOTE: For cases like <p> <p> </p> - First 'p' closes without a closing
        // tag and for cases like <td> <p> </td> - 'p' closes without a closing tag.
        closingToken.type === TokenType.END_TAG && tn === closingToken.tagName ? {
          endTag: { ...ctLoc },
          endLine: ctLoc.endLine,
          endCol: ctLoc.endCol,
          endOffset: ctLoc.endOffset
        } : {
          endLine: ctLoc.startLine,
          endCol: ctLoc.startCol,
          endOffset: ctLoc.startOffset
        }
      );
      this.treeAdapter.updateNodeSourceCodeLocation(element2, endLoc);
    }
  }
  //Token processing
  shouldProcessStartTagTokenInForeignContent(token2) {
    if (!this.currentNotInHTML)
      return false;
    let current;
    let currentTagId;
    if (this.openElements.stackTop === 0 && this.fragmentContext) {
      current = this.fragmentContext;
      currentTagId = this.fragmentContextID;
    } else {
      ({ current, currentTagId } = this.openElements);
    }
    if (token2.tagID === TAG_ID.SVG && this.treeAdapter.getTagName(current) === TAG_NAMES.ANNOTATION_XML && this.treeAdapter.getNamespaceURI(current) === NS.MATHML) {
      return false;
    }
    return (
      // Check that `current` is not an integration point for HTML or MathML elements.
      this.tokenizer.inForeignNode || // If it _is_ an integration point, then we might have to check that it is not an HTML
      // integration point.
      (token2.tagID === TAG_ID.MGLYPH || token2.tagID === TAG_ID.MALIGNMARK) && currentTagId !== void 0 && !this._isIntegrationPoint(currentTagId, current, NS.HTML)
    );
  }
  /** @protected */
  _processToken(token2) {
    switch (token2.type) {
      case TokenType.CHARACTER: {
        this.onCharacter(token2);
        break;
      }
      case TokenType.NULL_CHARACTER: {
        this.onNullCharacter(token2);
        break;
      }
      case TokenType.COMMENT: {
        this.onComment(token2);
        break;
      }
      case TokenType.DOCTYPE: {
        this.onDoctype(token2);
        break;
      }
      case TokenType.START_TAG: {
        this._processStartTag(token2);
        break;
      }
      case TokenType.END_TAG: {
        this.onEndTag(token2);
        break;
      }
      case TokenType.EOF: {
        this.onEof(token2);
        break;
      }
      case TokenType.WHITESPACE_CHARACTER: {
        this.onWhitespaceCharacter(token2);
        break;
      }
    }
  }
  /** @protected */
  _isIntegrationPoint(tid, element2, foreignNS) {
    var _a;
    const ns = this.treeAdapter.getNamespaceURI(element2);
    if (tid === TAG_ID.ANNOTATION_XML && ns === NS.MATHML && foreignNS !== NS.MATHML) {
      const verdicts = (_a = this.annotationXmlIntegrationPoints) !== null && _a !== void 0 ? _a : this.annotationXmlIntegrationPoints = /* @__PURE__ */ new Map();
      let isIntegrationPoint2 = verdicts.get(element2);
      if (isIntegrationPoint2 === void 0) {
        isIntegrationPoint2 = isIntegrationPoint(tid, ns, this.treeAdapter.getAttrList(element2));
        verdicts.set(element2, isIntegrationPoint2);
      }
      return isIntegrationPoint2;
    }
    return isIntegrationPoint(tid, ns, EMPTY_ATTRS, foreignNS);
  }
  //Active formatting elements reconstruction
  /** @protected */
  _reconstructActiveFormattingElements() {
    let oldest = null;
    for (let entry = this.activeFormattingElements.newest; entry !== null && entry.type === EntryType.Element && !this.openElements.contains(entry.element); entry = entry.older) {
      oldest = entry;
    }
    for (let entry = oldest; entry !== null && entry.type === EntryType.Element; entry = entry.newer) {
      this._insertElement(entry.token, this.treeAdapter.getNamespaceURI(entry.element));
      this.activeFormattingElements.replaceElement(entry, this.openElements.current);
    }
  }
  //Close elements
  /** @protected */
  _closeTableCell() {
    this.openElements.generateImpliedEndTags();
    this.openElements.popUntilTableCellPopped();
    this.activeFormattingElements.clearToLastMarker();
    this.insertionMode = InsertionMode.IN_ROW;
  }
  /** @protected */
  _closePElement() {
    this.openElements.generateImpliedEndTagsWithExclusion(TAG_ID.P);
    this.openElements.popUntilTagNamePopped(TAG_ID.P);
  }
  //Insertion modes
  /** @protected */
  _resetInsertionMode() {
    const i2 = this.openElements.indexOfTopmostOf(INSERTION_MODE_TAGS);
    const tn = i2 === 0 && this.fragmentContext ? this.fragmentContextID : this.openElements.tagIDs[i2];
    const node = i2 === 0 && this.fragmentContext ? this.fragmentContext : this.openElements.items[i2];
    if (node !== void 0 && this.treeAdapter.getNamespaceURI(node) === NS.HTML) {
      switch (tn) {
        case TAG_ID.TR: {
          this.insertionMode = InsertionMode.IN_ROW;
          return;
        }
        case TAG_ID.TBODY:
        case TAG_ID.THEAD:
        case TAG_ID.TFOOT: {
          this.insertionMode = InsertionMode.IN_TABLE_BODY;
          return;
        }
        case TAG_ID.CAPTION: {
          this.insertionMode = InsertionMode.IN_CAPTION;
          return;
        }
        case TAG_ID.COLGROUP: {
          this.insertionMode = InsertionMode.IN_COLUMN_GROUP;
          return;
        }
        case TAG_ID.TABLE: {
          this.insertionMode = InsertionMode.IN_TABLE;
          return;
        }
        case TAG_ID.BODY: {
          this.insertionMode = InsertionMode.IN_BODY;
          return;
        }
        case TAG_ID.FRAMESET: {
          this.insertionMode = InsertionMode.IN_FRAMESET;
          return;
        }
        case TAG_ID.SELECT: {
          this._resetInsertionModeForSelect(i2);
          return;
        }
        case TAG_ID.TEMPLATE: {
          this.insertionMode = this.tmplInsertionModeStack[this.tmplInsertionModeStack.length - 1];
          return;
        }
        case TAG_ID.HTML: {
          this.insertionMode = this.headElement ? InsertionMode.AFTER_HEAD : InsertionMode.BEFORE_HEAD;
          return;
        }
        case TAG_ID.TD:
        case TAG_ID.TH: {
          if (i2 > 0) {
            this.insertionMode = InsertionMode.IN_CELL;
            return;
          }
          break;
        }
        case TAG_ID.HEAD: {
          if (i2 > 0) {
            this.insertionMode = InsertionMode.IN_HEAD;
            return;
          }
          break;
        }
      }
    }
    this.insertionMode = InsertionMode.IN_BODY;
  }
  /** @protected */
  _resetInsertionModeForSelect(selectIdx) {
    if (selectIdx > 0) {
      const tableIdx = this.openElements.indexOfTopmost(TAG_ID.TABLE);
      if (tableIdx > 0 && tableIdx > this.openElements.indexOfTopmost(TAG_ID.TEMPLATE)) {
        this.insertionMode = InsertionMode.IN_SELECT_IN_TABLE;
        return;
      }
    }
    this.insertionMode = InsertionMode.IN_SELECT;
  }
  //Foster parenting
  /** @protected */
  _isElementCausesFosterParenting(tn) {
    return TABLE_STRUCTURE_TAGS.has(tn);
  }
  /** @protected */
  _shouldFosterParentOnInsertion() {
    return this.fosterParentingEnabled && this.openElements.currentTagId !== void 0 && this._isElementCausesFosterParenting(this.openElements.currentTagId);
  }
  /** @protected */
  _findFosterParentingLocation() {
    const { openElements } = this;
    const tableIdx = openElements.indexOfTopmost(TAG_ID.TABLE);
    const templateIdx = openElements.indexOfTopmost(TAG_ID.TEMPLATE);
    if (templateIdx > tableIdx) {
      return {
        parent: this.treeAdapter.getTemplateContent(openElements.items[templateIdx]),
        beforeElement: null
      };
    }
    if (tableIdx !== -1) {
      const table = openElements.items[tableIdx];
      const parent = this.treeAdapter.getParentNode(table);
      if (parent) {
        return { parent, beforeElement: table };
      }
      return { parent: openElements.items[openElements.slotBelow(tableIdx)], beforeElement: null };
    }
    return { parent: openElements.items[0], beforeElement: null };
  }
  /** @protected */
  _fosterParentElement(element2) {
    const location = this._findFosterParentingLocation();
    if (location.beforeElement) {
      this.treeAdapter.insertBefore(location.parent, element2, location.beforeElement);
    } else {
      this.treeAdapter.appendChild(location.parent, element2);
    }
  }
  //Special elements
  /** @protected */
  _isSpecialElement(element2, id) {
    const ns = this.treeAdapter.getNamespaceURI(element2);
    return SPECIAL_ELEMENTS[ns].has(id);
  }
  /** @internal */
  onCharacter(token2) {
    this.skipNextNewLine = false;
    if (this.tokenizer.inForeignNode) {
      characterInForeignContent(this, token2);
      return;
    }
    switch (this.insertionMode) {
      case InsertionMode.INITIAL: {
        tokenInInitialMode(this, token2);
        break;
      }
      case InsertionMode.BEFORE_HTML: {
        tokenBeforeHtml(this, token2);
        break;
      }
      case InsertionMode.BEFORE_HEAD: {
        tokenBeforeHead(this, token2);
        break;
      }
      case InsertionMode.IN_HEAD: {
        tokenInHead(this, token2);
        break;
      }
      case InsertionMode.IN_HEAD_NO_SCRIPT: {
        tokenInHeadNoScript(this, token2);
        break;
      }
      case InsertionMode.AFTER_HEAD: {
        tokenAfterHead(this, token2);
        break;
      }
      case InsertionMode.IN_BODY:
      case InsertionMode.IN_CAPTION:
      case InsertionMode.IN_CELL:
      case InsertionMode.IN_TEMPLATE: {
        characterInBody(this, token2);
        break;
      }
      case InsertionMode.TEXT:
      case InsertionMode.IN_SELECT:
      case InsertionMode.IN_SELECT_IN_TABLE: {
        this._insertCharacters(token2);
        break;
      }
      case InsertionMode.IN_TABLE:
      case InsertionMode.IN_TABLE_BODY:
      case InsertionMode.IN_ROW: {
        characterInTable(this, token2);
        break;
      }
      case InsertionMode.IN_TABLE_TEXT: {
        characterInTableText(this, token2);
        break;
      }
      case InsertionMode.IN_COLUMN_GROUP: {
        tokenInColumnGroup(this, token2);
        break;
      }
      case InsertionMode.AFTER_BODY: {
        tokenAfterBody(this, token2);
        break;
      }
      case InsertionMode.AFTER_AFTER_BODY: {
        tokenAfterAfterBody(this, token2);
        break;
      }
      default:
    }
  }
  /** @internal */
  onNullCharacter(token2) {
    this.skipNextNewLine = false;
    if (this.tokenizer.inForeignNode) {
      nullCharacterInForeignContent(this, token2);
      return;
    }
    switch (this.insertionMode) {
      case InsertionMode.INITIAL: {
        tokenInInitialMode(this, token2);
        break;
      }
      case InsertionMode.BEFORE_HTML: {
        tokenBeforeHtml(this, token2);
        break;
      }
      case InsertionMode.BEFORE_HEAD: {
        tokenBeforeHead(this, token2);
        break;
      }
      case InsertionMode.IN_HEAD: {
        tokenInHead(this, token2);
        break;
      }
      case InsertionMode.IN_HEAD_NO_SCRIPT: {
        tokenInHeadNoScript(this, token2);
        break;
      }
      case InsertionMode.AFTER_HEAD: {
        tokenAfterHead(this, token2);
        break;
      }
      case InsertionMode.TEXT: {
        this._insertCharacters(token2);
        break;
      }
      case InsertionMode.IN_TABLE:
      case InsertionMode.IN_TABLE_BODY:
      case InsertionMode.IN_ROW: {
        characterInTable(this, token2);
        break;
      }
      case InsertionMode.IN_COLUMN_GROUP: {
        tokenInColumnGroup(this, token2);
        break;
      }
      case InsertionMode.AFTER_BODY: {
        tokenAfterBody(this, token2);
        break;
      }
      case InsertionMode.AFTER_AFTER_BODY: {
        tokenAfterAfterBody(this, token2);
        break;
      }
      default:
    }
  }
  /** @internal */
  onComment(token2) {
    this.skipNextNewLine = false;
    if (this.currentNotInHTML) {
      appendComment(this, token2);
      return;
    }
    switch (this.insertionMode) {
      case InsertionMode.INITIAL:
      case InsertionMode.BEFORE_HTML:
      case InsertionMode.BEFORE_HEAD:
      case InsertionMode.IN_HEAD:
      case InsertionMode.IN_HEAD_NO_SCRIPT:
      case InsertionMode.AFTER_HEAD:
      case InsertionMode.IN_BODY:
      case InsertionMode.IN_TABLE:
      case InsertionMode.IN_CAPTION:
      case InsertionMode.IN_COLUMN_GROUP:
      case InsertionMode.IN_TABLE_BODY:
      case InsertionMode.IN_ROW:
      case InsertionMode.IN_CELL:
      case InsertionMode.IN_SELECT:
      case InsertionMode.IN_SELECT_IN_TABLE:
      case InsertionMode.IN_TEMPLATE:
      case InsertionMode.IN_FRAMESET:
      case InsertionMode.AFTER_FRAMESET: {
        appendComment(this, token2);
        break;
      }
      case InsertionMode.IN_TABLE_TEXT: {
        tokenInTableText(this, token2);
        break;
      }
      case InsertionMode.AFTER_BODY: {
        appendCommentToRootHtmlElement(this, token2);
        break;
      }
      case InsertionMode.AFTER_AFTER_BODY:
      case InsertionMode.AFTER_AFTER_FRAMESET: {
        appendCommentToDocument(this, token2);
        break;
      }
      default:
    }
  }
  /** @internal */
  onDoctype(token2) {
    this.skipNextNewLine = false;
    switch (this.insertionMode) {
      case InsertionMode.INITIAL: {
        doctypeInInitialMode(this, token2);
        break;
      }
      case InsertionMode.BEFORE_HEAD:
      case InsertionMode.IN_HEAD:
      case InsertionMode.IN_HEAD_NO_SCRIPT:
      case InsertionMode.AFTER_HEAD: {
        this._err(token2, ERR.misplacedDoctype);
        break;
      }
      case InsertionMode.IN_TABLE_TEXT: {
        tokenInTableText(this, token2);
        break;
      }
      default:
    }
  }
  /** @internal */
  onStartTag(token2) {
    this.skipNextNewLine = false;
    this.currentToken = token2;
    this._processStartTag(token2);
    if (token2.selfClosing && !token2.ackSelfClosing) {
      this._err(token2, ERR.nonVoidHtmlElementStartTagWithTrailingSolidus);
    }
  }
  /**
   * Processes a given start tag.
   *
   * `onStartTag` checks if a self-closing tag was recognized. When a token
   * is moved inbetween multiple insertion modes, this check for self-closing
   * could lead to false positives. To avoid this, `_processStartTag` is used
   * for nested calls.
   *
   * @param token The token to process.
   * @protected
   */
  _processStartTag(token2) {
    if (this.shouldProcessStartTagTokenInForeignContent(token2)) {
      startTagInForeignContent(this, token2);
    } else {
      this._startTagOutsideForeignContent(token2);
    }
  }
  /** @protected */
  _startTagOutsideForeignContent(token2) {
    switch (this.insertionMode) {
      case InsertionMode.INITIAL: {
        tokenInInitialMode(this, token2);
        break;
      }
      case InsertionMode.BEFORE_HTML: {
        startTagBeforeHtml(this, token2);
        break;
      }
      case InsertionMode.BEFORE_HEAD: {
        startTagBeforeHead(this, token2);
        break;
      }
      case InsertionMode.IN_HEAD: {
        startTagInHead(this, token2);
        break;
      }
      case InsertionMode.IN_HEAD_NO_SCRIPT: {
        startTagInHeadNoScript(this, token2);
        break;
      }
      case InsertionMode.AFTER_HEAD: {
        startTagAfterHead(this, token2);
        break;
      }
      case InsertionMode.IN_BODY: {
        startTagInBody(this, token2);
        break;
      }
      case InsertionMode.IN_TABLE: {
        startTagInTable(this, token2);
        break;
      }
      case InsertionMode.IN_TABLE_TEXT: {
        tokenInTableText(this, token2);
        break;
      }
      case InsertionMode.IN_CAPTION: {
        startTagInCaption(this, token2);
        break;
      }
      case InsertionMode.IN_COLUMN_GROUP: {
        startTagInColumnGroup(this, token2);
        break;
      }
      case InsertionMode.IN_TABLE_BODY: {
        startTagInTableBody(this, token2);
        break;
      }
      case InsertionMode.IN_ROW: {
        startTagInRow(this, token2);
        break;
      }
      case InsertionMode.IN_CELL: {
        startTagInCell(this, token2);
        break;
      }
      case InsertionMode.IN_SELECT: {
        startTagInSelect(this, token2);
        break;
      }
      case InsertionMode.IN_SELECT_IN_TABLE: {
        startTagInSelectInTable(this, token2);
        break;
      }
      case InsertionMode.IN_TEMPLATE: {
        startTagInTemplate(this, token2);
        break;
      }
      case InsertionMode.AFTER_BODY: {
        startTagAfterBody(this, token2);
        break;
      }
      case InsertionMode.IN_FRAMESET: {
        startTagInFrameset(this, token2);
        break;
      }
      case InsertionMode.AFTER_FRAMESET: {
        startTagAfterFrameset(this, token2);
        break;
      }
      case InsertionMode.AFTER_AFTER_BODY: {
        startTagAfterAfterBody(this, token2);
        break;
      }
      case InsertionMode.AFTER_AFTER_FRAMESET: {
        startTagAfterAfterFrameset(this, token2);
        break;
      }
      default:
    }
  }
  /** @internal */
  onEndTag(token2) {
    this.skipNextNewLine = false;
    this.currentToken = token2;
    if (this.currentNotInHTML) {
      endTagInForeignContent(this, token2);
    } else {
      this._endTagOutsideForeignContent(token2);
    }
  }
  /** @protected */
  _endTagOutsideForeignContent(token2) {
    switch (this.insertionMode) {
      case InsertionMode.INITIAL: {
        tokenInInitialMode(this, token2);
        break;
      }
      case InsertionMode.BEFORE_HTML: {
        endTagBeforeHtml(this, token2);
        break;
      }
      case InsertionMode.BEFORE_HEAD: {
        endTagBeforeHead(this, token2);
        break;
      }
      case InsertionMode.IN_HEAD: {
        endTagInHead(this, token2);
        break;
      }
      case InsertionMode.IN_HEAD_NO_SCRIPT: {
        endTagInHeadNoScript(this, token2);
        break;
      }
      case InsertionMode.AFTER_HEAD: {
        endTagAfterHead(this, token2);
        break;
      }
      case InsertionMode.IN_BODY: {
        endTagInBody(this, token2);
        break;
      }
      case InsertionMode.TEXT: {
        endTagInText(this, token2);
        break;
      }
      case InsertionMode.IN_TABLE: {
        endTagInTable(this, token2);
        break;
      }
      case InsertionMode.IN_TABLE_TEXT: {
        tokenInTableText(this, token2);
        break;
      }
      case InsertionMode.IN_CAPTION: {
        endTagInCaption(this, token2);
        break;
      }
      case InsertionMode.IN_COLUMN_GROUP: {
        endTagInColumnGroup(this, token2);
        break;
      }
      case InsertionMode.IN_TABLE_BODY: {
        endTagInTableBody(this, token2);
        break;
      }
      case InsertionMode.IN_ROW: {
        endTagInRow(this, token2);
        break;
      }
      case InsertionMode.IN_CELL: {
        endTagInCell(this, token2);
        break;
      }
      case InsertionMode.IN_SELECT: {
        endTagInSelect(this, token2);
        break;
      }
      case InsertionMode.IN_SELECT_IN_TABLE: {
        endTagInSelectInTable(this, token2);
        break;
      }
      case InsertionMode.IN_TEMPLATE: {
        endTagInTemplate(this, token2);
        break;
      }
      case InsertionMode.AFTER_BODY: {
        endTagAfterBody(this, token2);
        break;
      }
      case InsertionMode.IN_FRAMESET: {
        endTagInFrameset(this, token2);
        break;
      }
      case InsertionMode.AFTER_FRAMESET: {
        endTagAfterFrameset(this, token2);
        break;
      }
      case InsertionMode.AFTER_AFTER_BODY: {
        tokenAfterAfterBody(this, token2);
        break;
      }
      default:
    }
  }
  /** @internal */
  onEof(token2) {
    switch (this.insertionMode) {
      case InsertionMode.INITIAL: {
        tokenInInitialMode(this, token2);
        break;
      }
      case InsertionMode.BEFORE_HTML: {
        tokenBeforeHtml(this, token2);
        break;
      }
      case InsertionMode.BEFORE_HEAD: {
        tokenBeforeHead(this, token2);
        break;
      }
      case InsertionMode.IN_HEAD: {
        tokenInHead(this, token2);
        break;
      }
      case InsertionMode.IN_HEAD_NO_SCRIPT: {
        tokenInHeadNoScript(this, token2);
        break;
      }
      case InsertionMode.AFTER_HEAD: {
        tokenAfterHead(this, token2);
        break;
      }
      case InsertionMode.IN_BODY:
      case InsertionMode.IN_TABLE:
      case InsertionMode.IN_CAPTION:
      case InsertionMode.IN_COLUMN_GROUP:
      case InsertionMode.IN_TABLE_BODY:
      case InsertionMode.IN_ROW:
      case InsertionMode.IN_CELL:
      case InsertionMode.IN_SELECT:
      case InsertionMode.IN_SELECT_IN_TABLE: {
        eofInBody(this, token2);
        break;
      }
      case InsertionMode.TEXT: {
        eofInText(this, token2);
        break;
      }
      case InsertionMode.IN_TABLE_TEXT: {
        tokenInTableText(this, token2);
        break;
      }
      case InsertionMode.IN_TEMPLATE: {
        eofInTemplate(this, token2);
        break;
      }
      case InsertionMode.AFTER_BODY:
      case InsertionMode.IN_FRAMESET:
      case InsertionMode.AFTER_FRAMESET:
      case InsertionMode.AFTER_AFTER_BODY:
      case InsertionMode.AFTER_AFTER_FRAMESET: {
        stopParsing(this, token2);
        break;
      }
      default:
    }
  }
  /** @internal */
  onWhitespaceCharacter(token2) {
    if (this.skipNextNewLine) {
      this.skipNextNewLine = false;
      if (token2.chars.charCodeAt(0) === CODE_POINTS.LINE_FEED) {
        if (token2.chars.length === 1) {
          return;
        }
        token2.chars = token2.chars.substr(1);
      }
    }
    if (this.tokenizer.inForeignNode) {
      this._insertCharacters(token2);
      return;
    }
    switch (this.insertionMode) {
      case InsertionMode.IN_HEAD:
      case InsertionMode.IN_HEAD_NO_SCRIPT:
      case InsertionMode.AFTER_HEAD:
      case InsertionMode.TEXT:
      case InsertionMode.IN_COLUMN_GROUP:
      case InsertionMode.IN_SELECT:
      case InsertionMode.IN_SELECT_IN_TABLE:
      case InsertionMode.IN_FRAMESET:
      case InsertionMode.AFTER_FRAMESET: {
        this._insertCharacters(token2);
        break;
      }
      case InsertionMode.IN_BODY:
      case InsertionMode.IN_CAPTION:
      case InsertionMode.IN_CELL:
      case InsertionMode.IN_TEMPLATE:
      case InsertionMode.AFTER_BODY:
      case InsertionMode.AFTER_AFTER_BODY:
      case InsertionMode.AFTER_AFTER_FRAMESET: {
        whitespaceCharacterInBody(this, token2);
        break;
      }
      case InsertionMode.IN_TABLE:
      case InsertionMode.IN_TABLE_BODY:
      case InsertionMode.IN_ROW: {
        characterInTable(this, token2);
        break;
      }
      case InsertionMode.IN_TABLE_TEXT: {
        whitespaceCharacterInTableText(this, token2);
        break;
      }
      default:
    }
  }
};
function aaObtainFormattingElementEntry(p, token2) {
  let formattingElementEntry = p.activeFormattingElements.getElementEntryInScopeWithTagName(token2.tagName);
  if (formattingElementEntry) {
    if (!p.openElements.contains(formattingElementEntry.element)) {
      p.activeFormattingElements.removeEntry(formattingElementEntry);
      formattingElementEntry = null;
    } else if (!p.openElements.hasInScope(token2.tagID, formattingElementEntry.element)) {
      formattingElementEntry = null;
    }
  } else {
    genericEndTagInBody(p, token2);
  }
  return formattingElementEntry;
}
function aaObtainFurthestBlock(p, formattingElementEntry) {
  const { openElements } = p;
  const formattingIdx = openElements._indexOf(formattingElementEntry.element);
  for (let idx = openElements.slotAbove(formattingIdx); idx !== -1; idx = openElements.slotAbove(idx)) {
    if (p._isSpecialElement(openElements.items[idx], openElements.tagIDs[idx])) {
      return idx;
    }
  }
  openElements.shortenToLength(formattingIdx);
  p.activeFormattingElements.removeEntry(formattingElementEntry);
  return -1;
}
function aaInnerLoop(p, furthestBlockIdx, formattingElement) {
  const furthestBlock = p.openElements.items[furthestBlockIdx];
  let lastElement = furthestBlock;
  let nextIdx = p.openElements.slotBelow(furthestBlockIdx);
  const intendedParent = p.openElements.getCommonAncestor(formattingElement);
  for (let i2 = 0, idx = nextIdx; p.openElements.items[idx] !== formattingElement; i2++, idx = nextIdx) {
    let element2 = p.openElements.items[idx];
    nextIdx = p.openElements.slotBelow(idx);
    const elementEntry = p.activeFormattingElements.getElementEntry(element2);
    const counterOverflow = elementEntry && i2 >= AA_INNER_LOOP_ITER;
    const shouldRemoveFromOpenElements = !elementEntry || counterOverflow;
    if (shouldRemoveFromOpenElements) {
      if (counterOverflow) {
        p.activeFormattingElements.removeEntry(elementEntry);
      }
      p.openElements.removeAt(idx);
    } else {
      element2 = aaRecreateElementFromEntry(p, elementEntry, intendedParent);
      if (lastElement === furthestBlock) {
        p.activeFormattingElements.bookmark = elementEntry;
      }
      p.treeAdapter.detachNode(lastElement);
      p.treeAdapter.appendChild(element2, lastElement);
      lastElement = element2;
    }
  }
  return lastElement;
}
function aaRecreateElementFromEntry(p, elementEntry, intendedParent) {
  const ns = p.treeAdapter.getNamespaceURI(elementEntry.element);
  const newElement = p._createElement(elementEntry.token.tagName, ns, elementEntry.token.attrs, intendedParent);
  p.openElements.replace(elementEntry.element, newElement);
  p.activeFormattingElements.replaceElement(elementEntry, newElement);
  return newElement;
}
function aaInsertLastNodeInCommonAncestor(p, commonAncestor, lastElement) {
  const tn = p.treeAdapter.getTagName(commonAncestor);
  const tid = getTagID(tn);
  if (p._isElementCausesFosterParenting(tid)) {
    p._fosterParentElement(lastElement);
  } else {
    const ns = p.treeAdapter.getNamespaceURI(commonAncestor);
    if (tid === TAG_ID.TEMPLATE && ns === NS.HTML) {
      commonAncestor = p.treeAdapter.getTemplateContent(commonAncestor);
    }
    p.treeAdapter.appendChild(commonAncestor, lastElement);
  }
}
function aaReplaceFormattingElement(p, furthestBlock, formattingElementEntry) {
  const ns = p.treeAdapter.getNamespaceURI(formattingElementEntry.element);
  const { token: token2 } = formattingElementEntry;
  const newElement = p._createElement(token2.tagName, ns, token2.attrs, furthestBlock);
  p._adoptNodes(furthestBlock, newElement);
  p.treeAdapter.appendChild(furthestBlock, newElement);
  p.activeFormattingElements.insertElementAfterBookmark(newElement, token2);
  p.activeFormattingElements.removeEntry(formattingElementEntry);
  const formattingIdx = p.openElements._indexOf(formattingElementEntry.element);
  let furthestBlockIdx = p.openElements.slotAbove(formattingIdx);
  while (p.openElements.items[furthestBlockIdx] !== furthestBlock) {
    furthestBlockIdx = p.openElements.slotAbove(furthestBlockIdx);
  }
  p.openElements.replaceFormattingElement(formattingIdx, furthestBlockIdx, newElement, token2.tagID);
}
function callAdoptionAgency(p, token2) {
  const { current, currentTagId } = p.openElements;
  if (currentTagId === token2.tagID && p.treeAdapter.getNamespaceURI(current) === NS.HTML && !p.activeFormattingElements.getElementEntry(current)) {
    p.openElements.pop();
    return;
  }
  for (let i2 = 0; i2 < AA_OUTER_LOOP_ITER; i2++) {
    const formattingElementEntry = aaObtainFormattingElementEntry(p, token2);
    if (!formattingElementEntry) {
      break;
    }
    const furthestBlockIdx = aaObtainFurthestBlock(p, formattingElementEntry);
    if (furthestBlockIdx === -1) {
      break;
    }
    const furthestBlock = p.openElements.items[furthestBlockIdx];
    p.activeFormattingElements.bookmark = formattingElementEntry;
    const lastElement = aaInnerLoop(p, furthestBlockIdx, formattingElementEntry.element);
    const commonAncestor = p.openElements.getCommonAncestor(formattingElementEntry.element);
    p.treeAdapter.detachNode(lastElement);
    if (commonAncestor)
      aaInsertLastNodeInCommonAncestor(p, commonAncestor, lastElement);
    aaReplaceFormattingElement(p, furthestBlock, formattingElementEntry);
  }
}
function appendComment(p, token2) {
  p._appendCommentNode(token2, p.openElements.currentTmplContentOrNode);
}
function appendCommentToRootHtmlElement(p, token2) {
  p._appendCommentNode(token2, p.openElements.items[0]);
}
function appendCommentToDocument(p, token2) {
  p._appendCommentNode(token2, p.document);
}
function stopParsing(p, token2) {
  p.stopped = true;
  if (token2.location) {
    const target = p.fragmentContext ? 0 : 2;
    for (let i2 = p.openElements.stackTop; i2 >= target; i2 = p.openElements.slotBelow(i2)) {
      p._setEndLocation(p.openElements.items[i2], token2);
    }
    if (!p.fragmentContext && p.openElements.stackTop >= 0) {
      const htmlElement = p.openElements.items[0];
      const htmlLocation = p.treeAdapter.getNodeSourceCodeLocation(htmlElement);
      if (htmlLocation && !htmlLocation.endTag) {
        p._setEndLocation(htmlElement, token2);
        if (p.openElements.stackTop >= 1) {
          const bodyElement = p.openElements.items[1];
          const bodyLocation = p.treeAdapter.getNodeSourceCodeLocation(bodyElement);
          if (bodyLocation && !bodyLocation.endTag) {
            p._setEndLocation(bodyElement, token2);
          }
        }
      }
    }
  }
}
function doctypeInInitialMode(p, token2) {
  p._setDocumentType(token2);
  const mode = token2.forceQuirks ? DOCUMENT_MODE.QUIRKS : getDocumentMode(token2);
  if (!isConforming(token2)) {
    p._err(token2, ERR.nonConformingDoctype);
  }
  p.treeAdapter.setDocumentMode(p.document, mode);
  p.insertionMode = InsertionMode.BEFORE_HTML;
}
function tokenInInitialMode(p, token2) {
  p._err(token2, ERR.missingDoctype, true);
  p.treeAdapter.setDocumentMode(p.document, DOCUMENT_MODE.QUIRKS);
  p.insertionMode = InsertionMode.BEFORE_HTML;
  p._processToken(token2);
}
function startTagBeforeHtml(p, token2) {
  if (token2.tagID === TAG_ID.HTML) {
    p._insertElement(token2, NS.HTML);
    p.insertionMode = InsertionMode.BEFORE_HEAD;
  } else {
    tokenBeforeHtml(p, token2);
  }
}
function endTagBeforeHtml(p, token2) {
  const tn = token2.tagID;
  if (tn === TAG_ID.HTML || tn === TAG_ID.HEAD || tn === TAG_ID.BODY || tn === TAG_ID.BR) {
    tokenBeforeHtml(p, token2);
  }
}
function tokenBeforeHtml(p, token2) {
  p._insertFakeRootElement();
  p.insertionMode = InsertionMode.BEFORE_HEAD;
  p._processToken(token2);
}
function startTagBeforeHead(p, token2) {
  switch (token2.tagID) {
    case TAG_ID.HTML: {
      startTagInBody(p, token2);
      break;
    }
    case TAG_ID.HEAD: {
      p._insertElement(token2, NS.HTML);
      p.headElement = p.openElements.current;
      p.insertionMode = InsertionMode.IN_HEAD;
      break;
    }
    default: {
      tokenBeforeHead(p, token2);
    }
  }
}
function endTagBeforeHead(p, token2) {
  const tn = token2.tagID;
  if (tn === TAG_ID.HEAD || tn === TAG_ID.BODY || tn === TAG_ID.HTML || tn === TAG_ID.BR) {
    tokenBeforeHead(p, token2);
  } else {
    p._err(token2, ERR.endTagWithoutMatchingOpenElement);
  }
}
function tokenBeforeHead(p, token2) {
  p._insertFakeElement(TAG_NAMES.HEAD, TAG_ID.HEAD);
  p.headElement = p.openElements.current;
  p.insertionMode = InsertionMode.IN_HEAD;
  p._processToken(token2);
}
function startTagInHead(p, token2) {
  switch (token2.tagID) {
    case TAG_ID.HTML: {
      startTagInBody(p, token2);
      break;
    }
    case TAG_ID.BASE:
    case TAG_ID.BASEFONT:
    case TAG_ID.BGSOUND:
    case TAG_ID.LINK:
    case TAG_ID.META: {
      p._appendElement(token2, NS.HTML);
      token2.ackSelfClosing = true;
      break;
    }
    case TAG_ID.TITLE: {
      p._switchToTextParsing(token2, TokenizerMode.RCDATA);
      break;
    }
    case TAG_ID.NOSCRIPT: {
      if (p.options.scriptingEnabled) {
        p._switchToTextParsing(token2, TokenizerMode.RAWTEXT);
      } else {
        p._insertElement(token2, NS.HTML);
        p.insertionMode = InsertionMode.IN_HEAD_NO_SCRIPT;
      }
      break;
    }
    case TAG_ID.NOFRAMES:
    case TAG_ID.STYLE: {
      p._switchToTextParsing(token2, TokenizerMode.RAWTEXT);
      break;
    }
    case TAG_ID.SCRIPT: {
      p._switchToTextParsing(token2, TokenizerMode.SCRIPT_DATA);
      break;
    }
    case TAG_ID.TEMPLATE: {
      p._insertTemplate(token2);
      p.activeFormattingElements.insertMarker();
      p.framesetOk = false;
      p.insertionMode = InsertionMode.IN_TEMPLATE;
      p.tmplInsertionModeStack.push(InsertionMode.IN_TEMPLATE);
      break;
    }
    case TAG_ID.HEAD: {
      p._err(token2, ERR.misplacedStartTagForHeadElement);
      break;
    }
    default: {
      tokenInHead(p, token2);
    }
  }
}
function endTagInHead(p, token2) {
  switch (token2.tagID) {
    case TAG_ID.HEAD: {
      p.openElements.pop();
      p.insertionMode = InsertionMode.AFTER_HEAD;
      break;
    }
    case TAG_ID.BODY:
    case TAG_ID.BR:
    case TAG_ID.HTML: {
      tokenInHead(p, token2);
      break;
    }
    case TAG_ID.TEMPLATE: {
      templateEndTagInHead(p, token2);
      break;
    }
    default: {
      p._err(token2, ERR.endTagWithoutMatchingOpenElement);
    }
  }
}
function templateEndTagInHead(p, token2) {
  if (p.openElements.tmplCount > 0) {
    p.openElements.generateImpliedEndTagsThoroughly();
    if (p.openElements.currentTagId !== TAG_ID.TEMPLATE) {
      p._err(token2, ERR.closingOfElementWithOpenChildElements);
    }
    p.openElements.popUntilTagNamePopped(TAG_ID.TEMPLATE);
    p.activeFormattingElements.clearToLastMarker();
    p.tmplInsertionModeStack.pop();
    p._resetInsertionMode();
  } else {
    p._err(token2, ERR.endTagWithoutMatchingOpenElement);
  }
}
function tokenInHead(p, token2) {
  p.openElements.pop();
  p.insertionMode = InsertionMode.AFTER_HEAD;
  p._processToken(token2);
}
function startTagInHeadNoScript(p, token2) {
  switch (token2.tagID) {
    case TAG_ID.HTML: {
      startTagInBody(p, token2);
      break;
    }
    case TAG_ID.BASEFONT:
    case TAG_ID.BGSOUND:
    case TAG_ID.HEAD:
    case TAG_ID.LINK:
    case TAG_ID.META:
    case TAG_ID.NOFRAMES:
    case TAG_ID.STYLE: {
      startTagInHead(p, token2);
      break;
    }
    case TAG_ID.NOSCRIPT: {
      p._err(token2, ERR.nestedNoscriptInHead);
      break;
    }
    default: {
      tokenInHeadNoScript(p, token2);
    }
  }
}
function endTagInHeadNoScript(p, token2) {
  switch (token2.tagID) {
    case TAG_ID.NOSCRIPT: {
      p.openElements.pop();
      p.insertionMode = InsertionMode.IN_HEAD;
      break;
    }
    case TAG_ID.BR: {
      tokenInHeadNoScript(p, token2);
      break;
    }
    default: {
      p._err(token2, ERR.endTagWithoutMatchingOpenElement);
    }
  }
}
function tokenInHeadNoScript(p, token2) {
  const errCode = token2.type === TokenType.EOF ? ERR.openElementsLeftAfterEof : ERR.disallowedContentInNoscriptInHead;
  p._err(token2, errCode);
  p.openElements.pop();
  p.insertionMode = InsertionMode.IN_HEAD;
  p._processToken(token2);
}
function startTagAfterHead(p, token2) {
  switch (token2.tagID) {
    case TAG_ID.HTML: {
      startTagInBody(p, token2);
      break;
    }
    case TAG_ID.BODY: {
      p._insertElement(token2, NS.HTML);
      p.framesetOk = false;
      p.insertionMode = InsertionMode.IN_BODY;
      break;
    }
    case TAG_ID.FRAMESET: {
      p._insertElement(token2, NS.HTML);
      p.insertionMode = InsertionMode.IN_FRAMESET;
      break;
    }
    case TAG_ID.BASE:
    case TAG_ID.BASEFONT:
    case TAG_ID.BGSOUND:
    case TAG_ID.LINK:
    case TAG_ID.META:
    case TAG_ID.NOFRAMES:
    case TAG_ID.SCRIPT:
    case TAG_ID.STYLE:
    case TAG_ID.TEMPLATE:
    case TAG_ID.TITLE: {
      p._err(token2, ERR.abandonedHeadElementChild);
      p.openElements.push(p.headElement, TAG_ID.HEAD);
      startTagInHead(p, token2);
      p.openElements.remove(p.headElement);
      break;
    }
    case TAG_ID.HEAD: {
      p._err(token2, ERR.misplacedStartTagForHeadElement);
      break;
    }
    default: {
      tokenAfterHead(p, token2);
    }
  }
}
function endTagAfterHead(p, token2) {
  switch (token2.tagID) {
    case TAG_ID.BODY:
    case TAG_ID.HTML:
    case TAG_ID.BR: {
      tokenAfterHead(p, token2);
      break;
    }
    case TAG_ID.TEMPLATE: {
      templateEndTagInHead(p, token2);
      break;
    }
    default: {
      p._err(token2, ERR.endTagWithoutMatchingOpenElement);
    }
  }
}
function tokenAfterHead(p, token2) {
  p._insertFakeElement(TAG_NAMES.BODY, TAG_ID.BODY);
  p.insertionMode = InsertionMode.IN_BODY;
  modeInBody(p, token2);
}
function modeInBody(p, token2) {
  switch (token2.type) {
    case TokenType.CHARACTER: {
      characterInBody(p, token2);
      break;
    }
    case TokenType.WHITESPACE_CHARACTER: {
      whitespaceCharacterInBody(p, token2);
      break;
    }
    case TokenType.COMMENT: {
      appendComment(p, token2);
      break;
    }
    case TokenType.START_TAG: {
      startTagInBody(p, token2);
      break;
    }
    case TokenType.END_TAG: {
      endTagInBody(p, token2);
      break;
    }
    case TokenType.EOF: {
      eofInBody(p, token2);
      break;
    }
    default:
  }
}
function whitespaceCharacterInBody(p, token2) {
  p._reconstructActiveFormattingElements();
  p._insertCharacters(token2);
}
function characterInBody(p, token2) {
  p._reconstructActiveFormattingElements();
  p._insertCharacters(token2);
  p.framesetOk = false;
}
function htmlStartTagInBody(p, token2) {
  if (p.openElements.tmplCount === 0) {
    p.treeAdapter.adoptAttributes(p.openElements.items[0], token2.attrs);
  }
}
function bodyStartTagInBody(p, token2) {
  const bodyElement = p.openElements.tryPeekProperlyNestedBodyElement();
  if (bodyElement && p.openElements.tmplCount === 0) {
    p.framesetOk = false;
    p.treeAdapter.adoptAttributes(bodyElement, token2.attrs);
  }
}
function framesetStartTagInBody(p, token2) {
  const bodyElement = p.openElements.tryPeekProperlyNestedBodyElement();
  if (p.framesetOk && bodyElement) {
    p.treeAdapter.detachNode(bodyElement);
    p.openElements.popAllUpToHtmlElement();
    p._insertElement(token2, NS.HTML);
    p.insertionMode = InsertionMode.IN_FRAMESET;
  }
}
function addressStartTagInBody(p, token2) {
  if (p.openElements.hasInButtonScope(TAG_ID.P)) {
    p._closePElement();
  }
  p._insertElement(token2, NS.HTML);
}
function numberedHeaderStartTagInBody(p, token2) {
  if (p.openElements.hasInButtonScope(TAG_ID.P)) {
    p._closePElement();
  }
  if (p.openElements.currentTagId !== void 0 && NUMBERED_HEADERS.has(p.openElements.currentTagId)) {
    p.openElements.pop();
  }
  p._insertElement(token2, NS.HTML);
}
function preStartTagInBody(p, token2) {
  if (p.openElements.hasInButtonScope(TAG_ID.P)) {
    p._closePElement();
  }
  p._insertElement(token2, NS.HTML);
  p.skipNextNewLine = true;
  p.framesetOk = false;
}
function formStartTagInBody(p, token2) {
  const inTemplate = p.openElements.tmplCount > 0;
  if (!p.formElement || inTemplate) {
    if (p.openElements.hasInButtonScope(TAG_ID.P)) {
      p._closePElement();
    }
    p._insertElement(token2, NS.HTML);
    if (!inTemplate) {
      p.formElement = p.openElements.current;
    }
  }
}
function listItemStartTagInBody(p, token2) {
  p.framesetOk = false;
  const idx = token2.tagID === TAG_ID.LI ? p.openElements.indexOfTopmost(TAG_ID.LI) : Math.max(p.openElements.indexOfTopmost(TAG_ID.DD), p.openElements.indexOfTopmost(TAG_ID.DT));
  if (idx !== -1 && !p.openElements.hasListItemBoundaryAbove(idx)) {
    const elementId = p.openElements.tagIDs[idx];
    p.openElements.generateImpliedEndTagsWithExclusion(elementId);
    p.openElements.popUntilTagNamePopped(elementId);
  }
  if (p.openElements.hasInButtonScope(TAG_ID.P)) {
    p._closePElement();
  }
  p._insertElement(token2, NS.HTML);
}
function plaintextStartTagInBody(p, token2) {
  if (p.openElements.hasInButtonScope(TAG_ID.P)) {
    p._closePElement();
  }
  p._insertElement(token2, NS.HTML);
  p.tokenizer.state = TokenizerMode.PLAINTEXT;
}
function buttonStartTagInBody(p, token2) {
  if (p.openElements.hasInScope(TAG_ID.BUTTON)) {
    p.openElements.generateImpliedEndTags();
    p.openElements.popUntilTagNamePopped(TAG_ID.BUTTON);
  }
  p._reconstructActiveFormattingElements();
  p._insertElement(token2, NS.HTML);
  p.framesetOk = false;
}
function aStartTagInBody(p, token2) {
  const activeElementEntry = p.activeFormattingElements.getElementEntryInScopeWithTagName(TAG_NAMES.A);
  if (activeElementEntry) {
    callAdoptionAgency(p, token2);
    p.openElements.remove(activeElementEntry.element);
    p.activeFormattingElements.removeEntry(activeElementEntry);
  }
  p._reconstructActiveFormattingElements();
  p._insertElement(token2, NS.HTML);
  p.activeFormattingElements.pushElement(p.openElements.current, token2);
}
function bStartTagInBody(p, token2) {
  p._reconstructActiveFormattingElements();
  p._insertElement(token2, NS.HTML);
  p.activeFormattingElements.pushElement(p.openElements.current, token2);
}
function nobrStartTagInBody(p, token2) {
  p._reconstructActiveFormattingElements();
  if (p.openElements.hasInScope(TAG_ID.NOBR)) {
    callAdoptionAgency(p, token2);
    p._reconstructActiveFormattingElements();
  }
  p._insertElement(token2, NS.HTML);
  p.activeFormattingElements.pushElement(p.openElements.current, token2);
}
function appletStartTagInBody(p, token2) {
  p._reconstructActiveFormattingElements();
  p._insertElement(token2, NS.HTML);
  p.activeFormattingElements.insertMarker();
  p.framesetOk = false;
}
function tableStartTagInBody(p, token2) {
  if (p.treeAdapter.getDocumentMode(p.document) !== DOCUMENT_MODE.QUIRKS && p.openElements.hasInButtonScope(TAG_ID.P)) {
    p._closePElement();
  }
  p._insertElement(token2, NS.HTML);
  p.framesetOk = false;
  p.insertionMode = InsertionMode.IN_TABLE;
}
function areaStartTagInBody(p, token2) {
  p._reconstructActiveFormattingElements();
  p._appendElement(token2, NS.HTML);
  p.framesetOk = false;
  token2.ackSelfClosing = true;
}
function isHiddenInput(token2) {
  const inputType = getTokenAttr(token2, ATTRS.TYPE);
  return inputType != null && inputType.toLowerCase() === HIDDEN_INPUT_TYPE;
}
function inputStartTagInBody(p, token2) {
  p._reconstructActiveFormattingElements();
  p._appendElement(token2, NS.HTML);
  if (!isHiddenInput(token2)) {
    p.framesetOk = false;
  }
  token2.ackSelfClosing = true;
}
function paramStartTagInBody(p, token2) {
  p._appendElement(token2, NS.HTML);
  token2.ackSelfClosing = true;
}
function hrStartTagInBody(p, token2) {
  if (p.openElements.hasInButtonScope(TAG_ID.P)) {
    p._closePElement();
  }
  p._appendElement(token2, NS.HTML);
  p.framesetOk = false;
  token2.ackSelfClosing = true;
}
function imageStartTagInBody(p, token2) {
  token2.tagName = TAG_NAMES.IMG;
  token2.tagID = TAG_ID.IMG;
  areaStartTagInBody(p, token2);
}
function textareaStartTagInBody(p, token2) {
  p._insertElement(token2, NS.HTML);
  p.skipNextNewLine = true;
  p.tokenizer.state = TokenizerMode.RCDATA;
  p.originalInsertionMode = p.insertionMode;
  p.framesetOk = false;
  p.insertionMode = InsertionMode.TEXT;
}
function xmpStartTagInBody(p, token2) {
  if (p.openElements.hasInButtonScope(TAG_ID.P)) {
    p._closePElement();
  }
  p._reconstructActiveFormattingElements();
  p.framesetOk = false;
  p._switchToTextParsing(token2, TokenizerMode.RAWTEXT);
}
function iframeStartTagInBody(p, token2) {
  p.framesetOk = false;
  p._switchToTextParsing(token2, TokenizerMode.RAWTEXT);
}
function rawTextStartTagInBody(p, token2) {
  p._switchToTextParsing(token2, TokenizerMode.RAWTEXT);
}
function selectStartTagInBody(p, token2) {
  p._reconstructActiveFormattingElements();
  p._insertElement(token2, NS.HTML);
  p.framesetOk = false;
  p.insertionMode = p.insertionMode === InsertionMode.IN_TABLE || p.insertionMode === InsertionMode.IN_CAPTION || p.insertionMode === InsertionMode.IN_TABLE_BODY || p.insertionMode === InsertionMode.IN_ROW || p.insertionMode === InsertionMode.IN_CELL ? InsertionMode.IN_SELECT_IN_TABLE : InsertionMode.IN_SELECT;
}
function optgroupStartTagInBody(p, token2) {
  if (p.openElements.currentTagId === TAG_ID.OPTION) {
    p.openElements.pop();
  }
  p._reconstructActiveFormattingElements();
  p._insertElement(token2, NS.HTML);
}
function rbStartTagInBody(p, token2) {
  if (p.openElements.hasInScope(TAG_ID.RUBY)) {
    p.openElements.generateImpliedEndTags();
  }
  p._insertElement(token2, NS.HTML);
}
function rtStartTagInBody(p, token2) {
  if (p.openElements.hasInScope(TAG_ID.RUBY)) {
    p.openElements.generateImpliedEndTagsWithExclusion(TAG_ID.RTC);
  }
  p._insertElement(token2, NS.HTML);
}
function mathStartTagInBody(p, token2) {
  p._reconstructActiveFormattingElements();
  adjustTokenMathMLAttrs(token2);
  adjustTokenXMLAttrs(token2);
  if (token2.selfClosing) {
    p._appendElement(token2, NS.MATHML);
  } else {
    p._insertElement(token2, NS.MATHML);
  }
  token2.ackSelfClosing = true;
}
function svgStartTagInBody(p, token2) {
  p._reconstructActiveFormattingElements();
  adjustTokenSVGAttrs(token2);
  adjustTokenXMLAttrs(token2);
  if (token2.selfClosing) {
    p._appendElement(token2, NS.SVG);
  } else {
    p._insertElement(token2, NS.SVG);
  }
  token2.ackSelfClosing = true;
}
function genericStartTagInBody(p, token2) {
  p._reconstructActiveFormattingElements();
  p._insertElement(token2, NS.HTML);
}
function startTagInBody(p, token2) {
  switch (token2.tagID) {
    case TAG_ID.I:
    case TAG_ID.S:
    case TAG_ID.B:
    case TAG_ID.U:
    case TAG_ID.EM:
    case TAG_ID.TT:
    case TAG_ID.BIG:
    case TAG_ID.CODE:
    case TAG_ID.FONT:
    case TAG_ID.SMALL:
    case TAG_ID.STRIKE:
    case TAG_ID.STRONG: {
      bStartTagInBody(p, token2);
      break;
    }
    case TAG_ID.A: {
      aStartTagInBody(p, token2);
      break;
    }
    case TAG_ID.H1:
    case TAG_ID.H2:
    case TAG_ID.H3:
    case TAG_ID.H4:
    case TAG_ID.H5:
    case TAG_ID.H6: {
      numberedHeaderStartTagInBody(p, token2);
      break;
    }
    case TAG_ID.P:
    case TAG_ID.DL:
    case TAG_ID.OL:
    case TAG_ID.UL:
    case TAG_ID.DIV:
    case TAG_ID.DIR:
    case TAG_ID.NAV:
    case TAG_ID.MAIN:
    case TAG_ID.MENU:
    case TAG_ID.ASIDE:
    case TAG_ID.CENTER:
    case TAG_ID.FIGURE:
    case TAG_ID.FOOTER:
    case TAG_ID.HEADER:
    case TAG_ID.HGROUP:
    case TAG_ID.DIALOG:
    case TAG_ID.DETAILS:
    case TAG_ID.ADDRESS:
    case TAG_ID.ARTICLE:
    case TAG_ID.SEARCH:
    case TAG_ID.SECTION:
    case TAG_ID.SUMMARY:
    case TAG_ID.FIELDSET:
    case TAG_ID.BLOCKQUOTE:
    case TAG_ID.FIGCAPTION: {
      addressStartTagInBody(p, token2);
      break;
    }
    case TAG_ID.LI:
    case TAG_ID.DD:
    case TAG_ID.DT: {
      listItemStartTagInBody(p, token2);
      break;
    }
    case TAG_ID.BR:
    case TAG_ID.IMG:
    case TAG_ID.WBR:
    case TAG_ID.AREA:
    case TAG_ID.EMBED:
    case TAG_ID.KEYGEN: {
      areaStartTagInBody(p, token2);
      break;
    }
    case TAG_ID.HR: {
      hrStartTagInBody(p, token2);
      break;
    }
    case TAG_ID.RB:
    case TAG_ID.RTC: {
      rbStartTagInBody(p, token2);
      break;
    }
    case TAG_ID.RT:
    case TAG_ID.RP: {
      rtStartTagInBody(p, token2);
      break;
    }
    case TAG_ID.PRE:
    case TAG_ID.LISTING: {
      preStartTagInBody(p, token2);
      break;
    }
    case TAG_ID.XMP: {
      xmpStartTagInBody(p, token2);
      break;
    }
    case TAG_ID.SVG: {
      svgStartTagInBody(p, token2);
      break;
    }
    case TAG_ID.HTML: {
      htmlStartTagInBody(p, token2);
      break;
    }
    case TAG_ID.BASE:
    case TAG_ID.LINK:
    case TAG_ID.META:
    case TAG_ID.STYLE:
    case TAG_ID.TITLE:
    case TAG_ID.SCRIPT:
    case TAG_ID.BGSOUND:
    case TAG_ID.BASEFONT:
    case TAG_ID.TEMPLATE: {
      startTagInHead(p, token2);
      break;
    }
    case TAG_ID.BODY: {
      bodyStartTagInBody(p, token2);
      break;
    }
    case TAG_ID.FORM: {
      formStartTagInBody(p, token2);
      break;
    }
    case TAG_ID.NOBR: {
      nobrStartTagInBody(p, token2);
      break;
    }
    case TAG_ID.MATH: {
      mathStartTagInBody(p, token2);
      break;
    }
    case TAG_ID.TABLE: {
      tableStartTagInBody(p, token2);
      break;
    }
    case TAG_ID.INPUT: {
      inputStartTagInBody(p, token2);
      break;
    }
    case TAG_ID.PARAM:
    case TAG_ID.TRACK:
    case TAG_ID.SOURCE: {
      paramStartTagInBody(p, token2);
      break;
    }
    case TAG_ID.IMAGE: {
      imageStartTagInBody(p, token2);
      break;
    }
    case TAG_ID.BUTTON: {
      buttonStartTagInBody(p, token2);
      break;
    }
    case TAG_ID.APPLET:
    case TAG_ID.OBJECT:
    case TAG_ID.MARQUEE: {
      appletStartTagInBody(p, token2);
      break;
    }
    case TAG_ID.IFRAME: {
      iframeStartTagInBody(p, token2);
      break;
    }
    case TAG_ID.SELECT: {
      selectStartTagInBody(p, token2);
      break;
    }
    case TAG_ID.OPTION:
    case TAG_ID.OPTGROUP: {
      optgroupStartTagInBody(p, token2);
      break;
    }
    case TAG_ID.NOEMBED:
    case TAG_ID.NOFRAMES: {
      rawTextStartTagInBody(p, token2);
      break;
    }
    case TAG_ID.FRAMESET: {
      framesetStartTagInBody(p, token2);
      break;
    }
    case TAG_ID.TEXTAREA: {
      textareaStartTagInBody(p, token2);
      break;
    }
    case TAG_ID.NOSCRIPT: {
      if (p.options.scriptingEnabled) {
        rawTextStartTagInBody(p, token2);
      } else {
        genericStartTagInBody(p, token2);
      }
      break;
    }
    case TAG_ID.PLAINTEXT: {
      plaintextStartTagInBody(p, token2);
      break;
    }
    case TAG_ID.COL:
    case TAG_ID.TH:
    case TAG_ID.TD:
    case TAG_ID.TR:
    case TAG_ID.HEAD:
    case TAG_ID.FRAME:
    case TAG_ID.TBODY:
    case TAG_ID.TFOOT:
    case TAG_ID.THEAD:
    case TAG_ID.CAPTION:
    case TAG_ID.COLGROUP: {
      break;
    }
    default: {
      genericStartTagInBody(p, token2);
    }
  }
}
function bodyEndTagInBody(p, token2) {
  if (p.openElements.hasInScope(TAG_ID.BODY)) {
    p.insertionMode = InsertionMode.AFTER_BODY;
    if (p.options.sourceCodeLocationInfo) {
      const bodyElement = p.openElements.tryPeekProperlyNestedBodyElement();
      if (bodyElement) {
        p._setEndLocation(bodyElement, token2);
      }
    }
  }
}
function htmlEndTagInBody(p, token2) {
  if (p.openElements.hasInScope(TAG_ID.BODY)) {
    p.insertionMode = InsertionMode.AFTER_BODY;
    endTagAfterBody(p, token2);
  }
}
function addressEndTagInBody(p, token2) {
  const tn = token2.tagID;
  if (p.openElements.hasInScope(tn)) {
    p.openElements.generateImpliedEndTags();
    p.openElements.popUntilTagNamePopped(tn);
  }
}
function formEndTagInBody(p) {
  const inTemplate = p.openElements.tmplCount > 0;
  const { formElement } = p;
  if (!inTemplate) {
    p.formElement = null;
  }
  if ((formElement || inTemplate) && p.openElements.hasInScope(TAG_ID.FORM)) {
    p.openElements.generateImpliedEndTags();
    if (inTemplate) {
      p.openElements.popUntilTagNamePopped(TAG_ID.FORM);
    } else if (formElement) {
      p.openElements.remove(formElement);
    }
  }
}
function pEndTagInBody(p) {
  if (!p.openElements.hasInButtonScope(TAG_ID.P)) {
    p._insertFakeElement(TAG_NAMES.P, TAG_ID.P);
  }
  p._closePElement();
}
function liEndTagInBody(p) {
  if (p.openElements.hasInListItemScope(TAG_ID.LI)) {
    p.openElements.generateImpliedEndTagsWithExclusion(TAG_ID.LI);
    p.openElements.popUntilTagNamePopped(TAG_ID.LI);
  }
}
function ddEndTagInBody(p, token2) {
  const tn = token2.tagID;
  if (p.openElements.hasInScope(tn)) {
    p.openElements.generateImpliedEndTagsWithExclusion(tn);
    p.openElements.popUntilTagNamePopped(tn);
  }
}
function numberedHeaderEndTagInBody(p) {
  if (p.openElements.hasNumberedHeaderInScope()) {
    p.openElements.generateImpliedEndTags();
    p.openElements.popUntilNumberedHeaderPopped();
  }
}
function appletEndTagInBody(p, token2) {
  const tn = token2.tagID;
  if (p.openElements.hasInScope(tn)) {
    p.openElements.generateImpliedEndTags();
    p.openElements.popUntilTagNamePopped(tn);
    p.activeFormattingElements.clearToLastMarker();
  }
}
function brEndTagInBody(p) {
  p._reconstructActiveFormattingElements();
  p._insertFakeElement(TAG_NAMES.BR, TAG_ID.BR);
  p.openElements.pop();
  p.framesetOk = false;
}
function genericEndTagInBody(p, token2) {
  const tid = token2.tagID;
  const i2 = tid === TAG_ID.UNKNOWN ? p.openElements.indexOfTopmostByName(NS.HTML, token2.tagName) : p.openElements.indexOfTopmost(tid);
  if (i2 > 0 && !p.openElements.hasSpecialElementAbove(i2)) {
    p.openElements.generateImpliedEndTagsWithExclusion(tid);
    if (p.openElements.stackTop >= i2)
      p.openElements.shortenToLength(i2);
  }
}
function endTagInBody(p, token2) {
  switch (token2.tagID) {
    case TAG_ID.A:
    case TAG_ID.B:
    case TAG_ID.I:
    case TAG_ID.S:
    case TAG_ID.U:
    case TAG_ID.EM:
    case TAG_ID.TT:
    case TAG_ID.BIG:
    case TAG_ID.CODE:
    case TAG_ID.FONT:
    case TAG_ID.NOBR:
    case TAG_ID.SMALL:
    case TAG_ID.STRIKE:
    case TAG_ID.STRONG: {
      callAdoptionAgency(p, token2);
      break;
    }
    case TAG_ID.P: {
      pEndTagInBody(p);
      break;
    }
    case TAG_ID.DL:
    case TAG_ID.UL:
    case TAG_ID.OL:
    case TAG_ID.DIR:
    case TAG_ID.DIV:
    case TAG_ID.NAV:
    case TAG_ID.PRE:
    case TAG_ID.MAIN:
    case TAG_ID.MENU:
    case TAG_ID.ASIDE:
    case TAG_ID.BUTTON:
    case TAG_ID.CENTER:
    case TAG_ID.FIGURE:
    case TAG_ID.FOOTER:
    case TAG_ID.HEADER:
    case TAG_ID.HGROUP:
    case TAG_ID.DIALOG:
    case TAG_ID.ADDRESS:
    case TAG_ID.ARTICLE:
    case TAG_ID.DETAILS:
    case TAG_ID.SEARCH:
    case TAG_ID.SECTION:
    case TAG_ID.SUMMARY:
    case TAG_ID.LISTING:
    case TAG_ID.FIELDSET:
    case TAG_ID.BLOCKQUOTE:
    case TAG_ID.FIGCAPTION: {
      addressEndTagInBody(p, token2);
      break;
    }
    case TAG_ID.LI: {
      liEndTagInBody(p);
      break;
    }
    case TAG_ID.DD:
    case TAG_ID.DT: {
      ddEndTagInBody(p, token2);
      break;
    }
    case TAG_ID.H1:
    case TAG_ID.H2:
    case TAG_ID.H3:
    case TAG_ID.H4:
    case TAG_ID.H5:
    case TAG_ID.H6: {
      numberedHeaderEndTagInBody(p);
      break;
    }
    case TAG_ID.BR: {
      brEndTagInBody(p);
      break;
    }
    case TAG_ID.BODY: {
      bodyEndTagInBody(p, token2);
      break;
    }
    case TAG_ID.HTML: {
      htmlEndTagInBody(p, token2);
      break;
    }
    case TAG_ID.FORM: {
      formEndTagInBody(p);
      break;
    }
    case TAG_ID.APPLET:
    case TAG_ID.OBJECT:
    case TAG_ID.MARQUEE: {
      appletEndTagInBody(p, token2);
      break;
    }
    case TAG_ID.TEMPLATE: {
      templateEndTagInHead(p, token2);
      break;
    }
    default: {
      genericEndTagInBody(p, token2);
    }
  }
}
function eofInBody(p, token2) {
  if (p.tmplInsertionModeStack.length > 0) {
    eofInTemplate(p, token2);
  } else {
    stopParsing(p, token2);
  }
}
function endTagInText(p, token2) {
  var _a;
  if (token2.tagID === TAG_ID.SCRIPT) {
    (_a = p.scriptHandler) === null || _a === void 0 ? void 0 : _a.call(p, p.openElements.current);
  }
  p.openElements.pop();
  p.insertionMode = p.originalInsertionMode;
}
function eofInText(p, token2) {
  p._err(token2, ERR.eofInElementThatCanContainOnlyText);
  p.openElements.pop();
  p.insertionMode = p.originalInsertionMode;
  p.onEof(token2);
}
function characterInTable(p, token2) {
  if (p.openElements.currentTagId !== void 0 && TABLE_STRUCTURE_TAGS.has(p.openElements.currentTagId)) {
    p.pendingCharacterTokens.length = 0;
    p.hasNonWhitespacePendingCharacterToken = false;
    p.originalInsertionMode = p.insertionMode;
    p.insertionMode = InsertionMode.IN_TABLE_TEXT;
    switch (token2.type) {
      case TokenType.CHARACTER: {
        characterInTableText(p, token2);
        break;
      }
      case TokenType.WHITESPACE_CHARACTER: {
        whitespaceCharacterInTableText(p, token2);
        break;
      }
    }
  } else {
    tokenInTable(p, token2);
  }
}
function captionStartTagInTable(p, token2) {
  p.openElements.clearBackToTableContext();
  p.activeFormattingElements.insertMarker();
  p._insertElement(token2, NS.HTML);
  p.insertionMode = InsertionMode.IN_CAPTION;
}
function colgroupStartTagInTable(p, token2) {
  p.openElements.clearBackToTableContext();
  p._insertElement(token2, NS.HTML);
  p.insertionMode = InsertionMode.IN_COLUMN_GROUP;
}
function colStartTagInTable(p, token2) {
  p.openElements.clearBackToTableContext();
  p._insertFakeElement(TAG_NAMES.COLGROUP, TAG_ID.COLGROUP);
  p.insertionMode = InsertionMode.IN_COLUMN_GROUP;
  startTagInColumnGroup(p, token2);
}
function tbodyStartTagInTable(p, token2) {
  p.openElements.clearBackToTableContext();
  p._insertElement(token2, NS.HTML);
  p.insertionMode = InsertionMode.IN_TABLE_BODY;
}
function tdStartTagInTable(p, token2) {
  p.openElements.clearBackToTableContext();
  p._insertFakeElement(TAG_NAMES.TBODY, TAG_ID.TBODY);
  p.insertionMode = InsertionMode.IN_TABLE_BODY;
  startTagInTableBody(p, token2);
}
function tableStartTagInTable(p, token2) {
  if (p.openElements.hasInTableScope(TAG_ID.TABLE)) {
    p.openElements.popUntilTagNamePopped(TAG_ID.TABLE);
    p._resetInsertionMode();
    p._processStartTag(token2);
  }
}
function inputStartTagInTable(p, token2) {
  if (isHiddenInput(token2)) {
    p._appendElement(token2, NS.HTML);
  } else {
    tokenInTable(p, token2);
  }
  token2.ackSelfClosing = true;
}
function formStartTagInTable(p, token2) {
  if (!p.formElement && p.openElements.tmplCount === 0) {
    p._insertElement(token2, NS.HTML);
    p.formElement = p.openElements.current;
    p.openElements.pop();
  }
}
function startTagInTable(p, token2) {
  switch (token2.tagID) {
    case TAG_ID.TD:
    case TAG_ID.TH:
    case TAG_ID.TR: {
      tdStartTagInTable(p, token2);
      break;
    }
    case TAG_ID.STYLE:
    case TAG_ID.SCRIPT:
    case TAG_ID.TEMPLATE: {
      startTagInHead(p, token2);
      break;
    }
    case TAG_ID.COL: {
      colStartTagInTable(p, token2);
      break;
    }
    case TAG_ID.FORM: {
      formStartTagInTable(p, token2);
      break;
    }
    case TAG_ID.TABLE: {
      tableStartTagInTable(p, token2);
      break;
    }
    case TAG_ID.TBODY:
    case TAG_ID.TFOOT:
    case TAG_ID.THEAD: {
      tbodyStartTagInTable(p, token2);
      break;
    }
    case TAG_ID.INPUT: {
      inputStartTagInTable(p, token2);
      break;
    }
    case TAG_ID.CAPTION: {
      captionStartTagInTable(p, token2);
      break;
    }
    case TAG_ID.COLGROUP: {
      colgroupStartTagInTable(p, token2);
      break;
    }
    default: {
      tokenInTable(p, token2);
    }
  }
}
function endTagInTable(p, token2) {
  switch (token2.tagID) {
    case TAG_ID.TABLE: {
      if (p.openElements.hasInTableScope(TAG_ID.TABLE)) {
        p.openElements.popUntilTagNamePopped(TAG_ID.TABLE);
        p._resetInsertionMode();
      }
      break;
    }
    case TAG_ID.TEMPLATE: {
      templateEndTagInHead(p, token2);
      break;
    }
    case TAG_ID.BODY:
    case TAG_ID.CAPTION:
    case TAG_ID.COL:
    case TAG_ID.COLGROUP:
    case TAG_ID.HTML:
    case TAG_ID.TBODY:
    case TAG_ID.TD:
    case TAG_ID.TFOOT:
    case TAG_ID.TH:
    case TAG_ID.THEAD:
    case TAG_ID.TR: {
      break;
    }
    default: {
      tokenInTable(p, token2);
    }
  }
}
function tokenInTable(p, token2) {
  const savedFosterParentingState = p.fosterParentingEnabled;
  p.fosterParentingEnabled = true;
  modeInBody(p, token2);
  p.fosterParentingEnabled = savedFosterParentingState;
}
function whitespaceCharacterInTableText(p, token2) {
  p.pendingCharacterTokens.push(token2);
}
function characterInTableText(p, token2) {
  p.pendingCharacterTokens.push(token2);
  p.hasNonWhitespacePendingCharacterToken = true;
}
function tokenInTableText(p, token2) {
  let i2 = 0;
  if (p.hasNonWhitespacePendingCharacterToken) {
    for (; i2 < p.pendingCharacterTokens.length; i2++) {
      tokenInTable(p, p.pendingCharacterTokens[i2]);
    }
  } else {
    for (; i2 < p.pendingCharacterTokens.length; i2++) {
      p._insertCharacters(p.pendingCharacterTokens[i2]);
    }
  }
  p.insertionMode = p.originalInsertionMode;
  p._processToken(token2);
}
var TABLE_VOID_ELEMENTS = /* @__PURE__ */ new Set([TAG_ID.CAPTION, TAG_ID.COL, TAG_ID.COLGROUP, TAG_ID.TBODY, TAG_ID.TD, TAG_ID.TFOOT, TAG_ID.TH, TAG_ID.THEAD, TAG_ID.TR]);
function startTagInCaption(p, token2) {
  const tn = token2.tagID;
  if (TABLE_VOID_ELEMENTS.has(tn)) {
    if (p.openElements.hasInTableScope(TAG_ID.CAPTION)) {
      p.openElements.generateImpliedEndTags();
      p.openElements.popUntilTagNamePopped(TAG_ID.CAPTION);
      p.activeFormattingElements.clearToLastMarker();
      p.insertionMode = InsertionMode.IN_TABLE;
      startTagInTable(p, token2);
    }
  } else {
    startTagInBody(p, token2);
  }
}
function endTagInCaption(p, token2) {
  const tn = token2.tagID;
  switch (tn) {
    case TAG_ID.CAPTION:
    case TAG_ID.TABLE: {
      if (p.openElements.hasInTableScope(TAG_ID.CAPTION)) {
        p.openElements.generateImpliedEndTags();
        p.openElements.popUntilTagNamePopped(TAG_ID.CAPTION);
        p.activeFormattingElements.clearToLastMarker();
        p.insertionMode = InsertionMode.IN_TABLE;
        if (tn === TAG_ID.TABLE) {
          endTagInTable(p, token2);
        }
      }
      break;
    }
    case TAG_ID.BODY:
    case TAG_ID.COL:
    case TAG_ID.COLGROUP:
    case TAG_ID.HTML:
    case TAG_ID.TBODY:
    case TAG_ID.TD:
    case TAG_ID.TFOOT:
    case TAG_ID.TH:
    case TAG_ID.THEAD:
    case TAG_ID.TR: {
      break;
    }
    default: {
      endTagInBody(p, token2);
    }
  }
}
function startTagInColumnGroup(p, token2) {
  switch (token2.tagID) {
    case TAG_ID.HTML: {
      startTagInBody(p, token2);
      break;
    }
    case TAG_ID.COL: {
      p._appendElement(token2, NS.HTML);
      token2.ackSelfClosing = true;
      break;
    }
    case TAG_ID.TEMPLATE: {
      startTagInHead(p, token2);
      break;
    }
    default: {
      tokenInColumnGroup(p, token2);
    }
  }
}
function endTagInColumnGroup(p, token2) {
  switch (token2.tagID) {
    case TAG_ID.COLGROUP: {
      if (p.openElements.currentTagId === TAG_ID.COLGROUP) {
        p.openElements.pop();
        p.insertionMode = InsertionMode.IN_TABLE;
      }
      break;
    }
    case TAG_ID.TEMPLATE: {
      templateEndTagInHead(p, token2);
      break;
    }
    case TAG_ID.COL: {
      break;
    }
    default: {
      tokenInColumnGroup(p, token2);
    }
  }
}
function tokenInColumnGroup(p, token2) {
  if (p.openElements.currentTagId === TAG_ID.COLGROUP) {
    p.openElements.pop();
    p.insertionMode = InsertionMode.IN_TABLE;
    p._processToken(token2);
  }
}
function startTagInTableBody(p, token2) {
  switch (token2.tagID) {
    case TAG_ID.TR: {
      p.openElements.clearBackToTableBodyContext();
      p._insertElement(token2, NS.HTML);
      p.insertionMode = InsertionMode.IN_ROW;
      break;
    }
    case TAG_ID.TH:
    case TAG_ID.TD: {
      p.openElements.clearBackToTableBodyContext();
      p._insertFakeElement(TAG_NAMES.TR, TAG_ID.TR);
      p.insertionMode = InsertionMode.IN_ROW;
      startTagInRow(p, token2);
      break;
    }
    case TAG_ID.CAPTION:
    case TAG_ID.COL:
    case TAG_ID.COLGROUP:
    case TAG_ID.TBODY:
    case TAG_ID.TFOOT:
    case TAG_ID.THEAD: {
      if (p.openElements.hasTableBodyContextInTableScope()) {
        p.openElements.clearBackToTableBodyContext();
        p.openElements.pop();
        p.insertionMode = InsertionMode.IN_TABLE;
        startTagInTable(p, token2);
      }
      break;
    }
    default: {
      startTagInTable(p, token2);
    }
  }
}
function endTagInTableBody(p, token2) {
  const tn = token2.tagID;
  switch (token2.tagID) {
    case TAG_ID.TBODY:
    case TAG_ID.TFOOT:
    case TAG_ID.THEAD: {
      if (p.openElements.hasInTableScope(tn)) {
        p.openElements.clearBackToTableBodyContext();
        p.openElements.pop();
        p.insertionMode = InsertionMode.IN_TABLE;
      }
      break;
    }
    case TAG_ID.TABLE: {
      if (p.openElements.hasTableBodyContextInTableScope()) {
        p.openElements.clearBackToTableBodyContext();
        p.openElements.pop();
        p.insertionMode = InsertionMode.IN_TABLE;
        endTagInTable(p, token2);
      }
      break;
    }
    case TAG_ID.BODY:
    case TAG_ID.CAPTION:
    case TAG_ID.COL:
    case TAG_ID.COLGROUP:
    case TAG_ID.HTML:
    case TAG_ID.TD:
    case TAG_ID.TH:
    case TAG_ID.TR: {
      break;
    }
    default: {
      endTagInTable(p, token2);
    }
  }
}
function startTagInRow(p, token2) {
  switch (token2.tagID) {
    case TAG_ID.TH:
    case TAG_ID.TD: {
      p.openElements.clearBackToTableRowContext();
      p._insertElement(token2, NS.HTML);
      p.insertionMode = InsertionMode.IN_CELL;
      p.activeFormattingElements.insertMarker();
      break;
    }
    case TAG_ID.CAPTION:
    case TAG_ID.COL:
    case TAG_ID.COLGROUP:
    case TAG_ID.TBODY:
    case TAG_ID.TFOOT:
    case TAG_ID.THEAD:
    case TAG_ID.TR: {
      if (p.openElements.hasInTableScope(TAG_ID.TR)) {
        p.openElements.clearBackToTableRowContext();
        p.openElements.pop();
        p.insertionMode = InsertionMode.IN_TABLE_BODY;
        startTagInTableBody(p, token2);
      }
      break;
    }
    default: {
      startTagInTable(p, token2);
    }
  }
}
function endTagInRow(p, token2) {
  switch (token2.tagID) {
    case TAG_ID.TR: {
      if (p.openElements.hasInTableScope(TAG_ID.TR)) {
        p.openElements.clearBackToTableRowContext();
        p.openElements.pop();
        p.insertionMode = InsertionMode.IN_TABLE_BODY;
      }
      break;
    }
    case TAG_ID.TABLE: {
      if (p.openElements.hasInTableScope(TAG_ID.TR)) {
        p.openElements.clearBackToTableRowContext();
        p.openElements.pop();
        p.insertionMode = InsertionMode.IN_TABLE_BODY;
        endTagInTableBody(p, token2);
      }
      break;
    }
    case TAG_ID.TBODY:
    case TAG_ID.TFOOT:
    case TAG_ID.THEAD: {
      if (p.openElements.hasInTableScope(token2.tagID) || p.openElements.hasInTableScope(TAG_ID.TR)) {
        p.openElements.clearBackToTableRowContext();
        p.openElements.pop();
        p.insertionMode = InsertionMode.IN_TABLE_BODY;
        endTagInTableBody(p, token2);
      }
      break;
    }
    case TAG_ID.BODY:
    case TAG_ID.CAPTION:
    case TAG_ID.COL:
    case TAG_ID.COLGROUP:
    case TAG_ID.HTML:
    case TAG_ID.TD:
    case TAG_ID.TH: {
      break;
    }
    default: {
      endTagInTable(p, token2);
    }
  }
}
function startTagInCell(p, token2) {
  const tn = token2.tagID;
  if (TABLE_VOID_ELEMENTS.has(tn)) {
    if (p.openElements.hasInTableScope(TAG_ID.TD) || p.openElements.hasInTableScope(TAG_ID.TH)) {
      p._closeTableCell();
      startTagInRow(p, token2);
    }
  } else {
    startTagInBody(p, token2);
  }
}
function endTagInCell(p, token2) {
  const tn = token2.tagID;
  switch (tn) {
    case TAG_ID.TD:
    case TAG_ID.TH: {
      if (p.openElements.hasInTableScope(tn)) {
        p.openElements.generateImpliedEndTags();
        p.openElements.popUntilTagNamePopped(tn);
        p.activeFormattingElements.clearToLastMarker();
        p.insertionMode = InsertionMode.IN_ROW;
      }
      break;
    }
    case TAG_ID.TABLE:
    case TAG_ID.TBODY:
    case TAG_ID.TFOOT:
    case TAG_ID.THEAD:
    case TAG_ID.TR: {
      if (p.openElements.hasInTableScope(tn)) {
        p._closeTableCell();
        endTagInRow(p, token2);
      }
      break;
    }
    case TAG_ID.BODY:
    case TAG_ID.CAPTION:
    case TAG_ID.COL:
    case TAG_ID.COLGROUP:
    case TAG_ID.HTML: {
      break;
    }
    default: {
      endTagInBody(p, token2);
    }
  }
}
function startTagInSelect(p, token2) {
  switch (token2.tagID) {
    case TAG_ID.HTML: {
      startTagInBody(p, token2);
      break;
    }
    case TAG_ID.OPTION: {
      if (p.openElements.currentTagId === TAG_ID.OPTION) {
        p.openElements.pop();
      }
      p._insertElement(token2, NS.HTML);
      break;
    }
    case TAG_ID.OPTGROUP: {
      if (p.openElements.currentTagId === TAG_ID.OPTION) {
        p.openElements.pop();
      }
      if (p.openElements.currentTagId === TAG_ID.OPTGROUP) {
        p.openElements.pop();
      }
      p._insertElement(token2, NS.HTML);
      break;
    }
    case TAG_ID.HR: {
      if (p.openElements.currentTagId === TAG_ID.OPTION) {
        p.openElements.pop();
      }
      if (p.openElements.currentTagId === TAG_ID.OPTGROUP) {
        p.openElements.pop();
      }
      p._appendElement(token2, NS.HTML);
      token2.ackSelfClosing = true;
      break;
    }
    case TAG_ID.INPUT:
    case TAG_ID.KEYGEN:
    case TAG_ID.TEXTAREA:
    case TAG_ID.SELECT: {
      if (p.openElements.hasInSelectScope(TAG_ID.SELECT)) {
        p.openElements.popUntilTagNamePopped(TAG_ID.SELECT);
        p._resetInsertionMode();
        if (token2.tagID !== TAG_ID.SELECT) {
          p._processStartTag(token2);
        }
      }
      break;
    }
    case TAG_ID.SCRIPT:
    case TAG_ID.TEMPLATE: {
      startTagInHead(p, token2);
      break;
    }
    default:
  }
}
function endTagInSelect(p, token2) {
  switch (token2.tagID) {
    case TAG_ID.OPTGROUP: {
      if (p.openElements.stackTop > 0 && p.openElements.currentTagId === TAG_ID.OPTION && p.openElements.tagIDs[p.openElements.slotBelow(p.openElements.stackTop)] === TAG_ID.OPTGROUP) {
        p.openElements.pop();
      }
      if (p.openElements.currentTagId === TAG_ID.OPTGROUP) {
        p.openElements.pop();
      }
      break;
    }
    case TAG_ID.OPTION: {
      if (p.openElements.currentTagId === TAG_ID.OPTION) {
        p.openElements.pop();
      }
      break;
    }
    case TAG_ID.SELECT: {
      if (p.openElements.hasInSelectScope(TAG_ID.SELECT)) {
        p.openElements.popUntilTagNamePopped(TAG_ID.SELECT);
        p._resetInsertionMode();
      }
      break;
    }
    case TAG_ID.TEMPLATE: {
      templateEndTagInHead(p, token2);
      break;
    }
    default:
  }
}
function startTagInSelectInTable(p, token2) {
  const tn = token2.tagID;
  if (tn === TAG_ID.CAPTION || tn === TAG_ID.TABLE || tn === TAG_ID.TBODY || tn === TAG_ID.TFOOT || tn === TAG_ID.THEAD || tn === TAG_ID.TR || tn === TAG_ID.TD || tn === TAG_ID.TH) {
    p.openElements.popUntilTagNamePopped(TAG_ID.SELECT);
    p._resetInsertionMode();
    p._processStartTag(token2);
  } else {
    startTagInSelect(p, token2);
  }
}
function endTagInSelectInTable(p, token2) {
  const tn = token2.tagID;
  if (tn === TAG_ID.CAPTION || tn === TAG_ID.TABLE || tn === TAG_ID.TBODY || tn === TAG_ID.TFOOT || tn === TAG_ID.THEAD || tn === TAG_ID.TR || tn === TAG_ID.TD || tn === TAG_ID.TH) {
    if (p.openElements.hasInTableScope(tn)) {
      p.openElements.popUntilTagNamePopped(TAG_ID.SELECT);
      p._resetInsertionMode();
      p.onEndTag(token2);
    }
  } else {
    endTagInSelect(p, token2);
  }
}
function startTagInTemplate(p, token2) {
  switch (token2.tagID) {
    // First, handle tags that can start without a mode change
    case TAG_ID.BASE:
    case TAG_ID.BASEFONT:
    case TAG_ID.BGSOUND:
    case TAG_ID.LINK:
    case TAG_ID.META:
    case TAG_ID.NOFRAMES:
    case TAG_ID.SCRIPT:
    case TAG_ID.STYLE:
    case TAG_ID.TEMPLATE:
    case TAG_ID.TITLE: {
      startTagInHead(p, token2);
      break;
    }
    // Re-process the token in the appropriate mode
    case TAG_ID.CAPTION:
    case TAG_ID.COLGROUP:
    case TAG_ID.TBODY:
    case TAG_ID.TFOOT:
    case TAG_ID.THEAD: {
      p.tmplInsertionModeStack[p.tmplInsertionModeStack.length - 1] = InsertionMode.IN_TABLE;
      p.insertionMode = InsertionMode.IN_TABLE;
      startTagInTable(p, token2);
      break;
    }
    case TAG_ID.COL: {
      p.tmplInsertionModeStack[p.tmplInsertionModeStack.length - 1] = InsertionMode.IN_COLUMN_GROUP;
      p.insertionMode = InsertionMode.IN_COLUMN_GROUP;
      startTagInColumnGroup(p, token2);
      break;
    }
    case TAG_ID.TR: {
      p.tmplInsertionModeStack[p.tmplInsertionModeStack.length - 1] = InsertionMode.IN_TABLE_BODY;
      p.insertionMode = InsertionMode.IN_TABLE_BODY;
      startTagInTableBody(p, token2);
      break;
    }
    case TAG_ID.TD:
    case TAG_ID.TH: {
      p.tmplInsertionModeStack[p.tmplInsertionModeStack.length - 1] = InsertionMode.IN_ROW;
      p.insertionMode = InsertionMode.IN_ROW;
      startTagInRow(p, token2);
      break;
    }
    default: {
      p.tmplInsertionModeStack[p.tmplInsertionModeStack.length - 1] = InsertionMode.IN_BODY;
      p.insertionMode = InsertionMode.IN_BODY;
      startTagInBody(p, token2);
    }
  }
}
function endTagInTemplate(p, token2) {
  if (token2.tagID === TAG_ID.TEMPLATE) {
    templateEndTagInHead(p, token2);
  }
}
function eofInTemplate(p, token2) {
  if (p.openElements.tmplCount > 0) {
    do {
      p.openElements.popUntilTagNamePopped(TAG_ID.TEMPLATE);
      p.activeFormattingElements.clearToLastMarker();
      p.tmplInsertionModeStack.pop();
    } while (p.openElements.tmplCount > 0);
    p._resetInsertionMode();
    p.onEof(token2);
  } else {
    stopParsing(p, token2);
  }
}
function startTagAfterBody(p, token2) {
  if (token2.tagID === TAG_ID.HTML) {
    startTagInBody(p, token2);
  } else {
    tokenAfterBody(p, token2);
  }
}
function endTagAfterBody(p, token2) {
  var _a;
  if (token2.tagID === TAG_ID.HTML) {
    if (!p.fragmentContext) {
      p.insertionMode = InsertionMode.AFTER_AFTER_BODY;
    }
    if (p.options.sourceCodeLocationInfo && p.openElements.tagIDs[0] === TAG_ID.HTML) {
      p._setEndLocation(p.openElements.items[0], token2);
      const bodyElement = p.openElements.items[1];
      if (bodyElement && !((_a = p.treeAdapter.getNodeSourceCodeLocation(bodyElement)) === null || _a === void 0 ? void 0 : _a.endTag)) {
        p._setEndLocation(bodyElement, token2);
      }
    }
  } else {
    tokenAfterBody(p, token2);
  }
}
function tokenAfterBody(p, token2) {
  p.insertionMode = InsertionMode.IN_BODY;
  modeInBody(p, token2);
}
function startTagInFrameset(p, token2) {
  switch (token2.tagID) {
    case TAG_ID.HTML: {
      startTagInBody(p, token2);
      break;
    }
    case TAG_ID.FRAMESET: {
      p._insertElement(token2, NS.HTML);
      break;
    }
    case TAG_ID.FRAME: {
      p._appendElement(token2, NS.HTML);
      token2.ackSelfClosing = true;
      break;
    }
    case TAG_ID.NOFRAMES: {
      startTagInHead(p, token2);
      break;
    }
    default:
  }
}
function endTagInFrameset(p, token2) {
  if (token2.tagID === TAG_ID.FRAMESET && !p.openElements.isRootHtmlElementCurrent()) {
    p.openElements.pop();
    if (!p.fragmentContext && p.openElements.currentTagId !== TAG_ID.FRAMESET) {
      p.insertionMode = InsertionMode.AFTER_FRAMESET;
    }
  }
}
function startTagAfterFrameset(p, token2) {
  switch (token2.tagID) {
    case TAG_ID.HTML: {
      startTagInBody(p, token2);
      break;
    }
    case TAG_ID.NOFRAMES: {
      startTagInHead(p, token2);
      break;
    }
    default:
  }
}
function endTagAfterFrameset(p, token2) {
  if (token2.tagID === TAG_ID.HTML) {
    p.insertionMode = InsertionMode.AFTER_AFTER_FRAMESET;
  }
}
function startTagAfterAfterBody(p, token2) {
  if (token2.tagID === TAG_ID.HTML) {
    startTagInBody(p, token2);
  } else {
    tokenAfterAfterBody(p, token2);
  }
}
function tokenAfterAfterBody(p, token2) {
  p.insertionMode = InsertionMode.IN_BODY;
  modeInBody(p, token2);
}
function startTagAfterAfterFrameset(p, token2) {
  switch (token2.tagID) {
    case TAG_ID.HTML: {
      startTagInBody(p, token2);
      break;
    }
    case TAG_ID.NOFRAMES: {
      startTagInHead(p, token2);
      break;
    }
    default:
  }
}
function nullCharacterInForeignContent(p, token2) {
  token2.chars = REPLACEMENT_CHARACTER;
  p._insertCharacters(token2);
}
function characterInForeignContent(p, token2) {
  p._insertCharacters(token2);
  p.framesetOk = false;
}
function popUntilHtmlOrIntegrationPoint(p) {
  while (p.treeAdapter.getNamespaceURI(p.openElements.current) !== NS.HTML && p.openElements.currentTagId !== void 0 && !p._isIntegrationPoint(p.openElements.currentTagId, p.openElements.current)) {
    p.openElements.pop();
  }
}
function startTagInForeignContent(p, token2) {
  if (causesExit(token2)) {
    popUntilHtmlOrIntegrationPoint(p);
    p._startTagOutsideForeignContent(token2);
  } else {
    const current = p._getAdjustedCurrentElement();
    const currentNs = p.treeAdapter.getNamespaceURI(current);
    if (currentNs === NS.MATHML) {
      adjustTokenMathMLAttrs(token2);
    } else if (currentNs === NS.SVG) {
      adjustTokenSVGTagName(token2);
      adjustTokenSVGAttrs(token2);
    }
    adjustTokenXMLAttrs(token2);
    if (token2.selfClosing) {
      p._appendElement(token2, currentNs);
    } else {
      p._insertElement(token2, currentNs);
    }
    token2.ackSelfClosing = true;
  }
}
function endTagInForeignContent(p, token2) {
  if (token2.tagID === TAG_ID.P || token2.tagID === TAG_ID.BR) {
    popUntilHtmlOrIntegrationPoint(p);
    p._endTagOutsideForeignContent(token2);
    return;
  }
  if (p.openElements.stackTop === 0)
    return;
  const { tagName } = token2;
  const adjustedTagName = SVG_TAG_NAMES_ADJUSTMENT_MAP.get(tagName);
  const contextNs = p.fragmentContext ? p.treeAdapter.getNamespaceURI(p.fragmentContext) : NS.HTML;
  const i2 = Math.max(p.openElements.indexOfTopmostByName(NS.SVG, tagName), p.openElements.indexOfTopmostByName(NS.MATHML, tagName), adjustedTagName === void 0 ? -1 : p.openElements.indexOfTopmostByName(NS.SVG, adjustedTagName), contextNs === NS.HTML || contextNs === NS.SVG || contextNs === NS.MATHML ? -1 : p.openElements.indexOfTopmostByName(contextNs, tagName));
  if (i2 > p.openElements.indexOfTopmostHtmlElement()) {
    token2.tagName = p.treeAdapter.getTagName(p.openElements.items[i2]);
    p.openElements.shortenToLength(i2);
  } else {
    p._endTagOutsideForeignContent(token2);
  }
}

// node_modules/.pnpm/parse5@8.1.1/node_modules/parse5/dist/serializer/index.js
var VOID_ELEMENTS = /* @__PURE__ */ new Set([
  TAG_NAMES.AREA,
  TAG_NAMES.BASE,
  TAG_NAMES.BASEFONT,
  TAG_NAMES.BGSOUND,
  TAG_NAMES.BR,
  TAG_NAMES.COL,
  TAG_NAMES.EMBED,
  TAG_NAMES.FRAME,
  TAG_NAMES.HR,
  TAG_NAMES.IMG,
  TAG_NAMES.INPUT,
  TAG_NAMES.KEYGEN,
  TAG_NAMES.LINK,
  TAG_NAMES.META,
  TAG_NAMES.PARAM,
  TAG_NAMES.SOURCE,
  TAG_NAMES.TRACK,
  TAG_NAMES.WBR
]);

// node_modules/.pnpm/parse5@8.1.1/node_modules/parse5/dist/index.js
function parse2(html3, options) {
  return Parser.parse(html3, options);
}
function parseFragment(fragmentContext, html3, options) {
  if (typeof fragmentContext === "string") {
    options = html3;
    html3 = fragmentContext;
    fragmentContext = null;
  }
  const parser = Parser.getFragmentParser(fragmentContext, options);
  parser.tokenizer.write(html3, true);
  return parser.getFragment();
}

// packages/lint/src/lines.ts
function readLines(text) {
  let starts;
  function point(offset) {
    starts ??= lineStarts(text);
    const line = lineAt(starts, offset);
    return { line, column: offset - (starts[line - 1] ?? 0) + 1, offset };
  }
  return { point, place: (start, end) => ({ start: point(start), end: point(end) }) };
}
function lineStarts(text) {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
function lineAt(starts, offset) {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = low + high >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

// packages/lint/src/payloads.ts
var minLength = 256;
var marker = ";base64,";
function holdPayloads(text) {
  const cuts = findCuts(text);
  if (cuts.length === 0) return { held: text, heldAside: 0, tokens: 0, toOffset: (held) => held, restore: (piece) => piece };
  const prefix = unusedPrefix(text, cuts);
  const parts3 = [];
  const heldEnds = [];
  let last = 0;
  let length = 0;
  for (const [index, cut] of cuts.entries()) {
    const part = text.slice(last, cut.start) + token(prefix, index);
    parts3.push(part);
    length += part.length;
    heldEnds.push(length);
    last = cut.end;
  }
  parts3.push(text.slice(last));
  const pattern = new RegExp(`${prefix}(\\d+)z`, "g");
  return {
    held: parts3.join(""),
    tokens: cuts.reduce((sum, _, index) => sum + token(prefix, index).length, 0),
    heldAside: cuts.reduce((sum, cut) => sum + cut.end - cut.start, 0),
    toOffset(held) {
      const before = countUpTo(heldEnds, held);
      const next = cuts[before];
      const heldEnd = heldEnds[before];
      if (next !== void 0 && heldEnd !== void 0) {
        const heldStart = heldEnd - token(prefix, before).length;
        if (held >= heldStart) return next.start;
      }
      const previous = cuts[before - 1];
      const previousEnd = heldEnds[before - 1];
      return previous === void 0 || previousEnd === void 0 ? held : previous.end + (held - previousEnd);
    },
    restore(piece) {
      if (!piece.includes(prefix)) return piece;
      return piece.replace(pattern, (whole3, index) => {
        const cut = cuts[Number(index)];
        return cut === void 0 ? whole3 : text.slice(cut.start, cut.end);
      });
    }
  };
}
function findCuts(text) {
  const cuts = [];
  const payload = /[A-Za-z0-9+/]+/y;
  for (let at = text.indexOf(marker); at !== -1; at = text.indexOf(marker, at)) {
    const start = at + marker.length;
    payload.lastIndex = start;
    const end = payload.test(text) ? payload.lastIndex : start;
    if (end - start >= minLength) cuts.push({ start, end });
    at = end;
  }
  return cuts;
}
function token(prefix, index) {
  return `${prefix}${index}z`;
}
function unusedPrefix(text, cuts) {
  const between = cuts.map((cut, index) => text.slice(cuts[index - 1]?.end ?? 0, cut.start));
  const rest = [...between, text.slice(cuts.at(-1)?.end)].join(" ");
  let prefix = "held";
  while (rest.includes(prefix)) prefix += "Q";
  return prefix;
}
function countUpTo(ends, offset) {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = low + high >>> 1;
    if ((ends[middle] ?? Number.POSITIVE_INFINITY) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

// packages/lint/src/select.ts
function parseWithSelect(html3, options) {
  const parser = new SelectParser(options);
  let mode = parser.insertionMode;
  Object.defineProperty(parser, "insertionMode", {
    get: () => mode,
    set(next) {
      if (next !== InsertionMode.IN_SELECT && next !== InsertionMode.IN_SELECT_IN_TABLE) mode = next;
    }
  });
  parser.tokenizer.write(html3, true);
  return parser.document;
}
var SelectParser = class extends Parser {
  /** The mode of what is around the select, as if the select were not there. */
  _resetInsertionModeForSelect(selectIndex) {
    for (let index = selectIndex - 1; index > 0; index--) {
      const mode = modes.get(this.openElements.tagIDs[index] ?? html_exports.TAG_ID.UNKNOWN);
      if (mode !== void 0) {
        this.insertionMode = mode;
        return;
      }
    }
    this.insertionMode = InsertionMode.IN_BODY;
  }
};
var modes = /* @__PURE__ */ new Map([
  [html_exports.TAG_ID.TD, InsertionMode.IN_CELL],
  [html_exports.TAG_ID.TH, InsertionMode.IN_CELL],
  [html_exports.TAG_ID.CAPTION, InsertionMode.IN_CAPTION],
  [html_exports.TAG_ID.TEMPLATE, InsertionMode.IN_TEMPLATE],
  [html_exports.TAG_ID.BODY, InsertionMode.IN_BODY]
]);

// packages/lint/src/source.ts
function readSource(text) {
  const payloads = holdPayloads(text);
  const { held } = payloads;
  const options = { sourceCodeLocationInfo: true, scriptingEnabled: true };
  const tree = mayHoldSelect(held) ? parseWithSelect(held, options) : parse2(held, options);
  const lines2 = readLines(text);
  return {
    text,
    held,
    payloads,
    tree,
    place: (start, end) => lines2.place(payloads.toOffset(start), payloads.toOffset(end))
  };
}
function mayHoldSelect(text) {
  return /<select/i.test(text);
}
function nameOf(attr) {
  return attr.prefix === void 0 || attr.prefix === "" ? attr.name : `${attr.prefix}:${attr.name}`;
}
function attribute(element2, name) {
  for (const attr of element2.attrs) if (nameOf(attr) === name) return attr.value;
  return void 0;
}
function textOf(node) {
  let text = "";
  for (const child of node.childNodes) if ("value" in child) text += child.value;
  return text;
}
function isElement(node) {
  return "tagName" in node;
}

// packages/lint/src/references/selector.ts
function matcherOf(selectors) {
  const matchers = selectors.split(",").map(complexMatcher);
  const known2 = matchers.filter((matcher) => matcher !== null);
  return known2.length === matchers.length ? (element2) => known2.some((matcher) => matcher(element2)) : null;
}
function complexMatcher(selector) {
  const parts3 = selector.trim().split(/\s*(>)\s*|\s+/).filter((part) => part !== void 0 && part !== "");
  let whole3 = null;
  let isChild = false;
  for (const part of parts3) {
    if (part === ">") {
      isChild = true;
      continue;
    }
    const own = compoundMatcher(part);
    if (own === null) return null;
    whole3 = whole3 === null ? own : within(whole3, own, isChild);
    isChild = false;
  }
  return isChild ? null : whole3;
}
function within(outer, own, isChild) {
  return (element2) => {
    if (!own(element2)) return false;
    for (let parent = parentOf(element2); parent !== null; parent = parentOf(parent)) {
      if (outer(parent)) return true;
      if (isChild) return false;
    }
    return false;
  };
}
function parentOf({ parentNode }) {
  return parentNode !== null && "tagName" in parentNode && isElement(parentNode) ? parentNode : null;
}
var simple = /^(?:(\*)|([a-zA-Z][\w-]*)|\.([\w-]+)|#([\w-]+)|\[([\w-]+)(?:=(?:"([^"\\]*)"|'([^'\\]*)'|([\w-]+)))?\]|(:root))/;
function compoundMatcher(compound) {
  const tests = [];
  for (let rest = compound; rest !== ""; ) {
    const match = simple.exec(rest);
    if (match === null) return null;
    const [text, , type, name, id, attr, double, single, bare, root] = match;
    const value = double ?? single ?? bare;
    if (type !== void 0) tests.push(({ tagName }) => tagName.toLowerCase() === type.toLowerCase());
    else if (name !== void 0) tests.push((element2) => classesOf(element2).includes(name));
    else if (id !== void 0) tests.push((element2) => attribute(element2, "id") === id);
    else if (attr !== void 0) {
      tests.push((element2) => value === void 0 ? attribute(element2, attr) !== void 0 : attribute(element2, attr) === value);
    } else if (root !== void 0) tests.push(({ tagName }) => tagName === "html");
    rest = rest.slice(text.length);
  }
  return (element2) => tests.every((test) => test(element2));
}
function classesOf(element2) {
  return (attribute(element2, "class") ?? "").split(/[\t\n\f\r ]+/);
}

// node_modules/.pnpm/@csstools+css-tokenizer@4.0.2/node_modules/@csstools/css-tokenizer/dist/index.mjs
var ParseError = class extends Error {
  sourceStart;
  sourceEnd;
  parserState;
  constructor(e2, n2, t2, o2) {
    super(e2), this.name = "ParseError", this.sourceStart = n2, this.sourceEnd = t2, this.parserState = o2;
  }
};
var ParseErrorWithToken = class extends ParseError {
  token;
  constructor(e2, n2, t2, o2, r2) {
    super(e2, n2, t2, o2), this.token = r2;
  }
};
var e = { UnexpectedNewLineInString: "Unexpected newline while consuming a string token.", UnexpectedEOFInString: "Unexpected EOF while consuming a string token.", UnexpectedEOFInComment: "Unexpected EOF while consuming a comment.", UnexpectedEOFInURL: "Unexpected EOF while consuming a url token.", UnexpectedEOFInEscapedCodePoint: "Unexpected EOF while consuming an escaped code point.", UnexpectedCharacterInURL: "Unexpected character while consuming a url token.", InvalidEscapeSequenceInURL: "Invalid escape sequence while consuming a url token.", InvalidEscapeSequenceAfterBackslash: 'Invalid escape sequence after "\\"' };
var n = "undefined" != typeof globalThis && "structuredClone" in globalThis;
var t = 13;
var o = 45;
var r = 10;
var i = 43;
var c = 65533;
var s = 92;
var u;
var a;
var d;
function isHexDigitCodePoint(e2) {
  return e2 >= 48 && e2 <= 57 || e2 >= 97 && e2 <= 102 || e2 >= 65 && e2 <= 70;
}
function isIdentStartCodePoint(e2) {
  return e2 >= 97 && e2 <= 122 || e2 >= 65 && e2 <= 90 || 95 === e2 || isNonASCII_IdentCodePoint(e2);
}
function isNonASCII_IdentCodePoint(e2) {
  return e2 < 183 ? 0 === e2 : 183 === e2 || 8204 === e2 || 8205 === e2 || 8255 === e2 || 8256 === e2 || 8204 === e2 || (192 <= e2 && e2 <= 214 || 216 <= e2 && e2 <= 246 || 248 <= e2 && e2 <= 893 || 895 <= e2 && e2 <= 8191 || 8304 <= e2 && e2 <= 8591 || 11264 <= e2 && e2 <= 12271 || 12289 <= e2 && e2 <= 55295 || 63744 <= e2 && e2 <= 64975 || 65008 <= e2 && e2 <= 65533 || (0 === e2 || (e2 >= 55296 && e2 <= 57343 || e2 >= 65536)));
}
function isNonPrintableCodePoint(e2) {
  return 11 === e2 || 127 === e2 || 0 <= e2 && e2 <= 8 || 14 <= e2 && e2 <= 31;
}
function isNewLine(e2) {
  return e2 === r || e2 === t || 12 === e2;
}
function isWhitespace2(e2) {
  return 32 === e2 || e2 === r || 9 === e2 || e2 === t || 12 === e2;
}
function isSurrogate2(e2) {
  return e2 >= 55296 && e2 <= 57343;
}
function tokenize(e2, n2) {
  const t2 = tokenizer(e2, n2), o2 = [];
  for (; !t2.endOfFile(); ) o2.push(t2.nextToken());
  return o2.push(t2.nextToken()), o2;
}
function tokenizer(n2, l2) {
  const C = n2.css.valueOf(), f = n2.unicodeRangesAllowed ?? false;
  let m = 0, h = 0, k = -1, P = false;
  const p = l2?.onParseError ?? noop;
  function consumeIdentSequence() {
    const e2 = m;
    for (; ; ) {
      const e3 = C.charCodeAt(m);
      if (e3 >= 65 && e3 <= 90 || e3 >= 97 && e3 <= 122 || e3 >= 48 && e3 <= 57 || e3 === o || 95 === e3) {
        m += 1;
        continue;
      }
      const n4 = C.codePointAt(m) ?? -1;
      if (0 === n4 || n4 >= 55296 && n4 <= 57343 || n4 === s && !isNewLine(C.codePointAt(m + 1) ?? -1)) break;
      if (!isNonASCII_IdentCodePoint(n4)) break;
      m += +(n4 > 65535) + 1;
    }
    const n3 = C.codePointAt(m) ?? -1;
    if (0 !== n3 && !(n3 >= 55296 && n3 <= 57343) && (n3 !== s || isNewLine(C.codePointAt(m + 1) ?? -1))) return P = true, k = m - 1, C.slice(e2, m);
    P = false, m = e2, k = -1;
    let t2 = "";
    for (; ; ) {
      const e3 = C.codePointAt(m) ?? -1;
      if (0 === e3 || isSurrogate2(e3)) t2 += String.fromCharCode(c), m += +(e3 > 65535) + 1, k = m - 1;
      else if (e3 >= 65 && e3 <= 90 || e3 >= 97 && e3 <= 122 || e3 >= 48 && e3 <= 57 || e3 === o || 95 === e3 || isNonASCII_IdentCodePoint(e3)) t2 += e3 > 65535 ? String.fromCodePoint(e3) : String.fromCharCode(e3), m += +(e3 > 65535) + 1, k = m - 1;
      else {
        if (C.codePointAt(m) !== s || isNewLine(C.codePointAt(m + 1) ?? -1)) return t2;
        m += 1, k = m - 1, t2 += String.fromCodePoint(consumeEscapedCodePoint());
      }
    }
  }
  function consumeEscapedCodePoint() {
    const n3 = C.codePointAt(m);
    if (void 0 === n3) return p(new ParseError(e.UnexpectedEOFInEscapedCodePoint, h, k, ["4.3.7. Consume an escaped code point", "Unexpected EOF"])), c;
    if (m += +(n3 > 65535) + 1, k = m - 1, isHexDigitCodePoint(n3)) {
      const e2 = [n3];
      let o2;
      for (; void 0 !== (o2 = C.codePointAt(m)) && isHexDigitCodePoint(o2) && e2.length < 6; ) e2.push(o2), m += 1, k = m - 1;
      isWhitespace2(C.codePointAt(m) ?? -1) && (C.codePointAt(m) === t && C.codePointAt(m + 1) === r && (m += 1), m += 1, k = m - 1);
      const i2 = parseInt(String.fromCodePoint(...e2), 16);
      return 0 === i2 || isSurrogate2(i2) || i2 > 1114111 ? c : i2;
    }
    return 0 === n3 || isSurrogate2(n3) ? c : n3;
  }
  function consumeBadURL() {
    for (; ; ) {
      const e2 = C.codePointAt(m);
      if (void 0 === e2) return;
      if (41 === e2) return m += 1, void (k = m - 1);
      e2 !== s || isNewLine(C.codePointAt(m + 1) ?? -1) ? (m += 1, k = m - 1) : (m += 1, k = m - 1, consumeEscapedCodePoint());
    }
  }
  function consumeComment() {
    for (m += 2, k = m - 1; ; ) {
      const n3 = C.codePointAt(m);
      if (void 0 === n3) {
        const n4 = [u.Comment, C.slice(h, k + 1), h, k, void 0];
        return p(new ParseErrorWithToken(e.UnexpectedEOFInComment, h, k, ["4.3.2. Consume comments", "Unexpected EOF"], n4)), n4;
      }
      if (m += 1, k = m - 1, 42 === n3 && void 0 !== C.codePointAt(m) && 47 === C.codePointAt(m)) {
        m += 1, k = m - 1;
        break;
      }
    }
    return [u.Comment, C.slice(h, k + 1), h, k, void 0];
  }
  function consumeStringToken() {
    let n3 = "";
    const o2 = C.codePointAt(m);
    for (m += 1, k = m - 1; ; ) {
      const i2 = C.charCodeAt(m);
      if (m >= C.length) {
        const t2 = [u.String, C.slice(h, k + 1), h, k, { value: n3 }];
        return p(new ParseErrorWithToken(e.UnexpectedEOFInString, h, k, ["4.3.5. Consume a string token", "Unexpected EOF"], t2)), t2;
      }
      if (m += 1, k = m - 1, isNewLine(i2)) {
        m -= 1, k = m - 1;
        const n4 = [u.BadString, C.slice(h, k + 1), h, k, void 0];
        return p(new ParseErrorWithToken(e.UnexpectedNewLineInString, h, C.codePointAt(m) === t && C.codePointAt(m + 1) === r ? k + 2 : k + 1, ["4.3.5. Consume a string token", "Unexpected newline"], n4)), n4;
      }
      if (i2 === o2) return [u.String, C.slice(h, k + 1), h, k, { value: n3 }];
      if (i2 !== s) if (0 !== i2) if (i2 < 128) n3 += String.fromCharCode(i2);
      else {
        if (i2 >= 55296 && i2 <= 57343) {
          const e2 = C.codePointAt(m - 1) ?? -1;
          e2 >= 65536 ? (n3 += String.fromCodePoint(e2), m += 1, k = m - 1) : n3 += String.fromCharCode(c);
          continue;
        }
        n3 += String.fromCharCode(i2);
      }
      else n3 += String.fromCharCode(c);
      else {
        if (void 0 === C.codePointAt(m)) continue;
        if (isNewLine(C.codePointAt(m) ?? -1)) {
          C.codePointAt(m) === t && C.codePointAt(m + 1) === r && (m += 1), m += 1, k = m - 1;
          continue;
        }
        n3 += String.fromCodePoint(consumeEscapedCodePoint());
      }
    }
  }
  function consumeUnicodeRangeToken() {
    m += 2, k = m - 1;
    const e2 = [], n3 = [];
    let t2;
    for (; void 0 !== (t2 = C.codePointAt(m)) && e2.length < 6 && isHexDigitCodePoint(t2); ) e2.push(t2), m += 1, k = m - 1;
    for (; void 0 !== (t2 = C.codePointAt(m)) && e2.length < 6 && 63 === t2; ) 0 === n3.length && n3.push(...e2), e2.push(48), n3.push(70), m += 1, k = m - 1;
    if (!n3.length && C.codePointAt(m) === o && isHexDigitCodePoint(C.codePointAt(m + 1) ?? -1)) for (m += 1, k = m - 1; void 0 !== (t2 = C.codePointAt(m)) && n3.length < 6 && isHexDigitCodePoint(t2); ) n3.push(t2), m += 1, k = m - 1;
    if (!n3.length) {
      const n4 = parseInt(String.fromCodePoint(...e2), 16);
      return [u.UnicodeRange, C.slice(h, k + 1), h, k, { startOfRange: n4, endOfRange: n4 }];
    }
    const r2 = parseInt(String.fromCodePoint(...e2), 16), i2 = parseInt(String.fromCodePoint(...n3), 16);
    return [u.UnicodeRange, C.slice(h, k + 1), h, k, { startOfRange: r2, endOfRange: i2 }];
  }
  function consumeUrlToken() {
    for (; isWhitespace2(C.codePointAt(m) ?? -1); ) m += 1, k = m - 1;
    let n3 = "";
    for (; ; ) {
      if (void 0 === C.codePointAt(m)) {
        const t3 = [u.URL, C.slice(h, k + 1), h, k, { value: n3 }];
        return p(new ParseErrorWithToken(e.UnexpectedEOFInURL, h, k, ["4.3.6. Consume a url token", "Unexpected EOF"], t3)), t3;
      }
      if (41 === C.codePointAt(m)) return m += 1, k = m - 1, [u.URL, C.slice(h, k + 1), h, k, { value: n3 }];
      if (isWhitespace2(C.codePointAt(m) ?? -1)) {
        for (m += 1, k = m - 1; isWhitespace2(C.codePointAt(m) ?? -1); ) m += 1, k = m - 1;
        if (void 0 === C.codePointAt(m)) {
          const t3 = [u.URL, C.slice(h, k + 1), h, k, { value: n3 }];
          return p(new ParseErrorWithToken(e.UnexpectedEOFInURL, h, k, ["4.3.6. Consume a url token", "Consume as much whitespace as possible", "Unexpected EOF"], t3)), t3;
        }
        return 41 === C.codePointAt(m) ? (m += 1, k = m - 1, [u.URL, C.slice(h, k + 1), h, k, { value: n3 }]) : (consumeBadURL(), [u.BadURL, C.slice(h, k + 1), h, k, void 0]);
      }
      const t2 = C.codePointAt(m);
      if (34 === t2 || 39 === t2 || 40 === t2 || isNonPrintableCodePoint(t2 ?? -1)) {
        consumeBadURL();
        const n4 = [u.BadURL, C.slice(h, k + 1), h, k, void 0];
        return p(new ParseErrorWithToken(e.UnexpectedCharacterInURL, h, k, ["4.3.6. Consume a url token", `Unexpected U+0022 QUOTATION MARK ("), U+0027 APOSTROPHE ('), U+0028 LEFT PARENTHESIS (() or non-printable code point`], n4)), n4;
      }
      if (t2 === s) {
        if (t2 === s && !isNewLine(C.codePointAt(m + 1) ?? -1)) {
          m += 1, k = m - 1, n3 += String.fromCodePoint(consumeEscapedCodePoint());
          continue;
        }
        consumeBadURL();
        const o2 = [u.BadURL, C.slice(h, k + 1), h, k, void 0];
        return p(new ParseErrorWithToken(e.InvalidEscapeSequenceInURL, h, k, ["4.3.6. Consume a url token", "U+005C REVERSE SOLIDUS (\\)", "The input stream does not start with a valid escape sequence"], o2)), o2;
      }
      0 === t2 || isSurrogate2(t2 ?? -1) ? (n3 += String.fromCharCode(c), m += 1, k = m - 1) : (n3 += String.fromCodePoint(t2 ?? c), m += +((t2 ?? -1) > 65535) + 1, k = m - 1);
    }
  }
  function consumeNumericToken() {
    let e2;
    {
      const n4 = C.charCodeAt(m);
      n4 === o ? e2 = "-" : n4 === i && (e2 = "+");
    }
    let n3 = a.Integer;
    const t2 = C.charCodeAt(m);
    t2 !== i && t2 !== o || (m += 1);
    let r2 = C.charCodeAt(m);
    for (; r2 >= 48 && r2 <= 57; ) m += 1, r2 = C.charCodeAt(m);
    if (46 === C.charCodeAt(m) && C.charCodeAt(m + 1) >= 48 && C.charCodeAt(m + 1) <= 57) for (m += 2, n3 = a.Number, r2 = C.charCodeAt(m); r2 >= 48 && r2 <= 57; ) m += 1, r2 = C.charCodeAt(m);
    const c2 = C.charCodeAt(m);
    if (101 === c2 || 69 === c2) {
      const e3 = C.charCodeAt(m + 1);
      if (e3 >= 48 && e3 <= 57) for (m += 2, n3 = a.Number, r2 = C.charCodeAt(m); r2 >= 48 && r2 <= 57; ) m += 1, r2 = C.charCodeAt(m);
      else if ((e3 === o || e3 === i) && C.charCodeAt(m + 2) >= 48 && C.charCodeAt(m + 2) <= 57) for (m += 3, n3 = a.Number, r2 = C.charCodeAt(m); r2 >= 48 && r2 <= 57; ) m += 1, r2 = C.charCodeAt(m);
    }
    k = m - 1;
    const s2 = parseFloat(C.slice(h, k + 1));
    if (checkIfThreeCodePointsWouldStartAnIdentSequence()) {
      const t3 = consumeIdentSequence();
      return [u.Dimension, C.slice(h, k + 1), h, k, { value: s2, signCharacter: e2, type: n3, unit: t3 }];
    }
    return 37 === C.charCodeAt(m) ? (m += 1, k = m - 1, [u.Percentage, C.slice(h, k + 1), h, k, { value: s2, signCharacter: e2 }]) : [u.Number, C.slice(h, k + 1), h, k, { value: s2, signCharacter: e2, type: n3 }];
  }
  function consumeIdentLikeToken() {
    const e2 = consumeIdentSequence();
    if (40 !== C.charCodeAt(m)) return [u.Ident, P ? e2 : C.slice(h, k + 1), h, k, { value: e2 }];
    if (!(3 !== e2.length || 117 !== e2.charCodeAt(0) && 85 !== e2.charCodeAt(0) || 114 !== e2.charCodeAt(1) && 82 !== e2.charCodeAt(1) || 108 !== e2.charCodeAt(2) && 76 !== e2.charCodeAt(2))) {
      m += 1, k = m - 1;
      let n3 = 0;
      for (; isWhitespace2(C.charCodeAt(m)); ) n3 += 1, m += 1, k = m - 1;
      const t2 = C.charCodeAt(m);
      return 34 === t2 || 39 === t2 ? (n3 > 0 && (m -= n3, k = m - 1), [u.Function, C.slice(h, k + 1), h, k, { value: e2 }]) : consumeUrlToken();
    }
    return m += 1, k = m - 1, [u.Function, C.slice(h, k + 1), h, k, { value: e2 }];
  }
  function consumeHashToken() {
    m += 1, k = m - 1;
    const e2 = C.charCodeAt(m);
    if (e2 >= 65 && e2 <= 90 || e2 >= 97 && e2 <= 122 || e2 >= 48 && e2 <= 57 || e2 === o || 95 === e2 || isNonASCII_IdentCodePoint(e2) || e2 === s && !isNewLine(C.codePointAt(m + 1) ?? -1)) {
      let e3 = d.Unrestricted;
      checkIfThreeCodePointsWouldStartAnIdentSequence() && (e3 = d.ID);
      const n3 = consumeIdentSequence();
      return [u.Hash, C.slice(h, k + 1), h, k, { value: n3, type: e3 }];
    }
    return [u.Delim, "#", h, k, { value: "#" }];
  }
  function consumeAtKeywordToken() {
    if (m += 1, k = m - 1, checkIfThreeCodePointsWouldStartAnIdentSequence()) {
      const e2 = consumeIdentSequence();
      return [u.AtKeyword, C.slice(h, k + 1), h, k, { value: e2 }];
    }
    return [u.Delim, "@", h, k, { value: "@" }];
  }
  function consumeInvalidEscapeToken() {
    m += 1, k = m - 1;
    const n3 = [u.Delim, "\\", h, k, { value: "\\" }];
    return p(new ParseErrorWithToken(e.InvalidEscapeSequenceAfterBackslash, h, k, ["4.3.1. Consume a token", "U+005C REVERSE SOLIDUS (\\)", "The input stream does not start with a valid escape sequence"], n3)), n3;
  }
  function checkIfThreeCodePointsWouldStartAnIdentSequence(e2) {
    const n3 = void 0 === e2 ? C.charCodeAt(m) : e2;
    return n3 === o ? C.charCodeAt(m + 1) === o || (!!isIdentStartCodePoint(C.charCodeAt(m + 1)) || C.charCodeAt(m + 1) === s && !isNewLine(C.charCodeAt(m + 2))) : !!isIdentStartCodePoint(n3) || C.charCodeAt(m) === s && !isNewLine(C.charCodeAt(m + 1));
  }
  function checkIfThreeCodePointsWouldStartANumber(e2) {
    return e2 === i || e2 === o ? C.charCodeAt(m + 1) >= 48 && C.charCodeAt(m + 1) <= 57 || 46 === C.charCodeAt(m + 1) && (C.charCodeAt(m + 2) >= 48 && C.charCodeAt(m + 2) <= 57) : 46 === e2 ? C.charCodeAt(m + 1) >= 48 && C.charCodeAt(m + 1) <= 57 : e2 >= 48 && e2 <= 57;
  }
  return { nextToken: function nextToken2() {
    if (h = m, k = -1, m >= C.length) return [u.EOF, "", -1, -1, void 0];
    const e2 = C.charCodeAt(m);
    if (47 === e2 && 42 === C.charCodeAt(m + 1)) return consumeComment();
    if (f && (117 === e2 || 85 === e2) && C.codePointAt(m + 1) === i && (63 === C.codePointAt(m + 2) || isHexDigitCodePoint(C.codePointAt(m + 2) ?? -1))) return consumeUnicodeRangeToken();
    if (isIdentStartCodePoint(e2)) return consumeIdentLikeToken();
    if ((n3 = e2) >= 48 && n3 <= 57) return consumeNumericToken();
    switch (e2) {
      case 44:
        return m += 1, k = m - 1, [u.Comma, ",", h, k, void 0];
      case 58:
        return m += 1, k = m - 1, [u.Colon, ":", h, k, void 0];
      case 59:
        return m += 1, k = m - 1, [u.Semicolon, ";", h, k, void 0];
      case 40:
        return m += 1, k = m - 1, [u.OpenParen, "(", h, k, void 0];
      case 41:
        return m += 1, k = m - 1, [u.CloseParen, ")", h, k, void 0];
      case 91:
        return m += 1, k = m - 1, [u.OpenSquare, "[", h, k, void 0];
      case 93:
        return m += 1, k = m - 1, [u.CloseSquare, "]", h, k, void 0];
      case 123:
        return m += 1, k = m - 1, [u.OpenCurly, "{", h, k, void 0];
      case 125:
        return m += 1, k = m - 1, [u.CloseCurly, "}", h, k, void 0];
      case 39:
      case 34:
        return consumeStringToken();
      case 35:
        return consumeHashToken();
      case i:
      case 46:
        return checkIfThreeCodePointsWouldStartANumber(e2) ? consumeNumericToken() : (m += 1, k = m - 1, [u.Delim, C[h], h, k, { value: C[h] }]);
      case r:
      case t:
      case 12:
      case 9:
      case 32:
        {
          let e3 = C.charCodeAt(m);
          for (; 32 === e3 || e3 === r || 9 === e3 || e3 === t || 12 === e3; ) m += 1, e3 = C.charCodeAt(m);
          k = m - 1;
        }
        return [u.Whitespace, C.slice(h, k + 1), h, k, void 0];
      case o:
        return checkIfThreeCodePointsWouldStartANumber(e2) ? consumeNumericToken() : C.charCodeAt(m + 1) === o && 62 === C.charCodeAt(m + 2) ? (m += 3, k = m - 1, [u.CDC, "-->", h, k, void 0]) : checkIfThreeCodePointsWouldStartAnIdentSequence(e2) ? consumeIdentLikeToken() : (m += 1, k = m - 1, [u.Delim, "-", h, k, { value: "-" }]);
      case 60:
        return 33 === C.charCodeAt(m + 1) && C.charCodeAt(m + 2) === o && C.charCodeAt(m + 3) === o ? (m += 4, k = m - 1, [u.CDO, "<!--", h, k, void 0]) : (m += 1, k = m - 1, [u.Delim, "<", h, k, { value: "<" }]);
      case 64:
        return consumeAtKeywordToken();
      case s:
        return e2 !== s || isNewLine(C.charCodeAt(m + 1)) ? consumeInvalidEscapeToken() : consumeIdentLikeToken();
      default:
        return m += 1, k = m - 1, [u.Delim, C[h], h, k, { value: C[h] }];
    }
    var n3;
  }, endOfFile: function endOfFile() {
    return m >= C.length;
  } };
}
function noop() {
}
!(function(e2) {
  e2.Comment = "comment", e2.AtKeyword = "at-keyword-token", e2.BadString = "bad-string-token", e2.BadURL = "bad-url-token", e2.CDC = "CDC-token", e2.CDO = "CDO-token", e2.Colon = "colon-token", e2.Comma = "comma-token", e2.Delim = "delim-token", e2.Dimension = "dimension-token", e2.EOF = "EOF-token", e2.Function = "function-token", e2.Hash = "hash-token", e2.Ident = "ident-token", e2.Number = "number-token", e2.Percentage = "percentage-token", e2.Semicolon = "semicolon-token", e2.String = "string-token", e2.URL = "url-token", e2.Whitespace = "whitespace-token", e2.OpenParen = "(-token", e2.CloseParen = ")-token", e2.OpenSquare = "[-token", e2.CloseSquare = "]-token", e2.OpenCurly = "{-token", e2.CloseCurly = "}-token", e2.UnicodeRange = "unicode-range-token";
})(u || (u = {})), (function(e2) {
  e2.Integer = "integer", e2.Number = "number";
})(a || (a = {})), (function(e2) {
  e2.Unrestricted = "unrestricted", e2.ID = "id";
})(d || (d = {}));
var l = Object.values(u);

// packages/lint/src/references/css/users.ts
function indexUsers(readings) {
  const needed = new Set(readings.flatMap(({ found }) => found.flatMap(({ needs }) => needs ?? [])));
  const used = /* @__PURE__ */ new Map();
  for (const reading of readings) {
    for (const { key, by, sink, whole: whole3, conditional, property: property2, selector } of reading.uses) {
      if (!needed.has(key) || conditional || !whole3 || by !== null || sink === null || needsMore.has(property2)) continue;
      const users = used.get(key) ?? { selectors: [], readings: /* @__PURE__ */ new Set() };
      if (selector !== null && users.selectors.length < mostSelectors) users.selectors.push(selector);
      used.set(key, { ...users, readings: users.readings.add(reading) });
    }
  }
  return (url, reading) => {
    const users = used.get(url.needs ?? "");
    if (users === void 0 || url.needs === null || url.needs !== url.property) return null;
    const declaration = reading.custom.get(url.needs);
    const isOnly = readings.every((other) => other === reading || !other.custom.has(url.needs ?? ""));
    if (!declaration || !isOnly || declaration.conditional || !isWholeOf(url, declaration)) return null;
    const { selector } = declaration;
    if (selector === null) return users.readings.has(reading) ? { selector: null, static: true } : null;
    const reached = rootSelector.test(selector) ? users.selectors : users.selectors.filter((user) => user === selector);
    return reached.length === 0 ? null : { selector: reached.join(", "), static: false };
  };
}
function isWholeOf(url, { value, end }) {
  return url.end === end && value.length === url.end - url.start;
}
var rootSelector = /^(?::root|html)$/i;
var mostSelectors = 20;
var needsMore = /* @__PURE__ */ new Set(["cursor", "-webkit-box-reflect"]);

// packages/lint/src/references/css/connect.ts
function connectReadings(readings) {
  const uses = readings.flatMap((reading) => reading.uses);
  const hasDefinitions = readings.some(({ found }) => found.some(({ needs }) => needs !== null));
  if (!hasDefinitions && !uses.some(({ candidate }) => candidate)) return [...readings];
  const reach = traceUses(uses);
  const candidates = [...reach].filter(([, { candidate }]) => candidate).map(([needs]) => needs);
  const findUsers = indexUsers(readings);
  return readings.map((reading) => {
    const known2 = new Set(reading.found.map(({ start }) => start));
    const strings = candidates.flatMap((needs) => reading.strings(needs)).filter(({ start }) => !known2.has(start));
    const found = [...reading.found, ...strings].map((url) => settle(url, reach, findUsers(url, reading)));
    return { ...reading, found: found.sort((a2, b) => a2.start - b.start) };
  });
}
function settle(url, reach, users) {
  if (url.needs === null) return url;
  const reached = reach.get(url.needs);
  if (url.needs.startsWith("@")) return { ...url, used: reached !== void 0 };
  const isSprite = reached?.sprite === true && !reached.image;
  return {
    ...url,
    used: reached?.image === true || reached?.sprite === true,
    sink: isSprite ? "sprite" : "image",
    directive: isSprite ? null : "img-src",
    ...users !== null && { conditional: false, ...users }
  };
}
function traceUses(uses) {
  const inside = /* @__PURE__ */ new Map();
  for (const use of uses) {
    if (use.by === null) continue;
    const others = inside.get(use.by);
    if (others === void 0) inside.set(use.by, [use]);
    else others.push(use);
  }
  const reach = /* @__PURE__ */ new Map();
  const open2 = uses.filter(({ by }) => by === null);
  for (let use = open2.pop(); use !== void 0; use = open2.pop()) {
    const by = use.by === null ? void 0 : reach.get(use.by);
    const before = reach.get(use.key);
    const after = {
      image: before?.image === true || (use.sink ?? (by?.image ? "image" : "")) === "image",
      sprite: before?.sprite === true || (use.sink ?? (by?.sprite ? "sprite" : "")) === "sprite",
      candidate: before?.candidate === true || use.candidate || by?.candidate === true
    };
    if (before !== void 0 && before.image === after.image && before.sprite === after.sprite && before.candidate === after.candidate)
      continue;
    reach.set(use.key, after);
    for (const next of inside.get(use.key) ?? []) open2.push(next);
  }
  return reach;
}

// packages/lint/src/references/css/demand.ts
function demandOf(tokens2) {
  let least2 = demands.length;
  let own = 0;
  let depth = 0;
  for (const [at, token2] of tokens2.entries()) {
    const type = token2[0];
    if (type === u.Comma && depth === 0) {
      least2 = Math.min(least2, own);
      own = 0;
    } else if (tokens2[at - 1]?.[0] === u.Colon && (type === u.Ident || type === u.Function)) {
      const demand = pseudoDemand(token2[4].value.toLowerCase(), tokens2[at - 2]?.[0] === u.Colon);
      if (demand === "unknown" && depth === 0) return "unknown";
      own = Math.max(own, demands.indexOf(demand === "unknown" ? "state" : demand));
    }
    if (type === u.Function || type === u.OpenParen || type === u.OpenSquare) depth++;
    else if (type === u.CloseParen || type === u.CloseSquare) depth--;
  }
  return demands[Math.min(least2, own)] ?? "unknown";
}
function pseudoDemand(name, isElement2) {
  if (name === "before" || name === "after") return "content";
  if (isElement2) return pseudoElements.has(name) || name.startsWith("-webkit-") ? "state" : "unknown";
  if (structural.has(name)) return "none";
  return states.has(name) ? "state" : "unknown";
}
var demands = ["none", "content", "state", "unknown"];
var structural = /* @__PURE__ */ new Set([
  ...[
    "root",
    "is",
    "where",
    "not",
    "has",
    "-webkit-any",
    "any-link",
    "-webkit-any-link",
    "scope",
    "host",
    "host-context"
  ],
  ...["empty", "first-child", "last-child", "only-child", "first-of-type", "last-of-type", "only-of-type", "nth-child"],
  ...["nth-last-child", "nth-of-type", "nth-last-of-type", "lang", "dir", "defined"]
]);
var states = /* @__PURE__ */ new Set([
  ...[
    "hover",
    "active",
    "focus",
    "focus-visible",
    "focus-within",
    "link",
    "visited",
    "target",
    "target-current",
    "enabled"
  ],
  ...["disabled", "checked", "unchecked", "indeterminate", "default", "valid", "invalid", "user-valid", "user-invalid"],
  ...["in-range", "out-of-range", "required", "optional", "read-only", "read-write", "placeholder-shown", "autofill"],
  ...["-webkit-autofill", "fullscreen", "-webkit-full-screen", "modal", "open", "popover-open", "picture-in-picture"],
  ...[
    "playing",
    "paused",
    "seeking",
    "buffering",
    "stalled",
    "muted",
    "volume-locked",
    "state",
    "current",
    "past",
    "future"
  ],
  ...["active-view-transition", "active-view-transition-type", "xr-overlay", "has-slotted", "-webkit-drag"],
  ...["first-line", "first-letter"]
]);
var pseudoElements = /* @__PURE__ */ new Set([
  ...[
    "first-line",
    "first-letter",
    "marker",
    "selection",
    "placeholder",
    "backdrop",
    "file-selector-button",
    "cue",
    "part"
  ],
  ...[
    "slotted",
    "details-content",
    "target-text",
    "search-text",
    "spelling-error",
    "grammar-error",
    "highlight",
    "column"
  ],
  ...["scroll-marker", "scroll-marker-group", "scroll-button", "checkmark", "picker", "picker-icon", "view-transition"],
  ...["view-transition-group", "view-transition-image-pair", "view-transition-old", "view-transition-new"]
]);

// packages/lint/src/references/css/tokens.ts
function openText(css) {
  const { text, cuts } = holdPayloadsAside(css);
  const tokens2 = tokenizer({ css: text });
  return {
    css,
    next() {
      let token2 = tokens2.nextToken();
      while (token2[0] === u.Whitespace || token2[0] === u.Comment) token2 = tokens2.nextToken();
      return token2;
    },
    original: cuts.length === 0 ? (offset) => offset : (offset) => offset + skippedBefore(cuts, offset)
  };
}
function readTokens(text) {
  const tokens2 = [];
  for (let token2 = text.next(); token2[0] !== u.EOF; token2 = text.next()) tokens2.push(token2);
  return tokens2;
}
function holdPayloadsAside(css) {
  const cuts = [];
  let text = "";
  let copied = 0;
  let skipped = 0;
  for (let at = css.indexOf(marker2); at !== -1; at = css.indexOf(marker2, at)) {
    const start = at + marker2.length;
    at = start;
    while (isBase64(css.charCodeAt(at))) at++;
    if (at - start < 3 * kept) continue;
    text += css.slice(copied, start + kept);
    copied = at - kept;
    skipped += copied - start - kept;
    cuts.push({ at: text.length, skipped });
  }
  return { text: cuts.length === 0 ? css : text + css.slice(copied), cuts };
}
function isBase64(code2) {
  return code2 >= 97 && code2 <= 122 || code2 >= 65 && code2 <= 90 || code2 >= 48 && code2 <= 57 || code2 === 43 || code2 === 47 || code2 === 61;
}
function skippedBefore(cuts, offset) {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = low + high >>> 1;
    if ((cuts[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return cuts[low - 1]?.skipped ?? 0;
}
var marker2 = ";base64,";
var kept = 128;

// packages/lint/src/references/css/selector.ts
function resolveSelector(parent, text) {
  if (parent === null) return null;
  const tokens2 = readTokens(text);
  const parts3 = splitList(tokens2);
  const length = (tokens2.at(-1)?.[3] ?? 0) - (tokens2[0]?.[2] ?? 0);
  const copies = parts3.length + tokens2.filter(isParent).length;
  if (length + copies * (parent.length + 6) > longest) return null;
  if (parent === "") return parts3.map((part) => textOf2(text, part, ":scope")).join(", ");
  const around = `:is(${parent})`;
  return parts3.map((part) => part.some(isParent) ? textOf2(text, part, around) : `${around} ${textOf2(text, part)}`).join(", ");
}
function textOf2(source, tokens2, parent = "&") {
  let text = "";
  let end = -1;
  for (const token2 of tokens2) {
    const start = source.original(token2[2]);
    if (end !== -1 && hasSpace(source.css.slice(end, start))) text += " ";
    end = source.original(token2[3]) + 1;
    text += isParent(token2) ? parent : source.css.slice(start, end);
  }
  return text;
}
function splitList(tokens2) {
  const parts3 = [];
  let start = 0;
  for (let at = 0; at < tokens2.length; at++) {
    const type = tokens2[at]?.[0];
    if (type === u.Function || type === u.OpenSquare) at = skipBlock(tokens2, at);
    else if (type === u.Comma) {
      parts3.push(tokens2.slice(start, at));
      start = at + 1;
    }
  }
  parts3.push(tokens2.slice(start));
  return parts3;
}
function skipBlock(tokens2, at) {
  let depth = 0;
  for (let index = at; index < tokens2.length; index++) {
    const type = tokens2[index]?.[0];
    if (type === u.Function || type === u.OpenParen || type === u.OpenSquare) depth++;
    else if (type === u.CloseParen || type === u.CloseSquare) depth--;
    if (depth === 0) return index;
  }
  return tokens2.length - 1;
}
function isParent(token2) {
  return token2[0] === u.Delim && token2[4].value === "&";
}
function hasSpace(gap) {
  return gap !== "" && gap.replaceAll(comments, "") !== "";
}
var comments = /\/\*[\s\S]*?\*\//g;
var longest = 4096;

// packages/lint/src/references/css/frame.ts
var nothing = [];
var Frame = class {
  kind;
  body;
  parent;
  /** A media or supports query around it may not hold. */
  isGated;
  /** Another condition around it may not hold: a container, a page, an animation. */
  isScoped;
  needs;
  atRules;
  #text;
  // Of the prelude, in the text. Tokens are not kept: a sheet has thousands of rules, and few are asked for theirs.
  #start;
  #end;
  #pending;
  // Empty outside of style rules, `null` when it is too long.
  #selector;
  #demand;
  constructor(kind, body, parent, details) {
    const { text, name, prelude = [], isGated = false, isScoped = false, needs = null } = details;
    this.kind = kind;
    this.body = body;
    this.parent = parent;
    this.isGated = isGated || parent?.isGated === true;
    this.isScoped = isScoped || parent?.isScoped === true;
    this.needs = needs ?? parent?.needs ?? null;
    this.atRules = parent?.atRules ?? [];
    if (name !== void 0) {
      const header = `@${name} ${textOf2(text, prelude)}`.trimEnd();
      this.atRules = [...this.atRules.slice(1 - mostAtRules), header];
    }
    this.#text = text;
    const [first, last] = [prelude[0], prelude[prelude.length - 1]];
    this.#start = first === void 0 ? 0 : text.original(first[2]);
    this.#end = last === void 0 ? 0 : text.original(last[3]) + 1;
  }
  get pending() {
    return this.#pending ?? nothing;
  }
  /** Declarations refer to their block for long; what was pending is let go. */
  release() {
    this.#pending = void 0;
  }
  add(pending) {
    this.#pending ??= [];
    this.#pending.push(pending);
  }
  get selector() {
    return this.#resolve() || null;
  }
  /** What matching the style rule around this demands beyond the tree. */
  get demand() {
    if (this.kind !== "style") return this.parent?.kind === "style" ? this.parent.demand : "none";
    this.#demand ??= demandOf(readTokens(openText(this.#header)));
    return this.#demand;
  }
  get #header() {
    return this.#text.css.slice(this.#start, this.#end);
  }
  /** Not recursive: style rules may nest as deep as memory reaches. */
  #resolve() {
    const open2 = [];
    let from = this;
    while (from !== null && from.#selector === void 0) {
      open2.push(from);
      from = from.parent;
    }
    let selector = from === null ? "" : from.#selector ?? null;
    for (const frame of open2.reverse()) {
      if (frame.kind === "style") selector = resolveSelector(selector, openText(frame.#header));
      else if (frame.kind === "scope") selector = ":scope";
      frame.#selector = selector;
    }
    return selector;
  }
};
var mostAtRules = 100;

// packages/lint/src/references/css/at-rule.ts
function openAtRule(text, name, prelude, parent) {
  const isTop = parent.kind === "sheet" || parent.kind === "group" && parent.body === "rules";
  const details = { text, name, prelude };
  const group2 = groups.get(name);
  if (group2 !== void 0) {
    const isGated = group2 === "query" && !isAlways(text, name, prelude);
    const isScoped = group2 === "condition";
    if (!holdsRules(parent) || !mayOpen(name, prelude)) return dead(details, parent);
    if (name === "scope") return new Frame("scope", "style", parent, { ...details, isScoped: true });
    return new Frame("group", parent.body, parent, { ...details, isGated, isScoped });
  }
  if (parent.kind === "page") return new Frame("page", "descriptors", parent, details);
  if (!isTop && parent.kind !== "scope") return dead(details, parent);
  switch (name) {
    case "font-face":
      return prelude.length === 0 ? new Frame("font-face", "descriptors", parent, details) : dead(details, parent);
    case "keyframes":
    case "-webkit-keyframes": {
      const animation = onlyName(prelude);
      const needs = `@keyframes ${animation}`;
      return animation === null ? dead(details, parent) : new Frame("keyframes", "rules", parent, { ...details, isScoped: true, needs });
    }
    case "property": {
      const needs = onlyName(prelude);
      return needs === null ? dead(details, parent) : new Frame("property", "descriptors", parent, { ...details, needs });
    }
    case "function": {
      const call = prelude[0];
      if (call?.[0] !== u.Function) return dead(details, parent);
      return new Frame("function", "descriptors", parent, { ...details, needs: `${call[4].value}()` });
    }
    case "page":
      return new Frame("page", "descriptors", parent, { ...details, isScoped: true });
    default:
      return dead(details, parent);
  }
}
function isKnownRule(name, frame) {
  if (frame.kind !== "dead" || inertRules.has(name)) return "yes";
  return groups.has(name) || otherRules.has(name) ? "may" : "no";
}
function dead(details, parent) {
  return new Frame("dead", "skip", parent, details);
}
function holdsRules({ kind }) {
  return kind === "sheet" || kind === "group" || kind === "scope" || kind === "style" || kind === "function";
}
function mayOpen(name, prelude) {
  const first = prelude[0]?.[0];
  switch (name) {
    case "layer":
      return prelude.every(({ 0: type }) => type === u.Ident || type === u.Delim);
    case "scope":
      return first === void 0 || first === u.OpenParen || first === u.Ident;
    case "starting-style":
      return first === void 0;
    case "supports":
    case "container":
      return first !== void 0;
    default:
      return true;
  }
}
function isAlways(text, name, prelude) {
  if (name !== "media") return false;
  return textOf2(text, prelude).toLowerCase().split(/\s*,\s*/).some((query) => alwaysQueries.has(query));
}
function onlyName([token2, ...rest]) {
  if (rest.length > 0 || token2?.[0] !== u.Ident && token2?.[0] !== u.String) return null;
  return token2[4].value;
}
var alwaysQueries = /* @__PURE__ */ new Set(["", "all", "screen", "only all", "only screen", "not print"]);
var groups = /* @__PURE__ */ new Map([
  ["media", "query"],
  ["supports", "query"],
  ["container", "condition"],
  ["scope", "condition"],
  ["starting-style", "condition"],
  ["layer", "none"]
]);
var otherRules = /* @__PURE__ */ new Set([
  ...["font-face", "keyframes", "-webkit-keyframes", "property", "function", "page"]
]);
var inertRules = /* @__PURE__ */ new Set([
  ...["counter-style", "view-transition", "position-try", "font-feature-values", "font-palette-values"]
]);

// packages/lint/src/references/css/grammar.ts
function partOf(name) {
  return gradient.test(name) ? "image" : functions.get(name) ?? "unknown";
}
function isColorWord(word) {
  return colors.has(word);
}
function isSole(word, { soleWords }) {
  return wideKeywords.has(word) || soleWords?.has(word) === true;
}
function words(...lines2) {
  return new Set(lines2.join(" ").split(" "));
}
var wideKeywords = words("inherit initial unset revert revert-layer revert-rule");
var gradient = /^(?:(?:-webkit-)?(?:repeating-)?(?:linear|radial|conic)-gradient|-webkit-gradient)$/;
var functions = new Map(
  Object.entries({
    image: "image-set -webkit-image-set -webkit-cross-fade paint",
    color: "rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix",
    size: "calc min max clamp round mod rem abs sign",
    filter: "blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia",
    text: "counter counters attr",
    any: "light-dark"
  }).flatMap(
    ([part, names]) => names.split(" ").map((name) => [name, part])
  )
);
var colors = words(
  "transparent currentcolor aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet",
  "brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod",
  "darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen",
  "darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue",
  "firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew",
  "hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan",
  "lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray",
  "lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid",
  "mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream",
  "mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen",
  "paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue",
  "saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey snow springgreen",
  "steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen",
  "accentcolor accentcolortext activetext buttonborder buttonface buttontext canvas canvastext field fieldtext graytext",
  "highlight highlighttext linktext mark marktext selecteditem selecteditemtext visitedtext"
);

// packages/lint/src/references/css/grammars.ts
var none = words("none");
var repeats = "repeat no-repeat repeat-x repeat-y space round";
var positions = "left center right top bottom cover contain auto";
var boxes = "border-box padding-box content-box";
var one = { hasLayers: false, images: "one" };
var layers = { hasLayers: true, images: "one" };
var imageAlone = { ...one, accepts: parts2("image"), words: none, mostParts: 1 };
var imageLayers = { ...imageAlone, hasLayers: true };
var urlAlone = { ...one, accepts: parts2(), words: none, mostParts: 1 };
var paints = { ...one, accepts: parts2("color"), words: none, mostParts: 2 };
var filters = {
  hasLayers: false,
  images: "many",
  accepts: parts2("filter"),
  words: /* @__PURE__ */ new Set(),
  soleWords: none
};
var contents = {
  hasLayers: false,
  images: "many",
  accepts: parts2("image", "text"),
  words: words("open-quote close-quote no-open-quote no-close-quote"),
  soleWords: words("none normal")
};
var lists = {
  ...one,
  accepts: parts2("image", "text"),
  words: words("inside outside none"),
  ownWords: 1
};
var borders = {
  ...one,
  accepts: parts2("image", "size"),
  words: words("none stretch repeat round space fill auto"),
  hasNumbers: true
};
var reflections = {
  ...borders,
  words: words("none above below left right stretch repeat round space fill auto"),
  leastParts: 3
};
var backgrounds = {
  ...layers,
  accepts: parts2("image", "size", "color"),
  words: words(`none ${repeats} ${positions} ${boxes} text border-area scroll fixed local`),
  colorsLast: true
};
var masks = {
  ...layers,
  accepts: parts2("image", "size"),
  words: words(
    `none ${repeats} ${positions} ${boxes} fill-box stroke-box view-box no-clip border padding content text`,
    "add subtract intersect exclude alpha luminance match-source"
  )
};
var cursors = {
  hasLayers: true,
  images: "leading",
  accepts: parts2("image", "size"),
  hasNumbers: true,
  words: words(
    "auto default none context-menu help pointer progress wait cell crosshair text vertical-text alias copy move no-drop",
    "not-allowed grab grabbing all-scroll col-resize row-resize n-resize ne-resize e-resize se-resize s-resize sw-resize",
    "w-resize nw-resize ns-resize nesw-resize ew-resize nwse-resize zoom-in zoom-out",
    "-webkit-grab -webkit-grabbing -webkit-zoom-in -webkit-zoom-out"
  )
};
function parts2(...accepted) {
  return new Set(accepted);
}

// packages/lint/src/references/css/properties.ts
function findProperty(name) {
  return properties.get(name);
}
var element = { grammar: urlAlone, takesElements: true };
var paint = { grammar: paints, takesElements: true, isAttribute: true };
var filter = { sink: "sprite", grammar: filters, takesElements: true };
var setting = { sink: null, grammar: null };
var rows = [
  ["background", "background-image", { grammar: backgrounds }],
  ["background-image", "background-image", { grammar: imageLayers }],
  ["border-image -webkit-border-image", "border-image-source", { grammar: borders }],
  ["border-image-source", "border-image-source"],
  ["mask", "mask-image", { grammar: masks, takesElements: true, isAttribute: true }],
  ["-webkit-mask", "mask-image", { grammar: masks, takesElements: true }],
  ["mask-image -webkit-mask-image", "mask-image", { grammar: imageLayers, takesElements: true }],
  ["-webkit-mask-box-image", "-webkit-mask-box-image-source", { grammar: borders }],
  ["-webkit-mask-box-image-source", "-webkit-mask-box-image-source"],
  ["-webkit-box-reflect", "-webkit-box-reflect", { grammar: reflections }],
  ["list-style", "list-style-image", { grammar: lists }],
  ["list-style-image", "list-style-image"],
  ["shape-outside -webkit-shape-outside", "shape-outside"],
  ["content", "content", { grammar: contents }],
  ["cursor", "cursor", { grammar: cursors, isAttribute: true }],
  ["clip-path", "clip-path", { ...element, isAttribute: true }],
  ["-webkit-clip-path", "clip-path", element],
  ["fill", "fill", paint],
  ["stroke", "stroke", paint],
  ["marker", "marker-start marker-mid marker-end", element],
  ["marker-start", "marker-start", { ...element, isAttribute: true }],
  ["marker-mid", "marker-mid", { ...element, isAttribute: true }],
  ["marker-end", "marker-end", { ...element, isAttribute: true }],
  ["filter", "filter", { ...filter, isAttribute: true }],
  ["-webkit-filter", "filter", filter],
  ["backdrop-filter", "backdrop-filter", filter],
  ["-webkit-backdrop-filter", "backdrop-filter", { ...filter, isForeign: true }],
  ["mask-border", "mask-border-source", { grammar: borders, isForeign: true }],
  ["mask-border-source", "mask-border-source", { isForeign: true }],
  ["border", "border-image-source", setting],
  ["display", "display", setting],
  ["all", "all", setting],
  ["animation animation-name -webkit-animation -webkit-animation-name", "animation-name", setting]
];
var properties = new Map(
  rows.flatMap(
    ([names, longhands, details]) => names.split(" ").map((name) => [
      name,
      {
        longhands: longhands.split(" "),
        sink: "image",
        grammar: imageAlone,
        takesElements: false,
        isAttribute: false,
        isForeign: false,
        ...details
      }
    ])
  )
);

// packages/lint/src/references/css/block.ts
function settle2(frame) {
  const applies = !frame.isGated && !frame.isScoped && meetsDemand(frame) && !isHidden(frame.pending);
  const beaten = /* @__PURE__ */ new Set();
  const winners = /* @__PURE__ */ new Set();
  for (const important of [true, false]) {
    for (const pending of frame.pending.toReversed()) {
      if (pending.important !== important || pending.value.validity === "invalid") continue;
      const longhands = longhandsOf(pending.property);
      if (!beaten.has("all") && longhands.some((longhand) => !beaten.has(longhand))) winners.add(pending);
      for (const longhand of longhands) beaten.add(longhand);
    }
  }
  return frame.pending.map((pending) => {
    const wins = applies && winners.has(pending);
    return { pending, wins, isCertain: wins && pending.value.validity === "valid" && !isForeign(pending.property) };
  });
}
function longhandsOf(property2) {
  return findProperty(property2)?.longhands ?? [property2];
}
function meetsDemand({ demand, pending }) {
  if (demand !== "content") return demand === "none";
  const content = pending.findLast(({ property: property2, value }) => property2 === "content" && value.validity === "valid");
  return content !== void 0 && !isWord(content, "none") && !isWord(content, "normal");
}
function isHidden(block) {
  return block.some((pending) => pending.property === "display" && isWord(pending, "none"));
}
function isForeign(property2) {
  return findProperty(property2)?.isForeign === true;
}
function isWord({ tokens: tokens2, from, to }, word) {
  return to === from + 1 && tokens2[from]?.[1].toLowerCase() === word;
}

// packages/lint/src/references/css/declaration.ts
var Declaration = class {
  property;
  important;
  validity;
  start;
  end;
  #css;
  #valueStart;
  #frame;
  constructor(text, { property: property2, important, tokens: tokens2, from, to, value }, frame) {
    const first = tokens2[0];
    const last = tokens2[to - 1];
    this.property = property2;
    this.important = important;
    this.validity = value.validity;
    this.start = first === void 0 ? 0 : text.original(first[2]);
    this.end = last === void 0 ? this.start : text.original(last[3]) + 1;
    const valueAt = tokens2[from];
    this.#valueStart = to <= from || valueAt === void 0 ? this.end : text.original(valueAt[2]);
    this.#css = text.css;
    this.#frame = frame;
  }
  get longhands() {
    return longhandsOf(this.property);
  }
  get value() {
    return this.#css.slice(this.#valueStart, this.end);
  }
  get selector() {
    return this.#frame.selector;
  }
  get atRules() {
    return this.#frame.atRules;
  }
  get conditional() {
    return this.#frame.isGated || this.#frame.isScoped || this.#frame.demand !== "none";
  }
};

// packages/lint/src/references/css/layers.ts
var Layers = class {
  #grammar;
  #validity = "valid";
  #layer = newLayer();
  #layers = 0;
  #parts = 0;
  #hasSole = false;
  #hasAlternative = false;
  constructor(grammar) {
    this.#grammar = grammar;
  }
  image() {
    this.#part();
    this.#layer.images++;
    if (this.#hasAlternative) this.refuse();
  }
  call(name) {
    const part = partOf(name);
    this.#part();
    if (part === "image" || otherImages.has(name)) this.#layer.images++;
    if (part === "unknown") this.doubt();
    else if (part !== "any") this.#accept(part);
  }
  token(token2) {
    if (token2[0] === u.Comma) {
      if (this.#layer.hasColor && this.#grammar.colorsLast === true) this.refuse();
      this.#endLayer(false);
      return;
    }
    this.#part();
    switch (token2[0]) {
      case u.Ident:
        this.#word(token2[4].value.toLowerCase());
        break;
      case u.Number:
        this.#accept("size");
        this.#layer.numbers++;
        if (token2[4].value !== 0 && this.#grammar.hasNumbers !== true) this.doubt();
        break;
      case u.Percentage:
      case u.Dimension:
        this.#accept("size");
        break;
      case u.Hash:
        this.#accept("color");
        break;
      case u.String:
        this.#accept("text");
        break;
      case u.Delim:
        if (token2[4].value !== "/" || this.#layer.parts === 1) this.refuse();
        this.#layer.endsInSlash = true;
        this.#hasAlternative ||= this.#grammar.images === "many";
        break;
      default:
        this.refuse();
    }
  }
  doubt() {
    if (this.#validity === "valid") this.#validity = "doubtful";
  }
  refuse() {
    this.#validity = "invalid";
  }
  close() {
    this.#endLayer(true);
    if (this.#layers > 1 && !this.#grammar.hasLayers) this.refuse();
    if (this.#hasSole && this.#parts > 1) this.refuse();
    return this.#validity;
  }
  #endLayer(isLast) {
    const { parts: parts3, images, ownWords, endsInSlash } = this.#layer;
    const { leastParts = 1, mostParts = Number.POSITIVE_INFINITY } = this.#grammar;
    if (parts3 === 0 || endsInSlash) this.refuse();
    if (images > 1 && this.#grammar.images !== "many") this.refuse();
    if (images > 0 && (parts3 < leastParts || parts3 > mostParts)) this.doubt();
    if (ownWords > (this.#grammar.ownWords ?? 0)) this.doubt();
    if (this.#grammar.images === "leading") this.#checkLeading(this.#layer, isLast);
    this.#layer = newLayer();
    this.#layers++;
  }
  /** A list of images, each with a point perhaps, that ends in a word. */
  #checkLeading({ images, words: words4, numbers }, isLast) {
    if (isLast ? images > 0 : images === 0) this.refuse();
    if (isLast ? words4 !== 1 : words4 > 0) this.doubt();
    if (numbers !== 0 && (numbers !== 2 || isLast)) this.doubt();
  }
  #word(word) {
    this.#layer.words++;
    if (isSole(word, this.#grammar)) this.#hasSole = true;
    else if (word === "none" && this.#grammar.hasLayers) this.#layer.images++;
    else if (this.#grammar.words.has(word)) return;
    else if (isColorWord(word) && this.#grammar.accepts.has("color")) this.#layer.hasColor = true;
    else this.#layer.ownWords++;
  }
  #accept(part) {
    if (!this.#grammar.accepts.has(part)) this.doubt();
    this.#layer.hasColor ||= part === "color";
  }
  #part() {
    this.#parts++;
    this.#layer.parts++;
    this.#layer.endsInSlash = false;
  }
};
function newLayer() {
  return { parts: 0, images: 0, words: 0, ownWords: 0, numbers: 0, hasColor: false, endsInSlash: false };
}
var otherImages = /* @__PURE__ */ new Set(["src", "image", "element", "cross-fade", "filter"]);

// packages/lint/src/references/css/escape.ts
function unescapeString(written2) {
  return needsUnescape.test(written2) ? written2.replaceAll(escapes, unescapeOne) : written2;
}
function unescapeOne(match, hex, newline, other) {
  if (hex !== void 0) {
    const code2 = Number.parseInt(hex, 16);
    return code2 === 0 || code2 >= 55296 && code2 <= 57343 || code2 > 1114111 ? replacement : String.fromCodePoint(code2);
  }
  if (newline !== void 0) return "";
  if (other !== void 0) return unwritable.test(other) ? replacement : other;
  return match === "\\" ? "" : replacement;
}
var replacement = "\uFFFD";
var unwritable = /^[\0\ud800-\udfff]$/u;
var needsUnescape = /[\\\0\ud800-\udfff]/u;
var escapes = /\\(?:([0-9a-fA-F]{1,6})(?:\r\n|[ \t\n\r\f])?|(\r\n|[\n\r\f])|([\s\S]))|\\$|[\0\ud800-\udfff]/gu;

// packages/lint/src/references/css/url-token.ts
function readUrlAt(text, tokens2, at) {
  const token2 = tokens2[at];
  if (token2?.[0] === u.URL) return { url: readBareUrl(text, token2), next: at + 1 };
  if (token2?.[0] !== u.Function || token2[4].value.toLowerCase() !== "url") return null;
  const next = closingAt(tokens2, at);
  const string2 = tokens2[at + 1];
  if (string2?.[0] !== u.String || !areModifiers(tokens2, at + 2, next)) return { url: null, next: next + 1 };
  const last = tokens2[Math.min(next, tokens2.length - 1)] ?? string2;
  const span = { start: text.original(token2[2]), end: text.original(last[3]) + 1 };
  return { url: { ...readString(text, string2), ...span }, next: next + 1 };
}
function writtenUrls(text, tokens2) {
  const urls = [];
  for (let at = 0; at < tokens2.length; ) {
    const read2 = readUrlAt(text, tokens2, at);
    if (read2 !== null && read2.url !== null) urls.push(read2.url);
    at = read2?.next ?? at + 1;
  }
  return urls;
}
function readString(text, token2) {
  const { css } = text;
  const start = text.original(token2[2]);
  const end = text.original(token2[3]) + 1;
  const closed = end - start > 1 && css[end - 1] === css[start] && !isEscaped2(css, end - 1, start + 1);
  return written(css, token2, { start, end, urlStart: start + 1, urlEnd: closed ? end - 1 : end, quoted: true });
}
function closingAt(tokens2, at) {
  let depth = 0;
  for (let index = at; index < tokens2.length; index++) {
    const type = tokens2[index]?.[0];
    if (type === u.Function || type === u.OpenParen) depth++;
    else if (type === u.CloseParen && --depth === 0) return index;
  }
  return tokens2.length;
}
function readBareUrl(text, token2) {
  const { css } = text;
  const start = text.original(token2[2]);
  const end = text.original(token2[3]) + 1;
  let urlStart = css.indexOf("(", start) + 1;
  while (urlStart < end && isSpace(css.charCodeAt(urlStart))) urlStart++;
  let urlEnd = css[end - 1] === ")" && !isEscaped2(css, end - 1, urlStart) ? end - 1 : end;
  while (urlEnd > urlStart && isSpace(css.charCodeAt(urlEnd - 1))) urlEnd--;
  if (isEscaped2(css, urlEnd, urlStart) && urlEnd < end && isSpace(css.charCodeAt(urlEnd))) urlEnd++;
  return written(css, token2, { start, end, urlStart, urlEnd, quoted: false });
}
function written(css, token2, span) {
  const isWhole = span.end - span.start === token2[3] + 1 - token2[2];
  const isRead = isWhole && (token2[0] === u.URL || token2[0] === u.String);
  return { ...span, url: isRead ? token2[4].value : unescapeString(css.slice(span.urlStart, span.urlEnd)) };
}
function areModifiers(tokens2, from, to) {
  const seen = /* @__PURE__ */ new Set();
  for (let at = from; at < to; at += 3) {
    const [name, argument, close] = tokens2.slice(at, at + 3);
    if (name?.[0] !== u.Function || close?.[0] !== u.CloseParen) return false;
    const modifier = name[4].value.toLowerCase();
    const isValid = argument?.[0] === u.String ? modifier === "integrity" : argument?.[0] === u.Ident && modifiers.get(modifier)?.has(argument[4].value.toLowerCase()) === true;
    if (!isValid || seen.has(modifier)) return false;
    seen.add(modifier);
  }
  return true;
}
var modifiers = /* @__PURE__ */ new Map([
  ["cross-origin", /* @__PURE__ */ new Set(["anonymous", "use-credentials"])],
  [
    "referrer-policy",
    /* @__PURE__ */ new Set([
      "no-referrer",
      "no-referrer-when-downgrade",
      "same-origin",
      "origin",
      "strict-origin",
      "origin-when-cross-origin",
      "strict-origin-when-cross-origin",
      "unsafe-url"
    ])
  ]
]);
function isEscaped2(css, at, from) {
  let backslashes = 0;
  while (at - backslashes > from && css.charCodeAt(at - backslashes - 1) === 92) backslashes++;
  return backslashes % 2 === 1;
}
function isSpace(code2) {
  return code2 === 32 || code2 === 10 || code2 === 9 || code2 === 13 || code2 === 12;
}

// packages/lint/src/references/css/image-set.ts
var ImageSet = class {
  #options = [newOption()];
  #isValid = true;
  /** Whether the text tells which option is chosen. */
  #isKnown = true;
  get #current() {
    return this.#options.at(-1) ?? newOption();
  }
  image(url) {
    const option = this.#current;
    if (option.resolution !== void 0 || option.type !== void 0) this.refuse();
    option.images++;
    if (url !== null) option.urls.push(url);
  }
  /** A URL inside a function that may or may not put it there. */
  maybe(url) {
    this.#current.urls.push(url);
  }
  openType() {
    if (this.#current.type !== void 0) this.refuse();
    this.#current.type = "";
  }
  type(type) {
    this.#current.type = type;
  }
  resolution(token2) {
    const factor = token2[0] === u.Dimension ? perDot.get(token2[4].unit.toLowerCase()) : void 0;
    const option = this.#current;
    if (token2[0] !== u.Dimension || factor === void 0 || token2[4].value < 0) this.refuse();
    else if (option.resolution !== void 0 || option.images === 0 && this.#isKnown) this.refuse();
    else option.resolution = token2[4].value * factor;
  }
  next() {
    this.#options.push(newOption());
  }
  /** A part that only the page's own values decide: `var()`, `calc()`. */
  forget() {
    this.#isKnown = false;
  }
  refuse() {
    this.#isValid = false;
  }
  /** Settles which URL is sure. False when the browser drops the declaration. */
  close() {
    const isValid = this.#isValid && (!this.#isKnown || this.#options.every(({ images }) => images === 1));
    const chosen2 = this.#isKnown ? choose(this.#options) : void 0;
    for (const option of this.#options) {
      for (const url of option.urls) {
        if (!isValid) url.certainty = "dead";
        else if (option !== chosen2 && url.certainty === "sure") url.certainty = "may";
      }
    }
    return isValid;
  }
};
function choose(options) {
  let best;
  for (const option of options) {
    const own = option.resolution ?? 1;
    const other = best?.resolution ?? 1;
    if (own === 0 || option.type !== void 0 && !imageTypes.test(option.type)) continue;
    if (best === void 0 || (own >= 1 ? other < 1 || own < other : own > other)) best = option;
  }
  return best;
}
function newOption() {
  return { urls: [], images: 0, resolution: void 0, type: void 0 };
}
var perDot = /* @__PURE__ */ new Map([
  ["x", 1],
  ["dppx", 1],
  ["dpi", 1 / 96],
  ["dpcm", 2.54 / 96]
]);
var imageTypes = /^image\/(?:png|x-png|apng|jpe?g|pjpeg|gif|webp|avif|jxl|bmp|x-icon|vnd\.microsoft\.icon|x-xbitmap)$/i;

// packages/lint/src/references/css/value-reader.ts
var ValueReader = class {
  #text;
  #layers;
  #frames = [];
  #urls = [];
  #strings = [];
  #uses = [];
  constructor(text, grammar) {
    this.#text = text;
    this.#layers = new Layers(grammar);
  }
  /** Reads what starts at `tokens[at]` and returns where to go on. */
  read(tokens2, at, from) {
    const token2 = tokens2[at];
    if (token2 === void 0) return at + 1;
    const top = this.#frames.at(-1);
    const type = token2[0];
    const url = type === u.URL || type === u.Function ? readUrlAt(this.#text, tokens2, at) : null;
    if (url !== null) {
      if (url.url === null) this.#layers.refuse();
      else this.#place({ ...url.url, via: top?.set ? "image-set()" : "url()", certainty: top?.certainty ?? "sure" }, top);
      return url.next;
    }
    if (type === u.BadURL || type === u.BadString) this.#layers.refuse();
    else if (type === u.Function) this.#call(token2[4].value.toLowerCase(), tokens2, at, from);
    else if (closers.has(type)) this.#push({ ...deadFrame, close: closers.get(type) ?? type });
    else if (top !== void 0 && top.close === type) this.#pop();
    else if (type === u.String) this.#string(token2, top);
    else if (top === void 0) this.#layers.token(token2);
    else if (isOpenSet(top)) this.#option(token2, top.set);
    return at + 1;
  }
  finish() {
    while (this.#frames.length > 0) this.#pop();
    return { urls: this.#urls, strings: this.#strings, uses: this.#uses, validity: this.#layers.close() };
  }
  #place(url, top) {
    this.#urls.push(url);
    if (top === void 0) this.#layers.image();
    else if (isOpenSet(top)) top.set.image(url);
    else top.set?.maybe(url);
  }
  #string(token2, top) {
    const string2 = { ...readString(this.#text, token2), via: "string", certainty: top?.certainty ?? "sure" };
    if (top === void 0) this.#layers.token(token2);
    if (top?.name === "type" && top.set !== null) top.set.type(string2.url);
    else if (top?.candidate && top.certainty !== "dead") this.#place({ ...string2, via: "image-set()" }, top);
    else this.#strings.push(string2);
  }
  #call(name, tokens2, at, from) {
    const top = this.#frames.at(-1);
    const isDashed = name.startsWith("--");
    const substitutes = isDashed || substitutions.has(name);
    if (top === void 0) this.#layers.call(name);
    const isWhole = at === from && tokens2.length === from + 3;
    this.#use(tokens2, at, name, top?.candidate === true, isWhole);
    const inSet = top !== void 0 && isOpenSet(top);
    const isSet = name === "image-set" || name === "-webkit-image-set";
    if (inSet) {
      if (isSet || name.endsWith("cross-fade")) top.set.refuse();
      else if (substitutes || name === "calc") top.set.forget();
      else if (name === "type") top.set.openType();
      else top.set.image(null);
    }
    this.#push({
      name,
      close: u.CloseParen,
      certainty: least(top?.certainty ?? "sure", isSet ? "sure" : certaintyInside(name, isDashed)),
      set: isSet ? new ImageSet() : inSet || top?.candidate ? top.set : null,
      candidate: isSet || substitutes && top?.candidate === true
    });
  }
  #use(tokens2, at, name, candidate, isWhole) {
    const call = tokens2[at];
    const argument = tokens2[at + 1];
    if (name.startsWith("--") && call?.[0] === u.Function) {
      this.#uses.push({ key: `${call[4].value}()`, candidate, whole: false });
    } else if (name === "var" && argument?.[0] === u.Ident) {
      this.#uses.push({ key: argument[4].value, candidate, whole: isWhole });
    }
  }
  #option(token2, set) {
    if (token2[0] === u.Comma) set.next();
    else set.resolution(token2);
  }
  #push(frame) {
    if (frame.name === "" && this.#frames.length === 0) this.#layers.refuse();
    this.#frames.push(frame);
  }
  #pop() {
    const frame = this.#frames.pop();
    if (frame !== void 0 && isOpenSet(frame) && !frame.set.close()) this.#layers.refuse();
  }
};
function isOpenSet(frame) {
  return frame.set !== null && (frame.name === "image-set" || frame.name === "-webkit-image-set");
}
function certaintyInside(name, isDashed) {
  if (name === "-webkit-cross-fade") return "sure";
  return isDashed || choices.has(name) ? "may" : "dead";
}
function least(a2, b) {
  if (a2 === "dead" || b === "dead") return "dead";
  return a2 === "may" || b === "may" ? "may" : "sure";
}
var substitutions = /* @__PURE__ */ new Set(["var", "env", "if"]);
var choices = /* @__PURE__ */ new Set(["var", "env", "if", "light-dark", "cross-fade", "filter"]);
var closers = /* @__PURE__ */ new Map([
  [u.OpenParen, u.CloseParen],
  [u.OpenSquare, u.CloseSquare],
  [u.OpenCurly, u.CloseCurly]
]);
var deadFrame = { name: "", certainty: "dead", set: null, candidate: false };

// packages/lint/src/references/css/value.ts
function parseValue(text, { tokens: tokens2, from, to }, isPlain, grammar) {
  if (isPlain) {
    const layers2 = new Layers(grammar);
    for (let at = from; at < to; at++) {
      const token2 = tokens2[at];
      if (token2 !== void 0) layers2.token(token2);
    }
    const validity = layers2.close();
    return validity === "valid" ? plainReading : { ...plainReading, validity };
  }
  const reader = new ValueReader(text, grammar);
  const value = to === tokens2.length ? tokens2 : tokens2.slice(0, to);
  for (let at = from; at < to; ) at = reader.read(value, at, from);
  return reader.finish();
}
function parseDefinition(text, span, isPlain) {
  if (!isPlain) return parseValue(text, span, false, imageAlone);
  let strings;
  for (let at = span.from; at < span.to; at++) {
    const token2 = span.tokens[at];
    if (token2?.[0] !== u.String) continue;
    strings ??= [];
    strings.push({ ...readString(text, token2), via: "string", certainty: "sure" });
  }
  return strings === void 0 ? plainReading : { ...plainReading, strings };
}
var plainReading = { urls: [], strings: [], uses: [], validity: "valid" };

// packages/lint/src/references/css/collector.ts
var Collector = class {
  #text;
  #found = [];
  #inert = [];
  #declarations = [];
  #uses = [];
  #custom = /* @__PURE__ */ new Map();
  #strings = /* @__PURE__ */ new Map();
  constructor(text) {
    this.#text = text;
  }
  found(url, frame, about2) {
    if (url.url === "") this.#inert.push(this.#make(url, frame, about2));
    else this.#found.push(this.#make(url, frame, about2));
  }
  inert(url, frame, about2) {
    this.#inert.push(this.#make(url, frame, { ...about2, isStatic: false, isCertain: false }));
  }
  /** The declarations of a block that has come to its end. */
  block(frame) {
    const { pending } = frame;
    if (pending.length === 0) return;
    if (pending.every(isSilent))
      for (const one2 of pending) this.#declarations.push(new Declaration(this.#text, one2, frame));
    else for (const settled of settle2(frame)) this.#settled(settled, frame);
    frame.release();
  }
  /** A custom property, `result` or `initial-value`: its URLs are fetched where `needs` is used. */
  definition(pending, needs, frame) {
    const { value, property: property2, important } = pending;
    const isRepeated = this.#custom.has(property2);
    if (!isRepeated) this.#custom.set(property2, new Declaration(this.#text, pending, frame));
    else if (this.#custom.get(property2) !== null) this.#custom.set(property2, null);
    if (value === plainReading) return;
    for (const url of value.urls) {
      const about2 = { via: url.via, sink: "image", property: property2, important, needs };
      if (url.certainty === "dead") this.inert(url, frame, about2);
      else this.found(url, frame, about2);
    }
    for (const string2 of value.strings) {
      const strings = this.#strings.get(needs);
      const make = () => this.#make(string2, frame, { via: "image-set()", sink: "image", property: property2, important, needs });
      if (strings === void 0) this.#strings.set(needs, [make]);
      else strings.push(make);
    }
    for (const { key, candidate, whole: whole3 } of value.uses) {
      this.#uses.push({ key, by: needs, property: property2, sink: null, candidate, whole: whole3, selector: null, conditional: true });
    }
  }
  finish() {
    const byStart2 = (a2, b) => a2.start - b.start;
    const strings = this.#strings;
    return {
      found: this.#found.sort(byStart2),
      inert: this.#inert.sort(byStart2),
      declarations: this.#declarations.sort(byStart2),
      uses: this.#uses,
      custom: this.#custom,
      strings: (needs) => (strings.get(needs) ?? []).map((make) => make())
    };
  }
  #settled({ pending, wins, isCertain }, frame) {
    const { value, property: property2, important } = pending;
    const row = findProperty(property2);
    const sink = row?.sink ?? null;
    for (const url of value.urls) {
      const about2 = { via: url.via, sink: sink ?? "image", property: property2, important };
      if (sink === null || value.validity === "invalid" || isPassedOver(url, row)) this.inert(url, frame, about2);
      else {
        const certain = isCertain && url.certainty === "sure";
        this.found(url, frame, { ...about2, isCertain: certain, isStatic: frame.kind === "attribute" });
      }
    }
    const names = isAnimation(property2) ? namesIn(pending) : [];
    for (const name of names)
      this.#use({ key: `@keyframes ${name}`, candidate: false, whole: false }, { pending, frame, wins, sink });
    if (sink !== null || names.length > 0) for (const use of value.uses) this.#use(use, { pending, frame, wins, sink });
    this.#declarations.push(new Declaration(this.#text, pending, frame));
  }
  #use(use, { pending, frame, wins, sink }) {
    this.#uses.push({
      ...use,
      by: frame.needs,
      property: pending.property,
      sink,
      selector: frame.selector,
      conditional: !wins
    });
  }
  #make(url, frame, about2) {
    const needs = about2.needs ?? frame.needs;
    const conditional = about2.isCertain !== true || needs !== null;
    return {
      url: readUrl(url.url),
      sink: about2.sink,
      directive: directives.get(about2.sink) ?? null,
      start: url.start,
      end: url.end,
      static: about2.isStatic === true && !conditional,
      via: about2.via,
      urlStart: url.urlStart,
      urlEnd: url.urlEnd,
      quoted: url.quoted,
      property: about2.property ?? null,
      important: about2.important === true,
      selector: frame.selector,
      atRules: frame.atRules,
      conditional,
      needs,
      used: needs === null,
      importRule: about2.importRule ?? null
    };
  }
};
function isPassedOver(url, row) {
  return url.certainty === "dead" || row?.takesElements === true && readUrl(url.url).startsWith("#");
}
function isAnimation(property2) {
  return longhandsOf(property2)[0] === "animation-name";
}
function namesIn({ tokens: tokens2, from, to }) {
  return tokens2.slice(from, to).flatMap((token2) => token2[0] === u.Ident || token2[0] === u.String ? [token2[4].value] : []);
}
function isSilent({ property: property2, value }) {
  return value.urls.length === 0 && value.uses.length === 0 && !isAnimation(property2);
}
var directives = /* @__PURE__ */ new Map([
  ["image", "img-src"],
  ["font", "font-src"],
  ["style", "style-src-elem"]
]);

// packages/lint/src/references/css/font-face.ts
function readFontSources(text, descriptors) {
  const hasFamily = descriptors.some(
    ({ name, value, important }) => name === "font-family" && !important && isFamily(value)
  );
  const sources = descriptors.filter(({ name }) => name === "src").map(({ value, important }) => ({ ...readSrc(text, value), important }));
  const winner = hasFamily ? sources.findLast(({ isValid, important }) => isValid && !important) : void 0;
  const fetched = winner?.fetched ?? [];
  return {
    fetched,
    passed: sources.flatMap(({ fetched: own, passed }) => own === fetched ? passed : [...own, ...passed])
  };
}
function readSrc(text, value) {
  const fetched = [];
  const passed = [];
  let isValid = false;
  for (const item of splitItems(value)) {
    const read2 = readUrlAt(text, item, 0);
    if (read2 === null || read2.url === null) {
      isValid ||= isCall(item[0], "local") && closingAt(item, 0) >= item.length - 1;
      passed.push(...writtenUrls(text, item));
    } else if (isSupported(item.slice(read2.next))) {
      isValid = true;
      fetched.push(read2.url);
    } else passed.push(read2.url);
  }
  return { fetched, passed, isValid };
}
function isSupported(rest) {
  let at = 0;
  if (isCall(rest[at], "format")) {
    const close = closingAt(rest, at);
    const [format] = rest.slice(at + 1, close);
    if (close !== at + 2 || format === void 0 || !isFormat(format)) return false;
    at = close + 1;
  }
  if (isCall(rest[at], "tech")) {
    const close = closingAt(rest, at);
    const names = rest.slice(at + 1, close);
    const isList = names.length % 2 === 1 && names.every((name, index) => index % 2 === 0 ? isTech(name) : name[0] === u.Comma);
    if (!isList) return false;
    at = close + 1;
  }
  return at >= rest.length;
}
function isFormat(token2) {
  if (token2[0] === u.Ident) return formats.has(token2[4].value.toLowerCase());
  return token2[0] === u.String && formats.has(token2[4].value.toLowerCase().replace(/^(woff2?|(?:true|open)type)-variations$/, "$1"));
}
function isTech(token2) {
  return token2[0] === u.Ident && techs.has(token2[4].value.toLowerCase());
}
function isFamily(value) {
  const [first] = value;
  if (value.length === 1 && first?.[0] === u.String) return true;
  if (first === void 0 || !value.every(({ 0: type }) => type === u.Ident)) return false;
  return value.length > 1 || first[0] === u.Ident && !reservedFamilies.has(first[4].value.toLowerCase());
}
function splitItems(value) {
  const items = [];
  let start = 0;
  for (let at = 0; at < value.length; at++) {
    const type = value[at]?.[0];
    if (type === u.Function) at = closingAt(value, at);
    else if (type === u.Comma) {
      items.push(value.slice(start, at));
      start = at + 1;
    }
  }
  items.push(value.slice(start));
  return items;
}
function isCall(token2, name) {
  return token2?.[0] === u.Function && token2[4].value.toLowerCase() === name;
}
var formats = /* @__PURE__ */ new Set(["woff2", "woff", "truetype", "opentype", "collection"]);
var techs = /* @__PURE__ */ new Set([
  ...[
    "variations",
    "palettes",
    "color-colrv0",
    "color-colrv1",
    "color-sbix",
    "color-cbdt",
    "features-opentype",
    "features-aat"
  ]
]);
var reservedFamilies = /* @__PURE__ */ new Set([
  ...["serif", "sans-serif", "cursive", "fantasy", "monospace", "system-ui", "math"],
  ...["inherit", "initial", "unset", "revert", "revert-layer", "default"]
]);

// packages/lint/src/references/css/import-rule.ts
function readImport(text, prelude, start, end) {
  const address = readAddress(text, prelude);
  if (address === null) return null;
  const layer = readLayer(text, prelude, address.next);
  const supports = readSupports(text, prelude, layer.next);
  const first = prelude[supports.next];
  const last = prelude.at(-1);
  const media = first === void 0 || last === void 0 ? "" : slice(text, first, last);
  return {
    url: address.url,
    rule: { start, end, layer: layer.name, supports: supports.condition, media },
    fetches: supports.fetches
  };
}
function readAddress(text, prelude) {
  const first = prelude[0];
  if (first?.[0] === u.String) return { url: readString(text, first), next: 1 };
  const read2 = readUrlAt(text, prelude, 0);
  return read2 === null || read2.url === null ? null : { url: read2.url, next: read2.next };
}
function readLayer(text, prelude, at) {
  const token2 = prelude[at];
  if (token2?.[0] === u.Ident && token2[4].value.toLowerCase() === "layer") return { name: "", next: at + 1 };
  const close = closingAt(prelude, at);
  const name = isCall2(token2, "layer") ? prelude.slice(at + 1, close) : [];
  const isName2 = name.every(
    (part, index) => index % 2 === 0 ? part[0] === u.Ident : part[0] === u.Delim && part[4].value === "."
  );
  const [first, last] = [name[0], name.at(-1)];
  if (first === void 0 || last === void 0 || !isName2 || name.length % 2 === 0) return { name: null, next: at };
  return { name: slice(text, first, last), next: close + 1 };
}
function readSupports(text, prelude, at) {
  if (!isCall2(prelude[at], "supports")) return { condition: null, fetches: "yes", next: at };
  const close = closingAt(prelude, at);
  const inner = prelude.slice(at + 1, close);
  const [first, colon, value] = inner;
  const last = inner.at(-1);
  const condition = first === void 0 || last === void 0 ? "" : slice(text, first, last);
  const done = (fetches) => ({ condition, fetches, next: close + 1 });
  if (first?.[0] === u.OpenParen || first?.[0] === u.Function) return done("yes");
  if (first?.[0] !== u.Ident) return done("no");
  if (colon?.[0] !== u.Colon)
    return done(first[4].value.toLowerCase() === "not" && inner.length > 1 ? "yes" : "no");
  if (first[4].value.startsWith("--")) return done("yes");
  if (value === void 0 || inner.some(({ 0: type }) => type === u.Semicolon)) return done("no");
  const isKnown = inner.length === 3 && value[0] === u.Ident && first[4].value.toLowerCase() === "display" && displays.has(value[4].value.toLowerCase());
  return done(isKnown ? "yes" : "may");
}
function isCall2(token2, name) {
  return token2?.[0] === u.Function && token2[4].value.toLowerCase() === name;
}
function slice(text, first, last) {
  return text.css.slice(text.original(first[2]), text.original(last[3]) + 1);
}
var displays = /* @__PURE__ */ new Set(["grid", "flex", "block", "inline", "contents", "flow-root", "none"]);

// packages/lint/src/references/css/imports.ts
var Imports = class {
  #text;
  #collector;
  #counts = "yes";
  constructor(text, collector) {
    this.#text = text;
    this.#collector = collector;
  }
  get areOver() {
    return this.#counts === "no";
  }
  /** A rule of the sheet's outer level, and whether the browser sees one there. */
  rule(isRule) {
    if (isRule === "yes") this.#counts = "no";
    else if (isRule === "may" && this.#counts === "yes") this.#counts = "may";
  }
  import(at, prelude, end, parent) {
    const read2 = readImport(this.#text, prelude, this.#text.original(at[2]), this.#text.original(end - 1) + 1);
    if (read2 === null) {
      this.#drop(prelude, parent, "url()");
      return;
    }
    const about2 = { via: "@import", sink: "style", importRule: read2.rule };
    const isLate = parent.kind !== "sheet" || this.areOver;
    if (isLate || read2.fetches === "no" || read2.url.url.startsWith("#")) this.#collector.inert(read2.url, parent, about2);
    else {
      const isCertain = this.#counts === "yes" && read2.fetches === "yes";
      this.#collector.found(read2.url, parent, { ...about2, isStatic: true, isCertain });
    }
  }
  namespace(prelude, parent) {
    const last = prelude.at(-1);
    if (last?.[0] === u.String) {
      this.#collector.inert(readString(this.#text, last), parent, { via: "@namespace", sink: "style" });
    }
    this.#drop(prelude, parent, "@namespace");
    const isValid = prelude.length <= 2 && (last?.[0] === u.String || last?.[0] === u.URL);
    if (parent.kind === "sheet") this.rule(isValid ? "yes" : "may");
  }
  #drop(prelude, parent, via) {
    for (const url of writtenUrls(this.#text, prelude)) this.#collector.inert(url, parent, { via, sink: "style" });
  }
};

// packages/lint/src/references/css/is-selector.ts
function isSelector(text, tokens2, isNested) {
  let expectsMore = true;
  let isStart = true;
  for (let at = 0; at < tokens2.length; at++) {
    const token2 = tokens2[at];
    if (token2 === void 0) break;
    if (token2[0] === u.Comma) {
      if (expectsMore) return false;
      expectsMore = true;
      isStart = true;
      continue;
    }
    if (isCombinator(token2)) {
      if (expectsMore && !(isNested && isStart)) return false;
      expectsMore = true;
    } else {
      const end = simpleEnd(text, tokens2, at);
      if (end === -1) return false;
      at = end;
      expectsMore = false;
    }
    isStart = false;
  }
  return !expectsMore;
}
function simpleEnd(text, tokens2, at) {
  const token2 = tokens2[at];
  switch (token2?.[0]) {
    case u.Ident:
    case u.Hash:
      return at;
    case u.OpenSquare:
      return skipBlock(tokens2, at);
    case u.Colon:
      return pseudoEnd(text, tokens2, at);
    case u.Delim:
      if (token2[4].value === ".")
        return tokens2[at + 1]?.[0] === u.Ident && isJoined(text, tokens2, at) ? at + 1 : -1;
      return simpleDelims.has(token2[4].value) ? at : -1;
    default:
      return -1;
  }
}
function pseudoEnd(text, tokens2, colon) {
  const isElement2 = tokens2[colon + 1]?.[0] === u.Colon && isJoined(text, tokens2, colon);
  const at = isElement2 ? colon + 1 : colon;
  const type = tokens2[at + 1]?.[0];
  if (!isJoined(text, tokens2, at)) return -1;
  if (type === u.Function) return skipBlock(tokens2, at + 1);
  return type === u.Ident ? at + 1 : -1;
}
function isJoined(text, tokens2, at) {
  const left = tokens2[at];
  const right = tokens2[at + 1];
  if (left === void 0 || right === void 0) return false;
  if (right[2] === left[3] + 1) return true;
  return !hasSpace(text.css.slice(text.original(left[3]) + 1, text.original(right[2])));
}
function isCombinator(token2) {
  return token2[0] === u.Delim && (token2[4].value === ">" || token2[4].value === "+" || token2[4].value === "~");
}
var simpleDelims = /* @__PURE__ */ new Set(["*", "|", "&"]);

// packages/lint/src/references/css/syntax.ts
function parse3(text, root, visitor) {
  new Parser2(text, root, visitor).parse();
}
var topPrelude = { semicolon: true, closeCurly: false, openCurly: "stop" };
var nestedPrelude = { semicolon: true, closeCurly: true, openCurly: "stop" };
var topSelector = { semicolon: false, closeCurly: false, openCurly: "stop" };
var nestedSelector = { semicolon: false, closeCurly: true, openCurly: "stop" };
var styleItem = { semicolon: true, closeCurly: true, openCurly: "stop-unless-custom" };
var topDescriptor = { semicolon: true, closeCurly: false, openCurly: "take" };
var nestedDescriptor = { semicolon: true, closeCurly: true, openCurly: "take" };
var wholeBlock = { semicolon: false, closeCurly: true, openCurly: "take" };
var Parser2 = class {
  #text;
  #root;
  #visitor;
  #stack = [];
  // Brackets open inside what is being collected; empty again after each.
  #closers = [];
  /** Whether what was collected last holds no function, bracket or URL. */
  #isPlain = true;
  #token;
  constructor(text, root, visitor) {
    this.#text = text;
    this.#root = root;
    this.#visitor = visitor;
    this.#token = text.next();
  }
  parse() {
    while (this.#token[0] !== u.EOF) {
      const block = this.#stack.at(-1) ?? this.#root;
      const type = this.#token[0];
      if (type === u.CloseCurly && this.#isNested) this.#leave();
      else if (type === u.AtKeyword) this.#atRule(this.#token, block);
      else if (block.body === "rules") this.#rule(type, block);
      else if (type === u.Semicolon) this.#advance();
      else this.#declaration(block);
    }
    for (let block = this.#stack.pop(); block !== void 0; block = this.#stack.pop()) this.#visitor.close(block);
  }
  get #isNested() {
    return this.#stack.length > 0;
  }
  #advance() {
    this.#token = this.#text.next();
  }
  #leave() {
    this.#advance();
    const block = this.#stack.pop();
    if (block !== void 0) this.#visitor.close(block);
  }
  #atRule(at, parent) {
    const name = at[0] === u.AtKeyword ? at[4].value.toLowerCase() : "";
    this.#advance();
    const prelude = this.#collect(this.#isNested ? nestedPrelude : topPrelude);
    if (this.#token[0] === u.OpenCurly) {
      this.#enter(this.#visitor.openAtRule(name, at, prelude, parent));
      return;
    }
    const last = this.#token[0] === u.Semicolon ? this.#token : prelude.at(-1) ?? at;
    if (this.#token[0] === u.Semicolon) this.#advance();
    this.#visitor.statement(name, at, prelude, last[3] + 1, parent);
  }
  #rule(type, parent) {
    if (!this.#isNested && (type === u.CDO || type === u.CDC)) {
      this.#advance();
      return;
    }
    const prelude = this.#collect(this.#isNested ? nestedSelector : topSelector);
    if (this.#token[0] === u.OpenCurly) this.#enter(this.#visitor.openRule(prelude, parent));
    else this.#drop(prelude, parent);
  }
  #declaration(parent) {
    const tokens2 = this.#collect(
      parent.body === "style" ? styleItem : this.#isNested ? nestedDescriptor : topDescriptor
    );
    if (this.#token[0] === u.OpenCurly) {
      this.#enter(this.#visitor.openRule(tokens2, parent));
      return;
    }
    if (tokens2[0]?.[0] !== u.Ident || tokens2[1]?.[0] !== u.Colon) this.#drop(tokens2, parent);
    else this.#visitor.declaration(tokens2, this.#closers.length === 0 && isImportant(tokens2), this.#isPlain, parent);
  }
  #enter(block) {
    this.#advance();
    if (block.body !== "skip") {
      this.#stack.push(block);
      return;
    }
    this.#drop(this.#collect(wholeBlock), block);
    this.#advance();
    this.#visitor.close(block);
  }
  #drop(tokens2, parent) {
    if (!this.#isPlain) this.#visitor.dropped(tokens2, parent);
  }
  /** Takes component values up to a stop, which becomes the current token, or to the end. */
  #collect(stops) {
    const tokens2 = [];
    const closers2 = this.#closers;
    if (closers2.length > 0) closers2.length = 0;
    this.#isPlain = true;
    for (; this.#token[0] !== u.EOF; this.#advance()) {
      const type = this.#token[0];
      if (closers2.length === 0 && this.#isStop(type, stops, tokens2)) break;
      const closer = closerOf(type);
      if (closer !== void 0 || type === u.URL || type === u.BadURL) this.#isPlain = false;
      if (closer !== void 0) closers2.push(closer);
      else if (type === closers2.at(-1)) closers2.pop();
      tokens2.push(this.#token);
    }
    return tokens2;
  }
  #isStop(type, stops, tokens2) {
    if (type === u.Semicolon) return stops.semicolon;
    if (type === u.CloseCurly) return stops.closeCurly;
    if (type !== u.OpenCurly) return false;
    return stops.openCurly === "stop" || stops.openCurly === "stop-unless-custom" && !isCustom(tokens2);
  }
};
function closerOf(type) {
  if (type === u.Function || type === u.OpenParen) return u.CloseParen;
  if (type === u.OpenSquare) return u.CloseSquare;
  return type === u.OpenCurly ? u.CloseCurly : void 0;
}
function isCustom(tokens2) {
  const name = tokens2[0];
  return name?.[0] === u.Ident && name[4].value.startsWith("--") && tokens2[1]?.[0] === u.Colon;
}
function isImportant(tokens2) {
  const word = tokens2[tokens2.length - 1];
  if (word?.[0] !== u.Ident || word[4].value.toLowerCase() !== "important") return false;
  const mark = tokens2[tokens2.length - 2];
  return mark?.[0] === u.Delim && mark[4].value === "!";
}

// packages/lint/src/references/css/reader.ts
function readSheet(css) {
  const text = openText(css);
  return new Reader(text).read(new Frame("sheet", "rules", null, { text }));
}
function readAttribute(css) {
  const text = openText(css);
  return new Reader(text).read(new Frame("attribute", "descriptors", null, { text }));
}
function readPresentation(property2, value) {
  const text = openText(value);
  const reader = new Reader(text);
  const frame = new Frame("attribute", "descriptors", null, { text });
  const tokens2 = readTokens(text);
  const row = findProperty(property2.toLowerCase());
  if (row?.isAttribute !== true) reader.dropped(tokens2, frame);
  else
    reader.pend(
      { property: property2.toLowerCase(), tokens: tokens2, from: 0, to: tokens2.length, important: false },
      false,
      row,
      frame
    );
  reader.close(frame);
  return reader.finish();
}
var Reader = class {
  #text;
  #collector;
  #descriptors = /* @__PURE__ */ new Map();
  #imports;
  constructor(text) {
    this.#text = text;
    this.#collector = new Collector(text);
    this.#imports = new Imports(text, this.#collector);
  }
  read(root) {
    parse3(this.#text, root, this);
    this.close(root);
    return this.finish();
  }
  finish() {
    return this.#collector.finish();
  }
  openAtRule(name, _at, prelude, parent) {
    const frame = openAtRule(this.#text, name, prelude, parent);
    if (parent.kind === "sheet") this.#imports.rule(isKnownRule(name, frame));
    if (frame.kind === "function") this.#parameters(prelude, frame);
    else this.dropped(prelude, frame);
    return frame;
  }
  openRule(prelude, parent) {
    const details = { text: this.#text, prelude };
    if (parent.kind === "keyframes") return new Frame("keyframe", "descriptors", parent, details);
    if (parent.body === "descriptors" || !isSelector(this.#text, prelude, parent.body === "style")) {
      this.dropped(prelude, parent);
      return new Frame("dead", "skip", parent, details);
    }
    const frame = new Frame("style", "style", parent, details);
    if (parent.kind === "sheet" && !this.#imports.areOver) {
      this.#imports.rule(demandOf(prelude) === "unknown" ? "may" : "yes");
    }
    return frame;
  }
  statement(name, at, prelude, end, parent) {
    if (name === "import") this.#imports.import(at, prelude, end, parent);
    else if (name === "namespace") this.#imports.namespace(prelude, parent);
    else this.dropped(prelude, parent);
  }
  declaration(tokens2, important, isPlain, parent) {
    const name = tokens2[0];
    if (name?.[0] !== u.Ident) return;
    const written2 = name[4].value;
    const isCustom2 = written2.charCodeAt(0) === hyphen && written2.charCodeAt(1) === hyphen;
    const property2 = isCustom2 ? written2 : lowerCase(written2);
    if (parent.kind === "font-face") {
      this.#descriptor(parent, { name: property2, value: tokens2.slice(2), important });
      return;
    }
    const needs = isCustom2 ? property2 : definitionOf(parent, property2);
    const row = needs === null && canHold(parent, important) ? findProperty(property2) : void 0;
    if (needs === null && row === void 0) {
      if (!isPlain) this.dropped(tokens2, parent, property2);
      return;
    }
    const span = { property: property2, tokens: tokens2, from: 2, to: important ? tokens2.length - 2 : tokens2.length, important };
    if (row !== void 0) this.pend(span, isPlain, row, parent);
    else if (needs !== null) this.#define(span, isPlain, needs, parent);
  }
  close(frame) {
    const descriptors = this.#descriptors.get(frame);
    if (descriptors !== void 0) this.#fontFace(frame, descriptors);
    this.#descriptors.delete(frame);
    this.#collector.block(frame);
  }
  dropped(tokens2, parent, property2) {
    for (const url of writtenUrls(this.#text, tokens2)) {
      this.#collector.inert(url, parent, { via: "url()", sink: "image", ...property2 !== void 0 && { property: property2 } });
    }
  }
  pend(span, isPlain, row, frame) {
    const { property: property2, tokens: tokens2, from, to, important } = span;
    if (property2 === "display" && !(to === from + 1 && tokens2[from]?.[1].toLowerCase() === "none")) return;
    let value = plainReading;
    if (row.grammar !== null || !isPlain) value = parseValue(this.#text, span, isPlain, row.grammar ?? imageAlone);
    if (row.grammar === null && value.validity !== "valid") value = { ...value, validity: "valid" };
    frame.add({ property: property2, tokens: tokens2, from, to, important, value });
  }
  #define({ property: property2, tokens: tokens2, from, to, important }, isPlain, needs, frame) {
    const value = parseDefinition(this.#text, { tokens: tokens2, from, to }, isPlain);
    this.#collector.definition({ property: property2, tokens: tokens2, from, to, important, value }, needs, frame);
  }
  /** Defaults of the parameters of `@function`. */
  #parameters(prelude, frame) {
    for (const url of writtenUrls(this.#text, prelude)) this.#collector.found(url, frame, { via: "url()", sink: "image" });
  }
  #descriptor(frame, descriptor) {
    const descriptors = this.#descriptors.get(frame);
    if (descriptors === void 0) this.#descriptors.set(frame, [descriptor]);
    else descriptors.push(descriptor);
  }
  #fontFace(frame, descriptors) {
    const { fetched, passed } = readFontSources(this.#text, descriptors);
    const about2 = { via: "@font-face", sink: "font", property: "src" };
    for (const url of fetched) this.#collector.found(url, frame, { ...about2, isStatic: true, isCertain: !frame.isGated });
    for (const url of passed) this.#collector.inert(url, frame, about2);
  }
};
function canHold({ kind }, important) {
  return kind !== "property" && kind !== "function" && !(kind === "keyframe" && important);
}
function definitionOf({ kind, needs }, property2) {
  if (kind === "property") return property2 === "initial-value" ? needs : null;
  return kind === "function" && property2 === "result" ? needs : null;
}
function lowerCase(name) {
  for (let at = 0; at < name.length; at++) {
    const code2 = name.charCodeAt(at);
    if (code2 >= 65 && code2 <= 90) return name.toLowerCase();
  }
  return name;
}
var hyphen = 45;

// packages/lint/src/references/css.ts
function readStylesheet(css) {
  return connect(readSheet(css));
}
function readDeclarations(css) {
  return connect(readAttribute(css));
}
function readValue(property2, value) {
  return connect(readPresentation(property2, value));
}
function mayFetch(css) {
  return /url\(|@import|image-set\(|\\/i.test(css);
}
function connect(reading) {
  return connectReadings([reading])[0] ?? reading;
}

// packages/lint/src/references/css-certainty.ts
var StyleIndex = class {
  #texts = [];
  #elements;
  #connected;
  #hides;
  #matchers = /* @__PURE__ */ new Map();
  constructor(elements2) {
    this.#elements = elements2;
  }
  add(text) {
    this.#texts.push(text);
  }
  /** The reading of a text once it is known what the others use of it. */
  connected(text) {
    this.#connected ??= this.#connect();
    return this.#connected.get(text) ?? text.reading;
  }
  isCertain(found, { styled, isTop }) {
    if (found.static) return styled === void 0 || this.#isShown(styled);
    const { selector, conditional, used, property: property2 } = found;
    if (!isTop || conditional || !used || selector === null || property2 === null) return false;
    if (found.needs !== null) return false;
    const matcher = this.#matcher(selector);
    if (matcher === null) return false;
    const shown = this.#elements.filter((element2) => matcher(element2) && this.#isShown(element2));
    return shown.length > 0 && shown.some((element2) => !this.#isContested(found, element2));
  }
  #connect() {
    const readings = connectReadings(this.#texts.map(({ reading }) => reading));
    return new Map(this.#texts.map((text, index) => [text, readings[index] ?? text.reading]));
  }
  /** Whether another declaration may set the same property of the element. */
  #isContested(found, element2) {
    const own = this.#texts.flatMap(({ reading }) => reading.declarations).find((declaration) => holds(declaration, found));
    if (own === void 0) return true;
    return this.#texts.some(
      ({ reading, styled }) => reading.declarations.some((other) => {
        if (other === own || other.validity === "invalid" || !overlaps(other, own)) return false;
        if (styled !== void 0) return styled === element2;
        const matcher = other.selector === null ? null : this.#matcher(other.selector);
        return matcher === null || matcher(element2);
      })
    );
  }
  #isShown(element2) {
    for (let at = element2; at !== null; at = parentOf(at)) {
      if (unrendered.has(at.tagName) || attribute(at, "hidden") !== void 0) return false;
      if (/display\s*:\s*none/i.test(attribute(at, "style") ?? "")) return false;
      if ((at.tagName === "details" || at.tagName === "dialog") && attribute(at, "open") === void 0) return false;
    }
    return element2.tagName === "body" || element2.tagName === "html" || !this.#mayHide();
  }
  /** A sheet that hides anything may hide this. */
  #mayHide() {
    this.#hides ??= this.#texts.some(({ css, styled }) => styled === void 0 && /display\s*:\s*none|content-visibility/i.test(css));
    return this.#hides;
  }
  #matcher(selector) {
    const known2 = this.#matchers.get(selector);
    if (known2 !== void 0) return known2;
    const matcher = matcherOf(selector);
    this.#matchers.set(selector, matcher);
    return matcher;
  }
};
var unrendered = new Set(
  "head title meta link script style template noscript datalist option optgroup area param source track base".split(" ")
);
function holds(declaration, { start, end }) {
  return declaration.start <= start && end <= declaration.end;
}
function overlaps(a2, b) {
  return a2.longhands.some((name) => name === "all" || b.longhands.includes(name) || b.longhands.includes("all"));
}

// packages/lint/src/references/media.ts
function matches(media) {
  return media === void 0 || /^\s*(?:|all|screen)\s*$/i.test(media);
}
function mayMatch(media) {
  return media === void 0 || !/^\s*(?:print|speech|tty|tv|projection|handheld|braille|embossed|aural|not\s+all)\s*$/i.test(media);
}

// packages/lint/src/references/align.ts
function alignText(raw, cooked) {
  if (raw === cooked) return (offset) => offset;
  const cookedStarts = [0];
  const rawStarts = [0];
  let from = 0;
  let to = 0;
  while (from < raw.length && to < cooked.length) {
    const length = referenceLength(raw, from);
    if (length === 0 && raw[from] === cooked[to]) {
      from++;
      to++;
      continue;
    }
    if (length > 0) {
      from += length;
      to += raw[from] !== void 0 && raw[from] !== "&" && cooked[to + 1] !== raw[from] && cooked[to + 2] === raw[from] ? 2 : 1;
    } else {
      from++;
      if (raw[from - 1] !== "\r") to++;
    }
    cookedStarts.push(to);
    rawStarts.push(from);
  }
  return (offset) => {
    const index = lastUpTo(cookedStarts, offset);
    return Math.min(raw.length, (rawStarts[index] ?? 0) + offset - (cookedStarts[index] ?? 0));
  };
}
var characterReference = /&(?:#[xX][0-9a-fA-F]+|#[0-9]+|[a-zA-Z][a-zA-Z0-9]*);?/y;
function referenceLength(text, at) {
  if (text.charCodeAt(at) !== 38) return 0;
  characterReference.lastIndex = at;
  return characterReference.test(text) && text[characterReference.lastIndex - 1] === ";" ? characterReference.lastIndex - at : 0;
}
function lastUpTo(starts, offset) {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = low + high >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

// packages/lint/src/references/locate.ts
function locateInAttribute(context, element2, name, start, end) {
  const location = element2.sourceCodeLocation?.attrs?.[name];
  const attr = element2.attrs.find((candidate) => candidate.name === name || `${candidate.prefix}:${candidate.name}` === name);
  if (location === void 0 || attr === void 0) return locateElement(context, element2);
  const raw = rawValue(context.text.slice(location.startOffset, location.endOffset), name.length);
  if (raw.text.length === 0) return context.locate(location.startOffset, location.endOffset);
  const toRaw = alignText(raw.text, attr.value);
  const from = location.startOffset + raw.start;
  return context.locate(from + toRaw(start), from + toRaw(end));
}
function locateInText(context, element2, start, end) {
  const location = element2.sourceCodeLocation;
  const open2 = location?.startTag;
  if (location === void 0 || location === null || open2 === void 0) return locateElement(context, element2);
  const raw = context.text.slice(open2.endOffset, location.endTag?.startOffset ?? location.endOffset);
  let cooked = "";
  for (const child of element2.childNodes) if ("value" in child) cooked += child.value;
  const toRaw = alignText(raw, cooked);
  return context.locate(open2.endOffset + toRaw(start), open2.endOffset + toRaw(end));
}
function locateElement(context, element2) {
  const location = element2.sourceCodeLocation;
  const tag = location?.startTag ?? location;
  return tag === void 0 || tag === null ? context.locate(0, 0) : context.locate(tag.startOffset, tag.endOffset);
}
function rawValue(written2, nameLength) {
  const match = /^\s*=\s*(["']?)/.exec(written2.slice(nameLength));
  if (match === null) return { text: "", start: written2.length };
  const start = nameLength + match[0].length;
  return { text: written2.slice(start, match[1] === "" ? void 0 : -1), start };
}

// packages/lint/src/references/reading.ts
var PageReference = class {
  url;
  sink;
  directive;
  static;
  via;
  element;
  attribute;
  node;
  inline;
  guarded;
  whole;
  /** Whether it stands in the page itself, not in a frame of it. */
  isTop;
  #context;
  #spot;
  constructor(draft, node, scope, spot) {
    this.url = draft.url;
    this.sink = draft.sink;
    this.directive = draft.directive;
    this.static = draft.static && scope.live;
    this.via = draft.via;
    this.element = node.tagName;
    if (spot?.attribute !== void 0) this.attribute = spot.attribute;
    this.node = node;
    if (draft.inline !== void 0) this.inline = draft.inline;
    this.guarded = draft.guarded ?? false;
    this.whole = draft.whole ?? true;
    this.isTop = scope.depth === 0;
    this.#context = scope.context;
    this.#spot = spot;
  }
  get place() {
    const spot = this.#spot;
    if (spot === void 0) return locateElement(this.#context, this.node);
    if (spot.attribute === void 0) return locateInText(this.#context, this.node, spot.start, spot.end);
    return locateInAttribute(this.#context, this.node, spot.attribute, spot.start, spot.end);
  }
};

// packages/lint/src/references/page-styles.ts
var PageStyles = class {
  #collector;
  #index;
  constructor(collector) {
    this.#collector = collector;
    this.#index = new StyleIndex(collector.elements);
  }
  element(element2, scope) {
    const css = textOf(element2);
    const type = attribute(element2, "type")?.trim().toLowerCase() ?? "";
    if (css === "" || type !== "" && type !== "text/css") return;
    const inline = inlineText(css, element2);
    this.#collector.add({ ...inlineStyle, via: "<style>", inline }, element2, scope);
    const media = attribute(element2, "media");
    if (!mayMatch(media)) return;
    this.sheet(css, element2, { ...scope, live: scope.live && matches(media) }, (start, end) => ({ start, end }));
  }
  declarations(element2, css, scope) {
    this.#collector.add({ ...inlineStyle, sink: "style-attribute", directive: "style-src-attr", via: "style", inline: { text: css } }, element2, scope);
    if (!mayMatter(css)) return;
    const spot = (start, end) => ({ attribute: "style", start, end });
    this.#add(css, readDeclarations(css), element2, scope, spot, element2);
  }
  value(element2, property2, value, scope) {
    if (!mayFetch(value)) return;
    const spot = (start, end) => ({ attribute: property2, start, end });
    this.#add(value, readValue(property2, value), element2, scope, spot, element2);
  }
  /** A sheet that stands in `element` as it is, or that a script makes. */
  sheet(css, element2, scope, spot) {
    this.#add(css, readStylesheet(css), element2, scope, spot, void 0);
  }
  #add(css, reading, element2, scope, spot, styled) {
    const text = { css, reading, styled, isTop: scope.depth === 0 };
    this.#index.add(text);
    if (reading.found.length + reading.inert.length === 0) return;
    this.#collector.defer(
      () => this.#index.connected(text).found.map((found) => {
        const draft = {
          url: readUrl(found.url),
          sink: found.sink,
          directive: found.directive,
          static: this.#index.isCertain(found, text),
          via: found.via
        };
        return new PageReference(draft, element2, scope, spot(found.start, found.end));
      })
    );
  }
};
var inlineStyle = { url: "", sink: "inline-style", directive: "style-src-elem", static: true };
function inlineText(text, element2) {
  const nonce = nonceOf({ name: element2.tagName, attributes: element2.attrs });
  return nonce === null || nonce === "" ? { text } : { text, nonce };
}
function mayMatter(css) {
  return mayFetch(css) || /background|image|cursor|mask|content|list-style|shape|clip|filter|all\b|--/i.test(css);
}

// packages/lint/src/references/script/ast.ts
function isFunction(node) {
  return node.type === "FunctionExpression" || node.type === "ArrowFunctionExpression" || node.type === "FunctionDeclaration";
}
function isClass(node) {
  return node.type === "ClassDeclaration" || node.type === "ClassExpression";
}
function writtenName(key, computed) {
  if (!computed && key.type === "Identifier") return key.name;
  if (key.type === "Literal" && (typeof key.value === "string" || typeof key.value === "number"))
    return String(key.value);
  return key.type === "PrivateIdentifier" ? `#${key.name}` : null;
}
function memberName(node) {
  return writtenName(node.property, node.computed);
}
function lastName(node) {
  if (node.type === "Identifier") return node.name;
  return node.type === "MemberExpression" ? memberName(node) : null;
}
function startOf(node) {
  return node.start ?? 0;
}
function endOf(node) {
  return node.end ?? 0;
}
function children(node) {
  const found = [];
  for (const value of Object.values(node)) {
    if (isNode(value)) found.push(value);
    else if (Array.isArray(value)) found.push(...value.filter(isNode));
  }
  return found;
}
function isNode(value) {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

// packages/lint/src/references/script/name-index.ts
var NameIndex = class {
  #items = [];
  #name;
  #offset;
  #byName = null;
  constructor(name, offset) {
    this.#name = name;
    this.#offset = offset;
  }
  push(item) {
    this.#items.push(item);
  }
  /** Everything of a name, in the order of the text. */
  of(name) {
    this.#byName ??= this.#group();
    return this.#byName.get(name) ?? [];
  }
  /** Everything of a name in a stretch of the code: minified code has thousands of `e`, few of them in one function. */
  within(name, start, end) {
    const items = this.of(name);
    return items.length === 0 ? items : items.slice(this.#firstFrom(items, start), this.#firstFrom(items, end));
  }
  #group() {
    const byName = /* @__PURE__ */ new Map();
    const offset = this.#offset;
    for (const item of this.#items) {
      const name = this.#name(item);
      if (name === null) continue;
      const same = byName.get(name);
      if (same === void 0) byName.set(name, [item]);
      else {
        const last = same.at(-1);
        const isLate = last !== void 0 && offset(last) > offset(item);
        same.push(item);
        if (isLate) same.sort((one2, other) => offset(one2) - offset(other));
      }
    }
    return byName;
  }
  #firstFrom(items, from) {
    let low = 0;
    let high = items.length;
    while (low < high) {
      const middle = low + high >> 1;
      const item = items[middle];
      if (item !== void 0 && this.#offset(item) < from) low = middle + 1;
      else high = middle;
    }
    return low;
  }
};

// packages/lint/src/references/row.ts
var htmlSpec = "https://html.spec.whatwg.org/multipage/";
var svgSpec = "https://www.w3.org/TR/SVG2/";

// packages/lint/src/references/html-rows.ts
var hasNo = (...names) => (element2) => names.every((name) => attribute(element2, name) === void 0);
var parentIs = (...names) => (element2) => element2.parentNode !== null && names.includes(element2.parentNode.nodeName);
var never = () => false;
var htmlRows = [
  // `src` and `srcset` of images are chosen from in `image-source.ts`, which says which of them is certain.
  {
    element: "img",
    attribute: "src",
    sink: "image",
    directive: "img-src",
    syntax: "url",
    spec: `${htmlSpec}images.html#updating-the-image-data`,
    example: '<img src="{url}">'
  },
  {
    element: "img",
    attribute: "srcset",
    sink: "image",
    directive: "img-src",
    syntax: "srcset",
    spec: `${htmlSpec}images.html#srcset-attributes`,
    example: '<img srcset="{url} 1x">'
  },
  {
    element: "source",
    attribute: "srcset",
    sink: "image",
    directive: "img-src",
    syntax: "srcset",
    applies: parentIs("picture"),
    spec: `${htmlSpec}embedded-content.html#the-source-element`,
    example: '<picture><source srcset="{url}"><img alt=""></picture>'
  },
  {
    element: "input",
    attribute: "src",
    sink: "image",
    directive: "img-src",
    syntax: "url",
    applies: (element2) => attribute(element2, "type")?.toLowerCase() === "image",
    spec: `${htmlSpec}input.html#image-button-state-(type=image)`,
    example: '<input type="image" src="{url}">'
  },
  {
    element: "video",
    attribute: "poster",
    sink: "image",
    directive: "img-src",
    syntax: "url",
    spec: `${htmlSpec}media.html#attr-video-poster`,
    example: '<video poster="{url}"></video>'
  },
  ...["body", "table", "thead", "tbody", "tfoot", "tr", "td", "th"].map(
    (element2) => ({
      element: element2,
      attribute: "background",
      sink: "image",
      directive: "img-src",
      syntax: "url",
      spec: `${htmlSpec}rendering.html#tables-2`,
      example: backgroundExample(element2)
    })
  ),
  {
    element: "video",
    attribute: "src",
    sink: "media",
    directive: "media-src",
    syntax: "url",
    spec: `${htmlSpec}media.html#concept-media-load-algorithm`,
    example: '<video src="{url}"></video>'
  },
  {
    element: "audio",
    attribute: "src",
    sink: "media",
    directive: "media-src",
    syntax: "url",
    spec: `${htmlSpec}media.html#concept-media-load-algorithm`,
    example: '<audio src="{url}"></audio>'
  },
  {
    element: "source",
    attribute: "src",
    sink: "media",
    directive: "media-src",
    syntax: "url",
    applies: (element2) => parentIs("video", "audio")(element2) && !element2.parentNode?.nodeName.startsWith("#") && hasNoSourceOfItsOwn(element2),
    spec: `${htmlSpec}embedded-content.html#the-source-element`,
    example: '<video><source src="{url}"></video>'
  },
  {
    element: "track",
    attribute: "src",
    sink: "track",
    directive: "media-src",
    syntax: "url",
    applies: parentIs("video", "audio"),
    certain: (element2) => attribute(element2, "default") !== void 0,
    spec: `${htmlSpec}media.html#start-the-track-processing-model`,
    example: '<video src="data:video/mp4,"><track default src="{url}"></video>'
  },
  {
    element: "iframe",
    attribute: "src",
    sink: "frame",
    directive: "frame-src",
    syntax: "url",
    applies: hasNo("srcdoc"),
    spec: `${htmlSpec}iframe-embed-object.html#the-iframe-element`,
    example: '<iframe src="{url}"></iframe>'
  },
  {
    element: "iframe",
    attribute: "srcdoc",
    sink: "frame",
    directive: null,
    syntax: "document",
    spec: `${htmlSpec}iframe-embed-object.html#attr-iframe-srcdoc`,
    example: '<iframe srcdoc="<img src={url}>"></iframe>'
  },
  {
    element: "frame",
    attribute: "src",
    sink: "frame",
    directive: "frame-src",
    syntax: "url",
    spec: `${htmlSpec}obsolete.html#frame`,
    example: '<frameset><frame src="{url}"></frameset>'
  },
  {
    element: "object",
    attribute: "data",
    sink: "object",
    directive: "object-src",
    syntax: "url",
    spec: `${htmlSpec}iframe-embed-object.html#the-object-element`,
    example: '<object data="{url}"></object>'
  },
  {
    element: "embed",
    attribute: "src",
    sink: "object",
    directive: "object-src",
    syntax: "url",
    spec: `${htmlSpec}iframe-embed-object.html#the-embed-element`,
    example: '<embed src="{url}">'
  },
  ...["a", "area"].flatMap((element2) => [
    {
      element: element2,
      attribute: "href",
      sink: "link",
      directive: null,
      syntax: "url",
      certain: never,
      spec: `${htmlSpec}links.html#following-hyperlinks`,
      example: `<${element2} href="{url}">`
    },
    {
      element: element2,
      attribute: "ping",
      sink: "connect",
      directive: "connect-src",
      syntax: "urls",
      certain: never,
      spec: `${htmlSpec}links.html#hyperlink-auditing`,
      example: `<${element2} href="#top" ping="{url}">`
    }
  ]),
  {
    element: "form",
    attribute: "action",
    sink: "form",
    directive: "form-action",
    syntax: "url",
    certain: never,
    spec: `${htmlSpec}form-control-infrastructure.html#form-submission-algorithm`,
    example: '<form action="{url}"><button>Send</button></form>'
  },
  ...["button", "input"].map(
    (element2) => ({
      element: element2,
      attribute: "formaction",
      sink: "form",
      directive: "form-action",
      syntax: "url",
      certain: never,
      spec: `${htmlSpec}form-control-infrastructure.html#attr-fs-formaction`,
      example: `<form><${element2} type="submit" formaction="{url}"></form>`
    })
  ),
  {
    element: "base",
    attribute: "href",
    sink: "base",
    directive: "base-uri",
    syntax: "url",
    spec: `${htmlSpec}semantics.html#the-base-element`,
    example: '<base href="{url}">'
  },
  {
    element: "meta",
    attribute: "content",
    sink: "navigation",
    directive: null,
    syntax: "refresh",
    applies: (element2) => attribute(element2, "http-equiv")?.toLowerCase() === "refresh",
    spec: `${htmlSpec}semantics.html#attr-meta-http-equiv-refresh`,
    example: '<meta http-equiv="refresh" content="9; url={url}">'
  }
];
var inertRows = [
  { element: "blockquote", attribute: "cite", spec: `${htmlSpec}grouping-content.html#attr-blockquote-cite` },
  { element: "q", attribute: "cite", spec: `${htmlSpec}text-level-semantics.html#attr-q-cite` },
  { element: "ins", attribute: "cite", spec: `${htmlSpec}edits.html#attr-mod-cite` },
  { element: "del", attribute: "cite", spec: `${htmlSpec}edits.html#attr-mod-cite` },
  { element: "img", attribute: "longdesc", spec: `${htmlSpec}obsolete.html#attr-img-longdesc` },
  { element: "img", attribute: "lowsrc", spec: `${htmlSpec}obsolete.html#attr-img-lowsrc` },
  { element: "img", attribute: "dynsrc", spec: `${htmlSpec}obsolete.html` },
  { element: "html", attribute: "manifest", spec: `${htmlSpec}obsolete.html#attr-html-manifest` },
  { element: "head", attribute: "profile", spec: `${htmlSpec}obsolete.html#attr-head-profile` },
  { element: "object", attribute: "classid", spec: `${htmlSpec}obsolete.html#attr-object-classid` },
  { element: "object", attribute: "codebase", spec: `${htmlSpec}obsolete.html#attr-object-codebase` },
  { element: "div", attribute: "itemid", spec: `${htmlSpec}microdata.html#attr-itemid` },
  { element: "div", attribute: "data-src", spec: `${htmlSpec}dom.html#attr-data-*` }
].map((row) => ({ ...row, example: `<${row.element} ${row.attribute}="{url}">` }));
function hasNoSourceOfItsOwn(source) {
  const media = source.parentNode;
  return media !== null && "attrs" in media && attribute(media, "src") === void 0;
}
function backgroundExample(element2) {
  const open2 = `<${element2} background="{url}">`;
  if (element2 === "body" || element2 === "table") return element2 === "body" ? open2 : `${open2}<tr><td>x</table>`;
  if (element2 === "tr") return `<table>${open2}<td>x</table>`;
  if (element2 === "td" || element2 === "th") return `<table><tr>${open2}x</table>`;
  return `<table>${open2}<tr><td>x</table>`;
}

// packages/lint/src/references/link-rows.ts
var links = `${htmlSpec}links.html#`;
var linkRows = [
  { rel: "stylesheet", sink: "style", directive: "style-src-elem", spec: `${links}link-type-stylesheet` },
  { rel: "icon", sink: "image", directive: "img-src", spec: `${links}rel-icon` },
  { rel: "apple-touch-icon", sink: "image", directive: "img-src", spec: `${links}rel-icon` },
  { rel: "apple-touch-icon-precomposed", sink: "image", directive: "img-src", spec: `${links}rel-icon` },
  { rel: "modulepreload", sink: "module", directive: "script-src-elem", spec: `${links}link-type-modulepreload` },
  { rel: "prefetch", sink: "prefetch", directive: "default-src", spec: `${links}link-type-prefetch` },
  {
    rel: "compression-dictionary",
    sink: "connect",
    directive: "connect-src",
    spec: "https://www.rfc-editor.org/rfc/rfc9842#name-link-relation-type"
  },
  { rel: "preconnect", sink: "hint", directive: null, spec: `${links}link-type-preconnect` },
  { rel: "dns-prefetch", sink: "hint", directive: null, spec: `${links}link-type-dns-prefetch` }
];
var preloadRows = [
  { as: "fetch", sink: "preload", directive: "connect-src" },
  { as: "font", sink: "font", directive: "font-src" },
  { as: "image", sink: "image", directive: "img-src" },
  { as: "script", sink: "script", directive: "script-src-elem" },
  { as: "style", sink: "style", directive: "style-src-elem" },
  { as: "track", sink: "track", directive: "media-src" }
];
var inertRels = [
  "alternate",
  "author",
  "canonical",
  "expect",
  "help",
  "import",
  "license",
  "manifest",
  "mask-icon",
  "me",
  "next",
  "pingback",
  "prerender",
  "prev",
  "search"
];

// packages/lint/src/references/svg-rows.ts
var hrefNames = ["href", "xlink:href"];
var animated = ["animate", "set"];
var svgRows = [
  ...both("image", "image", "img-src", `${svgSpec}embedded.html#ImageElement`, (href) => `<svg><image ${href}="{url}"/></svg>`),
  ...both(
    "feImage",
    "image",
    "img-src",
    "https://www.w3.org/TR/filter-effects-1/#feImageElement",
    (href) => `<svg><filter id="f"><feImage ${href}="{url}"/></filter><rect width="9" height="9" filter="url(#f)"/></svg>`
  ),
  ...both("use", "sprite", null, `${svgSpec}struct.html#UseElement`, (href) => `<svg><use ${href}="{url}#a"/></svg>`),
  ...both("a", "link", null, `${svgSpec}linking.html#Links`, (href) => `<svg><a ${href}="{url}"><text>x</text></a></svg>`).map(
    (row) => ({ ...row, certain: () => false })
  ),
  ...animated.flatMap(
    (element2) => ["to", "from", "values", "by"].map((name) => ({
      element: element2,
      attribute: name,
      sink: "image",
      directive: "img-src",
      syntax: name === "values" ? "values" : "url",
      applies: animatesImage,
      spec: "https://svgwg.org/specs/animations/#AttributeNameAttribute",
      example: `<svg><image href="data:,"><${element2} attributeName="href" ${name}="{url}" dur="1s"/></image></svg>`
    }))
  )
];
var svgInertRows = ["linearGradient", "radialGradient", "pattern", "textPath", "mpath"].map(
  (element2) => ({
    element: element2,
    attribute: "href",
    spec: `${svgSpec}linking.html#processingURL`,
    example: `<svg><${element2} href="{url}#a"></${element2}></svg>`
  })
);
var presentationAttributes = /* @__PURE__ */ new Set([
  "clip-path",
  "cursor",
  "fill",
  "filter",
  "marker",
  "marker-end",
  "marker-mid",
  "marker-start",
  "mask",
  "stroke"
]);
function both(element2, sink, directive, spec, example) {
  return hrefNames.map((name) => ({
    element: element2,
    attribute: name,
    sink,
    directive,
    syntax: "url",
    ...name === "xlink:href" && { applies: (node) => attribute(node, "href") === void 0 },
    spec,
    example: example(name)
  }));
}
function animatesImage(element2) {
  const name = attribute(element2, "attributeName");
  const parent = element2.parentNode?.nodeName;
  return (name === "href" || name === "xlink:href") && (parent === "image" || parent === "feImage");
}

// packages/lint/src/references/script/elements.ts
function elementSink(tag, attribute2) {
  return sinks.get(`${tag} ${attribute2}`);
}
function likelySink(attribute2) {
  const tag = likelyTags.get(attribute2);
  return tag === void 0 ? void 0 : elementSink(tag, attribute2);
}
function linkSink(rel, as) {
  for (const keyword of rel.toLowerCase().split(/\s+/)) {
    const row = keyword === "preload" ? preloadRows.find((preload) => preload.as === as.toLowerCase()) : linkRows.find((link) => link.rel === keyword);
    if (row !== void 0) return { sink: row.sink, directive: row.directive, syntax: "url" };
  }
  return void 0;
}
var worksInDocument = /* @__PURE__ */ new Set([
  "base",
  "button",
  "embed",
  "feImage",
  "form",
  "frame",
  "iframe",
  "link",
  "object",
  "script",
  "style",
  "use"
]);
var elementProperties = [
  "src",
  "srcset",
  "href",
  "poster",
  "data",
  "action",
  "formAction",
  "background",
  "ping"
];
var sinks = new Map([
  ...[...htmlRows, ...svgRows].map((row) => [`${row.element} ${row.attribute}`, row]).reverse(),
  ["script src", { sink: "script", directive: "script-src-elem", syntax: "url" }]
]);
var likelyTags = /* @__PURE__ */ new Map([
  ["src", "img"],
  ["srcset", "img"],
  ["href", "a"],
  ["xlink:href", "image"],
  ["poster", "video"],
  ["background", "body"],
  ["formaction", "button"],
  ["action", "form"],
  ["ping", "a"]
]);

// packages/lint/src/references/script/sinks/modals.ts
var modalApis = ["alert", "confirm", "prompt", "print"];

// packages/lint/src/references/script/sinks/row.ts
var html2 = "https://html.spec.whatwg.org/multipage/";

// packages/lint/src/references/script/sinks/code.ts
var string = { reads: "code", sink: "eval", directive: "script-src" };
var wasm = { argument: null, reads: "nothing", sink: "wasm", directive: "script-src" };
var wasmSpec = "https://www.w3.org/TR/wasm-js-api-2/#";
var bytes = "new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])";
var evalSinks = [
  {
    ...string,
    api: "eval",
    kind: "call",
    argument: 0,
    spec: "https://tc39.es/ecma262/#sec-eval-x",
    example: "eval('1 + 1')"
  },
  {
    ...string,
    api: "Function",
    kind: "call",
    argument: "last",
    spec: "https://tc39.es/ecma262/#sec-function-p1-p2-pn-body",
    example: "Function('return 1')"
  },
  {
    ...string,
    api: "Function",
    kind: "new",
    argument: "last",
    spec: "https://tc39.es/ecma262/#sec-function-p1-p2-pn-body",
    example: "new Function('return 1')"
  },
  {
    ...string,
    api: "setTimeout",
    kind: "call",
    argument: 0,
    spec: `${html2}timers-and-user-prompts.html#dom-settimeout`,
    example: "setTimeout('1 + 1')"
  },
  {
    ...string,
    api: "setInterval",
    kind: "call",
    argument: 0,
    spec: `${html2}timers-and-user-prompts.html#dom-setinterval`,
    example: "setInterval('1 + 1', 10)"
  }
];
var wasmSinks = [
  {
    ...wasm,
    api: "WebAssembly.compile",
    kind: "call",
    spec: `${wasmSpec}dom-webassembly-compile`,
    example: `WebAssembly.compile(${bytes})`
  },
  {
    ...wasm,
    api: "WebAssembly.instantiate",
    kind: "call",
    spec: `${wasmSpec}dom-webassembly-instantiate`,
    example: `WebAssembly.instantiate(${bytes})`
  },
  {
    ...wasm,
    api: "WebAssembly.compileStreaming",
    kind: "call",
    spec: "https://www.w3.org/TR/wasm-web-api-2/#dom-webassembly-compilestreaming",
    example: `WebAssembly.compileStreaming(new Response(${bytes}, {headers: {'content-type': 'application/wasm'}}))`
  },
  {
    ...wasm,
    api: "WebAssembly.instantiateStreaming",
    kind: "call",
    spec: "https://www.w3.org/TR/wasm-web-api-2/#dom-webassembly-instantiatestreaming",
    example: `WebAssembly.instantiateStreaming(new Response(${bytes}, {headers: {'content-type': 'application/wasm'}}))`
  },
  {
    ...wasm,
    api: "WebAssembly.Module",
    kind: "new",
    spec: `${wasmSpec}dom-module-module`,
    example: `new WebAssembly.Module(${bytes})`
  }
];
var moduleSinks = [
  {
    api: "import",
    kind: "syntax",
    argument: 0,
    reads: "url",
    sink: "module",
    directive: "script-src-elem",
    spec: "https://tc39.es/ecma262/#sec-imports",
    example: "import '{url}'"
  },
  {
    api: "export from",
    kind: "syntax",
    argument: 0,
    reads: "url",
    sink: "module",
    directive: "script-src-elem",
    spec: "https://tc39.es/ecma262/#sec-exports",
    example: "export * from '{url}'"
  },
  {
    api: "import()",
    kind: "syntax",
    argument: 0,
    reads: "url",
    sink: "module",
    directive: "script-src-elem",
    spec: "https://tc39.es/ecma262/#sec-import-calls",
    example: "import('{url}')"
  }
];

// packages/lint/src/references/script/sinks/navigation.ts
var navigate = { argument: 0, reads: "url", sink: "navigation", directive: null };
var navigationSinks = [
  {
    ...navigate,
    api: "location",
    kind: "set",
    spec: `${html2}nav-history-apis.html#dom-location`,
    example: "location = '{url}'"
  },
  {
    ...navigate,
    api: "location.href",
    kind: "set",
    spec: `${html2}nav-history-apis.html#dom-location-href`,
    example: "location.href = '{url}'"
  },
  {
    ...navigate,
    api: "location.assign",
    kind: "call",
    spec: `${html2}nav-history-apis.html#dom-location-assign`,
    example: "location.assign('{url}')"
  },
  {
    ...navigate,
    api: "location.replace",
    kind: "call",
    spec: `${html2}nav-history-apis.html#dom-location-replace`,
    example: "location.replace('{url}')"
  },
  {
    ...navigate,
    api: "navigation.navigate",
    kind: "call",
    spec: `${html2}nav-history-apis.html#dom-navigation-navigate`,
    example: "navigation.navigate('{url}')"
  },
  {
    ...navigate,
    api: "open",
    kind: "call",
    sink: "popup",
    spec: `${html2}nav-history-apis.html#dom-open`,
    example: "window.open('{url}')"
  }
];
var departureSinks = [
  {
    api: "form#submit",
    kind: "call",
    argument: null,
    reads: "nothing",
    sink: "form",
    directive: "form-action",
    spec: `${html2}forms.html#dom-form-submit`,
    example: "document.querySelector('form').submit()"
  },
  {
    api: "form#requestSubmit",
    kind: "call",
    argument: null,
    reads: "nothing",
    sink: "form",
    directive: "form-action",
    spec: `${html2}forms.html#dom-form-requestsubmit`,
    example: "document.querySelector('form').requestSubmit()"
  },
  {
    api: "showSaveFilePicker",
    kind: "call",
    argument: null,
    reads: "nothing",
    sink: "download",
    directive: null,
    spec: "https://wicg.github.io/file-system-access/#api-showsavefilepicker",
    example: "showSaveFilePicker()"
  },
  {
    api: "RTCPeerConnection",
    kind: "new",
    argument: null,
    reads: "nothing",
    sink: "peer",
    directive: null,
    spec: "https://www.w3.org/TR/webrtc/#dom-peerconnection",
    example: "new RTCPeerConnection()"
  },
  {
    api: "webkitRTCPeerConnection",
    kind: "new",
    argument: null,
    reads: "nothing",
    sink: "peer",
    directive: null,
    spec: "https://www.w3.org/TR/webrtc/#dom-peerconnection",
    example: "new webkitRTCPeerConnection()"
  }
];

// packages/lint/src/references/script/sinks/network.ts
var connect2 = { argument: 0, reads: "url", sink: "connect", directive: "connect-src" };
var worker = { argument: 0, reads: "url", sink: "worker", directive: "worker-src" };
var connectSinks = [
  {
    ...connect2,
    api: "fetch",
    kind: "call",
    spec: "https://fetch.spec.whatwg.org/#fetch-method",
    example: "fetch('{url}')"
  },
  {
    ...connect2,
    api: "fetchLater",
    kind: "call",
    spec: "https://fetch.spec.whatwg.org/#fetch-later-method",
    example: "fetchLater('{url}')"
  },
  {
    ...connect2,
    api: "XMLHttpRequest#open",
    kind: "call",
    argument: 1,
    spec: "https://xhr.spec.whatwg.org/#the-open()-method",
    example: "const request = new XMLHttpRequest(); request.open('GET', '{url}'); request.send()"
  },
  {
    ...connect2,
    api: "WebSocket",
    kind: "new",
    spec: "https://websockets.spec.whatwg.org/#dom-websocket-websocket",
    example: "new WebSocket('{url}')"
  },
  {
    ...connect2,
    api: "WebTransport",
    kind: "new",
    spec: "https://www.w3.org/TR/webtransport/#webtransport-constructor",
    example: "new WebTransport('{url}')"
  },
  {
    ...connect2,
    api: "EventSource",
    kind: "new",
    spec: `${html2}server-sent-events.html#dom-eventsource`,
    example: "new EventSource('{url}')"
  },
  {
    ...connect2,
    api: "navigator.sendBeacon",
    kind: "call",
    spec: "https://www.w3.org/TR/beacon/#sendbeacon-method",
    example: "navigator.sendBeacon('{url}')"
  }
];
var workerSinks = [
  { ...worker, api: "Worker", kind: "new", spec: `${html2}workers.html#dom-worker`, example: "new Worker('{url}')" },
  {
    ...worker,
    api: "SharedWorker",
    kind: "new",
    spec: `${html2}workers.html#dom-sharedworker`,
    example: "new SharedWorker('{url}')"
  },
  {
    ...worker,
    api: "navigator.serviceWorker.register",
    kind: "call",
    spec: "https://www.w3.org/TR/service-workers/#navigator-service-worker-register",
    example: "navigator.serviceWorker.register('{url}')"
  },
  {
    ...worker,
    api: "importScripts",
    kind: "call",
    argument: "rest",
    directive: "script-src-elem",
    spec: `${html2}workers.html#dom-workerglobalscope-importscripts`,
    example: "importScripts('{url}')"
  },
  {
    ...worker,
    api: "Worklet#addModule",
    kind: "call",
    directive: "script-src-elem",
    spec: `${html2}worklets.html#dom-worklet-addmodule`,
    example: "new AudioContext().audioWorklet.addModule('{url}')"
  }
];
var resourceSinks = [
  {
    api: "Audio",
    kind: "new",
    argument: 0,
    reads: "url",
    sink: "media",
    directive: "media-src",
    spec: `${html2}media.html#dom-audio`,
    example: "new Audio('{url}')"
  },
  {
    api: "FontFace",
    kind: "new",
    argument: 1,
    reads: "font",
    sink: "font",
    directive: "font-src",
    spec: "https://www.w3.org/TR/css-font-loading-3/#dom-fontface-fontface",
    example: "new FontFace('Example', 'url({url})')"
  }
];

// packages/lint/src/references/script/sinks/storage.ts
var read = { kind: "get", argument: null, reads: "nothing", sink: "storage", directive: null };
var storageSinks = [
  { ...read, api: "localStorage", spec: `${html2}webstorage.html#dom-localstorage`, example: "localStorage.length" },
  { ...read, api: "sessionStorage", spec: `${html2}webstorage.html#dom-sessionstorage`, example: "sessionStorage.length" },
  {
    ...read,
    api: "indexedDB",
    spec: "https://www.w3.org/TR/IndexedDB-3/#dom-windoworworkerglobalscope-indexeddb",
    example: "indexedDB.open('example')"
  },
  {
    ...read,
    api: "caches",
    spec: "https://www.w3.org/TR/service-workers/#global-caches",
    example: "caches.open('example')"
  },
  {
    ...read,
    api: "cookieStore",
    spec: "https://cookiestore.spec.whatwg.org/#dom-window-cookiestore",
    example: "cookieStore.get('example')"
  },
  { ...read, api: "document.cookie", spec: `${html2}dom.html#dom-document-cookie`, example: "document.cookie = 'a=1'" }
];

// packages/lint/src/references/script/sinks/table.ts
var scriptSinks = [
  ...moduleSinks,
  ...connectSinks,
  ...workerSinks,
  ...resourceSinks,
  ...navigationSinks,
  ...departureSinks,
  ...storageSinks,
  ...evalSinks,
  ...wasmSinks
];

// packages/lint/src/references/script/vocabulary.ts
var contentCalls = [
  "write",
  "writeln",
  "insertAdjacentHTML",
  "setHTMLUnsafe",
  "createContextualFragment",
  "parseFromString",
  "insertRule",
  "addRule",
  "replaceSync",
  "replace",
  "setProperty",
  "set",
  "setAttribute",
  "setAttributeNS"
];
var insertions = /* @__PURE__ */ new Set([
  "append",
  "appendChild",
  "prepend",
  "insertBefore",
  "insertAdjacentElement",
  "before",
  "after",
  "replaceWith",
  "replaceChild",
  "replaceChildren"
]);
var contentProperties = [
  "innerHTML",
  "outerHTML",
  "srcdoc",
  "cssText",
  "style",
  "textContent",
  "innerText",
  "text",
  "baseVal",
  "download"
];
var callbackCalls = /* @__PURE__ */ new Set([
  "addEventListener",
  "setTimeout",
  "setInterval",
  "requestAnimationFrame",
  "requestIdleCallback",
  "queueMicrotask",
  "then",
  "finally",
  "forEach",
  "map",
  "flatMap",
  "filter",
  "some",
  "every",
  "find",
  "reduce",
  "sort"
]);
var loadHandlers = /* @__PURE__ */ new Set(["onload", "onpageshow", "onreadystatechange"]);
var loadEvents = /* @__PURE__ */ new Set(["DOMContentLoaded", "load", "pageshow", "readystatechange"]);
var calledNames = /* @__PURE__ */ new Set([
  ...lastNames("call"),
  ...modalApis,
  ...contentCalls,
  ...insertions,
  "click",
  "assign",
  // Object.assign(element, {src: …})
  "constructor"
  // [].constructor.constructor('code')
]);
var globalCalls = /* @__PURE__ */ new Set([
  ...scriptSinks.filter((row) => row.kind === "call" && !/[.#]/.test(row.api)).map((row) => row.api),
  ...modalApis
]);
var constructedNames = new Set(lastNames("new"));
var assignedNames = /* @__PURE__ */ new Set([
  ...lastNames("set"),
  ...elementProperties,
  ...contentProperties,
  ...loadHandlers
]);
var readNames = new Set(lastNames("get"));
function lastNames(kind) {
  return scriptSinks.filter((row) => row.kind === kind).map((row) => row.api.split(/[.#]/).at(-1) ?? row.api);
}

// packages/lint/src/references/script/record.ts
var ScriptRecord = class {
  /** Nodes that may be a row of the reference table. */
  sites = [];
  routines = [];
  /** Assignments to handlers that run when a page loads: `onload = …`. */
  handlers = [];
  /** Classes that extend another. */
  derived = [];
  /** Calls that may call a function of the script's own, by the last name that they use. */
  calls = new NameIndex(calledName, ({ node }) => startOf(node));
  /** Assignments to names. */
  writes = new NameIndex(nameOfWrite, startOfWrite);
  /** Assignments to members, and fields of classes. */
  members = new NameIndex(nameOfWrite, startOfWrite);
  #aliases = /* @__PURE__ */ new Set();
  /** The sites, with the calls that go by another name: `const get = fetch; get(…)`. */
  allSites() {
    return [...this.sites, ...[...this.#aliases].flatMap((name) => this.calls.of(name))];
  }
  write(name, value, frame, start) {
    this.writes.push({ name, object: null, value, frame, start });
    if (value !== null) this.alias(name, value);
  }
  member(name, object, value, frame, start) {
    this.members.push({ name, object, value, frame, start });
  }
  /** Notes that `name` may stand for a function of the global object. */
  alias(name, value) {
    const known2 = lastName(value);
    if (known2 !== null) {
      if (globalCalls.has(known2)) this.#aliases.add(name);
    } else if (mayBeGlobalCall(value)) this.#aliases.add(name);
  }
  /** `const {fetch: get} = window`. */
  aliasPattern(pattern) {
    for (const property2 of pattern.properties) {
      if (property2.type !== "Property") continue;
      const target = property2.value.type === "AssignmentPattern" ? property2.value.left : property2.value;
      const key = lastName(property2.key);
      if (key !== null && globalCalls.has(key) && target.type === "Identifier") this.#aliases.add(target.name);
    }
  }
  aliasParameters(parameters, values) {
    parameters.forEach((parameter, index) => {
      const value = values[index];
      if (parameter.type === "Identifier" && value !== void 0) this.alias(parameter.name, value);
    });
  }
};
function isCall3(node) {
  return node.type === "CallExpression" || node.type === "NewExpression";
}
function calledName({ node }) {
  return isCall3(node) ? lastName(node.callee) : null;
}
function nameOfWrite({ name }) {
  return name;
}
function startOfWrite({ start }) {
  return start;
}
function mayBeGlobalCall(value) {
  switch (value.type) {
    case "CallExpression": {
      const callee = value.callee;
      return callee.type === "MemberExpression" && memberName(callee) === "bind" && isGlobalCall(callee.object);
    }
    case "LogicalExpression":
      return isGlobalCall(value.left) || isGlobalCall(value.right);
    case "ConditionalExpression":
      return isGlobalCall(value.consequent) || isGlobalCall(value.alternate);
    default:
      return false;
  }
}
function isGlobalCall(node) {
  return globalCalls.has(lastName(node) ?? "");
}

// packages/lint/src/references/script/frame.ts
var Frame2 = class _Frame {
  parent;
  /** The frame that holds what is declared here: itself, or one further out when only the certainty differs. */
  scope;
  /** The node whose own names it holds (parameters, a caught error, a class's name), if any. */
  node;
  routine;
  /** Whether it runs whenever its routine runs. */
  sure;
  /** Whether an exception in it is caught within its routine. */
  guarded;
  /** What `for (… of list)` walks over: the frame runs only when that is not empty. */
  over = null;
  /** Declarations in the order of the text, each followed by the frame that it stands in; read when somebody asks. */
  declared = null;
  names = null;
  constructor(parent, scope, node, routine, sure, guarded) {
    this.parent = parent;
    this.scope = scope ?? this;
    this.node = node;
    this.routine = routine ?? new Routine(node, this, null, null);
    this.sure = sure;
    this.guarded = guarded;
  }
  /** The frame of a whole script. */
  static top(program) {
    return new _Frame(null, null, program, null, true, false);
  }
  /** The frame of a routine's parameters and body. */
  static ofRoutine(parent, node, routine, sure) {
    return new _Frame(parent, null, node, routine, sure, false);
  }
  /** A frame with names of its own in the same routine. */
  inner(node, sure) {
    return new _Frame(this, null, node, this.routine, this.sure && sure, this.guarded);
  }
  /** The same names, yet it may not run. */
  unsure() {
    return new _Frame(this, this.scope, null, this.routine, false, this.guarded);
  }
  /** The same names, and exceptions are caught. */
  caught() {
    return new _Frame(this, this.scope, null, this.routine, this.sure, true);
  }
  declare(node, frame) {
    if (this.declared === null) this.declared = [node, frame];
    else this.declared.push(node, frame);
  }
};
var Routine = class {
  node;
  /** Where it is written; for the script itself, its own frame. */
  outer;
  /** The object literal or class that it is a method of. */
  owner;
  /** The name that it is called by, as far as its text tells. */
  name;
  /** Frame of its parameters and body. */
  body = null;
  /** The call that calls it on the spot: `(function () {…})()`. */
  immediate = null;
  /** The call that it is an argument of: `list.forEach(function () {…})`. */
  passed = null;
  /** What it returns. */
  returns = [];
  constructor(node, outer, owner, name) {
    this.node = node;
    this.outer = outer;
    this.owner = owner;
    this.name = name;
  }
  get function() {
    const { node } = this;
    if (node === null) return null;
    return node.type === "FunctionDeclaration" || node.type === "FunctionExpression" || node.type === "ArrowFunctionExpression" ? node : null;
  }
};

// packages/lint/src/references/script/scope.ts
function lookup(name, frame) {
  for (let scope = frame.scope; scope !== void 0; scope = scope.parent?.scope) {
    if (scope.node === null && scope.declared === null) continue;
    const binding = bindingsOf(scope).get(name);
    if (binding !== void 0) return binding;
  }
  return void 0;
}
function bindingsOf(scope) {
  if (scope.names !== null) return scope.names;
  const names = /* @__PURE__ */ new Map();
  scope.names = names;
  const { node, declared } = scope;
  if (node !== null) declareOwn(node, scope, names);
  for (let index = 0; declared !== null && index < declared.length; index += 2) {
    const declaration = declared[index];
    const frame = declared[index + 1];
    if (declaration instanceof Frame2 || declaration === void 0 || !(frame instanceof Frame2)) continue;
    declareNode(declaration, frame, scope, names);
  }
  return names;
}
function findRedeclaration(top) {
  const seen = /* @__PURE__ */ new Map();
  const { declared } = top;
  for (let index = 0; declared !== null && index < declared.length; index += 2) {
    const node = declared[index];
    const frame = declared[index + 1];
    if (node === void 0 || node instanceof Frame2) continue;
    if (node.type === "FunctionDeclaration" && frame instanceof Frame2 && frame.scope !== top) continue;
    const isLexical2 = isLexicalDeclaration(node);
    for (const name of namesOf(node)) {
      const before = seen.get(name);
      if (before !== void 0 && (before || isLexical2)) return { name, node };
      seen.set(name, isLexical2 || (before ?? false));
    }
  }
  return null;
}
function isLexicalDeclaration(node) {
  if (node.type === "VariableDeclaration") return node.kind !== "var";
  return node.type === "ClassDeclaration" || node.type === "ImportDeclaration";
}
function namesOf(node) {
  switch (node.type) {
    case "VariableDeclaration":
      return node.declarations.flatMap(({ id }) => targets(id, [], null).map(({ name }) => name));
    case "ForOfStatement":
    case "ForInStatement":
      return node.left.type === "VariableDeclaration" ? namesOf(node.left) : [];
    case "ImportDeclaration":
      return node.specifiers.map(({ local }) => local.name);
    case "FunctionDeclaration":
    case "ClassDeclaration":
      return node.id === null ? [] : [node.id.name];
    default:
      return [];
  }
}
function add2(names, name, kind, scope, origin) {
  const known2 = names.get(name);
  if (known2 === void 0) names.set(name, { name, kind, scope, origins: origin === null ? [] : [origin] });
  else if (origin !== null) known2.origins.push(origin);
}
function declareOwn(node, scope, names) {
  if (isFunction(node)) declareParameters(node, scope, names);
  else if (node.type === "CatchClause" && node.param !== null) {
    for (const { name } of targets(node.param, [], null)) add2(names, name, "catch", scope, unknown(scope));
  } else if (isClass(node)) declareSelf(node, scope, names);
}
function declareSelf(node, scope, names) {
  if (node.type === "ArrowFunctionExpression" || node.id === null || names.has(node.id.name)) return;
  add2(names, node.id.name, isFunction(node) ? "function" : "class", scope, whole2(node, scope));
}
function declareParameters(node, scope, names) {
  node.params.forEach((parameter, index) => {
    const [inner, fallback] = parameter.type === "AssignmentPattern" ? [parameter.left, parameter.right ?? null] : [parameter, null];
    for (const target of targets(inner, [], fallback)) {
      const given = target.path === null ? null : { routine: scope.routine, index, path: target.path };
      names.set(target.name, {
        name: target.name,
        kind: "parameter",
        scope,
        origins: given === null ? [unknown(scope)] : target.fallback === null ? [] : [whole2(target.fallback, scope)],
        ...given !== null && { parameter: given }
      });
    }
  });
  if (node.type === "FunctionExpression") declareSelf(node, scope, names);
}
function declareNode(node, frame, scope, names) {
  switch (node.type) {
    case "VariableDeclaration":
      for (const { id, init } of node.declarations) {
        declarePattern(id, node.kind, init ?? null, frame, scope, names, false);
      }
      return;
    case "ForOfStatement":
    case "ForInStatement":
      if (node.left.type !== "VariableDeclaration") return;
      for (const { id } of node.left.declarations) {
        const value = node.type === "ForOfStatement" ? node.right : null;
        declarePattern(id, node.left.kind, value, frame, scope, names, true);
      }
      return;
    case "FunctionDeclaration":
    case "ClassDeclaration": {
      const kind = isClass(node) ? "class" : "function";
      if (node.id !== null) add2(names, node.id.name, kind, scope, whole2(node, frame));
      return;
    }
    case "ImportDeclaration":
      for (const { local } of node.specifiers) add2(names, local.name, "import", scope, unknown(frame));
      return;
    default:
      return;
  }
}
function declarePattern(pattern, kind, value, frame, scope, names, each) {
  for (const { name, path, fallback } of targets(pattern, [], null)) {
    const isUnknown = path === null || value === null && each;
    const origin = isUnknown ? unknown(frame) : value === null ? null : { value, frame, path, fallback, each };
    add2(names, name, kind === "await using" ? "using" : kind, scope, origin);
  }
}
function targets(pattern, path, fallback) {
  switch (pattern.type) {
    case "Identifier":
      return [{ name: pattern.name, path, fallback }];
    case "AssignmentPattern":
      return targets(pattern.left, path, pattern.right ?? null);
    case "RestElement":
      return targets(pattern.argument, null, null);
    case "ArrayPattern":
      return pattern.elements.flatMap(
        (element2, index) => element2 === null ? [] : targets(element2, path === null ? null : [...path, index], null)
      );
    case "ObjectPattern":
      return pattern.properties.flatMap((property2) => {
        if (property2.type !== "Property") return targets(property2, null, null);
        const key = writtenName(property2.key, property2.computed);
        return targets(property2.value, path === null || key === null ? null : [...path, key], null);
      });
    default:
      return [];
  }
}
function whole2(value, frame) {
  return { value, frame, path: [], fallback: null, each: false };
}
function unknown(frame) {
  return { value: null, frame, path: [], fallback: null, each: false };
}

// packages/lint/src/references/script/calls.ts
function argumentsOf({ node }) {
  if (node.type === "TaggedTemplateExpression") return node.quasi.expressions.length === 0 ? [node.quasi] : [];
  if (!isCall3(node)) return [];
  const callee = node.callee;
  const name = node.type === "CallExpression" && callee.type === "MemberExpression" ? memberName(callee) : null;
  if (name !== "call" && name !== "apply") return node.arguments;
  if (name === "call") return node.arguments.slice(1);
  const [, list] = node.arguments;
  return list?.type === "ArrayExpression" ? list.elements.filter((element2) => element2 !== null) : [];
}
function calledNode(node) {
  if (node.type === "TaggedTemplateExpression") return node.tag;
  if (!isCall3(node)) return null;
  const callee = node.callee;
  if (node.type === "NewExpression" || callee.type !== "MemberExpression") return callee;
  const name = memberName(callee);
  return name === "call" || name === "apply" ? callee.object : callee;
}
function calleesOf(analysis, callee, frame) {
  return analysis.values(callee, frame).flatMap(({ node, keys }) => {
    if (node === null || keys.length > 0) return [];
    if (isFunction(node)) return analysis.routine(node) ?? [];
    return isClass(node) ? constructors(analysis, node, frame) : [];
  });
}
function constructors(analysis, node, frame, depth = 0) {
  if (!isClass(node)) return [];
  const own = node.body.body.flatMap((member) => {
    const isConstructor = member.type === "MethodDefinition" && member.kind === "constructor";
    return isConstructor && member.value !== null ? analysis.routine(member.value) ?? [] : [];
  });
  const fields = analysis.routine(node) ?? [];
  const base = node.superClass == null || depth > 4 ? [] : analysis.values(node.superClass, frame);
  const inherited = base.flatMap(
    (value) => value.node === null ? [] : constructors(analysis, value.node, value.frame, depth + 1)
  );
  return [...own, ...[fields].flat(), ...inherited];
}
var maxCalls = 16;
function callersOf(analysis, routine) {
  const callers = routine.immediate === null ? [] : [routine.immediate];
  const name = nameOf2(routine);
  if (name === null) return callers;
  const binding = bindingOf(analysis, routine);
  if (binding !== void 0) return [...callers, ...analysis.calls(binding)];
  const methods = analysis.record.calls.of(name);
  if (methods.length > maxCalls) return callers;
  const called = methods.filter(({ node, frame }) => {
    const callee = calledNode(node);
    return callee?.type === "MemberExpression" && analysis.callees(callee, frame).includes(routine);
  });
  return [...callers, ...called];
}
function bindingOf(analysis, routine) {
  const name = nameOf2(routine);
  if (name === null) return void 0;
  const { outer, owner } = routine;
  const isInClass = owner !== null && outer.scope.node === owner;
  const binding = lookup(name, isInClass ? outer.scope.parent ?? outer : outer);
  return binding !== void 0 && gives(analysis, binding, routine) ? binding : void 0;
}
function gives(analysis, binding, { node, owner }) {
  const isMeant = ({ value }) => value !== null && (value === node || value === owner);
  return binding.origins.some(isMeant) || analysis.writes(binding).some(isMeant);
}
function nameOf2(routine) {
  const { name, node, owner } = routine;
  if (name === "constructor" && owner !== null && isClass(owner)) return owner.id?.name ?? null;
  if (name !== null) return name;
  return node !== null && node.type === "FunctionExpression" ? node.id?.name ?? null : null;
}

// packages/lint/src/references/script/certainty.ts
var maxDelay = 3e3;
var Certainty = class {
  analysis;
  known = /* @__PURE__ */ new Map();
  callbacks = null;
  constructor(analysis) {
    this.analysis = analysis;
    const { certain, type } = analysis.options;
    this.known.set(analysis.top.routine, certain ?? (type === "classic" || type === "module"));
  }
  isCertain(frame) {
    return runs(this.analysis, frame) && this.isCalled(frame.routine);
  }
  /** Goes from a routine to its callers until it finds one that is known. */
  isCalled(routine) {
    const visited = /* @__PURE__ */ new Set();
    const search = (current) => {
      const known2 = this.known.get(current);
      if (known2 !== void 0) return known2;
      if (visited.has(current)) return false;
      visited.add(current);
      this.analysis.begin();
      const found = this.entries(current).some(({ frame }) => runs(this.analysis, frame) && search(frame.routine));
      if (found) this.known.set(current, true);
      return found;
    };
    const result = search(routine);
    if (!result) for (const other of visited) this.known.set(other, false);
    return result;
  }
  /** Everything that makes a routine run as soon as it runs itself. */
  entries(routine) {
    const { analysis } = this;
    const entries = [...analysis.callers(routine)];
    const { passed, name, node, owner } = routine;
    if (passed !== null && runsCallback(analysis, passed, routine)) entries.push(passed);
    if (name !== null) entries.push(...this.callbacksOf(name, routine));
    entries.push(...analysis.record.handlers.filter((site2) => setsLoadHandler(analysis, site2, routine)));
    const made2 = node !== null && isClass(node) ? node : name === "constructor" ? owner : null;
    if (made2 !== null && isClass(made2)) entries.push(...this.derived(made2));
    return entries;
  }
  /** Calls that are handed a name, such as `setTimeout(start)`. */
  callbacksOf(name, routine) {
    const { analysis } = this;
    this.callbacks ??= indexCallbacks(analysis.record.calls);
    const sites = this.callbacks.get(name);
    if (sites === void 0) return [];
    const binding = bindingOf(analysis, routine);
    const isMeant = ({ node, frame }) => "arguments" in node && node.arguments.some((argument) => argument.type !== "Identifier" || lookup(name, frame) === binding);
    return sites.filter((site2) => isMeant(site2) && runsCallback(analysis, site2, routine));
  }
  /** A constructor is run by those of the classes that extend its class: their frames stand for them. */
  derived(base) {
    const { analysis } = this;
    return analysis.record.derived.flatMap(({ node, frame }) => {
      if (!isClass(node) || node.superClass == null) return [];
      const extended = analysis.values(node.superClass, frame).some((value) => value.node === base);
      const body = extended ? analysis.routine(node)?.body : null;
      return body == null ? [] : [{ node, frame: body }];
    });
  }
};
function runs(analysis, frame) {
  if (!frame.sure) return false;
  for (let current = frame; current !== null && current.routine === frame.routine; ) {
    if (current.over !== null && !isNonEmptyList(analysis, current.over, current.parent ?? current)) return false;
    current = current.parent;
  }
  return true;
}
function isGuarded(analysis, frame, depth = 0) {
  if (frame.guarded) return true;
  const { routine } = frame;
  if (depth > 8 || routine === analysis.top.routine) return false;
  const callers = analysis.callers(routine);
  if (routine.passed !== null && callers.length === 0) {
    return arrayMethods.has(calledName2(routine.passed.node) ?? "") && isGuarded(analysis, routine.passed.frame, depth + 1);
  }
  return callers.length > 0 && callers.every((caller) => isGuarded(analysis, caller.frame, depth + 1));
}
var arrayMethods = /* @__PURE__ */ new Set([
  "forEach",
  "map",
  "flatMap",
  "filter",
  "some",
  "every",
  "find",
  "reduce",
  "sort"
]);
function calledName2(node) {
  const callee = calledNode(node);
  return callee === null ? null : lastName(callee);
}
function indexCallbacks(calls) {
  const index = /* @__PURE__ */ new Map();
  for (const site2 of [...callbackCalls, "Promise"].flatMap((name) => calls.of(name))) {
    if (!("arguments" in site2.node)) continue;
    for (const argument of site2.node.arguments) {
      const key = lastName(argument);
      if (key === null) continue;
      const sites = index.get(key);
      if (sites === void 0) index.set(key, [site2]);
      else sites.push(site2);
    }
  }
  return index;
}
function setsLoadHandler(analysis, { node, frame }, routine) {
  if (node.type !== "AssignmentExpression" || !analysis.callees(node.right, frame).includes(routine)) return false;
  const path = analysis.path(node.left, frame)?.path;
  return path !== void 0 && loadHandlers.has(path.replace(/^document\.(body\.)?/, ""));
}
function runsCallback(analysis, { node, frame }, routine) {
  const callee = calledNode(node);
  if (callee === null || !("arguments" in node)) return false;
  const name = lastName(callee);
  if (name === null) return false;
  const [first, second] = node.arguments;
  const isHanded = (argument) => argument !== void 0 && (argument === routine.node || analysis.callees(argument, frame).includes(routine));
  switch (name) {
    case "Promise":
      return isHanded(first) && isGlobal(analysis, callee, name, frame);
    case "addEventListener":
      return isHanded(second) && first !== void 0 && isLoadEvent(analysis, callee, first, frame);
    case "setTimeout":
    case "setInterval":
      return isHanded(first) && isSoon(second) && isGlobal(analysis, callee, name, frame);
    case "requestAnimationFrame":
    case "requestIdleCallback":
    case "queueMicrotask":
      return isHanded(first) && isGlobal(analysis, callee, name, frame);
    case "then":
    case "finally":
      return isHanded(first) && isSettled(analysis, callee, frame);
    default: {
      const isList = arrayMethods.has(name) && callee.type === "MemberExpression";
      return isList && isHanded(first) && isNonEmptyList(analysis, callee.object, frame);
    }
  }
}
function isGlobal(analysis, callee, name, frame) {
  return analysis.path(callee, frame)?.path === name;
}
function isLoadEvent(analysis, callee, event, frame) {
  if (event.type !== "Literal" || !loadEvents.has(String(event.value))) return false;
  const path = analysis.path(callee, frame)?.path;
  return path === "addEventListener" || path === "document.addEventListener";
}
function isSoon(delay) {
  if (delay === void 0) return true;
  return delay.type === "Literal" && Number(delay.value) <= maxDelay;
}
function isSettled(analysis, callee, frame) {
  if (callee.type !== "MemberExpression") return false;
  const promise = callee.object;
  if (promise.type !== "CallExpression" || promise.callee.type !== "MemberExpression") return false;
  const name = memberName(promise.callee);
  if (name === "resolve") return analysis.path(promise.callee, frame)?.path === "Promise.resolve";
  return name === "finally" && isSettled(analysis, promise.callee, frame);
}
function isNonEmptyList(analysis, list, frame) {
  const [value, ...others] = analysis.values(list, frame);
  if (value === void 0 || others.length > 0 || value.keys.length > 0) return false;
  const { node } = value;
  if (node?.type !== "ArrayExpression") return false;
  return node.elements.some((element2) => element2 !== null && element2.type !== "SpreadElement");
}

// packages/lint/src/references/script/paths.ts
function pathOf(analysis, node, frame) {
  for (const value of analysis.values(node, frame)) {
    const path = pathOfValue(analysis, value);
    if (path !== null) return { path, sure: value.sure };
  }
  return null;
}
function pathOfSite(analysis, node, frame) {
  const isComputed = node.type === "MemberExpression" && memberName(node) === null;
  return isComputed && analysis.path(node.object, frame) === null ? null : analysis.path(node, frame);
}
function pathOfValue(analysis, value) {
  let path = basePath(analysis, value);
  for (const key of value.keys) path = step(analysis, path, key);
  return path;
}
var globalObjects = /* @__PURE__ */ new Set(["window", "self", "globalThis", "frames", "top", "parent"]);
function basePath(analysis, { node, frame }) {
  switch (node?.type) {
    case "Identifier":
      if (analysis.options.globals?.has(node.name)) return null;
      return globalObjects.has(node.name) ? "" : node.name;
    case "ThisExpression":
      return isGlobalThis(analysis, frame) ? "" : null;
    case "CallExpression": {
      const callee = node.callee;
      if (callee.type !== "MemberExpression" || memberName(callee) !== "bind") return null;
      return analysis.path(callee.object, frame)?.path ?? null;
    }
    default:
      return null;
  }
}
function isGlobalThis(analysis, frame) {
  const { type } = analysis.options;
  if (type === "module" || type === "handler") return false;
  let { routine } = frame;
  while (routine.node?.type === "ArrowFunctionExpression") routine = routine.outer.routine;
  return routine === analysis.top.routine;
}
var shortcuts = /* @__PURE__ */ new Map([
  ["contentWindow", ""],
  ["defaultView", ""],
  ["contentDocument", "document"],
  ["ownerDocument", "document"]
]);
function step(analysis, path, key) {
  const shortcut = shortcuts.get(key);
  if (shortcut !== void 0) return shortcut;
  if (path === null) return null;
  if (path === "") {
    if (globalObjects.has(key)) return "";
    return isOwnGlobal(analysis, key) ? null : key;
  }
  return path === "document" && key === "location" ? "location" : `${path}.${key}`;
}
function isOwnGlobal(analysis, name) {
  if (analysis.options.globals?.has(`window.${name}`)) return true;
  if (analysis.options.type !== "classic") return false;
  const kind = bindingsOf(analysis.top).get(name)?.kind;
  return kind === "var" || kind === "function";
}
function isReplaced(analysis, path) {
  if (path.includes(".")) return false;
  const { record } = analysis;
  return record.writes.of(path).some(({ frame }) => lookup(path, frame) === void 0) || record.members.of(path).some(({ object, frame }) => object !== null && analysis.path(object, frame)?.path === "");
}

// packages/lint/src/references/script/kinds.ts
function kindOf(analysis, node, frame) {
  const kinds = analysis.values(node, frame).map((value) => kindOfValue(analysis, value));
  const known2 = kinds.filter((kind) => kind !== null);
  const [first] = known2;
  if (first === void 0) return null;
  const agree = known2.every((kind) => kind.name === first.name);
  return agree ? { ...first, sure: first.sure && kinds.length === 1 } : { name: "Element", made: null, sure: false };
}
function kindOfValue(analysis, value) {
  const { node, keys } = value;
  if (node === null) return null;
  let kind = baseKind(analysis, node, value.frame);
  let used = 0;
  if (kind === null) {
    const page = pageKind(analysis, value);
    kind = page.kind;
    used = page.used;
  }
  for (const key of keys.slice(used)) kind = memberKind(kind, key);
  return kind === null ? null : { ...kind, sure: kind.sure && value.sure };
}
function pageKind(analysis, value) {
  for (let used = value.keys.length; used >= 0; used--) {
    const path = pathOfValue(analysis, { ...value, keys: value.keys.slice(0, used) });
    const name = path === null ? void 0 : kindsByPath.get(path);
    if (name !== void 0) return { kind: { name, made: null, sure: true }, used };
  }
  return { kind: null, used: 0 };
}
function itemOf(kind) {
  return kind?.name.endsWith("[]") ? { ...kind, name: kind.name.slice(0, -2) } : null;
}
var kindsByPath = /* @__PURE__ */ new Map([
  ["", "Window"],
  ["document", "Document"],
  ["location", "Location"],
  ["document.body", "body"],
  ["document.head", "head"],
  ["document.documentElement", "html"],
  ["document.currentScript", "script"],
  ["document.images", "img[]"],
  ["document.forms", "form[]"],
  ["document.scripts", "script[]"],
  ["document.links", "a[]"],
  ["document.embeds", "embed[]"],
  ["document.styleSheets", "CSSStyleSheet[]"]
]);
var memberKinds = /* @__PURE__ */ new Map([
  ["style", "CSSStyleDeclaration"],
  ["attributeStyleMap", "StylePropertyMap"],
  ["sheet", "CSSStyleSheet"],
  ["worklet", "Worklet"],
  ["audioWorklet", "Worklet"],
  ["paintWorklet", "Worklet"],
  ["layoutWorklet", "Worklet"],
  ["animationWorklet", "Worklet"],
  ["form", "form"],
  ["content", "DocumentFragment"],
  ["parentElement", "Element"],
  ["parentNode", "Element"],
  ["firstElementChild", "Element"],
  ["lastElementChild", "Element"],
  ["nextElementSibling", "Element"],
  ["previousElementSibling", "Element"],
  ["currentTarget", "Element"]
]);
function memberKind(kind, key) {
  if (kind?.name.endsWith("[]")) return itemOf(kind);
  const name = memberKinds.get(key);
  return name === void 0 ? null : { name, made: null, sure: kind?.sure ?? false };
}
function baseKind(analysis, node, frame) {
  switch (node.type) {
    case "NewExpression": {
      const made2 = analysis.path(node.callee, frame);
      return made2 === null ? null : { name: constructed.get(made2.path) ?? made2.path, made: node, sure: made2.sure };
    }
    case "CallExpression":
      return callKind(analysis, node, frame);
    case "ArrayExpression": {
      const [element2] = node.elements;
      return element2?.type === "SpreadElement" ? analysis.kind(element2.argument, frame) : null;
    }
    case "ThisExpression": {
      const { type, element: element2 } = analysis.options;
      if (type !== "handler" || frame.routine !== analysis.top.routine) return null;
      return { name: element2 ?? "Element", made: null, sure: true };
    }
    default:
      return null;
  }
}
var constructed = /* @__PURE__ */ new Map([
  ["Image", "img"],
  ["Audio", "audio"],
  ["Option", "option"]
]);
function callKind(analysis, node, frame) {
  const callee = node.callee;
  if (callee.type !== "MemberExpression") return null;
  const object = callee.object;
  const [first, second] = node.arguments;
  const text = (argument) => {
    if (argument === void 0) return null;
    const known2 = analysis.texts(argument, frame)[0];
    return known2?.whole ? known2.value : null;
  };
  const existing = (name) => ({ name, made: null, sure: true });
  switch (memberName(callee)) {
    case "createElement":
      return { name: text(first)?.toLowerCase() ?? "Element", made: node, sure: true };
    case "createElementNS":
      return { name: text(second) ?? "Element", made: node, sure: true };
    case "getElementById":
      return existing(analysis.options.ids?.get(text(first) ?? "") ?? "Element");
    case "querySelector":
    case "closest":
      return existing(tagOfSelector(text(first) ?? ""));
    case "querySelectorAll":
      return existing(`${tagOfSelector(text(first) ?? "")}[]`);
    case "getElementsByTagName":
      return existing(`${tagOfSelector(text(first) ?? "")}[]`);
    case "getElementsByClassName":
    case "getElementsByName":
      return existing("Element[]");
    case "cloneNode":
      return analysis.kind(object, frame);
    case "from":
      return first === void 0 ? null : analysis.kind(first, frame);
    case "item":
      return itemOf(analysis.kind(object, frame));
    default:
      return null;
  }
}
function tagOfSelector(selector) {
  const bare = selector.replaceAll(/\[[^\]]*\]|\([^)]*\)/g, "");
  const tags2 = bare.split(",").map((part) => /(?:^|[\s>+~|])([a-z][a-z0-9-]*)[^\s>+~|]*\s*$/i.exec(part)?.[1]?.toLowerCase());
  const [tag] = tags2;
  return tag !== void 0 && tags2.every((other) => other === tag) ? tag : "Element";
}

// packages/lint/src/references/script/strings.ts
var stringMethods = /* @__PURE__ */ new Map([
  ["trim", (text) => text.trim()],
  ["trimStart", (text) => text.trimStart()],
  ["trimEnd", (text) => text.trimEnd()],
  ["toLowerCase", (text) => text.toLowerCase()],
  ["toUpperCase", (text) => text.toUpperCase()],
  ["slice", (text, [start, end]) => text.slice(optional(start), optional(end))],
  ["substring", (text, [start, end]) => text.substring(optional(start) ?? 0, optional(end))],
  ["charAt", (text, [index]) => text.charAt(optional(index) ?? 0)],
  ["repeat", (text, [count]) => repeat(text, Number(count ?? 0))],
  ["replace", (text, given) => replace(text, given, false)],
  ["replaceAll", (text, given) => replace(text, given, true)]
]);
function decodeBase64(text) {
  const data = text.replaceAll(/[\t\n\f\r ]/g, "").replace(/={1,2}$/, "");
  if (data.length % 4 === 1 || /[^A-Za-z0-9+/]/.test(data)) return null;
  let decoded = "";
  let bits = 0;
  let count = 0;
  for (const character of data) {
    bits = bits << 6 | alphabet.indexOf(character);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    decoded += String.fromCharCode(bits >> count & 255);
  }
  return decoded;
}
var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
function optional(value) {
  return value === void 0 ? void 0 : Number(value);
}
function repeat(text, count) {
  return Number.isInteger(count) && count >= 0 && count * text.length < 1 << 16 ? text.repeat(count) : null;
}
function replace(text, [from, to], all) {
  if (from === void 0 || to === void 0) return null;
  const put = () => String(to);
  if (String(to).includes("$")) return null;
  return all ? text.replaceAll(String(from), put) : text.replace(String(from), put);
}

// packages/lint/src/references/script/text.ts
var maxTexts = 8;
var maxLength = 1 << 22;
var unknownText = { value: "", whole: false, sure: false };
function textsOf(analysis, node, frame) {
  if (node.type === "Literal" || node.type === "TemplateLiteral" || node.type === "BinaryExpression") {
    return textsOfNode(analysis, node, frame);
  }
  const texts = analysis.values(node, frame).flatMap((value) => {
    const own = textsOfValue(analysis, value);
    const texts2 = value.sure ? own : own.map(doubtful);
    return texts2.map((text) => handedOver(text, value));
  });
  const telling2 = texts.length > 1 ? texts.filter(({ value }) => value !== "") : texts;
  return telling2.length === 0 ? [unknownText] : telling2.slice(0, maxTexts);
}
function handedOver(text, { handed, calls }) {
  if (handed === void 0 && calls === void 0) return text;
  const all = [...text.calls ?? [], ...calls ?? []];
  return handed === void 0 ? { ...text, calls: all } : { ...text, calls: all, handed };
}
function doubtful(text) {
  return text.sure ? { ...text, sure: false } : text;
}
function known(value) {
  return [{ value, whole: true, sure: true }];
}
function textsOfValue(analysis, value) {
  const { node, frame, keys } = value;
  if (node === null) return [unknownText];
  if (keys.length === 0) return textsOfNode(analysis, node, frame);
  if (node.type === "NewExpression" && keys.length === 1 && keys[0] === "href")
    return textsOfNode(analysis, node, frame);
  return [unknownText];
}
function textsOfNode(analysis, node, frame) {
  switch (node.type) {
    case "Literal":
      return typeof node.value === "string" || typeof node.value === "number" ? known(String(node.value)) : [unknownText];
    case "TemplateLiteral":
      return templateTexts(analysis, node, frame);
    case "BinaryExpression":
      return node.operator === "+" ? sumTexts(analysis, node, frame) : [unknownText];
    case "CallExpression":
      return callTexts(analysis, node, frame);
    case "NewExpression":
      return constructedTexts(analysis, node, frame);
    case "TaggedTemplateExpression":
      return analysis.path(node.tag, frame)?.path === "String.raw" && node.quasi.expressions.length === 0 ? known(node.quasi.quasis[0]?.value.raw ?? "") : [unknownText];
    default:
      return [unknownText];
  }
}
function isRegExp(node) {
  return "regex" in node;
}
function templateTexts(analysis, node, frame) {
  const parts3 = [];
  node.quasis.forEach((quasi, index) => {
    parts3.push(() => known(quasi.value.cooked ?? ""));
    const expression = node.expressions[index];
    if (expression !== void 0) parts3.push(() => analysis.texts(expression, frame));
  });
  return join(parts3);
}
function termsOf(node) {
  const terms = [];
  let left = node;
  while (left.type === "BinaryExpression" && left.operator === "+") {
    terms.push(left.right);
    left = left.left;
  }
  terms.push(left);
  return terms.reverse();
}
function sumTexts(analysis, node, frame) {
  const terms = termsOf(node);
  if (terms.every((term) => term.type === "Literal" && typeof term.value === "number")) return [unknownText];
  return join(terms.map((term) => () => analysis.texts(term, frame)));
}
function join(parts3) {
  let joined = [{ value: "", whole: true, sure: true }];
  for (const part of parts3) {
    if (joined.every(({ whole: whole3, value }) => !whole3 || value.length > maxLength)) break;
    const texts = part();
    joined = joined.flatMap(
      (before) => before.whole ? texts.map(({ value, whole: whole3, sure, calls }) => ({
        value: before.value + value,
        whole: whole3,
        sure: before.sure && (sure || !whole3),
        calls: [...before.calls ?? [], ...calls ?? []]
      })) : [before]
    );
    if (joined.length > maxTexts) joined = joined.slice(0, maxTexts).map((text) => ({ ...text, sure: false }));
  }
  return joined;
}
var asWritten = /* @__PURE__ */ new Set(["String", "URL.parse", "decodeURI", "encodeURI", "Request"]);
function callTexts(analysis, node, frame) {
  const callee = node.callee;
  const [first] = node.arguments;
  const path = analysis.path(callee, frame)?.path;
  if (path === "URL.createObjectURL") return [{ value: "blob:", whole: false, sure: true }];
  if (path !== void 0 && first !== void 0) {
    if (path === "URL.parse") return resolved(analysis, node, frame);
    if (asWritten.has(path)) return analysis.texts(first, frame);
    const decode2 = decoders.get(path);
    if (decode2 !== void 0) return mapWhole(analysis.texts(first, frame), decode2);
  }
  return callee.type === "MemberExpression" ? methodTexts(analysis, callee, node.arguments, frame) : [unknownText];
}
var decoders = /* @__PURE__ */ new Map([
  ["encodeURIComponent", (text) => isWellFormed(text) ? encodeURIComponent(text) : null],
  ["decodeURIComponent", (text) => /%(?![0-9a-f]{2})|%[89a-f]/i.test(text) ? null : decodeURIComponent(text)],
  ["atob", decodeBase64]
]);
function isWellFormed(text) {
  return !/[\ud800-\udfff]/.test(text);
}
function mapWhole(texts, change) {
  return texts.map((text) => {
    const value = text.whole ? change(text.value) : null;
    return value === null ? unknownText : { ...text, value };
  });
}
function methodTexts(analysis, callee, given, frame) {
  const name = memberName(callee);
  const object = callee.object;
  if (name === null) return [unknownText];
  if (name === "toString" || name === "valueOf") return analysis.texts(object, frame);
  if (name === "toDataURL") return [{ value: "data:", whole: false, sure: true }];
  if (name === "join") return joinTexts(analysis, object, given[0], frame);
  if (name === "concat") return join([object, ...given].map((part) => () => analysis.texts(part, frame)));
  const method = stringMethods.get(name);
  if (method === void 0) return [unknownText];
  const values = [];
  for (const argument of given) {
    if (argument.type !== "Literal" || isRegExp(argument)) return [unknownText];
    if (typeof argument.value !== "string" && typeof argument.value !== "number") return [unknownText];
    values.push(argument.value);
  }
  return mapWhole(analysis.texts(object, frame), (text) => method(text, values));
}
function joinTexts(analysis, list, separator2, frame) {
  const [value, ...others] = analysis.values(list, frame);
  if (value?.node?.type !== "ArrayExpression" || others.length > 0 || value.keys.length > 0) return [unknownText];
  const { elements: elements2 } = value.node;
  const between = separator2 === void 0 ? known(",") : analysis.texts(separator2, frame);
  const parts3 = [];
  elements2.forEach((element2, index) => {
    if (index > 0) parts3.push(() => between);
    parts3.push(() => element2 === null ? known("") : analysis.texts(element2, value.frame));
  });
  return join(parts3);
}
function constructedTexts(analysis, node, frame) {
  const path = analysis.path(node.callee, frame)?.path;
  const [first] = node.arguments;
  if (first === void 0) return [unknownText];
  if (path === "URL") return resolved(analysis, node, frame);
  return path === "Request" || path === "String" ? analysis.texts(first, frame) : [unknownText];
}
function resolved(analysis, node, frame) {
  const [first, second] = node.arguments;
  if (first === void 0) return [unknownText];
  const addresses = analysis.texts(first, frame);
  if (second === void 0) return addresses;
  const [base, ...others] = analysis.texts(second, frame);
  if (base === void 0 || others.length > 0 || base.value === "") return addresses;
  return addresses.map((address) => {
    if (URL.canParse(address.value)) return address;
    if (!URL.canParse(address.value, base.value)) return unknownText;
    const { href } = new URL(address.value, base.value);
    return { value: href, whole: address.whole && base.whole, sure: address.sure && base.sure };
  });
}

// packages/lint/src/references/script/uses.ts
function writesTo(record, binding) {
  const { name, scope } = binding;
  return record.writes.within(name, ...spanAround(scope)).filter(({ frame }) => lookup(name, frame) === binding);
}
function callsOf(record, binding) {
  const { name, scope } = binding;
  return record.calls.within(name, ...spanAround(scope)).filter(({ node, frame }) => isCall3(node) && node.callee.type === "Identifier" && lookup(name, frame) === binding);
}
function spanAround(scope) {
  for (let frame = scope; frame !== null; frame = frame.parent) {
    if (frame.node !== null) return [startOf(frame.node), endOf(frame.node)];
  }
  return [0, 0];
}

// packages/lint/src/references/script/values.ts
var eachItem = "[]";
var maxValues = 12;
function valuesOf(analysis, node, frame) {
  const values = expand(analysis, node, frame);
  return values.length <= maxValues ? values : [...values.slice(0, maxValues).map(doubtful2), unknownValue(frame)];
}
function unknownValue(frame) {
  return { node: null, frame, keys: [], sure: false };
}
function itself(node, frame) {
  return [{ node, frame, keys: [], sure: true }];
}
function doubtful2(value) {
  return value.sure ? { ...value, sure: false } : value;
}
function handedBy(value, node) {
  const isWritten2 = node.type === "Literal" || node.type === "TemplateLiteral" || node.type === "BinaryExpression";
  return isWritten2 && value.handed === void 0 ? { ...value, handed: node } : value;
}
function partOf2(part, whole3) {
  const sure = part.sure && whole3.sure;
  if (whole3.calls === void 0) return sure === part.sure ? part : { ...part, sure };
  const calls = [...part.calls ?? [], ...whole3.calls];
  return whole3.handed === void 0 || part.node === null ? { ...part, sure, calls } : { ...handedBy(part, part.node), sure, calls };
}
function either(...lists2) {
  return lists2.flat().map(doubtful2);
}
function expand(analysis, node, frame) {
  switch (node.type) {
    case "Identifier": {
      const binding = lookup(node.name, frame);
      if (binding === void 0) return itself(node, frame);
      const none2 = [unknownValue(binding.scope)];
      return analysis.valuesOf(binding, () => bindingValues(analysis, binding, none2), none2);
    }
    case "MemberExpression":
      return memberValues(analysis, node, frame);
    case "ChainExpression":
      return analysis.values(node.expression, frame);
    case "AssignmentExpression":
      return node.operator === "=" ? analysis.values(node.right, frame) : itself(node, frame);
    case "SequenceExpression": {
      const last = node.expressions.at(-1);
      return last === void 0 ? [unknownValue(frame)] : analysis.values(last, frame);
    }
    case "ConditionalExpression":
      return either(analysis.values(node.consequent, frame), analysis.values(node.alternate, frame));
    case "LogicalExpression":
      return logicalValues(analysis, node, frame);
    case "CallExpression":
      return callValues(analysis, node, frame);
    default:
      return itself(node, frame);
  }
}
function logicalValues(analysis, node, frame) {
  const right = analysis.values(node.right, frame);
  if (node.operator === "&&") return either(right);
  const left = analysis.values(node.left, frame);
  const [first] = left;
  const isText2 = first?.node?.type === "Literal" && typeof first.node.value === "string" && first.node.value !== "";
  return isText2 && left.length === 1 ? left : either(left, right);
}
function callValues(analysis, node, frame) {
  const callee = node.callee;
  const [first] = node.arguments;
  if (callee.type === "MemberExpression" && first !== void 0) {
    const name = memberName(callee);
    const object = callee.object;
    const isObject = object.type === "Identifier" && object.name === "Object";
    if (isObject ? name === "assign" || name === "freeze" : name === "appendChild" || name === "insertBefore") {
      return analysis.values(first, frame);
    }
  }
  const routines = analysis.callees(callee, frame);
  const [routine] = routines;
  const body = routine?.function;
  if (routine === void 0 || routines.length > 1 || body == null || body.async || body.generator)
    return itself(node, frame);
  const { returns: returns2 } = routine;
  if (returns2.length === 0 || returns2.length > 4) return itself(node, frame);
  const values = returns2.flatMap((returned) => analysis.values(returned.node, returned.frame));
  return returns2.length === 1 ? values : values.map(doubtful2);
}
function memberValues(analysis, node, frame) {
  const name = memberNameOf(analysis, node, frame);
  if (name === null) return [unknownValue(frame)];
  return analysis.values(node.object, frame).flatMap((object) => project(analysis, object, name));
}
function memberNameOf(analysis, node, frame) {
  const written2 = memberName(node);
  if (written2 !== null || !node.computed) return written2;
  const [text, ...others] = analysis.texts(node.property, frame);
  return text?.whole && others.length === 0 ? text.value : null;
}
function project(analysis, object, key) {
  const { node, frame } = object;
  if (node !== null && object.keys.length === 0) {
    const own = ownMember(analysis, node, frame, key);
    if (own !== null) return own.map((value) => partOf2(value, object));
  }
  return [{ ...object, keys: [...object.keys, key] }];
}
function ownMember(analysis, node, frame, key) {
  if (node.type === "ObjectExpression") return literalMember(analysis, node, frame, key);
  if (node.type === "ArrayExpression") {
    const element2 = node.elements[Number(key)];
    return element2 == null || node.elements.some(isSpread) ? null : analysis.values(element2, frame);
  }
  if (node.type === "ThisExpression") return memberOfThis(analysis, frame, key);
  if (isClass(node)) return classMember(analysis, node, key, true);
  if (node.type !== "NewExpression") return null;
  const [made2] = analysis.values(node.callee, frame);
  return made2?.node != null && isClass(made2.node) ? classMember(analysis, made2.node, key, false) : null;
}
function isSpread(node) {
  return node?.type === "SpreadElement";
}
function literalMember(analysis, node, frame, key) {
  for (let index = node.properties.length - 1; index >= 0; index--) {
    const property2 = node.properties[index];
    if (property2?.type !== "Property" || property2.kind !== "init") continue;
    if (writtenName(property2.key, property2.computed) === key) return analysis.values(property2.value, frame);
  }
  const later = analysis.record.members.of(key).filter(({ object }) => object?.type === "Identifier" && lookup(object.name, frame) !== void 0);
  return writesTo2(analysis, later, (object, at) => analysis.values(object, at).some((value) => value.node === node));
}
function memberOfThis(analysis, frame, key) {
  const owner = ownerOf(frame.routine);
  if (owner?.type === "ObjectExpression") {
    const own = literalMember(analysis, owner, frame, key);
    if (own !== null) return own;
  } else if (owner != null) {
    const own = classMember(analysis, owner, key, false);
    if (own !== null) return own;
  }
  return writesTo2(analysis, analysis.record.members.of(key), (object) => object.type === "ThisExpression");
}
function ownerOf(routine) {
  let current = routine;
  while (current.node?.type === "ArrowFunctionExpression") current = current.outer.routine;
  return current.owner;
}
function classMember(analysis, node, key, isStatic) {
  for (const member of node.body.body) {
    if (member.type !== "MethodDefinition" || member.static !== isStatic || member.kind !== "method") continue;
    if (writtenName(member.key, member.computed) === key && member.value !== null) {
      const routine = analysis.routine(member.value);
      if (routine !== void 0) return itself(member.value, routine.outer);
    }
  }
  const writes = analysis.record.members.of(key);
  return writesTo2(analysis, writes, (object) => object.type === "ThisExpression", node);
}
function writesTo2(analysis, writes, isSame, owner) {
  if (writes.length === 0 || writes.length > 8) return null;
  const same = writes.filter(({ object, frame }) => object === null ? isFieldOf(frame, owner) : isSame(object, frame));
  if (same.length === 0) return null;
  const values = same.flatMap(
    ({ value, frame }) => value === null ? [unknownValue(frame)] : analysis.values(value, frame)
  );
  return same.length === 1 ? values : values.map(doubtful2);
}
function isFieldOf(frame, owner) {
  return owner === void 0 || frame.routine.owner === owner || frame.scope.node === owner;
}
function bindingValues(analysis, binding, none2) {
  const { parameter, origins } = binding;
  const later = assignments(analysis, binding);
  const first = parameter === void 0 ? origins.flatMap((origin) => originValues(analysis, origin)) : parameterValues(analysis, binding, parameter);
  const last = later.flatMap(
    (origin) => originValues(analysis, origin).map((value) => origin.frame.sure ? value : doubtful2(value))
  );
  const sources = parameter === void 0 ? origins.length + later.length : Math.min(first.length, 1) + later.length;
  const values = sources === 1 ? [...first, ...last] : [...first, ...last].map(doubtful2);
  return values.length === 0 ? none2 : values;
}
function assignments(analysis, binding) {
  const writes = analysis.writes(binding);
  if (writes.length > maxValues) return [{ value: null, frame: binding.scope, path: [], fallback: null, each: false }];
  return writes.map(({ value, frame }) => ({ value, frame, path: [], fallback: null, each: false }));
}
function originValues(analysis, { value, frame, path, fallback, each }) {
  if (value === null) return [unknownValue(frame)];
  const values = isFunction(value) || isClass(value) ? itself(value, frame) : analysis.values(value, frame);
  const parts3 = follow(analysis, each ? values.flatMap((list) => elements(analysis, list)) : values, path);
  return fallback === null ? parts3 : either(parts3, analysis.values(fallback, frame));
}
function follow(analysis, values, path) {
  let parts3 = values;
  for (const key of path) parts3 = parts3.flatMap((part) => project(analysis, part, String(key)));
  return parts3;
}
function elements(analysis, list) {
  const { node, frame, keys } = list;
  if (node?.type !== "ArrayExpression" || keys.length > 0) return [{ ...list, keys: [...list.keys, eachItem] }];
  return node.elements.flatMap((element2) => {
    if (element2 === null) return [];
    const isSpread2 = element2.type === "SpreadElement";
    const items = isSpread2 ? analysis.values(element2.argument, frame).flatMap((part) => elements(analysis, part)) : analysis.values(element2, frame).map((value) => handedBy(value, element2));
    return items.map((item) => partOf2(item, list));
  });
}
function parameterValues(analysis, binding, parameter) {
  const { routine, index, path } = parameter;
  const byDefault = () => binding.origins.flatMap((origin) => originValues(analysis, origin));
  const callers = analysis.callers(routine);
  if (callers.length === 0) {
    const passed = index === 0 && routine.passed !== null ? passedValues(analysis, routine.passed, path) : [];
    return passed.length > 0 ? passed : byDefault().map(doubtful2);
  }
  return callers.slice(0, maxValues + 1).flatMap((caller) => {
    const list = analysis.arguments(caller);
    if (list.slice(0, index + 1).some(isSpread)) return [unknownValue(caller.frame)];
    const argument = list[index];
    const values = argument === void 0 ? byDefault() : follow(analysis, analysis.values(argument, caller.frame), path);
    return values.map((value) => ({
      ...argument === void 0 ? value : handedBy(value, argument),
      calls: [...value.calls ?? [], caller.frame]
    }));
  });
}
var iterations = /* @__PURE__ */ new Set(["forEach", "map", "flatMap", "filter", "some", "every", "find"]);
function passedValues(analysis, { node, frame }, path) {
  if (node.type !== "CallExpression") return [];
  const callee = node.callee;
  if (callee.type !== "MemberExpression" || !iterations.has(memberName(callee) ?? "")) return [];
  const items = analysis.values(callee.object, frame).flatMap((list) => elements(analysis, list));
  return [...follow(analysis, items, path)];
}

// packages/lint/src/references/script/analysis.ts
var maxSteps = 200;
var maxDepth = 32;
var Analysis = class {
  record;
  top;
  options;
  callersByRoutine = /* @__PURE__ */ new Map();
  valuesByBinding = /* @__PURE__ */ new Map();
  routinesByStart = null;
  certainty;
  steps = maxSteps;
  depth = 0;
  constructor(record, top, options) {
    this.record = record;
    this.top = top;
    this.options = options;
    this.certainty = new Certainty(this);
  }
  /** Starts a new question. */
  begin() {
    this.steps = maxSteps;
  }
  /** Runs one step of a question; `otherwise` when the question has gone too far. */
  step(otherwise, answer) {
    if (this.steps <= 0 || this.depth >= maxDepth) return otherwise;
    this.steps--;
    this.depth++;
    try {
      return answer();
    } finally {
      this.depth--;
    }
  }
  /** The forms that an expression may come to: literals, calls, functions, globals. Never empty. */
  values(node, frame) {
    return this.step([unknownValue(frame)], () => valuesOf(this, node, frame));
  }
  /** The values of a name that the script declares, worked out once: minified code asks for the same few all the time. */
  valuesOf(binding, find, otherwise) {
    let values = this.valuesByBinding.get(binding);
    if (values === void 0) {
      this.valuesByBinding.set(binding, otherwise);
      values = find();
      this.valuesByBinding.set(binding, values);
    }
    return values;
  }
  /** Assignments to a name after its declaration. */
  writes(binding) {
    return writesTo(this.record, binding);
  }
  /** Calls of a name. */
  calls(binding) {
    return callsOf(this.record, binding);
  }
  /** The strings that an expression may come to, as far as they are known. Never empty. */
  texts(node, frame) {
    return this.step([unknownText], () => textsOf(this, node, frame));
  }
  /** The name of a member, also of a computed one whose name is known; null when it is not. */
  memberName(node, frame) {
    return memberNameOf(this, node, frame);
  }
  /** The path from the global object that an expression names, such as `navigator.sendBeacon`. */
  path(node, frame) {
    return this.step(null, () => pathOf(this, node, frame));
  }
  /** What an expression is an instance of. */
  kind(node, frame) {
    return this.step(null, () => kindOf(this, node, frame));
  }
  /** The functions of the script that a call of `callee` may run. */
  callees(callee, frame) {
    return this.step([], () => calleesOf(this, callee, frame));
  }
  callers(routine) {
    let callers = this.callersByRoutine.get(routine);
    if (callers === void 0) {
      this.callersByRoutine.set(routine, []);
      callers = callersOf(this, routine);
      this.callersByRoutine.set(routine, callers);
    }
    return callers;
  }
  arguments(site2) {
    return argumentsOf(site2);
  }
  routine(node) {
    this.routinesByStart ??= new Map(this.record.routines.map((routine2) => [routine2.node?.start ?? -1, routine2]));
    const routine = this.routinesByStart.get(node.start ?? -2);
    return routine?.node === node ? routine : void 0;
  }
  /** Whether loading the page is sure to run what stands in a frame. */
  isCertain(frame) {
    return this.certainty.isCertain(frame);
  }
  isGuarded(frame) {
    return isGuarded(this, frame);
  }
  /** Whether the script puts something of its own in place of a global function. */
  isReplaced(path) {
    return isReplaced(this, path);
  }
};

// node_modules/.pnpm/meriyah@7.4.2/node_modules/meriyah/dist/meriyah.mjs
var version$1 = "7.4.2";
var packageJson = {
  version: version$1
};
var unicodeLookup = ((compressed, lookup2) => {
  const result = new Uint32Array(69632);
  let index = 0;
  let subIndex = 0;
  while (index < 2661) {
    const inst = compressed[index++];
    if (inst < 0) {
      subIndex -= inst;
    } else {
      let code2 = compressed[index++];
      if (inst & 2)
        code2 = lookup2[code2];
      if (inst & 1) {
        result.fill(code2, subIndex, subIndex += compressed[index++]);
      } else {
        result[subIndex++] = code2;
      }
    }
  }
  return result;
})([-1, 2, 23, 2, 24, 2, 5, -1, 0, 77595648, 3, 42, 2, 3, 0, 14, 2, 60, 2, 61, 3, 0, 3, 0, 3168796671, 0, 4294956992, 2, 1, 2, 0, 2, 39, 3, 0, 4, 0, 4294966523, 3, 0, 4, 2, 15, 2, 62, 2, 0, 0, 4294842879, 0, 3221225471, 0, 4294902710, 2, 63, 0, 134152192, 3, 0, 2, 0, 4294951935, 3, 0, 2, 0, 2683305983, 0, 2684354047, 2, 16, 2, 0, 0, 4294961151, 3, 0, 2, 2, 17, 2, 0, 0, 608174079, 2, 0, 2, 56, 2, 7, 2, 6, 0, 4286643967, 3, 0, 2, 2, 1, 3, 0, 3, 0, 4294901711, 2, 38, 0, 4089839103, 0, 2961209759, 0, 1342439375, 0, 4294543342, 0, 3547201023, 0, 1577204103, 0, 4194240, 0, 4294688750, 2, 2, 0, 80831, 0, 4261478351, 0, 4294549486, 2, 2, 0, 2969057695, 0, 196559, 0, 3594373100, 0, 3288319768, 0, 8469959, 0, 65472, 2, 3, 0, 4093640191, 0, 929054175, 0, 65487, 0, 4294828015, 0, 4092591615, 0, 1885355487, 0, 982991, 2, 3, 2, 0, 0, 2163244511, 0, 4227923919, 0, 4236247022, 2, 68, 0, 4284449919, 0, 851904, 2, 4, 2, 12, 0, 67076095, -1, 2, 69, 0, 1073741743, 0, 4093607775, -1, 0, 50331649, 0, 3265266687, 2, 32, 0, 4294844415, 0, 4278190047, 2, 18, 2, 139, -1, 3, 0, 2, 2, 28, 2, 0, 2, 10, 2, 0, 2, 14, 2, 20, 3, 0, 10, 2, 71, 2, 0, 2, 72, 2, 73, 2, 74, 2, 0, 2, 75, 2, 0, 2, 11, 0, 261632, 2, 22, 3, 0, 2, 2, 13, 2, 4, 3, 0, 18, 2, 76, 2, 5, 3, 0, 2, 2, 77, 0, 2151677951, 2, 26, 2, 9, 0, 909311, 3, 0, 2, 0, 814743551, 2, 64, 0, 67090432, 3, 0, 2, 2, 40, 2, 0, 2, 6, 2, 0, 2, 29, 2, 8, 0, 268374015, 2, 109, 2, 48, 2, 0, 2, 78, 0, 134153215, -1, 2, 7, 2, 0, 2, 8, 0, 2684354559, 0, 67044351, 0, 3221160064, 2, 0, 2, 27, 3, 0, 2, 2, 50, 0, 1046528, 3, 0, 3, 2, 9, 2, 0, 2, 127, 0, 4294960127, 2, 10, 2, 6, 2, 11, 0, 4294377472, 2, 12, 3, 0, 16, 2, 13, 2, 0, 2, 80, 2, 10, 2, 0, 2, 81, 2, 82, 2, 83, 0, 12288, 2, 51, 0, 1048577, 2, 84, 2, 85, -1, 0, 536805376, 0, 131042, 2, 86, 2, 87, 2, 88, 2, 0, 2, 33, -83, 3, 0, 7, 0, 1046559, 2, 0, 2, 14, 2, 0, 0, 2147516671, 2, 19, 3, 89, 2, 2, 0, -16, 2, 90, 0, 524222462, 2, 4, 2, 0, 0, 4269801471, 2, 4, 3, 0, 2, 2, 25, 2, 15, 3, 0, 2, 2, 57, 2, 0, -1, 2, 16, -16, 3, 0, 206, -2, 3, 0, 692, 2, 70, -1, 2, 16, 2, 10, 3, 0, 8, 2, 92, 2, 133, 2, 0, 0, 3220242431, 3, 0, 3, 2, 17, 2, 93, 2, 94, 3, 0, 2, 2, 95, 2, 0, 2, 10, 2, 96, 2, 0, 0, 4351, 2, 0, 2, 9, 3, 0, 2, 0, 67043391, 0, 3909091327, 2, 0, 2, 21, 2, 9, 2, 18, 3, 0, 2, 0, 67076097, 2, 8, 2, 0, 2, 19, 0, 67059711, 0, 4236247039, 3, 0, 2, 0, 939524103, 0, 8191999, 2, 100, 2, 101, 2, 20, 2, 102, 3, 0, 3, 0, 67057663, 3, 0, 349, 2, 47, 2, 103, 2, 7, -264, 3, 0, 11, 2, 21, 3, 0, 2, 2, 31, -1, 0, 3774349439, 2, 104, 2, 105, 3, 0, 2, 2, 17, 2, 106, 3, 0, 10, 2, 10, 2, 16, 2, 0, 2, 44, 2, 0, 2, 30, 2, 107, 2, 22, 0, 1638399, 0, 57344, 2, 108, 3, 0, 3, 2, 18, 2, 23, 2, 24, 2, 5, 2, 25, 2, 0, 2, 8, 2, 110, -1, 2, 111, 2, 112, 2, 113, -1, 3, 0, 3, 2, 12, -2, 2, 0, 2, 26, -3, 0, 536870912, -4, 2, 18, 2, 0, 2, 27, 0, 1, 2, 0, 2, 55, 2, 6, 2, 12, 2, 10, 2, 0, 2, 114, -1, 3, 0, 4, 2, 10, 2, 28, 2, 115, 2, 7, 2, 0, 2, 116, 2, 0, 2, 117, 2, 118, 2, 119, 2, 0, 2, 9, 3, 0, 9, 2, 19, 2, 29, 2, 30, 2, 120, 2, 46, -2, 2, 121, 2, 122, 2, 29, 2, 19, 2, 8, -2, 2, 123, 2, 29, 3, 31, 2, -1, 2, 0, 2, 37, -2, 0, 4277137519, 0, 2269118463, -1, 3, 18, 2, -1, 2, 32, 2, 36, 2, 0, 3, 29, 2, 2, 34, 2, 17, -3, 3, 0, 2, 2, 33, -1, 2, 0, 2, 34, 2, 0, 2, 34, 2, 0, 2, 45, 2, 0, 0, 4294950463, 2, 35, -7, 2, 0, 0, 203775, 0, 4261476604, 2, 53, 2, 18, 2, 41, 2, 27, 2, 16, 2, 35, 2, 16, 2, 124, 2, 19, 3, 0, 2, 2, 36, 0, 2151677888, 2, 0, 2, 12, 0, 4294901764, 2, 149, 2, 0, 2, 52, 0, 4294902e3, 0, 5242879, 3, 0, 2, 0, 402644511, -1, 2, 128, 2, 37, 0, 3, -1, 2, 129, 2, 130, 2, 0, 0, 67045375, 2, 38, 0, 4226678271, 0, 3766565279, 0, 2039759, 2, 132, 2, 39, 0, 1046437, 0, 6, 3, 0, 2, 0, 3288270847, 0, 3, 3, 0, 2, 0, 67043519, -5, 2, 0, 0, 4282384383, 0, 1056964609, -1, 3, 0, 2, 0, 67043345, -1, 2, 0, 2, 40, 2, 28, 2, 79, 2, 11, 2, 58, 2, 36, -5, 2, 0, 2, 12, -3, 3, 0, 2, 0, 2147484671, 2, 134, 0, 4190109695, 2, 49, -2, 2, 135, 0, 4244635647, 0, 27, 2, 0, 2, 8, 2, 41, 2, 0, 2, 65, 2, 16, 2, 0, 2, 40, 2, 136, -2, 2, 30, -2, 2, 0, 2, 43, 2, 54, 2, 42, 2, 43, 2, 137, 2, 44, 0, 8388351, -2, 2, 138, 0, 3028287487, 2, 45, 2, 140, 0, 33259519, 2, 28, 2, 7, 2, 125, -7, 2, 19, 2, 46, 0, 3355443199, 0, 134152199, -2, 2, 66, -2, 3, 0, 28, 2, 31, -3, 3, 0, 3, 2, 141, 3, 0, 6, 2, 47, 3, 0, 9, 2, 36, -71, 2, 16, 3, 0, 2, 2, 27, 3, 0, 33, 2, 22, 2, 29, 3, 0, 124, 2, 12, 3, 0, 18, 2, 36, -213, 2, 0, 2, 31, -54, 3, 0, 17, 2, 40, 2, 8, 2, 28, 2, 0, 2, 8, 2, 28, 2, 48, 2, 0, 2, 19, 2, 49, 2, 142, 2, 22, -13, 2, 0, 2, 50, -6, 3, 0, 2, -1, 2, 143, 2, 9, -1, 3, 0, 2, 0, 4294936575, 2, 0, 0, 4294934783, -2, 0, 8323099, 3, 0, 230, 2, 12, 2, 51, 2, 0, 0, 1, -2, 3, 0, 3, 2, 34, 3, 0, 28, 2, 17, 2, 0, 2, 34, -240, 2, 144, 3, 0, 9, 2, 145, 2, 146, 2, 147, 3, 0, 11, 2, 7, -72, 3, 0, 3, 2, 148, 0, 1677656575, -130, 2, 23, -16, 2, 0, 2, 21, 2, 36, -14, 0, 384, -1, 0, 4161266656, 0, 4071, 0, 15360, -4, 0, 2550595612, -1, 0, 3, -11, 3, 0, 2, 2, 52, 2, 0, 2, 150, 2, 151, 2, 59, 2, 0, 2, 152, 2, 153, 2, 154, 3, 0, 10, 2, 155, 2, 156, 2, 20, 3, 52, 2, 3, 53, 2, 3, 54, 2, 0, 4294954999, 2, 0, -16, 2, 0, 2, 91, 2, 0, 0, 2105343, 0, 4160749584, 0, 65534, -34, 3, 0, 4, 2, 158, -1, 2, 55, 2, 0, 0, 4194303871, 0, 4294903771, 2, 0, 2, 56, 2, 99, -3, 2, 0, 0, 1073684479, 0, 17407, -9, 2, 16, 2, 57, 2, 0, 2, 31, -14, 2, 16, 2, 31, -6, 2, 16, 2, 12, -6, 2, 8, 0, 3225419775, -7, 2, 159, 3, 0, 6, 0, 8323103, -1, 3, 0, 2, 2, 58, -37, 2, 59, 2, 160, 2, 161, 2, 162, 2, 163, 2, 164, -105, 2, 23, -32, 3, 0, 1335, -1, 3, 0, 136, 2, 8, 3, 0, 180, 2, 21, 3, 0, 233, 2, 165, 3, 0, 18, 2, 10, -77, 3, 0, 16, 2, 10, -47, 3, 0, 154, 2, 6, 3, 0, 264, 2, 31, -1244, 3, 0, 354, -20518, 3, 0, 7, 2, 22, -6130, 3, 5, 2, -1, 0, 69207040, 3, 42, 2, 3, 0, 14, 2, 60, 2, 61, -3, 0, 3168731136, 0, 4294956864, 2, 1, 2, 0, 2, 39, 3, 0, 4, 0, 4294966275, 3, 0, 4, 2, 15, 2, 62, 2, 0, 0, 6655, -1, 2, 16, 2, 63, -1, 2, 0, 0, 2047, 0, 4294885376, 3, 0, 2, 0, 3145727, 0, 2617294944, 0, 4294770688, 2, 22, 2, 55, 3, 0, 2, 0, 131135, 2, 97, 0, 70256639, 0, 71303167, 0, 272, 2, 40, 2, 6, 0, 65279, 2, 0, 2, 64, -1, 2, 98, 2, 65, 0, 4278255616, 0, 4294836227, 0, 4294549473, 0, 600178175, 0, 2952806400, 0, 268632067, 0, 4294543328, 0, 57540095, 0, 1577058304, 0, 1835008, 0, 4294688736, 2, 67, 2, 66, 0, 33554435, 2, 131, 2, 67, 0, 2952790016, 0, 131075, 0, 3594373096, 0, 67094296, 2, 66, -1, 0, 4294828e3, 0, 603979263, 0, 922746880, 0, 3, 0, 4294828001, 0, 602930687, 0, 1879048192, 0, 393219, 0, 4294828016, 0, 671088639, 0, 2154840064, 0, 4227858435, 0, 4236247008, 2, 68, 2, 36, -1, 2, 4, 0, 917503, 2, 36, -1, 2, 69, 0, 537788335, 0, 4026531935, -1, 0, 1, -1, 2, 32, 2, 70, 0, 7936, -3, 2, 0, 0, 2147485695, 0, 1010761728, 0, 4292984930, 0, 16387, 2, 0, 2, 14, 2, 20, 3, 0, 10, 2, 71, 2, 0, 2, 72, 2, 73, 2, 74, 2, 0, 2, 75, 2, 0, 2, 12, -1, 2, 22, 3, 0, 2, 2, 13, 2, 4, 3, 0, 18, 2, 76, 2, 5, 3, 0, 2, 2, 77, 0, 2147745791, 3, 17, 2, 0, 122879, 2, 0, 2, 9, 0, 276824064, -2, 3, 0, 2, 2, 40, 2, 0, 0, 4294903295, 2, 0, 2, 29, 2, 8, -1, 2, 16, 2, 48, 2, 0, 2, 78, 2, 64, -1, 2, 19, 2, 0, 2, 26, -2, 0, 128, -2, 2, 25, 2, 9, 0, 8160, -1, 2, 126, 0, 4227907585, 2, 0, 2, 35, 2, 0, 2, 79, 0, 4227915776, 2, 10, 2, 6, 2, 11, -1, 0, 74440192, 3, 0, 6, -2, 3, 0, 8, 2, 13, 2, 0, 2, 80, 2, 10, 2, 0, 2, 81, 2, 82, 2, 83, -3, 2, 84, 2, 85, -3, 2, 86, 2, 87, 2, 88, 2, 0, 2, 33, -83, 3, 0, 7, 0, 817183, 2, 0, 2, 14, 2, 0, 0, 33023, 2, 19, 3, 89, 2, -17, 2, 90, 0, 524157950, 2, 4, 2, 0, 2, 91, 2, 4, 2, 0, 2, 20, 2, 25, 2, 15, 3, 0, 2, 2, 57, 2, 0, -1, 2, 16, -16, 3, 0, 206, -2, 3, 0, 692, 2, 70, -1, 2, 16, 2, 10, 3, 0, 8, 2, 92, 0, 3072, 2, 0, 0, 2147516415, 2, 10, 3, 0, 2, 2, 22, 2, 93, 2, 94, 3, 0, 2, 2, 95, 2, 0, 2, 10, 2, 96, 0, 4294965179, 0, 7, 2, 0, 2, 9, 2, 94, 2, 9, -1, 0, 1761345536, 2, 97, 0, 4294901823, 2, 36, 2, 18, 2, 98, 2, 34, 2, 99, 0, 2080440287, 2, 0, 2, 33, 2, 157, 0, 3296722943, 2, 0, 0, 1046675455, 0, 939524101, 0, 1837055, 2, 100, 2, 101, 2, 20, 2, 102, 3, 0, 3, 0, 7, 3, 0, 349, 2, 47, 2, 103, 2, 7, -264, 3, 0, 11, 2, 21, 3, 0, 2, 2, 31, -1, 0, 2700607615, 2, 104, 2, 105, 3, 0, 2, 2, 17, 2, 106, 3, 0, 10, 2, 10, 2, 16, 2, 0, 2, 44, 2, 0, 2, 30, 2, 107, -3, 2, 108, 3, 0, 3, 2, 18, -1, 3, 5, 2, 2, 109, 2, 0, 2, 8, 2, 110, -1, 2, 111, 2, 112, 2, 113, -1, 3, 0, 3, 2, 12, -2, 2, 0, 2, 26, -8, 2, 18, 2, 0, 2, 27, -1, 2, 0, 2, 55, 2, 6, 2, 29, 2, 10, 2, 0, 2, 114, -1, 3, 0, 4, 2, 10, 2, 16, 2, 115, 2, 7, 2, 0, 2, 116, 2, 0, 2, 117, 2, 118, 2, 119, 2, 0, 2, 9, 3, 0, 9, 2, 19, 2, 29, 2, 30, 2, 120, 2, 46, -2, 2, 121, 2, 122, 2, 29, 2, 19, 2, 8, -2, 2, 123, 2, 29, 3, 31, 2, -1, 2, 0, 2, 37, -2, 0, 4277075969, 2, 29, -1, 3, 18, 2, -1, 2, 32, 2, 124, 2, 0, 3, 29, 2, 2, 34, 2, 17, -3, 3, 0, 2, 2, 33, -1, 2, 0, 2, 34, 2, 0, 2, 34, 2, 0, 2, 79, 2, 97, 0, 4294934591, 2, 35, -7, 2, 0, 2, 125, 0, 4261413116, 2, 57, 2, 18, 2, 41, 2, 35, 2, 16, 0, 3, 2, 16, 2, 124, 2, 19, 2, 126, 2, 127, -1, 0, 2490368, 2, 126, 2, 22, 2, 16, 2, 33, 2, 126, 2, 36, 0, 4294901904, 0, 4718591, 2, 126, 2, 34, 0, 335544350, -1, 2, 128, 0, 2147487743, 0, 1, -1, 2, 129, 2, 130, 2, 8, -1, 2, 131, 2, 67, 0, 3758161920, 0, 3, 2, 132, 0, 12582911, 0, 655360, -1, 2, 0, 2, 26, 0, 2147485568, 0, 3, 2, 0, 2, 22, 0, 176, -5, 2, 0, 2, 57, 0, 251658240, -1, 2, 0, 2, 22, 0, 16, -1, 2, 0, 0, 16779263, -2, 2, 12, -1, 2, 36, -5, 2, 0, 2, 133, -3, 3, 0, 2, 2, 51, 2, 134, 0, 2147549183, 0, 2, -2, 2, 135, 2, 27, 0, 10, 0, 4294965249, 0, 67633151, 0, 4026597376, 2, 0, 0, 536871935, 2, 16, 2, 0, 2, 40, 2, 136, -5, 2, 0, 0, 1, 2, 54, 2, 57, 0, 1, 2, 137, 2, 22, -3, 2, 138, 2, 27, 2, 139, 2, 140, 0, 16778239, 2, 16, 2, 7, 0, 131072, -7, 2, 34, 0, 4294836212, 2, 9, -3, 2, 66, -2, 3, 0, 28, 2, 31, -3, 3, 0, 3, 2, 141, 3, 0, 6, 2, 47, 3, 0, 9, 2, 36, -71, 2, 16, 3, 0, 2, 2, 27, 3, 0, 33, 2, 22, 0, 126, 3, 0, 124, 2, 12, 3, 0, 18, 2, 36, -213, 2, 10, -55, 3, 0, 17, 2, 40, 2, 8, 2, 16, 2, 0, 2, 8, 2, 16, 2, 56, 2, 0, 2, 22, 2, 79, 2, 142, 2, 22, -13, 2, 0, 2, 70, -6, 3, 0, 2, -1, 2, 143, 2, 9, -1, 3, 0, 2, 0, 67583, -1, 2, 106, -2, 0, 8126475, 3, 0, 230, 2, 12, 2, 51, 2, 0, 0, 1, -2, 3, 0, 3, 2, 34, 3, 0, 28, 2, 17, 2, 0, 2, 34, -240, 2, 144, 3, 0, 9, 2, 145, 2, 146, 2, 147, 3, 0, 11, 2, 7, -72, 3, 0, 3, 2, 148, 2, 149, -187, 3, 0, 2, 2, 52, 2, 0, 2, 150, 2, 151, 2, 59, 2, 0, 2, 152, 2, 153, 2, 154, 3, 0, 10, 2, 155, 2, 156, 2, 20, 3, 52, 2, 3, 53, 2, 3, 54, 2, 2, 157, -57, 3, 0, 4, 2, 158, -1, 2, 55, 2, 0, -1, 2, 16, 2, 0, 2, 56, -4, 2, 0, 0, 1065361407, 0, 16384, -9, 2, 16, 2, 56, 2, 0, 2, 133, -14, 2, 16, 2, 133, -6, 2, 16, 0, 81919, -6, 2, 8, 0, 3223273399, -7, 2, 159, 3, 0, 6, 2, 124, -1, 3, 0, 2, 0, 2063, -37, 2, 59, 2, 160, 2, 161, 2, 162, 2, 163, 2, 164, -138, 3, 0, 1335, -1, 3, 0, 136, 2, 8, 3, 0, 180, 2, 21, 3, 0, 233, 2, 165, 3, 0, 18, 2, 10, -77, 3, 0, 16, 2, 10, -47, 3, 0, 154, 2, 6, 3, 0, 264, 2, 31, -1244, 3, 0, 354, -26654], [4294967295, 4294967291, 4092460543, 4294828031, 4294967294, 134217726, 4294903807, 268435455, 2147483647, 1048575, 1073741823, 3892314111, 134217727, 1061158911, 4294910143, 4294901759, 4294901760, 262143, 536870911, 8388607, 4160749567, 4294918143, 65535, 67043328, 2281701374, 4294967264, 2097151, 131071, 4294902783, 4194303, 255, 67108863, 4294967039, 511, 524287, 63, 127, 3238002687, 4294549487, 4290772991, 33554431, 4294901888, 4286578687, 67043329, 4294770687, 67043583, 4294836223, 4294901775, 2047999, 67043343, 67051519, 2147483648, 4292870143, 4294934527, 4294966783, 4294959104, 16383, 32767, 67047423, 4294967279, 262083, 20511, 58720255, 493567, 1023, 603979775, 65536, 602799615, 805044223, 4294965206, 8191, 1031749119, 4294917631, 2134769663, 4286578493, 4282253311, 4294942719, 33540095, 4294905855, 15, 2868854591, 1608515583, 265232348, 534519807, 2147614720, 4294934528, 1060109444, 4093640016, 17376, 2139062143, 224, 4169138175, 4294909951, 4286578688, 4294967292, 4294965759, 4294836228, 4294966272, 4294967280, 32768, 8289918, 4294934399, 4294915071, 4294965375, 1602223615, 4294967259, 4294443008, 268369920, 4292804608, 4294967232, 486341884, 4294963199, 3087007615, 1073692671, 4128527, 4279238655, 4294902015, 4160684047, 4290246655, 469499899, 4294967231, 4294966591, 2445279231, 3670015, 31, 197631, 4294967288, 16777215, 4294705151, 3221208447, 4294902271, 4294549472, 4294921215, 4095, 4285526655, 4294966527, 1024, 4294705152, 4294966143, 64, 4294966719, 4292935679, 3774873592, 4194303999, 1877934080, 262655, 2555904, 4294902256, 536807423, 67043839, 3758096383, 3959414372, 3755993023, 2080374783, 4294835295, 4294967167, 4160749565, 4087, 8323075, 2147446655, 184024726, 2862017156, 1593309078, 268434431, 268434414, 4294901761]);
var isIDContinue = (code2) => (unicodeLookup[(code2 >>> 5) + 0] >>> code2 & 31 & 1) !== 0;
var isIDStart = (code2) => (unicodeLookup[(code2 >>> 5) + 34816] >>> code2 & 31 & 1) !== 0;
var CharTypes = [
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  8 | 1024,
  0,
  0,
  8 | 2048,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  8192,
  0,
  1 | 2,
  0,
  0,
  8192,
  0,
  0,
  0,
  256,
  0,
  256 | 32768,
  0,
  0,
  2 | 16 | 128 | 32 | 64,
  2 | 16 | 128 | 32 | 64,
  2 | 16 | 32 | 64,
  2 | 16 | 32 | 64,
  2 | 16 | 32 | 64,
  2 | 16 | 32 | 64,
  2 | 16 | 32 | 64,
  2 | 16 | 32 | 64,
  2 | 16 | 512 | 64,
  2 | 16 | 512 | 64,
  0,
  0,
  16384,
  0,
  16384,
  0,
  0,
  1 | 2 | 64,
  1 | 2 | 64,
  1 | 2 | 64,
  1 | 2 | 64,
  1 | 2 | 64,
  1 | 2 | 64,
  1 | 2,
  1 | 2,
  1 | 2,
  1 | 2,
  1 | 2,
  1 | 2,
  1 | 2,
  1 | 2,
  1 | 2,
  1 | 2,
  1 | 2,
  1 | 2,
  1 | 2,
  1 | 2,
  1 | 2,
  1 | 2,
  1 | 2,
  1 | 2,
  1 | 2,
  1 | 2,
  0,
  1,
  0,
  0,
  1 | 2 | 4096,
  0,
  1 | 2 | 4 | 64,
  1 | 2 | 4 | 64,
  1 | 2 | 4 | 64,
  1 | 2 | 4 | 64,
  1 | 2 | 4 | 64,
  1 | 2 | 4 | 64,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  1 | 2 | 4,
  16384,
  0,
  16384,
  0,
  0
];
var isIdStart = [
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  1,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  0,
  0,
  0,
  0,
  1,
  0,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  0,
  0,
  0,
  0,
  0
];
var isIdPart = [
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  1,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  0,
  0,
  0,
  0,
  1,
  0,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  0,
  0,
  0,
  0,
  0
];
function isIdentifierStart(code2) {
  return code2 <= 127 ? isIdStart[code2] > 0 : isIDStart(code2);
}
function isIdentifierPart(code2) {
  return code2 <= 127 ? isIdPart[code2] > 0 : isIDContinue(code2) || (code2 === 8204 || code2 === 8205);
}
function advanceChar(parser) {
  parser.column++;
  return parser.currentChar = parser.source.charCodeAt(++parser.index);
}
function consumePossibleSurrogatePair(parser) {
  const hi = parser.currentChar;
  if ((hi & 64512) !== 55296)
    return 0;
  const lo = parser.source.charCodeAt(parser.index + 1);
  if ((lo & 64512) !== 56320)
    return 0;
  return 65536 + ((hi & 1023) << 10) + (lo & 1023);
}
function consumeLineFeed(parser, state) {
  parser.currentChar = parser.source.charCodeAt(++parser.index);
  parser.flags |= 1;
  if ((state & 4) === 0) {
    parser.column = 0;
    parser.line++;
  }
}
function scanNewLine(parser) {
  parser.flags |= 1;
  parser.currentChar = parser.source.charCodeAt(++parser.index);
  parser.column = 0;
  parser.line++;
}
function isExoticECMAScriptWhitespace(ch) {
  return ch === 160 || ch === 65279 || ch === 133 || ch === 5760 || ch >= 8192 && ch <= 8203 || ch === 8239 || ch === 8287 || ch === 12288 || ch === 8201 || ch === 65519;
}
function toHex(code2) {
  return code2 < 65 ? code2 - 48 : code2 - 65 + 10 & 15;
}
function convertTokenType(t2) {
  switch (t2) {
    case 134283266:
      return "NumericLiteral";
    case 134283267:
      return "StringLiteral";
    case 86021:
    case 86022:
      return "BooleanLiteral";
    case 86023:
      return "NullLiteral";
    case 65540:
      return "RegularExpression";
    case 67174408:
    case 67174409:
    case 132:
      return "TemplateLiteral";
    default:
      if ((t2 & 143360) === 143360)
        return "Identifier";
      if ((t2 & 4096) === 4096)
        return "Keyword";
      return "Punctuator";
  }
}
var CommentTypes = ["SingleLine", "MultiLine", "HTMLOpen", "HTMLClose", "HashbangComment"];
function skipHashBang(parser) {
  const { source } = parser;
  if (parser.currentChar === 35 && source.charCodeAt(parser.index + 1) === 33) {
    advanceChar(parser);
    advanceChar(parser);
    skipSingleLineComment(parser, source, 0, 4, parser.tokenStart);
  }
}
function skipSingleHTMLComment(parser, source, state, context, type, start) {
  if (context & 2)
    parser.report(0);
  return skipSingleLineComment(parser, source, state, type, start);
}
function skipSingleLineComment(parser, source, state, type, start) {
  const { index } = parser;
  parser.tokenIndex = parser.index;
  parser.tokenLine = parser.line;
  parser.tokenColumn = parser.column;
  while (parser.index < parser.end) {
    if (CharTypes[parser.currentChar] & 8) {
      const isCR = parser.currentChar === 13;
      scanNewLine(parser);
      if (isCR && parser.index < parser.end && parser.currentChar === 10)
        parser.currentChar = source.charCodeAt(++parser.index);
      break;
    } else if ((parser.currentChar ^ 8232) <= 1) {
      scanNewLine(parser);
      break;
    }
    advanceChar(parser);
    parser.tokenIndex = parser.index;
    parser.tokenLine = parser.line;
    parser.tokenColumn = parser.column;
  }
  if (parser.options.onComment) {
    const loc = {
      start: {
        line: start.line,
        column: start.column
      },
      end: {
        line: parser.tokenLine,
        column: parser.tokenColumn
      }
    };
    parser.options.onComment(CommentTypes[type & 255], source.slice(index, parser.tokenIndex), start.index, parser.tokenIndex, loc);
  }
  return state | 1;
}
function skipMultiLineComment(parser, source, state) {
  const { index } = parser;
  while (parser.index < parser.end) {
    if (parser.currentChar < 43) {
      let skippedOneAsterisk = false;
      while (parser.currentChar === 42) {
        if (!skippedOneAsterisk) {
          state &= -5;
          skippedOneAsterisk = true;
        }
        if (advanceChar(parser) === 47) {
          advanceChar(parser);
          if (parser.options.onComment) {
            const loc = {
              start: {
                line: parser.tokenLine,
                column: parser.tokenColumn
              },
              end: {
                line: parser.line,
                column: parser.column
              }
            };
            parser.options.onComment(CommentTypes[1 & 255], source.slice(index, parser.index - 2), index - 2, parser.index, loc);
          }
          parser.tokenIndex = parser.index;
          parser.tokenLine = parser.line;
          parser.tokenColumn = parser.column;
          return state;
        }
      }
      if (skippedOneAsterisk) {
        continue;
      }
      if (CharTypes[parser.currentChar] & 8) {
        if (parser.currentChar === 13) {
          state |= 1 | 4;
          scanNewLine(parser);
        } else {
          consumeLineFeed(parser, state);
          state = state & -5 | 1;
        }
      } else {
        advanceChar(parser);
      }
    } else if ((parser.currentChar ^ 8232) <= 1) {
      state = state & -5 | 1;
      scanNewLine(parser);
    } else {
      state &= -5;
      advanceChar(parser);
    }
  }
  parser.report(18);
}
var errorMessages = {
  [0]: "Unexpected token",
  [30]: "Unexpected token: '%0'",
  [1]: "Octal escape sequences are not allowed in strict mode",
  [2]: "Octal escape sequences are not allowed in template strings",
  [3]: "\\8 and \\9 are not allowed in template strings",
  [4]: "Private identifier #%0 is not defined",
  [5]: "Illegal Unicode escape sequence",
  [6]: "Invalid code point %0",
  [7]: "Invalid hexadecimal escape sequence",
  [9]: "Octal literals are not allowed in strict mode",
  [8]: "Decimal integer literals with a leading zero are forbidden in strict mode",
  [10]: "Expected number in radix %0",
  [153]: "Invalid left-hand side assignment to a destructible right-hand side",
  [11]: "Non-number found after exponent indicator",
  [12]: "Invalid BigIntLiteral",
  [13]: "No identifiers allowed directly after numeric literal",
  [14]: "Escapes \\8 or \\9 are not syntactically valid escapes",
  [15]: "Escapes \\8 or \\9 are not allowed in strict mode",
  [16]: "Unterminated string literal",
  [17]: "Unterminated template literal",
  [18]: "Multiline comment was not closed properly",
  [19]: "The identifier contained dynamic unicode escape that was not closed",
  [20]: "Illegal character '%0'",
  [21]: "Missing hexadecimal digits",
  [22]: "Invalid implicit octal",
  [23]: "Invalid line break in string literal",
  [24]: "Only unicode escapes are legal in identifier names",
  [25]: "Expected '%0'",
  [26]: "Invalid left-hand side in assignment",
  [27]: "Invalid left-hand side in async arrow",
  [28]: 'Calls to super must be in the "constructor" method of a class expression or class declaration that has a superclass',
  [29]: "Member access on super must be in a method",
  [31]: "Await expression not allowed in formal parameter",
  [32]: "Yield expression not allowed in formal parameter",
  [95]: "Unexpected token: 'escaped keyword'",
  [33]: "Unary expressions as the left operand of an exponentiation expression must be disambiguated with parentheses",
  [125]: "Async functions can only be declared at the top level or inside a block",
  [34]: "Unterminated regular expression",
  [35]: "Unexpected regular expression flag",
  [36]: "Duplicate regular expression flag '%0'",
  [37]: "%0 functions must have exactly %1 argument%2",
  [38]: "Setter function argument must not be a rest parameter",
  [39]: "%0 declaration must have a name in this context",
  [40]: "Function name may not contain any reserved words or be eval or arguments in strict mode",
  [41]: "The rest operator is missing an argument",
  [42]: "A getter cannot be a generator",
  [43]: "A setter cannot be a generator",
  [44]: "A computed property name must be followed by a colon or paren",
  [136]: "Object literal keys that are strings or numbers must be a method or have a colon",
  [46]: "Found `* async x(){}` but this should be `async * x(){}`",
  [45]: "Getters and setters can not be generators",
  [47]: "'%0' can not be generator method",
  [48]: "No line break is allowed after '=>'",
  [49]: "The left-hand side of the arrow can only be destructed through assignment",
  [50]: "The binding declaration is not destructible",
  [51]: "Async arrow can not be followed by new expression",
  [52]: "Classes may not have a static property named 'prototype'",
  [53]: "Class constructor may not be a %0",
  [54]: "Duplicate constructor method in class",
  [55]: "Invalid increment/decrement operand",
  [56]: "Invalid use of `new` keyword on an increment/decrement expression",
  [57]: "`=>` is an invalid assignment target",
  [58]: "Rest element may not have a trailing comma",
  [59]: "Missing initializer in %0 declaration",
  [60]: "'for-%0' loop head declarations can not have an initializer",
  [61]: "Invalid left-hand side in for-%0 loop: Must have a single binding",
  [62]: "Invalid shorthand property initializer",
  [63]: "Property name __proto__ appears more than once in object literal",
  [64]: "Let is disallowed as a lexically bound name",
  [65]: "Invalid use of '%0' inside new expression",
  [66]: "Illegal 'use strict' directive in function with non-simple parameter list",
  [67]: 'Identifier "let" disallowed as left-hand side expression in strict mode',
  [68]: "Illegal continue statement",
  [69]: "Illegal break statement",
  [70]: "Cannot have `let[...]` as a var name in strict mode",
  [71]: "Invalid destructuring assignment target",
  [72]: "Rest parameter may not have a default initializer",
  [73]: "The rest argument must the be last parameter",
  [74]: "Invalid rest argument",
  [76]: "In strict mode code, functions can only be declared at top level or inside a block",
  [77]: "In non-strict mode code, functions can only be declared at top level, inside a block, or as the body of an if statement",
  [78]: "Without web compatibility enabled functions can not be declared at top level, inside a block, or as the body of an if statement",
  [79]: "Class declaration can't appear in single-statement context",
  [80]: "Invalid left-hand side in for-%0",
  [81]: "Invalid assignment in for-%0",
  [82]: "for await (... of ...) is only valid in async functions and async generators",
  [83]: "The first token after the template expression should be a continuation of the template",
  [85]: "`let` declaration not allowed here and `let` cannot be a regular var name in strict mode",
  [84]: "`let \n [` is a restricted production at the start of a statement",
  [86]: "Catch clause requires exactly one parameter, not more (and no trailing comma)",
  [87]: "Catch clause parameter does not support default values",
  [88]: "Missing catch or finally after try",
  [89]: "More than one default clause in switch statement",
  [90]: "Illegal newline after throw",
  [91]: "Strict mode code may not include a with statement",
  [92]: "Illegal return statement",
  [93]: "The left hand side of the for-header binding declaration is not destructible",
  [94]: "new.target only allowed within functions or static blocks",
  [96]: "'#' not followed by identifier",
  [102]: "Invalid keyword",
  [101]: "Can not use 'let' as a class name",
  [100]: "'A lexical declaration can't define a 'let' binding",
  [99]: "Can not use `let` as variable name in strict mode",
  [97]: "'%0' may not be used as an identifier in this context",
  [98]: "Await is only valid in async functions",
  [103]: "The %0 keyword can only be used with the module goal",
  [104]: "Unicode codepoint must not be greater than 0x10FFFF",
  [105]: "%0 source must be string",
  [106]: "Only a identifier or string can be used to indicate alias",
  [107]: "Only '*' or '{...}' can be imported after default",
  [108]: "'import defer' must be followed by a namespace import",
  [109]: "'import source' must be followed by a default import",
  [110]: "Trailing decorator may be followed by method",
  [111]: "Decorators can't be used with a constructor",
  [112]: "Can not use `await` as identifier in module or async func",
  [113]: "Can not use `await` as identifier in module",
  [114]: "HTML comments are only allowed with web compatibility (Annex B)",
  [115]: "The identifier 'let' must not be in expression position in strict mode",
  [116]: "Cannot assign to `eval` and `arguments` in strict mode",
  [117]: "The left-hand side of a for-of loop may not start with 'let'",
  [118]: "Block body arrows can not be immediately invoked without a group",
  [119]: "Block body arrows can not be immediately accessed without a group",
  [120]: "Unexpected strict mode reserved word",
  [121]: "Unexpected eval or arguments in strict mode",
  [122]: "Decorators must not be followed by a semicolon",
  [123]: "Calling delete on expression not allowed in strict mode",
  [124]: "Pattern can not have a tail",
  [126]: "Can not have a `yield` expression on the left side of a ternary",
  [127]: "An arrow function can not have a postfix update operator",
  [128]: "Invalid object literal key character after generator star",
  [129]: "Private fields can not be deleted",
  [131]: "Classes may not have a field called constructor",
  [130]: "Classes may not have a private element named constructor",
  [132]: "A class field initializer or static block may not contain arguments",
  [133]: "Generators can only be declared at the top level or inside a block",
  [134]: "Async methods are a restricted production and cannot have a newline following it",
  [135]: "Unexpected character after object literal property name",
  [137]: "Invalid key token",
  [138]: "Label '%0' has already been declared",
  [139]: "Label '%0' does not denote an iteration statement",
  [140]: "Undefined label '%0'",
  [141]: "Trailing comma is disallowed inside import(...) arguments",
  [142]: "Invalid binding in JSON import",
  [143]: "import() requires exactly one argument",
  [144]: "Cannot use new with import(...)",
  [145]: "... is not allowed in import()",
  [146]: "Expected '=>'",
  [147]: "Duplicate binding '%0'",
  [148]: "Duplicate private identifier #%0",
  [149]: "Cannot export a duplicate name '%0'",
  [152]: "Duplicate %0 for-binding",
  [150]: "Exported binding '%0' needs to refer to a top-level declared variable",
  [151]: "Unexpected private field",
  [155]: "Numeric separators are not allowed at the end of numeric literals",
  [154]: "Only one underscore is allowed as numeric separator",
  [156]: "JSX value should be either an expression or a quoted JSX text",
  [157]: "Expected corresponding JSX closing tag for %0",
  [158]: "Adjacent JSX elements must be wrapped in an enclosing tag",
  [159]: "JSX attributes must only be assigned a non-empty 'expression'",
  [160]: "'%0' has already been declared",
  [161]: "'%0' shadowed a catch clause binding",
  [162]: "Dot property must be an identifier",
  [163]: "Encountered invalid input after spread/rest argument",
  [164]: "Catch without try",
  [165]: "Finally without try",
  [166]: "Expected corresponding closing tag for JSX fragment",
  [167]: "Coalescing and logical operators used together in the same expression must be disambiguated with parentheses",
  [168]: "Invalid tagged template on optional chain",
  [169]: "Invalid optional chain from super property",
  [170]: "Invalid optional chain from new expression",
  [171]: 'Cannot use "import.meta" outside a module',
  [172]: "Leading decorators must be attached to a class declaration",
  [173]: "An export name cannot include a lone surrogate",
  [174]: "A string literal cannot be used as an exported binding without `from`",
  [175]: "Private fields can't be accessed on super",
  [176]: "The only valid meta property for import is 'import.meta'",
  [177]: "'import.meta' must not contain escaped characters",
  [178]: 'cannot use "await" as identifier inside an async function',
  [179]: 'cannot use "await" in static blocks',
  [180]: "Unexpected token `}`. Did you mean `&rbrace;` or `{'}'}`?",
  [181]: "Unexpected token `>`. Did you mean `&gt;` or `{'>'}`?"
};
var ParseError2 = class extends SyntaxError {
  start;
  end;
  range;
  loc;
  description;
  constructor(start, end, type, ...params) {
    const description = errorMessages[type].replaceAll(/%(\d+)/g, (_, i2) => params[i2]);
    const message = "[" + start.line + ":" + start.column + "-" + end.line + ":" + end.column + "]: " + description;
    super(message);
    this.start = start.index;
    this.end = end.index;
    this.range = [start.index, end.index];
    this.loc = {
      start: { line: start.line, column: start.column },
      end: { line: end.line, column: end.column }
    };
    this.description = description;
  }
};
var isParseError = (error) => error instanceof ParseError2;
var KeywordDescTable = [
  "end of source",
  "identifier",
  "number",
  "string",
  "regular expression",
  "false",
  "true",
  "null",
  "template continuation",
  "template tail",
  "=>",
  "(",
  "{",
  ".",
  "...",
  "}",
  ")",
  ";",
  ",",
  "[",
  "]",
  ":",
  "?",
  "'",
  '"',
  "++",
  "--",
  "=",
  "<<=",
  ">>=",
  ">>>=",
  "**=",
  "+=",
  "-=",
  "*=",
  "/=",
  "%=",
  "^=",
  "|=",
  "&=",
  "||=",
  "&&=",
  "??=",
  "typeof",
  "delete",
  "void",
  "!",
  "~",
  "+",
  "-",
  "in",
  "instanceof",
  "*",
  "%",
  "/",
  "**",
  "&&",
  "||",
  "===",
  "!==",
  "==",
  "!=",
  "<=",
  ">=",
  "<",
  ">",
  "<<",
  ">>",
  ">>>",
  "&",
  "|",
  "^",
  "var",
  "let",
  "const",
  "break",
  "case",
  "catch",
  "class",
  "continue",
  "debugger",
  "default",
  "do",
  "else",
  "export",
  "extends",
  "finally",
  "for",
  "function",
  "if",
  "import",
  "new",
  "return",
  "super",
  "switch",
  "this",
  "throw",
  "try",
  "while",
  "with",
  "implements",
  "interface",
  "package",
  "private",
  "protected",
  "public",
  "static",
  "yield",
  "as",
  "async",
  "await",
  "constructor",
  "get",
  "set",
  "accessor",
  "from",
  "of",
  "using",
  "enum",
  "eval",
  "arguments",
  "escaped keyword",
  "escaped future reserved keyword",
  "reserved if strict",
  "#",
  "BigIntLiteral",
  "??",
  "?.",
  "WhiteSpace",
  "Illegal",
  "LineTerminator",
  "PrivateField",
  "Template",
  "@",
  "target",
  "meta",
  "LineFeed",
  "Escaped",
  "JSXText"
];
var descKeywordTable = /* @__PURE__ */ new Map([
  ["this", 86111],
  ["function", 86104],
  ["if", 20569],
  ["return", 20572],
  ["var", 86088],
  ["else", 20563],
  ["for", 20567],
  ["new", 86107],
  ["in", 8673330],
  ["typeof", 16863275],
  ["while", 20578],
  ["case", 20556],
  ["break", 20555],
  ["try", 20577],
  ["catch", 20557],
  ["delete", 16863276],
  ["throw", 86112],
  ["switch", 86110],
  ["continue", 20559],
  ["default", 20561],
  ["instanceof", 8411187],
  ["do", 20562],
  ["void", 16863277],
  ["finally", 20566],
  ["async", 209005],
  ["await", 209006],
  ["class", 86094],
  ["const", 86090],
  ["constructor", 209007],
  ["debugger", 20560],
  ["export", 20564],
  ["extends", 20565],
  ["false", 86021],
  ["from", 209011],
  ["get", 209008],
  ["implements", 36964],
  ["import", 86106],
  ["interface", 36965],
  ["let", 241737],
  ["null", 86023],
  ["of", 471156],
  ["using", 209013],
  ["package", 36966],
  ["private", 36967],
  ["protected", 36968],
  ["public", 36969],
  ["set", 209009],
  ["static", 36970],
  ["super", 86109],
  ["true", 86022],
  ["with", 20579],
  ["yield", 241771],
  ["enum", 86134],
  ["eval", 537079927],
  ["as", 77932],
  ["arguments", 537079928],
  ["target", 209030],
  ["meta", 209031],
  ["accessor", 209010]
]);
var keywordLengths = [...descKeywordTable.keys()].map((keyword) => keyword.length);
var minKeywordLength = Math.min(...keywordLengths);
var maxKeywordLength = Math.max(...keywordLengths);
function scanIdentifier(parser, context, isValidAsKeyword) {
  while (isIdPart[advanceChar(parser)])
    ;
  parser.tokenValue = parser.source.slice(parser.tokenIndex, parser.index);
  if (parser.currentChar === 92 || parser.currentChar > 126) {
    return scanIdentifierSlowCase(parser, context, 0, isValidAsKeyword);
  }
  const length = parser.index - parser.tokenIndex;
  if (length < minKeywordLength || length > maxKeywordLength)
    return 208897;
  return descKeywordTable.get(parser.tokenValue) ?? 208897;
}
function scanUnicodeIdentifier(parser, context) {
  const cookedChar = scanIdentifierUnicodeEscape(parser);
  if (!isIdentifierStart(cookedChar))
    parser.report(5);
  parser.tokenValue = String.fromCodePoint(cookedChar);
  return scanIdentifierSlowCase(parser, context, 1, CharTypes[cookedChar] & 4);
}
function scanIdentifierSlowCase(parser, context, hasEscape, isValidAsKeyword) {
  let start = parser.index;
  while (parser.index < parser.end) {
    if (parser.currentChar === 92) {
      parser.tokenValue += parser.source.slice(start, parser.index);
      hasEscape = 1;
      const code2 = scanIdentifierUnicodeEscape(parser);
      if (!isIdentifierPart(code2))
        parser.report(5);
      isValidAsKeyword = isValidAsKeyword && CharTypes[code2] & 4;
      parser.tokenValue += String.fromCodePoint(code2);
      start = parser.index;
    } else {
      const merged = consumePossibleSurrogatePair(parser);
      if (merged > 0) {
        if (!isIdentifierPart(merged)) {
          parser.report(20, String.fromCodePoint(merged));
        }
        parser.currentChar = merged;
        parser.index++;
        parser.column++;
      } else if (!isIdentifierPart(parser.currentChar)) {
        break;
      }
      advanceChar(parser);
    }
  }
  if (parser.index <= parser.end) {
    parser.tokenValue += parser.source.slice(start, parser.index);
  }
  const { length } = parser.tokenValue;
  if (isValidAsKeyword && length >= minKeywordLength && length <= maxKeywordLength) {
    const token2 = descKeywordTable.get(parser.tokenValue);
    if (token2 === void 0)
      return 208897 | (hasEscape ? -2147483648 : 0);
    if (!hasEscape)
      return token2;
    if (token2 === 209006) {
      if ((context & (2 | 2048)) === 0) {
        return token2 | -2147483648;
      }
      return -2147483527;
    }
    if (context & 1) {
      if (token2 === 36970) {
        return -2147483526;
      }
      if ((token2 & 36864) === 36864) {
        return -2147483526;
      }
      if ((token2 & 20480) === 20480) {
        if (context & 262144 && (context & 8) === 0) {
          return token2 | -2147483648;
        } else {
          return -2147483527;
        }
      }
      return 209019 | -2147483648;
    }
    if (context & 262144 && (context & 8) === 0 && (token2 & 20480) === 20480) {
      return token2 | -2147483648;
    }
    if (token2 === 241771) {
      return context & 262144 ? 209019 | -2147483648 : context & 1024 ? -2147483527 : token2 | -2147483648;
    }
    if (token2 === 209005) {
      return 209019 | -2147483648;
    }
    if ((token2 & 36864) === 36864) {
      return token2 | 12288 | -2147483648;
    }
    return -2147483527;
  }
  return 208897 | (hasEscape ? -2147483648 : 0);
}
function scanPrivateIdentifier(parser) {
  let char = advanceChar(parser);
  if (char === 92)
    return 131;
  const merged = consumePossibleSurrogatePair(parser);
  if (merged)
    char = merged;
  if (!isIdentifierStart(char))
    parser.report(96);
  return 131;
}
function scanIdentifierUnicodeEscape(parser) {
  if (parser.source.charCodeAt(parser.index + 1) !== 117) {
    parser.report(5);
  }
  parser.currentChar = parser.source.charCodeAt(parser.index += 2);
  parser.column += 2;
  return scanUnicodeEscape(parser);
}
function scanUnicodeEscape(parser) {
  let codePoint = 0;
  const char = parser.currentChar;
  if (char === 123) {
    const begin = parser.index - 2;
    while (CharTypes[advanceChar(parser)] & 64) {
      codePoint = codePoint << 4 | toHex(parser.currentChar);
      if (codePoint > 1114111)
        throw new ParseError2({ index: begin, line: parser.line, column: parser.column }, parser.currentLocation, 104);
    }
    if (parser.currentChar !== 125) {
      throw new ParseError2({ index: begin, line: parser.line, column: parser.column }, parser.currentLocation, 7);
    }
    advanceChar(parser);
    return codePoint;
  }
  if ((CharTypes[char] & 64) === 0)
    parser.report(7);
  const char2 = parser.source.charCodeAt(parser.index + 1);
  if ((CharTypes[char2] & 64) === 0)
    parser.report(7);
  const char3 = parser.source.charCodeAt(parser.index + 2);
  if ((CharTypes[char3] & 64) === 0)
    parser.report(7);
  const char4 = parser.source.charCodeAt(parser.index + 3);
  if ((CharTypes[char4] & 64) === 0)
    parser.report(7);
  codePoint = toHex(char) << 12 | toHex(char2) << 8 | toHex(char3) << 4 | toHex(char4);
  parser.currentChar = parser.source.charCodeAt(parser.index += 4);
  parser.column += 4;
  return codePoint;
}
function scanNumber(parser, context, kind) {
  let char = parser.currentChar;
  let value = 0;
  let digit = 9;
  let atStart = kind & 64 ? 0 : 1;
  let digits = 0;
  let allowSeparator = 0;
  if (kind & 64) {
    value = "." + scanDecimalDigitsOrSeparator(parser, char);
    char = parser.currentChar;
    if (char === 110)
      parser.report(12);
  } else {
    if (char === 48) {
      char = advanceChar(parser);
      if ((char | 32) === 120) {
        kind = 8 | 128;
        char = advanceChar(parser);
        while (CharTypes[char] & (64 | 4096)) {
          if (char === 95) {
            if (!allowSeparator)
              parser.report(154);
            allowSeparator = 0;
            char = advanceChar(parser);
            continue;
          }
          allowSeparator = 1;
          value = value * 16 + toHex(char);
          digits++;
          char = advanceChar(parser);
        }
        if (digits === 0 || !allowSeparator) {
          parser.report(digits === 0 ? 21 : 155);
        }
      } else if ((char | 32) === 111) {
        kind = 4 | 128;
        char = advanceChar(parser);
        while (CharTypes[char] & (32 | 4096)) {
          if (char === 95) {
            if (!allowSeparator) {
              parser.report(154);
            }
            allowSeparator = 0;
            char = advanceChar(parser);
            continue;
          }
          allowSeparator = 1;
          value = value * 8 + (char - 48);
          digits++;
          char = advanceChar(parser);
        }
        if (digits === 0 || !allowSeparator) {
          parser.report(digits === 0 ? 0 : 155);
        }
      } else if ((char | 32) === 98) {
        kind = 2 | 128;
        char = advanceChar(parser);
        while (CharTypes[char] & (128 | 4096)) {
          if (char === 95) {
            if (!allowSeparator) {
              parser.report(154);
            }
            allowSeparator = 0;
            char = advanceChar(parser);
            continue;
          }
          allowSeparator = 1;
          value = value * 2 + (char - 48);
          digits++;
          char = advanceChar(parser);
        }
        if (digits === 0 || !allowSeparator) {
          parser.report(digits === 0 ? 0 : 155);
        }
      } else if (CharTypes[char] & 32) {
        if (context & 1)
          parser.report(1);
        kind = 1;
        while (CharTypes[char] & 16) {
          if (CharTypes[char] & 512) {
            kind = 32;
            atStart = 0;
            break;
          }
          value = value * 8 + (char - 48);
          char = advanceChar(parser);
        }
      } else if (CharTypes[char] & 512) {
        if (context & 1)
          parser.report(1);
        parser.flags |= 64;
        kind = 32;
      } else if (char === 95) {
        parser.report(0);
      }
    }
    if (kind & 48) {
      if (atStart) {
        while (digit >= 0 && CharTypes[char] & (16 | 4096)) {
          if (char === 95) {
            char = advanceChar(parser);
            if (char === 95 || kind & 32) {
              throw new ParseError2(parser.currentLocation, { index: parser.index + 1, line: parser.line, column: parser.column }, 154);
            }
            allowSeparator = 1;
            continue;
          }
          allowSeparator = 0;
          value = 10 * value + (char - 48);
          char = advanceChar(parser);
          --digit;
        }
        if (allowSeparator) {
          throw new ParseError2(parser.currentLocation, { index: parser.index + 1, line: parser.line, column: parser.column }, 155);
        }
        if (digit >= 0 && !isIdentifierStart(char) && char !== 46) {
          parser.tokenValue = value;
          if (parser.options.raw)
            parser.tokenRaw = parser.source.slice(parser.tokenIndex, parser.index);
          return 134283266;
        }
      }
      value += scanDecimalDigitsOrSeparator(parser, char);
      char = parser.currentChar;
      if (char === 46) {
        if (advanceChar(parser) === 95)
          parser.report(0);
        kind = 64;
        value += "." + scanDecimalDigitsOrSeparator(parser, parser.currentChar);
        char = parser.currentChar;
      }
    }
  }
  const end = parser.index;
  let isBigInt = 0;
  if (char === 110 && kind & 128) {
    isBigInt = 1;
    char = advanceChar(parser);
  } else {
    if ((char | 32) === 101) {
      char = advanceChar(parser);
      if (CharTypes[char] & 256)
        char = advanceChar(parser);
      const { index } = parser;
      if ((CharTypes[char] & 16) === 0)
        parser.report(11);
      value += parser.source.substring(end, index) + scanDecimalDigitsOrSeparator(parser, char);
      char = parser.currentChar;
    }
  }
  if (parser.index < parser.end && CharTypes[char] & 16 || isIdentifierStart(char)) {
    parser.report(13);
  }
  if (isBigInt) {
    parser.tokenRaw = parser.source.slice(parser.tokenIndex, parser.index);
    parser.tokenValue = BigInt(parser.tokenRaw.slice(0, -1).replaceAll("_", ""));
    return 134283389;
  }
  parser.tokenValue = kind & (1 | 2 | 8 | 4) ? value : kind & 32 ? parseFloat(parser.source.substring(parser.tokenIndex, parser.index)) : +value;
  if (parser.options.raw)
    parser.tokenRaw = parser.source.slice(parser.tokenIndex, parser.index);
  return 134283266;
}
function scanDecimalDigitsOrSeparator(parser, char) {
  let allowSeparator = 0;
  let start = parser.index;
  let ret = "";
  while (CharTypes[char] & (16 | 4096)) {
    if (char === 95) {
      const { index } = parser;
      char = advanceChar(parser);
      if (char === 95) {
        throw new ParseError2(parser.currentLocation, { index: parser.index + 1, line: parser.line, column: parser.column }, 154);
      }
      allowSeparator = 1;
      ret += parser.source.substring(start, index);
      start = parser.index;
      continue;
    }
    allowSeparator = 0;
    char = advanceChar(parser);
  }
  if (allowSeparator) {
    throw new ParseError2(parser.currentLocation, { index: parser.index + 1, line: parser.line, column: parser.column }, 155);
  }
  return ret + parser.source.substring(start, parser.index);
}
var RegexState;
(function(RegexState2) {
  RegexState2[RegexState2["Empty"] = 0] = "Empty";
  RegexState2[RegexState2["Escape"] = 1] = "Escape";
  RegexState2[RegexState2["Class"] = 2] = "Class";
})(RegexState || (RegexState = {}));
var RegexFlags;
(function(RegexFlags2) {
  RegexFlags2[RegexFlags2["Empty"] = 0] = "Empty";
  RegexFlags2[RegexFlags2["IgnoreCase"] = 1] = "IgnoreCase";
  RegexFlags2[RegexFlags2["Global"] = 2] = "Global";
  RegexFlags2[RegexFlags2["Multiline"] = 4] = "Multiline";
  RegexFlags2[RegexFlags2["Unicode"] = 16] = "Unicode";
  RegexFlags2[RegexFlags2["Sticky"] = 8] = "Sticky";
  RegexFlags2[RegexFlags2["DotAll"] = 32] = "DotAll";
  RegexFlags2[RegexFlags2["Indices"] = 64] = "Indices";
  RegexFlags2[RegexFlags2["UnicodeSets"] = 128] = "UnicodeSets";
})(RegexFlags || (RegexFlags = {}));
function scanRegularExpression(parser) {
  const bodyStart = parser.index;
  let preparseState = RegexState.Empty;
  loop: while (true) {
    const ch = parser.currentChar;
    advanceChar(parser);
    if (preparseState & RegexState.Escape) {
      preparseState &= ~RegexState.Escape;
    } else {
      switch (ch) {
        case 47:
          if (!preparseState)
            break loop;
          else
            break;
        case 92:
          preparseState |= RegexState.Escape;
          break;
        case 91:
          preparseState |= RegexState.Class;
          break;
        case 93:
          preparseState &= RegexState.Escape;
          break;
      }
    }
    if (ch === 13 || ch === 10 || ch === 8232 || ch === 8233) {
      parser.report(34);
    }
    if (parser.index >= parser.source.length) {
      return parser.report(34);
    }
  }
  const bodyEnd = parser.index - 1;
  let mask = RegexFlags.Empty;
  let char = parser.currentChar;
  const { index: flagStart } = parser;
  while (isIdentifierPart(char)) {
    switch (char) {
      case 103:
        if (mask & RegexFlags.Global)
          parser.report(36, "g");
        mask |= RegexFlags.Global;
        break;
      case 105:
        if (mask & RegexFlags.IgnoreCase)
          parser.report(36, "i");
        mask |= RegexFlags.IgnoreCase;
        break;
      case 109:
        if (mask & RegexFlags.Multiline)
          parser.report(36, "m");
        mask |= RegexFlags.Multiline;
        break;
      case 117:
        if (mask & RegexFlags.Unicode)
          parser.report(36, "u");
        if (mask & RegexFlags.UnicodeSets)
          parser.report(36, "vu");
        mask |= RegexFlags.Unicode;
        break;
      case 118:
        if (mask & RegexFlags.Unicode)
          parser.report(36, "uv");
        if (mask & RegexFlags.UnicodeSets)
          parser.report(36, "v");
        mask |= RegexFlags.UnicodeSets;
        break;
      case 121:
        if (mask & RegexFlags.Sticky)
          parser.report(36, "y");
        mask |= RegexFlags.Sticky;
        break;
      case 115:
        if (mask & RegexFlags.DotAll)
          parser.report(36, "s");
        mask |= RegexFlags.DotAll;
        break;
      case 100:
        if (mask & RegexFlags.Indices)
          parser.report(36, "d");
        mask |= RegexFlags.Indices;
        break;
      default:
        parser.report(35);
    }
    char = advanceChar(parser);
  }
  const flags = parser.source.slice(flagStart, parser.index);
  const pattern = parser.source.slice(bodyStart, bodyEnd);
  parser.tokenRegExp = { pattern, flags };
  if (parser.options.raw)
    parser.tokenRaw = parser.source.slice(parser.tokenIndex, parser.index);
  parser.tokenValue = validate(parser, pattern, flags);
  return 65540;
}
function validate(parser, pattern, flags) {
  try {
    return new RegExp(pattern, flags);
  } catch {
    if (!parser.options.validateRegex) {
      return null;
    }
    parser.report(34);
  }
}
function scanString(parser, context, quote) {
  const { index: start } = parser;
  let ret = "";
  let char = advanceChar(parser);
  let marker3 = parser.index;
  while ((CharTypes[char] & 8) === 0) {
    if (char === quote) {
      ret += parser.source.slice(marker3, parser.index);
      advanceChar(parser);
      if (parser.options.raw)
        parser.tokenRaw = parser.source.slice(start, parser.index);
      parser.tokenValue = ret;
      return 134283267;
    }
    if ((char & 8) === 8 && char === 92) {
      ret += parser.source.slice(marker3, parser.index);
      char = advanceChar(parser);
      if (char < 127 || char === 8232 || char === 8233) {
        const code2 = parseEscape(parser, context, char);
        if (code2 >= 0)
          ret += String.fromCodePoint(code2);
        else
          handleStringError(parser, code2, 0);
      } else {
        ret += String.fromCodePoint(char);
      }
      marker3 = parser.index + 1;
    } else if (char === 8232 || char === 8233) {
      parser.column = -1;
      parser.line++;
    }
    if (parser.index >= parser.end)
      parser.report(16);
    char = advanceChar(parser);
  }
  parser.report(16);
}
function parseEscape(parser, context, first, isTemplate = 0) {
  switch (first) {
    case 98:
      return 8;
    case 102:
      return 12;
    case 114:
      return 13;
    case 110:
      return 10;
    case 116:
      return 9;
    case 118:
      return 11;
    case 13: {
      if (parser.index < parser.end) {
        const nextChar = parser.source.charCodeAt(parser.index + 1);
        if (nextChar === 10) {
          parser.index = parser.index + 1;
          parser.currentChar = nextChar;
        }
      }
    }
    case 10:
    case 8232:
    case 8233:
      parser.column = -1;
      parser.line++;
      return -1;
    case 48:
    case 49:
    case 50:
    case 51: {
      let code2 = first - 48;
      let index = parser.index + 1;
      let column = parser.column + 1;
      if (index < parser.end) {
        const next = parser.source.charCodeAt(index);
        if ((CharTypes[next] & 32) === 0) {
          if (code2 !== 0 || CharTypes[next] & 512) {
            if (context & 1 || isTemplate)
              return -2;
            parser.flags |= 64;
          }
        } else if (context & 1 || isTemplate) {
          return -2;
        } else {
          parser.currentChar = next;
          code2 = code2 << 3 | next - 48;
          index++;
          column++;
          if (index < parser.end) {
            const next2 = parser.source.charCodeAt(index);
            if (CharTypes[next2] & 32) {
              parser.currentChar = next2;
              code2 = code2 << 3 | next2 - 48;
              index++;
              column++;
            }
          }
          parser.flags |= 64;
        }
        parser.index = index - 1;
        parser.column = column - 1;
      }
      return code2;
    }
    case 52:
    case 53:
    case 54:
    case 55: {
      if (isTemplate || context & 1)
        return -2;
      let code2 = first - 48;
      const index = parser.index + 1;
      const column = parser.column + 1;
      if (index < parser.end) {
        const next = parser.source.charCodeAt(index);
        if (CharTypes[next] & 32) {
          code2 = code2 << 3 | next - 48;
          parser.currentChar = next;
          parser.index = index;
          parser.column = column;
        }
      }
      parser.flags |= 64;
      return code2;
    }
    case 120: {
      const ch1 = advanceChar(parser);
      if ((CharTypes[ch1] & 64) === 0)
        return -4;
      const hi = toHex(ch1);
      const ch2 = advanceChar(parser);
      if ((CharTypes[ch2] & 64) === 0)
        return -4;
      const lo = toHex(ch2);
      return hi << 4 | lo;
    }
    case 117: {
      const ch = advanceChar(parser);
      if (parser.currentChar === 123) {
        let code2 = 0;
        let digits = 0;
        while ((CharTypes[advanceChar(parser)] & 64) !== 0) {
          code2 = code2 << 4 | toHex(parser.currentChar);
          if (code2 > 1114111)
            return -5;
          digits++;
        }
        if (digits === 0 || parser.currentChar < 1 || parser.currentChar !== 125) {
          return -4;
        }
        return code2;
      } else {
        if ((CharTypes[ch] & 64) === 0)
          return -4;
        const ch2 = parser.source.charCodeAt(parser.index + 1);
        if ((CharTypes[ch2] & 64) === 0)
          return -4;
        const ch3 = parser.source.charCodeAt(parser.index + 2);
        if ((CharTypes[ch3] & 64) === 0)
          return -4;
        const ch4 = parser.source.charCodeAt(parser.index + 3);
        if ((CharTypes[ch4] & 64) === 0)
          return -4;
        parser.index += 3;
        parser.column += 3;
        parser.currentChar = parser.source.charCodeAt(parser.index);
        return toHex(ch) << 12 | toHex(ch2) << 8 | toHex(ch3) << 4 | toHex(ch4);
      }
    }
    case 56:
    case 57:
      if (isTemplate || context & 1)
        return -3;
      parser.flags |= 4096;
    default:
      return first;
  }
}
function handleStringError(parser, code2, isTemplate) {
  switch (code2) {
    case -1:
      return;
    case -2:
      parser.report(isTemplate ? 2 : 1);
    case -3:
      parser.report(isTemplate ? 3 : 14);
    case -4:
      parser.report(7);
    case -5:
      parser.report(104);
  }
}
function scanTemplate(parser, context) {
  const { index: start } = parser;
  let token2 = 67174409;
  let ret = "";
  let hasCarriageReturn = false;
  let char = advanceChar(parser);
  while (char !== 96) {
    if (char === 36 && parser.source.charCodeAt(parser.index + 1) === 123) {
      advanceChar(parser);
      token2 = 67174408;
      break;
    } else if (char === 92) {
      char = advanceChar(parser);
      if (char === 13)
        hasCarriageReturn = true;
      if (char > 126 && char !== 8232 && char !== 8233) {
        ret += String.fromCodePoint(char);
      } else {
        const { index, line, column } = parser;
        const code2 = parseEscape(parser, context | 1, char, 1);
        if (code2 >= 0) {
          ret += String.fromCodePoint(code2);
        } else if (code2 !== -1 && context & 64) {
          parser.index = index;
          parser.line = line;
          parser.column = column;
          ret = null;
          char = scanBadTemplate(parser, char, () => {
            hasCarriageReturn = true;
          });
          if (char < 0)
            token2 = 67174408;
          break;
        } else {
          handleStringError(parser, code2, 1);
        }
      }
    } else if (parser.index < parser.end) {
      if (char === 13)
        hasCarriageReturn = true;
      if (char === 13 && parser.source.charCodeAt(parser.index + 1) === 10) {
        parser.currentChar = parser.source.charCodeAt(++parser.index);
      }
      if (char === 13)
        char = 10;
      if ((char & 83) < 3 && char === 10 || (char ^ 8232) <= 1) {
        parser.column = -1;
        parser.line++;
      }
      ret += String.fromCodePoint(char);
    }
    if (parser.index >= parser.end)
      parser.report(17);
    char = advanceChar(parser);
  }
  advanceChar(parser);
  parser.tokenValue = ret;
  const tokenRaw = parser.source.slice(start + 1, parser.index - (token2 === 67174409 ? 1 : 2));
  parser.tokenRaw = hasCarriageReturn ? tokenRaw.replaceAll(/\r\n?/g, "\n") : tokenRaw;
  return token2;
}
function scanBadTemplate(parser, ch, onCarriageReturn) {
  while (ch !== 96) {
    switch (ch) {
      case 13:
        onCarriageReturn();
        break;
      case 36: {
        const index = parser.index + 1;
        if (index < parser.end && parser.source.charCodeAt(index) === 123) {
          parser.index = index;
          parser.column++;
          return -ch;
        }
        break;
      }
      case 10:
      case 8232:
      case 8233:
        parser.column = -1;
        parser.line++;
    }
    if (parser.index >= parser.end)
      parser.report(17);
    ch = advanceChar(parser);
  }
  return ch;
}
function scanTemplateTail(parser, context) {
  if (parser.index >= parser.end)
    parser.report(0);
  parser.index--;
  parser.column--;
  return scanTemplate(parser, context);
}
var TokenLookup = [
  129,
  129,
  129,
  129,
  129,
  129,
  129,
  129,
  129,
  128,
  136,
  128,
  128,
  130,
  129,
  129,
  129,
  129,
  129,
  129,
  129,
  129,
  129,
  129,
  129,
  129,
  129,
  129,
  129,
  129,
  129,
  129,
  128,
  16842798,
  134283267,
  131,
  208897,
  8391477,
  8390213,
  134283267,
  67174411,
  16,
  8391476,
  25233968,
  18,
  25233969,
  67108877,
  8457014,
  134283266,
  134283266,
  134283266,
  134283266,
  134283266,
  134283266,
  134283266,
  134283266,
  134283266,
  134283266,
  21,
  1074790417,
  8456256,
  1077936155,
  8390721,
  22,
  133,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  208897,
  69271571,
  137,
  20,
  8389959,
  208897,
  132,
  4096,
  4096,
  4096,
  4096,
  4096,
  4096,
  4096,
  208897,
  4096,
  208897,
  208897,
  4096,
  208897,
  4096,
  208897,
  4096,
  208897,
  4096,
  4096,
  4096,
  208897,
  4096,
  4096,
  208897,
  4096,
  4096,
  2162700,
  8389702,
  1074790415,
  16842799,
  129
];
function nextToken(parser, context) {
  parser.flags = (parser.flags | 1) ^ 1;
  parser.startIndex = parser.index;
  parser.startColumn = parser.column;
  parser.startLine = parser.line;
  parser.setToken(scanSingleToken(parser, context, 0));
}
function scanSingleToken(parser, context, state) {
  const isStartOfLine = parser.index === 0;
  const { source } = parser;
  while (parser.index < parser.end) {
    parser.tokenIndex = parser.index;
    parser.tokenColumn = parser.column;
    parser.tokenLine = parser.line;
    let char = parser.currentChar;
    if (char <= 126) {
      const token2 = TokenLookup[char];
      switch (token2) {
        case 67174411:
        case 16:
        case 2162700:
        case 1074790415:
        case 69271571:
        case 20:
        case 21:
        case 1074790417:
        case 18:
        case 16842799:
        case 133:
        case 129:
          advanceChar(parser);
          return token2;
        case 208897:
          return scanIdentifier(parser, context, 0);
        case 4096:
          return scanIdentifier(parser, context, 1);
        case 134283266:
          return scanNumber(parser, context, 16 | 128);
        case 134283267:
          return scanString(parser, context, char);
        case 132:
          return scanTemplate(parser, context);
        case 137:
          return scanUnicodeIdentifier(parser, context);
        case 131:
          return scanPrivateIdentifier(parser);
        case 128:
          advanceChar(parser);
          break;
        case 130:
          state |= 1 | 4;
          scanNewLine(parser);
          break;
        case 136:
          consumeLineFeed(parser, state);
          state = state & -5 | 1;
          break;
        case 8456256: {
          const ch = advanceChar(parser);
          if (parser.index < parser.end) {
            if (ch === 60) {
              if (parser.index < parser.end && advanceChar(parser) === 61) {
                advanceChar(parser);
                return 4194332;
              }
              return 8390978;
            } else if (ch === 61) {
              advanceChar(parser);
              return 8390718;
            }
            if (ch === 33) {
              const index = parser.index + 1;
              if (parser.options.webcompat && !(context & 2) && index + 1 < parser.end && source.charCodeAt(index) === 45 && source.charCodeAt(index + 1) == 45) {
                parser.column += 3;
                parser.currentChar = source.charCodeAt(parser.index += 3);
                state = skipSingleHTMLComment(parser, source, state, context, 2, parser.tokenStart);
                continue;
              }
              return 8456256;
            }
          }
          return 8456256;
        }
        case 1077936155: {
          advanceChar(parser);
          const ch = parser.currentChar;
          if (ch === 61) {
            if (advanceChar(parser) === 61) {
              advanceChar(parser);
              return 8390458;
            }
            return 8390460;
          }
          if (ch === 62) {
            advanceChar(parser);
            return 10;
          }
          return 1077936155;
        }
        case 16842798:
          if (advanceChar(parser) !== 61) {
            return 16842798;
          }
          if (advanceChar(parser) !== 61) {
            return 8390461;
          }
          advanceChar(parser);
          return 8390459;
        case 8391477:
          if (advanceChar(parser) !== 61)
            return 8391477;
          advanceChar(parser);
          return 4194340;
        case 8391476: {
          advanceChar(parser);
          if (parser.index >= parser.end)
            return 8391476;
          const ch = parser.currentChar;
          if (ch === 61) {
            advanceChar(parser);
            return 4194338;
          }
          if (ch !== 42)
            return 8391476;
          if (advanceChar(parser) !== 61)
            return 8391735;
          advanceChar(parser);
          return 4194335;
        }
        case 8389959:
          if (advanceChar(parser) !== 61)
            return 8389959;
          advanceChar(parser);
          return 4194341;
        case 25233968: {
          advanceChar(parser);
          const ch = parser.currentChar;
          if (ch === 43) {
            advanceChar(parser);
            return 33619993;
          }
          if (ch === 61) {
            advanceChar(parser);
            return 4194336;
          }
          return 25233968;
        }
        case 25233969: {
          advanceChar(parser);
          const ch = parser.currentChar;
          if (ch === 45) {
            advanceChar(parser);
            if (parser.currentChar === 62 && (state & 1 || isStartOfLine || parser.getToken() === 1048576 && parser.line > 1)) {
              if (!parser.options.webcompat)
                parser.report(114);
              advanceChar(parser);
              state = skipSingleHTMLComment(parser, source, state, context, 3, parser.tokenStart);
              continue;
            }
            return 33619994;
          }
          if (ch === 61) {
            advanceChar(parser);
            return 4194337;
          }
          return 25233969;
        }
        case 8457014: {
          advanceChar(parser);
          if (parser.index < parser.end) {
            const ch = parser.currentChar;
            if (ch === 47) {
              advanceChar(parser);
              state = skipSingleLineComment(parser, source, state, 0, parser.tokenStart);
              continue;
            }
            if (ch === 42) {
              advanceChar(parser);
              state = skipMultiLineComment(parser, source, state);
              continue;
            }
            if (context & 32) {
              return scanRegularExpression(parser);
            }
            if (ch === 61) {
              advanceChar(parser);
              return 4259875;
            }
          }
          return 8457014;
        }
        case 67108877: {
          const next = advanceChar(parser);
          if (next >= 48 && next <= 57)
            return scanNumber(parser, context, 64 | 16);
          if (next === 46) {
            const index = parser.index + 1;
            if (index < parser.end && source.charCodeAt(index) === 46) {
              parser.column += 2;
              parser.currentChar = source.charCodeAt(parser.index += 2);
              return 14;
            }
          }
          return 67108877;
        }
        case 8389702: {
          advanceChar(parser);
          const ch = parser.currentChar;
          if (ch === 124) {
            advanceChar(parser);
            if (parser.currentChar === 61) {
              advanceChar(parser);
              return 4718632;
            }
            return 8913465;
          }
          if (ch === 61) {
            advanceChar(parser);
            return 4194342;
          }
          return 8389702;
        }
        case 8390721: {
          advanceChar(parser);
          if (context & 1048576) {
            return 8390721;
          }
          const ch = parser.currentChar;
          if (ch === 61) {
            advanceChar(parser);
            return 8390719;
          }
          if (ch !== 62)
            return 8390721;
          advanceChar(parser);
          if (parser.index < parser.end) {
            const ch2 = parser.currentChar;
            if (ch2 === 62) {
              if (advanceChar(parser) === 61) {
                advanceChar(parser);
                return 4194334;
              }
              return 8390980;
            }
            if (ch2 === 61) {
              advanceChar(parser);
              return 4194333;
            }
          }
          return 8390979;
        }
        case 8390213: {
          advanceChar(parser);
          const ch = parser.currentChar;
          if (ch === 38) {
            advanceChar(parser);
            if (parser.currentChar === 61) {
              advanceChar(parser);
              return 4718633;
            }
            return 8913720;
          }
          if (ch === 61) {
            advanceChar(parser);
            return 4194343;
          }
          return 8390213;
        }
        case 22: {
          let ch = advanceChar(parser);
          if (ch === 63) {
            advanceChar(parser);
            if (parser.currentChar === 61) {
              advanceChar(parser);
              return 4718634;
            }
            return 276824446;
          }
          if (ch === 46) {
            const index = parser.index + 1;
            if (index < parser.end) {
              ch = source.charCodeAt(index);
              if (!(ch >= 48 && ch <= 57)) {
                advanceChar(parser);
                return 67108991;
              }
            }
          }
          return 22;
        }
      }
    } else {
      if ((char ^ 8232) <= 1) {
        state = state & -5 | 1;
        scanNewLine(parser);
        continue;
      }
      const merged = consumePossibleSurrogatePair(parser);
      if (merged > 0)
        char = merged;
      if (isIDStart(char)) {
        parser.tokenValue = "";
        return scanIdentifierSlowCase(parser, context, 0, 0);
      }
      if (isExoticECMAScriptWhitespace(char)) {
        advanceChar(parser);
        continue;
      }
      parser.report(20, String.fromCodePoint(char));
    }
  }
  return 1048576;
}
function matchOrInsertSemicolon(parser, context) {
  if ((parser.flags & 1) === 0 && (parser.getToken() & 1048576) !== 1048576) {
    parser.report(30, KeywordDescTable[parser.getToken() & 255]);
  }
  if (!consumeOpt(parser, context, 1074790417)) {
    parser.options.onInsertedSemicolon?.(parser.startIndex);
  }
}
function isValidStrictMode(parser, index, tokenIndex, tokenValue) {
  if (index - tokenIndex < 13 && tokenValue === "use strict") {
    if ((parser.getToken() & 1048576) === 1048576 || parser.flags & 1) {
      return 1;
    }
  }
  return 0;
}
function optionalBit(parser, context, t2) {
  if (parser.getToken() !== t2)
    return 0;
  nextToken(parser, context);
  return 1;
}
function consumeOpt(parser, context, t2) {
  if (parser.getToken() !== t2)
    return false;
  nextToken(parser, context);
  return true;
}
function consume(parser, context, t2) {
  if (parser.getToken() !== t2)
    parser.report(25, KeywordDescTable[t2 & 255]);
  nextToken(parser, context);
}
function reinterpretToPattern(parser, node) {
  const rewritten = node;
  switch (node.type) {
    case "ArrayExpression": {
      rewritten.type = "ArrayPattern";
      const { elements: elements2 } = node;
      for (let i2 = 0, n2 = elements2.length; i2 < n2; ++i2) {
        const element2 = elements2[i2];
        if (element2)
          reinterpretToPattern(parser, element2);
      }
      return;
    }
    case "ObjectExpression": {
      rewritten.type = "ObjectPattern";
      const { properties: properties2 } = node;
      for (let i2 = 0, n2 = properties2.length; i2 < n2; ++i2) {
        reinterpretToPattern(parser, properties2[i2]);
      }
      return;
    }
    case "AssignmentExpression":
      rewritten.type = "AssignmentPattern";
      if (node.operator !== "=")
        parser.report(71);
      delete rewritten.operator;
      reinterpretToPattern(parser, node.left);
      return;
    case "Property":
      reinterpretToPattern(parser, node.value);
      return;
    case "SpreadElement":
      rewritten.type = "RestElement";
      reinterpretToPattern(parser, node.argument);
  }
}
function validateBindingIdentifier(parser, context, kind, t2, skipEvalArgCheck) {
  if (context & 1) {
    if ((t2 & 36864) === 36864) {
      parser.report(120);
    }
    if (!skipEvalArgCheck && (t2 & 537079808) === 537079808) {
      parser.report(121);
    }
  }
  if ((t2 & 20480) === 20480 || t2 === -2147483527) {
    parser.report(102);
  }
  if (kind & (8 | 16) && (t2 & 255) === (241737 & 255)) {
    parser.report(100);
  }
  if (context & (2048 | 2) && t2 === 209006) {
    parser.report(112);
  }
  if (context & (1024 | 1) && t2 === 241771) {
    parser.report(97, "yield");
  }
}
function validateFunctionName(parser, context, t2) {
  if (context & 1) {
    if ((t2 & 36864) === 36864) {
      parser.report(120);
    }
    if ((t2 & 537079808) === 537079808) {
      parser.report(121);
    }
    if (t2 === -2147483526) {
      parser.report(95);
    }
    if (t2 === -2147483527) {
      parser.report(95);
    }
  }
  if ((t2 & 20480) === 20480) {
    parser.report(102);
  }
  if (context & (2048 | 2) && (t2 & 2147483647) === 209006) {
    parser.report(112);
  }
  if (context & (1024 | 1) && (t2 & 2147483647) === 241771) {
    parser.report(97, "yield");
  }
}
function isStrictReservedWord(parser, context, t2) {
  if ((t2 & 255) === (209006 & 255)) {
    if (context & (2048 | 2))
      parser.report(112);
    if ((parser.destructible & 128) === 0) {
      parser.firstAwaitLocation ??= { start: parser.tokenStart, end: parser.currentLocation };
    }
    parser.destructible |= 128;
  }
  if (t2 === 241771 && context & 1024)
    parser.report(97, "yield");
  return (t2 & 20480) === 20480 || (t2 & 36864) === 36864 || t2 == -2147483526;
}
function isPropertyWithPrivateFieldKey(expr) {
  return expr.type === "MemberExpression" && expr.property.type === "PrivateIdentifier";
}
function isValidLabel(parser, labels, name, isIterationStatement) {
  let isIterationLabelSet = 0;
  while (labels) {
    if (labels.names?.has(name)) {
      if (isIterationStatement && !isIterationLabelSet)
        parser.report(139, name);
      return 1;
    }
    isIterationLabelSet = labels.loop ? 1 : 0;
    labels = labels.parent;
  }
  return 0;
}
function validateAndDeclareLabel(parser, labels, name) {
  let set = labels;
  while (set) {
    if (set.names?.has(name))
      parser.report(138, name);
    set = set.parent;
  }
  (labels.names ??= /* @__PURE__ */ new Set()).add(name);
}
function isEqualTagName(elementName) {
  switch (elementName.type) {
    case "JSXIdentifier":
      return elementName.name;
    case "JSXNamespacedName":
      return isEqualTagName(elementName.namespace) + ":" + elementName.name.name;
    case "JSXMemberExpression":
      return isEqualTagName(elementName.object) + "." + isEqualTagName(elementName.property);
  }
}
function isValidIdentifier(context, t2) {
  if (context & (1 | 1024)) {
    if (context & 2 && t2 === 209006)
      return false;
    if (context & 1024 && t2 === 241771)
      return false;
    if (context & 1)
      return (t2 & 12288) === 12288;
  }
  return (t2 & 12288) === 12288 || (t2 & 36864) === 36864;
}
function classifyIdentifier(parser, context, t2) {
  if ((t2 & 537079808) === 537079808) {
    if (context & 1)
      parser.report(121);
    parser.flags |= 512;
  }
  if (context & 1 && (t2 & 255) === (241737 & 255)) {
    parser.report(99);
  }
  if (!isValidIdentifier(context, t2))
    parser.report(0);
}
var entities = new Map(Object.entries({
  quot: '"',
  amp: "&",
  apos: "'",
  lt: "<",
  gt: ">",
  nbsp: "\xA0",
  iexcl: "\xA1",
  cent: "\xA2",
  pound: "\xA3",
  curren: "\xA4",
  yen: "\xA5",
  brvbar: "\xA6",
  sect: "\xA7",
  uml: "\xA8",
  copy: "\xA9",
  ordf: "\xAA",
  laquo: "\xAB",
  not: "\xAC",
  shy: "\xAD",
  reg: "\xAE",
  macr: "\xAF",
  deg: "\xB0",
  plusmn: "\xB1",
  sup2: "\xB2",
  sup3: "\xB3",
  acute: "\xB4",
  micro: "\xB5",
  para: "\xB6",
  middot: "\xB7",
  cedil: "\xB8",
  sup1: "\xB9",
  ordm: "\xBA",
  raquo: "\xBB",
  frac14: "\xBC",
  frac12: "\xBD",
  frac34: "\xBE",
  iquest: "\xBF",
  Agrave: "\xC0",
  Aacute: "\xC1",
  Acirc: "\xC2",
  Atilde: "\xC3",
  Auml: "\xC4",
  Aring: "\xC5",
  AElig: "\xC6",
  Ccedil: "\xC7",
  Egrave: "\xC8",
  Eacute: "\xC9",
  Ecirc: "\xCA",
  Euml: "\xCB",
  Igrave: "\xCC",
  Iacute: "\xCD",
  Icirc: "\xCE",
  Iuml: "\xCF",
  ETH: "\xD0",
  Ntilde: "\xD1",
  Ograve: "\xD2",
  Oacute: "\xD3",
  Ocirc: "\xD4",
  Otilde: "\xD5",
  Ouml: "\xD6",
  times: "\xD7",
  Oslash: "\xD8",
  Ugrave: "\xD9",
  Uacute: "\xDA",
  Ucirc: "\xDB",
  Uuml: "\xDC",
  Yacute: "\xDD",
  THORN: "\xDE",
  szlig: "\xDF",
  agrave: "\xE0",
  aacute: "\xE1",
  acirc: "\xE2",
  atilde: "\xE3",
  auml: "\xE4",
  aring: "\xE5",
  aelig: "\xE6",
  ccedil: "\xE7",
  egrave: "\xE8",
  eacute: "\xE9",
  ecirc: "\xEA",
  euml: "\xEB",
  igrave: "\xEC",
  iacute: "\xED",
  icirc: "\xEE",
  iuml: "\xEF",
  eth: "\xF0",
  ntilde: "\xF1",
  ograve: "\xF2",
  oacute: "\xF3",
  ocirc: "\xF4",
  otilde: "\xF5",
  ouml: "\xF6",
  divide: "\xF7",
  oslash: "\xF8",
  ugrave: "\xF9",
  uacute: "\xFA",
  ucirc: "\xFB",
  uuml: "\xFC",
  yacute: "\xFD",
  thorn: "\xFE",
  yuml: "\xFF",
  OElig: "\u0152",
  oelig: "\u0153",
  Scaron: "\u0160",
  scaron: "\u0161",
  Yuml: "\u0178",
  fnof: "\u0192",
  circ: "\u02C6",
  tilde: "\u02DC",
  Alpha: "\u0391",
  Beta: "\u0392",
  Gamma: "\u0393",
  Delta: "\u0394",
  Epsilon: "\u0395",
  Zeta: "\u0396",
  Eta: "\u0397",
  Theta: "\u0398",
  Iota: "\u0399",
  Kappa: "\u039A",
  Lambda: "\u039B",
  Mu: "\u039C",
  Nu: "\u039D",
  Xi: "\u039E",
  Omicron: "\u039F",
  Pi: "\u03A0",
  Rho: "\u03A1",
  Sigma: "\u03A3",
  Tau: "\u03A4",
  Upsilon: "\u03A5",
  Phi: "\u03A6",
  Chi: "\u03A7",
  Psi: "\u03A8",
  Omega: "\u03A9",
  alpha: "\u03B1",
  beta: "\u03B2",
  gamma: "\u03B3",
  delta: "\u03B4",
  epsilon: "\u03B5",
  zeta: "\u03B6",
  eta: "\u03B7",
  theta: "\u03B8",
  iota: "\u03B9",
  kappa: "\u03BA",
  lambda: "\u03BB",
  mu: "\u03BC",
  nu: "\u03BD",
  xi: "\u03BE",
  omicron: "\u03BF",
  pi: "\u03C0",
  rho: "\u03C1",
  sigmaf: "\u03C2",
  sigma: "\u03C3",
  tau: "\u03C4",
  upsilon: "\u03C5",
  phi: "\u03C6",
  chi: "\u03C7",
  psi: "\u03C8",
  omega: "\u03C9",
  thetasym: "\u03D1",
  upsih: "\u03D2",
  piv: "\u03D6",
  ensp: "\u2002",
  emsp: "\u2003",
  thinsp: "\u2009",
  zwnj: "\u200C",
  zwj: "\u200D",
  lrm: "\u200E",
  rlm: "\u200F",
  ndash: "\u2013",
  mdash: "\u2014",
  lsquo: "\u2018",
  rsquo: "\u2019",
  sbquo: "\u201A",
  ldquo: "\u201C",
  rdquo: "\u201D",
  bdquo: "\u201E",
  dagger: "\u2020",
  Dagger: "\u2021",
  bull: "\u2022",
  hellip: "\u2026",
  permil: "\u2030",
  prime: "\u2032",
  Prime: "\u2033",
  lsaquo: "\u2039",
  rsaquo: "\u203A",
  oline: "\u203E",
  frasl: "\u2044",
  euro: "\u20AC",
  image: "\u2111",
  weierp: "\u2118",
  real: "\u211C",
  trade: "\u2122",
  alefsym: "\u2135",
  larr: "\u2190",
  uarr: "\u2191",
  rarr: "\u2192",
  darr: "\u2193",
  harr: "\u2194",
  crarr: "\u21B5",
  lArr: "\u21D0",
  uArr: "\u21D1",
  rArr: "\u21D2",
  dArr: "\u21D3",
  hArr: "\u21D4",
  forall: "\u2200",
  part: "\u2202",
  exist: "\u2203",
  empty: "\u2205",
  nabla: "\u2207",
  isin: "\u2208",
  notin: "\u2209",
  ni: "\u220B",
  prod: "\u220F",
  sum: "\u2211",
  minus: "\u2212",
  lowast: "\u2217",
  radic: "\u221A",
  prop: "\u221D",
  infin: "\u221E",
  ang: "\u2220",
  and: "\u2227",
  or: "\u2228",
  cap: "\u2229",
  cup: "\u222A",
  int: "\u222B",
  there4: "\u2234",
  sim: "\u223C",
  cong: "\u2245",
  asymp: "\u2248",
  ne: "\u2260",
  equiv: "\u2261",
  le: "\u2264",
  ge: "\u2265",
  sub: "\u2282",
  sup: "\u2283",
  nsub: "\u2284",
  sube: "\u2286",
  supe: "\u2287",
  oplus: "\u2295",
  otimes: "\u2297",
  perp: "\u22A5",
  sdot: "\u22C5",
  lceil: "\u2308",
  rceil: "\u2309",
  lfloor: "\u230A",
  rfloor: "\u230B",
  lang: "\u2329",
  rang: "\u232A",
  loz: "\u25CA",
  spades: "\u2660",
  clubs: "\u2663",
  hearts: "\u2665",
  diams: "\u2666"
}));
function decodeHTMLStrict(text) {
  return text.replaceAll(/&(?:[\da-zA-Z]+|#x[\da-fA-F]+|#\d+);/g, (key) => {
    if (key.charAt(1) === "#") {
      const secondChar = key.charAt(2);
      const codePoint = secondChar === "x" ? parseInt(key.slice(3), 16) : parseInt(key.slice(2), 10);
      return codePoint > 1114111 ? key : String.fromCodePoint(codePoint);
    }
    return entities.get(key.slice(1, -1)) ?? key;
  });
}
function scanJSXAttributeValue(parser, context) {
  parser.startIndex = parser.tokenIndex = parser.index;
  parser.startColumn = parser.tokenColumn = parser.column;
  parser.startLine = parser.tokenLine = parser.line;
  parser.setToken(CharTypes[parser.currentChar] & 8192 ? scanJSXString(parser) : scanSingleToken(parser, context, 0));
  return parser.getToken();
}
function scanJSXString(parser) {
  const quote = parser.currentChar;
  let char = advanceChar(parser);
  const start = parser.index;
  while (char !== quote) {
    if (parser.index >= parser.end)
      parser.report(16);
    if (char === 13) {
      if (parser.source.charCodeAt(parser.index + 1) === 10)
        advanceChar(parser);
      parser.column = -1;
      parser.line++;
    } else if (char === 10 || char === 8232 || char === 8233) {
      parser.column = -1;
      parser.line++;
    }
    char = advanceChar(parser);
  }
  if (char !== quote)
    parser.report(16);
  parser.tokenValue = decodeHTMLStrict(parser.source.slice(start, parser.index));
  advanceChar(parser);
  if (parser.options.raw)
    parser.tokenRaw = parser.source.slice(parser.tokenIndex, parser.index);
  return 134283267;
}
function nextJSXToken(parser) {
  parser.startIndex = parser.tokenIndex = parser.index;
  parser.startColumn = parser.tokenColumn = parser.column;
  parser.startLine = parser.tokenLine = parser.line;
  if (parser.index >= parser.end) {
    parser.setToken(1048576);
    return;
  }
  if (parser.currentChar === 60) {
    advanceChar(parser);
    parser.setToken(8456256);
    return;
  }
  if (parser.currentChar === 123) {
    advanceChar(parser);
    parser.setToken(2162700);
    return;
  }
  if (parser.currentChar === 125) {
    parser.report(180);
  }
  if (parser.currentChar === 62) {
    parser.report(181);
  }
  let state = 0;
  let hasCarriageReturn = false;
  while (parser.index < parser.end) {
    const char = parser.source.charCodeAt(parser.index);
    if (char === 13) {
      state |= 1 | 4;
      hasCarriageReturn = true;
      scanNewLine(parser);
    } else if (char === 10) {
      consumeLineFeed(parser, state);
      state = state & -5 | 1;
    } else if (char === 8232 || char === 8233) {
      parser.flags |= 1;
      parser.currentChar = parser.source.charCodeAt(++parser.index);
      parser.column = 0;
      parser.line++;
      state = state & -5 | 1;
    } else {
      advanceChar(parser);
    }
    if (CharTypes[parser.currentChar] & 16384)
      break;
  }
  if (parser.tokenIndex === parser.index)
    parser.report(0);
  const sourceSlice = parser.source.slice(parser.tokenIndex, parser.index);
  const raw = hasCarriageReturn ? sourceSlice.replaceAll("\r\n", "\n") : sourceSlice;
  if (parser.options.raw)
    parser.tokenRaw = raw;
  parser.tokenValue = decodeHTMLStrict(raw);
  parser.setToken(138);
}
function rescanJSXIdentifier(parser) {
  if (parser.getToken() & 143360) {
    const { index } = parser;
    let char = parser.currentChar;
    while (CharTypes[char] & (32768 | 2)) {
      char = advanceChar(parser);
    }
    parser.tokenValue += parser.source.slice(index, parser.index);
    parser.setToken(208897, true);
  }
  return parser.getToken();
}
var nextFeatures = 1 | 2 | 4;
function normalizeRanges(ranges) {
  if (!ranges)
    return void 0;
  if (ranges === true)
    return { start: true, end: true, range: true };
  return {
    start: ranges.start ?? false,
    end: ranges.end ?? false,
    range: ranges.range ?? false
  };
}
function normalizeOptions(rawOptions) {
  let { features, next, ranges, module, sourceType, globalReturn, ...restOptions } = {
    validateRegex: true,
    features: 0,
    ...rawOptions
  };
  if (next) {
    features |= nextFeatures;
  }
  ranges = normalizeRanges(ranges);
  if (module && !sourceType) {
    sourceType = "module";
  }
  if (globalReturn && (!sourceType || sourceType === "script")) {
    sourceType = "commonjs";
  }
  const options = {
    ...restOptions,
    ranges,
    features,
    sourceType
  };
  return options;
}
var PrivateScope = class {
  parser;
  parent;
  refs = /* @__PURE__ */ Object.create(null);
  privateIdentifiers = /* @__PURE__ */ new Map();
  constructor(parser, parent) {
    this.parser = parser;
    this.parent = parent;
  }
  addPrivateIdentifier(name, kind) {
    const { privateIdentifiers } = this;
    let focusKind = kind & (32 | 768);
    if (!(focusKind & 768))
      focusKind |= 768;
    const value = privateIdentifiers.get(name);
    if (this.hasPrivateIdentifier(name) && ((value & 32) !== (focusKind & 32) || value & focusKind & 768)) {
      this.parser.report(148, name);
    }
    privateIdentifiers.set(name, this.hasPrivateIdentifier(name) ? value | focusKind : focusKind);
  }
  addPrivateIdentifierRef(name) {
    this.refs[name] ??= [];
    this.refs[name].push(this.parser.tokenStart);
  }
  validatePrivateIdentifierRefs() {
    for (const name in this.refs) {
      if (this.hasPrivateIdentifier(name))
        continue;
      if (this.parent) {
        (this.parent.refs[name] ??= []).push(...this.refs[name]);
      } else {
        const { index, line, column } = this.refs[name][0];
        throw new ParseError2({ index, line, column }, { index: index + name.length, line, column: column + name.length }, 4, name);
      }
    }
  }
  hasPrivateIdentifier(name) {
    return this.privateIdentifiers.has(name);
  }
};
var Scope = class _Scope {
  parser;
  type;
  parent;
  scopeError;
  variableBindings = /* @__PURE__ */ new Map();
  constructor(parser, type = 2, parent) {
    this.parser = parser;
    this.type = type;
    this.parent = parent;
  }
  createChildScope(type) {
    return new _Scope(this.parser, type, this);
  }
  addVarOrBlock(context, name, kind, tokenStart, tokenEnd, origin) {
    if (kind & 4) {
      this.addVarName(context, name, kind, tokenStart, tokenEnd);
    } else {
      this.addBlockName(context, name, kind, tokenStart, tokenEnd, origin);
    }
    if (origin & 64) {
      this.parser.declareUnboundVariable(name);
    }
  }
  addVarName(context, name, kind, tokenStart, tokenEnd) {
    const { parser } = this;
    let currentScope = this;
    while (currentScope && (currentScope.type & 128) === 0) {
      const { variableBindings } = currentScope;
      const value = variableBindings.get(name);
      if (value && value & 248) {
        if (parser.options.webcompat && (context & 1) === 0 && (kind & 128 && value & 68 || value & 128 && kind & 68)) ;
        else {
          throw new ParseError2(tokenStart, tokenEnd, 147, name);
        }
      }
      if (currentScope === this) {
        if (value && value & 1 && kind & 1) {
          currentScope.recordScopeError(147, tokenStart, tokenEnd, name);
        }
      }
      if (value && (value & 256 || value & 512 && !parser.options.webcompat)) {
        throw new ParseError2(tokenStart, tokenEnd, 147, name);
      }
      currentScope.variableBindings.set(name, kind);
      currentScope = currentScope.parent;
    }
  }
  hasVariable(name) {
    return this.variableBindings.has(name);
  }
  addBlockName(context, name, kind, tokenStart, tokenEnd, origin = 0) {
    const { parser } = this;
    const value = this.variableBindings.get(name);
    if (value && (value & 2) === 0) {
      if (kind & 1) {
        this.recordScopeError(147, tokenStart, tokenEnd, name);
      } else if (parser.options.webcompat && (context & 1) === 0 && origin & 2 && value === 64 && kind === 64) ;
      else {
        throw new ParseError2(tokenStart, tokenEnd, 147, name);
      }
    }
    if (this.type & 64 && this.parent?.hasVariable(name) && (this.parent.variableBindings.get(name) & 2) === 0) {
      throw new ParseError2(tokenStart, tokenEnd, 147, name);
    }
    if (this.type & 512 && value && (value & 2) === 0) {
      if (kind & 1) {
        this.recordScopeError(147, tokenStart, tokenEnd, name);
      }
    }
    if (this.type & 32) {
      if (this.parent.variableBindings.get(name) & 768)
        throw new ParseError2(tokenStart, tokenEnd, 161, name);
    }
    this.variableBindings.set(name, kind);
  }
  recordScopeError(type, tokenStart, tokenEnd, ...params) {
    this.scopeError ??= {
      type,
      params,
      start: tokenStart,
      end: tokenEnd
    };
  }
  reportScopeError() {
    const { scopeError } = this;
    if (!scopeError) {
      return;
    }
    throw new ParseError2(scopeError.start, scopeError.end, scopeError.type, ...scopeError.params);
  }
};
function createArrowHeadParsingScope(parser, context, value, tokenStart, tokenEnd) {
  const scope = parser.createScope().createChildScope(512);
  scope.addBlockName(context, value, 1, tokenStart, tokenEnd);
  return scope;
}
var Parser3 = class {
  source;
  lastOnToken = null;
  options;
  token = 1048576;
  flags = 0;
  features = 0;
  index = 0;
  line = 1;
  column = 0;
  startIndex = 0;
  end = 0;
  tokenIndex = 0;
  startColumn = 0;
  tokenColumn = 0;
  tokenLine = 1;
  startLine = 1;
  tokenValue = "";
  tokenRaw = "";
  tokenRegExp = void 0;
  currentChar = 0;
  exportedNames = /* @__PURE__ */ new Set();
  exportedBindings = /* @__PURE__ */ new Set();
  assignable = 0;
  destructible = 0;
  strictReservedRange = null;
  firstAwaitLocation = null;
  firstYieldLocation = null;
  leadingDecorators = { decorators: [] };
  constructor(source, rawOptions = {}) {
    this.source = source;
    this.end = source.length;
    this.currentChar = source.charCodeAt(0);
    this.options = normalizeOptions(rawOptions);
    this.features = this.options.features;
    if (Array.isArray(this.options.onComment)) {
      this.options.onComment = pushComment(this.options.onComment, this.options);
    }
    if (Array.isArray(this.options.onToken)) {
      this.options.onToken = pushToken(this.options.onToken, this.options);
    }
  }
  getToken() {
    return this.token;
  }
  setToken(value, replaceLast = false) {
    this.token = value;
    const { onToken } = this.options;
    if (onToken) {
      if (value !== 1048576) {
        const loc = {
          start: {
            line: this.tokenLine,
            column: this.tokenColumn
          },
          end: {
            line: this.line,
            column: this.column
          }
        };
        if (!replaceLast && this.lastOnToken) {
          onToken(...this.lastOnToken);
        }
        this.lastOnToken = [convertTokenType(value), this.tokenIndex, this.index, loc];
      } else {
        if (this.lastOnToken) {
          onToken(...this.lastOnToken);
          this.lastOnToken = null;
        }
      }
    }
    return value;
  }
  get tokenStart() {
    return {
      index: this.tokenIndex,
      line: this.tokenLine,
      column: this.tokenColumn
    };
  }
  get startPosition() {
    return {
      index: this.startIndex,
      line: this.startLine,
      column: this.startColumn
    };
  }
  get currentLocation() {
    return { index: this.index, line: this.line, column: this.column };
  }
  finishNode(node, start, end) {
    const { ranges } = this.options;
    if (ranges) {
      const endIndex = end ? end.index : this.startIndex;
      if (ranges.start)
        node.start = start.index;
      if (ranges.end)
        node.end = endIndex;
      if (ranges.range)
        node.range = [start.index, endIndex];
    }
    if (this.options.loc) {
      node.loc = {
        start: {
          line: start.line,
          column: start.column
        },
        end: end ? { line: end.line, column: end.column } : { line: this.startLine, column: this.startColumn }
      };
      if (this.options.source) {
        node.loc.source = this.options.source;
      }
    }
    return node;
  }
  addBindingToExports(name) {
    this.exportedBindings.add(name);
  }
  declareUnboundVariable(name) {
    const { exportedNames } = this;
    if (exportedNames.has(name)) {
      this.report(149, name);
    }
    exportedNames.add(name);
  }
  report(type, ...params) {
    throw new ParseError2(this.tokenStart, this.currentLocation, type, ...params);
  }
  createScopeIfLexical(type, parent) {
    if (this.options.lexical) {
      return this.createScope(type, parent);
    }
    return void 0;
  }
  createScope(type, parent) {
    return new Scope(this, type, parent);
  }
  createPrivateScopeIfLexical(parent) {
    if (this.options.lexical) {
      return new PrivateScope(this, parent);
    }
    return void 0;
  }
  cloneIdentifier(original) {
    return structuredClone(original);
  }
  cloneStringLiteral(original) {
    return structuredClone(original);
  }
};
function pushComment(comments2, options) {
  return function(type, value, start, end, loc) {
    const comment = {
      type,
      value
    };
    const { ranges } = options;
    if (ranges) {
      if (ranges.start)
        comment.start = start;
      if (ranges.end)
        comment.end = end;
      if (ranges.range)
        comment.range = [start, end];
    }
    if (options.loc) {
      comment.loc = loc;
    }
    comments2.push(comment);
  };
}
function pushToken(tokens2, options) {
  return function(type, start, end, loc) {
    const token2 = {
      token: type
    };
    const { ranges } = options;
    if (ranges) {
      if (ranges.start)
        token2.start = start;
      if (ranges.end)
        token2.end = end;
      if (ranges.range)
        token2.range = [start, end];
    }
    if (options.loc) {
      token2.loc = loc;
    }
    tokens2.push(token2);
  };
}
function parseSource(source, rawOptions = {}, context = 0) {
  const parser = new Parser3(source, rawOptions);
  if (parser.options.sourceType === "module")
    context |= 2 | 1;
  if (parser.options.sourceType === "commonjs")
    context |= 4096 | 65536;
  if (parser.options.impliedStrict)
    context |= 1;
  skipHashBang(parser);
  const scope = parser.createScopeIfLexical();
  let body;
  let sourceType = "script";
  if (context & 2) {
    sourceType = "module";
    body = parseModuleItemList(parser, context | 8, scope);
    if (scope) {
      for (const name of parser.exportedBindings) {
        if (!scope.hasVariable(name))
          parser.report(150, name);
      }
    }
  } else {
    body = parseStatementList(parser, context | 8, scope);
  }
  return parser.finishNode({
    type: "Program",
    sourceType,
    body
  }, { index: 0, line: 1, column: 0 }, parser.currentLocation);
}
function parseStatementList(parser, context, scope) {
  nextToken(parser, context | 32 | 262144);
  const statements = [];
  while (parser.getToken() === 134283267) {
    const { index, tokenValue, tokenStart, tokenIndex } = parser;
    const token2 = parser.getToken();
    const expr = parseLiteral(parser, context);
    if (isValidStrictMode(parser, index, tokenIndex, tokenValue)) {
      context |= 1;
      if (parser.flags & 64) {
        throw new ParseError2(parser.tokenStart, parser.currentLocation, 9);
      }
      if (parser.flags & 4096) {
        throw new ParseError2(parser.tokenStart, parser.currentLocation, 15);
      }
    }
    statements.push(parseDirective(parser, context, expr, token2, tokenStart));
  }
  while (parser.getToken() !== 1048576) {
    statements.push(parseStatementListItem(parser, context, scope, void 0, {}, 4));
  }
  return statements;
}
function parseModuleItemList(parser, context, scope) {
  nextToken(parser, context | 32);
  const statements = [];
  while (parser.getToken() === 134283267) {
    const { tokenStart } = parser;
    const token2 = parser.getToken();
    statements.push(parseDirective(parser, context, parseLiteral(parser, context), token2, tokenStart));
  }
  while (parser.getToken() !== 1048576) {
    statements.push(parseModuleItem(parser, context, scope));
  }
  return statements;
}
function parseModuleItem(parser, context, scope) {
  if (parser.getToken() === 133) {
    Object.assign(parser.leadingDecorators, {
      start: parser.tokenStart,
      decorators: parseDecorators(parser, context, void 0)
    });
  }
  let moduleItem;
  switch (parser.getToken()) {
    case 20564:
      moduleItem = parseExportDeclaration(parser, context, scope);
      break;
    case 86106:
      if (parser.leadingDecorators.decorators.length) {
        parser.report(172);
      }
      moduleItem = parseImportDeclaration(parser, context, scope);
      break;
    default:
      moduleItem = parseStatementListItem(parser, context, scope, void 0, {}, 4);
  }
  return moduleItem;
}
function parseStatementListItem(parser, context, scope, privateScope, labels, origin = 2) {
  const start = parser.tokenStart;
  if (parser.leadingDecorators.decorators.length && parser.getToken() !== 86094) {
    parser.report(172);
  }
  switch (parser.getToken()) {
    case 86104:
      return parseFunctionDeclaration(parser, context, scope, privateScope, 1, 0, 0, start, origin);
    case 133:
      if (!(parser.features & 1)) {
        parser.report(30, "@");
      }
    case 86094:
      return parseClassDeclaration(parser, context, scope, privateScope, 0);
    case 86090:
      return parseLexicalDeclaration(parser, context, scope, privateScope, 16);
    case 241737:
      return parseLetIdentOrVarDeclarationStatement(parser, context, scope, privateScope, labels, origin);
    case 209013:
      return parseUsingDeclarationOrExpressionStatement(parser, context, scope, privateScope, labels, origin);
    case 209006:
      if ((context & 2048 || context & 2 && context & 8) && nextTokenIsUsingOnSameLine(parser)) {
        return parseAwaitUsingDeclarationOrExpressionStatement(parser, context, scope, privateScope, labels, origin);
      }
      return parseStatement(parser, context, scope, privateScope, labels, 1, origin);
    case 20564:
      parser.report(103, "export");
    case 86106:
      nextToken(parser, context);
      switch (parser.getToken()) {
        case 67174411:
          return parseImportCallDeclaration(parser, context, privateScope, start);
        case 67108877:
          return parseImportMetaDeclaration(parser, context, start);
        default:
          parser.report(103, "import");
      }
    case 209005:
      return parseAsyncArrowOrAsyncFunctionDeclaration(parser, context, scope, privateScope, labels, 1, 1, origin);
    default:
      return parseStatement(parser, context, scope, privateScope, labels, 1, origin);
  }
}
function parseStatement(parser, context, scope, privateScope, labels, allowFuncDecl, origin = 0) {
  switch (parser.getToken()) {
    case 86088:
      return parseVariableStatement(parser, context, scope, privateScope);
    case 20572:
      return parseReturnStatement(parser, context, privateScope);
    case 20569:
      return parseIfStatement(parser, context, scope, privateScope, labels);
    case 20567:
      return parseForStatement(parser, context, scope, privateScope, labels);
    case 20562:
      return parseDoWhileStatement(parser, context, scope, privateScope, labels);
    case 20578:
      return parseWhileStatement(parser, context, scope, privateScope, labels);
    case 86110:
      return parseSwitchStatement(parser, context, scope, privateScope, labels);
    case 1074790417:
      return parseEmptyStatement(parser, context);
    case 2162700:
      return parseBlock(parser, context, scope?.createChildScope(), privateScope, labels, parser.tokenStart);
    case 86112:
      return parseThrowStatement(parser, context, privateScope);
    case 20555:
      return parseBreakStatement(parser, context, labels);
    case 20559:
      return parseContinueStatement(parser, context, labels);
    case 20577:
      return parseTryStatement(parser, context, scope, privateScope, labels);
    case 20579:
      return parseWithStatement(parser, context, scope, privateScope, labels);
    case 20560:
      return parseDebuggerStatement(parser, context);
    case 209005:
      return parseAsyncArrowOrAsyncFunctionDeclaration(parser, context, scope, privateScope, labels, 0, allowFuncDecl, origin);
    case 20557:
      parser.report(164);
    case 20566:
      parser.report(165);
    case 86104:
      parser.report(context & 1 ? 76 : !parser.options.webcompat ? 78 : 77);
    case 86094:
      parser.report(79);
    default:
      return parseExpressionOrLabelledStatement(parser, context, scope, privateScope, labels, allowFuncDecl, origin);
  }
}
function parseExpressionOrLabelledStatement(parser, context, scope, privateScope, labels, allowFuncDecl, origin) {
  const { tokenValue, tokenStart } = parser;
  const token2 = parser.getToken();
  let expr;
  switch (token2) {
    case 241737:
      expr = parseIdentifier(parser, context);
      if (context & 1)
        parser.report(85);
      if (parser.getToken() === 69271571)
        parser.report(84);
      break;
    default:
      expr = parsePrimaryExpression(parser, context, privateScope, 2, 0, 1, 0, 1, parser.tokenStart, 1, 1);
  }
  return finishExpressionOrLabelledStatement(parser, context, scope, privateScope, labels, allowFuncDecl, expr, token2, tokenValue, tokenStart, origin);
}
function finishExpressionOrLabelledStatement(parser, context, scope, privateScope, labels, allowFuncDecl, initialExpression, token2, tokenValue, tokenStart, origin) {
  if (token2 & 143360 && parser.getToken() === 21) {
    return parseLabelledStatement(parser, context, scope, privateScope, labels, tokenValue, initialExpression, token2, allowFuncDecl, tokenStart, origin);
  }
  let expression = parseMemberOrUpdateExpression(parser, context, privateScope, initialExpression, 0, 0, tokenStart);
  expression = parseAssignmentExpression(parser, context, privateScope, 0, 0, tokenStart, expression);
  if (parser.getToken() === 18) {
    expression = parseSequenceExpression(parser, context, privateScope, 0, tokenStart, expression);
  }
  return parseExpressionStatement(parser, context, expression, tokenStart);
}
function parseBlock(parser, context, scope, privateScope, labels, start = parser.tokenStart, type = "BlockStatement") {
  const body = [];
  consume(parser, context | 32, 2162700);
  while (parser.getToken() !== 1074790415) {
    body.push(parseStatementListItem(parser, context, scope, privateScope, { parent: labels }));
  }
  consume(parser, context | 32, 1074790415);
  return parser.finishNode({
    type,
    body
  }, start);
}
function parseReturnStatement(parser, context, privateScope) {
  if ((context & 4096) === 0)
    parser.report(92);
  const start = parser.tokenStart;
  nextToken(parser, context | 32);
  const argument = parser.flags & 1 || parser.getToken() & 1048576 ? null : parseExpressions(parser, context, privateScope, 0, 1, parser.tokenStart);
  matchOrInsertSemicolon(parser, context | 32);
  return parser.finishNode({
    type: "ReturnStatement",
    argument
  }, start);
}
function parseExpressionStatement(parser, context, expression, start) {
  matchOrInsertSemicolon(parser, context | 32);
  return parser.finishNode({
    type: "ExpressionStatement",
    expression
  }, start);
}
function parseLabelledStatement(parser, context, scope, privateScope, labels, value, expr, token2, allowFuncDecl, start, origin) {
  validateBindingIdentifier(parser, context, 0, token2, 1);
  validateAndDeclareLabel(parser, labels, value);
  nextToken(parser, context | 32);
  const body = allowFuncDecl && (context & 1) === 0 && parser.options.webcompat && parser.getToken() === 86104 ? parseFunctionDeclaration(parser, context, scope?.createChildScope(), privateScope, 0, 0, 0, parser.tokenStart, origin) : parseStatement(parser, context, scope, privateScope, labels, allowFuncDecl, origin);
  return parser.finishNode({
    type: "LabeledStatement",
    label: expr,
    body
  }, start);
}
function parseAsyncArrowOrAsyncFunctionDeclaration(parser, context, scope, privateScope, labels, allowAsyncFuncDecl, allowFuncDecl, origin) {
  const { tokenValue, tokenStart: start } = parser;
  const token2 = parser.getToken();
  let expr = parseIdentifier(parser, context);
  if (parser.getToken() === 21) {
    return parseLabelledStatement(parser, context, scope, privateScope, labels, tokenValue, expr, token2, allowFuncDecl, start, origin);
  }
  const asyncNewLine = parser.flags & 1;
  if (!asyncNewLine) {
    if (parser.getToken() === 86104) {
      if (!allowAsyncFuncDecl)
        parser.report(125);
      return parseFunctionDeclaration(parser, context, scope, privateScope, 1, 0, 1, start, origin);
    }
    if (isValidIdentifier(context, parser.getToken())) {
      expr = parseAsyncArrowAfterIdent(parser, context, privateScope, 1, start);
      if (parser.getToken() === 18)
        expr = parseSequenceExpression(parser, context, privateScope, 0, start, expr);
      return parseExpressionStatement(parser, context, expr, start);
    }
  }
  if (parser.getToken() === 67174411) {
    expr = parseAsyncArrowOrCallExpression(parser, context, privateScope, expr, 1, 1, asyncNewLine, start);
  } else {
    if (parser.getToken() === 10) {
      classifyIdentifier(parser, context, token2);
      if ((token2 & 36864) === 36864) {
        parser.flags |= 256;
      }
      expr = parseArrowFromIdentifier(parser, context | 2048, privateScope, parser.tokenValue, expr, 0, 1, 0, start);
    } else {
      parser.assignable = 1;
    }
  }
  expr = parseMemberOrUpdateExpression(parser, context, privateScope, expr, 0, 0, start);
  expr = parseAssignmentExpression(parser, context, privateScope, 0, 0, start, expr);
  parser.assignable = 1;
  if (parser.getToken() === 18) {
    expr = parseSequenceExpression(parser, context, privateScope, 0, start, expr);
  }
  return parseExpressionStatement(parser, context, expr, start);
}
function parseDirective(parser, context, expression, token2, start) {
  const endIndex = parser.startIndex;
  if (token2 !== 1074790417) {
    parser.assignable = 2;
    expression = parseMemberOrUpdateExpression(parser, context, void 0, expression, 0, 0, start);
    if (parser.getToken() !== 1074790417) {
      expression = parseAssignmentExpression(parser, context, void 0, 0, 0, start, expression);
      if (parser.getToken() === 18) {
        expression = parseSequenceExpression(parser, context, void 0, 0, start, expression);
      }
    }
    matchOrInsertSemicolon(parser, context | 32);
  }
  const node = {
    type: "ExpressionStatement",
    expression
  };
  if (expression.type === "Literal" && typeof expression.value === "string") {
    node.directive = parser.source.slice(start.index + 1, endIndex - 1);
  }
  return parser.finishNode(node, start);
}
function parseEmptyStatement(parser, context) {
  const start = parser.tokenStart;
  nextToken(parser, context | 32);
  return parser.finishNode({
    type: "EmptyStatement"
  }, start);
}
function parseThrowStatement(parser, context, privateScope) {
  const start = parser.tokenStart;
  nextToken(parser, context | 32);
  if (parser.flags & 1)
    parser.report(90);
  const argument = parseExpressions(parser, context, privateScope, 0, 1, parser.tokenStart);
  matchOrInsertSemicolon(parser, context | 32);
  return parser.finishNode({
    type: "ThrowStatement",
    argument
  }, start);
}
function parseIfStatement(parser, context, scope, privateScope, labels) {
  const start = parser.tokenStart;
  nextToken(parser, context);
  consume(parser, context | 32, 67174411);
  parser.assignable = 1;
  const test = parseExpressions(parser, context, privateScope, 0, 1, parser.tokenStart);
  consume(parser, context | 32, 16);
  const consequent = parseConsequentOrAlternative(parser, context, scope, privateScope, labels);
  let alternate = null;
  if (parser.getToken() === 20563) {
    nextToken(parser, context | 32);
    alternate = parseConsequentOrAlternative(parser, context, scope, privateScope, labels);
  }
  return parser.finishNode({
    type: "IfStatement",
    test,
    consequent,
    alternate
  }, start);
}
function parseConsequentOrAlternative(parser, context, scope, privateScope, labels) {
  const { tokenStart } = parser;
  return context & 1 || !parser.options.webcompat || parser.getToken() !== 86104 ? parseStatement(parser, context, scope, privateScope, { parent: labels }, 0) : parseFunctionDeclaration(parser, context, scope?.createChildScope(), privateScope, 0, 0, 0, tokenStart);
}
function parseSwitchStatement(parser, context, scope, privateScope, labels) {
  const start = parser.tokenStart;
  nextToken(parser, context);
  consume(parser, context | 32, 67174411);
  const discriminant = parseExpressions(parser, context, privateScope, 0, 1, parser.tokenStart);
  consume(parser, context, 16);
  consume(parser, context, 2162700);
  const cases = [];
  let seenDefault = 0;
  scope = scope?.createChildScope(8);
  while (parser.getToken() !== 1074790415) {
    const { tokenStart } = parser;
    let test = null;
    const consequent = [];
    if (consumeOpt(parser, context | 32, 20556)) {
      test = parseExpressions(parser, context, privateScope, 0, 1, parser.tokenStart);
    } else {
      consume(parser, context | 32, 20561);
      if (seenDefault)
        parser.report(89);
      seenDefault = 1;
    }
    consume(parser, context | 32, 21);
    while (parser.getToken() !== 20556 && parser.getToken() !== 1074790415 && parser.getToken() !== 20561) {
      const statement = parseStatementListItem(parser, context | 4, scope, privateScope, {
        parent: labels
      });
      if (statement.type === "VariableDeclaration" && (statement.kind === "using" || statement.kind === "await using")) {
        parser.report(30, statement.kind);
      }
      consequent.push(statement);
    }
    cases.push(parser.finishNode({
      type: "SwitchCase",
      test,
      consequent
    }, tokenStart));
  }
  consume(parser, context | 32, 1074790415);
  return parser.finishNode({
    type: "SwitchStatement",
    discriminant,
    cases
  }, start);
}
function parseWhileStatement(parser, context, scope, privateScope, labels) {
  const start = parser.tokenStart;
  nextToken(parser, context);
  consume(parser, context | 32, 67174411);
  const test = parseExpressions(parser, context, privateScope, 0, 1, parser.tokenStart);
  consume(parser, context | 32, 16);
  const body = parseIterationStatementBody(parser, context, scope, privateScope, labels);
  return parser.finishNode({
    type: "WhileStatement",
    test,
    body
  }, start);
}
function parseIterationStatementBody(parser, context, scope, privateScope, labels) {
  return parseStatement(parser, (context | 131072) ^ 131072 | 128, scope, privateScope, { loop: 1, parent: labels }, 0);
}
function parseContinueStatement(parser, context, labels) {
  if ((context & 128) === 0)
    parser.report(68);
  const start = parser.tokenStart;
  nextToken(parser, context);
  let label = null;
  if ((parser.flags & 1) === 0 && parser.getToken() & 143360) {
    const { tokenValue } = parser;
    if (!isValidLabel(parser, labels, tokenValue, 1))
      parser.report(140, tokenValue);
    label = parseIdentifier(parser, context | 32);
  }
  matchOrInsertSemicolon(parser, context | 32);
  return parser.finishNode({
    type: "ContinueStatement",
    label
  }, start);
}
function parseBreakStatement(parser, context, labels) {
  const start = parser.tokenStart;
  nextToken(parser, context | 32);
  let label = null;
  if ((parser.flags & 1) === 0 && parser.getToken() & 143360) {
    const { tokenValue } = parser;
    if (!isValidLabel(parser, labels, tokenValue, 0))
      parser.report(140, tokenValue);
    label = parseIdentifier(parser, context | 32);
  } else if ((context & (4 | 128)) === 0) {
    parser.report(69);
  }
  matchOrInsertSemicolon(parser, context | 32);
  return parser.finishNode({
    type: "BreakStatement",
    label
  }, start);
}
function parseWithStatement(parser, context, scope, privateScope, labels) {
  const start = parser.tokenStart;
  nextToken(parser, context);
  if (context & 1)
    parser.report(91);
  consume(parser, context | 32, 67174411);
  const object = parseExpressions(parser, context, privateScope, 0, 1, parser.tokenStart);
  consume(parser, context | 32, 16);
  const body = parseStatement(parser, context, scope, privateScope, labels, 0, 2);
  return parser.finishNode({
    type: "WithStatement",
    object,
    body
  }, start);
}
function parseDebuggerStatement(parser, context) {
  const start = parser.tokenStart;
  nextToken(parser, context | 32);
  matchOrInsertSemicolon(parser, context | 32);
  return parser.finishNode({
    type: "DebuggerStatement"
  }, start);
}
function parseTryStatement(parser, context, scope, privateScope, labels) {
  const start = parser.tokenStart;
  nextToken(parser, context | 32);
  const firstScope = scope?.createChildScope(16);
  const block = parseBlock(parser, context, firstScope, privateScope, { parent: labels });
  const { tokenStart } = parser;
  const handler = consumeOpt(parser, context | 32, 20557) ? parseCatchBlock(parser, context, scope, privateScope, labels, tokenStart) : null;
  let finalizer = null;
  if (parser.getToken() === 20566) {
    nextToken(parser, context | 32);
    const finalizerScope = scope?.createChildScope(4);
    const block2 = parseBlock(parser, context, finalizerScope, privateScope, { parent: labels });
    finalizer = block2;
  }
  if (!handler && !finalizer) {
    parser.report(88);
  }
  return parser.finishNode({
    type: "TryStatement",
    block,
    handler,
    finalizer
  }, start);
}
function parseCatchBlock(parser, context, scope, privateScope, labels, start) {
  let param = null;
  if (consumeOpt(parser, context, 67174411)) {
    scope = scope?.createChildScope(4);
    param = parseBindingPattern(parser, context, scope, privateScope, (parser.getToken() & 2097152) === 2097152 ? 256 : 512);
    if (parser.getToken() === 18) {
      parser.report(86);
    } else if (parser.getToken() === 1077936155) {
      parser.report(87);
    }
    consume(parser, context | 32, 16);
  }
  const additionalScope = scope?.createChildScope(32);
  const body = parseBlock(parser, context, additionalScope, privateScope, { parent: labels });
  return parser.finishNode({
    type: "CatchClause",
    param,
    body
  }, start);
}
function parseStaticBlock(parser, context, scope, privateScope, start) {
  scope = scope?.createChildScope();
  const ctorContext = 512 | 4096 | 1024 | 4 | 128 | 32768;
  context = (context | ctorContext) ^ ctorContext | 256 | 2048 | 524288 | 65536;
  return parseBlock(parser, context, scope, privateScope, {}, start, "StaticBlock");
}
function parseDoWhileStatement(parser, context, scope, privateScope, labels) {
  const start = parser.tokenStart;
  nextToken(parser, context | 32);
  const body = parseIterationStatementBody(parser, context, scope, privateScope, labels);
  consume(parser, context, 20578);
  consume(parser, context | 32, 67174411);
  const test = parseExpressions(parser, context, privateScope, 0, 1, parser.tokenStart);
  consume(parser, context | 32, 16);
  consumeOpt(parser, context | 32, 1074790417);
  return parser.finishNode({
    type: "DoWhileStatement",
    body,
    test
  }, start);
}
function parseLetIdentOrVarDeclarationStatement(parser, context, scope, privateScope, labels, origin) {
  const { tokenValue, tokenStart, currentLocation } = parser;
  const token2 = parser.getToken();
  let expr = parseIdentifier(parser, context);
  if (parser.getToken() & (143360 | 2097152) && (parser.getToken() & 20480) !== 20480) {
    const declarations = parseVariableDeclarationList(parser, context, scope, privateScope, 8);
    matchOrInsertSemicolon(parser, context | 32);
    return parser.finishNode({
      type: "VariableDeclaration",
      kind: "let",
      declarations
    }, tokenStart);
  }
  parser.assignable = 1;
  if (context & 1)
    parser.report(85);
  if (parser.getToken() === 21) {
    return parseLabelledStatement(parser, context, scope, privateScope, labels, tokenValue, expr, token2, 1, tokenStart, origin);
  }
  if (parser.getToken() === 10) {
    let scope2 = void 0;
    if (parser.options.lexical)
      scope2 = createArrowHeadParsingScope(parser, context, tokenValue, tokenStart, currentLocation);
    parser.flags = (parser.flags | 128) ^ 128;
    expr = parseArrowFunctionExpression(parser, context, scope2, privateScope, [expr], 0, tokenStart);
  } else {
    expr = parseMemberOrUpdateExpression(parser, context, privateScope, expr, 0, 0, tokenStart);
    expr = parseAssignmentExpression(parser, context, privateScope, 0, 0, tokenStart, expr);
  }
  if (parser.getToken() === 18) {
    expr = parseSequenceExpression(parser, context, privateScope, 0, tokenStart, expr);
  }
  return parseExpressionStatement(parser, context, expr, tokenStart);
}
function nextTokenIsUsingOnSameLine(parser) {
  const { index: parserIndex, source } = parser;
  let index = parserIndex;
  while (index < parser.end) {
    const char = source.charCodeAt(index);
    if (char === 10 || char === 13 || char === 8232 || char === 8233)
      return false;
    if (/\s/u.test(source[index])) {
      index++;
      continue;
    }
    if (char === 47 && source.charCodeAt(index + 1) === 42) {
      index += 2;
      while (index < parser.end) {
        const commentChar = source.charCodeAt(index);
        if (commentChar === 10 || commentChar === 13 || commentChar === 8232 || commentChar === 8233) {
          return false;
        }
        if (commentChar === 42 && source.charCodeAt(index + 1) === 47) {
          index += 2;
          break;
        }
        index++;
      }
      continue;
    }
    break;
  }
  if (source.slice(index, index + 5) !== "using")
    return false;
  const following = source.codePointAt(index + 5);
  return following === void 0 || following !== 92 && !isIdentifierPart(following);
}
function isResourceBindingStart(token2) {
  return (token2 & 143360) === 143360 && (token2 & 20480) !== 20480;
}
function parseUsingDeclarationOrExpressionStatement(parser, context, scope, privateScope, labels, origin) {
  const { tokenStart, tokenValue, currentLocation } = parser;
  const token2 = parser.getToken();
  const expression = parseIdentifier(parser, context);
  if ((parser.flags & 1) === 0 && isResourceBindingStart(parser.getToken())) {
    if (origin & 4 && context & 8 && (context & 2) === 0 && (context & 4096) === 0) {
      parser.report(30, KeywordDescTable[parser.getToken() & 255]);
    }
    return parseLexicalDeclaration(parser, context, scope, privateScope, 16, origin, "using", tokenStart, 1);
  }
  parser.assignable = 1;
  if (parser.getToken() === 10) {
    let arrowScope = void 0;
    if (parser.options.lexical)
      arrowScope = createArrowHeadParsingScope(parser, context, tokenValue, tokenStart, currentLocation);
    parser.flags = (parser.flags | 128) ^ 128;
    const arrow = parseArrowFunctionExpression(parser, context, arrowScope, privateScope, [expression], 0, tokenStart);
    return parseExpressionStatement(parser, context, arrow, tokenStart);
  }
  return finishExpressionOrLabelledStatement(parser, context, scope, privateScope, labels, 1, expression, token2, tokenValue, tokenStart, origin);
}
function parseAwaitUsingDeclarationOrExpressionStatement(parser, context, scope, privateScope, labels, origin) {
  const start = parser.tokenStart;
  if (context & 524288)
    parser.report(179);
  nextToken(parser, context | 32);
  let argument;
  if ((parser.flags & 1) === 0 && parser.getToken() === 209013) {
    const usingStart = parser.tokenStart;
    const usingIdentifier = parseIdentifier(parser, context);
    if ((parser.flags & 1) === 0 && isResourceBindingStart(parser.getToken())) {
      return parseLexicalDeclaration(parser, context, scope, privateScope, 16, origin, "await using", start, 1);
    }
    argument = parseMemberOrUpdateExpression(parser, context, privateScope, usingIdentifier, 0, 0, usingStart);
  } else {
    argument = parseLeftHandSideExpression(parser, context, privateScope, 0, 0, 1);
  }
  if (parser.getToken() === 8391735)
    parser.report(33);
  parser.assignable = 2;
  const expression = parser.finishNode({
    type: "AwaitExpression",
    argument
  }, start);
  return finishExpressionOrLabelledStatement(parser, context, scope, privateScope, labels, 0, expression, 1048576, "", start, origin);
}
function parseLexicalDeclaration(parser, context, scope, privateScope, kind, origin = 0, declarationKind, declarationStart = parser.tokenStart, keywordConsumed = 0) {
  const start = declarationStart;
  if (!keywordConsumed)
    nextToken(parser, context);
  const declarations = parseVariableDeclarationList(parser, context, scope, privateScope, kind, origin, declarationKind);
  matchOrInsertSemicolon(parser, context | 32);
  return parser.finishNode({
    type: "VariableDeclaration",
    kind: declarationKind ?? (kind & 8 ? "let" : "const"),
    declarations
  }, start);
}
function parseVariableStatement(parser, context, scope, privateScope, origin = 0) {
  const start = parser.tokenStart;
  nextToken(parser, context);
  const declarations = parseVariableDeclarationList(parser, context, scope, privateScope, 4, origin);
  matchOrInsertSemicolon(parser, context | 32);
  return parser.finishNode({
    type: "VariableDeclaration",
    kind: "var",
    declarations
  }, start);
}
function parseVariableDeclarationList(parser, context, scope, privateScope, kind, origin = 0, declarationKind) {
  let bindingCount = 1;
  const firstDeclaration = parseVariableDeclaration(parser, context, scope, privateScope, kind, origin, declarationKind);
  const list = [firstDeclaration];
  const resourceNames = declarationKind && parser.options.lexical ? /* @__PURE__ */ new Set([firstDeclaration.id.name]) : void 0;
  while (consumeOpt(parser, context, 18)) {
    bindingCount++;
    const declaration = parseVariableDeclaration(parser, context, scope, privateScope, kind, origin, declarationKind);
    if (resourceNames) {
      const { name } = declaration.id;
      if (resourceNames.has(name))
        parser.report(147, name);
      resourceNames.add(name);
    }
    list.push(declaration);
  }
  if (bindingCount > 1 && origin & 32 && parser.getToken() & 262144) {
    parser.report(61, KeywordDescTable[parser.getToken() & 255]);
  }
  return list;
}
function parseVariableDeclaration(parser, context, scope, privateScope, kind, origin, declarationKind) {
  const { tokenStart } = parser;
  const token2 = parser.getToken();
  let init = null;
  if (declarationKind && (token2 & 2097152) === 2097152) {
    parser.report(50);
  }
  const id = parseBindingPattern(parser, context, scope, privateScope, kind, origin);
  if (parser.getToken() === 1077936155) {
    nextToken(parser, context | 32);
    init = parseExpression(parser, context, privateScope, 1, 0, parser.tokenStart, origin);
    if (origin & 32) {
      if (parser.getToken() === 471156 || parser.getToken() === 8673330 && (token2 & 2097152 || (kind & 4) === 0 || context & 1 || !parser.options.webcompat)) {
        throw new ParseError2(tokenStart, parser.currentLocation, 60, parser.getToken() === 471156 ? "of" : "in");
      }
    }
  } else if ((kind & 16 || (token2 & 2097152) > 0) && (parser.getToken() & 262144) !== 262144) {
    parser.report(59, declarationKind ?? (kind & 16 ? "const" : "destructuring"));
  }
  return parser.finishNode({
    type: "VariableDeclarator",
    id,
    init
  }, tokenStart);
}
function parseForStatement(parser, context, scope, privateScope, labels) {
  const start = parser.tokenStart;
  nextToken(parser, context);
  if (context & 524288 && parser.getToken() === 209006) {
    parser.report(179);
  }
  const forAwait = ((context & 2048) > 0 || (context & 2) > 0 && (context & 8) > 0) && consumeOpt(parser, context, 209006);
  consume(parser, context | 32, 67174411);
  scope = scope?.createChildScope(1);
  let test = null;
  let update = null;
  let destructible = 0;
  let init = null;
  let isVarDecl = parser.getToken() === 86088 || parser.getToken() === 241737 || parser.getToken() === 86090 || parser.getToken() === 209013;
  let resourceDeclarationKind;
  let consumedForOfDelimiter = false;
  let right;
  const { tokenStart } = parser;
  const token2 = parser.getToken();
  if (isVarDecl) {
    if (token2 === 241737) {
      init = parseIdentifier(parser, context);
      if (parser.getToken() & (143360 | 2097152) && (parser.getToken() & 20480) !== 20480) {
        init = parser.finishNode({
          type: "VariableDeclaration",
          kind: "let",
          declarations: parseVariableDeclarationList(parser, context | 131072, scope, privateScope, 8, 32)
        }, tokenStart);
        parser.assignable = 1;
      } else if (context & 1) {
        parser.report(67);
      } else {
        isVarDecl = false;
        parser.assignable = 1;
        init = parseMemberOrUpdateExpression(parser, context, privateScope, init, 0, 0, tokenStart);
        if (parser.getToken() === 471156)
          parser.report(117);
      }
    } else if (token2 === 209013) {
      const usingIdentifier = parseIdentifier(parser, context);
      if ((parser.flags & 1) !== 0 || !isResourceBindingStart(parser.getToken())) {
        isVarDecl = false;
        parser.assignable = 1;
        init = parseMemberOrUpdateExpression(parser, context, privateScope, usingIdentifier, 0, 0, tokenStart);
      } else if (parser.getToken() === 471156) {
        const ofStart = parser.tokenStart;
        const ofEnd = parser.currentLocation;
        const ofToken = parser.getToken();
        const ofValue = parser.tokenValue;
        const ofIdentifier = parseIdentifier(parser, context);
        if (parser.getToken() !== 1077936155 && parser.getToken() !== 8673330 && parser.getToken() !== 1074790417 && parser.getToken() !== 18) {
          isVarDecl = false;
          consumedForOfDelimiter = true;
          parser.assignable = 1;
          init = usingIdentifier;
        } else {
          resourceDeclarationKind = "using";
          validateBindingIdentifier(parser, context, 16, ofToken, 0);
          scope?.addBlockName(context, ofValue, 16, ofStart, ofEnd, 32);
          let declarationInitializer = null;
          if (parser.getToken() === 1077936155) {
            nextToken(parser, context | 32);
            declarationInitializer = parseExpression(parser, context | 131072, privateScope, 1, 0, parser.tokenStart);
            if ((parser.getToken() & 262144) === 262144) {
              throw new ParseError2(ofStart, parser.currentLocation, 60, parser.getToken() === 471156 ? "of" : "in");
            }
          } else if (parser.getToken() !== 8673330) {
            parser.report(59, resourceDeclarationKind);
          }
          const declarations = [
            parser.finishNode({
              type: "VariableDeclarator",
              id: ofIdentifier,
              init: declarationInitializer
            }, ofStart)
          ];
          const resourceNames = parser.options.lexical ? /* @__PURE__ */ new Set([ofValue]) : void 0;
          while (consumeOpt(parser, context | 131072, 18)) {
            const declaration = parseVariableDeclaration(parser, context | 131072, scope, privateScope, 16, 32, resourceDeclarationKind);
            if (resourceNames) {
              const { name } = declaration.id;
              if (resourceNames.has(name))
                parser.report(147, name);
              resourceNames.add(name);
            }
            declarations.push(declaration);
          }
          if (declarations.length > 1 && parser.getToken() & 262144) {
            parser.report(61, KeywordDescTable[parser.getToken() & 255]);
          }
          init = parser.finishNode({
            type: "VariableDeclaration",
            kind: resourceDeclarationKind,
            declarations
          }, tokenStart);
          parser.assignable = 1;
        }
      } else {
        resourceDeclarationKind = "using";
        init = parser.finishNode({
          type: "VariableDeclaration",
          kind: resourceDeclarationKind,
          declarations: parseVariableDeclarationList(parser, context | 131072, scope, privateScope, 16, 32, resourceDeclarationKind)
        }, tokenStart);
        parser.assignable = 1;
      }
    } else {
      nextToken(parser, context);
      init = parser.finishNode(token2 === 86088 ? {
        type: "VariableDeclaration",
        kind: "var",
        declarations: parseVariableDeclarationList(parser, context | 131072, scope, privateScope, 4, 32)
      } : {
        type: "VariableDeclaration",
        kind: "const",
        declarations: parseVariableDeclarationList(parser, context | 131072, scope, privateScope, 16, 32)
      }, tokenStart);
      parser.assignable = 1;
    }
  } else if (token2 === 209006 && (context & 2048 || context & 2 && context & 8)) {
    if (context & 524288)
      parser.report(179);
    nextToken(parser, context | 32);
    let awaitArgument;
    if ((parser.flags & 1) === 0 && parser.getToken() === 209013) {
      const usingStart = parser.tokenStart;
      const usingIdentifier = parseIdentifier(parser, context);
      if ((parser.flags & 1) === 0 && isResourceBindingStart(parser.getToken())) {
        resourceDeclarationKind = "await using";
        isVarDecl = true;
        init = parser.finishNode({
          type: "VariableDeclaration",
          kind: resourceDeclarationKind,
          declarations: parseVariableDeclarationList(parser, context | 131072, scope, privateScope, 16, 32, resourceDeclarationKind)
        }, tokenStart);
        parser.assignable = 1;
      } else {
        awaitArgument = parseMemberOrUpdateExpression(parser, context, privateScope, usingIdentifier, 0, 0, usingStart);
      }
    } else {
      awaitArgument = parseLeftHandSideExpression(parser, context, privateScope, 0, 0, 1);
    }
    if (!isVarDecl) {
      if (parser.getToken() === 8391735)
        parser.report(33);
      parser.assignable = 2;
      init = parser.finishNode({
        type: "AwaitExpression",
        argument: awaitArgument
      }, tokenStart);
    }
  } else if (forAwait && token2 === 209005) {
    const asyncIdentifier = parseIdentifier(parser, context);
    parser.assignable = 1;
    init = parseMemberOrUpdateExpression(parser, context | 131072, privateScope, asyncIdentifier, 0, 0, tokenStart);
  } else if (token2 === 1074790417) {
    if (forAwait)
      parser.report(82);
  } else if ((token2 & 2097152) === 2097152) {
    const patternStart = parser.tokenStart;
    init = token2 === 2162700 ? parseObjectLiteralOrPattern(parser, context, void 0, privateScope, 1, 0, 0, 2, 32) : parseArrayExpressionOrPattern(parser, context, void 0, privateScope, 1, 0, 0, 2, 32);
    destructible = parser.destructible;
    if (destructible & 64) {
      parser.report(63);
    }
    parser.assignable = destructible & 16 ? 2 : 1;
    init = parseMemberOrUpdateExpression(parser, context | 131072, privateScope, init, 0, 0, patternStart);
  } else {
    init = parseLeftHandSideExpression(parser, context | 131072, privateScope, 1, 0, 1);
  }
  if (consumedForOfDelimiter || (parser.getToken() & 262144) === 262144) {
    if (consumedForOfDelimiter || parser.getToken() === 471156) {
      if (parser.assignable & 2)
        parser.report(80, forAwait ? "await" : "of");
      reinterpretToPattern(parser, init);
      if (!consumedForOfDelimiter)
        nextToken(parser, context | 32);
      right = parseExpression(parser, context, privateScope, 1, 0, parser.tokenStart);
      consume(parser, context | 32, 16);
      const body3 = parseIterationStatementBody(parser, context, scope, privateScope, labels);
      return parser.finishNode({
        type: "ForOfStatement",
        left: init,
        right,
        body: body3,
        await: forAwait
      }, start);
    }
    if (resourceDeclarationKind)
      parser.report(30, "in");
    if (parser.assignable & 2)
      parser.report(80, "in");
    reinterpretToPattern(parser, init);
    nextToken(parser, context | 32);
    if (forAwait)
      parser.report(82);
    right = parseExpressions(parser, context, privateScope, 0, 1, parser.tokenStart);
    consume(parser, context | 32, 16);
    const body2 = parseIterationStatementBody(parser, context, scope, privateScope, labels);
    return parser.finishNode({
      type: "ForInStatement",
      body: body2,
      left: init,
      right
    }, start);
  }
  if (forAwait)
    parser.report(82);
  if (!isVarDecl) {
    if (destructible & 8 && parser.getToken() !== 1077936155) {
      parser.report(80, "loop");
    }
    init = parseAssignmentExpression(parser, context | 131072, privateScope, 0, 0, tokenStart, init);
  }
  if (parser.getToken() === 18)
    init = parseSequenceExpression(parser, context, privateScope, 0, tokenStart, init);
  consume(parser, context | 32, 1074790417);
  if (parser.getToken() !== 1074790417)
    test = parseExpressions(parser, context, privateScope, 0, 1, parser.tokenStart);
  consume(parser, context | 32, 1074790417);
  if (parser.getToken() !== 16)
    update = parseExpressions(parser, context, privateScope, 0, 1, parser.tokenStart);
  consume(parser, context | 32, 16);
  const body = parseIterationStatementBody(parser, context, scope, privateScope, labels);
  return parser.finishNode({
    type: "ForStatement",
    init,
    test,
    update,
    body
  }, start);
}
function parseRestrictedIdentifier(parser, context, scope) {
  if (!isValidIdentifier(context, parser.getToken()))
    parser.report(120);
  if ((parser.getToken() & 537079808) === 537079808)
    parser.report(121);
  scope?.addBlockName(context, parser.tokenValue, 8, parser.tokenStart, parser.currentLocation);
  return parseIdentifier(parser, context);
}
function parseImportDeclaration(parser, context, scope) {
  const start = parser.tokenStart;
  nextToken(parser, context);
  let source;
  let sourceParsed = false;
  let phase = null;
  const { tokenStart } = parser;
  let specifiers = [];
  if (parser.getToken() === 134283267) {
    source = parseLiteral(parser, context);
  } else {
    if (parser.getToken() & 143360) {
      const token2 = parser.getToken();
      const { tokenValue, tokenStart: start2, currentLocation } = parser;
      const isPhaseDefer = parser.features & 2 && (token2 & -2147483648) === 0 && tokenValue == "defer";
      const isPhaseSource = parser.features & 4 && (token2 & -2147483648) === 0 && tokenValue == "source";
      if (isPhaseDefer || isPhaseSource) {
        const phaseOrLocal = parseIdentifier(parser, context);
        if (tokenValue === "defer") {
          if (parser.getToken() === 8391476) {
            phase = "defer";
            specifiers = [parseImportNamespaceSpecifier(parser, context, scope)];
          } else if (parser.getToken() === 209011 || parser.getToken() === 18) {
            scope?.addBlockName(context, tokenValue, 8, start2, currentLocation);
            specifiers = [
              parser.finishNode({
                type: "ImportDefaultSpecifier",
                local: phaseOrLocal
              }, tokenStart)
            ];
          } else {
            parser.report(108);
          }
        } else if (parser.getToken() === 209011) {
          const fromToken = parser.getToken();
          const fromStart = parser.tokenStart;
          const fromEnd = parser.currentLocation;
          const fromLocal = parseIdentifier(parser, context);
          if (parser.getToken() === 209011) {
            validateBindingIdentifier(parser, context, 16, fromToken, 0);
            scope?.addBlockName(context, fromLocal.name, 8, fromStart, fromEnd);
            phase = "source";
            specifiers = [
              parser.finishNode({
                type: "ImportDefaultSpecifier",
                local: fromLocal
              }, fromStart)
            ];
          } else {
            scope?.addBlockName(context, tokenValue, 8, start2, currentLocation);
            specifiers = [
              parser.finishNode({
                type: "ImportDefaultSpecifier",
                local: phaseOrLocal
              }, tokenStart)
            ];
            if (parser.getToken() !== 134283267)
              parser.report(105, "Import");
            source = parseLiteral(parser, context);
            sourceParsed = true;
          }
        } else if (parser.getToken() & 143360) {
          phase = "source";
          const localStart = parser.tokenStart;
          const local = parseRestrictedIdentifier(parser, context, scope);
          specifiers = [
            parser.finishNode({
              type: "ImportDefaultSpecifier",
              local
            }, localStart)
          ];
        } else if (parser.getToken() === 18) {
          scope?.addBlockName(context, tokenValue, 8, start2, currentLocation);
          specifiers = [
            parser.finishNode({
              type: "ImportDefaultSpecifier",
              local: phaseOrLocal
            }, tokenStart)
          ];
        } else {
          parser.report(109);
        }
      } else {
        const local = parseRestrictedIdentifier(parser, context, scope);
        specifiers = [
          parser.finishNode({
            type: "ImportDefaultSpecifier",
            local
          }, tokenStart)
        ];
      }
      if (phase === null && !sourceParsed && consumeOpt(parser, context, 18)) {
        switch (parser.getToken()) {
          case 8391476:
            specifiers.push(parseImportNamespaceSpecifier(parser, context, scope));
            break;
          case 2162700:
            parseImportSpecifierOrNamedImports(parser, context, scope, specifiers);
            break;
          default:
            parser.report(107);
        }
      }
    } else {
      switch (parser.getToken()) {
        case 8391476:
          specifiers = [parseImportNamespaceSpecifier(parser, context, scope)];
          break;
        case 2162700:
          parseImportSpecifierOrNamedImports(parser, context, scope, specifiers);
          break;
        case 67174411:
          return parseImportCallDeclaration(parser, context, void 0, start);
        case 67108877:
          return parseImportMetaDeclaration(parser, context, start);
        default:
          parser.report(30, KeywordDescTable[parser.getToken() & 255]);
      }
    }
    if (!sourceParsed)
      source = parseModuleSpecifier(parser, context);
  }
  const attributes = parseImportAttributes(parser, context);
  const node = {
    type: "ImportDeclaration",
    specifiers,
    source,
    attributes,
    ...parser.features & 2 || parser.features & 4 ? { phase } : null
  };
  matchOrInsertSemicolon(parser, context | 32);
  return parser.finishNode(node, start);
}
function parseImportNamespaceSpecifier(parser, context, scope) {
  const { tokenStart } = parser;
  nextToken(parser, context);
  consume(parser, context, 77932);
  if ((parser.getToken() & 134217728) === 134217728) {
    throw new ParseError2(tokenStart, parser.currentLocation, 30, KeywordDescTable[parser.getToken() & 255]);
  }
  return parser.finishNode({
    type: "ImportNamespaceSpecifier",
    local: parseRestrictedIdentifier(parser, context, scope)
  }, tokenStart);
}
function parseModuleSpecifier(parser, context) {
  consume(parser, context, 209011);
  if (parser.getToken() !== 134283267)
    parser.report(105, "Import");
  return parseLiteral(parser, context);
}
function parseImportSpecifierOrNamedImports(parser, context, scope, specifiers) {
  nextToken(parser, context);
  while (parser.getToken() & 143360 || parser.getToken() === 134283267) {
    let { tokenValue, tokenStart, currentLocation } = parser;
    const start = tokenStart;
    const token2 = parser.getToken();
    const imported = parseModuleExportName(parser, context);
    let local;
    if (consumeOpt(parser, context, 77932)) {
      if ((parser.getToken() & 134217728) === 134217728 || parser.getToken() === 18) {
        parser.report(106);
      } else {
        validateBindingIdentifier(parser, context, 16, parser.getToken(), 0);
      }
      tokenValue = parser.tokenValue;
      tokenStart = parser.tokenStart;
      currentLocation = parser.currentLocation;
      local = parseIdentifier(parser, context);
    } else if (imported.type === "Identifier") {
      validateBindingIdentifier(parser, context, 16, token2, 0);
      local = parser.cloneIdentifier(imported);
    } else {
      parser.report(25, KeywordDescTable[77932 & 255]);
    }
    scope?.addBlockName(context, tokenValue, 8, tokenStart, currentLocation);
    specifiers.push(parser.finishNode({
      type: "ImportSpecifier",
      local,
      imported
    }, start));
    if (parser.getToken() !== 1074790415)
      consume(parser, context, 18);
  }
  consume(parser, context, 1074790415);
  return specifiers;
}
function parseImportMetaDeclaration(parser, context, start) {
  let expr = parseImportMetaExpression(parser, context, parser.finishNode({
    type: "Identifier",
    name: "import"
  }, start), start);
  expr = parseMemberOrUpdateExpression(parser, context, void 0, expr, 0, 0, start);
  expr = parseAssignmentExpression(parser, context, void 0, 0, 0, start, expr);
  if (parser.getToken() === 18) {
    expr = parseSequenceExpression(parser, context, void 0, 0, start, expr);
  }
  return parseExpressionStatement(parser, context, expr, start);
}
function parseImportCallDeclaration(parser, context, privateScope, start) {
  let expr = parseImportExpression(parser, context, privateScope, 0, start);
  parser.assignable = 2;
  expr = parseMemberOrUpdateExpression(parser, context, privateScope, expr, 0, 0, start);
  expr = parseAssignmentExpression(parser, context, privateScope, 0, 0, start, expr);
  if (parser.getToken() === 18) {
    expr = parseSequenceExpression(parser, context, privateScope, 0, start, expr);
  }
  return parseExpressionStatement(parser, context, expr, start);
}
function parseExportDeclaration(parser, context, scope) {
  const start = parser.leadingDecorators.decorators.length ? parser.leadingDecorators.start : parser.tokenStart;
  nextToken(parser, context | 32);
  const isDefaultExport = consumeOpt(parser, context | 32, 20561);
  if (parser.leadingDecorators.decorators.length && parser.getToken() !== 86094) {
    parser.report(172);
  }
  const specifiers = [];
  let declaration = null;
  let source = null;
  let attributes = [];
  if (isDefaultExport) {
    switch (parser.getToken()) {
      case 86104: {
        declaration = parseFunctionDeclaration(parser, context, scope, void 0, 1, 1, 0, parser.tokenStart, 4);
        break;
      }
      case 133:
        if (!(parser.features & 1)) {
          parser.report(30, "@");
        }
      case 86094:
        declaration = parseClassDeclaration(parser, context, scope, void 0, 1);
        break;
      case 209005: {
        const { tokenStart } = parser;
        declaration = parseIdentifier(parser, context);
        const { flags } = parser;
        if ((flags & 1) === 0 && parser.getToken() === 86104) {
          declaration = parseFunctionDeclaration(parser, context, scope, void 0, 1, 1, 1, tokenStart, 4);
          break;
        }
        if (parser.getToken() === 10) {
          declaration = parseArrowFromIdentifier(parser, context & -9, void 0, "async", declaration, 0, 1, 0, tokenStart);
        } else if ((flags & 1) === 0 && parser.getToken() === 67174411) {
          declaration = parseAsyncArrowOrCallExpression(parser, context, void 0, declaration, 1, 1, flags, tokenStart);
          declaration = parseMemberOrUpdateExpression(parser, context, void 0, declaration, 0, 0, tokenStart);
          declaration = parseAssignmentExpression(parser, context, void 0, 0, 0, tokenStart, declaration);
        } else if ((flags & 1) === 0 && parser.getToken() & 143360) {
          if (scope)
            scope = createArrowHeadParsingScope(parser, context, parser.tokenValue, parser.tokenStart, parser.currentLocation);
          declaration = parseIdentifier(parser, context);
          declaration = parseArrowFunctionExpression(parser, context, scope, void 0, [declaration], 1, tokenStart);
        } else {
          declaration = parseMemberOrUpdateExpression(parser, context, void 0, declaration, 0, 0, tokenStart);
          declaration = parseAssignmentExpression(parser, context, void 0, 0, 0, tokenStart, declaration);
        }
        matchOrInsertSemicolon(parser, context | 32);
        break;
      }
      default:
        declaration = parseExpression(parser, context, void 0, 1, 0, parser.tokenStart);
        matchOrInsertSemicolon(parser, context | 32);
    }
    if (scope)
      parser.declareUnboundVariable("default");
    return parser.finishNode({
      type: "ExportDefaultDeclaration",
      declaration
    }, start);
  }
  switch (parser.getToken()) {
    case 8391476: {
      nextToken(parser, context);
      let exported = null;
      const isNamedDeclaration = consumeOpt(parser, context, 77932);
      if (isNamedDeclaration) {
        if (scope)
          parser.declareUnboundVariable(parser.tokenValue);
        exported = parseModuleExportName(parser, context);
      }
      consume(parser, context, 209011);
      if (parser.getToken() !== 134283267)
        parser.report(105, "Export");
      source = parseLiteral(parser, context);
      const attributes2 = parseImportAttributes(parser, context);
      const node2 = {
        type: "ExportAllDeclaration",
        source,
        exported,
        attributes: attributes2
      };
      matchOrInsertSemicolon(parser, context | 32);
      return parser.finishNode(node2, start);
    }
    case 2162700: {
      nextToken(parser, context);
      const tmpExportedNames = [];
      const tmpExportedBindings = [];
      let hasLiteralLocal = 0;
      while (parser.getToken() & 143360 || parser.getToken() === 134283267) {
        const { tokenStart, tokenValue } = parser;
        const local = parseModuleExportName(parser, context);
        if (local.type === "Literal") {
          hasLiteralLocal = 1;
        }
        let exported;
        if (parser.getToken() === 77932) {
          nextToken(parser, context);
          if ((parser.getToken() & 143360) === 0 && parser.getToken() !== 134283267) {
            parser.report(106);
          }
          if (scope) {
            tmpExportedNames.push(parser.tokenValue);
            tmpExportedBindings.push(tokenValue);
          }
          exported = parseModuleExportName(parser, context);
        } else {
          if (scope) {
            tmpExportedNames.push(parser.tokenValue);
            tmpExportedBindings.push(parser.tokenValue);
          }
          exported = local.type === "Literal" ? parser.cloneStringLiteral(local) : parser.cloneIdentifier(local);
        }
        specifiers.push(parser.finishNode({
          type: "ExportSpecifier",
          local,
          exported
        }, tokenStart));
        if (parser.getToken() !== 1074790415)
          consume(parser, context, 18);
      }
      consume(parser, context, 1074790415);
      if (consumeOpt(parser, context, 209011)) {
        if (parser.getToken() !== 134283267)
          parser.report(105, "Export");
        source = parseLiteral(parser, context);
        attributes = parseImportAttributes(parser, context);
        if (scope) {
          tmpExportedNames.forEach((n2) => parser.declareUnboundVariable(n2));
        }
      } else {
        if (hasLiteralLocal) {
          parser.report(174);
        }
        if (scope) {
          tmpExportedNames.forEach((n2) => parser.declareUnboundVariable(n2));
          tmpExportedBindings.forEach((b) => parser.addBindingToExports(b));
        }
      }
      matchOrInsertSemicolon(parser, context | 32);
      break;
    }
    case 133:
      if (!(parser.features & 1)) {
        parser.report(30, "@");
      }
    case 86094:
      declaration = parseClassDeclaration(parser, context, scope, void 0, 2);
      break;
    case 86104:
      declaration = parseFunctionDeclaration(parser, context, scope, void 0, 1, 2, 0, parser.tokenStart, 4);
      break;
    case 241737:
      declaration = parseLexicalDeclaration(parser, context, scope, void 0, 8, 64);
      break;
    case 86090:
      declaration = parseLexicalDeclaration(parser, context, scope, void 0, 16, 64);
      break;
    case 86088:
      declaration = parseVariableStatement(parser, context, scope, void 0, 64);
      break;
    case 209005: {
      const { tokenStart } = parser;
      nextToken(parser, context);
      if ((parser.flags & 1) === 0 && parser.getToken() === 86104) {
        declaration = parseFunctionDeclaration(parser, context, scope, void 0, 1, 2, 1, tokenStart, 4);
        break;
      }
    }
    default:
      parser.report(30, KeywordDescTable[parser.getToken() & 255]);
  }
  const node = {
    type: "ExportNamedDeclaration",
    declaration,
    specifiers,
    source,
    attributes
  };
  return parser.finishNode(node, start);
}
function parseExpression(parser, context, privateScope, canAssign, inGroup, start, origin = 0) {
  let expr = parsePrimaryExpression(parser, context, privateScope, 2, 0, canAssign, inGroup, 1, start, origin, context & 131072 ? 0 : 1);
  expr = parseMemberOrUpdateExpression(parser, context, privateScope, expr, inGroup, 0, start);
  return parseAssignmentExpression(parser, context, privateScope, inGroup, 0, start, expr);
}
function parseSequenceExpression(parser, context, privateScope, inGroup, start, expr) {
  const expressions = [expr];
  while (consumeOpt(parser, context | 32, 18)) {
    expressions.push(parseExpression(parser, context, privateScope, 1, inGroup, parser.tokenStart));
  }
  return parser.finishNode({
    type: "SequenceExpression",
    expressions
  }, start);
}
function parseExpressions(parser, context, privateScope, inGroup, canAssign, start) {
  const expr = parseExpression(parser, context, privateScope, canAssign, inGroup, start);
  return parser.getToken() === 18 ? parseSequenceExpression(parser, context, privateScope, inGroup, start, expr) : expr;
}
function parseAssignmentExpression(parser, context, privateScope, inGroup, isPattern, start, left) {
  const token2 = parser.getToken();
  if ((token2 & 4194304) === 4194304) {
    if (parser.assignable & 2)
      parser.report(26);
    if ((token2 & 524288) === 524288 && parser.assignable & 4)
      parser.report(26);
    if (!isPattern && token2 === 1077936155 && left.type === "ArrayExpression" || left.type === "ObjectExpression") {
      reinterpretToPattern(parser, left);
    }
    nextToken(parser, context | 32);
    const right = parseExpression(parser, context, privateScope, 1, inGroup, parser.tokenStart);
    parser.assignable = 2;
    return parser.finishNode(isPattern ? {
      type: "AssignmentPattern",
      left,
      right
    } : {
      type: "AssignmentExpression",
      left,
      operator: KeywordDescTable[token2 & 255],
      right
    }, start);
  }
  if ((token2 & 8388608) === 8388608) {
    left = parseBinaryExpression(parser, context, privateScope, inGroup, start, 4, token2, left);
  }
  if (consumeOpt(parser, context | 32, 22)) {
    left = parseConditionalExpression(parser, context, privateScope, left, start);
  }
  return left;
}
function parseAssignmentExpressionOrPattern(parser, context, privateScope, inGroup, isPattern, start, left) {
  const token2 = parser.getToken();
  nextToken(parser, context | 32);
  const right = parseExpression(parser, context, privateScope, 1, inGroup, parser.tokenStart);
  left = parser.finishNode(isPattern ? {
    type: "AssignmentPattern",
    left,
    right
  } : {
    type: "AssignmentExpression",
    left,
    operator: KeywordDescTable[token2 & 255],
    right
  }, start);
  parser.assignable = 2;
  return left;
}
function parseConditionalExpression(parser, context, privateScope, test, start) {
  const consequent = parseExpression(parser, (context | 131072) ^ 131072, privateScope, 1, 0, parser.tokenStart);
  consume(parser, context | 32, 21);
  parser.assignable = 1;
  const alternate = parseExpression(parser, context, privateScope, 1, 0, parser.tokenStart);
  parser.assignable = 2;
  return parser.finishNode({
    type: "ConditionalExpression",
    test,
    consequent,
    alternate
  }, start);
}
function parseBinaryExpression(parser, context, privateScope, inGroup, start, minPrecedence, operator, left) {
  if ((parser.flags & 16384) === 16384) {
    parser.flags = (parser.flags | 16384) ^ 16384;
    return left;
  }
  const bit = -((context & 131072) > 0) & 8673330;
  let t2;
  let precedence;
  parser.assignable = 2;
  while (parser.getToken() & 8388608) {
    t2 = parser.getToken();
    precedence = t2 & 3840;
    if (t2 & 524288 && operator & 268435456 || operator & 524288 && t2 & 268435456) {
      parser.report(167);
    }
    if (precedence + ((t2 === 8391735) << 8) - ((bit === t2) << 12) <= minPrecedence)
      break;
    nextToken(parser, context | 32);
    left = parser.finishNode({
      type: t2 & 524288 || t2 & 268435456 ? "LogicalExpression" : "BinaryExpression",
      left,
      right: parseBinaryExpression(parser, context, privateScope, inGroup, parser.tokenStart, precedence, t2, parseLeftHandSideExpression(parser, context, privateScope, 0, inGroup, 1, (context & 131072) === 0 && (8673330 & 3840) > precedence ? 1 : 0)),
      operator: KeywordDescTable[t2 & 255]
    }, start);
  }
  if (parser.getToken() === 1077936155)
    parser.report(26);
  return left;
}
function parseUnaryExpression(parser, context, privateScope, isLHS, inGroup) {
  if (!isLHS)
    parser.report(0);
  const { tokenStart } = parser;
  const unaryOperator = parser.getToken();
  nextToken(parser, context | 32);
  const arg = parseLeftHandSideExpression(parser, context, privateScope, 0, inGroup, 1);
  if (parser.getToken() === 8391735)
    parser.report(33);
  if (context & 1 && unaryOperator === 16863276) {
    if (arg.type === "Identifier") {
      parser.report(123);
    } else if (isPropertyWithPrivateFieldKey(arg)) {
      parser.report(129);
    }
  }
  parser.assignable = 2;
  return parser.finishNode({
    type: "UnaryExpression",
    operator: KeywordDescTable[unaryOperator & 255],
    argument: arg,
    prefix: true
  }, tokenStart);
}
function parseAsyncExpression(parser, context, privateScope, inGroup, isLHS, canAssign, inNew, start) {
  const token2 = parser.getToken();
  const expr = parseIdentifier(parser, context);
  const { flags } = parser;
  if ((flags & 1) === 0) {
    if (parser.getToken() === 86104) {
      return parseFunctionExpression(parser, context, privateScope, 1, inGroup, start);
    }
    if (isValidIdentifier(context, parser.getToken())) {
      if (!isLHS)
        parser.report(0);
      if ((parser.getToken() & 36864) === 36864) {
        parser.flags |= 256;
      }
      return parseAsyncArrowAfterIdent(parser, context, privateScope, canAssign, start);
    }
  }
  if (!inNew && parser.getToken() === 67174411) {
    return parseAsyncArrowOrCallExpression(parser, context, privateScope, expr, canAssign, 1, flags, start);
  }
  if (parser.getToken() === 10) {
    classifyIdentifier(parser, context, token2);
    if (inNew)
      parser.report(51);
    if ((token2 & 36864) === 36864) {
      parser.flags |= 256;
    }
    return parseArrowFromIdentifier(parser, context, privateScope, parser.tokenValue, expr, inNew, canAssign, 0, start);
  }
  parser.assignable = 1;
  return expr;
}
function parseYieldExpressionOrIdentifier(parser, context, privateScope, inGroup, canAssign, start) {
  if (inGroup) {
    if ((parser.destructible & 256) === 0) {
      parser.firstYieldLocation ??= { start, end: parser.currentLocation };
    }
    parser.destructible |= 256;
  }
  if (context & 1024) {
    nextToken(parser, context | 32);
    if (context & 8192)
      throw new ParseError2(start, parser.startPosition, 32);
    if (!canAssign)
      parser.report(26);
    if (parser.getToken() === 22)
      parser.report(126);
    let argument = null;
    let delegate = false;
    if ((parser.flags & 1) === 0) {
      delegate = consumeOpt(parser, context | 32, 8391476);
      if (parser.getToken() & (12288 | 65536) || delegate) {
        argument = parseExpression(parser, context, privateScope, 1, 0, parser.tokenStart);
      }
    } else if (parser.getToken() === 8391476) {
      parser.report(30, KeywordDescTable[parser.getToken() & 255]);
    }
    if (parser.getToken() & (67108864 | 8388608)) {
      if (argument === null && (parser.flags & 1) === 0) {
        parser.report(30, KeywordDescTable[parser.getToken() & 255]);
      }
      parser.flags |= 16384;
    }
    parser.assignable = 2;
    return parser.finishNode({
      type: "YieldExpression",
      argument,
      delegate
    }, start);
  }
  if (context & 1)
    parser.report(97, "yield");
  return parseIdentifierOrArrow(parser, context, privateScope, 0, canAssign);
}
function parseAwaitExpressionOrIdentifier(parser, context, privateScope, inNew, inGroup, canAssign, start) {
  if (inGroup) {
    if ((parser.destructible & 128) === 0) {
      parser.firstAwaitLocation ??= { start, end: parser.currentLocation };
    }
    parser.destructible |= 128;
  }
  if (context & 524288)
    parser.report(179);
  const isEscaped3 = (parser.getToken() & -2147483648) !== 0;
  const allowRegExp = !isEscaped3 && context & (2048 | 2) ? 1 : 0;
  const possibleIdentifierOrArrowFunc = parseIdentifierOrArrow(parser, context, privateScope, allowRegExp, canAssign);
  const isIdentifier = isEscaped3 || possibleIdentifierOrArrowFunc.type === "ArrowFunctionExpression" || (parser.getToken() & 65536) === 0 && (parser.getToken() & 36864) !== 36864;
  if (isIdentifier) {
    if (context & 2048)
      throw new ParseError2(start, parser.startPosition, 178);
    if (context & 2)
      throw new ParseError2(start, parser.startPosition, 112);
    if (context & 8192 && context & 2048)
      throw new ParseError2(start, parser.startPosition, 112);
    return possibleIdentifierOrArrowFunc;
  }
  if (context & 8192 && (context & (2048 | 2) || parser.getToken() & 143360)) {
    throw new ParseError2(start, parser.startPosition, 31);
  }
  if (context & 2048 || context & 2 && context & 8) {
    if (inNew)
      throw new ParseError2(start, parser.startPosition, 0);
    const argument = parseLeftHandSideExpression(parser, context, privateScope, 0, 0, 1);
    if (parser.getToken() === 8391735)
      parser.report(33);
    parser.assignable = 2;
    return parser.finishNode({
      type: "AwaitExpression",
      argument
    }, start);
  }
  if (context & 2)
    throw new ParseError2(start, parser.startPosition, 98);
  return possibleIdentifierOrArrowFunc;
}
function parseFunctionBody(parser, context, scope, privateScope, funcNameToken, functionScope, origin = 0) {
  const { tokenStart } = parser;
  parser.flags &= -4161;
  consume(parser, context | 32, 2162700);
  const body = [];
  if (parser.getToken() !== 1074790415) {
    while (parser.getToken() === 134283267) {
      const { index, tokenStart: tokenStart2, tokenIndex, tokenValue } = parser;
      const token2 = parser.getToken();
      const expr = parseLiteral(parser, context);
      if (isValidStrictMode(parser, index, tokenIndex, tokenValue)) {
        context |= 1;
        if (parser.flags & 128) {
          throw new ParseError2(tokenStart2, parser.currentLocation, 66);
        }
        if (parser.flags & 64) {
          throw new ParseError2(tokenStart2, parser.currentLocation, 9);
        }
        if (parser.flags & 4096) {
          throw new ParseError2(tokenStart2, parser.currentLocation, 15);
        }
        functionScope?.reportScopeError();
      }
      body.push(parseDirective(parser, context, expr, token2, tokenStart2));
    }
    if (context & 1) {
      if (funcNameToken) {
        if ((funcNameToken & 537079808) === 537079808) {
          parser.report(121);
        }
        if ((funcNameToken & 36864) === 36864) {
          parser.report(40);
        }
      }
      if (parser.flags & 512)
        parser.report(121);
      if (parser.flags & 256) {
        if (parser.strictReservedRange) {
          throw new ParseError2(parser.strictReservedRange[0], parser.strictReservedRange[1], 120);
        }
        parser.report(120);
      }
    }
  }
  parser.flags = (parser.flags | 512 | 256 | 64 | 4096) ^ (512 | 256 | 64 | 4096);
  parser.destructible = (parser.destructible | 256) ^ 256;
  while (parser.getToken() !== 1074790415) {
    body.push(parseStatementListItem(parser, context, scope, privateScope, {}, 4));
  }
  consume(parser, origin & (16 | 8) ? context | 32 : context, 1074790415);
  parser.flags &= -4289;
  if (parser.getToken() === 1077936155)
    parser.report(26);
  return parser.finishNode({
    type: "BlockStatement",
    body
  }, tokenStart);
}
function parseSuperExpression(parser, context) {
  const { tokenStart } = parser;
  nextToken(parser, context);
  switch (parser.getToken()) {
    case 67108991:
      parser.report(169);
    case 67174411: {
      if ((context & 512) === 0)
        parser.report(28);
      parser.assignable = 2;
      break;
    }
    case 69271571:
    case 67108877: {
      if ((context & 256) === 0)
        parser.report(29);
      parser.assignable = 1;
      break;
    }
    default:
      parser.report(30, "super");
  }
  return parser.finishNode({ type: "Super" }, tokenStart);
}
function parseLeftHandSideExpression(parser, context, privateScope, canAssign, inGroup, isLHS, allowPrivateId = 0) {
  const start = parser.tokenStart;
  const expression = parsePrimaryExpression(parser, context, privateScope, 2, 0, canAssign, inGroup, isLHS, start, 0, allowPrivateId);
  return parseMemberOrUpdateExpression(parser, context, privateScope, expression, inGroup, 0, start);
}
function parseUpdateExpression(parser, context, expr, start) {
  if (parser.assignable & 2 || expr.type === "ArrayExpression" || expr.type === "ObjectExpression") {
    parser.report(55);
  }
  const token2 = parser.getToken();
  nextToken(parser, context);
  parser.assignable = 2;
  return parser.finishNode({
    type: "UpdateExpression",
    argument: expr,
    operator: KeywordDescTable[token2 & 255],
    prefix: false
  }, start);
}
function parseMemberOrUpdateExpression(parser, context, privateScope, expr, inGroup, inChain, start) {
  if ((parser.getToken() & 33619968) === 33619968 && (parser.flags & 1) === 0) {
    expr = parseUpdateExpression(parser, context, expr, start);
  } else if ((parser.getToken() & 67108864) === 67108864) {
    if ((parser.flags & 16384) === 16384) {
      parser.flags = (parser.flags | 16384) ^ 16384;
      return expr;
    }
    context = (context | 131072) ^ 131072;
    switch (parser.getToken()) {
      case 67108877: {
        nextToken(parser, (context | 262144 | 8) ^ 8);
        if (context & 16 && parser.getToken() === 131 && parser.tokenValue === "super") {
          parser.report(175);
        }
        parser.assignable = (parser.flags & 2048) === 2048 ? 2 : 1;
        const property2 = parsePropertyOrPrivatePropertyName(parser, context | 64, privateScope, 1);
        expr = parser.finishNode({
          type: "MemberExpression",
          object: expr,
          computed: false,
          property: property2,
          optional: false
        }, start);
        break;
      }
      case 69271571: {
        if ((parser.flags & 8192) === 8192) {
          parser.flags = (parser.flags | 8192) ^ 8192;
          return expr;
        }
        let restoreHasOptionalChaining = false;
        if ((parser.flags & 2048) === 2048) {
          restoreHasOptionalChaining = true;
          parser.flags = (parser.flags | 2048) ^ 2048;
        }
        nextToken(parser, context | 32);
        const { tokenStart } = parser;
        const property2 = parseExpressions(parser, context, privateScope, inGroup, 1, tokenStart);
        consume(parser, context, 20);
        parser.assignable = restoreHasOptionalChaining ? 2 : 1;
        expr = parser.finishNode({
          type: "MemberExpression",
          object: expr,
          computed: true,
          property: property2,
          optional: false
        }, start);
        if (restoreHasOptionalChaining) {
          parser.flags |= 2048;
        }
        break;
      }
      case 67174411: {
        if ((parser.flags & 1024) === 1024) {
          parser.flags = (parser.flags | 1024) ^ 1024;
          return expr;
        }
        let restoreHasOptionalChaining = false;
        if ((parser.flags & 2048) === 2048) {
          restoreHasOptionalChaining = true;
          parser.flags = (parser.flags | 2048) ^ 2048;
        }
        const args = parseArguments(parser, context, privateScope, inGroup);
        if (!restoreHasOptionalChaining && !(context & 1) && parser.options.webcompat) {
          parser.assignable = 4;
        } else {
          parser.assignable = 2;
        }
        expr = parser.finishNode({
          type: "CallExpression",
          callee: expr,
          arguments: args,
          optional: false
        }, start);
        if (restoreHasOptionalChaining) {
          parser.flags |= 2048;
        }
        break;
      }
      case 67108991: {
        nextToken(parser, (context | 262144 | 8) ^ 8);
        parser.flags |= 2048;
        parser.assignable = 2;
        expr = parseOptionalChain(parser, context, privateScope, expr, start);
        break;
      }
      default:
        if ((parser.flags & 2048) === 2048) {
          parser.report(168);
        }
        parser.assignable = 2;
        expr = parser.finishNode({
          type: "TaggedTemplateExpression",
          tag: expr,
          quasi: parser.getToken() === 67174408 ? parseTemplate(parser, context | 64, privateScope) : parseTemplateLiteral(parser, context)
        }, start);
    }
    expr = parseMemberOrUpdateExpression(parser, context, privateScope, expr, 0, 1, start);
  }
  if (inChain === 0 && (parser.flags & 2048) === 2048) {
    parser.flags = (parser.flags | 2048) ^ 2048;
    expr = parser.finishNode({
      type: "ChainExpression",
      expression: expr
    }, start);
  }
  return expr;
}
function parseOptionalChain(parser, context, privateScope, expr, start) {
  let restoreHasOptionalChaining = false;
  let node;
  if (parser.getToken() === 69271571 || parser.getToken() === 67174411) {
    if ((parser.flags & 2048) === 2048) {
      restoreHasOptionalChaining = true;
      parser.flags = (parser.flags | 2048) ^ 2048;
    }
  }
  if (parser.getToken() === 69271571) {
    nextToken(parser, context | 32);
    const { tokenStart } = parser;
    const property2 = parseExpressions(parser, context, privateScope, 0, 1, tokenStart);
    consume(parser, context, 20);
    parser.assignable = 2;
    node = parser.finishNode({
      type: "MemberExpression",
      object: expr,
      computed: true,
      optional: true,
      property: property2
    }, start);
  } else if (parser.getToken() === 67174411) {
    const args = parseArguments(parser, context, privateScope, 0);
    parser.assignable = 2;
    node = parser.finishNode({
      type: "CallExpression",
      callee: expr,
      arguments: args,
      optional: true
    }, start);
  } else {
    const property2 = parsePropertyOrPrivatePropertyName(parser, context, privateScope, 1);
    parser.assignable = 2;
    node = parser.finishNode({
      type: "MemberExpression",
      object: expr,
      computed: false,
      optional: true,
      property: property2
    }, start);
  }
  if (restoreHasOptionalChaining) {
    parser.flags |= 2048;
  }
  return node;
}
function parsePropertyOrPrivatePropertyName(parser, context, privateScope, allowPrivateId = 0) {
  if ((parser.getToken() & 143360) === 0 && parser.getToken() !== -2147483527 && parser.getToken() !== -2147483526 && (parser.getToken() !== 131 || !allowPrivateId)) {
    parser.report(162);
  }
  return parser.getToken() === 131 ? parsePrivateIdentifier(parser, context, privateScope, 0) : parseIdentifier(parser, context);
}
function parseUpdateExpressionPrefixed(parser, context, privateScope, inNew, isLHS, start) {
  if (inNew)
    parser.report(56);
  if (!isLHS)
    parser.report(0);
  const token2 = parser.getToken();
  nextToken(parser, context | 32);
  const arg = parseLeftHandSideExpression(parser, context, privateScope, 0, 0, 1);
  if (parser.assignable & 2) {
    parser.report(55);
  }
  parser.assignable = 2;
  return parser.finishNode({
    type: "UpdateExpression",
    argument: arg,
    operator: KeywordDescTable[token2 & 255],
    prefix: true
  }, start);
}
function parsePrimaryExpression(parser, context, privateScope, kind, inNew, canAssign, inGroup, isLHS, start, origin = 0, allowPrivateId = 0) {
  if ((parser.getToken() & 143360) === 143360) {
    switch (parser.getToken()) {
      case 209006:
      case 209006 | -2147483648:
        return parseAwaitExpressionOrIdentifier(parser, context, privateScope, inNew, inGroup, canAssign, start);
      case 241771:
        return parseYieldExpressionOrIdentifier(parser, context, privateScope, inGroup, canAssign, start);
      case 209005:
        return parseAsyncExpression(parser, context, privateScope, inGroup, isLHS, canAssign, inNew, start);
    }
    const { tokenValue } = parser;
    const token2 = parser.getToken();
    const expr = parseIdentifier(parser, context | 64);
    if (parser.getToken() === 10) {
      if (!isLHS)
        parser.report(0);
      classifyIdentifier(parser, context, token2);
      if ((token2 & 36864) === 36864) {
        parser.flags |= 256;
      }
      return parseArrowFromIdentifier(parser, context, privateScope, tokenValue, expr, inNew, canAssign, 0, start, origin);
    }
    if (context & 16 && !(context & 32768) && !(context & 8192) && parser.tokenValue === "arguments" && !(origin & 1 && parser.getToken() === 21))
      throw new ParseError2(start, parser.startPosition, 132);
    if ((token2 & 255) === (241737 & 255)) {
      if (context & 1)
        parser.report(115);
      if (kind & (8 | 16))
        parser.report(100);
    }
    parser.assignable = context & 1 && (token2 & 537079808) === 537079808 ? 2 : 1;
    return expr;
  }
  if ((parser.getToken() & 134217728) === 134217728) {
    return parseLiteral(parser, context);
  }
  switch (parser.getToken()) {
    case 33619993:
    case 33619994:
      return parseUpdateExpressionPrefixed(parser, context, privateScope, inNew, isLHS, start);
    case 16863276:
    case 16842798:
    case 16842799:
    case 25233968:
    case 25233969:
    case 16863275:
    case 16863277:
      return parseUnaryExpression(parser, context, privateScope, isLHS, inGroup);
    case 86104:
      return parseFunctionExpression(parser, context, privateScope, 0, inGroup, start);
    case 2162700:
      return parseObjectLiteral(parser, context, privateScope, canAssign ? 0 : 1, inGroup);
    case 69271571:
      return parseArrayLiteral(parser, context, privateScope, canAssign ? 0 : 1, inGroup);
    case 67174411:
      return parseParenthesizedExpression(parser, context, privateScope, canAssign, 1, start, origin);
    case 86021:
    case 86022:
    case 86023:
      return parseNullOrTrueOrFalseLiteral(parser, context);
    case 86111:
      return parseThisExpression(parser, context);
    case 65540:
      return parseRegExpLiteral(parser, context);
    case 133:
      if (!(parser.features & 1)) {
        parser.report(30, "@");
      }
    case 86094:
      return parseClassExpression(parser, context, privateScope, inGroup, start);
    case 86109:
      return parseSuperExpression(parser, context);
    case 67174409:
      return parseTemplateLiteral(parser, context);
    case 67174408:
      return parseTemplate(parser, context, privateScope);
    case 86107:
      return parseNewExpression(parser, context, privateScope, inGroup);
    case 134283389:
      return parseBigIntLiteral(parser, context);
    case 131: {
      if (!allowPrivateId)
        parser.report(30, "PrivateField");
      const { tokenStart } = parser;
      const expression = parsePrivateIdentifier(parser, context, privateScope, 0);
      if (parser.getToken() !== 8673330) {
        throw new ParseError2(tokenStart, parser.startPosition, 151);
      }
      return expression;
    }
    case 86106:
      return parseImportCallOrMetaExpression(parser, context, privateScope, inNew, inGroup, start);
    case 8456256:
      if (parser.options.jsx)
        return parseJSXRootElementOrFragment(parser, context, privateScope, 0, parser.tokenStart);
    default:
      if (isValidIdentifier(context, parser.getToken())) {
        return parseIdentifierOrArrow(parser, context, privateScope, 0, canAssign);
      }
      parser.report(30, KeywordDescTable[parser.getToken() & 255]);
  }
}
function parseImportCallOrMetaExpression(parser, context, privateScope, inNew, inGroup, start) {
  let expr = parseIdentifier(parser, context);
  if (parser.getToken() === 67108877) {
    return parseImportMetaExpression(parser, context, expr, start, privateScope, inGroup, inNew);
  }
  if (inNew)
    parser.report(144);
  expr = parseImportExpression(parser, context, privateScope, inGroup, start);
  parser.assignable = 2;
  return parseMemberOrUpdateExpression(parser, context, privateScope, expr, inGroup, 0, start);
}
function parseImportMetaExpression(parser, context, meta, start, privateScope, inGroup = 0, inNew = 0) {
  const propertyStart = parser.tokenStart;
  const propertyEnd = parser.currentLocation;
  nextToken(parser, context);
  const token2 = parser.getToken();
  const isPhaseDefer = parser.features & 2 && (token2 & -2147483648) === 0 && parser.tokenValue === "defer";
  const isPhaseSource = parser.features & 4 && (token2 & -2147483648) === 0 && parser.tokenValue === "source";
  if (isPhaseDefer || isPhaseSource) {
    if (inNew)
      parser.report(144);
    nextToken(parser, context);
    const expression = parseImportExpression(parser, context, privateScope, inGroup, start, parser.tokenValue);
    parser.assignable = 2;
    return expression;
  }
  if ((context & 2) === 0) {
    throw new ParseError2(propertyStart, propertyEnd, 171);
  }
  if (token2 !== 209031 && parser.tokenValue !== "meta") {
    parser.report(176);
  } else if (token2 & -2147483648) {
    parser.report(177);
  }
  parser.assignable = 2;
  return parser.finishNode({
    type: "MetaProperty",
    meta,
    property: parseIdentifier(parser, context)
  }, start);
}
function parseImportExpression(parser, context, privateScope, inGroup, start, phase = null) {
  consume(parser, context | 32, 67174411);
  if (parser.getToken() === 14)
    parser.report(145);
  const source = parseExpression(parser, context, privateScope, 1, inGroup, parser.tokenStart);
  let options = null;
  if (parser.getToken() === 18) {
    consume(parser, context, 18);
    if (parser.getToken() !== 16) {
      const expContext = (context | 131072) ^ 131072;
      options = parseExpression(parser, expContext, privateScope, 1, inGroup, parser.tokenStart);
    }
    consumeOpt(parser, context, 18);
  }
  const node = {
    type: "ImportExpression",
    source,
    options,
    ...parser.features & 2 || parser.features & 4 ? { phase } : null
  };
  consume(parser, context, 16);
  return parser.finishNode(node, start);
}
function parseImportAttributes(parser, context) {
  if (!consumeOpt(parser, context, 20579))
    return [];
  consume(parser, context, 2162700);
  const attributes = [];
  const keysContent = /* @__PURE__ */ new Set();
  while (parser.getToken() !== 1074790415) {
    const start = parser.tokenStart;
    const key = parseIdentifierOrStringLiteral(parser, context);
    consume(parser, context, 21);
    const value = parseStringLiteral(parser, context);
    const keyContent = key.type === "Literal" ? key.value : key.name;
    if (keysContent.has(keyContent)) {
      parser.report(147, keyContent);
    }
    keysContent.add(keyContent);
    attributes.push(parser.finishNode({
      type: "ImportAttribute",
      key,
      value
    }, start));
    if (parser.getToken() !== 1074790415) {
      consume(parser, context, 18);
    }
  }
  consume(parser, context, 1074790415);
  return attributes;
}
function parseStringLiteral(parser, context) {
  if (parser.getToken() === 134283267) {
    return parseLiteral(parser, context);
  } else {
    parser.report(30, KeywordDescTable[parser.getToken() & 255]);
  }
}
function parseIdentifierOrStringLiteral(parser, context) {
  if (parser.getToken() === 134283267) {
    return parseLiteral(parser, context);
  } else if (parser.getToken() & 143360) {
    return parseIdentifier(parser, context);
  } else {
    parser.report(30, KeywordDescTable[parser.getToken() & 255]);
  }
}
function parseModuleExportName(parser, context) {
  if (parser.getToken() === 134283267) {
    const value = parser.tokenValue;
    if (!value.isWellFormed()) {
      parser.report(173);
    }
    return parseLiteral(parser, context);
  } else if (parser.getToken() & 143360) {
    return parseIdentifier(parser, context);
  } else {
    parser.report(30, KeywordDescTable[parser.getToken() & 255]);
  }
}
function parseBigIntLiteral(parser, context) {
  const { tokenRaw, tokenValue, tokenStart } = parser;
  nextToken(parser, context);
  parser.assignable = 2;
  const node = {
    type: "Literal",
    value: tokenValue,
    bigint: String(tokenValue)
  };
  if (parser.options.raw) {
    node.raw = tokenRaw;
  }
  return parser.finishNode(node, tokenStart);
}
function parseTemplateLiteral(parser, context) {
  parser.assignable = 2;
  const { tokenValue, tokenRaw, tokenStart } = parser;
  consume(parser, context, 67174409);
  const quasis = [parseTemplateElement(parser, tokenValue, tokenRaw, tokenStart, true)];
  return parser.finishNode({
    type: "TemplateLiteral",
    expressions: [],
    quasis
  }, tokenStart);
}
function parseTemplate(parser, context, privateScope) {
  context = (context | 131072) ^ 131072;
  const { tokenValue, tokenRaw, tokenStart } = parser;
  consume(parser, context & -65 | 32, 67174408);
  const quasis = [parseTemplateElement(parser, tokenValue, tokenRaw, tokenStart, false)];
  const expressions = [
    parseExpressions(parser, context & -65, privateScope, 0, 1, parser.tokenStart)
  ];
  if (parser.getToken() !== 1074790415)
    parser.report(83);
  while (parser.setToken(scanTemplateTail(parser, context), true) !== 67174409) {
    const { tokenValue: tokenValue2, tokenRaw: tokenRaw2, tokenStart: tokenStart2 } = parser;
    consume(parser, context & -65 | 32, 67174408);
    quasis.push(parseTemplateElement(parser, tokenValue2, tokenRaw2, tokenStart2, false));
    expressions.push(parseExpressions(parser, context, privateScope, 0, 1, parser.tokenStart));
    if (parser.getToken() !== 1074790415)
      parser.report(83);
  }
  {
    const { tokenValue: tokenValue2, tokenRaw: tokenRaw2, tokenStart: tokenStart2 } = parser;
    consume(parser, context, 67174409);
    quasis.push(parseTemplateElement(parser, tokenValue2, tokenRaw2, tokenStart2, true));
  }
  parser.assignable = 2;
  return parser.finishNode({
    type: "TemplateLiteral",
    expressions,
    quasis
  }, tokenStart);
}
function parseTemplateElement(parser, cooked, raw, start, tail) {
  const node = parser.finishNode({
    type: "TemplateElement",
    value: {
      cooked,
      raw
    },
    tail
  }, start);
  const tailSize = tail ? 1 : 2;
  const { ranges } = parser.options;
  if (ranges) {
    if (ranges.start)
      node.start += 1;
    if (ranges.end)
      node.end -= tailSize;
    if (ranges.range) {
      node.range[0] += 1;
      node.range[1] -= tailSize;
    }
  }
  if (parser.options.loc) {
    node.loc.start.column += 1;
    node.loc.end.column -= tailSize;
  }
  return node;
}
function parseSpreadElement(parser, context, privateScope) {
  const start = parser.tokenStart;
  context = (context | 131072) ^ 131072;
  consume(parser, context | 32, 14);
  const argument = parseExpression(parser, context, privateScope, 1, 0, parser.tokenStart);
  parser.assignable = 1;
  return parser.finishNode({
    type: "SpreadElement",
    argument
  }, start);
}
function parseArguments(parser, context, privateScope, inGroup) {
  nextToken(parser, context | 32);
  const args = [];
  if (parser.getToken() === 16) {
    nextToken(parser, context | 64);
    return args;
  }
  while (parser.getToken() !== 16) {
    if (parser.getToken() === 14) {
      args.push(parseSpreadElement(parser, context, privateScope));
    } else {
      args.push(parseExpression(parser, context, privateScope, 1, inGroup, parser.tokenStart));
    }
    if (parser.getToken() !== 18)
      break;
    nextToken(parser, context | 32);
    if (parser.getToken() === 16)
      break;
  }
  consume(parser, context | 64, 16);
  return args;
}
function parseIdentifier(parser, context, allowRegExp = 0) {
  const { tokenValue, tokenStart } = parser;
  nextToken(parser, context | (allowRegExp ? 32 : 0));
  return parser.finishNode({
    type: "Identifier",
    name: tokenValue
  }, tokenStart);
}
function parseLiteral(parser, context) {
  const { tokenValue, tokenRaw, tokenStart } = parser;
  if (parser.getToken() === 134283389) {
    return parseBigIntLiteral(parser, context);
  }
  const node = {
    type: "Literal",
    value: tokenValue
  };
  if (parser.options.raw) {
    node.raw = tokenRaw;
  }
  nextToken(parser, context);
  parser.assignable = 2;
  return parser.finishNode(node, tokenStart);
}
function parseNullOrTrueOrFalseLiteral(parser, context) {
  const start = parser.tokenStart;
  const raw = KeywordDescTable[parser.getToken() & 255];
  const value = parser.getToken() === 86023 ? null : raw === "true";
  const node = {
    type: "Literal",
    value
  };
  if (parser.options.raw) {
    node.raw = raw;
  }
  nextToken(parser, context);
  parser.assignable = 2;
  return parser.finishNode(node, start);
}
function parseThisExpression(parser, context) {
  const { tokenStart } = parser;
  nextToken(parser, context);
  parser.assignable = 2;
  return parser.finishNode({
    type: "ThisExpression"
  }, tokenStart);
}
function parseFunctionDeclaration(parser, context, scope, privateScope, allowGen, flags, isAsync, start, origin = 0) {
  nextToken(parser, context | 32);
  const isGenerator = allowGen ? optionalBit(parser, context, 8391476) : 0;
  let id = null;
  let funcNameToken;
  let functionScope = scope ? parser.createScope() : void 0;
  if (parser.getToken() === 67174411) {
    if ((flags & 1) === 0)
      parser.report(39, "Function");
  } else {
    const kind = origin & 4 && ((context & 8) === 0 || (context & 2) === 0) ? 4 : 64 | (isAsync ? 1024 : 0) | (isGenerator ? 1024 : 0);
    validateFunctionName(parser, context, parser.getToken());
    if (scope) {
      scope.addVarOrBlock(context, parser.tokenValue, kind, parser.tokenStart, parser.currentLocation, origin);
      functionScope = functionScope?.createChildScope(128);
      if (flags) {
        if (flags & 2) {
          parser.declareUnboundVariable(parser.tokenValue);
        }
      }
    }
    funcNameToken = parser.getToken();
    if (parser.getToken() & 143360) {
      id = parseIdentifier(parser, context);
    } else {
      parser.report(30, KeywordDescTable[parser.getToken() & 255]);
    }
  }
  {
    const modifierFlags2 = 256 | 512 | 1024 | 2048 | 8192 | 16384;
    context = (context | modifierFlags2) ^ modifierFlags2 | 65536 | (isAsync ? 2048 : 0) | (isGenerator ? 1024 : 0) | (isGenerator ? 0 : 262144);
  }
  functionScope = functionScope?.createChildScope(256);
  const params = parseFormalParametersOrFormalList(parser, (context | 8192) & -524289, functionScope, privateScope, 0, 1);
  const modifierFlags = 8 | 4 | 128 | 524288;
  const body = parseFunctionBody(parser, (context | modifierFlags) ^ modifierFlags | 32768 | 4096, functionScope?.createChildScope(64), privateScope, funcNameToken, functionScope, 8);
  return parser.finishNode({
    type: "FunctionDeclaration",
    id,
    params,
    body,
    async: isAsync === 1,
    generator: isGenerator === 1
  }, start);
}
function parseFunctionExpression(parser, context, privateScope, isAsync, inGroup, start) {
  nextToken(parser, context | 32);
  const isGenerator = optionalBit(parser, context, 8391476);
  const generatorAndAsyncFlags = (isAsync ? 2048 : 0) | (isGenerator ? 1024 : 0);
  let id = null;
  let funcNameToken;
  let scope = parser.createScopeIfLexical();
  const modifierFlags = 256 | 512 | 1024 | 2048 | 8192 | 16384 | 524288;
  if (parser.getToken() & 143360) {
    validateFunctionName(parser, (context | modifierFlags) ^ modifierFlags | generatorAndAsyncFlags, parser.getToken());
    scope = scope?.createChildScope(128);
    funcNameToken = parser.getToken();
    id = parseIdentifier(parser, context);
  }
  context = (context | modifierFlags) ^ modifierFlags | 65536 | generatorAndAsyncFlags | (isGenerator ? 0 : 262144);
  scope = scope?.createChildScope(256);
  const params = parseFormalParametersOrFormalList(parser, (context | 8192) & -524289, scope, privateScope, inGroup, 1);
  const body = parseFunctionBody(parser, context & -131229 | 32768 | 4096, scope?.createChildScope(64), privateScope, funcNameToken, scope);
  parser.assignable = 2;
  return parser.finishNode({
    type: "FunctionExpression",
    id,
    params,
    body,
    async: isAsync === 1,
    generator: isGenerator === 1
  }, start);
}
function parseArrayLiteral(parser, context, privateScope, skipInitializer, inGroup) {
  const expr = parseArrayExpressionOrPattern(parser, context, void 0, privateScope, skipInitializer, inGroup, 0, 2);
  if (parser.destructible & 64) {
    parser.report(63);
  }
  if (parser.destructible & 8) {
    parser.report(62);
  }
  if (expr.type === "ArrayExpression")
    parser.assignable = 2;
  return expr;
}
function parseArrayExpressionOrPattern(parser, context, scope, privateScope, skipInitializer, inGroup, isPattern, kind, origin = 0) {
  const { tokenStart: start } = parser;
  nextToken(parser, context | 32);
  const elements2 = [];
  let destructible = 0;
  context = (context | 131072) ^ 131072;
  while (parser.getToken() !== 20) {
    if (consumeOpt(parser, context | 32, 18)) {
      elements2.push(null);
    } else {
      let left;
      const { tokenStart, tokenValue, currentLocation } = parser;
      const token2 = parser.getToken();
      if (token2 & 143360) {
        left = parsePrimaryExpression(parser, context, privateScope, kind, 0, 1, inGroup, 1, tokenStart);
        if (parser.getToken() === 1077936155) {
          if (parser.assignable & 2)
            parser.report(26);
          nextToken(parser, context | 32);
          scope?.addVarOrBlock(context, tokenValue, kind, tokenStart, currentLocation, origin);
          const right = parseExpression(parser, context, privateScope, 1, inGroup, parser.tokenStart);
          left = parser.finishNode(isPattern ? {
            type: "AssignmentPattern",
            left,
            right
          } : {
            type: "AssignmentExpression",
            operator: "=",
            left,
            right
          }, tokenStart);
          destructible |= (parser.destructible & 256 ? 256 : 0) | (parser.destructible & 128 ? 128 : 0);
        } else if (parser.getToken() === 18 || parser.getToken() === 20) {
          if (parser.assignable & 2) {
            destructible |= 16;
          } else {
            scope?.addVarOrBlock(context, tokenValue, kind, tokenStart, currentLocation, origin);
          }
          destructible |= (parser.destructible & 256 ? 256 : 0) | (parser.destructible & 128 ? 128 : 0);
        } else {
          destructible |= kind & 1 ? 32 : (kind & 2) === 0 ? 16 : 0;
          left = parseMemberOrUpdateExpression(parser, context, privateScope, left, inGroup, 0, tokenStart);
          if (parser.getToken() !== 18 && parser.getToken() !== 20) {
            if (parser.getToken() !== 1077936155)
              destructible |= 16;
            left = parseAssignmentExpression(parser, context, privateScope, inGroup, isPattern, tokenStart, left);
          } else if (parser.getToken() !== 1077936155) {
            destructible |= parser.assignable & 1 ? 32 : 16;
          }
        }
      } else if (token2 & 2097152) {
        left = parser.getToken() === 2162700 ? parseObjectLiteralOrPattern(parser, context, scope, privateScope, 0, inGroup, isPattern, kind, origin) : parseArrayExpressionOrPattern(parser, context, scope, privateScope, 0, inGroup, isPattern, kind, origin);
        destructible |= parser.destructible;
        parser.assignable = parser.destructible & 16 ? 2 : 1;
        if (parser.getToken() === 18 || parser.getToken() === 20) {
          if (parser.assignable & 2) {
            destructible |= 16;
          }
        } else if (parser.destructible & 8) {
          parser.report(71);
        } else {
          left = parseMemberOrUpdateExpression(parser, context, privateScope, left, inGroup, 0, tokenStart);
          destructible = parser.assignable & 2 ? 16 : 0;
          if (parser.getToken() !== 18 && parser.getToken() !== 20) {
            left = parseAssignmentExpression(parser, context, privateScope, inGroup, isPattern, tokenStart, left);
          } else if (parser.getToken() !== 1077936155) {
            destructible |= parser.assignable & 1 ? 32 : 16;
          }
        }
      } else if (token2 === 14) {
        left = parseSpreadOrRestElement(parser, context, scope, privateScope, 20, kind, 0, inGroup, isPattern, origin);
        destructible |= parser.destructible;
        if (parser.getToken() !== 18 && parser.getToken() !== 20)
          parser.report(30, KeywordDescTable[parser.getToken() & 255]);
      } else {
        left = parseLeftHandSideExpression(parser, context, privateScope, 1, 0, 1, context & 131072 ? 0 : 1);
        if (parser.getToken() !== 18 && parser.getToken() !== 20) {
          if (parser.getToken() !== 1077936155)
            destructible |= 16;
          left = parseAssignmentExpression(parser, context, privateScope, inGroup, isPattern, tokenStart, left);
          if ((kind & (2 | 1)) === 0 && token2 === 67174411)
            destructible |= 16;
        } else if (parser.assignable & 2) {
          destructible |= 16;
        } else if (token2 === 67174411) {
          destructible |= parser.assignable & 1 && kind & (2 | 1) ? 32 : 16;
        }
      }
      elements2.push(left);
      if (consumeOpt(parser, context | 32, 18)) {
        if (parser.getToken() === 20)
          break;
      } else
        break;
    }
  }
  consume(parser, context, 20);
  const node = parser.finishNode({
    type: isPattern ? "ArrayPattern" : "ArrayExpression",
    elements: elements2
  }, start);
  if (!skipInitializer && parser.getToken() & 4194304) {
    return parseArrayOrObjectAssignmentPattern(parser, context, privateScope, destructible, inGroup, isPattern, start, node);
  }
  parser.destructible = destructible;
  return node;
}
function parseArrayOrObjectAssignmentPattern(parser, context, privateScope, destructible, inGroup, isPattern, start, node) {
  if (parser.getToken() !== 1077936155)
    parser.report(26);
  nextToken(parser, context | 32);
  if (destructible & 16)
    parser.report(26);
  if (!isPattern)
    reinterpretToPattern(parser, node);
  const { tokenStart } = parser;
  const right = parseExpression(parser, context, privateScope, 1, inGroup, tokenStart);
  parser.destructible = (destructible | 64 | 8) ^ (8 | 64) | (parser.destructible & 128 ? 128 : 0) | (parser.destructible & 256 ? 256 : 0);
  return parser.finishNode(isPattern ? {
    type: "AssignmentPattern",
    left: node,
    right
  } : {
    type: "AssignmentExpression",
    left: node,
    operator: "=",
    right
  }, start);
}
function parseSpreadOrRestElement(parser, context, scope, privateScope, closingToken, kind, isAsync, inGroup, isPattern, origin = 0) {
  const { tokenStart: start } = parser;
  nextToken(parser, context | 32);
  let argument = null;
  let destructible = 0;
  const { tokenValue, tokenStart, currentLocation } = parser;
  let token2 = parser.getToken();
  if (token2 & 143360) {
    parser.assignable = 1;
    argument = parsePrimaryExpression(parser, context, privateScope, kind, 0, 1, inGroup, 1, tokenStart);
    token2 = parser.getToken();
    argument = parseMemberOrUpdateExpression(parser, context, privateScope, argument, inGroup, 0, tokenStart);
    if (parser.getToken() !== 18 && parser.getToken() !== closingToken) {
      if (parser.assignable & 2 && parser.getToken() === 1077936155)
        parser.report(71);
      destructible |= 16;
      argument = parseAssignmentExpression(parser, context, privateScope, inGroup, isPattern, tokenStart, argument);
    }
    if (parser.assignable & 2) {
      destructible |= 16;
    } else if (token2 === closingToken || token2 === 18) {
      scope?.addVarOrBlock(context, tokenValue, kind, tokenStart, currentLocation, origin);
    } else {
      destructible |= 32;
    }
    destructible |= parser.destructible & 128 ? 128 : 0;
  } else if (token2 === closingToken) {
    parser.report(41);
  } else if (token2 & 2097152) {
    argument = parser.getToken() === 2162700 ? parseObjectLiteralOrPattern(parser, context, scope, privateScope, 1, inGroup, isPattern, kind, origin) : parseArrayExpressionOrPattern(parser, context, scope, privateScope, 1, inGroup, isPattern, kind, origin);
    token2 = parser.getToken();
    if (token2 !== 1077936155 && token2 !== closingToken && token2 !== 18) {
      if (parser.destructible & 8)
        parser.report(71);
      argument = parseMemberOrUpdateExpression(parser, context, privateScope, argument, inGroup, 0, tokenStart);
      destructible |= parser.assignable & 1 ? 0 : 16;
      if ((parser.getToken() & 4194304) === 4194304) {
        if (parser.getToken() !== 1077936155)
          destructible |= 16;
        argument = parseAssignmentExpression(parser, context, privateScope, inGroup, isPattern, tokenStart, argument);
      } else {
        if ((parser.getToken() & 8388608) === 8388608) {
          argument = parseBinaryExpression(parser, context, privateScope, 1, tokenStart, 4, token2, argument);
        }
        if (consumeOpt(parser, context | 32, 22)) {
          argument = parseConditionalExpression(parser, context, privateScope, argument, tokenStart);
        }
        destructible |= parser.assignable & 1 ? 32 : 16;
      }
    } else {
      destructible |= closingToken === 1074790415 && token2 !== 1077936155 ? 16 : parser.destructible;
    }
  } else {
    destructible |= 32;
    argument = parseLeftHandSideExpression(parser, context, privateScope, 1, inGroup, 1, context & 131072 ? 0 : 1);
    const token3 = parser.getToken();
    if (token3 === 1077936155) {
      if (parser.assignable & 2)
        parser.report(26);
      argument = parseAssignmentExpression(parser, context, privateScope, inGroup, isPattern, tokenStart, argument);
      destructible |= 16;
    } else {
      if (token3 === 18) {
        destructible |= 16;
      } else if (token3 !== closingToken) {
        argument = parseAssignmentExpression(parser, context, privateScope, inGroup, isPattern, tokenStart, argument);
      }
      destructible |= parser.assignable & 1 ? 32 : 16;
    }
    parser.destructible = destructible;
    if (parser.getToken() !== closingToken && parser.getToken() !== 18)
      parser.report(163);
    return parser.finishNode({
      type: isPattern ? "RestElement" : "SpreadElement",
      argument
    }, start);
  }
  if (parser.getToken() !== closingToken) {
    if (kind & 1)
      destructible |= isAsync ? 16 : 32;
    if (consumeOpt(parser, context | 32, 1077936155)) {
      if (destructible & 16)
        parser.report(26);
      reinterpretToPattern(parser, argument);
      const right = parseExpression(parser, context, privateScope, 1, inGroup, parser.tokenStart);
      argument = parser.finishNode(isPattern ? {
        type: "AssignmentPattern",
        left: argument,
        right
      } : {
        type: "AssignmentExpression",
        left: argument,
        operator: "=",
        right
      }, tokenStart);
      destructible = 16;
    } else {
      destructible |= 16;
    }
  }
  parser.destructible = destructible;
  return parser.finishNode({
    type: isPattern ? "RestElement" : "SpreadElement",
    argument
  }, start);
}
function parseMethodDefinition(parser, context, privateScope, kind, inGroup, start) {
  const modifierFlags = 1024 | 2048 | 8192 | ((kind & 64) === 0 ? 512 | 16384 : 0);
  context = (context | modifierFlags) ^ modifierFlags | (kind & 8 ? 1024 : 0) | (kind & 16 ? 2048 : 0) | (kind & 64 ? 16384 : 0) | 256 | 32768 | 65536;
  let scope = parser.createScopeIfLexical(256);
  const params = parseMethodFormals(parser, (context | 8192) & -524289, scope, privateScope, kind, 1, inGroup);
  scope = scope?.createChildScope(64);
  const body = parseFunctionBody(parser, context & -655501 | 32768 | 4096, scope, privateScope, void 0, scope?.parent);
  return parser.finishNode({
    type: "FunctionExpression",
    params,
    body,
    async: (kind & 16) > 0,
    generator: (kind & 8) > 0,
    id: null
  }, start);
}
function parseObjectLiteral(parser, context, privateScope, skipInitializer, inGroup) {
  const expr = parseObjectLiteralOrPattern(parser, context, void 0, privateScope, skipInitializer, inGroup, 0, 2);
  if (parser.destructible & 64) {
    parser.report(63);
  }
  if (parser.destructible & 8) {
    parser.report(62);
  }
  if (expr.type === "ObjectExpression")
    parser.assignable = 2;
  return expr;
}
function parseObjectLiteralOrPattern(parser, context, scope, privateScope, skipInitializer, inGroup, isPattern, kind, origin = 0) {
  const { tokenStart: start } = parser;
  nextToken(parser, context);
  const properties2 = [];
  let destructible = 0;
  let prototypeCount = 0;
  context = (context | 131072) ^ 131072;
  while (parser.getToken() !== 1074790415) {
    const { tokenValue, tokenStart, currentLocation } = parser;
    const token2 = parser.getToken();
    if (token2 === 14) {
      properties2.push(parseSpreadOrRestElement(parser, context, scope, privateScope, 1074790415, kind, 0, inGroup, isPattern, origin));
    } else {
      let state = 0;
      let key = null;
      let value;
      if (parser.getToken() & 143360 || parser.getToken() === -2147483527 || parser.getToken() === -2147483526) {
        if (parser.getToken() === -2147483526)
          destructible |= 16;
        key = parseIdentifier(parser, context);
        if (parser.getToken() === 18 || parser.getToken() === 1074790415 || parser.getToken() === 1077936155) {
          state |= 4;
          if (context & 16 && !(context & 32768) && !(context & 8192) && tokenValue === "arguments")
            throw new ParseError2(tokenStart, currentLocation, 132);
          if (context & 1 && (token2 & 537079808) === 537079808) {
            destructible |= 16;
          } else {
            validateBindingIdentifier(parser, context, kind, token2, 0);
          }
          scope?.addVarOrBlock(context, tokenValue, kind, tokenStart, currentLocation, origin);
          if (consumeOpt(parser, context | 32, 1077936155)) {
            destructible |= 8;
            const right = parseExpression(parser, context, privateScope, 1, inGroup, parser.tokenStart);
            destructible |= (parser.destructible & 256 ? 256 : 0) | (parser.destructible & 128 ? 128 : 0);
            value = parser.finishNode({
              type: "AssignmentPattern",
              left: parser.cloneIdentifier(key),
              right
            }, tokenStart);
          } else {
            destructible |= ((token2 & 255) === (209006 & 255) ? 128 : 0) | (token2 === -2147483527 ? 16 : 0);
            value = parser.cloneIdentifier(key);
          }
        } else if (consumeOpt(parser, context | 32, 21)) {
          const { tokenStart: tokenStart2, currentLocation: currentLocation2 } = parser;
          if (tokenValue === "__proto__")
            prototypeCount++;
          if (parser.getToken() & 143360) {
            const tokenAfterColon = parser.getToken();
            const valueAfterColon = parser.tokenValue;
            value = parsePrimaryExpression(parser, context, privateScope, kind, 0, 1, inGroup, 1, tokenStart2);
            const token3 = parser.getToken();
            value = parseMemberOrUpdateExpression(parser, context, privateScope, value, inGroup, 0, tokenStart2);
            if (parser.getToken() === 18 || parser.getToken() === 1074790415) {
              if (token3 === 1077936155 || token3 === 1074790415 || token3 === 18) {
                destructible |= parser.destructible & 128 ? 128 : 0;
                if (parser.assignable & 2) {
                  destructible |= 16;
                } else if ((tokenAfterColon & 143360) === 143360) {
                  scope?.addVarOrBlock(context, valueAfterColon, kind, tokenStart2, currentLocation2, origin);
                }
              } else {
                destructible |= parser.assignable & 1 ? 32 : 16;
              }
            } else if ((parser.getToken() & 4194304) === 4194304) {
              if (parser.assignable & 2) {
                destructible |= 16;
              } else if (token3 !== 1077936155) {
                destructible |= 32;
              } else {
                scope?.addVarOrBlock(context, valueAfterColon, kind, tokenStart2, currentLocation2, origin);
              }
              value = parseAssignmentExpression(parser, context, privateScope, inGroup, isPattern, tokenStart2, value);
            } else {
              destructible |= 16;
              if ((parser.getToken() & 8388608) === 8388608) {
                value = parseBinaryExpression(parser, context, privateScope, 1, tokenStart2, 4, token3, value);
              }
              if (consumeOpt(parser, context | 32, 22)) {
                value = parseConditionalExpression(parser, context, privateScope, value, tokenStart2);
              }
            }
          } else if ((parser.getToken() & 2097152) === 2097152) {
            value = parser.getToken() === 69271571 ? parseArrayExpressionOrPattern(parser, context, scope, privateScope, 0, inGroup, isPattern, kind, origin) : parseObjectLiteralOrPattern(parser, context, scope, privateScope, 0, inGroup, isPattern, kind, origin);
            destructible = parser.destructible;
            parser.assignable = destructible & 16 ? 2 : 1;
            if (parser.getToken() === 18 || parser.getToken() === 1074790415) {
              if (parser.assignable & 2)
                destructible |= 16;
            } else if (parser.destructible & 8) {
              parser.report(71);
            } else {
              value = parseMemberOrUpdateExpression(parser, context, privateScope, value, inGroup, 0, tokenStart2);
              destructible = parser.assignable & 2 ? 16 : 0;
              if ((parser.getToken() & 4194304) === 4194304) {
                value = parseAssignmentExpressionOrPattern(parser, context, privateScope, inGroup, isPattern, tokenStart2, value);
              } else {
                if ((parser.getToken() & 8388608) === 8388608) {
                  value = parseBinaryExpression(parser, context, privateScope, 1, tokenStart2, 4, token2, value);
                }
                if (consumeOpt(parser, context | 32, 22)) {
                  value = parseConditionalExpression(parser, context, privateScope, value, tokenStart2);
                }
                destructible |= parser.assignable & 1 ? 32 : 16;
              }
            }
          } else {
            value = parseLeftHandSideExpression(parser, context, privateScope, 1, inGroup, 1, context & 131072 ? 0 : 1);
            destructible |= parser.assignable & 1 ? 32 : 16;
            if (parser.getToken() === 18 || parser.getToken() === 1074790415) {
              if (parser.assignable & 2)
                destructible |= 16;
            } else {
              value = parseMemberOrUpdateExpression(parser, context, privateScope, value, inGroup, 0, tokenStart2);
              destructible = parser.assignable & 2 ? 16 : 0;
              if (parser.getToken() !== 18 && token2 !== 1074790415) {
                if (parser.getToken() !== 1077936155)
                  destructible |= 16;
                value = parseAssignmentExpression(parser, context, privateScope, inGroup, isPattern, tokenStart2, value);
              }
            }
          }
        } else if (parser.getToken() === 69271571) {
          destructible |= 16;
          if (token2 === 209005)
            state |= 16;
          state |= (token2 === 209008 ? 256 : token2 === 209009 ? 512 : 1) | 2;
          key = parseComputedPropertyName(parser, context, privateScope, inGroup);
          destructible |= parser.assignable;
          value = parseMethodDefinition(parser, context, privateScope, state, inGroup, parser.tokenStart);
        } else if (parser.getToken() & 143360) {
          destructible |= 16;
          if (token2 === -2147483527)
            parser.report(95);
          if (token2 === 209005) {
            if (parser.flags & 1)
              parser.report(134);
            state |= 16 | 1;
          } else if (token2 === 209008) {
            state |= 256;
          } else if (token2 === 209009) {
            state |= 512;
          } else {
            parser.report(0);
          }
          key = parseIdentifier(parser, context);
          value = parseMethodDefinition(parser, context, privateScope, state, inGroup, parser.tokenStart);
        } else if (parser.getToken() === 67174411) {
          destructible |= 16;
          state |= 1;
          value = parseMethodDefinition(parser, context, privateScope, state, inGroup, parser.tokenStart);
        } else if (parser.getToken() === 8391476) {
          destructible |= 16;
          if (token2 === 209008) {
            parser.report(42);
          } else if (token2 === 209009) {
            parser.report(43);
          } else if (token2 !== 209005) {
            parser.report(30, KeywordDescTable[8391476 & 255]);
          }
          nextToken(parser, context);
          state |= 8 | 1 | (token2 === 209005 ? 16 : 0);
          if (parser.getToken() & 143360) {
            key = parseIdentifier(parser, context);
          } else if ((parser.getToken() & 134217728) === 134217728) {
            key = parseLiteral(parser, context);
          } else if (parser.getToken() === 69271571) {
            state |= 2;
            key = parseComputedPropertyName(parser, context, privateScope, inGroup);
            destructible |= parser.assignable;
          } else {
            parser.report(30, KeywordDescTable[parser.getToken() & 255]);
          }
          value = parseMethodDefinition(parser, context, privateScope, state, inGroup, parser.tokenStart);
        } else if ((parser.getToken() & 134217728) === 134217728) {
          if (token2 === 209005)
            state |= 16;
          state |= token2 === 209008 ? 256 : token2 === 209009 ? 512 : 1;
          destructible |= 16;
          key = parseLiteral(parser, context);
          value = parseMethodDefinition(parser, context, privateScope, state, inGroup, parser.tokenStart);
        } else {
          parser.report(135);
        }
      } else if ((parser.getToken() & 134217728) === 134217728) {
        key = parseLiteral(parser, context);
        if (parser.getToken() === 21) {
          consume(parser, context | 32, 21);
          const { tokenStart: tokenStart2 } = parser;
          if (tokenValue === "__proto__")
            prototypeCount++;
          if (parser.getToken() & 143360) {
            value = parsePrimaryExpression(parser, context, privateScope, kind, 0, 1, inGroup, 1, tokenStart2);
            const { tokenValue: valueAfterColon, tokenStart: start2, currentLocation: currentLocation2 } = parser;
            const token3 = parser.getToken();
            value = parseMemberOrUpdateExpression(parser, context, privateScope, value, inGroup, 0, tokenStart2);
            if (parser.getToken() === 18 || parser.getToken() === 1074790415) {
              if (token3 === 1077936155 || token3 === 1074790415 || token3 === 18) {
                if (parser.assignable & 2) {
                  destructible |= 16;
                } else {
                  scope?.addVarOrBlock(context, valueAfterColon, kind, start2, currentLocation2, origin);
                }
              } else {
                destructible |= parser.assignable & 1 ? 32 : 16;
              }
            } else if (parser.getToken() === 1077936155) {
              if (parser.assignable & 2)
                destructible |= 16;
              value = parseAssignmentExpression(parser, context, privateScope, inGroup, isPattern, tokenStart2, value);
            } else {
              destructible |= 16;
              value = parseAssignmentExpression(parser, context, privateScope, inGroup, isPattern, tokenStart2, value);
            }
          } else if ((parser.getToken() & 2097152) === 2097152) {
            value = parser.getToken() === 69271571 ? parseArrayExpressionOrPattern(parser, context, scope, privateScope, 0, inGroup, isPattern, kind, origin) : parseObjectLiteralOrPattern(parser, context, scope, privateScope, 0, inGroup, isPattern, kind, origin);
            destructible = parser.destructible;
            parser.assignable = destructible & 16 ? 2 : 1;
            if (parser.getToken() === 18 || parser.getToken() === 1074790415) {
              if (parser.assignable & 2) {
                destructible |= 16;
              }
            } else if ((parser.destructible & 8) !== 8) {
              value = parseMemberOrUpdateExpression(parser, context, privateScope, value, inGroup, 0, tokenStart2);
              destructible = parser.assignable & 2 ? 16 : 0;
              if ((parser.getToken() & 4194304) === 4194304) {
                value = parseAssignmentExpressionOrPattern(parser, context, privateScope, inGroup, isPattern, tokenStart2, value);
              } else {
                if ((parser.getToken() & 8388608) === 8388608) {
                  value = parseBinaryExpression(parser, context, privateScope, 1, tokenStart2, 4, token2, value);
                }
                if (consumeOpt(parser, context | 32, 22)) {
                  value = parseConditionalExpression(parser, context, privateScope, value, tokenStart2);
                }
                destructible |= parser.assignable & 1 ? 32 : 16;
              }
            }
          } else {
            value = parseLeftHandSideExpression(parser, context, privateScope, 1, 0, 1, context & 131072 ? 0 : 1);
            destructible |= parser.assignable & 1 ? 32 : 16;
            if (parser.getToken() === 18 || parser.getToken() === 1074790415) {
              if (parser.assignable & 2) {
                destructible |= 16;
              }
            } else {
              value = parseMemberOrUpdateExpression(parser, context, privateScope, value, inGroup, 0, tokenStart2);
              destructible = parser.assignable & 1 ? 0 : 16;
              if (parser.getToken() !== 18 && parser.getToken() !== 1074790415) {
                if (parser.getToken() !== 1077936155)
                  destructible |= 16;
                value = parseAssignmentExpression(parser, context, privateScope, inGroup, isPattern, tokenStart2, value);
              }
            }
          }
        } else if (parser.getToken() === 67174411) {
          state |= 1;
          value = parseMethodDefinition(parser, context, privateScope, state, inGroup, parser.tokenStart);
          destructible = 16;
        } else {
          parser.report(136);
        }
      } else if (parser.getToken() === 69271571) {
        key = parseComputedPropertyName(parser, context, privateScope, inGroup);
        destructible |= parser.destructible & 256 ? 256 : 0;
        state |= 2;
        if (parser.getToken() === 21) {
          nextToken(parser, context | 32);
          const { tokenStart: tokenStart2, tokenValue: tokenValue2, currentLocation: currentLocation2 } = parser;
          const tokenAfterColon = parser.getToken();
          if (parser.getToken() & 143360) {
            value = parsePrimaryExpression(parser, context, privateScope, kind, 0, 1, inGroup, 1, tokenStart2);
            const token3 = parser.getToken();
            value = parseMemberOrUpdateExpression(parser, context, privateScope, value, inGroup, 0, tokenStart2);
            if ((parser.getToken() & 4194304) === 4194304) {
              destructible |= parser.assignable & 1 ? token3 === 1077936155 ? 0 : 32 : 16;
              value = parseAssignmentExpressionOrPattern(parser, context, privateScope, inGroup, isPattern, tokenStart2, value);
            } else if (parser.getToken() === 18 || parser.getToken() === 1074790415) {
              if (token3 === 1077936155 || token3 === 1074790415 || token3 === 18) {
                if (parser.assignable & 2) {
                  destructible |= 16;
                } else if ((tokenAfterColon & 143360) === 143360) {
                  scope?.addVarOrBlock(context, tokenValue2, kind, tokenStart2, currentLocation2, origin);
                }
              } else {
                destructible |= parser.assignable & 1 ? 32 : 16;
              }
            } else {
              destructible |= 16;
              value = parseAssignmentExpression(parser, context, privateScope, inGroup, isPattern, tokenStart2, value);
            }
          } else if ((parser.getToken() & 2097152) === 2097152) {
            value = parser.getToken() === 69271571 ? parseArrayExpressionOrPattern(parser, context, scope, privateScope, 0, inGroup, isPattern, kind, origin) : parseObjectLiteralOrPattern(parser, context, scope, privateScope, 0, inGroup, isPattern, kind, origin);
            destructible = parser.destructible;
            parser.assignable = destructible & 16 ? 2 : 1;
            if (parser.getToken() === 18 || parser.getToken() === 1074790415) {
              if (parser.assignable & 2)
                destructible |= 16;
            } else if (destructible & 8) {
              parser.report(62);
            } else {
              value = parseMemberOrUpdateExpression(parser, context, privateScope, value, inGroup, 0, tokenStart2);
              destructible = parser.assignable & 2 ? destructible | 16 : 0;
              if ((parser.getToken() & 4194304) === 4194304) {
                if (parser.getToken() !== 1077936155)
                  destructible |= 16;
                value = parseAssignmentExpressionOrPattern(parser, context, privateScope, inGroup, isPattern, tokenStart2, value);
              } else {
                if ((parser.getToken() & 8388608) === 8388608) {
                  value = parseBinaryExpression(parser, context, privateScope, 1, tokenStart2, 4, token2, value);
                }
                if (consumeOpt(parser, context | 32, 22)) {
                  value = parseConditionalExpression(parser, context, privateScope, value, tokenStart2);
                }
                destructible |= parser.assignable & 1 ? 32 : 16;
              }
            }
          } else {
            value = parseLeftHandSideExpression(parser, context, privateScope, 1, 0, 1, context & 131072 ? 0 : 1);
            destructible |= parser.assignable & 1 ? 32 : 16;
            if (parser.getToken() === 18 || parser.getToken() === 1074790415) {
              if (parser.assignable & 2)
                destructible |= 16;
            } else {
              value = parseMemberOrUpdateExpression(parser, context, privateScope, value, inGroup, 0, tokenStart2);
              destructible = parser.assignable & 1 ? 0 : 16;
              if (parser.getToken() !== 18 && parser.getToken() !== 1074790415) {
                if (parser.getToken() !== 1077936155)
                  destructible |= 16;
                value = parseAssignmentExpression(parser, context, privateScope, inGroup, isPattern, tokenStart2, value);
              }
            }
          }
        } else if (parser.getToken() === 67174411) {
          state |= 1;
          value = parseMethodDefinition(parser, context, privateScope, state, inGroup, parser.tokenStart);
          destructible = 16;
        } else {
          parser.report(44);
        }
      } else if (token2 === 8391476) {
        consume(parser, context | 32, 8391476);
        state |= 8;
        if (parser.getToken() & 143360) {
          const token3 = parser.getToken();
          key = parseIdentifier(parser, context);
          state |= 1;
          if (parser.getToken() === 67174411) {
            destructible |= 16;
            value = parseMethodDefinition(parser, context, privateScope, state, inGroup, parser.tokenStart);
          } else {
            throw new ParseError2(parser.tokenStart, parser.currentLocation, token3 === 209005 ? 46 : token3 === 209008 || parser.getToken() === 209009 ? 45 : 47, KeywordDescTable[token3 & 255]);
          }
        } else if ((parser.getToken() & 134217728) === 134217728) {
          destructible |= 16;
          key = parseLiteral(parser, context);
          state |= 1;
          value = parseMethodDefinition(parser, context, privateScope, state, inGroup, parser.tokenStart);
        } else if (parser.getToken() === 69271571) {
          destructible |= 16;
          state |= 2 | 1;
          key = parseComputedPropertyName(parser, context, privateScope, inGroup);
          value = parseMethodDefinition(parser, context, privateScope, state, inGroup, parser.tokenStart);
        } else {
          parser.report(128);
        }
      } else {
        parser.report(30, KeywordDescTable[token2 & 255]);
      }
      destructible |= parser.destructible & 128 ? 128 : 0;
      parser.destructible = destructible;
      properties2.push(parser.finishNode({
        type: "Property",
        key,
        value,
        kind: !(state & 768) ? "init" : state & 512 ? "set" : "get",
        computed: (state & 2) > 0,
        method: (state & 1) > 0,
        shorthand: (state & 4) > 0
      }, tokenStart));
    }
    destructible |= parser.destructible;
    if (parser.getToken() !== 18)
      break;
    nextToken(parser, context);
  }
  consume(parser, context, 1074790415);
  if (prototypeCount > 1)
    destructible |= 64;
  const node = parser.finishNode({
    type: isPattern ? "ObjectPattern" : "ObjectExpression",
    properties: properties2
  }, start);
  if (!skipInitializer && parser.getToken() & 4194304) {
    return parseArrayOrObjectAssignmentPattern(parser, context, privateScope, destructible, inGroup, isPattern, start, node);
  }
  parser.destructible = destructible;
  return node;
}
function parseMethodFormals(parser, context, scope, privateScope, kind, type, inGroup) {
  consume(parser, context, 67174411);
  const params = [];
  parser.flags = (parser.flags | 128) ^ 128;
  parser.strictReservedRange = null;
  parser.firstAwaitLocation = null;
  parser.firstYieldLocation = null;
  if (parser.getToken() === 16) {
    if (kind & 512) {
      parser.report(37, "Setter", "one", "");
    }
    nextToken(parser, context);
    return params;
  }
  if (kind & 256) {
    parser.report(37, "Getter", "no", "s");
  }
  if (kind & 512 && parser.getToken() === 14) {
    parser.report(38);
  }
  context = (context | 131072) ^ 131072;
  let setterArgs = 0;
  let isNonSimpleParameterList = 0;
  while (parser.getToken() !== 18) {
    let left = null;
    const { tokenStart } = parser;
    if (parser.getToken() & 143360) {
      if ((context & 1) === 0) {
        if ((parser.getToken() & 36864) === 36864) {
          parser.flags |= 256;
          parser.strictReservedRange ??= [tokenStart, parser.currentLocation];
        }
        if ((parser.getToken() & 537079808) === 537079808) {
          parser.flags |= 512;
        }
      }
      left = parseAndClassifyIdentifier(parser, context, scope, type);
    } else {
      if (parser.getToken() === 2162700) {
        left = parseObjectLiteralOrPattern(parser, context, scope, privateScope, 1, inGroup, 1, type);
      } else if (parser.getToken() === 69271571) {
        left = parseArrayExpressionOrPattern(parser, context, scope, privateScope, 1, inGroup, 1, type);
      } else if (parser.getToken() === 14) {
        left = parseSpreadOrRestElement(parser, context, scope, privateScope, 16, type, 0, inGroup, 1);
      }
      isNonSimpleParameterList = 1;
      if (parser.destructible & (32 | 16))
        parser.report(50);
    }
    if (parser.getToken() === 1077936155) {
      nextToken(parser, context | 32);
      isNonSimpleParameterList = 1;
      const right = parseExpression(parser, context, privateScope, 1, 0, parser.tokenStart);
      left = parser.finishNode({
        type: "AssignmentPattern",
        left,
        right
      }, tokenStart);
    }
    setterArgs++;
    params.push(left);
    if (!consumeOpt(parser, context, 18))
      break;
    if (parser.getToken() === 16) {
      break;
    }
  }
  if (kind & 512 && setterArgs !== 1) {
    parser.report(37, "Setter", "one", "");
  }
  scope?.reportScopeError();
  if (isNonSimpleParameterList)
    parser.flags |= 128;
  consume(parser, context, 16);
  return params;
}
function parseComputedPropertyName(parser, context, privateScope, inGroup) {
  nextToken(parser, context | 32);
  const key = parseExpression(parser, (context | 131072) ^ 131072, privateScope, 1, inGroup, parser.tokenStart);
  consume(parser, context, 20);
  return key;
}
function parseParenthesizedExpression(parser, context, privateScope, canAssign, kind, start, origin) {
  parser.flags = (parser.flags | 128) ^ 128;
  const parenthesesStart = parser.tokenStart;
  nextToken(parser, context | 32 | 262144);
  const scope = parser.createScopeIfLexical()?.createChildScope(512);
  context = (context | 131072) ^ 131072;
  if (consumeOpt(parser, context, 16)) {
    return parseParenthesizedArrow(parser, context, scope, privateScope, [], canAssign, 0, start, origin);
  }
  let destructible = 0;
  const previousAwaitYield = parser.destructible & (256 | 128);
  parser.destructible &= -385;
  const previousFirstAwaitLocation = parser.firstAwaitLocation;
  parser.firstAwaitLocation = null;
  const previousFirstYieldLocation = parser.firstYieldLocation;
  parser.firstYieldLocation = null;
  let expr;
  let expressions = [];
  let isSequence = 0;
  let isNonSimpleParameterList = 0;
  let hasStrictReserved = 0;
  const tokenAfterParenthesesStart = parser.tokenStart;
  parser.assignable = 1;
  while (parser.getToken() !== 16) {
    const { tokenStart, currentLocation } = parser;
    const token2 = parser.getToken();
    if (token2 & 143360) {
      scope?.addBlockName(context, parser.tokenValue, 1, tokenStart, currentLocation);
      if ((token2 & 537079808) === 537079808) {
        isNonSimpleParameterList = 1;
      } else if ((token2 & 36864) === 36864) {
        hasStrictReserved = 1;
      }
      expr = parsePrimaryExpression(parser, context, privateScope, kind, 0, 1, 1, 1, tokenStart, 0);
      if (parser.getToken() === 16 || parser.getToken() === 18) {
        if (parser.assignable & 2) {
          destructible |= 16;
          isNonSimpleParameterList = 1;
        }
      } else {
        if (parser.getToken() === 1077936155) {
          isNonSimpleParameterList = 1;
        } else {
          destructible |= 16;
        }
        expr = parseMemberOrUpdateExpression(parser, context, privateScope, expr, 1, 0, tokenStart);
        if (parser.getToken() !== 16 && parser.getToken() !== 18) {
          expr = parseAssignmentExpression(parser, context, privateScope, 1, 0, tokenStart, expr);
        }
      }
    } else if ((token2 & 2097152) === 2097152) {
      expr = token2 === 2162700 ? parseObjectLiteralOrPattern(parser, context | 262144, scope, privateScope, 0, 1, 0, kind) : parseArrayExpressionOrPattern(parser, context | 262144, scope, privateScope, 0, 1, 0, kind);
      destructible |= parser.destructible;
      isNonSimpleParameterList = 1;
      parser.assignable = 2;
      if (parser.getToken() !== 16 && parser.getToken() !== 18) {
        if (destructible & 8)
          parser.report(124);
        expr = parseMemberOrUpdateExpression(parser, context, privateScope, expr, 0, 0, tokenStart);
        destructible |= 16;
        if (parser.getToken() !== 16 && parser.getToken() !== 18) {
          expr = parseAssignmentExpression(parser, context, privateScope, 0, 0, tokenStart, expr);
        }
      }
    } else if (token2 === 14) {
      expr = parseSpreadOrRestElement(parser, context, scope, privateScope, 16, kind, 0, 1, 0);
      if (parser.destructible & 16)
        parser.report(74);
      isNonSimpleParameterList = 1;
      if (isSequence && (parser.getToken() === 16 || parser.getToken() === 18)) {
        expressions.push(expr);
      }
      destructible |= 8;
      break;
    } else {
      destructible |= 16;
      expr = parseExpression(parser, context, privateScope, 1, 1, tokenStart);
      if (isSequence && (parser.getToken() === 16 || parser.getToken() === 18)) {
        expressions.push(expr);
      }
      if (parser.getToken() === 18) {
        if (!isSequence) {
          isSequence = 1;
          expressions = [expr];
        }
      }
      if (isSequence) {
        while (consumeOpt(parser, context | 32, 18)) {
          expressions.push(parseExpression(parser, context, privateScope, 1, 1, parser.tokenStart));
        }
        parser.assignable = 2;
        expr = parser.finishNode({
          type: "SequenceExpression",
          expressions
        }, tokenAfterParenthesesStart);
      }
      consume(parser, context | 64, 16);
      parser.destructible = destructible | previousAwaitYield;
      if (previousFirstAwaitLocation) {
        parser.firstAwaitLocation = previousFirstAwaitLocation;
      }
      if (previousFirstYieldLocation) {
        parser.firstYieldLocation = previousFirstYieldLocation;
      }
      return parser.options.preserveParens ? parser.finishNode({
        type: "ParenthesizedExpression",
        expression: expr
      }, parenthesesStart) : expr;
    }
    if (isSequence && (parser.getToken() === 16 || parser.getToken() === 18)) {
      expressions.push(expr);
    }
    if (!consumeOpt(parser, context | 32, 18))
      break;
    if (!isSequence) {
      isSequence = 1;
      expressions = [expr];
    }
    if (parser.getToken() === 16) {
      destructible |= 8;
      break;
    }
  }
  if (isSequence) {
    parser.assignable = 2;
    expr = parser.finishNode({
      type: "SequenceExpression",
      expressions
    }, tokenAfterParenthesesStart);
  }
  consume(parser, context | 64, 16);
  if (destructible & 16 && destructible & 8)
    parser.report(153);
  destructible |= (parser.destructible & 256 ? 256 : 0) | (parser.destructible & 128 ? 128 : 0);
  if (parser.getToken() === 10) {
    if (destructible & (32 | 16))
      parser.report(49);
    if (context & (2048 | 2) && destructible & 128) {
      const loc = parser.firstAwaitLocation;
      if (loc)
        throw new ParseError2(loc.start, loc.end, 31);
      parser.report(31);
    }
    if (context & (1 | 1024) && destructible & 256) {
      const loc = parser.firstYieldLocation;
      if (loc)
        throw new ParseError2(loc.start, loc.end, 32);
      parser.report(32);
    }
    if (isNonSimpleParameterList)
      parser.flags |= 128;
    if (hasStrictReserved)
      parser.flags |= 256;
    parser.destructible |= previousAwaitYield;
    if (previousFirstAwaitLocation) {
      parser.firstAwaitLocation = previousFirstAwaitLocation;
    }
    if (previousFirstYieldLocation) {
      parser.firstYieldLocation = previousFirstYieldLocation;
    }
    return parseParenthesizedArrow(parser, context, scope, privateScope, isSequence ? expressions : [expr], canAssign, 0, start, origin);
  }
  if (destructible & 64) {
    parser.report(63);
  }
  if (destructible & 8) {
    parser.report(146);
  }
  parser.destructible = (parser.destructible | 256) ^ 256 | destructible | previousAwaitYield;
  if (previousFirstAwaitLocation) {
    parser.firstAwaitLocation = previousFirstAwaitLocation;
  }
  if (previousFirstYieldLocation) {
    parser.firstYieldLocation = previousFirstYieldLocation;
  }
  return parser.options.preserveParens ? parser.finishNode({
    type: "ParenthesizedExpression",
    expression: expr
  }, parenthesesStart) : expr;
}
function parseIdentifierOrArrow(parser, context, privateScope, allowRegExp = 0, canAssign = 1) {
  const { tokenValue, tokenStart, currentLocation } = parser;
  let isNonSimpleParameterList = 0;
  let hasStrictReserved = 0;
  if ((parser.getToken() & 537079808) === 537079808) {
    isNonSimpleParameterList = 1;
  } else if ((parser.getToken() & 36864) === 36864) {
    hasStrictReserved = 1;
  }
  const expr = parseIdentifier(parser, context, allowRegExp);
  parser.assignable = 1;
  if (parser.getToken() === 10) {
    if (!canAssign)
      parser.report(57);
    const scope = parser.options.lexical ? createArrowHeadParsingScope(parser, context, tokenValue, tokenStart, currentLocation) : void 0;
    if (isNonSimpleParameterList)
      parser.flags |= 128;
    if (hasStrictReserved)
      parser.flags |= 256;
    return parseArrowFunctionExpression(parser, context, scope, privateScope, [expr], 0, tokenStart);
  }
  return expr;
}
function parseArrowFromIdentifier(parser, context, privateScope, value, expr, inNew, canAssign, isAsync, start, origin = 0) {
  if (!canAssign)
    parser.report(57);
  if (inNew)
    parser.report(51);
  parser.flags &= -129;
  const scope = parser.options.lexical ? createArrowHeadParsingScope(parser, context, value, start, parser.currentLocation) : void 0;
  return parseArrowFunctionExpression(parser, context, scope, privateScope, [expr], isAsync, start, origin);
}
function parseParenthesizedArrow(parser, context, scope, privateScope, params, canAssign, isAsync, start, origin = 0) {
  if (!canAssign)
    parser.report(57);
  for (let i2 = 0; i2 < params.length; ++i2)
    reinterpretToPattern(parser, params[i2]);
  return parseArrowFunctionExpression(parser, context, scope, privateScope, params, isAsync, start, origin);
}
function parseArrowFunctionExpression(parser, context, scope, privateScope, params, isAsync, start, origin = 0) {
  if (parser.flags & 1)
    parser.report(48);
  consume(parser, context | 32, 10);
  const modifierFlags = 1024 | 2048 | 8192 | 524288 | 8;
  context = (context | modifierFlags) ^ modifierFlags | (isAsync ? 2048 : 0);
  const expression = parser.getToken() !== 2162700;
  let body;
  scope?.reportScopeError();
  if (expression) {
    parser.flags = (parser.flags | 512 | 256 | 64 | 4096) ^ (512 | 256 | 64 | 4096);
    body = parseExpression(parser, context, privateScope, 1, 0, parser.tokenStart);
  } else {
    scope = scope?.createChildScope(64);
    const modifierFlags2 = 4 | 128 | 131072 | 8;
    body = parseFunctionBody(parser, (context | modifierFlags2) ^ modifierFlags2 | 4096, scope, privateScope, void 0, void 0, 16);
    switch (parser.getToken()) {
      case 69271571:
        if ((parser.flags & 1) === 0) {
          parser.report(118);
        }
        parser.flags |= 8192;
        break;
      case 67108877:
      case 67108991:
      case 67174409:
      case 67174408:
      case 22:
        parser.report(119);
      case 67174411:
        if ((parser.flags & 1) === 0) {
          parser.report(118);
        }
        parser.flags |= 1024;
        break;
    }
    if ((parser.getToken() & 8388608) === 8388608 && (parser.flags & 1) === 0) {
      if (parser.getToken() !== 8673330 || origin !== 32) {
        parser.report(30, KeywordDescTable[parser.getToken() & 255]);
      }
    }
    if ((parser.getToken() & 33619968) === 33619968)
      parser.report(127);
  }
  parser.assignable = 2;
  return parser.finishNode({
    type: "ArrowFunctionExpression",
    params,
    body,
    async: isAsync === 1,
    expression,
    generator: false
  }, start);
}
function parseFormalParametersOrFormalList(parser, context, scope, privateScope, inGroup, kind) {
  consume(parser, context, 67174411);
  parser.flags = (parser.flags | 128) ^ 128;
  parser.strictReservedRange = null;
  parser.firstAwaitLocation = null;
  parser.firstYieldLocation = null;
  const params = [];
  if (consumeOpt(parser, context, 16))
    return params;
  context = (context | 131072) ^ 131072;
  let isNonSimpleParameterList = 0;
  while (parser.getToken() !== 18) {
    let left;
    const { tokenStart } = parser;
    const token2 = parser.getToken();
    if (token2 & 143360) {
      if ((context & 1) === 0) {
        if ((token2 & 36864) === 36864) {
          parser.flags |= 256;
          parser.strictReservedRange ??= [tokenStart, parser.currentLocation];
        }
        if ((token2 & 537079808) === 537079808) {
          parser.flags |= 512;
        }
      }
      left = parseAndClassifyIdentifier(parser, context, scope, kind | 1);
    } else {
      if (token2 === 2162700) {
        left = parseObjectLiteralOrPattern(parser, context, scope, privateScope, 1, inGroup, 1, kind);
      } else if (token2 === 69271571) {
        left = parseArrayExpressionOrPattern(parser, context, scope, privateScope, 1, inGroup, 1, kind);
      } else if (token2 === 14) {
        left = parseSpreadOrRestElement(parser, context, scope, privateScope, 16, kind, 0, inGroup, 1);
      } else {
        parser.report(30, KeywordDescTable[token2 & 255]);
      }
      isNonSimpleParameterList = 1;
      if (parser.destructible & (32 | 16)) {
        parser.report(50);
      }
    }
    if (parser.getToken() === 1077936155) {
      nextToken(parser, context | 32);
      isNonSimpleParameterList = 1;
      const right = parseExpression(parser, context, privateScope, 1, inGroup, parser.tokenStart);
      left = parser.finishNode({
        type: "AssignmentPattern",
        left,
        right
      }, tokenStart);
    }
    params.push(left);
    if (!consumeOpt(parser, context, 18))
      break;
    if (parser.getToken() === 16) {
      break;
    }
  }
  if (isNonSimpleParameterList)
    parser.flags |= 128;
  if (isNonSimpleParameterList || context & 1) {
    scope?.reportScopeError();
  }
  consume(parser, context, 16);
  return params;
}
function parseMemberExpressionNoCall(parser, context, privateScope, expr, inGroup, start) {
  const token2 = parser.getToken();
  if (token2 & 67108864) {
    if (token2 === 67108877) {
      nextToken(parser, context | 262144);
      parser.assignable = 1;
      const property2 = parsePropertyOrPrivatePropertyName(parser, context, privateScope, 1);
      return parseMemberExpressionNoCall(parser, context, privateScope, parser.finishNode({
        type: "MemberExpression",
        object: expr,
        computed: false,
        property: property2,
        optional: false
      }, start), 0, start);
    } else if (token2 === 69271571) {
      nextToken(parser, context | 32);
      const { tokenStart } = parser;
      const property2 = parseExpressions(parser, context, privateScope, inGroup, 1, tokenStart);
      consume(parser, context, 20);
      parser.assignable = 1;
      return parseMemberExpressionNoCall(parser, context, privateScope, parser.finishNode({
        type: "MemberExpression",
        object: expr,
        computed: true,
        property: property2,
        optional: false
      }, start), 0, start);
    } else if (token2 === 67174408 || token2 === 67174409) {
      parser.assignable = 2;
      return parseMemberExpressionNoCall(parser, context, privateScope, parser.finishNode({
        type: "TaggedTemplateExpression",
        tag: expr,
        quasi: parser.getToken() === 67174408 ? parseTemplate(parser, context | 64, privateScope) : parseTemplateLiteral(parser, context | 64)
      }, start), 0, start);
    }
  }
  return expr;
}
function parseNewExpression(parser, context, privateScope, inGroup) {
  const { tokenStart: start } = parser;
  const id = parseIdentifier(parser, context | 32);
  const { tokenStart } = parser;
  if (consumeOpt(parser, context, 67108877)) {
    if (context & 65536 && parser.getToken() === 209030) {
      parser.assignable = 2;
      return parseMetaProperty(parser, context, id, start);
    }
    parser.report(94);
  }
  parser.assignable = 2;
  if ((parser.getToken() & 16842752) === 16842752) {
    parser.report(65, KeywordDescTable[parser.getToken() & 255]);
  }
  const expr = parsePrimaryExpression(parser, context, privateScope, 2, 1, 0, inGroup, 1, tokenStart);
  context = (context | 131072) ^ 131072;
  const callee = parseMemberExpressionNoCall(parser, context, privateScope, expr, inGroup, tokenStart);
  if (parser.getToken() === 67108991)
    parser.report(170);
  parser.assignable = 2;
  return parser.finishNode({
    type: "NewExpression",
    callee,
    arguments: parser.getToken() === 67174411 ? parseArguments(parser, context, privateScope, inGroup) : []
  }, start);
}
function parseMetaProperty(parser, context, meta, start) {
  const property2 = parseIdentifier(parser, context);
  return parser.finishNode({
    type: "MetaProperty",
    meta,
    property: property2
  }, start);
}
function parseAsyncArrowAfterIdent(parser, context, privateScope, canAssign, start) {
  if ((parser.getToken() & 255) === (209006 & 255))
    parser.report(31);
  if (context & (1 | 1024) && parser.getToken() === 241771) {
    parser.report(32);
  }
  classifyIdentifier(parser, context, parser.getToken());
  if ((parser.getToken() & 36864) === 36864) {
    parser.flags |= 256;
  }
  return parseArrowFromIdentifier(parser, context & -524289 | 2048, privateScope, parser.tokenValue, parseIdentifier(parser, context), 0, canAssign, 1, start);
}
function parseAsyncArrowOrCallExpression(parser, context, privateScope, callee, canAssign, kind, flags, start) {
  nextToken(parser, context | 32);
  const scope = parser.createScopeIfLexical()?.createChildScope(512);
  const previousFirstAwaitLocation = parser.firstAwaitLocation;
  parser.firstAwaitLocation = null;
  const previousFirstYieldLocation = parser.firstYieldLocation;
  parser.firstYieldLocation = null;
  context = (context | 131072) ^ 131072;
  if (consumeOpt(parser, context, 16)) {
    if (parser.getToken() === 10) {
      if (flags & 1)
        parser.report(48);
      return parseParenthesizedArrow(parser, context, scope, privateScope, [], canAssign, 1, start);
    }
    if (!(context & 1) && parser.options.webcompat) {
      parser.assignable = 4;
    } else {
      parser.assignable = 2;
    }
    if (previousFirstAwaitLocation)
      parser.firstAwaitLocation = previousFirstAwaitLocation;
    if (previousFirstYieldLocation)
      parser.firstYieldLocation = previousFirstYieldLocation;
    return parser.finishNode({
      type: "CallExpression",
      callee,
      arguments: [],
      optional: false
    }, start);
  }
  let destructible = 0;
  let expr;
  let isNonSimpleParameterList = 0;
  parser.destructible = (parser.destructible | 256 | 128) ^ (256 | 128);
  const params = [];
  while (parser.getToken() !== 16) {
    const { tokenStart, currentLocation } = parser;
    const token2 = parser.getToken();
    if (token2 & 143360) {
      scope?.addBlockName(context, parser.tokenValue, kind, tokenStart, currentLocation);
      if ((token2 & 537079808) === 537079808) {
        parser.flags |= 512;
      } else if ((token2 & 36864) === 36864) {
        parser.flags |= 256;
      }
      expr = parsePrimaryExpression(parser, context, privateScope, kind, 0, 1, 1, 1, tokenStart);
      if (parser.getToken() === 16 || parser.getToken() === 18) {
        if (parser.assignable & 2) {
          destructible |= 16;
          isNonSimpleParameterList = 1;
        }
      } else {
        if (parser.getToken() === 1077936155) {
          isNonSimpleParameterList = 1;
        } else {
          destructible |= 16;
        }
        expr = parseMemberOrUpdateExpression(parser, context, privateScope, expr, 1, 0, tokenStart);
        if (parser.getToken() !== 16 && parser.getToken() !== 18) {
          expr = parseAssignmentExpression(parser, context, privateScope, 1, 0, tokenStart, expr);
        }
      }
    } else if (token2 & 2097152) {
      expr = token2 === 2162700 ? parseObjectLiteralOrPattern(parser, context, scope, privateScope, 0, 1, 0, kind) : parseArrayExpressionOrPattern(parser, context, scope, privateScope, 0, 1, 0, kind);
      destructible |= parser.destructible;
      isNonSimpleParameterList = 1;
      if (parser.getToken() !== 16 && parser.getToken() !== 18) {
        if (destructible & 8)
          parser.report(124);
        expr = parseMemberOrUpdateExpression(parser, context, privateScope, expr, 0, 0, tokenStart);
        destructible |= 16;
        if ((parser.getToken() & 8388608) === 8388608) {
          expr = parseBinaryExpression(parser, context, privateScope, 1, start, 4, token2, expr);
        }
        if (consumeOpt(parser, context | 32, 22)) {
          expr = parseConditionalExpression(parser, context, privateScope, expr, start);
        }
      }
    } else if (token2 === 14) {
      expr = parseSpreadOrRestElement(parser, context, scope, privateScope, 16, kind, 1, 1, 0);
      destructible |= (parser.getToken() === 16 ? 0 : 16) | parser.destructible;
      isNonSimpleParameterList = 1;
    } else {
      expr = parseExpression(parser, context, privateScope, 1, 0, tokenStart);
      destructible = 0;
      params.push(expr);
      while (consumeOpt(parser, context | 32, 18)) {
        params.push(parseExpression(parser, context, privateScope, 1, 0, tokenStart));
      }
      destructible |= parser.assignable;
      consume(parser, context, 16);
      parser.destructible = destructible | 16;
      if (!(context & 1) && parser.options.webcompat) {
        parser.assignable = 4;
      } else {
        parser.assignable = 2;
      }
      if (previousFirstAwaitLocation)
        parser.firstAwaitLocation = previousFirstAwaitLocation;
      if (previousFirstYieldLocation)
        parser.firstYieldLocation = previousFirstYieldLocation;
      return parser.finishNode({
        type: "CallExpression",
        callee,
        arguments: params,
        optional: false
      }, start);
    }
    params.push(expr);
    if (!consumeOpt(parser, context | 32, 18))
      break;
  }
  consume(parser, context, 16);
  destructible |= (parser.destructible & 256 ? 256 : 0) | (parser.destructible & 128 ? 128 : 0);
  if (parser.getToken() === 10) {
    if (destructible & (32 | 16))
      parser.report(27);
    if (parser.flags & 1 || flags & 1)
      parser.report(48);
    if (destructible & 128) {
      const loc = parser.firstAwaitLocation;
      if (loc)
        throw new ParseError2(loc.start, loc.end, 31);
      parser.report(31);
    }
    if (context & (1 | 1024) && destructible & 256) {
      const loc = parser.firstYieldLocation;
      if (loc)
        throw new ParseError2(loc.start, loc.end, 32);
      parser.report(32);
    }
    if (isNonSimpleParameterList)
      parser.flags |= 128;
    return parseParenthesizedArrow(parser, context | 2048, scope, privateScope, params, canAssign, 1, start);
  }
  if (destructible & 64) {
    parser.report(63);
  }
  if (destructible & 8) {
    parser.report(62);
  }
  if (!(context & 1) && parser.options.webcompat) {
    parser.assignable = 4;
  } else {
    parser.assignable = 2;
  }
  if (previousFirstAwaitLocation)
    parser.firstAwaitLocation = previousFirstAwaitLocation;
  if (previousFirstYieldLocation)
    parser.firstYieldLocation = previousFirstYieldLocation;
  return parser.finishNode({
    type: "CallExpression",
    callee,
    arguments: params,
    optional: false
  }, start);
}
function parseRegExpLiteral(parser, context) {
  const { tokenRaw, tokenRegExp, tokenValue, tokenStart } = parser;
  nextToken(parser, context);
  parser.assignable = 2;
  const node = {
    type: "Literal",
    value: tokenValue,
    regex: tokenRegExp
  };
  if (parser.options.raw) {
    node.raw = tokenRaw;
  }
  return parser.finishNode(node, tokenStart);
}
function parseClassDeclaration(parser, context, scope, privateScope, flags) {
  let start;
  let decorators;
  if (parser.leadingDecorators.decorators.length) {
    start = parser.leadingDecorators.start;
    decorators = [...parser.leadingDecorators.decorators];
    parser.leadingDecorators.decorators.length = 0;
  } else {
    start = parser.tokenStart;
    decorators = parseDecorators(parser, context, privateScope);
  }
  context = (context | 16384 | 1) ^ 16384;
  consume(parser, context, 86094);
  let id = null;
  let superClass = null;
  const { tokenValue, tokenStart, currentLocation } = parser;
  if (parser.getToken() & 4096 && parser.getToken() !== 20565) {
    if (isStrictReservedWord(parser, context, parser.getToken())) {
      parser.report(120);
    }
    if ((parser.getToken() & 537079808) === 537079808) {
      parser.report(121);
    }
    if (scope) {
      scope.addBlockName(context, tokenValue, 32, tokenStart, currentLocation);
      if (flags) {
        if (flags & 2) {
          parser.declareUnboundVariable(tokenValue);
        }
      }
    }
    id = parseIdentifier(parser, context);
  } else {
    if ((flags & 1) === 0)
      parser.report(39, "Class");
  }
  let inheritedContext = context;
  if (consumeOpt(parser, context | 32, 20565)) {
    superClass = parseLeftHandSideExpression(parser, context, privateScope, 0, 0, 0);
    inheritedContext |= 512;
  } else {
    inheritedContext = (inheritedContext | 512) ^ 512;
  }
  const body = parseClassBody(parser, inheritedContext, context, scope, privateScope, 2, 0, 8);
  return parser.finishNode({
    type: "ClassDeclaration",
    id,
    superClass,
    body,
    ...parser.features & 1 ? { decorators } : null
  }, start);
}
function parseClassExpression(parser, context, privateScope, inGroup, start) {
  let id = null;
  let superClass = null;
  const decorators = parseDecorators(parser, context, privateScope);
  context = (context | 1 | 16384) ^ 16384;
  consume(parser, context, 86094);
  if (parser.getToken() & 4096 && parser.getToken() !== 20565) {
    if (isStrictReservedWord(parser, context, parser.getToken()))
      parser.report(120);
    if ((parser.getToken() & 537079808) === 537079808) {
      parser.report(121);
    }
    id = parseIdentifier(parser, context);
  }
  let inheritedContext = context;
  if (consumeOpt(parser, context | 32, 20565)) {
    superClass = parseLeftHandSideExpression(parser, context, privateScope, 0, inGroup, 0);
    inheritedContext |= 512;
  } else {
    inheritedContext = (inheritedContext | 512) ^ 512;
  }
  const body = parseClassBody(parser, inheritedContext, context, void 0, privateScope, 2, inGroup);
  parser.assignable = 2;
  return parser.finishNode({
    type: "ClassExpression",
    id,
    superClass,
    body,
    ...parser.features & 1 ? { decorators } : null
  }, start);
}
function parseDecorators(parser, context, privateScope) {
  const list = [];
  if (parser.features & 1) {
    while (parser.getToken() === 133) {
      list.push(parseDecorator(parser, context, privateScope));
    }
  }
  return list;
}
function parseDecorator(parser, context, privateScope) {
  const start = parser.tokenStart;
  nextToken(parser, context | 32);
  const expressionStart = parser.tokenStart;
  let expression;
  if (parser.getToken() === 67174411) {
    expression = parsePrimaryExpression(parser, context, privateScope, 2, 0, 1, 0, 1, start);
  } else {
    const token2 = parser.getToken();
    if ((token2 & 143360) !== 143360 && !isValidIdentifier(context, token2) || context & 1 && (token2 & 36864) === 36864) {
      parser.report(30, KeywordDescTable[token2 & 255]);
    }
    if (token2 === 209006 && context & (2048 | 2)) {
      parser.report(112);
    }
    if (token2 === 241771 && context & 1024) {
      parser.report(97, "yield");
    }
    let memberExpression = parseIdentifier(parser, context | 64);
    while (parser.getToken() === 67108877) {
      nextToken(parser, (context | 262144 | 8) ^ 8);
      const property2 = parsePropertyOrPrivatePropertyName(parser, context | 64, privateScope, 1);
      memberExpression = parser.finishNode({
        type: "MemberExpression",
        object: memberExpression,
        computed: false,
        property: property2,
        optional: false
      }, expressionStart);
    }
    expression = memberExpression;
    if (parser.getToken() === 67174411) {
      const args = parseArguments(parser, context, privateScope, 0);
      expression = parser.finishNode({
        type: "CallExpression",
        callee: memberExpression,
        arguments: args,
        optional: false
      }, expressionStart);
    }
  }
  return parser.finishNode({
    type: "Decorator",
    expression
  }, start);
}
function parseClassBody(parser, context, inheritedContext, scope, parentScope, kind, inGroup, origin = 0) {
  const { tokenStart } = parser;
  const privateScope = parser.createPrivateScopeIfLexical(parentScope);
  consume(parser, context | 32, 2162700);
  const modifierFlags = 131072 | 524288;
  context = (context | modifierFlags) ^ modifierFlags;
  const hasConstr = parser.flags & 32;
  parser.flags = (parser.flags | 32) ^ 32;
  const body = [];
  while (parser.getToken() !== 1074790415) {
    const decoratorStart = parser.tokenStart;
    const decorators = parseDecorators(parser, context, privateScope);
    if (decorators.length > 0 && parser.tokenValue === "constructor") {
      parser.report(111);
    }
    if (parser.getToken() === 1074790415)
      parser.report(110);
    if (consumeOpt(parser, context, 1074790417)) {
      if (decorators.length > 0)
        parser.report(122);
      continue;
    }
    body.push(parseClassElementList(parser, context, scope, privateScope, inheritedContext, kind, decorators, 0, inGroup, decorators.length > 0 ? decoratorStart : parser.tokenStart));
  }
  consume(parser, origin & 8 ? context | 32 : context, 1074790415);
  privateScope?.validatePrivateIdentifierRefs();
  parser.flags = parser.flags & -33 | hasConstr;
  return parser.finishNode({
    type: "ClassBody",
    body
  }, tokenStart);
}
function parseClassElementList(parser, context, scope, privateScope, inheritedContext, type, decorators, isStatic, inGroup, start) {
  let kind = isStatic ? 32 : 0;
  let key = null;
  const token2 = parser.getToken();
  if (token2 & (143360 | 36864) || token2 === -2147483527) {
    key = parseIdentifier(parser, context);
    switch (token2) {
      case 36970:
        if (!isStatic && parser.getToken() !== 67174411 && (parser.getToken() & 1048576) !== 1048576 && parser.getToken() !== 1077936155) {
          return parseClassElementList(parser, context, scope, privateScope, inheritedContext, type, decorators, 1, inGroup, start);
        }
        break;
      case 209005:
        if (parser.getToken() !== 67174411 && (parser.flags & 1) === 0) {
          if ((parser.getToken() & 1073741824) === 1073741824) {
            return parsePropertyDefinition(parser, context, privateScope, key, kind, decorators, start);
          }
          kind |= 16 | (optionalBit(parser, context, 8391476) ? 8 : 0);
        }
        break;
      case 209008:
        if (parser.getToken() !== 67174411) {
          if (parser.getToken() === 8391476 && parser.flags & 1) {
            return parsePropertyDefinition(parser, context, privateScope, key, kind, decorators, start);
          }
          if ((parser.getToken() & 1073741824) === 1073741824) {
            return parsePropertyDefinition(parser, context, privateScope, key, kind, decorators, start);
          }
          kind |= 256;
        }
        break;
      case 209009:
        if (parser.getToken() !== 67174411) {
          if (parser.getToken() === 8391476 && parser.flags & 1) {
            return parsePropertyDefinition(parser, context, privateScope, key, kind, decorators, start);
          }
          if ((parser.getToken() & 1073741824) === 1073741824) {
            return parsePropertyDefinition(parser, context, privateScope, key, kind, decorators, start);
          }
          kind |= 512;
        }
        break;
      case 209010:
        if (parser.getToken() !== 67174411 && (parser.flags & 1) === 0) {
          if ((parser.getToken() & 1073741824) === 1073741824) {
            return parsePropertyDefinition(parser, context, privateScope, key, kind, decorators, start);
          }
          if (parser.features & 1)
            kind |= 1024;
        }
        break;
    }
  } else if (token2 === 69271571) {
    kind |= 2;
    key = parseComputedPropertyName(parser, inheritedContext, privateScope, inGroup);
  } else if ((token2 & 134217728) === 134217728) {
    key = parseLiteral(parser, context);
  } else if (token2 === 8391476) {
    kind |= 8;
    nextToken(parser, context);
  } else if (parser.getToken() === 131) {
    kind |= 8192;
    key = parsePrivateIdentifier(parser, context | 16, privateScope, 768);
  } else if ((parser.getToken() & 1073741824) === 1073741824) {
    kind |= 128;
  } else if (isStatic && token2 === 2162700) {
    return parseStaticBlock(parser, context | 16, scope, privateScope, start);
  } else if (token2 === -2147483526) {
    key = parseIdentifier(parser, context);
  } else {
    parser.report(30, KeywordDescTable[parser.getToken() & 255]);
  }
  if (kind & (8 | 16 | 768 | 1024)) {
    if (parser.getToken() & 143360 || parser.getToken() === -2147483527 || parser.getToken() === -2147483526) {
      key = parseIdentifier(parser, context);
    } else if ((parser.getToken() & 134217728) === 134217728) {
      key = parseLiteral(parser, context);
    } else if (parser.getToken() === 69271571) {
      kind |= 2;
      key = parseComputedPropertyName(parser, inheritedContext, privateScope, 0);
    } else if (parser.getToken() === 131) {
      kind |= 8192;
      key = parsePrivateIdentifier(parser, context, privateScope, kind);
    } else
      parser.report(137);
  }
  if ((kind & 2) === 0) {
    if (parser.tokenValue === "constructor") {
      if ((parser.getToken() & 1073741824) === 1073741824) {
        parser.report(131);
      } else if ((kind & 32) === 0 && parser.getToken() === 67174411) {
        if (kind & (768 | 16 | 128 | 8)) {
          parser.report(53, "accessor");
        } else if ((context & 512) === 0) {
          if (parser.flags & 32)
            parser.report(54);
          else
            parser.flags |= 32;
        }
      }
      kind |= 64;
    } else if ((kind & 8192) === 0 && kind & 32 && parser.tokenValue === "prototype") {
      parser.report(52);
    }
  }
  if (kind & 1024 || parser.getToken() !== 67174411 && (kind & 768) === 0) {
    return parsePropertyDefinition(parser, context, privateScope, key, kind, decorators, start);
  }
  const value = parseMethodDefinition(parser, context | 16, privateScope, kind, inGroup, parser.tokenStart);
  return parser.finishNode({
    type: "MethodDefinition",
    kind: (kind & 32) === 0 && kind & 64 ? "constructor" : kind & 256 ? "get" : kind & 512 ? "set" : "method",
    static: (kind & 32) > 0,
    computed: (kind & 2) > 0,
    key,
    value,
    ...parser.features & 1 ? { decorators } : null
  }, start);
}
function parsePrivateIdentifier(parser, context, privateScope, kind) {
  const { tokenStart } = parser;
  nextToken(parser, context);
  const { tokenValue } = parser;
  if (tokenValue === "constructor")
    parser.report(130);
  if (parser.options.lexical) {
    if (!privateScope)
      parser.report(4, tokenValue);
    if (kind) {
      privateScope.addPrivateIdentifier(tokenValue, kind);
    } else {
      privateScope.addPrivateIdentifierRef(tokenValue);
    }
  }
  nextToken(parser, context);
  return parser.finishNode({
    type: "PrivateIdentifier",
    name: tokenValue
  }, tokenStart);
}
function parsePropertyDefinition(parser, context, privateScope, key, state, decorators, start) {
  let value = null;
  if (state & 8)
    parser.report(0);
  if (parser.getToken() === 1077936155) {
    nextToken(parser, context | 32);
    const { tokenStart } = parser;
    if (parser.getToken() === 537079928)
      parser.report(121);
    const modifierFlags = 1024 | 2048 | 8 | 8192 | 32768 | ((state & 64) === 0 ? 512 | 16384 : 0);
    context = (context | modifierFlags) ^ modifierFlags | (state & 8 ? 1024 : 0) | (state & 16 ? 2048 : 0) | (state & 64 ? 16384 : 0) | 256 | 65536;
    value = parsePrimaryExpression(parser, context | 16, privateScope, 2, 0, 1, 0, 1, tokenStart, 0, 1);
    if ((parser.getToken() & 1073741824) !== 1073741824 || (parser.getToken() & 4194304) === 4194304) {
      value = parseMemberOrUpdateExpression(parser, context | 16, privateScope, value, 0, 0, tokenStart);
      value = parseAssignmentExpression(parser, context | 16, privateScope, 0, 0, tokenStart, value);
    }
  }
  matchOrInsertSemicolon(parser, context);
  return parser.finishNode({
    type: state & 1024 ? "AccessorProperty" : "PropertyDefinition",
    key,
    value,
    static: (state & 32) > 0,
    computed: (state & 2) > 0,
    ...parser.features & 1 ? { decorators } : null
  }, start);
}
function parseBindingPattern(parser, context, scope, privateScope, kind, origin = 0) {
  if (parser.getToken() & 143360 || (context & 1) === 0 && parser.getToken() === -2147483526)
    return parseAndClassifyIdentifier(parser, context, scope, kind, origin);
  if ((parser.getToken() & 2097152) !== 2097152)
    parser.report(30, KeywordDescTable[parser.getToken() & 255]);
  const left = parser.getToken() === 69271571 ? parseArrayExpressionOrPattern(parser, context, scope, privateScope, 1, 0, 1, kind, origin) : parseObjectLiteralOrPattern(parser, context, scope, privateScope, 1, 0, 1, kind, origin);
  if (parser.destructible & 16)
    parser.report(50);
  if (parser.destructible & 32)
    parser.report(50);
  return left;
}
function parseAndClassifyIdentifier(parser, context, scope, kind, origin = 0) {
  const token2 = parser.getToken();
  if (context & 1) {
    if ((token2 & 537079808) === 537079808) {
      parser.report(121);
    } else if ((token2 & 36864) === 36864 || token2 === -2147483526) {
      parser.report(120);
    }
  }
  if ((token2 & 20480) === 20480) {
    parser.report(102);
  }
  if (token2 === 241771) {
    if (context & 1024)
      parser.report(32);
    if (context & 2)
      parser.report(113);
  }
  if ((token2 & 255) === (241737 & 255)) {
    if (kind & (8 | 16))
      parser.report(100);
  }
  if (token2 === 209006) {
    if (context & 2048)
      parser.report(178);
    if (context & 2)
      parser.report(112);
  }
  const { tokenValue, tokenStart, currentLocation } = parser;
  nextToken(parser, context);
  scope?.addVarOrBlock(context, tokenValue, kind, tokenStart, currentLocation, origin);
  return parser.finishNode({
    type: "Identifier",
    name: tokenValue
  }, tokenStart);
}
function parseJSXRootElementOrFragment(parser, context, privateScope, inJSXChild, start) {
  if (!inJSXChild)
    consume(parser, context, 8456256);
  if (parser.getToken() === 8390721) {
    const openingFragment = parseJSXOpeningFragment(parser, start);
    const [children3, closingFragment] = parseJSXChildrenAndClosingFragment(parser, context, privateScope, inJSXChild);
    return parser.finishNode({
      type: "JSXFragment",
      openingFragment,
      children: children3,
      closingFragment
    }, start);
  }
  if (parser.getToken() === 8457014)
    parser.report(30, KeywordDescTable[parser.getToken() & 255]);
  let closingElement = null;
  let children2 = [];
  const openingElement = parseJSXOpeningElementOrSelfCloseElement(parser, context, privateScope, inJSXChild, start);
  if (!openingElement.selfClosing) {
    [children2, closingElement] = parseJSXChildrenAndClosingElement(parser, context, privateScope, inJSXChild);
    const close = isEqualTagName(closingElement.name);
    if (isEqualTagName(openingElement.name) !== close)
      parser.report(157, close);
  }
  return parser.finishNode({
    type: "JSXElement",
    children: children2,
    openingElement,
    closingElement
  }, start);
}
function parseJSXOpeningFragment(parser, start) {
  nextJSXToken(parser);
  return parser.finishNode({
    type: "JSXOpeningFragment"
  }, start);
}
function parseJSXClosingElement(parser, context, inJSXChild, start) {
  consume(parser, context, 8457014);
  const name = parseJSXElementName(parser, context);
  if (parser.getToken() !== 8390721) {
    parser.report(25, KeywordDescTable[8390721 & 255]);
  }
  if (inJSXChild) {
    nextJSXToken(parser);
  } else {
    nextToken(parser, context);
  }
  return parser.finishNode({
    type: "JSXClosingElement",
    name
  }, start);
}
function parseJSXClosingFragment(parser, context, inJSXChild, start) {
  consume(parser, context, 8457014);
  if (parser.getToken() !== 8390721) {
    parser.report(25, KeywordDescTable[8390721 & 255]);
  }
  if (inJSXChild) {
    nextJSXToken(parser);
  } else {
    nextToken(parser, context);
  }
  return parser.finishNode({
    type: "JSXClosingFragment"
  }, start);
}
function parseJSXChildrenAndClosingElement(parser, context, privateScope, inJSXChild) {
  const children2 = [];
  while (true) {
    const child = parseJSXChildOrClosingElement(parser, context, privateScope, inJSXChild);
    if (child.type === "JSXClosingElement") {
      return [children2, child];
    }
    children2.push(child);
  }
}
function parseJSXChildrenAndClosingFragment(parser, context, privateScope, inJSXChild) {
  const children2 = [];
  while (true) {
    const child = parseJSXChildOrClosingFragment(parser, context, privateScope, inJSXChild);
    if (child.type === "JSXClosingFragment") {
      return [children2, child];
    }
    children2.push(child);
  }
}
function parseJSXChildOrClosingElement(parser, context, privateScope, inJSXChild) {
  if (parser.getToken() === 138)
    return parseJSXText(parser);
  if (parser.getToken() === 2162700)
    return parseJSXExpressionContainer(parser, context, privateScope, 1, 0);
  if (parser.getToken() === 8456256) {
    const { tokenStart } = parser;
    nextToken(parser, context);
    if (parser.getToken() === 8457014)
      return parseJSXClosingElement(parser, context, inJSXChild, tokenStart);
    return parseJSXRootElementOrFragment(parser, context, privateScope, 1, tokenStart);
  }
  parser.report(0);
}
function parseJSXChildOrClosingFragment(parser, context, privateScope, inJSXChild) {
  if (parser.getToken() === 138)
    return parseJSXText(parser);
  if (parser.getToken() === 2162700)
    return parseJSXExpressionContainer(parser, context, privateScope, 1, 0);
  if (parser.getToken() === 8456256) {
    const { tokenStart } = parser;
    nextToken(parser, context);
    if (parser.getToken() === 8457014)
      return parseJSXClosingFragment(parser, context, inJSXChild, tokenStart);
    return parseJSXRootElementOrFragment(parser, context, privateScope, 1, tokenStart);
  }
  parser.report(0);
}
function parseJSXText(parser) {
  const start = parser.tokenStart;
  nextJSXToken(parser);
  const node = {
    type: "JSXText",
    value: parser.tokenValue
  };
  if (parser.options.raw) {
    node.raw = parser.tokenRaw;
  }
  return parser.finishNode(node, start);
}
function parseJSXOpeningElementOrSelfCloseElement(parser, context, privateScope, inJSXChild, start) {
  if ((parser.getToken() & 143360) !== 143360 && (parser.getToken() & 4096) !== 4096)
    parser.report(0);
  const tagName = parseJSXElementName(parser, context);
  const attributes = parseJSXAttributes(parser, context, privateScope);
  const selfClosing = parser.getToken() === 8457014;
  if (selfClosing)
    consume(parser, context | 1048576, 8457014);
  if (parser.getToken() !== 8390721) {
    parser.report(25, KeywordDescTable[8390721 & 255]);
  }
  if (inJSXChild || !selfClosing) {
    nextJSXToken(parser);
  } else {
    nextToken(parser, context);
  }
  return parser.finishNode({
    type: "JSXOpeningElement",
    name: tagName,
    attributes,
    selfClosing
  }, start);
}
function parseJSXElementName(parser, context) {
  const { tokenStart } = parser;
  rescanJSXIdentifier(parser);
  let key = parseJSXIdentifier(parser, context);
  if (parser.getToken() === 21)
    return parseJSXNamespacedName(parser, context, key, tokenStart);
  while (consumeOpt(parser, context, 67108877)) {
    rescanJSXIdentifier(parser);
    key = parseJSXMemberExpression(parser, context, key, tokenStart);
  }
  return key;
}
function parseJSXMemberExpression(parser, context, object, start) {
  const property2 = parseJSXIdentifier(parser, context);
  return parser.finishNode({
    type: "JSXMemberExpression",
    object,
    property: property2
  }, start);
}
function parseJSXAttributes(parser, context, privateScope) {
  const attributes = [];
  while (parser.getToken() !== 8457014 && parser.getToken() !== 8390721 && parser.getToken() !== 1048576) {
    attributes.push(parseJsxAttribute(parser, context, privateScope));
  }
  return attributes;
}
function parseJSXSpreadAttribute(parser, context, privateScope) {
  const start = parser.tokenStart;
  nextToken(parser, context);
  consume(parser, context, 14);
  const expression = parseExpression(parser, context, privateScope, 1, 0, parser.tokenStart);
  consume(parser, context, 1074790415);
  return parser.finishNode({
    type: "JSXSpreadAttribute",
    argument: expression
  }, start);
}
function parseJsxAttribute(parser, context, privateScope) {
  const { tokenStart } = parser;
  if (parser.getToken() === 2162700)
    return parseJSXSpreadAttribute(parser, context, privateScope);
  rescanJSXIdentifier(parser);
  let value = null;
  let name = parseJSXIdentifier(parser, context);
  if (parser.getToken() === 21) {
    name = parseJSXNamespacedName(parser, context, name, tokenStart);
  }
  if (parser.getToken() === 1077936155) {
    const token2 = scanJSXAttributeValue(parser, context);
    switch (token2) {
      case 134283267:
        value = parseLiteral(parser, context);
        break;
      case 8456256:
        value = parseJSXRootElementOrFragment(parser, context, privateScope, 0, parser.tokenStart);
        break;
      case 2162700:
        value = parseJSXExpressionContainer(parser, context, privateScope, 0, 1);
        break;
      default:
        parser.report(156);
    }
  }
  return parser.finishNode({
    type: "JSXAttribute",
    value,
    name
  }, tokenStart);
}
function parseJSXNamespacedName(parser, context, namespace, start) {
  consume(parser, context, 21);
  const name = parseJSXIdentifier(parser, context);
  return parser.finishNode({
    type: "JSXNamespacedName",
    namespace,
    name
  }, start);
}
function parseJSXExpressionContainer(parser, context, privateScope, inJSXChild, isAttr) {
  const { tokenStart: start } = parser;
  nextToken(parser, context | 32);
  const { tokenStart } = parser;
  if (parser.getToken() === 14)
    return parseJSXSpreadChild(parser, context, privateScope, start);
  let expression;
  if (parser.getToken() === 1074790415) {
    if (isAttr)
      parser.report(159);
    expression = parseJSXEmptyExpression(parser, {
      index: parser.startIndex,
      line: parser.startLine,
      column: parser.startColumn
    });
  } else {
    expression = parseExpression(parser, context, privateScope, 1, 0, tokenStart);
  }
  if (parser.getToken() !== 1074790415) {
    parser.report(25, KeywordDescTable[1074790415 & 255]);
  }
  if (inJSXChild) {
    nextJSXToken(parser);
  } else {
    nextToken(parser, context);
  }
  return parser.finishNode({
    type: "JSXExpressionContainer",
    expression
  }, start);
}
function parseJSXSpreadChild(parser, context, privateScope, start) {
  consume(parser, context, 14);
  const expression = parseExpression(parser, context, privateScope, 1, 0, parser.tokenStart);
  consume(parser, context, 1074790415);
  return parser.finishNode({
    type: "JSXSpreadChild",
    expression
  }, start);
}
function parseJSXEmptyExpression(parser, start) {
  return parser.finishNode({
    type: "JSXEmptyExpression"
  }, start, parser.tokenStart);
}
function parseJSXIdentifier(parser, context) {
  const start = parser.tokenStart;
  if (!(parser.getToken() & 143360)) {
    parser.report(30, KeywordDescTable[parser.getToken() & 255]);
  }
  const { tokenValue } = parser;
  nextToken(parser, context | 1048576);
  return parser.finishNode({
    type: "JSXIdentifier",
    name: tokenValue
  }, start);
}
var { version } = packageJson;
function parse4(source, options) {
  return parseSource(source, options);
}

// packages/lint/src/references/script/parse.ts
function parseScript(code2, type) {
  try {
    return {
      program: parse4(code2, {
        sourceType: type === "module" ? "module" : "script",
        globalReturn: type === "handler" || type === "function",
        webcompat: true,
        // A regular expression is checked by the engine that reads, which may be older than the browser that runs.
        validateRegex: false,
        ranges: { start: true, end: true, range: false }
      })
    };
  } catch (error) {
    return { error: describe(error) };
  }
}
function tooDeep(offset) {
  return { kind: "too-deep", message: "Nested too deeply to be read", offset };
}
function describe(error) {
  if (error instanceof RangeError) return tooDeep(0);
  if (error instanceof Error && isParseError(error)) {
    return { kind: "syntax", message: error.description, offset: error.start };
  }
  return { kind: "syntax", message: error instanceof Error ? error.message : String(error), offset: 0 };
}

// packages/lint/src/references/script/prefilter.ts
var common = /* @__PURE__ */ new Set(["set", "replace", "append", "after", "before", "text", "data", "click"]);
var words2 = [
  .../* @__PURE__ */ new Set([...calledNames, ...constructedNames, ...assignedNames, ...readNames, "import", "export"])
].filter((word) => !common.has(word));
var shapes = String.raw`\b(?:window|self|globalThis|this|top|parent|frames|document|navigator)\s*(?:\?\.)?\[|\\u`;
var trigger = new RegExp(`${shapes}|\\b(?:${words2.join("|")})\\b`);
function mayAct(code2) {
  return trigger.test(code2);
}

// packages/lint/src/references/script/blobs.ts
function blobTexts(analysis, address, frame) {
  return analysis.values(address, frame).flatMap(({ node, keys, frame: at }) => {
    if (node?.type !== "CallExpression" || keys.length > 0) return [];
    const [blob] = node.arguments;
    if (blob === void 0 || analysis.path(node.callee, at)?.path !== "URL.createObjectURL") return [];
    return analysis.values(blob, at).flatMap((value) => partsOf(analysis, value.node, value.frame));
  });
}
function partsOf(analysis, blob, frame) {
  if (blob?.type !== "NewExpression") return [];
  const [parts3] = blob.arguments;
  if (parts3 === void 0) return [];
  return analysis.values(parts3, frame).flatMap((list) => {
    const [part] = list.node?.type === "ArrayExpression" ? list.node.elements : [];
    return part == null ? [] : [{ node: part, frame: list.frame }];
  });
}

// packages/lint/src/references/css/source-size.ts
var windowWidth = 1280;
function readSourceSize(sizes) {
  for (const item of splitItems2(tokenize({ css: sizes }))) {
    const { size, rest } = splitSize(item);
    if (size === "invalid") continue;
    const matches3 = rest.length === 0 ? true : matchesWindow(rest);
    if (matches3 === null) return null;
    if (matches3) return size;
  }
  return windowWidth;
}
function splitItems2(tokens2) {
  const items = [];
  let item = [];
  let depth = 0;
  for (const token2 of tokens2) {
    const type = token2[0];
    if (type === u.Whitespace || type === u.Comment || type === u.EOF) continue;
    if (type === u.Function || type === u.OpenParen) depth++;
    else if (type === u.CloseParen) depth--;
    if (type === u.Comma && depth === 0) {
      items.push(item);
      item = [];
    } else item.push(token2);
  }
  items.push(item);
  return items;
}
function splitSize(item) {
  const last = item.at(-1);
  if (last === void 0) return { size: "invalid", rest: [] };
  if (last[0] === u.CloseParen) return splitCalc(item);
  const rest = item.slice(0, -1);
  if (last[0] === u.Ident) return { size: last[4].value.toLowerCase() === "auto" ? null : "invalid", rest };
  const size = toPixels(last);
  return { size: size !== null && size < 0 ? "invalid" : size, rest };
}
function splitCalc(item) {
  const start = item.findLastIndex(({ 0: type }) => type === u.Function);
  const open2 = item[start];
  if (open2?.[0] !== u.Function) return { size: "invalid", rest: [] };
  const rest = item.slice(0, start);
  let sum = 0;
  let sign2 = 1;
  for (const token2 of item.slice(start + 1, -1)) {
    if (token2[0] === u.Delim) {
      if (sign2 !== null || token2[4].value !== "+" && token2[4].value !== "-") return { size: null, rest };
      sign2 = token2[4].value === "+" ? 1 : -1;
      continue;
    }
    const length = toPixels(token2);
    if (length === null || sign2 === null) return { size: null, rest };
    sum += sign2 * length;
    sign2 = null;
  }
  return { size: open2[4].value.toLowerCase() === "calc" && sign2 === null ? Math.max(0, sum) : null, rest };
}
function matchesWindow(condition) {
  let matches3 = true;
  for (let at = 0; at < condition.length; at += 6) {
    const [open2, name, colon, length, close, and] = condition.slice(at, at + 6);
    const shape = [open2, colon, close].map((token2) => token2?.[0]);
    if (shape[0] !== u.OpenParen || shape[1] !== u.Colon || shape[2] !== u.CloseParen)
      return null;
    if (and !== void 0 && (and[0] !== u.Ident || and[4].value.toLowerCase() !== "and")) return null;
    const pixels = length === void 0 ? null : toPixels(length);
    if (name?.[0] !== u.Ident || pixels === null) return null;
    const feature = name[4].value.toLowerCase();
    if (feature !== "min-width" && feature !== "max-width") return null;
    matches3 &&= feature === "min-width" ? windowWidth >= pixels : windowWidth <= pixels;
  }
  return matches3;
}
function toPixels(token2) {
  if (token2[0] === u.Number) return token2[4].value === 0 ? 0 : null;
  if (token2[0] !== u.Dimension) return null;
  const factor = pixelsPerUnit.get(token2[4].unit.toLowerCase());
  return factor === void 0 ? null : token2[4].value * factor;
}
var pixelsPerUnit = /* @__PURE__ */ new Map([
  ["px", 1],
  ["em", 16],
  ["rem", 16],
  ["vw", windowWidth / 100],
  ["in", 96],
  ["cm", 96 / 2.54],
  ["mm", 9.6 / 2.54],
  ["pt", 4 / 3],
  ["pc", 16]
]);

// packages/lint/src/references/srcset.ts
function readSrcset(value) {
  const candidates = [];
  for (let at = skip(separators, value, 0); at < value.length; at = skip(separators, value, at)) {
    const start = at;
    at = skip(nonSpaces, value, start);
    let end = at;
    while (end > start && value.charCodeAt(end - 1) === comma) end--;
    const descriptors = [];
    if (end === at) at = readDescriptors(value, at, descriptors);
    const size = readSize(descriptors);
    if (size !== null)
      candidates.push({ url: value.slice(start, end), start, end, descriptor: descriptors.join(" "), ...size });
  }
  return candidates;
}
function chooseCandidate(candidates, { sizes, src = false }) {
  const sized = candidates.some(({ width }) => width !== null);
  const size = sized ? readSourceSize(sizes ?? "") : 0;
  if (size === null) return null;
  const seen = /* @__PURE__ */ new Set();
  const densities = candidates.map(({ density, width }) => {
    const own = width === null ? density ?? 1 : width / size;
    if (seen.has(own)) return Number.NaN;
    seen.add(own);
    return own;
  });
  const takesSrc = src && !sized && !seen.has(1);
  const chosen2 = closest(densities);
  const best = takesSrc ? 1 : densities[chosen2] ?? 1;
  const free = closest(
    densities.map((density, index) => density >= best && isData(candidates[index]) ? density : Number.NaN)
  );
  if (free !== -1) return free;
  return takesSrc ? "src" : chosen2 === -1 ? null : chosen2;
}
function readDescriptors(value, from, descriptors) {
  let at = from;
  let start = -1;
  let inParens = false;
  for (; at < value.length; at++) {
    const code2 = value.charCodeAt(at);
    if (inParens) inParens = code2 !== closeParen;
    else if (code2 === comma) break;
    else if (isSpace2(code2)) {
      if (start !== -1) descriptors.push(value.slice(start, at));
      start = -1;
      continue;
    } else if (code2 === openParen) inParens = true;
    if (start === -1) start = at;
  }
  if (start !== -1) descriptors.push(value.slice(start, at));
  return at + 1;
}
function readSize(descriptors) {
  let width = null;
  let density = null;
  let height = null;
  for (const descriptor of descriptors) {
    const unit = descriptor.at(-1);
    const number = descriptor.slice(0, -1);
    if (unit === "w" && integer.test(number) && width === null && density === null) width = Number(number);
    else if (unit === "h" && integer.test(number) && height === null && density === null) height = Number(number);
    else if (unit === "x" && float.test(number) && density === null && width === null && height === null)
      density = Number(number);
    else return null;
  }
  if (width === 0 || height === 0 || density !== null && density < 0 || height !== null && width === null)
    return null;
  return { width, density: width === null ? density ?? 1 : null };
}
function closest(densities) {
  let best = -1;
  for (const [index, density] of densities.entries()) {
    if (Number.isNaN(density)) continue;
    const other = densities[best];
    if (other === void 0 || (density >= 1 ? other < 1 || density < other : density > other)) best = index;
  }
  return best;
}
function isData(candidate) {
  return candidate !== void 0 && schemeOf(candidate.url) === "data";
}
function skip(pattern, text, from) {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}
function isSpace2(code2) {
  return code2 === 32 || code2 === 10 || code2 === 9 || code2 === 13 || code2 === 12;
}
var separators = /[\t\n\f\r ,]*/y;
var nonSpaces = /[^\t\n\f\r ]*/y;
var integer = /^[0-9]+$/;
var float = /^-?(?:[0-9]+|[0-9]*\.[0-9]+)(?:[eE][-+]?[0-9]+)?$/;
var comma = 44;
var openParen = 40;
var closeParen = 41;

// packages/lint/src/references/script/read-content.ts
var contentNames = /* @__PURE__ */ new Set([
  "innerHTML",
  "outerHTML",
  "srcdoc",
  "cssText",
  "textContent",
  "innerText",
  "text"
]);
function writeContent(report, write) {
  const { object, name, given, frame } = write;
  if (name === "outerHTML") report.addMarkup(given, frame, name, "fragment", true);
  else if (name === "cssText") report.addCss(given, frame, name, "declarations", true);
  else {
    const kind = report.analysis.kind(object, frame);
    if (name === "srcdoc") report.addMarkup(given, frame, name, "document", isPlaced(report, kind));
    else if (kind?.name === "style" || kind?.name === "script") writeText(report, write, kind);
    else if (name === "innerHTML")
      report.addMarkup(given, frame, name, kind?.name === "template" ? "inert" : "fragment", true);
  }
}
function isPlaced(report, kind) {
  return kind?.sure === true && (kind.made === null || report.made.isInserted(kind.made));
}
function writeText(report, { given, frame, mark, name }, kind) {
  const sure = isPlaced(report, kind);
  if (kind.name === "style") {
    report.plain({ sink: "inline-style", directive: "style-src-elem", via: "style", sure }, frame, mark);
    report.addCss(given, frame, `style.${name}`, "sheet", sure);
    return;
  }
  const type = kind.made === null ? "" : report.made.attributeText(kind.made, "type") ?? "";
  const isModule = type.trim().toLowerCase() === "module";
  if (!isModule && !isScriptType(type)) return;
  report.plain({ sink: "inline-script", directive: "script-src-elem", via: "script", sure }, frame, mark);
  report.addCode(given, isModule ? "module" : "classic", sure && report.analysis.isCertain(frame));
}
function isScriptType(type) {
  return /^\s*(?:(?:text|application)\/(?:x-)?(?:java|ecma|live|j)script[\d.]*)?\s*$/i.test(type);
}
function readContentCall(report, call) {
  const { callee, name, given, frame } = call;
  if (callee.type !== "MemberExpression") return;
  const object = callee.object;
  const [first, second] = given;
  if (first === void 0) return;
  const markup2 = markupCalls.get(name);
  if (markup2 !== void 0) {
    const node = given[markup2.argument];
    if (node !== void 0) report.addMarkup({ node, frame }, frame, name, markup2.context, true);
    return;
  }
  const kind = () => report.analysis.kind(object, frame)?.name;
  switch (name) {
    case "write":
    case "writeln":
      if (isDocument(report, object, frame)) {
        for (const node of given) report.addMarkup({ node, frame }, frame, `document.${name}`, "write", true);
      }
      return;
    case "insertRule":
      report.addCss({ node: first, frame }, frame, name, "sheet", true);
      return;
    case "replaceSync":
    case "replace":
      if (report.mentions("CSSStyleSheet") && kind() === "CSSStyleSheet")
        report.addCss({ node: first, frame }, frame, name, "sheet", true);
      return;
    case "setProperty":
    case "set":
      if (name === "set" && !report.mentions("attributeStyleMap")) return;
      if (second !== void 0 && styles.has(kind() ?? "")) {
        const property2 = report.analysis.texts(first, frame)[0]?.value ?? "";
        report.addCss({ node: second, frame }, frame, name, "value", true, property2);
      }
      return;
    default:
      if (insertions.has(name)) readInsertion(report, call, object);
  }
}
var markupCalls = /* @__PURE__ */ new Map([
  ["insertAdjacentHTML", { argument: 1, context: "fragment" }],
  ["setHTMLUnsafe", { argument: 0, context: "fragment" }],
  ["createContextualFragment", { argument: 0, context: "contextual" }],
  ["parseFromString", { argument: 0, context: "inert" }]
]);
var styles = /* @__PURE__ */ new Set(["CSSStyleDeclaration", "StylePropertyMap"]);
function isDocument(report, object, frame) {
  return report.analysis.path(object, frame)?.path === "document";
}
function readInsertion(report, { given, name, frame, mark }, object) {
  const kind = report.analysis.kind(object, frame);
  if (kind?.name !== "style" && kind?.name !== "script") return;
  for (const node of given) {
    const text = node.type === "CallExpression" ? node.arguments[0] : node;
    if (text !== void 0) writeText(report, { object, name, given: { node: text, frame }, frame, mark }, kind);
  }
}

// packages/lint/src/references/script/read-attributes.ts
function writeAttribute(report, write) {
  const { object, given, frame, by, mark } = write;
  const name = write.name.toLowerCase();
  if (by === "attribute" && /^on[a-z]+$/.test(name)) {
    report.plain({ sink: "handler", directive: "script-src-attr", via: "setAttribute" }, frame, mark);
    report.addCode(given, "handler", false);
    return;
  }
  if (name === "style") {
    if (by === "attribute")
      report.plain({ sink: "style-attribute", directive: "style-src-attr", via: "setAttribute" }, frame, mark);
    report.addCss(given, frame, by === "attribute" ? "setAttribute" : "style", "declarations", true);
    return;
  }
  if (contentNames.has(write.name) && (by === "property" || name === "srcdoc")) {
    writeContent(report, write);
    return;
  }
  const kind = report.analysis.kind(object, frame);
  if (kind?.name === "CSSStyleDeclaration")
    report.addCss(given, frame, "style", "value", kind.sure, cssName(write.name));
  else if (name === "download") writeDownload(report, write, kind);
  else if (kind === null) writeUnknown(report, write, name);
  else writeKnown(report, write, name, kind);
}
function cssName(property2) {
  if (property2.startsWith("--")) return property2;
  return property2.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/^webkit-/, "-webkit-");
}
var telling = /* @__PURE__ */ new Set(["src", "srcset", "poster"]);
function writeUnknown(report, { object, given, frame, mark }, name) {
  const sink = telling.has(name) ? likelySink(name) : void 0;
  if (sink === void 0 || isOwnObject(report, object, frame)) return;
  const isKnown = report.analysis.texts(given.node, given.frame).some(({ value }) => value !== "");
  if (isKnown) report.address(useOf(sink, `.${name}`, false), given, frame, mark);
}
function isOwnObject({ analysis }, object, frame) {
  return analysis.values(object, frame).every(({ node, keys, frame: at }) => {
    if (keys.length > 0 || node === null) return false;
    if (node.type !== "NewExpression") return node.type === "ObjectExpression";
    return analysis.values(node.callee, at).every((made2) => made2.node !== null && isClass(made2.node));
  });
}
function writeKnown(report, write, name, kind) {
  const { given, frame, mark } = write;
  const sink = kind.name === "Element" ? likelySink(name) : sinkOn(report, kind, name);
  if (sink === void 0 || sink.syntax === "document" || sink.syntax === "refresh") return;
  const isPlaced2 = kind.made === null || !worksInDocument.has(kind.name) || report.made.isInserted(kind.made);
  const isCertain = kind.name !== "Element" && kind.sure && isPlaced2 && !waits.has(sink.sink) && name !== "ping";
  const use = useOf(sink, kind.name === "Element" ? `.${name}` : `${kind.name}.${name}`, isCertain);
  if (sink.syntax === "srcset") writeSrcset(report, use, write);
  else report.address(use, given, frame, mark);
  if (kind.name !== "script") return;
  for (const text of blobTexts(report.analysis, given.node, given.frame)) {
    report.addCode(text, sink.sink === "module" ? "module" : "classic", isCertain && report.analysis.isCertain(frame));
  }
}
function writeSrcset(report, use, { given, frame, mark }) {
  const [text, ...others] = report.analysis.texts(given.node, given.frame);
  const candidates = text?.whole && others.length === 0 ? readSrcset(text.value) : [];
  if (candidates.length === 0) report.address(use, given, frame, mark);
  const chosen2 = chooseCandidate(candidates, {});
  candidates.forEach(({ url }, index) => {
    const sure = (use.sure ?? true) && index === chosen2 && text?.sure === true;
    report.written({ ...use, sure }, url, given, frame);
  });
}
var waits = /* @__PURE__ */ new Set(["form", "link"]);
function useOf({ sink, directive }, via, sure) {
  return { sink, directive, via, sure };
}
function sinkOn(report, { name: tag, made: made2 }, name) {
  const sink = elementSink(tag, name);
  if (tag === "script" && name === "src") {
    const type = made2 === null ? "" : report.made.attributeText(made2, "type") ?? "";
    if (type === "module" && sink !== void 0) return { ...sink, sink: "module" };
    return isScriptType(type) ? sink : void 0;
  }
  if (tag !== "link") return sink;
  if (name !== "href") return void 0;
  const rel = made2 === null ? null : report.made.attributeText(made2, "rel");
  if (rel === null) return likelyLink;
  return linkSink(rel, made2 === null ? "" : report.made.attributeText(made2, "as") ?? "");
}
var likelyLink = linkSink("stylesheet", "");
function writeDownload(report, { frame, mark }, kind) {
  if (kind?.name !== "a") return;
  const click = kind.made === null ? null : report.made.click(kind.made);
  const href = kind.made === null ? null : report.made.attribute(kind.made, "href");
  const use = { sink: "download", directive: null, via: "a.download", sure: click?.sure ?? false };
  if (href === null) report.plain(use, frame, mark);
  else report.addressAt(use, href, frame, mark);
}

// packages/lint/src/references/script/escapes.ts
function readLiteral(code2, start, end) {
  const pieces = [];
  let text = "";
  let from = start;
  const flush = (to) => {
    if (to === from) return;
    pieces.push({ at: text.length, start: from, length: to - from });
    text += code2.slice(from, to);
  };
  for (let index = start; index < end; ) {
    const character = code2.charCodeAt(index);
    if (character === 92) {
      flush(index);
      const sequence2 = readEscape(code2, index + 1, end);
      text += sequence2.text;
      index = sequence2.end;
      from = index;
    } else if (character === 13) {
      flush(index);
      text += "\n";
      index += code2.charCodeAt(index + 1) === 10 ? 2 : 1;
      from = index;
    } else index++;
  }
  flush(end);
  return { text, pieces };
}
var named = /* @__PURE__ */ new Map([
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "	"],
  ["v", "\v"]
]);
function readEscape(code2, index, end) {
  const rest = code2.slice(index, Math.min(end, index + 12));
  const unicode = /^(?:u\{([0-9a-f]+)\}|u([0-9a-f]{4})|x([0-9a-f]{2}))/i.exec(rest);
  if (unicode !== null) {
    const point = Number.parseInt(unicode[1] ?? unicode[2] ?? unicode[3] ?? "", 16);
    return { text: point <= 1114111 ? String.fromCodePoint(point) : "", end: index + unicode[0].length };
  }
  const octal = /^(?:[0-3][0-7]{0,2}|[4-7][0-7]?)/.exec(rest);
  if (octal !== null) return { text: String.fromCharCode(Number.parseInt(octal[0], 8)), end: index + octal[0].length };
  const lineBreak = /^(?:\r\n|[\r\n\u2028\u2029])/.exec(rest);
  if (lineBreak !== null) return { text: "", end: index + lineBreak[0].length };
  const character = rest.charAt(0);
  return { text: named.get(character) ?? character, end: index + character.length };
}

// packages/lint/src/references/script/embed.ts
function assemble(analysis, code2, node, frame) {
  return analysis.values(node, frame).flatMap((value) => {
    const assembler = new Assembler(analysis, code2);
    assembler.value(value, { node, frame });
    const { text, pieces, holes } = assembler;
    if (text.trim() === "" && holes.length === 0) return [];
    const own = value.keys.length === 0 ? value.node : null;
    const sure = value.sure && (value.calls ?? []).every((call) => analysis.isCertain(call));
    const span = own?.type === "Literal" || own?.type === "TemplateLiteral" ? own : node;
    return [{ text, pieces, holes, start: startOf(span), end: endOf(span), sure }];
  });
}
function offsetInCode(embedded2, offset) {
  let place = embedded2.start;
  for (const piece of embedded2.pieces) {
    if (piece.at > offset) break;
    place = piece.start + Math.min(offset - piece.at, piece.length);
  }
  return place;
}
function strayMarkup(code2, { holes }) {
  const found = [];
  const pending = holes.map(({ node }) => node);
  for (let node = pending.pop(); node !== void 0 && found.length < 64; node = pending.pop()) {
    if (node.type === "TemplateLiteral" || node.type === "Literal" && typeof node.value === "string") {
      const assembly = literal(code2, node);
      if (/<[a-z]/i.test(assembly.text)) found.push(assembly);
    }
    pending.push(...children(node));
  }
  return found;
}
function literal(code2, node) {
  const span = { start: startOf(node), end: endOf(node) };
  if (node.type !== "TemplateLiteral") {
    return { ...readLiteral(code2, span.start + 1, span.end - 1), ...span, sure: false, holes: [] };
  }
  let text = "";
  const pieces = [];
  for (const quasi of node.quasis) {
    text += fill(text);
    const part = readLiteral(code2, startOf(quasi), endOf(quasi));
    pieces.push(...part.pieces.map((piece) => ({ ...piece, at: piece.at + text.length })));
    text += part.text;
  }
  return { text, pieces, ...span, sure: false, holes: [] };
}
function fill(text) {
  return text.endsWith("=") ? '""' : "";
}
var maxHoles = 256;
var Assembler = class {
  text = "";
  pieces = [];
  holes = [];
  analysis;
  code;
  constructor(analysis, code2) {
    this.analysis = analysis;
    this.code = code2;
  }
  value({ node, frame, keys }, written2) {
    if (node === null || keys.length > 0) {
      this.hole(written2.node, written2.frame);
      return;
    }
    switch (node.type) {
      case "Literal":
        if (typeof node.value === "string") this.literal(startOf(node) + 1, endOf(node) - 1);
        else this.text += String(node.value);
        return;
      case "TemplateLiteral":
        node.quasis.forEach((quasi, index) => {
          this.literal(startOf(quasi), endOf(quasi));
          const expression = node.expressions[index];
          if (expression !== void 0) this.part(expression, frame);
        });
        return;
      case "BinaryExpression":
        if (node.operator === "+") for (const term of termsOf(node)) this.part(term, frame);
        return;
      default: {
        const [text, ...others] = this.analysis.texts(node, frame);
        if (text?.whole && others.length === 0) this.text += text.value;
        else this.hole(node, frame);
      }
    }
  }
  part(node, frame) {
    const [value, ...others] = this.analysis.values(node, frame);
    if (value === void 0 || others.length > 0) this.hole(node, frame);
    else this.analysis.step(void 0, () => this.value(value, { node, frame }));
  }
  literal(start, end) {
    const { text, pieces } = readLiteral(this.code, start, end);
    for (const piece of pieces) this.pieces.push({ ...piece, at: piece.at + this.text.length });
    this.text += text;
  }
  hole(node, frame) {
    this.text += fill(this.text);
    if (this.holes.length < maxHoles) this.holes.push({ node, frame });
  }
};

// packages/lint/src/references/script/made-elements.ts
var maxWrites = 64;
var MadeElements = class {
  analysis;
  sites;
  inserted = null;
  clicked = null;
  constructor(analysis, sites) {
    this.analysis = analysis;
    this.sites = sites;
  }
  /** Whether loading the page is sure to put it into a tree. */
  isInserted(made2) {
    this.inserted ??= this.collect(
      (name) => insertions.has(name),
      (site2) => this.analysis.arguments(site2)
    );
    return this.inserted.get(made2) ?? false;
  }
  /** Whether the script clicks it: `sure` when loading the page is sure to; null when it never does. */
  click(made2) {
    this.clicked ??= this.collect(
      (name) => name === "click",
      ({ node }) => {
        const callee = calledNode(node);
        return callee?.type === "MemberExpression" ? [callee.object] : [];
      }
    );
    const sure = this.clicked.get(made2);
    return sure === void 0 ? null : { sure };
  }
  /** What the script sets an attribute of an element to, by property, `setAttribute` or `Object.assign`. */
  attribute(made2, attribute2) {
    const writes = this.analysis.record.members.of(attribute2);
    for (const { object, value, frame } of writes.length > maxWrites ? [] : writes) {
      if (object !== null && value !== null && this.isSame(object, frame, made2)) return { node: value, frame };
    }
    for (const site2 of this.sites) {
      const given = this.givenBy(site2, made2, attribute2);
      if (given !== null) return given;
    }
    return null;
  }
  /** The text of an attribute; null when it is not set, or not known. */
  attributeText(made2, attribute2) {
    const given = this.attribute(made2, attribute2);
    if (given === null) return null;
    const [text, ...others] = this.analysis.texts(given.node, given.frame);
    return text?.whole && others.length === 0 ? text.value : null;
  }
  givenBy(site2, made2, attribute2) {
    const { node, frame } = site2;
    if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return null;
    const [first, second] = node.arguments;
    if (first === void 0 || second === void 0) return null;
    const name = lastName(node.callee);
    if (name === "setAttribute") {
      const isName2 = first.type === "Literal" && String(first.value).toLowerCase() === attribute2;
      return isName2 && this.isSame(node.callee.object, frame, made2) ? { node: second, frame } : null;
    }
    if (name !== "assign" || second.type !== "ObjectExpression" || !this.isSame(first, frame, made2)) return null;
    for (const property2 of second.properties) {
      if (property2.type !== "Property") continue;
      if (writtenName(property2.key, property2.computed)?.toLowerCase() === attribute2)
        return { node: property2.value, frame };
    }
    return null;
  }
  isSame(object, frame, made2) {
    return this.analysis.values(object, frame).some(({ node, keys }) => node === made2 && keys.length === 0);
  }
  collect(isCalled, elements2) {
    const found = /* @__PURE__ */ new Map();
    for (const site2 of this.sites) {
      const callee = calledNode(site2.node);
      if (callee === null || !isCalled(lastName(callee) ?? "")) continue;
      this.analysis.begin();
      for (const element2 of elements2(site2)) {
        for (const { node, keys } of this.analysis.values(element2, site2.frame)) {
          if (node === null || keys.length > 0 || node.type !== "CallExpression" && node.type !== "NewExpression")
            continue;
          if (found.get(node) !== true) found.set(node, this.analysis.isCertain(site2.frame));
        }
      }
    }
    return found;
  }
};

// packages/lint/src/references/script/report.ts
var Report = class {
  analysis;
  made;
  found = [];
  markup = [];
  css = [];
  modals = [];
  code;
  mentioned = /* @__PURE__ */ new Map();
  readCode;
  constructor(analysis, sites, code2, readCode) {
    this.analysis = analysis;
    this.made = new MadeElements(analysis, sites);
    this.code = code2;
    this.readCode = readCode;
  }
  /** Whether a name stands in the code at all: cheaper than to ask what every `replace()` is called on. */
  mentions(name) {
    let isThere = this.mentioned.get(name);
    if (isThere === void 0) {
      isThere = this.code.includes(name);
      this.mentioned.set(name, isThere);
    }
    return isThere;
  }
  /** An address that is `given`, one reference for each that it may be; without `given`, or unknown, the span of `mark`. */
  address(use, given, frame, mark) {
    if (given === null) {
      this.add(use, { url: "", sure: true, whole: true }, "unknown", frame, mark);
      return;
    }
    const isLiteral = isWritten(given.node);
    for (const text of this.analysis.texts(given.node, given.frame)) {
      const url = readUrl(text.value);
      const isKnown = text.value !== "" || text.whole;
      const argument = isKnown ? isLiteral ? "literal" : "folded" : "unknown";
      const read2 = schemeOf(url) === "javascript" && runsScriptUrl.has(use.sink) ? this.scriptUrl(use, given, frame) : use;
      const isHanded = (text.calls ?? []).every((call) => this.analysis.isCertain(call));
      const sure = text.sure && isHanded || text.value === "";
      this.add(
        read2,
        { url, sure, whole: text.whole },
        argument,
        frame,
        isKnown ? spanOf(text.handed ?? given.node) : mark
      );
    }
  }
  /** An address that is given somewhere else than what is to be marked. */
  addressAt(use, given, frame, mark) {
    const [text, ...others] = this.analysis.texts(given.node, given.frame);
    const { value, whole: whole3 } = text === void 0 || others.length > 0 ? { value: "", whole: false } : text;
    const isKnown = value !== "" || whole3;
    this.add(use, { url: readUrl(value), sure: true, whole: whole3 }, isKnown ? "folded" : "unknown", frame, mark);
  }
  /** An address that stands within what an expression gives. */
  written(use, url, given, frame) {
    const argument = isWritten(given.node) ? "literal" : "folded";
    this.add(use, { url: readUrl(url), sure: true, whole: true }, argument, frame, spanOf(given.node));
  }
  /** A reference that needs no address: `localStorage`, `eval(…)`. */
  plain(use, frame, mark) {
    this.add(use, { url: "", sure: true, whole: true }, "unknown", frame, mark);
  }
  addMarkup(given, frame, via, context, sure) {
    const isSure = sure && this.analysis.isCertain(frame);
    for (const assembly of assemble(this.analysis, this.code, given.node, given.frame)) {
      if (assembly.text.includes("<"))
        this.markup.push({ ...embedded(assembly, via, isSure), html: assembly.text, context });
      for (const stray of strayMarkup(this.code, assembly)) {
        this.markup.push({ ...embedded(stray, via, false), html: stray.text, context });
      }
    }
  }
  addCss(given, frame, via, grammar, sure, property2) {
    const isSure = sure && this.analysis.isCertain(frame);
    for (const assembly of assemble(this.analysis, this.code, given.node, given.frame)) {
      if (assembly.text.trim() === "" || grammar === "value" && !assembly.text.includes("(")) continue;
      const base = { ...embedded(assembly, via, isSure), text: assembly.text, grammar };
      this.css.push(property2 === void 0 ? base : { ...base, property: property2 });
    }
  }
  /** Reads the code that an expression gives, as far as it is known, and takes over what it does. */
  addCode(given, type, certain) {
    for (const assembly of assemble(this.analysis, this.code, given.node, given.frame)) {
      const reading = this.readCode(assembly.text, type, certain && assembly.sure && assembly.holes.length === 0);
      if (reading !== null) this.adopt(reading, assembly);
    }
  }
  adopt(reading, assembly) {
    const place = (span) => ({
      start: offsetInCode(assembly, span.start),
      end: Math.max(offsetInCode(assembly, span.end), offsetInCode(assembly, span.start))
    });
    const pieces = [];
    this.found.push(...reading.found.map((found) => ({ ...found, ...place(found) })));
    this.markup.push(...reading.markup.map((markup2) => ({ ...markup2, ...place(markup2), pieces })));
    this.css.push(...reading.css.map((css) => ({ ...css, ...place(css), pieces })));
    this.modals.push(...reading.modals.map((modal) => ({ ...modal, ...place(modal) })));
  }
  scriptUrl(use, given, frame) {
    const certain = (use.sure ?? true) && this.analysis.isCertain(frame);
    for (const assembly of assemble(this.analysis, this.code, given.node, given.frame)) {
      const prefix = /^\s*javascript:/i.exec(assembly.text)?.[0].length;
      if (prefix === void 0) continue;
      const reading = this.readCode(" ".repeat(prefix) + assembly.text.slice(prefix), "javascript-url", certain);
      if (reading !== null) this.adopt(reading, assembly);
    }
    return { ...use, sink: "javascript-url", directive: "script-src-elem" };
  }
  add(use, text, argument, frame, { start, end }) {
    const { sink, directive, via } = use;
    const isStatic = (use.sure ?? true) && text.sure && this.analysis.isCertain(frame);
    const guarded = this.analysis.isGuarded(frame);
    const { url, whole: whole3 } = text;
    this.found.push({ url, sink, directive, start, end, static: isStatic, via, guarded, argument, whole: whole3 });
  }
};
var runsScriptUrl = /* @__PURE__ */ new Set(["navigation", "popup", "frame", "link", "form"]);
function embedded(assembly, via, sure) {
  const { start, end, pieces } = assembly;
  return { start, end, pieces, static: sure && assembly.sure, via };
}
function isWritten(node) {
  return node.type === "Literal" || node.type === "TemplateLiteral" && node.expressions.length === 0;
}
function spanOf(node) {
  const quotes = isWritten(node) && (node.type !== "Literal" || typeof node.value === "string") ? 1 : 0;
  return { start: startOf(node) + quotes, end: endOf(node) - quotes };
}

// packages/lint/src/references/script/read-calls.ts
function readCall(report, site2, node) {
  const { analysis } = report;
  const callee = calledNode(node);
  if (callee === null) return;
  const written2 = lastName(callee);
  const kind = node.type === "NewExpression" ? "new" : "call";
  const path = new Lazy(() => pathOfSite(analysis, callee, site2.frame));
  const isNamed = written2 !== null && (callee.type === "MemberExpression" || rowsOf(kind, written2) !== void 0);
  const name = isNamed ? written2 : path.value?.path.split(".").at(-1) ?? written2;
  if (name === null) return;
  const call = { node, callee, name, given: analysis.arguments(site2), frame: site2.frame, path };
  for (const row of rowsOf(kind, name) ?? []) {
    const match = matches2(report, row, call);
    if (match !== null) readRow(report, row, call, match.sure);
  }
  if (kind === "new") return;
  if (modalApis.includes(name)) readModal(report, call);
  else if (name === "constructor") readConstructor(report, call);
  else if (name === "click") readClick(report, call);
  else if (name === "assign" || name === "setAttribute" || name === "setAttributeNS") readAttributes(report, call);
  else readContentCall(report, { ...call, mark: callSpan(call) });
}
var Lazy = class {
  make;
  made = null;
  constructor(make) {
    this.make = make;
  }
  get value() {
    this.made ??= { value: this.make() };
    return this.made.value;
  }
};
var rows2 = group();
function rowsOf(kind, name) {
  return rows2.get(`${kind} ${name}`);
}
function group() {
  const grouped = /* @__PURE__ */ new Map();
  for (const row of scriptSinks) {
    const key = `${row.kind} ${row.api.split(/[.#]/).at(-1) ?? row.api}`;
    grouped.set(key, [...grouped.get(key) ?? [], row]);
  }
  return grouped;
}
var mayBeGlobal = /* @__PURE__ */ new Set([
  "Identifier",
  "MemberExpression",
  "ThisExpression",
  "ChainExpression",
  "LogicalExpression",
  "ConditionalExpression",
  "SequenceExpression",
  "AssignmentExpression"
]);
var httpMethod = /^(?:get|post|put|patch|delete|head|options)$/i;
function matches2(report, row, call) {
  const { analysis } = report;
  const [owner, member] = row.api.split("#");
  if (member === void 0) {
    if (call.callee.type === "MemberExpression" && !mayBeGlobal.has(call.callee.object.type)) return null;
    const path = call.path.value;
    if (path?.path !== row.api || isDocumentOpen(report, row, call)) return null;
    return { sure: path.sure && !analysis.isReplaced(path.path) };
  }
  if (call.callee.type !== "MemberExpression") return null;
  const kind = analysis.kind(call.callee.object, call.frame);
  if (kind !== null && kind.name === owner) return { sure: kind.sure };
  if (kind !== null && kind.name !== "Element") return null;
  if (member === "requestSubmit") return { sure: false };
  const [method] = call.given;
  const isRequest = owner === "XMLHttpRequest" && method?.type === "Literal" && httpMethod.test(String(method.value));
  return isRequest && call.given.length > 1 ? { sure: false } : null;
}
function isDocumentOpen({ analysis }, row, { callee, given }) {
  return row.api === "open" && analysis.options.type === "handler" && callee.type === "Identifier" && given.length < 3;
}
function readRow(report, row, call, sure) {
  const use = { sink: row.sink, directive: row.directive, via: row.api.replace("#", "."), sure };
  const mark = { start: startOf(call.node), end: endOf(call.callee) };
  const { frame } = call;
  if (row.reads === "nothing" || row.argument === null) {
    report.plain(use, frame, mark);
    return;
  }
  const given = chosen(row, call.given);
  if (row.reads === "code") readEval(report, row, call, use);
  else if (row.reads === "font") for (const node of given) readFont(report, use, node, frame, mark);
  else if (given.length === 0) report.address(use, null, frame, mark);
  else {
    for (const node of given) {
      report.address(use, { node, frame }, frame, mark);
      if (row.sink === "worker") readBlob(report, node, call, sure);
    }
  }
}
function chosen({ argument }, given) {
  if (argument === "rest") return given;
  const node = argument === "last" ? given.at(-1) : given[Number(argument)];
  return node === void 0 ? [] : [node];
}
function readEval(report, row, call, use) {
  const { analysis } = report;
  const { frame, given } = call;
  const node = chosen(row, given)[0];
  const isFunctionRow = row.argument === "last";
  if (node === void 0) {
    if (isFunctionRow) report.plain(use, frame, callSpan(call));
    return;
  }
  const isTimer = row.api === "setTimeout" || row.api === "setInterval";
  const isString = isText(analysis, node, frame);
  if (isString === false || isTimer && isString === null) return;
  report.plain(use, frame, callSpan(call));
  report.addCode({ node, frame }, isFunctionRow ? "function" : "classic", (use.sure ?? true) && analysis.isCertain(frame));
}
function callSpan({ node, callee }) {
  return { start: startOf(node), end: endOf(callee) };
}
function isText(analysis, node, frame) {
  const kinds = analysis.values(node, frame).map(({ node: value, keys }) => {
    if (value === null || keys.length > 0) return null;
    if (value.type === "TemplateLiteral") return true;
    if (value.type === "Literal") return typeof value.value === "string";
    if (value.type === "BinaryExpression")
      return analysis.texts(value, frame).some((text) => text.value !== "") ? true : null;
    return isFunction(value) || value.type === "ObjectExpression" || value.type === "ArrayExpression" ? false : null;
  });
  if (kinds.includes(true)) return true;
  return kinds.every((kind) => kind === false) ? false : null;
}
function readConstructor(report, call) {
  const { callee, frame, given } = call;
  if (callee.type !== "MemberExpression") return;
  const object = callee.object;
  const isWay = object.type === "MemberExpression" && memberName(object) === "constructor";
  if (!isWay && !isFunction(object)) return;
  report.plain({ sink: "eval", directive: "script-src", via: "Function" }, frame, callSpan(call));
  const code2 = given.at(-1);
  if (code2 !== void 0) report.addCode({ node: code2, frame }, "function", report.analysis.isCertain(frame));
}
function readFont(report, use, node, frame, mark) {
  const texts = report.analysis.texts(node, frame);
  const sources = texts.flatMap(({ value }) => [...value.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))/gi)]);
  if (sources.length === 0) {
    if (texts.every(({ value, whole: whole3 }) => value === "" && !whole3) && isText(report.analysis, node, frame) !== false) {
      report.address({ ...use, sure: false }, { node, frame }, frame, mark);
    }
    return;
  }
  for (const source of sources) {
    const value = source[1] ?? source[2] ?? source[3] ?? "";
    report.written({ ...use, sure: (use.sure ?? true) && texts.length === 1 }, value, { node, frame }, frame);
  }
}
function readBlob(report, node, { given, frame }, sure) {
  const { analysis } = report;
  const [, options] = given;
  const isModule = options?.type === "ObjectExpression" && options.properties.some(isModuleType);
  for (const text of blobTexts(analysis, node, frame)) {
    report.addCode(text, isModule ? "module" : "classic", sure && analysis.isCertain(frame));
  }
}
function isModuleType(property2) {
  if (property2.type !== "Property" || writtenName(property2.key, property2.computed) !== "type") return false;
  return property2.value.type === "Literal" && property2.value.value === "module";
}
function readModal(report, call) {
  const path = call.path.value;
  if (path?.path !== call.name) return;
  const { analysis } = report;
  const isStatic = path.sure && !analysis.isReplaced(path.path) && analysis.isCertain(call.frame);
  report.modals.push({ via: call.name, ...callSpan(call), static: isStatic });
}
function readClick(report, call) {
  const { analysis, made: made2 } = report;
  if (call.callee.type !== "MemberExpression") return;
  const kind = analysis.kind(call.callee.object, call.frame);
  if (kind?.name !== "a" || kind.made === null || made2.attribute(kind.made, "download") !== null) return;
  const href = made2.attribute(kind.made, "href");
  if (href === null) return;
  report.address(
    { sink: "navigation", directive: null, via: "a.click", sure: kind.sure },
    href,
    call.frame,
    callSpan(call)
  );
}
function readAttributes(report, call) {
  const { callee, frame, given, name } = call;
  if (callee.type !== "MemberExpression") return;
  const mark = callSpan(call);
  if (name === "assign") {
    const [target, values] = given;
    if (target === void 0 || values?.type !== "ObjectExpression" || call.path.value?.path !== "Object.assign") return;
    for (const property2 of values.properties) {
      if (property2.type !== "Property" || property2.kind !== "init") continue;
      const key2 = writtenName(property2.key, property2.computed);
      if (key2 === null) continue;
      const value2 = { node: property2.value, frame };
      writeAttribute(report, { object: target, name: key2, given: value2, frame, by: "property", mark: spanOf(property2) });
    }
    return;
  }
  const [key, value] = name === "setAttribute" ? given : given.slice(1);
  if (key === void 0 || value === void 0) return;
  const text = report.analysis.texts(key, frame)[0];
  if (!text?.whole) return;
  const object = callee.object;
  writeAttribute(report, {
    object,
    name: text.value.toLowerCase(),
    given: { node: value, frame },
    frame,
    by: "attribute",
    mark
  });
}

// packages/lint/src/references/script/read-imports.ts
function readDeclaration(report, { frame }, node) {
  if (node.source === null) return;
  const type = node.attributes.find(({ key }) => writtenName(key, false) === "type")?.value.value;
  const via = node.type === "ImportDeclaration" ? "import" : "export from";
  report.address(useOf2(type, via), { node: node.source, frame }, frame, spanOf(node.source));
}
function readDynamicImport(report, { frame }, node) {
  const given = { node: node.source, frame };
  report.address(useOf2(typeOf(node.options ?? null), "import()"), given, frame, spanOf(node));
  for (const text of blobTexts(report.analysis, node.source, frame)) {
    report.addCode(text, "module", report.analysis.isCertain(frame));
  }
}
function useOf2(type, via) {
  if (type === "css") return { sink: "style", directive: "style-src-elem", via };
  return { sink: "module", directive: type === "json" ? "connect-src" : "script-src-elem", via };
}
function typeOf(options) {
  const attributes = property(options, "with");
  const type = property(attributes, "type");
  return type?.type === "Literal" ? type.value : void 0;
}
function property(object, name) {
  if (object?.type !== "ObjectExpression") return null;
  for (const member of object.properties) {
    if (member.type === "Property" && writtenName(member.key, member.computed) === name) return member.value;
  }
  return null;
}

// packages/lint/src/references/script/read-writes.ts
var rows3 = new Map(
  scriptSinks.filter(({ kind }) => kind === "set").map((row) => [row.api, row])
);
var reads = new Map(
  scriptSinks.filter(({ kind }) => kind === "get").map((row) => [row.api, row])
);
function readAssignment(report, { frame }, node) {
  const { analysis } = report;
  const left = node.left;
  const mark = { start: startOf(left), end: endOf(left) };
  const given = { node: node.right, frame };
  if (left.type === "Identifier") {
    if (isPropertyOfElement(analysis, left.name, { node, frame })) {
      const object2 = { type: "ThisExpression" };
      writeAttribute(report, { object: object2, name: left.name, given, frame, by: "property", mark });
      return;
    }
  } else if (left.type !== "MemberExpression") return;
  const row = rows3.get(pathOfSite(analysis, left, frame)?.path ?? "");
  if (row !== void 0) {
    report.address({ sink: row.sink, directive: row.directive, via: row.api }, given, frame, mark);
    return;
  }
  if (left.type !== "MemberExpression") return;
  const object = left.object;
  const isNamed = memberName(left) !== null || analysis.kind(object, frame) !== null;
  const name = isNamed ? analysis.memberName(left, frame) : null;
  if (name === null) return;
  const inner = object.type === "MemberExpression" ? memberName(object) : null;
  if (inner === "style" && name !== "cssText") report.addCss(given, frame, "style", "value", true, cssName(name));
  else if (name !== "baseVal") writeAttribute(report, { object, name, given, frame, by: "property", mark });
  else if (object.type === "MemberExpression" && inner !== null) {
    writeAttribute(report, { object: object.object, name: inner, given, frame, by: "attribute", mark });
  }
}
function isPropertyOfElement({ options }, name, { frame }) {
  return options.type === "handler" && elementProperties.includes(name) && lookup(name, frame) === void 0;
}
function readAccess(report, { node, frame }) {
  const path = pathOfSite(report.analysis, node, frame);
  const row = path === null ? void 0 : reads.get(path.path);
  if (path === null || row === void 0) return;
  const mark = { start: startOf(node), end: endOf(node) };
  report.plain({ sink: row.sink, directive: row.directive, via: row.api, sure: path.sure }, frame, mark);
}

// packages/lint/src/references/script/walk.ts
function walk(program) {
  const top = Frame2.top(program);
  top.routine.body = top;
  const walker = new Walker(top);
  walker.statements(program.body);
  return { record: walker.record, top };
}
var stays = 0;
var skips = 1;
var throws = 2;
var returns = 3;
var everPresent = /* @__PURE__ */ new Set(["window", "self", "globalThis", "document", "navigator", "location"]);
var Walker = class {
  record = new ScriptRecord();
  frame;
  leaves = stays;
  constructor(top) {
    this.frame = top;
  }
  statements(list) {
    const { frame } = this;
    for (const statement of list) {
      this.visit(statement);
      if (this.leaves !== stays && this.frame.sure) this.frame = this.frame.unsure();
    }
    this.frame = frame;
  }
  visit(node) {
    switch (node.type) {
      case "Identifier":
        if (readNames.has(node.name)) this.site(node);
        return;
      case "Literal":
      case "ThisExpression":
        return;
      case "MemberExpression":
        this.member(node);
        return;
      case "CallExpression":
        this.call(node);
        return;
      case "ExpressionStatement":
        this.visit(node.expression);
        return;
      case "AssignmentExpression":
        this.assignment(node);
        return;
      case "BinaryExpression":
        this.binary(node);
        return;
      case "FunctionExpression":
      case "ArrowFunctionExpression":
        this.function(node, null, null);
        return;
      case "FunctionDeclaration":
        this.functionDeclaration(node);
        return;
      case "VariableDeclaration":
        this.variables(node);
        return;
      case "BlockStatement":
        this.block(node);
        return;
      case "ReturnStatement":
        if (node.argument != null) this.returned(node.argument);
        this.leaves = returns;
        return;
      case "IfStatement":
        this.visit(node.test);
        this.maybe(node.consequent);
        if (node.alternate != null) this.maybe(node.alternate);
        return;
      case "ConditionalExpression":
        this.visit(node.test);
        this.maybe(node.consequent);
        this.maybe(node.alternate);
        return;
      case "LogicalExpression":
        this.visit(node.left);
        this.maybe(node.right);
        return;
      case "SequenceExpression":
        for (const expression of node.expressions) this.visit(expression);
        return;
      case "ObjectExpression":
        this.object(node);
        return;
      case "ArrayExpression":
        for (const element2 of node.elements) if (element2 !== null) this.visit(element2);
        return;
      case "UnaryExpression":
      case "SpreadElement":
      case "YieldExpression":
        if (node.argument != null) this.visit(node.argument);
        return;
      case "UpdateExpression":
        if (node.argument.type !== "Identifier") this.visit(node.argument);
        return;
      case "TemplateLiteral":
        for (const expression of node.expressions) this.visit(expression);
        return;
      case "NewExpression":
        this.new(node);
        return;
      case "ChainExpression":
        if (this.frame.sure && mayStop(node.expression)) this.maybe(node.expression);
        else this.visit(node.expression);
        return;
      case "ClassDeclaration":
      case "ClassExpression":
        this.class(node);
        return;
      case "ForStatement":
      case "ForInStatement":
      case "ForOfStatement":
      case "WhileStatement":
      case "DoWhileStatement":
        this.loop(node);
        return;
      case "TryStatement":
        this.try(node);
        return;
      case "SwitchStatement":
        this.switch(node);
        return;
      case "ThrowStatement":
        this.visit(node.argument);
        this.leave(throws);
        return;
      case "BreakStatement":
      case "ContinueStatement":
        this.leave(skips);
        return;
      case "AwaitExpression":
        this.visit(node.argument);
        if (mayReject(node.argument)) this.leave(throws);
        return;
      case "LabeledStatement":
        this.within(() => this.visit(node.body));
        return;
      case "TaggedTemplateExpression":
        if (calledNames.has(lastName(node.tag) ?? "")) this.site(node);
        this.visit(node.tag);
        for (const expression of node.quasi.expressions) this.visit(expression);
        return;
      case "ImportExpression":
        this.site(node);
        this.visit(node.source);
        if (node.options != null) this.visit(node.options);
        return;
      case "ImportDeclaration":
        this.site(node);
        this.frame.scope.declare(node, this.frame);
        return;
      case "ExportAllDeclaration":
        this.site(node);
        return;
      case "ExportNamedDeclaration":
        if (node.source !== null) this.site(node);
        else if (node.declaration != null) this.visit(node.declaration);
        return;
      case "ExportDefaultDeclaration":
        this.visit(node.declaration);
        return;
      case "WithStatement":
        this.visit(node.object);
        this.visit(node.body);
        return;
      default:
        return;
    }
  }
  site(node) {
    const site2 = { node, frame: this.frame };
    this.record.sites.push(site2);
    return site2;
  }
  leave(how) {
    if (how > this.leaves) this.leaves = how;
  }
  /** Walks what may not run. */
  maybe(node) {
    const { frame } = this;
    if (frame.sure) this.frame = this.frame.unsure();
    this.visit(node);
    this.frame = frame;
  }
  /** Walks with a new frame for the names of `node`. */
  inScope(node, sure, walk2) {
    const { frame } = this;
    this.frame = frame.inner(node, sure);
    walk2(this.frame);
    this.frame = frame;
  }
  /** Walks what a `break` within does not leave. */
  within(walk2) {
    const before = this.leaves;
    walk2();
    if (this.leaves === skips) this.leaves = before;
  }
  member(node) {
    const { object, property: property2 } = node;
    if (node.computed) {
      if (property2.type !== "Literal") this.visit(property2);
      const name = memberName(node);
      if (name === null ? isFoldable(property2) : readNames.has(name)) this.site(node);
    } else if (property2.type === "Identifier" && readNames.has(property2.name)) this.site(node);
    if (object.type === "Identifier") {
      if (readNames.has(object.name)) this.site(object);
    } else this.visit(object);
  }
  call(node) {
    const callee = node.callee;
    const site2 = { node, frame: this.frame };
    if (callee.type === "Identifier") {
      this.record.calls.push(site2);
      if (calledNames.has(callee.name)) this.record.sites.push(site2);
      if (readNames.has(callee.name)) this.site(callee);
    } else if (callee.type === "MemberExpression") {
      this.memberCall(callee, site2);
    } else if (isFunction(callee)) {
      this.record.calls.push(site2);
      this.immediate(callee, node.arguments, site2);
    } else {
      if (callee.type === "SequenceExpression" || callee.type === "LogicalExpression") this.record.sites.push(site2);
      this.visit(callee);
    }
    this.arguments(node.arguments, site2);
  }
  memberCall(callee, site2) {
    const name = memberName(callee);
    const object = callee.object;
    const isOwn = object.type === "Identifier" || object.type === "ThisExpression";
    if (isOwn || name !== null && callbackCalls.has(name)) this.record.calls.push(site2);
    if (name === null ? isFoldable(callee.property) : calledNames.has(name)) this.record.sites.push(site2);
    else if (name === "call" || name === "apply") {
      if (isFunction(object)) {
        this.record.calls.push(site2);
        this.immediate(object, name === "call" ? site2.node.arguments.slice(1) : [], site2);
        return;
      }
      if (calledNames.has(lastName(object) ?? "")) this.record.sites.push(site2);
    }
    this.member(callee);
  }
  immediate(callee, values, site2) {
    this.record.aliasParameters(callee.params, values);
    this.function(callee, null, null).immediate = site2;
  }
  arguments(list, site2) {
    for (const argument of list) {
      if (isFunction(argument)) this.function(argument, null, null).passed = site2;
      else this.visit(argument);
    }
  }
  new(node) {
    const callee = node.callee;
    const site2 = { node, frame: this.frame };
    this.record.calls.push(site2);
    const name = lastName(callee);
    if (name !== null && constructedNames.has(name)) this.record.sites.push(site2);
    this.visit(callee);
    this.arguments(node.arguments, site2);
  }
  assignment(node) {
    const left = node.left;
    const { operator, right } = node;
    const isPlain = operator === "=";
    let name = null;
    if (left.type === "Identifier") {
      name = left.name;
      if (!isPlain || mayTell(right)) this.record.write(name, isPlain ? right : null, this.frame, startOf(left));
      if (assignedNames.has(name)) this.assignmentSite(node);
    } else if (left.type === "MemberExpression") {
      name = memberName(left);
      if (name !== null && isPlain && mayTell(right))
        this.record.member(name, left.object, right, this.frame, startOf(left));
      const { object } = left;
      if (name === null ? isFoldable(left.property) : assignedNames.has(name)) this.assignmentSite(node);
      else if (object.type === "MemberExpression" && memberName(object) === "style") this.site(node);
      this.member(left);
    } else this.pattern(left, true);
    if (isFunction(right)) this.function(right, null, name);
    else if (operator === "||=" || operator === "&&=" || operator === "??=") this.maybe(right);
    else this.visit(right);
  }
  assignmentSite(node) {
    const site2 = this.site(node);
    if (loadHandlers.has(lastName(node.left) ?? "")) this.record.handlers.push(site2);
  }
  /** Long sums lean to the left by the thousand: `a + b + c …` is walked without recursion. */
  binary(node) {
    let { left } = node;
    if (left.type !== "BinaryExpression") {
      this.visit(left);
      this.visit(node.right);
      return;
    }
    const rights = [node.right];
    while (left.type === "BinaryExpression") {
      rights.push(left.right);
      left = left.left;
    }
    this.visit(left);
    for (let index = rights.length - 1; index >= 0; index--) {
      const right = rights[index];
      if (right !== void 0) this.visit(right);
    }
  }
  function(node, owner, name) {
    const { frame, leaves } = this;
    const routine = new Routine(node, frame, owner, name);
    this.record.routines.push(routine);
    this.frame = Frame2.ofRoutine(frame, node, routine, !node.generator);
    routine.body = this.frame;
    this.leaves = stays;
    for (const parameter of node.params) if (parameter.type !== "Identifier") this.pattern(parameter, false);
    const body = node.body;
    if (body.type === "BlockStatement") this.statements(body.body);
    else this.returned(body);
    this.frame = frame;
    this.leaves = leaves;
    return routine;
  }
  functionDeclaration(node) {
    const { frame } = this;
    frame.scope.declare(node, frame);
    const body = frame.routine.body;
    if (body !== null && body !== frame.scope) body.declare(node, frame);
    this.function(node, null, node.id?.name ?? null);
  }
  returned(argument) {
    this.frame.routine.returns.push({ node: argument, frame: this.frame });
    this.visit(argument);
  }
  variables(node) {
    const target = node.kind === "var" ? this.frame.routine.body ?? this.frame.scope : this.frame.scope;
    target.declare(node, this.frame);
    for (const { id, init } of node.declarations) {
      if (id.type === "Identifier") {
        if (init == null) continue;
        if (isFunction(init)) this.function(init, null, id.name);
        else {
          this.record.alias(id.name, init);
          this.visit(init);
        }
        continue;
      }
      if (id.type === "ObjectPattern") this.record.aliasPattern(id);
      this.pattern(id, false);
      if (init != null) this.visit(init);
    }
  }
  /** Defaults and computed keys of a pattern; what it assigns to, when it declares nothing. */
  pattern(node, assigns) {
    switch (node.type) {
      case "Identifier":
        if (assigns) this.record.write(node.name, null, this.frame, startOf(node));
        return;
      case "AssignmentPattern":
        this.pattern(node.left, assigns);
        if (node.right != null) this.maybe(node.right);
        return;
      case "ArrayPattern":
        for (const element2 of node.elements) if (element2 !== null) this.pattern(element2, assigns);
        return;
      case "ObjectPattern":
        for (const property2 of node.properties) {
          if (property2.type !== "Property") this.pattern(property2, assigns);
          else {
            if (property2.computed) this.visit(property2.key);
            this.pattern(property2.value, assigns);
          }
        }
        return;
      case "RestElement":
        this.pattern(node.argument, assigns);
        return;
      default:
        this.visit(node);
    }
  }
  block(node) {
    if (node.body.some(isLexical)) this.inScope(null, true, () => this.statements(node.body));
    else this.statements(node.body);
  }
  object(node) {
    for (const property2 of node.properties) {
      if (property2.type !== "Property") {
        this.visit(property2);
        continue;
      }
      if (property2.computed) this.visit(property2.key);
      const value = property2.value;
      if (isFunction(value)) this.function(value, node, writtenName(property2.key, property2.computed));
      else this.visit(value);
    }
  }
  class(node) {
    const { frame } = this;
    if (node.type === "ClassDeclaration") frame.scope.declare(node, frame);
    if (node.superClass != null) this.record.derived.push({ node, frame });
    this.inScope(node, true, (scope) => {
      if (node.superClass != null) this.visit(node.superClass);
      const fields = new Routine(node, scope, node, null);
      fields.body = Frame2.ofRoutine(scope, null, fields, true);
      this.record.routines.push(fields);
      for (const member of node.body.body) this.classMember(member, node, fields.body);
    });
  }
  classMember(member, node, fields) {
    if (member.type === "StaticBlock") {
      this.inScope(null, true, () => this.statements(member.body));
      return;
    }
    if (member.type !== "MethodDefinition" && member.type !== "PropertyDefinition") return;
    const key = member.key;
    if (member.computed) this.visit(key);
    const name = writtenName(key, member.computed);
    const value = member.value;
    if (value === null) return;
    if (isFunction(value)) {
      this.function(value, node, name);
      return;
    }
    if (name !== null) this.record.member(name, null, value, member.static ? this.frame : fields, startOf(key));
    if (member.static) {
      this.visit(value);
      return;
    }
    const { frame } = this;
    this.frame = fields;
    this.visit(value);
    this.frame = frame;
  }
  loop(node) {
    switch (node.type) {
      case "DoWhileStatement":
        this.within(() => this.visit(node.body));
        this.visit(node.test);
        return;
      case "WhileStatement":
        this.visit(node.test);
        this.within(() => isAlways2(node.test) ? this.visit(node.body) : this.maybe(node.body));
        return;
      case "ForStatement":
        this.inScope(null, true, () => {
          if (node.init != null) this.visit(node.init);
          if (node.test != null) this.visit(node.test);
          if (node.update != null) this.maybe(node.update);
          this.within(() => runsOnce(node) ? this.visit(node.body) : this.maybe(node.body));
        });
        return;
      default:
        this.visit(node.right);
        this.inScope(null, node.type === "ForOfStatement", (frame) => {
          frame.over = node.right;
          this.loopTarget(node, frame);
          this.within(() => this.visit(node.body));
        });
    }
  }
  loopTarget(node, frame) {
    const left = node.left;
    if (left.type !== "VariableDeclaration") {
      this.pattern(left, true);
      return;
    }
    const target = left.kind === "var" ? frame.routine.body ?? frame.scope : frame.scope;
    target.declare(node, frame);
    for (const { id } of left.declarations) this.pattern(id, false);
  }
  try(node) {
    const { frame, leaves } = this;
    if (node.handler != null && !frame.guarded) this.frame = frame.caught();
    this.visit(node.block);
    this.frame = frame;
    const { handler } = node;
    if (handler != null) {
      if (this.leaves === throws) this.leaves = leaves;
      this.inScope(handler, false, () => {
        if (handler.param != null) this.pattern(handler.param, false);
        this.statements(handler.body.body);
      });
    }
    if (node.finalizer != null) this.visit(node.finalizer);
  }
  switch(node) {
    this.visit(node.discriminant);
    this.inScope(null, false, () => {
      this.within(() => {
        for (const branch of node.cases) {
          if (branch.test !== null) this.visit(branch.test);
          this.statements(branch.consequent);
        }
      });
    });
  }
};
function isLexical(node) {
  return node.type === "FunctionDeclaration" || node.type === "ClassDeclaration" || node.type === "VariableDeclaration" && node.kind !== "var";
}
function isFoldable(property2) {
  switch (property2.type) {
    case "TemplateLiteral":
      return true;
    case "BinaryExpression": {
      let left = property2.left;
      while (left.type === "BinaryExpression") left = left.left;
      return left.type === "TemplateLiteral" || left.type === "Literal" && typeof left.value === "string";
    }
    case "CallExpression": {
      const callee = property2.callee;
      if (callee.type !== "MemberExpression") return lastName(callee) === "atob";
      const { type } = callee.object;
      return type === "Literal" || type === "ArrayExpression" || type === "TemplateLiteral";
    }
    default:
      return false;
  }
}
function mayStop(chain) {
  for (let node = chain; ; ) {
    if (node.type === "CallExpression") {
      if (node.optional && !isEverPresent(node.callee)) return true;
      node = node.callee;
    } else if (node.type === "MemberExpression") {
      if (node.optional && !isEverPresent(node.object)) return true;
      node = node.object;
    } else return false;
  }
}
function isEverPresent(node) {
  return everPresent.has(lastName(node) ?? "");
}
function mayTell(value) {
  switch (value.type) {
    case "Literal":
      return typeof value.value === "string";
    case "BinaryExpression":
      return value.operator === "+";
    case "UnaryExpression":
    case "UpdateExpression":
      return false;
    default:
      return true;
  }
}
function mayReject(argument) {
  if (argument.type === "Literal") return false;
  if (argument.type === "NewExpression") return lastName(argument.callee) !== "Promise";
  return true;
}
function isAlways2(test) {
  return test.type === "Literal" && Boolean(test.value);
}
function runsOnce({ init, test }) {
  if (test == null) return true;
  if (test.type !== "BinaryExpression" || test.left.type !== "Identifier" || init?.type !== "VariableDeclaration")
    return false;
  const { name } = test.left;
  const start = init.declarations.find(({ id }) => id.type === "Identifier" && id.name === name)?.init;
  const from = start?.type === "Literal" ? start.value : null;
  const to = test.right.type === "Literal" ? test.right.value : null;
  if (typeof from !== "number" || typeof to !== "number") return false;
  return test.operator === "<" ? from < to : test.operator === "<=" && from <= to;
}

// packages/lint/src/references/script/read.ts
var maxNesting = 3;
var Script = class _Script {
  code;
  type;
  error;
  walked;
  nesting;
  constructor(code2, type, nesting = 0) {
    this.code = code2;
    this.type = type;
    this.nesting = nesting;
    const opened = open(code2, type);
    this.walked = opened !== null && "record" in opened ? opened : null;
    this.error = opened !== null && "kind" in opened ? opened : null;
  }
  /** Names that a classic script declares at its top level; see `ScriptReading`. */
  get declares() {
    return this.type === "classic" && this.walked !== null ? declaredBy(this.walked.top) : [];
  }
  read(context) {
    if (this.walked === null) return nothing2(this.error);
    try {
      return this.readSites(this.walked, { ...context, type: this.type });
    } catch (error) {
      if (error instanceof RangeError) return nothing2(tooDeep(0));
      throw error;
    }
  }
  readSites({ record, top }, options) {
    const analysis = new Analysis(record, top, options);
    const sites = distinct(record.allSites());
    const report = new Report(analysis, sites, this.code, (code2, type, certain) => {
      if (this.nesting >= maxNesting) return null;
      const { globals, ids } = options;
      const context = { certain, ...globals !== void 0 && { globals }, ...ids !== void 0 && { ids } };
      return new _Script(code2, type, this.nesting + 1).read(context);
    });
    let stopped = false;
    for (const site2 of sites) {
      analysis.begin();
      if (readSite(report, site2)) stopped = true;
    }
    const { found, markup: markup2, css, modals } = report;
    return {
      found: found.sort((one2, other) => rank(one2) - rank(other) || one2.start - other.start),
      error: null,
      declares: this.declares,
      markup: markup2.sort(byStart),
      css: css.sort(byStart),
      modals: modals.sort(byStart),
      stopped
    };
  }
};
function open(code2, type) {
  if (!mayAct(code2)) return null;
  const parsed = parseScript(code2, type);
  if ("error" in parsed) return parsed.error;
  try {
    const walked = walk(parsed.program);
    const twice = findRedeclaration(walked.top);
    if (twice === null) return walked;
    return {
      kind: "syntax",
      message: `Identifier '${twice.name}' has already been declared`,
      offset: startOf(twice.node)
    };
  } catch (error) {
    if (error instanceof RangeError) return tooDeep(0);
    throw error;
  }
}
function nothing2(error) {
  return { found: [], error, declares: [], markup: [], css: [], modals: [], stopped: false };
}
function rank({ via }) {
  return via === "import" || via === "export from" ? 0 : 1;
}
function byStart(one2, other) {
  return one2.start - other.start;
}
function readSite(report, site2) {
  const { node } = site2;
  switch (node.type) {
    case "ImportDeclaration":
    case "ExportAllDeclaration":
    case "ExportNamedDeclaration":
      readDeclaration(report, site2, node);
      return true;
    case "ImportExpression":
      readDynamicImport(report, site2, node);
      return false;
    case "CallExpression":
    case "NewExpression":
    case "TaggedTemplateExpression":
      readCall(report, site2, node);
      return false;
    case "AssignmentExpression":
      readAssignment(report, site2, node);
      return false;
    default:
      readAccess(report, site2);
      return false;
  }
}
function distinct(sites) {
  const seen = /* @__PURE__ */ new Set();
  return sites.filter(({ node }) => {
    const key = startOf(node) * 2 + (node.type === "AssignmentExpression" ? 1 : 0);
    if (node.type === "Identifier" || node.type === "MemberExpression") return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
function declaredBy(top) {
  return [...bindingsOf(top).values()].flatMap(
    ({ name, kind }) => kind === "var" || kind === "function" ? [name, `window.${name}`] : [name]
  );
}

// packages/lint/src/references/script.ts
function readScript(code2, options) {
  return new Script(code2, options.type).read(options);
}

// packages/lint/src/references/page-scripts.ts
var PageScripts = class {
  #collector;
  #styles;
  #readTree;
  #readings = /* @__PURE__ */ new Map();
  /** By the text that they stand in: a frame has import maps of its own. */
  #maps = /* @__PURE__ */ new Map();
  constructor(collector, styles2, readTree) {
    this.#collector = collector;
    this.#styles = styles2;
    this.#readTree = readTree;
  }
  element(element2, scope) {
    const kind = scriptKind(element2);
    if (kind === "data" || !scope.runsScripts) return;
    const source = sourceOf(element2);
    if (source !== void 0 && (kind === "classic" || kind === "module")) {
      if (kind === "classic" && attribute(element2, "nomodule") !== void 0) return;
      const url = readUrl(source.value);
      if (url === "") return;
      const spot2 = { attribute: source.name, start: 0, end: source.value.length };
      const isModule = kind === "module";
      const draft = {
        url,
        sink: isModule ? "module" : "script",
        directive: "script-src-elem",
        static: true,
        via: isModule ? "<script type=module>" : "<script src>"
      };
      this.#collector.add(draft, element2, scope, spot2);
      return;
    }
    const code2 = textOf(element2);
    if (code2 === "") return;
    this.#collector.add({ ...inlineScript, via: "<script>", inline: inlineText(code2, element2) }, element2, scope);
    const spot = (start, end) => ({ start, end });
    if (kind === "importmap") this.#importMap(code2, element2, scope);
    else if (kind === "speculationrules") this.#speculationRules(code2, element2, scope);
    else this.#script({ code: code2, type: kind, element: element2, scope, spot });
  }
  handler(element2, name, code2, scope) {
    const draft = { ...inlineScript, sink: "handler", directive: "script-src-attr", via: name, inline: { text: code2 } };
    this.#collector.add(draft, element2, scope, { attribute: name, start: 0, end: code2.length });
    const spot = (start, end) => ({ attribute: name, start, end });
    const certain = name === "onload" && runsOnLoad.has(element2.tagName);
    this.#script({ code: code2, type: "handler", certain, element: element2, scope, spot });
  }
  javascriptUrl(element2, name, url, scope, certain) {
    const code2 = decode(url.replace(/^javascript:/i, ""));
    const draft = { ...inlineScript, sink: "javascript-url", via: "javascript:", static: certain, url, inline: { text: url } };
    this.#collector.add(draft, element2, scope, { attribute: name, start: 0, end: url.length });
    const spot = () => ({ attribute: name, start: 0, end: url.length });
    this.#script({ code: code2, type: "javascript-url", certain, element: element2, scope, spot });
  }
  #script(script) {
    const first = readScript(script.code, { type: script.type, ...script.certain !== void 0 && { certain: script.certain } });
    this.#readings.set(script, first);
    if (first.error !== null) {
      const { kind, message, offset } = first.error;
      const { place } = new PageReference({ ...inlineScript, via: "" }, script.element, script.scope, script.spot(offset, offset));
      this.#collector.scriptFailures.push({ kind, message, place });
    }
    if (first.found.length + first.markup.length + first.css.length + first.modals.length === 0) return;
    this.#collector.defer(() => this.#found(script, this.#settled(script, first)));
    for (const markup2 of first.markup) this.#markup(markup2, script);
    for (const css of first.css) {
      const scope = this.#written(script, css);
      if (css.grammar === "value") this.#styles.value(script.element, css.property ?? "", css.text, scope);
      else if (css.grammar === "declarations") this.#styles.declarations(script.element, css.text, scope);
      else this.#styles.sheet(css.text, script.element, scope, () => script.spot(css.start, css.end));
    }
  }
  /** The reading once it is known which globals the page's other scripts have taken for themselves. */
  #settled(script, first) {
    const globals = /* @__PURE__ */ new Set();
    for (const [other, { declares }] of this.#readings) {
      if (other !== script && other.scope.depth === script.scope.depth) for (const name of declares) globals.add(name);
    }
    const ids = this.#collector.ids;
    if (globals.size === 0 && ids.size === 0) return first;
    return readScript(script.code, {
      type: script.type,
      ...script.certain !== void 0 && { certain: script.certain },
      globals,
      ids,
      element: script.element.tagName
    });
  }
  #found(script, reading) {
    for (const { via, start, end, static: certain } of reading.modals) {
      const draft = { url: "", sink: "popup", directive: null, static: certain, via };
      this.#collector.modals.push(new PageReference(draft, script.element, script.scope, script.spot(start, end)));
    }
    return reading.found.map((found) => {
      const mapped = found.sink === "module" ? this.#mapped(found.url, script.scope) : null;
      const draft = {
        url: readUrl(mapped ?? found.url),
        sink: found.sink,
        directive: found.directive,
        static: found.static,
        via: mapped === null ? found.via : `${found.via} (import map)`,
        guarded: found.guarded,
        whole: found.whole
      };
      return new PageReference(draft, script.element, script.scope, script.spot(found.start, found.end));
    });
  }
  #markup(markup2, script) {
    if (markup2.context === "inert" || script.scope.depth > 4) return;
    const isFragment = markup2.context !== "document";
    const tree = isFragment ? parseFragment(markup2.html, { sourceCodeLocationInfo: true }) : parse2(markup2.html, { sourceCodeLocationInfo: true });
    this.#readTree(tree, { ...this.#written(script, markup2), runsScripts: markup2.context !== "fragment" });
  }
  /** Where what a script writes stands: at the literal in the script. */
  #written({ scope, element: element2, spot }, { start, end, static: certain }) {
    const at = new PageReference({ ...inlineScript, via: "" }, element2, scope, spot(start, end));
    const context = { text: "", locate: () => at.place };
    return { ...scope, context, live: scope.live && certain, depth: scope.depth + 1 };
  }
  #importMap(code2, element2, scope) {
    const map = readImportMap(code2);
    const { context } = scope;
    this.#maps.set(context, [...this.#maps.get(context) ?? [], map]);
    this.#collector.defer(() => {
      const used = this.#importedIn(context);
      return map.found.filter(({ url }) => !used.some((address) => address === url || url.endsWith("/") && address.startsWith(url))).map((found) => new PageReference({ ...found, static: false }, element2, scope, { start: found.start, end: found.end }));
    });
  }
  /** What the import maps make of a specifier; null when they leave it as it is. */
  #mapped(specifier, { context }) {
    for (const map of this.#maps.get(context) ?? []) {
      const address = resolveSpecifier(map, specifier);
      if (address !== null && address !== readUrl(specifier)) return address;
    }
    return null;
  }
  #importedIn(context) {
    return [...this.#readings].filter(([{ scope }]) => scope.context === context).flatMap(([{ scope }, { found }]) => found.filter(({ sink }) => sink === "module").map(({ url }) => this.#mapped(url, scope))).filter((address) => address !== null);
  }
  /** Source: https://html.spec.whatwg.org/multipage/speculative-loading.html */
  #speculationRules(code2, element2, scope) {
    for (const match of code2.matchAll(/"(?:https?:)?\/\/[^"\\]*"/g)) {
      const url = match[0].slice(1, -1);
      const spot = { start: match.index, end: match.index + match[0].length };
      this.#collector.add({ url, sink: "hint", directive: null, static: true, via: "<script type=speculationrules>" }, element2, scope, spot);
    }
  }
};
var inlineScript = { url: "", sink: "inline-script", directive: "script-src-elem", static: true };
var runsOnLoad = /* @__PURE__ */ new Set(["body", "svg", "frameset"]);
function scriptKind(element2) {
  const type = attribute(element2, "type");
  const language = attribute(element2, "language");
  const written2 = type ?? (language ? `text/${language}` : "");
  const name = written2.replace(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, "").toLowerCase();
  if (name === "" && written2 !== "") return "data";
  if (name === "" || javascriptTypes.test(name)) return "classic";
  return name === "module" || name === "importmap" || name === "speculationrules" ? name : "data";
}
var javascriptTypes = /^(?:(?:text|application)\/(?:x-)?(?:java|ecma)script|text\/(?:livescript|jscript|javascript1\.[0-5]))$/;
function sourceOf(element2) {
  const names = element2.namespaceURI === "http://www.w3.org/2000/svg" ? ["href", "xlink:href"] : ["src"];
  for (const name of names) {
    const value = attribute(element2, name);
    if (value !== void 0) return { name, value };
  }
  return void 0;
}
function decode(code2) {
  try {
    return decodeURIComponent(code2);
  } catch (error) {
    if (error instanceof URIError) return code2;
    throw error;
  }
}

// packages/lint/src/measure/bytes.ts
var chunk = 1 << 16;
function byteLength(text, start = 0, end = text.length) {
  return end - start < shortText ? countUnits(text, start, end) : encodeChunks(text, start, end);
}
var shortText = 256;
function encodeChunks(text, start, end) {
  const encoder = new TextEncoder();
  const buffer = new Uint8Array(3 * Math.min(chunk, end - start));
  let bytes2 = 0;
  let at = start;
  while (at < end) {
    let to = Math.min(at + chunk, end);
    if (to < end && splitsPair(text, to)) to -= 1;
    bytes2 += encoder.encodeInto(text.slice(at, to), buffer).written;
    at = to;
  }
  return bytes2;
}
function countUnits(text, start, end) {
  let bytes2 = end - start;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 128) continue;
    if (unit < 2048) bytes2 += 1;
    else if (isHigh(unit) && at + 1 < end && isLow(text.charCodeAt(at + 1))) {
      bytes2 += 2;
      at++;
    } else bytes2 += 2;
  }
  return bytes2;
}
function splitsPair(text, at) {
  return isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
}
function isHigh(unit) {
  return unit >= 55296 && unit < 56320;
}
function isLow(unit) {
  return unit >= 56320 && unit < 57344;
}

// packages/lint/src/policy/profiles/claude-artifact@2026-06-19.ts
var claudeArtifact20260619 = {
  id: "claude-artifact@2026-06-19",
  summary: "Claude Code Artifacts as documented: one self-contained page that fetches nothing.",
  csp: [
    "default-src 'none'",
    "script-src 'unsafe-inline' 'unsafe-eval'",
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    "font-src data:",
    "media-src data: blob:",
    "worker-src blob:",
    "connect-src 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'"
  ].join("; "),
  maxBytes: 16 * 1024 * 1024,
  inputs: [".html", ".htm", ".md"],
  wraps: true,
  relativeLinks: false,
  downloads: false,
  storage: "origin",
  offline: false,
  indications: ["'unsafe-eval'"],
  evidence: [
    "https://code.claude.com/docs/en/artifacts as of 2026-06-19: the host puts the file into a document shell of its own (doctype, html, head, body, a small reset), so the file is page content without them.",
    "The same: scripts, stylesheets, fonts and images of any other host are blocked, and so are fetch, XMLHttpRequest and WebSocket; CSS and scripts stand inline, images are data: URIs.",
    "The same: no backend, so no form goes anywhere; a single page, so relative links lead nowhere, while in-page anchors and links to other sites work.",
    "The same: .html, .htm and .md files; at most 16 MiB of rendered page (16 \xD7 1024 \xD7 1024 bytes of UTF-8).",
    "The literal policy is not published. This one is a model of what is documented; 'unsafe-eval' and worker-src blob: in it are indications, not certainties.",
    "Downloads and storage are not documented on that date. Downloads count as inert, because they were seen to be so on 2026-08-22 (third-party indication)."
  ]
};

// packages/lint/src/policy/profiles/claude-artifact@2026-08-22.ts
var claudeArtifact20260822 = {
  id: "claude-artifact@2026-08-22",
  summary: "Claude Code Artifacts as seen later: scripts of a few CDN hosts and Google Fonts load too.",
  csp: [
    "default-src 'none'",
    "script-src 'unsafe-inline' 'unsafe-eval' https://cdnjs.cloudflare.com https://cdn.jsdelivr.net/npm/ https://cdn.tailwindcss.com https://code.jquery.com https://unpkg.com",
    "style-src 'unsafe-inline' https://fonts.googleapis.com",
    "img-src data: blob:",
    "font-src data: https://fonts.gstatic.com",
    "media-src data: blob:",
    "worker-src blob:",
    "connect-src 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'"
  ].join("; "),
  maxBytes: 16 * 1024 * 1024,
  inputs: [".html", ".htm", ".md"],
  wraps: true,
  relativeLinks: false,
  downloads: false,
  storage: "origin",
  offline: false,
  indications: ["'unsafe-eval'"],
  refuses: ["replacement-character", "reserved-name"],
  evidence: [
    "Third-party indications, gathered until 2026-08-22; the literal policy is not published, and this one is a model. What is not named here is as in claude-artifact@2026-06-19.",
    "Third-party indication: stylesheets of https://fonts.googleapis.com and files of https://fonts.gstatic.com load.",
    "Third-party indication: scripts of cdnjs.cloudflare.com, of parts of cdn.jsdelivr.net such as /npm/, of cdn.tailwindcss.com, code.jquery.com and unpkg.com load; everything else, all external images included, stays blocked.",
    "Third-party indication (https://github.com/anthropics/claude-code/issues/92106): downloads that the page starts (<a download>, data: and blob: links, saves by script) do nothing.",
    "Third-party indication: a file that is not UTF-8 or holds U+FFFD is refused; comments `frame-runtime` and ids that begin with `__frame_` are reserved.",
    "Third-party indication: localStorage, sessionStorage and IndexedDB work per page origin, but can throw."
  ]
};

// packages/lint/src/policy/profiles/claude-chat-artifact@2026-05-19.ts
var claudeChatArtifact20260519 = {
  id: "claude-chat-artifact@2026-05-19",
  summary: "HTML artifacts in a claude.ai chat: a list of CDN hosts and paths is allowed.",
  csp: [
    "default-src https://www.claudeusercontent.com",
    "script-src 'unsafe-eval' 'unsafe-inline' 'self' https://www.claudeusercontent.com https://cdnjs.cloudflare.com https://cdn.jsdelivr.net/pyodide/ https://cdn.jsdelivr.net/gh/python-visualization/ https://cdn.jsdelivr.net/npm/ https://cdn.tailwindcss.com https://code.jquery.com",
    "connect-src https://cdnjs.cloudflare.com https://cdn.jsdelivr.net/pyodide/ https://cdn.jsdelivr.net/gh/python-visualization/ https://cdn.jsdelivr.net/npm/ https://cdn.tailwindcss.com https://code.jquery.com https://www.claudeusercontent.com",
    "worker-src 'self' https://www.claudeusercontent.com blob:",
    "style-src 'unsafe-inline' 'self' https://www.claudeusercontent.com https://cdnjs.cloudflare.com https://cdn.jsdelivr.net/npm/ https://cdn.jsdelivr.net/gh/python-visualization/ https://code.jquery.com https://fonts.googleapis.com https://anthropic.com https://*.anthropic.com",
    "img-src https://*.tile.openstreetmap.org/ blob: data: 'self' https://www.claudeusercontent.com",
    "font-src data: 'self' https://www.claudeusercontent.com https://anthropic.com https://*.anthropic.com https://fonts.gstatic.com",
    "frame-src 'self' blob:",
    "object-src 'none'",
    "base-uri https://www.claudeusercontent.com",
    "form-action https://www.claudeusercontent.com",
    "upgrade-insecure-requests"
  ].join("; "),
  sandbox: "allow-scripts allow-same-origin",
  maxBytes: Number.POSITIVE_INFINITY,
  inputs: [".html", ".htm"],
  wraps: false,
  relativeLinks: false,
  downloads: false,
  storage: "origin",
  offline: false,
  evidence: [
    "Third-party indication (https://github.com/shoelace-style/webawesome/issues/2418, comment of 2026-05-19): a captured violation report with this policy up to img-src.",
    'Third-party indication: the response headers and the frame of a live artifact on claude.ai, captured on 2026-04-22: the same policy up to img-src, the rest of it, and sandbox="allow-scripts allow-same-origin".',
    "Left out of the captured policy: frame-ancestors and report-uri, which decide nothing inside the page, and block-all-mixed-content, which browsers skip.",
    "No limit of size was found."
  ]
};

// packages/lint/src/policy/profiles/file.ts
var file = {
  id: "file",
  summary: "A file opened by hand or sent by mail: no policy, the offline guarantee alone.",
  csp: "",
  maxBytes: Number.POSITIVE_INFINITY,
  inputs: [".html", ".htm"],
  wraps: false,
  relativeLinks: true,
  downloads: true,
  storage: "origin",
  offline: true,
  evidence: [
    "A file: URL comes without headers, so no policy applies but one that the page itself carries.",
    "Offline is the demand of this profile: the page shall make no request at all."
  ]
};

// packages/lint/src/policy/profiles/mcp-app@2026-01-26.ts
var mcpApp20260126 = {
  id: "mcp-app@2026-01-26",
  summary: "MCP Apps (SEP-1865), an app that declares no domains.",
  csp: [
    "default-src 'none'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "media-src 'self' data:",
    "connect-src 'none'"
  ].join("; "),
  sandbox: "allow-scripts allow-same-origin",
  maxBytes: Number.POSITIVE_INFINITY,
  inputs: [".html", ".htm"],
  wraps: false,
  relativeLinks: false,
  downloads: false,
  storage: "origin",
  offline: false,
  evidence: [
    'https://github.com/modelcontextprotocol/ext-apps/blob/main/specification/2026-01-26/apps.mdx, "Host Behavior": this policy is what a host must use when an app declares no domains; it may be stricter, never looser.',
    'The same, "Content Requirements": a valid HTML5 document, so it is not wrapped.',
    'The same, "Sandbox proxy": the frame must have allow-scripts and allow-same-origin; a host may give more, and an app should not count on it.',
    "Seen in Chromium 156 under this policy: data: fonts, blob: images, eval, WebAssembly and blob: workers are blocked; <base href> works.",
    "No limit of size was found."
  ]
};

// packages/lint/src/policy/profiles/open-artifacts@2026-08.ts
var openArtifacts202608 = {
  id: "open-artifacts@2026-08",
  summary: "Open Artifacts, a self-hosted publisher: inline code only, in a sandbox without an origin.",
  csp: [
    "sandbox allow-scripts allow-modals allow-forms allow-popups",
    "default-src 'none'",
    "script-src 'unsafe-inline'",
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    "font-src data:",
    "media-src data: blob:",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'"
  ].join("; "),
  sandbox: "allow-scripts allow-modals allow-forms allow-popups",
  maxBytes: 4 * 1024 * 1024,
  inputs: [".html", ".md"],
  wraps: true,
  relativeLinks: false,
  downloads: false,
  storage: "opaque",
  offline: false,
  evidence: [
    'https://github.com/coda0HQ/open-artifacts, docs/architecture.md, commit 7ab93ee of 2026-08-09, "Serving untrusted HTML safely": this policy on every page; the opaque origin makes storage throw.',
    'The same, "Limits": 4 MiB of content; an operator may set another limit.',
    "The same, README.md: the stored content is put into a skeleton with a reset, a favicon and a viewport; HTML and Markdown.",
    "The sandbox lacks allow-downloads, so downloads do nothing."
  ]
};

// packages/lint/src/policy/profiles/vscode-webview.ts
var vscodeWebview = {
  id: "vscode-webview",
  summary: "A Visual Studio Code webview: the extension writes the policy, and scripts need a nonce.",
  csp: [
    "default-src 'none'",
    "script-src 'nonce-NONCE'",
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    "font-src data:",
    "media-src data: blob:"
  ].join("; "),
  sandbox: "allow-same-origin allow-pointer-lock allow-scripts allow-downloads allow-forms",
  maxBytes: Number.POSITIVE_INFINITY,
  inputs: [".html", ".htm"],
  wraps: false,
  relativeLinks: false,
  downloads: true,
  storage: "origin",
  offline: false,
  evidence: [
    "https://code.visualstudio.com/api/extension-guides/webview#content-security-policy: the extension puts the policy into the page itself and begins with default-src 'none'.",
    "Common practice of extensions: script-src with a nonce made anew for each page. NONCE stands for it; the extension replaces it in the policy and in the elements.",
    "The other directives are a model of a page that fetches nothing; an extension may write them otherwise.",
    "https://github.com/microsoft/vscode, src/vs/workbench/contrib/webview/browser/pre/index.html, seen in 2026: the sandbox of a webview with scripts enabled. The page is a complete document."
  ]
};

// packages/lint/src/policy/profiles/index.ts
var profiles = [
  claudeArtifact20260619,
  claudeArtifact20260822,
  mcpApp20260126,
  claudeChatArtifact20260519,
  openArtifacts202608,
  vscodeWebview,
  file
];

// packages/lint/src/references/collector.ts
var Collector2 = class {
  top;
  /** Tag names by id, of the page itself. */
  ids = /* @__PURE__ */ new Map();
  scriptFailures = [];
  modals = [];
  elements = [];
  #policies = [];
  #groups = [];
  constructor(source) {
    const context = { text: source.held, locate: (start, end) => source.place(start, end) };
    this.top = { context, live: true, runsScripts: true, depth: 0 };
  }
  element(element2, scope) {
    if (scope.depth > 0 || !scope.live) return;
    this.elements.push(element2);
    const id = attribute(element2, "id");
    if (id !== void 0 && !this.ids.has(id)) this.ids.set(id, element2.tagName);
  }
  add(draft, element2, scope, spot) {
    this.#groups.push(new PageReference(draft, element2, scope, spot));
  }
  defer(deferred) {
    this.#groups.push(deferred);
  }
  policy(text, element2) {
    const last = this.#groups.at(-1);
    this.#policies.push({ text, element: element2, before: last instanceof PageReference ? last : void 0 });
  }
  finish() {
    const references = [];
    for (const group2 of this.#groups) {
      if (group2 instanceof PageReference) references.push(group2);
      else references.push(...group2());
    }
    const policies2 = this.#policies.map(
      ({ text, element: element2, before }) => ({ text, element: element2, after: before === void 0 ? 0 : references.indexOf(before) + 1 })
    );
    return { references, elements: this.elements, policies: policies2, scriptFailures: this.scriptFailures, modals: this.modals };
  }
};

// packages/lint/src/references/image-source.ts
function isChosen(element2, name, candidate = 0) {
  if (element2.tagName === "source" && name === "src") return isFirstMedium(element2);
  if (element2.tagName !== "img" && element2.tagName !== "source") return true;
  if (element2.tagName === "source" && !isUsable(element2)) return false;
  if (earlierSources(element2).some((source) => mayBeUsed(source))) return false;
  const srcset = attribute(element2, "srcset");
  if (srcset === void 0) return true;
  const hasSrc = element2.tagName === "img" && (attribute(element2, "src")?.trim() ?? "") !== "";
  const chosen2 = chooseCandidate(readSrcset(srcset), { sizes: attribute(element2, "sizes"), src: hasSrc });
  return name === "srcset" ? chosen2 === candidate : chosen2 === "src";
}
function earlierSources(element2) {
  const parent = element2.parentNode;
  if (parent === null || parent.nodeName !== "picture") return [];
  const before = parent.childNodes.slice(0, parent.childNodes.indexOf(element2));
  return before.filter(isElement).filter(({ tagName }) => tagName === "source");
}
var imageTypes2 = /^image\/(?:avif|webp|png|apng|jpe?g|gif|svg\+xml|bmp|x-icon|vnd\.microsoft\.icon)$/i;
function mayBeUsed(source) {
  const type = attribute(source, "type")?.trim() ?? "";
  const hasCandidates = readSrcset(attribute(source, "srcset") ?? "").length > 0;
  return hasCandidates && (type === "" || imageTypes2.test(type)) && mayMatch(attribute(source, "media"));
}
function isUsable(source) {
  return mayBeUsed(source) && matches(attribute(source, "media")) && hasImage(source);
}
function hasImage(source) {
  return source.parentNode?.childNodes.some((node) => node.nodeName === "img") ?? false;
}
function isFirstMedium(source) {
  const siblings = source.parentNode?.childNodes.filter(isElement).filter(({ tagName }) => tagName === "source") ?? [];
  return siblings[0] === source && matches(attribute(source, "media")) && attribute(source, "type") === void 0;
}

// packages/lint/src/references/frame.ts
var maxDepth2 = 8;
function readFrameDocument(element2, name, html3, scope, read2) {
  if (scope.depth >= maxDepth2) return;
  const context = {
    text: html3,
    locate: (start, end) => locateInAttribute(scope.context, element2, name, start, end)
  };
  read2(parse2(html3, { sourceCodeLocationInfo: true }), { ...scope, context, depth: scope.depth + 1 });
}

// packages/lint/src/references/link.ts
function readLink(element2, scope, collector) {
  const rels = new Set((attribute(element2, "rel") ?? "").toLowerCase().split(/[\t\n\f\r ]+/));
  const href = attribute(element2, "href");
  if (rels.has("preload")) readPreload(element2, href, scope, collector);
  if (href === void 0 || href.trim() === "") return;
  const spot = { attribute: "href", start: 0, end: href.length };
  const url = readUrl(href);
  const done = /* @__PURE__ */ new Set();
  for (const { rel, sink, directive } of linkRows) {
    if (!rels.has(rel) || done.has(sink) || sink === "style" && !isStylesheet(element2)) continue;
    done.add(sink);
    collector.add({ url, sink, directive, static: true, via: `<link rel=${rel}>` }, element2, scope, spot);
  }
}
function readPreload(element2, href, scope, collector) {
  const as = attribute(element2, "as")?.toLowerCase();
  const row = preloadRows.find((candidate) => candidate.as === as);
  if (row === void 0 || !mayMatch(attribute(element2, "media"))) return;
  const about2 = { sink: row.sink, directive: row.directive, via: `<link rel=preload as=${row.as}>` };
  const isCertain = matches(attribute(element2, "media"));
  const srcset = row.as === "image" ? attribute(element2, "imagesrcset") : void 0;
  const candidates = srcset === void 0 ? [] : readSrcset(srcset);
  const chosen2 = chooseCandidate(candidates, { sizes: attribute(element2, "imagesizes") });
  for (const [index, candidate] of candidates.entries()) {
    const draft = { ...about2, url: readUrl(candidate.url), static: isCertain && index === chosen2 };
    collector.add(draft, element2, scope, { attribute: "imagesrcset", start: candidate.start, end: candidate.end });
  }
  if (candidates.length > 0 || href === void 0 || href.trim() === "") return;
  collector.add({ ...about2, url: readUrl(href), static: isCertain }, element2, scope, { attribute: "href", start: 0, end: href.length });
}
function isStylesheet(element2) {
  const type = attribute(element2, "type")?.trim().toLowerCase() ?? "";
  return attribute(element2, "disabled") === void 0 && (type === "" || /^text\/css(?:\s*;|$)/.test(type));
}

// packages/lint/src/references/meta-refresh.ts
function readRefresh(content) {
  const time2 = leadingTime.exec(content);
  if (time2 === null) return null;
  const timeEnd = time2[0].length;
  const reload = {
    seconds: Number.parseInt(time2[2] ?? "0", 10),
    url: "",
    start: time2[1]?.length ?? 0,
    end: timeEnd
  };
  const start = skip2(separator, content, timeEnd);
  if (start === timeEnd && timeEnd < content.length) return null;
  if (start === content.length) return reload;
  const from = skip2(urlKeyword, content, start);
  const quote = content[from];
  if (quote !== '"' && quote !== "'") return { ...reload, url: content.slice(from), start: from, end: content.length };
  const close = content.indexOf(quote, from + 1);
  const end = close === -1 ? content.length : close;
  return { ...reload, url: content.slice(from + 1, end), start: from + 1, end };
}
function skip2(pattern, text, from) {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}
var leadingTime = /^([\t\n\f\r ]*)(?:([0-9]+)|(?=\.))[0-9.]*/;
var separator = /[\t\n\f\r ]*[;,]?[\t\n\f\r ]*/y;
var urlKeyword = /url[\t\n\f\r ]*=[\t\n\f\r ]*/iy;

// packages/lint/src/references/html.ts
function readReferences(source) {
  const collector = new Collector2(source);
  new HtmlReader(collector).read(source.tree, collector.top);
  return collector.finish();
}
var htmlNamespace = "http://www.w3.org/1999/xhtml";
var svgNamespace = "http://www.w3.org/2000/svg";
var rowsByNamespace = /* @__PURE__ */ new Map([
  [htmlNamespace, byElement(htmlRows)],
  [svgNamespace, byElement(svgRows)]
]);
var HtmlReader = class {
  #collector;
  #scripts;
  #styles;
  constructor(collector) {
    this.#collector = collector;
    this.#styles = new PageStyles(collector);
    this.#scripts = new PageScripts(collector, this.#styles, (tree, scope) => this.read(tree, scope));
  }
  /** Walks without recursion: real pages nest thousands of elements. */
  read(root, scope) {
    const stack = [];
    const push = (children2, inner) => {
      for (let index = children2.length - 1; index >= 0; index--) {
        const node = children2[index];
        if (node !== void 0 && isElement(node)) stack.push({ node, scope: inner });
      }
    };
    push(root.childNodes, scope);
    for (let next = stack.pop(); next !== void 0; next = stack.pop()) {
      const { node } = next;
      this.#element(node, next.scope);
      push(node.childNodes, next.scope);
      if ("content" in node) {
        const content = node.content;
        push(content.childNodes, isShadowRoot(node) ? next.scope : { ...next.scope, live: false });
      }
    }
  }
  #element(element2, scope) {
    this.#collector.element(element2, scope);
    const rows4 = rowsByNamespace.get(element2.namespaceURI)?.get(element2.tagName);
    for (const attr of element2.attrs) {
      const name = nameOf(attr);
      if (rows4 !== void 0) {
        for (const row of rows4) {
          if (row.attribute === name && (row.applies?.(element2) ?? true)) this.#row(row, element2, attr.value, scope);
        }
      }
      if (name === "style") this.#styles.declarations(element2, attr.value, scope);
      else if (name.startsWith("on") && /^on[a-z]+$/.test(name)) this.#scripts.handler(element2, name, attr.value, scope);
      else if (element2.namespaceURI === svgNamespace && presentationAttributes.has(name)) {
        this.#styles.value(element2, name, attr.value, scope);
      }
    }
    if (element2.tagName === "script") this.#scripts.element(element2, scope);
    else if (element2.tagName === "style") this.#styles.element(element2, scope);
    else if (element2.namespaceURI !== htmlNamespace) return;
    else if (element2.tagName === "link") readLink(element2, scope, this.#collector);
    else if (element2.tagName === "meta") this.#meta(element2, scope);
  }
  #row(row, element2, value, scope) {
    const certain = row.certain?.(element2) ?? true;
    switch (row.syntax) {
      case "url":
        this.#url(row, element2, value, scope, certain && isChosen(element2, row.attribute));
        break;
      case "urls":
        this.#words(row, element2, value, /[^\t\n\f\r ]+/g, scope, certain);
        break;
      case "values":
        this.#words(row, element2, value, /[^;]+/g, scope, certain);
        break;
      case "srcset":
        for (const [index, candidate] of readSrcset(value).entries()) {
          const draft = { ...about(row), url: readUrl(candidate.url), static: certain && isChosen(element2, row.attribute, index) };
          this.#collector.add(draft, element2, scope, { attribute: row.attribute, start: candidate.start, end: candidate.end });
        }
        break;
      case "refresh": {
        const refresh = readRefresh(value);
        if (refresh === null) break;
        const draft = { ...about(row), url: refresh.url, static: certain, via: "<meta http-equiv=refresh>" };
        this.#collector.add(draft, element2, scope, { attribute: row.attribute, start: refresh.start, end: refresh.end });
        break;
      }
      case "document":
        readFrameDocument(element2, row.attribute, value, scope, (tree, inner) => this.read(tree, inner));
        break;
    }
  }
  #url(row, element2, value, scope, certain) {
    const url = readUrl(value);
    const spot = { attribute: row.attribute, start: 0, end: value.length };
    if (classifyUrl(url) === "javascript" && runsJavascript.has(row.sink)) {
      this.#scripts.javascriptUrl(element2, row.attribute, url, scope, row.sink === "frame");
      if (row.sink !== "form") return;
    }
    const isDownload = row.sink === "link" && attribute(element2, "download") !== void 0;
    const draft = { ...about(row), url, static: certain };
    this.#collector.add(isDownload ? { ...draft, sink: "download", via: "download" } : draft, element2, scope, spot);
  }
  #words(row, element2, value, word, scope, certain) {
    for (const match of value.matchAll(word)) {
      const spot = { attribute: row.attribute, start: match.index, end: match.index + match[0].length };
      this.#collector.add({ ...about(row), url: readUrl(match[0]), static: certain }, element2, scope, spot);
    }
  }
  #meta(element2, scope) {
    const policy = attribute(element2, "content");
    if (scope.depth > 0 || !scope.live || policy === void 0) return;
    if (attribute(element2, "http-equiv")?.toLowerCase() !== "content-security-policy") return;
    if (element2.parentNode?.nodeName === "head") this.#collector.policy(policy, element2);
  }
};
function byElement(rows4) {
  const grouped = /* @__PURE__ */ new Map();
  for (const row of rows4) {
    const group2 = grouped.get(row.element);
    if (group2 === void 0) grouped.set(row.element, [row]);
    else group2.push(row);
  }
  return grouped;
}
var runsJavascript = /* @__PURE__ */ new Set(["link", "form", "frame"]);
function about({ sink, directive, attribute: via }) {
  return { sink, directive, via };
}
function isShadowRoot(template) {
  const mode = attribute(template, "shadowrootmode")?.toLowerCase();
  const host = template.parentNode;
  if (mode !== "open" && mode !== "closed" || host === null || !isElement(host)) return false;
  const earlier = host.childNodes.slice(0, host.childNodes.indexOf(template));
  const isFirst = !earlier.some((node) => isElement(node) && node.tagName === "template" && attribute(node, "shadowrootmode") !== void 0);
  return isFirst && (shadowHosts.has(host.nodeName) || host.nodeName.includes("-"));
}
var shadowHosts = new Set(
  "article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span".split(" ")
);

// packages/lint/src/page.ts
function readPage(html3, profile, path) {
  const source = readSource(html3);
  const reading = readReferences(source);
  const policies2 = parsePolicies(profile.csp);
  const own = reading.policies.map((policy) => ({ ...policy, policies: parseMetaPolicy(policy.text) }));
  const context = { text: source.held, locate: source.place };
  const base = baseOf(reading.references, policies2);
  const references = reading.references.map((reference, index) => {
    const ours = own.filter(({ after }) => after <= index).flatMap((policy) => policy.policies);
    const hostVerdict = judge(reference, { policies: policies2, base });
    const ownVerdict = ours.length === 0 ? null : judge(reference, { policies: ours, base });
    const decidedByPage = ownVerdict?.outcome === "blocked" && hostVerdict.outcome !== "blocked" && !profile.wraps;
    return Object.assign(reference, { verdict: decidedByPage ? ownVerdict : hostVerdict, hostVerdict, ownVerdict });
  });
  return {
    source,
    ...path !== void 0 && { path },
    bytes: byteLength(source.held) + source.payloads.heldAside - source.payloads.tokens,
    references,
    elements: reading.elements,
    scriptFailures: reading.scriptFailures,
    modals: reading.modals,
    ids: idsOf(reading.elements),
    policies: policies2,
    ownPolicies: own,
    placeOf: (element2) => locateElement(context, element2),
    placeOfAttribute: (element2, name, start = 0, end = attribute(element2, name)?.length ?? 0) => locateInAttribute(context, element2, name, start, end),
    placeOfText: (element2, start, end) => locateInText(context, element2, start, end)
  };
}
function baseOf(references, policies2) {
  const base = references.find(({ sink, static: certain }) => sink === "base" && certain);
  if (base === void 0 || !URL.canParse(base.url, hostedUrl)) return hostedUrl;
  const { outcome } = judge(base, { policies: policies2, base: hostedUrl });
  return outcome === "blocked" ? hostedUrl : new URL(base.url, hostedUrl).href;
}
function idsOf(elements2) {
  const ids = /* @__PURE__ */ new Map();
  for (const element2 of elements2) {
    const id = attribute(element2, "id");
    if (id !== void 0 && id !== "") ids.set(id, [...ids.get(id) ?? [], element2]);
  }
  return ids;
}

// test/conformance/pages/rows.ts
function rowPages() {
  return [
    ...htmlRows.flatMap((row) => variants(`<${row.element} ${row.attribute}>`, row.sink, row.example)),
    ...svgRows.flatMap((row) => variants(`<svg> <${row.element} ${row.attribute}>`, row.sink, row.example)),
    ...linkRows.flatMap(({ rel, sink }) => variants(`<link rel=${rel}>`, sink, `<link rel="${rel}" href="{url}">`)),
    ...preloadRows.flatMap(
      ({ as, sink }) => variants(`<link rel=preload as=${as}>`, sink, `<link rel="preload" as="${as}" href="{url}" crossorigin>`)
    ),
    ...scriptSinks.flatMap(({ api, kind, sink, example }) => {
      const name = `${kind} ${api}`;
      const html3 = kind === "syntax" ? moduleOf(example) : scriptOf(example);
      return example.includes("{url}") ? variants(name, sink, html3) : [{ name, html: html3 }];
    }),
    ...[...inertRows, ...svgInertRows].map(({ element: element2, attribute: attribute2, example }) => ({
      name: `inert <${element2} ${attribute2}>`,
      html: example
    })),
    ...inertRels.map((rel) => ({ name: `inert <link rel=${rel}>`, html: `<link rel="${rel}" href="{url}">` }))
  ];
}
function variants(name, sink, example) {
  const addresses = {
    host: "https://a.test/ok/{id}",
    CDN: "https://cdn.jsdelivr.net/npm/{id}",
    relative: "x/{id}",
    "data:": dataOf[sink] ?? "data:,"
  };
  const special = windowed.has(name) ? { tab: true } : {};
  return Object.entries(addresses).map(([kind, url]) => ({
    name: `${name} ${kind}`,
    html: example.replaceAll("{url}", url),
    ...special
  }));
}
var windowed = /* @__PURE__ */ new Set([
  "<link rel=icon>",
  "<link rel=apple-touch-icon>",
  "<link rel=apple-touch-icon-precomposed>"
]);
var dataOf = {
  script: "data:text/javascript,",
  module: "data:text/javascript,",
  style: "data:text/css,",
  image: "data:image/gif;base64,R0lGODlhAQABAAAAACw=",
  font: "data:font/woff2,",
  media: "data:audio/wav,",
  track: "data:text/vtt,WEBVTT",
  frame: "data:text/html,",
  object: "data:text/html,",
  worker: "data:text/javascript,",
  sprite: "data:image/svg+xml,<svg/>",
  navigation: "data:text/html,"
};
function scriptOf(code2) {
  return `<script>${code2}</script>`;
}
function moduleOf(code2) {
  return `<script type="module">${code2}</script>`;
}

// test/conformance/pages/index.ts
var pages = [...rowPages()];

// test/conformance/pages/page.ts
function fill2(html3, id) {
  return html3.replaceAll("{url}", "https://a.test/ok/{id}").replaceAll("{id}", String(id));
}

// test/conformance/policies.ts
var made = [
  { name: "'self' alone", csp: "default-src 'self'" },
  {
    name: "default-src with host, path and data:",
    csp: "default-src 'unsafe-inline' 'unsafe-eval' https://a.test/ok/ data:; base-uri https://a.test; form-action https://a.test/ok/"
  },
  {
    name: "child-src for frames and workers",
    csp: "child-src https://a.test blob:; script-src 'unsafe-inline' https:; img-src http://*.test; connect-src 'self'"
  },
  {
    name: "-elem and -attr before what they refine",
    csp: "script-src 'none'; script-src-elem 'unsafe-inline' https://a.test/ok; style-src 'none'; style-src-elem 'unsafe-inline'; style-src-attr 'unsafe-inline'; worker-src 'none'"
  },
  {
    name: "-attr refused",
    csp: "script-src 'unsafe-inline' 'wasm-unsafe-eval'; script-src-attr 'none'; style-src 'unsafe-inline' *; style-src-attr 'none'; img-src 'self'"
  },
  {
    name: "wildcard hosts, ports and paths",
    csp: "default-src 'none'; script-src 'unsafe-inline' *.test:*; style-src 'unsafe-inline' https://*.test; img-src https://*:443/ok/; font-src *:8443; connect-src wss: https://a.test/OK/; media-src //a.test; frame-src *"
  },
  {
    name: "nonce and 'strict-dynamic'",
    csp: "script-src 'nonce-abc' 'strict-dynamic' 'unsafe-inline' https:; style-src 'nonce-abc'; object-src 'none'; base-uri 'none'"
  },
  {
    name: "schemes",
    csp: "default-src https: data: blob: wss: 'unsafe-inline'; upgrade-insecure-requests"
  },
  {
    name: "two policies",
    csp: "default-src * data: blob: 'unsafe-inline' 'unsafe-eval', img-src 'none'; frame-src 'none'; connect-src https://a.test"
  }
];
var policies = [...profiles.map(({ id, csp }) => ({ name: id, csp })), ...made];
function profileOf({ name, csp }) {
  return {
    id: name,
    summary: name,
    csp,
    maxBytes: Number.POSITIVE_INFINITY,
    inputs: [".html"],
    wraps: false,
    relativeLinks: true,
    downloads: true,
    storage: "origin",
    offline: false,
    evidence: []
  };
}

// test/conformance/predict.ts
function predict(html3, profile) {
  const certain = /* @__PURE__ */ new Set();
  const possible = /* @__PURE__ */ new Set();
  for (const reference of readPage(html3, profile).references) {
    for (const { line, sure } of lines(reference)) (sure && reference.static ? certain : possible).add(line);
  }
  return { certain, possible };
}
function lines(reference) {
  const { directive, sink, url, verdict } = reference;
  const address = absolute2(url);
  switch (verdict.outcome) {
    case "blocked":
      return directive === null ? [] : [{ line: refusal(directive, blockedUri(reference)), sure: true }];
    case "allowed":
    case "missing":
    case "leak":
    case "reader":
      if (address === null) return [];
      if (sink === "hint") return [{ line: connection(new URL(address).hostname), sure: false }];
      return [{ line: request(address), sure: true }];
    case "inside":
      return [];
  }
}
function blockedUri({ sink, url }) {
  const word = words3.get(sink);
  if (word !== void 0) return word;
  const address = absolute2(url);
  if (address === null) return url === "" ? site : url;
  const { protocol } = new URL(address);
  return /^(?:https?|wss?):$/.test(protocol) ? address : protocol.slice(0, -1);
}
var words3 = /* @__PURE__ */ new Map([
  ["inline-script", "inline"],
  ["inline-style", "inline"],
  ["handler", "inline"],
  ["style-attribute", "inline"],
  ["javascript-url", "inline"],
  ["eval", "eval"],
  ["wasm", "wasm-eval"]
]);
function absolute2(url) {
  if (!URL.canParse(url, site)) return null;
  const parsed = new URL(url, site);
  return Object.assign(parsed, { hash: "", username: "", password: "" }).href;
}

// ../../tmp/conf/conf.ts
var cachePath = "/tmp/conf/cache.json";
var fresh = process.env.FRESH;
var only = new RegExp(process.env.ONLY ?? "");
var onlyPolicy = new RegExp(process.env.POLICY ?? "");
await (async () => {
  const cache = existsSync(cachePath) ? JSON.parse(readFileSync(cachePath, "utf8")) : {};
  const wanted = policies.filter((p) => onlyPolicy.test(p.name)).flatMap((policy) => pages.filter((p) => only.test(p.name)).map((page) => ({ policy, page })));
  const key = (w) => `${w.policy.csp}|${w.page.html}|${w.page.tab}`;
  const todo = wanted.filter((w) => fresh || !(key(w) in cache));
  if (todo.length > 0) {
    const t2 = Date.now();
    const obs = await observe(todo.map((w, id) => ({ id, html: fill2(w.page.html, id), csp: w.policy.csp, tab: w.page.tab ?? false })));
    todo.forEach((w, id) => {
      cache[key(w)] = [...obs[id]].map((l2) => l2.replaceAll(new RegExp(`(?<=/p?)${id}(?=[./?#]|$)`, "g"), "ID").replaceAll(`p${id}.`, "pID."));
    });
    console.log("observed", todo.length, "in", Date.now() - t2, "ms");
    writeFileSync(cachePath, JSON.stringify(cache));
  }
  const out = [];
  const groups2 = /* @__PURE__ */ new Map();
  let bad = 0;
  for (const w of wanted) {
    const { page, policy } = w;
    const id = 7777777;
    const html3 = fill2(page.html, id);
    const { certain, possible } = predict(html3, profileOf(policy));
    const norm = (l2) => l2.replaceAll(String(id), "ID");
    const c2 = new Set([...certain].map(norm)), p = new Set([...possible].map(norm));
    const o2 = new Set(cache[key(w)].filter((l2) => !l2.startsWith("connects")));
    const missing = [...o2].filter((l2) => !c2.has(l2));
    const extra = [...c2].filter((l2) => !o2.has(l2));
    const diff = page.may === void 0 ? [...missing.map((l2) => `  browser only: ${l2}${p.has(l2) ? " (listed as possible)" : ""}`), ...extra.map((l2) => `  linter only: ${l2}`)] : [...missing.filter((l2) => !p.has(l2)).map((l2) => `  browser only: ${l2}`), ...extra.map((l2) => `  linter only: ${l2}`)];
    if (diff.length) {
      bad++;
      const k = `${page.name}
    ${page.html.slice(0, 300)}
${diff.join("\n")}`;
      groups2.set(k, [...groups2.get(k) ?? [], policy.name]);
    }
  }
  for (const [k, v] of groups2) out.push(`${k}
  under ${v.length === policies.length ? "all" : v.join(" | ")}`);
  writeFileSync("/tmp/conf/diff.txt", out.join("\n\n") + `

${bad} of ${wanted.length} pairs differ
`);
  console.log(`${pages.length} pages; ${bad} of ${wanted.length} pairs differ, ${groups2.size} kinds`);
})();
