#include <algorithm>
#include <array>

#include "domain/contact/outreach.h"
#include "domain/fields/validation.h"
#include "domain/records/kinds.h"
#include "i18n/keys.h"
#include "ui/pages/contact/journal/audit_panel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"
#include "ui/words/audit_words.h"
#include "ui/words/method_words.h"
#include "ui/words/record_words.h"

namespace ui {
namespace {

using app::AuditTopic;
using i18n::Key;
using theme::Icon;

// Two lines, and air between them and the next entry.
constexpr float kRow = theme::kSpace12 + theme::kSpace1;
constexpr float kWords = theme::kIcon + theme::kSpace3;  // where they begin
// At a row's right end, for what can be done about its change.
constexpr float kAction = theme::kControlSmall + theme::kSpace2;
constexpr std::size_t kFilterFrom = 8;  // entries: fewer are seen at once

// Those of changes, in the order of being offered.
struct Topic {
  AuditTopic topic;
  Key word;
};
constexpr std::array kTopics{
    Topic{AuditTopic::fields, Key::audit_topic_fields}, Topic{AuditTopic::methods, Key::audit_topic_methods},
    Topic{AuditTopic::tags, Key::audit_topic_tags},     Topic{AuditTopic::files, Key::audit_topic_files},
    Topic{AuditTopic::links, Key::audit_topic_links},   Topic{AuditTopic::lifecycle, Key::audit_topic_state}};

Icon icon_of(const app::AuditEntry& entry) {
  if (entry.kind == app::AuditKind::created) return Icon::plus;
  if (entry.kind == app::AuditKind::record) return record_icon(entry.record);
  if (entry.undo) return Icon::undo;
  if (entry.redo) return Icon::redo;
  if (entry.record.id && entry.field != domain::fields::lifecycle) return record_icon(entry.record);
  if (entry.field == domain::fields::lifecycle) return Icon::trash;
  if (entry.field == domain::fields::supplier) return Icon::truck;
  if (entry.field == domain::fields::status) return Icon::handshake;
  if (entry.field == domain::fields::company) return Icon::building;
  const bool member = entry.field == domain::fields::owner || entry.field == domain::fields::follower;
  if (member || entry.field == domain::fields::avatar) return Icon::user;
  if (entry.field == domain::fields::attachment_name) return Icon::folder_open;
  if (entry.field >= domain::fields::do_not_disturb && entry.field <= domain::fields::newsletter) return Icon::bell_off;
  if (domain::fields::is_of_method(entry.field)) {
    return channel_icon(domain::outreach_channels_of(entry.method_kind).front());
  }
  if (entry.field == domain::fields::tag) return Icon::tag;
  if (entry.field == domain::fields::merged_into) return Icon::merge;
  if (entry.field >= domain::fields::portal_user && entry.field <= domain::fields::portal_end) return Icon::key_round;
  if (entry.field == domain::fields::course) return Icon::graduation_cap;
  if (entry.field == domain::fields::group) return Icon::users;
  return Icon::pencil;
}

// Written once: a changed note may be long.
const std::string& sentence_of(AuditPanel& panel, const Frame& frame, std::size_t at) {
  std::string& sentence = panel.sentences[at];
  if (sentence.empty()) sentence = audit_sentence(frame.texts, panel.entries[at]);
  return sentence;
}

// One line's worth of it.
std::string first_line(std::string_view sentence) {
  constexpr std::size_t kMost = 400;
  std::string line(sentence.substr(0, kMost));
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

// A line on the left holds together what was changed at once; another parts it from what was changed before.
void draw_frame(const AuditPanel& panel, const Frame& frame, std::size_t row, const widgets::Item& item) {
  const bool more = row + 1 < panel.list.size();
  const bool together = more && panel.list.transaction(row) == panel.list.transaction(row + 1);
  const theme::Palette& p = frame.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (item.hovered) {
    list.AddRectFilled({item.min.x - theme::kSpace2, item.min.y}, {item.max.x, item.max.y}, theme::pack(p.hover),
                       theme::kRadius);
  }
  if (together) {
    const float x = item.min.x + theme::kIcon * 0.5F;
    list.AddRectFilled({x, item.min.y + theme::kSpace8}, {x + theme::kLine, item.max.y + theme::kSpace1},
                       theme::pack(p.line_strong));
  } else if (more) {
    list.AddRectFilled({item.min.x + kWords, item.max.y - theme::kLine}, {item.max.x, item.max.y}, theme::pack(p.line));
  }
}

// What it would overwrite, and what it would change for everybody, is asked about first.
void undo_ui(const app::AuditEntry& entry, const std::string& line, const Frame& frame, const PanelContext& desk,
             const widgets::Item& item) {
  if (desk.read_only || entry.of_part || entry.stays) return;
  ImGui::SetCursorScreenPos({item.max.x - theme::kControlSmall, item.min.y + theme::kSpace2});
  if (widgets::icon_button(frame, "undo", Icon::undo, i18n::say::undo_undo(frame.texts, line),
                           {.kind = widgets::ButtonKind::quiet, .small = true})) {
    desk.ask(TakeBack{.transaction = entry.transaction, .turn = Turn::entry});
  }
}

// "Done · due 3 Dec · Task by Me, yesterday": the second line of a record.
std::string record_line(const Frame& frame, const app::AuditEntry& entry, std::string_view who, std::string_view when) {
  const domain::RecordKindSpec* kind = domain::find_record_kind(entry.record.kind);
  if (kind == nullptr) return i18n::say::audit_by(frame.texts, who, when);
  std::string line;
  if (entry.record.state > 0) line.append(record_state_word(frame.texts, kind->kind, entry.record.state)).append(" · ");
  const std::string detail = record_value_words(frame.texts, entry.record, kind->detail);
  const bool date = domain::is_record_time(kind->detail);
  if (!detail.empty()) line.append(date ? i18n::say::record_due(frame.texts, detail) : detail).append(" · ");
  const std::string_view word = record_kind_words(frame.texts, kind->kind).one;
  return line + i18n::say::record_by(frame.texts, word, who, when);
}

void entry_ui(AuditPanel& panel, RecordEditor& editor, const Frame& frame, const PanelContext& desk, std::size_t row,
              const widgets::Item& item) {
  if (item.visible) draw_frame(panel, frame, row, item);
  if (row < panel.first || row - panel.first >= panel.entries.size()) return;  // read after this frame
  const std::size_t at = row - panel.first;
  const app::AuditEntry& entry = panel.entries[at];
  const std::string& sentence = sentence_of(panel, frame, at);
  const std::string who = audit_who(frame.texts, entry);
  const bool record = entry.kind == app::AuditKind::record;
  const float actions = record && !desk.read_only ? record_actions_width(entry.record) : kAction;
  const float first = item.min.y + theme::kSpace2 - 1, room = item.max.x - item.min.x - kWords - actions;
  ImGui::SetCursorScreenPos({item.min.x, first + 3});
  widgets::icon(frame, icon_of(entry));
  ImGui::SetCursorScreenPos({item.min.x + kWords, first});
  const std::string line = first_line(sentence);
  widgets::text(frame, "what", sentence, {.max_width = room, .drawn = line});
  ImGui::SetCursorScreenPos({item.min.x + kWords, first + widgets::line_height(theme::kTextBody)});
  const std::string when = relative_time(frame.texts, entry.when, frame.now);
  const std::string below = record ? record_line(frame, entry, who, when) : i18n::say::audit_by(frame.texts, who, when);
  widgets::text(frame, "when", below, {.style = {theme::kTextSmall}, .tone = widgets::Tone::muted, .max_width = room});
  widgets::draw_ring(frame, item);
  if (!record) {
    undo_ui(entry, line, frame, desk, item);
  } else if (!desk.read_only && !entry.of_part) {
    record_actions_ui(panel, editor, frame, desk, entry.record, item);
  }
  if (!item.hovered && !item.ring) return;
  const std::string exact = i18n::say::audit_by(frame.texts, who, frame.texts.formats().date_time(entry.when));
  const std::string whole = sentence + "\n" + exact;
  const bool cut = line.size() < sentence.size() || widgets::text_width(frame, line) > room;
  if (item.ring && cut) {
    widgets::show_tooltip(frame, item, whole);
  } else {
    widgets::tooltip(frame, item, whole);
  }
}

void text_filter_ui(AuditPanel& panel, const Frame& frame, float width) {
  const std::string_view label = frame.texts[Key::audit_find];
  const auto field =
      widgets::search_field(frame, "text", panel.text, {.label = label, .placeholder = label, .width = width});
  if (!field.edited) return;
  panel.filter.text = domain::trimmed(panel.text);
  name_fields(frame.texts, panel.filter);
}

void who_filter_ui(AuditPanel& panel, const Frame& frame, widgets::Row& row) {
  const std::vector<app::AuditAuthor>& authors = panel.list.authors();
  if (authors.size() < 2) return;
  std::vector<std::string_view> names{frame.texts[Key::audit_anybody]};
  int chosen = 0;
  for (const app::AuditAuthor& author : authors) {
    if (author.id == panel.filter.who) chosen = static_cast<int>(names.size());
    names.push_back(author.name.empty() ? frame.texts[Key::audit_me] : std::string_view(author.name));
  }
  constexpr float kWidth = 140;
  row.wrap(kWidth);
  if (widgets::select(frame, "who", frame.texts[Key::audit_who], names, chosen,
                      {.show_label = false, .width = kWidth})) {
    panel.filter.who = chosen == 0 ? domain::ProfileId{} : authors[static_cast<std::size_t>(chosen) - 1].id;
  }
}

// Everything, the kinds of records, then the kinds of changes.
void topic_filter_ui(AuditPanel& panel, const Frame& frame, float width) {
  struct Offered {
    AuditTopic topic;
    domain::RecordKind records;
  };
  std::vector<Offered> offered{{AuditTopic::everything, domain::RecordKind::none}};
  std::vector<std::string_view> words{frame.texts[Key::audit_topic_all]};
  for (const domain::RecordKindSpec& kind : domain::kRecordKinds) {
    offered.push_back({AuditTopic::records, kind.kind});
    words.push_back(record_kind_words(frame.texts, kind.kind).many);
  }
  for (const Topic& topic : kTopics) {
    offered.push_back({topic.topic, domain::RecordKind::none});
    words.push_back(frame.texts[topic.word]);
  }
  int chosen = 0;
  for (std::size_t i = 0; i < offered.size(); ++i) {
    const bool same = offered[i].topic == panel.filter.topic && offered[i].records == panel.filter.records;
    if (same) chosen = static_cast<int>(i);
  }
  if (!widgets::select(frame, "topic", frame.texts[Key::audit_topic], words, chosen,
                       {.show_label = false, .width = width})) {
    return;
  }
  panel.filter.topic = offered[static_cast<std::size_t>(chosen)].topic;
  panel.filter.records = offered[static_cast<std::size_t>(chosen)].records;
}

void filter_ui(AuditPanel& panel, const Frame& frame) {
  constexpr float kTopic = 190, kText = 160;
  widgets::Row row;
  topic_filter_ui(panel, frame, std::min(kTopic, widgets::available_width()));
  who_filter_ui(panel, frame, row);
  row.wrap(kText);
  text_filter_ui(panel, frame, std::min(widgets::available_width(), theme::kToast));
}

// A button for each kind, or for one.
void add_ui(RecordEditor& editor, const Frame& frame, const PanelContext& desk, domain::ContactId contact,
            domain::RecordKind only = domain::RecordKind::none) {
  {
    widgets::Row row(theme::kControlSmall);
    for (const domain::RecordKindSpec& kind : domain::kRecordKinds) {
      if (only != domain::RecordKind::none && kind.kind != only) continue;
      const RecordKindWords words = record_kind_words(frame.texts, kind.kind);
      row.wrap(widgets::button_width(frame, words.one, {.icon = Icon::plus, .small = true}));
      if (widgets::button(frame, kind.key, words.one,
                          {.icon = record_icon(kind.kind), .small = true, .name = words.add})) {
        editor = new_record(kind.kind, contact);
        desk.ask(Redraw{});
      }
    }
  }
  widgets::gap(theme::kSpace3);
}

void nothing_ui(AuditPanel& panel, const Frame& frame) {
  widgets::gap(theme::kSpace6);
  widgets::empty_state(frame, "nothing", Icon::history, frame.texts[Key::audit_nothing],
                       frame.texts[Key::audit_nothing_hint]);
  widgets::gap(theme::kSpace4);
  const std::string_view all = frame.texts[Key::audit_show_all];
  widgets::center_next(widgets::button_width(frame, all));
  if (!widgets::button(frame, "all", all)) return;
  panel.filter = {};
  panel.text.clear();
  frame.tree.request_focus(widgets::id_of("topic"));
}

// Said politely as the filter changes.
void found_ui(const AuditPanel& panel, const Frame& frame) {
  widgets::gap(theme::kSpace2);
  const bool all = panel.filter == app::AuditFilter{};
  const auto count = static_cast<std::int64_t>(panel.list.size());
  widgets::TextOptions look{.style = {theme::kTextSmall}, .tone = widgets::Tone::muted};
  if (!all) look.role = semantics::Role::status;
  widgets::text(frame, all ? "count" : "found", i18n::say::audit_count(frame.texts, count), look);
}

void entries_ui(AuditPanel& panel, RecordEditor& editor, const Frame& frame, const PanelContext& desk,
                std::string_view name) {
  widgets::LongListSpec spec;
  spec.name = name;
  spec.rows = static_cast<std::int64_t>(panel.list.size());
  spec.row_height = kRow;
  // Entries come at the beginning alone.
  spec.row_key = [&](std::int64_t row) { return static_cast<std::uint64_t>(spec.rows - row); };
  widgets::long_list(frame, "entries", spec, panel.rows, [&](std::int64_t row, const widgets::Item& item) {
    entry_ui(panel, editor, frame, desk, static_cast<std::size_t>(row), item);
  });
  const std::int64_t older = spec.rows - widgets::most_rows(kRow);
  if (older > 0) widgets::paragraph(frame, "older", i18n::say::audit_older(frame.texts, older));
}

}  // namespace

void audit_ui(AuditPanel& panel, RecordEditor& editor, const Frame& frame, const PanelContext& desk,
              domain::ContactId adding) {
  const widgets::Container region(frame, "audit", semantics::Role::region, frame.texts[Key::audit_title]);
  widgets::heading(frame, "title", frame.texts[Key::audit_title], 2);
  widgets::gap(theme::kSpace2);
  if (adding && !desk.read_only) add_ui(editor, frame, desk, adding);
  if (panel.whole > kFilterFrom) {
    filter_ui(panel, frame);
    found_ui(panel, frame);
    widgets::gap(theme::kSpace2);
  }
  if (panel.list.size() == 0) return nothing_ui(panel, frame);
  entries_ui(panel, editor, frame, desk, frame.texts[Key::audit_table]);
}

void records_ui(AuditPanel& panel, RecordEditor& editor, const Frame& frame, const PanelContext& desk,
                domain::ContactId adding) {
  const domain::RecordKind kind = panel.filter.records;
  const std::string_view title = record_kind_words(frame.texts, kind).many;
  const widgets::Container region(frame, "records", semantics::Role::region, title);
  if (adding && !desk.read_only) add_ui(editor, frame, desk, adding, kind);
  if (panel.list.size() > 0) return entries_ui(panel, editor, frame, desk, title);
  widgets::paragraph(frame, "none", frame.texts[Key::contact_no_records], {.tone = widgets::Tone::muted});
}

}  // namespace ui
