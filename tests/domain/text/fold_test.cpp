#include "domain/text/fold.h"

#include <fstream>
#include <string>

#include <doctest/doctest.h>

#include "base/utf8.h"
#include "domain/contact/contact.h"
#include "domain/text/sort_key.h"
#include "domain/text/terms.h"

using domain::initials;
using domain::text::folded;

TEST_CASE("folding drops case and accents, and joins letters that no decomposition joins") {
  CHECK(folded("Łódź") == "lodz");
  CHECK(folded("Ёлка") == "елка");
  CHECK(folded("Straße STRASSE ẞ") == "strasse strasse ss");
  CHECK(folded("Ærø Œuvre Đorđe Þór") == "aero oeuvre dorde thor");
  CHECK(folded("Ὀδυσσεύς ΆΈΉΊΌΎΏ") == "οδυσσευσ αεηιουω");
  CHECK(folded("Сергей") == folded("Сергеи\u0306"));
  CHECK(folded("Müller") == folded("Mu\u0308ller"));
  CHECK(folded("ﬁn Ｆｕｌｌ İstanbul ılık") == "fin full istanbul ilik");
  CHECK(folded("日本 ไทย") == "日本 ไทย");
}

TEST_CASE("folding a folded text changes nothing, whatever the text") {
  std::ifstream file{std::string{KARTOTEKA_CORPORA_DIR} + "/blns/blns.txt"};
  if (!file) {
    MESSAGE("skipped: no corpora");
    return;
  }
  int lines = 0;
  for (std::string line; std::getline(file, line); ++lines) {
    const std::string once = folded(line);
    CHECK(base::is_valid_utf8(once));
    CHECK(folded(once) == once);
    std::string terms;
    domain::text::append_terms(terms, line);
    CHECK(terms.find_first_of("\"'*()^:-+{}") == std::string::npos);
    for (const std::string& term : domain::text::question_terms(line)) {
      CHECK_FALSE(term.empty());
      CHECK(term.size() <= domain::text::kMaxTermBytes);
    }
    initials(line);
  }
  CHECK(lines > 500);
}

TEST_CASE("initials are the first letters of the first and the last word") {
  CHECK(initials("John") == "JO");
  CHECK(initials("John Doe") == "JD");
  CHECK(initials("  anna  maria   de luca ") == "AL");
  CHECK(initials("Łucja Żak") == "ŁŻ");
  CHECK(initials("ёлка иванова") == "ЁИ");
  CHECK(initials("ß") == "SS");
  CHECK(initials("X") == "X");
  CHECK(initials("").empty());
  CHECK(initials(" - ").empty());
  CHECK(initials("(Kowalski) & Synowie") == "KS");
  CHECK(initials("e\u0301milie") == "E\u0301M");
  CHECK(initials("👩‍👩‍👧 🇮🇹🇵🇱") == "👩‍👩‍👧🇮🇹");
}

TEST_CASE("initials of no name are those of the language's words for it") {
  CHECK(initials("Sem Nome") == "SN");
  CHECK(initials("No name") == "NN");
  CHECK(initials("名前なし") == "名前");
}

TEST_CASE("initials keep together what a person reads as one character, in every script") {
  struct {
    const char* name;
    const char* letters;
  } const kCases[] = {
      {"Łukasz Żółć", "ŁŻ"},
      {"Åse Ødegård", "ÅØ"},
      {"Nguye\u0302\u0303n Va\u0306n A\u0301nh", "NA\u0301"},
      {"q\u0308\u0301x", "Q\u0308\u0301X"},  // marks in any number
      {"անի պետրոսյան", "ԱՊ"},               // Armenian
      {"გიორგი ბერიძე", "გბ"},               // Georgian has no capitals in names
      {"محمد علي", "مع"},                    // Arabic
      {"مُحَمَّد", "مُحَ"},                        // with its vowels
      {"שָׁלוֹם", "שָׁל"},                        // Hebrew, pointed
      {"می\u200cرود", "می\u200c"},           // a joiner's opposite ends its letter
      {"क्षितिज शर्मा", "क्षिश"},               // a conjunct and its vowel
      {"श्रीनिवास", "श्रीनि"},
      {"ஸ்ரீ", "ஸ்ரீ"},                  // Tamil: no conjuncts by a virama
      {"ක්\u200dෂේම", "ක්\u200dෂේම"},  // Sinhala joins by ZWJ
      {"น้ำฝน", "น้ำฝ"},               // Thai: tone and am
      {"ສຸດາ", "ສຸດ"},                 // Lao
      {"김민준", "김민"},            // Hangul syllables
      {"\u1100\u1175\u11b7\u1106\u1175\u11ab", "\u1100\u1175\u11b7\u1106\u1175\u11ab"},  // and their letters
      {"山田 太郎", "山太"},
      {"👩🏽\u200d🚀 Ada", "👩🏽\u200d🚀A"},  // skin tone, profession
      {"🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
       "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"},
      {"1\ufe0f\u20e3 Anna", "1\ufe0f\u20e3A"},  // keycap
      {"ﬁnn", "FIN"},                            // a ligature is one character; its capitals are two
      {"ŉ", "ʼN"},
      {"\xff\xfe", ""},  // broken UTF-8
  };
  for (const auto& one : kCases) {
    const std::string name = one.name;
    CAPTURE(name);
    CHECK(initials(name) == one.letters);
  }
}

TEST_CASE("an order's id is that of every equal order, and of no other") {
  auto ranks = domain::text::plain_ranks(domain::text::collated_letters());
  const std::string id = domain::text::SortKeys{ranks}.id();
  CHECK(domain::text::SortKeys{ranks}.id() == id);
  ++ranks[5];
  CHECK(domain::text::SortKeys{ranks}.id() != id);
  --ranks[5];
  std::swap(ranks.front(), ranks.back());
  CHECK(domain::text::SortKeys{ranks}.id() != id);
}

TEST_CASE("sort keys order words before letters, and ignore case and accents") {
  const domain::text::SortKeys keys{domain::text::plain_ranks(domain::text::collated_letters())};
  const auto before = [&](const char* a, const char* b) { return keys.key(a) < keys.key(b); };
  CHECK(keys.key("Élodie") == keys.key("elodie"));
  CHECK(keys.key(" -- ").empty());
  CHECK(before("De Luca", "Dea"));
  CHECK(before("Anna", "Annabel"));
  CHECK(before("Nowak 2", "Nowak a"));
  CHECK(before("zebra", "Анна"));
  CHECK(before("Ярослав", "日本"));
  CHECK(keys.key("a b") == keys.key("a   b"));
}
