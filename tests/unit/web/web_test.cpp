// SPDX-License-Identifier: Apache-2.0
#include "web/answer_cache.hpp"
#include "web/compression.hpp"
#include "web/negotiation.hpp"

#include <brotli/decode.h>
#include <gtest/gtest.h>
#include <zlib.h>

namespace hub::web {

using pages::Format;

TEST(Negotiation, suffixes_name_the_twin) {
  EXPECT_EQ(split_suffix("/areas/E1.json").path, "/areas/E1");
  EXPECT_EQ(split_suffix("/areas/E1.csv").format, Format::csv);
  EXPECT_EQ(split_suffix("/index.json").path, "/");
  EXPECT_EQ(split_suffix("/areas/E1.pdf").path, "/areas/E1.pdf");
  EXPECT_EQ(split_suffix("/areas/E1").format, std::nullopt);
}

TEST(Negotiation, accept_chooses_the_best_offered_form) {
  const std::vector<Format> offered{Format::html, Format::json, Format::csv};
  struct Case {
    const char* accept;
    std::optional<Format> format;
  };
  for (const auto& each :
       {Case{"", Format::html}, Case{"*/*", Format::html}, Case{"application/json", Format::json},
        Case{"text/csv, text/html;q=0.5", Format::csv},
        Case{"text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", Format::html},
        Case{"text/*;q=0.2, application/json;q=0.1", Format::html}, Case{"image/png", std::nullopt}, Case{"text/html;q=0", std::nullopt},
        Case{"*/*;q=0.1, text/html;q=0", Format::json}, Case{"text/html;q=rubbish", std::nullopt}, Case{"TEXT/HTML", Format::html},
        Case{"Application/JSON;Q=0.9, TEXT/*;q=0.1", Format::json}, Case{" , ,", Format::html},
        Case{"image/png;note=\"a, text/html;q=1\", text/csv", Format::csv}, Case{"text/html;note=\"\\\";q=0\"", Format::html}}) {
    EXPECT_EQ(preferred(each.accept, offered), each.format) << each.accept;
  }
}

TEST(Negotiation, reads_every_range_however_many_there_are) {
  std::string accept;
  for (int i = 0; i < 1000; ++i) accept += "image/x" + std::to_string(i) + ", ";
  EXPECT_EQ(preferred(accept, {Format::html, Format::json}), std::nullopt);
  EXPECT_EQ(preferred(accept + "application/json", {Format::html, Format::json}), Format::json);
}

TEST(Negotiation, codings_follow_accept_encoding) {
  EXPECT_EQ(preferred_coding(""), Coding::identity);
  EXPECT_EQ(preferred_coding("gzip, deflate, br, zstd"), Coding::brotli);
  EXPECT_EQ(preferred_coding("br;q=0, gzip"), Coding::gzip);
  EXPECT_EQ(preferred_coding("zstd"), Coding::identity);
  EXPECT_EQ(preferred_coding("GZIP"), Coding::gzip);
  EXPECT_EQ(preferred_coding("Br"), Coding::brotli);
}

TEST(Compression, gives_the_same_bytes_back) {
  std::string bytes;
  for (int i = 0; i < 5000; ++i) bytes += "<td>" + std::to_string(i % 97) + "</td>";
  const std::string brotli = coded(bytes, Coding::brotli, Effort::live);
  std::string plain(bytes.size(), '\0');
  std::size_t size = plain.size();
  ASSERT_EQ(BrotliDecoderDecompress(brotli.size(), reinterpret_cast<const std::uint8_t*>(brotli.data()), &size,
                                    reinterpret_cast<std::uint8_t*>(plain.data())),
            BROTLI_DECODER_RESULT_SUCCESS);
  EXPECT_EQ(plain, bytes);
  const std::string gzip = coded(bytes, Coding::gzip, Effort::fixed);
  z_stream stream{};
  ASSERT_EQ(inflateInit2(&stream, 15 + 16), Z_OK);
  std::string again(bytes.size(), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(gzip.data()));
  stream.avail_in = static_cast<uInt>(gzip.size());
  stream.next_out = reinterpret_cast<Bytef*>(again.data());
  stream.avail_out = static_cast<uInt>(again.size());
  EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
  inflateEnd(&stream);
  EXPECT_EQ(again, bytes);
}

TEST(Compression, takes_no_more_memory_than_its_bytes_need) {
  std::string bytes;
  for (int i = 0; i < 20'000; ++i) bytes += "<td>" + std::to_string(i * 7919 % 10'007) + "</td>";
  for (const Coding coding : {Coding::gzip, Coding::brotli}) {
    const std::string kept = coded(bytes, coding, Effort::live);
    EXPECT_LE(kept.capacity(), kept.size() + 64) << name_of(coding);
  }
}

namespace {

KeptAnswer answer_of(const std::string& version, const std::string& text, std::size_t bytes) {
  auto response = std::make_shared<Response>();
  response->body = std::make_shared<const std::string>(bytes, 'x');
  return {version, text, std::move(response)};
}

}  // namespace

TEST(AnswerCache, drops_the_least_recently_used_first_and_stays_within_its_room) {
  AnswerCache cache(100'000);
  for (int i = 0; i < 50; ++i) {
    cache.keep(std::to_string(i), answer_of("1", "", 4000));
    EXPECT_TRUE(cache.find("0", "1")) << i;
  }
  EXPECT_FALSE(cache.find("1", "1"));
  EXPECT_TRUE(cache.find("49", "1"));
  cache.keep("large", answer_of("1", "", 7000));
  EXPECT_FALSE(cache.find("large", "1")) << "over a sixteenth of the room";
}

TEST(AnswerCache, counts_the_room_that_a_body_takes_and_not_its_length) {
  AnswerCache cache(100'000);
  const auto with_room_for = [](std::size_t bytes) {
    std::string body = "x";
    body.reserve(bytes);
    auto response = std::make_shared<Response>();
    response->body = std::make_shared<const std::string>(std::move(body));
    return KeptAnswer{"1", "", std::move(response)};
  };
  cache.keep("first", with_room_for(4000));
  for (int i = 0; i < 20; ++i) cache.keep(std::to_string(i), with_room_for(4000));
  EXPECT_FALSE(cache.find("first", "1")) << "twenty others fill the room";
  cache.keep("large", with_room_for(7000));
  EXPECT_FALSE(cache.find("large", "1"));
}

TEST(AnswerCache, gives_no_answer_of_another_version_but_its_body_when_the_text_is_the_same) {
  AnswerCache cache(100'000);
  cache.keep("page", answer_of("yesterday", "text", 10));
  EXPECT_FALSE(cache.find("page", "today"));
  const auto body = cache.body_of("page", "text");
  ASSERT_TRUE(body);
  EXPECT_FALSE(cache.body_of("page", "other text"));
  EXPECT_FALSE(cache.body_of("other page", "text"));
  cache.keep("page", answer_of("today", "new text", 20));
  EXPECT_TRUE(cache.find("page", "today"));
  EXPECT_FALSE(cache.find("page", "yesterday")) << "one answer for each address";
  EXPECT_FALSE(cache.body_of("page", "text"));
}

}  // namespace hub::web
