#include "base/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace dealterms {
namespace {

class Work {
 public:
  using Function = std::function<void(std::size_t)>;

  Work(std::size_t count, const Function& function) : count_(count), function_(function) {}

  // Until there is nothing left to do. `tell_done`: as for for_each_index().
  void run(const Function& tell_done) {
    while (!has_failed_) {
      const std::size_t index = next_++;
      if (index >= count_) return;
      try {
        function_(index);
      } catch (...) {
        fail(index);
      }
      const std::size_t done = ++done_;
      if (tell_done) tell_done(done);
    }
  }

  void rethrow() const {
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  std::size_t count_;
  const Function& function_;
  std::atomic<std::size_t> next_ = 0;
  std::atomic<std::size_t> done_ = 0;
  std::atomic<bool> has_failed_ = false;
  std::mutex mutex_;  // of what is below
  std::size_t failed_index_ = 0;
  std::exception_ptr failure_;

  // Whoever fails first: lower indices were taken before, and what was taken is done.
  void fail(std::size_t index) {
    const std::scoped_lock lock(mutex_);
    if (failure_ && failed_index_ < index) return;
    failed_index_ = index;
    failure_ = std::current_exception();
    has_failed_ = true;
  }
};

// False where the system gives no more: then those that there are do it all.
bool add_thread(std::vector<std::jthread>& threads, Work& work) {
  try {
    threads.emplace_back([&work] { work.run({}); });
    return true;
  } catch (const std::system_error&) {
    return false;
  }
}

}  // namespace

void for_each_index(std::size_t count, std::size_t threads,
                    const std::function<void(std::size_t)>& work,
                    const std::function<void(std::size_t)>& tell_done) {
  Work shared(count, work);
  {
    std::vector<std::jthread> others;  // joined where this block ends, by an exception too
    while (others.size() + 1 < std::min(threads, count) && add_thread(others, shared)) {
    }
    shared.run(tell_done);
  }
  shared.rethrow();
}

}  // namespace dealterms
