// Replaces by a trap the bodies of functions that this page has no use for: those that put a panic
// into words, and those of Yew that no part of the page can reach.
//
// Nobody reads those words: a trap takes the app off the screen by itself (see guard.js). The
// formatting that only they need then falls away in `wasm-opt`: measured, 4 KB after gzip; the
// unused parts of Yew are as much again. Should a change of the page reach one of them after all, the
// page fails at once and every journey with it.
//
// usage: node trap.mjs BINARYEN_MODULE PROGRAM
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [binaryenPath, programPath] = process.argv.slice(2);
const { default: binaryen } = await import(pathToFileURL(binaryenPath));

// Each is named by the standard library's source, where it is declared never to return.
const NEVER_RETURNS = [
  /\bcore(\[\w+\])?::panicking::/,
  /\bcore(\[\w+\])?::cell::panic_already/,
  /\bcore(\[\w+\])?::(option|result)::(unwrap|expect)_failed$/,
  /\bcore(\[\w+\])?::(slice|str)::.*_fail(_rt)?$/,
  /\bstd(\[\w+\])?::panicking::panic_with_hook$/,
  /\brust_begin_unwind$/,
  // What these write is read by no one but the functions above.
  /\bconsole_error_panic_hook::/,
  /\bcore(\[\w+\])?::fmt::Debug>::fmt(::h\w+)?$/,
];

// Every event is heard at the body (see src/ui/app.rs), and nothing here is raw markup, a portal or
// suspended.
const UNUSED = [
  /\byew::dom_bundle::subtree_root::SubtreeData::add_listener\b/,
  /\byew::dom_bundle::btag::listeners::Registry::/,
  /\byew::dom_bundle::braw::/,
  /\byew::dom_bundle::bportal::/,
  /\byew::dom_bundle::bsuspense::/,
];

const program = binaryen.readBinary(readFileSync(programPath));
// Those of the compiler's target and no others: with all of them no browser takes the result.
const { BulkMemory, BulkMemoryOpt, Multivalue, MutableGlobals, NontrappingFPToInt, ReferenceTypes, SignExt } =
  binaryen.Features;
program.setFeatures(
  BulkMemory | BulkMemoryOpt | Multivalue | MutableGlobals | NontrappingFPToInt | ReferenceTypes | SignExt,
);
const doomed = [];
for (let index = 0; index < program.getNumFunctions(); index += 1) {
  const info = binaryen.getFunctionInfo(program.getFunctionByIndex(index));
  if (!info.base && [...NEVER_RETURNS, ...UNUSED].some((name) => name.test(info.name))) {
    doomed.push(info);
  }
}
const gone = UNUSED.filter((name) => !doomed.some((info) => name.test(info.name)));
if (gone.length > 0) {
  throw new Error(`no function has a name like ${gone.join(" or ")}: has Yew changed?`);
}
for (const { name, params, results } of doomed) {
  program.removeFunction(name);
  program.addFunction(name, params, results, [], program.unreachable());
}
if (doomed.length < 5) {
  throw new Error(`only ${doomed.length} functions put panics into words: are their names gone?`);
}

// The files and lines that panics would have named stay in the data. Blank, they weigh nothing.
const text = Buffer.from(program.emitBinary()).toString("latin1");
const blanked = text.replace(/\/(crates|rustc|project)\/[\w./-]+?\.rs/g, (path) => "\0".repeat(path.length));
writeFileSync(programPath, Buffer.from(blanked, "latin1"));
