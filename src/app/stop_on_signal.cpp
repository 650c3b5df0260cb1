// SPDX-License-Identifier: Apache-2.0
#include "app/stop_on_signal.hpp"

#include <pthread.h>

#include <csignal>
#include <unistd.h>

namespace hub::app {
namespace {

constexpr int signal_base = 128;

/// A signal that is ignored stays so ("nohup"); blocking it would make it wait for us instead.
bool is_ignored(int number) {
  struct sigaction action {};
  return sigaction(number, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

sigset_t stop_signals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  for (const int number : {SIGHUP, SIGQUIT}) {
    if (!is_ignored(number)) sigaddset(&set, number);
  }
  return set;
}

}  // namespace

StopOnSignal::StopOnSignal() {
  const sigset_t set = stop_signals();
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  watcher_ = std::thread([this] { watch(); });
}

StopOnSignal::~StopOnSignal() {
  over_ = true;
  pthread_kill(watcher_.native_handle(), SIGTERM);  // wakes it
  watcher_.join();
  const sigset_t set = stop_signals();
  pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

void StopOnSignal::watch() {
  const sigset_t set = stop_signals();
  while (true) {
    int number = 0;
    sigwait(&set, &number);
    if (over_) return;
    if (signal_ != 0 && number == SIGHUP) continue;  // a terminal that closes may say so twice, or after SIGTERM
    if (signal_ != 0) ::_exit(signal_base + number);
    signal_ = number;
    source_.request_stop();
  }
}

}  // namespace hub::app
