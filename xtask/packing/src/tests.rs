//! What is packed comes out again, byte for byte, or not at all.

use crate::samples::{HEAD, code, function, instructions, made_up, real};
use crate::unpack_in;

/// A program by itself.
fn pack(program: &[u8]) -> std::io::Result<Vec<u8>> {
    let blocks = crate::pack(&[program])?;
    Ok(blocks
        .iter()
        .flat_map(|block| [&block.head, &block.part])
        .flatten()
        .copied()
        .collect())
}

fn unpack(packed: &[u8], place: &mut [u8]) -> Option<()> {
    unpack_in(packed, &mut vec![0; place.len()], place)
}

#[test]
fn what_goes_in_comes_out() {
    for program in made_up().into_iter().chain(real()) {
        let packed = pack(&program).unwrap();
        assert_eq!(packed, pack(&program).unwrap(), "the same every time");
        let mut place = vec![0xff; program.len()];
        assert!(
            unpack(&packed, &mut place).is_some(),
            "{} bytes",
            program.len()
        );
        assert!(place == program, "{} bytes", program.len());
    }
}

/// A block goes on where those before it end, and each can be had before the next is there.
#[test]
fn several_come_out_in_turn() {
    let mut programs = made_up();
    programs.extend(real());
    programs.retain(|program| program.len() < 40_000);
    // The same once more costs next to nothing.
    programs.extend(programs.clone());
    let whole: Vec<_> = programs.iter().map(Vec::as_slice).collect();
    let blocks = crate::pack(&whole).unwrap();
    let mut before = 0;
    for (last, program) in programs.iter().enumerate() {
        let mut place = vec![0; program.len()];
        assert!(
            crate::unpack(&blocks[..=last], before, &mut place).is_some(),
            "{last}"
        );
        assert!(place == *program, "{last}");
        if last > 0 {
            assert!(
                crate::unpack(&blocks[1..=last], before, &mut place).is_none(),
                "{last}"
            );
        }
        before += program.len();
    }
    let size = |blocks: &[crate::Block]| blocks.iter().map(|block| block.part.len()).sum::<usize>();
    let (first, again) = blocks.split_at(blocks.len() / 2);
    assert!(size(again) < size(first) / 4);
}

/// One for each, so that none hides another.
#[test]
fn each_instruction_comes_back() {
    for instruction in instructions() {
        for next in instructions() {
            let both = [instruction.clone(), next].concat();
            let program = [HEAD, &code(&[function(&both, 1)])].concat();
            let streams = crate::split::split(&program).unwrap();
            let mut place = vec![0; program.len()];
            let mut streams = streams.each_ref().map(Vec::as_slice);
            assert!(
                crate::join::join(&mut streams, &mut place).is_some(),
                "{both:x?}"
            );
            assert_eq!(place, program);
        }
    }
}

/// A newer compiler may use other instructions: then the build must say so.
#[test]
fn what_is_unknown_is_refused() {
    // Exceptions, tail calls, garbage collection, vectors, threads; none at all; codes that are used otherwise;
    // a constant that is too long; a second memory.
    let unknown: [&[u8]; 12] = [
        b"\x06\x40\x0b",
        b"\x12\0",
        b"\x1f\x40\0\x0b",
        b"\xd3",
        b"\xfb\0\0",
        b"\xfd\x0c",
        b"\xfe\x03\0",
        b"\xff",
        b"\xc5\0\0",
        b"\xd8\0\0",
        b"\x41\x80\x80\x80\x80\x80\0",
        b"\x28\x42\0\0",
    ];
    for instruction in unknown {
        let program = [HEAD, &code(&[function(instruction, 1)])].concat();
        let error = pack(&program).unwrap_err();
        // Behind the head, the section's four bytes, the count, the size and six bytes of declarations.
        let at: usize = error
            .to_string()
            .split(' ')
            .nth(1)
            .unwrap()
            .parse()
            .unwrap();
        assert!((20..=28).contains(&at), "{instruction:x?}: {error}");
    }
    for rarer in 18..0x80 {
        let program = [HEAD, &code(&[function(&[0xfc, rarer], 1)])].concat();
        assert!(pack(&program).is_err(), "{rarer}");
    }
}

#[test]
fn what_is_no_program_is_refused() {
    let whole = made_up().pop().unwrap();
    for length in [0, 7, 9, 12, 13, 14, 20, whole.len() - 1] {
        assert!(pack(&whole[..length]).is_err(), "{length} bytes");
    }
    let function = function(b"\x01\x01", 1);
    for size in [7, 8, 10, 100] {
        let other = [&[size], &function[1..]].concat();
        assert!(
            pack(&[HEAD, &code(&[other])].concat()).is_err(),
            "{size} bytes of 9"
        );
    }
}

/// Each byte in turn, and each length: never something else than was packed, and never a panic.
#[test]
fn damage_is_noticed() {
    let mut programs = made_up();
    programs.extend(real());
    programs.retain(|program| program.len() < 8_000);
    for program in programs {
        let packed = pack(&program).unwrap();
        let mut place = vec![0; program.len()];
        for at in 0..packed.len() {
            for bits in [0x01, 0x10, 0xff] {
                let mut damaged = packed.clone();
                damaged[at] ^= bits;
                let passed = unpack(&damaged, &mut place).is_some();
                assert!(!passed || place == program, "byte {at}");
            }
            let cut = unpack(&packed[..at], &mut place);
            assert!(cut.is_none() || place == program, "cut at {at}");
        }
    }
}

/// What is packed does not say how long it was: too small a place would hold a part, and must not pass.
#[test]
fn a_place_of_another_size_is_refused() {
    for program in made_up() {
        let packed = pack(&program).unwrap();
        for size in [0, program.len() - 1, program.len() + 1, 2 * program.len()] {
            assert!(unpack(&packed, &mut vec![0; size]).is_none(), "{size}");
        }
    }
}

/// The room is as long as the program, so the streams must not be longer.
#[test]
fn the_streams_fit_the_room() {
    for program in made_up().into_iter().chain(real()) {
        let streams = crate::split::split(&program).unwrap();
        assert!(streams.concat().len() <= program.len());
    }
}
