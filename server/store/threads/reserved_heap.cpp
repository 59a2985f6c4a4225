#include "store/threads/reserved_heap.h"

#include <array>
#include <cstdlib>
#include <memory>

namespace gavel::store {

namespace {

/// Of a block that the allocator takes from its heap rather than asks the system for, as it does with large ones; and
/// so large that it gives the memory back when the block is freed.
constexpr qsizetype blockBytes = 96 * 1024;

struct Freed
{
    void operator()(void *block) const { std::free(block); }
};

} // namespace

/// The heap that has once grown so far keeps its addresses, whatever is freed of it.
void reserveHeap()
{
    std::array<std::unique_ptr<void, Freed>, reservedHeapBytes / blockBytes> blocks;
    for (auto &block : blocks)
        block.reset(std::malloc(blockBytes));
    for (auto block = blocks.rbegin(); block != blocks.rend(); ++block)
        block->reset(); // the last first: each is at the heap's end then
}

} // namespace gavel::store
