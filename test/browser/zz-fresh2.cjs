"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// ../dev/test/browser/chromium.ts
var chromium_exports = {};
__export(chromium_exports, {
  PATIENCE: () => PATIENCE,
  launchBrowser: () => launchBrowser,
  newContext: () => newContext
});
module.exports = __toCommonJS(chromium_exports);
var import_node_child_process = require("node:child_process");
var import_node_fs2 = require("node:fs");
var import_node_path2 = require("node:path");
var import_playwright_core = require("playwright-core");

// ../dev/workbench/server/lock.ts
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
var CACHE = (0, import_node_path.join)(__dirname, "../../node_modules/.cache");
var LIFE_MS = 5 * 6e4;
async function lock(name) {
  const folder = (0, import_node_path.join)(CACHE, `${name}-lock`);
  (0, import_node_fs.mkdirSync)(CACHE, { recursive: true });
  for (; ; ) {
    try {
      (0, import_node_fs.mkdirSync)(folder);
      return () => (0, import_node_fs.rmSync)(folder, { recursive: true, force: true });
    } catch {
      const age = Date.now() - ((0, import_node_fs.statSync)(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > LIFE_MS) (0, import_node_fs.rmSync)(folder, { recursive: true, force: true });
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

// ../dev/test/browser/chromium.ts
var ROOT = (0, import_node_path2.join)(__dirname, "../..");
var FLAGS = ["--no-sandbox", "--no-zygote", "--disable-dev-shm-usage", "--font-render-hinting=none"];
var PATIENCE = 9e4;
async function newContext(browser, options) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE);
  return context;
}
async function launchBrowser() {
  const path = process.env["BROWSER_PATH"];
  if (path) return import_playwright_core.chromium.launch({ executablePath: path, args: FLAGS });
  if (process.platform === "linux" && process.arch === "x64") return import_playwright_core.chromium.launch(await packagedChromium());
  return import_playwright_core.chromium.launch({ channel: "msedge" }).catch(() => import_playwright_core.chromium.launch({ channel: "chrome" }));
}
var UNPACK = "import('@sparticuz/chromium').then(async ({ default: packaged }) => console.log(JSON.stringify([await packaged.executablePath(), process.env.LD_LIBRARY_PATH ?? ''])))";
async function packagedChromium() {
  const { version } = JSON.parse((0, import_node_fs2.readFileSync)(packageFile("@sparticuz/chromium"), "utf8"));
  const folder = (0, import_node_path2.join)(ROOT, "node_modules/.cache", `chromium-${version}`);
  (0, import_node_fs2.mkdirSync)(folder, { recursive: true });
  const environment = { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" };
  const release = await lock("chromium");
  const answer = (() => {
    try {
      return (0, import_node_child_process.execFileSync)(process.execPath, ["-e", UNPACK], { cwd: ROOT, env: environment, encoding: "utf8" });
    } finally {
      release();
    }
  })();
  const [executablePath, libraries] = JSON.parse(answer);
  const { FONTCONFIG_PATH: _path, ...env } = process.env;
  return { executablePath, args: FLAGS, env: { ...env, FONTCONFIG_FILE: writeFontConfig(folder), LD_LIBRARY_PATH: libraries } };
}
var packageFile = (name) => (0, import_node_path2.join)(ROOT, "node_modules", name, "package.json");
function writeFontConfig(folder) {
  const file = (0, import_node_path2.join)(folder, "fonts.conf");
  const carlito = (0, import_node_path2.dirname)(packageFile("@expo-google-fonts/carlito"));
  (0, import_node_fs2.writeFileSync)(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${carlito}</dir><dir>${(0, import_node_path2.join)(folder, "fonts")}</dir><cachedir>${(0, import_node_path2.join)(folder, "font-cache")}</cachedir>` + ["sans-serif", "Calibri", "Segoe UI", "Arial", "Times New Roman", "Verdana"].map((family) => `<alias binding="same"><family>${family}</family><prefer><family>Carlito</family></prefer></alias>`).join("") + "</fontconfig>"
  );
  return file;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  PATIENCE,
  launchBrowser,
  newContext
});
