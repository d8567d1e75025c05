/** What the pane must know of the Office around it: language, colours, age. The only Office calls of the pane besides excel/. */
import { can } from '../excel/kit/capabilities';
import { type Language, languageOf } from '../messages/languages';
import { canSave } from './save';

export interface Environment {
  language: Language;
  dark: boolean;
  /** The pane runs in Excel, and Excel knows the floor's requirement set. */
  support: 'ok' | 'notExcel' | 'tooOld';
}

/** Reads the environment; call it after Office.onReady. */
export function readEnvironment(host: Office.HostType | null): Environment {
  return {
    language: languageOf(Office.context?.displayLanguage),
    dark: isDarkAround(Office.context?.officeTheme?.bodyBackgroundColor),
    support: supportOf(host),
  };
}

/** Excel on the web tells no colours: there the person's own choice for the browser counts. */
const isDarkAround = (color: string | undefined): boolean =>
  color === undefined ? typeof matchMedia === 'function' && matchMedia('(prefers-color-scheme: dark)').matches : isDark(color);

function supportOf(host: Office.HostType | null): Environment['support'] {
  // Compared as text: the enum is not there when office.js runs outside of Office.
  if (host === null || String(host) !== 'Excel') return 'notExcel';
  return can('floor') ? 'ok' : 'tooOld';
}

/** True for a background darker than middle grey. @param color e.g. "#1F1F1F" or "1F1F1F"; unknown forms count as light */
export function isDark(color: string | undefined): boolean {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color ?? '');
  if (!match) return false;
  const [red = 255, green = 255, blue = 255] = match.slice(1).map((hex) => parseInt(hex, 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}

/** What Excel says of itself: "PC 16.0.14332.20000, ExcelApi 1.14". */
export function aboutExcel(): string {
  if (typeof Office === 'undefined' || !Office.context?.diagnostics) return '';
  const { platform, version } = Office.context.diagnostics;
  const sets = ['1.14', '1.15', '1.16', '1.17', '1.18', '1.19', '1.20'].filter((set) => Office.context.requirements.isSetSupported('ExcelApi', set));
  return `${String(platform)} ${version}, ExcelApi ${sets.at(-1) ?? '< 1.14'}`;
}

/** Whether this Excel lets the pane save files: see save.ts. */
export const savesFiles = (): boolean => canSave(typeof Office === 'undefined' ? undefined : Office.context?.platform);

/** Whether =THADS.… can be typed into cells here. */
export const hasCellFunctions = (): boolean => typeof Office === 'undefined' || can('cellFunctions');
