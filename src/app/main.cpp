// SPDX-License-Identifier: Apache-2.0
#include "app/commands.hpp"
#include "base/log.hpp"

#include <exception>

int main(int argc, char** argv) {
  CLI::App cli(
      "Crime Data Hub: answers from published police statistics.\nExit codes: 0 done, 2 usage or configuration, 3 input refused, 4 a check "
      "failed, "
      "5 disk or store, 6 another build is running.",
      "crimehub");
  cli.set_version_flag("--version", "crimehub " HUB_VERSION);
  cli.require_subcommand(1);
  hub::app::Command chosen;
  hub::app::add_build_command(cli, chosen);
  hub::app::add_releases_command(cli, chosen);
  hub::app::add_serve_command(cli, chosen);
  hub::app::add_verify_command(cli, chosen);
  try {
    cli.parse(argc, argv);
    return chosen();
  } catch (const CLI::ParseError& problem) {
    return cli.exit(problem) == 0 ? 0 : 2;
  } catch (const hub::Fatal& fatal) {
    return hub::app::report(fatal.error);
  } catch (const std::exception& problem) {
    hub::log("{}", problem.what());
    return 5;
  }
}
