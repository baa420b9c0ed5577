/** The partner page's only stylesheet, served as a file so that no style needs to stand in the page. */
export const STYLE = `:root {
  color-scheme: light dark;
  --paper: light-dark(#fbfaf6, #131517);
  --ink: light-dark(#1a1b1d, #e8e6df);
  --soft: light-dark(#55575c, #a9abab);
  --rule: light-dark(#d9d5c8, #363a3e);
  --edge: light-dark(#767268, #8c9093);
  --accent: light-dark(#0a5a63, #7fcdd4);
  --grave: light-dark(#9a2a12, #f0967f);
  --sans: system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif;
}
* { box-sizing: border-box }
body {
  margin: 0 auto;
  max-width: 46rem;
  padding: 0 1.25rem 4rem;
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem/1.6 Charter, 'Iowan Old Style', 'Source Serif 4', Georgia, serif;
}
header {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem 1.5rem;
  align-items: baseline;
  justify-content: space-between;
  padding-block: 1rem;
  border-bottom: 1px solid var(--rule);
  font: 0.9rem/1.5 var(--sans);
}
header p { margin: 0; font-weight: 600 }
header form { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: baseline; margin: 0 }
h1 { font-size: 2rem; line-height: 1.2; margin: 2.5rem 0 1rem }
h2 { font: 600 1rem/1.4 var(--sans); margin: 2rem 0 0.5rem }
p, blockquote { overflow-wrap: anywhere }
blockquote { margin: 0 0 1rem; padding-inline-start: 1rem; border-inline-start: 3px solid var(--accent); font-size: 1.15em }
blockquote p { white-space: pre-line; margin: 0 0 0.6rem }
ol { list-style: none; margin: 0; padding: 0 }
li { border-top: 1px solid var(--rule); padding-block: 1rem 1.5rem; margin-top: 1.5rem }
li h2 { margin-top: 0 }
a { color: var(--accent) }
label { display: block; font: 600 0.9rem/1.5 var(--sans); margin-top: 1rem }
input, textarea {
  display: block;
  width: 100%;
  padding: 0.6rem 0.7rem;
  border: 1px solid var(--edge);
  border-radius: 3px;
  background: transparent;
  color: inherit;
  font: 1rem/1.4 var(--sans);
}
.sign-in { max-width: 24rem }
button {
  margin-top: 0.8rem;
  padding: 0.6rem 1.1rem;
  min-height: 2.75rem;
  border: 1px solid var(--accent);
  border-radius: 3px;
  background: var(--accent);
  color: var(--paper);
  font: 600 1rem/1.2 var(--sans);
  cursor: pointer;
}
button.quiet { background: transparent; color: var(--ink); border-color: var(--edge) }
header button { margin: 0; min-height: 2.2rem; padding: 0.3rem 0.8rem; font-size: 0.9rem }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px }
summary { font: 0.9rem/1.5 var(--sans); padding-block: 0.6rem; cursor: pointer }
.note, .state { font: 0.9rem/1.5 var(--sans); color: var(--soft) }
.state { color: var(--ink); font-weight: 600 }
.message { font: 1rem/1.5 var(--sans); padding: 0.8rem 1rem; border: 1px solid var(--accent); border-inline-start-width: 6px }
.message.refused { border-color: var(--grave) }
`
