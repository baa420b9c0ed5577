import { escape } from 'entities'
import type { Parts, PrintedAnswer } from './parts.ts'

/** For a terminal. */
export function asText({ title, remarks, outcome, points, sections }: Parts): string {
  return [
    title,
    ...remarks,
    `Outcome  ${outcome}`,
    ...points.flatMap(({ name, state, answers }) => [
      '',
      `${name}: ${state}`,
      ...answers.map(
        ({ question, value, because }) => `  ${question.padEnd(3)} ${value.padEnd(16)} ${because}`,
      ),
    ]),
    ...sections.flatMap(({ heading, lines }) => ['', heading, ...lines.map(line => `  ${line}`)]),
  ].join('\n')
}

/** For a note or an issue. */
export function asMarkdown({ title, remarks, outcome, points, sections }: Parts): string {
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
  const row = (answer: PrintedAnswer) =>
    `| ${[answer.question, answer.text, answer.value, answer.figure, answer.threshold, answer.because].map(cell).join(' | ')} |`
  return [
    `# ${title}`,
    '',
    ...remarks,
    '',
    `**${outcome}**`,
    ...points.flatMap(({ name, state, answers }) => [
      '',
      `## ${name}: ${state}`,
      '',
      '| | Question | Answer | Figure | Threshold | Why |',
      '| --- | --- | --- | --- | --- | --- |',
      ...answers.map(row),
    ]),
    ...sections.flatMap(({ heading, lines }) => [
      '',
      `## ${heading}`,
      '',
      ...lines.map(line => `- ${line}`),
    ]),
  ].join('\n')
}

/** A page by itself, to be kept or printed: no script, no address. */
export function asHtml({ title, remarks, outcome, points, sections }: Parts): string {
  const row = (answer: PrintedAnswer) =>
    `<tr>${[
      answer.question,
      answer.text,
      answer.value,
      answer.figure,
      answer.threshold,
      answer.because,
    ]
      .map(text => `<td>${escape(text)}</td>`)
      .join('')}</tr>`
  const table = (answers: readonly PrintedAnswer[]) =>
    `<table><thead><tr><th></th><th>Question</th><th>Answer</th><th>Figure</th><th>Threshold</th><th>Why</th></tr></thead><tbody>${answers.map(row).join('')}</tbody></table>`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
<style>body{font:16px/1.5 Georgia,serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;border-top:1px solid;padding:.3rem .6rem .3rem 0}</style>
</head>
<body>
<h1>${escape(title)}</h1>
${remarks.map(line => `<p>${escape(line)}</p>`).join('\n')}
<p><strong>${escape(outcome)}</strong></p>
${points.map(({ name, state, answers }) => `<h2>${escape(`${name}: ${state}`)}</h2>\n${table(answers)}`).join('\n')}
${sections.map(({ heading, lines }) => `<h2>${escape(heading)}</h2>\n<ul>${lines.map(line => `<li>${escape(line)}</li>`).join('')}</ul>`).join('\n')}
</body>
</html>`
}
