import type { FrameLocator } from 'playwright-core';
import type { Person } from './person';

/** What the preview of Markdown shows that was opened last. */
export const rendered = ({ page }: Person): FrameLocator =>
  page.frameLocator('iframe.webview.ready >> nth=-1').frameLocator('#active-frame');
