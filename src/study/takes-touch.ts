/** Whether a tap or a finger means something in the page, not the page: a link, a control, or what scrolls by itself. */
export const takesTouch = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('a, button, input, label, select, summary, textarea, [tabindex="0"]') !== null;
