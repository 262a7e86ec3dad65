#include "base/parallel.hpp"

#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <set>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace dealterms {
namespace {

constexpr std::array<std::size_t, 4> k_thread_counts{0, 1, 2, 8};

TEST(ForEachIndex, CallsEachIndexOnceOnHoweverManyThreads) {
  for (const std::size_t threads : k_thread_counts) {
    std::vector<int> calls(1000);
    for_each_index(calls.size(), threads, [&](std::size_t i) { ++calls[i]; });
    EXPECT_EQ(calls, std::vector<int>(1000, 1)) << threads;
  }
}

TEST(ForEachIndex, OfNothingCallsNothing) {
  bool is_called = false;
  for_each_index(0, 8, [&](std::size_t) { is_called = true; });
  EXPECT_FALSE(is_called);
}

TEST(ForEachIndex, OneThingStaysOnTheCallersThread) {
  std::thread::id where;
  for_each_index(1, 8, [&](std::size_t) { where = std::this_thread::get_id(); });
  EXPECT_EQ(where, std::this_thread::get_id());
}

TEST(ForEachIndex, OneThreadIsTheCallersAndGoesInOrder) {
  std::vector<std::size_t> order;
  for_each_index(3, 1, [&](std::size_t i) { order.push_back(i); });
  EXPECT_EQ(order, (std::vector<std::size_t>{0, 1, 2}));
}

// Each waits until the other has begun: on one thread this would never end.
TEST(ForEachIndex, TwoThreadsRunAtTheSameTime) {
  std::atomic<int> begun = 0;
  for_each_index(2, 2, [&](std::size_t) {
    ++begun;
    while (begun < 2) std::this_thread::yield();
  });
  EXPECT_EQ(begun, 2);
}

TEST(ForEachIndex, ThrowsWhatTheLowestIndexThrew) {
  for (const std::size_t threads : k_thread_counts) {
    std::string thrown;
    try {
      for_each_index(500, threads, [](std::size_t i) {
        if (i >= 7) throw std::runtime_error(std::to_string(i));
      });
    } catch (const std::runtime_error& error) {
      thrown = error.what();
    }
    EXPECT_EQ(thrown, "7") << threads;
  }
}

TEST(ForEachIndex, AfterAFailureNothingNewIsBegun) {
  std::size_t calls = 0;
  const auto fail_at_once = [&](std::size_t) {
    ++calls;
    throw std::runtime_error("no");
  };
  EXPECT_THROW(for_each_index(1000, 1, fail_at_once), std::runtime_error);
  EXPECT_EQ(calls, 1u);
}

TEST(ForEachIndex, TellsHowManyAreDoneOnTheCallersThread) {
  for (const std::size_t threads : k_thread_counts) {
    std::set<std::thread::id> where;
    std::size_t last = 0;
    for_each_index(
        200, threads, [](std::size_t) {},
        [&](std::size_t done) {
          where.insert(std::this_thread::get_id());
          EXPECT_GT(done, last);
          EXPECT_LE(done, 200u);
          last = done;
        });
    if (threads <= 1) {
      EXPECT_EQ(last, 200u);
    }
    where.erase(std::this_thread::get_id());
    EXPECT_TRUE(where.empty()) << threads;
  }
}

}  // namespace
}  // namespace dealterms
