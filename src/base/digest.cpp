// The names are those of FIPS 180-4: the message schedule W, the constants K, the working variables
// a to h, and its six functions. The bytes are read where they stand; only the padded end is
// copied.
#include "base/digest.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace dealterms {
namespace {

using Word = std::uint32_t;

constexpr std::size_t k_block = 64;  // bytes
constexpr std::size_t k_rounds = 64;
constexpr std::size_t k_length = 8;  // bytes that say how long the message is, at its end

// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
constexpr std::array<Word, k_rounds> k_constants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

// Of the square roots of the first eight primes.
using State = std::array<Word, 8>;
constexpr State k_initial{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                          0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

constexpr Word ch(Word x, Word y, Word z) { return (x & y) ^ (~x & z); }
constexpr Word maj(Word x, Word y, Word z) { return (x & y) ^ (x & z) ^ (y & z); }
constexpr Word large_sigma_0(Word x) {
  return std::rotr(x, 2) ^ std::rotr(x, 13) ^ std::rotr(x, 22);
}
constexpr Word large_sigma_1(Word x) {
  return std::rotr(x, 6) ^ std::rotr(x, 11) ^ std::rotr(x, 25);
}
constexpr Word small_sigma_0(Word x) { return std::rotr(x, 7) ^ std::rotr(x, 18) ^ (x >> 3U); }
constexpr Word small_sigma_1(Word x) { return std::rotr(x, 17) ^ std::rotr(x, 19) ^ (x >> 10U); }

Word big_endian_word(std::string_view bytes) {
  Word word = 0;
  for (const char byte : bytes.substr(0, sizeof(Word))) {
    word = word << 8U | static_cast<unsigned char>(byte);
  }
  return word;
}

std::array<Word, k_rounds> schedule_of(std::string_view block) {
  std::array<Word, k_rounds> w{};
  for (std::size_t t = 0; t < 16; ++t) w[t] = big_endian_word(block.substr(t * sizeof(Word)));
  for (std::size_t t = 16; t < k_rounds; ++t) {
    w[t] = small_sigma_1(w[t - 2]) + w[t - 7] + small_sigma_0(w[t - 15]) + w[t - 16];
  }
  return w;
}

void add_block(State& state, std::string_view block) {
  const auto w = schedule_of(block);
  auto [a, b, c, d, e, f, g, h] = state;
  for (std::size_t t = 0; t < k_rounds; ++t) {
    const Word t1 = h + large_sigma_1(e) + ch(e, f, g) + k_constants[t] + w[t];
    const Word t2 = large_sigma_0(a) + maj(a, b, c);
    h = g;
    g = f;
    f = e;
    e = d + t1;
    d = c;
    c = b;
    b = a;
    a = t1 + t2;
  }
  const State worked{a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < state.size(); ++i) state[i] += worked[i];
}

// What is left behind the whole blocks, a bit 1, zeros, and the length of all in bits: one block,
// or two where the length has no room in the first.
void add_end(State& state, std::string_view rest, std::uint64_t total_bytes) {
  std::array<char, 2 * k_block> end{};
  std::ranges::copy(rest, end.begin());
  end[rest.size()] = '\x80';
  const std::size_t size = rest.size() + 1 + k_length <= k_block ? k_block : 2 * k_block;
  std::uint64_t bits = total_bytes * 8;
  for (std::size_t i = 1; i <= k_length; ++i) {
    end[size - i] = static_cast<char>(bits & 0xffU);
    bits >>= 8U;
  }
  for (std::size_t at = 0; at < size; at += k_block) {
    add_block(state, std::string_view(end.data() + at, k_block));
  }
}

std::string hex_of(const State& state) {
  constexpr std::string_view k_digits = "0123456789abcdef";
  std::string hex;
  hex.reserve(k_block);
  for (const Word word : state) {
    for (unsigned shift = 32; shift > 0;) {
      shift -= 4;
      hex += k_digits[word >> shift & 0xfU];
    }
  }
  return hex;
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
  State state = k_initial;
  std::string_view rest = bytes;
  for (; rest.size() >= k_block; rest.remove_prefix(k_block)) {
    add_block(state, rest.substr(0, k_block));
  }
  add_end(state, rest, bytes.size());
  return hex_of(state);
}

std::string fingerprint_hex(std::string_view bytes) {
  return sha256_hex(bytes).substr(0, k_fingerprint_digits);
}

bool is_fingerprint(std::string_view text) {
  return text.size() == k_fingerprint_digits &&
         text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace dealterms
