// Does the same with many things, each by itself, on several threads. Whoever asks gives each index
// a slot of its own to write to, so that what comes out does not depend on the threads (law 4).
#pragma once

#include <cstddef>
#include <functional>

namespace dealterms {

// Calls `work` once for each index below `count`, the lower ones first, on at most `threads`
// threads. The caller's is one of them: with one thread, or one index, there is no other. Returns
// when all is done. What `work` throws ends it, and the exception of the lowest index is thrown
// here. `tell_done` is called on the caller's thread alone, now and then, with how many are done.
void for_each_index(std::size_t count, std::size_t threads,
                    const std::function<void(std::size_t)>& work,
                    const std::function<void(std::size_t)>& tell_done = {});

}  // namespace dealterms
