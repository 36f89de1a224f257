//! Work on many things by every core, and on few by none but this: below a size no thread is ever
//! started, so that a command on a small plan does the same calls in the same order each time.

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

/// Whether so many are too few to be shared among threads.
pub(crate) const fn is_few(count: usize, part: usize) -> bool {
    count < 2 * part
}
