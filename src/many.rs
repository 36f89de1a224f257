//! Work on many things by every core, and on few by none but this: below a size no thread is ever
//! started, so that a command on a small plan does the same calls in the same order each time.

use std::{panic::resume_unwind, thread};

use rayon::prelude::*;

/// What each of some things comes to, in their order; `part` are worth a thread.
pub(crate) fn map<'t, T: Sync, R: Send>(
    items: &'t [T],
    part: usize,
    f: impl Fn(&'t T) -> R + Send + Sync,
) -> Vec<R> {
    if is_few(items.len(), part) {
        return items.iter().map(f).collect();
    }
    items.par_iter().with_min_len(part).map(f).collect()
}

/// What each of some parts of many things comes to, in their order: one part a core, none smaller
/// than `part` things. For work that remembers something from thing to thing.
pub(crate) fn parts<T: Sync, R: Send>(
    items: &[T],
    part: usize,
    f: impl Fn(&[T]) -> R + Send + Sync,
) -> Vec<R> {
    if is_few(items.len(), part) {
        return vec![f(items)];
    }
    let each = items.len().div_ceil(rayon::current_num_threads()).max(part);
    items.par_chunks(each).map(f).collect()
}

/// Takes in what each of some things comes to, in their order. Of many, what the next `part` of
/// them come to is worked out by another thread while this one takes in what is ready.
pub(crate) fn ahead<T: Sync, R: Send, E>(
    items: &[T],
    part: usize,
    work_out: impl Fn(&T) -> R + Sync,
    mut take: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E> {
    if is_few(items.len(), part) {
        return items.iter().try_for_each(|item| take(work_out(item)));
    }
    let all = |part: &[T]| part.iter().map(&work_out).collect::<Vec<R>>();
    thread::scope(|threads| {
        let mut parts = items.chunks(part);
        let mut ready = parts.next().map_or_else(Vec::new, all);
        while !ready.is_empty() {
            let next = parts.next().map(|part| threads.spawn(|| all(part)));
            ready.into_iter().try_for_each(&mut take)?;
            ready = next.map_or_else(Vec::new, |next| next.join().unwrap_or_else(|e| resume_unwind(e)));
        }
        Ok(())
    })
}

/// Whether so many are too few to be shared among threads.
pub(crate) const fn is_few(count: usize, part: usize) -> bool {
    count < 2 * part
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_and_what_is_worked_out_ahead_come_in_order() {
        for n in [0, 1, 5, 7, 50, 1_001] {
            let items: Vec<usize> = (0..n).collect();
            assert_eq!(parts(&items, 3, <[usize]>::to_vec).concat(), items);
            let mut taken = Vec::new();
            let all = ahead(
                &items,
                3,
                |i| i * 2,
                |i| {
                    taken.push(i / 2);
                    Ok::<_, ()>(())
                },
            );
            assert_eq!((all, taken), (Ok(()), items));
        }
    }

    #[test]
    fn whoever_takes_in_may_stop() {
        let items: Vec<usize> = (0..100).collect();
        let mut taken = 0;
        let stopped = ahead(
            &items,
            8,
            |i| *i,
            |i| {
                taken += 1;
                if i < 20 { Ok(()) } else { Err(i) }
            },
        );
        assert_eq!((stopped, taken), (Err(20), 21));
    }
}
