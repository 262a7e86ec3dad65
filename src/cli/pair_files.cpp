#include "cli/pair_files.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace dealterms {
namespace {

// "terms" and "terms/acme/2024.yaml": "acme/2024.yaml".
std::string below(const std::string& directory, const std::string& path) {
  const std::string start = join_path(directory == "." ? "" : directory, "");
  return path.starts_with(start) ? path.substr(start.size()) : path;
}

// One agreement of a side, and whether it has a partner.
struct Unpaired {
  std::string name;  // below the directory of its side
  VersionFile file;
  bool is_paired = false;
};
using Side = std::vector<Unpaired>;

Side side_of(const std::string& directory, std::vector<VersionFile> versions) {
  Side side;
  for (VersionFile& version : versions) {
    side.push_back({below(directory, version.input.path), std::move(version)});
  }
  std::ranges::sort(side, {}, &Unpaired::name);
  return side;
}

class Pairing {
 public:
  Pairing(Side before, Side after) : before_(std::move(before)), after_(std::move(after)) {}

  // Those whose keys are the same. Of several with one key: the first with the first where they
  // are alike in all that counts, else none, since nothing says which is which.
  enum class Several { in_order, none };
  template <typename Key>
  void pair_by(const Key& key, Several several) {
    std::vector<std::pair<Unpaired*, Unpaired*>> same;
    const auto befores = unpaired_by(before_, key);
    for (const auto& [at, afters] : unpaired_by(after_, key)) {
      const auto found = befores.find(at);
      const std::size_t count = found == befores.end() ? 0 : found->second.size();
      if (several == Several::none && (count > 1 || afters.size() > 1)) continue;
      for (std::size_t i = 0; i < std::min(count, afters.size()); ++i) {
        same.emplace_back(found->second[i], afters[i]);
      }
    }
    // Only now: a key may be a view of what a pair takes.
    for (const auto& [before, after] : same) add(before, after);
  }

  // With those that found no partner.
  std::vector<FilePair> finish() && {
    for (Unpaired& file : before_) {
      if (!file.is_paired) add(&file, nullptr);
    }
    for (Unpaired& file : after_) {
      if (!file.is_paired) add(nullptr, &file);
    }
    std::ranges::stable_sort(pairs_, {}, &FilePair::name);
    return std::move(pairs_);
  }

 private:
  Side before_;
  Side after_;
  std::vector<FilePair> pairs_;

  template <typename Key>
  static auto unpaired_by(Side& side, const Key& key) {
    std::map<decltype(key(side.front())), std::vector<Unpaired*>> found;
    for (Unpaired& file : side) {
      if (!file.is_paired) found[key(file)].push_back(&file);
    }
    return found;
  }

  static std::optional<VersionFile> take(Unpaired* file) {
    if (file == nullptr) return std::nullopt;
    file->is_paired = true;
    return std::move(file->file);
  }

  void add(Unpaired* before, Unpaired* after) {
    pairs_.push_back({after != nullptr ? after->name : before->name,
                      before != nullptr ? before->name : std::string(), take(before), take(after)});
  }
};

}  // namespace

Result<PairedFiles> pair_files(const std::string& directory_before,
                               const std::string& directory_after, World& world,
                               ParseCount& parsed) {
  auto before = find_versions_in(directory_before, world, parsed);
  if (!before) return before.error();
  auto after = find_versions_in(directory_after, world, parsed);
  if (!after) return after.error();
  Pairing pairing(side_of(directory_before, std::move(before->versions)),
                  side_of(directory_after, std::move(after->versions)));
  pairing.pair_by([](const Unpaired& file) { return file.name; }, Pairing::Several::in_order);
  // What was moved.
  pairing.pair_by([](const Unpaired& file) { return std::string_view(file.file.input.bytes); },
                  Pairing::Several::in_order);
  pairing.pair_by([](const Unpaired& file) { return full_name(file.file); },
                  Pairing::Several::none);
  PairedFiles paired{std::move(pairing).finish(), std::move(before->unreadable)};
  paired.unreadable.insert(paired.unreadable.end(), after->unreadable.begin(),
                           after->unreadable.end());
  return paired;
}

}  // namespace dealterms
