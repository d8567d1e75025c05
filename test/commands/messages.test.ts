import { publish, subscribe } from '../../src/commands/messages';

it('keeps the last message for a pane that is not there yet, and delivers it once', () => {
  publish({ intent: 'info', text: 'một' });
  publish({ intent: 'error', text: 'hai' });
  const heard: string[] = [];
  const end = subscribe(({ text }) => heard.push(text));
  publish({ intent: 'success', text: 'ba' });
  end();
  expect(heard).toEqual(['hai', 'ba']);
  subscribe(({ text }) => heard.push(text))();
  expect(heard).toEqual(['hai', 'ba']);
});
