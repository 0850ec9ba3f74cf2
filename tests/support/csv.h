// Reads the test data's CSV files (RFC 4180), which stand outside of the project.
#pragma once
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

namespace tests {

using CsvRow = std::map<std::string, std::string>;  // by the column's name

// Without quotes and escapes, the row of names first.
inline std::vector<std::vector<std::string>> csv_rows(const std::string& text) {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> row{{}};
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
      row.back() += text[++i];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && c == ',') {
      row.emplace_back();
    } else if (!quoted && c == '\n') {
      rows.push_back(std::move(row));
      row.assign(1, {});
    } else if (c != '\r') {
      row.back() += c;
    }
  }
  if (row.size() > 1 || !row.front().empty()) rows.push_back(std::move(row));
  return rows;
}

// Empty when there is no such file in the corpora.
inline std::vector<CsvRow> csv_file(const std::string& name) {
  std::ifstream file(std::string{KARTOTEKA_CORPORA_DIR} + '/' + name, std::ios::binary);
  const std::vector<std::vector<std::string>> rows = csv_rows({std::istreambuf_iterator<char>(file), {}});
  std::vector<CsvRow> named;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    CsvRow row;
    for (std::size_t j = 0; j < rows[i].size() && j < rows[0].size(); ++j) row[rows[0][j]] = rows[i][j];
    named.push_back(std::move(row));
  }
  return named;
}

}  // namespace tests
