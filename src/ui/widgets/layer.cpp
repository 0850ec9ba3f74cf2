#include "ui/widgets/layer.h"

#include <cstdio>

#include <imgui_internal.h>

namespace ui::widgets {

Layer::Layer(NodeId id, ImVec2 min, ImVec2 size) {
  char name[24];
  std::snprintf(name, sizeof name, "##layer_%08X", id);
  ImGui::SetNextWindowPos(min);
  ImGui::SetNextWindowSize(size);
  ImGui::Begin(name, nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground |
                   ImGuiWindowFlags_NoFocusOnAppearing);
  ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
}

Layer::~Layer() { ImGui::End(); }

ImVec2 Layer::canvas() { return ImGui::GetMainViewport()->Size; }

float& remembered(std::string_view key, float initial) {
  return *ImGui::GetCurrentWindow()->StateStorage.GetFloatRef(id_of(key), initial);
}

bool just_opened() { return ImGui::IsWindowAppearing(); }

}  // namespace ui::widgets
