// SPDX-License-Identifier: Apache-2.0
// SIGINT, SIGTERM, SIGHUP and SIGQUIT as a request to stop, so that work ends in order and leaves nothing behind. The second one ends the
// process at once. SIGHUP and SIGQUIT stay ignored where they were.
#pragma once
#include <atomic>
#include <stop_token>
#include <thread>

namespace hub::app {

/// To be made before any other thread: the signals are blocked in threads that begin while it lives.
class StopOnSignal {
 public:
  StopOnSignal();
  ~StopOnSignal();
  StopOnSignal(const StopOnSignal&) = delete;
  StopOnSignal& operator=(const StopOnSignal&) = delete;

  [[nodiscard]] std::stop_token token() const { return source_.get_token(); }
  /// The signal that came, or 0.
  [[nodiscard]] int signal() const { return signal_; }

 private:
  void watch();

  std::stop_source source_;
  std::atomic<int> signal_ = 0;
  std::atomic<bool> over_ = false;
  std::thread watcher_;
};

}  // namespace hub::app
