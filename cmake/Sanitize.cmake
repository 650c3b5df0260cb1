# SPDX-License-Identifier: Apache-2.0
if(HUB_SANITIZE)
  add_compile_options(-fsanitize=${HUB_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${HUB_SANITIZE})
endif()
