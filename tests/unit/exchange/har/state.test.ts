import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stateIn } from '../../../../utils/exchange/har/state.ts';

const NAME = '__INITIAL_STATE__';
const script = (text: string): string => `<!doctype html><script>${text}</script><p>{}</p>`;

describe('what a script assigns to a global variable', () => {
  test.each([
    ['var NAME = OBJECT;'],
    ['window.NAME=OBJECT'],
    ['window["NAME"] = OBJECT;'],
    ['window.NAME = null; window.NAME = OBJECT;\n'],
    ['window.NAME=OBJECT;(function(){var s;(s=document.currentScript).remove();}());'],
  ])('is read, whatever stands around it: %s', (text) => {
    const object = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(object, (value) => {
        const state = JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
        const html = script(text.replaceAll('NAME', NAME).replace('OBJECT', () => state));
        expect(stateIn(html, NAME)).toBe(state);
      }),
    );
  });

  test('is read, too, where it stands in a script of that name', () => {
    const html = `<p id="x"></p><script id="${NAME}" type="application/json">{"a": {"b": "}"}}</script>`;
    expect(stateIn(html, NAME)).toBe('{"a": {"b": "}"}}');
  });

  test.each(['', `${NAME} = 5`, `${NAME} == {}`, `x${NAME} = {}`, `${NAME} = {"a": {}`])(
    'is none where it is no object, or one that breaks off: %s',
    (text) => expect(stateIn(text, NAME)).toBeNull(),
  );

  test('is looked for once, however often the name stands in a document of megabytes', () => {
    const often = `${NAME}={`.repeat(200_000);
    expect(stateIn(script(often), NAME)).toBeNull();
    expect(stateIn(script(`${NAME} `.repeat(200_000)), NAME)).toBeNull();
  });
});
