#include "platform/headless/ui_driver.h"

#include <algorithm>

#include <imgui.h>
#include <imgui_internal.h>

#include "platform/headless/fail.h"
#include "platform/headless/fixed_font.h"

namespace platform::headless {
namespace {

using ui::semantics::Activation;
using ui::semantics::NodeId;
using ui::semantics::Request;
using ui::semantics::Tree;

constexpr base::Millis kStart = 1'767'225'600'000;  // 2026-01-01T00:00:00Z
constexpr double kFrame = 1.0 / 60;
constexpr int kMostFrames = 20;

// A renderer that accepts every texture and draws nothing.
void accept_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else if (texture->Status != ImTextureStatus_OK && texture->Status != ImTextureStatus_Destroyed) {
      texture->SetTexID(1);
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

}  // namespace

UiDriver::UiDriver(const i18n::Catalogue& texts, Draw draw, UiOptions options)
    : texts_(texts), draw_(std::move(draw)), options_(options), context_(ImGui::CreateContext()) {
  ImGui::SetCurrentContext(context_);
  effects_.picture = options.picture;
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags = ImGuiConfigFlags_NoKeyboard;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  io.DisplaySize = {options.width, options.height};
  theme_ = ui::theme::make_theme(options.dark, add_fixed_fonts(*io.Fonts));
  ui::theme::apply(theme_);
#ifdef IMGUI_ENABLE_TEST_ENGINE
  context_->TestEngine = this;
  context_->TestEngineHookItems = true;
#endif
  settle();
}

UiDriver::~UiDriver() {
  ImGui::SetCurrentContext(context_);
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ImGui::DestroyContext(context_);
}

void UiDriver::frame() {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.DeltaTime = static_cast<float>(kFrame);
  io.DisplaySize = {options_.width, options_.height};
  items_.clear();
  next_frame_in_ = -1;
  ImGui::NewFrame();
  tree_.begin_frame();
  const ui::Frame frame{tree_,
                        events_,
                        texts_,
                        theme_,
                        effects_,
                        kStart + static_cast<base::Millis>(seconds_ * 1000),
                        seconds_,
                        options_.reduced_motion,
                        options_.width < ui::theme::kNarrow,
                        &next_frame_in_};
  draw_(frame);
  tree_.end_frame();
  keeper_.keep(tree_, events_.focused);
  events_.drop_all();
  ImGui::Render();
  accept_textures();
  ++frames_;
  seconds_ += kFrame;
  handle_requests();
}

void UiDriver::settle() {
  constexpr int kLayout = 2;  // sizes measured in one frame are used in the next
  int quiet = 0;
  for (int i = 0; i < kMostFrames && quiet < kLayout; ++i) {
    frame();
    const bool busy = !events_.empty() || (next_frame_in_ >= 0 && next_frame_in_ < kFrame);
    quiet = busy ? 0 : quiet + 1;
  }
}

void UiDriver::pass(double seconds) {
  seconds_ += seconds;
  settle();
}

void UiDriver::resize(float width, float height) {
  options_.width = width;
  options_.height = height;
  settle();
}

void UiDriver::point_at(float x, float y) {
  ImGui::SetCurrentContext(context_);
  ImGui::GetIO().AddMousePosEvent(x, y);
  settle();
}

void UiDriver::point_at(Role role, std::string_view name) {
  const ui::semantics::Rect rect = get(role, name).rect;
  point_at(rect.x + rect.w * 0.5F, rect.y + rect.h * 0.5F);
}

void UiDriver::press_pointer(bool down) {
  ImGui::SetCurrentContext(context_);
  ImGui::GetIO().AddMouseButtonEvent(0, down);
  settle();
}

const UiDriver::Node* UiDriver::find(Role role, std::string_view name) const {
  for (const Tree::Entry& entry : tree_.entries()) {
    if (entry.node.role == role && entry.node.name == name) return &entry.node;
  }
  return nullptr;
}

std::vector<const UiDriver::Node*> UiDriver::all(Role role) const {
  std::vector<const Node*> found;
  for (const Tree::Entry& entry : tree_.entries()) {
    if (entry.node.role == role) found.push_back(&entry.node);
  }
  return found;
}

std::size_t UiDriver::count(Role role, std::string_view name) const {
  std::size_t found = 0;
  for (const Node* node : all(role)) found += node->name == name ? 1 : 0;
  return found;
}

bool UiDriver::shows(std::string_view text) const {
  for (const Tree::Entry& entry : tree_.entries()) {
    if (entry.node.name == text || entry.node.value == text) return true;
  }
  return false;
}

const UiDriver::Node& UiDriver::get(Role role, std::string_view name) const {
  if (count(role, name) != 1) {
    for (const Node* node : all(role)) std::fprintf(stderr, "  there is \"%s\"\n", node->name.c_str());
    fail("not exactly one node with this role and name", name);
  }
  return *find(role, name);
}

bool UiDriver::has_state(Role role, std::string_view name, std::uint32_t state) const {
  return (get(role, name).state & state) == state;
}

std::string UiDriver::focused_name() const {
  const Tree::Entry* entry = tree_.find(events_.focused);
  return entry == nullptr ? std::string() : entry->node.name;
}

std::string UiDriver::active_option() const {
  const Tree::Entry* field = tree_.find(events_.focused);
  const Tree::Entry* option = field == nullptr ? nullptr : tree_.find(field->node.active);
  return option == nullptr ? std::string() : option->node.name;
}

void UiDriver::check_reachable(const Node& node) const {
  if (is_out_of_reach(node)) fail("disabled", node.name);
  // The last dialog is the topmost: everything outside it is inert.
  const std::vector<const Node*> dialogs = all(Role::dialog);
  if (dialogs.empty()) return;
  for (NodeId id = node.id; id != 0; id = tree_.find(id)->parent) {
    if (id == dialogs.back()->id) return;
  }
  fail("behind a dialog", node.name);
}

const UiDriver::Node& UiDriver::reachable(Role role, std::string_view name) {
  const Node& node = get(role, name);
  check_reachable(node);
  return node;
}

void UiDriver::push(Activation::Kind kind, NodeId node, std::string text) {
  Activation event;
  event.kind = kind;
  event.node = node;
  event.text = std::move(text);
  events_.push(std::move(event));
}

void UiDriver::commit_edit() {
  if (!edited_) return;
  push(Activation::Kind::change, events_.focused, *edited_);
  edited_.reset();
}

void UiDriver::move_focus(NodeId node) {
  if (events_.focused == node) return;
  if (events_.focused != 0) {
    commit_edit();
    push(Activation::Kind::blur, events_.focused);
  }
  events_.focused = node;
  if (node != 0) push(Activation::Kind::focus, node);
}

void UiDriver::insert(NodeId node, const std::string& text) {
  move_focus(node);
  std::string value = tree_.find(node)->node.value;
  const auto caret = carets_.find(node);
  const std::size_t at = std::min(caret == carets_.end() ? value.size() : caret->second, value.size());
  value.insert(at, text);
  carets_[node] = at + text.size();
  edited_ = value;
  push(Activation::Kind::input, node, std::move(value));
}

void UiDriver::handle_requests() {
  for (const Request& request : tree_.take_requests()) {
    if (request.kind == Request::Kind::scroll) {
      Activation event;
      event.kind = Activation::Kind::scroll;
      event.node = request.node;
      event.x = request.x;
      event.y = request.y;
      events_.push(std::move(event));
    } else if (request.kind == Request::Kind::insert) {
      insert(request.node, request.text);
    } else {
      events_.focus_visible = true;
      move_focus(request.node);
    }
  }
  // A removed element takes its focus along, without a blur that anybody could hear.
  if (events_.focused != 0 && tree_.find(events_.focused) == nullptr) {
    events_.focused = 0;
    edited_.reset();
  }
  // What the program wrote into the field is no edit of the person's.
  if (edited_ && tree_.find(events_.focused)->node.value != *edited_ && events_.empty()) edited_.reset();
}

}  // namespace platform::headless
