//! Programs for the tests, made up so that everything is in them, and real ones.

use std::fs;
use std::path::Path;

/// How a program begins.
pub const HEAD: &[u8] = b"\0asm\x01\0\0\0";

/// Each kind of operand, after WebAssembly's specification: the instructions, and what may follow them.
const OPERANDS: [(&[u8], &[&[u8]]); 22] = [
    (&[0x00, 0x01, 0x0f, 0x1a, 0x1b, 0xd1], &[b""]),
    (&[0x02, 0x03], &[b"\x40\x0b", b"\x7f\x0b", b"\x81\x01\x0b"]),
    (&[0x04], &[b"\x40\x05\x0b", b"\x7f\x0b", b"\xc0\x7f\x0b"]),
    (&[0x0c, 0x0d], &[b"\0", b"\x81\0"]),
    (
        &[0x0e],
        &[b"\0\0", b"\x03\0\x01\x02\x80\0", b"\x81\0\x01\x01"],
    ),
    (&[0x10], &[b"\x05", b"\x85\x80\x80\x80\0"]),
    (&[0x11], &[b"\x01\0", b"\x81\x80\0\x80\0"]),
    (&[0x1c], &[b"\x01\x7f", b"\x82\0\x7e\x7f"]),
    (&[0x20, 0x21, 0x22], &[b"\x07", b"\x87\x01"]),
    (&[0x23, 0x24], &[b"\0", b"\x80\x80\x80\x80\0"]),
    (&[0x25, 0x26], &[b"\0", b"\x80\0"]),
    (
        &[0x28, 0x29, 0x2c, 0x36, 0x3a, 0x3e],
        &[b"\0\x08", b"\x01\x08", b"\x02\x88\x01", b"\x03\0"],
    ),
    (
        &[0x2a, 0x2b, 0x2d, 0x35, 0x37, 0x3d],
        &[b"\x82\0\x81\0", b"\0\x80\x80\x80\x80\x80\0"],
    ),
    (&[0x3f, 0x40], &[b"\0"]),
    (
        &[0x41],
        &[
            b"\0",
            b"\x80\x01",
            b"\x80\x80\xc0\0",
            b"\x80\x80\x80\x80\x78",
            b"\xff\xff\xff\0",
        ],
    ),
    (
        &[0x42],
        &[b"\x7f", b"\x80\x80\x80\x80\x80\x80\x80\x80\x80\x7f"],
    ),
    (&[0x43], &[b"\0\0\x80\x3f"]),
    (&[0x44], &[b"\0\0\0\0\0\0\xf0\x3f"]),
    (&[0x45, 0x6a, 0x7c, 0xa7, 0xc0, 0xc4], &[b""]),
    (&[0xd0], &[b"\x70"]),
    (&[0xd2], &[b"\x01", b"\x81\0"]),
    (
        &[0xfc],
        &[
            b"\0",
            b"\x07",
            b"\x08\x01\0",
            b"\x09\x01",
            b"\x0a\0\0",
            b"\x0b\0",
            b"\x0c\x01\0",
            b"\x0d\x01",
            b"\x0e\0\0",
            b"\x0f\0",
            b"\x10\0",
            b"\x11\0",
            b"\x8a\0\0\x80\0",
        ],
    ),
];

/// Each instruction with each of its operands.
pub fn instructions() -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    for (instructions, operands) in OPERANDS {
        for instruction in instructions {
            all.extend(
                operands
                    .iter()
                    .map(|operand| [&[*instruction], *operand].concat()),
            );
        }
    }
    all
}

/// A number in so many bytes.
pub fn number(number: usize, bytes: usize) -> Vec<u8> {
    let digit = |place: usize| {
        let more = if place + 1 < bytes { 0x80 } else { 0 };
        u8::try_from(number >> (7 * place) & 0x7f).unwrap() | more
    };
    (0..bytes).map(digit).collect()
}

pub fn section(kind: u8, content: &[u8]) -> Vec<u8> {
    [&[kind][..], &number(content.len(), 3), content].concat()
}

/// A function of two declarations, its size in so many bytes.
pub fn function(code: &[u8], bytes: usize) -> Vec<u8> {
    let body = [b"\x02\x03\x7f\x81\0\x7e", code, b"\x0b"].concat();
    [number(body.len(), bytes), body].concat()
}

pub fn code(functions: &[Vec<u8>]) -> Vec<u8> {
    section(
        10,
        &[number(functions.len(), 1), functions.concat()].concat(),
    )
}

/// Made-up programs: none runs, all are built as one that does.
pub fn made_up() -> Vec<Vec<u8>> {
    let all = instructions().concat();
    let each = instructions().into_iter().map(|one| function(&one, 1));
    let tables = section(4, b"\x03\x70\0\x02\x6f\x01\x01\x05\x70\0\x80\x01");
    let notes = [section(0, b"\x04name and so on"), section(0, b"\x01x")].concat();
    let text = "令和8年度 3,750,000円～35,000,000円(病床規模による)".repeat(3);
    let data = section(11, text.as_bytes());
    let functions = [function(&all, 2), function(&[], 1), function(&all, 5)];
    let many = code(&each.collect::<Vec<_>>());
    [
        vec![],
        vec![notes.clone()],
        vec![code(&[])],
        vec![code(&functions)],
        vec![tables, many, data, notes],
        vec![code(&[function(&all.repeat(100), 3)])],
    ]
    .map(|sections| [HEAD, &sections.concat()].concat())
    .into()
}

/// Those that lie here: the unpacker and the page's own, as the linker makes it with all its numbers wide.
pub fn real() -> Vec<Vec<u8>> {
    let built =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/wasm32-unknown-unknown/release");
    let names = [
        "packing.small.wasm",
        "packing.wasm",
        "ehr-grant-estimator.wasm",
    ];
    let read = names
        .iter()
        .filter_map(|name| fs::read(built.join(name)).ok());
    read.collect()
}
