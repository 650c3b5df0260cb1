// SPDX-License-Identifier: Apache-2.0
// Preloaded into the program under test: makes its Nth call that changes a disk fail, or the process die or pause before it. Calls on
// pipes, sockets and the terminal are not counted. Built by faults.mjs, with no part of the hub.
//   FAULT_AT=N  FAULT=full      from the Nth call on the disk is full (ENOSPC)
//               FAULT=io        the Nth call alone fails (EIO)
//               FAULT=readonly  from the Nth call on the disk is read-only (EROFS)
//               FAULT=kill      SIGKILL before the Nth call
//               FAULT=stop      SIGSTOP before the Nth call
//               FAULT=count     nothing; how many calls there were is the exit's last line on standard error
//   CLOCK_JUMPS=1               every look at the clock jumps by up to sixty years
#include <dlfcn.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

std::atomic<long> calls = 0;

const char* setting(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

/// The error with which this call is to fail, or 0.
int fault() {
  static const long at = std::atol(setting("FAULT_AT"));
  static const char* const kind = setting("FAULT");
  const long number = ++calls;
  if (at == 0 || number < at) return 0;
  if (std::strcmp(kind, "full") == 0) return ENOSPC;
  if (std::strcmp(kind, "readonly") == 0) return EROFS;
  if (number > at) return 0;
  if (std::strcmp(kind, "io") == 0) return EIO;
  if (std::strcmp(kind, "kill") == 0) raise(SIGKILL);
  if (std::strcmp(kind, "stop") == 0) kill(getpid(), SIGSTOP);
  return 0;
}

bool is_on_disk(int descriptor) {
  struct stat status {};
  return fstat(descriptor, &status) == 0 && (S_ISREG(status.st_mode) || S_ISDIR(status.st_mode));
}

template <class Function>
Function next(const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

/// A full disk still lets a file become shorter.
bool grows(int descriptor, off64_t size) {
  struct stat status {};
  return fstat(descriptor, &status) == 0 && size > status.st_size;
}

/// Fails or calls the function of that name behind this library.
template <class Result, class... Arguments>
Result pass(bool counts, const char* name, Arguments... arguments) {
  if (counts) {
    if (const int error = fault()) {
      errno = error;
      return -1;
    }
  }
  return next<Result (*)(Arguments...)>(name)(arguments...);
}

const struct Count {
  ~Count() {
    if (std::strcmp(setting("FAULT"), "count") == 0) std::fprintf(stderr, "%ld\n", calls.load());
  }
} count;

}  // namespace

extern "C" {

ssize_t write(int file, const void* bytes, size_t size) { return pass<ssize_t>(is_on_disk(file), "write", file, bytes, size); }
ssize_t writev(int file, const iovec* parts, int n) { return pass<ssize_t>(is_on_disk(file), "writev", file, parts, n); }
ssize_t pwrite(int file, const void* bytes, size_t size, off_t at) { return pass<ssize_t>(true, "pwrite", file, bytes, size, at); }
ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t at) { return pass<ssize_t>(true, "pwrite64", file, bytes, size, at); }
int ftruncate(int file, off_t size) { return pass<int>(grows(file, size), "ftruncate", file, size); }
int ftruncate64(int file, off64_t size) { return pass<int>(grows(file, size), "ftruncate64", file, size); }
int fallocate(int file, int mode, off_t at, off_t size) { return pass<int>(true, "fallocate", file, mode, at, size); }
int fallocate64(int file, int mode, off64_t at, off64_t size) { return pass<int>(true, "fallocate64", file, mode, at, size); }
int fsync(int file) { return pass<int>(true, "fsync", file); }
int fdatasync(int file) { return pass<int>(true, "fdatasync", file); }
int rename(const char* from, const char* to) { return pass<int>(true, "rename", from, to); }
int renameat2(int a, const char* from, int b, const char* to, unsigned flags) {
  return pass<int>(true, "renameat2", a, from, b, to, flags);
}
int symlink(const char* to, const char* link) { return pass<int>(true, "symlink", to, link); }
int mkdir(const char* path, mode_t mode) { return pass<int>(true, "mkdir", path, mode); }

#define OPEN(name)                                                         \
  int name(const char* path, int flags, ...) {                             \
    va_list rest;                                                          \
    va_start(rest, flags);                                                 \
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                                          \
    return pass<int>((flags & O_CREAT) != 0, #name, path, flags, mode);    \
  }
OPEN(open)
OPEN(open64)
#undef OPEN

int clock_gettime(clockid_t which, timespec* into) {
  const int result = next<int (*)(clockid_t, timespec*)>("clock_gettime")(which, into);
  static const bool jumps = *setting("CLOCK_JUMPS") != '\0';
  constexpr long sixty_years = 60L * 365 * 86400;
  if (jumps && which == CLOCK_REALTIME) into->tv_sec = std::labs(into->tv_sec + (random() % (2 * sixty_years)) - sixty_years);
  return result;
}
}
