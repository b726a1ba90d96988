import { vi } from 'vitest';

/** What the test's document lacks of a browser's: the top layer, and capturing a pointer. */
export function completeDocument(): void {
  vi.spyOn(HTMLElement.prototype, 'matches').mockImplementation(function (this: HTMLElement, selector) {
    if (selector === ':focus-visible')
      return this === (this.getRootNode() as Document | ShadowRoot).activeElement;
    return Element.prototype.matches.call(this, selector);
  });
  HTMLElement.prototype.showPopover = function () {
    this.dataset['shown'] = '';
  };
  HTMLElement.prototype.hidePopover = function () {
    delete this.dataset['shown'];
  };
  Document.prototype.elementsFromPoint = () => [];
  Element.prototype.setPointerCapture = () => undefined;
}
