// Replaces by a trap the bodies of functions that this page has no use for: those of Yew that no part
// of the page can reach, and those that put a panic into words.
//
// What only they need then falls away in `wasm-opt`: measured, 5 KB after gzip. Should a change of the
// page reach one of them after all, the page fails at once and every journey with it.
//
// usage: node trap.mjs BINARYEN_MODULE PROGRAM
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [binaryenPath, programPath] = process.argv.slice(2);
const { default: binaryen } = await import(pathToFileURL(binaryenPath));

const USELESS = [
  // Every event is heard at the body (see src/ui/app.rs).
  /^<yew::dom_bundle::btag::listeners::/,
  /^<yew::dom_bundle::subtree_root::BSubtree>::ensure_handled/,
  /^<yew::dom_bundle::subtree_root::SubtreeData>::add_listener/,
  // Nothing here is raw markup, a portal or suspended. None of these is called without such a value.
  /^<yew::virtual_dom::v(raw|portal|suspense)::/,
  /^<yew::dom_bundle::b(raw|portal|suspense)::/,
  /^<alloc::(rc::Rc|boxed::Box)<yew::(virtual_dom::v|dom_bundle::b)(portal|suspense)::/,
  /\byew::suspense::component::/,
  // Nobody reads what a panic says. The standard library says nothing any more (see
  // standard_library.rs); these are left.
  /^core::cell::lazy::panic_poisoned$/,
  /^wasm_bindgen::__rt::borrow_fail$/,
];

const program = binaryen.readBinary(readFileSync(programPath));
// Those of the compiler's target and no others: with all of them no browser takes the result.
const { BulkMemory, BulkMemoryOpt, Multivalue, MutableGlobals, NontrappingFPToInt, ReferenceTypes, SignExt } =
  binaryen.Features;
program.setFeatures(
  BulkMemory | BulkMemoryOpt | Multivalue | MutableGlobals | NontrappingFPToInt | ReferenceTypes | SignExt,
);
const missed = new Set(USELESS);
const doomed = [];
for (let index = 0; index < program.getNumFunctions(); index += 1) {
  const info = binaryen.getFunctionInfo(program.getFunctionByIndex(index));
  // Each crate is named together with a hash: `yew[1f2dfe3e58347e6e]::`.
  const name = info.name.replace(/\[\w+\]/g, "");
  const reason = !info.base && USELESS.find((useless) => useless.test(name));
  if (reason) {
    missed.delete(reason);
    doomed.push(info);
  }
}
if (missed.size > 0) {
  throw new Error(`no function has a name like ${[...missed].join(" or ")}: has Yew changed?`);
}
for (const { name, params, results } of doomed) {
  program.removeFunction(name);
  program.addFunction(name, params, results, [], program.unreachable());
}
writeFileSync(programPath, program.emitBinary());
