/** Checks commands and paths that documents name against the project as it is. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Project {
  /** The folder of the project. */
  root: string;
  /** Scripts of package.json by name. */
  scripts: Readonly<Record<string, string>>;
  /** Paths of all files of the project, from its root. */
  files: readonly string[];
}

/** Programs of the system that documents may use. */
const systemPrograms = new Set(['git', 'cd', 'cp', 'bash', 'mkdir', 'unzip', 'diff']);

/** What npm does without a script of that name. */
const npmCommands = new Set(['ci', 'install', 'view']);

/** What is wrong with the lines of a shell. */
export function checkShell(text: string, project: Project): string[] {
  const commands = text
    .replace(/\\\n/g, ' ')
    .split('\n')
    .flatMap((line) => line.replace(/(?:^|\s)#.*$/, '').split(/&&|\||;/))
    .map((command) =>
      command
        .trim()
        .split(/\s+/)
        .filter((word) => word !== '' && !/^[A-Z_]+=/.test(word)),
    );
  return commands.flatMap((words) => (words.length === 0 ? [] : checkCommand(words, project)));
}

function checkCommand([program = '', ...words]: string[], project: Project): string[] {
  const wrongPaths = words.filter((word) => isProjectPath(word) && !hasPath(word, project));
  const faults = wrongPaths.map((path) => `no file or folder ${path}`);
  if (program === 'npm') return [...faults, ...checkNpm(words, project)];
  const [first = ''] = words;
  if (program === 'npx' && !existsSync(join(project.root, 'node_modules/.bin', first)))
    faults.push(`no program ${first}`);
  if (program === 'node' && !existsSync(join(project.root, first))) faults.push(`no file ${first}`);
  if (!['npx', 'node'].includes(program) && !systemPrograms.has(program)) faults.push(`unknown program ${program}`);
  return faults;
}

function checkNpm(words: string[], { root, scripts }: Project): string[] {
  const [first = '', ...rest] = words.filter((word) => word !== 'run' && word !== '--silent');
  const script = scripts[first];
  if (script === undefined) return npmCommands.has(first) && !words.includes('run') ? [] : [`no npm script ${first}`];
  const [program] = /\S+\.ts/.exec(script) ?? [];
  const options = rest.filter((word) => /^--\w/.test(word));
  if (options.length === 0 || program === undefined) return [];
  const source = readFileSync(join(root, program), 'utf8');
  return options.filter((option) => !source.includes(option)).map((option) => `npm run ${first} has no ${option}`);
}

/** What is wrong with code in running text: a script or a path that is not there. */
export function checkInlineCode(text: string, project: Project): string[] {
  const scripts = [...text.matchAll(/\bnpm (run )?(?:--silent )?(?!run$)([a-z][\w:-]*\w)/g)];
  const faults = scripts.flatMap(([, run, name = '']) =>
    project.scripts[name] !== undefined || (run === undefined && npmCommands.has(name))
      ? []
      : [`no npm script ${name}`],
  );
  if (isProjectPath(text) && !hasPath(text, project)) faults.push(`no file or folder ${text}`);
  if (isAddress(text) && !addressPatterns(project).some((pattern) => pattern.test(text.replace(/[#?].*$/, ''))))
    faults.push(`no page ${text}`);
  return faults;
}

const isProjectPath = (text: string) => /^(?:src|docs|e2e|public|\.(?:ci|config|github|vscode))\/\S*$/.test(text);

/** `<slug>` and `*` stand for any name. */
function hasPath(path: string, { files }: Project): boolean {
  const pattern = path
    .replace(/\/$/, '')
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/<[^>]*>|\*/g, '[^/]+');
  const expression = new RegExp(`^${pattern}(?:/|$)`);
  return files.some((file) => expression.test(file));
}

const isAddress = (text: string) => /^\/[a-z][^\s]*\/(?:[\w<>.-]*)(?:[#?].*)?$/.test(text);

/** The addresses of the site: one pattern for each page and each file that its pages write. */
function addressPatterns({ files }: Project): RegExp[] {
  return files.flatMap((file) => {
    const page = /^src\/site\/pages\/(.+?)(?:\.astro|\.mdx|\.ts)$/.exec(file)?.[1];
    if (page === undefined) return [];
    const isFile = file.endsWith('.ts');
    const address = page
      .replace(/(?:^|\/)index$/, '')
      .replace(/\./g, '\\.')
      .replace(/\[\w+\]/g, '[^/]+');
    return [new RegExp(isFile ? `^/${address}$` : `^/${address === '' ? '' : `${address}/`}$`)];
  });
}
