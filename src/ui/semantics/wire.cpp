#include "ui/semantics/wire.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <string_view>

namespace ui::semantics {
namespace {

static_assert(std::endian::native == std::endian::little, "the patch is copied as it lies in memory");

template <typename T>
void append(std::vector<std::uint8_t>& out, T value) {
  const std::size_t at = out.size();
  out.resize(at + sizeof value);
  std::memcpy(out.data() + at, &value, sizeof value);
}

void append_text(std::vector<std::uint8_t>& out, std::string_view text) {
  append(out, static_cast<std::uint32_t>(text.size()));
  out.insert(out.end(), text.begin(), text.end());
}

float snap(double value) { return static_cast<float>(std::round(value * 16.0) / 16.0); }

bool same_font(const Node& a, const Node& b) {
  return a.font_px == b.font_px && a.font_weight == b.font_weight && a.align_right == b.align_right &&
         a.pad_x == b.pad_x;
}

Op op_of(Request::Kind kind) {
  switch (kind) {
    case Request::Kind::focus:
      return Op::focus;
    case Request::Kind::scroll:
      return Op::scroll;
    case Request::Kind::select_all:
      return Op::select_all;
    case Request::Kind::insert:
      break;
  }
  return Op::insert;
}

// Which fields of `node` differ from `old`.
std::uint32_t difference(const Node& node, const Rect& rect, const Node& old) {
  std::uint32_t mask = 0;
  if (node.role != old.role) mask |= kFieldRole;
  if (node.name != old.name) mask |= kFieldName;
  if (node.value != old.value) mask |= kFieldValue;
  if (node.description != old.description) mask |= kFieldDescription;
  if (node.href != old.href) mask |= kFieldHref;
  if (node.placeholder != old.placeholder) mask |= kFieldPlaceholder;
  if (node.autocomplete != old.autocomplete) mask |= kFieldAutocomplete;
  if (node.options != old.options) mask |= kFieldOptions;
  if (node.state != old.state) mask |= kFieldState;
  if (rect != old.rect) mask |= kFieldRect;
  if (node.row_index != old.row_index) mask |= kFieldRow;
  if (node.column_index != old.column_index) mask |= kFieldColumn;
  if (node.row_count != old.row_count) mask |= kFieldRowCount;
  if (node.column_count != old.column_count) mask |= kFieldColumnCount;
  if (node.level != old.level) mask |= kFieldLevel;
  if (node.input != old.input) mask |= kFieldInput;
  if (!same_font(node, old)) mask |= kFieldFont;
  if (node.content_width != old.content_width || node.content_height != old.content_height) mask |= kFieldContent;
  if (node.controls != old.controls || node.active != old.active) mask |= kFieldPopup;
  return mask;
}

void append_fields(std::vector<std::uint8_t>& out, const Node& node, const Rect& rect, std::uint32_t mask) {
  if (mask & kFieldRole) append(out, node.role);
  if (mask & kFieldName) append_text(out, node.name);
  if (mask & kFieldValue) append_text(out, node.value);
  if (mask & kFieldDescription) append_text(out, node.description);
  if (mask & kFieldHref) append_text(out, node.href);
  if (mask & kFieldPlaceholder) append_text(out, node.placeholder);
  if (mask & kFieldAutocomplete) append_text(out, node.autocomplete);
  if (mask & kFieldOptions) {
    append(out, static_cast<std::uint16_t>(node.options.size()));
    for (const std::string& option : node.options) append_text(out, option);
  }
  if (mask & kFieldState) append(out, node.state);
  if (mask & kFieldRect) {
    for (const float side : {rect.x, rect.y, rect.w, rect.h}) append(out, side);
  }
  if (mask & kFieldRow) append(out, node.row_index);
  if (mask & kFieldColumn) append(out, node.column_index);
  if (mask & kFieldRowCount) append(out, node.row_count);
  if (mask & kFieldColumnCount) append(out, node.column_count);
  if (mask & kFieldLevel) append(out, node.level);
  if (mask & kFieldInput) append(out, node.input);
  if (mask & kFieldFont) {
    append(out, node.font_px);
    append(out, node.font_weight);
    append(out, node.align_right);
    append(out, node.pad_x);
  }
  if (mask & kFieldContent) {
    append(out, node.content_width);
    append(out, node.content_height);
  }
  if (mask & kFieldPopup) {
    append(out, node.controls);
    append(out, node.active);
  }
}

}  // namespace

bool scrolls(const Node& node) {
  if (node.role == Role::scrollarea) return true;
  return (node.role == Role::rowgroup || node.role == Role::listbox) && node.content_height > 0;
}

Rect relative_rect(const Node& node, const Node* parent) {
  double x = node.rect.x, y = node.rect.y;
  if (parent != nullptr) {
    x -= parent->rect.x;
    y -= parent->rect.y;
    if (scrolls(*parent)) {
      x += parent->scroll_x;
      y += parent->scroll_y;
    }
  }
  return {snap(x), snap(y), snap(node.rect.w), snap(node.rect.h)};
}

void Wire::put(const Tree::Entry& entry, const Rect& rect, Told& told, bool fresh) {
  static const Node kDefaults;
  std::uint32_t mask = fresh ? kFieldRole : difference(entry.node, rect, told.node);
  if (mask & kFieldRole) mask = kFieldRole | difference(entry.node, rect, kDefaults);
  if (mask == 0 && told.parent == entry.parent && told.previous == entry.previous) return;
  append(puts_, Op::put);
  append(puts_, entry.node.id);
  append(puts_, entry.parent);
  append(puts_, entry.previous);
  append(puts_, mask);
  append_fields(puts_, entry.node, rect, mask);
  told.parent = entry.parent;
  told.previous = entry.previous;
  if (mask == 0) return;
  told.node = entry.node;
  told.node.rect = rect;
}

const std::vector<std::uint8_t>& Wire::patch(Tree& tree) {
  ++generation_;
  puts_.clear();
  bytes_.clear();
  const Node* parent = nullptr;
  for (const Tree::Entry& entry : tree.entries()) {
    if (entry.parent == 0) {
      parent = nullptr;
    } else if (parent == nullptr || parent->id != entry.parent) {
      parent = &tree.find(entry.parent)->node;
    }
    const auto [found, fresh] = told_.try_emplace(entry.node.id);
    found->second.generation = generation_;
    put(entry, relative_rect(entry.node, parent), found->second, fresh);
  }
  if (told_.size() > tree.entries().size()) {
    for (auto it = told_.begin(); it != told_.end();) {
      if (it->second.generation == generation_) {
        ++it;
        continue;
      }
      append(bytes_, Op::remove);
      append(bytes_, it->first);
      it = told_.erase(it);
    }
  }
  bytes_.insert(bytes_.end(), puts_.begin(), puts_.end());
  for (const Request& request : tree.take_requests()) {
    append(bytes_, op_of(request.kind));
    append(bytes_, request.node);
    if (request.kind == Request::Kind::scroll) {
      append(bytes_, request.x);
      append(bytes_, request.y);
    }
    if (request.kind == Request::Kind::insert) append_text(bytes_, request.text);
  }
  return bytes_;
}

void Wire::reset() { told_.clear(); }

}  // namespace ui::semantics
