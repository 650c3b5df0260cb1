// SPDX-License-Identifier: Apache-2.0
#include "build/street_import.hpp"

#include "base/memory.hpp"
#include "build/file_copies.hpp"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <future>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <variant>

namespace hub::build {
namespace {

/// How many files beyond the month in hand each thread may parse: enough to fill the time until the month is done, few enough to bound
/// memory.
constexpr std::size_t files_ahead = 16;

/// All copies of one force's month.
struct ForceMonth {
  std::vector<const sources::StreetSource*> copies;
  std::size_t month = 0;  ///< number in StreetPipeline::months_
};

struct PlannedMonth {
  std::size_t first = 0;  ///< number of its first force-month
  std::size_t count = 0;
  std::size_t parts_begun = 0;  ///< a part for each thread
  std::size_t parts_done = 0;
  StreetMonth rows;
};

class StreetPipeline {
 public:
  StreetPipeline(const store::Database& database, const ZoneDistricts& districts, const sources::ZoneRegister& zones,
                 const StreetReferences& references, const ImportOptions& options)
      : database_(database),
        dimensions_(database.connect(), districts),
        counts_(database.connect(), districts, references.small_areas, references.names),
        zones_(zones),
        dates_(references.dates),
        options_(options),
        threads_(static_cast<std::size_t>(options.threads)) {}

  StreetImport run(const std::vector<sources::StreetSource>& street) {
    plan(street);
    std::vector<std::thread> threads;
    const std::stop_callback wake(options_.stop, [this] {
      const std::lock_guard lock(mutex_);
      changed_.notify_all();
    });
    try {
      for (std::size_t i = 0; i < threads_; ++i) threads.emplace_back([this] { work(); });
    } catch (...) {  // the system gives no more threads
      give_up();
    }
    for (std::thread& thread : threads) thread.join();
    if (failure_) std::rethrow_exception(failure_);
    auto dimensions = std::async(threads_ > 1 ? std::launch::async : std::launch::deferred, [this] { dimensions_.close(); });
    counts_.close();
    dimensions.get();
    return std::move(import_);
  }

 private:
  struct Parse {
    std::size_t force_month;
  };
  struct Identify {
    std::size_t force_month;
  };
  struct Append {
    std::size_t month;
    std::size_t part;
  };
  using Task = std::variant<Parse, Identify, Append>;

  /// The listing is in order of month and force, so copies of a force's month stand together.
  void plan(const std::vector<sources::StreetSource>& street) {
    for (const auto& source : street) {
      progress_.bytes_in_all += source.bytes;
      const auto* last = force_months_.empty() ? nullptr : force_months_.back().copies.front();
      if (last == nullptr || last->name.month != source.name.month) {
        months_.push_back({force_months_.size(), 0, 0, 0, {}});
        months_.back().rows.month = source.name.month;
      }
      if (last == nullptr || last->name.month != source.name.month || last->name.force != source.name.force) {
        force_months_.push_back({{}, months_.size() - 1});
        ++months_.back().count;
      }
      force_months_.back().copies.push_back(&source);
    }
    progress_.files_in_all = street.size();
    parsed_.resize(force_months_.size());
    is_parsed_.assign(force_months_.size(), false);
    import_.files.resize(force_months_.size());
  }

  void work() {
    try {
      std::string text;
      CrimeTable crimes(database_.connect());
      while (const auto task = wait_for_task()) {
        if (const auto* parse = std::get_if<Parse>(&*task)) parse_force_month(parse->force_month, text);
        if (const auto* identify = std::get_if<Identify>(&*task)) identify_force_month(identify->force_month);
        if (const auto* append = std::get_if<Append>(&*task)) append_part(*append, crimes);
      }
      crimes.close();
    } catch (...) {
      give_up();
    }
  }

  /// Keeps the exception being handled and lets every thread stop.
  void give_up() {
    const std::lock_guard lock(mutex_);
    if (!failure_) failure_ = std::current_exception();
    changed_.notify_all();
  }

  /// The next thing to do, or nothing when all is done or has failed. What is nearest to the end comes first.
  std::optional<Task> wait_for_task() {
    std::unique_lock lock(mutex_);
    while (true) {
      if (failure_ || options_.stop.stop_requested() || done_ == months_.size()) return std::nullopt;
      PlannedMonth& month = months_[done_];
      if (sorted_ > done_ && month.parts_begun < threads_) return Append{done_, month.parts_begun++};
      if (!identifying_ && next_identify_ < force_months_.size() && is_parsed_[next_identify_]) {
        identifying_ = true;
        return Identify{next_identify_};
      }
      const std::size_t end = std::min(month.first + month.count + threads_ * files_ahead, force_months_.size());
      if (next_parse_ < end) return Parse{next_parse_++};
      changed_.wait(lock);
    }
  }

  /// Gives the records their ids, file after file, so that ids do not depend on the threads; with the month's last file, sorts the month.
  void identify_force_month(std::size_t number) {
    PlannedMonth& month = months_[force_months_[number].month];
    bool usable = false;
    sources::StreetFile file;
    {
      const std::lock_guard lock(mutex_);
      usable = import_.damage.empty() && !options_.only_check;
      file = std::move(parsed_[number]);
    }
    if (usable) {
      const std::uint32_t source_file = options_.first_source_file + static_cast<std::uint32_t>(number);
      counts_.add(file, force_months_[number].copies.front()->name, source_file);
      DimensionIds ids = dimensions_.ids_of(file);
      month.rows.files.push_back({source_file, std::move(file), std::move(ids)});
    }
    const bool is_last = number + 1 == month.first + month.count;
    if (is_last) sort_by_cell(month.rows);
    const std::lock_guard lock(mutex_);
    ++next_identify_;
    identifying_ = false;
    if (is_last) ++sorted_;
    changed_.notify_all();
  }

  /// Parts are whole row groups, so that only the month's last one is stored half empty.
  [[nodiscard]] std::size_t begin_of_part(const PlannedMonth& month, std::size_t part) const {
    constexpr std::size_t group = store::ColumnAppender::rows_stored_together;
    const std::size_t rows = month.rows.order.size();
    return std::min(rows, (rows * part / threads_ + group / 2) / group * group + (part == threads_ ? group : 0));
  }

  void append_part(const Append& task, CrimeTable& crimes) {
    PlannedMonth& month = months_[task.month];
    crimes.append(month.rows, begin_of_part(month, task.part), begin_of_part(month, task.part + 1));
    StreetMonth finished;  // freed when the others may go on
    const std::lock_guard lock(mutex_);
    if (++month.parts_done < threads_) return;
    finished = std::exchange(month.rows, {});
    ++done_;
    changed_.notify_all();
  }

  void parse_force_month(std::size_t number, std::string& text) {
    const ForceMonth& force_month = force_months_[number];
    std::vector<std::string> damage;
    ImportedFile imported;
    imported.name = force_month.copies.front()->name;
    sources::StreetFile kept;
    if (force_month.copies.size() == 1) {
      imported.archive = force_month.copies.front()->archive;
      if (auto read = read_copy(*force_month.copies.front(), text)) {
        kept = std::move(*read);
      } else {
        damage.push_back(to_string(read.error()));
      }
    } else {
      kept = choose_copy(force_month, text, imported, damage);
    }
    imported.downloaded = date_of(imported.archive);
    imported.other_outcomes = kept.other_outcomes;
    imported.file = kept.file;
    imported.reported_by = kept.reported_by;
    imported.vintage = kept.vintage;
    imported.rejects = std::move(kept.rejects);
    finish_force_month(number, std::move(imported), std::move(kept), damage);
  }

  Result<sources::StreetFile> read_copy(const sources::StreetSource& source, std::string& text) const {
    if (auto read = source.read(text); !read) return tl::unexpected(read.error());
    return sources::parse_street_file(text, {source.path, source.name.month}, zones_);
  }

  /// Empty when it is not declared.
  [[nodiscard]] std::string date_of(const std::string& archive) const {
    const auto date = dates_.find(archive);
    return date == dates_.end() ? "" : date->second;
  }

  /// The copies are parsed one after another: only the best so far is kept.
  sources::StreetFile choose_copy(const ForceMonth& force_month, std::string& text, ImportedFile& imported,
                                  std::vector<std::string>& damage) const {
    std::vector<std::string> dates;
    for (const auto* source : force_month.copies) dates.push_back(date_of(source->archive));
    CopyChoice choice(std::move(dates));
    for (const auto* source : force_month.copies) {
      auto read = read_copy(*source, text);
      if (!read) damage.push_back(to_string(read.error()));
      if (damage.empty()) choice.add(std::move(*read));
    }
    if (!damage.empty()) return {};
    auto others = choice.not_kept([&](std::size_t number, std::string& into) { return force_month.copies[number]->read(into); });
    if (!others) {
      damage.push_back(to_string(others.error()));
      return {};
    }
    imported.copies = std::move(*others);
    const sources::StreetSource& kept = *force_month.copies[choice.kept()];
    imported.archive = kept.archive;
    if (choice.holds_kept()) return choice.take_kept();
    auto again = read_copy(kept, text);
    if (!again) damage.push_back(to_string(again.error()));
    return again ? std::move(*again) : sources::StreetFile{};
  }

  void finish_force_month(std::size_t number, ImportedFile imported, sources::StreetFile parsed, const std::vector<std::string>& damage) {
    const std::lock_guard lock(mutex_);
    for (const auto* copy : force_months_[number].copies) {
      progress_.bytes += copy->bytes;
      ++progress_.files;
    }
    progress_.rows += imported.file.rows;
    import_.damage.insert(import_.damage.end(), damage.begin(), damage.end());
    import_.files[number] = std::move(imported);
    parsed_[number] = std::move(parsed);
    is_parsed_[number] = true;
    if (options_.progress) options_.progress(progress_);
    changed_.notify_all();
  }

  const store::Database& database_;
  StreetDimensions dimensions_;  ///< this and the next are used by the thread that set identifying_
  StreetCounts counts_;
  const sources::ZoneRegister& zones_;
  const ArchiveDates& dates_;
  const ImportOptions& options_;
  const std::size_t threads_;
  std::vector<ForceMonth> force_months_;  ///< fixed by plan()

  std::mutex mutex_;  ///< guards what follows
  std::condition_variable changed_;
  std::vector<PlannedMonth> months_;         ///< rows are written by the thread that set identifying_, then read by those that append
  std::vector<sources::StreetFile> parsed_;  ///< by force-month; empty before it is parsed and once it has its ids
  std::vector<bool> is_parsed_;
  std::size_t next_parse_ = 0;     ///< first force-month that nobody has begun to parse
  std::size_t next_identify_ = 0;  ///< first force-month without ids
  std::size_t sorted_ = 0;         ///< months that are sorted
  std::size_t done_ = 0;           ///< months that are appended
  bool identifying_ = false;
  ImportProgress progress_;
  StreetImport import_;
  std::exception_ptr failure_;
};

}  // namespace

StreetImport import_street_files(const store::Database& database, const std::vector<sources::StreetSource>& street,
                                 const StreetReferences& references, const ImportOptions& options) {
  sources::ZoneRegister known;
  ZoneDistricts districts;
  for (const auto& row : references.zones) {
    known.add(row.code, row.vintage);
    districts.emplace(row.code.text(), row.district.text());
  }
  StreetImport import = StreetPipeline(database, districts, known, references, options).run(street);
  return_freed_memory();  // once: month by month the pages would only be fetched again
  std::sort(import.damage.begin(), import.damage.end());
  return import;
}

}  // namespace hub::build
