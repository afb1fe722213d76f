//! Work on all cores between one reader and one writer, in order and in constant memory.

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use anyhow::{Context, Result};

/// So many pieces for each core are read ahead at most.
const AHEAD: usize = 4;

/// Has each piece that `read` gives worked on, and `write` told of the results in the order of the pieces.
///
/// # Errors
/// What `read` or `write` gives up with. What was read before is written all the same.
pub fn run<P: Send, D: Send>(
    mut read: impl FnMut() -> Result<Option<P>>,
    work: impl Fn(P) -> D + Sync,
    write: impl FnMut(D) -> Result<()> + Send,
) -> Result<()> {
    let (queue, waiting) = sync_channel(rayon::current_num_threads() * AHEAD);
    thread::scope(|scope| {
        let writer = scope.spawn(move || write_all(&waiting, write));
        let read = rayon::in_place_scope_fifo(|workers| {
            while let Some(piece) = read()? {
                // The place in the queue is taken before the work is done: that keeps the order.
                let (done, receiver) = sync_channel(1);
                if queue.send(receiver).is_err() {
                    // Nobody writes any more.
                    break;
                }
                let work = &work;
                workers.spawn_fifo(move |_| hand_on(&done, work(piece)));
            }
            Ok(())
        });
        drop(queue);
        let written = writer.join().ok().context("書き出しが止まりました")?;
        written.and(read)
    })
}

fn hand_on<D>(done: &SyncSender<D>, result: D) {
    // Where nobody waits for it any more, the writer has given up and says why.
    let _ = done.send(result);
}

fn write_all<D>(
    waiting: &Receiver<Receiver<D>>,
    mut write: impl FnMut(D) -> Result<()>,
) -> Result<()> {
    while let Ok(place) = waiting.recv() {
        write(place.recv().context("計算が止まりました")?)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::thread::sleep;
    use std::time::Duration;

    use anyhow::{bail, ensure};

    use super::run;

    #[test]
    fn order_is_kept_whoever_is_done_first() {
        let mut pieces = 0..200_u64;
        let mut written = Vec::new();
        let work = |piece| {
            sleep(Duration::from_micros(piece % 7 * 100));
            piece * 2
        };
        let result = run(
            || Ok(pieces.next()),
            work,
            |done| {
                written.push(done);
                Ok(())
            },
        );
        assert!(result.is_ok());
        assert!(written.iter().copied().eq((0..200).map(|piece| piece * 2)));
    }

    #[test]
    fn what_was_read_before_an_error_is_written() {
        let (mut read, mut written) = (0, 0);
        let result = run(
            || {
                read += 1;
                ensure!(read <= 100, "torn");
                Ok(Some(()))
            },
            |()| (),
            |()| {
                written += 1;
                Ok(())
            },
        );
        assert!(result.is_err_and(|error| error.to_string() == "torn"));
        assert_eq!(written, 100);
    }

    #[test]
    fn a_writer_that_gives_up_ends_it() {
        let result = run(|| Ok(Some(())), |()| (), |()| bail!("full"));
        assert!(result.is_err_and(|error| error.to_string() == "full"));
    }
}
