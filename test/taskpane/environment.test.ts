import { languageOf } from '../../src/messages/languages';
import { isDark } from '../../src/taskpane/environment';

it.each([
  ['vi-VN', 'vi'],
  ['en-US', 'en'],
  ['EN', 'en'],
  ['english', 'vi'],
  ['fr-FR', 'vi'],
  [undefined, 'vi'],
])('language of %s: %s', (tag, language) => expect(languageOf(tag)).toBe(language));

it.each([
  ['#FFFFFF', false],
  ['#1F1F1F', true],
  ['000000', true],
  ['#F3F2F1', false],
  ['#262626FF', true],
  ['white', false],
  [undefined, false],
])('background %s is dark: %s', (color, dark) => expect(isDark(color)).toBe(dark));
