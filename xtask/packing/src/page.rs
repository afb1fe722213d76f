//! The unpacker as the page's loader calls it.
#![allow(unsafe_code)]

/// Unpacks the `packed` bytes at `start` to the `size` bytes behind them, by way of `room` more behind those, and says
/// whether they are what was packed.
///
/// # Safety
///
/// The loader has grown the memory by at least that much, and `start` is where it began to.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn unpack(start: *mut u8, packed: usize, size: usize, room: usize) -> bool {
    // SAFETY: see above; nothing else lies there, and the three do not meet.
    let (packed, place, room) = unsafe {
        let (place, behind) = (start.add(packed), start.add(packed + size));
        (
            core::slice::from_raw_parts(start, packed),
            core::slice::from_raw_parts_mut(place, size),
            core::slice::from_raw_parts_mut(behind, room),
        )
    };
    crate::unpack_in(packed, room, place).is_some()
}

/// The loader takes a trap for damage, too.
#[panic_handler]
fn panicked(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
