import type { Page } from 'playwright-core';

/** A stretch of text on the screen, in pixels of the window. */
export interface Place {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

/**
 * Does something with the mouse at the place of `text`, and again where the text has moved meanwhile: code lenses
 * that arrive push lines down.
 */
export async function pointAt(page: Page, text: string, act: (place: Place) => Promise<void>): Promise<void> {
  let place = await placeOf(page, text);
  for (;;) {
    await act(place);
    const now = await placeOf(page, text);
    if (now.middle === place.middle && now.left === place.left) return;
    place = now;
  }
}

/**
 * Where the active editor shows `text`, once it does. The editor cuts a line into spans for its colours and
 * writes spaces as no-break spaces, so the text is looked up across spans.
 */
async function placeOf(page: Page, text: string): Promise<Place> {
  const found = await page.waitForFunction((wanted) => {
    for (const line of document.querySelectorAll('.editor-group-container.active .view-line')) {
      const start = (line.textContent || '').replaceAll('\u00a0', ' ').indexOf(wanted);
      if (start < 0) continue;
      const range = document.createRange();
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      let offset = 0;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const length = (node.textContent ?? '').length;
        if (start >= offset && start < offset + length) range.setStart(node, start - offset);
        const end = start + wanted.length;
        if (end > offset && end <= offset + length) range.setEnd(node, end - offset);
        offset += length;
      }
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, middle: (top + bottom) / 2 };
    }
    return undefined;
  }, text);
  const place = await found.jsonValue();
  if (place === undefined) throw new Error(`The editor does not show ${text}.`);
  return place;
}
