import { execFile } from 'node:child_process';
import { argv, execPath, exit, stderr, stdout } from 'node:process';
import { promisify } from 'node:util';
import * as v from 'valibot';

const LINTER = 'node_modules/addons-linter/bin/addons-linter';
/** The folder to look at; the shipped Firefox build unless another is named. */
const [folder = '.output/firefox-mv3'] = argv.slice(2);

/** Warnings that cannot be mended here, by code, and why. */
const KNOWN: Readonly<Record<string, string>> = {
  DANGEROUS_EVAL: 'd3-dsv’s reading of tables into objects, which nothing here calls and the policy forbids',
  UNSAFE_VAR_ASSIGNMENT: 'Preact’s dangerouslySetInnerHTML, which no component here uses',
};

const Said = v.object({ code: v.string(), message: v.string(), file: v.optional(v.nullable(v.string())) });
const Report = v.object({ errors: v.array(Said), warnings: v.array(Said) });

/** Answers with a status of its own where it has something to say. */
async function lint(): Promise<v.InferOutput<typeof Report>> {
  const run = promisify(execFile)(execPath, [LINTER, '--output', 'json', folder], { maxBuffer: 64 << 20 });
  const text = await run.then(
    ({ stdout: said }) => said,
    (error: unknown) => v.parse(v.object({ stdout: v.string() }), error).stdout,
  );
  return v.parse(Report, JSON.parse(text));
}

const { errors, warnings } = await lint();
const wrong = [...errors, ...warnings.filter(({ code }) => !(code in KNOWN))];
for (const { code, file, message } of wrong) stderr.write(`${code} ${file ?? ''}: ${message}\n`);
for (const code of new Set(warnings.map((warning) => warning.code)))
  if (code in KNOWN) stdout.write(`${code}: ${KNOWN[code]}\n`);
stdout.write(`${errors.length} errors, ${warnings.length} warnings, ${wrong.length} to mend\n`);
exit(wrong.length === 0 ? 0 : 1);
