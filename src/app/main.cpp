// SPDX-License-Identifier: Apache-2.0
#include "app/command_line.hpp"
#include "app/commands.hpp"
#include "base/log.hpp"

#include <algorithm>
#include <csignal>
#include <exception>
#include <fcntl.h>
#include <unistd.h>

namespace {

constexpr int code_of_usage = 2;
constexpr int code_of_disk = 5;

int run(int argc, char** argv) {
  CLI::App cli(
      "Crime Data Hub: answers from published police statistics.\nExit codes: 0 done, 2 usage or configuration, 3 input refused, 4 a check "
      "failed,\n5 disk or store, 6 another build is running, 128 + n ended by signal n.",
      "crimehub");
  cli.set_version_flag("--version", "crimehub " HUB_VERSION, "Print the version and exit");
  cli.require_subcommand(1);
  hub::app::Command chosen;
  hub::app::add_build_command(cli, chosen);
  hub::app::add_releases_command(cli, chosen);
  hub::app::add_serve_command(cli, chosen);
  hub::app::add_verify_command(cli, chosen);
  std::vector<std::string> words = hub::app::words_of(argc, argv);
  if (const auto problem = hub::app::problem_of_command(cli, words); !problem.empty()) {
    hub::log("{}", problem);
    return code_of_usage;
  }
  try {
    std::reverse(words.begin(), words.end());  // as the parser takes them
    cli.parse(words);
    return chosen();
  } catch (const CLI::ParseError& problem) {
    return cli.exit(problem) == 0 ? 0 : code_of_usage;
  } catch (const hub::Fatal& fatal) {
    return hub::app::report(fatal.error);
  } catch (const std::exception& problem) {
    hub::log("{}", problem.what());
    return code_of_disk;
  }
}

}  // namespace

/// What is closed at the start would be given to the next file that is opened, and messages would be written into it. Read-only, so that a
/// command whose output is lost still says so by its exit code.
void open_standard_descriptors() {
  int descriptor = 0;
  while (descriptor >= 0 && descriptor <= STDERR_FILENO) descriptor = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
  if (descriptor > STDERR_FILENO) ::close(descriptor);
}

int main(int argc, char** argv) {
  open_standard_descriptors();
  std::signal(SIGXFSZ, SIG_IGN);  // a write beyond the limit of file sizes fails instead, is reported, and what was begun is removed
  return hub::app::code_once_written(run(argc, argv));
}
