import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const source = fileURLToPath(new URL('..', import.meta.url));

/** The theme a municipality replaces. */
export const ownTokensFile: string = fileURLToPath(new URL('tokens.css', import.meta.url));

// The components of NL Design System that we use, and no more.
const standardComponents = [
  '@nl-design-system-candidate/button-css/button.css',
  '@nl-design-system-candidate/data-badge-css/data-badge.css',
  '@nl-design-system-candidate/heading-css/heading.css',
  '@nl-design-system-candidate/link-css/link.css',
  '@nl-design-system-candidate/paragraph-css/paragraph.css',
  '@nl-design-system-candidate/skip-link-css/skip-link.css',
  '@utrecht/alert-css',
  '@utrecht/breadcrumb-nav-css',
  '@utrecht/data-list-css',
  '@utrecht/form-field-css',
  '@utrecht/form-field-description-css',
  '@utrecht/form-field-error-message-css',
  '@utrecht/form-fieldset-css',
  '@utrecht/form-label-css',
  '@utrecht/select-css',
  '@utrecht/table-css',
  '@utrecht/textarea-css',
  '@utrecht/textbox-css',
];

const text = (file: string) => readFileSync(file, 'utf8');
const ownFiles = (patterns: readonly string[], without: readonly string[] = []) =>
  globSync([...patterns], { cwd: source, exclude: [...without] })
    .sort()
    .map(file => text(source + file))
    .join('\n');

/** Pages with a sheet of their own, fetched where something of it stands: most first views are of something else. */
const ownSheets = {
  wijkbudgetten: '{domains/{accounts,budgets,money,projects,tallies,voting},overviews/budget}/**/*.css',
  trajecten:
    '{domains/{answering,consultations,documents,guidance,intake,interests,participation,questionnaires,reach,reports},overviews/{trajectory,consultation}}/**/*.css',
};

/** Those sheets by name. */
export const extraStylesheets = (): { readonly name: string; readonly styles: string }[] =>
  Object.entries(ownSheets).map(([name, files]) => ({ name, styles: layer('pages', ownFiles([files])) }));

const layer = (name: string, css: string): string => `@layer ${name}{${withoutAir(css)}}`;

/** The stylesheet of every page: tokens, NL Design System, then our own, in layers so that the later always wins. */
export function assembleStylesheet(tokens: string): string {
  return [
    '@layer base,standard,components,layout,pages;',
    withoutAir(tokens),
    layer('base', text(`${source}design/elements.css`)),
    layer('standard', standardComponents.map(name => text(require.resolve(name))).join('\n')),
    layer('components', ownFiles(['design/components/*/*.css'])),
    layer('layout', text(`${source}design/layout.css`)),
    layer('pages', ownFiles(['{domains,overviews,demo}/**/*.css'], Object.values(ownSheets))),
  ].join('\n');
}

/** CSS without its comments and needless white space. */
export function withoutAir(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@charset "[^"]*";/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim();
}
