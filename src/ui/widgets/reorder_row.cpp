#include <imgui_internal.h>

#include "ui/widgets/reorder.h"

namespace ui::widgets {

ReorderGroup::ReorderGroup(Reorder& list, std::string_view name) : list_(list) {
  const auto number = static_cast<std::uint64_t>(list.groups_.size());
  const ImVec2 min = ImGui::GetCursorScreenPos();
  Reorder::Group group;
  group.name = name;
  group.min = min;
  group.max = {min.x + available_width(), min.y};
  list.groups_.push_back(group);
  Node node;
  node.id = ImHashData(&number, sizeof number, ImHashStr("group", 0, list.id_));
  node.role = Role::list;
  node.name = name;
  list.frame_.tree.open(std::move(node));
  ImGui::BeginGroup();
}

ReorderGroup::~ReorderGroup() {
  Reorder::Group& group = list_.groups_.back();
  // An empty one is a place to drop at.
  if (group.rows == 0) ImGui::ItemSize({group.max.x - group.min.x, theme::kControl});
  ImGui::EndGroup();
  group.max.y = ImGui::GetItemRectMax().y;
  list_.frame_.tree.open_node().rect = {group.min.x, group.min.y, group.max.x - group.min.x, group.max.y - group.min.y};
  list_.frame_.tree.close();
}

ReorderRow::ReorderRow(Reorder& list, std::uint64_t key, std::string_view name) : list_(list) {
  Reorder::Group& group = list.groups_.back();
  Reorder::Row row;
  row.key = key;
  row.name = name;
  row.place = {static_cast<int>(list.groups_.size()) - 1, group.rows++};
  row.min = ImGui::GetCursorScreenPos();
  Node node;
  // The same wherever it stands, so that its elements move along with it.
  node.id = ImHashData(&key, sizeof key, list.id_);
  node.role = Role::listitem;
  ImGui::PushOverrideID(node.id);
  list.frame_.tree.open(std::move(node));
  ImGui::BeginGroup();
  ImGui::ItemSize({kReorderHandle, theme::kControl});
  list.handle(row);
  list.rows_.push_back(row);
  dimmed_ = list.state_.dragging && !list.state_.cancelled && list.state_.held == key;
  if (dimmed_) ImGui::PushStyleVar(ImGuiStyleVar_Alpha, 0.4F);
  ImGui::SetCursorScreenPos({row.min.x + kReorderHandle + theme::kSpace1, row.min.y});
  ImGui::BeginGroup();
}

ReorderRow::~ReorderRow() {
  ImGui::EndGroup();
  if (dimmed_) ImGui::PopStyleVar();
  ImGui::EndGroup();
  Reorder::Row& row = list_.rows_.back();
  row.max = {list_.groups_.back().max.x, ImGui::GetItemRectMax().y};
  list_.frame_.tree.open_node().rect = {row.min.x, row.min.y, row.max.x - row.min.x, row.max.y - row.min.y};
  list_.frame_.tree.close();
  ImGui::PopID();
}

}  // namespace ui::widgets
