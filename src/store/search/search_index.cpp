#include "store/search/search_index.h"

#include "store/transaction.h"

namespace store {

using base::Result;
using domain::ContactId;

Result<void> put_terms(Transaction& transaction, Index index, ContactId contact, std::string_view terms) {
  return transaction
      .write(index == Index::names ? "INSERT OR REPLACE INTO names(rowid, terms) VALUES(?, ?)"
                                   : "INSERT OR REPLACE INTO other_terms(rowid, terms) VALUES(?, ?)")
      .bind(1, contact)
      .bind(2, terms)
      .run();
}

Result<void> add_terms(Transaction& transaction, Index index, ContactId contact, std::string_view terms) {
  return transaction
      .write(index == Index::names ? "INSERT INTO names(rowid, terms) VALUES(?, ?)"
                                   : "INSERT INTO other_terms(rowid, terms) VALUES(?, ?)")
      .bind(1, contact)
      .bind(2, terms)
      .run();
}

Result<void> remove_terms(Transaction& transaction, ContactId contact) {
  BASE_TRY(transaction.write("DELETE FROM names WHERE rowid=?").bind(1, contact).run());
  return transaction.write("DELETE FROM other_terms WHERE rowid=?").bind(1, contact).run();
}

Result<void> find_prefix(const Database& database, Index index, std::string_view prefix, ContactRange range,
                         const std::function<void(ContactId)>& found) {
  const std::string question = '"' + std::string{prefix} + "\" *";
  Statement select = database.read(
      index == Index::names ? "SELECT rowid FROM names WHERE names MATCH ? AND rowid>=? AND rowid<?"
                            : "SELECT rowid FROM other_terms WHERE other_terms MATCH ? AND rowid>=? AND rowid<?");
  select.bind(1, question).bind(2, std::int64_t{range.first}).bind(3, std::int64_t{range.end});
  while (select.step()) found(select.id<ContactId>(0));
  return select.finish();
}

Result<std::vector<ContactId>> find_all(const Database& database, Index index, std::span<const std::string> terms,
                                        std::string_view prefix, std::size_t limit) {
  std::string question;
  const auto add = [&](std::string_view term, std::string_view after) {
    question += question.empty() ? "\"" : " AND \"";
    question += term;
    question += after;
  };
  for (const std::string& term : terms) add(term, "\"");
  if (!prefix.empty()) add(prefix, "\" *");
  Statement select = database.read(
      index == Index::names ? "SELECT rowid FROM names WHERE names MATCH ? ORDER BY rowid LIMIT ?"
                            : "SELECT rowid FROM other_terms WHERE other_terms MATCH ? ORDER BY rowid LIMIT ?");
  select.bind(1, question).bind(2, static_cast<std::int64_t>(limit));
  std::vector<ContactId> found;
  while (select.step()) found.push_back(select.id<ContactId>(0));
  BASE_TRY(select.finish());
  return found;
}

}  // namespace store
