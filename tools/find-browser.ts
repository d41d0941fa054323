import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserKind = 'chromium' | 'firefox';

interface Places {
  variable: string;
  /** Programs looked for on the PATH. */
  programs: string[];
  /** Where macOS and Windows keep them. */
  files: (string | undefined)[];
  name: string;
  advice: string;
}

const { env } = process;
const windows = (...path: string[]): string[] =>
  [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((base) =>
    base ? [join(base, ...path)] : [],
  );

/** Chromium first: it is what the tests are written with. */
const PLACES: Record<BrowserKind, Places> = {
  chromium: {
    variable: 'BROWSER_PATH',
    programs: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
      'microsoft-edge-stable',
    ],
    files: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...windows('Chromium', 'Application', 'chrome.exe'),
      ...windows('Google', 'Chrome', 'Application', 'chrome.exe'),
      ...windows('Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ],
    name: 'Chromium, Chrome or Edge',
    advice:
      'Install one (Debian and Ubuntu: `sudo apt install chromium`; macOS: `brew install --cask chromium`)',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    programs: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    files: ['/Applications/Firefox.app/Contents/MacOS/firefox', ...windows('Mozilla Firefox', 'firefox.exe')],
    name: 'Firefox',
    advice: 'Install it (Debian: `sudo apt install firefox-esr`; macOS: `brew install --cask firefox`)',
  },
};

function onPath(program: string): string | undefined {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return (env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program + suffix))
    .find((file) => existsSync(file));
}

/** The path of a browser to run; throws a sentence that tells how to get one. */
export function findBrowser(kind: BrowserKind): string {
  const { variable, programs, files, name, advice } = PLACES[kind];
  const wanted = env[variable];
  if (wanted) {
    if (existsSync(wanted)) return wanted;
    throw new Error(`${variable} is ${wanted}, but there is no such file.`);
  }
  for (const program of programs) {
    const found = onPath(program);
    if (found) return found;
  }
  const found = files.find((file) => file && existsSync(file));
  if (found) return found;
  throw new Error(`No ${name} was found. ${advice}, or set ${variable} to the program's full path.`);
}
