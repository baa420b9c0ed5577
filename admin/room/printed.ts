/** On paper the room is all there is: no navigation, no forms, and no part that scrolls in itself. */
export const PRINTED = `@media print {
  nav, aside, header, button, form, caption, [data-screen-only] { display: none !important; }
  html, body, body :has(main), main, main * {
    height: auto !important;
    max-height: none !important;
    overflow: visible !important;
    position: static !important;
  }
  body :has(main) { display: block !important; }
  tr, section > h2 { break-inside: avoid; }
}`
